"""System referrals on the intake board: their mark, next and previous, the three answers, the counts."""

import datetime as dt
from types import SimpleNamespace

import pytest
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import employ, make_unit, make_user
from tettpaa.access.roles import Role
from tettpaa.core.ids import uuid7
from tettpaa.desk.intake import Board
from tettpaa.desk.intake_system import around, in_turn, places
from tettpaa.desk.system_rows import SystemBoard, SystemRow
from tettpaa.desk.tests.test_lists import MOST, asked
from tettpaa.organisation.models import UnitContact
from tettpaa.systemwork import referring
from tettpaa.systemwork.models import Activity, SystemReferral

pytestmark = pytest.mark.usefixtures("db")
SOON = timezone.localdate() + dt.timedelta(days=7)
ASKED = {"theme": "play", "level": "universal", "order_question": "Hjelp til fri lek."}


class Place:
    """A school whose rektor has asked twice, its contact at PPT, and the intake leader."""

    def __init__(self, acting_as):
        with seeding():
            unit = make_unit()
            eirik = make_user("Eirik Tveiten", Role.HEAD_TEACHER)
            employ(eirik, unit)
            self.hanne, self.nora = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD), make_user("Nora Brekke")
            UnitContact.objects.create(unit=unit, user=self.nora)
        self.eirik = eirik
        with acting_as(eirik):
            self.first, self.second = (
                referring.ask(key=uuid7(), unit=unit, group=group, **ASKED, by=eirik) for group in ("4B", "5A")
            )


@pytest.fixture
def place(acting_as):
    return Place(acting_as)


def address(one):
    return f"/inntak/system/{one.pk}/"


def text_of(answer):
    return " ".join(answer.content.decode().split())


def taken(place, **values):
    usual = {"outcome": "accept", "holder": place.nora.pk, "contact_by": SOON.isoformat(), "text": "", "seen": "0"}
    return usual | values


def test_the_board_opens_the_oldest_and_leads_to_the_next(place, signed_in):
    client = signed_in(place.hanne)
    opened = client.get("/inntak/")
    assert opened.url == address(place.first)
    page = text_of(client.get(opened.url))
    assert "2 henvisninger venter." in page
    assert f'data-key="j" href="{address(place.second)}"' in page
    assert "Systemhenvisning, ikke om et enkelt barn" in page
    assert f'data-key="k" href="{address(place.first)}"' in text_of(client.get(address(place.second)))


def test_min_dag_counts_it_for_the_leader(place, signed_in):
    assert "2 henvisninger venter på inntak" in text_of(signed_in(place.hanne).get("/"))


def test_taken_in_it_stands_on_the_advisers_min_dag_and_opens_the_form_filled_in(place, signed_in):
    answer = signed_in(place.hanne).post(address(place.first), taken(place))
    assert answer.status_code == 302
    client = signed_in(place.nora)
    assert "Ta kontakt: lek og sosialt samspill" in text_of(client.get("/"))
    page = text_of(client.get(f"/systemarbeid/henvisninger/{place.first.pk}/"))
    form = f"/systemarbeid/ny/?henvisning={place.first.pk}"
    assert form in page
    shown = client.get(form)
    start = shown.context["form"].initial
    assert (start["theme"], start["level"]) == ("play", "universal")
    filled = {name: str(value) for name, value in start.items()} | {"minutes": "60", "done_on": start["done_on"]}
    assert client.post(form, filled | {"done_on": start["done_on"].isoformat()}).status_code == 302
    with seeding():
        assert Activity.objects.get().referral_id == place.first.pk
    assert "Ta kontakt" not in text_of(client.get("/"))


