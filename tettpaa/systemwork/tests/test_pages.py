"""The pages: the form, the list with its filter, hours, file, Min dag, the unit's page, and who may open them."""

import csv
import datetime as dt
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import employ, make_case, make_child, make_unit, make_user
from tettpaa.access.roles import Role
from tettpaa.systemwork.models import Activity
from tettpaa.systemwork.tests.factories import days_ago, make_activity

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()


@pytest.fixture
def people():
    with seeding():
        return {
            "nora": make_user("Nora Brekke"),
            "jonas": make_user("Jonas Aas"),
            "hanne": make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD),
            "siri": make_user("Siri Tangen", Role.HEAD_OF_SERVICE),
            "bente": make_user("Bente Lie", Role.CLERK),
            "eirik": make_user("Eirik Tveiten", Role.HEAD_TEACHER),
            "sara": make_user("Sara Haugland", Role.GUARDIAN),
            "odd": make_user("Odd Nes", Role.SYSTEM_ADMINISTRATOR),
        }


@pytest.fixture
def unit(people):
    with seeding():
        made = make_unit()
        employ(people["eirik"], made)
        return made


def given(place, /, **values):
    usual = {"kind": "system", "unit": str(place.pk), "theme": "literacy", "level": "universal", "minutes": "60"}
    return usual | {"done_on": f"{TODAY:%d.%m.%Y}", "text": "", "follow_up_on": ""} | values


@pytest.mark.commitment("K4.1b")
def test_an_hour_is_registered_and_the_next_form_remembers_place_and_theme(signed_in, people, unit):
    nora = signed_in(people["nora"])
    assert nora.post("/systemarbeid/ny/", given(unit)).url == "/systemarbeid/?type=alle&hvem=mine"
    assert "Registrert: 1 t, Granåsen" in nora.get("/systemarbeid/").text.replace("\u00a0", " ")
    again = nora.get("/systemarbeid/ny/").text
    assert f'<option value="{unit.pk}" selected>' in again
    assert '<option value="literacy" selected>' in again
    assert "Skriv aldri navn på barn" in again


@pytest.mark.commitment("K4.1a")
def test_the_form_says_how_much_of_the_week_is_registered_by_oneself(signed_in, people, unit):
    monday = TODAY - dt.timedelta(days=TODAY.weekday())
    with seeding():
        make_activity(people["nora"], unit=unit, done_on=monday)
        make_activity(people["nora"], kind="internal", level="", minutes=30, done_on=monday)
        make_activity(people["nora"], unit=unit, done_on=monday - dt.timedelta(days=1))
        make_activity(people["jonas"], unit=unit, done_on=monday)
    page = signed_in(people["nora"]).get("/systemarbeid/ny/").text.replace("\u00a0", " ")
    assert "Du har ført 1 t 30 min denne uka." in page


def test_one_more_leads_back_to_the_form(signed_in, people, unit):
    answer = signed_in(people["nora"]).post("/systemarbeid/ny/", given(unit, again="1"))
    assert answer.url == "/systemarbeid/ny/"


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"minutes": "0"}, "fra 1 til 720"),
        ({"minutes": "-5"}, "fra 1 til 720"),
        ({"minutes": "10000"}, "fra 1 til 720"),
        ({"minutes": "en time"}, "fra 1 til 720"),
        ({"minutes": "1e3"}, "fra 1 til 720"),
        ({"done_on": "31.02.2026"}, "Skriv datoen slik"),
        ({"done_on": f"{TODAY + dt.timedelta(days=1):%d.%m.%Y}"}, "fram i tid"),
        ({"unit": "00000000-0000-0000-0000-000000000000"}, "En som er nedlagt, står ikke der"),
        ({"level": "everybody"}, "alle, noen eller enkelte"),
        ({"theme": ""}, "Velg tema"),
        ({"text": "Møte om 018100 12345"}, "Ingen skal kunne kjenne igjen et barn"),
        ({"text": "x" * 501}, "Skriv kortere"),
        ({"text": "a\x00b"}, "Null"),
    ],
)
def test_a_slip_is_told_beside_its_field_and_what_was_written_stays(signed_in, people, unit, wrong, says):
    answer = signed_in(people["nora"]).post("/systemarbeid/ny/", given(unit, **{"text": "Kurs i lesing"} | wrong))
    assert answer.status_code == 422
    assert says in answer.text
    assert "ds-error-summary" in answer.text
    assert wrong.get("text", "Kurs i lesing")[:10].replace("\x00", "") in answer.text.replace("\x00", "")
    with seeding():
        assert not Activity.objects.exists()


def test_a_closed_school_is_not_in_the_list_and_is_refused(signed_in, people, unit):
    with seeding():
        closed = make_unit("Gamle skole (eksempel)", closed_on=days_ago(400))
    nora = signed_in(people["nora"])
    assert "Gamle skole" not in nora.get("/systemarbeid/ny/").text
    assert "En som er nedlagt" in nora.post("/systemarbeid/ny/", given(closed)).text


def test_internal_work_needs_no_place(signed_in, people, unit):
    values = given(unit, kind="internal", theme="own_service")
    del values["unit"], values["level"]
    assert signed_in(people["nora"]).post("/systemarbeid/ny/", values).status_code == 302


