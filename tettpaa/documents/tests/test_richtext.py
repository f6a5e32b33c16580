"""Structured text: what comes in, what is kept, what is refused."""

import json
import time
from typing import Any

import nh3
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tettpaa.documents import richtext
from tettpaa.documents.problems import TextProblem

OURS = {
    "p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "a", "br", "span",
    "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
OUR_ATTRIBUTES = {"a": {"href", "rel"}, "span": {"class", "data-fact"}, "ol": {"start"}, "th": {"scope"}}


def kept(html: str) -> str:
    return richtext.clean(html).html


def clean_or_code(html: str) -> richtext.CleanText | str:
    try:
        return richtext.clean(html)
    except TextProblem as problem:
        return problem.code


def is_only_ours(html: str) -> bool:
    again = nh3.clean(
        html,
        tags=OURS,
        attributes=OUR_ATTRIBUTES,
        link_rel=None,
        url_schemes={"https", "mailto"},
        clean_content_tags=set(),
    )
    return again.replace("&nbsp;", "\u00a0") == html.replace("&nbsp;", "\u00a0")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("", ""),
        ("bare tekst", "<p>bare tekst</p>"),
        ("<p>Hei <b>du</b> og <i>dere</i></p>", "<p>Hei <strong>du</strong> og <em>dere</em></p>"),
        ("<p>a</p><p></p><p>&nbsp;</p><p>b</p>", "<p>a</p><p>b</p>"),
        ("en<br>to<br><br>tre", "<p>en<br>to</p><p>tre</p>"),
        ("<p>a\n   b\t c</p>", "<p>a b c</p>"),
        ("<p>160&nbsp;000 kroner</p>", "<p>160\u00a0000 kroner</p>"),
        ("<div><div>a</div>b</div>", "<p>a</p><p>b</p>"),
        ("<p style='color:red' class='x' id='y' onclick='z()'>a</p>", "<p>a</p>"),
        ("<strong><strong>a</strong>b</strong>", "<p><strong>ab</strong></p>"),
        ("<strong><p>a</p></strong>", "<p><strong>a</strong></p>"),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", "<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>"),
        ("<ul><li>a</li><ul><li>b</li></ul></ul>", "<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>"),
        ("<ul><li></li><li> </li></ul>", ""),
        ("<ol start=4><li>a</li></ol>", '<ol start="4"><li><p>a</p></li></ol>'),
        (
            '<span class="src" data-fact="note:7">LOGOS</span>',
            '<p><span class="src" data-fact="note:7">LOGOS</span></p>',
        ),
        ('<span class="src" data-fact="&quot;x">A</span>', '<p><span class="src">A</span></p>'),
    ],
)
def test_the_closed_list_of_tags(html: str, expected: str) -> None:
    assert kept(html) == expected


def test_two_source_chips_beside_each_other_stay_two() -> None:
    html = '<p><span class="src">A</span><span class="src">B</span></p>'
    assert kept(html) == html


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ("1", "2"),
        ("4", "2"),
        ("24", "23"),
        ("1324", "2334"),
        ("32", "22"),
        ("1234566", "2344444"),
        ("2343", "2343"),
    ],
)
def test_heading_levels_begin_at_two_and_never_skip(levels: str, expected: str) -> None:
    html = "".join(f"<h{n}>x</h{n}>" for n in levels)
    assert kept(html) == "".join(f"<h{n}>x</h{n}>" for n in expected)


def test_empty_headings_go_and_a_heading_is_one_line() -> None:
    assert kept("<h2></h2><h2>&nbsp;<br></h2><h2><b>a</b><br>b</h2>") == "<h2>a b</h2>"


def test_a_table_gets_its_header_row() -> None:
    html = kept("<table><tr><td>Fag</td><td>Timer</td></tr><tr><td>Norsk</td><td>2</td></tr></table>")
    assert html == (
        '<table><thead><tr><th scope="col"><p>Fag</p></th><th scope="col"><p>Timer</p></th></tr></thead>'
        "<tbody><tr><td><p>Norsk</p></td><td><p>2</p></td></tr></tbody></table>"
    )


