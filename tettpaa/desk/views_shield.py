"""A family hides: it is done in one act, what waits is looked through piece by piece, and it is lifted again.

Nothing here is written in the read log but that the folder was opened: who reads the log later learns of no shield.
"""

import uuid
from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tettpaa.access.asking import one, problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases import shield_queries as asked
from tettpaa.cases.actions import shielding
from tettpaa.desk.forms_shield import GradeForm, LiftForm, ReviewForm, ShieldForm
from tettpaa.documents.models import Dispatch, Release
from tettpaa.people import queries
from tettpaa.people.models import AddressGrading, Child, Guardian

CHILD = "people.Child"


@page(Permission.ADDRESS_GRADE, methods="GET POST", child_id=CHILD)
def shield(request: SignedInRequest, child_id: uuid.UUID) -> HttpResponse:
    """What would stop, and the one act that stops it; afterwards what waits for a person."""
    child = queries.child(child_id)
    before = asked.latest_shield(child)
    if before is not None and "ny" not in request.GET:
        return _waiting(request, child, before)
    effects, readers = asked.effects(child), queries.readers_at_work(child)
    form = ShieldForm(
        request.POST or None,
        near={request.user.pk, *readers},
        child=child,
        guardians=[effect.guardian for effect in effects],
        initial={"named": [request.user.pk]},
    )

    def act() -> None:
        shielding.shield_family(child=child, **form.given, by=request.user)

    if _did(request, form, act, _("Familien er skjermet. Alt er stanset for de andre.")):
        return redirect("desk:shield", child_id=child.pk)
    context = {"child": child, "form": form, "effects": effects, "readers": list(readers.values())}
    context["grading"] = queries.grading_of(child)
    return render(request, "desk/shield.html", context, status=422 if form.errors else 200)


@page(Permission.ADDRESS_GRADE, methods="GET POST", child_id=CHILD)
def grade(request: SignedInRequest, child_id: uuid.UUID) -> HttpResponse:
    """The address is graded: from now on those who are named, and those of the family who are safe."""
    child = queries.child(child_id)
    if queries.grading_of(child):
        return redirect("desk:shield", child_id=child.pk)
    form = GradeForm(
        request.POST or None,
        near={request.user.pk, *queries.readers_at_work(child)},
        child=child,
        guardians=list(queries.guardians_of(child)),
        initial={"named": [request.user.pk]},
    )

    def act() -> None:
        shielding.shield_family(child=child, **form.given, by=request.user)

    if _did(request, form, act, _("Bare de navngitte har tilgang nå. Alt er stanset for de andre.")):
        return redirect("desk:shield", child_id=child.pk)
    context = {"child": child, "form": form}
    return render(request, "desk/grade.html", context, status=422 if form.errors else 200)


def _waiting(request: SignedInRequest, child: Child, found: AddressGrading) -> HttpResponse:
    letters, safe = asked.letters(child), found.safe.filter(ended_at=None).select_related("guardian")
    context = {
        "child": child,
        "shield": found,
        "is_on": found.lifted_at is None,
        "safe": [row.guardian.name if row.guardian else child.name for row in safe],
        "named": queries.named_in(found),
        "waiting": asked.waiting(child, found),
        "letters": letters,
    }
    return render(request, "desk/shield_waiting.html", context)


@page(Permission.ADDRESS_GRADE, methods="GET POST", guardian_id="people.Guardian", release_id="documents.Release")
def document(request: SignedInRequest, guardian_id: uuid.UUID, release_id: uuid.UUID) -> HttpResponse:
    """One document for one guardian."""
    guardian = one(Guardian.objects.all(), pk=guardian_id)
    child = queries.child(guardian.child_id)
    shared = one(Release.objects.filter(scope_id__in=list(asked.family_scopes(child))), pk=release_id)
    form = ReviewForm(request.POST or None, request.FILES or None)

    def act() -> None:
        given = form.cleaned_data | {"by": request.user}
        shielding.review_document(guardian=guardian, shared=shared, **given)

    if _did(request, form, act, _("Lagret.")):
        return redirect("desk:shield", child_id=child.pk)
    context = {"title": shared.title, "who": guardian.name, "file_id": shared.file_id}
    return _review_page(request, child, form, context)


@page(Permission.ADDRESS_GRADE, methods="GET POST", dispatch_id="documents.Dispatch")
def letter(request: SignedInRequest, dispatch_id: uuid.UUID) -> HttpResponse:
    """One letter that waits."""
    held = one(Dispatch.objects.exclude(held_at=None).select_related("file", "scope"), pk=dispatch_id)
    child = queries.child_in(held.scope.subject_id or held.scope_id)
    form = ReviewForm(request.POST or None, request.FILES or None, is_letter=True)

    def act() -> None:
        shielding.review_letter(child=child, letter=held, **form.cleaned_data, by=request.user)

    if _did(request, form, act, _("Lagret.")):
        return redirect("desk:shield", child_id=child.pk)
    who = asked.recipient_of(held, asked.places_of(child))
    context = {"title": held.file.name, "who": who, "file_id": held.file_id, "is_letter": True}
    return _review_page(request, child, form, context)


@page(Permission.ADDRESS_GRADE, methods="GET POST", child_id=CHILD)
def lift(request: SignedInRequest, child_id: uuid.UUID) -> HttpResponse:
    """The shield, or the grading, is over. It lets no guardian in."""
    child = queries.child(child_id)
    grading = queries.grading_of(child)
    if grading is None:
        return redirect("desk:child", child_id=child.pk)
    form = LiftForm(request.POST or None)

    def act() -> None:
        shielding.lift(grading=grading, reason=form.cleaned_data["reason"], by=request.user)

    if _did(request, form, act, _("Opphevet. Ingen foresatte har fått innsyn igjen av det.")):
        return redirect("desk:child", child_id=child.pk)
    context = {"child": child, "form": form, "grading": grading}
    return render(request, "desk/shield_lift.html", context, status=422 if form.errors else 200)


def _did(request: SignedInRequest, form: forms.Form, act: Callable[[], Any], told: str) -> bool:
    """Whether it was asked for and done; what is refused stands beside the field."""
    if request.method != "POST" or not form.is_bound or not form.is_valid():
        return False
    with problems_shown_in(form):
        act()
    if form.is_valid():
        messages.success(request, told)
    return form.is_valid()


def _review_page(request: SignedInRequest, child: Child, form: ReviewForm, context: dict[str, Any]) -> HttpResponse:
    more = context | {"child": child, "form": form}
    return render(request, "desk/shield_review.html", more, status=422 if form.errors else 200)
