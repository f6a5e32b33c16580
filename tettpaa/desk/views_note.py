"""Ny → notat: a note belongs to a case, so which one? Or to several, each with its own part."""

from typing import Any

from django.contrib import messages
from django.db.models import Exists, OuterRef
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import ngettext

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.logbook import log_list
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases.actions import notes
from tettpaa.cases.forms_journal import SeveralForm
from tettpaa.cases.models import IndividualCase, NoteKind
from tettpaa.desk import whose
from tettpaa.people.models import AddressGrading

MOST = 200
FEW = 8
"""So many are read at a glance; when there are more, one may type a name instead."""
COLUMNS = ("pk", "scope_id", "number", "child__first_name", "child__last_name", "unit__name", "shielded")


@page(Permission.CASE_WORK, methods="GET POST")
def new_note(request: SignedInRequest) -> HttpResponse:
    """Which case the note belongs to."""
    return _choose(request, "new_note", "cases:write_note")


@page(Permission.CASE_WORK, methods="GET POST")
def new_visit(request: SignedInRequest) -> HttpResponse:
    """Which case the visit belongs to."""
    return _choose(request, "new_visit", "cases:book_visit")


def _choose(request: SignedInRequest, name: str, then: str) -> HttpResponse:
    """The open cases that I work in, by name: my own, those shared with me, and those I am the substitute in.

    A name or a school narrows the list (posted, so no name is in an address). The only one left is opened.
    """
    graded = AddressGrading.objects.filter(child_id=OuterRef("child_id"), lifted_at=None)
    found = IndividualCase.objects.filter(whose.asked(whose.MINE, request.user), closed_on=None)
    found = found.annotate(shielded=Exists(graded))
    rows = list(found.order_by("shielded", "child__sort_key", "pk").values_list(*COLUMNS, named=True)[:MOST])
    text = " ".join(request.POST.get("q", "").split())
    shown = [row for row in rows if _fits(row, text.casefold().split())]
    log_list(name, [row.scope_id for row in shown])
    if text and len(shown) == 1:
        return redirect(then, shown[0].pk)
    choices = [(row, reverse(then, args=[row.pk])) for row in shown]
    return render(
        request, f"desk/{name}.html", {"choices": choices, "any": rows, "text": text, "many": len(rows) > FEW}
    )


def _fits(row: Any, words: list[str]) -> bool:
    """Each word begins a name, or stands in the school's; a shielded case is found by its number only."""
    if row.shielded:
        return all(word in row.number for word in words)
    names = f"{row.child__first_name} {row.child__last_name} {row.number}".casefold().split()
    place = (row.unit__name or "").casefold()
    return all(word in place or any(name.startswith(word) for name in names) for word in words)


@page(Permission.CASE_WORK, methods="GET POST")
def several(request: SignedInRequest) -> HttpResponse:
    """One occasion, several children: which of my cases, and then a text for each."""
    graded = AddressGrading.objects.filter(child_id=OuterRef("child_id"), lifted_at=None)
    mine = IndividualCase.objects.filter(whose.asked(whose.MINE, request.user), closed_on=None)
    mine = mine.annotate(shielded=Exists(graded)).select_related("child", "unit").order_by("child__sort_key", "pk")
    chosen = set(request.GET.getlist("sak"))
    cases = [case for case in mine[:MOST] if not chosen or str(case.pk) in chosen]
    log_list("note_on_several", [case.scope_id for case in cases])
    if len(chosen) < notes.FEWEST_TOGETHER:
        return render(request, "desk/note_on_several.html", {"cases": cases, "too_few": bool(chosen)})
    form = SeveralForm(request.POST or None, cases=cases)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            _write(request, form)
        if form.is_valid():
            return redirect("desk:my_day")
    return render(request, "desk/note_on_several.html", {"form": form}, status=422 if form.errors else 200)


def _write(request: SignedInRequest, form: SeveralForm) -> None:
    common = {name: form.cleaned_data[name] for name in ("title", "happened_on", "place")}
    kind = NoteKind(form.cleaned_data["kind"])
    written = notes.write_notes(kind=kind, parts=form.parts(), **common, by=request.user)
    said = ngettext("Notatet er lagret i %(n)s mappe.", "Notatet er lagret i %(n)s mapper.", len(written))
    messages.success(request, said % {"n": len(written)})
