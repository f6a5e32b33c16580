"""What belongs to school: the pupil's education plan, and the notice to the county before upper secondary school."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import ENVELOPE, TEXT, ParentInScope, RowPolicy, parent
from tettpaa.cases.models.case import IndividualCase, in_case
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.documents.models import StoredFile
from tettpaa.participation.models import Channel


class EducationPlanStatus(ScopedModel):
    """Whether the pupil has an individual education plan, of when, and evaluated when. The plan itself is the school's.

    Lies in what is shared with the unit, so that both know the same and either can mend it. The latest counts.
    """

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="education_plans", db_index=False)
    has_plan = models.BooleanField(_("har eleven en individuell opplæringsplan (IOP)?"))
    dated = models.DateField(_("planen er fra"), null=True)
    evaluated_on = models.DateField(_("sist evaluert"), null=True)
    recorded_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    recorded_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="recorded_at", sensitive="has_plan dated evaluated_on"
    )

    class Meta:
        indexes = [models.Index(fields=["case", "-recorded_at"], name="education_plan_case")]
        constraints = [
            in_case("education_plan_in_case"),
            models.CheckConstraint(
                condition=Q(has_plan=True) | Q(dated=None, evaluated_on=None), name="only_a_plan_has_dates"
            ),
            RowPolicy(rules=TEXT | {"PORTAL": "mine:si"}),
        ]


class UnitPaper(ScopedModel):
    """A copy of the education plan or of the yearly evaluation, as the unit sent it.

    Lies in what is shared with the unit. The parents have it from the unit itself; PPT uses it for what comes next.
    """

    class Kind(models.TextChoices):
        """What it is."""

        PLAN = "plan", _("individuell opplæringsplan (IOP)")
        EVALUATION = "evaluation", _("årlig evaluering")

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="+", db_index=False)
    kind = models.CharField(_("hva sender dere?"), max_length=20, choices=Kind.choices)
    dated = models.DateField(_("datert"))
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", db_index=False)
    sent_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    sent_at = models.DateTimeField(default=clock.now)
    arrived_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="sent_at arrived_at", sensitive="kind dated")

    class Meta:
        indexes = [models.Index(fields=["case", "scope", "-sent_at"], name="unit_paper_case")]
        constraints = [
            in_case("unit_paper_in_case"),
            parent("unit_paper_file", "documents_storedfile", "file_id"),
            RowPolicy(rules=TEXT | {"PORTAL": "mine:si"}),
        ]


class CountyNotice(ScopedModel):
    """One pupil's notice to the county, one school year: asked when, or left out and why.

    Lies in what is shared with the family, so that the pupil can be asked in the portal.
    """

    class Basis(models.TextChoices):
        """Which of the two sections of the regulation it is about."""

        PROGRAMME = "programme", _("et bestemt utdanningsprogram")
        SCHOOL = "school", _("en særskilt tilrettelagt skole")

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="county_notices", db_index=False)
    school_year = models.PositiveSmallIntegerField()
    """The year in which the school year began."""
    asked_at = models.DateTimeField(null=True)
    asked_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    left_out = models.CharField(_("hvorfor meldes ikke eleven?"), max_length=300, blank=True)
    left_out_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="school_year asked_at", sensitive="left_out")

    class Meta:
        constraints = [
            in_case("county_notice_in_case"),
            models.UniqueConstraint(fields=["case", "school_year"], name="one_county_notice"),
            models.UniqueConstraint(fields=["id", "case"], name="county_notice_with_case"),
            RowPolicy(rules=ENVELOPE | {"PORTAL": "mine:s"}),
        ]


def _about_notice(name: str) -> ParentInScope:
    """An answer and a letter lie in other compartments than the notice, and are about the same case all the same."""
    return ParentInScope(
        name=name, columns=("notice_id", "case_id"), table="cases_countynotice", parent_columns=("id", "case_id")
    )


class CountyNoticeAnswer(ScopedModel):
    """The pupil's own yes or no, in the pupil's own compartment; the latest counts. Nobody answers for the pupil."""

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="+", db_index=False)
    notice = models.ForeignKey(CountyNotice, models.PROTECT, related_name="+")
    agreed = models.BooleanField(_("samtykker eleven?"))
    channel = models.CharField(_("hvordan?"), max_length=20, choices=Channel.choices)
    answered_on = models.DateField(_("dato"), default=clock.today)
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+", db_index=False)
    registered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at", sensitive="agreed channel answered_on"
    )

    class Meta:
        constraints = [
            in_case("county_answer_in_case"),
            _about_notice("answer_to_county_notice"),
            models.CheckConstraint(
                condition=~Q(channel=Channel.PAPER) | Q(file__isnull=False),
                name="paper_county_answer_is_scanned",
                violation_error_message=_("Legg ved det signerte samtykket."),
            ),
            RowPolicy(rules=ENVELOPE | {"PORTAL": "mine:si"}),
        ]


class CountyNoticeSending(ScopedModel):
    """The letter to the county, with the last decision and assessment: what it said, and the day it was sent."""

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="+", db_index=False)
    notice = models.OneToOneField(CountyNotice, models.PROTECT, related_name="sending")
    basis = models.CharField(_("hva gjelder det?"), max_length=20, choices=CountyNotice.Basis.choices)
    county = models.CharField(_("fylkeskommunen"), max_length=160)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", db_index=False)
    sent_on = models.DateField(default=clock.today)
    sent_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    sent_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="sent_at", ordinary="county", sensitive="basis sent_on"
    )

    class Meta:
        constraints = [
            in_case("county_sending_in_case"),
            _about_notice("sending_of_county_notice"),
            parent("county_sending_file", "documents_storedfile", "file_id"),
            RowPolicy(rules=ENVELOPE),
        ]
