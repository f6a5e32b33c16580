"""The assessment of a case and what must happen to it before it is sent."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.models.protected import ProtectedModel
from tettpaa.access.policies import ENVELOPE, TEXT, RowPolicy, parent
from tettpaa.cases.models import IndividualCase
from tettpaa.cases.models.case import in_case
from tettpaa.core import clock
from tettpaa.core.ids import uuid7
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.documents.models import Document, FinalDocument, Section

_EVENTS = TEXT | {"STAFF": "mine:si", "LEADER": "all:si", "WORKER": "all:si"}


class AssessmentType(models.TextChoices):
    """Picks the mandatory elements; a report has none."""

    SCHOOL = "school", _("skole")
    KINDERGARTEN = "kindergarten", _("barnehage")
    DEFERRED_START = "deferred_start", _("utsatt skolestart")
    EARLY_START = "early_start", _("tidlig skolestart")
    EXEMPTION = "exemption", _("fritak")
    PRESCHOOL_SIGN_LANGUAGE = "preschool_sign_language", _("tegnspråk i barnehagealder")
    ADULT = "adult", _("voksne")
    SPEECH_REPORT = "speech_report", _("logopedrapport")
    HEARING_REPORT = "hearing_report", _("rapport fra audiopedagog")


class ExpertAssessment(ScopedModel):
    """PPT's document on what the child needs; advice to the municipality, not a decision."""

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="+")
    edition = models.PositiveSmallIntegerField(default=1)
    """The first, or a correction of the one before; each has its own document."""
    document = models.OneToOneField(Document, models.PROTECT, related_name="+")
    type = models.CharField(max_length=30, choices=AssessmentType.choices)
    need = models.BooleanField(_("trenger barnet det?"), null=True)
    competence_exception = models.BooleanField(_("foreslår dere unntak fra kompetansekravene?"), default=False)
    other_adaptations = models.BooleanField(
        _("trenger eleven også assistanse eller fysisk tilrettelegging?"), default=False
    )
    hours_per_year = models.DecimalField(_("timer per år"), max_digits=6, decimal_places=1, null=True)
    hours_assistant = models.DecimalField(_("av dette med assistent"), max_digits=6, decimal_places=1, null=True)
    valid_until = models.DateField(_("gjelder til"), null=True)
    settings_revision = models.PositiveIntegerField(default=0)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="type edition settings_revision",
        sensitive="need competence_exception other_adaptations hours_per_year hours_assistant valid_until",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["id", "scope"], name="assessment_with_scope"),
            models.UniqueConstraint(fields=["case", "scope", "edition"], name="edition_once"),
            parent("assessment_document", "documents_document", "document_id"),
            in_case("assessment_in_case"),
            models.CheckConstraint(
                condition=Q(hours_per_year=None) | Q(hours_per_year__gte=0),
                name="hours_not_negative",
                violation_error_message=_("Skriv omfanget i timer, for eksempel 2,5."),
            ),
            RowPolicy(rules=TEXT),
        ]


class ElementMark(ScopedModel):
    """The author says that a mandatory element is answered. The page only knows that it has text."""

    assessment = models.ForeignKey(ExpertAssessment, models.PROTECT, related_name="marks", db_index=False)
    element = models.CharField(max_length=40)
    marked_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    marked_at = models.DateTimeField(default=clock.now)
    unmarked_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="element marked_at unmarked_at")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "scope", "element"], condition=Q(unmarked_at=None), name="mark_once"
            ),
            parent("mark_of_assessment", "assessments_expertassessment", "assessment_id"),
            RowPolicy(rules=TEXT),
        ]


class QualityControl(ScopedModel):
    """Another professional is asked to read before signing."""

    assessment = models.ForeignKey(ExpertAssessment, models.PROTECT, related_name="controls", db_index=False)
    controller = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False, verbose_name=_("kollega"))
    asked_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    asked_at = models.DateTimeField(default=clock.now)
    revisions = models.JSONField(default=dict)
    """Section key → revision number that was sent to control; a later change needs a new control."""
    instead_of = models.OneToOneField("self", models.PROTECT, null=True, related_name="handed_over")
    """Who was asked first, and does not read after all."""

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="asked_at revisions")

    class Meta:
        indexes = [models.Index(fields=["assessment", "scope", "-asked_at"], name="control_assessment")]
        constraints = [
            models.UniqueConstraint(fields=["id", "scope"], name="control_with_scope"),
            parent("control_of_assessment", "assessments_expertassessment", "assessment_id"),
            parent("control_instead_of", "assessments_qualitycontrol", "instead_of_id"),
            RowPolicy(rules=_EVENTS),
        ]


