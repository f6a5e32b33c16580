"""The half-yearly access review: one round for the whole service, a line for each way in, an answer on each line."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.models.protected import ProtectedModel
from tettpaa.access.policies import OpenTable, RowPolicy
from tettpaa.access.roles import GrantBasis
from tettpaa.cases.models.case import IndividualCase
from tettpaa.core import clock
from tettpaa.core.ids import uuid7
from tettpaa.core.personal_data import PersonalData, classified


class AccessReview(ProtectedModel):
    """A round: from which day the leaders answer, and the last day. Says nothing about anybody."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    opens_on = models.DateField(unique=True)
    due_on = models.DateField()
    opened_at = models.DateTimeField(default=clock.now)
    closed_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="opens_on due_on opened_at closed_at")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(due_on__gt=F("opens_on")), name="access_review_lasts"),
            models.UniqueConstraint(models.Value(1), condition=Q(closed_at=None), name="one_access_review_at_a_time"),
            OpenTable(
                rules={"STAFF": "s", "LEADER": "s", "HEAD": "s", "CLERK": "s", "REPORT": "s", "WORKER": "siu"},
                reason="Bare datoer. Hvem det gjelder, står i AccessReviewLine, som har radtilgang.",
            ),
        ]


class AccessReviewLine(ScopedModel):
    """One person's way in to one child or unit, as it was when the round opened, what was odd, and the answer.

    ``scope`` is the child's folder, or the unit's own compartment: a leader who is kept out of the child sees no line.
    """

    class Odd(models.TextChoices):
        """Why a leader should look twice."""

        LEFT = "left", _("har sluttet, eller er sperret")
        RELATION_OVER = "relation_over", _("er ikke lenger foresatt med innsyn")
        NO_TASK = "no_task", _("har lest, men har ingen oppgave i saken")
        UNREAD = "unread", _("har ikke lest på lenge")
        NO_END = "no_end", _("har ingen siste dag")
        CLOSED = "closed", _("saken er avsluttet")

    class Answer(models.TextChoices):
        """What became of the line."""

        KEPT = "kept", _("beholdt")
        REMOVED = "removed", _("fjernet")
        OVER = "over", _("sluttet av seg selv")
        LAPSED = "lapsed", _("sluttet uten svar")
        STOOD = "stood", _("står uten svar")

    review = models.ForeignKey(AccessReview, models.PROTECT, related_name="+", db_index=False)
    user = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    case = models.ForeignKey(IndividualCase, models.PROTECT, null=True, related_name="+", db_index=False)
    basis = models.CharField(max_length=30, choices=GrantBasis.choices)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)
    odd = ArrayField(models.CharField(max_length=20, choices=Odd.choices), default=list)
    answer = models.CharField(max_length=10, choices=Answer.choices, blank=True)
    answered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    answered_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="answered_at", ordinary="basis since until answer", sensitive="odd"
    )

    class Meta:
        indexes = [
            models.Index(fields=["review", "user"], name="access_review_person"),
            models.Index(fields=["review", "user"], name="access_review_left", condition=Q(answer="")),
            models.Index(fields=["scope"], name="access_review_of_scope"),
            models.Index(fields=["case"], name="access_review_of_case"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["review", "scope", "user", "basis"], name="access_review_line_once"),
            models.CheckConstraint(
                condition=Q(answer="", answered_by=None, answered_at=None)
                | (~Q(answer="") & Q(answered_at__isnull=False)),
                name="access_review_answered_when",
            ),
            models.CheckConstraint(
                condition=Q(answered_by=None) | ~Q(answered_by=F("user")),
                name="nobody_reviews_own_access",
                violation_error_message=_("Du kan ikke svare for din egen tilgang. Spør en annen leder."),
            ),
            RowPolicy(rules={"LEADER": "all:su", "REPORT": "all:s", "WORKER": "all:siu"}),
        ]


class AccessEnded(ProtectedModel):
    """A person lost ways in by a review: how many, told on their day. Never which: they may know it no more."""

    user = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    review = models.ForeignKey(AccessReview, models.PROTECT, related_name="+", db_index=False)
    number = models.PositiveIntegerField()
    without_answer = models.BooleanField()
    at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="at", ordinary="number without_answer")

    class Meta:
        indexes = [models.Index(fields=["user", "-at"], name="access_ended_of_user")]
        constraints = [
            RowPolicy(
                rules={"STAFF": "self:s", "HEAD": "self:s", "CLERK": "self:s", "LEADER": "all:si", "WORKER": "all:si"},
                column="user_id",
                deny=False,
            )
        ]
