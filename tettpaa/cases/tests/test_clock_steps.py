"""The steps under the clock tell the truth: a decision that is made and not told is not done."""

import datetime as dt

import pytest

from tests.support.database import seeding
from tests.support.people import make_case, make_child, make_unit
from tettpaa.cases.clock_steps import clock_steps
from tettpaa.cases.models import IndividualCase
from tettpaa.core.ui_numbers import NBSP

pytestmark = [pytest.mark.usefixtures("db"), pytest.mark.commitment("K4.4a")]

START = dt.date(2026, 9, 1)


def steps_of(**dates):
    with seeding():
        unit = make_unit()
        case = make_case(make_child(unit=unit), unit)
        blank = dict.fromkeys(("intake_on", "assigned_on", "assessment_on", "sent_on", "decided_on", "told_on"))
        IndividualCase.objects.filter(pk=case.pk).update(received_on=START, **blank | dates)
        return [
            (step.label, step.note.replace(NBSP, " "), step.state)
            for step in clock_steps(IndividualCase.objects.get(pk=case.pk))
        ]


def test_what_goes_on_says_since_when_and_the_rest_what_is_planned():
    on = START + dt.timedelta(days=14)
    found = steps_of(intake_on=on, assigned_on=on, assessment_on=on, planned_sent_on=dt.date(2026, 11, 3))
    assert found[2] == ("Fordelt", "15. sep.", "done")
    assert found[3] == ("Utredning", "siden 15. sep.", "current")
    assert found[4] == ("Sendt", "plan 3. nov.", "later")


def test_a_decision_that_nobody_was_told_is_not_done():
    on = START + dt.timedelta(days=14)
    reached = dict.fromkeys(("intake_on", "assigned_on", "assessment_on", "sent_on", "decided_on"), on)
    assert steps_of(**reached)[5] == ("Vedtak fortalt", "fattet 15. sep., ikke fortalt", "current")


def test_the_day_the_family_was_told_ends_the_last_step():
    on = START + dt.timedelta(days=14)
    reached = dict.fromkeys(("intake_on", "assigned_on", "assessment_on", "sent_on", "decided_on", "told_on"), on)
    assert steps_of(**reached)[5] == ("Vedtak fortalt", "15. sep.", "done")


def test_a_closed_case_has_nothing_going_on():
    assert [state for *_rest, state in steps_of(closed_on=START)] == ["done", *["later"] * 5]
