"""Emergency access: taken by oneself, for a reason, for a short time; and the leader's answer to it."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import TEXT, RowPolicy, parent
from tettpaa.cases.models.case import IndividualCase, in_case
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified


class EmergencyAccess(ScopedModel):
    """Somebody opened a case that is not theirs because it could not wait. Never changed."""

    class Cause(models.TextChoices):
        """Why it could not wait."""

        DANGER = "danger", _("fare for barnets liv eller helse")
        CHILD_WELFARE = "child_welfare", _("barnevernet eller helsetjenesten må ha svar nå")
        NOBODY = "nobody", _("ingen med tilgang kan nås, og noe må gjøres i dag")
        OTHER = "other", _("annet som ikke kan vente")

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="+", db_index=False)
    user = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    cause = models.CharField(max_length=20, choices=Cause.choices)
    reason = models.CharField(max_length=300)
    taken_at = models.DateTimeField(default=clock.now)
    ends_at = models.DateTimeField()

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="taken_at ends_at", ordinary="cause", sensitive="reason"
    )

    class Meta:
        indexes = [models.Index(fields=["-taken_at"], name="emergency_latest")]
        constraints = [
            models.UniqueConstraint(fields=["id", "scope"], name="emergency_scope"),
            in_case("emergency_in_case"),
            RowPolicy(rules=TEXT | {"STAFF": "mine:si", "LEADER": "all:s", "CLERK": "mine:s", "WORKER": "all:s"}),
        ]


class EmergencyReview(ScopedModel):
    """The leader's answer: it was right, or it was not and this is done."""

    taken = models.OneToOneField(EmergencyAccess, models.PROTECT, related_name="review")
    is_justified = models.BooleanField()
    follow_up = models.CharField(max_length=500, blank=True)
    reviewed_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    reviewed_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="reviewed_at", ordinary="is_justified", sensitive="follow_up"
    )

    class Meta:
        constraints = [
            parent("review_of_emergency", "cases_emergencyaccess", "taken_id"),
            models.CheckConstraint(
                condition=models.Q(is_justified=True) | ~models.Q(follow_up=""),
                name="emergency_deviation_followed_up",
                violation_error_message=_("Skriv hva som er gjort med avviket."),
            ),
            RowPolicy(rules=TEXT | {"STAFF": "mine:s", "LEADER": "all:si", "CLERK": "mine:s", "WORKER": "all:s"}),
        ]
