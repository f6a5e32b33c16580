"""The demo's people, who are chosen and not signed in. Nothing of the demo is loaded outside it."""

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.functional import Promise as Lazy
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import User
from tettpaa.access.roles import Role
from tettpaa.core.doorways import Doorway

MODULE = "tettpaa.cli.demo.content.cast"
OUTSIDE_ROLES = frozenset(
    {
        Role.HEAD_TEACHER,
        Role.KINDERGARTEN_HEAD,
        Role.CONTACT_TEACHER,
        Role.PEDAGOGICAL_LEADER,
        Role.DECISION_OFFICER,
        Role.PARTNER,
    }
)


@dataclass(frozen=True)
class Person:
    """One who can be chosen."""

    user: User
    unit: str
    tries: str


@dataclass(frozen=True)
class Group:
    """The people of one kind of door."""

    title: Lazy
    people: list[Person]


def groups(only: Doorway | None = None) -> list[Group]:
    """The cast by door, in the order of the list. Empty outside the demo."""
    members = cast_members()
    users = {
        user.email: user for user in User.objects.filter(email__in=list(members), role__in=Role.values, is_active=True)
    }
    people = [_person(users[email], member) for email, member in members.items() if email in users]
    doors: tuple[tuple[Lazy, Callable[[User], bool]], ...] = (
        (_("PP-tjenesten"), lambda user: user.doorway is Doorway.DESK),
        (_("Skoler, barnehager, vedtaksmyndighet og samarbeidsparter"), lambda user: Role(user.role) in OUTSIDE_ROLES),
        (_("Familier"), lambda user: user.doorway is Doorway.PORTAL and Role(user.role) not in OUTSIDE_ROLES),
    )
    sorted_out = [Group(title, [person for person in people if fits(person.user)]) for title, fits in doors]
    wanted = [group for group in sorted_out if group.people]
    return [group for group in wanted if only is None or group.people[0].user.doorway is only]


def chosen(pk: str, door: Doorway) -> User | None:
    """The one chosen, only in the demo, only from the cast, only by their own door."""
    if not pk.isascii() or not pk.isdecimal():
        return None
    user = User.with_password.filter(pk=int(pk), is_active=True, email__in=list(cast_members())).first()
    return user if user is not None and user.doorway is door else None


def _person(user: User, member: Any) -> Person:
    tries = member.try_nn if get_language() == "nn" else member.try_nb
    return Person(user, member.unit, tries)


def cast_members() -> dict[str, Any]:
    """The cast by e-mail address. Asked of the demo, which is nowhere imported outside it."""
    if not settings.DEMO:
        return {}
    return {member.email: member for member in importlib.import_module(MODULE).members()}
