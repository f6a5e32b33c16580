"""Scopes, the grants into them, and the denials that beat every grant."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models.protected import ProtectedModel
from tettpaa.access.policies import OpenTable, RowPolicy
from tettpaa.access.roles import GrantBasis, ScopeKind
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData


class Scope(ProtectedModel):
    """A compartment that access is given to; flat, no tree.

    ``subject`` names the child's folder that a compartment is about. Grants never follow it; denials do, so a
    denial set on a folder also covers compartments that are made later.
    """

    kind = models.CharField(max_length=20, choices=ScopeKind.choices)
    subject = models.ForeignKey("self", models.PROTECT, null=True, related_name="+", db_index=False)
    created_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = {"kind": PersonalData.NONE, "created_at": PersonalData.NONE}

    class Meta:
        indexes = [models.Index(fields=["subject"], include=["id"], name="scope_of_subject")]
        constraints = [
            models.UniqueConstraint(fields=["id", "subject"], name="scope_with_subject"),
            RowPolicy(
                rules={
                    "STAFF": "mine:s",
                    "LEADER": "all:siu",
                    "HEAD": "all:s",
                    "CLERK": "all:siu",
                    "ADMIN": "all:si",
                    "PORTAL": "mine:s",
                    "WORKER": "all:siu",
                },
                column="id",
            ),
        ]


class Grant(ProtectedModel):
    """One user's way into one scope: why, from when, until when, given by whom.

    ``subject`` is the scope's own, kept beside the grant by the database (migration 0004): what is denied is then found
    without reading the scope of every grant.
    """

    user = models.ForeignKey("access.User", models.PROTECT, related_name="+", db_index=False)
    scope = models.ForeignKey(Scope, models.PROTECT, related_name="+")
    subject = models.ForeignKey(Scope, models.PROTECT, null=True, related_name="+", db_index=False, editable=False)
    basis = models.CharField(max_length=30, choices=GrantBasis.choices)
    starts_at = models.DateTimeField(default=clock.now)
    ends_at = models.DateTimeField(null=True)
    reason = models.CharField(max_length=300, blank=True)
    given_by = models.ForeignKey("access.User", models.PROTECT, null=True, related_name="+", db_index=False)
    ended_by = models.ForeignKey("access.User", models.PROTECT, null=True, related_name="+", db_index=False)
    end_reason = models.CharField(max_length=300, blank=True, default="", db_default="")

    personal_data: ClassVar[dict[str, PersonalData]] = {
        "basis": PersonalData.ORDINARY,
        "starts_at": PersonalData.NONE,
        "ends_at": PersonalData.NONE,
        "reason": PersonalData.SENSITIVE,
        "end_reason": PersonalData.SENSITIVE,
    }

    class Meta:
        indexes = [
            models.Index(fields=["user", "scope"], name="grant_user_scope"),
            models.Index(
                fields=["user", "ends_at"], include=["starts_at", "scope", "subject"], name="grant_user_in_force"
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at=None) | Q(ends_at__gte=F("starts_at")),
                name="grant_ends_after_start",
                violation_error_message=_("Tilgangen kan ikke slutte før den begynner."),
            ),
            RowPolicy(
                rules={
                    "STAFF": "mine:siu",
                    "LEADER": "all:siu",
                    "HEAD": "all:s",
                    "CLERK": "all:si",
                    "ADMIN": "all:siu",
                    "REPORT": "all:s",
                    "PORTAL": "self:s",
                    "WORKER": "all:siu",
                }
            ),
        ]


class Denial(ProtectedModel):
    """Nobody, or one named user, comes into this scope, whatever grants and role say.

    ``user`` empty means everybody except those in :class:`DenialException`: a graded address or a local shield.
    """

    class Kind(models.TextChoices):
        """Why the way is closed."""

        GRADED = "graded", _("gradert adresse")
        SHIELD = "shield", _("skjermet")
        DISQUALIFIED = "disqualified", _("inhabil")
        PERSONAL = "personal", _("personlig sperre")

    scope = models.ForeignKey(Scope, models.PROTECT, related_name="+")
    user = models.ForeignKey("access.User", models.PROTECT, null=True, related_name="+")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    reason = models.CharField(max_length=300, blank=True)
    made_by = models.ForeignKey("access.User", models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(default=clock.now)
    lifted_at = models.DateTimeField(null=True)
    lifted_by = models.ForeignKey("access.User", models.PROTECT, null=True, related_name="+")

    personal_data: ClassVar[dict[str, PersonalData]] = {
        "kind": PersonalData.SENSITIVE,
        "reason": PersonalData.SENSITIVE,
        "made_at": PersonalData.NONE,
        "lifted_at": PersonalData.NONE,
    }

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(user=None) | ~Q(kind__in=["graded", "shield"]),
                name="denial_for_all_or_one",
                violation_error_message=_("En gradert adresse gjelder alle. Velg hvem som likevel har tilgang."),
            ),
            RowPolicy(
                rules={"LEADER": "all:siu", "CLERK": "all:s", "STAFF": "mine:si", "REPORT": "all:s", "WORKER": "all:s"},
                deny=False,
            ),
        ]


class DenialException(ProtectedModel):
    """One named person who comes in all the same; a grant is needed beside it."""

    denial = models.ForeignKey(Denial, models.PROTECT, related_name="exceptions")
    user = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    made_at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = {"made_at": PersonalData.NONE, "ended_at": PersonalData.NONE}

    class Meta:
        constraints = [
            OpenTable(
                rules={"LEADER": "siu", "STAFF": "s", "CLERK": "s", "REPORT": "s", "WORKER": "s"},
                reason="Har bare to nøkler. Hvilket barn det gjelder, står i Denial, som har radtilgang.",
            )
        ]
