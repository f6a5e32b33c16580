"""«Varsler»: each chooses on a page of their own, at the desk and in both portals."""

import datetime as dt

import pytest

from tests.support.database import seeding
from tests.support.people import employ, make_unit, make_user
from tettpaa.access.models import NoticeChoice
from tettpaa.access.roles import Role

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def sara(db):
    with seeding():
        return make_user("Sara Haugland", Role.GUARDIAN, email="sara@post.example", language="nb")


PAGES = {Role.PP_ADVISER: "/konto/varsler/", Role.GUARDIAN: "/portal/varsler/", Role.HEAD_TEACHER: "/portal/varsler/"}
FORM = {"channel": "email", "email": "ny@post.example", "pace": "daily", "quiet_from": "20", "quiet_to": "8:30"}


@pytest.mark.parametrize("role", list(PAGES), ids=str)
def test_each_chooses_on_a_page_of_their_own(role, signed_in, settings):
    settings.SENDS_MAIL, settings.SMS_URL = True, "http://sms.example/"
    with seeding():
        user, other = make_user("Kim Lie", role), make_user("Annen Lie", role)
        if role == Role.HEAD_TEACHER:
            unit = make_unit()
            employ(user, unit)
            employ(other, unit)
    client, url = signed_in(user), PAGES[role]
    assert "sier bare at du har noe å lese" in client.get(url).text
    assert client.post(url, FORM).status_code == 302
    with seeding():
        kept = NoticeChoice.objects.get()
    assert (kept.user_id, kept.email, kept.daily) == (user.pk, "ny@post.example", True)
    assert (kept.quiet_from, kept.quiet_to) == (dt.time(20), dt.time(8, 30))
    assert 'value="ny@post.example"' in client.get(url).text
    assert "ny@post.example" not in signed_in(other).get(url).text
    assert client.post(url, FORM | {"channel": "sms", "phone": "900 00 000"}).status_code == 302
    with seeding():
        assert NoticeChoice.objects.get().phone == "+4790000000"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"channel": ""}, "Velg hvordan du vil ha varsel."),
        ({"email": "x"}, "Skriv adressen slik"),
        ({"channel": "sms"}, "Skriv nummeret varselet skal til."),
        ({"channel": "sms", "phone": "123"}, "Skriv et mobilnummer med åtte tall"),
        ({"quiet_from": "25"}, "Skriv klokkeslettet slik"),
        ({"quiet_to": ""}, "Skriv både fra og til"),
    ],
)
def test_what_is_wrong_is_said_beside_the_field_and_the_rest_stays(signed_in, settings, sara, wrong, said):
    settings.SENDS_MAIL, settings.SMS_URL = True, "http://sms.example/"
    answer = signed_in(sara).post("/portal/varsler/", FORM | {"email": "ny@post.example"} | wrong)
    assert answer.status_code == 422
    assert said in answer.text
    with seeding():
        assert not NoticeChoice.objects.exists()


def test_a_service_that_sends_nothing_says_so(signed_in, sara, settings):
    settings.SENDS_MAIL, settings.SMS_URL = False, ""
    assert "Kommunen sender ikke varsler ennå." in signed_in(sara).get("/portal/varsler/").text
