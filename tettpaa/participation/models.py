"""Consents and voices. Which case a row belongs to is known by its scope."""

from typing import ClassVar

from django.db import models
from django.db.models import Func, Q, Value
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import ENVELOPE, TEXT, RowPolicy, parent
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.documents.models import Document, StoredFile
from tettpaa.people.models import Guardian

_OWN_WORDS = ENVELOPE | {"PORTAL": "mine:si"}


class ConsentKind(models.TextChoices):
    """The two consents that the education acts ask for; never the GDPR basis."""

    ASSESSMENT = "assessment", _("samtykke til sakkyndig vurdering")
    DECISION = "decision", _("samtykke til vedtak")


class Channel(models.TextChoices):
    """How somebody answered."""

    PORTAL = "portal", _("i portalen")
    PAPER = "paper", _("på papir")
    PHONE = "phone", _("på telefon")
    MEETING = "meeting", _("i et møte")


_HERE_NOW = Func(Value("Europe/Oslo"), Now(), function="timezone", output_field=models.DateTimeField())
"""The time on the wall: the server's own day begins an hour or two after ours."""


class Consent(ScopedModel):
    """One person's answer to one of the two questions. Yes and no are both answers; not-yet is no row."""

    kind = models.CharField(_("hva gjelder det?"), max_length=20, choices=ConsentKind.choices)
    guardian = models.ForeignKey(Guardian, models.PROTECT, null=True, related_name="+", db_index=False)
    """Empty when the pupil, from 15, answers alone."""
    agreed = models.BooleanField(_("samtykker"))
    answered_on = models.DateField(_("dato"), default=clock.today)
    channel = models.CharField(_("hvordan?"), max_length=20, choices=Channel.choices)
    language = models.CharField(_("språk"), max_length=60, blank=True)
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+", db_index=False)
    registered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at", sensitive="kind agreed answered_on channel language"
    )

    class Meta:
        indexes = [models.Index(fields=["scope", "kind", "-registered_at"], name="consent_scope")]
        constraints = [
            models.UniqueConstraint(fields=["id", "scope"], name="consent_with_scope"),
            models.CheckConstraint(
                condition=Q(answered_on__lte=_HERE_NOW),
                name="consent_not_ahead",
                violation_error_message=_("Datoen for samtykke kan ikke være fram i tid."),
            ),
            RowPolicy(rules=_OWN_WORDS),
        ]


class ConsentWithdrawal(ScopedModel):
    """A yes taken back; the yes stays in the history."""

    consent = models.OneToOneField(Consent, models.PROTECT, related_name="withdrawal")
    withdrawn_on = models.DateField(default=clock.today)
    channel = models.CharField(max_length=20, choices=Channel.choices)
    registered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at", sensitive="withdrawn_on channel"
    )

    class Meta:
        constraints = [
            parent("withdrawal_of_consent", "participation_consent", "consent_id"),
            RowPolicy(rules=_OWN_WORDS),
        ]


class PortalOpening(ScopedModel):
    """A named employee lets one guardian, or the pupil, into one child's pages; a register never does.

    Closed by default. No guardian means the pupil, from the age when one is a party oneself.
    """

    guardian = models.ForeignKey(Guardian, models.PROTECT, null=True, related_name="+", db_index=False)
    user = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    opened_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    opened_at = models.DateTimeField(default=clock.now)
    closed_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    closed_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(sensitive="opened_at closed_at")

    class Meta:
        indexes = [models.Index(fields=["scope", "-opened_at"], name="opening_scope")]
        constraints = [
            models.UniqueConstraint(
                fields=["scope", "guardian"], condition=Q(closed_at=None), name="one_open_door", nulls_distinct=False
            ),
            RowPolicy(rules=ENVELOPE),
        ]


