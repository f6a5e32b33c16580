"""A child's folder: who, where, with whom. Each row lies in the folder's own scope."""

from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import PEOPLE, RowPolicy, parent
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.organisation.models import Municipality, Unit
from tettpaa.people.rules import NumberKind


class NumberKinds(models.TextChoices):
    """Which number the child has; empty where nobody has asked."""

    BIRTH_NUMBER = NumberKind.BIRTH_NUMBER, _("fødselsnummer")
    D_NUMBER = NumberKind.D_NUMBER, _("D-nummer")
    NOT_GIVEN = NumberKind.NOT_GIVEN, _("ikke tildelt ennå")


class Child(ScopedModel):
    """The one the work is for. The identity number is sealed; a keyed hash beside it finds it again."""

    first_name = models.CharField(_("fornavn"), max_length=80)
    last_name = models.CharField(_("etternavn"), max_length=80)
    sort_key = models.CharField(max_length=320, editable=False, db_collation="C")
    search_text = models.CharField(max_length=200, editable=False)
    birth_date = models.DateField(_("fødselsdato"))
    identity_sealed = models.BinaryField(null=True)
    identity_hash = models.BinaryField(max_length=32, null=True)
    number_kind = models.CharField(max_length=20, choices=NumberKinds.choices, blank=True)
    language = models.CharField(_("språk hjemme"), max_length=80, blank=True)
    interpreter_language = models.CharField(_("tolk"), max_length=60, blank=True)
    home_municipality = models.ForeignKey(
        Municipality, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("bostedskommune")
    )
    """Where the child lives, which says who decides. Empty means where the unit lies."""
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, related_name="+", db_index=False)
    """The same child, registered twice: everything is in the other folder now."""
    is_adult_participant = models.BooleanField(_("voksen deltaker"), default=False)
    """Grown up, in preparatory education, and acts alone: no guardians are asked."""
    registered_at = models.DateTimeField(default=clock.now)
    registered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    user = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    """The pupil's own way in, from the age when one is a party oneself."""

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at",
        ordinary="first_name last_name sort_key search_text birth_date number_kind is_adult_participant",
        sensitive="language interpreter_language",
        identity="identity_sealed identity_hash",
    )

    class Meta:
        indexes = [
            models.Index(fields=["scope", "sort_key"], name="child_scope_sort"),
            models.Index(fields=["identity_hash"], name="child_identity", condition=Q(identity_hash__isnull=False)),
            models.Index(fields=["birth_date"], name="child_birth"),
            GinIndex(fields=["search_text"], opclasses=["gin_trgm_ops"], name="child_search"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["scope"], name="one_child_per_folder"),
            models.UniqueConstraint(fields=["id", "scope"], name="child_with_scope"),
            RowPolicy(rules=PEOPLE),
        ]

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}"


class IdentityNumber(ScopedModel):
    """What stood before the number of today: a D-number, one that was wrong, or that none was given yet.

    The child is found by it all the same.
    """

    child = models.ForeignKey(Child, models.PROTECT, related_name="earlier_numbers", db_index=False)
    kind = models.CharField(max_length=20, choices=NumberKinds.choices, blank=True)
    identity_sealed = models.BinaryField(null=True)
    identity_hash = models.BinaryField(max_length=32, null=True)
    replaced_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    replaced_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="replaced_at", ordinary="kind", identity="identity_sealed identity_hash"
    )

    class Meta:
        indexes = [
            models.Index(fields=["child", "scope"], name="earlier_number_child"),
            models.Index(fields=["identity_hash"], name="earlier_number", condition=Q(identity_hash__isnull=False)),
        ]
        constraints = [parent("earlier_number_in_folder", "people_child", "child_id"), RowPolicy(rules=PEOPLE)]


