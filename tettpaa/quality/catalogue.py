"""`tettpaa commitments`: every promise with its page, its evidence as it is now, and the tests that prove it."""

import ast
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.db import DatabaseError

from tettpaa.access.session import acting, job_actor
from tettpaa.quality import queries

ROOT = Path(__file__).resolve().parents[2]


def entries() -> list[dict[str, Any]]:
    """One entry a promise. Figures are left out where there is no database to ask."""
    proofs = _tests()
    try:
        with acting(job_actor("løftene på kommandolinjen")):
            found = queries.lines()
    except DatabaseError:
        found = queries.lines(with_figures=False)
    return [
        {
            "id": line.promise.id,
            "title": line.promise.title,
            "done": line.is_done,
            "status": line.promise.status.value,
            "page": line.page,
            "evidence": line.promise.evidence,
            "figures": {str(figure.measure.title): figure.value for figure in line.figures},
            "tests": proofs[line.promise.id],
        }
        for line in found
    ]


def as_json() -> str:
    """For machines."""
    return json.dumps(entries(), ensure_ascii=False, indent=2)


def as_text() -> str:
    """For people: a line each, with figures and tests under it."""
    out: list[str] = []
    for entry in entries():
        mark = {"done": "gjort", "begun": "påbegynt"}.get(entry["status"], "ikke begynt")
        out.append(f"{entry['id']:6}{mark:12}{entry['title']}  {entry['page']}".rstrip())
        out += [f"      {title}: {value}" for title, value in entry["figures"].items()]
        out += [f"      {test}" for test in entry["tests"]]
    return "\n".join(out)


def _tests() -> dict[str, list[str]]:
    """Which tests are marked with which promise. Read from the files: an installed package has none, and says none."""
    found: dict[str, list[str]] = defaultdict(list)
    for folder in ("tettpaa", "features", "tests"):
        for path in sorted((ROOT / folder).rglob("test_*.py")):
            for commitment, name in _marked(ast.parse(path.read_bytes())):
                found[commitment].append(f"{path.relative_to(ROOT)}::{name}")
    return found


def _marked(module: ast.Module) -> Iterator[tuple[str, str]]:
    """Each promise with the test that is marked with it: by a mark of its own, or by one of the whole file."""
    whole = [one.value for one in module.body if isinstance(one, ast.Assign) and _names(one) == ["pytestmark"]]
    for one in module.body:
        if isinstance(one, ast.FunctionDef) and one.name.startswith("test_"):
            for promise in dict.fromkeys(_promises([*one.decorator_list, *whole])):
                yield promise, one.name


def _names(one: ast.Assign) -> list[str]:
    return [target.id for target in one.targets if isinstance(target, ast.Name)]


def _promises(marks: Iterable[ast.expr]) -> Iterator[str]:
    for mark in marks:
        for call in ast.walk(mark):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "commitment":
                yield from (str(word.value) for word in call.args if isinstance(word, ast.Constant))
