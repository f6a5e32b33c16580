"""The computed evidence behind each commitment: figures, never names."""

from typing import ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

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


class TimeFigure(models.Model):
    """How long families waited for a decision, for one month, one kind of case or one unit.

    Days run from the referral to the day the family was told. A group of too few cases has a row without figures, so
    that the page can say how many such groups there are. The newest set of each calendar month is kept.
    """

    class Breakdown(models.TextChoices):
        """What the cases are divided by."""

        WHOLE = "whole", _("Hele tjenesten")
        MONTH = "month", _("Måned")
        KIND = "kind", _("Sakstype")
        UNIT = "unit", _("Skole og barnehage")

    breakdown = models.CharField(max_length=10, choices=Breakdown.choices)
    member = models.CharField(max_length=40, blank=True)
    """Which one: 2026-10, a kind of case, or the id of a unit."""
    cases = models.IntegerField(default=0)
    median_days = models.IntegerField(null=True)
    ninth_days = models.IntegerField(null=True)
    within_norm = models.IntegerField(null=True)
    """Per cent of the cases."""
    ppt_days = models.IntegerField(null=True)
    office_days = models.IntegerField(null=True)
    computed_on = models.DateField()

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="breakdown member cases median_days ninth_days within_norm ppt_days office_days computed_on"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["computed_on", "breakdown", "member"], name="time_figure_once"),
            OpenTable(rules=DESK_READS | {"WORKER": "sid"}, reason="Tall uten identitet, beregnet av en jobb."),
        ]
