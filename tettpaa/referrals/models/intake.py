"""What the intake decided about a referral, who agreed to it, and what family and unit are told."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import PEOPLE, RowPolicy, parent
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.participation.models import Channel
from tettpaa.participation.models.base import interpreter_field
from tettpaa.people.models import Guardian
from tettpaa.referrals.models.referral import Referral


class IntakeAgreement(ScopedModel):
    """One of those who must say yes agrees that advice, or another service, is enough: no assessment after all."""

    referral = models.ForeignKey(Referral, models.PROTECT, related_name="agreements", db_index=False)
    guardian = models.ForeignKey(Guardian, models.PROTECT, null=True, related_name="+", db_index=False)
    """Empty when it is the pupil who decides alone."""
    what = models.TextField(_("hva er dere enige om?"), max_length=4_000)
    agreed_on = models.DateField(_("når?"), default=clock.today)
    channel = models.CharField(_("hvordan?"), max_length=20, choices=Channel.choices)
    language = models.CharField(_("på hvilket språk?"), max_length=60)
    interpreter = interpreter_field()
    registered_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at", sensitive="what agreed_on channel language interpreter"
    )

    class Meta:
        constraints = [
            parent("agreement_of_referral", "referrals_referral", "referral_id"),
            models.UniqueConstraint(fields=["referral", "guardian"], name="agreed_once", nulls_distinct=False),
            RowPolicy(rules=PEOPLE),
        ]


class IntakeDecision(ScopedModel):
    """What the intake decided, on three criteria with grounds. Not a «vedtak»."""

    class Outcome(models.TextChoices):
        """A request from guardians is never returned; see the rules."""

        ACCEPT = "accept", _("tatt inn")
        RETURN = "return", _("returnert med råd")
        ADVICE = "advice", _("råd gitt")
        REFER_ON = "refer_on", _("henvist videre")

    class Severity(models.TextChoices):
        """How serious for the child."""

        LOW = "low", _("Lav")
        MEDIUM = "medium", _("Middels")
        HIGH = "high", _("Høy")

    class Soundness(models.TextChoices):
        """Whether it is sound to wait."""

        CAN_WAIT = "can_wait", _("Kan vente")
        SHOULD_START = "should_start", _("Bør starte")
        URGENT = "urgent", _("Haster")

    class Expediency(models.TextChoices):
        """Which way of working is expedient."""

        ASSESSMENT = "assessment", _("Utredning")
        ADVICE = "advice", _("Råd")
        OTHERS = "others", _("Andre")

    referral = models.OneToOneField(Referral, models.PROTECT, related_name="decision")
    outcome = models.CharField(max_length=20, choices=Outcome.choices)
    severity = models.CharField(_("alvorlighetsgrad"), max_length=20, choices=Severity.choices)
    soundness = models.CharField(_("forsvarlighet"), max_length=20, choices=Soundness.choices)
    expediency = models.CharField(_("hensiktsmessig behandling"), max_length=20, choices=Expediency.choices)
    severity_grounds = models.CharField(_("hvorfor?"), max_length=500, blank=True)
    soundness_grounds = models.CharField(_("hvorfor?"), max_length=500, blank=True)
    expediency_grounds = models.CharField(_("hvorfor?"), max_length=500, blank=True)
    grounds = models.TextField(_("begrunnelse"), blank=True, max_length=4_000)
    """The three in one, as they were written before each criterion had its own."""
    wait_reason = models.CharField(_("hvorfor kan det vente?"), max_length=40, blank=True)
    """One of the rules' own (``law/waiting.toml``). Too few people is never among them."""
    starts_on = models.DateField(_("når begynner vi?"), null=True, blank=True)
    """What can wait has a day, and the family is told it."""
    meanwhile = models.TextField(_("hva får barnet mens vi venter?"), blank=True, max_length=4_000)
    decided_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    decided_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="outcome decided_at",
        ordinary="starts_on",
        sensitive="severity soundness expediency severity_grounds soundness_grounds expediency_grounds grounds "
        "wait_reason meanwhile",
    )

    class Meta:
        indexes = [models.Index(fields=["decided_at"], name="decision_at")]
        constraints = [
            parent("decision_of_referral", "referrals_referral", "referral_id"),
            models.CheckConstraint(
                condition=~Q(grounds="")
                | ~Q(severity_grounds="") & ~Q(soundness_grounds="") & ~Q(expediency_grounds=""),
                name="intake_has_grounds",
                violation_error_message=_("Skriv hvorfor dere bestemmer dette."),
            ),
            models.CheckConstraint(
                condition=Q(severity_grounds="")
                | ~Q(outcome="accept", soundness="can_wait")
                | Q(starts_on__isnull=False) & ~Q(wait_reason=""),
                name="what_can_wait_has_a_day",
                violation_error_message=_("Skriv når dere begynner, og velg hvorfor det kan vente."),
            ),
            RowPolicy(rules=PEOPLE | {"CLERK": "all:s"}),
        ]

    @property
    def criteria(self) -> list[tuple[str, str, str]]:
        """The three, each with its name, what was chosen, and why."""
        return [
            (str(_("alvorlighetsgrad")), self.get_severity_display(), self.severity_grounds),
            (str(_("forsvarlighet")), self.get_soundness_display(), self.soundness_grounds),
            (str(_("hensiktsmessig behandling")), self.get_expediency_display(), self.expediency_grounds),
        ]


class IntakeAnswer(ScopedModel):
    """What family and unit are told of the decision: never the grounds, which are PPT's own."""

    referral = models.OneToOneField(Referral, models.PROTECT, related_name="answer")
    outcome = models.CharField(max_length=20, choices=IntakeDecision.Outcome.choices)
    advice = models.TextField(_("råd til familien og skolen eller barnehagen"), blank=True, max_length=4_000)
    starts_on = models.DateField(null=True)
    wait_reason = models.CharField(max_length=40, blank=True)
    told_on = models.DateField(default=clock.today)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="outcome", ordinary="starts_on told_on", sensitive="advice wait_reason"
    )

    class Meta:
        constraints = [
            parent("answer_of_referral", "referrals_referral", "referral_id"),
            models.CheckConstraint(
                condition=Q(outcome="accept") | ~Q(advice=""),
                name="no_case_without_advice",
                violation_error_message=_("Skriv rådet. Familien og skolen eller barnehagen leser det."),
            ),
            RowPolicy(rules=PEOPLE | {"PORTAL": "mine:s", "CLERK": "all:s"}),
        ]


class ReferralPreliminaryAnswer(ScopedModel):
    """A month is not enough, and nothing is decided in the intake: a finished letter waits for PPT from day 21."""

    referral = models.OneToOneField(Referral, models.PROTECT, related_name="preliminary_answer")
    ready_on = models.DateField()
    due_on = models.DateField(_("skal være gitt innen"))
    reason = models.TextField(_("hvorfor kan vi ikke svare ennå?"), blank=True, max_length=2_000)
    expected_on = models.DateField(_("når kan familien vente svar fra inntaket?"), null=True, blank=True)
    sent_at = models.DateTimeField(null=True)
    sent_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="sent_at", ordinary="ready_on due_on expected_on", sensitive="reason"
    )

    class Meta:
        indexes = [models.Index(fields=["due_on"], condition=Q(sent_at=None), name="referral_answer_waiting")]
        constraints = [
            parent("preliminary_of_referral", "referrals_referral", "referral_id"),
            models.CheckConstraint(
                condition=Q(sent_at=None) | Q(sent_by__isnull=False) & ~Q(reason=""), name="referral_answer_has_reason"
            ),
            RowPolicy(rules=PEOPLE),
        ]
