"""The computed evidence behind each commitment: figures, never names."""

from typing import ClassVar

from django.db import models
from django.utils import timezone

from tettpaa.access.policies import DESK_READS, OpenTable
from tettpaa.core.personal_data import PersonalData, classified


class Evidence(models.Model):
    """One figure at one time for one commitment. Small numbers are suppressed before they are stored."""

    commitment = models.CharField(max_length=10)
    measure = models.CharField(max_length=60)
    value = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    count = models.IntegerField(default=0)
    computed_at = models.DateTimeField(default=timezone.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="commitment measure value count computed_at")

    class Meta:
        indexes = [models.Index(fields=["commitment", "measure", "-computed_at"], name="evidence_latest")]
        constraints = [
            OpenTable(rules=DESK_READS | {"WORKER": "si"}, reason="Tall uten identitet, beregnet av en jobb.")
        ]
