"""What a finished document says: plain values that a template turns into pages.

Nothing here is mark-up or source. Dates become words in the document's language; every text is checked against
the fonts, so that a name that cannot be printed is told about by its character and not by a crash.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Literal
from zoneinfo import ZoneInfo

from tettpaa.documents import characters, markup
from tettpaa.documents.structure import Tree

_LONG_WORD = re.compile(r"\S{45,}")
_PIECES = re.compile(r".{9}(?=.)")
OSLO = ZoneInfo("Europe/Oslo")
# The names of the months are the same in bokmål and nynorsk.
MONTHS = (
    "januar", "februar", "mars", "april", "mai", "juni",
    "juli", "august", "september", "oktober", "november", "desember",
)  # fmt: skip


class Template(StrEnum):
    """The templates, each a file in the folder `typst`."""

    EXPERT_ASSESSMENT = "expert_assessment"
    REFERRAL = "referral"
    PLAIN_LETTER = "plain_letter"
    ADDRESS_PAGE = "address_page"
    """No document: what lies first in a window envelope."""


@dataclass(frozen=True, kw_only=True)
class Sender:
    """The letterhead. `name` is the large line, `part_of` the smaller one over it."""

    name: str
    part_of: str = ""
    address: tuple[str, ...] = ()
    phone: str = ""
    web: str = ""


@dataclass(frozen=True, kw_only=True)
class Recipient:
    """Who a letter is to; the address is empty when it goes by the portal."""

    name: str
    address: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Subject:
    """The child or adult that the document is about."""

    name: str
    birth_date: date | None = None
    unit_label: str = ""
    unit: str = ""
    group: str = ""


@dataclass(frozen=True)
class Fact:
    """One line of facts: what, its value, and where it was taken from."""

    label: str
    value: str
    source: str = ""


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table with a header row. Numbers stand to the right; `total` is a last row in heavier type."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[int, ...] = ()
    total: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        width = len(self.columns)
        if not width or any(len(row) != width for row in (*self.rows, *filter(None, [self.total]))):
            raise ValueError("every row of a table has as many cells as there are columns")


@dataclass(frozen=True, kw_only=True)
class Section:
    """A part with a heading. `law` stands in the margin, `voice` under the heading («Elevens egne ord»)."""

    heading: str
    body: Tree = field(default_factory=list)
    law: str = ""
    voice: str = ""
    facts: tuple[Fact, ...] = ()
    table: Table | None = None
    lines: tuple[str, ...] = ()
    """Each a label with a line to write on by hand."""
    is_numbered: bool = True


@dataclass(frozen=True, kw_only=True)
class Conclusion:
    """PPT's answer: does the child need it, said in one sentence, with what follows from it."""

    is_needed: bool
    statement: str
    body: Tree = field(default_factory=list)
    law: str = ""
    valid_until: date | None = None


@dataclass(frozen=True, kw_only=True)
class View:
    """What the child or a guardian thinks, and how it was given weight."""

    who: str
    body: Tree
    weighed: Tree = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Signature:
    """Who signed, in which role, when; or who read it for quality."""

    name: str
    role: str
    at: datetime
    kind: Literal["signed", "quality"] = "signed"
    unit: str = ""


@dataclass(frozen=True, kw_only=True)
class RenderedDocument:
    """Everything on the pages. The same values give the same bytes."""

    template: Template
    language: Literal["nb", "nn"]
    title: str
    document_id: str
    rule_set: str
    dated: date
    sender: Sender
    subtitle: str = ""
    case_number: str = ""
    secrecy: str = ""
    is_draft: bool = False
    recipients: tuple[Recipient, ...] = ()
    subject: Subject | None = None
    order: str = ""
    facts: tuple[Fact, ...] = ()
    conclusion: Conclusion | None = None
    body: Tree = field(default_factory=list)
    sections: tuple[Section, ...] = ()
    table: Table | None = None
    views_heading: str = ""
    views: tuple[View, ...] = ()
    notices: tuple[str, ...] = ()
    signatures: tuple[Signature, ...] = ()
    attachments: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()

    def as_data(self) -> dict[str, Any]:
        """Return the JSON object that the templates read. Raises `TextProblem` for a character without a glyph."""
        if not self.title.strip() or self.language not in ("nb", "nn"):
            raise ValueError("a document has a title and a language")
        data: dict[str, Any] = _ready(asdict(self))
        data["date_parts"] = [self.dated.year, self.dated.month, self.dated.day]
        for text in _texts(data):
            characters.refuse_unprintable(text)
        return data

    def as_json(self) -> str:
        """Return `as_data` as text, always in the same order."""
        return json.dumps(self.as_data(), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def in_words(day: date) -> str:
    """Return a date as it stands in a sentence: 22. november 2026."""
    return f"{day.day}.\u00a0{MONTHS[day.month - 1]} {day.year}"


def time_in_words(moment: datetime) -> str:
    """Return a time on the clock in Norway: 22. november 2026 kl. 12.04."""
    if moment.tzinfo is None:
        raise ValueError("a time needs its zone")
    local = moment.astimezone(OSLO)
    return f"{in_words(local.date())} kl.\u00a0{local:%H.%M}"


def _ready(value: Any) -> Any:
    """Return the value as JSON has it: dates in words, texts tidied, links only where links may go."""
    if isinstance(value, str):
        return _breakable(characters.tidy(value))
    if isinstance(value, datetime):
        return time_in_words(value)
    if isinstance(value, date):
        return in_words(value)
    if isinstance(value, (list, tuple)):
        return [_ready(item) for item in value]
    if isinstance(value, dict):
        if "href" in value and not markup.is_link(value["href"]):
            raise ValueError("a link in a document goes to https or to an e-mail address")
        return {key: item if key == "href" else _ready(item) for key, item in value.items()}
    return value


def _breakable(text: str) -> str:
    """Let a very long word, most often an address, go on to the next line instead of running off the page."""
    return _LONG_WORD.sub(lambda word: _PIECES.sub("\\g<0>\u200b", word[0]), text)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
