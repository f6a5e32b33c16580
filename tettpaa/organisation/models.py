"""Units with a scope each, the service's staff, and who leads and answers for a unit."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import User
from tettpaa.access.models.protected import ProtectedModel
from tettpaa.access.policies import DESK_READS, OpenTable
from tettpaa.core import clock
from tettpaa.core.ids import uuid7
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.organisation.models_absence import Absence, UnitAbsence

__all__ = [
    "PLACES_KNOWN",
    "STAFF_KEEPERS",
    "Absence",
    "ActsFor",
    "DecidingOffice",
    "DecisionPower",
    "Municipality",
    "OfficeEmployee",
    "Ownership",
    "Position",
    "Profession",
    "SchoolYear",
    "StaffMember",
    "Unit",
    "UnitAbsence",
    "UnitContact",
    "UnitEmployee",
    "UnitKind",
    "UnitTeacher",
]

STAFF_KEEPERS = {"ADMIN": "siu", "LEADER": "siu", "HEAD": "siu"}
"""Who keeps the register of those who work in the service."""


class Municipality(models.Model):
    """The authority that must meet the right and makes the decision. Usually one; a service may serve several."""

    number = models.CharField(_("kommunenummer"), max_length=4, unique=True)
    name = models.CharField(_("navn"), max_length=80)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="number name")

    class Meta:
        constraints = [
            OpenTable(rules=DESK_READS | {"PORTAL": "s", "ADMIN": "siu", "LEADER": "siu"}, reason="Offentlige navn.")
        ]

    def __str__(self) -> str:
        return self.name


class SchoolYear(ProtectedModel):
    """1 August to 31 July. Kept as data: what is written about a year points at it."""

    starts_on = models.DateField(_("fra"), unique=True)
    ends_on = models.DateField(_("til"))

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="starts_on ends_on")

    class Meta:
        ordering = ["starts_on"]
        constraints = [
            models.CheckConstraint(condition=Q(ends_on__gt=F("starts_on")), name="school_year_ends_after_start"),
            OpenTable(
                rules=DESK_READS | {"STAFF": "si", "LEADER": "si", "CLERK": "si", "WORKER": "si"},
                reason="Skoleår er offentlig.",
            ),
        ]

    def __str__(self) -> str:
        """As people say it: 2026/27."""
        return f"{self.starts_on.year}/{self.ends_on.year % 100:02}"


class UnitKind(models.TextChoices):
    """A school or a kindergarten."""

    SCHOOL = "school", _("skole")
    KINDERGARTEN = "kindergarten", _("barnehage")


class Ownership(models.TextChoices):
    """Who owns the unit; a private leader never makes the municipality's decision."""

    MUNICIPAL = "municipal", _("kommunal")
    PRIVATE = "private", _("privat")


class Unit(ProtectedModel):
    """A school or a kindergarten. Its name is public; who goes there is not."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    scope = models.OneToOneField("access.Scope", models.PROTECT, related_name="+")
    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="+")
    kind = models.CharField(_("type"), max_length=20, choices=UnitKind.choices)
    name = models.CharField(_("navn"), max_length=120)
    sort_key = models.CharField(max_length=250, editable=False, db_collation="C")
    org_number = models.CharField(_("organisasjonsnummer"), max_length=9, blank=True)
    ownership = models.CharField(_("eier"), max_length=20, choices=Ownership.choices, default=Ownership.MUNICIPAL)
    years = models.CharField(_("trinn"), max_length=20, blank=True)
    phone = models.CharField(_("telefon"), max_length=20, blank=True)
    email = models.EmailField(_("e-post"), blank=True)
    address = models.CharField(_("adresse"), max_length=200, blank=True)
    closed_on = models.DateField(_("nedlagt"), null=True, blank=True)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("slått sammen med")
    )

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="kind name sort_key org_number ownership years phone email address closed_on"
    )

    class Meta:
        ordering = ["sort_key"]
        constraints = [
            models.UniqueConstraint(
                fields=["name"],
                condition=Q(closed_on=None),
                name="unit_name_once",
                violation_error_message=_("Det finnes alt en skole eller barnehage med dette navnet."),
            ),
            models.CheckConstraint(
                condition=Q(merged_into=None) | (Q(closed_on__isnull=False) & ~Q(merged_into=F("id"))),
                name="merged_unit_is_closed",
                violation_error_message=_("En enhet som er slått sammen med en annen, er nedlagt."),
            ),
            OpenTable(
                rules=DESK_READS | {"PORTAL": "s", "ADMIN": "siu", "LEADER": "siu"},
                reason="Offentlige navn på skoler og barnehager.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_school(self) -> bool:
        """A school; otherwise a kindergarten."""
        return self.kind == UnitKind.SCHOOL


class Profession(models.TextChoices):
    """The groups that statistics ask for."""

    PSYCHOLOGIST = "psychologist", _("psykolog")
    SPECIAL_EDUCATOR = "special_educator", _("spesialpedagog")
    EDUCATOR = "educator", _("pedagog")
    SPEECH_THERAPIST = "speech_therapist", _("logoped")
    EDUCATIONAL_AUDIOLOGIST = "educational_audiologist", _("audiopedagog")
    OFFICE = "office", _("merkantil")
    LEADER = "leader", _("leder")


class StaffMember(ProtectedModel):
    """An employee of the service, from a day to a day. Who comes back later gets a new row."""

    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    phone = models.CharField(_("telefon"), max_length=20, blank=True)
    starts_on = models.DateField(_("fra"), default=clock.today)
    ends_on = models.DateField(_("til"), null=True, blank=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(ordinary="phone starts_on ends_on")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user"],
                condition=Q(ends_on=None),
                name="staff_member_once",
                violation_error_message=_("Personen er alt registrert som ansatt."),
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="staff_member_ends_after_start",
                violation_error_message=_("Siste dag kan ikke være før første dag."),
            ),
            OpenTable(rules=DESK_READS | STAFF_KEEPERS, reason="Hvem som arbeider i tjenesten, er kjent for alle der."),
        ]


class Position(ProtectedModel):
    """What an employee works as and how much, from a day on. The next row ends it, so no two can overlap."""

    employee = models.ForeignKey(StaffMember, models.PROTECT, related_name="positions")
    profession = models.CharField(_("yrkesgruppe"), max_length=30, choices=Profession.choices)
    percent = models.PositiveSmallIntegerField(_("stilling i prosent"), default=100)
    starts_on = models.DateField(_("fra"), default=clock.today)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="profession", ordinary="percent starts_on")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["employee", "starts_on"], name="one_position_from_a_day"),
            models.CheckConstraint(
                condition=Q(percent__gte=1, percent__lte=100),
                name="position_percent_sane",
                violation_error_message=_("Skriv stillingen som et tall fra 1 til 100."),
            ),
            OpenTable(rules=DESK_READS | STAFF_KEEPERS, reason="Hvem som arbeider i tjenesten, er kjent for alle der."),
        ]


class ActsFor(models.Model):
    """Somebody acts for a place from a day to a day: leads a unit, is called first by it, decides for an office."""

    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    starts_on = models.DateField(_("fra"), default=clock.today)
    ends_on = models.DateField(_("til"), null=True, blank=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(ordinary="starts_on ends_on")

    class Meta:
        abstract = True


PLACES_KNOWN = DESK_READS | {"ADMIN": "siu", "LEADER": "siu", "PORTAL": "s"}
"""Who acts for a public place is public, and kept by those who keep the places."""


class UnitEmployee(ActsFor):
    """Who leads a unit, from a date to a date. The grant into the unit's scope follows the row."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "user"],
                condition=Q(ends_on=None),
                name="unit_employee_once",
                violation_error_message=_("Personen er alt registrert ved enheten."),
            ),
            OpenTable(
                rules=PLACES_KNOWN,
                reason="Hvem som leder en skole, er offentlig.",
            ),
        ]


