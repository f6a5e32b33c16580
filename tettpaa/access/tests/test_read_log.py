"""The read log's words, its filter, and its pages: every code in use has a sentence, and nothing is lost between pages."""

import datetime as dt
import re

import pytest
from django.utils import timezone

from tests.support.database import project_file, seeding
from tests.support.people import let_in, make_scope, make_user
from tettpaa.access import read_log
from tettpaa.access.forms_read_log import ReadLogForm
from tettpaa.access.models import ReadLogEntry
from tettpaa.access.read_log import NEWEST, Asked
from tettpaa.access.reading_words import WORDS, Group, codes, sentence
from tettpaa.access.roles import GrantBasis, Role, ScopeKind

NOW = timezone.now()
CODE = re.compile(r"""(?:log_read|log_list|log_shown)\(\s*"([a-z_.]+)"|page(?:: str)? ?= ?"([a-z_.]+)\"""")


def test_every_code_that_is_logged_has_words():
    found = set()
    for path in project_file("tettpaa").rglob("*.py"):
        if "tests" not in path.parts:
            found |= {one or other for one, other in CODE.findall(path.read_text("utf-8"))}
    found = {code for code in found if code != "page"}
    assert len(found) > 60
    assert found - set(WORDS) == set()


def test_words_are_sentences_for_people_and_an_unknown_code_says_where():
    assert sentence("case") == "Åpnet saken"
    assert sentence("assessment") == "Leste sakkyndig vurdering"
    assert sentence("something.old") == "Leste noe i saken"
    assert all(str(words)[0].isupper() for _group, words in WORDS.values())
    assert {code for group in Group for code in codes(group) or []} == set(WORDS)
    assert codes("") is None


@pytest.fixture
def log(db):
    """Nora and Jonas have read in one compartment, and Jonas in another; Hanne leads."""

    class Log:
        pass

    made = Log()
    with seeding():
        made.nora, made.jonas = make_user("Nora Brekke"), make_user("Jonas Aas")
        made.hanne = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
        made.here, made.there = make_scope(ScopeKind.CASE_STAFF), make_scope(ScopeKind.CASE_STAFF)
        let_in(made.nora, made.here, starts_at=NOW - dt.timedelta(days=400))
        until = NOW - dt.timedelta(days=2)
        let_in(made.jonas, made.here, GrantBasis.TEAM_QUESTION, starts_at=NOW - dt.timedelta(days=9), ends_at=until)
        for days in range(120):
            _read(made.nora, made.here, "case", days)
        _read(made.jonas, made.here, "assessment", 3)
        _read(made.jonas, made.there, "case", 3)
        ReadLogEntry(user_id=made.jonas.pk, doorway="desk", what="cases", list_scope_ids=[1, 2, 3], at=NOW).save()
    return made


def _read(user, scope, what, days):
    at = NOW - dt.timedelta(days=days)
    ReadLogEntry(user_id=user.pk, doorway="desk", what=what, scope_id=scope.pk, object_id="x", at=at).save()


def test_the_pages_follow_each_other_without_a_gap_or_a_row_twice(log, acting_as):
    with acting_as(log.nora, read_only=True):
        seen, asked = [], Asked()
        while asked is not None:
            page = read_log.of_scopes([log.here.pk], asked)
            seen += page.each
            asked = asked.after(page)
    assert len(seen) == 121
    assert [row.at for row in seen] == sorted((row.at for row in seen), reverse=True)
    assert len({(row.at, row.user_id) for row in seen}) == 121


def test_rows_of_the_same_moment_are_not_lost_between_pages(log, acting_as):
    with seeding():
        for _ in range(70):
            _read(log.nora, log.there, "note", 1)
    with acting_as(log.hanne, read_only=True):
        first = read_log.of_scopes([log.there.pk], Asked(group="journal"))
        second = read_log.of_scopes([log.there.pk], Asked(group="journal").after(first))
    assert (len(first.each), len(second.each)) == (50, 20)
    assert first.rows[0].times == 50


def test_the_basis_is_the_one_that_held_when_it_was_read(log, acting_as):
    with acting_as(log.hanne, read_only=True):
        jonas = read_log.of_scopes([log.here.pk], Asked(reader=log.jonas.pk)).rows
        outside = read_log.of_scopes([log.there.pk], Asked()).rows
    assert [(row.name, row.what, row.why) for row in jonas] == [
        ("Jonas Aas", "Leste sakkyndig vurdering", "svarer på et spørsmål til kompetanseteamet")
    ]
    assert outside[0].why == "PP-rådgiver"


def test_days_are_whole_days_of_ours(log, acting_as):
    day = timezone.localdate(NOW) - dt.timedelta(days=5)
    with acting_as(log.nora, read_only=True):
        assert len(read_log.of_scopes([log.here.pk], Asked(since=day, until=day)).each) == 1
        assert not read_log.of_scopes([log.here.pk], Asked(until=day - dt.timedelta(days=500))).each


def test_an_adviser_asks_about_their_own_compartments_and_nobody_elses(log, acting_as):
    with acting_as(log.nora, read_only=True):
        assert read_log.of_scopes([log.there.pk], Asked()).each == []
        assert read_log.by_reader(log.jonas.pk, Asked()).each == []
        assert len(read_log.by_reader(log.nora.pk, Asked(most=500)).each) == 120
    with acting_as(log.jonas, read_only=True):
        assert read_log.of_scopes([log.here.pk], Asked()).each == [], "the grant is over"


def test_a_leader_sees_what_an_employee_has_read_lists_too(log, acting_as):
    with acting_as(log.hanne, read_only=True):
        rows = read_log.by_reader(log.jonas.pk, Asked()).rows
    assert (rows[0].what, rows[0].amount) == ("Så en liste", 3)
    assert len(rows) == 3


def test_a_leader_sees_no_log_of_a_compartment_that_is_denied(log, acting_as):
    from tettpaa.access.models import Denial

    with seeding():
        Denial(scope=log.here, kind=Denial.Kind.GRADED).save()
    with acting_as(log.hanne, read_only=True):
        assert read_log.of_scopes([log.here.pk], Asked()).each == []


@pytest.mark.parametrize("text", ["", "x", "_", "2026-01-01_3", "2026-01-01T00:00:00+00:00_x", "9" * 40])
def test_a_place_that_is_no_place_is_the_newest(text):
    form = ReadLogForm({"eldre": text})
    assert form.asked().before == NEWEST


def test_a_wrong_date_is_said_beside_the_field_and_narrows_nothing():
    form = ReadLogForm({"fra": "i går", "hva": "case"})
    assert form.asked().since is None
    assert form.errors["fra"] == ["Skriv datoen slik: 4.3.2026."]
    turned = ReadLogForm({"fra": "4.3.2026", "til": "1.3.2026"})
    turned.asked()
    assert turned.errors["til"] == ["Siste dag kan ikke være før første dag."]
