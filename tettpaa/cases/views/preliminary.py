"""The preliminary answer at the desk: the finished letter, one press to send it, or to warn the one who shall."""

import uuid
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases import clock_queries, letters, meanwhile_queries, preliminary_queries, queries
from tettpaa.cases.actions import preliminary
from tettpaa.cases.decider_queries import decider
from tettpaa.cases.forms_time import PreliminaryForm
from tettpaa.cases.models import IndividualCase, PreliminaryAnswer
from tettpaa.cases.reading import read
from tettpaa.cases.views.shown import CASE, FormPage, context_of

SEND = FormPage(
    view="case",
    title=_("Foreløpig svar"),
    submit=_("Send foreløpig svar"),
    done=_("Foreløpig svar er sendt."),
    template="cases/preliminary.html",
)
WARN = FormPage(
    view="case",
    title=_("Foreløpig svar"),
    submit=_("Varsle kommunen"),
    done=_("Kommunen er varslet, og ser saken fra nå."),
    template="cases/preliminary.html",
)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def preliminary_answer(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """What waits: a letter of ours, or a warning to those who send it. Nothing waits, and the page says so."""
    case = queries.case(case_id, page="case.preliminary_answer")
    answer = preliminary_queries.waiting(case)
    if answer is None:
        context = context_of(request, case, "case") | {"answers": preliminary_queries.answers(case)}
        return render(request, "cases/preliminary_sent.html", context)
    if answer.sender == PreliminaryAnswer.Sender.DECIDER:
        return _warn(request, case, answer)
    reading = read(case, calculates=True)
    wait = next((one.whom for one in reversed(reading.waits) if one.until is None), "")
    found = clock_queries.calculated(reading)
    first = {
        "reason": preliminary_queries.usual_reason(case.step, wait),
        "expected_on": preliminary_queries.suggested_date(case.announced_on, found.on if found else None),
    }
    form = PreliminaryForm(request.POST or None, initial=first)

    def act(given: dict[str, Any]) -> None:
        preliminary.send_preliminary_answer(answer=answer, **given, by=request.user)

    return SEND.answer(request, case, form, act, **_letter(case, answer))


def _letter(case: IndividualCase, answer: PreliminaryAnswer) -> dict[str, Any]:
    """What stands in the letter besides what the form asks."""
    meanwhile = meanwhile_queries.said(case) or letters.waiting_words(case)
    return {"answer": answer, "opening": letters.preliminary_opening(case, answer), "meanwhile": meanwhile}


def _warn(request: SignedInRequest, case: IndividualCase, answer: PreliminaryAnswer) -> HttpResponse:
    """Those who decide send the letter; PPT warns them, once."""
    if request.method == "POST":
        preliminary.warn_decider(answer=answer, by=request.user)
        messages.success(request, str(WARN.done))
        return redirect("cases:case", case_id=case.pk)
    context = context_of(request, case, "case") | {"page": WARN, "form": Form(), "answer": answer}
    context |= {"decider": decider(case), "cancel_url": reverse("cases:case", args=[case.pk])}
    return render(request, WARN.template, context)
