"""The rows of the list of cases, as markup: built here, since a page draws fifty of them (docs/performance.md).

Every value that a person has written is escaped where it is put in. The words are asked for once for the whole list.
"""

import datetime as dt
from collections.abc import Callable
from functools import cache, partial
from html import escape
from typing import Any, NamedTuple

from django.utils import timezone
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
from tettpaa.desk import bulk, worklist
from tettpaa.desk.columns import COLUMNS, Column, chosen
from tettpaa.referrals.models import CaseKind


class Words(NamedTuple):
    """What stands in every row, in the language of the reader."""

    years: str
    day: str
    expected: str
    no_plan: str
    over: str
    shielded: str
    shielded_name: str
    today: SafeString
    no_next: SafeString
    next_step: str
    step: str
    note: str
    with_label: str
    you: str
    nobody: str
    steps: dict[str, str]
    kinds: dict[str, str]
    pick: str
    labels: dict[str, str]
    never: str


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
        shielded_name=_("Skjermet sak"),
        today=state("snart", _("i dag")),
        no_next=state("mangler", _("Mangler neste steg")),
        next_step=_("Nytt steg"),
        step=_("Neste steg"),
        note=_("Notat"),
        with_label=_("Hos"),
        you=_("deg"),
        nobody=_("ingen"),
        steps={value: escape(str(capfirst(label))) for value, label in Step.choices},
        kinds={value: escape(str(capfirst(label))) for value, label in CaseKind.choices},
        pick=escape(_("Velg %(name)s")),
        labels={column.key: escape(str(column.label)) for column in COLUMNS},
        never=_("ikke ennå"),
    )


class CaseRows:
    """Draws the rows of one list for one reader."""

    def __init__(
        self, user: User, today: dt.date, columns: tuple[Column, ...] = chosen(()), *, query: str = ""
    ) -> None:
        """``today`` is the same in every row of the list; ``query`` is the list, which follows into each case."""
        self._query = escape(f"?{query}") if query else ""
        drawn = {"steg": self._stage, "klokka": self._time, "neste": self._next_step, "hos": self._with_whom}
        self._cells = [drawn.get(column.key) or partial(self._plain, column.key) for column in columns]
        self._may_choose = bool(bulk.actions_of(user))
        self._user_id, self._today = user.pk, today
        self._words = _words(get_language() or "nb")
        self._may_work = user.may(Permission.CASE_WORK)
        self._near: Callable[[dt.date], str] = cache(near_day)
        self._case, self._next, self._note = map(address_of, ("cases:case", "cases:next_step", "cases:write_note"))

    def markup(self, rows: list[Any]) -> SafeString:
        """All of them. ``rows`` are what :func:`worklist.shown` gives."""
        return SafeString("\n".join(map(self._row, rows)))

    def _row(self, row: Any) -> str:
        cells = "".join([cell(row) for cell in self._cells])
        return (
            f'<tr role="row" data-item>{self._pick(row)}'
            f'<th role="rowheader" scope="row">{self._child(row)}</th>{cells}</tr>'
        )

    def _pick(self, row: Any) -> str:
        """A box to choose the case by, for what is done with several at once."""
        if not self._may_choose:
            return ""
        name = self._words.shielded_name if row.shielded else escape(f"{row.first_name} {row.last_name}")
        return (
            f'<td role="cell" class="pick"><input class="ds-input" type="checkbox" name="cases" value="{row.pk}" '
            f'form="valgte" data-key="x" aria-label="{self._words.pick % {"name": name}}"></td>'
        )

    def _stage(self, row: Any) -> str:
        return f'<td role="cell" class="hide-phone">{self._words.steps[row.step]}</td>'

    def _time(self, row: Any) -> str:
        return f'<td role="cell">{self._clock(row)}</td>'

    def _next_step(self, row: Any) -> str:
        return f'<td role="cell">{self._step(row)}{self._acts(row)}</td>'

    def _plain(self, key: str, row: Any) -> str:
        """A column that somebody has added."""
        return f'<td role="cell" data-l="{self._words.labels[key]}">{self._value(key, row)}</td>'

    def _value(self, key: str, row: Any) -> str:
        if key == "gjennomgatt":
            if row.reviewed_on is None:
                return f'<span class="m">{self._words.never}</span>'
            return f'{self._near(row.reviewed_on)}<span class="sub">{escape(row.reviewed_by_name)}</span>'
        if key in {"mottatt", "siste"}:
            return day_year(row.received_on if key == "mottatt" else timezone.localdate(row.last_activity_at))
        if key == "type":
            return self._words.kinds[row.kind]
        if key == "nummer":
            return f'<span class="num">{escape(row.number)}</span>'
        return escape(row.holder_name or self._words.nobody)

    def _child(self, row: Any) -> str:
        """Who it is about. A shielded case shows neither name nor unit."""
        link = f'<a class="row-link" data-open href="{self._case(row.pk)}{self._query}">'
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
        return f'{self._words.step if row.shielded else escape(row.next_title)}<span class="sub">{when}</span>'

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
        who = escape(row.next_owner_name or row.holder_name or self._words.nobody)
        who = self._words.you if row.next_owner_id == self._user_id else who
        return f'<td role="cell" data-l="{self._words.with_label}">{who}</td>'
