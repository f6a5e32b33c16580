"""A template's content: read from plain data, told about in sentences, written back as the same plain data.

The same shape stands in the files that come with the program, in the table, and in the files that services share.
Reading never guesses: what is not understood is told, with where it stands, and nothing is half taken.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from tettpaa.core.sentences import Param, Sentence, Text, sentence

FORMAT = "tettpaa-mal-1"
MOST_SECTIONS, MOST_CHOICES, MOST_COLUMNS = 60, 30, 8
LONGEST_TITLE, LONGEST_TEXT = 160, 8_000
CONCERN_REPORT = "concern_report"
KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")
_NO_WORDS = Text("", "")
_FIELD = re.compile(r"\{([^{}]*)\}")
_STRAY = re.compile(r"[{}]")


class Group(StrEnum):
    """Where a template stands in the list, and whether a no to the assessment stops the writing."""

    REPORT = "report"
    NOTE = "note"
    LETTER = "letter"
    FORM = "form"
    PACKAGE = "package"


class Shape(StrEnum):
    """How the pages look: a report has numbered parts, a letter has a recipient and a greeting."""

    REPORT = "report"
    LETTER = "letter"


class Review(StrEnum):
    """Whether a colleague reads before it is final. Never asked for a concern report: the duty is personal."""

    OFF = "off"
    REQUIRED = "required"
    IMPOSSIBLE = "impossible"


class Paper(StrEnum):
    """What it is when the case is over: a type of paper with a rule of its own (``core/law/papers.toml``)."""

    NOTE = "case_document"
    REPORT = "case_report"


class Receiver(StrEnum):
    """Who a finished document may go to. Nobody: it stays with the service."""

    FAMILY = "family"
    UNIT = "unit"
    OTHER = "other"


class Kind(StrEnum):
    """How a section is filled in."""

    TEXT = "text"
    TABLE = "table"
    CHOICE = "choice"
    FACTS = "facts"
    LINES = "lines"
    """Lines to write on by hand: a form that is printed and signed."""


class Voice(StrEnum):
    """Whose words a section holds."""

    SERVICE = "service"
    CHILD = "child"
    GUARDIAN = "guardian"
    UNIT = "unit"


FACTS = (
    "name", "born", "unit", "guardians", "kind", "received", "referrer", "asked", "consents",
    "hearing", "vision", "adviser", "case_number",
)  # fmt: skip
"""What a section may fetch from the case: kept in step until the document is final."""
FIELDS = ("navn", "fornavn", "sted", "rådgiver", "telefon", "henvist", "i dag")
"""What a ready text may name in braces; put in when the document is started."""


@dataclass(frozen=True, kw_only=True)
class Section:
    """One part: what it is called, what to write there, how it is filled in, and why the law asks for it."""

    key: str
    title: Text
    kind: Kind = Kind.TEXT
    guidance: Text = _NO_WORDS
    is_required: bool = False
    voice: Voice = Voice.SERVICE
    law: str = ""
    ready: Text = _NO_WORDS
    columns: tuple[Text, ...] = ()
    rows: int = 1
    choices: tuple[Text, ...] = ()
    is_several: bool = False
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Content:
    """A whole template."""

    title: Text
    purpose: Text = _NO_WORDS
    group: Group = Group.NOTE
    shape: Shape = Shape.REPORT
    review: Review = Review.OFF
    paper: Paper = Paper.NOTE
    receivers: tuple[Receiver, ...] = ()
    sections: tuple[Section, ...] = ()

    def section(self, key: str) -> Section | None:
        """The section with this key, if there is one."""
        return next((one for one in self.sections if one.key == key), None)


@dataclass(frozen=True)
class Fault:
    """Something that is wrong: where (nothing: the whole), in which field, and what to do."""

    section: int | None
    field: str
    said: Sentence


@dataclass
class _Reader:
    """Collects what is wrong, so that all of it is told at once."""

    laws: frozenset[str] | None
    faults: list[Fault] = field(default_factory=list)
    at: int | None = None

    def wrong(self, name: str, key: str, /, **facts: Param) -> None:
        self.faults.append(Fault(self.at, name, sentence(f"papers.fault.{key}", **facts)))

    def text(self, data: Mapping[str, Any], name: str, longest: int, *, needed: bool = False) -> Text:
        """Words in both forms of Norwegian; where only one is written, it is said."""
        value = data.get(name, {})
        if not isinstance(value, Mapping) or any(not isinstance(value.get(form, ""), str) for form in ("nb", "nn")):
            self.wrong(name, "not_words")
            return Text("", "")
        words = Text(str(value.get("nb", "")).strip(), str(value.get("nn", "")).strip())
        for form, said in (("nb", words.nb), ("nn", words.nn)):
            if len(said) > longest:
                self.wrong(f"{name}_{form}", "too_long", longest=longest)
            elif not said and (needed or words.nb or words.nn):
                self.wrong(f"{name}_{form}", f"missing_{form}")
        return words

    def one_of(self, data: Mapping[str, Any], name: str, kind: type[StrEnum], default: Any) -> Any:
        value = data.get(name, default)
        if value not in set(kind):
            self.wrong(name, "not_one_of", given=str(value)[:40], known=tuple(one.value for one in kind))
            return default
        return kind(value)

    def yes(self, data: Mapping[str, Any], name: str) -> bool:
        value = data.get(name, False)
        if not isinstance(value, bool):
            self.wrong(name, "not_yes_no")
        return value is True

    def many(self, data: Mapping[str, Any], name: str, most: int) -> list[Any]:
        value = data.get(name, [])
        if not isinstance(value, list):
            self.wrong(name, "not_list")
            return []
        if len(value) > most:
            self.wrong(name, "too_many", most=most)
        return value[:most]

    def unknown(self, data: Mapping[str, Any], known: frozenset[str]) -> None:
        for name in sorted(set(map(str, data)) - known)[:5]:
            self.wrong(name[:40], "unknown_field", name=name[:40])


_WHOLE = frozenset({"format", "key", "title", "purpose", "group", "shape", "review", "paper", "receivers", "sections"})
_SECTION = frozenset(
    {"key", "title", "kind", "guidance", "required", "voice", "law", "ready", "columns", "rows", "choices", "several"}
    | {"facts"}
)


def read(data: Any, *, key: str = "", laws: frozenset[str] | None = None) -> tuple[Content | None, tuple[Fault, ...]]:
    """The content, and everything that is wrong with it. ``laws`` are the references that may be named."""
    reader = _Reader(laws)
    if not isinstance(data, Mapping):
        reader.wrong("", "not_template")
        return None, tuple(reader.faults)
    reader.unknown(data, _WHOLE)
    if data.get("format", FORMAT) != FORMAT:
        reader.wrong("format", "other_format", known=FORMAT)
    receivers = [one for one in reader.many(data, "receivers", 10) if _is_known(reader, "receivers", one, Receiver)]
    content = Content(
        title=reader.text(data, "title", LONGEST_TITLE, needed=True),
        purpose=reader.text(data, "purpose", LONGEST_TEXT),
        group=reader.one_of(data, "group", Group, Group.NOTE),
        shape=reader.one_of(data, "shape", Shape, Shape.REPORT),
        review=reader.one_of(data, "review", Review, Review.OFF),
        paper=reader.one_of(data, "paper", Paper, Paper.NOTE),
        receivers=tuple(one for one in Receiver if one in receivers),
        sections=tuple(_sections(reader, data)),
    )
    if (key == CONCERN_REPORT) != (content.review is Review.IMPOSSIBLE):
        reader.wrong("review", "concern_review" if key == CONCERN_REPORT else "review_impossible")
    return content, tuple(reader.faults)


def faults_before_use(content: Content) -> tuple[Fault, ...]:
    """What must be there before anybody can write from it, besides what reading asks for."""
    if not content.sections:
        return (Fault(None, "sections", sentence("papers.fault.no_sections")),)
    return ()


def _is_known(reader: _Reader, name: str, value: Any, kind: type[StrEnum]) -> bool:
    known = isinstance(value, str) and value in set(kind)
    if not known:
        reader.wrong(name, "not_one_of", given=str(value)[:40], known=tuple(one.value for one in kind))
    return known


def _sections(reader: _Reader, data: Mapping[str, Any]) -> Iterator[Section]:
    seen: set[str] = set()
    for place, row in enumerate(reader.many(data, "sections", MOST_SECTIONS), start=1):
        reader.at = place
        if not isinstance(row, Mapping):
            reader.wrong("", "not_section")
            continue
        reader.unknown(row, _SECTION)
        section = _section(reader, row)
        if not KEY.fullmatch(section.key):
            reader.wrong("key", "bad_key")
        elif section.key in seen:
            reader.wrong("key", "key_twice", key=section.key)
        seen.add(section.key)
        yield section
    reader.at = None


def _section(reader: _Reader, row: Mapping[str, Any]) -> Section:
    kind = reader.one_of(row, "kind", Kind, Kind.TEXT)
    rows = row.get("rows", 1)
    if not isinstance(rows, int) or isinstance(rows, bool) or not 1 <= rows <= 40:
        reader.wrong("rows", "rows")
        rows = 1
    law = row.get("law", "")
    if not isinstance(law, str) or (law and reader.laws is not None and law not in reader.laws):
        reader.wrong("law", "unknown_law", given=str(law)[:40])
        law = ""
    facts = reader.many(row, "facts", len(FACTS))
    for unknown in [one for one in facts if one not in FACTS]:
        reader.wrong("facts", "not_one_of", given=str(unknown)[:40], known=FACTS)
    section = Section(
        key=str(row.get("key", "")),
        title=reader.text(row, "title", LONGEST_TITLE, needed=True),
        kind=kind,
        guidance=reader.text(row, "guidance", LONGEST_TEXT),
        is_required=reader.yes(row, "required"),
        voice=reader.one_of(row, "voice", Voice, Voice.SERVICE),
        law=law,
        ready=_ready(reader, row),
        columns=_words(reader, row, "columns", MOST_COLUMNS),
        rows=rows,
        choices=_words(reader, row, "choices", MOST_CHOICES),
        is_several=reader.yes(row, "several"),
        facts=tuple(one for one in facts if one in FACTS),
    )
    _LACKS[kind](reader, section)
    return section


def _ready(reader: _Reader, row: Mapping[str, Any]) -> Text:
    """A ready text; what stands in braces must be something that the case knows."""
    words = reader.text(row, "ready", LONGEST_TEXT)
    for form, said in (("nb", words.nb), ("nn", words.nn)):
        for name in _FIELD.findall(said):
            if name not in FIELDS:
                reader.wrong(f"ready_{form}", "unknown_fact", given=name[:40], known=FIELDS)
        if _STRAY.search(_FIELD.sub("", said)):
            reader.wrong(f"ready_{form}", "stray_brace")
    return words


def _words(reader: _Reader, row: Mapping[str, Any], name: str, most: int) -> tuple[Text, ...]:
    found = [reader.text({name: one}, name, LONGEST_TITLE, needed=True) for one in reader.many(row, name, most)]
    for form in ("nb", "nn"):
        said = [words.in_form(form) for words in found if words.in_form(form)]
        if len(set(said)) != len(said):
            reader.wrong(name, "words_twice")
            break
    return tuple(found)


def _lacks_columns(reader: _Reader, section: Section) -> None:
    if len(section.columns) < 2:
        reader.wrong("columns", "columns")


def _lacks_choices(reader: _Reader, section: Section) -> None:
    if len(section.choices) < 2:
        reader.wrong("choices", "choices")


def _lacks_facts(reader: _Reader, section: Section) -> None:
    if not section.facts:
        reader.wrong("facts", "facts")


def _lacks_lines(reader: _Reader, section: Section) -> None:
    if not section.columns:
        reader.wrong("columns", "lines")


_LACKS: dict[Kind, Callable[[_Reader, Section], None]] = {
    Kind.TEXT: lambda _reader, _section: None,
    Kind.TABLE: _lacks_columns,
    Kind.CHOICE: _lacks_choices,
    Kind.FACTS: _lacks_facts,
    Kind.LINES: _lacks_lines,
}


def filled(text: str, facts: Mapping[str, str]) -> str:
    """A ready text with what the case knows in place of the braces."""
    return _FIELD.sub(lambda found: facts.get(found[1], found[0]), text)


def written(content: Content) -> dict[str, Any]:
    """As plain data again, without what is as usual: reading it gives the same content."""
    data: dict[str, Any] = {
        "format": FORMAT,
        "title": _both(content.title),
        "purpose": _both(content.purpose),
        "group": content.group.value,
        "shape": content.shape.value,
        "review": content.review.value,
        "paper": content.paper.value,
        "receivers": [one.value for one in content.receivers],
        "sections": [_section_data(one) for one in content.sections],
    }
    return data


def _section_data(section: Section) -> dict[str, Any]:
    plain = Section(key=section.key, title=section.title)
    data: dict[str, Any] = {"key": section.key, "title": _both(section.title), "kind": section.kind.value}
    usual = {
        "guidance": (section.guidance, plain.guidance, _both(section.guidance)),
        "required": (section.is_required, False, section.is_required),
        "voice": (section.voice, plain.voice, section.voice.value),
        "law": (section.law, "", section.law),
        "ready": (section.ready, plain.ready, _both(section.ready)),
        "columns": (section.columns, (), [_both(one) for one in section.columns]),
        "rows": (section.rows, 1, section.rows),
        "choices": (section.choices, (), [_both(one) for one in section.choices]),
        "several": (section.is_several, False, section.is_several),
        "facts": (section.facts, (), list(section.facts)),
    }
    return data | {name: out for name, (value, default, out) in usual.items() if value != default}


def _both(text: Text) -> dict[str, str]:
    return {"nb": text.nb, "nn": text.nn}
