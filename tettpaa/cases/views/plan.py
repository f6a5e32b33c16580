"""When things are planned, what the family is told about it, and what we wait for. Waiting never stops the clock."""

import uuid
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from tettpaa.access.asking import one
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases import meanwhile_queries, queries
from tettpaa.cases.actions import promising, working
from tettpaa.cases.decider_queries import decider
from tettpaa.cases.forms import EndWaitForm, PlanForm, WaitForm
from tettpaa.cases.forms_time import AnnounceForm
from tettpaa.cases.views.shown import CASE, FormPage
from tettpaa.core.wording import long_date

PLAN = FormPage(
    view="plan",
    title=_("Plan"),
    submit=_("Lagre planen"),
    done=_("Planen er lagret."),
    template="cases/plan.html",
    is_part=True,
)
ANNOUNCE = FormPage(
    view="plan",
    title=_("Varsle familien om en dato"),
    lead=_("Familien ser datoen i portalen, eller får et brev. Den du har beregnet selv, ser de ikke."),
    submit=_("Varsle familien"),
    template="cases/announce.html",
    done=_("Familien får vite datoen."),
)
DELAY = FormPage(
    view="plan",
    title=_("Gi familien en ny dato"),
    lead=_("Blir det senere enn vi har sagt, får familien en melding om forsinkelse med grunnen og den nye datoen."),
    submit=_("Send melding om forsinkelse"),
    template="cases/announce.html",
    done=_("Familien får vite den nye datoen."),
)
WAIT = FormPage(
    view="plan",
    title=_("Registrer at vi venter"),
    lead=_("Tiden teller også mens vi venter. Her forklarer vi hvorfor."),
    submit=_("Registrer at vi venter"),
    done=_("Ventingen er registrert. Tiden teller videre."),
)
END = FormPage(
    view="plan",
    title=_("Vi har fått svar"),
    lead=_("Dagene vi ventet, er med i tiden."),
    submit=_("Registrer svaret"),
    done=_("Ventingen er avsluttet."),
)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def plan(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Our own plan, beside what the family is told and what we wait for."""
    case = queries.case(case_id, page="case.plan")
    first = {"planned_sent_on": case.planned_sent_on, "planned_told_on": case.planned_told_on}
    form = PlanForm(request.POST or None, initial=first, kind=queries.kind_of(case))

    def act(given: dict[str, Any]) -> None:
        working.change_plan(case=case, **given, by=request.user)

    more = {"pauses": list(queries.pauses(case)), "announced_by": queries.announcer(case)}
    return PLAN.answer(request, case, form, act, **more)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def announce(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """A date for the family, in one's own name."""
    case = queries.case(case_id, page="case.announce")
    found = decider(case)
    office = "" if found is None else case.place if found.by_unit else found.office.name
    moves = case.announced_on is not None
    first = {"announced_on": case.planned_told_on}
    form = AnnounceForm(
        request.POST or None, initial=first, me=request.user.name, office=office, before=case.announced_on
    )

    def act(given: dict[str, Any]) -> None:
        name = office if given.pop("who") == "office" else ""
        promising.announce_date(case=case, **given, office=name, by=request.user)

    heading = _("Familien er lovet %(on)s.") % {"on": long_date(case.announced_on)} if case.announced_on else ""
    return (DELAY if moves else ANNOUNCE).answer(
        request, case, form, act, heading=heading, gets=meanwhile_queries.now(case)
    )


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def wait(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """We wait for somebody, and say why."""
    case = queries.case(case_id, page="case.wait")
    form = WaitForm(request.POST or None)

    def act(given: dict[str, Any]) -> None:
        if not queries.pauses(case).filter(to_on=None, **given).exists():
            working.start_waiting(case=case, **given, by=request.user)

    return WAIT.answer(request, case, form, act)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE, pause_id="cases.Pause")
def end_wait(request: SignedInRequest, case_id: uuid.UUID, pause_id: uuid.UUID) -> HttpResponse:
    """The answer came."""
    case = queries.case(case_id, page="case.end_wait")
    pause = one(queries.pauses(case), pk=pause_id)
    form = EndWaitForm(request.POST or None)

    def act(given: dict[str, Any]) -> None:
        working.stop_waiting(case=case, pause=pause, **given, by=request.user)

    return END.answer(request, case, form, act, heading=pause.reason)
