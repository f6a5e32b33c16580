"""The self-check: what it finds, what it leaves alone, and that it tells nobody of a child they may not see."""

import datetime as dt

import pytest
from django.urls import reverse

from tests.support.database import seeding
from tests.support.people import let_in, make_case, make_child
from tettpaa.assessments import self_check
from tettpaa.assessments.self_check import CheckedSection, Names
from tettpaa.assessments.tests.writing import Writing
from tettpaa.cases.models import CaseScope
from tettpaa.documents.actions.drafts import save_section

TODAY = dt.date(2026, 11, 26)
NAMES = Names(frozenset({"Elias", "Elias Dahl", "Dahl", "Sara"}), frozenset({"Jonas", "Jonas Lie"}))


def found(text, key="reasons"):
    return [one.what for one in self_check.findings([CheckedSection(key, text)], NAMES, TODAY)]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Jonas leser sakte.", "other_child"),
        ("Her leser Jonas Lie høyt.", "other_child"),
        ("Hun har FEFF.", "abbreviation"),
        ("WISC-V (12.03.2021) viser jevne resultater.", "old_test"),
        ("CELF-4 ble tatt i mars 2022.", "old_test"),
    ],
)
def test_what_is_pointed_at(text, key):
    assert [one.key for one in found(text)] == [f"assessments.check.{key}"]


@pytest.mark.parametrize(
    "text",
    [
        "Elias leser sakte, og Sara hjelper ham hjemme.",
        "Hun har fonologiske vansker (FEFF). FEFF gjør at hun leser sakte.",
        "FEFF (en prøve for språk) viser framgang.",
        "PPT tilrår at IOP lages.",
        "WISC-V (12.03.2026) viser jevne resultater.",
        "WISC-V ble tatt 31.02.2020.",
        "– Lese høyt",
    ],
)
def test_what_is_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("point", "key"),
    [
        ("– Lese høyt", "measure_who_when"),
        ("– Læreren leser høyt", "measure_who"),
        ("1. Lese høyt to timer i uka", "measure_who"),
        ("– Spesialpedagogen leser høyt tre timer i uka", None),
    ],
)
def test_a_measure_says_who_and_when(point, key):
    keys = [one.key for one in found(point, "effective_measures")]
    if point.startswith("– Læreren"):
        assert keys == ["assessments.check.measure_when"]
    else:
        assert keys == ([f"assessments.check.{key}"] if key else [])


def test_a_text_for_the_family_must_be_lighter_than_one_for_professionals():
    text = "Vi kartlegger lesingen hans på skolen hver eneste uke, og så skriver vi resultatene. " * 8
    assert found(text) == []
    assert [one.key for one in found(text, "family_summary")] == ["assessments.check.heavy"]


@pytest.mark.usefixtures("db")
def test_the_page_points_at_the_authors_own_other_child_and_never_at_a_hidden_one(acting_as, signed_in):
    work = Writing(acting_as)
    with seeding():
        mine = make_child("Tobias", "Vik", unit=work.unit)
        case = make_case(mine, work.unit, work.nora)
        hidden = make_child("Ylva", "Moe", unit=work.unit)
        make_case(hidden, work.unit, work.jonas)
        for pair in CaseScope.objects.filter(case=case).select_related("scope"):
            let_in(work.nora, pair.scope)
        let_in(work.nora, mine.scope)
    assessment = work.start()
    with acting_as(work.nora):
        text = "<p>Tobias leser sakte. Ylva Moe leser fort.</p>"
        save_section(section=work.section("reasons"), html=text, base_revision=0, by=work.nora)
    page = signed_in(work.nora).get(reverse("assessments:self_check", args=[assessment.pk]))
    assert page.status_code == 200
    assert "«Tobias» er navnet på et annet barn" in page.text
    assert "Ylva" not in page.text
    assert signed_in(work.jonas).get(reverse("assessments:self_check", args=[assessment.pk])).status_code == 404
