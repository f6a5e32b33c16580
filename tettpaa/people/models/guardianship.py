"""Who may decide for the child, with its history: parental responsibility, and what a verge's mandate says."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import PEOPLE, RowPolicy, parent
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.people.models.child import Child, Guardian


class ResponsibilityChange(ScopedModel):
    """Somebody got or lost parental responsibility from a day on. What the guardian has now stands on the guardian."""

    child = models.ForeignKey(Child, models.PROTECT, related_name="+", db_index=False)
    guardian = models.ForeignKey(Guardian, models.PROTECT, related_name="+", db_index=False)
    has_responsibility = models.BooleanField(_("har foreldreansvar"))
    from_on = models.DateField(_("fra"), default=clock.today)
    source = models.CharField(_("hvordan vet vi det?"), max_length=300, blank=True)
    registered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at", sensitive="has_responsibility from_on source"
    )

    class Meta:
        indexes = [models.Index(fields=["guardian", "scope"], name="responsibility_guardian")]
        constraints = [
            parent("responsibility_in_folder", "people_child", "child_id"),
            parent("responsibility_of_guardian", "people_guardian", "guardian_id"),
            RowPolicy(rules=PEOPLE),
        ]


class Mandate(ScopedModel):
    """What a verge may decide, from a day to a day. Only what it says counts: a verge as such consents to nothing."""

    child = models.ForeignKey(Child, models.PROTECT, related_name="+", db_index=False)
    guardian = models.ForeignKey(Guardian, models.PROTECT, related_name="mandates", db_index=False)
    text = models.CharField(_("hva sier mandatet?"), max_length=300)
    may_consent = models.BooleanField(_("vergen samtykker i saker om opplæring"), default=False)
    starts_on = models.DateField(_("fra"), default=clock.today)
    ends_on = models.DateField(_("til"), null=True, blank=True)
    registered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at", sensitive="text may_consent starts_on ends_on"
    )

    class Meta:
        indexes = [models.Index(fields=["guardian", "scope"], name="mandate_guardian")]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="mandate_ends_after_start",
                violation_error_message=_("Siste dag kan ikke være før første dag."),
            ),
            parent("mandate_in_folder", "people_child", "child_id"),
            parent("mandate_of_guardian", "people_guardian", "guardian_id"),
            RowPolicy(rules=PEOPLE),
        ]
