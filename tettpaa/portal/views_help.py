"""«Fikk barnet hjelpen?»: three questions to family and unit, and what those who decided do about what is lacking."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.models import User
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases import help_rounds
from tettpaa.cases.actions.help_received import answer, reply
from tettpaa.cases.forms_help import HelpForm, ReplyForm
from tettpaa.cases.help_queries import in_words
from tettpaa.cases.models import HelpAsked
from tettpaa.core.jobs import enqueue
from tettpaa.participation.models import Channel
from tettpaa.portal import given_queries, queries
from tettpaa.portal.deciding import seat_of
from tettpaa.portal.family_shell import family_form_page, family_thanks
from tettpaa.portal.unit_shell import unit_shell
from tettpaa.referrals.queries import unit_of

CASE, ASKED = "cases.IndividualCase", "cases.HelpAsked"


@page(Permission.FAMILY_ANSWER, methods="GET POST", case_id=CASE, asked_id=ASKED)
def family_help(request: SignedInRequest, case_id: uuid.UUID, asked_id: uuid.UUID) -> HttpResponse:
    """A guardian's three questions, or the pupil's."""
    progress = queries.family_case(case_id)
    own = queries.own_scope(progress)
    asked = given_queries.help_asked(own.scope_id, asked_id)
    form = HelpForm(request.POST or None, who=asked.who)
    if _answered(form, asked, request.user):
        return family_thanks(request, progress, _("Takk for svaret. Mangler hjelpen, tar vi det opp."))
    more = {"is_pupil": queries.is_pupil(own), "when": _when(asked)}
    return family_form_page(request, "portal/family_help.html", form, progress, **more)


@page(Permission.UNIT_REFER, methods="GET POST", case_id=CASE, asked_id=ASKED)
def unit_help(request: SignedInRequest, case_id: uuid.UUID, asked_id: uuid.UUID) -> HttpResponse:
    """The unit's three questions."""
    unit = unit_of(request.user)
    progress = queries.own_case(unit, case_id)
    asked = given_queries.help_asked(progress.scope_id, asked_id)
    form = HelpForm(request.POST or None, who=asked.who)
    back = reverse("portal:unit_case", args=[case_id])
    if _answered(form, asked, request.user):
        enqueue("cases.apply_registrations", case_id=str(case_id))
        messages.success(request, _("Takk for svaret. PPT ser det i saken."))
        return redirect(back)
    context = {"form": form, "progress": progress, "when": _when(asked), "back": back}
    context["crumbs"] = [(_("Sakene våre"), reverse("portal:unit_cases")), (progress.child_name, back)]
    shell = unit_shell(request.user, unit, "cases")
    return render(request, "portal/unit_help.html", context | shell, status=422 if form.errors else 200)


def _answered(form: HelpForm, asked: HelpAsked, by: User) -> bool:
    """Whether the answer is kept; what is refused stands beside the fields."""
    if not form.is_bound or not form.is_valid():
        return False
    with problems_shown_in(form):
        answer(asked=asked, answers=form.answers(), text=form.cleaned_data["text"], channel=Channel.PORTAL, by=by)
    return form.is_valid()


def _when(asked: HelpAsked) -> str:
    return in_words(help_rounds.round_called(asked.round).words)


@page(Permission.UNIT_DECIDE, methods="GET POST", case_id=CASE, deviation_id="cases.HelpDeviation")
def help_deviation(request: SignedInRequest, case_id: uuid.UUID, deviation_id: uuid.UUID) -> HttpResponse:
    """Those who decided say what they do when the help is lacking."""
    seat = seat_of(request.user)
    progress, deviation = given_queries.deviation(seat, case_id, deviation_id)
    form = ReplyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            reply(deviation=deviation, says=form.cleaned_data["reply"], by=request.user)
        if form.is_valid():
            messages.success(request, _("Svaret er lagret. PPT ser det i saken."))
            return redirect("portal:decisions")
    back = reverse("portal:decisions")
    question = in_words(help_rounds.question_called(deviation.question).words)
    context: dict[str, Any] = {"form": form, "progress": progress, "deviation": deviation, "question": question}
    context |= {"back": back, "crumbs": [(_("Vedtak"), back)]}
    shell = unit_shell(request.user, seat.unit, "decisions")
    return render(request, "portal/help_deviation.html", context | shell, status=422 if form.errors else 200)
