"""The seals tell when the database's owner has changed, put in or removed a row, and which."""

import pytest
from django.db import connections
from django.db.utils import ProgrammingError

from tests.support.database import reset_role, seeding
from tests.support.people import make_user
from tettpaa.access import sealing
from tettpaa.access.logbook import audit
from tettpaa.core import home

pytestmark = [pytest.mark.usefixtures("db"), pytest.mark.commitment("K1.3a")]

EVENTS, SEALS = "access_auditevent", "access_auditseal"


@pytest.fixture(autouse=True)
def note(tmp_path, monkeypatch):
    """The note of the newest seal, apart from other tests' own."""
    monkeypatch.setattr(sealing, "_newest_file", lambda: tmp_path / home.NEWEST_SEALS)
    monkeypatch.setattr(sealing, "after_commit", lambda function: function())
    return tmp_path / home.NEWEST_SEALS


@pytest.fixture
def write(acting_as):
    with seeding():
        nora = make_user("Nora Brekke")

    def rows(count):
        with acting_as(nora):
            for number in range(count):
                audit("case.read", number=number)

    return rows


@pytest.fixture
def sealed(write):
    write(5)
    seal()
    return numbers()


def seal():
    by_owner(
        f"update {EVENTS} set at = at - interval '1 hour' where id > (select coalesce(max(last_id), 0) from {SEALS})"
    )
    sealing.seal_logs()
    reset_role()


def by_owner(statement):
    with seeding(), connections["default"].cursor() as cursor:
        cursor.execute(statement)


def numbers():
    with seeding(), connections["default"].cursor() as cursor:
        cursor.execute(f"select id from {EVENTS} order by id")
        return [pk for (pk,) in cursor.fetchall()]


def broken():
    found = [str(one) for one in sealing.verify()]
    reset_role()
    return found


def insert(pk):
    columns = "id, at, user_id, doorway, action, scope_id, object_id, reason, detail"
    by_owner(
        f"insert into {EVENTS} ({columns}) values ({pk}, now() - interval '2 hours', 1, 'desk', 'x', null, '', '', '{{}}')"
    )


def test_an_untouched_log_is_whole(sealed):
    assert broken() == []


@pytest.mark.parametrize(
    "change",
    [
        "action = 'nothing'",
        "at = at + interval '1 microsecond'",
        "user_id = user_id + 1",
        "reason = 'x'",
        "detail = '{}'",
        "object_id = '7'",
        "scope_id = 1",
        "doorway = 'portal'",
    ],
)
def test_an_altered_row_is_named(sealed, change):
    by_owner(f"update {EVENTS} set {change} where id = {sealed[2]}")
    assert broken() == [f"hendelsesloggen, rad {sealed[2]}: er endret"]


@pytest.mark.parametrize("which", [0, 2, 4])
def test_a_missing_row_is_named(sealed, which):
    by_owner(f"delete from {EVENTS} where id = {sealed[which]}")
    assert broken() == [f"hendelsesloggen, rad {sealed[which]}: mangler"]


def test_an_inserted_row_is_named_also_below_all_others(sealed, write):
    by_owner(f"update {EVENTS} set id = id + 1000 where id = {sealed[4]}")
    assert broken() == [
        f"hendelsesloggen, rad {sealed[4]}: mangler",
    ]
    by_owner(f"update {EVENTS} set id = id - 1000 where id = {sealed[4] + 1000}")
    assert broken() == []
    insert(-5)
    assert broken() == ["hendelsesloggen, rad -5: er satt inn etterpå"]


def test_a_row_that_takes_the_place_of_another_is_both_missing_and_inserted(write):
    write(5)
    by_owner(f"delete from {EVENTS} where id = {numbers()[2]}")
    gap = numbers()[1] + 1
    seal()
    by_owner(f"update {EVENTS} set id = {gap} where id = {numbers()[0]}")
    assert [line.split(": ")[1] for line in broken()] == ["mangler", "er satt inn etterpå"]


def test_the_first_of_several_is_named_with_how_many_more(sealed):
    by_owner(f"update {EVENTS} set action = 'x' where id > {sealed[1]}")
    assert broken() == [f"hendelsesloggen, rad {sealed[2]}: er endret, og 2 til i samme segl"]


