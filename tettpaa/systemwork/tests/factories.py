"""Activities for tests, made past the policies inside ``seeding()``."""

import datetime as dt
from typing import Any

from django.utils import timezone

from tettpaa.access.models import User
from tettpaa.systemwork.models import Activity


def make_activity(done_by: User, **values: Any) -> Activity:
    """One hour about reading for everybody, today."""
    usual = {"kind": "system", "theme": "literacy", "level": "universal", "minutes": 60}
    activity = Activity(done_by=done_by, **usual | values)
    activity.save()
    return activity


def days_ago(number: int) -> dt.date:
    """A day."""
    return timezone.localdate() - dt.timedelta(days=number)
