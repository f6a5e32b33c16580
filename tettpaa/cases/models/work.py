"""What happens in a case while PPT works: assignment, impartiality, notes, waits."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import ENVELOPE, TEXT, RowPolicy, Withheld, parent
from tettpaa.cases.models.case import IndividualCase, in_case
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.documents.models import StoredFile
from tettpaa.participation.models import BestInterestsAssessment


class Assignment(ScopedModel):
    """The case is given to one adviser."""

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="assignments", db_index=False)
    holder = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    assigned_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    assigned_on = models.DateField(default=clock.today)
    assigned_at = models.DateTimeField(default=clock.now)
    """What the holder declared before this moment was said about an earlier time with the case."""
    ended_on = models.DateField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="assigned_at", ordinary="assigned_on ended_on")

    class Meta:
        indexes = [models.Index(fields=["case", "scope", "-assigned_on"], name="assignment_case")]
        constraints = [
            in_case("assignment_in_case"),
            models.UniqueConstraint(fields=["case"], condition=Q(ended_on=None), name="one_holder"),
            RowPolicy(rules=ENVELOPE),
        ]


class CoAssignment(ScopedModel):
    """Another who works in the case, with a way in of their own, until it is ended."""

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="co_assignments", db_index=False)
    user = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    reason = models.CharField(_("hva skal kollegaen gjøre i saken?"), max_length=200)
    assigned_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    assigned_at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="assigned_at ended_at", sensitive="reason")

    class Meta:
        indexes = [models.Index(fields=["user"], condition=Q(ended_at=None), name="shared_with")]
        constraints = [
            in_case("co_assignment_in_case"),
            models.UniqueConstraint(fields=["case", "user"], condition=Q(ended_at=None), name="co_assigned_once"),
            RowPolicy(rules=ENVELOPE),
        ]


class ImpartialityDeclaration(ScopedModel):
    """«Jeg er habil i denne saken», or not. Asked for before the adviser works with it (FVL §§ 6–8)."""

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="declarations", db_index=False)
    user = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    is_impartial = models.BooleanField()
    grounds = models.CharField(_("hvorfor?"), max_length=500, blank=True)
    declared_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="declared_at", ordinary="is_impartial", sensitive="grounds"
    )

    class Meta:
        indexes = [models.Index(fields=["case", "scope", "-declared_at"], name="declaration_case")]
        constraints = [
            in_case("declaration_in_case"),
            RowPolicy(rules=ENVELOPE | {"STAFF": "mine:si", "LEADER": "all:si"}),
        ]


class CaseReview(ScopedModel):
    """«Gått gjennom»: somebody looked at where the case stands, on a day. Says nothing of what was found."""

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="reviews", db_index=False)
    reviewed_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    reviewed_on = models.DateField(default=clock.today)
    reviewed_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="reviewed_at", ordinary="reviewed_on")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "scope", "reviewed_on", "reviewed_by"], name="reviewed_once_a_day"),
            in_case("review_in_case"),
            RowPolicy(rules=ENVELOPE | {"STAFF": "mine:si", "LEADER": "all:si", "WORKER": "all:si"}),
        ]


class NoteKind(models.TextChoices):
    """What the note is from."""

    NOTE = "note", _("notat")
    OBSERVATION = "observation", _("observasjon")
    CONVERSATION = "conversation", _("samtale")
    PHONE = "phone", _("telefon")
    MEETING = "meeting", _("møte")
    JOINT_MEETING = "joint_meeting", _("samarbeidsmøte")
    """With others than PPT around the table: what is best for the child is asked for before the note is locked."""


class Visit(ScopedModel):
    """A booked visit: what one will do, where, on which day, from when to when, and who goes. Stands on Min dag."""

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="visits", db_index=False)
    kind = models.CharField(_("hva slags?"), max_length=20, choices=NoteKind.choices)
    title = models.CharField(_("hva skal du gjøre?"), max_length=120)
    place = models.CharField(_("hvor?"), max_length=120)
    day = models.DateField(_("når?"))
    starts = models.TimeField(_("fra"))
    ends = models.TimeField(_("til"))
    visitor = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    booked_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    booked_at = models.DateTimeField(default=clock.now)
    cancelled_at = models.DateTimeField(null=True)
    cancelled_because = models.CharField(_("hvorfor ble det ikke noe av?"), max_length=300, blank=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="booked_at cancelled_at", sensitive="kind title place day starts ends cancelled_because"
    )

    class Meta:
        indexes = [
            models.Index(fields=["case", "scope", "-day"], name="visit_case"),
            models.Index(fields=["visitor", "day"], condition=Q(cancelled_at=None), name="visits_of_visitor"),
        ]
        constraints = [
            in_case("visit_in_case"),
            models.UniqueConstraint(fields=["id", "scope"], name="visit_with_scope"),
            models.CheckConstraint(
                condition=Q(ends__gt=F("starts")),
                name="visit_ends_after_it_starts",
                violation_error_message=_("Besøket må slutte etter at det begynner."),
            ),
            models.CheckConstraint(
                condition=Q(cancelled_at=None) | ~Q(cancelled_because=""),
                name="cancelled_visit_has_reason",
                violation_error_message=_("Skriv hvorfor det ikke ble noe av besøket."),
            ),
            RowPolicy(rules=TEXT),
        ]


class CaseNote(ScopedModel):
    """What happened, was said or seen, dated. Locked when final; corrected by a new note."""

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="notes", db_index=False)
    kind = models.CharField(_("hva slags?"), max_length=20, choices=NoteKind.choices)
    title = models.CharField(_("overskrift"), max_length=120)
    happened_on = models.DateField(_("når skjedde det?"), default=clock.today)
    place = models.CharField(_("hvor?"), max_length=120, blank=True)
    html = models.TextField(_("hva så, sa og avtalte dere?"))
    written_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    written_at = models.DateTimeField(default=clock.now)
    locked_at = models.DateTimeField(null=True)
    locked_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    corrects = models.ForeignKey("self", models.PROTECT, null=True, related_name="+", db_index=False)
    message = models.ForeignKey("cases.PortalMessage", models.PROTECT, null=True, related_name="+", db_index=False)
    """The message that was taken into the journal, word for word, with its files."""
    visit = models.ForeignKey(Visit, models.PROTECT, null=True, related_name="+", db_index=False)
    best_interests = models.ForeignKey(
        BestInterestsAssessment, models.PROTECT, null=True, related_name="+", db_index=False
    )
    """What a joint meeting came to about the best interests of the child."""
    starts = models.TimeField(_("fra"), null=True, blank=True)
    ends = models.TimeField(_("til"), null=True, blank=True)
    sent_as = models.UUIDField(null=True, unique=True)
    """The number that the writer's own page gave the note, so that what is sent twice is one note."""

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="written_at locked_at sent_as", sensitive="kind title happened_on place html starts ends"
    )
    search_column: ClassVar[PersonalData] = PersonalData.SENSITIVE
    """The words of title, place and text, kept by the database itself; see ``cases/migrations/0008``."""

    class Meta:
        indexes = [
            models.Index(fields=["case", "scope", "-happened_on", "-written_at"], name="note_case"),
            models.Index(fields=["visit"], condition=~Q(visit=None), name="notes_of_visit"),
        ]
        constraints = [
            in_case("note_in_case"),
            parent("note_from_visit", "cases_visit", "visit_id"),
            parent("note_best_interests", "participation_bestinterestsassessment", "best_interests_id"),
            models.UniqueConstraint(fields=["id", "scope"], name="note_with_scope"),
            models.UniqueConstraint(
                fields=["message"], condition=Q(message__isnull=False), name="message_in_journal_once"
            ),
            RowPolicy(rules=TEXT),
            Withheld(rows="shut", column="id", name="note_shut"),
        ]


