"""Ny → notat: a note belongs to a case, so which one? Or to several, each with its own part."""

from django.contrib import messages
from django.db.models import Exists, OuterRef
from django.http import HttpResponse
from django.shortcuts import redirect, render
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
COLUMNS = ("pk", "scope_id", "number", "child__first_name", "child__last_name", "unit__name", "shielded")


@page(Permission.CASE_WORK)
def new_note(request: SignedInRequest) -> HttpResponse:
    """Which case the note belongs to."""
    return _choose(request, "desk/new_note.html", "new_note")


@page(Permission.CASE_WORK)
def new_visit(request: SignedInRequest) -> HttpResponse:
    """Which case the visit belongs to."""
    return _choose(request, "desk/new_visit.html", "new_visit")


def _choose(request: SignedInRequest, template: str, logged_as: str) -> HttpResponse:
    """The open cases that I work in, by name: my own, those shared with me, and those I am the substitute in."""
    graded = AddressGrading.objects.filter(child_id=OuterRef("child_id"), lifted_at=None)
    found = IndividualCase.objects.filter(whose.asked(whose.MINE, request.user), closed_on=None)
    found = found.annotate(shielded=Exists(graded))
    rows = list(found.order_by("shielded", "child__sort_key", "pk").values_list(*COLUMNS, named=True)[:MOST])
    log_list(logged_as, [row.scope_id for row in rows])
    return render(request, template, {"rows": rows})


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
