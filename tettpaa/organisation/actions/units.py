"""Writes about units: who they are, who leads them, whom they call with us."""

import datetime as dt
from typing import Any

from django.db import connections
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.granting import end_access, grant_access
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import Problem
from tettpaa.access.roles import GrantBasis, Permission, ScopeKind
from tettpaa.core import clock, doorways
from tettpaa.organisation import leading
from tettpaa.organisation.actions.standing_in import end_substitute
from tettpaa.organisation.models import (
    Municipality,
    Ownership,
    Unit,
    UnitContact,
    UnitEmployee,
    UnitKind,
    UnitTeacher,
)
from tettpaa.organisation.queries import PORTAL_ROLES, TEACHER_ROLES
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
    email: str = "",
    address: str = "",
    by: User,
) -> Unit:
    """A new school or kindergarten, with a compartment of its own."""
    require(by, Permission.UNIT_MANAGE)
    given = {"name": name, "org_number": org_number, "kind": kind, "ownership": ownership, "years": years}
    values = _checked(**given, phone=phone, email=email, address=address)
    _refuse_taken_name(values["name"])
    _refuse_taken_number(values["org_number"])
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
    must_be_open(unit)
    names = ("name", "org_number", "kind", "ownership", "years", "phone", "email", "address")
    checked = _checked(**{name: values.get(name, getattr(unit, name)) for name in names})
    _refuse_taken_name(checked["name"], besides=unit)
    _refuse_taken_number(checked["org_number"], besides=unit)
    changed = sorted(name for name in names if checked[name] != getattr(unit, name))
    if changed:
        change(unit, **checked)
        audit("unit.changed", about=unit, fields=changed)
    return unit


@action
def employ(*, user: User, unit: Unit, starts_on: dt.date | None = None, by: User) -> UnitEmployee:
    """Lets a leader act for the unit, and into its open cases and referrals. Registered twice is registered once."""
    require(by, Permission.UNIT_MANAGE)
    must_be_open(unit)
    if user.role not in PORTAL_ROLES[UnitKind(unit.kind)]:
        raise Problem(_("Velg en rektor for en skole, og en styrer for en barnehage."), field="user")
    open_one = leading.registered(unit=unit, user=user).first()
    if open_one is not None:
        return open_one
    employee = UnitEmployee(unit=unit, user=user, starts_on=starts_on or clock.today())
    employee.save()
    for scope in [unit.scope, *_behind(unit, only_open=True)]:
        grant_access(user=user, scope=scope, basis=GrantBasis.UNIT_STAFF, by=by)
    audit("unit.employed", about=unit, user=user.pk)
    return employee


@action
def end_employment(*, employee: UnitEmployee, ends_on: dt.date | None = None, by: User) -> None:
    """The person acts for the unit no more; the way into its compartments closes at once, its cases among them."""
    require(by, Permission.UNIT_MANAGE)
    if employee.ends_on is not None:
        return
    change(employee, ends_on=ends_on or clock.today())
    scopes = [employee.unit.scope, *_behind(employee.unit, only_open=False)]
    end_access(user=employee.user, scopes=scopes, bases=[GrantBasis.UNIT_STAFF], by=by)
    for row in leading.standing(employee.unit_id).filter(user=employee.user_id):
        end_substitute(absence=row, by=by)
    audit("unit.employment_ended", about=employee.unit, user=employee.user_id)


@action
def employ_teacher(*, user: User, unit: Unit, by: User) -> UnitTeacher:
    """A teacher whom the leader may name for a child. It opens nothing by itself."""
    require(by, Permission.UNIT_MANAGE)
    must_be_open(unit)
    if user.role not in TEACHER_ROLES[UnitKind(unit.kind)]:
        raise Problem(_("Velg en kontaktlærer for en skole, og en pedagogisk leder for en barnehage."), field="user")
    found = UnitTeacher.objects.filter(unit=unit, user=user, ends_on=None).first()
    if found is None:
        found = UnitTeacher(unit=unit, user=user, starts_on=clock.today())
        found.save()
        audit("unit.teacher_employed", about=unit, user=user.pk)
    return found


