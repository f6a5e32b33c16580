"""What a unit's leader and a deciding office see: decisions that wait, cases on their way, and where all are."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.models import User
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases import queries as cases
from tettpaa.cases.actions.decisions import mark_family_told, register_decision
from tettpaa.cases.clock_queries import shared_clock_facts
from tettpaa.cases.decision_contents import for_decision
from tettpaa.cases.help_queries import in_words
from tettpaa.cases.help_rounds import question_called
from tettpaa.cases.models import DecisionNotice, DecisionOutcome, DecisionRegistration, HelpDeviation, SharedProgress
from tettpaa.cases.reading import EducationPlanRead
from tettpaa.cases.rules import CaseStep
from tettpaa.cases.wording import STEPS, say_education_plan
from tettpaa.portal import given_queries, queries, unit_reading
from tettpaa.portal.deciding import may_decide, seat_of
from tettpaa.portal.forms import DecisionForm, ToldForm
from tettpaa.portal.unit_shell import unit_shell


@page(Permission.UNIT_DECIDE)
def decisions(request: SignedInRequest) -> HttpResponse:
    """Decisions that wait for this leader, oldest first, and below what is on its way."""
    seat = seat_of(request.user)
    if not may_decide(request.user, seat) and seat.unit:
        return redirect("portal:unit_cases")
    found = unit_reading.read(request.user, seat)
    cards = [_card(due) for due in found.dues]
    context = {
        "heading": _heading(len(cards)),
        "cards": cards,
        "answers": found.answers_due,
        "asked": found.asked,
        "lacking": [(one, _question(one.deviation)) for one in found.lacking],
        "corrected": given_queries.corrected_after(found.to_decide),
        "today": timezone.localdate(),
        "late": sum(card["over"] > 0 for card in cards),
        "coming": [row for row in found.to_decide if not queries.is_due(row)],
        "unit_word": _("skolen") if seat.unit else _("kommunen"),
        "at_office": seat.unit is None,
    }
    return render(request, "portal/decisions.html", context | unit_shell(request.user, seat.unit, "decisions"))


def _question(deviation: HelpDeviation) -> str:
    return in_words(question_called(deviation.question).words)


@page(Permission.UNIT_REFER)
@gzip_page  # as the front page
def unit_cases(request: SignedInRequest) -> HttpResponse:
    """Where the unit's own cases are. A leader who does not decide sees here that the municipality does."""
    seat = seat_of(request.user)
    unit = seat.units[0]
    found = queries.unit_cases([unit])
    plans, new = queries.education_plans(found), given_queries.unread_of_cases(found)
    rows = [
        {
            "progress": row,
            "new": new.get(row.case_id, 0),
            "step": _step_word(row),
            "day": _day(row),
            "plan": _plan(row, plans),
            "has_decision": cases.kind_of(row).has_decision,
        }
        for row in found
    ]
    context = {
        "rows": rows,
        "today": timezone.localdate(),
        "may_decide": may_decide(request.user, seat),
    }
    return render(request, "portal/unit_cases.html", context | unit_shell(request.user, unit, "cases"))


