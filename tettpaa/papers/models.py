"""Templates in versions, and the documents of a case that are written from one of them."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.models.protected import ProtectedModel
from tettpaa.access.policies import DESK_READS, TEXT, OpenTable, RowPolicy, parent
from tettpaa.cases.models import IndividualCase
from tettpaa.cases.models.case import in_case
from tettpaa.core import clock
from tettpaa.core.ids import uuid7
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.documents.models import Document, StoredFile
from tettpaa.organisation.models import Unit
from tettpaa.referrals.models import Referral

_KEEPERS = DESK_READS | {"LEADER": "siu", "HEAD": "siu", "PORTAL": "s"}
_REPORT = {"PORTAL": "mine:siu", "WORKER": "all:su"}
"""A unit's report is the unit's own until it is sent: nobody at PPT reads the draft, whatever role.
What is denied is left out of «mine» already."""
_REASON = "En mal sier hva et dokument skal inneholde, og aldri noe om et barn."


class DocumentTemplate(ProtectedModel):
    """One kind of document, whatever it says in its versions. The key is the same in every service that shares it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    key = models.SlugField(max_length=40, unique=True)
    made_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="key made_at")

    class Meta:
        constraints = [OpenTable(rules=_KEEPERS, reason=_REASON)]


class TemplateVersion(ProtectedModel):
    """Draft, then published and never changed again, then replaced or withdrawn. The database itself refuses more."""

    class Origin(models.TextChoices):
        """Who wrote it."""

        SHIPPED = "shipped", _("fulgte med Tett på")
        OWN = "own", _("laget her")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    template = models.ForeignKey(DocumentTemplate, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    origin = models.CharField(max_length=10, choices=Origin.choices, default=Origin.OWN)
    content = models.JSONField()
    revision = models.PositiveIntegerField(default=0)
    """Counts the changes of a draft, so that two who edit at once do not overwrite each other."""
    before = models.JSONField(null=True)
    """The content before the last change of a draft, for «Angre»."""
    made_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    made_at = models.DateTimeField(default=clock.now)
    published_at = models.DateTimeField(null=True)
    published_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="number origin content revision before made_at published_at withdrawn_at"
    )

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["template", "number"], name="version_number_once"),
            models.UniqueConstraint(
                fields=["template"],
                condition=Q(published_at=None, withdrawn_at=None),
                name="one_draft_of_a_template",
                violation_error_message=_("Malen har alt et utkast. Gjør det ferdig, eller forkast det."),
            ),
            models.UniqueConstraint(
                fields=["template"],
                condition=Q(published_at__isnull=False, withdrawn_at=None),
                name="one_version_in_use",
            ),
            OpenTable(rules=_KEEPERS, reason=_REASON),
        ]

    @property
    def is_draft(self) -> bool:
        """Can still be changed."""
        return self.published_at is None and self.withdrawn_at is None

    @property
    def is_in_use(self) -> bool:
        """The one that new documents are made from."""
        return self.published_at is not None and self.withdrawn_at is None


class CaseDocument(ScopedModel):
    """A document of a case and the version it is written from. It has the same id as the document itself."""

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="+", db_index=False)
    document = models.OneToOneField(Document, models.PROTECT, related_name="+")
    version = models.ForeignKey(TemplateVersion, models.PROTECT, related_name="+")
    discarded_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="discarded_at")

    class Meta:
        indexes = [models.Index(fields=["case", "scope"], name="case_document_case")]
        constraints = [
            models.UniqueConstraint(fields=["id", "scope"], name="case_document_with_scope"),
            parent("case_document_document", "documents_document", "document_id"),
            in_case("case_document_in_case"),
            RowPolicy(rules=TEXT),
        ]


class DocumentReview(ScopedModel):
    """A colleague is asked to read a document before it is final, and what they answered."""

    written = models.ForeignKey(CaseDocument, models.PROTECT, related_name="reviews", db_index=False)
    reader = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False, verbose_name=_("kollega"))
    asked_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    asked_at = models.DateTimeField(default=clock.now)
    revisions = models.JSONField(default=dict)
    """Section key → revision number that was read; a later change needs a new reading."""
    is_approved = models.BooleanField(null=True)
    remarks = models.TextField(_("merknader"), blank=True, max_length=20_000)
    answered_at = models.DateTimeField(null=True)
    instead_of = models.OneToOneField("self", models.PROTECT, null=True, related_name="handed_over")
    """Who was asked first, and does not read after all."""

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="asked_at revisions is_approved answered_at", sensitive="remarks"
    )

    class Meta:
        indexes = [models.Index(fields=["written", "scope", "-asked_at"], name="review_of_document")]
        constraints = [
            models.CheckConstraint(
                condition=Q(is_approved=None) | Q(is_approved=True) | ~Q(remarks=""),
                name="sent_back_with_remarks",
                violation_error_message=_("Skriv hva som skal endres."),
            ),
            models.UniqueConstraint(fields=["id", "scope"], name="review_with_scope"),
            parent("review_in_document", "papers_casedocument", "written_id"),
            parent("review_instead_of", "papers_documentreview", "instead_of_id"),
            RowPolicy(rules=TEXT),
        ]