@pytest.mark.parametrize("path", ["", "ny/", "timer/", "fil/"])
@pytest.mark.parametrize(
    ("who", "status"),
    [("nora", 200), ("siri", 200), ("hanne", 200), ("bente", 404), ("odd", 404), ("eirik", 302), ("sara", 302)],
)
def test_who_may_open_the_pages(signed_in, people, unit, path, who, status):
    assert signed_in(people[who]).get(f"/systemarbeid/{path}").status_code == status


def test_a_colleague_sees_the_activity_and_may_not_change_it(signed_in, people, unit):
    with seeding():
        hers = make_activity(people["nora"], unit=unit, follow_up_on=TODAY + dt.timedelta(days=7))
    jonas, where = signed_in(people["jonas"]), f"/systemarbeid/{hers.pk}/"
    shown = jonas.get(where).text
    assert "Nora Brekke" in shown
    assert "Trekk tilbake" not in shown
    for path, asked in (
        ("endre/", jonas.get),
        ("trekk-tilbake/", jonas.get),
        ("endre/", jonas.post),
        ("oppfolging/", jonas.post),
    ):
        answer = asked(f"{where}{path}")
        assert answer.status_code == 403
        assert "En kollega har ført" in answer.text
    assert signed_in(people["bente"]).get(where).status_code == 404
    assert signed_in(people["eirik"]).get(where).status_code == 302


def test_a_withdrawn_activity_is_gone_for_colleagues_and_counts_no_more(signed_in, people, unit):
    with seeding():
        hers = make_activity(people["nora"], unit=unit, text="Feil tekst")
    nora, where = signed_in(people["nora"]), f"/systemarbeid/{hers.pk}/"
    assert nora.post(f"{where}trekk-tilbake/", {"reason": ""}).status_code == 422
    assert nora.post(f"{where}trekk-tilbake/", {"reason": "ført to ganger"}).status_code == 302
    assert "ført to ganger" in nora.get(where).text
    assert "Feil tekst" in signed_in(people["hanne"]).get(where).text
    assert signed_in(people["jonas"]).get(where).status_code == 404
    assert "Ingenting er registrert" in nora.get("/systemarbeid/").text


def test_mending_asks_why_from_the_next_day(signed_in, people, unit):
    with seeding():
        new = make_activity(people["nora"], unit=unit)
        old = make_activity(people["nora"], unit=unit, registered_at=timezone.now() - dt.timedelta(days=3))
    nora = signed_in(people["nora"])
    assert nora.post(f"/systemarbeid/{new.pk}/endre/", given(unit, minutes="30")).url == f"/systemarbeid/{new.pk}/"
    where = f"/systemarbeid/{old.pk}/endre/"
    assert "Hvorfor retter du?" in nora.get(where).text
    assert nora.post(where, given(unit, minutes="30")).status_code == 422
    moved = nora.post(where, given(unit, minutes="30", reason="feil tid")).url
    assert moved != f"/systemarbeid/{old.pk}/"
    assert "30 min" in nora.get(moved).text.replace("\u00a0", " ")


def test_the_list_is_narrowed_by_place_period_kind_level_and_person(signed_in, people, unit):
    with seeding():
        other = make_unit("Solvik ungdomsskole (eksempel)")
        make_activity(people["nora"], unit=unit, text="kurs i lesing")
        make_activity(people["jonas"], unit=other, level="indicated", text="møte om fravær", done_on=days_ago(40))
        make_activity(people["jonas"], kind="internal", level="", theme="own_service", text="planleggingsdag")
    nora = signed_in(people["nora"])

    def texts(query):
        page = nora.get(f"/systemarbeid/?periode=alt&{query}").text
        return {name for name in ("kurs i lesing", "møte om fravær", "planleggingsdag") if name in page}

    assert texts("") == {"kurs i lesing", "møte om fravær"}, "work with units when nothing else is asked for"
    assert texts("type=alle") == {"kurs i lesing", "møte om fravær", "planleggingsdag"}
    assert texts(f"enhet={other.pk}") == {"møte om fravær"}
    assert texts("type=internal") == {"planleggingsdag"}
    assert texts("niva=universal") == {"kurs i lesing"}
    assert texts("hvem=mine") == {"kurs i lesing"}
    assert nora.get("/systemarbeid/?periode=30").text.count("møte om fravær") == 0
    assert texts("enhet=tull&niva=tull&type=tull&side=tull") == {"kurs i lesing", "møte om fravær", "planleggingsdag"}


@pytest.mark.commitment("K3.5")
@pytest.mark.commitment("R3")
def test_time_by_level_stands_beside_the_pyramid_and_is_no_target(signed_in, people, unit):
    with seeding():
        for level, minutes in (("universal", 300), ("selective", 60), ("indicated", 240)):
            make_activity(people["nora"], unit=unit, level=level, minutes=minutes)
    page = signed_in(people["nora"]).get("/systemarbeid/").text.replace("\u00a0", " ")
    assert "85 %" in page
    for cells in ('5 t</td><td class="n nb">50 %', '1 t</td><td class="n nb">10 %', '4 t</td><td class="n nb">40 %'):
        assert cells in page
    assert "ikke et mål" in page


