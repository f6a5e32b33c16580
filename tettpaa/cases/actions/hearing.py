"""Laying the draft before the family, and taking in what they answer."""

import datetime as dt
from typing import Any

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import queries
from tettpaa.cases.actions import moving, progress, scopes
from tettpaa.cases.models import IndividualCase, Step
from tettpaa.cases.reading import CaseReading, read
from tettpaa.core import clock
from tettpaa.documents.models import Document
from tettpaa.participation import actions as participation
from tettpaa.participation.models import Channel, Hearing, HearingComment
from tettpaa.people.models import Guardian


@action
def send_to_hearing(
    *,
    reading: CaseReading,
    document: Document,
    text: list[dict[str, str]],
    answer_by: dt.date,
    by: User,
    **facts: Any,
) -> Hearing:
    """The draft as it stands now, with a date to answer by. ``text`` is a list of heading and html."""
    require(by, Permission.CASE_WORK)
    if answer_by <= clock.today():
        raise Problem(_("Gi familien tid til å lese. Velg en dag fram i tid."), field="answer_by")
    moving.move_to(case=reading.case, step=Step.HEARING, by=by, reading=reading, **facts)
    hearing = Hearing(scope_id=reading.scopes["family"], document=document, text=text, sent_by=by, answer_by=answer_by)
    hearing.save()
    audit("hearing.sent", about=hearing, answer_by=answer_by)
    return hearing


@action
def record_comment(
    *,
    case: IndividualCase,
    hearing: Hearing,
    guardian: Guardian | None,
    text: str,
    no_comment: bool,
    channel: Channel,
    interpreter_language: str = "",
    answered_on: dt.date | None = None,
    by: User,
) -> HearingComment:
    """An answer given to the adviser by phone, on paper or in a meeting."""
    require(by, Permission.CASE_WORK)
    answer = participation.comment(
        hearing=hearing,
        scope=scopes.person_scope(case, guardian.pk if guardian else None),
        guardian_id=guardian.pk if guardian else None,
        text=text,
        no_comment=no_comment,
        channel=channel,
        interpreter_language=interpreter_language,
        answered_on=answered_on,
        by=by,
    )
    progress.touch(case=case)
    return answer


@action
def end_hearing(*, case: IndividualCase, hearing: Hearing, by: User) -> None:
    """The time for comments is over: everyone has answered, or the date has passed."""
    require(by, Permission.CASE_WORK)
    waiting = queries.readiness(read(case)).waiting_for_comments
    if waiting and hearing.answer_by >= clock.today():
        raise NotNow(
            _("Familien har frist til %(date)s, og %(who)s har ikke svart. Vent, eller registrer svaret.")
            % {"date": hearing.answer_by.strftime("%d.%m.%Y"), "who": ", ".join(waiting)}
        )
    if hearing.ended_at is None:
        change(hearing, ended_at=clock.now(), ended_by_id=by.pk)
        progress.touch(case=case)
        audit("hearing.ended", about=hearing)
