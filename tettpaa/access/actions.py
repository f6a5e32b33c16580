"""Writes about users: invited, closed out, let in again, helped."""

from functools import partial

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.database_roles import DbRole
from tettpaa.access.granting import end_access, grant_access
from tettpaa.access.invitations import Link, make_link
from tettpaa.access.logbook import audit
from tettpaa.access.models import Invitation, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission, Role
from tettpaa.access.session import Actor, acting
from tettpaa.access.sessions import end_all
from tettpaa.access.user_changes import keep_one_administrator, who
from tettpaa.core import doorways
from tettpaa.core.doorways import Doorway

__all__ = [
    "deactivate",
    "end_access",
    "grant_access",
    "invite_first_administrator",
    "invite_user",
    "reactivate",
    "register_user",
    "reset_password_link",
    "reset_second_factor_link",
]


@action
def invite_user(*, name: str, email: str, role: str, by: User) -> tuple[User, Link | None]:
    """A new account and the link to choose a password. Portal people get no link: their door is ID-porten."""
    require(by, Permission.USER_MANAGE)
    user = _new_user(name, email, role)
    audit("user.invited", user=user.pk, role=role)
    if user.doorway is not Doorway.DESK:
        return user, None
    return user, make_link(user, Invitation.Purpose.FIRST_SIGN_IN, by)


@action
def register_user(*, name: str, email: str, role: str, by: User) -> User:
    """A new account without a password: somebody else vouches for who it is."""
    require(by, Permission.USER_MANAGE)
    user = _new_user(name, email, role)
    audit("user.registered", user=user.pk, role=role)
    return user


@action
def deactivate(*, user: User, by: User) -> None:
    """The user comes in no more, and is out of open pages at once."""
    require(by, Permission.USER_MANAGE)
    if user.pk == by.pk:
        raise NotNow(_("Du kan ikke sperre deg selv. Be en annen systemadministrator."))
    if user.is_active:
        keep_one_administrator(user)
        change(user, is_active=False)
        audit("user.deactivated", user=user.pk)
        transaction.on_commit(partial(end_all, user), using=doorways.alias())


@action
def reactivate(*, user: User, by: User) -> None:
    """The user can come in again, with the password and the access from before."""
    require(by, Permission.USER_MANAGE)
    if not user.is_active:
        change(user, is_active=True)
        audit("user.reactivated", user=user.pk)


@action
def reset_password_link(*, user: User, by: User) -> Link:
    """A link to choose another password. The second factor is asked for as before."""
    purpose = Invitation.Purpose.NEW_PASSWORD if user.last_login else Invitation.Purpose.FIRST_SIGN_IN
    return _link(user, purpose, by)


@action
def reset_second_factor_link(*, user: User, by: User) -> Link:
    """A link that, with the password, removes a lost second factor."""
    return _link(user, Invitation.Purpose.NEW_SECOND_FACTOR, by)


def invite_first_administrator(*, email: str, name: str) -> Link:
    """The first account of a new service, made before anybody can sign in."""
    with acting(Actor(None, Doorway.DESK, DbRole.ADMIN, purpose="tettpaa init")):
        return _first_administrator(email=email, name=name)


@action
def _first_administrator(*, email: str, name: str) -> Link:
    user = _new_user(name, email, Role.SYSTEM_ADMINISTRATOR)
    audit("user.invited", user=user.pk, role=user.role)
    return make_link(user, Invitation.Purpose.FIRST_SIGN_IN, None)


def _link(user: User, purpose: Invitation.Purpose, by: User) -> Link:
    require(by, Permission.USER_MANAGE)
    if not user.is_active:
        raise NotNow(_("Brukeren er sperret. Åpne for brukeren først."))
    if user.doorway is not Doorway.DESK:
        raise NotNow(_("Skoler, barnehager og familier logger inn med ID-porten og har ikke passord her."))
    link = make_link(user, purpose, by)
    audit("user.link_made", user=user.pk, purpose=purpose)
    return link


def _new_user(name: str, email: str, role: str) -> User:
    """The account, without a password that anybody could write."""
    name, email = who(name, email)
    if role not in Role.values:
        raise Problem(_("Velg en rolle."), field="role")
    return User.objects.create(name=name, email=email, role=role, password=make_password(None))
