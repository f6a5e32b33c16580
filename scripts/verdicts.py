"""What we say about our security, held to its word: every requirement has a verdict, and every witness is there.

The tables in docs/security are the data: id first, verdict, ground and witnesses (`path` or `path::test`) last.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SECURITY = ROOT / "docs" / "security"
VERDICTS = ("met", "not applicable", "not met")
WHOLE_CHAPTERS = ("8", "14", "16")
"""Chapters of ASVS in which level 3 is answered too."""
COUNTED = re.compile(r"^Counted: .*$", re.MULTILINE)
_ROW = re.compile(r"^\| (?P<id>[A-Z]?\d[\d.]*) \|(?P<rest>.*)\|$")


@dataclass(frozen=True)
class Row:
    """One requirement and what we say of it."""

    page: str
    id: str
    verdict: str
    ground: str
    witnesses: tuple[str, ...]


def needed() -> dict[str, set[str]]:
    """The ids that each page must answer."""
    with (SECURITY / "asvs-ids.csv").open(encoding="utf-8", newline="") as file:
        levels = {row["id"]: row["level"] for row in csv.DictReader(file)}
    asvs = {one for one, level in levels.items() if level in "12" or one.split(".")[0] in WHOLE_CHAPTERS}
    groups = {"A": 14, "B": 11, "C": 11, "D": 6, "E": 10, "F": 8, "G": 10}
    ours = {f"{letter}{number}" for letter, most in groups.items() for number in range(1, most + 1)}
    return {"asvs.md": asvs, "requirements.md": ours}


def rows(page: str) -> list[Row]:
    """The page's table, row by row."""
    found = []
    for line in (SECURITY / page).read_text("utf-8").splitlines():
        if match := _ROW.match(line):
            cells = [cell.strip() for cell in match["rest"].split(" | ")]
            *_, verdict, ground, shown = cells
            found.append(Row(page, match["id"], verdict, ground, tuple(re.findall(r"`([^`]+)`", shown))))
    return found


def count(page: str) -> str:
    """The page with its own count."""
    found = Counter(row.verdict for row in rows(page))
    said = ", ".join(f"{found[verdict]} {verdict}" for verdict in VERDICTS)
    return COUNTED.sub(f"Counted: {found.total()} requirements; {said}.", (SECURITY / page).read_text("utf-8"))


def write() -> None:
    """The counts, anew."""
    for page in needed():
        (SECURITY / page).write_text(count(page), "utf-8")


def wrong() -> Iterator[str]:
    """What is missing, said twice, without ground, or leads to no witness."""
    for page, ids in needed().items():
        said = Counter(row.id for row in rows(page))
        yield from (f"docs/security/{page} has no verdict for {one}" for one in sorted(ids - set(said)))
        yield from (f"docs/security/{page} answers {one}, which nobody asks" for one in sorted(set(said) - ids))
        yield from (f"docs/security/{page} answers {one} twice" for one, times in sorted(said.items()) if times > 1)
        for row in rows(page):
            yield from (f"docs/security/{page}, {row.id}: {what}" for what in faults(row))
        if count(page) != (SECURITY / page).read_text("utf-8"):
            yield f"docs/security/{page} counts wrong: run scripts/docs.py"


def faults(row: Row) -> Iterator[str]:
    """What is wrong with one row."""
    if row.verdict not in VERDICTS:
        yield f"«{row.verdict}» is no verdict"
    if len(row.ground) < 6:
        yield "no ground"
    if row.verdict == "met" and not row.witnesses:
        yield "met, and nothing shows it"
    if row.verdict == "not met" and "takes" not in row.ground:
        yield "not met, and nothing is said of what it takes"
    for witness in (*row.witnesses, *re.findall(r"`([^` ]+::[^`]+)`", row.ground)):
        if not is_there(witness):
            yield f"{witness} is not there"


def is_there(witness: str) -> bool:
    """Whether the file exists, and the test in it."""
    name, _, test = witness.partition("::")
    path = ROOT / name
    return path.exists() and (not test or f"def {test}(" in path.read_text("utf-8"))
