"""«Fikk barnet hjelpen?»: what child, guardians and unit are asked after the decision, and what they answer."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import TEXT, RowPolicy, parent
from tettpaa.cases.models.case import IndividualCase, in_case
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.participation.models import Channel
from tettpaa.people.models import Guardian


class HelpAsked(ScopedModel):
    """One of them is asked three questions, some time after the decision. In the compartment of the one who answers."""

    class Who(models.TextChoices):
        """Who is asked."""

        CHILD = "child", _("barnet")
        GUARDIAN = "guardian", _("foresatt")
        UNIT = "unit", _("skolen eller barnehagen")

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="help_asked", db_index=False)
    round = models.CharField(max_length=20)
    """A key of ``help_questions.toml``."""
    who = models.CharField(max_length=10, choices=Who.choices)
    guardian = models.ForeignKey(Guardian, models.PROTECT, null=True, related_name="+", db_index=False)
    who_name = models.CharField(max_length=170)
    asked_on = models.DateField(default=clock.today)
    answer_by = models.DateField()

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="round", ordinary="who who_name asked_on answer_by"
    )

    class Meta:
        indexes = [models.Index(fields=["case", "scope", "-asked_on"], name="help_asked_case")]
        constraints = [
            models.UniqueConstraint(fields=["id", "scope"], name="help_asked_with_scope"),
            models.UniqueConstraint(
                fields=["case", "round", "who", "guardian"], name="help_asked_once", nulls_distinct=False
            ),
            in_case("help_asked_in_case"),
            RowPolicy(rules=TEXT | {"PORTAL": "mine:s"}),
        ]


class HelpAnswer(ScopedModel):
    """What one of them answered. From the portal it waits until a job has told the adviser: ``applied_at``."""

    asked = models.OneToOneField(HelpAsked, models.PROTECT, related_name="answer")
    answers = models.JSONField()
    """Question → yes, partly, no or unknown."""
    text = models.TextField(_("vil du si noe mer?"), blank=True, max_length=4_000)
    channel = models.CharField(max_length=20, choices=Channel.choices)
    answered_on = models.DateField(default=clock.today)
    registered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    registered_at = models.DateTimeField(default=clock.now)
    applied_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at applied_at", sensitive="answers text channel answered_on"
    )

    class Meta:
        indexes = [models.Index(fields=["registered_at"], condition=Q(applied_at=None), name="help_answer_waiting")]
        constraints = [
            parent("answer_of_help_asked", "cases_helpasked", "asked_id"),
            RowPolicy(rules=TEXT | {"PORTAL": "mine:si"}),
        ]


class HelpDeviation(ScopedModel):
    """Somebody says that the child does not get what was decided. Lies with those who decided; they say what they do.

    Holds which question and who said so, never what they wrote: that is said to PPT.
    """

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="help_deviations", db_index=False)
    round = models.CharField(max_length=20)
    who = models.CharField(max_length=10, choices=HelpAsked.Who.choices)
    question = models.CharField(max_length=40)
    made_on = models.DateField(default=clock.today)
    reply = models.TextField(_("hva gjør dere med det?"), blank=True, max_length=2_000)
    replied_on = models.DateField(null=True)
    replied_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="round", ordinary="who made_on replied_on", sensitive="question reply"
    )

    class Meta:
        indexes = [models.Index(fields=["scope"], condition=Q(reply=""), name="help_deviation_waiting")]
        constraints = [
            models.UniqueConstraint(fields=["case", "round", "who", "question"], name="help_deviation_once"),
            models.CheckConstraint(
                condition=Q(reply="", replied_on=None) | (~Q(reply="") & Q(replied_on__isnull=False)),
                name="help_reply_is_whole",
                violation_error_message=_("Skriv hva dere gjør."),
            ),
            in_case("help_deviation_in_case"),
            RowPolicy(rules=TEXT | {"PORTAL": "mine:su"}),
        ]
