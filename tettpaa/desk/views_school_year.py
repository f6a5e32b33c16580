"""A new school year: who moves up, starts, leaves or stays, shown before it is done, and undone as a whole."""

import uuid
from typing import Any, Final

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tettpaa.access.logbook import log_list
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.cases.actions import promoting
from tettpaa.core import clock
from tettpaa.people import school_queries
from tettpaa.people.models import Promotion
from tettpaa.people.promotion_rules import Outcome

PROMOTION = "people.Promotion"
OUTCOMES: Final = {
    Outcome.NO_YEAR_GROUP: gettext_lazy("mangler trinn"),
    Outcome.STARTS: gettext_lazy("begynner på skolen"),
    Outcome.STARTS_EARLY: gettext_lazy("begynner ett år tidligere"),
    Outcome.DEFERRED: gettext_lazy("får utsatt skolestart"),
    Outcome.STAYS: gettext_lazy("går trinnet ett år til"),
    Outcome.CHANGES_SCHOOL: gettext_lazy("flytter opp og bytter skole"),
    Outcome.LEAVES: gettext_lazy("går ut av grunnskolen"),
    Outcome.MOVES_UP: gettext_lazy("flytter opp"),
    Outcome.IN_KINDERGARTEN: gettext_lazy("blir i barnehagen"),
}
"""In the order of what somebody must look at first."""


@page(Permission.YEAR_PROMOTE)
def school_year(request: SignedInRequest) -> HttpResponse:
    """The dry run: how many of each, and who; and the changes of before."""
    today = clock.today()
    start = school_queries.next_start(today)
    found = school_queries.lines(start)
    counted = school_queries.counted(found)
    chosen = request.GET.get("vis", "")
    if chosen not in OUTCOMES:
        chosen = next((one.value for one in OUTCOMES if counted[one.value]), "")
    shown = Paginator([line for line in found if line.next.outcome == chosen], 50).get_page(request.GET.get("side"))
    log_list("school_year", [line.child.scope_id for line in shown])
    standing = school_queries.standing(start)
    context: dict[str, Any] = {
        "year": school_queries.year_name(start),
        "start": start,
        "can_do": start <= today and standing is None and bool(found),
        "at_work": standing is not None and standing.state in (Promotion.State.RUNNING, Promotion.State.UNDOING),
        "counts": [(one.value, words, counted[one.value]) for one, words in OUTCOMES.items() if counted[one.value]],
        "chosen": chosen,
        "title": OUTCOMES[Outcome(chosen)] if chosen else "",
        "page": shown,
        "earlier": [(row, _numbers(row), _can_undo(row)) for row in school_queries.promotions()],
    }
    return render(request, "desk/school_year.html", context)


@page(Permission.YEAR_PROMOTE, methods="POST")
def promote(request: SignedInRequest) -> HttpResponse:
    """All of them, in a job."""
    try:
        promoting.ask_to_promote(start=school_queries.next_start(clock.today()), by=request.user)
        messages.success(request, _("Barna flyttes til det nye skoleåret. Det tar et lite øyeblikk."))
    except Problem as problem:
        messages.error(request, str(problem))
    return redirect("desk:school_year")


@page(Permission.YEAR_PROMOTE, methods="POST", promotion_id=PROMOTION)
def undo(request: SignedInRequest, promotion_id: uuid.UUID) -> HttpResponse:
    """As it was before, all of it."""
    try:
        promoting.ask_to_undo(promotion=school_queries.promotion(promotion_id), by=request.user)
        messages.success(request, _("Flyttingen angres. Det tar et lite øyeblikk."))
    except Problem as problem:
        messages.error(request, str(problem))
    return redirect("desk:school_year")


def _numbers(row: Promotion) -> str:
    """What it did, in one line."""
    said = [f"{row.numbers[one.value]} {words}" for one, words in OUTCOMES.items() if row.numbers.get(one.value)]
    if row.numbers.get("kept"):
        said.append(_("%(n)s er registrert på ny skole siden, og blir stående") % {"n": row.numbers["kept"]})
    return ", ".join(said)


def _can_undo(row: Promotion) -> bool:
    return row.state == Promotion.State.DONE and row.school_year.ends_on >= clock.today()
