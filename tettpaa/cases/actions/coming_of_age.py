"""Some time before a pupil decides alone, the adviser is asked to talk with the pupil about it."""

import datetime as dt

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action
from tettpaa.access.models import Scope, User
from tettpaa.cases import queries
from tettpaa.cases.models import IndividualCase
from tettpaa.core.rulesets import ruleset
from tettpaa.people.rules import birthday
from tettpaa.planning.actions import create_task
from tettpaa.planning.models import WorkTask

KIND = WorkTask.Kind.COMING_OF_AGE


@action
def ask_to_talk(*, today: dt.date) -> int:
    """A task in each open case of a pupil who soon turns the age: consent, sharing, what parents see. Once."""
    rules = ruleset(today)
    age, days = rules.age("education"), rules.number("coming_of_age_days")
    soon = birthday(today + dt.timedelta(days=days), -age)
    found = IndividualCase.objects.filter(closed_on=None, holder__isnull=False)
    coming = found.filter(child__birth_date__gt=birthday(today, -age), child__birth_date__lte=soon)
    asked = WorkTask.objects.filter(kind=KIND).values("scope_id")
    count = 0
    for case in coming.exclude(scope_id__in=asked).select_related("child"):
        kind = queries.kind_of(case)
        if not kind.is_about_child or not kind.questions:
            continue
        day = birthday(case.child.birth_date, age)
        title = _("Eleven fyller %(age)s år %(day)s: snakk om samtykke, deling og hva foreldrene ser")
        create_task(
            scope=Scope.objects.get(pk=case.scope_id),
            kind=KIND,
            title=title % {"age": age, "day": f"{day:%d.%m.%Y}"},
            due_on=day,
            owner=User.objects.get(pk=case.holder_id),
            about_id=None,
            by=None,
        )
        count += 1
    return count
