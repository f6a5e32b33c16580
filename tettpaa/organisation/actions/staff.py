"""Writes about those who work in the service: they begin, work more or less or as something else, and leave."""

import datetime as dt

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.organisation.models import Position, StaffMember
from tettpaa.organisation.staff_queries import OUR_ROLES


@action
def register_employee(
    *, user: User, profession: str, percent: int, starts_on: dt.date, phone: str = "", by: User
) -> StaffMember:
    """Somebody works here from a day on. Registered twice is registered once."""
    require(by, Permission.STAFF_MANAGE)
    if user.role not in OUR_ROLES:
        raise Problem(_("Velg en som har en rolle i PP-tjenesten."), field="user")
    _check_percent(percent)
    same = StaffMember.objects.filter(user=user, starts_on=starts_on, ends_on=None).first()
    if same is not None:
        return same
    if StaffMember.objects.filter(Q(ends_on=None) | Q(ends_on__gte=starts_on), user=user).exists():
        raise Problem(_("%(name)s er alt ansatt den dagen.") % {"name": user.name}, field="starts_on")
    employee = StaffMember(user=user, phone=phone.strip(), starts_on=starts_on)
    employee.save()
    Position(employee=employee, profession=profession, percent=percent, starts_on=starts_on).save()
    audit("staff.registered", about=employee, user=user.pk)
    return employee


@action
def change_position(
    *, employee: StaffMember, profession: str, percent: int, starts_on: dt.date, phone: str = "", by: User
) -> Position:
    """More, less or something else from a day on; what was before stays. The same day again corrects that row."""
    require(by, Permission.STAFF_MANAGE)
    _check_percent(percent)
    if starts_on < employee.starts_on:
        raise Problem(_("Personen begynte etter denne dagen. Skriv en senere dag."), field="starts_on")
    if employee.ends_on is not None and starts_on > employee.ends_on:
        raise Problem(_("Personen har sluttet før denne dagen. Skriv en tidligere dag."), field="starts_on")
    if phone.strip() != employee.phone:
        change(employee, phone=phone.strip())
    before = Position.objects.filter(employee=employee, starts_on__lte=starts_on).order_by("-starts_on").first()
    if before is not None and (before.profession, before.percent) == (profession, percent):
        return before
    if before is not None and before.starts_on == starts_on:
        change(before, profession=profession, percent=percent)
        position = before
    else:
        position = Position(employee=employee, profession=profession, percent=percent, starts_on=starts_on)
        position.save()
    audit("staff.position_changed", about=employee, percent=percent, profession=profession, starts_on=starts_on)
    return position


@action
def end_employment(*, employee: StaffMember, ends_on: dt.date, by: User) -> None:
    """The last day, today or another. Cases and units are given on by those who do that; the lists say which."""
    require(by, Permission.STAFF_MANAGE)
    if ends_on < employee.starts_on:
        raise Problem(_("Siste dag kan ikke være før første dag."), field="ends_on")
    if ends_on == employee.ends_on:
        return
    _refuse_next_employment(employee, ends_on)
    change(employee, ends_on=ends_on)
    audit("staff.ended", about=employee, ends_on=ends_on)


@action
def undo_end(*, employee: StaffMember, by: User) -> None:
    """Does not leave after all."""
    require(by, Permission.STAFF_MANAGE)
    if employee.ends_on is None:
        return
    _refuse_next_employment(employee, None)
    change(employee, ends_on=None)
    audit("staff.end_undone", about=employee)


def _refuse_next_employment(employee: StaffMember, ends_on: dt.date | None) -> None:
    """Somebody who has come back meanwhile cannot have been here all the time."""
    later = StaffMember.objects.filter(user=employee.user_id, starts_on__gt=employee.starts_on).exclude(pk=employee.pk)
    if ends_on is not None:
        later = later.filter(starts_on__lte=ends_on)
    if later.exists():
        raise Problem(_("Personen er ansatt på nytt fra en senere dag. Velg en tidligere siste dag."), field="ends_on")


def _check_percent(percent: int) -> None:
    if not 1 <= percent <= 100:
        raise Problem(_("Skriv stillingen som et tall fra 1 til 100."), field="percent")
