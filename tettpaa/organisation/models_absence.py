"""Who is away from a day to a day, and who does the work meanwhile: a colleague, or the leader of a unit."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import User
from tettpaa.access.models.protected import ProtectedModel
from tettpaa.access.policies import DESK_READS, OpenTable, RowPolicy
from tettpaa.core import clock
from tettpaa.core.ids import uuid7
from tettpaa.core.personal_data import PersonalData, classified


class Absence(ProtectedModel):
    """A colleague is away for a period, and who does the work meanwhile. Why is never asked.

    Who is on ``leave`` is not offered new work meanwhile; who is away for some days is.

    The ways into the cases follow the row. One that is called off keeps its days and says when.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    user = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("hvem er borte?"))
    substitute = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", verbose_name=_("vikar"))
    starts_on = models.DateField(_("første dag"))
    ends_on = models.DateField(_("siste dag"))
    leave = models.BooleanField(_("permisjon"), default=False)
    called_off_at = models.DateTimeField(null=True)
    registered_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    registered_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="called_off_at registered_at", ordinary="starts_on ends_on leave"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="absence_ends_after_start",
                violation_error_message=_("Siste dag kan ikke være før første dag."),
            ),
            models.CheckConstraint(
                condition=Q(substitute=None) | ~Q(substitute=F("user")),
                name="substitute_is_another",
                violation_error_message=_("Velg en annen som vikar."),
            ),
            RowPolicy(
                rules=dict.fromkeys(("HEAD", "CLERK", "ADMIN", "REPORT", "WORKER"), "all:s")
                | {"LEADER": "all:siu", "STAFF": "all:s self:iu"},
                column="user_id",
                deny=False,
            ),
        ]


class UnitAbsence(ProtectedModel):
    """A unit's leader is away for a period, and who leads meanwhile. Why is never asked.

    Written by the database's own functions, which also let the substitute in (``papers`` migration 0004). One that is
    called off keeps its days and says when.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    unit = models.ForeignKey("organisation.Unit", models.PROTECT, related_name="+")
    user = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("hvem er borte?"))
    substitute = models.ForeignKey(User, models.PROTECT, related_name="+", verbose_name=_("vikar"))
    starts_on = models.DateField(_("første dag"))
    ends_on = models.DateField(_("siste dag"))
    called_off_at = models.DateTimeField(null=True)
    registered_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    registered_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="called_off_at registered_at", ordinary="starts_on ends_on"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="unit_absence_ends_after_start",
                violation_error_message=_("Siste dag kan ikke være før første dag."),
            ),
            models.CheckConstraint(
                condition=~Q(substitute=F("user")),
                name="unit_substitute_is_another",
                violation_error_message=_("Velg en annen som vikar."),
            ),
            OpenTable(rules=DESK_READS | {"PORTAL": "s"}, reason="Hvem som leder en skole, er offentlig."),
        ]
