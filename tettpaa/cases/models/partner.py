"""What is shared with somebody outside the service who helps the child: named papers, for a purpose, until a day."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import ScopedModel, User
from tettpaa.access.policies import TEXT, RowPolicy
from tettpaa.cases.models.case import IndividualCase, in_case
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified
from tettpaa.participation.models import Channel


class PartnerShare(ScopedModel):
    """One sharing, in a compartment of its own: what is shared later with the same person is another one."""

    case = models.ForeignKey(IndividualCase, models.PROTECT, related_name="+", db_index=False)
    user = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    service = models.CharField(_("hvilken tjeneste?"), max_length=120)
    child_name = models.CharField(max_length=200)
    purpose = models.CharField(_("hva skal det brukes til?"), max_length=300)
    last_day = models.DateField(_("siste dag"))
    agreed_by = ArrayField(models.CharField(max_length=200))
    """The names of all who had to say yes, and did."""
    agreed_on = models.DateField(_("når sa de ja?"))
    channel = models.CharField(_("hvordan?"), max_length=20, choices=Channel.choices)
    shared_by = models.ForeignKey(User, models.PROTECT, related_name="+", db_index=False)
    shared_at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="shared_at ended_at",
        ordinary="last_day child_name",
        sensitive="service purpose agreed_by agreed_on channel",
    )

    class Meta:
        indexes = [models.Index(fields=["case", "scope"], name="partner_share_case")]
        constraints = [
            models.UniqueConstraint(fields=["scope"], name="partner_share_alone"),
            models.CheckConstraint(condition=~Q(purpose=""), name="partner_share_has_purpose"),
            models.CheckConstraint(
                condition=Q(last_day__gte=F("agreed_on")),
                name="partner_share_after_yes",
                violation_error_message=_("Siste dag kan ikke være før de sa ja."),
            ),
            in_case("partner_share_in_case"),
            RowPolicy(rules=TEXT | {"PORTAL": "mine:s"}),
        ]
