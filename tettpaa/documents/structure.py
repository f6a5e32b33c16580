"""Turns parsed HTML into the small tree that pages, plain text and documents are made from.

The shapes, all JSON:

- inline: a string, or `{"tag": "strong" | "em" | "a" | "src" | "br", "children": [inline], "href"?, "fact"?}`
- block: `{"tag": "p" | "h2" | "h3" | "h4", "children": [inline]}`,
  `{"tag": "ul" | "ol", "items": [[block]], "start"?}`, `{"tag": "table", "head": [[block]], "rows": [[[block]]]}`

A list item and a table cell hold paragraphs and lists only; a table is always a rectangle with a header row.
"""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from django.utils.translation import gettext_lazy as _

from tettpaa.documents import markup, runs
from tettpaa.documents.markup import Node
from tettpaa.documents.problems import TextProblem
from tettpaa.documents.runs import Atom, Look

Element = dict[str, Any]
Tree = list[Element]

MOST_COLUMNS = 12
MOST_ROWS = 500

_MOST_PLACES = 30
_DEEPEST_LIST = 4
_LOWEST_HEADING = 4


class _Listed(NamedTuple):
    """A paragraph that Word showed as a list item."""

    level: int
    ordered: bool
    blocks: Tree


def read(body: Node) -> Tree:
    """Return the blocks of a whole text, with heading levels that start at 2 and never skip."""
    writer = _Writer(in_body=True)
    writer.take(body.children, Look())
    return _level_headings(writer.finished())


class _Writer:
    """Collects blocks in reading order. Text outside any block becomes a paragraph."""

    def __init__(self, *, in_body: bool = False, depth: int = 0) -> None:
        self._in_body = in_body
        self._depth = depth
        self._blocks: Tree = []
        self._run: list[Atom] = []
        self._listed: list[_Listed] = []

    def finished(self) -> Tree:
        self._end_paragraph()
        self._end_word_list()
        return self._blocks

    def take(self, nodes: Iterable[Node | str], look: Look) -> None:
        for node in nodes:
            if isinstance(node, str):
                self._run.append(Atom(node, look))
            else:
                self._element(node, look)

    def _element(self, node: Node, look: Look) -> None:
        if node.tag in markup.INLINE:
            self._inline(node, look)
            return
        self._end_paragraph()
        item = markup.word_item(node)
        if item:
            self._listed.append(_Listed(item.level, item.ordered, self._inner([*node.children], self._depth + 1)))
            return
        if node.tag in markup.LISTS:
            self._list(node)
        elif node.tag == "table":
            self._table(node)
        elif node.tag in markup.HEADINGS:
            self._heading(node)
        else:
            self.take(node.children, look)
            self._end_paragraph()

    def _inline(self, node: Node, look: Look) -> None:
        if markup.is_word_marker(node):
            return
        if node.tag == "br":
            self._run.append(runs.BREAK)
        elif markup.fact(node) is not None:
            self._run.append(Atom(node.text(), Look(fact=markup.fact(node))))
        else:
            self.take(node.children, runs.look_inside(node, look))

    def _end_paragraph(self) -> None:
        paragraphs = runs.paragraphs(self._run)
        self._run = []
        if paragraphs:
            self._end_word_list()
        self._blocks += [{"tag": "p", "children": children} for children in paragraphs]

    def _end_word_list(self) -> None:
        listed, self._listed = self._listed, []
        self._blocks += _nested(listed, 1)

    def _add(self, *blocks: Element) -> None:
        self._end_word_list()
        self._blocks += blocks

    def _heading(self, node: Node) -> None:
        children = runs.line(node, strong=not self._in_body)
        if children:
            tag = node.tag if self._in_body else "p"
            self._add({"tag": tag, "children": children})

    def _list(self, node: Node) -> None:
        items: list[Tree] = []
        for child in node.children:
            inside = child.children if isinstance(child, Node) and child.tag == "li" else [child]
            blocks = self._inner(inside, self._depth + 1)
            is_loose_list = bool(blocks) and blocks[0]["tag"] != "p"
            if is_loose_list and items:
                items[-1] += blocks
            elif is_loose_list:
                items += [item for block in blocks for item in block.get("items", [[block]])]
            elif blocks:
                items.append(blocks)
        if not items:
            return
        if self._depth >= _DEEPEST_LIST:
            self._add(*(block for item in items for block in item))
        else:
            start = {"start": node.number("start")} if node.tag == "ol" and node.number("start") > 1 else {}
            self._add({"tag": node.tag, "items": items, **start})

    def _table(self, node: Node) -> None:
        rows = _rows(node)
        for caption in node.elements("caption"):
            self.take(caption.children, Look())
            self._end_paragraph()
        if not self._in_body:
            lines = [runs.joined(row, ", ") for row in rows]
            self._add(*({"tag": "p", "children": line} for line in lines if line))
            return
        grid = [row for row in _grid([[self._cell(c) for c in row] for row in rows]) if any(row)]
        if len(grid) == 1:
            self._add(*(block for cell in grid[0] for block in cell))
        elif grid:
            self._add({"tag": "table", "head": grid[0], "rows": grid[1:]})

    def _cell(self, cell: Node) -> "_Cell":
        return _Cell(self._inner(cell.children, self._depth + 1), cell.number("colspan"), cell.number("rowspan"))

    def _inner(self, nodes: Sequence[Node | str], depth: int) -> Tree:
        inner = _Writer(depth=depth)
        inner.take(nodes, Look())
        return inner.finished()


