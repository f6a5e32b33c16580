"""Telling the family a date. When it moves to a later day, the family gets the reason with the new one."""

import datetime as dt

from django.utils.translation import gettext as _
from django.utils.translation import override

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import letters, meanwhile_queries, queries, recipients
from tettpaa.cases.actions import meanwhile as interim
from tettpaa.cases.actions import posting, progress
from tettpaa.cases.models import AnnouncedDate, DelayNotice, IndividualCase, WaitingAnswer
from tettpaa.cases.rules.meanwhile import Meanwhile
from tettpaa.cases.rules.promised import is_delay
from tettpaa.core import clock


@action
def announce_date(
    *,
    case: IndividualCase,
    announced_on: dt.date,
    office: str = "",
    reason: str = "",
    meanwhile: Meanwhile | None = None,
    by: User,
) -> AnnouncedDate:
    """A date for the family, in a person's name or an office's. The same date again changes nothing.

    When it moves to a later day, what the child gets is asked again: ``meanwhile`` is the new answer, none that it is
    as before.
    """
    require(by, Permission.CASE_WORK)
    if case.started_on:
        raise NotNow(_("Hjelpen er i gang. Det er ingen dato å vente på."))
    if case.told_on or case.closed_on:
        raise NotNow(_("Familien har fått vedtaket, eller saken er avsluttet. Det er ingen dato å vente på."))
    newest = AnnouncedDate.objects.filter(case=case, scope_id=case.scope_id).order_by("-announced_at").first()
    if newest is not None and (newest.announced_on, newest.office) == (announced_on, office):
        return newest
    if case.announced_on is not None and is_delay(announced_on=case.announced_on, new_on=announced_on):
        _ask_again(case, reason, meanwhile, by)
    with override(case.language):
        gets = meanwhile_queries.said(case)
        date, delay = record(case=case, announced_on=announced_on, office=office, reason=reason, gets=gets, by=by)
        letter = letters.announced(case, date, delay, holder=queries.user_name(case.holder_id))
    posting.post(case=case, letter=letter, to=recipients.family(case), by=by)
    return date


@action
def record(
    *, case: IndividualCase, announced_on: dt.date, office: str = "", reason: str = "", gets: str = "", by: User
) -> tuple[AnnouncedDate, DelayNotice | None]:
    """Writes the date down and shares it. Writes no letter: the one who calls does.

    ``gets`` is what the family is told that the child gets meanwhile.
    """
    if announced_on < clock.today():
        raise Problem(_("Datoen er passert. Velg en dato fram i tid."), field="announced_on")
    before = case.announced_on
    date = AnnouncedDate(case=case, scope_id=case.scope_id, announced_on=announced_on, office=office, announced_by=by)
    date.save()
    delay = None
    if before is not None and is_delay(announced_on=before, new_on=announced_on):
        delay = _delay(date, before, reason, gets)
    change(case, announced_on=announced_on, announced_by_id=by.pk, announced_office=office)
    progress.publish(case=case)
    audit("case.delayed" if delay else "case.announced", about=date, on=announced_on)
    return date, delay


def _ask_again(case: IndividualCase, reason: str, given: Meanwhile | None, by: User) -> None:
    """No delay without its reason, and without somebody saying today what the child gets meanwhile."""
    _need(reason)
    occasion = WaitingAnswer.Occasion.DELAY
    if given is None:
        interim.confirm(case=case, occasion=occasion, by=by)
    else:
        interim.record(case=case, given=given, occasion=occasion, instead=True, by=by)


def _need(reason: str) -> None:
    if not reason.strip():
        raise Problem(_("Skriv hvorfor det blir senere. Familien får lese det."), field="reason")


def _delay(date: AnnouncedDate, before: dt.date, reason: str, gets: str) -> DelayNotice:
    _need(reason)
    delay = DelayNotice(
        scope_id=date.scope_id,
        announced=date,
        replaced_on=before,
        reason=reason.strip(),
        meanwhile=gets.strip()[:2_000],
    )
    delay.save()
    return delay
