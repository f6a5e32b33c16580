"""Where a leader may refer from: mostly one unit, now and then two."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest

from tettpaa.access.models import User
from tettpaa.organisation import leading
from tettpaa.organisation.models import Unit
from tettpaa.referrals import queries


def units_of(user: User) -> list[Unit]:
    """Every open unit the leader works at now, the newest place first; 404 when there is none."""
    units = list(leading.units_led(user))
    if not units:
        raise Http404("Ingen skole eller barnehage")
    return units


def chosen_unit(request: HttpRequest, user: User) -> Unit:
    """The unit that was chosen, or the only one; a unit the leader does not work at is not found."""
    units = units_of(user)
    wanted = request.POST.get("unit", "")
    if not wanted:
        return units[0]
    for unit in units:
        if str(unit.pk) == wanted:
            return unit
    raise Http404("Ikke ansatt der")


def own(user: User, pk: uuid.UUID) -> tuple[Unit, Any]:
    """One of the leader's own referrals with its state, and the unit it comes from; otherwise 404."""
    found = queries.own(pk, leading.units_led(user).values("pk"))
    return found.unit, found