class Guardian(ScopedModel):
    """A person who acts for the child with us. Only confirmed parental responsibility opens anything."""

    class Relation(models.TextChoices):
        """A fact about the person, never a field label."""

        MOTHER = "mother", _("mor")
        FATHER = "father", _("far")
        CO_MOTHER = "co_mother", _("medmor")
        FOSTER = "foster", _("fosterforelder")
        CHILD_WELFARE = "child_welfare", _("barnevernstjenesten")
        LEGAL_GUARDIAN = "legal_guardian", _("verge")
        OTHER = "other", _("annen")

    child = models.ForeignKey(Child, models.PROTECT, related_name="guardians", db_index=False)
    first_name = models.CharField(_("fornavn"), max_length=80)
    last_name = models.CharField(_("etternavn"), max_length=80)
    relation = models.CharField(_("hvem er det?"), max_length=20, choices=Relation.choices)
    has_parental_responsibility = models.BooleanField(_("har foreldreansvar"), default=False)
    responsibility_confirmed_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    responsibility_confirmed_at = models.DateTimeField(null=True)
    lives_with_child = models.BooleanField(_("barnet bor her"), default=False)
    phone = models.CharField(_("telefon"), max_length=20, blank=True)
    email = models.EmailField(_("e-post"), blank=True)
    language = models.CharField(_("språk"), max_length=60, blank=True)
    interpreter_language = models.CharField(_("tolk"), max_length=60, blank=True)
    identity_sealed = models.BinaryField(null=True)
    identity_hash = models.BinaryField(max_length=32, null=True)
    user = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    ended_on = models.DateField(null=True, blank=True)
    by_mandate = False
    """Whether a verge's mandate says today that the verge consents; whoever reads guardians for that, asks."""

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="responsibility_confirmed_at",
        ordinary="first_name last_name phone email language interpreter_language",
        sensitive="relation has_parental_responsibility lives_with_child ended_on",
        identity="identity_sealed identity_hash",
    )

    class Meta:
        indexes = [models.Index(fields=["child", "scope", "last_name"], name="guardian_child")]
        constraints = [
            models.UniqueConstraint(fields=["id", "scope"], name="guardian_with_scope"),
            parent("guardian_in_folder", "people_child", "child_id"),
            RowPolicy(rules=PEOPLE),
        ]

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}"


class Enrolment(ScopedModel):
    """The child's place at a school or in a kindergarten, from a date to a date."""

    child = models.ForeignKey(Child, models.PROTECT, related_name="enrolments", db_index=False)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name=_("skole eller barnehage"))
    group = models.CharField(_("klasse eller avdeling"), max_length=40, blank=True)
    starts_on = models.DateField(_("fra"), default=clock.today)
    ends_on = models.DateField(_("til"), null=True, blank=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(ordinary="group starts_on ends_on")

    class Meta:
        indexes = [models.Index(fields=["child", "scope", "-starts_on"], name="enrolment_child")]
        constraints = [
            parent("enrolment_in_folder", "people_child", "child_id"),
            models.UniqueConstraint(fields=["id", "scope"], name="enrolment_with_scope"),
            models.UniqueConstraint(
                fields=["child"],
                condition=Q(ends_on=None),
                name="one_open_enrolment",
                violation_error_message=_("Barnet går alt et sted. Registrer bytte."),
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="enrolment_ends_after_start",
                violation_error_message=_("Siste dag kan ikke være før første dag."),
            ),
            RowPolicy(rules=PEOPLE),
        ]


class AddressGrading(ScopedModel):
    """A protected address: only named people have access, also among leaders. Survives every register update."""

    class Level(models.TextChoices):
        """The register's two levels, and our own shield for a family that hides without grading."""

        CONFIDENTIAL = "confidential", _("fortrolig adresse")
        STRICTLY_CONFIDENTIAL = "strictly_confidential", _("strengt fortrolig adresse")
        LOCAL_SHIELD = "local_shield", _("lokal skjerming")

    child = models.ForeignKey(Child, models.PROTECT, related_name="gradings", db_index=False)
    level = models.CharField(_("gradering"), max_length=30, choices=Level.choices)
    denial = models.ForeignKey("access.Denial", models.PROTECT, related_name="+", db_index=False)
    graded_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    graded_at = models.DateTimeField(default=clock.now)
    reason = models.CharField(_("hvorfor?"), max_length=300, blank=True, default="", db_default="")
    lifted_at = models.DateTimeField(null=True)
    lifted_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    lift_reason = models.CharField(_("hvorfor oppheves det?"), max_length=300, blank=True, default="", db_default="")

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="graded_at lifted_at", sensitive="level reason lift_reason"
    )

    class Meta:
        indexes = [models.Index(fields=["child", "scope"], name="grading_child")]
        constraints = [
            parent("grading_in_folder", "people_child", "child_id"),
            models.UniqueConstraint(fields=["id", "scope"], name="grading_with_scope"),
            RowPolicy(rules=PEOPLE | {"CLERK": "all:s"}),
        ]


class PersonMerge(ScopedModel):
    """Two rows may be one child: made one, or «not the same» remembered so that nobody is asked again."""

    class Outcome(models.TextChoices):
        """What somebody found out."""

        MERGED = "merged", _("slått sammen")
        NOT_SAME = "not_same", _("ikke samme person")

    child = models.ForeignKey(Child, models.PROTECT, related_name="+", db_index=False)
    other = models.ForeignKey(Child, models.PROTECT, related_name="+", db_index=False)
    outcome = models.CharField(max_length=10, choices=Outcome.choices)
    reason = models.CharField(_("hvordan vet du det?"), max_length=300)
    decided_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    decided_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="decided_at", sensitive="outcome reason")

    class Meta:
        indexes = [models.Index(fields=["child", "scope"], name="merge_child")]
        constraints = [parent("merge_in_folder", "people_child", "child_id"), RowPolicy(rules=PEOPLE)]
