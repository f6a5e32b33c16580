"""The notice to the county: asking the pupil, the pupil's own answer, and the letter. Without a yes nothing is sent."""

import datetime as dt
import io
from typing import IO

from django.utils.translation import gettext as _
from django.utils.translation import override
from pypdf import PdfWriter

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import county_queries, letters
from tettpaa.cases.actions import posting, scopes
from tettpaa.cases.models import (
    CaseScope,
    CountyNotice,
    CountyNoticeAnswer,
    CountyNoticeSending,
    IndividualCase,
)
from tettpaa.cases.rules.county import NoticeState, is_settled, school_year
from tettpaa.core import clock
from tettpaa.core.wording import long_date
from tettpaa.documents import queries as documents
from tettpaa.documents.actions.files import store_file, store_own_pdf
from tettpaa.documents.actions.sending import dispatch
from tettpaa.documents.models import Dispatch, FinalDocument
from tettpaa.participation.models import Channel
from tettpaa.planning.actions import complete_tasks, create_task
from tettpaa.planning.models import WorkTask


@action
def ask_pupil(*, case: IndividualCase, by: User) -> CountyNotice:
    """The question stands in the pupil's portal, or is put on paper or in person. Asked twice it is asked once."""
    require(by, Permission.CASE_WORK)
    notice = _notice(case)
    if notice.asked_at is None:
        change(notice, asked_at=clock.now(), asked_by=by, left_out="", left_out_by=None)
        audit("county_notice.asked", about=notice)
    return notice


@action
def answer(
    *,
    notice: CountyNotice,
    scope: Scope,
    agreed: bool,
    channel: Channel,
    answered_on: dt.date | None = None,
    name: str = "",
    data: "IO[bytes] | bytes | None" = None,
    by: User,
) -> CountyNoticeAnswer:
    """The pupil's own yes or no, in the pupil's own compartment. A new one replaces the one before."""
    require(by, Permission.FAMILY_ANSWER if channel == Channel.PORTAL else Permission.CASE_WORK)
    day = answered_on or clock.today()
    if day > clock.today():
        raise Problem(_("Datoen kan ikke være fram i tid. Skriv en dato til og med i dag."), field="answered_on")
    if channel == Channel.PAPER and data is None:
        raise Problem(_("Legg ved det signerte samtykket."), field="file")
    scan = store_file(scope=scope, name=name, data=data, by=by) if data is not None else None
    given = CountyNoticeAnswer(
        case_id=notice.case_id,
        scope_id=scope.pk,
        notice=notice,
        agreed=agreed,
        channel=channel,
        answered_on=day,
        file=scan,
        registered_by=by,
    )
    given.save()
    audit("county_notice.answered", about=given, agreed=agreed)
    return given


@action
def record_answer(
    *,
    case: IndividualCase,
    agreed: bool,
    channel: Channel,
    answered_on: dt.date,
    name: str = "",
    data: "IO[bytes] | bytes | None" = None,
    by: User,
) -> CountyNoticeAnswer:
    """What the pupil told a named employee, or signed. Guardians do not answer this for the pupil, at any age."""
    notice = ask_pupil(case=case, by=by)
    scope = scopes.person_scope(case, None)
    given = answer(
        notice=notice, scope=scope, agreed=agreed, channel=channel, answered_on=answered_on, name=name, data=data, by=by
    )
    if not agreed:
        _settled(case, by)
    return given


@action
def leave_out(*, case: IndividualCase, reason: str, by: User) -> CountyNotice:
    """The pupil is not reported, with why: goes in another year group, or has no such need."""
    require(by, Permission.CASE_WORK)
    if not reason.strip():
        raise Problem(_("Skriv hvorfor eleven ikke meldes."), field="reason")
    if county_queries.one(case).state is NoticeState.SENT:
        raise NotNow(_("Meldingen er sendt."))
    notice = _notice(case)
    change(notice, left_out=reason.strip(), left_out_by=by)
    audit("county_notice.left_out", about=notice)
    _settled(case, by)
    return notice


