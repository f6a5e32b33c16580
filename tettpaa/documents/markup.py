"""Reads HTML from the editor, from a browser's clipboard or from Word into a plain tree of nodes.

nh3 parses as browsers do and drops everything that is not text structure; what is left is well-formed, so the
standard library's parser can read it. No HTML that came from outside is ever passed on: the tree is written anew.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

import nh3
from django.utils.translation import gettext_lazy as _

from tettpaa.documents.problems import TextProblem

INLINE = frozenset({"strong", "b", "em", "i", "a", "span", "br"})
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
LISTS = frozenset({"ul", "ol"})
_TABLES = frozenset({"table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption"})
_BLOCKS = frozenset({"p", "div", "li", "blockquote", "pre", "section", "article", "address", "dl", "dt", "dd", "hr"})
TAGS = INLINE | LISTS | _TABLES | _BLOCKS | frozenset(HEADINGS)
_SILENT = frozenset({
    "script", "style", "title", "head", "xml", "noscript", "template", "svg", "math",
    "iframe", "object", "embed", "audio", "video", "canvas", "textarea", "select", "button",
})  # fmt: skip
_ATTRIBUTES = {
    "p": {"style"},
    "b": {"style"},
    "span": {"style", "class", "data-fact"},
    "a": {"href"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
}
_SCHEMES = {"https", "mailto"}
_MAX_DEPTH = 60
_MAX_MARKUP_DEPTH = 1_000
_MAX_REFERENCES = 100_000
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:]*)")
_SELF_CLOSING = frozenset({"p", "br", "hr", "img", "col", "meta", "link", "input", "li", "tr", "td", "th"})
_FACT = re.compile(r"[A-Za-z0-9:_.-]{1,80}")
_WORD_LIST = re.compile(r"mso-list:\s*l\d+\s+level(\d)")
_WORD_MARKER = re.compile(r"mso-list:\s*ignore", re.IGNORECASE)
_WORD_NUMBER = re.compile(r"\s*(?:\d+|[a-z]|[ivx]+)[.)]", re.IGNORECASE)
_LINK = re.compile(r"(?:https://[^\s/]|mailto:[^\s@]+@)[^\s]*", re.IGNORECASE)


@dataclass
class Node:
    """An element of the parsed text."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[Node | str]" = field(default_factory=list)

    def walk(self) -> "Iterator[Node | str]":
        """Yield everything inside, in reading order."""
        for child in self.children:
            yield child
            if isinstance(child, Node):
                yield from child.walk()

    def text(self) -> str:
        """Return all text inside."""
        return "".join(child for child in self.walk() if isinstance(child, str))

    def elements(self, *tags: str) -> "Iterator[Node]":
        """Yield the children that have one of these tags."""
        return (child for child in self.children if isinstance(child, Node) and child.tag in tags)

    def number(self, name: str) -> int:
        """Return a small whole number in an attribute, or 1."""
        written = self.attributes.get(name, "")
        return int(written) if re.fullmatch(r"[0-9]{1,4}", written) and int(written) else 1


def parse(html: str) -> Node:
    """Return the text's tree under a node called «body»."""
    _refuse_costly(html)
    clean = nh3.clean(
        _without_surrogates(html),
        tags=set(TAGS),
        clean_content_tags=set(_SILENT),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        strip_comments=True,
        link_rel=None,
        url_schemes=_SCHEMES,
    )
    reader = _Reader()
    reader.feed(clean)
    reader.close()
    return reader.root


def link(node: Node) -> str:
    """Return the address of a link that may stand in a document, or an empty string."""
    href = node.attributes.get("href", "").strip()
    return href if is_link(href) else ""


def is_link(href: str) -> bool:
    """Whether an address may stand in a document: secure pages and e-mail only."""
    return bool(_LINK.fullmatch(href)) and href.isprintable()


def fact(node: Node) -> str | None:
    """Return the reference of a source chip, empty when it has none; None when the node is no chip."""
    if node.tag != "span" or "src" not in node.attributes.get("class", "").split():
        return None
    reference = node.attributes.get("data-fact", "")
    return reference if _FACT.fullmatch(reference) else ""


def weight(node: Node) -> tuple[bool | None, bool | None]:
    """Return whether the node makes its text strong and emphasised; None where it says nothing."""
    style = node.attributes.get("style", "").lower().replace(" ", "")
    strong: bool | None = True if node.tag in ("strong", "b") else None
    if re.search(r"(?:^|;)font-weight:(?:bold|[6-9]00)", style):
        strong = True
    elif re.search(r"(?:^|;)font-weight:(?:normal|[1-5]00)", style):
        strong = None
    emphasised = node.tag in ("em", "i") or "font-style:italic" in style
    return strong, True if emphasised else None


@dataclass(frozen=True)
class WordItem:
    """What Word says about a paragraph that it shows as a list item."""

    level: int
    ordered: bool


def word_item(node: Node) -> WordItem | None:
    """Return the list level of a paragraph from Word, or None for an ordinary paragraph."""
    found = _WORD_LIST.search(node.attributes.get("style", ""))
    if node.tag != "p" or not found:
        return None
    markers = [n.text() for n in node.walk() if isinstance(n, Node) and is_word_marker(n)]
    return WordItem(level=max(1, int(found[1])), ordered=any(_WORD_NUMBER.match(m) for m in markers))


def is_word_marker(node: Node) -> bool:
    """Whether the node holds only the bullet or number that Word painted."""
    return bool(_WORD_MARKER.search(node.attributes.get("style", "")))


class _Reader(HTMLParser):
    """Builds the tree; what lies deeper than anyone writes is kept as text of the deepest node."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("body")
        self._open = [self.root]
        self._too_deep = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("br", "hr"):
            self._open[-1].children.append(Node(tag))
        elif len(self._open) > _MAX_DEPTH:
            self._too_deep += 1
        else:
            node = Node(tag, {name: value or "" for name, value in attrs})
            self._open[-1].children.append(node)
            self._open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("br", "hr"):
            return
        if self._too_deep:
            self._too_deep -= 1
        elif len(self._open) > 1:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)


def _refuse_costly(html: str) -> None:
    """Parsing takes the square of the depth and of the number of character references.

    A hundred thousand boxes in each other would hold a server for half a minute. Nobody writes that.
    """
    depth = 0
    for closing, tag in _TAG.findall(html):
        if tag.lower() not in _SELF_CLOSING:
            depth = max(0, depth - 1) if closing else depth + 1
        if depth > _MAX_MARKUP_DEPTH:
            raise _costly()
    if html.count("&") > _MAX_REFERENCES:
        raise _costly()


def _costly() -> TextProblem:
    return TextProblem("costly", _("Vi klarer ikke å lese denne teksten. Lim den inn uten formatering."))


def _without_surrogates(text: str) -> str:
    """Half characters cannot be written as UTF-8; nobody typed them."""
    return text.encode("utf-8", "ignore").decode("utf-8").replace("\x00", "")
