"""Stored files, drafts with revisions, final documents, and what is sent and shared."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.models.protected import ProtectedModel
from tettpaa.access.policies import ENVELOPE, TEXT, RowPolicy, Withheld, parent
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified

_FILES = TEXT | {"CLERK": "letters:s post:i", "PORTAL": "mine:si"}
_KEYS = TEXT | {"CLERK": "letter_keys:s post:i", "PORTAL": "mine:si"}
"""The clerk registers what comes in and sends out what is shared, or waits to be posted on paper; journal, drafts and
protocols stay closed."""
_WRITTEN = TEXT | {"PORTAL": "mine:siu"}
_ONCE = {"STAFF": "mine:si", "LEADER": "all:si", "WORKER": "all:si", "PORTAL": "mine:si"}
"""A unit writes its own reports in compartments of their own; in those that it shares with PPT files are laid and no
text is ever written."""


def _not_of_units(name: str) -> Withheld:
    """What a unit's report is made of is the unit's own, also when it is sent: PPT has the copy in the case."""
    return Withheld(rows="reports", column="scope_id", name=f"{name}_of_units")


class ScopeKey(ProtectedModel):
    """The scope's data key, wrapped by the master key. Destroying it makes the scope's files unreadable everywhere."""

    scope = models.OneToOneField("access.Scope", models.PROTECT, related_name="+", primary_key=True)
    wrapped = models.BinaryField()
    made_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="made_at", secret="wrapped")

    class Meta:
        constraints = [
            RowPolicy(rules=_KEYS),
            Withheld(rows="protocols", column="scope_id", name="scopekey_of_protocols"),
            _not_of_units("scopekey"),
        ]


class StoredFile(ScopedModel):
    """An encrypted file with its checksum. A file shared into another scope is stored again under that scope's key."""

    name = models.CharField(_("filnavn"), max_length=150)
    media_type = models.CharField(max_length=120)
    size = models.BigIntegerField()
    sha256 = models.BinaryField(max_length=32)
    blob = models.CharField(max_length=80, unique=True)
    page_count = models.PositiveIntegerField(null=True)
    stored_at = models.DateTimeField(default=clock.now)
    stored_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="media_type size blob page_count stored_at", sensitive="name sha256"
    )
    search_column: ClassVar[PersonalData] = PersonalData.SENSITIVE
    """The words of the name, kept by the database itself; see ``migrations/0003``. A file's content is not searched."""

    class Meta:
        indexes = [models.Index(fields=["scope", "-stored_at"], name="file_scope")]
        constraints = [
            models.UniqueConstraint(fields=["id", "scope"], name="file_with_scope"),
            RowPolicy(rules=_FILES),
            Withheld(rows="protocols", column="scope_id", name="file_of_protocols"),
            _not_of_units("file"),
            Withheld(rows="shut", column="id", name="file_shut"),
        ]


class Document(ScopedModel):
    """Sections of structured text: draft, review, final. Keeps the version of the rules it was made under."""

    kind = models.CharField(max_length=40)
    title = models.CharField(max_length=160)
    language = models.CharField(max_length=2, default="nb", choices=[("nb", _("bokmål")), ("nn", _("nynorsk"))])
    rule_version = models.CharField(max_length=64)
    started_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    started_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="kind language rule_version started_at", sensitive="title"
    )

    class Meta:
        indexes = [models.Index(fields=["scope", "-started_at"], name="document_scope")]
        constraints = [
            models.UniqueConstraint(fields=["id", "scope"], name="document_with_scope"),
            RowPolicy(rules=_WRITTEN),
            _not_of_units("document"),
        ]


class Correction(ScopedModel):
    """A new version of a finished document, which names the one it takes the place of. The old one is never changed."""

    document = models.OneToOneField(Document, models.PROTECT, related_name="correction")
    replaces = models.ForeignKey(Document, models.PROTECT, related_name="corrections", db_index=False)
    edition = models.PositiveSmallIntegerField(default=2)
    reason = models.CharField(_("hva er feil, og hva blir rettet?"), max_length=300)
    changes_content = models.BooleanField(default=True)
    """More than a slip of the pen: the family is asked again, where the rules of the kind of case ask them."""
    begun_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    begun_at = models.DateTimeField(default=clock.now)
    discarded_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="edition changes_content begun_at discarded_at", sensitive="reason"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["replaces"],
                condition=Q(discarded_at=None),
                name="corrected_once",
                violation_error_message=_("Dokumentet blir alt rettet."),
            ),
            parent("correction_document", "documents_document", "document_id"),
            parent("correction_replaces", "documents_document", "replaces_id"),
            RowPolicy(rules=TEXT),
        ]


