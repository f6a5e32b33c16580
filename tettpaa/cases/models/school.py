"""What belongs to school: the pupil's education plan."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import TEXT, RowPolicy
from tettpaa.cases.models.case import IndividualCase, in_case
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified


class EducationPlanStatus(ScopedModel):
    """Whether the pupil has an individual education plan, of when, and evaluated when. The plan itself is the school's.

    Lies in what is shared with the unit, so that both know the same and either can mend it. The latest counts.
    """

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="education_plans", db_index=False)
    has_plan = models.BooleanField(_("har eleven en individuell opplæringsplan (IOP)?"))
    dated = models.DateField(_("planen er fra"), null=True)
    evaluated_on = models.DateField(_("sist evaluert"), null=True)
    recorded_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    recorded_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="recorded_at", sensitive="has_plan dated evaluated_on"
    )

    class Meta:
        indexes = [models.Index(fields=["case", "-recorded_at"], name="education_plan_case")]
        constraints = [
            in_case("education_plan_in_case"),
            models.CheckConstraint(
                condition=Q(has_plan=True) | Q(dated=None, evaluated_on=None), name="only_a_plan_has_dates"
            ),
            RowPolicy(rules=TEXT | {"PORTAL": "mine:si"}),
        ]
