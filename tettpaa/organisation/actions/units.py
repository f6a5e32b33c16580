"""Writes about units: who they are, who leads them, whom they call with us."""

import datetime as dt
from typing import Any

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.granting import end_access, grant_access
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import Problem
from tettpaa.access.roles import GrantBasis, Permission, ScopeKind
from tettpaa.organisation.models import Municipality, Ownership, Unit, UnitContact, UnitEmployee, UnitKind
from tettpaa.organisation.queries import PORTAL_ROLES
from tettpaa.organisation.rules import is_org_number, sort_key


@action
def add_unit(
    *,
    name: str,
    kind: str,
    municipality: Municipality,
    org_number: str = "",
    ownership: str = Ownership.MUNICIPAL,
    years: str = "",
    phone: str = "",
    by: User,
) -> Unit:
    """A new school or kindergarten, with a compartment of its own."""
    require(by, Permission.UNIT_MANAGE)
    values = _checked(name=name, org_number=org_number, kind=kind, ownership=ownership, years=years, phone=phone)
    _refuse_taken_name(values["name"])
    scope = Scope(kind=ScopeKind.UNIT)
    scope.save()
    unit = Unit(scope=scope, municipality=municipality, **values)
    unit.save()
    audit("unit.added", about=unit)
    return unit


@action
def change_unit(*, unit: Unit, by: User, **values: Any) -> Unit:
    """New facts about a unit; those not named stay as they are."""
    require(by, Permission.UNIT_MANAGE)
    names = ("name", "org_number", "kind", "ownership", "years", "phone")
    checked = _checked(**{name: values.get(name, getattr(unit, name)) for name in names})
    _refuse_taken_name(checked["name"], besides=unit)
    changed = sorted(name for name in names if checked[name] != getattr(unit, name))
    if changed:
        change(unit, **checked)
        audit("unit.changed", about=unit, fields=changed)
    return unit


@action
def employ(*, user: User, unit: Unit, starts_on: dt.date | None = None, by: User) -> UnitEmployee:
    """Lets a leader act for the unit. Registered twice is registered once."""
    require(by, Permission.UNIT_MANAGE)
    if user.role not in PORTAL_ROLES[UnitKind(unit.kind)]:
        raise Problem(_("Velg en rektor for en skole, og en styrer for en barnehage."), field="user")
    open_one = UnitEmployee.objects.filter(unit=unit, user=user, ends_on=None).first()
    if open_one is not None:
        return open_one
    employee = UnitEmployee(unit=unit, user=user, starts_on=starts_on or timezone.localdate())
    employee.save()
    grant_access(user=user, scope=unit.scope, basis=GrantBasis.UNIT_STAFF, by=by)
    audit("unit.employed", about=unit, user=user.pk)
    return employee


@action
def end_employment(*, employee: UnitEmployee, ends_on: dt.date | None = None, by: User) -> None:
    """The person acts for the unit no more; the way into its compartment closes at once."""
    require(by, Permission.UNIT_MANAGE)
    if employee.ends_on is not None:
        return
    change(employee, ends_on=ends_on or timezone.localdate())
    end_access(user=employee.user, scopes=[employee.unit.scope], bases=[GrantBasis.UNIT_STAFF], by=by)
    audit("unit.employment_ended", about=employee.unit, user=employee.user_id)


@action
def appoint_contact(*, unit: Unit, user: User, by: User) -> UnitContact:
    """The adviser that the unit calls first, in place of the one before."""
    require(by, Permission.UNIT_MANAGE)
    if not user.may(Permission.CASE_WORK):
        raise Problem(_("Velg en som arbeider i saker hos PPT."), field="user")
    before = UnitContact.objects.filter(unit=unit, ends_on=None).first()
    if before is not None and before.user_id == user.pk:
        return before
    if before is not None:
        change(before, ends_on=timezone.localdate())
        end_access(user=before.user, scopes=[unit.scope], bases=[GrantBasis.UNIT_CONTACT], by=by)
    contact = UnitContact(unit=unit, user=user, starts_on=timezone.localdate())
    contact.save()
    grant_access(user=user, scope=unit.scope, basis=GrantBasis.UNIT_CONTACT, by=by)
    audit("unit.contact_appointed", about=unit, user=user.pk)
    return contact


def _checked(**values: str) -> dict[str, str]:
    """The values as they are stored, or the problem that stops them."""
    values = {name: value.strip() for name, value in values.items()}
    if not values["name"]:
        raise Problem(_("Skriv navnet på skolen eller barnehagen."), field="name")
    if values["org_number"]:
        values["org_number"] = values["org_number"].replace(" ", "")
        if not is_org_number(values["org_number"]):
            raise Problem(_("Organisasjonsnummeret stemmer ikke. Det har ni siffer."), field="org_number")
    return values | {"sort_key": sort_key(values["name"])}


def _refuse_taken_name(name: str, besides: Unit | None = None) -> None:
    """Two open units with one name would be mixed up."""
    same = Unit.objects.filter(Q(name__iexact=name), closed_on=None)
    if besides is not None:
        same = same.exclude(pk=besides.pk)
    if same.exists():
        raise Problem(_("Det finnes alt en skole eller barnehage med dette navnet."), field="name")
