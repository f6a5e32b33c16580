"""The promises of the service as a catalogue: what each means in the system and how far it has come. Pure."""

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

CATALOGUE = Path(__file__).parent / "commitments.toml"
_ID = re.compile(r"(K[1-4])\.\d[a-d]?|(R)\d")


class CatalogueError(ValueError):
    """The catalogue is not as it must be. The message says what and where."""


class PromiseStatus(StrEnum):
    """How far a promise has come in this version of the system."""

    NOT_STARTED = "not_started"
    BEGUN = "begun"
    DONE = "done"


@dataclass(frozen=True)
class Goal:
    """One of the four goals of the strategy, or the status report."""

    key: str
    title: str


@dataclass(frozen=True)
class Promise:
    """One promise: its stable id, what a user can do, what is counted, and how far it has come."""

    id: str
    goal: Goal
    title: str
    does: str
    evidence: str
    status: PromiseStatus


def promises(path: Path = CATALOGUE) -> tuple[Promise, ...]:
    """Every promise, in the order of the catalogue."""
    return _read(path)


def promise(promise_id: str) -> Promise:
    """The promise with that id."""
    for found in promises():
        if found.id == promise_id:
            return found
    raise KeyError(promise_id)


def by_goal() -> dict[Goal, tuple[Promise, ...]]:
    """The promises of each goal, in order."""
    goals = dict.fromkeys(found.goal for found in promises())
    return {goal: tuple(found for found in promises() if found.goal == goal) for goal in goals}


def as_page() -> str:
    """The catalogue as the page in the docs: written by this program, never by hand."""
    lines = [
        "# The commitments",
        "",
        "What the service has promised in public, and how far Tett på has come with each. Made from",
        "`tettpaa/quality/commitments.toml`; a test compares the two. Tests and code use the ids, which never change.",
    ]
    for goal, found in by_goal().items():
        lines += ["", f"## {goal.key} · {goal.title}", "", "| id | løfte | i systemet | målt resultat | status |"]
        lines += ["|---|---|---|---|---|"]
        lines += [
            f"| {one.id} | {one.title} | {one.does} | {one.evidence} | {one.status.value.replace('_', ' ')} |"
            for one in found
        ]
    return "\n".join(lines) + "\n"


@lru_cache(maxsize=8)
def _read(path: Path) -> tuple[Promise, ...]:
    data = tomllib.loads(path.read_text("utf-8"))
    goals = {key: Goal(key, title) for key, title in data["goals"].items()}
    return tuple(_promise(name, table, goals) for name, table in data["promises"].items())


def _promise(name: str, table: dict[str, str], goals: dict[str, Goal]) -> Promise:
    shape = _ID.fullmatch(name)
    if shape is None:
        raise CatalogueError(f"«{name}» er ingen id. Skriv den slik: K1.1a eller R3.")
    lacking = [key for key in ("title", "does", "evidence", "status") if not table.get(key, "").strip()]
    if lacking:
        raise CatalogueError(f"{name}: {', '.join(lacking)} mangler.")
    try:
        status = PromiseStatus(table["status"])
    except ValueError:
        known = ", ".join(PromiseStatus)
        raise CatalogueError(f"{name}: status er «{table['status']}». Velg blant {known}.") from None
    goal = goals[shape.group(1) or shape.group(2)]
    return Promise(name, goal, table["title"], table["does"], table["evidence"], status)
