"""Messages between those around a child and PPT. A thread is one compartment: nobody else's words lie in it."""

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

_SENT_STAYS = TEXT | {"STAFF": "mine:si", "LEADER": "all:si", "PORTAL": "mine:si"}
"""What is sent can be changed by nobody; only the job notes that it has told of it."""


class PortalMessage(ScopedModel):
    """One message, from PPT or to it. Lies in the compartment of the guardian, pupil, unit or teacher it is to or from.

    When it was read, the log of who has read says; nothing else is kept about it.
    """

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="messages", db_index=False)
    key = models.UUIDField()
    """Made with the form, so that one sent twice is one."""
    text = models.TextField(_("melding"), max_length=8_000)
    from_service = models.BooleanField()
    written_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    written_by_name = models.CharField(max_length=120)
    written_at = models.DateTimeField(default=clock.now)
    told_at = models.DateTimeField(null=True)
    """When a job had told those who shall read it."""

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="key written_at told_at", ordinary="written_by_name", sensitive="text from_service"
    )

    class Meta:
        indexes = [
            models.Index(fields=["case", "scope", "written_at"], name="message_case"),
            models.Index(fields=["scope", "written_at"], name="message_scope"),
            models.Index(fields=["written_at"], condition=Q(told_at=None), name="message_untold"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["id", "scope"], name="message_with_scope"),
            models.UniqueConstraint(fields=["scope", "key"], name="message_once"),
            models.CheckConstraint(condition=~Q(text=""), name="message_says_something"),
            in_case("message_in_case"),
            RowPolicy(rules=_SENT_STAYS),
        ]


class MessageAttachment(ScopedModel):
    """A file that came with a message."""

    message = models.ForeignKey(PortalMessage, models.PROTECT, related_name="attachments", db_index=False)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+", db_index=False)

    personal_data: ClassVar[dict[str, PersonalData]] = {}

    class Meta:
        indexes = [models.Index(fields=["message", "scope"], name="attachment_message")]
        constraints = [
            parent("attachment_of_message", "cases_portalmessage", "message_id"),
            parent("message_attachment_file", "documents_storedfile", "file_id"),
            RowPolicy(rules=_SENT_STAYS),
            Withheld(rows="shut", column="file_id", name="messageattachment_shut"),
        ]
