"""One child's case as the school or the kindergarten meets it: what PPT has given to them."""

import uuid

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases import queries as cases
from tettpaa.papers.queries import reports
from tettpaa.portal import given_queries, queries, yearly_queries
from tettpaa.portal.unit_shell import unit_shell
from tettpaa.referrals.queries import unit_of


@page(Permission.UNIT_REFER, case_id="cases.IndividualCase")
def unit_case(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """What the child wants the unit to know."""
    unit = unit_of(request.user)
    progress = queries.own_case(unit, case_id)
    context = {
        "progress": progress,
        "unread": given_queries.unread_of_cases([progress]).get(case_id, 0),
        "documents": queries.releases([progress.scope_id]),
        **given_queries.given_to(progress.scope_id),
        "has_decision": cases.kind_of(progress).has_decision,
        "asks_plan": queries.asks_plan(progress),
        "sent": yearly_queries.unit_papers(progress),
        "about_reports": reports.about(case_id=progress.case_id),
        "start_report_url": reverse("portal:start_case_report", args=[progress.case_id]),
        "crumbs": [(_("Sakene våre"), reverse("portal:unit_cases"))],
    }
    return render(request, "portal/unit_case.html", context | unit_shell(request.user, unit, "cases"))
