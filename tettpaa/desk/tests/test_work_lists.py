"""Work lists: columns, choosing several, what was gone through."""

import datetime as dt
import io

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from tests.support.database import seeding
from tests.support.people import grade_address, make_case, make_child, make_unit, make_user
from tettpaa.access.models import AuditEvent, ReadLogEntry
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import Role
from tettpaa.cases.actions import reviewing
from tettpaa.cases.models import CaseReview, IndividualCase
from tettpaa.desk import actions, columns, worklist
from tettpaa.desk.models import SavedView, SharedView
from tettpaa.people.models import AddressGrading

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()


@pytest.fixture
def town():
    """Nora has three cases, Jonas one at the same school; Hanne leads them."""
    with seeding():
        unit = make_unit()
        nora, jonas = make_user("Nora Brekke"), make_user("Jonas Aas")
        hanne = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
        mine = [make_case(make_child(first, unit=unit), unit, nora) for first in ("Elias", "Mathea", "Solveig")]
        hers = make_case(make_child("Ada", "Solli", unit=unit), unit, jonas)
    return nora, jonas, hanne, mine, hers


def reviewed(case):
    with seeding():
        return IndividualCase.objects.values_list("reviewed_on", "reviewed_by__name").get(pk=case.pk)


@pytest.mark.commitment("K4.4b")
def test_chosen_cases_are_marked_as_gone_through_with_who_and_when(town, signed_in):
    nora, _jonas, _hanne, mine, _hers = town
    browser = signed_in(nora)
    page = browser.get("/saker/").text
    assert page.count('name="cases"') == 3
    assert "Velg alle" in page
    chosen = {"cases": [str(mine[0].pk), str(mine[1].pk)], "visning": "mine", "kolonner": "gjennomgatt"}
    answer = browser.post("/saker/gatt-gjennom/", chosen, follow=True)
    assert "2 saker er merket som gått gjennom." in answer.text
    assert answer.text.count("ikke ennå") == 1
    assert "Nora Brekke" in answer.text.split("<tbody")[1]
    assert [reviewed(case) for case in mine] == [(TODAY, "Nora Brekke")] * 2 + [(None, None)]
    with seeding():
        assert CaseReview.objects.count() == 2
        assert AuditEvent.objects.filter(action="case.reviewed").count() == 2


def test_twice_a_day_by_the_same_person_is_once(town, acting_as):
    nora, _jonas, hanne, mine, _hers = town
    for user in (nora, nora, hanne):
        with acting_as(user):
            reviewing.review_cases(cases=[mine[0]], by=user)
    assert reviewed(mine[0]) == (TODAY, "Hanne Moltu")
    with seeding():
        assert CaseReview.objects.filter(case=mine[0]).count() == 2


def test_the_neighbour_s_case_cannot_be_marked_and_nothing_else_is_then(town, signed_in):
    nora, _jonas, _hanne, mine, hers = town
    answer = signed_in(nora).post("/saker/gatt-gjennom/", {"cases": [str(mine[0].pk), str(hers.pk)]})
    assert answer.status_code == 404
    assert [reviewed(case) for case in (mine[0], hers)] == [(None, None)] * 2


def test_a_closed_case_is_not_gone_through(town, acting_as):
    nora, *_, mine, _hers = town
    with seeding():
        IndividualCase.objects.filter(pk=mine[0].pk).update(closed_on=TODAY)
        mine[0].refresh_from_db()
    with acting_as(nora), pytest.raises(NotNow, match="avsluttet"):
        reviewing.review_cases(cases=mine, by=nora)


def test_a_clerk_and_the_head_choose_nothing(town, acting_as, signed_in):
    with seeding():
        users = make_user("Bente Lie", Role.CLERK), make_user("Siri Tangen", Role.HEAD_OF_SERVICE)
    for user in users:
        browser = signed_in(user)
        assert 'name="cases"' not in browser.get("/saker/").text
        assert browser.post("/saker/gatt-gjennom/", {"cases": [str(town[3][0].pk)]}).status_code == 404
        with acting_as(user), pytest.raises(NotAllowed):
            reviewing.review_cases(cases=town[3], by=user)


@pytest.mark.parametrize("cases", [[], ["x"], ["'; drop"]])
def test_nothing_chosen_is_said(town, signed_in, cases):
    answer = signed_in(town[0]).post("/saker/gatt-gjennom/", {"cases": cases}, follow=True)
    assert "Velg minst én sak i listen." in answer.text


