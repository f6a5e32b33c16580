"""The case, its scopes, its steps, and what of it is shared with family and unit."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import ENVELOPE, ParentInScope, RowPolicy
from tettpaa.cases.rules.meanwhile import Told
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.organisation.models import Ownership, Unit
from tettpaa.people.models import AddressGrading, Child, Enrolment, Guardian
from tettpaa.referrals.models import CaseKind, IntakeDecision, Referral


class Step(models.TextChoices):
    """The steps of a case; which may follow which stands in ``rules``."""

    RECEIVED = "received", _("mottatt")
    COMPLETENESS = "completeness", _("mangelsjekk")
    INTAKE = "intake", _("til inntak")
    ASSIGNED = "assigned", _("fordelt")
    ASSESSMENT = "assessment", _("under utredning")
    DRAFT = "draft", _("utkast")
    HEARING = "hearing", _("til kommentar")
    QUALITY_CONTROL = "quality_control", _("til kvalitetssikring")
    SIGNED = "signed", _("signert")
    SENT = "sent", _("sendt, venter på vedtak")
    DECIDED = "decided", _("vedtak registrert")
    SERVICE_STARTED = "service_started", _("hjelpen er i gang")
    REPORT_SENT = "report_sent", _("rapport sendt")
    FOLLOW_UP = "follow_up", _("i oppfølging")
    CLOSED = "closed", _("avsluttet")


class IndividualCase(ScopedModel):
    """One matter about one child. Lies in the scope that only PPT has.

    The dates and the next step are caches of rows (``CaseStep``, ``NextStep``); ``cases.actions`` is their one author
    and ``cases.actions.progress.rebuild`` makes them again.
    """

    number = models.CharField(_("saksnummer"), max_length=20, unique=True)
    folder = models.ForeignKey("access.Scope", models.PROTECT, related_name="+", db_index=False)
    child = models.ForeignKey(Child, models.PROTECT, related_name="+", db_index=False)
    referral = models.OneToOneField(Referral, models.PROTECT, null=True, related_name="+")
    earlier = models.ForeignKey("self", models.PROTECT, null=True, related_name="+", db_index=False)
    """The last closed case of the same kind about the child, when the child is referred again."""
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+", db_index=False)
    """Where the child goes; empty for one that goes nowhere yet."""
    group = models.CharField(max_length=40, blank=True)
    kind = models.CharField(_("sakstype"), max_length=40, choices=CaseKind.choices)
    language = models.CharField(max_length=2, default="nb")
    rule_version = models.CharField(max_length=64)
    severity = models.CharField(max_length=20, choices=IntakeDecision.Severity.choices, blank=True)
    holder = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    step = models.CharField(_("steg"), max_length=20, choices=Step.choices)

    received_on = models.DateField()
    norm_on = models.DateField()
    intake_on = models.DateField(null=True)
    assigned_on = models.DateField(null=True)
    assessment_on = models.DateField(null=True)
    sent_on = models.DateField(null=True)
    decided_on = models.DateField(null=True)
    told_on = models.DateField(null=True)
    started_on = models.DateField(null=True)
    """The help began. Only where no decision is made: there the clock stops here."""
    closed_on = models.DateField(null=True)
    planned_sent_on = models.DateField(_("vurderingen planlegges sendt"), null=True)
    planned_told_on = models.DateField(_("vedtaket ventes"), null=True)
    announced_on = models.DateField(_("varslet dato"), null=True)
    announced_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    announced_office = models.CharField(max_length=120, blank=True)

    next_title = models.CharField(max_length=120, blank=True)
    next_due_on = models.DateField(null=True)
    next_owner = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    next_owner_name = models.CharField(max_length=120, blank=True)
    last_activity_at = models.DateTimeField(default=clock.now)
    reviewed_on = models.DateField(null=True)
    reviewed_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    """The newest ``CaseReview``, for lists."""

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="number language rule_version last_activity_at announced_office",
        ordinary="group received_on norm_on intake_on assigned_on assessment_on sent_on decided_on told_on "
        "started_on closed_on planned_sent_on planned_told_on announced_on next_due_on next_owner_name reviewed_on",
        sensitive="kind severity step next_title",
    )

    class Meta:
        indexes = [
            models.Index(fields=["scope", "next_due_on"], name="case_scope_next"),
            models.Index(fields=["next_due_on", "id"], condition=Q(closed_on=None), name="case_open_next"),
            models.Index(fields=["norm_on"], condition=Q(told_on=None, closed_on=None), name="case_open_norm"),
            models.Index(fields=["holder", "next_due_on"], condition=Q(closed_on=None), name="case_holder_open"),
            models.Index(fields=["unit", "scope", "next_due_on"], name="case_unit"),
            models.Index(fields=["child", "scope"], name="case_child"),
            models.Index(fields=["sent_on"], condition=Q(told_on=None), name="case_sent_not_told"),
            models.Index(fields=["received_on"], condition=Q(told_on=None, closed_on=None), name="case_open_received"),
            models.Index(fields=["kind", "-told_on"], condition=Q(told_on__isnull=False), name="case_told"),
            models.Index(
                fields=["unit", "kind", "-told_on"], condition=Q(told_on__isnull=False), name="case_told_unit"
            ),
            models.Index(fields=["kind", "-started_on"], condition=Q(started_on__isnull=False), name="case_started"),
            models.Index(fields=["last_activity_at", "scope"], condition=Q(closed_on=None), name="case_open_silent"),
            models.Index(fields=["scope"], condition=Q(closed_on=None, step="quality_control"), name="case_in_control"),
            models.Index(
                models.F("reviewed_on").asc(nulls_first=True),
                "id",
                condition=Q(closed_on=None),
                name="case_open_reviewed",
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["id", "scope"], name="case_with_scope"),
            models.UniqueConstraint(fields=["scope"], name="one_case_per_scope"),
            models.UniqueConstraint(fields=["id", "folder"], name="case_with_folder"),
            ParentInScope(
                name="earlier_about_same_child",
                columns=("earlier_id", "folder_id"),
                table="cases_individualcase",
                parent_columns=("id", "folder_id"),
            ),
            ParentInScope(
                name="case_about_child",
                columns=("child_id", "folder_id"),
                table="people_child",
                parent_columns=("id", "scope_id"),
            ),
            ParentInScope(
                name="case_scope_about_folder",
                columns=("scope_id", "folder_id"),
                table="access_scope",
                parent_columns=("id", "subject_id"),
            ),
            models.CheckConstraint(
                condition=Q(told_on=None) | Q(decided_on__isnull=False, told_on__gte=models.F("decided_on")),
                name="told_after_decided",
                violation_error_message=_("Familien kan ikke ha fått vedtaket før det er fattet."),
            ),
            RowPolicy(rules=ENVELOPE),
        ]

    @cached_property
    def hides_place(self) -> bool:
        """Whether where the child goes is shown only when asked for; lists bring the answer along."""
        known: bool | None = getattr(self, "is_hidden", None)
        return AddressGrading.objects.filter(child=self.child_id, lifted_at=None).exists() if known is None else known

    @cached_property
    def hidden_names(self) -> list[str]:
        """What the places of a child that is hidden are called, the longest first; none for others."""
        if not self.hides_place:
            return []
        names = set(Enrolment.objects.filter(child=self.child_id).values_list("unit__name", flat=True))
        return sorted(names | ({self.unit.name} if self.unit else set()), key=len, reverse=True)

    @property
    def place(self) -> str:
        """The unit's name, or that there is none; of a hidden child only what sort of place it is."""
        if self.hides_place:
            return self.place_in_words
        return self.unit.name if self.unit else _now("går ikke i barnehage eller skole")

    @property
    def place_in_words(self) -> str:
        """The place without its name."""
        if self.unit is None:
            return _now("skolen eller barnehagen")
        return _now("skolen") if self.unit.is_school else _now("barnehagen")

    @property
    def shown_group(self) -> str:
        """The class, unless the child is hidden."""
        return "" if self.hides_place else self.group

    def without_place(self, text: str) -> str:
        """A short text that was written by the service before the child was hidden, without the name of a place."""
        for name in self.hidden_names:
            text = text.replace(name, self.place_in_words)
        return text

    @property
    def unit_part(self) -> str:
        """Whose part of the clock the third row is: a municipal school's own, everywhere else the municipality's."""
        own = self.unit is not None and self.unit.is_school and self.unit.ownership == Ownership.MUNICIPAL
        return "school" if own else "kindergarten"


