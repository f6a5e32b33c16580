"""A rektor asks for system work in the portal, reads the answer, answers back and withdraws."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import employ, make_unit, make_user
from tettpaa.access.roles import Role
from tettpaa.core.ids import uuid7
from tettpaa.systemwork import referring
from tettpaa.systemwork.models import SystemReferral, SystemReferralStep

pytestmark = pytest.mark.usefixtures("db")
LIST, NEW = "/portal/enhet/henvisninger/", "/portal/enhet/systemhenvisninger/ny/"
FILLED = {"order_question": "Hjelp til fri lek.", "theme": "play", "level": "universal", "group": "4B", "wished_on": ""}


class School:
    """A school and the next one, each with its rektor."""

    def __init__(self):
        with seeding():
            self.unit = make_unit()
            self.eirik, self.berit = (make_user(name, Role.HEAD_TEACHER) for name in ("Eirik Tveiten", "Berit Vik"))
            employ(self.eirik, self.unit)
            employ(self.berit, make_unit("Solbakken skole (eksempel)"))
            self.hanne, self.nora = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD), make_user("Nora Brekke")


@pytest.fixture
def school():
    return School()


@pytest.fixture
def sent(school, signed_in):
    """One that is sent, with its address."""
    answer = signed_in(school.eirik).post(NEW, FILLED | {"key": str(uuid7())})
    with seeding():
        return SystemReferral.objects.get(), answer.url


def text_of(answer):
    return " ".join(answer.content.decode().split())


def test_asked_for_it_stands_in_the_list_with_its_state(school, sent, signed_in):
    client = signed_in(school.eirik)
    assert NEW in text_of(client.get(LIST))
    page = text_of(client.get(LIST))
    assert "Lek og sosialt samspill" in page
    assert "venter på svar fra PPT" in page
    assert "Hjelp til fri lek." in text_of(client.get(sent[1]))


def test_nothing_asked_for_says_what_the_section_is_for(school, signed_in):
    assert "ber dere om det her" in text_of(signed_in(school.eirik).get(LIST))


def test_the_same_form_sent_twice_is_one(school, signed_in):
    client, filled = signed_in(school.eirik), FILLED | {"key": str(uuid7())}
    assert [client.post(NEW, filled).status_code for _twice in range(2)] == [302, 302]
    with seeding():
        assert SystemReferral.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"order_question": ""}, "Skriv hva dere vil ha hjelp til."),
        ({"theme": "casework"}, "Velg tema."),
        ({"level": ""}, "Velg hvem arbeidet er for"),
        ({"group": "Ola 01020312345"}, "Det ser ut til å stå et fødselsnummer"),
        ({"wished_on": "i fjor"}, "Skriv datoen slik"),
        ({"wished_on": "1.1.2020"}, "Skriv en dato fra i dag"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(school, signed_in, wrong, sentence):
    answer = signed_in(school.eirik).post(NEW, FILLED | {"key": str(uuid7())} | wrong)
    assert answer.status_code == 422
    assert sentence in text_of(answer)
    kept = next(value for name, value in FILLED.items() if name not in wrong and value)
    assert kept in text_of(answer)
    with seeding():
        assert not SystemReferral.objects.exists()


def test_a_question_from_ppt_is_answered_on_the_page(school, sent, signed_in, acting_as):
    asked, address = sent
    with acting_as(school.hanne):
        referring.ask_for_more(referral=asked, text="Hvor mange barn er det?", by=school.hanne)
    client = signed_in(school.eirik)
    assert "PPT har spurt om mer" in text_of(client.get(LIST))
    assert "Hvor mange barn er det?" in text_of(client.get(address))
    assert client.post(address, {"text": ""}).status_code == 422
    assert [client.post(address, {"text": "Tolv."}).status_code for _twice in range(2)] == [302, 302]
    with seeding():
        assert SystemReferralStep.objects.filter(kind="added").count() == 1


def test_the_unit_reads_who_comes_and_when(school, sent, signed_in, acting_as):
    asked, address = sent
    day = timezone.localdate() + dt.timedelta(days=7)
    with acting_as(school.hanne):
        referring.accept(
            referral=asked, adviser=school.nora, contact_by=day, text="Vi begynner med et møte.", by=school.hanne
        )
    page = text_of(signed_in(school.eirik).get(address))
    assert "Nora Brekke tar kontakt innen" in page
    assert "Vi begynner med et møte." in page
    assert "Trekk tilbake" not in page


def test_withdrawn_until_decided_and_told_when_ppt_was_first(school, sent, signed_in, acting_as):
    asked, address = sent
    client = signed_in(school.eirik)
    with acting_as(school.hanne):
        referring.advise(referral=asked, text="Prøv dette først.", by=school.hanne)
    page = text_of(client.post(f"{address}trekk/", follow=True))
    assert "Hanne Moltu var først: råd gitt" in page
    assert "Prøv dette først." in page


def test_withdrawn_it_says_so_also_the_second_time(school, sent, signed_in):
    client = signed_in(school.eirik)
    for _twice in range(2):
        assert "er trukket tilbake" in text_of(client.post(f"{sent[1]}trekk/", follow=True))
    with seeding():
        assert SystemReferral.objects.get().state == "withdrawn"


def test_the_rektor_of_the_next_school_finds_nothing(school, sent, signed_in):
    client, address = signed_in(school.berit), sent[1]
    assert "Lek og sosialt samspill" not in text_of(client.get(LIST))
    assert client.get(address).status_code == 404
    assert client.post(address, {"text": "x"}).status_code == 404
    assert client.post(f"{address}trekk/").status_code == 404


@pytest.mark.parametrize("role", [Role.GUARDIAN, Role.PUPIL, Role.DECISION_OFFICER])
def test_families_and_offices_have_no_such_page(school, sent, signed_in, role):
    with seeding():
        other = make_user("Sara Haugland", role)
    client = signed_in(other)
    assert client.get(NEW).status_code in {403, 404}
    assert client.get(sent[1]).status_code in {403, 404}


def test_a_leader_of_two_units_chooses_where(school, signed_in):
    with seeding():
        second = make_unit("Solvik ungdomsskole (eksempel)")
        employ(school.eirik, second)
    client = signed_in(school.eirik)
    assert 'name="unit"' in text_of(client.get(NEW))
    client.post(NEW, FILLED | {"key": str(uuid7()), "unit": str(school.unit.pk)})
    with seeding():
        assert SystemReferral.objects.get().unit == school.unit
        strange = make_unit("Fjellvik skole (eksempel)")
    assert client.post(NEW, FILLED | {"key": str(uuid7()), "unit": str(strange.pk)}).status_code == 422
