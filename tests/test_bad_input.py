"""What somebody tries who means harm, by near neighbours: the same role and the same school, another child."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from conftest import RoleResettingClient
from tests.support.database import seeding
from tests.support.people import let_in
from tests.support.worlds import World
from tests.test_walk_urls import ABOUT_CHILDREN, filled

pytestmark = pytest.mark.usefixtures("db")
HTMX = {"HX-Request": "true"}
NEIGHBOUR = {"desk": ("adviser", "colleagues"), "portal": ("rektor", "other_school")}
"""Who tries, and whose child it is."""


@pytest.fixture
def world():
    with seeding():
        return World()


def test_a_fragments_address_opened_directly_is_closed_like_the_page(world, signed_in):
    """A script's request is no way round: the same 404 for a child of others, 401 for nobody, at every address."""
    tried, leaks = 0, []
    for address, spec in ABOUT_CHILDREN:
        who, whose = NEIGHBOUR["portal" if address.startswith("portal/") else "desk"]
        there = filled(address, spec, world.rows[whose])
        for method in spec.methods:
            tried += 1
            known = getattr(signed_in(world.users[who]), method.lower())(there, headers=HTMX)
            nobody = getattr(RoleResettingClient(), method.lower())(there, headers=HTMX)
            leaks += [f"{method} {there}: {known.status_code}"] if known.status_code != 404 else []
            leaks += [f"{method} {there} (nobody): {nobody.status_code}"] if nobody.status_code != 401 else []
            leaks += [f"{there} says something"] if nobody.content else []
    assert leaks == []
    assert tried > 200


def test_a_file_of_another_child_is_not_there_whoever_guesses_its_address(world, signed_in):
    own, others = (world.rows[sort]["documents.StoredFile"].pk for sort in ("own", "colleagues"))
    adviser = signed_in(world.users["adviser"])
    assert adviser.get(f"/filer/{own}/").status_code == 200
    missing = adviser.get("/filer/0198c0de-0000-7000-8000-000000000000/")
    hidden = adviser.get(f"/filer/{others}/")
    assert (hidden.status_code, hidden.content) == (missing.status_code, missing.content)
    assert hidden.status_code == 404
    for person in ("rektor", "mother"):
        assert signed_in(world.users[person]).get(f"/portal/filer/{others}/").status_code == 404
        assert signed_in(world.users[person]).get(f"/filer/{own}/").status_code == 302, "the desk's door is another"


def test_a_grant_that_ends_before_it_starts_cannot_be_made(world):
    now, case = timezone.now(), world.rows["own"]["cases.IndividualCase"]
    with pytest.raises(IntegrityError, match="check constraint"), seeding(), transaction.atomic():
        let_in(world.users["colleague"], case.scope, starts_at=now, ends_at=now - dt.timedelta(seconds=1))