class CaseScope(ScopedModel):
    """One compartment of a case: PPT's own, the family's, the unit's, or one person's own words."""

    class Kind(models.TextChoices):
        """Whose compartment it is."""

        STAFF = "staff", _("bare PPT")
        FAMILY = "family", _("delt med familien")
        UNIT = "unit", _("delt med skolen eller barnehagen")
        DECISION = "decision", _("delt med vedtaksmyndigheten")
        PERSON = "person", _("én persons egne ord")
        PROTOCOLS = "protocols", _("testprotokoller")
        COPY = "copy", _("det én foresatt har fått etter gjennomgang")
        FORMER_UNIT = "former", _("var delt med en skole eller barnehage barnet har sluttet ved")
        PARTNER = "partner", _("delt med en samarbeidspart")
        TEACHER = "teacher", _("samtalen med én lærer")

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="scopes", db_index=False)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    guardian = models.ForeignKey(Guardian, models.PROTECT, null=True, related_name="+", db_index=False)
    """Whose words; empty in a person's compartment means the pupil."""
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+", db_index=False)
    """Which unit it was shared with, when the child has left it."""
    teacher = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    """Whose thread with PPT it is, when the unit's leader has named a teacher for the child."""

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="kind")

    class Meta:
        indexes = [models.Index(fields=["scope"], name="casescope_scope")]
        constraints = [
            models.UniqueConstraint(fields=["case", "scope"], name="case_scope_pair"),
            models.UniqueConstraint(
                fields=["case", "kind", "guardian", "unit", "teacher"],
                condition=~Q(kind="partner"),
                name="case_scope_once",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                condition=Q(kind="teacher", teacher__isnull=False) | ~Q(kind="teacher") & Q(teacher=None),
                name="case_scope_teacher",
            ),
            RowPolicy(rules=ENVELOPE | {"STAFF": "mine:s", "PORTAL": "mine:s"}),
        ]


