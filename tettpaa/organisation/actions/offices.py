"""Writes about the offices that decide: who they are, what they decide from which day, who works there."""

import datetime as dt

from django.db import connections
from django.utils.translation import gettext_lazy as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.granting import end_access, grant_access
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import Problem
from tettpaa.access.roles import GrantBasis, Permission, Role
from tettpaa.core import clock, doorways
from tettpaa.core.rulesets import ruleset
from tettpaa.organisation.models import DecidingOffice, DecisionPower, Municipality, OfficeEmployee


@action
def add_office(
    *, municipality_number: str, municipality_name: str, name: str, address: str = "", phone: str = "", by: User
) -> DecidingOffice:
    """A new office, in our own municipality or in one that children come from. The same twice is one."""
    require(by, Permission.UNIT_MANAGE)
    number, place, called = municipality_number.strip(), municipality_name.strip(), name.strip()
    if len(number) != 4 or not number.isdecimal():
        raise Problem(_("Kommunenummeret har fire siffer."), field="municipality_number")
    if not called:
        raise Problem(_("Skriv navnet på vedtaksmyndigheten."), field="name")
    municipality = Municipality.objects.filter(number=number).first()
    if municipality is None:
        if not place:
            raise Problem(_("Skriv navnet på kommunen."), field="municipality_name")
        municipality = Municipality.objects.create(number=number, name=place)
        audit("municipality.added", number=number)
    found = DecidingOffice.objects.filter(municipality=municipality, name__iexact=called).first()
    if found is not None:
        return found
    office = DecidingOffice(municipality=municipality, name=called, address=address.strip(), phone=phone.strip())
    office.save()
    audit("office.added", about=office)
    return office


@action
def give_power(
    *, office: DecidingOffice, kind: str, place: str, delegated: bool, starts_on: dt.date, by: User
) -> DecisionPower:
    """From this day the office decides these cases. Another office with the same ones must stop first."""
    require(by, Permission.UNIT_MANAGE)
    rule = ruleset(clock.today()).decider(kind) if kind else None
    if delegated and place not in (rule.delegable_to if rule else ()):
        raise Problem(
            _("Kommunen kan bare la rektor ved en kommunal skole fatte vedtak. Velg sakstypen og kommunal skole."),
            field="delegated",
        )
    same = DecisionPower.objects.filter(
        office__municipality_id=office.municipality_id, kind=kind, place=place, ends_on=None
    ).first()
    if same is not None and same.office_id == office.pk and same.delegated == delegated:
        return same
    if same is not None:
        raise Problem(_("Dette er alt fordelt i kommunen. Avslutt det som gjelder nå, først."), field="kind")
    power = DecisionPower(office=office, kind=kind, place=place, delegated=delegated, starts_on=starts_on)
    power.save()
    audit("office.power_given", about=power, kind=kind, place=place, delegated=delegated)
    return power


@action
def end_power(*, power: DecisionPower, ends_on: dt.date | None = None, by: User) -> None:
    """After this day the office decides these cases no more. Cases that lie there already stay."""
    require(by, Permission.UNIT_MANAGE)
    if power.ends_on is not None:
        return
    day = ends_on or clock.today()
    if day < power.starts_on:
        raise Problem(_("Siste dag kan ikke være før første dag."), field="ends_on")
    change(power, ends_on=day)
    audit("office.power_ended", about=power)


@action
def employ_officer(*, user: User, office: DecidingOffice, by: User) -> OfficeEmployee:
    """Lets somebody decide for the office, and into the cases that lie there now."""
    require(by, Permission.UNIT_MANAGE)
    if user.role != Role.DECISION_OFFICER:
        raise Problem(_("Velg en som er invitert som saksbehandler hos vedtaksmyndigheten."), field="user")
    found = OfficeEmployee.objects.filter(office=office, user=user, ends_on=None).first()
    if found is not None:
        return found
    employee = OfficeEmployee(office=office, user=user)
    employee.save()
    for scope in _cases_of(office):
        grant_access(user=user, scope=scope, basis=GrantBasis.DECIDING_OFFICE, by=by)
    audit("office.employed", about=office, user=user.pk)
    return employee


@action
def end_officer(*, employee: OfficeEmployee, by: User) -> None:
    """The person decides for the office no more; the way into its cases closes at once."""
    require(by, Permission.UNIT_MANAGE)
    if employee.ends_on is not None:
        return
    change(employee, ends_on=clock.today())
    scopes = _cases_of(employee.office)
    end_access(user=employee.user, scopes=scopes, bases=[GrantBasis.DECIDING_OFFICE], by=by)
    audit("office.employment_ended", about=employee.office, user=employee.user_id)


def _cases_of(office: DecidingOffice) -> list[Scope]:
    """The compartments of the cases that lie at the office: numbers only, whoever asks."""
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute("select app_office_scopes(%s)", [office.pk])
        ids = [number for (number,) in cursor.fetchall()]
    return list(Scope.objects.filter(pk__in=ids))
