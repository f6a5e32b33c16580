"""Running cases that were begun elsewhere: that they are entered afterwards, and the files that many came from."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import ENVELOPE, RowPolicy, parent
from tettpaa.cases.models.case import IndividualCase, in_case
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.documents.models import StoredFile

_OWN_UPLOADS = {"STAFF": "self:sid", "LEADER": "self:sid", "CLERK": "self:sid", "WORKER": "all:sd"}
_LEADERS = {"LEADER": "all:siu", "WORKER": "all:s"}


class LateEntry(ScopedModel):
    """«Ført i ettertid»: the case had run for a while when it was entered. What was registered by then, was too."""

    case = models.OneToOneField(IndividualCase, models.PROTECT, related_name="late_entry")
    entered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    entered_at = models.DateTimeField(default=clock.now)
    from_file = models.BooleanField(default=False)
    new_child = models.BooleanField(default=False)
    """The child was registered together with the case, and goes with it when a whole file is taken back."""

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="entered_at from_file new_child")

    class Meta:
        constraints = [
            in_case("late_entry_in_case"),
            RowPolicy(rules=ENVELOPE | {"STAFF": "mine:si", "LEADER": "all:si", "WORKER": "all:s"}),
        ]


class KeptUpload(models.Model):
    """A file that was sent with a form that was refused: kept sealed for the one who sent it, and for a day at most."""

    user = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    draft = models.UUIDField()
    """Which form it was sent with."""
    field = models.CharField(max_length=30)
    name = models.CharField(max_length=150)
    media_type = models.CharField(max_length=120)
    size = models.PositiveIntegerField()
    content = models.BinaryField()
    kept_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="draft field media_type size kept_at", sensitive="name", secret="content"
    )

    class Meta:
        indexes = [models.Index(fields=["user", "draft"], name="kept_upload_draft")]
        constraints = [RowPolicy(rules=_OWN_UPLOADS, column="user_id", deny=False)]


class CaseImport(ScopedModel):
    """A file with many running cases. Lies in a compartment of its own, that only leaders reach."""

    class State(models.TextChoices):
        """How far it has come."""

        UPLOADED = "uploaded", _("lastet opp")
        CHECKED = "checked", _("sjekket")
        RUNNING = "running", _("føres inn")
        DONE = "done", _("ført inn")
        UNDOING = "undoing", _("tas tilbake")
        UNDONE = "undone", _("tatt tilbake")

    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", db_index=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.UPLOADED)
    headings = models.JSONField(default=list)
    columns = models.JSONField(default=dict)
    """Field → number of the column that it is in."""
    uploaded_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    uploaded_at = models.DateTimeField(default=clock.now)
    alive_at = models.DateTimeField(default=clock.now)
    """When the job last said that it is at work; a job that was killed says nothing, and is started again."""
    finished_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="state headings columns uploaded_at alive_at finished_at"
    )

    class Meta:
        indexes = [models.Index(fields=["-uploaded_at"], name="case_import_at")]
        constraints = [
            models.UniqueConstraint(fields=["id", "scope"], name="case_import_with_scope"),
            parent("case_import_file", "documents_storedfile", "file_id"),
            RowPolicy(rules=_LEADERS),
        ]


class CaseImportRow(ScopedModel):
    """One line of the file: what is wrong with it, and the case it became."""

    class State(models.TextChoices):
        """What has become of it."""

        READY = "ready", _("kan føres inn")
        WRONG = "wrong", _("må rettes")
        OPENED = "opened", _("ført inn")
        TAKEN_BACK = "taken_back", _("tatt tilbake")
        KEPT = "kept", _("kan ikke tas tilbake")

    batch = models.ForeignKey(CaseImport, models.PROTECT, related_name="rows", db_index=False)
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=State.choices)
    problems = models.JSONField(default=list)
    """List of {"column": …, "said": …}."""
    case = models.ForeignKey(IndividualCase, models.PROTECT, null=True, related_name="+")

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="number state", sensitive="problems")

    class Meta:
        indexes = [models.Index(fields=["batch", "state", "number"], name="case_import_row_state")]
        constraints = [
            parent("row_of_case_import", "cases_caseimport", "batch_id"),
            models.UniqueConstraint(fields=["batch", "number"], name="case_import_row_once"),
            RowPolicy(rules=_LEADERS),
        ]
