"""An adult with a case of their own comes in by their own door, and is never called a child."""

import datetime as dt
import re

import pytest

from tests.support.database import seeding
from tests.support.people import make_user
from tettpaa.access.roles import Role
from tettpaa.cases.actions import secrecy
from tettpaa.cases.models import IndividualCase
from tettpaa.cases.tests.test_every_kind import Way
from tettpaa.core import clock
from tettpaa.people.models import Child

pytestmark = pytest.mark.usefixtures("db")
OF_A_CHILD = re.compile(r"\b(barn\w*|elev\w*|forel\w*|child\w*|pupil\w*|parent\w*)\b", re.IGNORECASE)
PAGES = ("", "samtykke/", "viktig/", "innsyn/", "tolk/", "hvem-har-lest/")


@pytest.fixture
def adult(acting_as, signed_in):
    """Ida is grown up, and has been let in to her own case."""
    way = Way(acting_as, "adult_education")
    case = way.take_in()
    with seeding():
        child = Child.objects.get()
        child.user = make_user("Ida Berg", Role.PUPIL)
        child.save()
    client = signed_in(way.holder)
    shown = client.get(f"/saker/{case.pk}/innsyn/elev/").text
    assert "Personen er part i saken selv." in shown
    assert client.post(f"/saker/{case.pk}/innsyn/elev/").status_code == 302
    return case, child.user, way


def words_of(page: str) -> str:
    """What stands in the page itself, without names of tags and addresses."""
    main = page.split("<main", 1)[1].split("</main>", 1)[0]
    return re.sub(r"<[^>]+>", " ", main)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_no_page_speaks_of_a_child(adult, signed_in, page, language):
    case, user, _way = adult
    with seeding():
        user.language = language
        user.save()
    answer = signed_in(user).get(f"/portal/familie/{case.pk}/{page}")
    assert answer.status_code == 200
    assert OF_A_CHILD.findall(words_of(answer.text)) == []


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_nor_does_the_question_about_sharing(adult, signed_in, acting_as, language):
    case, user, way = adult
    with seeding():
        user.language = language
        user.save()
    with acting_as(way.holder):
        days = (clock.today(), clock.today() + dt.timedelta(days=30))
        about = secrecy.Exchange("gp", "Fastlege Lie (eksempel)", "Hjelp med søvn.", "At du strever med å sove.", *days)
        row = secrecy.ask(case=IndividualCase.objects.get(pk=case.pk), about=about, by=way.holder)
    client, page = signed_in(user), f"/portal/familie/{case.pk}/deling/{row.pk}/"
    assert OF_A_CHILD.findall(words_of(client.get(page).text)) == []
    assert client.post(page, {"answer": "yes"}).status_code == 302
    assert OF_A_CHILD.findall(words_of(client.get(page).text)) == []
    assert OF_A_CHILD.findall(words_of(client.get(f"/portal/familie/{case.pk}/").text)) == []


def test_the_adult_says_yes_and_what_is_important_alone(adult, signed_in, acting_as):
    case, user, way = adult
    client = signed_in(user)
    asked = client.get(f"/portal/familie/{case.pk}/samtykke/").text
    assert "Du kan si ja senere hvis du vil." in asked
    assert "Skolen skal" not in asked
    assert client.post(f"/portal/familie/{case.pk}/samtykke/", {"answer": "yes"}).status_code == 302
    assert client.post(f"/portal/familie/{case.pk}/viktig/", {"text": "Jeg vil lese bøker."}).status_code == 302
    assert "Jeg vil lese bøker." in signed_in(way.holder).get(f"/saker/{case.pk}/samtykker/").text


def test_nobody_else_who_is_grown_up_comes_in(adult, signed_in):
    case, _user, _way = adult
    with seeding():
        other = make_user("Ola Nes", Role.PUPIL)
    assert signed_in(other).get(f"/portal/familie/{case.pk}/").status_code == 404


def test_the_door_is_shut_again(adult, signed_in):
    case, user, way = adult
    assert signed_in(way.holder).post(f"/saker/{case.pk}/innsyn/elev/steng/").status_code == 302
    assert signed_in(user).get(f"/portal/familie/{case.pk}/").status_code == 404


def test_voices_on_the_desk_do_not_say_pupil(adult, signed_in):
    case, _user, way = adult
    page = signed_in(way.holder).get(f"/saker/{case.pk}/samtykker/").text
    assert "eleven selv" not in page
    assert "Har innsyn i portalen" in page
