"""Telling another service about a child: what is asked, what each answers, and when the law lets us without a yes."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import TEXT, ParentInScope, RowPolicy
from tettpaa.cases.models.case import IndividualCase, in_case
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.documents.models import StoredFile
from tettpaa.participation.models import Channel, Interpreter


class SecrecyRelease(ScopedModel):
    """One named exchange: to whom, what for, which information, from when until when. Nothing is given until the yes.

    Lies in what is shared with the family, or in the pupil's own part when the pupil alone is asked.
    """

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="secrecy_releases", db_index=False)
    service = models.CharField(_("hvilken tjeneste?"), max_length=40)
    """A key of ``core/law/secrecy.toml``."""
    recipient = models.CharField(_("hvem der?"), max_length=160)
    """As it stands on the envelope."""
    purpose = models.CharField(_("hva skal opplysningene brukes til?"), max_length=500)
    information = models.CharField(_("hvilke opplysninger?"), max_length=1_000)
    from_on = models.DateField(_("fra hvilken dag?"), default=clock.today)
    until_on = models.DateField(_("til og med hvilken dag?"))
    asked_at = models.DateTimeField(default=clock.now)
    asked_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    """We do not need it any more; nothing is given after that."""
    told_at = models.DateTimeField(null=True)
    """When those who are asked were told that a question has come."""

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="asked_at ended_at told_at", sensitive="service recipient purpose information from_on until_on"
    )

    class Meta:
        indexes = [models.Index(fields=["case", "scope", "-asked_at"], name="secrecy_release_case")]
        constraints = [
            in_case("secrecy_release_in_case"),
            models.UniqueConstraint(fields=["id", "case"], name="secrecy_release_with_case"),
            models.CheckConstraint(
                condition=Q(until_on__gte=F("from_on")),
                name="secrecy_release_period",
                violation_error_message=_("Siste dag kan ikke være før første dag."),
            ),
            RowPolicy(rules=TEXT | {"PORTAL": "mine:s"}),
        ]


class SecrecyAnswer(ScopedModel):
    """What one of them answers, in that person's own part: whose part it is, says who answered. The latest counts."""

    class Kind(models.TextChoices):
        """Not-yet is no row."""

        YES = "yes", _("ja")
        NO = "no", _("nei")
        WITHDRAWN = "withdrawn", _("trukket tilbake")

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="secrecy_answers", db_index=False)
    release = models.ForeignKey(SecrecyRelease, models.PROTECT, related_name="+")
    kind = models.CharField(_("hva svarte de?"), max_length=10, choices=Kind.choices)
    answered_on = models.DateField(default=clock.today)
    channel = models.CharField(_("hvordan?"), max_length=20, choices=Channel.choices)
    language = models.CharField(max_length=60, blank=True)
    interpreter = models.CharField(max_length=20, choices=Interpreter.choices, blank=True, default="")
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+", db_index=False)
    registered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)
    told_at = models.DateTimeField(null=True)
    """When the adviser was told of what came in the portal."""

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at told_at", sensitive="kind answered_on channel language interpreter"
    )

    class Meta:
        indexes = [models.Index(fields=["case", "scope", "-registered_at"], name="secrecy_answer_case")]
        constraints = [
            in_case("secrecy_answer_in_case"),
            ParentInScope(
                name="answer_to_secrecy_release",
                columns=("release_id", "case_id"),
                table="cases_secrecyrelease",
                parent_columns=("id", "case_id"),
            ),
            models.CheckConstraint(
                condition=~Q(channel=Channel.PAPER) | Q(file__isnull=False),
                name="secrecy_answer_is_scanned",
                violation_error_message=_("Legg ved det signerte svaret."),
            ),
            RowPolicy(rules=TEXT | {"PORTAL": "mine:si"}),
        ]


class SecrecyException(ScopedModel):
    """The law lets us tell without a yes: to whom, by which rule, why here. Families' pages know nothing of it."""

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="secrecy_exceptions", db_index=False)
    service = models.CharField(_("hvilken tjeneste?"), max_length=40)
    recipient = models.CharField(_("hvem der?"), max_length=160)
    ground = models.CharField(_("hva gir oss lov?"), max_length=40)
    """A key of ``core/law/secrecy.toml``."""
    reason = models.TextField(_("hvorfor gjelder det her?"), max_length=2_000)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    made_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="made_at", sensitive="service recipient ground reason"
    )

    class Meta:
        indexes = [models.Index(fields=["case", "scope", "-made_at"], name="secrecy_exception_case")]
        constraints = [in_case("secrecy_exception_in_case"), RowPolicy(rules=TEXT)]
