"""What has been promised: seen by the one who got it, on Min dag until it is kept, and read first by the next adviser."""

import datetime as dt

import pytest
from django.db.utils import IntegrityError
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import make_case, make_child, make_user
from tests.support.worlds import saved
from tettpaa.access.models import in_action
from tettpaa.access.roles import Role
from tettpaa.cases.actions import assigning, voices
from tettpaa.cases.models import CaseIntroduction, CasePromise, CaseScope, IndividualCase, PromiseOutcome
from tettpaa.cases.rules.promises import Standing, obstacles_to_breaking, obstacles_to_moving, standing
from tettpaa.cases.tests.test_the_whole_way import Arranged
from tettpaa.planning.models import WorkTask

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()
DAY = dt.timedelta(days=1)


def day(number):
    return f"{TODAY + number * DAY:%d.%m.%Y}"


class Promised:
    """Nora has the case of Elias; mother and father are in the portal, each by their own door."""

    def __init__(self, acting_as, signed_in) -> None:
        self.people, self.acting_as, self.signed_in = Arranged(), acting_as, signed_in
        self.case = self.people.take_in(acting_as)
        with seeding():
            self.yonas = self.people.father.user = make_user("Yonas Tesfay", Role.GUARDIAN)
            self.people.father.save()
        with acting_as(self.people.nora):
            for guardian in (self.people.mother, self.people.father):
                voices.open_portal(case=self.case, guardian=guardian, by=self.people.nora)
        self.url, self.nora = f"/saker/{self.case.pk}/", signed_in(self.people.nora)

    def promise(self, to, what="Ringe deg når hørselsprøven er klar", on=3):
        sent = {"to": str(to), "what": what, "due_on": day(on)}
        assert self.nora.post(f"{self.url}lofter/nytt/", sent).status_code == 302
        with seeding():
            return CasePromise.objects.get(what=what)

    def family(self, user):
        return self.signed_in(user).get(f"/portal/familie/{self.case.pk}/").text

    def later(self, promise, days=5):
        """The days go."""
        with seeding():
            promise.due_on, promise.made_at = TODAY - days * DAY, timezone.now() - (days + 5) * DAY
            promise.save()


@pytest.fixture
def promised(acting_as, signed_in):
    return Promised(acting_as, signed_in)


def test_a_promise_is_two_taps_from_the_case_and_the_note(promised):
    assert f"{promised.url}lofter/nytt/" in promised.nora.get(promised.url).text
    sent = {"kind": "note", "title": "Telefon", "happened_on": day(0), "html": "<p>Sara ringte.</p>"}
    promised.nora.post(f"{promised.url}notat/", sent)
    page = promised.nora.get(f"{promised.url}journal/").text
    note = page.split(f"{promised.url}notat/")[-1].split("/")[0]
    assert f"{promised.url}lofter/nytt/" in promised.nora.get(f"{promised.url}notat/{note}/").text


def test_the_receiver_sees_it_and_the_other_guardian_does_not(promised):
    promised.promise(promised.people.mother.pk)
    promised.promise(promised.people.mother.pk)  # pressed twice
    assert "Ringe deg når hørselsprøven er klar" in promised.family(promised.people.sara)
    assert "lovet av Nora Brekke" in promised.family(promised.people.sara)
    assert "Ringe deg" not in promised.family(promised.yonas)
    rektor = promised.signed_in(promised.people.eirik).get(f"/portal/enhet/saker/{promised.case.pk}/").text
    assert "Ringe deg" not in rektor
    page = promised.nora.get("/").text
    assert "Lovet Sara Haugland Tesfay: Ringe deg når hørselsprøven er klar" in page
    assert "Ringe deg når hørselsprøven er klar" in promised.nora.get(promised.url).text


