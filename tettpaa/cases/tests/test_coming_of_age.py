"""A pupil turns fifteen: talked with before, deciding alone from the day, and nothing taken back in silence."""

import datetime as dt

import pytest

from tests.support.database import reset_role, seeding
from tests.support.people import make_case, make_child
from tettpaa.access.problems import NotNow
from tettpaa.cases import jobs, recipients
from tettpaa.cases.actions import coming_of_age, guardian_copies, telling, voices
from tettpaa.cases.models import CaseScope, GuardianCopy
from tettpaa.cases.tests.test_the_whole_way import Arranged
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.documents.models import Dispatch, Release, StoredFile
from tettpaa.people.models import Child
from tettpaa.people.rules import birthday
from tettpaa.planning.models import WorkTask

pytestmark = pytest.mark.usefixtures("db")
COMING, COPY = WorkTask.Kind.COMING_OF_AGE, WorkTask.Kind.GUARDIAN_COPY


class Turning:
    """Elias has a case, and his mother reads in the portal; the neighbour's child is in the same class."""

    def __init__(self, acting_as, signed_in) -> None:
        self.people, self.acting_as, self.signed_in = Arranged(), acting_as, signed_in
        self.case = self.people.take_in(acting_as)
        with acting_as(self.people.nora):
            voices.open_portal(case=self.case, guardian=self.people.mother, by=self.people.nora)
        with seeding():
            self.neighbour = make_case(make_child("Ada", "Solli", unit=self.people.unit), self.people.unit,
                                       self.people.jonas)  # fmt: skip
        self.url = f"/saker/{self.case.pk}/"

    def turns_in(self, days: int) -> dt.date:
        """Elias is fifteen in so many days."""
        day = clock.today() + dt.timedelta(days=days)
        with seeding():
            Child.objects.filter(pk=self.people.child.pk).update(birth_date=birthday(day, -15))
            self.case.refresh_from_db()
            self.case.child.refresh_from_db()
        return day

    def night(self) -> None:
        jobs.pupils_of_age(0)
        reset_role()

    def tasks(self, kind: str) -> list[WorkTask]:
        with seeding():
            return list(WorkTask.objects.filter(kind=kind).order_by("made_at"))

    def letter(self) -> None:
        """The adviser writes to the family."""
        with self.acting_as(self.people.nora):
            telling.tell_who_has_the_case(case=self.case, holder=self.people.nora, by=self.people.nora)

    def own(self) -> int:
        """The pupil's own compartment."""
        return CaseScope.objects.get(case=self.case, kind=CaseScope.Kind.PERSON, guardian=None).scope_id

    def mother_sees(self) -> set[str]:
        with self.acting_as(self.people.sara):
            return {str(pk) for pk in StoredFile.objects.values_list("pk", flat=True)}


@pytest.fixture
def turning(acting_as, signed_in):
    return Turning(acting_as, signed_in)


def test_the_days_are_data_with_bounds():
    rule = ruleset(clock.today()).rules["coming_of_age_days"]
    assert (rule.value, rule.lowest, rule.highest) == (60, 14, 180)
    assert ruleset(clock.today()).age("education") == 15


def test_sixty_days_before_the_adviser_is_asked_to_talk_once(turning):
    turning.turns_in(61)
    turning.night()
    assert turning.tasks(COMING) == []
    day = turning.turns_in(60)
    turning.night()
    turning.night()
    (task,) = turning.tasks(COMING)
    assert (task.owner_id, task.due_on, task.scope_id) == (turning.people.nora.pk, day, turning.case.scope_id)
    assert "snakk om samtykke, deling og hva foreldrene ser" in task.title
    page = turning.signed_in(turning.people.nora).get("/").text
    assert "snakk om samtykke" in page
    assert f"{turning.url}samtykker/" in page
    assert "snakk om samtykke" not in turning.signed_in(turning.people.jonas).get("/").text


