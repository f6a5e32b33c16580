"""The calculated date: from the plan, else the unit's last cases, else the service's, else nothing."""

import datetime as dt

import pytest

from tettpaa.cases.rules.promised import Source, Typical, calculated_date, is_delay, say_calculated
from tettpaa.cases.wording import say_all

CAME = dt.date(2026, 8, 3)
UNIT = Typical(Source.UNIT, 12, 70)
SERVICE = Typical(Source.SERVICE, 20, 95)


@pytest.mark.parametrize(
    ("planned", "typical", "on", "source"),
    [
        (dt.date(2026, 12, 1), [UNIT, SERVICE], dt.date(2026, 12, 1), Source.PLAN),
        (None, [UNIT, SERVICE], dt.date(2026, 10, 12), Source.UNIT),
        (None, [Typical(Source.UNIT, 4, 10), SERVICE], dt.date(2026, 11, 6), Source.SERVICE),
        (None, [Typical(Source.UNIT, 5, 10), SERVICE], dt.date(2026, 8, 13), Source.UNIT),
    ],
)
def test_the_best_source_that_has_enough_cases_is_used(planned, typical, on, source):
    found = calculated_date(received_on=CAME, planned_on=planned, typical=typical)
    assert (found.on, found.source) == (on, source)


@pytest.mark.parametrize("typical", [[], [Typical(Source.UNIT, 4, 10), Typical(Source.SERVICE, 4, 12)]])
def test_under_five_cases_there_is_nothing_to_say(typical):
    found = calculated_date(received_on=CAME, planned_on=None, typical=typical)
    assert found is None
    assert say_all(say_calculated(found, today=CAME)) == ["For få saker til å anslå."]


def test_the_words_say_the_source_and_that_a_day_has_passed():
    found = calculated_date(received_on=CAME, planned_on=None, typical=[UNIT])
    assert say_all(say_calculated(found, today=dt.date(2026, 9, 1))) == [
        "12. oktober 2026, midtverdien av de 12 siste sakene av samme type her."
    ]
    assert say_all(say_calculated(found, today=dt.date(2026, 11, 1)))[1] == "Dagen er passert. Lag en plan."


@pytest.mark.parametrize(
    ("before", "later"), [(None, False), (dt.date(2026, 9, 1), True), (dt.date(2026, 11, 1), False)]
)
def test_only_a_later_day_than_the_one_announced_is_a_delay(before, later):
    assert is_delay(announced_on=before, new_on=dt.date(2026, 10, 1)) is later
