"""A paper to those with parental responsibility that waits: the pupil has turned the age when one decides oneself."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import TEXT, RowPolicy, Withheld, parent
from tettpaa.cases.models.case import IndividualCase, in_case
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.documents.models import StoredFile


class GuardianCopy(ScopedModel):
    """The guardians' copy of one letter. Lies with PPT until somebody has heard the pupil and decided, with a reason.

    They keep a right to be informed (barnelova § 47), and nobody has drawn its line: so each paper is decided alone.
    """

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="+", db_index=False)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", db_index=False)
    title = models.CharField(max_length=160)
    made_at = models.DateTimeField(default=clock.now)
    share = models.BooleanField(_("får de foresatte dokumentet?"), null=True)
    pupil_wish = models.TextField(_("hva ønsker eleven?"), max_length=2_000, blank=True)
    reason = models.TextField(_("hvorfor?"), max_length=2_000, blank=True)
    decided_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    decided_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="made_at decided_at", sensitive="title share pupil_wish reason"
    )

    class Meta:
        indexes = [models.Index(fields=["case", "scope", "-made_at"], name="guardiancopy_case")]
        constraints = [
            in_case("guardiancopy_in_case"),
            parent("guardiancopy_file", "documents_storedfile", "file_id"),
            models.CheckConstraint(
                condition=Q(share=None, decided_at=None, decided_by=None)
                | (Q(share__isnull=False, decided_at__isnull=False, decided_by__isnull=False) & ~Q(reason="")),
                name="guardiancopy_decided_by_somebody",
                violation_error_message=_("Skriv hvorfor."),
            ),
            RowPolicy(rules=TEXT),
            Withheld(rows="shut", column="file_id", name="guardiancopy_shut"),
        ]
