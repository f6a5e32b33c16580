"""A person's saved views of the work lists, and when a list was gone through (K4.4b)."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import User
from tettpaa.access.policies import OpenTable, RowPolicy
from tettpaa.access.roles import Role
from tettpaa.core import clock
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