@pytest.mark.commitment("K4.4b")
def test_the_list_sorts_by_what_was_gone_through_longest_ago_and_never_comes_first(town, acting_as):
    nora, *_, mine, _hers = town
    with seeding():
        for case, days in ((mine[1], 9), (mine[2], 2)):
            day = TODAY - dt.timedelta(days=days)
            IndividualCase.objects.filter(pk=case.pk).update(reviewed_on=day, reviewed_by=nora)
    with acting_as(nora):
        for sort, order in (("gjennomgatt", mine), ("-gjennomgatt", mine[::-1])):
            found = worklist.rows(nora, worklist.Asked(view="mine", sort=sort))
            assert [row.pk for row in worklist.shown(found, 0)] == [case.pk for case in order]


def test_columns_are_chosen_and_kept_in_the_address_and_in_a_saved_view(town, signed_in):
    nora, *_ = town
    browser = signed_in(nora)
    answer = browser.post(
        "/saker/", {"visning": "mine", "kolonner": ["nummer", "type", "mottatt", "siste", "ansvarlig"]}
    )
    assert answer.url.endswith("?visning=mine&kolonner=nummer%2Ctype%2Cansvarlig%2Cmottatt%2Csiste")
    page = browser.get(answer.url).text
    heads = page.split("<thead")[1].split("</thead>")[0]
    for name, is_there in (("Saksnummer", True), ("Sakstype", True), ("Klokka til vedtak", False), ("Steg", False)):
        assert (name in heads) == is_there, name
    assert "Individuelt tilrettelagt opplæring" in page.split("<tbody")[1]
    browser.post("/saker/visninger/", {"name": "Til møtet", "visning": "mine", "kolonner": "nummer,siste"})
    assert "kolonner=nummer%2Csiste" in browser.get("/saker/").text


@pytest.mark.parametrize(
    ("text", "keys"),
    [("", ()), ("steg,klokka,neste,hos", ()), ("x,nummer,<b>", ("nummer",)), ("hos,steg", ("steg", "hos"))],
)
def test_only_columns_that_there_are_can_be_asked_for(text, keys):
    assert columns.known(text) == keys


HOSTILE = '=HYPERLINK("http://x","Trykk")'


@pytest.fixture
def shielded(town):
    """Elias's address is graded; Hanne and Nora are named."""
    nora, _jonas, hanne, mine, _hers = town
    with seeding():
        denial = grade_address(mine[0].child, nora, hanne)
        AddressGrading(scope=mine[0].folder, child=mine[0].child, level="local_shield", denial=denial).save()
    return mine[0]


def as_rows(answer):
    """The cells of a downloaded workbook."""
    return [list(row) for row in load_workbook(io.BytesIO(answer.content)).active.iter_rows(values_only=True)]


@pytest.mark.commitment("K1.3a")
def test_a_leader_takes_the_list_out_and_it_is_logged_and_no_shielded_case_is_in_it(town, shielded, signed_in):
    _nora, _jonas, hanne, mine, hers = town
    browser = signed_in(hanne)
    assert "Skjermet sak" in browser.get("/saker/").text
    rows = as_rows(browser.post("/saker/fil/", {"visning": "alle", "kolonner": "nummer,klokka,gjennomgatt"}))
    assert rows[0][:2] == ["Barn", "Født"]
    assert "Saksnummer" in rows[0]
    assert sorted(row[0] for row in rows[1:]) == ["Ada Solli", "Mathea Haugland Tesfay", "Solveig Haugland Tesfay"]
    assert rows[1][1].date() == dt.date(2017, 3, 4)
    text = browser.post("/saker/fil/", {"visning": "alle", "format": "csv"}).content.decode("utf-8-sig")
    assert text.count("\r\n") == 4
    assert "Elias" not in text
    with seeding():
        read = ReadLogEntry.objects.filter(what="cases.export").first()
        assert set(read.list_scope_ids) == {case.scope_id for case in (*mine[1:], hers)}
        assert AuditEvent.objects.filter(action="cases.exported").count() == 2


def test_a_file_holds_what_the_filter_shows_and_no_formula(town, signed_in):
    _nora, _jonas, hanne, mine, hers = town
    with seeding():
        IndividualCase.objects.filter(pk=hers.pk).update(next_title=HOSTILE, next_due_on=TODAY)
    browser = signed_in(hanne)
    rows = as_rows(browser.post("/saker/fil/", {"visning": "alle", "q": "solli"}))
    assert [row[0] for row in rows[1:]] == ["Ada Solli"]
    assert f"'{HOSTILE}" in rows[1]
    assert f"'{HOSTILE}".replace('"', '""') in browser.post(
        "/saker/fil/", {"visning": "alle", "q": "solli", "format": "csv"}
    ).content.decode("utf-8-sig")