class UnitTeacher(ActsFor):
    """Who teaches at a unit. Opens nothing by itself: its leader names the teacher for one child at a time."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "user"],
                condition=Q(ends_on=None),
                name="unit_teacher_once",
                violation_error_message=_("Personen er alt registrert ved enheten."),
            ),
            OpenTable(
                rules=PLACES_KNOWN,
                reason="Hvem som arbeider ved en skole, er offentlig.",
            ),
        ]


class UnitContact(ActsFor):
    """The adviser that a unit calls first."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit"], condition=Q(ends_on=None), name="one_contact_per_unit"),
            OpenTable(
                rules=PLACES_KNOWN,
                reason="Hvem skolen skal ringe, er kjent for skolen.",
            ),
        ]


class DecidingOffice(ProtectedModel):
    """An office that makes a municipality's decisions, ours or another's. What it decides stands beside it, by day."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="+")
    name = models.CharField(_("navn"), max_length=120)
    address = models.CharField(_("postadresse"), max_length=200, blank=True)
    phone = models.CharField(_("telefon"), max_length=20, blank=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="name address phone")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "name"],
                name="office_name_once",
                violation_error_message=_("Kommunen har alt en vedtaksmyndighet med dette navnet."),
            ),
            OpenTable(
                rules=DESK_READS | {"PORTAL": "s", "ADMIN": "siu", "LEADER": "siu"},
                reason="Hvem i kommunen som fatter vedtak, er offentlig.",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class DecisionPower(ProtectedModel):
    """What an office decides, from a day to a day: which kind of case, for children where. Empty means all.

    ``delegated`` lets the leader of a municipal school use the power. For a private one the database says no.
    """

    class Place(models.TextChoices):
        """Who owns the unit that the child goes to, if any."""

        MUNICIPAL = "municipal", _("i kommunal skole eller barnehage")
        PRIVATE = "private", _("i privat skole eller barnehage")
        NONE = "none", _("som ikke går i barnehage eller skole")

    office = models.ForeignKey(DecidingOffice, models.PROTECT, related_name="powers")
    kind = models.CharField(_("sakstype"), max_length=40, blank=True)
    place = models.CharField(_("barn"), max_length=20, choices=Place.choices, blank=True)
    delegated = models.BooleanField(_("rektor ved skolen fatter vedtaket"), default=False)
    starts_on = models.DateField(_("fra"), default=clock.today)
    ends_on = models.DateField(_("til"), null=True, blank=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="kind place delegated starts_on ends_on")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(delegated=False) | Q(place="municipal"),
                name="power_never_delegated_to_private",
                violation_error_message=_("Bare rektor ved en kommunal skole kan fatte kommunens vedtak."),
            ),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
                name="power_ends_after_start",
                violation_error_message=_("Siste dag kan ikke være før første dag."),
            ),
            OpenTable(
                rules=DESK_READS | {"PORTAL": "s", "ADMIN": "siu", "LEADER": "siu"},
                reason="Hvem i kommunen som fatter vedtak, er offentlig.",
            ),
        ]


class OfficeEmployee(ActsFor):
    """Who decides on behalf of an office, from a day to a day. The grants into its cases follow the row."""

    office = models.ForeignKey(DecidingOffice, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["office", "user"],
                condition=Q(ends_on=None),
                name="office_employee_once",
                violation_error_message=_("Personen er alt registrert ved vedtaksmyndigheten."),
            ),
            OpenTable(
                rules=PLACES_KNOWN,
                reason="Hvem som fatter kommunens vedtak, er offentlig.",
            ),
        ]
