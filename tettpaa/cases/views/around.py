"""Around the case: what has happened, and its documents."""

import uuid

from django.http import HttpResponse
from django.shortcuts import render

from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases import queries, room_queries, shut_queries
from tettpaa.cases.models import Step
from tettpaa.cases.page_queries import WRITES
from tettpaa.cases.views.shown import CASE, context_of


@page(Permission.CASE_READ, case_id=CASE)
def timeline(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Everything that happened, newest first; without titles of notes for those who see no text."""
    case = queries.case(case_id, page="case.timeline")
    context = context_of(request, case, "timeline")
    context["events"] = room_queries.events(case, notes=context["works"])
    return render(request, "cases/timeline.html", context)


@page(Permission.CASE_WORK, case_id=CASE)
def documents(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """What is finished, what is shared, what came with the referral."""
    case = queries.case(case_id, page="case.documents")
    context = context_of(request, case, "documents") | {"groups": room_queries.documents(case)}
    context["papers"] = room_queries.papers(case)
    context["any_file"] = any(files for _heading, files in context["groups"])
    kind = queries.kind_of(case)
    context["is_report"] = not kind.needs_assessment
    context["can_open"] = Step.DRAFT in kind.steps and (case.step in WRITES or room_queries.has_assessment(case))
    context["shields"] = shut_queries.shields(case)
    context["may_decide"] = request.user.may(Permission.SHIELD_DECIDE)
    return render(request, "cases/documents.html", context)
