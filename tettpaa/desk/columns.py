"""The columns that a list of cases can have. The child comes first in every list."""

from dataclasses import dataclass

from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Column:
    """One column: its name in addresses, its heading, and what it sorts by."""

    key: str
    label: Lazy
    sort: str = ""


COLUMNS = (
    Column("steg", _("Steg")),
    Column("klokka", _("Klokka til vedtak"), "klokka"),
    Column("neste", _("Neste steg"), "neste"),
    Column("hos", _("Hos")),
    Column("nummer", _("Saksnummer")),
    Column("type", _("Sakstype")),
    Column("ansvarlig", _("Saksansvarlig")),
    Column("mottatt", _("Mottatt")),
    Column("siste", _("Siste hendelse")),
    Column("gjennomgatt", _("Gått gjennom"), "gjennomgatt"),
)
USUAL = ("steg", "klokka", "neste", "hos")


def chosen(keys: tuple[str, ...]) -> tuple[Column, ...]:
    """The columns in their own order, whatever order they were asked for in."""
    wanted = keys or USUAL
    return tuple(column for column in COLUMNS if column.key in wanted)


def known(text: str) -> tuple[str, ...]:
    """The keys in a text with commas, those that there are; the usual ones are no choice."""
    keys = tuple(column.key for column in COLUMNS if column.key in text.split(","))
    return () if keys == USUAL else keys
