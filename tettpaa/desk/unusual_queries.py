"""Unusual reading as a leader and the employee read it: in plain words, by employee and week."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, F, QuerySet
from django.utils.translation import gettext as _

from tettpaa.access.models import User
from tettpaa.access.reading_words import sentence
from tettpaa.core.rulesets import ruleset
from tettpaa.desk import log_queries
from tettpaa.desk.log_queries import Place
from tettpaa.desk.models import UnusualReading, UnusualReadingWeek
from tettpaa.desk.unusual import MANY_CHILDREN

PER_PAGE, ANSWERED_PER_PAGE = 10, 30
MOST_WORDS = 4


@dataclass(frozen=True)
class Line:
    """One row in words: which child, why it stands here, and what was read."""

    row: UnusualReading
    place: Place | None
    why: str
    read: str


@dataclass(frozen=True)
class Card:
    """What one employee is asked about for one week."""

    reader_id: int
    name: str
    week_on: dt.date
    lines: list[Line]

    @property
    def last_on(self) -> dt.date:
        """The Sunday."""
        return self.week_on + dt.timedelta(days=6)

    @property
    def week(self) -> str:
        """The Monday as it stands in a form."""
        return self.week_on.isoformat()


def for_leader(leader: User) -> QuerySet[UnusualReading]:
    """What this leader is to follow up or may look back at: never their own. The database narrows it further."""
    return UnusualReading.objects.exclude(reader_id=leader.pk)


def waiting(leader: User, number: object) -> tuple[Page[Any], list[Card]]:
    """A page of employees and weeks without an answer, the oldest first."""
    rows = for_leader(leader).filter(followed_at=None)
    pairs = rows.values("reader_id", "week_on").annotate(n=Count("pk")).order_by("week_on", "reader_id")
    page = Paginator(pairs, PER_PAGE).get_page(number)  # type: ignore[arg-type]  # what the address says
    wanted = {(pair["reader_id"], pair["week_on"]) for pair in page}
    found = rows.filter(reader_id__in={reader for reader, _week in wanted}, week_on__in={week for _r, week in wanted})
    lines: dict[tuple[int, dt.date], list[Line]] = {}
    for line in in_words(found.annotate(name=F("reader__name")).order_by("week_on", "reader_id", "-first_at")):
        lines.setdefault((line.row.reader_id, line.row.week_on), []).append(line)
    return page, [_card(*key, of) for key, of in lines.items() if key in wanted]


def _card(reader: int, week: dt.date, lines: list[Line]) -> Card:
    return Card(reader, lines[0].row.name, week, lines)  # type: ignore[attr-defined]  # annotated


def answered(leader: User, number: object) -> tuple[Page[Any], list[Line]]:
    """A page of what has an answer, the newest answer first."""
    rows = for_leader(leader).exclude(followed_at=None).annotate(name=F("reader__name"), by_name=F("followed_by__name"))
    page = Paginator(rows.order_by("-followed_at", "pk"), ANSWERED_PER_PAGE).get_page(number)  # type: ignore[arg-type]
    return page, in_words(page)


def own(user: User, number: object) -> tuple[Page[Any], list[Line]]:
    """Everything that stands about oneself, with the answers."""
    rows = UnusualReading.objects.filter(reader_id=user.pk).annotate(by_name=F("followed_by__name"))
    page = Paginator(rows.order_by("-week_on", "-first_at"), ANSWERED_PER_PAGE).get_page(number)  # type: ignore[arg-type]
    return page, in_words(page)


def last_week() -> UnusualReadingWeek | None:
    """The newest week that was gone through."""
    return UnusualReadingWeek.objects.order_by("-week_on").first()


def in_words(rows: Any) -> list[Line]:
    """Each row with its child, as far as the one who asks may see it, its signs and what was read."""
    listed = list(rows)
    places = log_queries.places(row.scope_id for row in listed if row.scope_id != MANY_CHILDREN)
    return [Line(row, places.get(row.scope_id), _why(row), _read(row.what)) for row in listed]


def _why(row: UnusualReading) -> str:
    """The signs, with the number where there is one."""
    labels = {
        UnusualReading.Sign.MANY: _("Åpnet %(n)s barn på én time. Fra %(limit)s regnes det som mange.")
        % {"n": row.times, "limit": ruleset(row.week_on).number("unusual_reading_many")}
    }
    return " · ".join(
        str(labels.get(sign, UnusualReading.Sign(sign).label)) for sign in map(UnusualReading.Sign, row.signs)
    )


def _read(what: list[str]) -> str:
    """The sentences, each once; a long list is cut."""
    said = list(dict.fromkeys(sentence(one) for one in sorted(what)))
    more = len(said) - MOST_WORDS
    return ", ".join(said[:MOST_WORDS]) + (_(" og %(n)s til") % {"n": more} if more > 0 else "")
