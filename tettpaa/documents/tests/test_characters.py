"""Which characters can stand in a document."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tettpaa.documents import characters
from tettpaa.documents.problems import TextProblem


@pytest.mark.parametrize(
    "text",
    [
        "Æøå ÆØÅ é ü ß «sitat» – 25 % · 3½ time … § 11-8 → ✓ • ≤ ≈ ± ° €",
        "Čáhppes guovžžat ja ŋáŋŋár, đ ŧ ž š; Åarjelsaemien gïele ïĳ",
        "Łódź Ştefan Nguyễn Đặng Çelik Øyvind Ğ ı",
        "Ελένη, Ольга",
    ],
)
def test_what_people_write_here_can_be_printed(text: str) -> None:
    assert characters.first_unprintable(text) is None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Fint 😀 her", "😀"),
        ("👨\u200d👩\u200d👧 hjemme", "👨\u200d👩\u200d👧"),
        ("Flagg 🇳🇴", "🇳🇴"),
        ("👍🏽", "👍🏽"),
        ("navn 王", "王"),
        ("שם", "ש"),
        ("\U0001fae8", "\U0001fae8"),
    ],
)
def test_the_rest_is_refused_by_name(text: str, named: str) -> None:
    with pytest.raises(TextProblem) as caught:
        characters.refuse_unprintable(text)
    assert caught.value.code == "bad_character"
    assert str(caught.value) == f"Tegnet {named} kan ikke stå i et dokument. Ta det bort, eller skriv det med ord."


@pytest.mark.parametrize(
    ("raw", "tidied"),
    [
        ("soft\u00adhyphen", "softhyphen"),
        ("null\x00 bell\x07", "null bell"),
        ("\ufeffstart\u200b slutt\u2060", "start slutt"),
        ("vri\u202egnp.exe", "vrignp.exe"),
        ("\uf0b7 punkt \ue000", " punkt "),
        ("\uf0e0 videre", "→ videre"),
        ("☑ ja ☐ nei", "[x] ja [ ] nei"),
        ("oﬃsielt ﬁn ﬂate", "offisielt fin flate"),
        ("A\u030ase", "Åse"),
        ("❤\ufe0f", "❤"),
        ("\ud800halv", "halv"),
        ("a\u2028b", "a\nb"),
    ],
)
def test_stand_ins_are_replaced_and_invisible_characters_go(raw: str, tidied: str) -> None:
    assert characters.tidy(raw) == tidied


@given(st.text(max_size=80))
def test_tidy_text_stays_tidy(text: str) -> None:
    assert characters.tidy(characters.tidy(text)) == characters.tidy(text)


@given(st.text(max_size=40))
def test_what_is_not_refused_is_in_the_fonts(text: str) -> None:
    if characters.first_unprintable(text) is None:
        assert {ord(c) for c in characters.tidy(text)} - {9, 10, 13} <= characters.printable()


def test_all_six_cuts_are_read() -> None:
    cuts = sorted(path.name for path in characters.FONTS.glob("*.ttf"))
    inter = ["Inter-Italic.ttf", "Inter-Regular.ttf", "Inter-SemiBold.ttf", "Inter-SemiBoldItalic.ttf"]
    assert cuts == [*inter, "NotoSansArabic-Regular.ttf", "NotoSansArabic-SemiBold.ttf"]
    assert len(characters.printable()) > 3500
    for licence in ("OFL.txt", "OFL-NotoSansArabic.txt"):
        assert "SIL OPEN FONT LICENSE" in (characters.FONTS / licence).read_text().upper()


def test_names_and_words_in_arabic_letters_can_be_printed() -> None:
    assert characters.first_unprintable("أميرة محمد، «أحب القراءة.» پژگچ ۱۲۳؟") is None


def test_both_character_maps_of_a_font_agree() -> None:
    """The short map (format 4) is an independent witness for the long one that we read."""
    font = (characters.FONTS / "Inter-Regular.ttf").read_bytes()
    short = _format_4(font)
    assert short == {code for code in characters.code_points(font) if code < 0xFFFF}


def _format_4(font: bytes) -> set[int]:
    (count,) = struct.unpack_from(">H", font, 4)
    tables = (struct.unpack_from(">4sLLL", font, 12 + 16 * i) for i in range(count))
    cmap = next(offset for tag, _, offset, _ in tables if tag == b"cmap")
    (maps,) = struct.unpack_from(">H", font, cmap + 2)
    records = (struct.unpack_from(">HHL", font, cmap + 4 + 8 * i) for i in range(maps))
    start = cmap + next(offset for platform, encoding, offset in records if (platform, encoding) == (3, 1))
    half = struct.unpack_from(">H", font, start + 6)[0] // 2
    ends, starts, deltas, offsets = (
        struct.unpack_from(f">{half}H", font, start + 14 + place)
        for place in (0, 2 * half + 2, 4 * half + 2, 6 * half + 2)
    )
    found: set[int] = set()
    for i in range(half):
        for code in range(starts[i], ends[i] + 1):
            glyph = code + deltas[i]
            if offsets[i]:
                place = start + 14 + 6 * half + 2 + 2 * i + offsets[i] + 2 * (code - starts[i])
                glyph = struct.unpack_from(">H", font, place)[0]
            if glyph & 0xFFFF and code < 0xFFFF:
                found.add(code)
    return found
