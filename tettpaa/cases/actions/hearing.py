"""Laying the draft before the family, and taking in what they answer."""

import datetime as dt
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import queries
from tettpaa.cases.actions import consents, moving, progress, scopes
from tettpaa.cases.models import IndividualCase, Step
from tettpaa.cases.reading import CaseReading, read
from tettpaa.core import clock
from tettpaa.documents.models import Document
from tettpaa.participation import actions as participation
from tettpaa.participation.models import Channel, Hearing, HearingComment, HearingDelivery, SharingPreference
from tettpaa.people.models import Guardian


@action
def send_to_hearing(
    *,
    reading: CaseReading,
    document: Document,
    text: list[dict[str, str]],
    answer_by: dt.date,
    by: User,
    is_correction: bool = False,
    **facts: Any,
) -> Hearing:
    """The draft as it stands now, with a date to answer by. ``text`` is a list of heading and html.

    A correction of what is signed already leaves the case at the step it has come to.
    """
    require(by, Permission.CASE_WORK)
    if answer_by <= clock.today():
        raise Problem(_("Gi familien tid til å lese. Velg en dag fram i tid."), field="answer_by")
    is_shared = consents.must_have_decided_sharing(reading, SharingPreference.About.DRAFT)
    if not is_correction:
        moving.move_to(case=reading.case, step=Step.HEARING, by=by, reading=reading, **facts)
    place = reading.scopes["family"] if is_shared else scopes.person_scope(reading.case, None).pk
    hearing = Hearing(scope_id=place, document=document, text=text, sent_by=by, answer_by=answer_by)
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
    interpreter: str = "",
    interpreter_language: str = "",
    answered_on: dt.date | None = None,
    by: User,
) -> HearingComment:
    """An answer given to the adviser by phone, on paper or in a meeting."""
    require(by, Permission.CASE_WORK)
    need = guardian.interpreter_language if guardian else case.child.interpreter_language
    consents.must_understand(need=need, how=interpreter, language=interpreter_language)
    answer = participation.comment(
        hearing=hearing,
        scope=scopes.person_scope(case, guardian.pk if guardian else None),
        guardian_id=guardian.pk if guardian else None,
        text=text,
        no_comment=no_comment,
        channel=channel,
        interpreter=interpreter,
        interpreter_language=interpreter_language,
        answered_on=answered_on,
        by=by,
    )
    progress.touch(case=case)
    return answer


@action
def deliver(
    *,
    case: IndividualCase,
    hearing: Hearing,
    guardian: Guardian | None,
    channel: Channel,
    delivered_on: dt.date,
    interpreter: str = "",
    interpreter_language: str = "",
    by: User,
) -> HearingDelivery:
    """The draft given on paper, or explained: from this day they have as many days as those who read in the portal."""
    require(by, Permission.CASE_WORK)
    sent_on = timezone.localdate(hearing.sent_at)
    if not sent_on <= delivered_on <= clock.today():
        raise Problem(_("Skriv en dato fra utkastet ble sendt, til og med i dag."), field="delivered_on")
    need = guardian.interpreter_language if guardian else case.child.interpreter_language
    consents.must_understand(need=need, how=interpreter, language=interpreter_language)
    key = guardian.pk if guardian else None
    found = HearingDelivery.objects.filter(hearing=hearing, guardian_id=key).first()
    if found is not None:
        return found
    given = HearingDelivery(
        scope=scopes.person_scope(case, key),
        hearing=hearing,
        guardian=guardian,
        channel=channel,
        delivered_on=delivered_on,
        answer_by=delivered_on + max(hearing.answer_by - sent_on, dt.timedelta(days=1)),
        interpreter=interpreter,
        interpreter_language=interpreter_language.strip(),
        registered_by=by,
    )
    given.save()
    progress.touch(case=case)
    audit("hearing.delivered", about=given, channel=channel, answer_by=given.answer_by)
    return given


@action
def end_hearing(*, case: IndividualCase, hearing: Hearing, by: User) -> None:
    """The time for comments is over: everyone has answered, or each one's own last day has passed."""
    require(by, Permission.CASE_WORK)
    facts = queries.readiness(read(case))
    if facts.not_explained_to:
        raise NotNow(
            _("%(who)s har ikke fått utkastet på papir eller forklart. Gjør det først, og vent på svaret.")
            % {"who": ", ".join(facts.not_explained_to)}
        )
    if facts.waiting_for_comments and facts.hearing_ends_on is not None:
        raise NotNow(
            _("Familien har frist til %(date)s, og %(who)s har ikke svart. Vent, eller registrer svaret.")
            % {"date": facts.hearing_ends_on.strftime("%d.%m.%Y"), "who": ", ".join(facts.waiting_for_comments)}
        )
    if hearing.ended_at is None:
        change(hearing, ended_at=clock.now(), ended_by_id=by.pk)
        progress.touch(case=case)
        audit("hearing.ended", about=hearing)
