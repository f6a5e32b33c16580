"""What the doors remember: the machines one has signed in on, and how often somebody tried in vain."""

from typing import ClassVar

from django.db import models
from django.utils import timezone

from tettpaa.access.models.users import User
from tettpaa.access.policies import OpenTable
from tettpaa.core.personal_data import PersonalData


class KnownDevice(models.Model):
    """A browser in which this person has signed in before. It may hold a PIN that opens a locked page there."""

    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    token_hash = models.BinaryField(max_length=32, unique=True)
    name = models.CharField(max_length=120)
    first_seen_at = models.DateTimeField(default=timezone.now)
    last_seen_at = models.DateTimeField(default=timezone.now)
    told_at = models.DateTimeField(null=True)
    """When the owner was told on another device that this one is new."""
    pin = models.CharField(max_length=128, blank=True, default="")
    wrong_pins = models.PositiveSmallIntegerField(default=0)

    personal_data: ClassVar[dict[str, PersonalData]] = {
        "token_hash": PersonalData.SECRET,
        "pin": PersonalData.SECRET,
        "name": PersonalData.ORDINARY,
        "first_seen_at": PersonalData.ORDINARY,
        "last_seen_at": PersonalData.ORDINARY,
        "told_at": PersonalData.NONE,
        "wrong_pins": PersonalData.NONE,
    }

    class Meta:
        constraints = [OpenTable(rules={}, reason="Bare innloggingsrollen for skrivebordet når tabellen.")]


class SignInAttempt(models.Model):
    """One wrong password. The bucket is a keyed hash: of a known device, or of an address that somebody tried."""

    bucket = models.BinaryField(max_length=32)
    at = models.DateTimeField(default=timezone.now)

    personal_data: ClassVar[dict[str, PersonalData]] = {"bucket": PersonalData.SECRET, "at": PersonalData.NONE}

    class Meta:
        indexes = [models.Index(fields=["bucket", "at"], name="attempt_bucket_at")]
        constraints = [OpenTable(rules={}, reason="Bare innloggingsrollen for skrivebordet når tabellen.")]
