"""The intake board: what do we decide about this one? People judge; nothing is ranked."""

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from tettpaa.access.asking import one, problems_shown_in
from tettpaa.access.models import User
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases import queries as cases
from tettpaa.cases.actions import answering
from tettpaa.cases.actions import intake as decide
from tettpaa.cases.forms_time import PreliminaryForm
from tettpaa.cases.intake_letters import taken_in
from tettpaa.cases.letters import Letter
from tettpaa.cases.meanwhile_queries import in_words
from tettpaa.cases.rules.intake import CAN_WAIT, Start
from tettpaa.desk import intake
from tettpaa.desk.intake import AgreementForm, DecisionForm
from tettpaa.desk.intake_rows import holders_markup
from tettpaa.desk.intake_system import around, board_markup, counted, places
from tettpaa.people.queries import guardians_of
from tettpaa.referrals import queries as referrals
from tettpaa.referrals.actions import family
from tettpaa.referrals.models import IntakeDecision, Referral, ReferralPreliminaryAnswer
from tettpaa.systemwork import referral_queries as system_referrals

ACCEPT = IntakeDecision.Outcome.ACCEPT
OTHERS = (IntakeDecision.Outcome.RETURN, IntakeDecision.Outcome.ADVICE, IntakeDecision.Outcome.REFER_ON)


@page(Permission.INTAKE_DECIDE)
def board(request: SignedInRequest) -> HttpResponse:
    """The oldest child, else what a unit asks for. The board hangs on a wall: a shielded child is opened by hand."""
    found = intake.board()
    if found.systems.waiting and not found.queue:
        return redirect("desk:intake_system", referral_id=found.systems.waiting[0].pk)
    first = next((row for row, _day in found.queue if not row.shielded), None)
    if first is not None:
        return _shown(request, first.pk, board=found)
    context = {**found._asdict(), **counted(found), "queue_rows": board_markup(found, None)}
    return render(request, "desk/intake.html", context)


@page(Permission.INTAKE_DECIDE, methods="GET POST", referral_id="referrals.Referral")
def referral(request: SignedInRequest, referral_id: uuid.UUID) -> HttpResponse:
    """One referral on one screen, and the decision. Finding a colleague and reading the letter decide nothing."""
    if request.method != "POST":
        return _shown(request, referral_id)
    found = referrals.referral(referral_id)
    outcome, who = request.POST.get("outcome", ACCEPT), request.POST.get("who", "")
    people = intake.holders(_unit_of(found), who, request.POST.get("holder"), request.POST.get("kind", found.kind))
    form = DecisionForm(request.POST, people=people, referral=found, accepts=outcome not in OTHERS)
    if outcome == "find":
        kept = DecisionForm(initial=request.POST.dict(), people=people, referral=found)
        return _shown(request, referral_id, form=kept, who=who)
    if outcome == "preview":
        letter = _preview(form, request.user) if form.is_valid() else None
        return _shown(request, referral_id, form=form, letter=letter, status=200 if letter else 422)
    if form.is_valid():
        with problems_shown_in(form):
            _decide(form, found, outcome, request.user)
    if form.is_valid():
        messages.success(request, _("Bestemt. Her er den neste.") if intake.number_waiting() else _("Bestemt."))
        return redirect("desk:intake")
    return _shown(request, referral_id, form=form, status=422)


def _unit_of(found: Referral) -> uuid.UUID | None:
    """Whose contact stands first; where a hidden child goes is not told by a name either."""
    return None if found.hides_place else found.unit_id


def _preview(form: DecisionForm, by: User) -> Letter:
    """The letter as it would be sent now."""
    values = form.cleaned_data
    holder = one(User.objects.all(), pk=values["holder"])
    given, start = values["meanwhile"], values["start"]
    gets = "\n".join(in_words(given.measures)) or given.none_because
    waits = start if values["soundness"] == CAN_WAIT else Start()
    return taken_in(holder=holder.name, start=waits, gets=gets, by=by)


@page(Permission.INTAKE_DECIDE)
def minutes(request: SignedInRequest) -> HttpResponse:
    """What was decided today, whole, to print and to go through at the end; shielded children stand without a name."""
    decided = intake.decided_today()
    context = {"decided": decided, "today": timezone.localdate(), "waiting": intake.number_waiting()}
    systems = system_referrals.decided_since(intake.start_of_today())
    context |= {"systems": systems, "done": len(decided) + len(systems)}
    return render(request, "desk/intake_minutes.html", context)


@page(Permission.INTAKE_DECIDE, methods="GET POST", referral_id="referrals.Referral")
def preliminary(request: SignedInRequest, referral_id: uuid.UUID) -> HttpResponse:
    """The preliminary answer that waits for a referral nobody has decided: the letter, and one press."""
    found = referrals.referral(referral_id)
    answer = ReferralPreliminaryAnswer.objects.select_related("referral__unit").filter(referral=found).first()
    form = PreliminaryForm(request.POST or None, initial={"reason": _("Vi har ikke bestemt ennå hva vi gjør.")})
    form.fields["expected_on"].label = _("Når har dere bestemt hva dere gjør?")
    if request.method == "POST" and answer is not None and form.is_valid():
        with problems_shown_in(form):
            answering.send_preliminary(answer=answer, **form.cleaned_data, by=request.user)
        if form.is_valid():
            messages.success(request, _("Foreløpig svar er sendt. Familien får det i portalen eller på papir."))
            return redirect("desk:intake")
    status = 422 if form.errors else 200
    context = {"referral": found, "answer": answer, "form": form, "to": answering.family_of(found)}
    return render(request, "desk/intake_preliminary.html", context, status=status)


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


def _decide(form: DecisionForm, found: Referral, outcome: str, by: User) -> None:
    """Takes in, or answers without a case."""
    values = form.cleaned_data
    if outcome in OTHERS:
        chosen = IntakeDecision.Outcome(outcome)
        said = {"judged": form.judged(), "advice": values["advice"], "best": form.best()}
        decide.decide_without_case(referral=found, outcome=chosen, **said, by=by)
        return
    decide.take_in(
        referral=found,
        kind=values["kind"],
        judged=form.judged(),
        meanwhile=values["meanwhile"],
        start=values["start"],
        holder=one(User.objects.all(), pk=values["holder"]),
        holder_is_impartial=values["holder_is_impartial"],
        by=by,
    )


def _shown(
    request: SignedInRequest,
    referral_id: uuid.UUID,
    *,
    form: DecisionForm | None = None,
    board: intake.Board | None = None,
    letter: Letter | None = None,
    who: str = "",
    status: int = 200,
) -> HttpResponse:
    """The board with one referral open."""
    found = referrals.referral(referral_id, with_child=True)
    people = form.people if form else intake.holders(_unit_of(found), kind=found.kind)
    form = form or DecisionForm(people=people, referral=found, initial={"kind": found.kind})
    beside = board or intake.board()
    context = {
        **beside._asdict(),
        **counted(beside),
        "referral": found,
        "is_board": board is not None,
        "child": found.child,
        "form": form,
        "queue_rows": board_markup(beside, found.pk),
        "holder_rows": holders_markup(people, form["holder"].value()),
        "is_decided": found.is_decided,
        "letter": letter,
        "who": who,
    } | around(places(beside), found.pk)
    return render(request, "desk/intake.html", context | referrals.what_was_tried(found), status=status)
