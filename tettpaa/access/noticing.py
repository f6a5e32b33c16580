"""Telling people that there is something to read: what waits is gathered, claimed and sent once."""

import datetime as dt
from dataclasses import dataclass

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from tettpaa.access.actions_base import action, change
from tettpaa.access.logbook import audit
from tettpaa.access.models import NoticeChoice, NoticeDelivery, Notification, User
from tettpaa.access.notice_rules import Quiet, goes_at, next_try
from tettpaa.access.problems import Problem
from tettpaa.core import clock

Channel, Failure, What = NoticeChoice.Channel, NoticeDelivery.Failure, Notification.What
LOST = dt.timedelta(minutes=10)
"""A claim so old has no sender any more: whether it arrived nobody knows."""
KEPT = dt.timedelta(days=90)


def choice_of(user: User) -> NoticeChoice:
    """What this person has chosen, or what holds until they do."""
    found = NoticeChoice.objects.filter(user=user).first()
    return found or NoticeChoice(user=user, channel=Channel.EMAIL if user.email else Channel.NONE)


def sends(channel: str) -> bool:
    """Whether the municipality has set this up."""
    return {Channel.EMAIL: settings.SENDS_MAIL, Channel.SMS: bool(settings.SMS_URL)}.get(Channel(channel), False)


def sends_any() -> bool:
    """Whether the municipality sends notices at all."""
    return any(sends(channel) for channel in Channel)


def address_of(user: User, choice: NoticeChoice) -> str:
    """Where to, or nothing."""
    if choice.channel == Channel.SMS:
        return choice.phone
    return choice.email or user.email or "" if choice.channel == Channel.EMAIL else ""


@action
def choose(  # the whole page is one choice
    *,
    channel: str,
    email: str,
    phone: str,
    daily: bool,
    quiet_from: dt.time | None,
    quiet_to: dt.time | None,
    by: User,
) -> NoticeChoice:
    """One's own choice; nobody chooses for somebody else."""
    if channel == Channel.SMS and not phone:
        raise Problem(_("Skriv nummeret varselet skal til."), field="phone")
    if channel == Channel.EMAIL and not (email or by.email):
        raise Problem(_("Skriv adressen varselet skal til."), field="email")
    if (quiet_from is None) != (quiet_to is None):
        raise Problem(_("Skriv både fra og til, eller la begge stå tomme."), field="quiet_to")
    values = {"channel": channel, "email": email, "phone": phone, "daily": daily}
    values |= {"quiet_from": quiet_from, "quiet_to": quiet_to, "changed_at": clock.now()}
    kept = NoticeChoice.objects.filter(user=by).first()
    if kept is None:
        kept = NoticeChoice(user=by, **values)
        kept.save()
    else:
        change(kept, **values)
    audit("notices.chosen", channel=channel, daily=daily)
    return kept


@action
def wait(*, user: User, what: str) -> None:
    """Something has come for this person. Nothing waits for who has no channel that works, or wants none."""
    choice = choice_of(user)
    if user.is_active and sends(choice.channel) and address_of(user, choice):
        Notification(user=user, what=what, made_at=clock.now()).save()


@action
def gather(*, now: dt.datetime) -> int:
    """What is due becomes one delivery for each person. How many."""
    waiting: dict[int, list[Notification]] = {}
    for row in Notification.objects.filter(delivery=None).order_by("made_at").select_for_update(skip_locked=True):
        waiting.setdefault(row.user_id, []).append(row)
    users = User.objects.in_bulk(list(waiting))
    return sum(_gather_for(users[user_id], rows, now) for user_id, rows in waiting.items())


