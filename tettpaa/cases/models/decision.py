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


class DecisionRegistration(ScopedModel):
    """The municipality's decision, registered by the office that made it. Lies where the decider has a way in.

    A registration from the portal waits here until a job applies it to the case: ``applied_at`` says when.
    """

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="decisions", db_index=False)
    decided_on = models.DateField(_("vedtaksdato"))
    grants_help = models.BooleanField(_("gir vedtaket rett til hjelp?"))
    follows_assessment = models.BooleanField(_("følger vedtaket vurderingen?"))
    deviation_reason = models.TextField(_("hvorfor følger vedtaket ikke vurderingen?"), blank=True, max_length=4_000)
    summary = models.TextField(_("hva er bestemt, hvor mye og hvor lenge?"), max_length=4_000)
    registered_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)
    applied_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at applied_at",
        sensitive="decided_on grants_help follows_assessment deviation_reason summary",
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


class ClosingReason(models.TextChoices):
    """Endings are several, and each is told."""

    ASSESSMENT_GIVEN = "assessment_given", _("vurderingen er gitt og hjelpen følges opp av skolen eller barnehagen")
    CONSULTATION = "consultation", _("hjulpet gjennom råd")
    WITHDRAWN = "withdrawn", _("samtykket er trukket tilbake")
    NO_CONSENT = "no_consent", _("ikke samtykket")
    MOVED = "moved", _("flyttet til en annen kommune")
    UPPER_SECONDARY = "upper_secondary", _("begynt i videregående opplæring")
    OTHER_SERVICE = "other_service", _("en annen tjeneste følger opp")


class Closure(ScopedModel):
    """An end of a case: why, who was told, by whom. It stays when the case is opened again."""

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="closures", db_index=False)
    reason = models.CharField(_("grunn til avslutning"), max_length=30, choices=ClosingReason.choices)
    told = models.CharField(_("hvem er informert, og hvordan?"), max_length=300)
    closed_on = models.DateField(default=clock.today)
    closed_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    closed_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="closed_at", ordinary="closed_on told", sensitive="reason"
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
