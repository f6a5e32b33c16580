"""Writes about one child's year group, and what is decided about the next school year."""

import datetime as dt

from django.utils.translation import gettext_lazy as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.core import clock
from tettpaa.organisation import queries as organisation
from tettpaa.organisation.models import Unit
from tettpaa.people import school_queries
from tettpaa.people.models import Child, Enrolment, YearGroup, YearPlan
from tettpaa.people.promotion_rules import year_group_of


@action
def register_year_group(*, child: Child, number: int, group: str = "", by: User) -> YearGroup:
    """Which year group the child is in now. Written again the same year, it corrects what stood."""
    require(by, Permission.CHILD_REGISTER)
    if not 1 <= number <= school_queries.bounds(clock.today()).last:
        raise Problem(_("Velg et trinn fra 1 til 10."), field="number")
    row = _keep(child, clock.today(), number, group.strip(), by)
    place = Enrolment.objects.filter(child=child, ends_on=None).first()
    if place is not None and place.group != group.strip():
        change(place, group=group.strip())
    return row


@action
def note_year_group(*, child: Child, unit: Unit, group: str, starts_on: dt.date, by: User) -> None:
    """A place at a school in a class whose name says the year group: then that is known for the year it begins in."""
    day = max(starts_on, clock.today())
    limits = school_queries.bounds(day) if unit.is_school else None
    number = year_group_of(group, limits) if limits else None
    if number is not None:
        _keep(child, day, number, group.strip(), by)


@action
def plan_year(*, child: Child, start: dt.date, wanted: str, reason: str, by: User) -> YearPlan | None:
    """What is decided about the child's next school year; an empty ``wanted`` is what is usual."""
    require(by, Permission.CHILD_REGISTER)
    if wanted and not reason.strip():
        raise Problem(_("Skriv hva det bygger på, for eksempel vedtaket og datoen."), field="reason")
    year = organisation.school_year(start)
    before = YearPlan.objects.filter(child=child, school_year=year, ended_at=None).first()
    if before is not None and (before.wanted, before.reason) == (wanted, reason.strip()):
        return before
    if before is not None:
        change(before, ended_at=clock.now())
        audit("year_plan.ended", about=before)
    if not wanted:
        return None
    plan = YearPlan(
        scope_id=child.scope_id, child=child, school_year=year, wanted=wanted, reason=reason.strip(), decided_by=by
    )
    plan.save()
    audit("year_plan.made", about=plan, wanted=wanted)
    return plan


def give_way(*, kept: Child, other: Child) -> None:
    """Before two folders become one: what both say about a year is said by the one that stays."""
    years = YearGroup.objects.filter(child=kept, undone_at=None).values("school_year")
    YearGroup.objects.filter(child=other, undone_at=None, school_year__in=years).update(undone_at=clock.now())
    plans = YearPlan.objects.filter(child=kept, ended_at=None).values("school_year")
    YearPlan.objects.filter(child=other, ended_at=None, school_year__in=plans).update(ended_at=clock.now())


def _keep(child: Child, day: dt.date, number: int, group: str, by: User) -> YearGroup:
    """The one row of the child and the year."""
    year = organisation.school_year(day)
    row = YearGroup.objects.filter(child=child, scope_id=child.scope_id, school_year=year, undone_at=None).first()
    if row is None:
        row = YearGroup(
            scope_id=child.scope_id, child=child, school_year=year, number=number, group=group, registered_by=by
        )
        row.save()
        audit("year_group.registered", about=row, number=number)
    elif (row.number, row.group) != (number, group):
        change(row, number=number, group=group)
        audit("year_group.changed", about=row, number=number)
    return row
