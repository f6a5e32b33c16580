"""The self-check of a draft: what a careful colleague would ask about. It points; the author decides.

What the law asks for stands in `rules`. Here is what is easily overlooked: another child's name, a measure that nobody
does, an abbreviation that the family does not know, an old test, a text that is heavy to read.
"""

import datetime as dt
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tettpaa.core import reading_ease
from tettpaa.core.sentences import Sentence, sentence

_NAME = re.compile(r"[A-ZÆØÅÁČĐŊŠŦŽ][\w'’-]+(?: [A-ZÆØÅÁČĐŊŠŦŽ][\w'’-]+)*")
_ABBREVIATION = re.compile(r"(?<![\w-])[A-ZÆØÅ]{2,}(?:-[A-ZÆØÅ0-9]+)?(?![\w-])")
_MONTHS = tuple(
    "januar februar mars april mai juni juli august september oktober november desember".split()  # noqa: SIM905
)
_DAY = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_MONTH = re.compile(rf"\b({'|'.join(_MONTHS)}) (\d{{4}})", re.IGNORECASE)
_YEAR = re.compile(r"\b(20\d{2})\b")
_NEAR = 60
"""So many characters after a test's name its date is looked for."""


@dataclass(frozen=True)
class CheckedSection:
    """One section's text, as plain text, with its key."""

    key: str
    text: str


@dataclass(frozen=True)
class Names:
    """The names that belong in the text, and those of other children that the author works with."""

    own: frozenset[str]
    others: frozenset[str]


@dataclass(frozen=True)
class Finding:
    """One thing to look at: in which section, and what about it."""

    section: str
    what: Sentence


@dataclass(frozen=True)
class _Words:
    abbreviations: frozenset[str]
    measure_sections: frozenset[str]
    who: frozenset[str]
    when: frozenset[str]
    tests: tuple[str, ...]
    test_months: int
    limits: dict[str, int]
    fewest_words: int


@cache
def _words() -> _Words:
    path = Path(reading_ease.__file__).parent / "words" / "self_check.toml"
    data = tomllib.loads(path.read_text("utf-8"))
    return _Words(
        abbreviations=frozenset(data["abbreviations"]["known"].split()),
        measure_sections=frozenset(data["measures"]["sections"]),
        who=frozenset(data["measures"]["who"].split()),
        when=frozenset(data["measures"]["when"].split()),
        tests=tuple(data["tests"]["names"].split()),
        test_months=data["tests"]["months"],
        limits={reader: data["lix"][reader] for reader in ("assessment", "family")},
        fewest_words=data["lix"]["fewest_words"],
    )


def lix_limit(key: str) -> int:
    """How heavy the section with this key may be for those it is written for."""
    return _words().limits["family" if key in FOR_FAMILY else "assessment"]


def is_heavy(ease: reading_ease.ReadingEase, limit: int) -> bool:
    """Whether a text is heavier than the limit. Of a few words LIX says nothing."""
    return ease.lix is not None and ease.words >= _words().fewest_words and ease.lix > limit


def findings(sections: Iterable[CheckedSection], names: Names, today: dt.date) -> tuple[Finding, ...]:
    """Everything to look at, in the order of the sections. The same thing in the same section is said once."""
    texts = list(sections)
    whole = "\n".join(section.text for section in texts)
    found = [Finding(section.key, what) for section in texts for what in _of_section(section, whole, names, today)]
    return tuple(dict.fromkeys(found))


def _of_section(section: CheckedSection, whole: str, names: Names, today: dt.date) -> Iterator[Sentence]:
    yield from _wrong_names(section.text, names)
    if section.key in _words().measure_sections:
        yield from _loose_measures(section.text)
    yield from _unexplained(section.text, whole)
    yield from _old_tests(section.text, today)
    yield from _heavy(section)


def _wrong_names(text: str, names: Names) -> Iterator[Sentence]:
    for match in _NAME.finditer(text):
        written = match.group()
        if written in names.own or (" " not in written and any(written in own.split() for own in names.own)):
            continue
        parts = [written, *written.split(" ")]
        other = next((part for part in parts if part in names.others and part not in names.own), None)
        if other is not None:
            yield sentence("assessments.check.other_child", name=other)


def _loose_measures(text: str) -> Iterator[Sentence]:
    """Each point of a list in the sections about measures says who does it, and when or how much."""
    for line in text.split("\n"):
        point = re.match(r"\s*(?:–|\d+\.)\s+(.+)", line)
        if point is None:
            continue
        written = {word.lower() for word in re.findall(r"[^\W\d_]+", point.group(1))}
        lacks = [key for key, known in (("who", _words().who), ("when", _words().when)) if not written & known]
        if lacks:
            yield sentence(f"assessments.check.measure_{'_'.join(lacks)}", what=_short(point.group(1)))


def _unexplained(text: str, whole: str) -> Iterator[Sentence]:
    for written in dict.fromkeys(_ABBREVIATION.findall(text)):
        if written in _words().abbreviations or written in _words().tests:
            continue
        mark = re.escape(written)
        if not re.search(rf"\({mark}[),;]|{mark} \(|{mark} (?:står for|betyr|er kort for|tyder)", whole):
            yield sentence("assessments.check.abbreviation", what=written)


def _old_tests(text: str, today: dt.date) -> Iterator[Sentence]:
    for test in _words().tests:
        for match in re.finditer(rf"(?<![\w-]){re.escape(test)}(?![\w-])", text):
            taken = _date_in(text[match.end() : match.end() + _NEAR])
            if taken is not None and _months(taken, today) > _words().test_months:
                yield sentence("assessments.check.old_test", what=test, months=_months(taken, today))


def _heavy(section: CheckedSection) -> Iterator[Sentence]:
    ease = reading_ease.of_text(section.text)
    limit = lix_limit(section.key)
    if is_heavy(ease, limit):
        yield sentence("assessments.check.heavy", lix=ease.lix or 0, limit=limit)


FOR_FAMILY = frozenset({"family_summary", "child_summary"})
"""Sections written for the family and the child themselves."""


def _date_in(text: str) -> dt.date | None:
    """The first date in a text: a day, a month or a year. What is no date is none."""
    day = _DAY.search(text)
    if day:
        try:
            return dt.date(int(day[3]), int(day[2]), int(day[1]))
        except ValueError:
            return None
    month = _MONTH.search(text)
    if month:
        return dt.date(int(month[2]), _MONTHS.index(month[1].lower()) + 1, 1)
    year = _YEAR.search(text)
    return dt.date(int(year[1]), 12, 31) if year else None


def _months(since: dt.date, today: dt.date) -> int:
    return (today.year - since.year) * 12 + today.month - since.month


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60].rstrip()} …"
