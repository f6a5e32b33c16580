"""What a provider's claims say about a person, by the mapping of its profile. Plain values in, plain values out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

LONGEST = 120


@dataclass(frozen=True)
class Said:
    """For show and for matching by a person; never proof of a role."""

    name: str = ""
    email: str = ""
    employee: str = ""
    units: list[str] = field(default_factory=list)
    """Organisation numbers."""


def said(mapping: Mapping[str, tuple[str, ...]], claims: Mapping[str, Any]) -> Said:
    """The first of the mapped claims that is there, for each; all units."""
    first = {name: next(_texts(mapping.get(name, ()), claims), "") for name in ("name", "email", "employee")}
    units = {_org_number(text) for text in _texts(mapping.get("units", ()), claims)} - {""}
    return Said(**first, units=sorted(units)[:20])


def _texts(paths: tuple[str, ...], claims: Mapping[str, Any]) -> Iterator[str]:
    for path in paths:
        for value in _at(claims, path):
            if isinstance(value, str) and value.strip():
                yield value.strip()[:LONGEST]


def _at(found: Any, path: str) -> Iterator[Any]:
    """A claim by its whole name; else down the dots, through every list."""
    if isinstance(found, list):
        for one in found:
            yield from _at(one, path)
    elif path == "":
        yield found
    elif isinstance(found, Mapping):
        if path in found:
            yield from _at(found[path], "")
            return
        head, _dot, rest = path.partition(".")
        if head in found:
            yield from _at(found[head], rest)


def _org_number(text: str) -> str:
    """«0192:987654321», «NO987654321» and «987 654 321» are one organisation."""
    digits = "".join(sign for sign in text.rpartition(":")[2] if sign.isdecimal())
    return digits if len(digits) == 9 else ""
