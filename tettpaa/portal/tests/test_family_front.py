"""What is new since the family looked last, said in words; and what a family can ask for itself."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.support.database import reset_role, seeding
from tests.support.people import make_user
from tests.support.worlds import make_file, saved
from tettpaa.access.models import ReadLogEntry
from tettpaa.access.roles import Role
from tettpaa.cases import jobs
from tettpaa.cases.actions import promises, voices
from tettpaa.cases.models import CaseScope, SharedProgress
from tettpaa.cases.tests.test_the_whole_way import Arranged
from tettpaa.documents.models import Release
from tettpaa.participation.models import FamilyWish
from tettpaa.planning.models import WorkTask

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()


class Home:
    """Elias has two homes: mother and father, each let in by their own door."""

    def __init__(self, acting_as, signed_in) -> None:
        self.people, self.acting_as, self.signed_in = Arranged(), acting_as, signed_in
        self.case = self.people.take_in(acting_as)
        with seeding():
            self.yonas = self.people.father.user = make_user("Yonas Tesfay", Role.GUARDIAN)
            self.people.father.save()
        with acting_as(self.people.nora):
            for guardian in (self.people.mother, self.people.father):
                voices.open_portal(case=self.case, guardian=guardian, by=self.people.nora)
        self.url = f"/portal/familie/{self.case.pk}/"

    def page(self, user):
        return self.signed_in(user).get(self.url).text

    def looked(self, user, days=3):
        """This one was here some days ago."""
        family = CaseScope.objects.get
        with seeding():
            scope = family(case=self.case, kind="family").scope_id
            at = timezone.now() - dt.timedelta(days=days)
            ReadLogEntry(user_id=user.pk, doorway="portal", what="shared_progress", scope_id=scope, at=at).save()
            SharedProgress.objects.filter(case=self.case).update(step_on=TODAY - dt.timedelta(days=30))
            Release.objects.update(released_at=at - dt.timedelta(days=1))

    def promise(self, guardian, what="Ringe deg på fredag"):
        with self.acting_as(self.people.nora):
            due = TODAY + dt.timedelta(days=4)
            promises.promise(case=self.case, to=str(guardian.pk), what=what, due_on=due, by=self.people.nora)


@pytest.fixture
def home(acting_as, signed_in):
    return Home(acting_as, signed_in)


def test_the_first_time_nothing_is_called_new(home):
    home.promise(home.people.mother)
    page = home.page(home.people.sara)
    assert "Nytt siden" not in page
    assert "Ingenting er nytt" not in page


def test_what_has_come_since_is_said_in_words_also_when_the_page_is_loaded_again(home):
    home.looked(home.people.sara)
    home.promise(home.people.mother)
    with seeding():
        family = CaseScope.objects.get(case=home.case, kind="family").scope
        file = make_file(family)
        saved(Release(scope=family, file=file, title="Svar på hørselsprøven", released_by=home.people.nora))
    for _again in range(2):
        page = home.page(home.people.sara)
        assert "Nytt siden du så her" in page
        assert "Nora Brekke har lovet deg noe: Ringe deg på fredag." in page
        assert "Du har fått et dokument: Svar på hørselsprøven." in page
        assert "ny informasjon" not in page.lower()


def test_when_nothing_has_come_that_is_said_too(home):
    home.looked(home.people.sara)
    assert "Ingenting er nytt siden du så her" in home.page(home.people.sara)


def test_a_step_is_new_until_one_has_looked(home):
    home.looked(home.people.sara)
    with seeding():
        SharedProgress.objects.filter(case=home.case).update(step_on=TODAY, step="assessment")
    assert "Saken har gått videre: Vi finner ut hva barnet trenger." in home.page(home.people.sara)


def test_the_other_guardians_news_is_not_mine(home):
    home.looked(home.people.sara)
    home.looked(home.yonas)
    home.promise(home.people.father)
    assert "har lovet deg noe" in home.page(home.yonas)
    page = home.page(home.people.sara)
    assert "Ringe deg på fredag" not in page
    assert "Ingenting er nytt" in page


def test_each_has_looked_at_a_time_of_their_own(home):
    home.looked(home.yonas)
    assert "Ingenting er nytt" not in home.page(home.people.sara), "her first time, though he has been here"


@pytest.mark.parametrize(
    ("page", "text", "title"),
    [
        ("innsyn", "Alt dere har skrevet om barnet", "Sara Haugland ber om innsyn: Alt dere har skrevet om barnet"),
        ("tolk", "tigrinja", "Sara Haugland ønsker tolk: tigrinja"),
    ],
)
def test_what_a_guardian_asks_for_is_a_task_for_the_adviser_and_the_other_never_knows(home, page, text, title):
    client = home.signed_in(home.people.sara)
    assert f"{home.url}{page}/" in home.page(home.people.sara)
    assert client.post(f"{home.url}{page}/", {"text": ""}).status_code == 422
    for _twice in range(2):
        assert client.post(f"{home.url}{page}/", {"text": text}).status_code == 302
    jobs.sweep(0)
    reset_role()
    with seeding():
        task = WorkTask.objects.get(kind="family_wish")
        assert (task.title, task.owner) == (title, home.people.nora)
        assert FamilyWish.objects.get().applied_at
    assert title in home.signed_in(home.people.nora).get("/").text
    assert text in client.get(f"{home.url}{page}/").text.split("Dette har du bedt om")[1].split("</section>")[0]
    assert "Dette har du bedt om" not in home.signed_in(home.yonas).get(f"{home.url}{page}/").text
    with home.acting_as(home.yonas):
        assert not FamilyWish.objects.exists()


def test_another_family_cannot_ask_here(home):
    with seeding():
        classmate = make_user("Ada Lie", Role.GUARDIAN)
    for page in ("innsyn", "tolk"):
        assert home.signed_in(classmate).post(f"{home.url}{page}/", {"text": "x"}).status_code == 404
    with seeding():
        assert not FamilyWish.objects.exists()
