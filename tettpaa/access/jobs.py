"""The worker's part of access. Imported by the worker, so that the queue knows the tasks."""

from typing import Any

from django.conf import settings
from django.core.mail import send_mail
from django.utils import translation
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app

from tettpaa.access import notice_channels, noticing
from tettpaa.access.log_sending import send_logs
from tettpaa.access.models import NoticeChoice, NoticeDelivery, User
from tettpaa.access.notice_channels import Outcome
from tettpaa.access.sealing import seal_logs
from tettpaa.access.session import acting, job_actor
from tettpaa.core import clock

MOST_IN_A_MINUTE = 200

__all__ = ["seal_logs", "send_logs", "send_notices", "tell_of_new_device"]


@app.task(name="access.tell_of_new_device", retry=3)
def tell_of_new_device(user_id: int) -> None:
    """A letter without a word of what the service holds: somebody signed in as you on a machine that is new."""
    with acting(job_actor("varsel om ny maskin")):
        user = User.objects.get(pk=user_id)
    with translation.override(user.language):
        subject = _("Ny maskin logget inn i Tett på")
        text = _(
            "Noen logget inn som deg i Tett på på en maskin du ikke har brukt før. Var det deg, trenger du ikke gjøre "
            "noe. Var det ikke deg, logg inn, åpne «Min konto», avslutt innloggingen og bytt passord."
        )
    send_mail(subject, text, settings.DEFAULT_FROM_EMAIL, [user.email or ""])


@app.periodic(cron="* * * * *")
@app.task(name="access.send_notices", queueing_lock="access.send_notices", lock="access.send_notices")
def send_notices(timestamp: int = 0, **_kwargs: Any) -> None:
    """Once a minute: what is due is gathered, and each delivery is claimed, sent and answered for by itself.

    The transaction of the claim is over before anything leaves: no page waits for a mail server.
    """
    actor = job_actor("varsler")
    with acting(actor):
        noticing.throw_away_old(now=clock.now())
        noticing.gather(now=clock.now())
    for _number in range(MOST_IN_A_MINUTE):
        with acting(actor):
            claimed = noticing.claim(now=clock.now())
            language = User.objects.get(pk=claimed.user_id).language if claimed else ""
        if claimed is None:
            return
        outcome = _send(claimed, language)
        with acting(actor):
            _answer(claimed, outcome)


def _send(delivery: NoticeDelivery, language: str) -> Outcome:
    said, key = noticing.words(delivery, language), f"{delivery.pk}-{delivery.made_at:%Y%m%d%H%M%S}"
    if delivery.channel == NoticeChoice.Channel.SMS:
        return notice_channels.sms(to=delivery.address, text=said.text, key=key)
    return notice_channels.mail(to=delivery.address, subject=said.subject, text=said.text, key=f"varsel-{key}")


def _answer(delivery: NoticeDelivery, outcome: Outcome) -> None:
    now = clock.now()
    if outcome is Outcome.SENT:
        noticing.sent(delivery=delivery, now=now)
    elif outcome is Outcome.LATER:
        noticing.try_again(delivery=delivery, now=now)
    else:
        why = {Outcome.REFUSED: noticing.Failure.REFUSED, Outcome.UNSURE: noticing.Failure.UNSURE}[outcome]
        noticing.failed(delivery=delivery, failure=why, now=now)
