"""Raw tests: what the child filled in, kept apart from the rest of the case."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import RowPolicy, parent
from tettpaa.cases.models.case import IndividualCase, in_case
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.documents.models import StoredFile


class RawProtocol(ScopedModel):
    """The filled-in form of one test. Lies in the case's compartment of protocols, which opens for test users only.

    The leader reads it through a grant like everybody else, and the clerk, the head and every portal not at all.
    """

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="+", db_index=False)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", db_index=False)
    test = models.CharField(_("hvilken test?"), max_length=120)
    taken_on = models.DateField(_("når ble den tatt?"))
    added_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    added_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="added_at", sensitive="test taken_on")

    class Meta:
        indexes = [models.Index(fields=["case", "scope", "-taken_on"], name="protocol_case")]
        constraints = [
            in_case("protocol_in_case"),
            parent("protocol_file", "documents_storedfile", "file_id"),
            RowPolicy(rules={"STAFF": "mine:si", "LEADER": "mine:si"}, deny=False),
        ]
