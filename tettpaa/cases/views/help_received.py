"""«Fikk barnet hjelpen?»: what they answered, and answers told to the adviser."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases import help_queries, help_rounds, queries
from tettpaa.cases.actions import help_received as acts
from tettpaa.cases.forms_help import ToldHelpForm
from tettpaa.cases.views.shown import CASE, FormPage, context_of

ASKED, ANSWER = "cases.HelpAsked", "cases.HelpAnswer"
TELL = FormPage(
    view="help",
    title=_("Registrer svar om hjelpen"),
    lead=_("Still de tre spørsmålene, eller skriv av svaret på papir. Siden kan skrives ut."),
    submit=_("Lagre svaret"),
    done=_("Svaret er lagret."),
    keep="hjelpen",
)


@page(Permission.CASE_WORK, case_id=CASE)
def received(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Who is asked, who has answered what, and what the deciding office says."""
    case = queries.case(case_id, page="case.help")
    context = context_of(request, case, "decision") | {"rounds": help_queries.rounds(case)}
    return render(request, "cases/help.html", context)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE, asked_id=ASKED)
def tell(request: SignedInRequest, case_id: uuid.UUID, asked_id: uuid.UUID) -> HttpResponse:
    """What somebody said on paper, by phone or in a meeting."""
    case = queries.case(case_id, page="case.help")
    asked = help_queries.asked(case, asked_id)
    form = ToldHelpForm(request.POST or None, who=asked.who)

    def act(given: dict[str, Any]) -> None:
        how = {"channel": given["channel"], "answered_on": given["answered_on"], "text": given["text"]}
        acts.record(case=case, asked=asked, answers=form.answers(), **how, by=request.user)

    when = help_queries.in_words(help_rounds.round_called(asked.round).words)
    return TELL.answer(request, case, form, act, heading=f"{case.without_place(asked.who_name)}, {when}")


@page(Permission.CASE_WORK, methods="POST", case_id=CASE, answer_id=ANSWER)
def acted(request: SignedInRequest, case_id: uuid.UUID, answer_id: uuid.UUID) -> HttpResponse:
    """«Tatt opp»."""
    case = queries.case(case_id, page="case.help")
    acts.acted(case=case, answer=help_queries.answer(case, answer_id), by=request.user)
    messages.success(request, _("Det er skrevet at du har tatt det opp."))
    return redirect("cases:help", case_id=case.pk)