class NoteAttachment(ScopedModel):
    """A file that belongs to a note: a photo of a drawing, a sheet from the meeting. Taken out only before the lock."""

    note = models.ForeignKey(CaseNote, models.PROTECT, related_name="attachments", db_index=False)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", db_index=False)
    added_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    added_at = models.DateTimeField(default=clock.now)
    removed_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="added_at removed_at")

    class Meta:
        indexes = [models.Index(fields=["note", "scope", "added_at"], name="attachment_note")]
        constraints = [
            parent("attachment_of_note", "cases_casenote", "note_id"),
            parent("note_attachment_file", "documents_storedfile", "file_id"),
            RowPolicy(rules=TEXT),
        ]


class Pause(ScopedModel):
    """An explained wait: for whom, why, from a date. Never stops the clock."""

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="pauses", db_index=False)
    waiting_for = models.CharField(_("hvem venter vi på?"), max_length=120)
    reason = models.CharField(_("hvorfor venter vi?"), max_length=200)
    from_on = models.DateField(_("fra"), default=clock.today)
    to_on = models.DateField(_("til"), null=True, blank=True)
    registered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at", ordinary="from_on to_on", sensitive="waiting_for reason"
    )

    class Meta:
        indexes = [models.Index(fields=["case", "scope", "from_on"], name="pause_case")]
        constraints = [
            in_case("pause_in_case"),
            models.CheckConstraint(
                condition=Q(to_on=None) | Q(to_on__gte=F("from_on")),
                name="pause_ends_after_start",
                violation_error_message=_("Siste dag kan ikke være før første dag."),
            ),
            RowPolicy(rules=ENVELOPE),
        ]
