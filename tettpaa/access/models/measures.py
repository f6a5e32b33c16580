"""When a measure of employees was treated with their representatives, and whether it is on."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models.protected import ProtectedModel
from tettpaa.access.policies import DESK_READS, OpenTable
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData


class MeasureTreatment(ProtectedModel):
    """One treatment of one measure. The latest row holds; none is off."""

    measure = models.CharField(max_length=40)
    treated_on = models.DateField(_("Når ble målingen behandlet?"))
    reference = models.CharField(_("Hvor ligger protokollen?"), max_length=200)
    is_on = models.BooleanField()
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+", db_index=False)
    recorded_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = dict.fromkeys(
        ("measure", "treated_on", "reference", "is_on", "recorded_at"), PersonalData.NONE
    )

    class Meta:
        indexes = [models.Index(fields=["measure", "-recorded_at"], name="measure_latest")]
        constraints = [
            OpenTable(
                rules=DESK_READS | {"LEADER": "si", "HEAD": "si"},
                reason="Hva som er avtalt om målinger. Handler ikke om noe barn, og ikke om én ansatt.",
            )
        ]