@action
def send(
    *,
    case: IndividualCase,
    basis: CountyNotice.Basis,
    county: str,
    difficulties: str,
    measures: str,
    meaning: str,
    by: User,
) -> CountyNoticeSending:
    """Writes the letter with the last decision and assessment, and queues it. Only with the pupil's yes."""
    require(by, Permission.CASE_WORK)
    found = county_queries.one(case)
    if found.sending is not None:
        return found.sending
    if found.notice is None or found.state is not NoticeState.AGREED:
        raise NotNow(_("Eleven har ikke sagt ja. Uten elevens eget ja sender vi ingenting."))
    decision, assessment = county_queries.decision(case), county_queries.enclosed(case)
    if decision is None:
        raise NotNow(_("Saken har ikke noe vedtak som gir hjelp. Meldingen skal ha det siste vedtaket med."))
    if basis == CountyNotice.Basis.PROGRAMME and assessment is None:
        raise NotNow(_("Saken har ingen signert vurdering. Meldingen skal ha den siste sakkyndige vurderingen med."))
    with override(case.language):
        letter = letters.county_notice(case, decision, basis, (difficulties, measures, meaning), by)
        pdf = _bound(posting.written(case, letter, [county]), assessment)
        name = _("Melding til fylkeskommunen %(number)s.pdf") % {"number": case.number}
    file = store_own_pdf(scope_id=case.scope_id, name=name, pdf=pdf, by=by)
    sending = CountyNoticeSending(
        case=case, scope_id=case.scope_id, notice=found.notice, basis=basis, county=county, file=file, sent_by=by
    )
    sending.save()
    dispatch(file=file, recipient=county, channel=Dispatch.Channel.PAPER, by=by)
    audit("county_notice.sent", about=sending, on=long_date(sending.sent_on))
    _settled(case, by)
    return sending


@action
def remind(*, found: county_queries.Notice, owner: User, by: User | None) -> None:
    """The adviser's Min dag says what is left to do, once a school year."""
    case = found.case
    create_task(
        scope=Scope.objects.get(pk=case.scope_id),
        kind=WorkTask.Kind.COUNTY_NOTICE,
        title=_("10. trinn: spør eleven om melding til fylkeskommunen"),
        due_on=found.due_on,
        owner=owner,
        about_id=case.pk,
        by=by,
    )


@action
def apply(*, case: IndividualCase) -> None:
    """What the pupil answered in the portal: after a no there is nothing left to do."""
    if county_queries.is_open(clock.today()) and is_settled(county_queries.one(case).state):
        _settled(case, None)


def _notice(case: IndividualCase) -> CountyNotice:
    """This school year's, made the first time somebody does something about it."""
    today = clock.today()
    if county_queries.rule(today) is None or case.kind not in county_queries.kinds(today):
        raise NotNow(_("Denne sakstypen meldes ikke til fylkeskommunen."))
    year = school_year(today)
    found = CountyNotice.objects.filter(case=case, school_year=year).first()
    if found is None:
        scope_id = CaseScope.objects.get(case=case, kind=CaseScope.Kind.FAMILY).scope_id
        found = CountyNotice(case=case, scope_id=scope_id, school_year=year)
        found.save()
        audit("county_notice.opened", about=found, year=year)
    return found


def _settled(case: IndividualCase, by: User | None) -> None:
    scope = Scope.objects.get(pk=case.scope_id)
    complete_tasks(scope=scope, kinds=[WorkTask.Kind.COUNTY_NOTICE], by=by)


def _bound(letter: bytes, assessment: FinalDocument | None) -> bytes:
    """The letter, and the assessment as it was signed."""
    whole = PdfWriter()
    whole.append(io.BytesIO(letter))
    if assessment is not None:
        whole.append(io.BytesIO(documents.whole_file(assessment.file)))
    buffer = io.BytesIO()
    whole.write(buffer)
    return buffer.getvalue()
