"""The audit and the read log: insert-only for the application, sealed in batches."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from tettpaa.access.policies import RowPolicy
from tettpaa.core.personal_data import PersonalData

_EVERYONE_WRITES = dict.fromkeys(("STAFF", "LEADER", "HEAD", "CLERK", "ADMIN", "REPORT", "PORTAL", "WORKER"), "all:i")


class AuditEvent(models.Model):
    """One action that was done: who, what, about what, why, from where. Holds no foreign keys on purpose."""

    at = models.DateTimeField(default=timezone.now)
    user_id = models.BigIntegerField(null=True)
    doorway = models.CharField(max_length=10)
    action = models.CharField(max_length=60)
    scope_id = models.BigIntegerField(null=True)
    object_id = models.CharField(max_length=40, blank=True)
    reason = models.CharField(max_length=500, blank=True)
    detail = models.JSONField(default=dict)

    personal_data: ClassVar[dict[str, PersonalData]] = {
        "at": PersonalData.NONE,
        "user_id": PersonalData.ORDINARY,
        "doorway": PersonalData.NONE,
        "action": PersonalData.SENSITIVE,
        "scope_id": PersonalData.ORDINARY,
        "object_id": PersonalData.ORDINARY,
        "reason": PersonalData.SENSITIVE,
        "detail": PersonalData.SENSITIVE,
    }

    class Meta:
        indexes = [
            models.Index(fields=["scope_id", "-at"], name="audit_scope_at"),
            models.Index(fields=["user_id", "-at"], name="audit_user_at"),
        ]
        constraints = [
            RowPolicy(
                rules=_EVERYONE_WRITES | {"LEADER": "all:si", "REPORT": "all:si", "WORKER": "all:si"},
                deny=False,
            )
        ]


class ReadLogEntry(models.Model):
    """One reading of a protected record, or of a list of them: who, when, what."""

    at = models.DateTimeField(default=timezone.now)
    user_id = models.BigIntegerField()
    doorway = models.CharField(max_length=10)
    what = models.CharField(max_length=60)
    scope_id = models.BigIntegerField(null=True)
    object_id = models.CharField(max_length=40, blank=True)
    list_scope_ids = ArrayField(models.BigIntegerField(), null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = {
        "at": PersonalData.NONE,
        "user_id": PersonalData.ORDINARY,
        "doorway": PersonalData.NONE,
        "what": PersonalData.SENSITIVE,
        "scope_id": PersonalData.ORDINARY,
        "object_id": PersonalData.ORDINARY,
        "list_scope_ids": PersonalData.ORDINARY,
    }

    class Meta:
        indexes = [
            models.Index(fields=["scope_id", "-at"], name="readlog_scope_at"),
            models.Index(fields=["user_id", "-at"], name="readlog_user_at"),
        ]
        constraints = [
            RowPolicy(
                rules=_EVERYONE_WRITES | {"LEADER": "all:si", "REPORT": "all:si", "WORKER": "all:si"},
                deny=False,
            )
        ]


class AuditSeal(models.Model):
    """A signed, chained summary of a batch of log rows: proves that nothing was changed or removed."""

    log = models.CharField(max_length=10, choices=[("audit", "audit"), ("read", "read")])
    first_id = models.BigIntegerField()
    last_id = models.BigIntegerField()
    row_count = models.IntegerField()
    root = models.BinaryField(max_length=32)
    previous = models.BinaryField(max_length=32)
    signature = models.BinaryField(max_length=64)
    leaves = models.BinaryField(default=b"", db_default=b"")
    """Each row's number and hash, so that a row that does not fit can be named. The root says whether they are true."""
    sealed_at = models.DateTimeField(default=timezone.now)

    personal_data: ClassVar[dict[str, PersonalData]] = dict.fromkeys(
        ("log", "first_id", "last_id", "row_count", "root", "previous", "signature", "leaves", "sealed_at"),
        PersonalData.NONE,
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["log", "first_id"], name="seal_once"),
            RowPolicy(rules={"WORKER": "all:si", "REPORT": "all:s", "LEADER": "all:s"}, column="id", deny=False),
        ]
