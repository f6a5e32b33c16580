"""What pages ask about units. Names of units are public, so nothing here is logged as read."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.utils.translation import gettext as _

from tettpaa.access.asking import one
from tettpaa.access.models import User
from tettpaa.access.roles import ROLES, Permission, Role
from tettpaa.organisation import leading
from tettpaa.organisation.models import (
    DecidingOffice,
    DecisionPower,
    Municipality,
    OfficeEmployee,
    SchoolYear,
    Unit,
    UnitContact,
    UnitEmployee,
    UnitKind,
    UnitTeacher,
)
from tettpaa.organisation.rules import Power, school_year_end, school_year_start, sort_key
from tettpaa.organisation.staff_queries import at_work

PORTAL_ROLES = {
    UnitKind.SCHOOL: frozenset({Role.HEAD_TEACHER}),
    UnitKind.KINDERGARTEN: frozenset({Role.KINDERGARTEN_HEAD}),
}
"""Who can be employed at which kind of unit."""
TEACHER_ROLES = {
    UnitKind.SCHOOL: frozenset({Role.CONTACT_TEACHER}),
    UnitKind.KINDERGARTEN: frozenset({Role.PEDAGOGICAL_LEADER}),
}
"""Who can be named for one child at which kind of unit."""
_PERIOD = ("starts_on", "ends_on", "user__name")


def unit(pk: Any) -> Unit:
    """One unit, or 404."""
    return one(Unit.objects.select_related("municipality", "merged_into"), pk=pk)


def unit_list(text: str = "", kind: str = "") -> QuerySet[Any, Any]:
    """Open units in Norwegian order, with leader and contact adviser, filtered by name and kind."""
    leader = leading.registered(unit=OuterRef("pk")).order_by("-starts_on", "-pk")
    contact = UnitContact.objects.filter(unit=OuterRef("pk"), ends_on=None)
    units = Unit.objects.filter(closed_on=None)
    if text.strip():
        units = units.filter(sort_key__contains=sort_key(text))
    if kind in UnitKind.values:
        units = units.filter(kind=kind)
    return (
        units.annotate(
            leader=Subquery(leader.values("user__name")[:1]), contact=Subquery(contact.values("user__name")[:1])
        )
        .order_by("sort_key")
        .values_list("pk", "name", "kind", "ownership", "years", "phone", "leader", "contact", named=True)
    )


def named(text: str, limit: int) -> list[Any]:
    """Open units whose name contains the text, for a list of hits."""
    units = Unit.objects.filter(closed_on=None, sort_key__contains=sort_key(text)).order_by("sort_key")
    return list(units.values_list("pk", "name", "kind", named=True)[:limit])


def units_by_number(numbers: set[str]) -> dict[str, Unit]:
    """Open units by organisation number."""
    return {unit.org_number: unit for unit in open_units().filter(org_number__in=numbers - {""})}


def open_units() -> QuerySet[Unit]:
    """Units that a child can go to now, for choosing among."""
    return Unit.objects.filter(closed_on=None).order_by("sort_key")


def school_year(day: dt.date) -> SchoolYear:
    """The school year of this day; written down the first time somebody asks."""
    start = school_year_start(day)
    found, _is_new = SchoolYear.objects.get_or_create(starts_on=start, defaults={"ends_on": school_year_end(start)})
    return found


def municipalities() -> QuerySet[Municipality]:
    """Those we serve."""
    return Municipality.objects.order_by("name")


def employees(unit: Unit) -> Iterable[Any]:
    """Who acts for the unit now."""
    return (
        leading.registered(unit=unit)
        .annotate(name=F("user__name"), role=F("user__role"))
        .order_by("user__name")
        .values_list("pk", "user_id", "name", "role", "starts_on", named=True)
    )


def teachers(unit: Unit) -> Iterable[Any]:
    """Who teaches at the unit now."""
    return (
        UnitTeacher.objects.filter(unit=unit, ends_on=None, user__is_active=True)
        .annotate(name=F("user__name"), role=F("user__role"))
        .order_by("user__name")
        .values_list("pk", "user_id", "name", "role", "starts_on", named=True)
    )


def teacher(unit: Unit, pk: int) -> UnitTeacher:
    """One who teaches at this unit, or 404."""
    return one(UnitTeacher.objects.select_related("unit"), pk=pk, unit=unit)


def possible_teachers(unit: Unit) -> QuerySet[User]:
    """Teachers for this kind of unit who are not registered at it."""
    here = UnitTeacher.objects.filter(unit=unit, ends_on=None).values("user")
    roles = TEACHER_ROLES[UnitKind(unit.kind)]
    return User.objects.filter(is_active=True, role__in=roles).exclude(pk__in=here).order_by("name")


def employee(unit: Unit, pk: int) -> UnitEmployee:
    """One who acts for this unit, or 404."""
    return one(UnitEmployee.objects.select_related("unit"), pk=pk, unit=unit)


def leader(unit: Unit, user_id: int) -> User:
    """One who leads this unit of their own right, or 404."""
    here = leading.registered(unit=unit).values("user_id")
    return one(User.objects.filter(pk__in=here), pk=user_id)


def contact_of(unit: Unit) -> Any:
    """PPT's contact adviser for the unit: name and since when, or None."""
    found = UnitContact.objects.filter(unit=unit, ends_on=None).annotate(name=F("user__name"))
    return found.values_list("user_id", "name", "starts_on", named=True).first()