class Section(ScopedModel):
    """One part of a draft: the text as it stands now, and its revision number."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="sections", db_index=False)
    key = models.CharField(max_length=60)
    position = models.PositiveSmallIntegerField()
    html = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=0)
    saved_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    saved_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="key position revision saved_at", sensitive="html"
    )
    search_column: ClassVar[PersonalData] = PersonalData.SENSITIVE
    """The words of the text, kept by the database itself; see ``migrations/0003``."""

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["document", "scope", "key"], name="section_once"),
            models.UniqueConstraint(fields=["id", "scope"], name="section_with_scope"),
            parent("section_in_document", "documents_document", "document_id"),
            RowPolicy(rules=_WRITTEN),
            _not_of_units("section"),
        ]


class Revision(ScopedModel):
    """One autosaved state of a section: number, writer, time. Two writers lose nothing: both texts stay here."""

    section = models.ForeignKey(Section, models.PROTECT, related_name="revisions", db_index=False)
    number = models.PositiveIntegerField()
    html = models.TextField(blank=True)
    saved_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    saved_at = models.DateTimeField(default=clock.now)
    set_aside = models.BooleanField(default=False)
    """A text that came too late: somebody else had saved a newer one. Kept, not used."""

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="number saved_at set_aside", sensitive="html")

    class Meta:
        indexes = [models.Index(fields=["section", "scope", "-number"], name="revision_section")]
        constraints = [
            models.UniqueConstraint(
                fields=["section", "number"], condition=Q(set_aside=False), name="revision_number_once"
            ),
            parent("revision_of_section", "documents_section", "section_id"),
            RowPolicy(rules=TEXT | _ONCE),
            _not_of_units("revision"),
        ]


class EditingPresence(ScopedModel):
    """Who has a draft open just now, so that two writers see each other."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="+", db_index=False)
    user = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    seen_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(ordinary="seen_at")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document", "scope", "user"], name="presence_once"),
            parent("presence_in_document", "documents_document", "document_id"),
            RowPolicy(rules=_WRITTEN),
            _not_of_units("presence"),
        ]


class FinalDocument(ScopedModel):
    """Rendered, hashed and stored; cannot be changed: no role may update it."""

    document = models.OneToOneField(Document, models.PROTECT, related_name="final")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", db_index=False)
    sha256 = models.BinaryField(max_length=32)
    finalised_at = models.DateTimeField(default=clock.now)
    finalised_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="finalised_at", sensitive="sha256")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["id", "scope"], name="final_with_scope"),
            parent("final_of_document", "documents_document", "document_id"),
            parent("final_file", "documents_storedfile", "file_id"),
            RowPolicy(rules=TEXT | _ONCE | {"CLERK": "all:s"}),
            _not_of_units("final"),
        ]


class Signature(ScopedModel):
    """Name, role and time under a final document."""

    final = models.ForeignKey(FinalDocument, models.PROTECT, related_name="signatures", db_index=False)
    user = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    name = models.CharField(max_length=120)
    title = models.CharField(max_length=80)
    signed_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(ordinary="name title signed_at")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["final", "scope", "user"], name="signature_once"),
            parent("signature_of_final", "documents_finaldocument", "final_id"),
            RowPolicy(rules=TEXT | _ONCE),
            _not_of_units("signature"),
        ]


class Dispatch(ScopedModel):
    """A waiting row: this file to this recipient by this channel; becomes the proof when it is sent."""

    class Channel(models.TextChoices):
        """How it goes out."""

        PORTAL = "portal", _("i portalen")
        PAPER = "paper", _("på papir")

    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", db_index=False)
    recipient = models.CharField(_("mottaker"), max_length=160)
    address = models.TextField(_("adresse"), blank=True, max_length=250)
    """Where it is posted to, written by the one who posts it: lines as they stand in the window of the envelope."""
    channel = models.CharField(_("måte"), max_length=20, choices=Channel.choices)
    made_at = models.DateTimeField(default=clock.now)
    made_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    printed_at = models.DateTimeField(null=True)
    printed_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    """The latest print, so that two who post letters do not both print it."""
    held_at = models.DateTimeField(null=True)
    """Goes nowhere: the child is shielded and a person must look through it, or somebody has said no to its being sent.

    Set by the database too.
    """
    wants_a_yes = models.BooleanField(default=False)
    """Held because nobody's yes to telling the receiver is in force: a new one lets it go."""
    sent_at = models.DateTimeField(null=True)
    sent_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    failed_at = models.DateTimeField(null=True)
    failed_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    failure = models.CharField(_("hvorfor kom det ikke fram?"), blank=True, max_length=200)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="channel made_at printed_at held_at wants_a_yes sent_at failed_at", ordinary="recipient address failure"
    )

    class Meta:
        indexes = [
            models.Index(fields=["made_at"], condition=Q(sent_at=None), name="dispatch_waiting"),
            models.Index(fields=["-sent_at"], condition=Q(channel="paper", sent_at__isnull=False), name="letter_sent"),
            models.Index(fields=["-made_at"], name="dispatch_latest"),
            models.Index(fields=["file"], name="dispatch_file"),
            models.Index(fields=["scope"], name="dispatch_scope"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(held_at=None) | Q(sent_at=None), name="held_letter_is_not_sent"),
            models.CheckConstraint(
                condition=Q(failed_at=None, failure="") | (Q(failed_at__isnull=False) & ~Q(failure="")),
                name="failed_letter_says_why",
            ),
            parent("dispatch_file", "documents_storedfile", "file_id"),
            RowPolicy(rules=ENVELOPE | {"CLERK": "all:siu"}),
            Withheld(rows="shut", column="file_id", name="dispatch_shut"),
        ]


