"""Text pasted from Word, Google Docs and mail."""

import pytest

from tettpaa.documents import richtext

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><title>Skal ikke med</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} --></style></head>
<body lang=NO-BOK style='tab-interval:35.4pt'><!--StartFragment-->
<h1 style='mso-outline-level:1'><span style='mso-list:Ignore'>1<span>&nbsp;</span></span>Utbytte<o:p></o:p></h1>
<p class=MsoNormal><b style='mso-bidi-font-weight:normal'><span style='font-size:11.0pt'>Elias</span></b> leser
<i>sakte</i>.<o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span>
</span></span><![endif]>Første punkt<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>o<span>&nbsp; </span></span><![endif]>Under punkt</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·&nbsp;</span>Andre</p>
<p class=MsoNormal>&nbsp;</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.&nbsp;</span>Tallpunkt</p>
<h4>Et nivå for dypt</h4>
<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr style='mso-yfti-irow:0'>
<td width=200 valign=top style='width:150pt'><p class=MsoNormal><b>Fag</b></p></td><td><p>Timer</p></td></tr>
<tr><td><p>Norsk</p></td><td><p>2,5<o:p></o:p></p></td></tr></table>
<p>Se \uf0e0 vedlegg</p>
<!--EndFragment--></body></html>"""


def test_word_becomes_headings_lists_and_tables() -> None:
    assert richtext.clean(WORD).html == (
        "<h2>Utbytte</h2><p><strong>Elias</strong> leser <em>sakte</em>.</p>"
        "<ul><li><p>Første punkt</p><ul><li><p>Under punkt</p></li></ul></li><li><p>Andre</p></li></ul>"
        "<ol><li><p>Tallpunkt</p></li></ol><h3>Et nivå for dypt</h3>"
        '<table><thead><tr><th scope="col"><p><strong>Fag</strong></p></th>'
        '<th scope="col"><p>Timer</p></th></tr></thead>'
        "<tbody><tr><td><p>Norsk</p></td><td><p>2,5</p></td></tr></tbody></table><p>Se → vedlegg</p>"
    )


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            '<b style="font-weight:normal"><p><span style="font-weight:700">Fet</span> <i>skrå</i></p></b>',
            "<p><strong>Fet</strong> <em>skrå</em></p>",
        ),
        ("<div>Hei</div><div><br></div><div>Hilsen</div>", "<p>Hei</p><p>Hilsen</p>"),
        ("<blockquote><p>sitat</p></blockquote>", "<p>sitat</p>"),
        ("<pre>linje\nto</pre>", "<p>linje to</p>"),
        ("<p>a<img src='data:image/png;base64,AAAA'>b</p>", "<p>ab</p>"),
        ("<dl><dt>ord</dt><dd>forklaring</dd></dl>", "<p>ord</p><p>forklaring</p>"),
    ],
)
def test_other_programs(html: str, expected: str) -> None:
    assert richtext.clean(html).html == expected


def test_a_list_in_word_five_levels_deep_keeps_every_item() -> None:
    levels = (1, 2, 3, 4, 5, 6, 2, 1)
    html = "".join(f"<p style='mso-list:l0 level{n} lfo1'>punkt {i}</p>" for i, n in enumerate(levels))
    text = richtext.clean(html)
    assert [f"punkt {i}" in text.text for i in range(len(levels))] == [True] * len(levels)
    assert richtext.clean(text.html) == text
