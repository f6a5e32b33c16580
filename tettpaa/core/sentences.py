"""What a rule answers with: a key and facts, never a finished sentence.

Rules know no language. They say what is so; `wording.py` of the same context says it in bokmål or nynorsk.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import TypeAlias, Union


@dataclass(frozen=True)
class Text:
    """The same words in bokmål and nynorsk, as the rule files hold them; in English where the portal shows them."""

    nb: str
    nn: str
    en: str = ""

    def in_form(self, language: str) -> str:
        """The words in the language form asked for; bokmål when it is neither, and when there is no English."""
        if self.en and language.lower().startswith("en"):
            return self.en
        return self.nn if language.lower().startswith("nn") else self.nb


Param: TypeAlias = Union[str, int, date, Text, "Sentence", "tuple[Param, ...]"]


@dataclass(frozen=True)
class Sentence:
    """A key that says which sentence, and the facts that go into it.

    A fact may be a sentence or a bilingual text itself, and a tuple of them becomes a list in words.
    """

    key: str
    params: Mapping[str, Param] = field(default_factory=lambda: MappingProxyType({}))

    def __hash__(self) -> int:
        return hash((self.key, tuple(sorted((name, hash(value)) for name, value in self.params.items()))))


def sentence(key: str, /, **params: Param) -> Sentence:
    """A sentence whose facts cannot be changed afterwards."""
    return Sentence(key, MappingProxyType(dict(params)))
