"""An emergency on a Friday night: a case that is not one's own, for a day, told to the leaders and answered by one."""

import datetime as dt

import pytest
from django.core import mail
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import grade_address, make_user
from tests.support.worlds import World
from tettpaa.access.models import AuditEvent, Denial, Grant
from tettpaa.access.problems import NotAllowed
from tettpaa.access.roles import Role
from tettpaa.cases import jobs
from tettpaa.cases.actions import emergency
from tettpaa.cases.models import CaseScope, EmergencyAccess, EmergencyReview
from tettpaa.core import clock

pytestmark = [pytest.mark.usefixtures("db"), pytest.mark.commitment("K1.3a")]
NOW = timezone.now()


@pytest.fixture
def night(signed_in):
    """Nora is at work. The child is Jonas', and he cannot be reached."""
    with seeding():
        made = World()
        EmergencyAccess.objects.all().delete()
    made.case = made.rows["colleagues"]["cases.IndividualCase"]
    made.nora, made.hanne = made.users["adviser"], made.users["leader"]
    made.browser, made.leader = signed_in(made.nora), signed_in(made.hanne)
    return made


def form_for(case, **more):
    return {"cause": "danger", "reason": "Barnevernvakta ringte", "number": case.number} | more


def test_the_case_opens_for_a_day_and_the_leaders_are_told_without_a_name(night, monkeypatch):
    told = []
    monkeypatch.setattr(emergency, "enqueue", lambda task, **ids: told.append((task, ids)))
    assert night.browser.get(f"/saker/{night.case.pk}/").status_code == 404
    answer = night.browser.post("/nodtilgang/", form_for(night.case))
    assert answer["Location"] == f"/saker/{night.case.pk}/"
    for page in ("", "journal/", "samtykker/", "tilgang/"):
        assert night.browser.get(f"/saker/{night.case.pk}/{page}").status_code == 200, page
    assert told == [("cases.tell_of_emergency", {})]
    assert "1 nødtilgang venter på etterkontroll" in night.leader.get("/").text
    jobs.tell_of_emergency()
    assert [one.to for one in mail.outbox] == [[night.hanne.email]]
    assert night.case.number not in mail.outbox[0].body
    assert "nødtilgang" not in (mail.outbox[0].body + mail.outbox[0].subject).lower()


def test_it_ends_by_itself_and_opens_nobodys_own_words(night):
    night.browser.post("/nodtilgang/", form_for(night.case))
    with seeding():
        grants = Grant.objects.filter(user=night.nora, basis="emergency")
        private = CaseScope.objects.get(case=night.case, kind="person").scope_id
        assert set(grants.values_list("scope_id", flat=True)) == {night.case.scope_id, night.case.folder_id}
        assert private not in set(grants.values_list("scope_id", flat=True))
        assert all(dt.timedelta(hours=23) < one.ends_at - NOW < dt.timedelta(hours=25) for one in grants)
        past = clock.now() - dt.timedelta(days=1)
        grants.update(starts_at=past - dt.timedelta(days=1), ends_at=past)
    assert night.browser.get(f"/saker/{night.case.pk}/").status_code == 404


def test_by_name_and_birthday_when_the_number_is_not_known(night):
    child = night.rows["colleagues"]["people.Child"]
    given = {"number": "", "name": child.name.upper(), "born": f"{child.birth_date:%d.%m.%Y}"}
    assert night.browser.post("/nodtilgang/", form_for(night.case, **given)).status_code == 302
    wrong = given | {"born": "1.1.2001"}
    assert night.browser.post("/nodtilgang/", form_for(night.case, **wrong)).status_code == 422


