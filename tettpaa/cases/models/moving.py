"""The child changes unit or municipality: what may be shared is asked, answered by each, and only that is opened."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import ENVELOPE, ParentInScope, RowPolicy, parent
from tettpaa.cases.models.case import IndividualCase, in_case
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.documents.models import StoredFile
from tettpaa.organisation.models import Unit
from tettpaa.participation.models import Channel
from tettpaa.people.models import Guardian


class TransferQuestion(ScopedModel):
    """«Hva kan den nye skolen få?» Lies in what is shared with the family, with a list of documents to choose from.

    Until all who must have said yes, ``opened_at`` is empty and the new unit has no way in.
    """

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="transfer_questions", db_index=False)
    to_unit = models.ForeignKey(Unit, models.PROTECT, null=True, related_name="+")
    """Empty when the child moves out of the service: then a package is made."""
    to_place = models.CharField(_("hvor flytter barnet?"), max_length=160)
    moved_on = models.DateField(_("fra hvilken dag?"))
    documents = models.JSONField(default=list)
    """List of {"key": the file that the family has, "title": …}."""
    asked_at = models.DateTimeField(default=clock.now)
    opened_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="asked_at opened_at closed_at", ordinary="to_place moved_on", sensitive="documents"
    )

    class Meta:
        constraints = [
            in_case("transfer_question_in_case"),
            models.UniqueConstraint(fields=["case"], condition=Q(closed_at=None), name="one_open_transfer"),
            models.UniqueConstraint(fields=["id", "case"], name="transfer_with_case"),
            RowPolicy(rules=ENVELOPE | {"PORTAL": "mine:s"}),
        ]


def _about_question(name: str) -> ParentInScope:
    """An answer lies in another compartment than the question, and is about the same case all the same."""
    return ParentInScope(
        name=name,
        columns=("question_id", "case_id"),
        table="cases_transferquestion",
        parent_columns=("id", "case_id"),
    )


class TransferAnswer(ScopedModel):
    """What one of them allows, in that person's own compartment. The latest counts; an empty list is a no."""

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="transfer_answers", db_index=False)
    question = models.ForeignKey(TransferQuestion, models.PROTECT, related_name="+")
    guardian = models.ForeignKey(Guardian, models.PROTECT, null=True, related_name="+", db_index=False)
    """Empty when the pupil, from 15, answers alone."""
    allowed = models.JSONField(default=list)
    channel = models.CharField(_("hvordan?"), max_length=20, choices=Channel.choices)
    answered_on = models.DateField(default=clock.today)
    registered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at", sensitive="allowed channel answered_on"
    )

    class Meta:
        constraints = [
            in_case("transfer_answer_in_case"),
            _about_question("answer_to_transfer"),
            RowPolicy(rules=ENVELOPE | {"PORTAL": "mine:si"}),
        ]


class TransferPackage(ScopedModel):
    """What they agreed to, in one file for the new municipality. The originals stay."""

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="transfer_packages", db_index=False)
    question = models.ForeignKey(TransferQuestion, models.PROTECT, related_name="+", db_index=False)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", db_index=False)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    made_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="made_at")

    class Meta:
        indexes = [models.Index(fields=["case", "scope", "-made_at"], name="package_case")]
        constraints = [
            in_case("package_in_case"),
            _about_question("package_of_transfer"),
            parent("package_file", "documents_storedfile", "file_id"),
            RowPolicy(rules=ENVELOPE),
        ]
