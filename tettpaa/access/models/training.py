"""What an employee must know and have agreed to before any case opens: training in privacy, and the code of conduct."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models.protected import ProtectedModel
from tettpaa.access.models.users import User
from tettpaa.access.policies import DESK_READS, OpenTable, RowPolicy
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData

_REGISTER = dict.fromkeys(("LEADER", "HEAD", "CLERK", "ADMIN"), "all:siu") | {"REPORT": "all:s"}


class PrivacyTraining(ProtectedModel):
    """One training in privacy and information security that somebody has been through, and until when it counts."""

    user = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("hvem?"))
    completed_on = models.DateField(_("gjennomført"))
    valid_until = models.DateField(_("gjelder til og med"))
    what = models.CharField(_("hva slags opplæring?"), max_length=200)
    registered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    registered_at = models.DateTimeField(default=clock.now)
    withdrawn_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = {
        "completed_on": PersonalData.ORDINARY,
        "valid_until": PersonalData.ORDINARY,
        "what": PersonalData.ORDINARY,
        "registered_at": PersonalData.NONE,
        "withdrawn_at": PersonalData.NONE,
    }

    class Meta:
        indexes = [models.Index(fields=["user", "valid_until"], name="training_user")]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until__gte=F("completed_on")),
                name="training_ends_after_start",
                violation_error_message=_("Siste dag kan ikke være før dagen opplæringen var gjennomført."),
            ),
            RowPolicy(rules=_REGISTER | {"STAFF": "self:s", "PORTAL": "self:s"}, column="user_id", deny=False),
        ]


class CodeOfConduct(ProtectedModel):
    """A version of the rules that those with access to cases agree to; it asks for an answer from its first day."""

    version = models.CharField(_("versjon"), max_length=20, unique=True)
    text_nb = models.TextField(_("tekst"))
    text_nn = models.TextField(_("tekst på nynorsk"), blank=True)
    starts_on = models.DateField(_("gjelder fra"))

    personal_data: ClassVar[dict[str, PersonalData]] = {
        "version": PersonalData.NONE,
        "text_nb": PersonalData.NONE,
        "text_nn": PersonalData.NONE,
        "starts_on": PersonalData.NONE,
    }

    class Meta:
        constraints = [
            OpenTable(
                rules=DESK_READS | {"PORTAL": "s", "HEAD": "si", "LEADER": "si"},
                reason="Teksten er den samme for alle.",
            )
        ]


class ConductAcceptance(ProtectedModel):
    """Somebody has read one version and said yes to it."""

    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    conduct = models.ForeignKey(CodeOfConduct, models.PROTECT, related_name="+")
    accepted_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = {"accepted_at": PersonalData.ORDINARY}

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "conduct"], name="accepted_once"),
            RowPolicy(
                rules=dict.fromkeys(("LEADER", "HEAD", "CLERK"), "all:s self:i")
                | {"STAFF": "self:si", "PORTAL": "self:si", "ADMIN": "all:s", "REPORT": "all:s"},
                column="user_id",
                deny=False,
            ),
        ]


class ClearanceRule(models.Model):
    """What the law asks of those with this role before they are let in to any case, from a day to a day."""

    class Needs(models.TextChoices):
        """What is asked for."""

        TRAINING = "training", _("opplæring i personvern")
        CONDUCT = "conduct", _("ja til de etiske retningslinjene")

    role = models.CharField(max_length=30)
    needs = models.CharField(max_length=20, choices=Needs.choices)
    law = models.CharField(max_length=60)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = {
        "role": PersonalData.NONE,
        "needs": PersonalData.NONE,
        "law": PersonalData.NONE,
        "starts_on": PersonalData.NONE,
        "ends_on": PersonalData.NONE,
    }

    class Meta:
        constraints = [OpenTable(rules=DESK_READS | {"PORTAL": "s"}, reason="Hva loven krever av hvem, er offentlig.")]
