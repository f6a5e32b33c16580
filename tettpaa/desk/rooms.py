"""The rooms of the rail and the «Ny» menu: only what the person may open and what exists."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import User
from tettpaa.access.roles import Permission
from tettpaa.desk import worklist
from tettpaa.referrals import queries as referrals

Counter = Callable[[], int | None]


@dataclass(frozen=True)
class Room:
    """One place in the rail. ``count`` is called by the template, so that nobody asks in vain."""

    url: str
    label: Lazy
    icon: str
    current: bool
    count: Counter
    count_label: Lazy | str = ""


def may_search(user: User) -> bool:
    """The search page is not for administrators."""
    return user.may(Permission.SEARCH)


def rooms_of(request: HttpRequest, user: User) -> list[Room]:
    """The rooms, in the order of the rail."""
    places: list[tuple[Permission, str, Lazy, str, Counter, Lazy | str]] = [
        (Permission.MY_DAY, "desk:my_day", _("Min dag"), "dag", _nothing, ""),
        (Permission.CASE_LIST, "desk:cases", _("Saker"), "sak", lambda: _cases(request, user), _("saker")),
        (Permission.SYSTEM_WORK_READ, "systemwork:activities", _("Systemarbeid"), "prat", _nothing, ""),
        (Permission.INTAKE_DECIDE, "desk:intake", _("Inntak"), "mote", _nothing, ""),
        (
            Permission.REFERRAL_REGISTER,
            "referrals:waiting",
            _("Henvisninger"),
            "dok",
            lambda: _referrals(request),
            _("venter på mangelsjekk"),
        ),
        (Permission.UNIT_READ, "organisation:units", _("Enheter"), "enhet", _nothing, ""),
        (Permission.QUALITY_READ, "quality:promises", _("Kvalitet"), "kval", _nothing, ""),
        (Permission.USER_MANAGE, "users", _("Brukere"), "barn", _nothing, ""),
    ]
    found = []
    for permission, name, label, icon, counter, words in places:
        url = address(name)
        if url and user.may(permission):
            here = request.path == url if url == "/" else request.path.startswith(url)
            found.append(Room(url, label, icon, here, counter, words))
    return found


def new_links(user: User) -> list[dict[str, Any]]:
    """What can be made from anywhere."""
    wanted = [
        (Permission.SYSTEM_WORK_REGISTER, "systemwork:add", _("Systemarbeid"), "prat"),
        (Permission.CASE_WORK, "desk:new_note", _("Notat i en sak"), "penn"),
        (Permission.REFERRAL_REGISTER, "referrals:new_paper", _("Henvisning på papir"), "dok"),
        (Permission.CHILD_REGISTER, "people:new", _("Barn"), "ny"),
    ]
    return [
        {"url": address(name), "label": label, "icon": icon}
        for permission, name, label, icon in wanted
        if user.may(permission) and address(name)
    ]


def address(name: str) -> str:
    """The address of a page, or nothing when there is no such page."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def _nothing() -> None:
    """A room without a count."""


def _can_ask(request: HttpRequest) -> bool:
    """Only inside a page's own transaction that still holds; an error page asks nothing."""
    actor = getattr(request, "page_actor", None)
    if actor is None:
        return False
    connection = transaction.get_connection(actor.doorway.value)
    return connection.in_atomic_block and not connection.needs_rollback


def _cases(request: HttpRequest, user: User) -> int | None:
    """How many cases are the person's own, or all they answer for; a list that has counted is not asked again."""
    if not _can_ask(request):
        return None
    counted: dict[str, int] | None = getattr(request, "case_counts", None)
    return counted["total"] if counted else worklist.base(user).count()


def _referrals(request: HttpRequest) -> int | None:
    """How many referrals wait for a clerk's look."""
    return referrals.waiting_for_check().count() if _can_ask(request) else None
