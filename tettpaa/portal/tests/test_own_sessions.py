"""A family member and a unit's user see where they are signed in, and end it; nobody else's is there."""

import re

import pytest

from tests.support.database import seeding
from tests.support.people import employ, make_unit, make_user
from tettpaa.access.models import AuditEvent, PortalSession
from tettpaa.access.roles import Role

PAGE, END = "/portal/konto/innlogginger/", "/portal/konto/innlogginger/avslutt/"


@pytest.fixture
def people(committed):
    """Saved for real: each door has its own login at the database, and only the portal's reads these sessions."""
    with seeding():
        unit = make_unit()
        eirik = make_user("Eirik Tveiten", Role.HEAD_TEACHER)
        employ(eirik, unit)
        return {"sara": make_user("Sara Haugland", Role.GUARDIAN), "eirik": eirik}


def at_home(signed_in, user, device):
    """A browser that says what it is."""
    browser = signed_in(user)
    with seeding():
        PortalSession.objects.filter(user_id=user.pk, device="").update(device=device)
    return browser


@pytest.mark.parametrize("who", ["sara", "eirik"])
def test_one_ends_the_other_place_and_goes_on_here(people, signed_in, who):
    user = people[who]
    stranger = at_home(signed_in, people["eirik" if who == "sara" else "sara"], "Safari på iPad")
    library = at_home(signed_in, user, "Chrome på Windows")
    here = at_home(signed_in, user, "Firefox på Android")
    text = here.get(PAGE).text
    assert "Chrome på Windows" in text
    assert "Safari på iPad" not in text
    assert text.count("Her du er nå.") == 1
    key = re.search(r'name="session" value="(?!others)([^"]+)"', text)[1]
    assert here.post(END, {"session": key}).status_code == 302
    assert library.get(PAGE).status_code == 302
    assert "Chrome på Windows" not in here.get(PAGE).text
    assert stranger.get(PAGE).status_code == 200
    with seeding():
        ended = AuditEvent.objects.get(action="session.ended_elsewhere")
    assert (ended.user_id, ended.detail["number"]) == (user.pk, 1)


def test_all_others_end_at_once_and_another_persons_is_a_404(people, signed_in):
    browsers = [signed_in(people["sara"]) for _number in range(3)]
    eirik = signed_in(people["eirik"])
    mine = browsers[0].get(PAGE).text
    theirs = re.search(r'name="session" value="(?!others)([^"]+)"', mine)[1]
    assert eirik.post(END, {"session": theirs}).status_code == 404
    assert eirik.post(END, {"session": "x"}).status_code == 404
    assert browsers[0].post(END, {"session": "others"}).status_code == 302
    assert [one.get(PAGE).status_code for one in (*browsers, eirik)] == [200, 302, 302, 200]


def test_nobody_is_asked_to_sign_in_and_the_way_stands_in_the_menu_of_both(people, signed_in, client):
    assert client.get(PAGE).url.startswith("/portal/logg-inn/")
    for who, page in (("sara", "/portal/familie/"), ("eirik", "/portal/enhet/henvisninger/")):
        assert f'href="{PAGE}"' in signed_in(people[who]).get(page).text


@pytest.mark.parametrize(("code", "said"), [("nn", "Kvar du er logga inn"), ("en", "Where you are signed in")])
def test_it_is_said_in_the_readers_language(people, signed_in, code, said):
    browser = signed_in(people["sara"])
    browser.post("/portal/sprak/", {"language": code, "next": PAGE})
    text = browser.get(PAGE).text
    assert said in text
    assert "Avslutt alle" not in text
