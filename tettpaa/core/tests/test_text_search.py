"""What is written in the search box becomes a question that says no more than was written."""

import re

import pytest

from tettpaa.core.text_search import marked, question


@pytest.mark.parametrize(
    ("written", "also"),
    [
        ("skole", "skule"),
        ("skulen", "skole"),
        ("skolestart", "skulestart"),
        ("hørsel", "høyrsel"),
        ("henvisningen", "tilvising"),
        ("tilvising", "henvisning"),
        ("språkvansker", "spraakvansker"),
        ("Åse", "aase"),
        ("aase", "ase"),
    ],
)
def test_a_word_is_also_asked_for_in_its_other_spellings(written, also):
    (group,) = question(written).groups
    assert group[0] == written.casefold()
    assert also in group


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("konsentrasjn", "konsentrasjon"),
        ("dyslexi", "dysleksi"),
        ("oppmerksomet", "oppmerksomhet"),
        ("konsentrasjonen", ""),
        ("lesevanskane", ""),
        ("lesing", ""),
        ("Haugland", ""),
        ("mor", ""),
    ],
)
def test_a_misspelled_word_is_mended_and_a_right_one_left_alone(written, meant):
    assert question(written).mended == ((meant,) if meant else ())


def test_every_word_must_be_found_and_short_ones_are_left_out():
    asked = question("Ring mor på tirsdag")
    assert asked.tsquery == "(ring:*) & (mor) & (tirsdag:*)"


@pytest.mark.parametrize("text", ["", "%", "' | !x", "a:*&b", "(((", "\\", "<b>", "\x00", "🙂", "og " * 400])
def test_nothing_written_becomes_part_of_the_question_s_grammar(text):
    asked = question(text)
    assert len(asked.groups) <= 8
    assert re.fullmatch(r"(\(\w+(:\*)?( \| \w+(:\*)?)*\)( & )?)*", asked.tsquery)


def test_the_excerpt_stands_around_the_first_hit():
    text = "Vi snakket om mye. " * 20 + "Lesevanskene var tydelige i norsk. " + "Så gikk vi. " * 20
    pieces = marked(text, ["lesevansk"], around=40)
    assert [word for word, hit in pieces if hit] == ["Lesevanskene"]
    whole = "".join(word for word, _hit in pieces)
    assert whole.startswith("… ")
    assert whole.endswith(" …")
    assert len(whole) < 130
    assert whole.strip("… ") in text


def test_an_excerpt_without_a_hit_is_the_beginning():
    assert marked("Kort tekst", ["annet"], around=40) == [("Kort tekst", False)]
    assert marked("", ["annet"], around=40) == []


def test_a_short_stem_marks_the_word_and_not_what_only_begins_alike():
    pieces = marked("Mor ringte om morgenmaten", ["mor"], around=40)
    assert [word for word, hit in pieces if hit] == ["Mor"]