class DocumentSending(ScopedModel):
    """A final document went to somebody: who, which copy, when."""

    written = models.ForeignKey(CaseDocument, models.PROTECT, related_name="sendings", db_index=False)
    recipient = models.CharField(_("mottaker"), max_length=160)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", db_index=False)
    """The copy that they got; it may lie in another compartment of the same case."""
    on_paper = models.BooleanField(default=False)
    sent_at = models.DateTimeField(default=clock.now)
    sent_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="on_paper sent_at", ordinary="recipient")

    class Meta:
        indexes = [models.Index(fields=["written", "scope", "-sent_at"], name="sending_of_document")]
        constraints = [
            models.UniqueConstraint(fields=["written", "scope", "recipient"], name="sent_to_each_once"),
            parent("sending_in_document", "papers_casedocument", "written_id"),
            RowPolicy(rules=TEXT | {"STAFF": "mine:si", "LEADER": "all:si", "WORKER": "all:si"}),
        ]


class UnitReport(ScopedModel):
    """A pedagogical report by a unit's leader and the teacher named for this child, in a compartment of its own.

    It has the same id as the document. What it says of the child is copied from the referral or the case when it is
    begun, so that the teacher needs no way into either.
    """

    document = models.OneToOneField(Document, models.PROTECT, related_name="+")
    version = models.ForeignKey(TemplateVersion, models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    referral = models.ForeignKey(Referral, models.PROTECT, null=True, related_name="+")
    case = models.ForeignKey(IndividualCase, models.PROTECT, null=True, related_name="+")
    """Set by the database when the referral becomes a case (``migrations/0002``)."""
    replaces = models.OneToOneField("self", models.PROTECT, null=True, related_name="replaced_by")
    child_name = models.CharField(max_length=170)
    child_birth_date = models.DateField(null=True)
    group = models.CharField(max_length=40, blank=True)
    facts = models.JSONField(default=dict)
    """What the referral knows besides: guardians, hearing, vision."""
    hides_place = models.BooleanField(default=False)
    """Where a child with a protected address goes stands in no document."""
    not_heard = models.CharField(_("hvorfor er barnet ikke spurt?"), max_length=500, blank=True)
    discarded_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    sent_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    sent_as = models.UUIDField(null=True)
    """The attachment of the referral, or the document in the case, that it became."""

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="discarded_at sent_at sent_as",
        ordinary="child_name child_birth_date group",
        sensitive="facts hides_place not_heard",
    )

    class Meta:
        indexes = [models.Index(fields=["scope", "-id"], name="report_scope")]
        constraints = [
            models.UniqueConstraint(fields=["id", "scope"], name="report_with_scope"),
            models.CheckConstraint(
                condition=Q(referral__isnull=False) | Q(case__isnull=False), name="report_about_referral_or_case"
            ),
            parent("report_document", "documents_document", "document_id"),
            parent("report_replaces", "papers_unitreport", "replaces_id"),
            RowPolicy(rules=_REPORT, deny=False),
        ]


class ReportSignature(ScopedModel):
    """One of the two has signed what stood there then. When a word is changed afterwards, it no longer counts."""

    report = models.ForeignKey(UnitReport, models.PROTECT, related_name="signings", db_index=False)
    user = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    name = models.CharField(max_length=120)
    title = models.CharField(max_length=80)
    is_leader = models.BooleanField()
    covers = models.JSONField()
    """Section → revision, and what else was in it: what the signature holds for."""
    signed_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="is_leader covers signed_at", ordinary="name title"
    )

    class Meta:
        indexes = [models.Index(fields=["report", "scope", "-signed_at"], name="signings_of_report")]
        constraints = [
            parent("signature_of_report", "papers_unitreport", "report_id"),
            RowPolicy(rules={"PORTAL": "mine:si", "WORKER": "all:s"}, deny=False),
        ]


class ReportAttachment(ScopedModel):
    """A file that goes with the report."""

    report = models.ForeignKey(UnitReport, models.PROTECT, related_name="files", db_index=False)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", db_index=False)
    added_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    added_at = models.DateTimeField(default=clock.now)
    removed_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="added_at removed_at")

    class Meta:
        indexes = [models.Index(fields=["report", "scope", "added_at"], name="files_of_report")]
        constraints = [
            parent("file_of_report", "papers_unitreport", "report_id"),
            parent("report_file", "documents_storedfile", "file_id"),
            RowPolicy(rules=_REPORT, deny=False),
        ]


def content_of(version: TemplateVersion) -> dict[str, Any]:
    """The content as plain data."""
    data: dict[str, Any] = version.content
    return data
