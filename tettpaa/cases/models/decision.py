"""After the assessment: the decision, the day the family was told, the follow-up, the end."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import ENVELOPE, TEXT, ParentInScope, RowPolicy, parent
from tettpaa.cases.models.case import IndividualCase, Step, in_case
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.documents.models import StoredFile
from tettpaa.organisation.models import DecidingOffice

_FROM_PORTAL = ENVELOPE | {"PORTAL": "mine:si"}


class CaseDecider(ScopedModel):
    """Who decides this case, and in which compartment: an office, or by delegation the school's own leader.

    A decision can only be registered where this row lies. A private leader has no such row, so the database refuses.
    """

    case = models.OneToOneField(IndividualCase, models.PROTECT, related_name="decider")
    office = models.ForeignKey(DecidingOffice, models.PROTECT, related_name="+")
    by_unit = models.BooleanField(_("rektor ved skolen fatter vedtaket"), default=False)
    reference = models.CharField(max_length=60)
    chosen_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="by_unit reference chosen_at")

    class Meta:
        indexes = [models.Index(fields=["office"], name="decider_office", condition=Q(by_unit=False))]
        constraints = [
            models.UniqueConstraint(fields=["case", "scope"], name="decider_with_scope"),
            in_case("decider_in_case"),
            RowPolicy(rules=ENVELOPE | {"PORTAL": "mine:s"}),
        ]


class DecisionOutcome(models.TextChoices):
    """What was decided, against what was asked for or advised."""

    GRANTED = "granted", _("ja, alt")
    PARTLY_GRANTED = "partly_granted", _("ja, en del")
    REFUSED = "refused", _("nei")


class DecisionSource(models.TextChoices):
    """How we know of the decision."""

    DECIDER = "decider", _("registrert av den som fattet vedtaket")
    COPY = "copy", _("kopi av vedtaket")
    GUARDIAN = "guardian", _("en foresatt, eller eleven selv")
    TOLD = "told", _("den som fattet vedtaket, fortalte det")


class DecisionRegistration(ScopedModel):
    """The municipality's decision, registered by the office that made it. Lies where the decider has a way in.

    A registration from the portal waits here until a job applies it to the case: ``applied_at`` says when.
    """

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="decisions", db_index=False)
    decided_on = models.DateField(_("vedtaksdato"))
    outcome = models.CharField(_("gir vedtaket rett til hjelp?"), max_length=20, choices=DecisionOutcome.choices)
    follows_assessment = models.BooleanField(_("følger vedtaket vurderingen?"))
    deviation_reason = models.TextField(_("hvorfor følger vedtaket ikke vurderingen?"), blank=True, max_length=4_000)
    summary = models.TextField(_("hva er bestemt, hvor mye og hvor lenge?"), max_length=4_000)
    source = models.CharField(
        _("hvordan vet vi om vedtaket?"),
        max_length=10,
        choices=DecisionSource.choices,
        default=DecisionSource.DECIDER,
    )
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+", db_index=False)
    """The decision itself, where the office has laid it here."""
    source_note = models.CharField(_("hvem fikk vi det fra?"), max_length=160, blank=True)
    registered_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)
    applied_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at applied_at source",
        ordinary="source_note",
        sensitive="decided_on outcome follows_assessment deviation_reason summary",
    )

    class Meta:
        indexes = [models.Index(fields=["registered_at"], condition=Q(applied_at=None), name="decision_waiting")]
        constraints = [
            models.UniqueConstraint(fields=["id", "scope"], name="decision_with_scope"),
            models.UniqueConstraint(
                fields=["case", "scope"],
                name="one_decision",
                violation_error_message=_("Vedtaket er alt registrert."),
            ),
            models.CheckConstraint(
                condition=Q(follows_assessment=True) | ~Q(deviation_reason=""),
                name="deviation_has_reason",
                violation_error_message=_("Skriv hvorfor vedtaket ikke følger vurderingen."),
            ),
            ParentInScope(
                name="decision_where_decided",
                columns=("case_id", "scope_id"),
                table="cases_casedecider",
                parent_columns=("case_id", "scope_id"),
            ),
            parent("decision_file", "documents_storedfile", "file_id"),
            RowPolicy(rules=_FROM_PORTAL),
        ]


class DecisionNotice(ScopedModel):
    """The day the family was told, and how. Here the one clock stops."""

    class How(models.TextChoices):
        """How the family got it."""

        LETTER = "letter", _("brev")
        DIGITAL = "digital", _("digital post")
        MEETING = "meeting", _("i et møte")

    decision = models.OneToOneField(DecisionRegistration, models.PROTECT, related_name="notice")
    told_on = models.DateField(_("når fikk familien vedtaket?"))
    how = models.CharField(_("hvordan?"), max_length=20, choices=How.choices)
    registered_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)
    applied_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at applied_at how", ordinary="told_on"
    )

    class Meta:
        indexes = [models.Index(fields=["registered_at"], condition=Q(applied_at=None), name="notice_waiting")]
        constraints = [
            parent("notice_of_decision", "cases_decisionregistration", "decision_id"),
            RowPolicy(rules=_FROM_PORTAL),
        ]


class FollowUp(ScopedModel):
    """An agreed date and owner to ask how it goes."""

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="follow_ups", db_index=False)
    what = models.CharField(_("hva skal vi spørre om?"), max_length=300)
    due_on = models.DateField(_("når?"))
    owner = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False, verbose_name=_("hvem?"))
    agreed_with = models.CharField(_("avtalt med"), max_length=160)
    agreed_at = models.DateTimeField(default=clock.now)
    done_on = models.DateField(null=True)
    outcome = models.TextField(_("hvordan går det?"), blank=True, max_length=4_000)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="agreed_at", ordinary="due_on agreed_with done_on", sensitive="what outcome"
    )

    class Meta:
        indexes = [models.Index(fields=["case", "scope", "due_on"], name="follow_up_case")]
        constraints = [in_case("follow_up_in_case"), RowPolicy(rules=ENVELOPE)]


class Appeal(ScopedModel):
    """Somebody disagrees with the decision and tells the municipality. On the decision, never on the assessment."""

    class Outcome(models.TextChoices):
        """How it went."""

        UPHELD = "upheld", _("vedtaket står")
        CHANGED = "changed", _("vedtaket er endret")
        REPEALED = "repealed", _("vedtaket er opphevet")
        DISMISSED = "dismissed", _("klagen er avvist")
        WITHDRAWN = "withdrawn", _("klagen er trukket")

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="appeals", db_index=False)
    received_on = models.DateField(_("når kom klagen?"))
    appealed_by = models.CharField(_("hvem klaget?"), max_length=160)
    about = models.TextField(_("hva er de uenige i?"), max_length=4_000)
    registered_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)
    outcome = models.CharField(_("hvordan gikk det?"), max_length=20, choices=Outcome.choices, blank=True)
    outcome_on = models.DateField(_("når ble klagen avgjort?"), null=True)
    outcome_text = models.TextField(_("hva er bestemt nå?"), max_length=4_000, blank=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at", ordinary="received_on appealed_by outcome_on", sensitive="about outcome outcome_text"
    )

    class Meta:
        indexes = [models.Index(fields=["case", "scope", "-received_on"], name="appeal_case")]
        constraints = [
            in_case("appeal_in_case"),
            models.CheckConstraint(
                condition=Q(outcome="", outcome_on=None) | ~Q(outcome="") & Q(outcome_on__isnull=False),
                name="appeal_outcome_has_day",
            ),
            RowPolicy(rules=TEXT),
        ]


class ClosingReason(models.TextChoices):
    """Endings are several, and each is told. Which a kind of case may have, and what each asks, are the law's data."""

    GRANTED = "granted", _("vedtak om det som ble tilrådd eller søkt om")
    PARTLY_GRANTED = "partly_granted", _("vedtak om en del av det")
    REFUSED = "refused", _("vedtak om avslag")
    WITHDRAWN = "withdrawn", _("henvisningen eller samtykket er trukket")
    NO_CONSENT = "no_consent", _("ikke samtykket")
    MOVED = "moved", _("flyttet til en annen kommune")
    SERVICE_STARTED = "service_started", _("hjelpen er satt i gang")
    HELP_GIVEN = "help_given", _("hjelpen er gitt")
    CONSULTATION = "consultation", _("hjulpet gjennom råd")
    UPPER_SECONDARY = "upper_secondary", _("begynt i videregående opplæring")
    OTHER_SERVICE = "other_service", _("en annen tjeneste følger opp")


