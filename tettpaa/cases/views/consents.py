"""Who has said yes, what a no stops, and how each of the family gets the draft and answers it."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases import page_queries, printing, queries
from tettpaa.cases.actions import consents as acts
from tettpaa.cases.actions import hearing as hearings
from tettpaa.cases.forms_voices import (
    CommentForm,
    ConsentForm,
    DeliverForm,
    ExceptionForm,
    RefusalForm,
    SharingForm,
    WithdrawForm,
    only_questions,
)
from tettpaa.cases.reading import read
from tettpaa.cases.views import voice_pages as pages
from tettpaa.cases.views.shown import CASE
from tettpaa.documents import downloads, rendering
from tettpaa.participation.models import ConsentKind


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def consent(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Somebody told us yes or no, or signed."""
    case = queries.case(case_id, page="case.consent")
    kind = queries.kind_of(case)
    form = ConsentForm(
        request.POST or None,
        request.FILES or None,
        people=page_queries.may_answer(case),
        pupil=not kind.is_about_child or page_queries.is_fifteen(case),
    )
    only_questions(form, kind.questions)

    def act(given: dict[str, Any]) -> None:
        sent = given.pop("file")
        scan = {"name": sent.name, "data": sent.file} if sent else {}
        acts.record_consent(case=case, **given, **scan, by=request.user)

    return pages.CONSENT.answer(request, case, form, act)


@page(Permission.CASE_WORK, case_id=CASE)
def paper(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """The question on paper, for those who sign by hand: the decision's once the assessment is sent."""
    case = queries.case(case_id, page="case.consent_paper")
    kind = queries.asked_now(case) or ConsentKind.ASSESSMENT
    is_pupil = queries.pupil_decides(read(case))
    pdf = rendering.render(printing.consent_form(case, kind, is_pupil=is_pupil))
    return downloads.made(pdf, "samtykke.pdf", "application/pdf")


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE, consent_id="participation.Consent")
def withdraw(request: SignedInRequest, case_id: uuid.UUID, consent_id: uuid.UUID) -> HttpResponse:
    """A yes is taken back."""
    case = queries.case(case_id, page="case.withdraw")
    given_before = page_queries.consent(case, consent_id)
    form = WithdrawForm(request.POST or None)

    def act(given: dict[str, Any]) -> None:
        acts.withdraw_consent(case=case, consent=given_before, **given, by=request.user)

    return pages.WITHDRAW.answer(request, case, form, act)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def exception(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Why the parent the pupil lives with is enough."""
    case = queries.case(case_id, page="case.consent_exception")
    form = ExceptionForm(request.POST or None)

    def act(given: dict[str, Any]) -> None:
        acts.except_other_parent(case=case, **given, by=request.user)

    return pages.EXCEPTION.answer(request, case, form, act)


@page(Permission.CASE_WORK, methods="POST", case_id=CASE)
def end_exception(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Both are needed again."""
    case = queries.case(case_id, page="case.end_exception")
    acts.end_exception(case=case, by=request.user)
    messages.success(request, _("Unntaket er opphevet. Begge må samtykke."))
    return redirect("cases:voices", case_id=case.pk)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def refusal(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """What the child gets when there is no yes."""
    case = queries.case(case_id, page="case.refusal")
    form = RefusalForm(request.POST or None, initial={"kind": queries.asked_now(case)})
    only_questions(form, queries.kind_of(case).questions)

    def act(given: dict[str, Any]) -> None:
        acts.plan_after_refusal(case=case, **given, by=request.user)

    return pages.REFUSAL.answer(request, case, form, act)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def sharing(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Whether those with responsibility get a text about a pupil who decides alone."""
    case = queries.case(case_id, page="case.sharing")
    form = SharingForm(request.POST or None, initial={"about": request.GET.get("om", "")})

    def act(given: dict[str, Any]) -> None:
        acts.decide_sharing(case=case, **given, by=request.user)

    return pages.SHARING.answer(request, case, form, act)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def deliver(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """The draft was given on paper, or explained."""
    case = queries.case(case_id, page="case.deliver")
    asked, people = page_queries.hearing(case), page_queries.may_answer(case)
    form = DeliverForm(request.POST or None, people=people, pupil=page_queries.is_fifteen(case))

    def act(given: dict[str, Any]) -> None:
        hearings.deliver(case=case, hearing=asked, **given, by=request.user)

    return pages.DELIVER.answer(request, case, form, act)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def comment(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """An answer to the draft, given to us."""
    case = queries.case(case_id, page="case.comment")
    asked = page_queries.hearing(case)
    form = CommentForm(request.POST or None, people=page_queries.may_answer(case), pupil=page_queries.is_fifteen(case))

    def act(given: dict[str, Any]) -> None:
        hearings.record_comment(case=case, hearing=asked, **given, by=request.user)

    return pages.COMMENT.answer(request, case, form, act)
