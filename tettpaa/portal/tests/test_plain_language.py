"""Every text that a family meets is easy to read: LIX at most 40, in bokmål and in nynorsk.

LIX (Björnsson 1968) is words a sentence plus the share of words longer than six letters. It says little of one short line,
so each page is weighed as a whole, and each text of some length by itself.
"""

import re
from pathlib import Path

import polib  # type: ignore[import-untyped]  # has no types of its own
import pytest

from tettpaa import portal
from tettpaa.cases import help_rounds, wording

ROOT = Path(portal.__file__).parent
MOST, FEWEST_WORDS = 40, 12
FAMILY = ("family", "own_referral", "read_code", "reading", "_family", "_meanwhile", "_ask_for_help", "_promises")
TEXT = re.compile(r"{%\s*translate\s+\"([^\"]+)\"|{%\s*blocktranslate[^%]*%}(.*?){%\s*endblocktranslate", re.DOTALL)


def lix(text: str) -> float:
    """Words a sentence, and per cent of long words."""
    words = [word for word in re.findall(r"[^\W\d_]+", text) if word]
    sentences = max(len(re.findall(r"[.!?:]+(?:\s|$)", text)), 1)
    long = [word for word in words if len(word) > 6]
    return len(words) / sentences + 100 * len(long) / len(words)


def words_in(text: str) -> int:
    return len(re.findall(r"[^\W\d_]+", text))


def as_read(text: str) -> str:
    """With something short where a name or a day goes."""
    return re.sub(r"%\(\w+\)[sd]|{{[^}]*}}|<[^>]+>|&nbsp;", "Ada", text).strip()


def translations() -> dict[str, str]:
    """Bokmål → nynorsk, of the whole product."""
    found: dict[str, str] = {}
    for path in ROOT.parent.glob("*/locale/nn/LC_MESSAGES/django.po"):
        found |= {entry.msgid: entry.msgstr for entry in polib.pofile(str(path)) if entry.msgstr}
    return found


def pages() -> dict[str, list[str]]:
    """Each template of the family with its texts."""
    found = {}
    for path in sorted((ROOT / "templates" / "portal").glob("*.html")):
        if path.name.startswith(FAMILY):
            texts = [(one or other).strip() for one, other in TEXT.findall(path.read_text("utf-8"))]
            found[path.name] = [re.sub(r"{{\s*(\w+)[^}]*}}", r"%(\1)s", text) for text in texts if text]
    return found


PAGES = pages()


def in_form(texts: list[str], form: str) -> list[str]:
    known = translations() if form == "nn" else {}
    return [as_read(known.get(text, text)) for text in texts]


@pytest.mark.parametrize("form", ["nb", "nn"])
def test_every_longer_text_of_the_family_is_easy(form):
    heavy = {
        text: round(lix(text))
        for name, texts in PAGES.items()
        for text in in_form(texts, form)
        if words_in(text) >= FEWEST_WORDS and lix(text) > MOST
    }
    assert heavy == {}


@pytest.mark.parametrize("form", ["nb", "nn"])
@pytest.mark.parametrize("name", sorted(PAGES))
def test_each_page_as_a_whole_is_easy(name, form):
    whole = ". ".join(text.rstrip(".!?:") for text in in_form(PAGES[name], form)) + "."
    if words_in(whole) >= FEWEST_WORDS:
        assert lix(whole) <= MOST, whole


@pytest.mark.parametrize("form", ["nb", "nn"])
def test_what_is_said_of_where_the_case_is_and_what_is_asked_is_easy(form):
    steps = [str(text) for text in wording.FAMILY_STEPS.values()]
    asked = [one.words[form] for one in help_rounds.questions()]
    known = translations() if form == "nn" else {}
    whole = ". ".join(known.get(text, text).rstrip("?") for text in steps) + ". " + " ".join(asked)
    assert lix(whole) <= MOST


def test_lix_counts_as_it_should():
    assert lix("Vi ser deg. Vi hører deg.") == 3.0
    assert lix("Undersøkelsesopplegget forutsetter tverrfaglighet.") == 103.0
    assert len(PAGES) > 12
    assert sum(len(texts) for texts in PAGES.values()) > 120
