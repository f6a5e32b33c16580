"""A report to the child welfare service: one person's own duty, and shut off from everything else in the case."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import ParentInScope, RowPolicy
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.documents.models import StoredFile
from tettpaa.people.models import Child


class ConcernReport(ScopedModel):
    """What somebody in PPT reported, when and how. Never changed.

    Each report lies in a compartment of its own, which is none of the case's: what shares, hands over or counts the
    case does not reach it. The one who reported reads it, and the section's leader; no portal, no clerk, no job.
    """

    class How(models.TextChoices):
        """How it was delivered."""

        NATIONAL_PORTAL = "national_portal", _("den nasjonale portalen for bekymringsmeldinger")
        LETTER = "letter", _("brev")
        PHONE = "phone", _("telefon, og brevet etterpå")

    class Known(models.TextChoices):
        """Whether the guardians know."""

        YES = "yes", _("ja")
        NO = "no", _("nei")

    folder = models.ForeignKey("access.Scope", models.PROTECT, related_name="+", db_index=False)
    child = models.ForeignKey(Child, models.PROTECT, related_name="+", db_index=False)
    concern = models.TextField(_("hva har du sett eller hørt?"), max_length=10_000)
    child_words = models.TextField(_("hva har barnet selv sagt?"), max_length=4_000, blank=True)
    known = models.CharField(_("vet de foresatte at du melder fra?"), max_length=3, choices=Known.choices)
    how = models.CharField(_("hvordan leverer du meldingen?"), max_length=20, choices=How.choices)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", db_index=False)
    reported_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    reported_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(sensitive="concern child_words known how reported_at")

    class Meta:
        indexes = [models.Index(fields=["child", "scope"], name="concern_child")]
        constraints = [
            ParentInScope(
                name="concern_about_child",
                columns=("child_id", "folder_id"),
                table="people_child",
                parent_columns=("id", "scope_id"),
            ),
            ParentInScope(
                name="concern_scope_about_folder",
                columns=("scope_id", "folder_id"),
                table="access_scope",
                parent_columns=("id", "subject_id"),
            ),
            RowPolicy(rules={"STAFF": "mine:si", "LEADER": "all:si"}),
        ]