@pytest.mark.parametrize("why", ["graded", "disqualified", "nobody"])
def test_d18_what_is_shut_off_looks_like_what_is_not_there(night, why):
    with seeding():
        if why == "graded":
            grade_address(night.rows["colleagues"]["people.Child"])
        elif why == "disqualified":
            Denial(scope=night.case.folder, user=night.nora, kind=Denial.Kind.DISQUALIFIED).save()
    number = "2026-999999" if why == "nobody" else night.case.number
    answer = night.browser.post("/nodtilgang/", form_for(night.case, number=number))
    assert answer.status_code == 422
    assert "Vi finner ingen sak som kan åpnes med nødtilgang. Spør fagleder." in answer.text
    with seeding():
        assert not Grant.objects.filter(basis="emergency").exists()
        assert AuditEvent.objects.filter(action="emergency.not_opened", user_id=night.nora.pk).count() == 1


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"reason": ""}, "Skriv hva som har skjedd."),
        ({"cause": ""}, "Velg hvorfor det ikke kan vente."),
        ({"number": ""}, "Skriv saksnummeret, eller navn og fødselsdato."),
        ({"number": "", "name": "Maja", "born": "i går"}, "Skriv datoen slik: 4.3.2026."),
    ],
)
def test_without_a_reason_or_a_child_nothing_opens(night, wrong, words):
    answer = night.browser.post("/nodtilgang/", form_for(night.case, **wrong))
    assert answer.status_code == 422
    assert words in answer.text
    with seeding():
        assert not EmergencyAccess.objects.exists()


def test_twice_is_once(night):
    for _ in range(2):
        night.browser.post("/nodtilgang/", form_for(night.case))
    with seeding():
        assert EmergencyAccess.objects.count() == 1
        assert Grant.objects.filter(basis="emergency").count() == 2


def test_a_leader_answers_once_and_says_what_was_done_when_it_was_wrong(night):
    night.browser.post("/nodtilgang/", form_for(night.case))
    with seeding():
        page = f"/tilgang/nodtilgang/{EmergencyAccess.objects.get().pk}/"
    shown = night.leader.get("/tilgang/nodtilgang/").text
    for words in ("Nora Brekke", "Barnevernvakta ringte", night.case.number, f"?hvem={night.nora.pk}"):
        assert words in shown
    night.leader.post(page, {"is_justified": "no", "follow_up": " "})
    with seeding():
        assert not EmergencyReview.objects.exists()
    night.leader.post(page, {"is_justified": "no", "follow_up": "samtale 30. november"})
    night.leader.post(page, {"is_justified": "yes"})
    with seeding():
        row = EmergencyReview.objects.get()
    assert (row.is_justified, row.follow_up, row.reviewed_by_id) == (False, "samtale 30. november", night.hanne.pk)
    assert "samtale 30. november" in night.leader.get("/tilgang/nodtilgang/").text
    assert "venter på etterkontroll" not in night.leader.get("/").text


def test_nobody_answers_for_themselves_and_only_leaders_answer(night, acting_as):
    night.browser.post("/nodtilgang/", form_for(night.case))
    with seeding():
        taken = EmergencyAccess.objects.get()
        night.nora.role = Role.PROFESSIONAL_LEAD
        night.nora.save()
    with acting_as(night.nora), pytest.raises(NotAllowed):
        emergency.review(taken=taken, is_justified=True, follow_up="", by=night.nora)


@pytest.mark.parametrize("who", ["colleague", "head", "clerk", "administrator"])
def test_others_see_no_list_of_emergencies(night, who, signed_in):
    browser = signed_in(night.users[who])
    assert browser.get("/tilgang/nodtilgang/").status_code == 404
    if who != "colleague":
        assert browser.get("/nodtilgang/").status_code == 404


def test_the_family_sees_that_it_was_an_emergency_only_by_choice(night, signed_in):
    own = night.rows["own"]["cases.IndividualCase"]
    with seeding():
        liv = make_user("Liv Tandberg")
    liv_browser, mother = signed_in(liv), signed_in(night.users["mother"])
    liv_browser.post("/nodtilgang/", form_for(own))
    liv_browser.get(f"/saker/{own.pk}/")
    page = f"/portal/familie/{own.pk}/hvem-har-lest/"
    assert "Åpnet saken" in mother.get(page).text
    assert "nødtilgang" not in mother.get(page).text
    night.leader.post("/tilgang/familien/", {"about": "emergency_shown", "is_yes": "yes", "reason": "åpenhet"})
    assert "Hadde tilgang som bruker av nødtilgang" in mother.get(page).text
