"""The self-check of a draft."""

import uuid

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.assessments.queries import checking, drafts, printing
from tettpaa.assessments.things_to_do import things_to_do
from tettpaa.assessments.views.editor import ASSESSMENT, crumbs
from tettpaa.assessments.wording import say


@page(Permission.ASSESSMENT_READ, assessment_id=ASSESSMENT)
def self_check(request: SignedInRequest, assessment_id: uuid.UUID) -> HttpResponse:
    """What must be done, what to look at, and how heavy each section is to read."""
    assessment = drafts.assessment(assessment_id)
    whole = drafts.draft(assessment)
    context = {
        **printing.paper(assessment),
        "assessment": assessment,
        "to_do": things_to_do(whole),
        "findings": [(part, say(one.what)) for part, one in checking.findings(whole, request.user)],
        "weights": checking.weights(whole),
        "crumbs": crumbs(whole.case, _("Selvsjekk"), assessment.pk),
    }
    return render(request, "assessments/self_check.html", context)
