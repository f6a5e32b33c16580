"""Pages that name no child in their address, search, what is suggested while one types, files and lists taken out.

Every address × every person: nothing of a child that they may not see stands in the answer, whatever they ask for. A
name, a case number or a row's own number gives the child away.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import transaction
from django.db.models import Model

from tests.support.database import seeding
from tests.support.matrices import tell
from tests.support.worlds import SORTS, World
from tests.test_architecture import ADDRESSES
from tests.test_walk_urls import ABOUT_CHILDREN, SEES, door_of, method_of
from tettpaa.access.pages import PageSpec
from tettpaa.access.roles import ROLES, Role

pytestmark = pytest.mark.usefixtures("db")

ABOUT = {address for address, _spec in ABOUT_CHILDREN}
OTHERS = [
    (address, pattern.callback.page)
    for address, pattern in ADDRESSES
    if getattr(pattern.callback, "page", None) is not None
    and pattern.callback.page.permission is not None
    and address not in ABOUT
]
ALL = [
    (address, pattern.callback.page)
    for address, pattern in ADDRESSES
    if getattr(pattern.callback, "page", None) is not None and pattern.callback.page.permission is not None
]
NUMBER = "00000000-0000-4000-8000-000000000000"
ENDS_A_SESSION = {"brukere/<int:user_id>/sperr/", "brukere/<int:user_id>/rett/", "brukere/<int:user_id>/rolle/"}
"""Not asked with a form: the person would be gone for the rest of the walk."""


def questions(world: World, address: str) -> list[dict[str, str]]:
    """What somebody may write in the fields of a list or filter: a child's name; in the search all that it knows."""
    found = [{}]
    for sort in SORTS:
        case = world.rows[sort]["cases.IndividualCase"]
        texts = [case.child.name]
        if address == "sok/":
            texts += [case.child.first_name[:3], case.number, f"{case.child.birth_date:%d.%m.%Y}", "Utkast", "Notat"]
        found += [dict.fromkeys(("q", "navn", "sok", "text", "child", "name"), text) for text in texts]
    return found


def signs(rows: dict[str, Model]) -> Iterator[str]:
    """By which the child would be known: the number of each row about it, the number of the case, the name."""
    for row in rows.values():
        if len(str(row.pk)) == len(NUMBER):
            yield str(row.pk)
    case = rows["cases.IndividualCase"]
    yield case.number
    yield case.child.name


def words_of(answer) -> str:
    """The answer's text; a spreadsheet is unpacked."""
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            content = b"".join(archive.read(name) for name in archive.namelist())
    return content.decode("utf-8", "replace")


def filled(address: str, spec: PageSpec, world: World) -> str:
    """With the number of the unit or of somebody here, or one that is nobody's."""

    def value(match: re.Match) -> str:
        label = spec.about[match[2]]
        known = {"organisation.Unit": world.unit.pk, "access.User": world.users["adviser"].pk}
        return str(known.get(label, NUMBER if match[1] == "uuid" else 987_654))

    return "/" + re.sub(r"<(\w+):(\w+)>", value, address)


def given_away(text: str, asked: dict[str, str], person: str, world: World) -> list[str]:
    """The children whose signs stand in the answer though this person sees them not. What one wrote oneself is no sign."""
    written = set(asked.values())
    return [
        sort
        for sort in SORTS
        if sort not in SEES[person]
        if any(sign in text for sign in signs(world.rows[sort]) if sign not in written)
    ]


def answers(client, address: str, spec: PageSpec, path: str, asked: dict[str, str]) -> Iterator[str]:
    """The page read, and sent as a form, as far as it takes them."""
    if "GET" in spec.methods:
        yield client.get(path, asked)
    if "POST" in spec.methods and address not in ENDS_A_SESSION:
        yield client.post(path, asked)


@contextmanager
def forgotten() -> Iterator[None]:
    """What a form has done is undone, so that the next address finds the same world."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def walk(address: str, spec: PageSpec, person: str, client, world: World) -> tuple[int, list[str]]:
    """How many answers one person got from one address, and what was wrong with them."""
    asked, found = 0, []
    role = ROLES[Role(world.users[person].role)]
    may = spec.permission in role.permissions and role.doorway is door_of(address)
    path = filled(address, spec, world)
    for question in questions(world, address) if may else [{}]:
        for answer in answers(client, address, spec, path, question):
            asked += 1
            if answer.status_code >= 500 or (not may and answer.status_code not in {302, 303, 404}):
                found.append(f"{address} {question}: {answer.status_code}")
            seen = given_away(words_of(answer), question, person, world)
            found += [f"{address} {question} tells of {sort}" for sort in seen]
    return asked, found


@pytest.mark.parametrize("person", list(SEES))
def test_nothing_of_a_child_one_may_not_see_stands_in_an_answer(person, signed_in, record_property, monkeypatch):
    monkeypatch.setattr("tettpaa.access.pace.too_fast", lambda *_: False)
    with seeding():
        world = World()
    client, asked, found = signed_in(world.users[person]), 0, []
    client.raise_request_exception = False
    for address, spec in OTHERS:
        with forgotten():
            more, wrong = walk(address, spec, person, client, world)
        asked, found = asked + more, found + wrong
    tell(record_property, "Lists, search, suggestions, files × people × questions", asked=asked, leaks=found)
    assert found == []


def test_a_list_that_forgets_whom_it_is_for_makes_the_walk_fail(signed_in, monkeypatch):
    """The same walk over «Saker», once as it is and once with a page that also tells of everybody's cases."""
    with seeding():
        world = World()
    spec = next(spec for address, spec in OTHERS if address == "saker/")
    client = signed_in(world.users["adviser"])
    assert walk("saker/", spec, "adviser", client, world)[1] == []
    number = world.rows["colleagues"]["cases.IndividualCase"].number
    monkeypatch.setattr("tests.test_walk_lists.words_of", lambda answer: f"Sak {number}")
    assert "tells of colleagues" in walk("saker/", spec, "adviser", client, world)[1][0]


def test_nobody_who_has_not_signed_in_gets_a_page_or_a_fragment_of_one(client, record_property):
    tries, found = [{}, {"HTTP_HX_REQUEST": "true"}, {"HTTP_X_AUTOSAVE": "1"}], []
    for address, spec in ALL:
        path = "/" + re.sub(r"<(\w+):\w+>", lambda one: NUMBER if one[1] == "uuid" else "1", address)
        for headers in tries:
            answer = getattr(client, method_of(spec))(path, **headers)
            if answer.status_code not in {302, 401} or (answer.status_code == 302 and "/logg-inn/" not in answer.url):
                found.append(f"{address} {headers}: {answer.status_code}")
    tell(record_property, "Addresses × nobody × page, fragment, autosave", asked=len(ALL) * len(tries), leaks=found)
    assert found == []