@pytest.mark.commitment("K4.1a")
@pytest.mark.commitment("K3.5")
@pytest.mark.commitment("R6")
def test_hours_by_month_unit_and_level_and_by_person_for_leaders_only(signed_in, people, unit):
    with seeding():
        other = make_unit("Solvik ungdomsskole (eksempel)")
        make_activity(people["nora"], unit=unit, minutes=90)
        make_activity(people["jonas"], kind="internal", level="", theme="own_service", minutes=45)
    shown = signed_in(people["hanne"]).get("/systemarbeid/timer/?periode=30").text.replace("\u00a0", " ")
    assert "Systemrettet 1 t 30 min, individrettet 0 min, internt 45 min." in shown
    assert "Tid per ansatt" in shown
    assert f'href="/enheter/{other.pk}/">Solvik' in shown, "units without registered system work are listed"
    assert "Tid per ansatt" not in signed_in(people["nora"]).get("/systemarbeid/timer/").text


def test_the_file_opens_in_norwegian_excel_and_runs_no_formula(signed_in, people, unit):
    with seeding():
        make_activity(people["nora"], unit=unit, text="=1+1; «æøå»")
    answer = signed_in(people["nora"]).get("/systemarbeid/fil/")
    assert answer["Content-Disposition"] == 'attachment; filename="systemarbeid.csv"'
    assert answer.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert rows[1][5] == "60"
    assert rows[1][7] == "'=1+1; «æøå»"


def test_agreed_follow_up_stands_on_min_dag_until_it_is_done(signed_in, people, unit):
    with seeding():
        hers = make_activity(people["nora"], unit=unit, done_on=days_ago(10), follow_up_on=days_ago(1))
    nora = signed_in(people["nora"])
    assert f"/systemarbeid/{hers.pk}/" in nora.get("/").text
    assert f"/systemarbeid/{hers.pk}/" not in signed_in(people["jonas"]).get("/").text
    nora.post(f"/systemarbeid/{hers.pk}/oppfolging/")
    assert f"/systemarbeid/{hers.pk}/" not in nora.get("/").text


def test_the_units_page_shows_what_we_have_done_there(signed_in, people, unit):
    with seeding():
        make_activity(people["jonas"], unit=unit)
        make_activity(people["jonas"], kind="individual", theme="casework", unit=unit)
        make_activity(people["jonas"], theme="play", unit=make_unit("Solvik ungdomsskole (eksempel)"))
    shown = signed_in(people["nora"]).get(f"/enheter/{unit.pk}/").text
    assert "Lesing og skriving" in shown
    assert "Lek og sosialt samspill" not in shown
    assert "Arbeid i saker" not in shown
    assert f"/systemarbeid/ny/?enhet={unit.pk}" in shown
    assert (
        f'<option value="{unit.pk}" selected>'
        in signed_in(people["nora"]).get(f"/systemarbeid/ny/?enhet={unit.pk}").text
    )
    for other in ("bente", "odd"):
        assert "Lesing og skriving" not in signed_in(people[other]).get(f"/enheter/{unit.pk}/").text


def test_a_note_is_begun_from_the_ny_menu_in_ones_own_case(signed_in, people, unit):
    with seeding():
        make_case(make_child(unit=unit), unit, people["nora"])
        make_case(make_child("Saga", "Holm", unit=unit), unit, people["jonas"])
    shown = signed_in(people["nora"]).get("/ny/notat/").text
    assert "Elias" in shown
    assert "Saga" not in shown
    assert "ikke saksansvarlig" in signed_in(people["hanne"]).get("/ny/notat/").text


@pytest.mark.parametrize(
    ("who", "offers"),
    [
        ("nora", {"/systemarbeid/ny/", "/ny/notat/"}),
        ("hanne", {"/systemarbeid/ny/", "/ny/notat/", "/henvisninger/ny/"}),
        ("siri", {"/systemarbeid/ny/"}),
        ("bente", {"/henvisninger/ny/"}),
    ],
)
def test_ny_offers_what_the_role_can_make(signed_in, people, unit, who, offers):
    page = signed_in(people[who]).get("/").text
    menu = page[page.index('id="ny-meny"') : page.index("</ul>", page.index('id="ny-meny"'))]
    known = {"/systemarbeid/ny/", "/ny/notat/", "/henvisninger/ny/"}
    assert {path for path in known if path in menu} == offers


def test_the_list_asks_no_more_for_many_rows(signed_in, people, unit):
    nora = signed_in(people["nora"])
    with seeding():
        make_activity(people["nora"], unit=unit)
    with CaptureQueriesContext(connection) as few:
        nora.get("/systemarbeid/")
    with seeding():
        for _number in range(60):
            make_activity(people["jonas"], unit=unit)
    with CaptureQueriesContext(connection) as many:
        page = nora.get("/systemarbeid/").text
    assert len(many) == len(few) <= 12
    assert "Side 1 av 2" in page.replace("\u00a0", " ")
