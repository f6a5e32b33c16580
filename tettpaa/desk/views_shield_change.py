"""Who is safe and who is named for a hidden child is changed, and changed back, without lifting anything."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.models import User
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import shield_queries as asked
from tettpaa.cases.actions.shield_changes import change_shield
from tettpaa.desk.forms_shield import PUPIL, ChangeShieldForm
from tettpaa.people import queries
from tettpaa.people.models import AddressGrading, Child, Guardian

CHILD = "people.Child"
BEFORE = "shield_before"
"""The session's key for how it was before the last change: ids alone."""


@page(Permission.ADDRESS_GRADE, methods="GET POST", child_id=CHILD)
def change(request: SignedInRequest, child_id: uuid.UUID) -> HttpResponse:
    """Who is safe, and who at work comes in, from now on."""
    child = queries.child(child_id)
    grading = queries.grading_of(child)
    if grading is None:
        return redirect("desk:child", child_id=child.pk)
    now = _stands(grading)
    form = ChangeShieldForm(
        request.POST or None,
        near=now["named"],
        child=child,
        guardians=list(queries.guardians_of(child)),
        initial=now,
    )
    if request.method == "POST" and form.is_bound and form.is_valid():
        with problems_shown_in(form):
            change_shield(grading=grading, **form.given, by=request.user)
        if form.is_valid():
            request.session[BEFORE] = {"grading": str(grading.pk), **now}
            messages.success(request, _("Endret. Det gjelder fra nå."))
            return redirect("desk:change_shield", child_id=child.pk)
    kept = request.session.get(BEFORE) or {}
    context = {"child": child, "form": form, "grading": grading, "can_undo": kept.get("grading") == str(grading.pk)}
    return render(request, "desk/shield_change.html", context, status=422 if form.errors else 200)


@page(Permission.ADDRESS_GRADE, methods="POST", child_id=CHILD)
def undo(request: SignedInRequest, child_id: uuid.UUID) -> HttpResponse:
    """As it was before one's last change. Ways in that it ended stay ended: a person opens them."""
    child = queries.child(child_id)
    grading, kept = queries.grading_of(child), request.session.pop(BEFORE, None) or {}
    if grading is None or kept.get("grading") != str(grading.pk):
        return redirect("desk:child", child_id=child.pk)
    named = list(User.objects.filter(pk__in=kept["named"]))
    safe = _guardians(child, kept["safe"])
    try:
        change_shield(grading=grading, safe=safe, named=named, reason=_("Angret forrige endring"), by=request.user)
        messages.success(request, _("Angret. Den som var stengt ute av portalen, må slippes inn på nytt."))
    except Problem as refused:
        messages.error(request, " ".join(map(str, refused.sentences)))
    return redirect("desk:change_shield", child_id=child.pk)


def _stands(grading: AddressGrading) -> dict[str, Any]:
    safe = [str(pk or PUPIL) for pk in asked.safe_ids(grading)]
    return {"named": [one.pk for one in asked.named_users(grading)], "safe": safe}


def _guardians(child: Child, keys: list[str]) -> list[Guardian | None]:
    found = {str(one.pk): one for one in Guardian.objects.filter(child=child)}
    return [found.get(key) for key in keys if key == PUPIL or key in found]
