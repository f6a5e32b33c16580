"""How one field of a rule file is read: a text in both languages, words out of a known list."""

from collections.abc import Iterable, Mapping
from typing import Any

from tettpaa.core.rule_types import RuleError
from tettpaa.core.sentences import Text

Table = Mapping[str, Any]


def text_in(table: Table, prefix: str = "") -> Text:
    """The text in both languages, neither of them empty; and in English where the table has it."""
    nb, nn = table[f"{prefix}nb"].strip(), table[f"{prefix}nn"].strip()
    if not nb or not nn:
        raise RuleError("teksten er tom på bokmål eller nynorsk.")
    return Text(nb, nn, table.get(f"{prefix}en", "").strip())


def known_words(words: Iterable[str], known: frozenset[str], what: str) -> tuple[str, ...]:
    """The words, all of which must be known."""
    chosen = tuple(words)
    unknown = [word for word in chosen if word not in known]
    if unknown:
        raise RuleError(f"{what}: «{', '.join(unknown)}» er ikke blant {', '.join(sorted(known))}.")
    return chosen