class _Cell(NamedTuple):
    blocks: Tree
    columns: int
    rows: int


def _rows(table: Node) -> list[list[Node]]:
    """Return the rows of this table, not of tables inside it."""
    groups = [table, *table.elements("thead", "tbody", "tfoot")]
    return [list(row.elements("td", "th")) for group in groups for row in group.elements("tr")]


def _grid(rows: list[list[_Cell]]) -> list[list[Tree]]:
    """Return a rectangle: a merged cell keeps its text in its first place and leaves the others empty."""
    if len(rows) > MOST_ROWS:
        raise _too_large()
    taken: dict[tuple[int, int], Tree] = {}
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (y, x) in taken:
                x += 1
            if x >= _MOST_PLACES:
                raise _too_large()
            for down in range(min(cell.rows, len(rows) - y)):
                for right in range(min(cell.columns, _MOST_PLACES)):
                    taken.setdefault((y + down, x + right), cell.blocks if not down and not right else [])
    width = max((x + 1 for (_y, x), blocks in taken.items() if blocks), default=0)
    if width > MOST_COLUMNS:
        raise _too_large()
    return [[taken.get((y, x), []) for x in range(width)] for y in range(len(rows))]


def _too_large() -> TextProblem:
    message = _("Tabellen er for stor. Den kan ha %(columns)s kolonner og %(rows)s rader. Del den i to.")
    return TextProblem("table_too_large", message, columns=MOST_COLUMNS, rows=MOST_ROWS)


def _nested(items: Sequence[_Listed], level: int) -> Tree:
    """Return lists inside lists from Word's flat list of levels."""
    lists: Tree = []
    place = 0
    while place < len(items):
        item = items[place]
        end = place + 1
        while end < len(items) and items[end].level > item.level:
            end += 1
        deeper = _nested(items[place + 1 : end], level + 1)
        if level >= _DEEPEST_LIST:
            deeper = [block for one in deeper for inner in one["items"] for block in inner]
        tag = "ol" if item.ordered else "ul"
        if not lists or lists[-1]["tag"] != tag:
            lists.append({"tag": tag, "items": []})
        if item.blocks:
            lists[-1]["items"].append([*item.blocks, *deeper])
        place = end
    return [one for one in lists if one["items"]]


def _level_headings(blocks: Tree) -> Tree:
    """Give headings levels 2 to 4: the first is 2, and none is more than one below the one before."""
    above: list[int] = []
    for block in blocks:
        if block["tag"] in markup.HEADINGS:
            level = int(block["tag"][1])
            while above and above[-1] >= level:
                above.pop()
            above.append(level)
            block["tag"] = f"h{min(1 + len(above), _LOWEST_HEADING)}"
    return blocks
