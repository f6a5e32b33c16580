"""Fixtures for every test. Tests connect as the application's own login; see ``tests/support``."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pytest
from django.db import connections, transaction
from django.test import Client

from tests.support.database import TestDatabase, reset_role, seeding
from tests.support.matrices import summary
from tests.support.midnight import turn_the_page
from tettpaa.access.models import User
from tettpaa.access.session import Actor, acting
from tettpaa.core import clock, doorways
from tettpaa.core.postgres.connections import external

DEMO_CASES, DEMO_SEED = 20, 7


def pytest_runtest_setup() -> None:
    """A test belongs to the day it runs, not the day its file was read."""
    turn_the_page()


@pytest.fixture(scope="session", autouse=True)
def plain_static_files() -> None:
    """Pages are tested without the front end having been built: names of files are not looked up."""
    from django.conf import settings

    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"


@pytest.fixture(scope="session", autouse=True)
def counters_of_this_run(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What is counted in one run, as wrong codes, is nothing to the next."""
    from django.core.cache import caches

    caches.settings["default"]["LOCATION"] = str(tmp_path_factory.mktemp("counters"))


@pytest.fixture(scope="session")
def test_database(django_db_blocker: Any) -> Iterator[TestDatabase]:
    """One copy of the migrated template for this process."""
    database = TestDatabase()
    with django_db_blocker.unblock():
        database.start()
        yield database
        database.stop()


@pytest.fixture
def db(test_database: TestDatabase, django_db_blocker: Any) -> Iterator[None]:
    """A transaction around the test, rolled back afterwards; one connection serves every door."""
    with django_db_blocker.unblock():
        with transaction.atomic(using="default"):
            yield
            transaction.set_rollback(True, using="default")
        connections["default"].run_on_commit = []


@contextmanager
def fresh_copy(test_database: TestDatabase, django_db_blocker: Any, *, of: str = "") -> Iterator[None]:
    """A fresh copy of the database where everything is saved, and each door has its own login and connection."""
    name = f"{test_database.name}_fresh"
    with django_db_blocker.unblock():
        test_database.copy(name, of=of)
        test_database.unmirror()
        test_database.point_at(name)
        yield
        connections.close_all()
        test_database.point_at(test_database.name)
        test_database.mirror()
        test_database.drop(name)


@pytest.fixture
def committed(test_database: TestDatabase, django_db_blocker: Any) -> Iterator[None]:
    """A fresh copy for one test."""
    with fresh_copy(test_database, django_db_blocker):
        yield


def _load(load: Callable[[int, int], int]) -> None:
    try:
        load(DEMO_CASES, DEMO_SEED)
    finally:
        connections.close_all()


@pytest.fixture(scope="session")
def loaded_demo(test_database: TestDatabase, django_db_blocker: Any) -> Iterator[str]:
    """The name of a database with the demo's people and the cast's cases in it: loaded once, and copied from."""
    from django.conf import settings

    from tettpaa.cli.demo.loading import load

    if external():
        pytest.skip("the owner of another server is not the tests' owner")
    name = f"{test_database.name}_demo"
    with fresh_copy(test_database, django_db_blocker), pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "DEMO", True)
        # In a thread of its own: a browser of an earlier test keeps this one's event loop; the worker needs one.
        with ThreadPoolExecutor(max_workers=1) as thread:
            thread.submit(_load, load).result()
        connections.close_all()
        test_database.copy(name, of=f"{test_database.name}_fresh")
    yield name
    test_database.drop(name)


@pytest.fixture(scope="module")
def demo(test_database: TestDatabase, django_db_blocker: Any, loaded_demo: str) -> Iterator[None]:
    """A fresh copy for the tests of one module, with the demo's people and the cast's cases in it."""
    with fresh_copy(test_database, django_db_blocker, of=loaded_demo):
        yield


@pytest.fixture
def seed(db: None) -> Iterator[None]:
    """Everything in the test may write past the policies; for arranging, never for the thing tested."""
    with seeding():
        yield


@pytest.fixture(scope="session", autouse=True)
def role_ends_with_the_page() -> None:
    """A real page's role ends with its transaction; in a rolled-back test that is only a savepoint, which keeps it."""
    from tettpaa.access.middleware import ActorMiddleware

    original = ActorMiddleware.__call__

    def call(self: ActorMiddleware, request: Any) -> Any:
        response = original(self, request)
        if connections["default"].in_atomic_block:
            reset_role()
        return response

    ActorMiddleware.__call__ = call  # type: ignore[method-assign]  # for the whole test run


class RoleResettingClient(Client):
    """In a rolled-back test the outer transaction goes on after a request, so the role is taken off by hand."""

    def request(self, **request: Any) -> Any:
        """One request, then nobody is asking."""
        try:
            return super().request(**request)
        finally:
            if connections["default"].in_atomic_block:
                reset_role()


SignedIn = Callable[[User], Client]


@pytest.fixture(scope="session")
def signed_in() -> SignedIn:
    """A browser in which this person has signed in by their own door."""

    def sign_in(user: User) -> Client:
        from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

        from tettpaa.access.sessions import SessionStore, cookie_name

        client = RoleResettingClient()
        with doorways.through(user.doorway):
            full = User.with_password.get(pk=user.pk)
            session = SessionStore()
            session[SESSION_KEY] = str(user.pk)
            session[BACKEND_SESSION_KEY] = "tettpaa.access.backends.LocalAccountBackend"
            session[HASH_SESSION_KEY] = full.get_session_auth_hash()
            session["second_factor"] = True
            session["cleared_on"] = clock.today().isoformat()
            session["began"] = session["seen"] = time.time()
            session["account_authentication_methods"] = [{"method": "password", "at": time.time()}]
            session["account_authentication_methods_user"] = str(user.pk)
            session.save()
            client.cookies[cookie_name()] = session.session_key
        return client

    return sign_in


ActingAs = Callable[..., AbstractContextManager[None]]


@pytest.fixture
def acting_as() -> ActingAs:
    """Everything inside is asked by this user, as the role the database knows them by."""

    @contextmanager
    def act(user: User, *, read_only: bool = False) -> Iterator[None]:
        actor = Actor(user.pk, user.doorway, user.definition.db_role, read_only=read_only)
        try:
            with acting(actor):
                yield
        finally:
            if connections["default"].in_atomic_block:
                reset_role()

    return act


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """How large the two matrices of access were, and how many leaks they found."""
    lines = summary(one for found in terminalreporter.stats.values() for one in found)
    if lines:
        terminalreporter.section("Who reaches what")
        for line in lines:
            terminalreporter.write_line(line)
