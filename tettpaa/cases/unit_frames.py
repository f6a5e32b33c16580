"""The papers a unit writes itself, as frames from ``unit_frames.toml``: headings, the act, guidance, known facts."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from tettpaa.core.rule_types import RuleSet
from tettpaa.core.rulesets import ruleset

FILE = Path(__file__).with_name("unit_frames.toml")


class FrameKind(StrEnum):
    """Which paper."""

    DECISION = "decision"
    PLAN = "plan"
    EVALUATION = "evaluation"


@dataclass(frozen=True)
class FramePart:
    """One heading: where the act asks for it, what stands there already, and how to write the rest."""

    heading: str
    law: tuple[str, ...]
    ready: tuple[str, ...]
    guidance: str


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text("utf-8"))


def title_of(frame: FrameKind, language: str) -> str:
    """What the paper is called."""
    return str(_file()["titles"][frame][language])


def rows() -> list[dict[str, Any]]:
    """All sections of all frames, as they stand in the file."""
    return list(_file()["sections"])


def parts(frame: FrameKind, *, kind: str, language: str, on: date, facts: dict[str, str]) -> list[FramePart]:
    """What the paper holds for a kind of case, by the rules of that day, with the facts put in."""
    rules = ruleset(on)
    rule = rules.deciders.get(kind)
    act = rules.references[rule.reference].act.key if rule else ""
    known = facts | {"weeks": str(rules.number("appeal_weeks"))}
    return [
        _part(row, rules, language, known)
        for row in rows()
        if row["frame"] == frame and kind in row.get("kinds", (kind,)) and row.get("act", act) == act
    ]


def _part(row: dict[str, Any], rules: RuleSet, language: str, facts: Mapping[str, str]) -> FramePart:
    cited = [rules.references[key] for key in row.get("references", ()) if key in rules.references]
    ready = row["ready"][language].format_map(facts) if "ready" in row else ""
    return FramePart(
        row["heading"][language],
        tuple(one.label.in_form(language) for one in cited),
        tuple(filter(None, (one.strip() for one in ready.split("\n\n")))),
        row["guidance"][language].format_map(facts),
    )
