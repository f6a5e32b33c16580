"""What pages ask about units. Names of units are public, so nothing here is logged as read."""

from collections.abc import Iterable
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery

from tettpaa.access.asking import one
from tettpaa.access.models import User
from tettpaa.access.roles import ROLES, Permission, Role
from tettpaa.organisation.models import Municipality, Unit, UnitContact, UnitEmployee, UnitKind
from tettpaa.organisation.rules import sort_key

PORTAL_ROLES = {
    UnitKind.SCHOOL: frozenset({Role.HEAD_TEACHER}),
    UnitKind.KINDERGARTEN: frozenset({Role.KINDERGARTEN_HEAD}),
}
"""Who can be employed at which kind of unit."""


def unit(pk: Any) -> Unit:
    """One unit, or 404."""
    return one(Unit.objects.select_related("municipality"), pk=pk)


def unit_list(text: str = "", kind: str = "") -> QuerySet[Any, Any]:
    """Open units in Norwegian order, with leader and contact adviser, filtered by name and kind."""
    leader = UnitEmployee.objects.filter(unit=OuterRef("pk"), ends_on=None).order_by("-starts_on", "-pk")
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


def open_units() -> QuerySet[Unit]:
    """Units that a child can go to now, for choosing among."""
    return Unit.objects.filter(closed_on=None).order_by("sort_key")


def municipalities() -> QuerySet[Municipality]:
    """Those we serve."""
    return Municipality.objects.order_by("name")


def employees(unit: Unit) -> Iterable[Any]:
    """Who acts for the unit now."""
    return (
        UnitEmployee.objects.filter(unit=unit, ends_on=None)
        .annotate(name=F("user__name"), role=F("user__role"))
        .order_by("user__name")
        .values_list("pk", "name", "role", "starts_on", named=True)
    )


def employee(unit: Unit, pk: int) -> UnitEmployee:
    """One who acts for this unit, or 404."""
    return one(UnitEmployee.objects.select_related("unit"), pk=pk, unit=unit)


def contact_of(unit: Unit) -> Any:
    """PPT's contact adviser for the unit: name and since when, or None."""
    found = UnitContact.objects.filter(unit=unit, ends_on=None).annotate(name=F("user__name"))
    return found.values_list("user_id", "name", "starts_on", named=True).first()


def possible_contacts() -> QuerySet[User]:
    """Staff who work in cases."""
    return User.objects.filter(is_active=True, role__in=_roles_with(Permission.CASE_WORK)).order_by("name")


def possible_employees(unit: Unit) -> QuerySet[User]:
    """Leaders of this kind of unit who are not registered at it."""
    here = UnitEmployee.objects.filter(unit=unit, ends_on=None).values("user")
    roles = PORTAL_ROLES[UnitKind(unit.kind)]
    return User.objects.filter(is_active=True, role__in=roles).exclude(pk__in=here).order_by("name")


def _roles_with(permission: Permission) -> list[Role]:
    return [role for role, definition in ROLES.items() if permission in definition.permissions]
