"""Entering a case that runs already: one page, made for the keyboard and for several after each other."""

import uuid
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases import entry_queries, kept_uploads
from tettpaa.cases.actions import entering
from tettpaa.cases.forms_entering import NEW, ChildLookForm, RunningCaseForm, emptied, prefilled
from tettpaa.cases.models import IndividualCase, KeptUpload, Step
from tettpaa.people import queries as people
from tettpaa.people.models import Guardian

REMEMBERED = {"unit": "enhet", "kind": "type", "holder": "hvem"}
"""What the next case has from the one before, and what the address calls it: papers lie in heaps."""


@page(Permission.CASE_ENTER, methods="GET POST")
def enter(request: SignedInRequest) -> HttpResponse:
    """Shows the page, or opens the case that is written in it."""
    initial = {name: request.GET.get(word, "") for name, word in REMEMBERED.items()}
    data = (request.POST, request.FILES) if request.method == "POST" else ()
    chooses, several = request.user.may(Permission.CHILD_REGISTER), "neste" in request.GET
    draft, before = _kept(request)
    form = RunningCaseForm(
        *data, initial=initial, by=request.user, chooses_holder=chooses, goes_on=several, kept=before
    )
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            case = entering.open_running(entry=form.entry(), by=request.user)
        if form.is_valid():
            return _opened(request, form, case, draft)
    if form.errors:
        before = kept_uploads.keep(files=form.sent_files(), draft=draft, user=request.user)
    context = {
        "form": form,
        "several": several,
        "draft": draft,
        "kept": before,
        "entered": entry_queries.entered_today(request.user),
        "may_import": request.user.may(Permission.CASE_IMPORT),
    }
    return render(request, "cases/enter.html", context, status=422 if form.errors else 200)


@page(Permission.CASE_ENTER, methods="POST")
def look(request: SignedInRequest) -> HttpResponse:
    """Who is here that may be the child, while one writes the rest."""
    form = ChildLookForm(request.POST)
    offered = form.alike if form.is_valid() else []
    context = {"offered": offered, "chosen": request.POST.get("child", "")}
    return render(request, "cases/_alike.html", context)


@page(Permission.CASE_ENTER, methods="POST")
def guardians(request: SignedInRequest) -> HttpResponse:
    """The guardians' fields again, with those of the chosen child's folder where nothing is written."""
    chosen, before = request.POST.get("child", ""), request.POST.get("guardians_from", "")
    values: dict[str, Any] = {name: request.POST.get(name, "") for name in RunningCaseForm.guardian_names()}
    if before and before != chosen:
        values = emptied(values, _known(before))
    known = _known(chosen)
    values = prefilled(values, known)
    chooses = request.user.may(Permission.CHILD_REGISTER)
    form = RunningCaseForm(initial=values, by=request.user, chooses_holder=chooses, goes_on=False)
    context = {"form": form, "known": [one.name for one in known], "from_child": chosen if known else ""}
    return render(request, "cases/_enter_guardians.html", context)


def _known(child: str) -> list[Guardian]:
    """The guardians in the folder of the child that is chosen, if one is."""
    return list(people.guardians_of(people.child(child))) if child not in ("", NEW) else []


def _kept(request: SignedInRequest) -> tuple[uuid.UUID, list[KeptUpload]]:
    """The mark of this form, and the files that were sent with it before, but for those its sender takes out."""
    draft = kept_uploads.draft_of(request.POST.get("utkast", ""))
    if request.method != "POST":
        return draft, []
    if out := request.POST.getlist("ta-ut"):
        kept_uploads.forget(request.user, draft, out)
    return draft, kept_uploads.kept(request.user, draft)


def _opened(request: SignedInRequest, form: RunningCaseForm, case: IndividualCase, draft: uuid.UUID) -> HttpResponse:
    """To the case; or to an empty page for the next, with the same unit. The files lie in the case now."""
    kept_uploads.forget(request.user, draft)
    words = {
        "name": case.child.name,
        "step": Step(case.step).label,
        "next": case.next_title,
    }
    messages.success(request, _("Saken om %(name)s er åpnet: %(step)s. Neste steg: %(next)s.") % words)
    if "igjen" not in request.POST:
        return redirect("cases:case", case_id=case.pk)
    same = {word: form.data.get(name, "") for name, word in REMEMBERED.items()}
    asked = urlencode({"neste": "1"} | {word: value for word, value in same.items() if value})
    return redirect(f"{reverse('cases:enter')}?{asked}")
