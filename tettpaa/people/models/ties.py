"""Which children an employee is too near to: found by number, or said by the employee. Such a child is denied them."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import User
from tettpaa.access.models.protected import ProtectedModel
from tettpaa.access.policies import RowPolicy
from tettpaa.core import clock
from tettpaa.core.personal_data import PersonalData, classified

KEPT_BY = {"LEADER": "all:siu", "HEAD": "all:siu", "ADMIN": "all:siu", "STAFF": "self:s", "CLERK": "self:s"}
REMOVED_BY_ONESELF = dict.fromkeys(("LEADER", "HEAD", "STAFF", "CLERK"), "self:siud") | {"WORKER": "all:sd"}
OWN = {"LEADER": "self:siu", "HEAD": "self:siu", "STAFF": "self:siu", "CLERK": "self:siu"}


class EmployeeNumber(ProtectedModel):
    """Keyed hashes of an employee's identity number, as a guardian's and a child's. The number is not kept."""

    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    guardian_hash = models.BinaryField(max_length=32)
    child_hash = models.BinaryField(max_length=32)
    registered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+", db_index=False)
    """Nobody where the number came with a sign-in."""
    registered_at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="registered_at ended_at", identity="guardian_hash child_hash"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user"], condition=Q(ended_at=None), name="one_number_for_each_employee"),
            RowPolicy(rules=KEPT_BY, column="user_id", deny=False),
        ]


class DeclaredTie(ProtectedModel):
    """Somebody near an employee, said by the employee and seen by nobody else: a child, or who acts for one."""

    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    relation = models.CharField(_("hvem er det for deg?"), max_length=80)
    guardian_hash = models.BinaryField(max_length=32, null=True)
    child_hash = models.BinaryField(max_length=32, null=True)
    name = models.CharField(_("navn"), max_length=160)
    search_text = models.CharField(max_length=200, editable=False)
    birth_date = models.DateField(_("fødselsdato"), null=True)
    declared_at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(
        none="declared_at ended_at",
        ordinary="relation name search_text birth_date",
        identity="guardian_hash child_hash",
    )

    class Meta:
        constraints = [RowPolicy(rules=OWN, column="user_id", deny=False)]


class HomeStreet(ProtectedModel):
    """The street where an employee lives, if they want to tell: so that reading about a neighbour is noticed.

    Seen by nobody else: the job that looks for unusual reading compares, and only says «the same street».
    """

    user = models.OneToOneField(User, models.PROTECT, related_name="+")
    street = models.CharField(_("gate"), max_length=80)
    """Without a house number, which nothing needs."""
    postcode = models.CharField(_("postnummer"), max_length=4)
    told_at = models.DateTimeField(default=clock.now)

    personal_data: ClassVar[dict[str, PersonalData]] = classified(none="told_at", ordinary="street postcode")

    class Meta:
        constraints = [RowPolicy(rules=REMOVED_BY_ONESELF, column="user_id", deny=False)]
