"""The clock shows the true time, moves in the demo only, and is the one that all writing asks."""

import datetime as dt
import re

import pytest
from django.utils import timezone

from tests.support.database import project_file
from tettpaa.core import clock

THEN = dt.datetime(2025, 3, 14, 23, 30, tzinfo=dt.UTC)


def test_it_shows_the_true_time():
    assert abs(clock.now() - timezone.now()) < dt.timedelta(minutes=1)


def test_in_the_demo_it_can_be_set_back_for_a_while(settings):
    settings.DEMO = True
    with clock.set_to(THEN):
        assert clock.now() == THEN
        assert clock.today() == dt.date(2025, 3, 15)  # where we are, it is past midnight
    assert clock.now() > THEN


def test_it_cannot_be_set_where_cases_are_real(settings):
    settings.DEMO = False
    with pytest.raises(RuntimeError, match="demoen"), clock.set_to(THEN):
        pass


def test_actions_and_rows_ask_no_other_clock():
    root = project_file("tettpaa")
    paths = [*root.glob("*/actions.py"), *root.glob("*/actions/*.py"), *root.glob("*/models.py")]
    paths += root.glob("*/models/*.py")
    # What the machine itself saw and when: readings, sign-ins and figures are of this very moment, also in the demo.
    seen = ("logs.py", "sign_in.py", "external.py")
    allowed = {*(root / "access" / "models" / name for name in seen), root / "quality" / "models.py"}
    other = re.compile(r"timezone\.(now\b|localdate\b(?!\(\w)|localtime\(\))|date\.today|datetime\.now")
    assert [path.name for path in paths if path not in allowed and other.search(path.read_text("utf-8"))] == []
