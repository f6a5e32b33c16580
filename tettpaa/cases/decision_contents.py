"""What a decision must say, from ``decision_contents.toml``: shown beside the form, never checked by a machine."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from tettpaa.core.rulesets import ruleset

FILE = Path(__file__).with_name("decision_contents.toml")


@dataclass(frozen=True)
class Point:
    """One thing that must stand there, and where that is said."""

    kinds: tuple[str, ...]
    """Of case; none for all of them."""
    reference: str
    is_law: bool
    words: dict[str, str]
    label: str = ""

    def said(self, language: str) -> str:
        """In the language of the reader; bokmål where there is no other."""
        return self.words.get(language, self.words["nb"])


@cache
def points() -> tuple[Point, ...]:
    """All of them, as they stand in the file."""
    return tuple(
        Point(tuple(row["kinds"]), row["reference"], row["standing"] == "law", {"nb": row["nb"], "nn": row["nn"]})
        for row in tomllib.loads(FILE.read_text("utf-8"))["points"]
    )


def for_decision(*, kind: str, language: str, on: date) -> list[dict[str, Any]]:
    """The list for a kind of case, with citations that are in force that day."""
    rules, form = ruleset(on), "nn" if language == "nn" else "nb"
    found = [one for one in points() if kind in (one.kinds or (kind,)) and one.reference in rules.references]
    return [
        {"words": one.said(form), "law": rules.references[one.reference].label.in_form(form), "is_law": one.is_law}
        for one in found
    ]
