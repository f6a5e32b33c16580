"""Ny → notat: a note belongs to a case, so which one?"""

from django.db.models import Exists, OuterRef
from django.http import HttpResponse
from django.shortcuts import render

from tettpaa.access.logbook import log_list
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases.models import IndividualCase
from tettpaa.desk import whose
from tettpaa.people.models import AddressGrading

MOST = 200
COLUMNS = ("pk", "scope_id", "number", "child__first_name", "child__last_name", "unit__name", "shielded")


@page(Permission.CASE_WORK)
def new_note(request: SignedInRequest) -> HttpResponse:
    """The open cases that I work in, by name: my own, those shared with me, and those I am the substitute in."""
    graded = AddressGrading.objects.filter(child_id=OuterRef("child_id"), lifted_at=None)
    found = IndividualCase.objects.filter(whose.asked(whose.MINE, request.user), closed_on=None)
    found = found.annotate(shielded=Exists(graded))
    rows = list(found.order_by("shielded", "child__sort_key", "pk").values_list(*COLUMNS, named=True)[:MOST])
    log_list("new_note", [row.scope_id for row in rows])
    return render(request, "desk/new_note.html", {"rows": rows})
