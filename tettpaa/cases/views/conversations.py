"""The conversation with the child, from the plan to each piece that is given further.

Every page is noted in the log as opening the case's voices: what a family reads of the log does not tell that somebody
has talked with the child, planned to, or answered that it is not safe to tell.
"""

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases import conversation_queries, page_queries, queries
from tettpaa.cases.actions import conversations as acts
from tettpaa.cases.forms_conversations import (
    CancelPlanForm,
    DrawingForm,
    PieceForm,
    PlanConversationForm,
    ReleaseForm,
    SafetyForm,
    TalkForm,
    WeighForm,
    setting_of,
)
from tettpaa.cases.models import IndividualCase
from tettpaa.cases.views import conversation_pages as pages
from tettpaa.cases.views.shown import CASE, context_of
from tettpaa.core.wording import in_words
from tettpaa.participation.models import ChildConversation, ConversationPlan
from tettpaa.participation.rule_conversations import Safe

PLAN, TALK = "participation.ConversationPlan", "participation.ChildConversation"
PIECE, RELEASE = "participation.ConversationPiece", "participation.PieceRelease"
LOGGED_AS = "case.voices"


@page(Permission.CASE_WORK, case_id=CASE)
def conversations(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """What is planned, what has been said, and how to talk with a child of this age."""
    case = queries.case(case_id, page=LOGGED_AS)
    context = context_of(request, case, "voices") | {
        "plans": conversation_queries.plans(case),
        "talks": page_queries.conversations(case),
        "shut": conversation_queries.shut_ones(case),
        "band": _band(case),
    }
    return render(request, "cases/conversations.html", context)


def _band(case: IndividualCase) -> dict[str, Any]:
    """The advice for the child's age, in the reader's form of Norwegian."""
    band = conversation_queries.band(case)
    return {"title": in_words(band.title), "how": [in_words(one) for one in band.how], "ask": _prompts(case)}


def _prompts(case: IndividualCase) -> list[str]:
    return [in_words(one) for one in conversation_queries.band(case).ask]


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def plan(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """A new plan; the prompts for the age stand in the field, to be changed."""
    case = queries.case(case_id, page=LOGGED_AS)
    first = {"place": case.place, "prompts": "\n".join(_prompts(case))}
    first["interpreter_language"] = case.child.interpreter_language
    form = PlanConversationForm(request.POST or None, initial=first)

    def act(given: dict[str, Any]) -> None:
        how, rest = setting_of(given)
        acts.plan_conversation(case=case, how=how, **rest, by=request.user)

    return pages.PLAN.answer(request, case, form, act, band=_band(case))


@page(Permission.CASE_WORK, case_id=CASE, plan_id=PLAN)
def planned(request: SignedInRequest, case_id: uuid.UUID, plan_id: uuid.UUID) -> HttpResponse:
    """One plan, to have at hand in the conversation; good on a phone and on paper."""
    case = queries.case(case_id, page=LOGGED_AS)
    found = conversation_queries.plan(case, plan_id)
    held = ChildConversation.objects.filter(plan=found, scope_id=case.scope_id).first()
    context = context_of(request, case, "voices") | {"plan": found, "held": held, "band": _band(case)}
    context["supports"] = conversation_queries.supports_said(found.supports)
    return render(request, "cases/conversation_plan.html", context)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE, plan_id=PLAN)
def cancel(request: SignedInRequest, case_id: uuid.UUID, plan_id: uuid.UUID) -> HttpResponse:
    """It came to nothing."""
    case = queries.case(case_id, page=LOGGED_AS)
    found = conversation_queries.plan(case, plan_id)
    form = CancelPlanForm(request.POST or None)

    def act(given: dict[str, Any]) -> None:
        acts.cancel_plan(plan=found, **given, by=request.user)

    return pages.CANCEL.answer(request, case, form, act)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def record(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """What the child said; ``?plan=`` names the plan it comes from, whose answers stand in the form."""
    case = queries.case(case_id, page=LOGGED_AS)
    found = _plan_named(case, request.GET.get("plan", ""))
    form = TalkForm(request.POST or None, initial=_first_values(case, found))
    made: list[ChildConversation] = []

    def act(given: dict[str, Any]) -> None:
        how, rest = setting_of(given)
        made.append(acts.record_conversation(case=case, plan=found, how=how, **rest, by=request.user))

    answer = pages.RECORD.answer(request, case, form, act)
    return redirect("cases:talk", case_id=case.pk, talk_id=made[0].pk) if made and form.is_valid() else answer


def _plan_named(case: IndividualCase, value: str) -> ConversationPlan | None:
    try:
        return conversation_queries.plan(case, uuid.UUID(value)) if value else None
    except ValueError as wrong:
        raise Http404("Planen finnes ikke, eller er skjult") from wrong


def _first_values(case: IndividualCase, found: ConversationPlan | None) -> dict[str, Any]:
    if found is None:
        return {"place": case.place}
    same = ("form", "place", "present", "supports", "interpreter_language")
    return {name: getattr(found, name) for name in same}


@page(Permission.CASE_WORK, case_id=CASE, talk_id=TALK)
def talk(request: SignedInRequest, case_id: uuid.UUID, talk_id: uuid.UUID) -> HttpResponse:
    """One conversation: the child's words, the drawing, what may go further, and whether it is safe."""
    case = queries.case(case_id, page=LOGGED_AS)
    found = conversation_queries.conversation(case, talk_id)
    context = context_of(request, case, "voices") | conversation_queries.shown(case, found)
    return render(request, "cases/conversation.html", context)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE, talk_id=TALK)
def weigh(request: SignedInRequest, case_id: uuid.UUID, talk_id: uuid.UUID) -> HttpResponse:
    """How it was taken into account."""
    case = queries.case(case_id, page=LOGGED_AS)
    found = conversation_queries.conversation(case, talk_id)
    form = WeighForm(request.POST or None, initial={"weighed": found.weighed})

    def act(given: dict[str, Any]) -> None:
        acts.weigh(conversation=found, **given, by=request.user)

    return pages.WEIGH.answer(request, case, form, act, after=_home(case, found))


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE, talk_id=TALK)
def drawing(request: SignedInRequest, case_id: uuid.UUID, talk_id: uuid.UUID) -> HttpResponse:
    """A drawing or a photograph."""
    case = queries.case(case_id, page=LOGGED_AS)
    found = conversation_queries.conversation(case, talk_id)
    form = DrawingForm(request.POST, request.FILES) if request.method == "POST" else DrawingForm()

    def act(given: dict[str, Any]) -> None:
        file = given["file"]
        sent = {"name": file.name, "data": file.file, "declared_type": file.content_type or ""}
        acts.attach_drawing(conversation=found, told=given["told"], **sent, by=request.user)

    return pages.DRAWING.answer(request, case, form, act, after=_home(case, found))


