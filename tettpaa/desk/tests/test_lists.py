"""The lists that everybody opens: how many questions they ask, that they count what they show, and what they escape."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import make_case, make_child, make_unit, make_user
from tettpaa.access.models import ReadLogEntry
from tettpaa.access.roles import Role
from tettpaa.cases.models import IndividualCase, Pause
from tettpaa.cases.tests.test_the_whole_way import Arranged
from tettpaa.desk import worklist
from tettpaa.referrals.models import Referral

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()
MOST = 12
HOSTILE = "<script>alert(1)</script>"


def asked(browser, path, data=None) -> int:
    """How many questions the page asks: without BEGIN and COMMIT, and without what puts a test's role back."""
    with CaptureQueriesContext(connection) as seen:
        answer = browser.post(path, data) if data else browser.get(path)
    assert answer.status_code == 200
    told = [one["sql"] for one in seen.captured_queries]
    ours = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT", "select set_config('role', 'none'")
    return sum(not statement.startswith(ours) for statement in told)


def test_no_list_asks_more_than_twelve_questions(signed_in):
    people = Arranged()
    with seeding():
        case = make_case(people.child, people.unit, people.nora, next_title="Ring mor", next_due_on=TODAY)
    folder = f"/barn/{case.child_id}/"
    for path in ("/", "/saker/", folder):
        assert asked(signed_in(people.nora), path) <= MOST, path
    for path, data in (
        ("/", None),
        ("/saker/?visning=alle&side=20", None),
        ("/saker/", {"visning": "alle", "q": "eli"}),
        ("/sok/", {"q": "elias"}),
        (f"/inntak/{people.referral.pk}/", None),
        (folder, None),
    ):
        assert asked(signed_in(people.hanne), path, data) <= MOST, path


@pytest.fixture
def many():
    """Cases of every sort: late, near, without a next step, waiting for others, told and closed."""
    with seeding():
        unit, nora, jonas = make_unit(), make_user("Nora Brekke"), make_user("Jonas Aas")
        hanne = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
        sorts = [
            {"next_due_on": TODAY, "next_owner": nora, "next_title": "Ring mor"},
            {"next_due_on": TODAY - dt.timedelta(days=3), "next_owner": nora, "next_title": "Skriv"},
            {"next_due_on": TODAY + dt.timedelta(days=9), "next_owner": jonas, "next_title": "Møte"},
            {"next_due_on": TODAY + dt.timedelta(days=9), "next_owner_name": "Rektor", "next_title": "Vedtak"},
            {"received_on": TODAY - dt.timedelta(days=80)},
            {"received_on": TODAY - dt.timedelta(days=120), "next_due_on": TODAY, "next_title": "Purr"},
            {"received_on": TODAY - dt.timedelta(days=120), "decided_on": TODAY, "told_on": TODAY},
            {"closed_on": TODAY},
        ]
        for number, sort in enumerate(sorts):
            make_case(make_child(f"Barn{number}", unit=unit), unit, nora if number % 3 else jonas, **sort)
    return nora, jonas, hanne


def test_what_is_counted_is_what_the_list_shows(many, acting_as):
    for user in many:
        with acting_as(user):
            counted = worklist.counts(user)
            for view in worklist.views_of(user):
                if view.counted:
                    shown = worklist.rows(user, worklist.Asked(view=view.key)).count()
                    assert counted[view.key] == shown, (user.name, view.key)
            assert counted["total"] == worklist.base(user).count()


def test_a_page_holds_the_rows_of_the_list_in_its_order(many, acting_as):
    hanne = many[2]
    with acting_as(hanne):
        for sort in ("neste", "-neste", "klokka", "-klokka", "navn", "-navn"):
            found = worklist.rows(hanne, worklist.Asked(view="alle", sort=sort))
            assert [row.pk for row in worklist.shown(found, 0)] == list(found.values_list("pk", flat=True))
        found = worklist.rows(hanne, worklist.Asked(view="alle", text="barn"))
        rows, length = worklist.first_and_counted(found)
        assert (len(rows), length) == (7, 7)
        assert worklist.first_and_counted(found.none()) == ([], 0)


def test_a_list_longer_than_anybody_reads_has_no_number(many, signed_in, monkeypatch):
    hanne = many[2]
    shown = signed_in(hanne).get("/saker/")
    assert "7 saker i denne listen" in shown.text
    monkeypatch.setattr(worklist, "MOST", 6)
    shown = signed_in(hanne).get("/saker/")
    assert "Flere enn 6 saker. Bruk filteret." in shown.text
    assert len(shown.context["page"].paginator.object_list) == 7
    assert {number for _view, number, _query in shown.context["views"]} == {None}
    assert signed_in(hanne).get("/saker/?visning=over").text.count("<tr") == 2


def test_what_people_wrote_is_escaped_in_the_rows(signed_in):
    with seeding():
        unit, nora = make_unit(f"{HOSTILE} skole"), make_user("Nora Brekke")
        child = make_child(HOSTILE, HOSTILE, unit=unit)
        case = make_case(child, unit, nora, next_title=HOSTILE, next_owner=nora, next_due_on=TODAY)
        case.group = HOSTILE
        case.next_owner, case.next_owner_name = nora, HOSTILE
        case.save()
    for path in ("/saker/", "/"):
        page = signed_in(nora).get(path).text
        assert "<script>alert" not in page
    assert page.count("&lt;script&gt;") >= 1
    assert signed_in(nora).get("/saker/").text.count("&lt;script&gt;") >= 5


def test_the_intake_board_escapes_and_logs_both_lists_as_one_reading(signed_in):
    people = Arranged()
    with seeding():
        people.child.first_name = HOSTILE
        people.child.save()
        people.nora.name = HOSTILE
        people.nora.save()
    page = signed_in(people.hanne).get(f"/inntak/{people.referral.pk}/").text
    assert "<script>alert" not in page
    assert page.count("&lt;script&gt;") >= 3
    with seeding():
        read = ReadLogEntry.objects.filter(what="intake.board").get()
        assert read.list_scope_ids == [people.referral.scope_id]
        assert ReadLogEntry.objects.filter(what="referral", object_id=str(people.referral.pk)).count() == 1


def test_a_pause_is_hatched_in_the_row(signed_in):
    with seeding():
        unit, nora = make_unit(), make_user("Nora Brekke")
        case = make_case(make_child(unit=unit), unit, nora, received_on=TODAY - dt.timedelta(days=50))
        for first, last in ((30, 10), (5, None)):
            to_on = None if last is None else TODAY - dt.timedelta(days=last)
            Pause(case=case, scope_id=case.scope_id, from_on=TODAY - dt.timedelta(days=first), to_on=to_on).save()
    assert signed_in(nora).get("/saker/").text.count('<rect fill="url(#skra)"') == 2


def test_a_referral_knows_what_it_waits_for(acting_as):
    people = Arranged()
    with seeding():
        waits = Referral.objects.get()
        assert (waits.awaits_check, waits.awaits_intake) == (False, True)
    people.take_in(acting_as)
    with seeding():
        waits = Referral.objects.get()
        assert (waits.awaits_check, waits.awaits_intake) == (False, False)
        assert IndividualCase.objects.count() == 1