def _gather_for(user: User, rows: list[Notification], now: dt.datetime) -> bool:
    choice = choice_of(user)
    last = NoticeDelivery.objects.filter(user=user, sent_at__isnull=False).order_by("-sent_at").first()
    due = goes_at(
        first=timezone.localtime(rows[0].made_at),
        last_sent=timezone.localtime(last.sent_at) if last and last.sent_at else None,
        daily=choice.daily,
        quiet=_quiet(choice),
        now=timezone.localtime(now),
    )
    if due > now:
        return False
    address = address_of(user, choice)
    delivery = NoticeDelivery(
        user=user,
        channel=choice.channel,
        address=address,
        number=len(rows),
        what=rows[0].what if len({row.what for row in rows}) == 1 else "",
        made_at=now,
        try_at=now,
    )
    if not address or not sends(choice.channel):
        delivery.failed_at, delivery.failure = now, Failure.NOT_SET_UP
    delivery.save()
    for row in rows:
        change(row, delivery=delivery)
    return True


def _quiet(choice: NoticeChoice) -> Quiet:
    return (choice.quiet_from, choice.quiet_to) if choice.quiet_from and choice.quiet_to else None


@action
def throw_away_old(*, now: dt.datetime) -> None:
    """Addresses are not kept longer than somebody may ask what became of a notice."""
    NoticeDelivery.objects.filter(made_at__lt=now - KEPT).delete()


def latest(user: User) -> NoticeDelivery | None:
    """How the last one to this person went."""
    return NoticeDelivery.objects.filter(user=user).order_by("-made_at").first()


@dataclass(frozen=True)
class Words:
    """What a notice says. A stranger who reads it learns nothing."""

    subject: str
    text: str


def words(delivery: NoticeDelivery, language: str) -> Words:
    """In the reader's language."""
    with override(language):
        n = delivery.number
        if delivery.what == What.MESSAGE:
            subject = ngettext("Du har fått en melding", "Du har fått nye meldinger", n)
            text = ngettext(
                "Du har fått en melding. Logg inn for å lese den.",
                "Du har fått nye meldinger. Logg inn for å lese dem.",
                n,
            )
        elif delivery.what == What.DOCUMENT:
            subject = ngettext("Du har fått et dokument", "Du har fått nye dokumenter", n)
            text = ngettext(
                "Du har fått et dokument du skal lese. Logg inn for å se det.",
                "Du har fått dokumenter du skal lese. Logg inn for å se dem.",
                n,
            )
        elif delivery.what == What.QUESTION:
            subject = ngettext("Du har fått et spørsmål", "Du har fått nye spørsmål", n)
            text = ngettext(
                "Du har fått et spørsmål. Logg inn for å svare.",
                "Du har fått nye spørsmål. Logg inn for å svare på dem.",
                n,
            )
        else:
            subject = _("Du har noe nytt å lese")
            text = _("Du har noe nytt å lese. Logg inn for å se det.")
        return Words(subject, text)


@action
def claim(*, now: dt.datetime) -> NoticeDelivery | None:
    """The next that is due, marked before it is sent: whoever falls over in between does not send it again."""
    rows = NoticeDelivery.objects.filter(sent_at=None, failed_at=None)
    for lost in rows.filter(claimed_at__lt=now - LOST).select_for_update(skip_locked=True):
        failed(delivery=lost, failure=Failure.UNSURE, now=now)
    due = rows.filter(claimed_at=None, try_at__lte=now).order_by("try_at")
    found = due.select_for_update(skip_locked=True).first()
    if found is not None:
        change(found, claimed_at=now, tries=found.tries + 1)
    return found


@action
def sent(*, delivery: NoticeDelivery, now: dt.datetime) -> None:
    """Handed over to the mail server or the gateway."""
    change(delivery, sent_at=now, claimed_at=None)


@action
def failed(*, delivery: NoticeDelivery, failure: str, now: dt.datetime) -> None:
    """For good."""
    change(delivery, failed_at=now, failure=failure, claimed_at=None)


@action
def try_again(*, delivery: NoticeDelivery, now: dt.datetime) -> None:
    """Later, and each time after a longer pause."""
    again = next_try(delivery.tries, timezone.localtime(now), _quiet(choice_of(delivery.user)))
    if again is None:
        failed(delivery=delivery, failure=Failure.NO_ANSWER, now=now)
    else:
        change(delivery, try_at=again, claimed_at=None)
