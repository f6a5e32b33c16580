"""Invented people: common first and last names of many languages, put together by chance."""

from bisect import bisect
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from random import Random

from tettpaa.cli.demo.content.grammar import read_toml


@dataclass(frozen=True, slots=True)
class NameGroup:
    """Names that belong together, the language of the home, and how many there need an interpreter."""

    key: str
    language: str
    language_name: str
    interpreter: float
    children: tuple[str, ...]
    women: tuple[str, ...]
    men: tuple[str, ...]
    last: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonName:
    """A first name, a last name and the group they are from."""

    first: str
    last: str
    group: NameGroup

    @property
    def full(self) -> str:
        """First and last name."""
        return f"{self.first} {self.last}"


@cache
def groups() -> tuple[NameGroup, ...]:
    """All groups of names."""
    return tuple(
        NameGroup(
            key=row["key"],
            language=row["language"],
            language_name=row["language_name"],
            interpreter=row["interpreter"],
            children=tuple(row["children"]),
            women=tuple(row["women"]),
            men=tuple(row["men"]),
            last=tuple(row["last"]),
        )
        for row in read_toml("names.toml")["group"]
    )


@cache
def _ladder() -> tuple[float, ...]:
    weights = [row["weight"] for row in read_toml("names.toml")["group"]]
    total = sum(weights)
    return tuple(step / total for step in accumulate(weights))


def group(rng: Random) -> NameGroup:
    """A group by its share."""
    return groups()[min(bisect(_ladder(), rng.random()), len(groups()) - 1)]


def person(rng: Random, *, child: bool, among: NameGroup | None = None) -> PersonName:
    """A name from this group, or from one drawn by its share. A child's name says nothing about its sex."""
    among = among or group(rng)
    if child:
        return _named(rng, among.children, among)
    return _named(rng, among.women if rng.random() < 0.5 else among.men, among)


def _named(rng: Random, firsts: tuple[str, ...], among: NameGroup) -> PersonName:
    chance = rng.random
    return PersonName(firsts[int(chance() * len(firsts))], among.last[int(chance() * len(among.last))], among)


def adult(rng: Random, among: NameGroup | None = None) -> PersonName:
    """The name of a grown-up."""
    return person(rng, child=False, among=among)


def mother(rng: Random, among: NameGroup) -> PersonName:
    """The name of a mother."""
    return _named(rng, among.women, among)


def father(rng: Random, among: NameGroup) -> PersonName:
    """The name of a father."""
    return _named(rng, among.men, among)


def double(first: str, second: str) -> str:
    """Two last names of a child of two parents; one when they are the same."""
    return first if first == second else f"{first} {second}"
