"""Pages that register children and those who act for them. The folder itself is a page of the desk."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.people import actions, queries
from tettpaa.people.checking import digits_of
from tettpaa.people.forms import ChildForm, CorrectForm, EnrolForm, FindFirstForm, GuardianForm, NumberForm
from tettpaa.people.models import Child

STANDS = (
    "first_name",
    "last_name",
    "birth_date",
    "language",
    "interpreter_language",
    "home_municipality",
    "is_adult_participant",
)
"""What stands in the form before it is corrected."""


@page(Permission.CHILD_REGISTER, methods="GET POST")
def new(request: SignedInRequest) -> HttpResponse:
    """First a search, then the rest: nobody is registered twice by haste."""
    stage = request.POST.get("stage", "")
    if stage == "register":
        return _register(request)
    form = FindFirstForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        status = 422 if form.errors else 200
        return render(request, "people/find_first.html", {"form": form}, status=status)
    context = {"form": ChildForm(initial=form.cleaned_data), "alike": _alike(form.cleaned_data)}
    return render(request, "people/new.html", context)


def _register(request: SignedInRequest) -> HttpResponse:
    """Makes the folder, or shows what is wrong beside each field."""
    form = ChildForm(request.POST)
    made: Child | None = None
    if form.is_valid():
        with problems_shown_in(form):
            made = actions.register_child(**form.cleaned_data, by=request.user)
    if made is not None and form.is_valid():
        if made.is_adult_participant:
            messages.success(request, _("Personen er registrert og samtykker selv."))
            return redirect("desk:child", child_id=made.pk)
        messages.success(request, _("Barnet er registrert. Legg til foresatte."))
        return redirect("people:add_guardian", child_id=made.pk)
    return render(request, "people/new.html", {"form": form, "alike": []}, status=422)


def _alike(values: dict[str, Any]) -> list[Any]:
    """Children here who may be the same one."""
    if values["identity_number"].strip():
        same = queries.find_by_identity(digits_of(values["identity_number"]))
        if same:
            return same
    return queries.same_name_and_birth(values["first_name"], values["last_name"], values["birth_date"])


@page(Permission.CHILD_REGISTER, methods="GET POST", child_id="people.Child")
def correct(request: SignedInRequest, child_id: uuid.UUID) -> HttpResponse:
    """What was written wrong, or not known yet."""
    child = queries.child(child_id)
    form = CorrectForm(request.POST or None, initial={name: getattr(child, name) for name in STANDS})
    if queries.grading_of(child):
        form.keep_home(child.home_municipality)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            actions.correct_child(child=child, **form.cleaned_data, by=request.user)
        if form.is_valid():
            return redirect("desk:child", child_id=child.pk)
    context = {"form": form, "child": child, "taken": _taken(form, child)}
    return render(request, "people/correct.html", context, status=422 if form.errors else 200)


def _taken(form: CorrectForm, child: Child) -> list[Any]:
    """The other child who has the number that was written, when that was what was wrong."""
    written = form.data.get("identity_number", "") if form.errors.get("identity_number") else ""
    digits = digits_of(written) if written.strip() else ""
    return [row for row in queries.find_by_identity(digits) if row.pk != child.pk] if digits else []


@page(Permission.CHILD_REGISTER, methods="GET POST", child_id="people.Child")
def add_guardian(request: SignedInRequest, child_id: uuid.UUID) -> HttpResponse:
    """One more who acts for the child."""
    child = queries.child(child_id)
    form = GuardianForm(request.POST or None, child=child)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            actions.add_guardian(child=child, **form.cleaned_data, by=request.user)
        if form.is_valid():
            return redirect("desk:child", child_id=child.pk)
    context = {"form": form, "child": child}
    return render(request, "people/guardian.html", context, status=422 if form.errors else 200)


@page(Permission.CHILD_REGISTER, methods="POST", child_id="people.Child", guardian_id="people.Guardian")
def confirm_responsibility(request: SignedInRequest, child_id: uuid.UUID, guardian_id: uuid.UUID) -> HttpResponse:
    """A human has checked who has parental responsibility."""
    child = queries.child(child_id, log=False)
    actions.confirm_responsibility(guardian=queries.guardian(child, guardian_id), by=request.user)
    return redirect("desk:child", child_id=child.pk)


@page(Permission.CHILD_REGISTER, methods="GET POST", child_id="people.Child", guardian_id="people.Guardian")
def number_guardian(request: SignedInRequest, child_id: uuid.UUID, guardian_id: uuid.UUID) -> HttpResponse:
    """The identity number of a guardian who was registered without one."""
    child = queries.child(child_id)
    guardian = queries.guardian(child, guardian_id)
    form = NumberForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            actions.number_guardian(guardian=guardian, **form.cleaned_data, by=request.user)
            return redirect("desk:child", child_id=child.pk)
    context = {"form": form, "child": child, "guardian": guardian}
    return render(request, "people/number.html", context, status=422 if form.errors else 200)


@page(Permission.CHILD_REGISTER, methods="GET POST", child_id="people.Child")
def enrol(request: SignedInRequest, child_id: uuid.UUID) -> HttpResponse:
    """A new place for the child, from a day on."""
    child = queries.child(child_id)
    form = EnrolForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            actions.enrol(child=child, **form.cleaned_data, by=request.user)
        if form.is_valid():
            return redirect("desk:child", child_id=child.pk)
    context = {"form": form, "child": child}
    return render(request, "people/enrol.html", context, status=422 if form.errors else 200)