def test_decided_today_it_stands_on_the_board_and_in_the_minutes(place, signed_in):
    client = signed_in(place.hanne)
    client.post(address(place.first), taken(place))
    assert "1 er bestemt i dag." in text_of(client.get(address(place.second)))
    assert "Nora Brekke tar kontakt innen" in text_of(client.get("/inntak/referat/"))


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"holder": ""}, "Velg hvem som tar oppdraget."),
        ({"contact_by": ""}, "Skriv en dato fra i dag"),
        ({"contact_by": "1.1.2020"}, "Skriv en dato fra i dag"),
        ({"outcome": "advice"}, "Skriv rådet eller spørsmålet."),
        ({"outcome": "more", "text": " "}, "Skriv rådet eller spørsmålet."),
        ({"outcome": "advice", "text": "Gjelder 01020312345"}, "et fødselsnummer"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_decided(place, signed_in, values, sentence):
    answer = signed_in(place.hanne).post(address(place.first), taken(place, **values))
    assert answer.status_code == 422
    assert sentence in text_of(answer)
    with seeding():
        assert SystemReferral.objects.filter(state="waiting").count() == 2


def test_finding_a_colleague_decides_nothing_and_keeps_what_is_written(place, signed_in):
    found = signed_in(place.hanne).post(
        address(place.first), taken(place, outcome="find", who="nora", text="Vi kommer.")
    )
    assert found.status_code == 200
    assert "Vi kommer." in text_of(found)
    with seeding():
        assert SystemReferral.objects.filter(state="waiting").count() == 2


def test_asked_for_more_it_leaves_the_queue_and_stays_on_the_board(place, signed_in):
    client = signed_in(place.hanne)
    client.post(address(place.first), taken(place, outcome="more", text="Hvor mange?"))
    page = text_of(client.get(address(place.second)))
    assert "1 henvisning venter." in page
    assert "Vi har spurt om mer" in page


def test_pressed_twice_is_one_and_a_colleague_who_comes_second_is_told(place, signed_in):
    with seeding():
        other = make_user("Gro Li", Role.PROFESSIONAL_LEAD)
    client, advice = signed_in(place.hanne), taken(place, outcome="advice", text="Prøv dette.")
    assert [client.post(address(place.first), advice).status_code for _twice in range(2)] == [302, 302]
    late = signed_in(other).post(address(place.first), taken(place))
    assert late.status_code == 422
    assert "Hanne Moltu var først: råd gitt" in text_of(late)


def test_the_list_of_all_shows_where_each_is(place, signed_in):
    signed_in(place.hanne).post(address(place.first), taken(place))
    page = text_of(signed_in(place.nora).get("/systemarbeid/henvisninger/"))
    assert "tatt inn" in page
    assert "venter på svar fra PPT" in page


@pytest.mark.parametrize("role", [Role.PP_ADVISER, Role.HEAD_OF_SERVICE, Role.CLERK, Role.SYSTEM_ADMINISTRATOR])
def test_others_do_not_decide(place, signed_in, role):
    with seeding():
        other = make_user("Kari Moe", role)
    assert signed_in(other).post(address(place.first), taken(place)).status_code in {403, 404}
    with seeding():
        assert SystemReferral.objects.filter(state="waiting").count() == 2


def test_the_board_asks_few_questions_however_many_wait(place, signed_in, acting_as):
    client = signed_in(place.hanne)
    with acting_as(place.eirik):
        for _more in range(8):
            referring.ask(key=uuid7(), unit=place.first.unit, **ASKED, by=place.eirik)
    assert asked(client, address(place.first)) <= MOST


def test_children_and_units_stand_in_one_queue_the_oldest_first():
    def child(days):
        return SimpleNamespace(pk=uuid7(), arrived_on=timezone.localdate() - dt.timedelta(days=days))

    def unit(days):
        return SystemRow(uuid7(), "Lek", "Skole", "waiting", timezone.localdate() - dt.timedelta(days=days))

    old, new, first, last = child(9), child(1), unit(5), unit(0)
    board = Board([(old, 9), (new, 1)], [], [], SystemBoard([first, last], [], []))
    assert list(in_turn(board)) == [old, first, new, last]
    assert around(places(board), first.pk)["previous"] == f"/inntak/{old.pk}/"
    assert around(places(board), first.pk)["next"] == f"/inntak/{new.pk}/"
