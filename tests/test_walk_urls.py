"""Every address × role × {own, colleague's, other school's, closed, graded address} child, generated from the code.

A new address without a declaration fails in ``test_architecture``; one whose object nobody can make fails here. Where a
person must not see the child, the answer is the same 404 as for a page that is not there, or the way to the sign-in.
"""

import re

import pytest

from tests.support.database import seeding
from tests.support.worlds import SORTS, World
from tests.test_architecture import ADDRESSES
from tettpaa.access.pages import PageSpec
from tettpaa.access.roles import ROLES, Role
from tettpaa.core.doorways import Doorway

pytestmark = pytest.mark.usefixtures("db")

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
    "text",
    "access.Denial",
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


@pytest.fixture(scope="module")
def printed(request):
    number = len(ABOUT_CHILDREN) * len(SEES) * len(SORTS)
    capture = request.config.pluginmanager.getplugin("capturemanager")
    with capture.global_and_fixture_disabled():
        print(f"\n{len(ABOUT_CHILDREN)} addresses × {len(SEES)} people × {len(SORTS)} children = {number} requests")


def filled(address: str, spec: PageSpec, rows: dict) -> str:
    """The address with this child's own rows in it."""

    def value(match: re.Match) -> str:
        label = spec.about[match[1]]
        assert label in rows, f"tests/support/worlds.py: make one {label} for each child"
        return str(rows[label].pk)

    return "/" + re.sub(r"<(?:\w+:)?(\w+)>", value, address)


@pytest.mark.usefixtures("printed")
@pytest.mark.parametrize(("address", "spec"), ABOUT_CHILDREN, ids=[address for address, _ in ABOUT_CHILDREN])
def test_only_those_who_may_see_the_child_get_an_answer(address, spec, signed_in):
    with seeding():
        world = World()
    door = Doorway.PORTAL if address.startswith("portal/") else Doorway.DESK
    method = "get" if "GET" in spec.methods else "post"
    leaks = []
    for person, user in world.users.items():
        client = signed_in(user)
        client.raise_request_exception = False
        for sort in SORTS:
            status = getattr(client, method)(filled(address, spec, world.rows[sort])).status_code
            role = ROLES[Role(user.role)]
            allowed = sort in SEES[person] and spec.permission in role.permissions and role.doorway is door
            outside = role.doorway is not door
            if status >= 500:
                leaks.append(f"{person} → {sort}: {status}")
            if not allowed and status != 404 and not (outside and status in {302, 303}):
                leaks.append(f"{person} → {sort}: {status}")
    assert leaks == []
