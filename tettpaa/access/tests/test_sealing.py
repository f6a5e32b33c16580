"""The seals tell when somebody has changed or removed a row, and where."""

import pytest
from django.db import connections
from django.db.utils import ProgrammingError

from tests.support.database import reset_role, seeding
from tests.support.people import make_user
from tettpaa.access import sealing
from tettpaa.access.logbook import audit

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def sealed(acting_as):
    with seeding():
        nora = make_user("Nora Brekke")
    with acting_as(nora):
        for number in range(5):
            audit("case.read", number=number)
    by_seed("update access_auditevent set at = at - interval '1 hour'")
    sealing.seal_logs()
    reset_role()
    return nora


def by_seed(statement):
    with seeding(), connections["default"].cursor() as cursor:
        cursor.execute(statement)


def broken():
    found = [str(one) for one in sealing.verify()]
    reset_role()
    return found


def test_an_untouched_log_is_whole(sealed):
    assert broken() == []


@pytest.mark.parametrize(
    ("sin", "words"),
    [
        (
            "update access_auditevent set action = 'nothing' where id = (select max(id) from access_auditevent)",
            "endret",
        ),
        ("delete from access_auditevent where id = (select min(id) from access_auditevent)", "4 finnes"),
        (
            (
                "insert into access_auditevent (id, at, user_id, doorway, action, object_id, reason, detail) overriding system value "
                "select min(id) - 1, min(at), null, 'default', 'case.read', '', '', '{}' from access_auditevent"
            ),
            "6 finnes",
        ),
        ("update access_auditseal set row_count = 4", "ikke signert"),
        ("update access_auditseal set previous = sha256('x')", "mangler eller er byttet"),
    ],
)
def test_a_change_is_found(sealed, sin, words):
    by_seed(sin)
    assert words in " ".join(broken())


def test_a_page_cannot_change_the_log(sealed, acting_as):
    with pytest.raises(ProgrammingError, match="permission denied"), acting_as(sealed):
        with connections["default"].cursor() as cursor:
            cursor.execute("update access_auditevent set action = 'nothing'")
