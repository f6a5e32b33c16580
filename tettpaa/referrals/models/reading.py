"""The family reads a unit's draft in the portal: each of them in a compartment of their own, with a copy of it."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import PEOPLE, RowPolicy, parent
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.referrals.models.referral import Referral

_READ = PEOPLE | {"PORTAL": "mine:siu"}


class ReferralReading(ScopedModel):
    """One of the family is invited to read the draft: by a code that the unit hands over, redeemed once by that person.

    Its compartment holds what this reader may see and what this reader says; the other guardian is not in it.
    """

    referral = models.ForeignKey(Referral, models.PROTECT, related_name="readings", db_index=False)
    who = models.CharField(_("hvem er invitert?"), max_length=161)
    is_pupil = models.BooleanField(default=False)
    code_hash = models.BinaryField(max_length=32, unique=True)
    code_until = models.DateTimeField()
    access_until = models.DateTimeField()
    invited_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    invited_at = models.DateTimeField(default=clock.now)
    user = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    """Who redeemed the code; from then on nobody else can."""
    opened_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    """The referral has been sent: there is nothing more to say here."""
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="is_pupil code_until access_until invited_at sent_at ended_at",
        ordinary="who",
        sensitive="opened_at",
        secret="code_hash",
    )

    class Meta:
        indexes = [models.Index(fields=["referral", "invited_at"], name="readings_of_referral")]
        constraints = [
            models.UniqueConstraint(fields=["id", "scope"], name="reading_with_scope"),
            models.UniqueConstraint(fields=["referral", "who"], condition=Q(ended_at=None), name="one_open_reading"),
            RowPolicy(rules=_READ),
        ]


class ReadingVersion(ScopedModel):
    """The draft as it was laid before one reader, to the letter; a changed draft is a new version."""

    reading = models.ForeignKey(ReferralReading, models.PROTECT, related_name="versions", db_index=False)
    number = models.PositiveSmallIntegerField(default=1)
    child_name = models.CharField(max_length=161)
    place = models.CharField(max_length=160)
    text = models.JSONField()
    """List of {"heading": …, "text": …}."""
    files = models.JSONField(default=list)
    """List of {"id": …, "name": …}: copies in this compartment."""
    shown_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    shown_at = models.DateTimeField(default=clock.now)
    read_at = models.DateTimeField(null=True)
    changed_at = models.DateTimeField(null=True)
    """The draft is no longer like this."""

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="number place shown_at changed_at", ordinary="child_name", sensitive="text files read_at"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["reading", "number"], name="reading_version_once"),
            parent("version_of_reading", "referrals_referralreading", "reading_id"),
            RowPolicy(rules=_READ),
        ]


class ReferralResponse(ScopedModel):
    """What one reader says: what is important, what is wrong, and yes or no to an assessment. Each is their own act.

    Said in the reader's compartment; when the referral is sent, a copy goes with it.
    """

    class Kind(models.TextChoices):
        """What it is."""

        VIEW = "view", _("hva som er viktig")
        CORRECTION = "correction", _("noe som er feil")
        CONSENT = "consent", _("samtykke til sakkyndig vurdering")

    referral = models.ForeignKey(Referral, models.PROTECT, related_name="responses", db_index=False)
    who = models.CharField(max_length=161)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    text = models.TextField(_("hva vil du si?"), blank=True, max_length=20_000)
    agreed = models.BooleanField(_("samtykker du?"), null=True)
    version = models.PositiveSmallIntegerField()
    said_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    said_at = models.DateTimeField(default=clock.now)
    answer = models.TextField(_("svar"), blank=True, max_length=4_000)
    answered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    answered_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="said_at answered_at version", ordinary="who", sensitive="kind text agreed answer"
    )

    class Meta:
        indexes = [
            models.Index(fields=["referral", "scope", "said_at"], name="responses_of_referral"),
            models.Index(fields=["scope", "said_at"], name="responses_of_reader"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="consent", agreed__isnull=False) | (~Q(kind="consent") & ~Q(text="")),
                name="response_says_something",
                violation_error_message=_("Skriv hva du vil si."),
            ),
            RowPolicy(rules=_READ),
        ]
