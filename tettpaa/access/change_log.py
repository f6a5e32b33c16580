"""Who has done what: of one case, one child, one employee. Newest first, a page at a time, as the read log is."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from tettpaa.access.asking import told
from tettpaa.access.change_words import sentence
from tettpaa.access.read_log import Asked
from tettpaa.access.roles import Role

_OF_SCOPES = (
    "select * from app_changes(%(scopes)s, %(reader)s, %(since)s, %(until)s, %(at)s, %(id)s, %(kinds)s, %(most)s)"
)
_BY = "select * from app_changes_by(%(reader)s, %(since)s, %(until)s, %(at)s, %(id)s, %(kinds)s, %(most)s)"


@dataclass(frozen=True)
class Change:
    """One act: who, when, what, and whom it was about where it was about a colleague."""

    at: dt.datetime
    user_id: int | None
    name: str
    role: str
    what: str
    about: str
    reason: str
    scope_id: int | None


@dataclass(frozen=True)
class ChangePage:
    """What stands on one page, and where the next one begins."""

    rows: list[Change]
    last: tuple[dt.datetime, int] | None

    @property
    def older(self) -> str:
        """Where the next page begins, as it stands in an address; empty on the last one."""
        return f"{self.last[0].isoformat()}_{self.last[1]}" if self.last else ""

    def next(self, asked: Asked) -> Asked | None:
        """The next page of the same; nothing after the last one."""
        return replace(asked, before=self.last) if self.last else None


def of_scopes(scopes: Sequence[int], narrowed: Asked) -> ChangePage:
    """In one case or about one child."""
    return _page(told(_OF_SCOPES, narrowed.values() | {"scopes": list(scopes), "most": narrowed.most + 1}), narrowed)


def by_person(person: int, narrowed: Asked) -> ChangePage:
    """All that one person has done; asked by a leader, or by that person."""
    narrowed = replace(narrowed, reader=person)
    return _page(told(_BY, narrowed.values() | {"most": narrowed.most + 1}), narrowed)


def _page(rows: list[Any], narrowed: Asked) -> ChangePage:
    shown = rows[: narrowed.most]
    last = (shown[-1].at, shown[-1].id) if len(rows) > narrowed.most else None
    return ChangePage([_change(row) for row in shown], last)


def _change(row: Any) -> Change:
    return Change(
        at=row.at,
        user_id=row.user_id,
        name=row.name or "",
        role=str(Role(row.role).label) if row.role in Role.values else "",
        what=sentence(row.action),
        about=row.about or "",
        reason=row.reason or "",
        scope_id=row.scope_id,
    )
