"""Children who stand twice: in the file, or in the file and with us. Asked for the whole file at once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.translation import gettext as _

from tettpaa.cases.entries import CaseEntry, ChildEntry
from tettpaa.cases.models import IndividualCase
from tettpaa.people import secrets
from tettpaa.people.checking import digits_of
from tettpaa.people.models import Child
from tettpaa.people.rules import folded


class Here:
    """The children of a file who may be here already, of those that the asker may see."""

    def __init__(self, children: Iterable[ChildEntry]) -> None:
        """Two questions, however long the file is."""
        wanted = list(children)
        with secrets.holding():
            hashes = [hashed for one in wanted if (hashed := hash_of(one))]
        days = {one.birth_date for one in wanted}
        known = Child.objects.filter(merged_into=None)
        self.by_number = {bytes(row.identity_hash or b""): row for row in known.filter(identity_hash__in=hashes)}
        self.by_name: dict[tuple[str, Any], list[Child]] = defaultdict(list)
        for row in known.filter(birth_date__in=days):
            self.by_name[row.search_text, row.birth_date].append(row)
        found = [row.pk for row in self.by_number.values()] + [r.pk for rows in self.by_name.values() for r in rows]
        cases = IndividualCase.objects.filter(child_id__in=found, closed_on=None)
        self.open = set(cases.values_list("child_id", "kind"))

    def find(self, child: ChildEntry) -> tuple[Child | None, str]:
        """The child who is here, or why one cannot know."""
        hashed = hash_of(child)
        same = self.by_number.get(hashed) if hashed else None
        if same is not None:
            return same, ""
        named = self.by_name.get(name_of(child), [])
        doubtful = [row for row in named if not (hashed and row.identity_hash)]
        if doubtful:
            said = _(
                "Et barn med samme navn og fødselsdato er her fra før. Skriv fødselsnummeret begge steder, "
                "eller før inn saken for hånd."
            )
            return None, said
        return None, ""


def doubles(entries: Sequence[tuple[int, CaseEntry]]) -> dict[int, str]:
    """Line → what is wrong, for children who stand earlier in the file with the same kind of case."""
    seen: dict[Any, int] = {}
    found = {}
    for number, entry in entries:
        keys: list[tuple[Any, str]] = [(name_of(entry.child), entry.kind)]
        hashed = hash_of(entry.child)
        keys += [(hashed, entry.kind)] if hashed else []
        before = next((seen[key] for key in keys if key in seen), None)
        if before is not None:
            found[number] = _("Barnet står også i linje %(number)s. Ta bort den ene.") % {"number": before}
        for key in keys:
            seen.setdefault(key, number)
    return found


def hash_of(child: ChildEntry) -> bytes | None:
    """By which the number is found again."""
    return secrets.look_up(digits_of(child.identity_number), kind=secrets.CHILD) if child.identity_number else None


def name_of(child: ChildEntry) -> tuple[str, Any]:
    """Both names as they are searched for, and the birth date."""
    return folded(f"{child.first_name} {child.last_name}"), child.birth_date