@page(Permission.UNIT_DECIDE, methods="GET POST", case_id="cases.IndividualCase")
def register(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Registers a decision, with the day the family was told when that is known."""
    progress = queries.case_to_decide(seat_of(request.user), case_id)
    follows = cases.kind_of(progress).needs_assessment
    data = (request.POST, request.FILES) if request.method == "POST" else ()
    form = DecisionForm(*data, has_assessment=follows)
    if request.method == "GET" and queries.decision_of(progress):
        return redirect("portal:told", case_id=case_id)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            _save(progress, form.cleaned_data, request.user)
        if form.is_valid():
            return _done(request, told=bool(form.cleaned_data["told_on"]))
    return _form_page(request, "portal/decision_form.html", form, progress, points=_points(progress))


def _points(progress: SharedProgress) -> list[dict[str, Any]]:
    """What a decision of this kind must say."""
    return for_decision(kind=progress.kind, language=get_language() or "nb", on=timezone.localdate())


@page(Permission.UNIT_DECIDE, methods="GET POST", case_id="cases.IndividualCase")
def told(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """When the family got the decision. Here the clock stops."""
    progress = queries.case_to_decide(seat_of(request.user), case_id)
    decision = queries.decision_of(progress)
    if decision is None:
        return redirect("portal:register_decision", case_id=case_id)
    if queries.is_told(decision):
        messages.info(request, _("Det er registrert at familien har fått vedtaket."))
        return redirect("portal:decisions")
    form = ToldForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            _tell(decision, form.cleaned_data, request.user)
        if form.is_valid():
            return _done(request, told=True)
    return _form_page(request, "portal/decision_told.html", form, progress, decision=decision)


def _save(progress: SharedProgress, values: dict[str, Any], by: User) -> None:
    """The decision, and the telling when its day is given: both or none."""
    decision = register_decision(
        case_id=progress.case_id,
        scope_id=progress.scope_id,
        decided_on=values["decided_on"],
        outcome=DecisionOutcome(values["outcome"]),
        follows_assessment=values.get("follows_assessment", "yes") == "yes",
        deviation_reason=values["deviation_reason"] if values.get("follows_assessment") == "no" else "",
        summary=values["summary"],
        file=values.get("file"),
        by=by,
    )
    if values["told_on"]:
        _tell(decision, values, by)


def _tell(decision: DecisionRegistration, values: dict[str, Any], by: User) -> None:
    mark_family_told(decision=decision, told_on=values["told_on"], how=DecisionNotice.How(values["how"]), by=by)


def _done(request: SignedInRequest, *, told: bool) -> HttpResponse:
    messages.success(
        request,
        _("Vedtaket er registrert, og tiden er stoppet.")
        if told
        else _("Vedtaket er registrert. Tiden teller til familien har fått det."),
    )
    return redirect("portal:decisions")


def _card(due: unit_reading.Due) -> dict[str, Any]:
    """One case on the page, with the whole clock."""
    today, row = timezone.localdate(), due.progress
    over, left = (today - row.norm_on).days, (row.norm_on - today).days
    kind = "over" if over > 0 else "snart" if left <= 14 else "rute"
    return {"progress": row, "due": due, "facts": shared_clock_facts(row), "over": over, "day": _day(row), "kind": kind}


def _step_word(row: SharedProgress) -> str:
    """The step; a case without a decision that is given to somebody stands on the list until the help begins."""
    if row.step == CaseStep.ASSIGNED and not cases.kind_of(row).has_decision:
        return _("på venteliste")
    return str(STEPS[CaseStep(row.step)])


def _day(row: SharedProgress) -> int:
    return ((row.told_on or row.started_on or timezone.localdate()) - row.received_on).days


def _plan(row: SharedProgress, plans: dict[uuid.UUID, EducationPlanRead]) -> str:
    """What is known of the education plan, where the kind of case asks for one."""
    return say_education_plan(plans.get(row.case_id)) if queries.asks_plan(row) else ""


def _heading(amount: int) -> str:
    """«Tre vedtak venter på deg»."""
    if not amount:
        return _("Ingen vedtak venter på deg")
    words = [_("To"), _("Tre"), _("Fire"), _("Fem"), _("Seks"), _("Sju"), _("Åtte"), _("Ni"), _("Ti")]
    number = words[amount - 2] if 2 <= amount <= 10 else str(amount)
    return ngettext("Ett vedtak venter på deg", "%(number)s vedtak venter på deg", amount) % {"number": number}


def _form_page(
    request: SignedInRequest, template: str, form: Any, progress: SharedProgress, **more: Any
) -> HttpResponse:
    """A form in the unit's frame; 422 when there is something to mend."""
    crumbs = [(_("Vedtak"), reverse("portal:decisions"))]
    context = {"form": form, "progress": progress, "crumbs": crumbs, "back": reverse("portal:decisions")} | more
    shell = unit_shell(request.user, seat_of(request.user).unit, "decisions")
    return render(request, template, context | shell, status=422 if form.errors else 200)
