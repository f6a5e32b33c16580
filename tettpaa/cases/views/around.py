"""Around the case: what has happened, its documents, who has access and who has read."""

import uuid

from django.http import HttpResponse
from django.shortcuts import render

from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases import queries, room_queries, transfer_queries
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
    return render(request, "cases/documents.html", context)


@page(Permission.CASE_WORK, case_id=CASE)
def access(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Who has access, why and until when; and who has read."""
    case = queries.case(case_id, page="case.access")
    context = context_of(request, case, "access") | room_queries.access(case)
    leads, is_open = request.user.may(Permission.INTAKE_DECIDE), case.closed_on is None
    context["can_transfer"] = is_open and leads
    context["can_share"] = is_open and (leads or case.holder_id == request.user.pk)
    context["question"] = transfer_queries.question(case)
    return render(request, "cases/access.html", context)
