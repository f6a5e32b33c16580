"""The rooms of the rail and the «Ny» menu: only what the person may open and what exists."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any, NamedTuple

from django.db import transaction
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext_lazy as _

from tettpaa.access.asking import told
from tettpaa.access.models import User
from tettpaa.access.roles import Permission
from tettpaa.cases import county_queries
from tettpaa.desk import worklist

Counter = Callable[[], int | None]
_NOT_ASKED = "null"
_OF_ALL = (
    "(select nullif(count(*), %(many)s) from "
    "(select from cases_individualcase where closed_on is null limit %(many)s) c)"
)
_OF_MINE = f"({worklist.COUNT_MINE})"
_WAITING = "(select count(*) from referrals_referral where awaits_check)"
_QUEUE = (
    "((select count(*) from referrals_referral where awaits_intake)"
    " + (select count(*) from systemwork_systemreferral where state = 'waiting'))"
)
_LETTERS = "(select count(*) from documents_dispatch where channel = 'paper' and sent_at is null and held_at is null)"


@dataclass(frozen=True)
class Room:
    """One place in the rail. ``count`` is called by the template, so that nobody asks in vain."""

    url: str
    label: str
    icon: str
    current: bool
    count: Counter
    count_label: str = ""
    under_more: bool = False
    """On a phone it stands under «Mer»."""


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
            lambda: _referrals(request, user),
            _("venter på mangelsjekk"),
        ),
        (Permission.REFERRAL_REGISTER, "desk:post", _("Brev"), "brev", _nothing, ""),
        (Permission.UNIT_READ, "organisation:units", _("Enheter"), "enhet", _nothing, ""),
        (Permission.STAFF_READ, "desk:staff", _("Ansatte"), "barn", _nothing, ""),
        (Permission.QUALITY_READ, "quality:promises", _("Kvalitet"), "kval", _nothing, ""),
        (Permission.TEMPLATE_MANAGE, "templates:list", _("Maler"), "penn", _nothing, ""),
        (Permission.DISPOSAL_READ, "retention:overview", _("Bevaring"), "bok", _nothing, ""),
        (Permission.USER_MANAGE, "users", _("Brukere"), "barn", _nothing, ""),
    ]
    found: list[Room] = []
    for permission, name, label, icon, counter, words in places:
        url = address(name)
        if url and user.may(permission):
            here = request.path == url if url == "/" else request.path.startswith(url)
            more = len(found) > 1 and icon != "mote"
            found.append(Room(url, str(label), icon, here, counter, str(words), more))
    return found


_IN_A_CASE = {
    "desk:new_note": ("cases:write_note", _("Notat i denne saken")),
    "desk:new_visit": ("cases:book_visit", _("Besøk i denne saken")),
}
"""What is asked «in which case?» from elsewhere is not asked on a page of the case."""


def new_links(request: HttpRequest, user: User) -> list[dict[str, Any]]:
    """What can be made from anywhere; on the pages of a case, in that case."""
    match = request.resolver_match
    case_id = match.kwargs.get("case_id") if match and match.namespace == "cases" else None
    wanted = [
        (Permission.SYSTEM_WORK_REGISTER, "systemwork:add", _("Systemarbeid"), "prat"),
        (Permission.CASE_WORK, "desk:new_note", _("Notat i en sak"), "penn"),
        (Permission.CASE_WORK, "desk:new_visit", _("Besøk"), "dag"),
        (Permission.REFERRAL_REGISTER, "referrals:new_paper", _("Henvisning på papir"), "dok"),
        (Permission.CASE_ENTER, "cases:enter", _("Sak som er i gang"), "sak"),
        (Permission.CHILD_REGISTER, "people:new", _("Barn"), "ny"),
    ]
    found = []
    for permission, name, label, icon in wanted:
        if user.may(permission) and address(name):
            there, words = _IN_A_CASE.get(name, ("", label))
            url = reverse(there, args=[case_id]) if case_id and there else address(name)
            found.append({"url": url, "label": words if case_id and there else label, "icon": icon})
    return found


@cache
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


class Numbers(NamedTuple):
    """What is counted for the rail; nothing where nothing can be asked, or the role has no such room."""

    cases: int | None = None
    referrals: int | None = None
    intake: int | None = None
    letters: int | None = None
    county: int | None = None


def numbers(request: HttpRequest, user: User, *, day: bool = False) -> Numbers:
    """All of them in one question, asked by the first who needs one of them on this page.

    ``day`` also counts what only Min dag shows: letters that wait to be posted, notices to the county.
    """
    kept: Numbers | None = getattr(request, "rail_numbers", None)
    if kept is None:
        county, given = _county(user) if day else (_NOT_ASKED, {})
        statement = _statement(request, user, letters=day, county=county) if _can_ask(request) else ""
        values = {"me": user.pk, "today": timezone.localdate(), "many": worklist.MOST + 1, **given}
        kept = Numbers(*told(statement, values)[0]) if statement else Numbers()
        request.rail_numbers = kept  # type: ignore[attr-defined]  # for the next room of the same page
    return kept


def _cases(request: HttpRequest, user: User) -> int | None:
    """How many cases are the person's own, or all they answer for; a list that has counted is not asked again."""
    counted: dict[str, int] | None = getattr(request, "case_counts", None)
    if counted is not None and _can_ask(request):
        return counted.get("total")
    return numbers(request, user).cases


def _referrals(request: HttpRequest, user: User) -> int | None:
    """How many referrals wait for a clerk's look."""
    return numbers(request, user).referrals


def _county(user: User) -> tuple[str, dict[str, Any]]:
    """Who is left in the notice to the county, while it is the season."""
    today = timezone.localdate()
    if county_queries.season(today) is None or not user.may(Permission.CASE_WORK):
        return _NOT_ASKED, {}
    return _left_on(today)


@lru_cache(maxsize=2)
def _left_on(today: date) -> tuple[str, dict[str, Any]]:
    """A statement of Django's making, its values by name as the others'. It is the same all day, and slow to make."""
    statement, given = county_queries.left(today).values("pk").query.sql_with_params()
    values = {f"county_{number}": value for number, value in enumerate(given)}
    return f"(select count(*) from ({statement}) l)" % tuple(f"%({name})s" for name in values), values  # noqa: S608  # values are apart


def _statement(request: HttpRequest, user: User, *, letters: bool, county: str) -> str:
    """What is asked: not again what a list has counted, and nothing that the role has no room for."""
    cases = _OF_ALL if worklist.sees_all(user) else _OF_MINE
    if not user.may(Permission.CASE_LIST) or getattr(request, "case_counts", None) is not None:
        cases = _NOT_ASKED
    referrals = _WAITING if user.may(Permission.REFERRAL_REGISTER) else _NOT_ASKED
    queue = _QUEUE if user.may(Permission.INTAKE_DECIDE) else _NOT_ASKED
    post = _LETTERS if letters and user.may(Permission.POST_SEND) else _NOT_ASKED
    asked = {"cases": cases, "referrals": referrals, "intake": queue, "letters": post, "county": county}
    if set(asked.values()) == {_NOT_ASKED}:
        return ""
    return f"select {', '.join(f'{question} as {name}' for name, question in asked.items())}"