@pytest.mark.parametrize(
    ("sin", "words"),
    [
        (f"update {SEALS} set row_count = 4", "ikke signert"),
        (f"update {SEALS} set root = sha256('x')", "ikke signert"),
        (f"update {SEALS} set signature = sha512('x')", "ikke signert"),
        (f"update {SEALS} set first_id = first_id - 1", "ikke signert"),
        (f"update {SEALS} set last_id = last_id + 1", "ikke signert"),
        (f"update {SEALS} set previous = sha256('x')", "mangler eller er byttet"),
    ],
)
def test_a_seal_that_is_tampered_with_is_told(sealed, sin, words):
    by_owner(sin)
    assert words in " ".join(broken())


@pytest.mark.parametrize("leaves", ["''::bytea", "sha256('x')", "overlay(leaves placing '\\x00'::bytea from 20)"])
def test_a_list_of_rows_that_is_tampered_with_hides_nothing(sealed, leaves):
    """The root is what counts: then the batch is named, when the row cannot be."""
    by_owner(f"update {SEALS} set leaves = {leaves}")
    assert broken() == []
    by_owner(f"update {EVENTS} set action = 'x' where id = {sealed[2]}")
    assert broken() == [
        f"hendelsesloggen, rad {sealed[0]}–{sealed[4]}: 5 rader ble forseglet, 5 finnes, og de er ikke de samme"
    ]


def test_a_seal_taken_out_of_the_middle_is_told_with_and_without_its_rows(sealed, write):
    for _batch in range(2):
        write(3)
        seal()
    middle = numbers()[5:8]
    by_owner(f"delete from {SEALS} where last_id = {middle[-1]}")
    assert "et segl foran mangler eller er byttet ut" in " ".join(broken())
    by_owner(f"delete from {EVENTS} where id between {middle[0]} and {middle[-1]}")
    assert "et segl foran mangler eller er byttet ut" in " ".join(broken())


def test_the_newest_batch_cannot_be_cut_off_even_if_the_sealing_goes_on(sealed, write):
    write(3)
    seal()
    last = numbers()[-1]
    by_owner(f"delete from {SEALS} where last_id = {last}")
    by_owner(f"delete from {EVENTS} where id > {sealed[-1]}")
    cut_off = f"hendelsesloggen, rad {last}: det nyeste seglet som er laget, mangler: slutten av loggen er fjernet"
    assert broken() == [cut_off]
    for _batch in range(2):
        write(2)
        seal()
    assert cut_off in broken()


def test_a_whole_log_that_is_emptied_is_told(sealed):
    by_owner(f"delete from {SEALS}")
    by_owner(f"delete from {EVENTS}")
    assert ["slutten av loggen er fjernet" in line for line in broken()] == [True]


def test_rows_that_wait_for_a_seal_are_counted_because_nobody_can_prove_them(sealed, write):
    assert sealing.unsealed() == []
    reset_role()
    write(2)
    last = numbers()[-1]
    by_owner(f"update {EVENTS} set action = 'x' where id = {last}")
    assert broken() == []
    (waiting,) = sealing.unsealed()
    reset_role()
    assert (waiting.log, waiting.count) == ("audit", 2)
    assert str(waiting).startswith("hendelsesloggen: 2 rader venter på segl, den eldste fra ")
    seal()
    by_owner(f"update {EVENTS} set action = 'y' where id = {last}")
    assert broken() == [f"hendelsesloggen, rad {last}: er endret"]


def test_the_read_log_is_proven_as_the_audit_is(acting_as, write):
    from tettpaa.access.logbook import log_list

    with seeding():
        nora = make_user("Nora Brekke")
    with acting_as(nora):
        log_list("cases", [1, 2, 3])
    by_owner("update access_readlogentry set at = at - interval '1 hour'")
    seal()
    assert broken() == []
    by_owner("update access_readlogentry set list_scope_ids = array[1, 2]")
    (line,) = broken()
    assert line.startswith("leseloggen, rad ")
    assert line.endswith("er endret")


def test_a_page_cannot_change_the_log(write, acting_as):
    with seeding():
        nora = make_user("Nora Brekke")
    with pytest.raises(ProgrammingError, match="permission denied"), acting_as(nora):
        with connections["default"].cursor() as cursor:
            cursor.execute(f"update {EVENTS} set action = 'nothing'")
