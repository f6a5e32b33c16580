"""A template's content: what is read, what is refused and where, and what differs between two versions."""

from dataclasses import replace

import pytest

from tettpaa.core.rulesets import newest
from tettpaa.core.sentences import Text
from tettpaa.papers.rules.changes import changes, move
from tettpaa.papers.rules.content import Content, Kind, Receiver, Review, Section, filled, read, written
from tettpaa.papers.shipping import shipped
from tettpaa.papers.wording import say, say_all

LAWS = frozenset(newest().references)
TITLE = Text("Notat", "Notat")


def section(key: str = "a", **more) -> Section:
    return Section(key=key, title=Text(f"Del {key}", f"Del {key}"), **more)


def faults(data: dict, key: str = "") -> set[tuple[int | None, str, str]]:
    _content, found = read(data, key=key, laws=LAWS)
    return {(one.section, one.field, one.said.key.rsplit(".", 1)[-1]) for one in found}


@pytest.mark.parametrize("key", list(shipped()))
def test_a_shipped_template_reads_the_same_after_it_is_written(key):
    content = shipped()[key]
    again, found = read(written(content), key=key, laws=LAWS)
    assert (again, found) == (content, ())


def test_all_that_is_wrong_is_told_at_once_with_its_place():
    data = written(Content(title=TITLE, sections=(section(), section("b"))))
    data["sections"][0] |= {"kind": "table", "columns": [{"nb": "En", "nn": "Ein"}], "law": "§ 5-1"}
    data["sections"][1] |= {"key": "a", "title": {"nb": "Bare bokmål", "nn": ""}, "ready": {"nb": "{alder}", "nn": "{"}}
    assert faults(data) == {
        (1, "columns", "columns"),
        (1, "law", "unknown_law"),
        (2, "key", "key_twice"),
        (2, "title_nn", "missing_nn"),
        (2, "ready_nb", "unknown_fact"),
        (2, "ready_nn", "stray_brace"),
    }


@pytest.mark.parametrize("data", [None, [], "mal", 7, {"title": "Notat"}, {"sections": 4}, {"sections": [1, None]}])
def test_something_else_than_a_template_is_told_and_breaks_nothing(data):
    _content, found = read(data)
    assert found
    assert all(say(one.said) for one in found)


def test_an_unknown_field_and_another_format_are_told():
    data = written(Content(title=TITLE)) | {"format": "tettpaa-mal-9", "farge": "blå"}
    assert {(None, "format", "other_format"), (None, "farge", "unknown_field")} <= faults(data)


def test_review_can_never_be_switched_on_for_a_concern_report_and_is_always_possible_to_decide_for_others():
    concern = written(Content(title=TITLE, review=Review.IMPOSSIBLE))
    assert faults(concern, "concern_report") == set()
    for review in (Review.REQUIRED, Review.OFF):
        data = concern | {"review": review.value}
        assert faults(data, "concern_report") == {(None, "review", "concern_review")}
    assert faults(concern, "notat") == {(None, "review", "review_impossible")}


def test_a_ready_text_gets_what_the_case_knows_and_keeps_what_it_does_not():
    assert filled("Hei {fornavn}, ring {telefon}.", {"fornavn": "Elias"}) == "Hei Elias, ring {telefon}."


def test_changes_are_said_in_words_and_in_both_languages():
    old = Content(title=TITLE, sections=(section(), section("b"), section("c", guidance=Text("x", "x"))))
    new = replace(
        old,
        title=Text("Rapport", "Rapport"),
        receivers=(Receiver.FAMILY,),
        sections=(section("c"), replace(section(), is_required=True), section("d")),
    )
    said = say_all(changes(old, new))
    assert said == [
        "Malen heter «Rapport», ikke «Notat».",
        "Det er endret hvem dokumentet kan gå til.",
        "Nytt avsnitt: «Del d».",
        "«Del b» er tatt bort.",
        "Avsnittene står i en annen rekkefølge.",
        "«Del c»: veiledningen er endret.",
        "«Del a» må nå være med.",
    ]
    assert changes(old, old) == ()


def test_a_document_may_move_only_when_no_written_word_would_go():
    old = Content(title=TITLE, sections=(section(), section("b")))
    new = Content(title=TITLE, sections=(section(), section("c", kind=Kind.CHOICE, choices=(TITLE, Text("x", "y")))))
    assert move(old, new, {"a"}).is_safe
    assert say_all(move(old, new, {"a", "b"}).hindered) == [
        "Du har skrevet i «Del b», og det avsnittet finnes ikke i den nye utgaven."
    ]
    table = replace(new, sections=(section(kind=Kind.TABLE, columns=(TITLE, Text("x", "y"))),))
    assert not move(old, table, {"a"}).is_safe