class Hearing(ScopedModel):
    """The draft, as it stood, laid before the family. Lies in the scope shared with the family."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="+", db_index=False)
    text = models.JSONField()
    """List of {"heading": …, "html": …}: what they were shown, to the letter."""
    sent_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    sent_at = models.DateTimeField(default=clock.now)
    answer_by = models.DateField(_("svar innen"))
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="sent_at answer_by ended_at", sensitive="text")

    class Meta:
        indexes = [models.Index(fields=["scope", "-sent_at"], name="hearing_scope")]
        constraints = [RowPolicy(rules=TEXT | {"PORTAL": "mine:s"})]


class HearingComment(ScopedModel):
    """What one of them answered, in their own scope; ``no_comment`` is an answer too."""

    hearing = models.ForeignKey(Hearing, models.PROTECT, related_name="+", db_index=False)
    guardian = models.ForeignKey(Guardian, models.PROTECT, null=True, related_name="+", db_index=False)
    text = models.TextField(_("hva mener du om utkastet?"), blank=True, max_length=20_000)
    no_comment = models.BooleanField(default=False)
    channel = models.CharField(max_length=20, choices=Channel.choices)
    interpreter_language = models.CharField(_("tolk"), max_length=60, blank=True)
    answered_on = models.DateField(default=clock.today)
    registered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at", sensitive="text no_comment channel interpreter_language answered_on"
    )

    class Meta:
        indexes = [models.Index(fields=["scope", "-registered_at"], name="comment_scope")]
        constraints = [
            models.CheckConstraint(
                condition=Q(no_comment=True) | ~Q(text=""),
                name="comment_says_something",
                violation_error_message=_("Skriv hva du mener, eller velg at du ikke har noen kommentar."),
            ),
            RowPolicy(rules=TEXT | {"PORTAL": "mine:si"}),
        ]


class GuardianView(ScopedModel):
    """What one guardian says is important, in their own scope."""

    guardian = models.ForeignKey(Guardian, models.PROTECT, related_name="+", db_index=False)
    text = models.TextField(_("hva er viktig for barnet ditt?"), max_length=20_000)
    channel = models.CharField(max_length=20, choices=Channel.choices)
    said_on = models.DateField(default=clock.today)
    registered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at", sensitive="text channel said_on"
    )

    class Meta:
        indexes = [models.Index(fields=["scope", "-registered_at"], name="guardian_view_scope")]
        constraints = [RowPolicy(rules=TEXT | {"PORTAL": "mine:si"})]


class ChildView(ScopedModel):
    """What the pupil says is important, in the pupil's own words and own scope. No guardian reads it."""

    text = models.TextField(_("hva er viktig for deg?"), max_length=20_000)
    channel = models.CharField(max_length=20, choices=Channel.choices)
    said_on = models.DateField(default=clock.today)
    registered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at", sensitive="text channel said_on"
    )

    class Meta:
        indexes = [models.Index(fields=["scope", "-registered_at"], name="child_view_scope")]
        constraints = [RowPolicy(rules=TEXT | {"PORTAL": "mine:si"})]


class ChildConversation(ScopedModel):
    """A conversation with the child: form, place, support used, the child's own words. Closed to portals."""

    class Form(models.TextChoices):
        """How it was held."""

        TALK = "talk", _("samtale")
        PLAY = "play", _("lek eller tegning")
        WALK = "walk", _("gåtur eller aktivitet")
        PICTURES = "pictures", _("med bilder eller ASK")

    held_on = models.DateField(_("når?"), default=clock.today)
    form = models.CharField(_("form"), max_length=20, choices=Form.choices)
    place = models.CharField(_("hvor?"), max_length=120)
    support = models.CharField(_("støtte i samtalen"), max_length=200, blank=True)
    interpreter_language = models.CharField(_("tolk"), max_length=60, blank=True)
    own_words = models.TextField(_("barnets egne ord"), max_length=20_000)
    weighed = models.TextField(_("hvordan er dette vektlagt?"), blank=True, max_length=20_000)
    held_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at", sensitive="held_on form place support interpreter_language own_words weighed"
    )

    class Meta:
        indexes = [models.Index(fields=["scope", "-held_on"], name="conversation_scope")]
        constraints = [RowPolicy(rules=TEXT)]


class NotHeardReason(ScopedModel):
    """Why the child has not been heard; required when there is no conversation."""

    reason = models.TextField(_("hvorfor er barnet ikke hørt?"), max_length=4_000)
    stated_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    stated_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="stated_at", sensitive="reason")

    class Meta:
        indexes = [models.Index(fields=["scope", "-stated_at"], name="not_heard_scope")]
        constraints = [RowPolicy(rules=TEXT)]


class BestInterestsAssessment(ScopedModel):
    """What was weighed, the child's own view, the conclusion."""

    weighed = models.TextField(_("hva er vurdert og veid?"), max_length=20_000)
    child_view = models.TextField(_("barnets eget syn i vurderingen"), max_length=20_000)
    conclusion = models.TextField(_("konklusjon"), max_length=20_000)
    assessed_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    assessed_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="assessed_at", sensitive="weighed child_view conclusion"
    )

    class Meta:
        indexes = [models.Index(fields=["scope", "-assessed_at"], name="best_interests_scope")]
        constraints = [RowPolicy(rules=TEXT)]
