"""Who has read: one way of asking, for one case, one child, one employee. Newest first, a page at a time."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils import timezone

from tettpaa.access.asking import told
from tettpaa.access.reading_words import codes, sentence
from tettpaa.access.roles import GrantBasis, Role

PAGE = 50
_FIRST, _LAST = dt.datetime(2000, 1, 1, tzinfo=dt.UTC), dt.datetime(2999, 1, 1, tzinfo=dt.UTC)
NEWEST = (_LAST, 2**62)
_OF_SCOPES = (
    "select * from app_readings(%(scopes)s, %(reader)s, %(since)s, %(until)s, %(at)s, %(id)s, %(kinds)s, %(most)s)"
)
_BY = "select * from app_readings_by(%(reader)s, %(since)s, %(until)s, %(at)s, %(id)s, %(kinds)s, %(most)s)"
_FAMILY = "select * from app_family_readings(%(family)s, %(at)s, %(id)s, %(most)s)"


@dataclass(frozen=True)
class Asked:
    """What the log is narrowed to, and from where the page goes on."""

    reader: int | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    group: str = ""
    before: tuple[dt.datetime, int] = NEWEST
    most: int = PAGE
    kinds: tuple[str, ...] | None = None
    """The codes themselves, for the log of changes; otherwise those of the group."""

    def values(self) -> dict[str, Any]:
        """As the database's functions want it: whole days of ours."""
        return {
            "reader": self.reader,
            "since": _midnight(self.since) if self.since else _FIRST,
            "until": _midnight(self.until + dt.timedelta(days=1)) if self.until else _LAST,
            "at": self.before[0],
            "id": self.before[1],
            "kinds": codes(self.group) if self.kinds is None else list(self.kinds),
            "most": self.most,
        }

    def after(self, page: "LogPage") -> "Asked | None":
        """The next page of the same; nothing after the last one."""
        return replace(self, before=page.last) if page.last else None


@dataclass(frozen=True)
class Reading:
    """One reading, or several of the same by the same person on the same day that stand together."""

    at: dt.datetime
    first_at: dt.datetime
    user_id: int | None
    name: str
    role: str
    why: str
    what: str
    scope_id: int | None
    times: int
    amount: int


@dataclass(frozen=True)
class LogPage:
    """What stands on one page, each reading by itself too, and where the next one begins."""

    rows: list[Reading]
    each: list[Reading]
    last: tuple[dt.datetime, int] | None

    @property
    def older(self) -> str:
        """Where the next page begins, as it stands in an address; empty on the last one."""
        return f"{self.last[0].isoformat()}_{self.last[1]}" if self.last else ""


def of_scopes(scopes: Sequence[int], narrowed: Asked) -> LogPage:
    """About one case or one child."""
    return _page(told(_OF_SCOPES, narrowed.values() | {"scopes": list(scopes), "most": narrowed.most + 1}), narrowed)


def by_reader(reader: int, narrowed: Asked) -> LogPage:
    """All that one person has opened; asked by a leader, or by that person."""
    narrowed = replace(narrowed, reader=reader)
    return _page(told(_BY, narrowed.values() | {"most": narrowed.most + 1}), narrowed)


def of_family(family: int, narrowed: Asked) -> LogPage:
    """What a family may know about who has read."""
    return _page(told(_FAMILY, narrowed.values() | {"family": family, "most": narrowed.most + 1}), narrowed)


def why(basis: str | None, role: str) -> str:
    """Why somebody could read: the grant that held then, or what the role sees."""
    if basis in GrantBasis.values:
        return str(GrantBasis(basis).label)
    return str(Role(role).label) if role in Role.values else ""


def _page(rows: list[Any], narrowed: Asked) -> LogPage:
    shown = rows[: narrowed.most]
    each = [_reading(row) for row in shown]
    return LogPage(_together(each), each, (shown[-1].at, shown[-1].id) if len(rows) > narrowed.most else None)


def _together(each: list[Reading]) -> list[Reading]:
    """Neighbours of the same person, place and words on the same day become one line."""
    found: list[Reading] = []
    for reading in each:
        last = found[-1] if found else None
        if last is not None and _same(last, reading):
            found[-1] = replace(last, first_at=reading.at, times=last.times + 1)
        else:
            found.append(reading)
    return found


def _same(last: Reading, one: Reading) -> bool:
    same_day = timezone.localdate(last.at) == timezone.localdate(one.at)
    key = ("user_id", "name", "role", "why", "what", "scope_id", "amount")
    return same_day and all(getattr(last, name) == getattr(one, name) for name in key)


def _reading(row: Any) -> Reading:
    return Reading(
        at=row.at,
        first_at=row.at,
        user_id=getattr(row, "user_id", None),
        name=row.name,
        role=str(Role(row.role).label) if row.role in Role.values else "",
        why=why(row.basis, row.role),
        what=sentence(row.what),
        scope_id=getattr(row, "scope_id", None),
        times=1,
        amount=getattr(row, "amount", 0),
    )


def _midnight(day: dt.date) -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(day, dt.time()))
