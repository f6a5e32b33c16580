"""What a family asks PPT for in the portal: to see the file, or an interpreter."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import TEXT, RowPolicy
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified


class FamilyWish(ScopedModel):
    """One wish of one person, in their own scope. A job gives it to the adviser: ``applied_at`` says when.

    To ask for the file is not to have it: an employee registers the request, with its own day for the answer.
    """

    class What(models.TextChoices):
        """What they ask for."""

        FILE = "file", _("å få se dokumentene")
        INTERPRETER = "interpreter", _("tolk")

    what = models.CharField(max_length=20, choices=What.choices)
    text = models.CharField(_("hva gjelder det?"), max_length=500)
    """Which papers, or which language."""
    asked_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    asked_by_name = models.CharField(max_length=120)
    asked_at = models.DateTimeField(default=clock.now)
    applied_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="what asked_at applied_at", ordinary="asked_by_name", sensitive="text"
    )

    class Meta:
        indexes = [
            models.Index(fields=["scope", "-asked_at"], name="wish_scope"),
            models.Index(fields=["asked_at"], condition=Q(applied_at=None), name="wish_waiting"),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="wish_says_what"),
            RowPolicy(rules=TEXT | {"PORTAL": "mine:si"}),
        ]
