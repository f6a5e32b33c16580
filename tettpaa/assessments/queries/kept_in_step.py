"""Quotes in a draft whose source is no longer what it was: changed, or not to be used any more."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tettpaa.assessments.queries.drafts import Draft, Part
from tettpaa.assessments.queries.sources import Suggestion
from tettpaa.documents import richtext

_REFERENCE = re.compile(r'data-fact="([^"]+\.[0-9a-f]{10})"')
_INSIDE = r"(?:(?!</?(?:p|li|td|th|h2|h3|ul|ol)>).)*"
_BLOCK = rf'<(?P<tag>p|li|td|th|h2|h3)>{_INSIDE}data-fact="REFERENCE"{_INSIDE}</(?P=tag)>'
"""The innermost block that the quote stands in."""
FROM_CHILD = ("talk:", "weighed:")
"""A conversation that guardians must not know of: its words may not stand, whatever the author thinks of them."""


@dataclass(frozen=True)
class Changed:
    """One quote: where it stands, what it says, and what its source says now; nothing when it is gone."""

    part: Part
    reference: str
    old: str
    now: Suggestion | None

    @property
    def may_be_kept(self) -> bool:
        """Not the words of a conversation that is closed to those who read the assessment."""
        return self.now is not None or not self.reference.startswith(FROM_CHILD)


def changed(whole: Draft) -> list[Changed]:
    """All that must be answered, in the order of the page. Asks the case nothing when nothing is quoted."""
    quoted = [(part, found) for part in whole.asked for found in references(part.section.html)]
    if not quoted:
        return []
    now = {one.key: one for one in whole.sources}
    return list(_changed(quoted, now))


def _changed(quoted: list[tuple[Part, str]], now: dict[str, Suggestion]) -> Iterator[Changed]:
    for part, reference in quoted:
        source = now.get(reference.rpartition(".")[0])
        if source is None or source.reference != reference:
            yield Changed(part, reference, quote(part.section.html, reference), source)


def references(html: str) -> list[str]:
    """The sources that a text quotes, each once."""
    return list(dict.fromkeys(_REFERENCE.findall(html)))


def quote(html: str, reference: str) -> str:
    """What stands there with this source, without marks."""
    blocks = [found.group() for found in _pattern(reference).finditer(html)]
    return "\n\n".join(richtext.plain(f"<p>{re.sub('<[^>]+>', '', block)}</p>") for block in blocks)


def with_new_text(html: str, reference: str, source: Suggestion) -> str:
    """The quote as the source has it now, where the old one began; what else stood in the text stays."""
    return _with(html, reference, source.html)


def without(html: str, reference: str) -> str:
    """The text without the quote."""
    return _with(html, reference, "")


def kept(html: str, reference: str, source: Suggestion | None) -> str:
    """The words stay; the author has seen what the source says now, or that it is gone."""
    if source is None:
        return html.replace(f' data-fact="{reference}"', "")
    return html.replace(f'data-fact="{reference}"', f'data-fact="{source.reference}"')


def _with(html: str, reference: str, new: str) -> str:
    waiting = [new]

    def put_in(found: re.Match[str]) -> str:
        text = waiting.pop() if waiting else ""
        if found["tag"] == "p":
            return text
        inside = text.removeprefix("<p>").removesuffix("</p>").replace("</p><p>", "<br>")
        return f"<{found['tag']}>{inside}</{found['tag']}>" if inside or found["tag"] in {"td", "th"} else ""

    return _pattern(reference).sub(put_in, html)


def _pattern(reference: str) -> re.Pattern[str]:
    return re.compile(_BLOCK.replace("REFERENCE", re.escape(reference)), re.DOTALL)
