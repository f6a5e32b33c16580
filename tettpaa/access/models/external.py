"""Who a provider's person is with us, and those whom nobody has connected yet."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone

from tettpaa.access.models.users import User
from tettpaa.access.policies import OpenTable
from tettpaa.core.personal_data import PersonalData

REASON = "Bare systemadministrator kobler; innloggingen slår opp. Ingen barn står her."


class ExternalIdentity(models.Model):
    """One provider's name for a person, connected to a user by an administrator. Never by e-mail alone."""

    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    provider = models.CharField(max_length=40)
    issuer = models.CharField(max_length=255)
    subject = models.CharField(max_length=255)
    linked_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    linked_at = models.DateTimeField(default=timezone.now)
    last_used_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = {
        "provider": PersonalData.NONE,
        "issuer": PersonalData.NONE,
        "subject": PersonalData.ORDINARY,
        "linked_at": PersonalData.NONE,
        "last_used_at": PersonalData.ORDINARY,
        "ended_at": PersonalData.NONE,
    }

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["issuer", "subject"], condition=Q(ended_at=None), name="one_user_for_each_identity"
            ),
            OpenTable(rules={"ADMIN": "siu"}, reason=REASON),
        ]


class UnknownSignIn(models.Model):
    """Somebody whom a provider vouches for, and whom we do not know: as the provider describes them."""

    provider = models.CharField(max_length=40)
    door = models.CharField(max_length=10)
    issuer = models.CharField(max_length=255)
    subject = models.CharField(max_length=255)
    name = models.CharField(max_length=120, blank=True)
    email = models.CharField(max_length=120, blank=True)
    employee = models.CharField(max_length=120, blank=True)
    units = models.JSONField(default=list)
    first_at = models.DateTimeField(default=timezone.now)
    last_at = models.DateTimeField(default=timezone.now)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    personal_data: ClassVar[dict[str, PersonalData]] = {
        "provider": PersonalData.NONE,
        "door": PersonalData.NONE,
        "issuer": PersonalData.NONE,
        "subject": PersonalData.ORDINARY,
        "name": PersonalData.ORDINARY,
        "email": PersonalData.ORDINARY,
        "employee": PersonalData.ORDINARY,
        "units": PersonalData.ORDINARY,
        "first_at": PersonalData.NONE,
        "last_at": PersonalData.NONE,
        "settled_at": PersonalData.NONE,
    }

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["issuer", "subject"], name="one_row_for_each_unknown"),
            OpenTable(rules={"ADMIN": "su"}, reason=REASON),
        ]