class Closure(ScopedModel):
    """An end of a case: why, who was told, by whom. It stays when the case is opened again."""

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="closures", db_index=False)
    reason = models.CharField(_("grunn til avslutning"), max_length=30, choices=ClosingReason.choices)
    detail = models.CharField(_("hvem eller hvor?"), max_length=160, blank=True)
    """Who withdrew, where the child moved, or who helps now; what the ending asks for."""
    written_on = models.DateField(_("når kom det skriftlig?"), null=True)
    told = models.CharField(_("hvem er informert, og hvordan?"), max_length=300)
    closed_on = models.DateField(default=clock.today)
    closed_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    closed_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="closed_at", ordinary="closed_on told written_on", sensitive="reason detail"
    )

    class Meta:
        indexes = [models.Index(fields=["case", "scope", "-closed_at"], name="closure_case")]
        constraints = [
            models.UniqueConstraint(fields=["id", "scope"], name="closure_with_scope"),
            in_case("closure_in_case"),
            RowPolicy(rules=ENVELOPE),
        ]


class Reopening(ScopedModel):
    """A closed case is opened again: why, by whom, and the step it goes back to. A closure is undone at most once."""

    closure = models.OneToOneField(Closure, models.PROTECT, related_name="reopening")
    reason = models.TextField(_("hvorfor åpner vi saken igjen?"), max_length=2_000)
    step = models.CharField(max_length=20, choices=Step.choices)
    reopened_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    reopened_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="reopened_at", sensitive="reason step")

    class Meta:
        constraints = [
            parent("reopening_of_closure", "cases_closure", "closure_id"),
            RowPolicy(rules=TEXT | {"STAFF": "mine:s", "LEADER": "all:si", "WORKER": "all:s"}),
        ]
