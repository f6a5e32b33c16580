"""Structured text: what a person writes in the editor, pastes from Word, or types in a plain field.

`clean` is the only way in. What it returns is written anew from a small tree, so it holds nothing but the
tags in `structure`, it is the same when it is cleaned again, and every character of it can stand in a document.
"""

import re
from dataclasses import dataclass
from html import escape, unescape
from typing import Any

from django.utils.translation import gettext_lazy as _

from tettpaa.documents import characters, markup, structure
from tettpaa.documents.problems import TextProblem
from tettpaa.documents.structure import Element, Tree

LONGEST_TEXT = 200_000
# Word wraps a page of text in ten times as much mark-up; more than this is pictures, not text.
LONGEST_MARKUP = 3_000_000

_BULLET = re.compile(r"\s*[-–•*]\s+(?=\S)")


@dataclass(frozen=True)
class CleanText:
    """A text that can be stored, shown and printed: the same content as HTML, as a tree and as plain text."""

    html: str
    tree: Tree
    text: str

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written."""
        return not self.text


def clean(html: str) -> CleanText:
    """Return the text with our tags only. Raises `TextProblem` with a sentence for the writer."""
    tree = to_tree(html)
    text = _plain_of(tree)
    if len(text) > LONGEST_TEXT:
        raise _too_long()
    _refuse_unprintable(text, html)
    return CleanText(html=_html_of(tree), tree=tree, text=text)


def to_tree(html: str) -> Tree:
    """Return the JSON tree of a text, as documents are made from it (shapes: see `structure`)."""
    if len(html) > LONGEST_MARKUP:
        raise _too_long()
    return structure.read(markup.parse(html))


def plain(html: str) -> str:
    """Return the text without mark-up: paragraphs apart, list items with a dash, table cells with a bar."""
    return _plain_of(to_tree(html))


def is_blank(html: str) -> bool:
    """Whether a text has nothing to read in it."""
    return not plain(html)


def from_plain(text: str) -> CleanText:
    """Return the text of a field without an editor: blank lines part paragraphs, dashes begin list items."""
    return clean(_blocks(text))


def paragraphs(text: str) -> str:
    """The same as HTML, tidied but not yet checked: `clean` says what cannot be kept."""
    return _html_of(to_tree(_blocks(text)))


def _blocks(text: str) -> str:
    blocks = re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(_plain_block(block.split("\n")) for block in blocks)


def _plain_block(lines: list[str]) -> str:
    html: list[str] = []
    for line in lines:
        bullet = _BULLET.match(line)
        if bullet:
            html.append(f"<ul><li>{escape(line[bullet.end() :])}</li></ul>")
        else:
            html.append(escape(line) + "<br>")
    return f"<div>{''.join(html)}</div>".replace("</ul><ul>", "")


def _refuse_unprintable(text: str, html: str) -> None:
    """Name the character as the writer sees it: a family emoji is one, though the tidied text has its parts."""
    found = characters.first_unprintable(text)
    if found is not None:
        seen = unescape(re.sub(r"<[^>]*>", " ", html))
        characters.refuse_unprintable(seen if characters.first_unprintable(seen) else text)


def _too_long() -> TextProblem:
    message = _("Teksten er for lang. Den kan ha %(most)s tegn. Del den opp, eller legg ved en del av den som fil.")
    return TextProblem("too_long", message, most=f"{LONGEST_TEXT:,}".replace(",", "\u00a0"))


def _html_of(tree: Tree) -> str:
    return "".join(_block_html(block) for block in tree)


def _block_html(block: Element) -> str:
    tag = block["tag"]
    if tag in ("ul", "ol"):
        start = f' start="{int(block["start"])}"' if "start" in block else ""
        return f"<{tag}{start}>{''.join(f'<li>{_html_of(item)}</li>' for item in block['items'])}</{tag}>"
    if tag == "table":
        head = _row_html("th", block["head"])
        rows = "".join(_row_html("td", row) for row in block["rows"])
        return f"<table><thead>{head}</thead><tbody>{rows}</tbody></table>"
    return f"<{tag}>{_inlines_html(block['children'])}</{tag}>"


def _row_html(tag: str, row: list[Tree]) -> str:
    scope = ' scope="col"' if tag == "th" else ""
    return f"<tr>{''.join(f'<{tag}{scope}>{_html_of(cell)}</{tag}>' for cell in row)}</tr>"


def _inlines_html(inlines: list[Any]) -> str:
    return "".join(_inline_html(inline) for inline in inlines)


def _inline_html(inline: str | Element) -> str:
    if isinstance(inline, str):
        return escape(inline, quote=False)
    tag = inline["tag"]
    if tag == "br":
        return "<br>"
    inside = _inlines_html(inline["children"])
    if tag == "a":
        return f'<a href="{escape(inline["href"])}" rel="noopener noreferrer">{inside}</a>'
    if tag == "src":
        reference = f' data-fact="{escape(inline["fact"])}"' if "fact" in inline else ""
        return f'<span class="src"{reference}>{inside}</span>'
    return f"<{tag}>{inside}</{tag}>"


def _plain_of(tree: Tree) -> str:
    return "\n\n".join(filter(None, (_block_plain(block, "") for block in tree)))


def _block_plain(block: Element, indent: str) -> str:
    if block["tag"] == "table":
        rows = [block["head"], *block["rows"]]
        return "\n".join(" | ".join(" ".join(_block_plain(b, "") for b in cell) for cell in row) for row in rows)
    if block["tag"] in ("ul", "ol"):
        first = int(block.get("start", 1))
        items = enumerate(block["items"], first)
        return "\n".join(_item_plain(item, f"{n}." if block["tag"] == "ol" else "–", indent) for n, item in items)
    return "".join(map(_inline_plain, block["children"]))


def _item_plain(item: Tree, marker: str, indent: str) -> str:
    inside = [_block_plain(block, indent + "  ") for block in item]
    return f"{indent}{marker} " + "\n".join(inside)


def _inline_plain(inline: str | Element) -> str:
    if isinstance(inline, str):
        return inline
    return "\n" if inline["tag"] == "br" else "".join(map(_inline_plain, inline["children"]))
