"""A paper that is shut: read by the leader who decides, opened again or destroyed by the leader or the archivist."""

import uuid

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.documents import downloads
from tettpaa.documents.actions import shielding
from tettpaa.documents.models import DocumentShield
from tettpaa.retention import shields
from tettpaa.retention.forms import ShieldForm

SHIELD = "documents.DocumentShield"


@page(Permission.SHIELD_DECIDE, methods="GET POST", shield_id=SHIELD)
def shield(request: SignedInRequest, shield_id: uuid.UUID) -> HttpResponse:
    """Why, by whom, when; and the decision."""
    found = shields.shield(shield_id)
    form = ShieldForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            ending = DocumentShield.Ending(form.cleaned_data["ending"])
            shielding.decide(shield=found, ending=ending, reason=form.cleaned_data["ended_because"], by=request.user)
        if form.is_valid():
            messages.success(request, _("Avgjørelsen er lagret."))
            return redirect("retention:shield", shield_id=found.pk)
    context = {"shield": found, "form": form, "may_read": request.user.may(Permission.CASE_READ)}
    return render(request, "retention/shield.html", context, status=422 if form.errors else 200)


@page(Permission.SHIELD_DECIDE, shield_id=SHIELD)
def read(request: SignedInRequest, shield_id: uuid.UUID) -> HttpResponse:
    """The paper, for this one page, for the one who decides."""
    found = shields.shield(shield_id)
    if not request.user.may(Permission.CASE_READ):
        raise Http404("arkivaren avgjør uten å lese innholdet")
    shielding.open_to_decide(shield=found, by=request.user)
    paper = shields.opened(found)
    if paper.file is not None:
        return downloads.stored(paper.file)
    return render(request, "retention/shield_note.html", {"shield": found, "note": paper.note})