def possible_contacts() -> QuerySet[User]:
    """Staff who work in cases and are at work."""
    return at_work(User.objects.filter(is_active=True, role__in=_roles_with(Permission.CASE_WORK))).order_by("name")


def possible_employees(unit: Unit) -> QuerySet[User]:
    """Leaders of this kind of unit who are not registered at it."""
    here = leading.registered(unit=unit).values("user")
    roles = PORTAL_ROLES[UnitKind(unit.kind)]
    return User.objects.filter(is_active=True, role__in=roles).exclude(pk__in=here).order_by("name")


def history(unit: Unit) -> list[tuple[dt.date, dt.date, str, str]]:
    """Who led it and who was its contact before: from, to, name, role; the latest first."""
    led = UnitEmployee.objects.filter(unit=unit).exclude(ends_on=None)
    called = UnitContact.objects.filter(unit=unit).exclude(ends_on=None)
    taught = UnitTeacher.objects.filter(unit=unit).exclude(ends_on=None)
    periods = [*led.values_list(*_PERIOD, "user__role"), *taught.values_list(*_PERIOD, "user__role")]
    rows = [(*row[:3], str(Role(row[3]).label)) for row in periods]
    rows += [(*row, _("PPTs kontaktperson")) for row in called.values_list(*_PERIOD)]
    return sorted(rows, key=lambda row: (row[1], row[0]), reverse=True)


def merged_here(unit: Unit) -> QuerySet[Unit]:
    """Units that became a part of this one."""
    return Unit.objects.filter(merged_into=unit).order_by("-closed_on", "sort_key")


def offices() -> QuerySet[DecidingOffice]:
    """Every office that decides, by municipality."""
    return DecidingOffice.objects.select_related("municipality").order_by("municipality__name", "name")


def office(pk: Any) -> DecidingOffice:
    """One office, or 404."""
    return one(DecidingOffice.objects.select_related("municipality"), pk=pk)


def powers_of(office: DecidingOffice) -> QuerySet[DecisionPower]:
    """What the office decides and has decided, newest first."""
    return DecisionPower.objects.filter(office=office).order_by(F("ends_on").desc(nulls_first=True), "kind", "place")


def power(office: DecidingOffice, pk: int) -> DecisionPower:
    """One row of what this office decides, or 404."""
    return one(DecisionPower.objects.select_related("office"), pk=pk, office=office)


def powers() -> list[Power]:
    """What every office decides, as the rule wants it."""
    rows = DecisionPower.objects.values_list(
        "office_id", "office__municipality__number", "kind", "place", "delegated", "starts_on", "ends_on"
    )
    return [Power(*row) for row in rows]


def officers(office: DecidingOffice) -> Iterable[Any]:
    """Who decides for the office now."""
    return (
        OfficeEmployee.objects.filter(office=office, ends_on=None, user__is_active=True)
        .annotate(name=F("user__name"))
        .order_by("user__name")
        .values_list("pk", "user_id", "name", "starts_on", named=True)
    )


def officer(office: DecidingOffice, pk: int) -> OfficeEmployee:
    """One who decides for this office, or 404."""
    return one(OfficeEmployee.objects.select_related("office"), pk=pk, office=office)


def offices_of(user: User) -> list[DecidingOffice]:
    """The offices that the user decides for now."""
    here = OfficeEmployee.objects.filter(user=user, ends_on=None).values("office")
    return list(DecidingOffice.objects.filter(pk__in=here).order_by("name"))


def possible_officers(office: DecidingOffice) -> QuerySet[User]:
    """Those who may decide for an office and are not registered at this one."""
    here = OfficeEmployee.objects.filter(office=office, ends_on=None).values("user")
    return User.objects.filter(is_active=True, role=Role.DECISION_OFFICER).exclude(pk__in=here).order_by("name")


def _roles_with(permission: Permission) -> list[Role]:
    return [role for role, definition in ROLES.items() if permission in definition.permissions]
