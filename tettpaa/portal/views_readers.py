"""Who has opened my child's file: when, in which role, and why they could."""

import uuid

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.access import read_log
from tettpaa.access.forms_read_log import ReadLogForm
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.portal import queries
from tettpaa.portal.family_shell import family_shell


@page(Permission.FAMILY_READ, case_id="cases.IndividualCase")
def readers(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """The log as a family may know it, the newest first."""
    progress = queries.family_case(case_id)
    found = read_log.of_family(progress.scope_id, ReadLogForm(request.GET or None).asked())
    home = reverse("portal:family_case", kwargs={"case_id": progress.case_id})
    crumbs = [(progress.child_first_name, reverse("portal:family")), (_("Hvor er saken?"), home)]
    is_pupil = queries.is_pupil(queries.own_scope(progress))
    context = {"progress": progress, "crumbs": crumbs, "log": found, "is_pupil": is_pupil}
    return render(request, "portal/family_readers.html", context | family_shell(request.user))