def in_case(name: str) -> ParentInScope:
    """The composite key of a row of a case: its scope must be one of the case's own."""
    return ParentInScope(
        name=name,
        columns=("case_id", "scope_id"),
        table="cases_casescope",
        parent_columns=("case_id", "scope_id"),
    )


class CaseStep(ScopedModel):
    """One step taken: which, on which day, by whom, registered when."""

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="steps", db_index=False)
    step = models.CharField(max_length=20, choices=Step.choices)
    on = models.DateField()
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="at", ordinary="on", sensitive="step")

    class Meta:
        indexes = [models.Index(fields=["case", "scope", "at"], name="step_case")]
        constraints = [in_case("step_in_case"), RowPolicy(rules=ENVELOPE | {"STAFF": "mine:si", "LEADER": "all:si"})]


class SharedProgress(ScopedModel):
    """What a family or a unit may know of where the case is. A copy with one author: ``cases.actions.progress``.

    The portal's database role never sees the case itself, only this row in the shared scope.
    """

    class Audience(models.TextChoices):
        """Who reads it."""

        FAMILY = "family", _("familien")
        UNIT = "unit", _("skolen eller barnehagen")
        OFFICE = "office", _("vedtaksmyndigheten")

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="shared", db_index=False)
    audience = models.CharField(max_length=10, choices=Audience.choices)
    number = models.CharField(max_length=20)
    kind = models.CharField(max_length=40, choices=CaseKind.choices)
    child_first_name = models.CharField(max_length=80)
    child_name = models.CharField(max_length=170)
    child_birth_date = models.DateField()
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+", db_index=False)
    group = models.CharField(max_length=40, blank=True)
    decider_name = models.CharField(max_length=120, blank=True)
    decided_by_unit = models.BooleanField(default=True)
    step = models.CharField(max_length=20, choices=Step.choices)
    step_on = models.DateField()
    contact_name = models.CharField(max_length=120, blank=True)
    received_on = models.DateField()
    norm_on = models.DateField()
    intake_on = models.DateField(null=True)
    assigned_on = models.DateField(null=True)
    assessment_on = models.DateField(null=True)
    sent_on = models.DateField(null=True)
    decided_on = models.DateField(null=True)
    told_on = models.DateField(null=True)
    started_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    ending = models.CharField(max_length=30, blank=True)
    announced_on = models.DateField(null=True)
    announced_by_name = models.CharField(max_length=120, blank=True)
    delayed_from_on = models.DateField(null=True)
    delay_reason = models.TextField(blank=True)
    waiting_for = models.CharField(max_length=200, blank=True)
    meanwhile = models.TextField(blank=True)
    """Written before measures had days, and read no more; the column goes in a later version."""
    starts_on = models.DateField(null=True)
    """When we begin, where the intake said that it can wait."""
    measures = models.JSONField(default=list)
    """What the child gets while the case runs: what, who, starts_on, check_on, in each."""
    nothing_because = models.TextField(blank=True)
    consents_asked = models.BooleanField(default=False)
    consents_complete = models.BooleanField(default=False)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="audience number decided_by_unit",
        ordinary="child_first_name child_name child_birth_date group decider_name step_on contact_name received_on "
        "norm_on starts_on intake_on assigned_on assessment_on sent_on decided_on told_on started_on "
        "closed_on announced_on announced_by_name delayed_from_on",
        sensitive="kind step ending waiting_for meanwhile measures nothing_because delay_reason consents_asked "
        "consents_complete",
    )

    class Meta:
        indexes = [models.Index(fields=["unit", "scope", "received_on"], name="progress_unit")]
        constraints = [
            models.UniqueConstraint(fields=["case", "scope", "audience"], name="progress_once"),
            in_case("progress_in_case"),
            RowPolicy(rules=ENVELOPE | {"PORTAL": "mine:s"}),
        ]

    @property
    def gets(self) -> list[Told]:
        """What the child gets while the case runs."""
        return [Told.of(**one) for one in self.measures]