class QualityAnswer(ScopedModel):
    """What the controller answered: approved, or sent back with remarks."""

    control = models.OneToOneField(QualityControl, models.PROTECT, related_name="answer")
    approved = models.BooleanField()
    remarks = models.TextField(_("merknader"), blank=True, max_length=20_000)
    answered_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    answered_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="answered_at approved", sensitive="remarks")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(approved=True) | ~Q(remarks=""),
                name="return_has_remarks",
                violation_error_message=_("Skriv hva som skal endres."),
            ),
            parent("answer_to_control", "assessments_qualitycontrol", "control_id"),
            RowPolicy(rules=_EVENTS),
        ]


class Remark(ScopedModel):
    """What a colleague asks or proposes about one section while it is written. It is never part of the document."""

    class Outcome(models.TextChoices):
        """What the author did with it."""

        USED = "used", _("tatt inn")
        LEFT = "left", _("ikke tatt inn")

    section = models.ForeignKey(Section, models.PROTECT, related_name="+", db_index=False)
    quote = models.CharField(_("teksten det gjelder"), max_length=500, blank=True)
    text = models.TextField(_("merknad"), max_length=4_000)
    suggestion = models.TextField(_("forslag til ny tekst"), max_length=4_000, blank=True)
    written_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    written_at = models.DateTimeField(default=clock.now)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, blank=True)
    settled_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    settled_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="written_at outcome settled_at", sensitive="quote text suggestion"
    )

    class Meta:
        indexes = [models.Index(fields=["section", "scope", "written_at"], name="remark_section")]
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome="", settled_at=None) | (~Q(outcome="") & Q(settled_at__isnull=False)),
                name="remark_settled_with_outcome",
            ),
            parent("remark_on_section", "documents_section", "section_id"),
            RowPolicy(rules=TEXT),
        ]


class StandardText(ProtectedModel):
    """A paragraph that many assessments need, about no child. Never changed: a new one takes its place."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    title = models.CharField(_("tittel"), max_length=120)
    language = models.CharField(_("målform"), max_length=2, choices=[("nb", _("bokmål")), ("nn", _("nynorsk"))])
    element = models.CharField(_("avsnitt"), max_length=40, blank=True)
    """The key of the section it belongs in; nothing where it fits anywhere."""
    html = models.TextField(_("tekst"), max_length=20_000)
    replaces = models.OneToOneField("self", models.PROTECT, null=True, related_name="replaced_by")
    is_withdrawal = models.BooleanField(default=False)
    """Takes the one before away, and is no text itself."""
    written_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    written_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="title language element html is_withdrawal written_at"
    )

    class Meta:
        indexes = [models.Index(fields=["language", "title"], name="standard_text_title")]
        constraints = [
            models.CheckConstraint(
                condition=Q(is_withdrawal=False) | Q(replaces__isnull=False), name="withdrawal_takes_one_away"
            ),
            RowPolicy(
                rules={"STAFF": "all:s self:i", "LEADER": "all:si", "WORKER": "all:s"},
                column="written_by_id",
                deny=False,
            ),
        ]


class AssessmentSigning(ScopedModel):
    """Signed: the final document and who answers for it."""

    assessment = models.OneToOneField(ExpertAssessment, models.PROTECT, related_name="signing")
    final = models.ForeignKey(FinalDocument, models.PROTECT, related_name="+", db_index=False)
    signed_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    signed_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="signed_at")

    class Meta:
        constraints = [
            parent("signing_of_assessment", "assessments_expertassessment", "assessment_id"),
            parent("signing_final", "documents_finaldocument", "final_id"),
            RowPolicy(rules=_EVENTS),
        ]


class AssessmentSending(ScopedModel):
    """Sent to the office that decides and to the family; the deciding office's part of the clock starts."""

    assessment = models.OneToOneField(ExpertAssessment, models.PROTECT, related_name="sending")
    sent_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    sent_on = models.DateField(default=clock.today)
    sent_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="sent_at sent_on")

    class Meta:
        constraints = [
            parent("sending_of_assessment", "assessments_expertassessment", "assessment_id"),
            RowPolicy(rules=ENVELOPE | {"STAFF": "mine:si", "LEADER": "all:si"}),
        ]
