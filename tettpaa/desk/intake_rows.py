"""The two long lists of the intake board as markup: the queue, and those who can take one more.

Built here for the same reason as the rows of the list of cases. What people have written is escaped where it is put in.
"""

from html import escape
from typing import Any
from uuid import UUID

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from tettpaa.core.addresses import address_of
from tettpaa.core.templatetags.ui import icon
from tettpaa.organisation.rules import per_full_position

FULL = 100


def queue_rows(queue: list[Any], opened: UUID | None) -> list[str]:
    """Those who wait, the oldest first, with the day number; the one that is open is marked."""
    address, day = address_of("desk:intake_referral"), _("dag %(day)s")
    hidden = f"<b>{icon('las')} {_('Skjermet sak')}</b>"
    return [
        f'<li data-item><a data-open href="{address(row.pk)}"{current(row.pk == opened)}>'
        f"{hidden if row.shielded else _who(row)}"
        f'<span class="m n">{day % {"day": number}}</span></a></li>'
        for row, number in queue
    ]


def _who(row: Any) -> str:
    return f'<b>{escape(f"{row.first_name} {row.last_name}")}</b><span class="m">{escape(row.unit_name or "")}</span>'


def current(here: bool) -> str:
    """What marks the one that is open."""
    return ' aria-current="true"' if here else ""


def holders_markup(people: list[Any], chosen: object) -> SafeString:
    """Those who can take the case, as choices, each with how much they have."""
    contact, open_cases = _("enhetens kontakt"), _("åpne saker")
    part = _("%(percent)s %%, tilsvarer %(cases)s i full stilling")
    rows = []
    for place, (one, load, is_contact) in enumerate(people):
        mark = " checked" if str(one.pk) == str(chosen) else ""
        said = f' <span class="m">· {contact}</span>' if is_contact else ""
        if load and one.percent and one.percent < FULL:
            words = part % {"percent": one.percent, "cases": per_full_position(load, one.percent)}
            said += f' <span class="m">· {words}</span>'
        number = (
            f'<span class="n m">{load}<span class="ds-sr-only"> {open_cases}</span></span>' if load is not None else ""
        )
        rows.append(
            f'<li><label><input type="radio" name="holder" id="id_holder_{place}" value="{one.pk}"{mark}>'
            f"<span>{escape(one.name)}{said}</span>"
            f"{number}</label></li>"
        )
    return SafeString("\n".join(rows))
