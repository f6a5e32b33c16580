"""The pupil says yes or no to being reported to the county. Only the pupil is asked; guardians have no such page."""

import uuid

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.models import Scope
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases.actions import county
from tettpaa.participation.models import Channel
from tettpaa.portal import queries
from tettpaa.portal.family_shell import family_form_page, family_thanks
from tettpaa.portal.forms import ConsentForm


@page(Permission.FAMILY_ANSWER, methods="GET POST", case_id="cases.IndividualCase")
def county_notice(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """What would be sent, to whom, and yes or no."""
    progress = queries.family_case(case_id)
    own = queries.own_scope(progress)
    notice = queries.county_question(progress, own)
    if notice is None:
        raise Http404("Ingen spør om dette nå")
    form = ConsentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        agreed = form.cleaned_data["answer"] == "yes"
        with problems_shown_in(form):
            scope = Scope.objects.get(pk=own.scope_id)
            county.answer(notice=notice, scope=scope, agreed=agreed, channel=Channel.PORTAL, by=request.user)
        if form.is_valid():
            return family_thanks(request, progress, _("Takk, du har sagt ja.") if agreed else _("Du har sagt nei."))
    before = queries.county_answer(notice, own)
    return family_form_page(request, "portal/family_county.html", form, progress, notice=notice, before=before)
