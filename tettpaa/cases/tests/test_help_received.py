"""«Fikk barnet hjelpen?»: asked after six weeks and half a year, answered by each alone, and acted on when it is lacking."""

import datetime as dt

import pytest
from django.db.utils import ProgrammingError
from django.utils import timezone

from tests.support.database import reset_role, seeding
from tests.support.people import make_case, make_child, make_user
from tests.support.worlds import saved
from tettpaa.access.models import in_action
from tettpaa.access.problems import NotAllowed
from tettpaa.access.roles import Role
from tettpaa.cases import help_rounds, jobs
from tettpaa.cases.actions import help_received, voices
from tettpaa.cases.models import (
    CaseDecider,
    DecisionRegistration,
    HelpAnswer,
    HelpAsked,
    HelpDeviation,
    IndividualCase,
)
from tettpaa.cases.tests.test_the_whole_way import Arranged
from tettpaa.planning.models import WorkTask
from tettpaa.quality import jobs as quality
from tettpaa.quality.models import Evidence

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()
ALL_IS_WELL = {"guardian_gets": "yes", "guardian_helps": "yes", "guardian_knows": "yes", "text": ""}
LACKS = {"unit_gets": "partly", "unit_competence": "yes", "unit_works": "yes", "text": "Assistenten er sykmeldt."}


class Decided:
    """The family was told a decision that gives help, so many days ago. Mother and father are in the portal."""

    def __init__(self, acting_as, signed_in, days=43, outcome="granted") -> None:
        self.people, self.acting_as, self.signed_in = Arranged(days_ago=120), acting_as, signed_in
        self.case = self.people.take_in(acting_as)
        with seeding():
            self.yonas = self.people.father.user = make_user("Yonas Tesfay", Role.GUARDIAN)
            self.people.father.save()
        with acting_as(self.people.nora):
            for guardian in (self.people.mother, self.people.father):
                voices.open_portal(case=self.case, guardian=guardian, by=self.people.nora)
        self.told(days, outcome)
        self.url, self.nora = f"/saker/{self.case.pk}/", signed_in(self.people.nora)

    def told(self, days, outcome):
        with seeding():
            self.case.refresh_from_db()
            self.case.decided_on = self.case.told_on = TODAY - dt.timedelta(days=days)
            self.case.save()
            self.decider = CaseDecider.objects.get(case=self.case)
            common = {"case": self.case, "scope_id": self.decider.scope_id, "registered_by": self.people.eirik}
            decided = {"decided_on": self.case.decided_on, "outcome": outcome, "follows_assessment": True}
            saved(DecisionRegistration(**common, **decided, summary="76 timer", applied_at=timezone.now()))

    def ask(self):
        jobs.ask_about_help()
        reset_role()
        with seeding():
            return {row.guardian_id or row.who: row for row in HelpAsked.objects.all()}

    def family(self, user):
        return self.signed_in(user).get(f"/portal/familie/{self.case.pk}/").text

    def apply(self):
        jobs.apply_registrations(case_id=str(self.case.pk))
        reset_role()


@pytest.fixture
def decided(acting_as, signed_in):
    return Decided(acting_as, signed_in)


def test_child_guardians_and_unit_are_asked_once_and_the_adviser_has_it_on_min_dag(decided):
    asked = decided.ask()
    assert set(asked) == {"child", "unit", decided.people.mother.pk, decided.people.father.pk}
    assert decided.ask().keys() == asked.keys()
    with seeding():
        task = WorkTask.objects.get(kind="help_answer")
    assert task.due_on == TODAY + dt.timedelta(days=14)
    assert "Spør om Elias fikk hjelpen" in decided.nora.get("/").text
    assert "Svar på tre spørsmål om hjelpen" in decided.family(decided.people.sara)


@pytest.mark.parametrize(
    ("days", "outcome", "rounds"),
    [
        (41, "granted", set()), (42, "granted", {"six_weeks"}), (42, "partly_granted", {"six_weeks"}),
        (42, "refused", set()), (110, "granted", set()), (182, "granted", {"six_months"}), (300, "granted", set()),
    ],
)  # fmt: skip
def test_they_are_asked_when_the_day_has_come_and_only_where_help_was_decided(
    acting_as, signed_in, days, outcome, rounds
):
    Decided(acting_as, signed_in, days, outcome).ask()
    with seeding():
        assert set(HelpAsked.objects.values_list("round", flat=True)) == rounds


