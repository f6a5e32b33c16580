"""What the family is told about time: the announced date, why it moves, and the preliminary answer."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import ENVELOPE, RowPolicy, parent
from tettpaa.cases.models.case import IndividualCase, in_case
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified


class AnnouncedDate(ScopedModel):
    """A date that somebody has told the family, in a person's own name or an office's. The newest one holds."""

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="announced_dates", db_index=False)
    announced_on = models.DateField(_("når kan familien vente vedtaket?"))
    office = models.CharField(_("vedtaksmyndighet"), max_length=120, blank=True)
    """The office that gave the date; empty when it is the person's own word."""
    announced_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    announced_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="office announced_at", ordinary="announced_on")

    class Meta:
        indexes = [models.Index(fields=["case", "scope", "-announced_at"], name="announced_case")]
        constraints = [
            models.UniqueConstraint(fields=["id", "scope"], name="announced_with_scope"),
            in_case("announced_in_case"),
            RowPolicy(rules=ENVELOPE),
        ]


class DelayNotice(ScopedModel):
    """Why a date moved, and what the child gets meanwhile; the new date stands beside. The family reads it."""

    announced = models.OneToOneField(AnnouncedDate, models.PROTECT, related_name="delay")
    replaced_on = models.DateField()
    """The date that the family had been told before."""
    reason = models.TextField(_("hvorfor blir det senere?"), max_length=2_000)
    meanwhile = models.TextField(_("hva får barnet mens vi venter?"), max_length=2_000)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(ordinary="replaced_on", sensitive="reason meanwhile")

    class Meta:
        constraints = [
            parent("delay_of_date", "cases_announceddate", "announced_id"),
            RowPolicy(rules=ENVELOPE),
        ]


class PreliminaryAnswer(ScopedModel):
    """The letter that says why the answer takes more than a month, and when it comes. Ready by itself at day 21.

    Lies with the one who sends it: PPT's own part of the case, or the part of the one who decides. Sent from the
    portal, it waits until a job has written the letter: ``applied_at`` says when.
    """

    class CountedFrom(models.TextChoices):
        """What the month is counted from."""

        REFERRAL = "referral", _("henvisningen")
        ASSESSMENT = "assessment", _("vurderingen")

    class Sender(models.TextChoices):
        """Who sends it."""

        SERVICE = "service", _("PPT")
        DECIDER = "decider", _("den som fatter vedtaket")

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="preliminary_answers", db_index=False)
    counted_from = models.CharField(max_length=12, choices=CountedFrom.choices)
    sender = models.CharField(max_length=10, choices=Sender.choices)
    ready_on = models.DateField()
    due_on = models.DateField(_("skal være gitt innen"))
    warned_at = models.DateTimeField(null=True)
    """When PPT warned the one who sends it; asked only where the month is counted from the referral."""
    warned_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    reason = models.TextField(_("hvorfor kan vi ikke svare ennå?"), blank=True, max_length=2_000)
    expected_on = models.DateField(_("når kan familien vente vedtaket?"), null=True, blank=True)
    sent_at = models.DateTimeField(null=True)
    sent_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    applied_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="counted_from sender warned_at sent_at applied_at",
        ordinary="ready_on due_on expected_on",
        sensitive="reason",
    )

    class Meta:
        indexes = [
            models.Index(
                fields=["sent_at"], condition=Q(applied_at=None, sent_at__isnull=False), name="preliminary_to_apply"
            ),
            models.Index(fields=["scope"], condition=Q(sent_at=None), name="preliminary_waiting"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["case", "counted_from"], name="one_preliminary_answer"),
            models.CheckConstraint(
                condition=Q(sent_at=None) | Q(sent_by__isnull=False) & ~Q(reason=""), name="sent_answer_has_reason"
            ),
            in_case("preliminary_in_case"),
            RowPolicy(rules=ENVELOPE | {"PORTAL": "mine:su"}),
        ]