def test_the_school_sees_what_it_was_promised_and_the_next_school_does_not(promised):
    promised.promise("unit", "Sende råd om lydbok")
    rektor = promised.signed_in(promised.people.eirik)
    assert "Sende råd om lydbok" in rektor.get(f"/portal/enhet/saker/{promised.case.pk}/").text
    assert "Sende råd" not in promised.family(promised.people.sara)
    with seeding():
        neighbour = make_user("Ingvild Dahl", Role.HEAD_TEACHER)
    assert promised.signed_in(neighbour).get(f"/portal/enhet/saker/{promised.case.pk}/").status_code == 404


def test_what_a_small_child_was_promised_is_in_no_portal(promised):
    made = promised.promise("child", "Ta med ulveboka")
    with seeding():
        place = CaseScope.objects.get(scope_id=made.scope_id)
    assert (place.kind, place.guardian_id) == ("person", None)
    for user in (promised.people.sara, promised.yonas):
        assert "ulveboka" not in promised.family(user)


@pytest.mark.parametrize(("field", "value"), [("to", ""), ("to", "x"), ("what", ""), ("due_on", "01.01.2020")])
def test_what_is_missing_is_asked_for(promised, field, value):
    sent = {"to": "child", "what": "Ta med ulveboka", "due_on": day(2)}
    assert promised.nora.post(f"{promised.url}lofter/nytt/", sent | {field: value}).status_code == 422
    with seeding():
        assert not CasePromise.objects.exists()


def test_a_kept_promise_is_off_the_day_and_the_receiver_reads_that_it_was_kept(promised):
    made = promised.promise(promised.people.mother.pk)
    assert promised.nora.post(f"{promised.url}lofter/{made.pk}/holdt/").status_code == 302
    assert promised.nora.post(f"{promised.url}lofter/{made.pk}/holdt/").status_code == 302
    with seeding():
        assert WorkTask.objects.get(kind="promise").done_at
        assert PromiseOutcome.objects.count() == 1
    assert "holdt" in promised.family(promised.people.sara)
    assert "Lovet Sara" not in promised.nora.get("/").text


def test_a_broken_one_asks_for_a_call_first_and_the_receiver_reads_why(promised):
    made = promised.promise(promised.people.mother.pk)
    promised.later(made)
    assert "ring først" in promised.nora.get(promised.url).text
    assert "Den datoen er passert." in promised.family(promised.people.sara)
    address = f"{promised.url}lofter/{made.pk}/ikke-holdt/"
    assert promised.nora.post(address, {"called_on": "", "reason": "Prøven er ikke tatt."}).status_code == 422
    early = promised.nora.post(address, {"called_on": day(-30), "reason": "Prøven er ikke tatt."})
    assert "Ring først. Skriv når du ringte." in early.text
    assert promised.nora.post(address, {"called_on": day(0), "reason": ""}).status_code == 422
    assert promised.nora.post(address, {"called_on": day(0), "reason": "Prøven er ikke tatt."}).status_code == 302
    page = promised.family(promised.people.sara)
    assert "ikke holdt" in page
    assert "Prøven er ikke tatt." in page
    assert "Prøven er ikke tatt." not in promised.family(promised.yonas)


def test_a_changed_one_has_a_new_day_and_a_reason(promised):
    made = promised.promise(promised.people.mother.pk)
    address = f"{promised.url}lofter/{made.pk}/endre/"
    same = {"what": made.what, "due_on": day(3), "reason": "x"}
    assert promised.nora.post(address, same).status_code == 422
    assert promised.nora.post(address, same | {"due_on": day(9), "reason": ""}).status_code == 422
    moved = {"due_on": day(9), "reason": "Legen er bortreist."}
    assert promised.nora.post(address, same | moved).status_code == 302
    with seeding():
        made.refresh_from_db()
        waiting = WorkTask.objects.get(kind="promise", done_at=None)
    assert (made.due_on, waiting.due_on) == (TODAY + 9 * DAY, TODAY + 9 * DAY)
    assert "Legen er bortreist." in promised.family(promised.people.sara)


