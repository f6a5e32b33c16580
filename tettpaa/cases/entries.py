"""What a running case says when it is entered afterwards: one shape for the form and for a line of a file."""

import datetime as dt
from dataclasses import dataclass, field

from tettpaa.access.models import User
from tettpaa.cases.rules.date_order import CaseDates
from tettpaa.organisation.models import Unit
from tettpaa.people.models import Child
from tettpaa.referrals.models import CaseKind


@dataclass(frozen=True, kw_only=True)
class ChildEntry:
    """The child: one that is here, or what is needed to register it."""

    here: Child | None = None
    first_name: str = ""
    last_name: str = ""
    birth_date: dt.date
    identity_number: str = ""
    language: str = ""
    interpreter_language: str = ""


@dataclass(frozen=True, kw_only=True)
class GuardianEntry:
    """One who acts for the child, and the day they said yes to the assessment."""

    first_name: str
    last_name: str
    relation: str
    phone: str = ""
    has_parental_responsibility: bool = True
    lives_with_child: bool = True
    consented_on: dt.date | None = None


@dataclass(frozen=True, kw_only=True)
class FileEntry:
    """A scanned or earlier document."""

    name: str
    data: bytes
    declared_type: str = ""


@dataclass(frozen=True, kw_only=True)
class CaseEntry:
    """Everything about one running case. The dates are the true ones and say which step it is at."""

    child: ChildEntry
    unit: Unit | None
    group: str = ""
    kind: CaseKind
    dates: CaseDates
    holder: User
    is_impartial: bool = False
    """The holder says so now; nobody says it for somebody else."""
    guardians: tuple[GuardianEntry, ...] = ()
    pupil_consented_on: dt.date | None = None
    grants_help: bool | None = None
    next_title: str = ""
    next_due_on: dt.date | None = None
    follow_up_on: dt.date | None = None
    consent_scan: FileEntry | None = None
    documents: tuple[FileEntry, ...] = field(default_factory=tuple)
    from_file: bool = False

    @property
    def consents(self) -> list[dt.date]:
        """The days on which somebody has said yes."""
        days = [one.consented_on for one in self.guardians] + [self.pupil_consented_on]
        return [day for day in days if day is not None]
