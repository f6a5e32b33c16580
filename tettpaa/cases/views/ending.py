"""The decision and the day the family was told, the follow-up, and the end."""

import uuid
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from tettpaa.access.asking import one
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import NotNow
from tettpaa.access.roles import Permission
from tettpaa.cases import page_queries, queries, recipients, room_queries
from tettpaa.cases.actions import closing, decisions
from tettpaa.cases.actions.deciding import must_have_decider
from tettpaa.cases.decider_queries import decider
from tettpaa.cases.forms import DecisionForm, FollowUpForm, OutcomeForm, ToldForm
from tettpaa.cases.forms_ending import CloseForm
from tettpaa.cases.models import CaseDecider, ClosingReason, IndividualCase
from tettpaa.cases.views.shown import CASE, FormPage, context_of

DECISION = FormPage(
    view="decision",
    title=_("Vedtak"),
    lead=_("Den som fatter vedtaket, registrerer det vanligvis selv. Her skriver du et vedtak vi har fått vite om."),
    submit=_("Registrer vedtaket"),
    done=_("Vedtaket er registrert. Tiden teller til familien har fått det."),
    is_part=True,
)
TOLD = FormPage(
    view="decision",
    title=_("Når fikk familien vedtaket?"),
    lead=_("Her stopper klokka."),
    submit=_("Registrer datoen"),
    done=_("Datoen er registrert. Klokka har stoppet."),
)
FOLLOW_UP = FormPage(
    view="case",
    title=_("Avtal oppfølging"),
    submit=_("Lagre avtalen"),
    done=_("Oppfølgingen er avtalt."),
    back="decision",
)
OUTCOME = FormPage(view="decision", title=_("Hvordan går det?"), submit=_("Lagre"), done=_("Svaret er lagret."))
CLOSE = FormPage(
    view="case",
    title=_("Avslutt saken"),
    lead=_("Fagleder kan åpne saken igjen."),
    submit=_("Avslutt saken"),
    done=_("Saken er avsluttet."),
    danger=True,
    template="cases/close.html",
)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def decision(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """What is decided; or, when nothing is, a form for what we have been told."""
    case = queries.case(case_id, page="case.decision")
    registered = room_queries.decision(case)
    if registered is not None and request.method == "GET":
        context = context_of(request, case, "decision") | room_queries.decided(case, registered)
        return render(request, "cases/decision.html", context)
    kind = queries.kind_of(case)
    if not kind.has_decision:
        raise Http404("Saker av denne typen har ikke vedtak")
    form = DecisionForm(request.POST or None, has_assessment=kind.needs_assessment)

    def act(given: dict[str, Any]) -> None:
        must_have_decider(case=case, by=request.user)
        scope = CaseDecider.objects.values_list("scope_id", flat=True).get(case=case)
        decisions.register_decision(case_id=case.pk, scope_id=scope, **given, by=request.user)

    return DECISION.answer(request, case, form, act, heading=_who_decides(case))


def _who_decides(case: IndividualCase) -> str:
    found = decider(case)
    if found is None:
        return gettext("Ingen er registrert som den som fatter vedtaket.")
    who = case.place if found.by_unit else found.office.name
    return gettext("Vedtaket fattes av %(who)s.") % {"who": who}


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def told(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """The day the family was told, and how."""
    case = queries.case(case_id, page="case.told")
    registered = room_queries.decision(case)
    form = ToldForm(request.POST or None)

    def act(given: dict[str, Any]) -> None:
        if registered is None:
            raise NotNow(_("Registrer vedtaket først."))
        decisions.mark_family_told(decision=registered, **given, by=request.user)

    return TOLD.answer(request, case, form, act)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def follow_up(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """A date and a colleague to ask how it goes."""
    case = queries.case(case_id, page="case.follow_up")
    form = FollowUpForm(request.POST or None, initial={"owner": case.holder_id})

    def act(given: dict[str, Any]) -> None:
        closing.agree_follow_up(case=case, **given, by=request.user)

    return FOLLOW_UP.answer(request, case, form, act)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE, agreed_id="cases.FollowUp")
def outcome(request: SignedInRequest, case_id: uuid.UUID, agreed_id: uuid.UUID) -> HttpResponse:
    """How it goes."""
    case = queries.case(case_id, page="case.outcome")
    agreed = one(room_queries.follow_ups(case), pk=agreed_id)
    form = OutcomeForm(request.POST or None)

    def act(given: dict[str, Any]) -> None:
        closing.follow_up(case=case, agreed=agreed, **given, by=request.user)

    return OUTCOME.answer(request, case, form, act, heading=agreed.what)


@page(Permission.CASE_CLOSE, methods="GET POST", case_id=CASE)
def close(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """What will happen and to whom; then the reason, and the end."""
    case = queries.case(case_id, page="case.close")
    rules = queries.rules_of(case)
    registered = room_queries.decision(case)
    first = {"reason": registered.outcome if registered else ""}
    form = CloseForm(request.POST or None, initial=first, endings=rules.endings_of(case.kind))

    def act(given: dict[str, Any]) -> None:
        closing.close(case=case, reason=ClosingReason(given.pop("reason")), **given, by=request.user)

    more = {"days": rules.number("staff_grant_days_after_closing"), "missing": page_queries.before_closing(case)}
    readers = [one.name for one in (*recipients.family(case), *recipients.unit(case))]
    return CLOSE.answer(request, case, form, act, readers=readers, **more)
