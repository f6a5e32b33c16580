"""Every address × role × {own, colleague's, other school's, closed, graded address} child, generated from the code.

A new address without a declaration fails in ``test_architecture``; one whose object nobody can make fails here. Where a
person must not see the child, the answer is the same 404 as for a page that is not there, or the way to the sign-in.
"""

import re
from collections.abc import Iterator

import pytest
from django.db import connections, transaction
from django.urls import get_resolver

from tests import test_architecture
from tests.support.database import seeding
from tests.support.matrices import tell
from tests.support.worlds import SORTS, World
from tests.test_architecture import ADDRESSES, patterns
from tettpaa.access.models import User
from tettpaa.access.pages import PageSpec
from tettpaa.access.roles import ROLES, Permission, Role
from tettpaa.core.doorways import Doorway

SEES = {
    "adviser": {"own"},
    "colleague": {"colleagues", "other_school"},
    "leader": {"own", "colleagues", "other_school", "closed"},
    "head": {"own", "colleagues", "other_school", "closed"},
    "clerk": {"own", "colleagues", "other_school", "closed"},
    "administrator": set(),
    "rektor": {"own", "colleagues", "closed"},
    "next_rektor": {"other_school"},
    "officer": set(),
    "mother": {"own"},
}
"""Who may see which child at all. Nobody is named for the graded one."""

NOT_A_CHILD = {
    "organisation.Unit",
    "organisation.UnitEmployee",
    "organisation.UnitTeacher",
    "organisation.UnitAbsence",
    "organisation.DecidingOffice",
    "organisation.DecisionPower",
    "organisation.OfficeEmployee",
    "organisation.StaffMember",
    "people.Promotion",
    "organisation.Absence",
    "access.User",
    "access.UnknownSignIn",
    "access.ExternalIdentity",
    "desk.SavedView",
    "desk.SharedView",
    "assessments.StandardText",
    "text",
    "access.Denial",
    "people.DeclaredTie",
    "systemwork.Activity",
    "systemwork.SystemReferral",
    "cases.CaseImport",
    "papers.TemplateVersion",
}
"""Addresses about something else: tested where they are made."""

ABOUT_CHILDREN = [
    (address, pattern.callback.page)
    for address, pattern in ADDRESSES
    if getattr(pattern.callback, "page", None) is not None
    and pattern.callback.page.about
    and not set(pattern.callback.page.about.values()) & NOT_A_CHILD
]


def filled(address: str, spec: PageSpec, rows: dict) -> str:
    """The address with this child's own rows in it."""

    def value(match: re.Match) -> str:
        label = spec.about[match[1]]
        assert label in rows, f"tests/support/worlds.py: make one {label} for each child"
        return str(rows[label].pk)

    return "/" + re.sub(r"<(?:\w+:)?(\w+)>", value, address)


def door_of(address: str) -> Doorway:
    """By which the address is reached."""
    return Doorway.PORTAL if address.startswith("portal/") else Doorway.DESK


def method_of(spec: PageSpec) -> str:
    """Reading where one can."""
    return "get" if "GET" in spec.methods else "post"


def leaks(address: str, spec: PageSpec, world: World, signed_in) -> list[str]:
    """Who gets another answer than the one for a page that is not there."""
    found, door = [], door_of(address)
    for person, user in world.users.items():
        client = signed_in(user)
        client.raise_request_exception = False
        role = ROLES[Role(user.role)]
        for sort in SORTS:
            status = getattr(client, method_of(spec))(filled(address, spec, world.rows[sort])).status_code
            allowed = sort in SEES[person] and spec.permission in role.permissions and role.doorway is door
            outside = role.doorway is not door
            if status >= 500 or (not allowed and status != 404 and not (outside and status in {302, 303})):
                found.append(f"{person} → {sort}: {status}")
    return found


@pytest.fixture(scope="module")
def made(test_database, django_db_blocker) -> Iterator[World]:
    """The people and the children, made once for all addresses: making them takes longer than asking for one."""
    with django_db_blocker.unblock(), transaction.atomic(using="default"):
        with seeding():
            whole = World()
        yield whole
        transaction.set_rollback(True, using="default")


@pytest.fixture
def world(made, django_db_blocker) -> Iterator[World]:
    """What one test does to them is undone."""
    with django_db_blocker.unblock():
        with transaction.atomic(using="default"):
            yield made
            transaction.set_rollback(True, using="default")
        connections["default"].run_on_commit = []


@pytest.mark.parametrize(("address", "spec"), ABOUT_CHILDREN, ids=[address for address, _ in ABOUT_CHILDREN])
def test_only_those_who_may_see_the_child_get_an_answer(address, spec, world, signed_in, record_property):
    found = leaks(address, spec, world, signed_in)
    asked = len(SEES) * len(SORTS)
    tell(record_property, "Addresses about a child × people × children", asked=asked, leaks=found)
    assert found == []


@pytest.fixture
def forgotten(settings):
    """Two pages that somebody has added: one forgot to declare anything, one asks for what everybody may."""
    settings.ROOT_URLCONF = "tests.support.forgotten"
    return dict(patterns(get_resolver("tests.support.forgotten")))


def test_a_page_without_a_permission_makes_the_declaration_fail(forgotten):
    declared = test_architecture.test_every_address_declares_a_permission_and_what_it_is_about
    undeclared = "glemt/<uuid:case_id>/"
    with pytest.raises(AssertionError, match="open to anybody"):
        declared(undeclared, forgotten[undeclared])


def test_a_permission_that_is_not_asked_for_makes_the_matrix_fail(world, signed_in, monkeypatch):
    """The same walk over one address, with and without the middleware's question."""
    address = "saker/<uuid:case_id>/journal/"
    assert leaks(address, WORK[address], world, signed_in) == []
    monkeypatch.setattr(User, "may", lambda self, permission: True)
    assert any("clerk" in one or "head" in one for one in leaks(address, WORK[address], world, signed_in))


WORK = {
    address: spec
    for address, spec in ABOUT_CHILDREN
    if spec.permission is Permission.CASE_WORK and spec.methods == ("GET",) and not address.startswith("portal/")
}
