"""Consents, what guardians and child say, best interests, answers to the draft, and who is let in to the portal."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases import page_queries, queries
from tettpaa.cases.actions import voices as acts
from tettpaa.cases.forms_voices import (
    BestInterestsForm,
    GuardianViewForm,
    NotHeardForm,
)
from tettpaa.cases.views import voice_pages as pages
from tettpaa.cases.views.shown import CASE, context_of

GUARDIAN = "people.Guardian"


@page(Permission.CASE_WORK, case_id=CASE)
def voices(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Who has said yes, who has said what, and what is missing."""
    case = queries.case(case_id, page="case.voices")
    context = context_of(request, case, "voices") | page_queries.voices(case)
    return render(request, "cases/voices.html", context)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def guardian_view(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """What a guardian said."""
    case = queries.case(case_id, page="case.guardian_view")
    form = GuardianViewForm(request.POST or None, people=queries.guardians(case))

    def act(given: dict[str, Any]) -> None:
        acts.record_guardian_view(case=case, **given, by=request.user)

    return pages.VIEW.answer(request, case, form, act)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def not_heard(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Why the child said nothing."""
    case = queries.case(case_id, page="case.not_heard")
    form = NotHeardForm(request.POST or None)

    def act(given: dict[str, Any]) -> None:
        acts.state_not_heard(case=case, **given, by=request.user)

    shown = f"{reverse('cases:voices', args=[case.pk])}#barnets-syn"
    return pages.NOT_HEARD.answer(request, case, form, act, after=shown)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def best_interests(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """What is best for the child; what was written last stands in the form."""
    case = queries.case(case_id, page="case.best_interests")
    form = BestInterestsForm(request.POST or None, initial=page_queries.last_best_interests(case))

    def act(given: dict[str, Any]) -> None:
        acts.assess_best_interests(case=case, **given, by=request.user)

    return pages.BEST.answer(request, case, form, act)


@page(Permission.PORTAL_OPENING, methods="GET POST", case_id=CASE, guardian_id=GUARDIAN)
def portal(request: SignedInRequest, case_id: uuid.UUID, guardian_id: uuid.UUID) -> HttpResponse:
    """Lets one guardian in, after having seen what they will see."""
    case = queries.case(case_id, page="case.portal")
    guardian = page_queries.guardian(case, guardian_id)
    form = pages.confirmation(request)

    def act(given: dict[str, Any]) -> None:
        acts.open_portal(case=case, guardian=guardian, by=request.user)

    return pages.PORTAL.answer(request, case, form, act, heading=guardian.name)


@page(Permission.PORTAL_OPENING, methods="POST", case_id=CASE, guardian_id=GUARDIAN)
def close_portal(request: SignedInRequest, case_id: uuid.UUID, guardian_id: uuid.UUID) -> HttpResponse:
    """The guardian sees nothing more from now."""
    case = queries.case(case_id, page="case.close_portal")
    opening = acts.openings(case).get(page_queries.guardian(case, guardian_id).pk)
    if opening is not None:
        acts.close_portal(case=case, opening=opening, by=request.user)
    messages.success(request, _("Innsynet er stengt."))
    return redirect("cases:voices", case_id=case.pk)


@page(Permission.PORTAL_OPENING, methods="GET POST", case_id=CASE)
def pupil_portal(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Lets the pupil in, after having seen what the pupil will see."""
    case = queries.case(case_id, page="case.pupil_portal")
    form = pages.confirmation(request)

    def act(given: dict[str, Any]) -> None:
        acts.open_pupil_portal(case=case, by=request.user)

    words = pages.PUPIL_PORTAL if queries.kind_of(case).is_about_child else pages.ADULT_PORTAL
    return words.answer(request, case, form, act, heading=case.child.name)


@page(Permission.PORTAL_OPENING, methods="POST", case_id=CASE)
def close_pupil_portal(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """The pupil sees nothing more from now."""
    case = queries.case(case_id, page="case.close_pupil_portal")
    opening = acts.openings(case).get(None)
    if opening is not None:
        acts.close_portal(case=case, opening=opening, by=request.user)
    messages.success(request, _("Innsynet er stengt."))
    return redirect("cases:voices", case_id=case.pk)
