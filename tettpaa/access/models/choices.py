"""What the service has chosen about openness: each choice is a row with who and when, and the latest one holds."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models.protected import ProtectedModel
from tettpaa.access.policies import OpenTable
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData


class ServiceChoice(ProtectedModel):
    """One choice, made by a leader. Nothing chosen is no."""

    class About(models.TextChoices):
        """What is chosen."""

        READERS_BY_NAME = "readers_by_name", _("Familien ser navnet på dem som har lest, ikke bare rollen")
        EMERGENCY_SHOWN = "emergency_shown", _("Familien ser når noen har brukt nødtilgang")

    about = models.CharField(max_length=30, choices=About.choices)
    is_yes = models.BooleanField()
    reason = models.CharField(_("begrunnelse"), max_length=300)
    chosen_by = models.ForeignKey("access.User", models.PROTECT, related_name="+", db_index=False)
    chosen_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = {
        "about": PersonalData.NONE,
        "is_yes": PersonalData.NONE,
        "reason": PersonalData.NONE,
        "chosen_at": PersonalData.NONE,
    }

    class Meta:
        indexes = [models.Index(fields=["about", "-chosen_at"], name="choice_latest")]
        constraints = [
            OpenTable(rules={"LEADER": "si", "HEAD": "s"}, reason="Tjenestens egne valg. Handler ikke om noe barn.")
        ]
