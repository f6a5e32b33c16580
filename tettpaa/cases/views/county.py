"""The notice to the county before upper secondary school: the list, and each pupil's own page."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from tettpaa.access.logbook import log_list
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import county_queries, queries
from tettpaa.cases.actions import county
from tettpaa.cases.forms_school import CountyAnswerForm, CountyLetterForm, LeaveOutForm
from tettpaa.cases.models import IndividualCase
from tettpaa.cases.rules.county import NoticeState, is_settled
from tettpaa.cases.views.shown import CASE, FormPage, context_of
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset

ANSWER = FormPage(
    view="case",
    title=_("Svar fra eleven"),
    lead=_("Det er eleven selv som svarer, også når eleven er under 15 år. Snakk gjerne med de foresatte også."),
    submit=_("Registrer svaret"),
    done=_("Svaret er registrert."),
    back="county_notice",
)
LEAVE_OUT = FormPage(
    view="case",
    title=_("Eleven meldes ikke"),
    submit=_("Lagre"),
    done=_("Lagret. Eleven står nederst i lista."),
    back="county_notice",
)
LETTER = FormPage(
    view="case",
    title=_("Melding til fylkeskommunen"),
    lead=_("Det siste vedtaket og den siste sakkyndige vurderingen legges ved av seg selv."),
    submit=_("Lag brevet og send"),
    done=_("Brevet er laget og ligger klart til å sendes. Datoen er ført."),
    back="county_notice",
    keep="fylkesmelding",
)
STATES = {
    NoticeState.NOT_ASKED: ("mangler", _("eleven er ikke spurt")),
    NoticeState.WAITING: ("vent", _("venter på svar fra eleven")),
    NoticeState.AGREED: ("snart", _("eleven har sagt ja, brevet er ikke sendt")),
    NoticeState.REFUSED: ("ok", _("eleven har sagt nei, ingenting sendes")),
    NoticeState.SENT: ("ok", _("sendt")),
    NoticeState.LEFT_OUT: ("ok", _("meldes ikke")),
}


@page(Permission.CASE_WORK)
def county_notices(request: SignedInRequest) -> HttpResponse:
    """«10. trinn: melding til fylkeskommunen innen 1. oktober»: every pupil of the year that one may see."""
    today = clock.today()
    rule, found = county_queries.rule(today), county_queries.listed(today)
    log_list("county_notices", [one.case.scope_id for one in found])
    context = {
        "rows": [(one, *STATES[one.state]) for one in found],
        "left": sum(1 for one in found if not is_settled(one.state)),
        "due_on": found[0].due_on if found else None,
        "today": today,
        "year_group": rule.year_group if rule else None,
        "law": ruleset(today).reference("county_notice_programme").label.in_form(get_language() or "nb")
        if rule
        else "",
    }
    return render(request, "cases/county_notices.html", context)


@page(Permission.CASE_WORK, case_id=CASE)
def county_notice(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Where this pupil's stands, and what is next."""
    case = _case(case_id, "case.county_notice")
    found = county_queries.one(case)
    context = context_of(request, case, "case") | {
        "found": found,
        "state": STATES[found.state],
        "in_portal": county_queries.may_answer_in_portal(case),
        "decision": county_queries.decision(case),
        "assessment": county_queries.enclosed(case),
    }
    return render(request, "cases/county_notice.html", context)


@page(Permission.CASE_WORK, methods="POST", case_id=CASE)
def county_ask(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """«Spør eleven»."""
    case = _case(case_id, "case.county_ask", any_year=True)
    try:
        county.ask_pupil(case=case, by=request.user)
        told = (
            _("Spørsmålet står i elevens portal. Bruker eleven den ikke, spør du i et møte eller på papir.")
            if county_queries.may_answer_in_portal(case)
            else _("Eleven er for ung for portalen. Spør i et møte eller på papir.")
        )
        messages.success(request, str(told))
    except Problem as problem:
        messages.error(request, str(problem))
    return redirect("cases:county_notice", case_id=case.pk)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def county_answer(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """What the pupil said or signed."""
    case = _case(case_id, "case.county_answer")
    form = CountyAnswerForm(request.POST or None, request.FILES or None)

    def act(given: dict[str, Any]) -> None:
        sent = given.pop("file")
        scan = {"name": sent.name, "data": sent.file} if sent else {}
        county.record_answer(case=case, **given, **scan, by=request.user)

    return ANSWER.answer(request, case, form, act)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def county_leave_out(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Why not."""
    case = _case(case_id, "case.county_leave_out")
    form = LeaveOutForm(request.POST or None)

    def act(given: dict[str, Any]) -> None:
        county.leave_out(case=case, **given, by=request.user)

    return LEAVE_OUT.answer(request, case, form, act)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def county_letter(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """The letter, made when the pupil's yes is there."""
    case = _case(case_id, "case.county_letter")
    form = CountyLetterForm(request.POST or None, initial={"county": county_queries.county_before()})

    def act(given: dict[str, Any]) -> None:
        county.send(case=case, **given, by=request.user)

    return LETTER.answer(request, case, form, act)


def _case(case_id: uuid.UUID, logged: str, *, any_year: bool = False) -> IndividualCase:
    """The case, where it is one that is reported. ``any_year``: a pupil who began early or late is put in by hand."""
    case = queries.case(case_id, page=logged)
    known = case.kind in county_queries.kinds(clock.today()) if any_year else county_queries.belongs(case)
    if not known:
        raise Http404("Denne saken meldes ikke til fylkeskommunen i år")
    return case
