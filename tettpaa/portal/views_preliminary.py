"""The preliminary answer as the one who decides sends it: the finished letter, and one press."""

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases.actions.preliminary import send_preliminary_answer
from tettpaa.cases.forms_time import PreliminaryForm
from tettpaa.cases.preliminary_queries import suggested_date, usual_reason
from tettpaa.portal import queries
from tettpaa.portal.deciding import seat_of
from tettpaa.portal.unit_shell import unit_shell


@page(Permission.UNIT_DECIDE, methods="GET POST", case_id="cases.IndividualCase")
def preliminary_answer(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Why the family must wait, and until when; sent to all of the family at once."""
    seat = seat_of(request.user)
    due = queries.answer_due(seat, case_id)
    progress = due.progress
    first = {
        "reason": usual_reason(progress.step, progress.waiting_for),
        "expected_on": suggested_date(progress.announced_on, progress.norm_on),
    }
    form = PreliminaryForm(request.POST or None, initial=first)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            send_preliminary_answer(answer=due.answer, **form.cleaned_data, by=request.user)
        if form.is_valid():
            messages.success(request, _("Foreløpig svar er sendt. Familien får det i portalen eller på papir."))
            return redirect("portal:decisions")
    back = reverse("portal:decisions")
    context = {"form": form, "progress": progress, "answer": due.answer, "back": back, "crumbs": [(_("Vedtak"), back)]}
    shell = unit_shell(request.user, seat.unit, "decisions")
    return render(request, "portal/preliminary.html", context | shell, status=422 if form.errors else 200)