def test_merged_cells_become_a_rectangle() -> None:
    tree = richtext.to_tree(
        "<table><tr><td colspan=2>a<td>b</tr><tr><td rowspan=2>c<td>d<td>e</tr><tr><td>f</tr></table>"
    )
    (table,) = tree
    assert {len(row) for row in [table["head"], *table["rows"]]} == {3}
    assert table["rows"][1][0] == []


@pytest.mark.parametrize(
    "html", ["<table><tr><td>a</td></tr></table>", "<table></table>a", "<table><caption>a</caption></table>"]
)
def test_a_table_of_one_row_or_none_is_text(html: str) -> None:
    assert kept(html) == "<p>a</p>"


def test_a_table_inside_a_table_becomes_lines() -> None:
    inner = "<table><tr><td>1</td><td></td><td>2</td></tr></table>"
    html = kept(f"<table><tr><td>a</td></tr><tr><td>{inner}</td></tr></table>")
    assert html.count("<table>") == 1
    assert "<td><p>1, 2</p></td>" in html


@pytest.mark.parametrize(
    ("href", "stays"),
    [
        ("https://www.udir.no/a?b=1&amp;c=å", True),
        ("mailto:ppt@kommune.example", True),
        ("http://udir.no", False),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        ("java\tscript:alert(1)", False),
        ("data:text/html,x", False),
        ("//evil.example", False),
        ("/saker/1", False),
        ("https:", False),
        ("https://a b", False),
        ("file:///etc/passwd", False),
    ],
)
def test_links_are_https_or_mail(href: str, stays: bool) -> None:
    assert ("<a " in kept(f'<a href="{href}">tekst</a>')) is stays
    assert "tekst" in kept(f'<a href="{href}">tekst</a>')


NASTY = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg><script>alert(1)</script></svg>",
    '<a href="javascript:alert(1)">', "<iframe srcdoc='<script>1</script>'>", "<style>@import 'x'</style>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<p title='</p><script>alert(1)</script>'>", "<form><button formaction=javascript:1>", "<!--><script>x</script>-->",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>", '<span class="src" data-fact="x onmouseover=1">',
    "<b onmouseover=alert(1)>", "<base href=//x>", "<template><script>1</script></template>", "<x:script>1</x:script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;", "#read(\"/etc/passwd\")", "#eval(\"1\")", "$x^2$",
    "*a* _b_ `c` <etikett> @x",
]  # fmt: skip


@pytest.mark.parametrize("html", NASTY)
def test_nothing_that_runs_gets_through(html: str) -> None:
    clean = kept(html + "tekst")
    assert is_only_ours(clean)
    assert kept(clean) == clean


@pytest.mark.parametrize(
    "html", ["<script>x</script>", "<p>&nbsp;\u200b</p>", "<p><br></p>", "<h2> </h2>", "<ul><li></ul>"]
)
def test_blank(html: str) -> None:
    assert richtext.is_blank(html)
    assert richtext.clean(html).is_blank


PIECES = st.sampled_from(
    [f"<{tag}>" for tag in sorted(OURS | {"div", "h1", "h6", "b", "i", "font", "o:p", "section", "u"})]
    + [f"</{tag}>" for tag in sorted(OURS | {"div", "h1", "b"})]
    + NASTY
    + [
        "<td colspan=3>",
        "<td rowspan=2>",
        "<p style='mso-list:l0 level3 lfo1'>",
        "<span style='mso-list:Ignore'>",
        "<ol start=3>",
    ]
    + [
        '<a href="https://x.no/">',
        '<span class="src">',
        "\u00a0",
        " ",
        "\n",
        "tekst",
        "å",
        "a\u030a",
        "&amp;",
        "&nbsp;",
        "\u200b",
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES | st.text(max_size=6), max_size=40))
def test_whatever_comes_in_comes_out_clean_and_stays_the_same(pieces: list[str]) -> None:
    first = clean_or_code("".join(pieces))
    if isinstance(first, str):
        assert first in {"bad_character", "table_too_large"}
        return
    assert is_only_ours(first.html)
    assert richtext.clean(first.html) == first
    assert json.loads(json.dumps(first.tree)) == first.tree
    _check_shape(first.tree)