def test_done_before_the_day_it_is_not_given_again(turning):
    turning.turns_in(30)
    turning.night()
    with seeding():
        WorkTask.objects.filter(kind=COMING).update(done_at=clock.now(), done_by=turning.people.nora)
    turning.night()
    assert len(turning.tasks(COMING)) == 1


def test_the_day_before_parents_get_the_letter_at_once(turning):
    turning.turns_in(1)
    before = turning.mother_sees()
    turning.letter()
    assert len(turning.mother_sees() - before) == 1
    assert turning.tasks(COPY) == []


@pytest.mark.commitment("K1.3a")
def test_from_the_day_a_new_paper_waits_and_what_was_given_stays(turning):
    turning.turns_in(1)
    turning.letter()
    given = turning.mother_sees()
    assert given
    turning.turns_in(0)
    turning.night()
    assert turning.mother_sees() == given
    turning.letter()
    assert turning.mother_sees() == given
    with seeding():
        held = GuardianCopy.objects.get()
        assert not Dispatch.objects.filter(file_id=held.file_id).exists()
        assert Release.objects.filter(title=held.title, scope_id=turning.own()).exists()
    (task,) = turning.tasks(COPY)
    assert task.owner_id == turning.people.nora.pk
    assert held.title in turning.signed_in(turning.people.nora).get(f"{turning.url}samtykker/").text


def test_the_adviser_hears_the_pupil_and_decides_for_this_one_paper(turning):
    turning.turns_in(0)
    turning.letter()
    before = turning.mother_sees()
    with seeding():
        held = GuardianCopy.objects.get()
    client, path = turning.signed_in(turning.people.nora), f"{turning.url}til-foresatte/{held.pk}/"
    empty = client.post(path, {"pupil_wish": "", "share": "yes", "reason": ""})
    assert empty.status_code == 422
    assert "Skriv hva eleven ønsker" in empty.text
    values = {"pupil_wish": "Greit for meg", "share": "yes", "reason": "De trenger å vite hvem de ringer"}
    assert client.post(path, values).status_code == 302
    assert len(turning.mother_sees() - before) == 1
    assert turning.tasks(COPY)[0].done_at is not None
    with seeding():
        names = set(Dispatch.objects.filter(file__name=held.file.name).values_list("recipient", flat=True))
    assert names >= {turning.people.mother.name, turning.people.father.name}
    turning.letter()
    assert len(turning.mother_sees() - before) == 1, "the next paper waits again"


def test_a_no_keeps_it_with_the_pupil_and_is_final(turning):
    turning.turns_in(0)
    turning.letter()
    before = turning.mother_sees()
    with seeding():
        held = GuardianCopy.objects.get()
    no = {"share": False, "pupil_wish": "Vil ikke", "reason": "Eleven ønsker det ikke"}
    with turning.acting_as(turning.people.nora):
        guardian_copies.decide(held=held, **no, by=turning.people.nora)
        with pytest.raises(NotNow):
            guardian_copies.decide(held=held, **(no | {"share": True}), by=turning.people.nora)
    assert turning.mother_sees() == before
    assert "bare eleven får det" in turning.signed_in(turning.people.nora).get(f"{turning.url}samtykker/").text


def test_the_neighbour_child_is_another_childs_matter(turning):
    turning.turns_in(0)
    turning.letter()
    with seeding():
        held = GuardianCopy.objects.get()
    client = turning.signed_in(turning.people.jonas)
    assert client.get(f"{turning.url}til-foresatte/{held.pk}/").status_code == 404
    assert client.get(f"/saker/{turning.neighbour.pk}/til-foresatte/{held.pk}/").status_code == 404


def test_a_closed_case_and_one_without_an_adviser_ask_nobody(turning):
    turning.turns_in(10)
    with seeding():
        type(turning.case).objects.filter(pk=turning.case.pk).update(holder=None)
    with turning.acting_as(turning.people.hanne):
        assert coming_of_age.ask_to_talk(today=clock.today()) == 0
        assert not guardian_copies.must_wait(turning.neighbour)
        assert [one.is_pupil for one in recipients.family(turning.neighbour)] == []
