"""The demo's mail goes nowhere: taken as a mail server takes it, or refused where an address is said to be dead."""

import smtplib
from collections.abc import Sequence
from typing import Final

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

DEAD: Final = "@borte.example"
"""Addresses here are the invented ones that nobody reads any more."""


class Nowhere(BaseEmailBackend):
    """Nothing leaves the machine."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """All of them are taken, but for those to a dead address."""
        dead = {to: (550, b"no such user") for one in email_messages for to in one.to if to.endswith(DEAD)}
        if dead:
            raise smtplib.SMTPRecipientsRefused(dead)
        return len(email_messages)
