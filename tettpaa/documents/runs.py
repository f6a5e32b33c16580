"""Running text: what looks alike is joined, spaces are single, and every character is one we can print or name."""

import re
from collections.abc import Iterable
from itertools import groupby
from typing import Any, NamedTuple

from tettpaa.documents import characters, markup
from tettpaa.documents.markup import Node

Inline = str | dict[str, Any]

_SPACES = re.compile(r"[ \t\n\r]*\u00a0?[ \t\n\r][ \t\n\r\u00a0]*|\u00a0{2,}")


class Look(NamedTuple):
    """How a piece of text is shown: strong, emphasised, as a link, or as a source chip."""

    strong: bool = False
    emphasised: bool = False
    href: str = ""
    fact: str | None = None


class Atom(NamedTuple):
    """A piece of text with one look."""

    text: str
    look: Look


BREAK = Atom("\n", Look(fact="br"))


def look_inside(node: Node, look: Look) -> Look:
    """Return the look of the text inside an inline element."""
    strong, emphasised = markup.weight(node)
    href = markup.link(node) if node.tag == "a" else ""
    return look._replace(
        strong=look.strong or bool(strong),
        emphasised=look.emphasised or bool(emphasised),
        href=href or look.href,
    )


def paragraphs(atoms: Iterable[Atom]) -> list[list[Inline]]:
    """Return the paragraphs in the text; two line breaks in a row begin a new one."""
    found: list[list[Inline]] = []
    current: list[list[Atom]] = [[]]
    for atom in [*atoms, BREAK, BREAK]:
        if atom is not BREAK:
            current[-1].append(atom)
            continue
        line = _tidied(current.pop())
        if line:
            current += [line, []]
        elif current:
            found.append(_with_breaks(current))
            current = [[]]
        else:
            current = [[]]
    return found


def line(node: Node, *, strong: bool = False) -> list[Inline]:
    """Return all text inside a node as one line, as headings have it."""
    return _written(_tidied(_flat(node, Look(strong=strong), is_heading=not strong)))


def joined(nodes: Iterable[Node], between: str) -> list[Inline]:
    """Return the text of several nodes as one line, with something between those that are not empty."""
    atoms: list[Atom] = []
    for node in nodes:
        inside = _tidied(_flat(node, Look(), is_heading=False))
        atoms += [*([Atom(between, Look())] if atoms and inside else []), *inside]
    return _written(_tidied(atoms))


def _flat(node: Node, look: Look, *, is_heading: bool) -> list[Atom]:
    atoms: list[Atom] = []
    for child in node.children:
        if isinstance(child, str):
            atoms.append(Atom(child, look))
        elif child.tag not in markup.INLINE or child.tag == "br":
            atoms += [Atom(" ", look), *_flat(child, look, is_heading=is_heading), Atom(" ", look)]
        elif not markup.is_word_marker(child):
            inside = look_inside(child, look)
            atoms += _flat(child, inside._replace(strong=look.strong) if is_heading else inside, is_heading=is_heading)
    return atoms


def _tidied(atoms: list[Atom]) -> list[Atom]:
    """Join what looks alike, tidy the characters, make spaces single, drop what is empty, until nothing changes."""
    while True:
        joined = [
            Atom(_SPACES.sub(" ", characters.tidy("".join(a.text for a in group))), look)
            for (look, _), group in groupby(atoms, key=_likeness)
        ]
        spaced = [a for a in _single_spaces(joined) if a.text]
        if spaced == atoms:
            return spaced
        atoms = spaced


def _likeness(atom: Atom) -> tuple[Look, int]:
    """What must be equal for two neighbours to be joined; two source chips stay two."""
    return atom.look, 0 if atom.look.fact is None else id(atom)


def _single_spaces(atoms: list[Atom]) -> list[Atom]:
    """Remove spaces at the ends, and one of two where two pieces meet; a chip has none of its own."""
    result: list[Atom] = []
    after_space = True
    for text, look in atoms:
        kept = text.strip(" \u00a0") if look.fact is not None else text
        kept = kept.lstrip(" \u00a0") if after_space else kept
        after_space = kept[-1] in " \u00a0" if kept else after_space
        result.append(Atom(kept, look))
    for place in range(len(result) - 1, -1, -1):
        result[place] = Atom(result[place].text.rstrip(" \u00a0"), result[place].look)
        if result[place].text:
            break
    return result


def _with_breaks(lines: list[list[Atom]]) -> list[Inline]:
    children: list[Inline] = []
    for atoms in lines:
        if atoms:
            children += [{"tag": "br"}] if children else []
            children += _written(atoms)
    return children


def _written(atoms: list[Atom]) -> list[Inline]:
    children: list[Inline] = []
    for href, group in groupby(atoms, key=lambda a: a.look.href):
        inlines = [_inline(atom) for atom in group]
        children += [{"tag": "a", "href": href, "children": inlines}] if href else inlines
    return children


def _inline(atom: Atom) -> Inline:
    look = atom.look
    if look.fact is not None:
        return {"tag": "src", "children": [atom.text], **({"fact": look.fact} if look.fact else {})}
    inline: Inline = atom.text
    if look.emphasised:
        inline = {"tag": "em", "children": [inline]}
    if look.strong:
        inline = {"tag": "strong", "children": [inline]}
    return inline
