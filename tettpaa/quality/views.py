"""The first page under Kvalitet: do we keep what we have promised?"""

from django.http import HttpResponse
from django.shortcuts import render

from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.quality import queries
from tettpaa.quality.rules import by_goal


@page(Permission.QUALITY_READ)
def promises(request: SignedInRequest) -> HttpResponse:
    """Every promise by goal, with what is measured."""
    found = queries.lines()
    goals = [
        (
            goal,
            [line for line in found if line.promise in kept],
            [line for line in found if line.promise in kept and line.is_done],
        )
        for goal, kept in by_goal().items()
    ]
    context = {
        "goals": goals,
        "total": len(found),
        "done": sum(line.is_done for line in found),
        "begun": sum(line.is_begun for line in found),
        "computed_at": queries.computed_at(),
    }
    return render(request, "quality/promises.html", context)
