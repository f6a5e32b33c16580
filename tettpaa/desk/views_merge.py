"""Two folders side by side: the same child, or not."""

import uuid
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.models import User
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases.actions import merging as actions
from tettpaa.desk import panels
from tettpaa.people import merging, queries
from tettpaa.people.models import Child
from tettpaa.people.rules import masked


class SameForm(forms.Form):
    """How somebody knows, and what they have found out."""

    reason = forms.CharField(
        label=gettext_lazy("Hvordan vet du det?"),
        max_length=300,
        error_messages={"required": gettext_lazy("Skriv hvordan du vet det.")},
    )
    checked_siblings = forms.BooleanField(
        label=gettext_lazy("Jeg har sjekket at de ikke er tvillinger"), required=False
    )


@page(Permission.CHILD_REGISTER, methods="GET POST", child_id="people.Child", other_id="people.Child")
def compare(request: SignedInRequest, child_id: uuid.UUID, other_id: uuid.UUID) -> HttpResponse:
    """Both folders beside each other, what stands in the way, and what will happen."""
    child, other = queries.child(child_id), queries.child(other_id)
    if child.pk == other.pk or child.merged_into_id or other.merged_into_id:
        raise Http404("Ikke to mapper")
    form = SameForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            _decide(request, child, other, form.cleaned_data)
        if form.is_valid():
            return redirect("desk:child", child_id=child.pk)
    context = {
        "child": child,
        "other": other,
        "sides": [_side(request.user, child), _side(request.user, other)],
        "same_people": [pair.kept.name for pair in merging.same_guardians(child, other)],
        "form": form,
        "may_merge": request.user.may(Permission.CHILD_MERGE),
    }
    return render(request, "desk/compare.html", context, status=422 if form.errors else 200)


def _decide(request: SignedInRequest, child: Child, other: Child, given: dict[str, Any]) -> None:
    if request.POST.get("outcome") == "merged":
        checked = given["checked_siblings"]
        actions.merge_people(kept=child, other=other, reason=given["reason"], checked_siblings=checked, by=request.user)
        messages.success(request, _("Mappene er slått sammen."))
    else:
        actions.not_the_same(child=child, other=other, reason=given["reason"], by=request.user)
        messages.success(request, _("Vi husker at de ikke er samme barn."))


def _side(user: User, child: Child) -> dict[str, Any]:
    places = list(queries.enrolments_of(child))
    return {
        "child": child,
        "masked": masked(f"{child.birth_date:%d%m%y}") if child.identity_hash else "",
        "places": places,
        "guardians": queries.guardians_of(child),
        "panels": panels.of_child(user, child),
        "grading": queries.grading_of(child),
    }
