"""The rows of the list of cases, as markup: built here, since a page draws fifty of them (docs/performance.md).

Every value that a person has written is escaped where it is put in. The words are asked for once for the whole list.
"""

import datetime as dt
from collections.abc import Callable
from functools import cache
from html import escape
from typing import Any, NamedTuple

from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tettpaa.access.models import User
from tettpaa.access.roles import Permission
from tettpaa.cases.models import Step
from tettpaa.core.addresses import address_of
from tettpaa.core.clockbar import ClockFacts, mini_markup
from tettpaa.core.templatetags.ui import day_year, icon, near_day, state
from tettpaa.desk import worklist


class Words(NamedTuple):
    """What stands in every row, in the language of the reader."""

    years: str
    day: str
    expected: str
    no_plan: str
    over: str
    shielded: str
    today: SafeString
    no_next: SafeString
    next_step: str
    note: str
    with_label: str
    you: str
    nobody: str
    steps: dict[str, str]


@cache
def _words(_language: str) -> Words:
    """Put together once for each language."""
    return Words(
        years=_("%(n)s år"),
        day=_("dag %(n)s"),
        expected=_(", ventet %(n)s"),
        no_plan=_(", ingen plan"),
        over=_("%(n)s over"),
        shielded=f"{icon('las')} {_('Skjermet sak')}",
        today=state("snart", _("i dag")),
        no_next=state("mangler", _("Mangler neste steg")),
        next_step=_("Nytt steg"),
        note=_("Notat"),
        with_label=_("Hos"),
        you=_("deg"),
        nobody=_("ingen"),
        steps={value: escape(str(capfirst(label))) for value, label in Step.choices},
    )


class CaseRows:
    """Draws the rows of one list for one reader."""

    def __init__(self, user: User, today: dt.date) -> None:
        """``today`` is the same in every row of the list."""
        self._user_id, self._today = user.pk, today
        self._words = _words(get_language() or "nb")
        self._may_work = user.may(Permission.CASE_WORK)
        self._near: Callable[[dt.date], str] = cache(near_day)
        self._case, self._next, self._note = map(address_of, ("cases:case", "cases:next_step", "cases:write_note"))

    def markup(self, rows: list[Any]) -> SafeString:
        """All of them. ``rows`` are what :func:`worklist.shown` gives."""
        return SafeString("\n".join(map(self._row, rows)))

    def _row(self, row: Any) -> str:
        words = self._words
        return (
            f'<tr role="row" data-item><th role="rowheader" scope="row">{self._child(row)}</th>'
            f'<td role="cell" class="hide-phone">{words.steps[row.step]}</td>'
            f'<td role="cell">{self._clock(row)}</td>'
            f'<td role="cell">{self._step(row)}{self._acts(row)}</td>'
            f'<td role="cell" data-l="{words.with_label}">{self._with_whom(row)}</td></tr>'
        )

    def _child(self, row: Any) -> str:
        """Who it is about. A shielded case shows neither name nor unit."""
        link = f'<a class="row-link" data-open href="{self._case(row.pk)}">'
        if row.shielded:
            return f"{link}{self._words.shielded}</a>"
        today, born = self._today, row.birth_date
        age = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
        place = "".join(f" · {escape(text)}" for text in [", ".join(filter(None, (row.group, row.unit_name)))] if text)
        name = escape(f"{row.first_name} {row.last_name}")
        years = self._words.years % {"n": age}
        return f'{link}{name}</a><span class="sub">{years}{place}</span>'

    def _clock(self, row: Any) -> str:
        """The clock and its days in words."""
        facts = worklist.facts(row, self._today)
        return f'{mini_markup(facts)}<span class="sub n">{self._days(row, facts)}</span>'

    def _days(self, row: Any, facts: ClockFacts) -> str:
        words = self._words
        day = ((facts.told_on or self._today) - row.received_on).days
        over = day - (row.norm_on - row.received_on).days
        said = words.day % {"n": day}
        if facts.told_on is None:
            expected = row.planned_told_on and (row.planned_told_on - row.received_on).days
            said += words.expected % {"n": expected} if expected else words.no_plan
        return f"{said} {state('over', words.over % {'n': over})}" if over > 0 else said

    def _step(self, row: Any) -> str:
        """What is to be done next, and when."""
        due = row.next_due_on
        if due is None and row.closed_on:
            return f'<span class="m n">{day_year(row.closed_on)}</span>'
        if due is None:
            return self._words.no_next
        when = self._words.today if due == self._today else self._near(due)
        if due < self._today:
            when = state("over", when)
        return f'{escape(row.next_title)}<span class="sub">{when}</span>'

    def _acts(self, row: Any) -> str:
        """The two things that are done most from a list."""
        if not self._may_work or row.closed_on:
            return ""
        words = self._words
        return (
            f'<span class="sub"><a class="ds-link" data-key="n" href="{self._next(row.pk)}">{words.next_step}</a> · '
            f'<a class="ds-link" data-key="s" href="{self._note(row.pk)}">{words.note}</a></span>'
        )

    def _with_whom(self, row: Any) -> str:
        if row.next_owner_id == self._user_id:
            return self._words.you
        return escape(row.next_owner_name or row.holder_name or self._words.nobody)
