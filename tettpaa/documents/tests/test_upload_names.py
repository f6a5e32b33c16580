"""File names made safe."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tettpaa.documents import file_names


@pytest.mark.parametrize(
    ("name", "cleaned"),
    [
        ("Pedagogisk rapport våren.pdf", "Pedagogisk rapport våren.pdf"),
        ("C:\\Users\\kari\\Dokumenter\\rapport.pdf", "rapport.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("/hjem/a/../b.PDF", "b.pdf"),
        ("<script>alert(1)</script>.pdf", "script.pdf"),
        ("a\"b'c|d?.pdf", "a b'c d.pdf"),
        ("<img src=x onerror=alert(1)>.pdf", "img src=x onerror=alert(1).pdf"),
        ("rapport\u202efdp.pdf", "rapportfdp.pdf"),
        ("rapport\x00\r\n\t.pdf", "rapport.pdf"),
        ("Ras\u0301mus a\u030a.pdf", "Raśmus å.pdf"),
        ("   .pdf", "pdf.pdf"),
        ("", "vedlegg.pdf"),
        ("...", "vedlegg.pdf"),
        (".htaccess", "htaccess.pdf"),
        ("-rf.pdf", "rf.pdf"),
        ("CON.pdf", "vedlegg CON.pdf"),
        ("nul", "vedlegg nul.pdf"),
        ("a" * 300 + ".pdf", "a" * 96 + ".pdf"),
        ("rapport.docx.pdf", "rapport.docx.pdf"),
        ("Rapport 12.03.2026", "Rapport 12.03.2026.pdf"),
        ("{{ 7*7 }}${x}`id`%s.pdf", "7 7 x id s.pdf"),
    ],
)
def test_names(name: str, cleaned: str) -> None:
    assert file_names.clean(name, "pdf") == cleaned


@given(st.text(max_size=200))
def test_any_name_becomes_a_safe_one(name: str) -> None:
    cleaned = file_names.clean(name, "pdf")
    assert cleaned.endswith(".pdf")
    assert 5 <= len(cleaned) <= file_names.LONGEST_NAME
    assert not set(cleaned) & set('<>:"|?*\\/\r\n\t\x00')
    assert cleaned.isprintable() or any(c.isspace() for c in cleaned)
    assert not cleaned.startswith((".", " ", "-"))


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("a.PDF", "pdf"),
        ("a", ""),
        (".pdf", ""),
        ("a.b.docx", "docx"),
        ("v. 2", ""),
        ("2.3.2026", ""),
        ("a.p\u202edf", "pdf"),
    ],
)
def test_endings(name: str, ending: str) -> None:
    assert file_names.extension(name) == ending
