"""What the child gets while the case runs: each time it is asked, each answer, and each measure from when to when."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import ENVELOPE, RowPolicy
from tettpaa.cases.models.case import IndividualCase, in_case
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified


class WaitingAnswer(ScopedModel):
    """«Hva får barnet mens vi venter?» was asked, and somebody answered on a day: the newest answer holds."""

    class Occasion(models.TextChoices):
        """When it was asked."""

        INTAKE = "intake", _("i inntaket")
        DELAY = "delay", _("da datoen ble flyttet")
        CHECK = "check", _("da vi så hvordan det gikk")
        OTHER = "other", _("underveis")
        BEFORE = "before", _("før tiltakene fikk dato")

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="waiting_answers", db_index=False)
    occasion = models.CharField(max_length=10, choices=Occasion.choices)
    is_unchanged = models.BooleanField(default=False)
    """The child gets the same as before; asked again and confirmed."""
    none_because = models.TextField(_("hvorfor får barnet ingenting nå?"), blank=True, max_length=2_000)
    answered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    answered_on = models.DateField(default=clock.today)
    answered_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="occasion is_unchanged answered_at", ordinary="answered_on", sensitive="none_because"
    )

    class Meta:
        indexes = [models.Index(fields=["case", "scope", "-answered_at"], name="waiting_answer_case")]
        constraints = [in_case("waiting_answer_in_case"), RowPolicy(rules=ENVELOPE)]


class WaitingMeasure(ScopedModel):
    """One thing the child gets while the case runs. Without a first day it was written before days were asked for."""

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="waiting_measures", db_index=False)
    what = models.TextField(_("hva får barnet?"), max_length=4_000)
    who = models.CharField(_("hvem gjør det?"), max_length=120, blank=True)
    starts_on = models.DateField(_("fra hvilken dag?"), null=True, blank=True)
    check_on = models.DateField(_("når ser vi hvordan det går?"), null=True, blank=True)
    ended_on = models.DateField(_("siste dag"), null=True, blank=True)
    how_it_went = models.CharField(_("hvordan gikk det?"), max_length=500, blank=True)
    registered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at", ordinary="starts_on check_on ended_on", sensitive="what who how_it_went"
    )

    class Meta:
        indexes = [models.Index(fields=["case", "scope", "starts_on"], name="waiting_measure_case")]
        constraints = [
            in_case("waiting_measure_in_case"),
            models.CheckConstraint(
                condition=Q(starts_on=None) | (Q(check_on__gt=F("starts_on")) & ~Q(who="")),
                name="measure_checked_after_start",
                violation_error_message=_("Dagen da dere ser hvordan det går, må være etter at tiltaket begynte."),
            ),
            RowPolicy(rules=ENVELOPE),
        ]

    @property
    def lacks_days(self) -> bool:
        """Somebody must ask who does it, and from when."""
        return self.starts_on is None