def _check_shape(tree: list[dict[str, Any]], place: str = "body") -> None:
    for block in tree:
        if block["tag"] in {"ul", "ol"}:
            assert block["items"]
            for item in block["items"]:
                assert item
                assert item[0]["tag"] == "p"
                _check_shape(item, "item")
        elif block["tag"] == "table":
            assert place == "body"
            assert block["rows"]
            for row in [block["head"], *block["rows"]]:
                assert len(row) == len(block["head"])
                for cell in row:
                    _check_shape(cell, "cell")
        else:
            assert block["tag"] in ({"p", "h2", "h3", "h4"} if place == "body" else {"p"})
            assert block["children"]


def test_an_emoji_is_named_whether_typed_or_written_as_a_number() -> None:
    for html in ("<p>😀</p>", "<p>&#x1F600;</p>", "<h2>😀</h2>", "<table><tr><td>a<td>b<tr><td>😀<td>x</table>"):
        with pytest.raises(TextProblem, match="Tegnet 😀 kan ikke stå i et dokument"):
            richtext.clean(html)


def test_a_joined_emoji_is_named_whole() -> None:
    with pytest.raises(TextProblem, match="👨\u200d👩\u200d👧"):
        richtext.clean("<p>👨\u200d👩\u200d👧</p>")


def test_200_000_characters_are_taken_and_one_more_is_not() -> None:
    assert len(richtext.clean("x" * 200_000).text) == 200_000
    with pytest.raises(TextProblem, match="Den kan ha 200\u00a0000 tegn") as caught:
        richtext.clean("x" * 200_001)
    assert caught.value.code == "too_long"


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 100_000,
        "<b><i>" * 20_000,
        "<table><tr><td>" * 20_000,
        "&" * 1_000_000,
        "<!--" * 300_000,
        "\u200b" * 900_000,
    ],
)
def test_mark_up_made_to_be_slow_is_not_slow(html: str) -> None:
    begun = time.perf_counter()
    outcome = clean_or_code(html + "x")
    assert not isinstance(outcome, str) or outcome in {"costly", "too_long"}
    assert time.perf_counter() - begun < 5


def test_a_table_wider_than_a_page_is_refused() -> None:
    with pytest.raises(TextProblem, match="Den kan ha 12 kolonner"):
        richtext.clean("<table>" + f"<tr>{'<td>x</td>' * 13}</tr>" * 2 + "</table>")


def test_a_plain_field_gives_the_same_structure() -> None:
    text = richtext.from_plain("Første linje\r\nandre linje\r\n\r\n- en\n- to <b>\n• tre\n\nSlutt & ferdig")
    assert text.html == (
        "<p>Første linje<br>andre linje</p><ul><li><p>en</p></li><li><p>to &lt;b&gt;</p></li><li><p>tre</p></li></ul>"
        "<p>Slutt &amp; ferdig</p>"
    )
    assert richtext.from_plain(text.text) == text


@given(st.text(alphabet="ab -\n\r•<>&", max_size=60))
def test_plain_text_and_back_again_is_stable(text: str) -> None:
    once = richtext.from_plain(text)
    assert richtext.from_plain(once.text).text == once.text


def test_plain_text_of_lists_and_tables() -> None:
    html = "<ol start=3><li>a<ul><li>b</li></ul></li></ol><table><tr><td>x<td>y<tr><td>1<td>2</table>"
    assert richtext.plain(html) == "3. a\n  – b\n\nx | y\n1 | 2"
