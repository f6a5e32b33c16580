"""The next step of a case and the tasks of a person."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import ENVELOPE, RowPolicy
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified


class NextStep(ScopedModel):
    """The one next thing in a case, with date and owner. The open one has no ``done_at``."""

    title = models.CharField(_("hva er neste steg?"), max_length=120)
    due_on = models.DateField(_("når?"))
    owner = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    owner_name = models.CharField(
        _("hvem?"), max_length=120, help_text=_("den det er tur til: en kollega, skolen, familien")
    )
    set_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    set_at = models.DateTimeField(default=clock.now)
    done_at = models.DateTimeField(null=True)
    done_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="set_at done_at", ordinary="due_on owner_name", sensitive="title"
    )

    class Meta:
        indexes = [models.Index(fields=["scope", "-set_at"], name="next_step_scope")]
        constraints = [
            models.UniqueConstraint(fields=["scope"], condition=Q(done_at=None), name="one_open_next_step"),
            RowPolicy(rules=ENVELOPE | {"CLERK": "all:siu"}),
        ]


class WorkTask(ScopedModel):
    """Something one person shall have done by a date, beside the case's own next step."""

    class Kind(models.TextChoices):
        """What the task is about; the page knows where each kind is done."""

        QUALITY_CONTROL = "quality_control", _("Kvalitetssikre vurderingen")
        CORRECT = "correct", _("Se på merknadene")
        ANSWER_COMMENT = "answer_comment", _("Les kommentaren til utkastet")
        PRELIMINARY_ANSWER = "preliminary_answer", _("Send foreløpig svar")
        DECLARE = "declare", _("Si om du er habil")
        TRANSFER = "transfer", _("Spør hva den nye enheten kan få")
        COUNTY_NOTICE = "county_notice", _("Meld eleven til fylkeskommunen")
        MEANWHILE_CHECK = "meanwhile_check", _("Se hva barnet får mens vi venter")
        COMING_OF_AGE = "coming_of_age", _("Snakk med eleven om å bestemme selv")
        GUARDIAN_COPY = "guardian_copy", _("Bestem om de foresatte får et dokument")
        READ_DOCUMENT = "read_document", _("Les et dokument")
        CONVERSATION = "conversation", _("Snakk med barnet")
        PROMISE = "promise", _("Hold det dere har lovet")
        HELP_ANSWER = "help_answer", _("Se hva de svarte om hjelpen")
        UNIT_REPORT = "unit_report", _("Les rapporten fra skolen eller barnehagen")
        FAMILY_WISH = "family_wish", _("Svar på det familien ber om")
        MESSAGE = "message", _("Svar på en melding")
        OTHER = "other", _("Oppgave")

    kind = models.CharField(max_length=30, choices=Kind.choices)
    title = models.CharField(max_length=120)
    due_on = models.DateField()
    owner = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    about_id = models.UUIDField(null=True)
    made_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    made_at = models.DateTimeField(default=clock.now)
    done_at = models.DateTimeField(null=True)
    done_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="kind about_id made_at done_at", ordinary="due_on", sensitive="title"
    )

    class Meta:
        indexes = [
            models.Index(fields=["owner", "due_on"], condition=Q(done_at=None), name="open_tasks_of_owner"),
            models.Index(fields=["scope", "due_on"], name="task_scope"),
        ]
        constraints = [RowPolicy(rules=ENVELOPE)]
