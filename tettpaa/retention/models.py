"""What stops a disposal, the decision to dispose, what is kept, and what is left: a certificate and figures."""

import uuid
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.models.protected import ProtectedModel
from tettpaa.access.policies import OpenTable, RowPolicy, parent
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.documents.models import StoredFile
from tettpaa.retention.models_requests import AccessItem, AccessRequest, AccessRequestAnswer, FileCorrection

__all__ = [
    "AccessItem",
    "AccessRequest",
    "AccessRequestAnswer",
    "Disposal",
    "DisposalCertificate",
    "DisposedCase",
    "DisposedReferral",
    "FileCorrection",
    "KeptPaper",
    "LegalHold",
]


class LegalHold(ScopedModel):
    """Disposal of a case is stopped: why, by whom, until when. Lies in the case's own scope."""

    reason = models.CharField(_("hvorfor skal den ikke kasseres?"), max_length=300)
    review_on = models.DateField(_("til"), null=True, blank=True)
    """Until then; empty: until somebody lifts it."""
    held_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    held_at = models.DateTimeField(default=clock.now)
    lifted_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    lifted_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="review_on held_at lifted_at", sensitive="reason"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["scope"],
                condition=Q(lifted_at=None),
                name="one_hold_in_force",
                violation_error_message=_("Kassasjonen er alt stanset."),
            ),
            RowPolicy(rules={"STAFF": "mine:s", "LEADER": "all:siu", "REPORT": "all:siu", "WORKER": "all:s"}),
        ]


class Disposal(ScopedModel):
    """The archivist's decision to dispose of a case. Carried out on ``goes_on`` by a job, unless somebody stops it."""

    due_on = models.DateField()
    goes_on = models.DateField()
    rule_version = models.CharField(max_length=64)
    approved_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    approved_at = models.DateTimeField(default=clock.now)
    stopped_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    stopped_at = models.DateTimeField(null=True)
    stopped_because = models.CharField(max_length=300, blank=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="due_on goes_on rule_version approved_at stopped_at", sensitive="stopped_because"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["scope"], condition=Q(stopped_at=None), name="one_disposal_waiting"),
            models.CheckConstraint(
                condition=Q(goes_on__gte=F("due_on")),
                name="disposal_not_before_due",
                violation_error_message=_("Saken kan ikke kasseres ennå."),
            ),
            RowPolicy(rules={"LEADER": "all:su", "REPORT": "all:siu", "WORKER": "all:su"}),
        ]


class KeptPaper(ScopedModel):
    """A paper that is preserved although the rest of its case is gone. Lies in the child's own archive compartment."""

    paper = models.CharField(max_length=40)
    title = models.CharField(max_length=160)
    case_number = models.CharField(max_length=20)
    case_kind = models.CharField(max_length=40)
    made_on = models.DateField()
    kept_at = models.DateTimeField(default=clock.now)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", db_index=False)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="paper kept_at", ordinary="case_number made_on", sensitive="title case_kind"
    )

    class Meta:
        indexes = [models.Index(fields=["scope", "-made_on"], name="keptpaper_scope")]
        constraints = [
            parent("kept_paper_file", "documents_storedfile", "file_id"),
            RowPolicy(rules={"STAFF": "mine:s", "LEADER": "all:s", "WORKER": "all:si"}),
        ]


class DisposalCertificate(ProtectedModel):
    """What was disposed of, when, by which rule, approved by whom. Names no child and no case."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    paper = models.CharField(max_length=40, db_default="case")
    """The case, or one of the types of paper in the rules that lie in no case."""
    kind = models.CharField(max_length=40, blank=True)
    closed_year = models.PositiveSmallIntegerField()
    rule_version = models.CharField(max_length=64)
    legal_ground = models.CharField(max_length=200)
    row_count = models.PositiveIntegerField()
    file_count = models.PositiveIntegerField()
    kept_count = models.PositiveIntegerField()
    scope_ids = ArrayField(models.BigIntegerField())
    """Compartments with nothing in them any more; a restored backup is told of them."""
    is_whole = models.BooleanField()
    """Whether nothing of the case was to be preserved."""
    approved_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    approved_at = models.DateTimeField()
    disposed_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="paper kind closed_year rule_version legal_ground row_count file_count kept_count scope_ids is_whole "
        "approved_at disposed_at"
    )

    class Meta:
        indexes = [models.Index(fields=["-disposed_at"], name="certificate_newest")]
        constraints = [
            OpenTable(
                rules={"REPORT": "s", "LEADER": "s", "WORKER": "s"},
                reason="Kassasjonsbeviset nevner verken barn eller sak; bare databasens egen funksjon skriver det.",
            )
        ]


class DisposedCase(ProtectedModel):
    """What figures need of a case that is gone: kinds, months and days. The key is random and leads nowhere."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=40)
    unit_kind = models.CharField(max_length=20, blank=True)
    received_month = models.DateField()
    told_month = models.DateField(null=True)
    closed_year = models.PositiveSmallIntegerField()
    days_to_intake = models.IntegerField(null=True)
    days_to_sent = models.IntegerField(null=True)
    days_to_told = models.IntegerField(null=True)
    within_norm = models.BooleanField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="kind unit_kind received_month told_month closed_year days_to_intake days_to_sent days_to_told within_norm"
    )

    class Meta:
        indexes = [models.Index(fields=["told_month"], name="disposed_told")]
        constraints = [
            OpenTable(
                rules={"REPORT": "s", "LEADER": "s", "HEAD": "s", "WORKER": "s"},
                reason="Tall uten identitet: måned og antall dager. Bare databasens egen funksjon skriver dem.",
            )
        ]


class DisposedReferral(ProtectedModel):
    """What figures need of a referral that never became a case. The key is random and leads nowhere."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=40, blank=True)
    unit_kind = models.CharField(max_length=20, blank=True)
    outcome = models.CharField(max_length=20)
    received_month = models.DateField(null=True)
    ended_year = models.PositiveSmallIntegerField()
    days_to_decision = models.IntegerField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="kind unit_kind outcome received_month ended_year days_to_decision"
    )

    class Meta:
        constraints = [
            OpenTable(
                rules={"REPORT": "s", "LEADER": "s", "HEAD": "s", "WORKER": "s"},
                reason="Tall uten identitet: måned og antall dager. Bare databasens egen funksjon skriver dem.",
            )
        ]
