"""A person asks for their file: what is asked, what is found, what is masked and why, what is handed out."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import RowPolicy, Withheld, parent
from tettpaa.cases.models import IndividualCase
from tettpaa.cases.models.case import in_case
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.documents.models import StoredFile
from tettpaa.people.models import Guardian

_HANDLED = {"STAFF": "mine:siu", "LEADER": "all:siu"}
"""Those who have the case, and the section's leader. No portal, no clerk, no job."""


class AccessRequest(ScopedModel):
    """Somebody asks to see what we have about a child. Lies in the case's own scope."""

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="+", db_index=False)
    guardian = models.ForeignKey(Guardian, models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    """Who asks; empty: the pupil."""
    asked_for = models.CharField(_("hva ber de om?"), max_length=300)
    received_on = models.DateField(_("når kom kravet?"), default=clock.today)
    due_on = models.DateField()
    registered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at", ordinary="received_on due_on", sensitive="asked_for"
    )

    class Meta:
        indexes = [models.Index(fields=["case", "scope", "-received_on"], name="accessrequest_case")]
        constraints = [
            models.UniqueConstraint(fields=["id", "scope"], name="accessrequest_with_scope"),
            in_case("accessrequest_in_case"),
            RowPolicy(rules=_HANDLED),
        ]


class AccessItem(ScopedModel):
    """One paper that was found, as it was when it was found, and what is decided about it."""

    class Choice(models.TextChoices):
        """What becomes of it."""

        GIVE = "give", _("gis ut")
        MASK = "mask", _("gis ut, noe er sladdet")
        WITHHOLD = "withhold", _("gis ikke ut")

    request = models.ForeignKey(AccessRequest, models.PROTECT, related_name="items", db_index=False)
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=160)
    made_on = models.DateField()
    text = models.TextField(blank=True)
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+", db_index=False)
    source_id = models.UUIDField(null=True, editable=False)
    """The note that the text was taken from: when that is shut, so is this."""
    is_test = models.BooleanField(default=False, db_default=False)
    """A test protocol: it shows the test itself, and is weighed for itself, with the reason."""
    third_party = models.BooleanField(_("handler om andre"), default=False)
    choice = models.CharField(_("hva gjør vi med det?"), max_length=10, choices=Choice.choices, blank=True)
    masked = models.TextField(_("ord og setninger som skal sladdes, én på hver linje"), max_length=4_000, blank=True)
    areas = models.JSONField(default=list, blank=True)
    """What is masked of a file: page, left, top, width and height in each, as parts of the page."""
    masked_file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+", db_index=False)
    """The file as it is given out: pictures of its pages, with nothing under the masks."""
    looked_over_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    looked_over_at = models.DateTimeField(null=True)
    ground = models.CharField(_("hjemmel"), max_length=60, blank=True)
    reason = models.CharField(_("hvorfor"), max_length=300, blank=True)
    decided_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    decided_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="position ground decided_at looked_over_at source_id",
        ordinary="made_on",
        sensitive="title text is_test third_party choice masked areas reason",
    )

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["request", "scope", "position"], name="accessitem_once"),
            parent("accessitem_of_request", "retention_accessrequest", "request_id"),
            models.CheckConstraint(
                condition=Q(choice__in=["", "give"]) | ~Q(ground=""),
                name="withheld_has_ground",
                violation_error_message=_("Velg hjemmelen."),
            ),
            parent("accessitem_masked_file", "documents_storedfile", "masked_file_id"),
            RowPolicy(rules=_HANDLED),
            Withheld(rows="shut", column="file_id", name="accessitem_file_shut"),
            Withheld(rows="shut", column="source_id", name="accessitem_note_shut"),
        ]


class AccessRequestAnswer(ScopedModel):
    """The decision in writing, and that it was handed out: what, when, to whom, by whom."""

    class Outcome(models.TextChoices):
        """What was decided."""

        GRANTED = "granted", _("innsyn gitt")
        PARTLY = "partly", _("delvis gitt")
        REFUSED = "refused", _("avslått")

    request = models.OneToOneField(AccessRequest, models.PROTECT, related_name="answer")
    outcome = models.CharField(max_length=10, choices=Outcome.choices)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", db_index=False)
    decided_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    decided_at = models.DateTimeField(default=clock.now)
    handed_out_on = models.DateField(_("når ble det gitt ut?"), null=True)
    handed_out_how = models.CharField(_("hvordan?"), max_length=120, blank=True)
    handed_out_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="decided_at", ordinary="handed_out_on handed_out_how", sensitive="outcome"
    )

    class Meta:
        constraints = [
            parent("answer_of_request", "retention_accessrequest", "request_id"),
            parent("answer_file", "documents_storedfile", "file_id"),
            RowPolicy(rules=_HANDLED),
        ]


class FileCorrection(ScopedModel):
    """Somebody says that something is wrong. It is corrected, or their disagreement follows the paper."""

    class Outcome(models.TextChoices):
        """What was done."""

        CORRECTED = "corrected", _("rettet")
        NOTED = "noted", _("ikke rettet, uenigheten følger dokumentet")

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="+", db_index=False)
    guardian = models.ForeignKey(Guardian, models.PROTECT, null=True, blank=True, related_name="+", db_index=False)
    paper = models.CharField(_("hvilket dokument?"), max_length=160)
    wrong = models.TextField(_("hva mener de er feil?"), max_length=2_000)
    outcome = models.CharField(_("hva gjorde vi?"), max_length=10, choices=Outcome.choices)
    reason = models.TextField(_("hvorfor?"), max_length=2_000)
    registered_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    registered_on = models.DateField(default=clock.today)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        ordinary="registered_on", sensitive="paper wrong outcome reason"
    )

    class Meta:
        indexes = [models.Index(fields=["case", "scope", "-registered_on"], name="correction_case")]
        constraints = [
            in_case("correction_in_case"),
            RowPolicy(rules=_HANDLED | {"STAFF": "mine:si", "LEADER": "all:si"}),
        ]
