"""What a decision must say is data with a citation that is in force."""

import datetime as dt

from tettpaa.cases.decision_contents import for_decision, points
from tettpaa.core.rulesets import ruleset

TODAY = dt.date(2026, 11, 26)


def test_a_kindergarten_has_the_six_points_of_the_act_and_the_grounds_for_departing():
    found = for_decision(kind="special_educational_assistance", language="nb", on=TODAY)
    assert [one["law"] for one in found].count("barnehageloven § 35 andre ledd") == 6
    assert "tilbud om foreldrerådgivning" in {one["words"] for one in found}
    assert any("ikke følger vurderingen" in one["words"] and "første ledd" in one["law"] for one in found)


def test_a_school_is_told_what_departing_must_say_and_nothing_of_kindergartens():
    found = for_decision(kind="individual_education", language="nn", on=TODAY)
    assert any("tilfredsstillande utbytte" in one["words"] and one["is_law"] for one in found)
    assert not any("barnehageloven" in one["law"] for one in found)


def test_a_kind_with_another_act_is_told_of_grounds_and_appeal_and_nothing_of_the_two_acts():
    found = for_decision(kind="deferred_school_start", language="nb", on=TODAY)
    assert [one["law"] for one in found] == [
        "forvaltningsloven § 24 første ledd",
        "forvaltningsloven § 27 første ledd",
    ]


def test_every_point_names_a_reference_that_the_rules_know():
    assert {one.reference for one in points()} <= set(ruleset(TODAY).references)
