"""The one author of what family and unit may know of a case, and of the case's cached next step."""

from typing import Any

from django.db import connections
from django.db.models import OuterRef, Subquery

from tettpaa.access.actions_base import action, change
from tettpaa.access.problems import HiddenRow
from tettpaa.cases import meanwhile_queries, queries
from tettpaa.cases.models import (
    AnnouncedDate,
    CaseScope,
    CaseStep,
    Closure,
    IndividualCase,
    SharedProgress,
)
from tettpaa.cases.reading import CaseReading, read
from tettpaa.core import clock, doorways
from tettpaa.organisation.models import Absence
from tettpaa.planning.models import NextStep
from tettpaa.referrals.models import IntakeDecision

DATES = (
    "received_on",
    "norm_on",
    "intake_on",
    "assigned_on",
    "assessment_on",
    "sent_on",
    "decided_on",
    "told_on",
    "started_on",
    "closed_on",
    "announced_on",
)

AUDIENCES = {
    CaseScope.Kind.FAMILY: SharedProgress.Audience.FAMILY,
    CaseScope.Kind.UNIT: SharedProgress.Audience.UNIT,
    CaseScope.Kind.DECISION: SharedProgress.Audience.OFFICE,
}


@action
def publish(*, case: IndividualCase, reading: CaseReading | None = None) -> None:
    """Makes the shared copies say what the case says now. A closed folder (graded address) shares nothing.

    ``reading`` is one that the action around this one has made, when nothing that is shared has changed since.
    """
    now = reading or read(case)
    facts = _shared_facts(now)
    places = {now.scopes[kind]: audience for kind, audience in AUDIENCES.items() if kind in now.scopes}
    copies = SharedProgress.objects.filter(case=case, scope_id__in=places)
    changed = copies.update(**facts)
    if changed == len(places):
        return
    there = set(copies.values_list("scope_id", flat=True))
    if changed != len(there):
        raise HiddenRow(f"SharedProgress {case.pk}: {changed} rader endret, ikke {len(there)}")
    for scope_id in places.keys() - there:
        SharedProgress(case=case, scope_id=scope_id, audience=places[scope_id], **facts).save()


def _shared_facts(reading: CaseReading) -> dict[str, Any]:
    """The few facts that may leave PPT's own compartment."""
    case = reading.case
    holder, announcer, office, by_unit, step_on, from_on, why, end, instead, nothing, begins, measures = _around(case)
    waiting = [wait.whom for wait in reading.waits if wait.until is None]
    asked = queries.asked_now(case)
    return {
        "number": case.number,
        "kind": case.kind,
        "child_first_name": case.child.first_name,
        "child_name": case.child.name,
        "child_birth_date": case.child.birth_date,
        "unit_id": case.unit_id,
        "group": case.shown_group,
        "decider_name": "" if by_unit else office or "",
        "decided_by_unit": case.unit_part == "school" if by_unit is None else by_unit,
        "step": case.step,
        "step_on": step_on or case.received_on,
        "contact_name": instead or holder or "",
        "announced_by_name": case.without_place(case.announced_office) or announcer or "",
        "ending": (end or "") if case.closed_on else "",
        "delayed_from_on": from_on,
        "delay_reason": why or "",
        "waiting_for": waiting[-1] if waiting else "",
        "starts_on": begins,
        "measures": measures,
        "nothing_because": "" if measures else nothing or "",
        "consents_asked": queries.asks_family(reading, asked),
        "consents_complete": queries.consent_status(reading, asked).is_given,
    } | {name: getattr(case, name) for name in DATES}


def _around(case: IndividualCase) -> Any:
    """What stands in other rows: names, the day of the step, what the child gets meanwhile, a delay, the end."""
    mine = {"case_id": OuterRef("pk"), "scope_id": OuterRef("scope_id")}
    measures, nothing = meanwhile_queries.shared_columns()
    dates = AnnouncedDate.objects.filter(**mine).order_by("-announced_at")
    today = clock.today()
    away = Absence.objects.filter(user_id=OuterRef("holder_id"), called_off_at=None, substitute__isnull=False)
    rows = (
        CaseStep.objects.filter(**mine).order_by("-at").values("on"),
        dates.values("delay__replaced_on"),
        dates.values("delay__reason"),
        Closure.objects.filter(**mine).order_by("-closed_at").values("reason"),
        away.filter(starts_on__lte=today, ends_on__gte=today).values("substitute__name"),
        nothing,
        IntakeDecision.objects.filter(referral_id=OuterRef("referral_id")).values("starts_on"),
    )
    names = ("holder__name", "announced_by__name", "decider__office__name", "decider__by_unit")
    return IndividualCase.objects.values_list(*names, *(Subquery(row[:1]) for row in rows), measures).get(pk=case.pk)


@action
def remember_next_step(*, case: IndividualCase) -> None:
    """Copies the open next step to the case row, where lists read it."""
    step = NextStep.objects.filter(scope_id=case.scope_id, done_at=None).first()
    change(
        case,
        next_title=step.title if step else "",
        next_due_on=step.due_on if step else None,
        next_owner_id=step.owner_id if step else None,
        next_owner_name=step.owner_name if step else "",
        last_activity_at=clock.now(),
    )


@action
def touch(*, case: IndividualCase) -> None:
    """Something happened in the case just now."""
    change(case, last_activity_at=clock.now())


def next_number() -> str:
    """A case number that can be read out on the phone: year and a running number."""
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute("select nextval('cases_number')")
        (number,) = cursor.fetchone()
    return f"{clock.today().year}-{number:06d}"