def test_each_answers_alone_and_the_other_guardian_sees_nothing_of_it(decided):
    asked = decided.ask()
    mother = asked[decided.people.mother.pk]
    client, address = decided.signed_in(decided.people.sara), f"/portal/familie/{decided.case.pk}/hjelpen/{mother.pk}/"
    assert client.post(address, ALL_IS_WELL | {"guardian_knows": ""}).status_code == 422
    assert client.post(address, ALL_IS_WELL | {"text": "Han gleder seg."}).status_code == 302
    assert client.post(address, ALL_IS_WELL | {"text": "Han gleder seg."}).status_code == 302  # pressed twice
    assert client.post(address, ALL_IS_WELL | {"text": "Noe annet."}).status_code == 422
    assert "Svar på tre spørsmål" not in decided.family(decided.people.sara)
    assert "Svar på tre spørsmål" in decided.family(decided.yonas), "the father has his own three questions"
    assert decided.signed_in(decided.yonas).get(address).status_code == 404
    with decided.acting_as(decided.yonas):
        assert not HelpAnswer.objects.exists()
    decided.apply()
    with seeding():
        assert not HelpDeviation.objects.exists()
        assert HelpAnswer.objects.get().applied_at
    page = decided.nora.get(f"{decided.url}fikk-hjelpen/").text
    assert "Han gleder seg." in page


def test_help_that_is_lacking_is_a_task_for_the_adviser_and_a_row_for_those_who_decided(decided):
    asked = decided.ask()["unit"]
    rektor = decided.signed_in(decided.people.eirik)
    assert "Tre spørsmål" in rektor.get(f"/portal/enhet/saker/{decided.case.pk}/").text
    address = f"/portal/enhet/saker/{decided.case.pk}/hjelpen/{asked.pk}/"
    assert rektor.post(address, LACKS).status_code == 302
    decided.apply()
    assert "Ta opp hva Granåsen skole (eksempel) svarte om hjelpen til Elias" in decided.nora.get("/").text
    page = rektor.get("/portal/enhet/vedtak/").text
    assert "Hjelpen mangler" in page
    assert "Assistenten er sykmeldt." not in page, "what they wrote is said to PPT"
    with seeding():
        row, answer = HelpDeviation.objects.get(), HelpAnswer.objects.get()
    reply = f"/portal/enhet/vedtak/{decided.case.pk}/mangler/{row.pk}/"
    assert rektor.post(reply, {"reply": ""}).status_code == 422
    assert rektor.post(reply, {"reply": "Vi har leid inn vikar fra mandag."}).status_code == 302
    assert "Hjelpen mangler" not in rektor.get("/portal/enhet/vedtak/").text
    page = decided.nora.get(f"{decided.url}fikk-hjelpen/").text
    assert "Vi har leid inn vikar fra mandag." in page
    assert decided.nora.post(f"{decided.url}fikk-hjelpen/svar/{answer.pk}/tatt-opp/").status_code == 302
    assert "Ta opp hva" not in decided.nora.get("/").text


def test_what_is_not_about_what_was_granted_goes_to_the_adviser_alone(decided):
    asked = decided.ask()[decided.people.mother.pk]
    address = f"/portal/familie/{decided.case.pk}/hjelpen/{asked.pk}/"
    decided.signed_in(decided.people.sara).post(address, ALL_IS_WELL | {"guardian_helps": "no"})
    decided.apply()
    with seeding():
        assert not HelpDeviation.objects.exists()
        assert WorkTask.objects.filter(kind="help_answer", title__startswith="Ta opp", done_at=None).count() == 1