class Release(ScopedModel):
    """One file made visible in a portal: it lies in the shared scope, so whoever has that scope sees it."""

    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", db_index=False)
    title = models.CharField(max_length=160)
    summary = models.TextField(blank=True, max_length=20_000)
    """What it says, in short and in plain words, for those it is released to."""
    for_child = models.TextField(blank=True, max_length=20_000)
    """What is said to the child itself."""
    replaces = models.ForeignKey("self", models.PROTECT, null=True, related_name="replaced_by", db_index=False)
    """The copy that they had before: it stays readable, and says that a corrected one has come."""
    released_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    released_at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True)
    told_at = models.DateTimeField(null=True)
    """When those who read here were told that it has come."""

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="released_at ended_at told_at", sensitive="title summary for_child"
    )

    class Meta:
        indexes = [
            models.Index(fields=["scope", "-released_at"], name="release_scope"),
            models.Index(fields=["replaces"], condition=Q(replaces__isnull=False), name="release_replaced"),
            models.Index(fields=["released_at"], condition=Q(told_at=None), name="release_untold"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["id", "scope"], name="release_with_scope"),
            parent("release_file", "documents_storedfile", "file_id"),
            parent("release_replaces", "documents_release", "replaces_id"),
            RowPolicy(rules=ENVELOPE | {"PORTAL": "mine:s"}),
            Withheld(rows="shut", column="file_id", name="release_shut"),
        ]


class DocumentShield(ScopedModel):
    """A paper that was filed wrongly or is held without right: kept, and closed to all but those who decide.

    Lies where the paper lies, but never says what the paper is called. Copies and a note's files have a row each.
    """

    class Kind(models.TextChoices):
        """What is shut."""

        NOTE = "note", _("notat")
        FILE = "file", _("fil")

    class Ending(models.TextChoices):
        """What was decided."""

        LIFTED = "lifted", _("sperren er opphevet")
        DESTROYED = "destroyed", _("dokumentet er destruert")

    kind = models.CharField(max_length=10, choices=Kind.choices)
    paper_id = models.UUIDField(editable=False)
    case_number = models.CharField(max_length=20)
    reason = models.CharField(_("hvorfor skal det sperres?"), max_length=300)
    along_with = models.ForeignKey("self", models.PROTECT, null=True, related_name="along", db_index=False)
    """The paper that was shut; this one is a copy of it, or a file of the note."""
    shut_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    shut_at = models.DateTimeField(default=clock.now)
    ending = models.CharField(max_length=10, choices=Ending.choices, blank=True)
    ended_because = models.CharField(_("hvorfor?"), max_length=300, blank=True)
    ended_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    ended_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="kind paper_id case_number shut_at ending ended_at", sensitive="reason ended_because"
    )

    class Meta:
        indexes = [models.Index(fields=["scope", "-shut_at"], name="shield_scope")]
        constraints = [
            models.UniqueConstraint(
                fields=["paper_id"],
                condition=~Q(ending="lifted"),
                name="paper_shut_once",
                violation_error_message=_("Dokumentet er alt sperret."),
            ),
            models.CheckConstraint(
                condition=Q(ending="", ended_at=None, ended_by=None)
                | (~Q(ending="") & Q(ended_at__isnull=False, ended_by__isnull=False)),
                name="shield_ended_by_somebody",
                violation_error_message=_("Skriv hvem som avgjorde, og når."),
            ),
            RowPolicy(
                rules={"STAFF": "mine:si", "LEADER": "all:siu", "HEAD": "mine:s", "REPORT": "all:su", "WORKER": "all:s"}
            ),
        ]