def test_the_database_refuses_to_break_a_promise_without_a_call(promised):
    made = promised.promise(promised.people.mother.pk)
    with pytest.raises(IntegrityError), promised.acting_as(promised.people.nora), in_action():
        PromiseOutcome(
            scope_id=made.scope_id, promise=made, outcome="broken", reason="x", registered_by=promised.people.nora
        ).save()


def test_the_next_adviser_reads_first_what_is_good_what_is_promised_and_what_not_to_ask(promised):
    promised.promise(promised.people.mother.pk)
    sent = {"good_at": "Elias kan alt om ulver.", "not_again": "Spør ikke om fødselen."}
    assert promised.nora.post(f"{promised.url}les-deg-inn/skriv/", {"good_at": ""}).status_code == 422
    assert promised.nora.post(f"{promised.url}les-deg-inn/skriv/", sent).status_code == 302
    people = promised.people
    with promised.acting_as(people.hanne):
        assigning.assign(case=IndividualCase.objects.get(pk=promised.case.pk), holder=people.jonas, by=people.hanne)
    jonas = promised.signed_in(people.jonas)
    led = jonas.post(f"{promised.url}habilitet/", {"answer": "yes"})
    assert led["Location"] == f"{promised.url}les-deg-inn/"
    page = jonas.get(led["Location"]).text
    for words in ("Elias kan alt om ulver.", "Ringe deg når hørselsprøven er klar", "Spør ikke om fødselen."):
        assert words in page
    assert "Lovet Sara" in jonas.get("/").text, "the promise is the next adviser's to keep"
    assert promised.nora.get(f"{promised.url}les-deg-inn/").status_code == 404


def test_the_first_adviser_goes_straight_to_the_case(acting_as, signed_in):
    people = Arranged()
    case = people.take_in(acting_as)
    answer = signed_in(people.nora).post(f"/saker/{case.pk}/habilitet/", {"answer": "yes"})
    assert answer["Location"] == f"/saker/{case.pk}/"


def test_the_adviser_of_the_child_beside_sees_neither(promised):
    with seeding():
        make_case(make_child("Ada", "Solli", unit=promised.people.unit), promised.people.unit, promised.people.jonas)
        saved(CaseIntroduction(case=promised.case, scope_id=promised.case.scope_id, good_at="x",
                               written_by=promised.people.nora))  # fmt: skip
    made = promised.promise("child", "Ta med ulveboka")
    jonas = promised.signed_in(promised.people.jonas)
    for page in ("lofter/", "les-deg-inn/", f"lofter/{made.pk}/endre/"):
        assert jonas.get(promised.url + page).status_code == 404
    with promised.acting_as(promised.people.jonas):
        assert not CasePromise.objects.exists()
        assert not CaseIntroduction.objects.exists()


@pytest.mark.parametrize(
    ("state", "days", "stands"),
    [("kept", -5, "kept"), ("broken", 5, "broken"), ("open", -1, "passed"), ("open", 0, "soon"), ("open", 4, "waits")],
)
def test_how_a_promise_stands(state, days, stands):
    assert standing(state=state, due_on=TODAY + days * DAY, today=TODAY) == Standing(stands)


def test_rules_ask_for_the_call_the_day_and_the_reason():
    facts = {"made_on": TODAY - 9 * DAY, "today": TODAY}
    assert not list(obstacles_to_breaking(called_on=TODAY, reason="x", **facts))
    for called in (None, TODAY + DAY, TODAY - 10 * DAY):
        assert [one.key for one in obstacles_to_breaking(called_on=called, reason="x", **facts)] == [
            "cases.promise.call_first"
        ]
    assert [one.key for one in obstacles_to_moving(due_on=TODAY, new_on=TODAY - DAY, reason=" ", today=TODAY)] == [
        "cases.promise.day_passed",
        "cases.promise.say_why",
    ]