def test_an_answer_by_phone_is_registered_and_when_all_have_answered_nobody_needs_to_be_asked(decided):
    asked = decided.ask()
    for row in asked.values():
        values = {one.key: "yes" for one in help_rounds.asked_of(row.who)}
        told = {"channel": "phone", "answered_on": f"{TODAY:%d.%m.%Y}", "text": ""}
        answer = decided.nora.post(f"{decided.url}fikk-hjelpen/{row.pk}/", values | told)
        assert answer.status_code == 302, row.who
    with seeding():
        assert WorkTask.objects.get(kind="help_answer").done_at


def test_a_lost_job_is_swept_up(decided):
    asked = decided.ask()["unit"]
    address = f"/portal/enhet/saker/{decided.case.pk}/hjelpen/{asked.pk}/"
    decided.signed_in(decided.people.eirik).post(address, LACKS)
    jobs.sweep(0)
    reset_role()
    with seeding():
        assert HelpDeviation.objects.count() == 1


def test_where_the_case_is_closed_the_leader_takes_it_up(decided):
    with seeding():
        IndividualCase.objects.filter(pk=decided.case.pk).update(closed_on=TODAY)
    decided.ask()
    with seeding():
        assert WorkTask.objects.get(kind="help_answer").owner == decided.people.hanne


def test_the_near_neighbours_see_and_answer_nothing(decided):
    asked = decided.ask()["unit"]
    with seeding():
        make_case(make_child("Ada", "Solli", unit=decided.people.unit), decided.people.unit, decided.people.jonas)
        neighbour = make_user("Ingvild Dahl", Role.HEAD_TEACHER)
    jonas = decided.signed_in(decided.people.jonas)
    for page in ("fikk-hjelpen/", f"fikk-hjelpen/{asked.pk}/"):
        assert jonas.get(decided.url + page).status_code == 404
    address = f"/portal/enhet/saker/{decided.case.pk}/hjelpen/{asked.pk}/"
    assert decided.signed_in(neighbour).get(address).status_code == 404
    with decided.acting_as(decided.people.sara):
        assert not HelpAsked.objects.filter(who="unit").exists(), "a guardian does not see what the school is asked"
        assert not HelpDeviation.objects.exists()
    with pytest.raises(NotAllowed), decided.acting_as(decided.people.sara):
        help_received.answer(asked=asked, answers={}, channel="portal", by=decided.people.sara)
    with pytest.raises(ProgrammingError), decided.acting_as(decided.people.sara), in_action():
        HelpAnswer(scope_id=asked.scope_id, asked=asked, answers={}, channel="portal").save()
    reset_role()


def test_granted_against_received_is_shown_and_never_where_few(decided, acting_as):
    decided.ask()
    with seeding():
        siri = make_user("Siri Tangen", Role.HEAD_OF_SERVICE)
        rows = []
        for number in range(6):
            case = make_case(make_child(f"Barn{number}"), decided.people.unit)
            about = {"case": case, "scope": case.scope, "round": "six_weeks", "who": "child", "answer_by": TODAY}
            rows.append(saved(HelpAsked(**about)))
        for row, said in zip(rows, ["yes", "yes", "yes", "no", "partly", "unknown"], strict=True):
            saved(HelpAnswer(scope_id=row.scope_id, asked=row, answers={"child_gets": said}, channel="meeting"))
    quality.compute_evidence()
    reset_role()
    with acting_as(siri):
        found = dict(Evidence.objects.filter(commitment="hjelp").values_list("measure", "value"))
    assert found["received_child_six_weeks"] == 60
    assert found["received_unit_six_weeks"] is None
    page = decided.signed_in(siri).get("/kvalitet/fikk-barna-hjelpen/").text
    assert "60\xa0%" in page
    assert "for få til å vises" in page


def test_every_question_is_in_three_languages_and_each_of_the_three_has_three():
    for who in HelpAsked.Who.values:
        found = help_rounds.asked_of(who)
        assert len(found) == 3
        assert sum(one.granted for one in found) == 1
        for one in found:
            assert one.deviates <= set(help_rounds.ANSWERS) - {"yes"}
            assert len({one.words[language] for language in ("nb", "nn", "en")}) >= 2
    assert {one.after.days for one in help_rounds.rounds()} == {42, 182}
