"""Entering many running cases from a file: send it, choose columns, look through, enter, take back."""

import uuid
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import import_queries
from tettpaa.cases.actions import importing, taking_back
from tettpaa.cases.models import CaseImport
from tettpaa.documents import downloads

IMPORT = "cases.CaseImport"


class FileForm(forms.Form):
    """One file."""

    file = forms.FileField(
        label=_("Fil med saker"),
        allow_empty_file=True,
        help_text=_("Excel (.xlsx) eller CSV. Høyst 10 MB og 20 000 linjer."),
        error_messages={"required": _("Velg filen.")},
    )


@page(Permission.CASE_IMPORT, methods="GET POST")
def imports(request: SignedInRequest) -> HttpResponse:
    """The files so far, and a new one."""
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data["file"]
        with problems_shown_in(form):
            batch = importing.upload(name=sent.name, content=sent.read(), by=request.user)
        if form.is_valid():
            return redirect("cases:import", import_id=batch.pk)
    context = {"form": form, "files": import_queries.imports()[:50], "columns": import_queries.explained()}
    return render(request, "cases/imports.html", context, status=422 if form.errors else 200)


@page(Permission.CASE_IMPORT)
def empty(request: SignedInRequest) -> HttpResponse:
    """Our own headings, to fill in."""
    return downloads.made(import_queries.empty_file(), "saker-i-gang.csv", "text/csv")


@page(Permission.CASE_IMPORT)
def example(request: SignedInRequest) -> HttpResponse:
    """Invented people, so that all of it can be tried."""
    return downloads.made(import_queries.example_file(), "eksempel-saker-i-gang.csv", "text/csv")


@page(Permission.CASE_IMPORT, methods="GET POST", import_id=IMPORT)
def one_import(request: SignedInRequest, import_id: uuid.UUID) -> HttpResponse:
    """The file: which column holds what; POST looks through every line."""
    batch = import_queries.case_import(import_id)
    problems: list[Any] = []
    if request.method == "POST":
        try:
            importing.check(batch=batch, columns=_columns(request, batch), by=request.user)
        except Problem as refused:
            problems = refused.sentences
        else:
            return redirect("cases:import", import_id=batch.pk)
    return render(request, "cases/import.html", _context(batch, problems), status=422 if problems else 200)


@page(Permission.CASE_IMPORT, import_id=IMPORT)
def progress(request: SignedInRequest, import_id: uuid.UUID) -> HttpResponse:
    """How far it has come; asked by the page itself."""
    return render(request, "cases/_import_state.html", _context(import_queries.case_import(import_id), []))


@page(Permission.CASE_IMPORT, import_id=IMPORT)
def mending_list(request: SignedInRequest, import_id: uuid.UUID) -> HttpResponse:
    """What must be mended, as a file."""
    batch = import_queries.case_import(import_id)
    return downloads.made(import_queries.mending_list(batch), "må-rettes.csv", "text/csv")


@page(Permission.CASE_IMPORT, methods="POST", import_id=IMPORT)
def start(request: SignedInRequest, import_id: uuid.UUID) -> HttpResponse:
    """Enters what can be entered."""
    return _do(request, import_id, importing.start)


@page(Permission.CASE_IMPORT, methods="POST", import_id=IMPORT)
def take_back(request: SignedInRequest, import_id: uuid.UUID) -> HttpResponse:
    """All of it, but what somebody has worked on."""
    return _do(request, import_id, taking_back.take_back)


def _do(request: SignedInRequest, import_id: uuid.UUID, act: Any) -> HttpResponse:
    """Does it, or says why not; then the file's page."""
    batch = import_queries.case_import(import_id)
    try:
        act(batch=batch, by=request.user)
    except Problem as refused:
        for sentence in refused.sentences:
            messages.error(request, str(sentence))
    return redirect("cases:import", import_id=batch.pk)


def _columns(request: SignedInRequest, batch: CaseImport) -> dict[str, int]:
    """The chosen columns; what is no column of the file is none."""
    count = len(batch.headings)
    given = {field: request.POST.get(f"felt-{field}", "") for field, *_rest in import_queries.chosen(batch)}
    return {field: int(number) for field, number in given.items() if number.isdecimal() and int(number) < count}


def _context(batch: CaseImport, problems: list[Any]) -> dict[str, Any]:
    """What the page shows."""
    numbers = import_queries.numbers(batch)
    return {
        "batch": batch,
        "problems": problems,
        "form_failed": bool(problems),
        "numbers": numbers,
        "can_check": batch.state in (CaseImport.State.UPLOADED, CaseImport.State.CHECKED),
        "at_work": batch.state in (CaseImport.State.RUNNING, CaseImport.State.UNDOING),
        "done_so_far": numbers["opened"] if batch.state == CaseImport.State.RUNNING else numbers["taken_back"],
        "headings": list(enumerate(batch.headings)),
        "chosen": import_queries.chosen(batch),
        "to_mend": import_queries.to_mend(batch),
        "most": import_queries.MOST_SHOWN,
    }
