"""A family that hides: who is safe to know, and what a person has looked through before others get it."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import PEOPLE, RowPolicy, parent
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.documents.models import Dispatch, Release
from tettpaa.people.models.child import AddressGrading, Guardian


class SafeGuardian(ScopedModel):
    """One who goes on as before while the child is shielded. No guardian means the pupil."""

    grading = models.ForeignKey(AddressGrading, models.PROTECT, related_name="safe", db_index=False)
    guardian = models.ForeignKey(Guardian, models.PROTECT, null=True, related_name="+", db_index=False)
    ended_at = models.DateTimeField(null=True)
    """When the family no longer calls this one safe."""

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="ended_at")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["grading", "guardian"],
                condition=Q(ended_at=None),
                name="safe_once",
                nulls_distinct=False,
            ),
            parent("safe_of_grading", "people_addressgrading", "grading_id"),
            RowPolicy(rules=PEOPLE | {"STAFF": "mine:s", "CLERK": "all:s"}),
        ]


class ShieldReview(ScopedModel):
    """Somebody has looked through one document for one guardian, or one letter. The latest counts."""

    class Outcome(models.TextChoices):
        """What became of it."""

        GIVEN = "given", _("gis ut som det er")
        MASKED = "masked", _("gis ut i en sladdet utgave")
        WITHHELD = "withheld", _("gis ikke ut")

    grading = models.ForeignKey(AddressGrading, models.PROTECT, related_name="reviews", db_index=False)
    guardian = models.ForeignKey(Guardian, models.PROTECT, null=True, related_name="+", db_index=False)
    release = models.ForeignKey(Release, models.PROTECT, null=True, related_name="+", db_index=False)
    """The document, as it was shared with the family."""
    dispatch = models.ForeignKey(Dispatch, models.PROTECT, null=True, related_name="+", db_index=False)
    """Or the letter that waited."""
    outcome = models.CharField(_("hva gjør du med det?"), max_length=10, choices=Outcome.choices)
    reason = models.CharField(_("hvorfor?"), max_length=300, blank=True)
    given = models.ForeignKey(Release, models.PROTECT, null=True, related_name="+", db_index=False)
    """The copy that the guardian got, in a compartment of its own."""
    reviewed_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    reviewed_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="reviewed_at", sensitive="outcome reason")

    class Meta:
        indexes = [models.Index(fields=["scope", "reviewed_at"], name="shieldreview_scope")]
        constraints = [
            models.CheckConstraint(
                condition=Q(release=None, dispatch__isnull=False)
                | Q(dispatch=None, release__isnull=False, guardian__isnull=False),
                name="review_of_one_thing",
            ),
            RowPolicy(rules=PEOPLE | {"STAFF": "mine:s", "CLERK": "all:s"}),
        ]
