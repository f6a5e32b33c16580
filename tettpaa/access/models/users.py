"""Users, their sessions per doorway, and the one-time links that let them in the first time."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.utils.translation import gettext_lazy as _

from tettpaa.access.policies import OpenTable, RowPolicy
from tettpaa.access.roles import ROLES, Permission, Role, RoleDefinition
from tettpaa.core.doorways import Doorway
from tettpaa.core.personal_data import PersonalData

_ALL_SEE = {"STAFF": "all:s", "LEADER": "all:s", "HEAD": "all:s", "CLERK": "all:s", "REPORT": "all:s"}


class UserManager(BaseUserManager["User"]):
    """Leaves the password hash where only the login roles can read it."""

    def get_queryset(self) -> models.QuerySet["User"]:
        """Never selects the password: page roles have no right to the column."""
        return super().get_queryset().defer("password")


class User(AbstractBaseUser):
    """Someone who signs in: staff, a unit's leader, a guardian, a pupil. Never a word for the child."""

    email = models.EmailField(_("e-postadresse"), unique=True, null=True, blank=True)
    name = models.CharField(_("navn"), max_length=120)
    role = models.CharField(_("rolle"), max_length=30, choices=Role.choices)
    language = models.CharField(
        _("språk"), max_length=5, default="nb", choices=[("nb", "bokmål"), ("nn", "nynorsk"), ("en", "English")]
    )
    is_active = models.BooleanField(_("kan logge inn"), default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    acts_as: str = ""
    """The role of the leader whom this person stands in for today; set when a portal session is opened for a page."""

    USERNAME_FIELD = "email"
    objects: ClassVar[UserManager] = UserManager()
    with_password: ClassVar[Any] = BaseUserManager()

    personal_data: ClassVar[dict[str, PersonalData]] = {
        "email": PersonalData.ORDINARY,
        "name": PersonalData.ORDINARY,
        "role": PersonalData.ORDINARY,
        "password": PersonalData.SECRET,
        "language": PersonalData.NONE,
        "is_active": PersonalData.NONE,
        "last_login": PersonalData.ORDINARY,
        "created_at": PersonalData.NONE,
    }

    class Meta:
        base_manager_name = "objects"
        constraints = [
            RowPolicy(
                rules=_ALL_SEE | {"ADMIN": "all:siu", "PORTAL": "mates:s", "WORKER": "all:s"},
                column="id",
                deny=False,
            )
        ]

    def __str__(self) -> str:
        """The name a person uses."""
        return self.name

    @property
    def definition(self) -> RoleDefinition:
        """What the role may do."""
        return ROLES[Role(self.role)]

    @property
    def doorway(self) -> Doorway:
        """The door this user comes in by."""
        return self.definition.doorway

    @property
    def initials(self) -> str:
        """First letters of first and last name, for the avatar."""
        parts = self.name.split()
        return (parts[0][:1] + (parts[-1][:1] if len(parts) > 1 else "")).upper() if parts else "?"

    @property
    def first_name(self) -> str:
        """What a colleague would say."""
        return self.name.split(" ")[0]

    def may(self, permission: Permission) -> bool:
        """Whether the role has this permission. Says nothing about which child: grants do."""
        own = permission in self.definition.permissions
        lent = bool(self.acts_as) and permission in ROLES[Role(self.acts_as)].permissions
        return self.is_active and (own or lent)

    @property
    def title(self) -> str:
        """What stands under the name: the role, or whom one stands in for today."""
        if self.acts_as:
            return str(_("vikar for %(role)s") % {"role": Role(self.acts_as).label})
        return str(self.get_role_display())


class _Session(AbstractBaseSession):
    """A session belongs to one door. What stands beside the data is told to its owner, and finds it for a log-out."""

    user_id = models.BigIntegerField(null=True, db_index=True)
    device = models.CharField(max_length=120, blank=True, default="")
    began_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField(null=True)
    provider = models.CharField(max_length=40, blank=True, default="")
    """The one who said who it is; empty for a local account."""
    provider_session = models.CharField(max_length=255, blank=True, default="", db_index=True)
    """What that provider calls the session, so that it can end it."""

    class Meta(AbstractBaseSession.Meta):
        abstract = True

    personal_data: ClassVar[dict[str, PersonalData]] = {
        "session_key": PersonalData.SECRET,
        "session_data": PersonalData.SECRET,
        "provider_session": PersonalData.SECRET,
        "expire_date": PersonalData.NONE,
        "user_id": PersonalData.ORDINARY,
        "device": PersonalData.ORDINARY,
        "began_at": PersonalData.ORDINARY,
        "seen_at": PersonalData.ORDINARY,
        "provider": PersonalData.NONE,
    }

    @classmethod
    def get_session_store_class(cls) -> type[Any]:
        """The store that reads and writes this table."""
        from tettpaa.access.sessions import SessionStore

        return SessionStore


class DeskSession(_Session):
    """A staff member's session."""

    class Meta(_Session.Meta):
        abstract = False
        constraints = [OpenTable(rules={}, reason="Bare innloggingsrollen for skrivebordet når tabellen.")]


class PortalSession(_Session):
    """A session in the portal; staff logins cannot reach the table, nor the other way."""

    class Meta(_Session.Meta):
        abstract = False
        constraints = [OpenTable(rules={}, reason="Bare innloggingsrollen for portalen når tabellen.")]


class Invitation(models.Model):
    """A one-time link: to choose a password the first time, or again, or to replace a lost second factor."""

    class Purpose(models.TextChoices):
        """What the link is for."""

        FIRST_SIGN_IN = "first_sign_in", _("første innlogging")
        NEW_PASSWORD = "new_password", _("nytt passord")
        NEW_SECOND_FACTOR = "new_second_factor", _("ny ekstra innlogging")

    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=30, choices=Purpose.choices)
    token_hash = models.BinaryField(max_length=32, unique=True)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+", null=True)
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    personal_data: ClassVar[dict[str, PersonalData]] = {
        "purpose": PersonalData.NONE,
        "token_hash": PersonalData.SECRET,
        "made_at": PersonalData.NONE,
        "expires_at": PersonalData.NONE,
        "used_at": PersonalData.NONE,
    }

    class Meta:
        constraints = [
            OpenTable(rules={"ADMIN": "siu"}, reason="Bare systemadministrator lager lenker; innloggingen bruker dem.")
        ]
