"""What is different between two versions of a template, and what that means for a document that is being written."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, fields

from tettpaa.core.sentences import Sentence, sentence
from tettpaa.papers.rules.content import Content, Section

_QUIET = {"key", "title"}


def changes(old: Content, new: Content) -> tuple[Sentence, ...]:
    """In the order of the page: the whole first, then section by section."""
    return (*_whole(old, new), *_sections(old, new))


def _whole(old: Content, new: Content) -> Iterator[Sentence]:
    if old.title != new.title:
        yield sentence("papers.change.title", before=old.title, now=new.title)
    for name in ("purpose", "group", "shape", "review", "paper", "receivers"):
        if getattr(old, name) != getattr(new, name):
            yield sentence(f"papers.change.{name}")


def _sections(old: Content, new: Content) -> Iterator[Sentence]:
    before = {one.key: one for one in old.sections}
    now = {one.key: one for one in new.sections}
    for section in new.sections:
        if section.key not in before:
            yield sentence("papers.change.added", title=section.title)
    for section in old.sections:
        if section.key not in now:
            yield sentence("papers.change.removed", title=section.title)
    common = [one.key for one in new.sections if one.key in before]
    if common != [one.key for one in old.sections if one.key in now]:
        yield sentence("papers.change.order")
    for key in common:
        yield from _one(before[key], now[key])


def _one(old: Section, new: Section) -> Iterator[Sentence]:
    if old.title != new.title:
        yield sentence("papers.change.section_title", before=old.title, now=new.title)
    for field in fields(Section):
        if field.name not in _QUIET and getattr(old, field.name) != getattr(new, field.name):
            key = field.name
            if key == "is_required":
                key = "now_required" if new.is_required else "not_required"
            yield sentence(f"papers.change.section_{key}", title=new.title)


@dataclass(frozen=True)
class Move:
    """What happens to a document that goes over to a newer version, and why it cannot, where it cannot."""

    says: tuple[Sentence, ...]
    hindered: tuple[Sentence, ...]

    @property
    def is_safe(self) -> bool:
        """No text that somebody has written would disappear or be read as something else."""
        return not self.hindered


def move(old: Content, new: Content, with_text: AbstractSet[str]) -> Move:
    """Whether a document whose sections ``with_text`` hold something can go from one version to another."""
    hindered = tuple(_hindrances(old.sections, new, with_text))
    return Move(changes(old, new), hindered)


def _hindrances(sections: Iterable[Section], new: Content, with_text: AbstractSet[str]) -> Iterator[Sentence]:
    for section in sections:
        if section.key not in with_text:
            continue
        later = new.section(section.key)
        if later is None:
            yield sentence("papers.move.text_would_go", title=section.title)
        elif later.kind is not section.kind or later.columns != section.columns or later.choices != section.choices:
            yield sentence("papers.move.other_kind", title=section.title)
