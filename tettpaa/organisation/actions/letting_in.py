"""Somebody who has proved who they are to a provider becomes one of our users, by an administrator's choice."""

from django.utils.translation import gettext_lazy as _

from tettpaa.access import connecting
from tettpaa.access.actions import register_user
from tettpaa.access.actions_base import action
from tettpaa.access.models import UnknownSignIn, User
from tettpaa.access.problems import Problem
from tettpaa.organisation import leading
from tettpaa.organisation.actions.units import employ
from tettpaa.organisation.models import Unit


@action
def let_in(
    *, found: UnknownSignIn, who: User | None, name: str, email: str, role: str, unit: Unit | None, by: User
) -> User:
    """Connects to a user that exists, or to one that is made now; and to the unit that the person leads."""
    if who is None and not role:
        raise Problem(_("Velg rollen til den nye brukeren."), field="role")
    user = who or register_user(name=name, email=email, role=role, by=by)
    connecting.connect(found=found, user=user, by=by)
    if unit is not None and not leading.is_registered(user, unit):
        employ(user=user, unit=unit, by=by)
    return user
