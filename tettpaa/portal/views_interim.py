"""Help while the case goes on: what the one who decides is asked when it has taken long, and the answer."""

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases.actions.interim_questions import answer
from tettpaa.cases.forms_meanwhile import InterimForm
from tettpaa.cases.wording import interim_question
from tettpaa.portal import queries
from tettpaa.portal.deciding import seat_of
from tettpaa.portal.unit_shell import unit_shell

QUESTION = "cases.InterimQuestion"


@page(Permission.UNIT_DECIDE, methods="GET POST", case_id="cases.IndividualCase", question_id=QUESTION)
def interim(request: SignedInRequest, case_id: uuid.UUID, question_id: uuid.UUID) -> HttpResponse:
    """One question, yes or no, and why."""
    seat = seat_of(request.user)
    progress, question = queries.interim_due(seat, case_id, question_id)
    form = InterimForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            values = form.cleaned_data
            answer(question=question, says=values["answer"], reason=values["reason"], by=request.user)
        if form.is_valid():
            messages.success(request, _("Svaret er lagret. PPT ser det i saken."))
            return redirect("portal:decisions")
    back = reverse("portal:decisions")
    title, references = interim_question(question.rule)
    context = {"form": form, "progress": progress, "title": title, "references": references, "back": back}
    context |= {"crumbs": [(_("Vedtak"), back)], "question": question}
    shell = unit_shell(request.user, seat.unit, "decisions")
    return render(request, "portal/interim.html", context | shell, status=422 if form.errors else 200)
