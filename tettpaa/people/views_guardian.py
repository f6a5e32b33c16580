"""One who acts for a child: how to reach them, responsibility and mandates with history, and that it ends."""

import uuid
from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.core import clock
from tettpaa.people import actions, guardianship, queries
from tettpaa.people import guardianship_queries as found
from tettpaa.people.forms_guardian import ContactForm, MandateForm, ResponsibilityForm, contact_of
from tettpaa.people.models import Child, Guardian

CHILD, GUARDIAN = "people.Child", "people.Guardian"


@page(Permission.CHILD_REGISTER, methods="GET POST", child_id=CHILD, guardian_id=GUARDIAN)
def guardian(request: SignedInRequest, child_id: uuid.UUID, guardian_id: uuid.UUID) -> HttpResponse:
    """What stands about them now, and what stood before."""
    child = queries.child(child_id)
    one = queries.guardian(child, guardian_id)
    if request.method != "POST":
        return _shown(request, child, one)
    form = ContactForm(request.POST)
    return _changed(request, form, guardianship.correct_guardian, one) or _shown(request, child, one, form=form)


@page(Permission.CHILD_REGISTER, methods="POST", child_id=CHILD, guardian_id=GUARDIAN)
def change_responsibility(request: SignedInRequest, child_id: uuid.UUID, guardian_id: uuid.UUID) -> HttpResponse:
    """Got or lost parental responsibility."""
    child = queries.child(child_id)
    one, form = queries.guardian(child, guardian_id), ResponsibilityForm(request.POST, auto_id="ansvar_%s")
    done = _changed(request, form, guardianship.change_responsibility, one)
    return done or _shown(request, child, one, responsibility_form=form)


@page(Permission.CHILD_REGISTER, methods="POST", child_id=CHILD, guardian_id=GUARDIAN)
def give_mandate(request: SignedInRequest, child_id: uuid.UUID, guardian_id: uuid.UUID) -> HttpResponse:
    """What the verge may decide."""
    child = queries.child(child_id)
    one, form = queries.guardian(child, guardian_id), MandateForm(request.POST, auto_id="mandat_%s")
    return _changed(request, form, guardianship.give_mandate, one) or _shown(request, child, one, mandate_form=form)


@page(Permission.CHILD_REGISTER, methods="POST", child_id=CHILD, guardian_id=GUARDIAN, mandate_id="people.Mandate")
def end_mandate(
    request: SignedInRequest, child_id: uuid.UUID, guardian_id: uuid.UUID, mandate_id: uuid.UUID
) -> HttpResponse:
    """The mandate is over."""
    child = queries.child(child_id, log=False)
    mandate = found.mandate(queries.guardian(child, guardian_id), mandate_id)
    guardianship.end_mandate(mandate=mandate, by=request.user)
    messages.success(request, _("Mandatet er avsluttet."))
    return redirect("people:guardian", child_id=child_id, guardian_id=guardian_id)


@page(Permission.CHILD_REGISTER, methods="POST", child_id=CHILD, guardian_id=GUARDIAN)
def end_guardianship(request: SignedInRequest, child_id: uuid.UUID, guardian_id: uuid.UUID) -> HttpResponse:
    """Acts for the child no more."""
    child = queries.child(child_id, log=False)
    one = queries.guardian(child, guardian_id)
    actions.end_guardianship(guardian=one, by=request.user)
    messages.success(
        request, _("%(name)s er ikke lenger tilknyttet. Det som er sagt og avtalt, står.") % {"name": one.name}
    )
    return redirect("desk:child", child_id=child_id)


def _changed(request: SignedInRequest, form: forms.Form, act: Callable[..., Any], one: Guardian) -> HttpResponse | None:
    """Does what the form asks for. Nothing when something is wrong with it."""
    if form.is_valid():
        with problems_shown_in(form):
            act(guardian=one, **form.cleaned_data, by=request.user)
    if not form.is_valid():
        return None
    messages.success(request, _("Lagret."))
    return redirect("people:guardian", child_id=one.child_id, guardian_id=one.pk)


def _shown(request: SignedInRequest, child: Child, one: Guardian, **given: forms.Form) -> HttpResponse:
    is_verge = one.relation == Guardian.Relation.LEGAL_GUARDIAN
    context: dict[str, Any] = {
        "child": child,
        "guardian": one,
        "is_verge": is_verge,
        "asks_responsibility": not is_verge and not child.is_adult_participant,
        "today": clock.today(),
        "history": found.history_of(one),
        "mandates": found.mandates_of(one) if is_verge else [],
        "form": ContactForm(initial=contact_of(one)),
        "responsibility_form": ResponsibilityForm(auto_id="ansvar_%s"),
        "mandate_form": MandateForm(auto_id="mandat_%s"),
    }
    return render(request, "people/guardian_page.html", context | given, status=422 if given else 200)
