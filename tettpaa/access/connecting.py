"""The administrator's part of signing in by a provider: who is who. It gives nobody a role that they did not have."""

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import ExternalIdentity, UnknownSignIn, User
from tettpaa.access.problems import NotNow
from tettpaa.access.roles import FAMILY, Permission, Role
from tettpaa.core.doorways import Doorway


def waiting() -> QuerySet[UnknownSignIn]:
    """Those who have tried to come in and nobody has connected, newest first."""
    return UnknownSignIn.objects.filter(settled_at=None).order_by("-last_at")


def roles_at(door: str) -> list[tuple[str, str]]:
    """The roles of those who come in by this door; families are let in by those who have the case."""
    fitting = [role for role in Role if role not in FAMILY]
    wanted = Doorway.DESK if door == "desk" else Doorway.PORTAL
    return [(role.value, str(role.label)) for role in fitting if User(role=role).doorway is wanted]


def candidates(found: UnknownSignIn) -> QuerySet[User]:
    """Users who come in by the same door."""
    fitting = [role for role, _label in roles_at(found.door)]
    return User.objects.filter(role__in=fitting, is_active=True).order_by("name")


def likely(found: UnknownSignIn) -> User | None:
    """The one user with the same e-mail; nobody when two have it, or none."""
    if not found.email:
        return None
    same = list(candidates(found).filter(email__iexact=found.email)[:2])
    return same[0] if len(same) == 1 else None


def identities_of(user: User) -> QuerySet[ExternalIdentity]:
    """The providers' people that are this user."""
    return ExternalIdentity.objects.filter(user=user, ended_at=None).order_by("linked_at")


@action
def connect(*, found: UnknownSignIn, user: User, by: User) -> ExternalIdentity:
    """From now on, the provider's person is this user."""
    require(by, Permission.USER_MANAGE)
    if user.pk == by.pk:
        raise NotNow(_("Du kan ikke koble noen til din egen bruker. Be en annen systemadministrator."))
    if not candidates(found).filter(pk=user.pk).exists():
        raise NotNow(_("Denne brukeren logger inn et annet sted. Velg en annen."))
    if ExternalIdentity.objects.filter(issuer=found.issuer, subject=found.subject, ended_at=None).exists():
        raise NotNow(_("Personen er alt koblet til en bruker."))
    made = ExternalIdentity.objects.create(
        user=user, provider=found.provider, issuer=found.issuer, subject=found.subject, linked_by=by
    )
    change(found, settled_at=timezone.now(), settled_by_id=by.pk)
    audit("identity.connected", user=user.pk, identity=made.pk, provider=found.provider)
    return made


@action
def dismiss(*, found: UnknownSignIn, by: User) -> None:
    """Not one of ours: off the list until they try again."""
    require(by, Permission.USER_MANAGE)
    change(found, settled_at=timezone.now(), settled_by_id=by.pk)
    audit("identity.dismissed", identity=found.pk)


@action
def disconnect(*, identity: ExternalIdentity, by: User) -> None:
    """The provider's person is nobody with us any more."""
    require(by, Permission.USER_MANAGE)
    change(identity, ended_at=timezone.now())
    audit("identity.disconnected", user=identity.user_id, identity=identity.pk)
