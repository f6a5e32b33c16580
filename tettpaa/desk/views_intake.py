"""The intake board: what do we decide about this one? People judge; nothing is ranked."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tettpaa.access.asking import one, problems_shown_in
from tettpaa.access.models import User
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases import queries as cases
from tettpaa.cases.actions import intake as decide
from tettpaa.desk import intake
from tettpaa.desk.intake import AgreementForm, DecisionForm
from tettpaa.desk.intake_rows import holders_markup, queue_markup
from tettpaa.people.queries import guardians_of
from tettpaa.referrals import queries as referrals
from tettpaa.referrals.actions import family
from tettpaa.referrals.models import IntakeDecision, Referral

ACCEPT = IntakeDecision.Outcome.ACCEPT
OTHERS = (IntakeDecision.Outcome.RETURN, IntakeDecision.Outcome.ADVICE, IntakeDecision.Outcome.REFER_ON)


@page(Permission.INTAKE_DECIDE)
def board(request: SignedInRequest) -> HttpResponse:
    """The oldest one waiting, or none opened. The board hangs on a wall: a shielded child is opened by hand."""
    queue, decided = intake.board()
    first = next((row for row, _day in queue if not row.shielded), None)
    if first is not None:
        return _shown(request, first.pk, board=(queue, decided))
    context = {"queue": queue, "queue_rows": queue_markup(queue, None), "decided": decided}
    return render(request, "desk/intake.html", context)


@page(Permission.INTAKE_DECIDE, methods="GET POST", referral_id="referrals.Referral")
def referral(request: SignedInRequest, referral_id: uuid.UUID) -> HttpResponse:
    """One referral on one screen, and the decision."""
    if request.method != "POST":
        return _shown(request, referral_id)
    found = referrals.referral(referral_id)
    outcome = request.POST.get("outcome", ACCEPT)
    accepts = outcome not in OTHERS
    form = DecisionForm(request.POST, people=intake.holders(found.unit_id), accepts=accepts)
    if form.is_valid():
        with problems_shown_in(form):
            _decide(form.cleaned_data, found, outcome, request.user)
    if form.is_valid():
        messages.success(request, _("Bestemt. Her er den neste.") if intake.number_waiting() else _("Bestemt."))
        return redirect("desk:intake")
    return _shown(request, referral_id, form=form, status=422)


@page(Permission.INTAKE_DECIDE, methods="GET POST", referral_id="referrals.Referral")
def agree(request: SignedInRequest, referral_id: uuid.UUID) -> HttpResponse:
    """Those who asked for an assessment agree that something else is enough: one at a time, with day and language."""
    found = referrals.referral(referral_id, with_child=True)
    around = list(guardians_of(found.child)) if found.child else []
    form = AgreementForm(request.POST or None, people=around, pupil=referrals.pupil_decides(found))
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            family.record_agreement(referral=found, **form.cleaned_data, by=request.user)
        if form.is_valid():
            messages.success(request, _("Det er lagret at dere er enige."))
            return redirect("desk:intake_agree", referral_id=found.pk)
    waiting = cases.not_agreed(found) if found.child else []
    context = {"referral": found, "form": form, "agreements": referrals.agreements(found), "waiting": waiting}
    return render(request, "desk/intake_agree.html", context, status=422 if form.errors else 200)


def _decide(values: dict[str, Any], found: Referral, outcome: str, by: User) -> None:
    """Takes in, or answers without a case."""
    criteria = {key: values[key] for key in ("severity", "soundness", "expediency", "grounds")}
    if outcome in OTHERS:
        decide.decide_without_case(referral=found, outcome=IntakeDecision.Outcome(outcome), by=by, **criteria)
        return
    decide.take_in(
        referral=found,
        kind=values["kind"],
        holder=one(User.objects.all(), pk=values["holder"]),
        meanwhile=values["meanwhile"],
        holder_is_impartial=values["holder_is_impartial"],
        by=by,
        **criteria,
    )


def _shown(
    request: SignedInRequest,
    referral_id: uuid.UUID,
    *,
    form: DecisionForm | None = None,
    board: tuple[list[Any], list[Any]] | None = None,
    status: int = 200,
) -> HttpResponse:
    """The board with one referral open."""
    found = referrals.referral(referral_id, with_child=True)
    people = form.people if form else intake.holders(found.unit_id)
    form = form or DecisionForm(people=people, initial={"kind": found.kind})
    queue, decided = board or intake.board()
    context = {
        "queue": queue,
        "decided": decided,
        "referral": found,
        "child": found.child,
        "form": form,
        "queue_rows": queue_markup(queue, found.pk),
        "holder_rows": holders_markup(people, form["holder"].value()),
        "is_decided": found.is_decided,
    }
    return render(request, "desk/intake.html", context | referrals.what_was_tried(found), status=status)
