"""A way in that has a last day: a day that can be chosen, and the moment when it is over."""

import datetime as dt

from django.utils import timezone
from django.utils.translation import gettext as _

from tettpaa.access.problems import Problem
from tettpaa.core import clock


def until_day(last_day: dt.date, most: int) -> None:
    """A last day that is not passed, and not too far away."""
    if last_day < clock.today():
        raise Problem(_("Datoen er passert. Velg i dag eller en senere dag."), field="last_day")
    if last_day > clock.today() + dt.timedelta(days=most):
        raise Problem(_("Velg en dag innen %(n)s dager. Du kan gi tilgangen på nytt.") % {"n": most}, field="last_day")


def after(last_day: dt.date) -> dt.datetime:
    """The moment when the last day is over."""
    return timezone.make_aware(dt.datetime.combine(last_day + dt.timedelta(days=1), dt.time()))
