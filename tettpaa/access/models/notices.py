"""Notices by e-mail and SMS: what each wants, what waits, and how it went. Never about whom or what."""

import datetime as dt
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models.protected import ProtectedModel
from tettpaa.access.models.users import User
from tettpaa.access.policies import RowPolicy
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified

_OWN = dict.fromkeys(("STAFF", "LEADER", "HEAD", "CLERK", "REPORT", "ADMIN", "PORTAL"), "self:siu")
_OWN_READ = dict.fromkeys(_OWN, "self:s")


class NoticeChoice(ProtectedModel):
    """How one person wants to be told that there is something to read. No row: by e-mail, where an address is known."""

    class Channel(models.TextChoices):
        """By what."""

        EMAIL = "email", _("E-post")
        SMS = "sms", _("SMS")
        NONE = "none", _("Ingen varsler")

    user = models.OneToOneField(User, models.CASCADE, related_name="+", primary_key=True)
    channel = models.CharField(max_length=10, choices=Channel.choices, default=Channel.EMAIL)
    email = models.EmailField(blank=True)
    """Another address than the one the user signs in with."""
    phone = models.CharField(max_length=20, blank=True)
    daily = models.BooleanField(default=False)
    quiet_from = models.TimeField(null=True, default=dt.time(21))
    quiet_to = models.TimeField(null=True, default=dt.time(7))
    changed_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="changed_at", ordinary="channel email phone daily quiet_from quiet_to"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(channel="sms", phone=""), name="sms_needs_phone"),
            models.CheckConstraint(
                condition=Q(quiet_from=None, quiet_to=None) | Q(quiet_from__isnull=False, quiet_to__isnull=False),
                name="quiet_hours_both",
            ),
            RowPolicy(rules=_OWN | {"WORKER": "all:s"}, column="user_id", deny=False),
        ]


class NoticeDelivery(ProtectedModel):
    """One e-mail or SMS: the waiting row, and the proof. Claimed before it is sent, so that it never goes twice."""

    class Failure(models.TextChoices):
        """Why it did not arrive."""

        REFUSED = "refused", _("Adressen eller nummeret tar ikke imot.")
        NO_ANSWER = "no_answer", _("Tjenesten som sender, svarte ikke, enda vi prøvde flere ganger.")
        UNSURE = "unsure", _("Vi vet ikke om varselet kom fram. Det blir ikke sendt igjen.")
        NOT_SET_UP = "not_set_up", _("Kommunen sender ikke varsler på denne måten.")

    user = models.ForeignKey(User, models.CASCADE, related_name="+", db_index=False)
    channel = models.CharField(max_length=10, choices=NoticeChoice.Channel.choices)
    address = models.CharField(max_length=254)
    number = models.PositiveSmallIntegerField()
    """How many things it is about, of ``what``."""
    what = models.CharField(max_length=10)
    made_at = models.DateTimeField(default=clock.now)
    try_at = models.DateTimeField(default=clock.now)
    tries = models.PositiveSmallIntegerField(default=0)
    claimed_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    failure = models.CharField(max_length=20, choices=Failure.choices, blank=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="number what made_at try_at tries claimed_at sent_at failed_at failure", ordinary="channel address"
    )

    class Meta:
        indexes = [
            models.Index(fields=["try_at"], condition=Q(sent_at=None, failed_at=None), name="delivery_waiting"),
            models.Index(fields=["user", "-made_at"], name="delivery_user"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(sent_at=None) | Q(failed_at=None), name="sent_or_failed"),
            models.CheckConstraint(
                condition=Q(failed_at=None, failure="") | (Q(failed_at__isnull=False) & ~Q(failure="")),
                name="failure_has_a_reason",
            ),
            RowPolicy(rules=_OWN_READ | {"WORKER": "all:siud"}, column="user_id", deny=False),
        ]


class Notification(ProtectedModel):
    """There is something to read. Waits until it is gathered with others into one delivery."""

    class What(models.TextChoices):
        """What sort of thing; nothing about whom."""

        MESSAGE = "message", _("melding")
        DOCUMENT = "document", _("dokument")
        QUESTION = "question", _("spørsmål")
        ROLE = "role", _("en oppgave som begynner eller slutter")

    user = models.ForeignKey(User, models.CASCADE, related_name="+", db_index=False)
    what = models.CharField(max_length=10, choices=What.choices)
    made_at = models.DateTimeField(default=clock.now)
    delivery = models.ForeignKey(NoticeDelivery, models.CASCADE, null=True, related_name="+", db_index=False)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="what made_at")

    class Meta:
        indexes = [models.Index(fields=["user", "made_at"], condition=Q(delivery=None), name="notification_waiting")]
        constraints = [RowPolicy(rules={"WORKER": "all:siud"}, column="user_id", deny=False)]
