"""A question that never ends is stopped by the database, and the one who asked is told plainly. Jobs have no limit."""

import time

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection, connections

from tests.support.database import seeding
from tests.support.people import make_user
from tettpaa.access.database_roles import DbRole
from tettpaa.access.models import AuditEvent
from tettpaa.access.roles import Role
from tettpaa.access.session import Actor, acting, job_actor
from tettpaa.core.doorways import Doorway
from tettpaa.organisation import queries
from tettpaa.settings import statement_seconds


def limit(alias="default"):
    with connections[alias].cursor() as cursor:
        cursor.execute("show statement_timeout")
        return cursor.fetchone()[0]


def never_ends(*_args, **_more):
    with connection.cursor() as cursor:
        cursor.execute("select pg_sleep(60)")


@pytest.mark.usefixtures("committed")
def test_a_page_that_asks_for_too_much_is_stopped_and_told_plainly(signed_in, settings, monkeypatch, caplog):
    settings.STATEMENT_SECONDS = settings.STATEMENT_SECONDS | {"ADMIN": 1}
    with seeding():
        browser = signed_in(make_user("Ada Admin", Role.SYSTEM_ADMINISTRATOR))
    monkeypatch.setattr(queries, "unit_list", never_ends)
    began = time.monotonic()
    answer = browser.get("/enheter/")
    assert time.monotonic() - began < 20
    assert answer.status_code == 503
    assert "Siden brukte for lang tid" in answer.text
    assert "Ingenting er endret" in answer.text
    assert "pg_sleep" not in answer.text
    assert "organisation:units tok for lang tid" in caplog.text
    # and: the limit goes with the page, so the next one on the same connection works
    assert limit() == "0"
    monkeypatch.undo()
    assert browser.get("/enheter/").status_code == 200
    with seeding():
        assert not AuditEvent.objects.filter(action="page.refused").exists()


@pytest.mark.usefixtures("db")
@pytest.mark.parametrize("role", list(DbRole), ids=lambda role: role.name)
def test_each_role_has_its_own_limit_and_jobs_have_none(role, settings):
    door = Doorway.PORTAL if role is DbRole.PORTAL else Doorway.DESK
    with acting(Actor(None, door, role, read_only=True)):
        seconds = settings.STATEMENT_SECONDS[role.name]
        assert limit() in ({"0"} if not seconds else {f"{seconds}s", f"{seconds // 60}min"})
    with acting(Actor(None, door, role, purpose="fra fil")):
        assert limit() == "0"
    with acting(job_actor("kassasjon")):
        assert limit() == "0"


def test_the_limits_are_set_by_role_and_a_wrong_one_is_told():
    assert statement_seconds("")["WORKER"] == 0
    assert statement_seconds("STAFF=5, REPORT=120")["STAFF"] == 5
    assert set(statement_seconds("")) == {role.name for role in DbRole}
    for wrong in ("STAFF", "STAFF=raskt", "NOBODY=3", "STAFF=-1"):
        with pytest.raises(ImproperlyConfigured, match="TETTPAA_STATEMENT_SECONDS"):
            statement_seconds(wrong)
