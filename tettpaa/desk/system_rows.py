"""What units ask for, as rows of the intake board."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Self
from uuid import UUID

from django.utils.text import capfirst

from tettpaa.systemwork.models import ActivityTheme, SystemReferral

_State = SystemReferral.State


@dataclass(frozen=True)
class SystemRow:
    """A system referral on the board."""

    pk: UUID
    theme: str
    unit_name: str
    state: str
    sent_on: date

    @property
    def said(self) -> str:
        """Its state in words."""
        return str(_State(self.state).label)


@dataclass(frozen=True)
class SystemBoard:
    """What waits, the oldest first; what we have asked about; what was decided today."""

    waiting: list[SystemRow]
    asked: list[SystemRow]
    decided: list[SystemRow]

    @classmethod
    def of(cls, rows: Iterable[Any]) -> Self:
        """Rows of the board's question, by what is to be done with them."""
        found: dict[bool | str, list[SystemRow]] = {_State.WAITING: [], _State.ASKED: [], True: []}
        for row in rows:
            theme = str(capfirst(ActivityTheme(row.theme).label))
            one = SystemRow(row.referral_id, theme, row.first_name, row.state, row.due_on)
            found.get(row.state, found[True]).append(one)
        return cls(found[_State.WAITING], found[_State.ASKED], found[True])
