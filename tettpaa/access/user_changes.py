"""Writes about who a user is and what the role is: what was written wrong, and what somebody is set to do from now on.

Nobody changes their own role, so an administrator lets themselves into nothing; and one administrator is always left.
"""

from functools import partial

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import AT_DESK, FAMILY, Permission, Role
from tettpaa.access.sessions import end_all
from tettpaa.core import doorways
from tettpaa.core.doorways import Doorway


@action
def correct_user(*, user: User, name: str, email: str, by: User) -> None:
    """Another name or e-mail. The e-mail is what one signs in with, so a new one ends what is open."""
    require(by, Permission.USER_MANAGE)
    if user.role in FAMILY:
        raise NotNow(_("Navnet til foresatte og elever rettes i mappen til barnet."))
    name, email = who(name, email, user)
    if name != user.name:
        change(user, name=name)
        audit("user.renamed", user=user.pk)
    if email != user.email:
        change(user, email=email)
        audit("user.email_changed", user=user.pk)
        transaction.on_commit(partial(end_all, user), using=doorways.alias())


@action
def change_role(*, user: User, role: str, by: User) -> None:
    """Another role at the desk, from the next sign-in: the old one ends at once, in open pages too."""
    require(by, Permission.USER_MANAGE)
    if user.pk == by.pk:
        raise NotNow(_("Du kan ikke endre din egen rolle. Be en annen systemadministrator."))
    if user.doorway is not Doorway.DESK:
        raise NotNow(_("Rollene i portalen følger skolen, barnehagen eller barnet, og endres der."))
    if not user.is_active:
        raise NotNow(_("Brukeren er sperret. Åpne for brukeren først."))
    if role not in AT_DESK:
        raise Problem(_("Velg en rolle."), field="role")
    before = user.role
    if role == before:
        raise Problem(_("Brukeren har alt denne rollen."), field="role")
    keep_one_administrator(user)
    change(user, role=role)
    audit("user.role_changed", user=user.pk, before=before, role=role)
    transaction.on_commit(partial(end_all, user), using=doorways.alias())


def who(name: str, email: str, user: User | None = None) -> tuple[str, str]:
    """Both as they are kept, when nobody else has the address."""
    name, email = " ".join(name.split()), email.strip().lower()
    if not name:
        raise Problem(_("Skriv fornavn og etternavn."), field="name")
    try:
        validate_email(email)
    except ValidationError as wrong:
        raise Problem(_("Skriv e-postadressen slik: navn@kommune.no."), field="email") from wrong
    if User.objects.filter(email__iexact=email).exclude(pk=user.pk if user else None).exists():
        raise Problem(_("Det finnes alt en bruker med denne e-postadressen."), field="email")
    return name, email


def keep_one_administrator(user: User) -> None:
    """Refuses to take the last one away. Two who take each other away at the same time wait for each other here."""
    active = User.objects.select_for_update().filter(role=Role.SYSTEM_ADMINISTRATOR, is_active=True).order_by("pk")
    if set(active.values_list("pk", flat=True)) == {user.pk}:
        raise NotNow(_("Dette er den siste systemadministratoren. Gi en annen rollen først."))