@action
def end_teacher(*, teacher: UnitTeacher, by: User) -> None:
    """Teaches there no more; the way in to the children that the leader named closes at once."""
    require(by, Permission.UNIT_MANAGE)
    if teacher.ends_on is not None:
        return
    change(teacher, ends_on=clock.today())
    scopes = _behind(teacher.unit, only_open=False)
    end_access(user=teacher.user, scopes=scopes, bases=[GrantBasis.NAMED_TEACHER], by=by)
    for row in leading.standing(teacher.unit_id).filter(substitute=teacher.user_id):
        end_substitute(absence=row, by=by)
    audit("unit.teacher_ended", about=teacher.unit, user=teacher.user_id)


@action
def appoint_contact(*, unit: Unit, user: User, by: User) -> UnitContact:
    """The adviser that the unit calls first, in place of the one before."""
    require(by, Permission.UNIT_MANAGE)
    must_be_open(unit)
    if not user.may(Permission.CASE_WORK):
        raise Problem(_("Velg en som arbeider i saker hos PPT."), field="user")
    before = UnitContact.objects.filter(unit=unit, ends_on=None).first()
    if before is not None and before.user_id == user.pk:
        return before
    if before is not None:
        change(before, ends_on=clock.today())
        end_access(user=before.user, scopes=[unit.scope], bases=[GrantBasis.UNIT_CONTACT], by=by)
    contact = UnitContact(unit=unit, user=user, starts_on=clock.today())
    contact.save()
    grant_access(user=user, scope=unit.scope, basis=GrantBasis.UNIT_CONTACT, by=by)
    audit("unit.contact_appointed", about=unit, user=user.pk)
    return contact


@action
def close_unit(*, unit: Unit, closed_on: dt.date, merged_into: Unit | None = None, by: User) -> None:
    """The unit is no more, alone or as part of another. Its leaders and contact adviser are let out; cases stay.

    The unit that it becomes a part of is let into nothing by this: who may see a child, follows the child.
    """
    require(by, Permission.UNIT_MANAGE)
    must_be_open(unit)
    if closed_on > clock.today():
        raise Problem(_("Datoen kan ikke være fram i tid. Registrer det den dagen det gjelder fra."), field="closed_on")
    if merged_into is not None and (merged_into.pk == unit.pk or merged_into.closed_on is not None):
        raise Problem(_("Velg en enhet som finnes ennå, og som ikke er den samme."), field="merged_into")
    for employee in leading.registered(unit=unit).select_related("unit__scope"):
        end_employment(employee=employee, by=by)
    for teacher in UnitTeacher.objects.filter(unit=unit, ends_on=None).select_related("unit__scope"):
        end_teacher(teacher=teacher, by=by)
    contact = UnitContact.objects.filter(unit=unit, ends_on=None).first()
    if contact is not None:
        change(contact, ends_on=max(contact.starts_on, closed_on))
        end_access(user=contact.user, scopes=[unit.scope], bases=[GrantBasis.UNIT_CONTACT], by=by)
    change(unit, closed_on=closed_on, merged_into=merged_into)
    audit("unit.closed", about=unit, closed_on=closed_on, merged_into=merged_into.pk if merged_into else None)


def must_be_open(unit: Unit) -> None:
    """Nobody is referred from a unit that is no more; the sentence says since when and what it became."""
    if unit.closed_on is None:
        return
    words = {"name": unit.name, "day": unit.closed_on.strftime("%d.%m.%Y")}
    if unit.merged_into is None:
        raise Problem(_("%(name)s er nedlagt fra %(day)s. Velg der barnet går nå.") % words, field="unit")
    words["other"] = unit.merged_into.name
    raise Problem(_("%(name)s er nedlagt fra %(day)s og er nå en del av %(other)s.") % words, field="unit")


def _behind(unit: Unit, *, only_open: bool) -> list[Scope]:
    """The compartments of the unit's referrals and cases: numbers only, whoever asks."""
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute("select app_unit_scopes(%s, %s)", [unit.pk, only_open])
        ids = [number for (number,) in cursor.fetchall()]
    return list(Scope.objects.filter(pk__in=ids))


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


def _refuse_taken_number(number: str, besides: Unit | None = None) -> None:
    """One number is one unit."""
    same = Unit.objects.filter(org_number=number, closed_on=None)
    if besides is not None:
        same = same.exclude(pk=besides.pk)
    found = same.first() if number else None
    if found is not None:
        words = {"name": found.name}
        raise Problem(_("%(name)s har alt dette organisasjonsnummeret.") % words, field="org_number")
