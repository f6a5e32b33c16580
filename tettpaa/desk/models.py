"""A person's saved views of the work lists, when a list was gone through (K4.4b), and unusual reading."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import User
from tettpaa.access.models.protected import ProtectedModel
from tettpaa.access.policies import OpenTable, RowPolicy
from tettpaa.access.roles import Role
from tettpaa.core import clock
from tettpaa.core.ids import uuid7
from tettpaa.core.personal_data import PersonalData, classified

_OWN = {"STAFF": "self:siud", "LEADER": "self:siud", "HEAD": "self:siud", "CLERK": "self:siud"}


class SavedView(models.Model):
    """A work list with its filter and order, kept under a name."""

    user = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    name = models.CharField(_("navn på visningen"), max_length=60)
    query = models.CharField(max_length=500)
    made_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="made_at", ordinary="name query")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "name"],
                name="saved_view_once",
                violation_error_message=_("Du har alt en visning med dette navnet."),
            ),
            RowPolicy(rules=_OWN, column="user_id", deny=False),
        ]


class SharedView(models.Model):
    """A work list that a leader has given a name and shows to everybody of a role. Says only what is filtered."""

    role = models.CharField(_("hvem skal se visningen?"), max_length=40, choices=Role.choices)
    name = models.CharField(_("navn på visningen"), max_length=60)
    query = models.CharField(max_length=500)
    shared_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    shared_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="role query shared_at", ordinary="name")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["role", "name"], name="shared_view_once"),
            OpenTable(
                rules={"STAFF": "s", "LEADER": "siud", "HEAD": "siud", "CLERK": "s", "WORKER": "s"},
                reason="A filter of the list for a whole role: it names no child and opens no case.",
            ),
        ]


class WorkListReview(models.Model):
    """That someone has gone through a list, which, how many rows, and when."""

    user = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    view = models.CharField(max_length=80)
    row_count = models.PositiveIntegerField()
    reviewed_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="view row_count", ordinary="reviewed_at")

    class Meta:
        indexes = [models.Index(fields=["user", "view", "-reviewed_at"], name="review_latest")]
        constraints = [
            RowPolicy(
                rules={
                    "STAFF": "self:si",
                    "LEADER": "self:si",
                    "HEAD": "self:si",
                    "CLERK": "self:si",
                    "REPORT": "all:s",
                    "WORKER": "all:s",
                },
                column="user_id",
                deny=False,
            )
        ]


class UnusualReading(ProtectedModel):
    """What one employee has read of one child in one week, and why a leader is to ask about it; and the answer.

    ``scope_id`` is the child's folder, 0 where it is about many children. No foreign key: a folder that is disposed of
    leaves only the number. Denials bind it as they bind the folder.
    """

    class Sign(models.TextChoices):
        """Why it stands on the list. Reading at night is none."""

        OUTSIDE = "outside", _("Leste uten oppgave i saken")
        MANY = "many", _("Åpnet mange barn på kort tid")
        SAME_NAME = "same_name", _("Samme etternavn som den som leste")
        SAME_STREET = "same_street", _("Samme gate")
        FORMER = "former", _("Saken er over, eller overført til en annen")

    class Result(models.TextChoices):
        """What came out of asking."""

        EXPLAINED = "explained", _("Forklart: lesingen hørte til arbeidet")
        TALK = "talk", _("Trenger en samtale")
        BREACH = "breach", _("Brudd: lesingen hørte ikke til arbeidet")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    reader = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    reader_leads = models.BooleanField()
    week_on = models.DateField()
    scope_id = models.BigIntegerField(default=0)
    signs = ArrayField(models.CharField(max_length=20, choices=Sign.choices))
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()
    times = models.PositiveIntegerField()
    what = ArrayField(models.CharField(max_length=60))
    found_at = models.DateTimeField(default=clock.now)
    result = models.CharField(max_length=20, choices=Result.choices, blank=True)
    answer = models.CharField(max_length=500, blank=True)
    followed_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    followed_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="week_on found_at followed_at reader_leads",
        ordinary="scope_id first_at last_at times",
        sensitive="signs what result answer",
    )

    class Meta:
        indexes = [
            models.Index(fields=["reader", "-week_on"], name="unusual_of_reader"),
            models.Index(fields=["week_on"], name="unusual_waiting", condition=Q(followed_at=None)),
            models.Index(fields=["-followed_at"], name="unusual_answered", condition=Q(followed_at__isnull=False)),
        ]
        constraints = [
            models.UniqueConstraint(fields=["reader", "week_on", "scope_id"], name="unusual_once"),
            models.CheckConstraint(
                condition=Q(followed_at=None, followed_by=None, result="")
                | Q(followed_at__isnull=False, followed_by__isnull=False) & ~Q(result="") & ~Q(answer=""),
                name="unusual_answer_is_whole",
                violation_error_message=_("Velg hva som kom ut av det, og skriv hva som er gjort."),
            ),
            RowPolicy(
                rules={
                    "STAFF": "reader:s",
                    "LEADER": "all:s not_reader:u",
                    "HEAD": "leads:s leads_not_reader:u",
                    "CLERK": "reader:s",
                    "ADMIN": "reader:s",
                    "REPORT": "reader:s",
                    "WORKER": "all:sid",
                }
            ),
        ]


class UnusualReadingWeek(models.Model):
    """That a week was gone through, whether or not anything was found."""

    week_on = models.DateField(unique=True)
    found = models.PositiveIntegerField()
    looked_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="week_on found looked_at")

    class Meta:
        constraints = [
            OpenTable(
                rules={"LEADER": "s", "HEAD": "s", "WORKER": "si"},
                reason="A week and a number. Says nothing of whom, nor of any child.",
            )
        ]
