"""The yes that the education acts ask for: given, refused, taken back, and what follows from a no."""

from typing import ClassVar

from django.db import models
from django.db.models import Func, Q, Value
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import TEXT, RowPolicy, parent
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.documents.models import StoredFile
from tettpaa.participation.models.base import OWN_WORDS, Channel, interpreter_field
from tettpaa.people.models import Guardian

IN_ARCHIVE = "archive"
"""Only for a case that ran before it was here: the paper was not scanned, and lies where it was."""


class ConsentKind(models.TextChoices):
    """The two consents that the education acts ask for, and the yes to help that is offered without a decision.

    Never the GDPR basis.
    """

    ASSESSMENT = "assessment", _("samtykke til sakkyndig vurdering")
    DECISION = "decision", _("samtykke til vedtak")
    HELP = "help", _("samtykke til hjelpen")


_HERE_NOW = Func(Value("Europe/Oslo"), Now(), function="timezone", output_field=models.DateTimeField())
"""The time on the wall: the server's own day begins an hour or two after ours."""


class Consent(ScopedModel):
    """One person's answer to one of the two questions. Yes and no are both answers; not-yet is no row."""

    kind = models.CharField(_("hva gjelder det?"), max_length=20, choices=ConsentKind.choices)
    guardian = models.ForeignKey(Guardian, models.PROTECT, null=True, related_name="+", db_index=False)
    """Empty when the pupil, from 15, answers alone."""
    agreed = models.BooleanField(_("samtykker"))
    answered_on = models.DateField(_("dato"), default=clock.today)
    channel = models.CharField(
        _("hvordan?"), max_length=20, choices=[*Channel.choices, (IN_ARCHIVE, _("på papir, i arkivet saken kom fra"))]
    )
    language = models.CharField(_("språk"), max_length=60, blank=True)
    """In which language it was explained and answered."""
    interpreter = interpreter_field()
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+", db_index=False)
    registered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at", sensitive="kind agreed answered_on channel language interpreter"
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
            models.CheckConstraint(
                condition=~Q(channel=Channel.PAPER) | Q(file__isnull=False),
                name="paper_consent_is_scanned",
                violation_error_message=_("Legg ved det signerte samtykket."),
            ),
            models.CheckConstraint(
                condition=~Q(channel__in=[Channel.PHONE, Channel.MEETING])
                | (Q(registered_by__isnull=False) & ~Q(language="")),
                name="told_consent_has_listener",
                violation_error_message=_("Skriv hvilket språk det ble sagt på."),
            ),
            RowPolicy(rules=OWN_WORDS),
        ]


class ConsentWithdrawal(ScopedModel):
    """A yes taken back; the yes stays in the history."""

    consent = models.OneToOneField(Consent, models.PROTECT, related_name="withdrawal")
    withdrawn_on = models.DateField(default=clock.today)
    channel = models.CharField(max_length=20, choices=Channel.choices)
    interpreter = interpreter_field()
    registered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at", sensitive="withdrawn_on channel interpreter"
    )

    class Meta:
        constraints = [
            parent("withdrawal_of_consent", "participation_consent", "consent_id"),
            RowPolicy(rules=OWN_WORDS),
        ]


class ResidentParentException(ScopedModel):
    """School, parents who live apart: why the parent the child lives with is enough for the assessment.

    The act does not say so; without this row both are needed. Closed to portals.
    """

    grounds = models.TextField(_("hvorfor er det nok?"), max_length=2_000)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    made_at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="made_at ended_at", sensitive="grounds")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["scope"], condition=Q(ended_at=None), name="one_resident_exception"),
            RowPolicy(rules=TEXT),
        ]


class RefusalPlan(ScopedModel):
    """Somebody said no or took a yes back: what they were told, and what the child gets instead."""

    kind = models.CharField(_("hva gjelder det?"), max_length=20, choices=ConsentKind.choices)
    informed = models.TextField(_("hva er familien informert om?"), max_length=4_000)
    unit_does = models.TextField(_("hva gjør skolen eller barnehagen i stedet?"), max_length=4_000)
    service_does = models.TextField(_("hva gjør PPT uten å nevne barnet?"), blank=True, max_length=4_000)
    report_duty = models.TextField(_("er meldeplikten til barnevernet vurdert?"), blank=True, max_length=2_000)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    made_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="made_at", sensitive="kind informed unit_does service_does report_duty"
    )

    class Meta:
        indexes = [models.Index(fields=["scope", "-made_at"], name="refusal_plan_scope")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(unit_does=""),
                name="refusal_says_what_instead",
                violation_error_message=_("Skriv hva skolen eller barnehagen gjør i stedet."),
            ),
            RowPolicy(rules=TEXT),
        ]
