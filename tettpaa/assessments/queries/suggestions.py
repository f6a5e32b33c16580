"""What the case can give the draft: quoted text with its source. The author chooses; nothing is put in by itself."""

from collections.abc import Iterable, Iterator

from tettpaa.assessments.queries.drafts import Draft
from tettpaa.assessments.queries.sources import NOTES, Suggestion


def by_section(draft: Draft) -> dict[str, list[Suggestion]]:
    """Section key → what the case has for it and the text does not hold already."""
    found = list(_newest(draft.sources))
    return {part.element.key: list(_unused(found, part.element.key, draft)) for part in draft.asked}


def _newest(found: Iterable[Suggestion]) -> Iterator[Suggestion]:
    """All but the oldest notes: a long list helps nobody."""
    notes = 0
    for one in found:
        notes += one.key.startswith("note:")
        if notes <= NOTES or not one.key.startswith("note:"):
            yield one


def _unused(found: Iterable[Suggestion], key: str, draft: Draft) -> Iterator[Suggestion]:
    text = draft.facts.answers[key].text
    for one in found:
        if (not one.keys or key in one.keys) and one.text[:60] not in text:
            yield one
