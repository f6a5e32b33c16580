"""The intake board with a system referral open: take it in, give advice, or ask for more."""

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tettpaa.access.asking import one, problems_shown_in
from tettpaa.access.models import User
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.desk import intake
from tettpaa.desk.forms_intake_system import AnswerForm
from tettpaa.desk.intake_rows import holders_markup
from tettpaa.desk.intake_system import around, board_markup, counted, places
from tettpaa.systemwork import referral_queries, referring
from tettpaa.systemwork.models import SystemReferral


@page(Permission.INTAKE_DECIDE, methods="GET POST", referral_id="systemwork.SystemReferral")
def system(request: SignedInRequest, referral_id: uuid.UUID) -> HttpResponse:
    """One system referral and the answer. Finding a colleague decides nothing."""
    found = referral_queries.referral(referral_id)
    outcome, who = request.POST.get("outcome", "accept"), request.POST.get("who", "")
    people = intake.holders(found.unit_id, who, request.POST.get("holder"))
    steps = referral_queries.steps(found)
    start = {"seen": len(steps)}
    if request.method == "POST" and outcome == "find":
        form = AnswerForm(initial=request.POST.dict(), people=people)
    else:
        form = AnswerForm(request.POST or None, people=people, outcome=outcome, initial=start)
    if form.is_bound and form.is_valid():
        with problems_shown_in(form):
            _answer(found, outcome, form, request.user)
        if form.is_valid():
            waits = intake.number_waiting()
            messages.success(request, _("Bestemt. Her er den neste.") if waits else _("Bestemt."))
            return redirect("desk:intake")
    return _shown(request, found, form, who=who)


def _answer(found: SystemReferral, outcome: str, form: AnswerForm, by: User) -> None:
    values = form.cleaned_data
    text, seen = values["text"], values["seen"]
    if outcome == "advice":
        referring.advise(referral=found, text=text, seen=seen, by=by)
    elif outcome == "more":
        referring.ask_for_more(referral=found, text=text, seen=seen, by=by)
    else:
        adviser = one(User.objects.defer("password"), pk=values["holder"])
        day = values["contact_by"]
        referring.accept(referral=found, adviser=adviser, contact_by=day, text=text, seen=seen, by=by)


def _shown(request: SignedInRequest, found: SystemReferral, form: AnswerForm, *, who: str) -> HttpResponse:
    """The board around it."""
    board = intake.board()
    context = {
        **board._asdict(),
        **counted(board),
        "system": found,
        "steps": referral_queries.steps(found),
        "form": form,
        "who": who,
        "queue_rows": board_markup(board, found.pk),
        "holder_rows": holders_markup(form.people, form["holder"].value()),
    } | around(places(board), found.pk)
    return render(request, "desk/intake.html", context, status=422 if form.errors else 200)