@page(Permission.CASE_WORK, methods="POST", case_id=CASE, talk_id=TALK, drawing_id="participation.ConversationDrawing")
def remove_drawing(
    request: SignedInRequest, case_id: uuid.UUID, talk_id: uuid.UUID, drawing_id: uuid.UUID
) -> HttpResponse:
    """Out of the conversation again."""
    case = queries.case(case_id, page=LOGGED_AS)
    found = conversation_queries.conversation(case, talk_id)
    acts.remove_drawing(drawing=conversation_queries.drawing(found, drawing_id), by=request.user)
    messages.success(request, _("Tegningen er tatt ut."))
    return redirect(_home(case, found))


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE, talk_id=TALK)
def piece(request: SignedInRequest, case_id: uuid.UUID, talk_id: uuid.UUID) -> HttpResponse:
    """One thing the child said, and who the child wants to know it."""
    case = queries.case(case_id, page=LOGGED_AS)
    found = conversation_queries.conversation(case, talk_id)
    form = PieceForm(request.POST or None, receivers=conversation_queries.receivers(case))

    def act(given: dict[str, Any]) -> None:
        acts.add_piece(case=case, conversation=found, **given, by=request.user)

    return pages.PIECE.answer(request, case, form, act, after=_home(case, found))


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE, talk_id=TALK)
def safety(request: SignedInRequest, case_id: uuid.UUID, talk_id: uuid.UUID) -> HttpResponse:
    """«Er det trygt at foresatte vet?» about one conversation; beside it, the way to the child welfare service."""
    case = queries.case(case_id, page=LOGGED_AS)
    found = conversation_queries.conversation(case, talk_id)
    return _ask_safety(request, case, found, after=_home(case, found))


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def case_safety(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """The same about the whole case, from a note in the journal."""
    case = queries.case(case_id, page=LOGGED_AS)
    return _ask_safety(request, case, None, after=reverse("cases:conversations", args=[case.pk]))


def _ask_safety(
    request: SignedInRequest, case: IndividualCase, found: ChildConversation | None, *, after: str
) -> HttpResponse:
    """Whoever does not answer yes is led on to the report, which nobody sees until it is written."""
    form = SafetyForm(request.POST or None)

    def act(given: dict[str, Any]) -> None:
        acts.answer_safety(case=case, conversation=found, **given, by=request.user)

    report = reverse("cases:concern", args=[case.pk])
    report += f"?samtale={found.pk}" if found else ""
    next_page = after if request.POST.get("answer") == Safe.SAFE else report
    answered = list(conversation_queries.safety_answers(case, found))
    more = {"after": next_page, "report_url": report, "answered": answered, "cancel_url": after}
    return pages.SAFETY.answer(request, case, form, act, **more)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE, talk_id=TALK, piece_id=PIECE)
def release(request: SignedInRequest, case_id: uuid.UUID, talk_id: uuid.UUID, piece_id: uuid.UUID) -> HttpResponse:
    """Gives one piece to one of them, named by ``?til=``; without it, to the first whom the child named."""
    case = queries.case(case_id, page=LOGGED_AS)
    found = conversation_queries.conversation(case, talk_id)
    one = conversation_queries.piece(found, piece_id)
    names, to = dict(conversation_queries.receivers(case)), request.GET.get("til", "") or next(iter(one.to), "")
    if to not in names:
        raise Http404("Mottakeren finnes ikke, eller er skjult")
    form = ReleaseForm(request.POST or None)

    def act(given: dict[str, Any]) -> None:
        acts.release_piece(case=case, piece=one, to=to, **given, by=request.user)

    more = {"after": _home(case, found), "cancel_url": _home(case, found), "piece": one}
    return pages.RELEASE.answer(request, case, form, act, heading=names[to], **more)


@page(Permission.CASE_WORK, methods="POST", case_id=CASE, talk_id=TALK, release_id=RELEASE)
def end_release(
    request: SignedInRequest, case_id: uuid.UUID, talk_id: uuid.UUID, release_id: uuid.UUID
) -> HttpResponse:
    """Taken back."""
    case = queries.case(case_id, page=LOGGED_AS)
    found = conversation_queries.conversation(case, talk_id)
    acts.end_release(release=conversation_queries.release(case, release_id), by=request.user)
    messages.success(request, _("Det er tatt tilbake. De ser det ikke lenger."))
    return redirect(_home(case, found))


def _home(case: IndividualCase, found: ChildConversation) -> str:
    """Back to the conversation."""
    return reverse("cases:talk", args=[case.pk, found.pk])
