"""An employee's number, and the near ones an employee tells of. The database denies at once, and says nothing."""

import datetime as dt
from typing import Any

from django.db import connections
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.core import clock, doorways
from tettpaa.people import secrets
from tettpaa.people.checking import checked, digits_of
from tettpaa.people.models import DeclaredTie, EmployeeNumber
from tettpaa.people.rules import folded
from tettpaa.people.wording import say


@action
def register_number(*, user: User, identity_number: str, by: User) -> EmployeeNumber:
    """The employee's number, kept as what a guardian and a child with it would be found by, and as nothing else."""
    require(by, Permission.STAFF_MANAGE)
    hashes = _hashes(_right(identity_number))
    for before in EmployeeNumber.objects.filter(user=user, ended_at=None):
        change(before, ended_at=clock.now())
    row = EmployeeNumber(user=user, registered_by=by, **hashes)
    row.save()
    audit("employee.numbered", about=row, user=user.pk)
    return row


@action
def declare(
    *,
    relation: str,
    name: str,
    birth_date: dt.date | None = None,
    identity_number: str = "",
    by: User,
) -> DeclaredTie:
    """«My nephew»: nothing about this child is ever opened for the one who says so, whenever the child comes here."""
    require(by, Permission.OWN_ACCOUNT)
    called = " ".join(name.split())
    if not called:
        raise Problem(_("Skriv navnet."), field="name")
    if not relation.strip():
        raise Problem(_("Skriv hvem det er for deg."), field="relation")
    if birth_date is None and not identity_number.strip():
        raise Problem(
            _("Skriv fødselsdatoen eller fødselsnummeret, så vi kjenner igjen den rette."), field="birth_date"
        )
    hashes = _hashes(_right(identity_number)) if identity_number.strip() else {}
    row = DeclaredTie(
        user=by, relation=relation.strip(), name=called, search_text=folded(called), birth_date=birth_date, **hashes
    )
    row.save()
    audit("tie.declared", about=row)
    return row


@action
def end(*, tie: DeclaredTie, by: User) -> None:
    """Said by mistake. A block that it has made is lifted by a leader, not by oneself."""
    if tie.user_id == by.pk and tie.ended_at is None:
        change(tie, ended_at=clock.now())
        audit("tie.ended", about=tie)


def mine(user: User) -> list[DeclaredTie]:
    """What I have told of."""
    return list(DeclaredTie.objects.filter(user=user, ended_at=None).order_by("name"))


def numbered_at(user: User) -> dt.datetime | None:
    """When the employee's number was registered, if it is."""
    return EmployeeNumber.objects.filter(user=user, ended_at=None).values_list("registered_at", flat=True).first()


def is_too_near(folder_id: int, user_id: int) -> bool:
    """Whether a number, or what the employee has said, still keeps them out of this child's folder."""
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute("select app_is_too_near(%s, %s)", [folder_id, user_id])
        return bool(cursor.fetchone()[0])


def note_from_sign_in(user: User, number: Any) -> None:
    """A provider that tells the number has told whose guardian the employee is. Before anybody has signed in."""
    if not isinstance(number, str) or len(number) != 11 or not (number.isascii() and number.isdecimal()):
        return
    hashes = _hashes(number)
    with connections[doorways.alias()].cursor() as cursor:
        values: list[Any] = [user.pk, hashes["guardian_hash"], hashes["child_hash"]]
        cursor.execute("select app_note_employee_number(%s, %s, %s)", values)


def _right(written: str) -> str:
    found = checked(written)
    if not written.strip() or found.problems:
        sentences = [say(one) for one in found.problems] or [_("Skriv fødselsnummeret eller D-nummeret.")]
        raise Problem(sentences, field="identity_number")
    return digits_of(written)


def _hashes(digits: str) -> dict[str, bytes]:
    return {
        "guardian_hash": secrets.look_up(digits, kind=secrets.GUARDIAN),
        "child_hash": secrets.look_up(digits, kind=secrets.CHILD),
    }
