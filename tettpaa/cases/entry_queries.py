"""Asked before a running case is entered: who is here already, and who can have the case."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.db import connections

from tettpaa.access.database_roles import DbRole
from tettpaa.access.logbook import log_list
from tettpaa.access.models import User
from tettpaa.access.roles import ROLES, Permission
from tettpaa.access.session import current_actor
from tettpaa.cases.entries import CaseEntry, ChildEntry
from tettpaa.cases.models import IndividualCase, LateEntry, Step
from tettpaa.cases.rules import entering as rules
from tettpaa.core import clock, doorways
from tettpaa.core.rulesets import ruleset
from tettpaa.organisation.staff_queries import at_work
from tettpaa.people import queries as people
from tettpaa.people import secrets
from tettpaa.people.checking import digits_of
from tettpaa.people.models import Child
from tettpaa.people.rules import folded


def alike(first_name: str, last_name: str, birth_date: dt.date, identity_number: str = "") -> list[Any]:
    """Children here who may be the one, of those that the asker may see; logged as read."""
    digits = digits_of(identity_number) if identity_number.strip() else ""
    same = people.find_by_identity(digits) if digits else []
    return same or people.same_name_and_birth(first_name, last_name, birth_date)


def problems(entry: CaseEntry) -> list[rules.Problem]:
    """What cannot be so, by the rules of today; the form and the file ask alike."""
    day, today = entry.pupil_consented_on, clock.today()
    return rules.problems(
        entry.dates,
        today=today,
        birth_date=entry.child.birth_date,
        consented_on=entry.consents,
        pupil=rules.PupilConsent(day, ruleset(today).age("education")) if day else None,
        due_on=entry.next_due_on,
        kind=ruleset(today).kind(entry.kind),
    )


def wait_for_others(child: ChildEntry) -> None:
    """Two who enter the same child at once come one after the other: the second sees what the first made."""
    about = f"{folded(f'{child.first_name} {child.last_name}')} {child.birth_date} {child.here and child.here.pk}"
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtextextended(%s, 0))", [about])


def is_just_entered(child: ChildEntry, by: User) -> bool:
    """A form that was sent twice is one case."""
    recent = clock.now() - dt.timedelta(minutes=1)
    same = {"search_text": folded(f"{child.first_name} {child.last_name}"), "birth_date": child.birth_date}
    return Child.objects.filter(registered_by=by, registered_at__gte=recent, **same).exists()


def is_out_of_sight(child: ChildEntry) -> bool:
    """Whether an adviser's colleague has this very child. Others see for themselves."""
    if current_actor().db_role is not DbRole.STAFF:
        return False
    digits = digits_of(child.identity_number) if child.identity_number.strip() else ""
    hashed = secrets.look_up(digits, kind=secrets.CHILD) if digits else None
    words = folded(f"{child.first_name} {child.last_name}")
    return _asked("select app_child_is_here(%s, %s, %s)", [hashed, words, child.birth_date])


def has_open_case(child: Child, kind: str) -> bool:
    """Whether the child has an open case of this kind, whoever has it."""
    return _asked("select app_open_case_of_kind(%s, %s)", [child.scope_id, kind])


def caseworkers() -> Iterable[User]:
    """Who can be given a case today."""
    roles = [role for role, definition in ROLES.items() if Permission.CASE_WORK in definition.permissions]
    return at_work(User.objects.filter(is_active=True, role__in=roles)).order_by("name")


def late_at(case: IndividualCase) -> dt.datetime | None:
    """When a case that had run for a while was entered. What is registered by then was entered afterwards."""
    return LateEntry.objects.filter(case=case, scope_id=case.scope_id).values_list("entered_at", flat=True).first()


def _asked(statement: str, values: list[Any]) -> bool:
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute(statement, values)
        return bool(cursor.fetchone()[0])


def entered_today(by: User) -> list[Any]:
    """The cases that this person has entered today, the newest first; logged as a list that was read."""
    entered = LateEntry.objects.filter(entered_by=by, entered_at__date=clock.today(), from_file=False)
    found = entered.order_by("-entered_at").values_list(
        "case_id",
        "scope_id",
        "case__child__first_name",
        "case__child__last_name",
        "case__step",
        "case__next_title",
        "case__next_due_on",
        named=True,
    )[:20]
    rows = list(found)
    if rows:
        log_list("cases.entered_today", [row.scope_id for row in rows])
    return [(row, Step(row.case__step).label) for row in rows]
