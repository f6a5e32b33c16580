"""The street where an employee lives: told by oneself or not at all, seen by nobody else, gone when one leaves."""

import re

from django.utils.translation import gettext as _

from tettpaa.access import employee_measures
from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import ROLES, Permission
from tettpaa.core import clock, streets
from tettpaa.core.doorways import Doorway
from tettpaa.people.models import HomeStreet

_AT_DESK = [role.value for role, one in ROLES.items() if one.doorway is Doorway.DESK]


@action
def tell(*, street: str, postcode: str, by: User) -> HomeStreet:
    """«I live in Storgata, 1338»: the house number is not kept. What was told before is replaced."""
    require(by, Permission.OWN_ACCOUNT)
    if not employee_measures.is_on("unusual_reading"):
        raise NotNow(_("Tjenesten ser ikke etter uvanlig lesing, og trenger ikke å vite hvor du bor."))
    name = streets.without_number(street)
    if not streets.folded(name):
        raise Problem(_("Skriv navnet på gata."), field="street")
    if not re.fullmatch(r"[0-9]{4}", postcode):
        raise Problem(_("Skriv postnummeret med fire sifre."), field="postcode")
    row = mine(by)
    if row is None:
        row = HomeStreet(user=by, street=name, postcode=postcode)
        row.save()
    else:
        change(row, street=name, postcode=postcode, told_at=clock.now())
    audit("home_street.told", user=by.pk)
    return row


@action
def remove(*, by: User) -> None:
    """Told no more: nothing is left of it."""
    require(by, Permission.OWN_ACCOUNT)
    if HomeStreet.objects.filter(user=by).delete()[0]:
        audit("home_street.removed", user=by.pk)


def mine(user: User) -> HomeStreet | None:
    """What I have told."""
    return HomeStreet.objects.filter(user=user).first()


def of(readers: set[int]) -> dict[int, tuple[str, str]]:
    """The folded streets of those among them who have told. Answers nobody but the job and oneself."""
    rows = HomeStreet.objects.filter(user_id__in=readers)
    return {row.user_id: (streets.folded(row.street), row.postcode) for row in rows}


def forget_those_who_left() -> int:
    """The streets of those who are closed out or work at the desk no more."""
    here = User.objects.filter(is_active=True, role__in=_AT_DESK).values("pk")
    return int(HomeStreet.objects.exclude(user_id__in=here).delete()[0])
