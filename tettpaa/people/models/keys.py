"""Which key the identity numbers of this database are sealed with and found by."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from tettpaa.access.policies import OpenTable
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified


class IdentityKey(models.Model):
    """One row, changed in the same transaction as the numbers. The mark tells keys apart and is no key."""

    id = models.SmallIntegerField(primary_key=True, default=1)
    mark = models.BinaryField(max_length=32)
    since = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="mark since")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(id=1), name="one_identity_key_in_use"),
            OpenTable(rules={}, reason="Bare databasens eier skriver den; sidene spør med app_identity_key()."),
        ]
