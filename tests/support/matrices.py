"""What the two matrices asked and found, told at the end of the run; it travels with the reports of the tests."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

Told = Callable[[str, object], None]
NAME = "matrix"


def tell(record: Told, matrix: str, *, asked: int, leaks: Iterable[str]) -> None:
    """One test's part of a matrix."""
    record(NAME, [matrix, asked, len(list(leaks))])


def summary(reports: Iterable[Any]) -> list[str]:
    """A line for each matrix: how many tests, how many questions, how many leaks."""
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for report in reports:
        for name, value in getattr(report, "user_properties", []):
            if name == NAME and getattr(report, "when", "") == "call":
                matrix, asked, leaks = value
                found[matrix] = [one + more for one, more in zip(found[matrix], (1, asked, leaks), strict=True)]
    return [
        f"{matrix}: {tests} tests, {asked} questions, {leaks} leaks" for matrix, (tests, asked, leaks) in found.items()
    ]
