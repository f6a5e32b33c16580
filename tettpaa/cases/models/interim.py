"""What the deciding office is asked when a case takes long: help for the child while the case goes on."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import ENVELOPE, RowPolicy
from tettpaa.cases.models.case import IndividualCase, in_case
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified


class InterimQuestion(ScopedModel):
    """One question, asked by a rule on a day, answered yes or no with a reason. Lies with those who decide."""

    class Answer(models.TextChoices):
        """What they said."""

        YES = "yes", _("ja")
        NO = "no", _("nei")

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="interim_questions", db_index=False)
    rule = models.CharField(max_length=60)
    """The key of the question in ``law/waiting.toml``."""
    rule_version = models.CharField(max_length=40)
    asked_on = models.DateField(default=clock.today)
    answer = models.CharField(_("svar"), max_length=3, choices=Answer.choices, blank=True)
    reason = models.TextField(_("hvorfor?"), blank=True, max_length=2_000)
    answered_on = models.DateField(null=True)
    answered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="rule rule_version", ordinary="asked_on answered_on", sensitive="answer reason"
    )

    class Meta:
        indexes = [models.Index(fields=["scope"], condition=Q(answer=""), name="interim_waiting")]
        constraints = [
            models.UniqueConstraint(fields=["case", "rule"], name="asked_once_of_each"),
            models.CheckConstraint(
                condition=Q(answer="", answered_on=None) | ~Q(answer="") & ~Q(reason="") & Q(answered_on__isnull=False),
                name="interim_answer_is_whole",
                violation_error_message=_("Skriv hvorfor."),
            ),
            in_case("interim_in_case"),
            RowPolicy(rules=ENVELOPE | {"PORTAL": "mine:su"}),
        ]
