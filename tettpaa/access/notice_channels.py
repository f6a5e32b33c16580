"""The two ways out: a mail server, and the municipality's SMS gateway. Each says which of three things happened."""

import enum
import logging
import smtplib

import httpx
from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend

logger = logging.getLogger(__name__)
SECONDS = 10
_BUSY = {408, 425, 429}


class Outcome(enum.Enum):
    """What became of one try."""

    SENT = "sent"
    LATER = "later"
    REFUSED = "refused"
    UNSURE = "unsure"


def mail(*, to: str, subject: str, text: str, key: str) -> Outcome:
    """One letter in plain text, that says it is from a machine, and that no answer is read.

    Until the server has taken the connection nothing can have been sent. After that, silence is neither a yes nor a no.
    """
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ") or "localhost"
    headers = {
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "All",
        "Message-ID": f"<{key}@{domain}>",
    }
    message = EmailMessage(subject, text, settings.DEFAULT_FROM_EMAIL, [to], headers=headers)
    connection = get_connection(timeout=SECONDS)
    try:
        connection.open()
    except (OSError, smtplib.SMTPException) as error:
        logger.warning("E-posttjeneren tok ikke imot: %s", type(error).__name__)
        return Outcome.LATER
    try:
        connection.send_messages([message])
    except (smtplib.SMTPRecipientsRefused, smtplib.SMTPResponseException) as error:
        return _answered(error)
    except (OSError, smtplib.SMTPException) as error:
        logger.warning("E-posttjeneren ble borte mens den tok imot: %s", type(error).__name__)
        return Outcome.UNSURE
    finally:
        _close(connection)
    return Outcome.SENT


def _answered(error: smtplib.SMTPRecipientsRefused | smtplib.SMTPResponseException) -> Outcome:
    """4xx is «not now», 5xx is «never» (RFC 5321, 4.2.1)."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        codes = [code for code, _why in error.recipients.values()]
    else:
        codes = [error.smtp_code]
    logger.warning("E-posttjeneren svarte %s", codes)
    return Outcome.LATER if all(400 <= code < 500 for code in codes) else Outcome.REFUSED


def _close(connection: BaseEmailBackend) -> None:
    try:
        connection.close()
    except (OSError, smtplib.SMTPException):
        logger.debug("Forbindelsen var alt borte")


def sms(*, to: str, text: str, key: str) -> Outcome:
    """One SMS through the gateway. The key makes a second call no second SMS, so silence is tried again."""
    sent = {"to": to, "text": text, "id": key} | ({"from": settings.SMS_SENDER} if settings.SMS_SENDER else {})
    headers = {"Authorization": f"Bearer {settings.SMS_TOKEN}", "Idempotency-Key": key}
    try:
        answer = httpx.post(settings.SMS_URL, json=sent, headers=headers, timeout=SECONDS)
    except httpx.HTTPError as error:
        logger.warning("SMS-tjenesten svarte ikke: %s", type(error).__name__)
        return Outcome.LATER
    if answer.is_success:
        return Outcome.SENT
    logger.warning("SMS-tjenesten svarte %s", answer.status_code)
    if answer.status_code in _BUSY or answer.is_server_error or answer.status_code in {401, 403}:
        return Outcome.LATER
    return Outcome.REFUSED
