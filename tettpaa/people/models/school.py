"""The child's year group in each school year, what is decided about the next one, and the change in August."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.models.protected import ProtectedModel
from tettpaa.access.policies import DESK_READS, PEOPLE, OpenTable, RowPolicy, parent
from tettpaa.core import clock
from tettpaa.core.ids import uuid7
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.organisation.models import SchoolYear
from tettpaa.people.models.child import Child, Enrolment


class Promotion(ProtectedModel):
    """The change to a new school year, for all children at once. Undone as a whole; then it can be done again."""

    class State(models.TextChoices):
        """How far it has come."""

        RUNNING = "running", _("pågår")
        DONE = "done", _("gjort")
        UNDOING = "undoing", _("angres")
        UNDONE = "undone", _("angret")

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    school_year = models.ForeignKey(SchoolYear, models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=State.choices, default=State.RUNNING)
    numbers = models.JSONField(default=dict)
    """Outcome → how many children."""
    started_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    started_at = models.DateTimeField(default=clock.now)
    done_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    undone_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="state numbers started_at done_at undone_at")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["school_year"], condition=~Q(state="undone"), name="promoted_once_a_year"),
            OpenTable(
                rules=DESK_READS | {"CLERK": "siu", "LEADER": "siu", "WORKER": "siu"},
                reason="Når barna ble flyttet til nytt skoleår, og av hvem. Bare tall.",
            ),
        ]


class YearGroup(ScopedModel):
    """The child's year group in one school year, and how it came to be. No number: at no primary school that year."""

    class Came(models.TextChoices):
        """How the year group came to be."""

        REGISTERED = "registered", _("registrert")
        MOVES_UP = "moves_up", _("flyttet opp")
        CHANGES_SCHOOL = "changes_school", _("flyttet opp, bytter skole")
        STARTS = "starts", _("begynte på skolen")
        STARTS_EARLY = "starts_early", _("begynte tidlig på skolen")
        STAYS = "stays", _("går trinnet ett år til")
        DEFERRED = "deferred", _("utsatt skolestart")
        LEAVES = "leaves", _("gikk ut av grunnskolen")

    child = models.ForeignKey(Child, models.PROTECT, related_name="year_groups", db_index=False)
    school_year = models.ForeignKey(SchoolYear, models.PROTECT, related_name="+", db_index=False)
    number = models.PositiveSmallIntegerField(_("trinn"), null=True)
    group = models.CharField(_("klasse"), max_length=40, blank=True)
    came = models.CharField(max_length=20, choices=Came.choices, default=Came.REGISTERED)
    promotion = models.ForeignKey(Promotion, models.PROTECT, null=True, related_name="+", db_index=False)
    group_before = models.CharField(max_length=40, blank=True)
    ended = models.ForeignKey(Enrolment, models.PROTECT, null=True, related_name="+", db_index=False)
    """The place that the change to this year ended, and that is opened again when it is undone."""
    registered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)
    undone_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at undone_at", ordinary="number group group_before", sensitive="came"
    )

    class Meta:
        indexes = [
            models.Index(fields=["child", "scope"], name="year_group_child"),
            models.Index(fields=["promotion"], name="year_group_promotion", condition=Q(promotion__isnull=False)),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["school_year", "child"], condition=Q(undone_at=None), name="one_year_group_a_year"
            ),
            models.CheckConstraint(
                condition=Q(number=None) | Q(number__gte=1, number__lte=10),
                name="year_group_sane",
                violation_error_message=_("Velg et trinn fra 1 til 10."),
            ),
            parent("year_group_in_folder", "people_child", "child_id"),
            parent("ended_place_in_folder", "people_enrolment", "ended_id"),
            RowPolicy(rules=PEOPLE),
        ]


class YearPlan(ScopedModel):
    """What is decided about one child's next school year, where it is not what is usual."""

    class Wanted(models.TextChoices):
        """What shall happen in August."""

        STAYS = "stays", _("går trinnet ett år til")
        DEFERRED = "deferred", _("får utsatt skolestart")
        STARTS_EARLY = "starts_early", _("begynner på skolen ett år tidligere")

    child = models.ForeignKey(Child, models.PROTECT, related_name="+", db_index=False)
    school_year = models.ForeignKey(SchoolYear, models.PROTECT, related_name="+", db_index=False)
    wanted = models.CharField(max_length=20, choices=Wanted.choices)
    reason = models.CharField(_("hva bygger det på?"), max_length=300)
    decided_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    decided_at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="decided_at ended_at", sensitive="wanted reason")

    class Meta:
        indexes = [models.Index(fields=["child", "scope"], name="year_plan_child")]
        constraints = [
            models.UniqueConstraint(
                fields=["school_year", "child"], condition=Q(ended_at=None), name="one_year_plan_a_year"
            ),
            parent("year_plan_in_folder", "people_child", "child_id"),
            RowPolicy(rules=PEOPLE),
        ]
