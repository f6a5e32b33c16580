"""The draft laid before the family: how each of them got it, and what they answered."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import TEXT, RowPolicy
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.documents.models import Document
from tettpaa.participation.models.base import Channel, interpreter_field
from tettpaa.people.models import Guardian


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
    told_at = models.DateTimeField(null=True)
    """When those who shall read it were told that it has come."""

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="sent_at answer_by ended_at told_at", sensitive="text"
    )

    class Meta:
        indexes = [models.Index(fields=["scope", "-sent_at"], name="hearing_scope")]
        constraints = [RowPolicy(rules=TEXT | {"PORTAL": "mine:s"})]


class HearingDelivery(ScopedModel):
    """The draft given to one who does not read it alone in the portal: on paper, or explained in a meeting or by phone.

    In the scope of the one it was given to. That person's days begin here: when the text has been explained.
    """

    hearing = models.ForeignKey(Hearing, models.PROTECT, related_name="+", db_index=False)
    guardian = models.ForeignKey(Guardian, models.PROTECT, null=True, related_name="+", db_index=False)
    """Empty when it is the pupil."""
    channel = models.CharField(_("hvordan?"), max_length=20, choices=Channel.choices)
    delivered_on = models.DateField(_("når ble teksten gitt og forklart?"), default=clock.today)
    answer_by = models.DateField(_("svar innen"))
    interpreter = interpreter_field()
    interpreter_language = models.CharField(_("språk"), max_length=60, blank=True)
    registered_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at answer_by", sensitive="channel delivered_on interpreter interpreter_language"
    )

    class Meta:
        indexes = [models.Index(fields=["hearing", "scope"], name="delivery_hearing")]
        constraints = [
            models.UniqueConstraint(fields=["hearing", "guardian"], name="delivered_once", nulls_distinct=False),
            models.CheckConstraint(
                condition=Q(answer_by__gt=models.F("delivered_on")),
                name="delivery_gives_time",
                violation_error_message=_("Gi familien tid til å lese. Velg en senere dag."),
            ),
            RowPolicy(rules=TEXT | {"PORTAL": "mine:s"}),
        ]


class HearingComment(ScopedModel):
    """What one of them answered, in their own scope; ``no_comment`` is an answer too."""

    hearing = models.ForeignKey(Hearing, models.PROTECT, related_name="+", db_index=False)
    guardian = models.ForeignKey(Guardian, models.PROTECT, null=True, related_name="+", db_index=False)
    text = models.TextField(_("hva mener du om utkastet?"), blank=True, max_length=20_000)
    no_comment = models.BooleanField(default=False)
    channel = models.CharField(max_length=20, choices=Channel.choices)
    interpreter = interpreter_field()
    interpreter_language = models.CharField(_("tolk"), max_length=60, blank=True)
    answered_on = models.DateField(default=clock.today)
    registered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at", sensitive="text no_comment channel interpreter interpreter_language answered_on"
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