def test_an_adviser_and_a_clerk_take_nothing_out(town, signed_in, acting_as):
    with seeding():
        bente = make_user("Bente Lie", Role.CLERK)
    for user in (town[0], bente):
        browser = signed_in(user)
        assert "Last ned som Excel" not in browser.get("/saker/").text
        assert browser.post("/saker/fil/", {}).status_code == 404
        with acting_as(user), pytest.raises(NotAllowed):
            actions.note_export(scope_ids=[], form="csv", by=user)


def test_the_list_for_paper_is_whole_logged_and_without_shielded_cases(town, shielded, signed_in):
    nora, *_, mine, _hers = town
    page = signed_in(nora).post("/saker/utskrift/", {"visning": "mine"})
    assert page.status_code == 200
    body = page.text.split("<tbody>")[1]
    assert body.count("<tr>") == 2
    assert "Elias" not in body
    assert "Ada" not in body
    assert "av Nora Brekke" in page.text
    with seeding():
        assert set(ReadLogEntry.objects.get(what="cases.print").list_scope_ids) == {case.scope_id for case in mine[1:]}


@pytest.mark.commitment("K4.4b")
def test_a_leader_shares_a_view_with_a_role_and_takes_it_back(town, signed_in):
    nora, jonas, hanne, _mine, _hers = town
    leader = signed_in(hanne)
    given = {"name": "Til fredagsmøtet", "visning": "over", "role": "pp_adviser"}
    assert leader.post("/saker/visninger/", given).status_code == 302
    for adviser in (nora, jonas):
        page = signed_in(adviser).get("/saker/").text
        assert '<a href="/saker/?visning=over">Til fredagsmøtet</a>' in page
        assert "Slutt å dele" not in page
    with seeding():
        bente = make_user("Bente Lie", Role.CLERK)
        shared = SharedView.objects.get()
    assert "Til fredagsmøtet" not in signed_in(bente).get("/saker/").text
    assert "delt med PP-rådgiver" in leader.get("/saker/").text
    assert signed_in(nora).post(f"/saker/visninger/delt/{shared.pk}/slett/").status_code == 404
    leader.post(f"/saker/visninger/delt/{shared.pk}/slett/")
    assert "Til fredagsmøtet" not in signed_in(nora).get("/saker/").text


def test_who_may_not_share_keeps_nothing(town, signed_in, acting_as):
    nora, _jonas, hanne, *_ = town
    answer = signed_in(nora).post("/saker/visninger/", {"name": "Min", "role": "pp_adviser"})
    assert answer.status_code == 422
    for role in ("guardian", "system_administrator", "x"):
        with acting_as(hanne), pytest.raises(Problem, match="Velg hvem"):
            actions.share_view(name="Min", query="", role=role, by=hanne)
    with seeding():
        assert SharedView.objects.count() == 0
        assert SavedView.objects.count() == 0


def test_the_next_case_of_the_list_comes_from_the_case_and_is_marked_as_gone_through_on_the_way(signed_in):
    with seeding():
        unit, nora, jonas = make_unit(), make_user("Nora Brekke"), make_user("Jonas Aas")
        days = [TODAY + dt.timedelta(days=n) for n in (1, 2, 3)]
        first, second, third = (
            make_case(make_child(f"Barn{n}", unit=unit), unit, nora, next_due_on=day, next_title="Ring")
            for n, day in enumerate(days)
        )
        other = make_case(make_child("Ida", unit=unit), unit, jonas, next_due_on=TODAY, next_title="Ring")
    browser, query = signed_in(nora), "visning=mine"
    assert f"/saker/{first.pk}/?{query}" in browser.get(f"/saker/?{query}").text
    page = browser.get(f"/saker/{first.pk}/?{query}").text
    assert f'href="/saker/{first.pk}/neste/?{query}" data-key="j" autofocus' in page
    assert browser.get(f"/saker/{first.pk}/neste/?{query}")["Location"] == f"/saker/{second.pk}/?{query}"
    marked = browser.post(f"/saker/{second.pk}/gatt-gjennom/", {"visning": "mine", "do": "next"})
    assert marked["Location"] == f"/saker/{third.pk}/?{query}"
    assert browser.post(f"/saker/{third.pk}/gatt-gjennom/", {"visning": "mine"})["Location"].startswith(
        f"/saker/{third.pk}/"
    )
    with seeding():
        gone = set(IndividualCase.objects.filter(reviewed_on=TODAY, reviewed_by=nora).values_list("pk", flat=True))
    assert gone == {second.pk, third.pk}
    assert browser.get(f"/saker/{third.pk}/neste/?{query}")["Location"] == f"/saker/?{query}", "the list, at its end"
    assert browser.get(f"/saker/{other.pk}/neste/?{query}").status_code == 404
    assert browser.post(f"/saker/{other.pk}/gatt-gjennom/", {"visning": "mine"}).status_code == 404
