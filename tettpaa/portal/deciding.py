"""Who decides from here: a rektor with delegated power at their own school, or an office of the municipality."""

from dataclasses import dataclass, field

from tettpaa.access.models import User
from tettpaa.access.roles import Permission, Role
from tettpaa.organisation import queries as organisation
from tettpaa.organisation.models import DecidingOffice, Ownership, Unit
from tettpaa.portal.referral_units import units_of


@dataclass(frozen=True)
class Seat:
    """Where the reader sits: a unit, or one or more offices."""

    name: str
    unit: Unit | None = None
    offices: list[DecidingOffice] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)

    @property
    def decides(self) -> bool:
        """Whether decisions can be made here at all. From a private unit never."""
        return bool(self.offices) or any(one.is_school and one.ownership == Ownership.MUNICIPAL for one in self.units)


def seat_of(user: User) -> Seat:
    """The reader's seat, asked for once on a page; 404 for a leader without a unit."""
    kept: Seat | None = getattr(user, "seat", None)
    if kept is None:
        kept = _seat_of(user)
        user.seat = kept  # type: ignore[attr-defined]  # the one who asks is read anew for each page
    return kept


def _seat_of(user: User) -> Seat:
    if user.role == Role.DECISION_OFFICER:
        offices = organisation.offices_of(user)
        return Seat(", ".join(office.name for office in offices), offices=offices)
    units = units_of(user)
    return Seat(units[0].name, unit=units[0], units=units)


def may_decide(user: User, seat: Seat) -> bool:
    """The role has the permission, and the seat has the power."""
    return user.may(Permission.UNIT_DECIDE) and seat.decides
