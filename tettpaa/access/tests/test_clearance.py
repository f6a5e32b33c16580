"""No case opens before training in privacy is registered and valid, and the code of conduct is accepted."""

import datetime as dt

import pytest
from django.db import connection

from tests.support.database import seeding
from tests.support.people import employ, grade_address, let_in, make_case, make_child, make_unit, make_user
from tettpaa.access import clearance
from tettpaa.access.models import CodeOfConduct, ConductAcceptance, PrivacyTraining, User
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import Role
from tettpaa.access.sessions import SessionStore
from tettpaa.cases.models import IndividualCase, SharedProgress
from tettpaa.core import clock
from tettpaa.people.models import Child

pytestmark = pytest.mark.usefixtures("db")
TODAY = clock.today()
DAY = dt.timedelta(days=1)


@pytest.fixture
def case():
    with seeding():
        unit = make_unit()
        nora = make_user("Nora Brekke")
        return make_case(make_child(unit=unit), unit, nora)


def newcomer(role, name="Kari Vik"):
    """Somebody with the role and nothing registered."""
    with seeding():
        return User.objects.create(name=name, role=role, email=f"{name.split()[0].lower()}@ny.example")


def train(user, *, first=TODAY - DAY, last=TODAY + DAY):
    with seeding():
        training = PrivacyTraining(user=user, what="Personvern", completed_on=first, valid_until=last)
        training.save()
        return training


def say_yes(user):
    with seeding():
        ConductAcceptance(user=user, conduct=CodeOfConduct.objects.get()).save()


def reaches(acting_as, user):
    with acting_as(user, read_only=True):
        return IndividualCase.objects.count() + Child.objects.count()


@pytest.mark.commitment("K1.3a")
@pytest.mark.parametrize("role", [Role.PP_ADVISER, Role.PROFESSIONAL_LEAD, Role.HEAD_OF_SERVICE, Role.CLERK])
def test_the_database_opens_no_case_before_training_and_the_yes_are_there_and_valid(acting_as, case, role):
    user = newcomer(role)
    with seeding():
        for scope in (case.scope, case.child.scope):
            let_in(user, scope)
    assert reaches(acting_as, user) == 0
    training = train(user)
    assert reaches(acting_as, user) == 0
    say_yes(user)
    assert reaches(acting_as, user) == 2
    for first, last in ((TODAY - 9 * DAY, TODAY - DAY), (TODAY + DAY, TODAY + 9 * DAY)):
        with seeding():
            PrivacyTraining.objects.filter(pk=training.pk).update(completed_on=first, valid_until=last)
        assert reaches(acting_as, user) == 0
    with seeding():
        PrivacyTraining.objects.filter(pk=training.pk).update(completed_on=TODAY, valid_until=TODAY)
    assert reaches(acting_as, user) == 2


def test_a_rektor_needs_the_training_and_not_our_own_code_of_conduct(acting_as, case):
    rektor = newcomer(Role.HEAD_TEACHER)
    with seeding():
        employ(rektor, case.unit)
        let_in(rektor, case.scope)
    with acting_as(rektor):
        assert connection.cursor().execute("select app_my_scopes()").fetchone()[0] == []
    train(rektor)
    with acting_as(rektor):
        assert len(connection.cursor().execute("select app_my_scopes()").fetchone()[0]) == 2


@pytest.mark.parametrize("role", [Role.GUARDIAN, Role.PUPIL])
def test_nothing_is_asked_of_families(acting_as, case, role):
    person = newcomer(role)
    with seeding():
        let_in(person, case.scope)
    with acting_as(person):
        assert connection.cursor().execute("select app_my_scopes()").fetchone()[0] == [case.scope_id]
        SharedProgress.objects.count()


def test_without_the_setting_the_database_finds_out_for_itself(case):
    user = newcomer(Role.PROFESSIONAL_LEAD)
    with connection.cursor() as cursor:
        for cleared in ("", "no"):
            cursor.execute(
                "select set_config('app.user_id', %s, true), set_config('app.cleared', %s, true)",
                [str(user.pk), cleared],
            )
            assert cursor.execute("select app_is_cleared()").fetchone() == (False,)
        cursor.execute("select set_config('app.user_id', '', true), set_config('app.cleared', '', true)")


def test_a_graded_child_stays_closed_for_those_who_are_cleared(acting_as, case):
    with seeding():
        leader = make_user("Liv Aas", Role.PROFESSIONAL_LEAD)
        grade_address(case.child)
    assert reaches(acting_as, leader) == 0


def test_whoever_lacks_it_is_led_to_what_is_missing_and_opens_the_cases_by_saying_yes(signed_in, case):
    user = newcomer(Role.PP_ADVISER)
    browser = signed_in(user)
    _forget_check(browser)
    for address in ("/", "/saker/", f"/saker/{case.pk}/"):
        assert browser.get(address).url == "/konto/opplaring/"
    page = browser.get("/konto/opplaring/").text
    assert "Sakene er ikke åpne for deg ennå" in page
    assert "be lederen din eller merkantil registrere" in page
    assert browser.get("/roller/").status_code == 200
    train(user)
    with seeding():
        conduct = CodeOfConduct.objects.get()
    assert "Les de etiske retningslinjene nederst" in browser.get("/konto/opplaring/").text
    assert browser.post("/konto/opplaring/", {"conduct": 0}).status_code == 404
    assert browser.post("/konto/opplaring/", {"conduct": conduct.pk}).url == "/"
    assert browser.get("/").status_code == 200
    with seeding():
        assert ConductAcceptance.objects.filter(user=user).count() == 1


def _forget_check(browser):
    session = SessionStore(browser.cookies["tettpaa_desk"].value)
    session.pop("cleared_on", None)
    session.save()


@pytest.mark.parametrize("role", [Role.PROFESSIONAL_LEAD, Role.HEAD_OF_SERVICE, Role.CLERK, Role.SYSTEM_ADMINISTRATOR])
def test_training_is_registered_for_several_at_once_and_taken_back(signed_in, role):
    one, two = newcomer(Role.PP_ADVISER), newcomer(Role.HEAD_TEACHER, "Marte Lie")
    with seeding():
        by = make_user("Hanne Moltu", role)
    browser = signed_in(by)
    with seeding():
        make_user("Nora Brekke")
    page = browser.get("/opplaring/").text
    assert page.index("Kari Vik</a>") < page.index("Nora Brekke</a>")
    given = {"who": [one.pk, two.pk], "what": "E-læring", "completed_on": f"{TODAY:%d.%m.%Y}"}
    last = TODAY + 400 * DAY
    assert browser.post("/opplaring/", given | {"valid_until": f"{last:%d.%m.%Y}"}).status_code == 302
    with seeding():
        assert PrivacyTraining.objects.filter(valid_until=last, registered_by=by).count() == 2
    wrong = browser.post("/opplaring/", given | {"valid_until": f"{TODAY - DAY:%d.%m.%Y}"})
    assert wrong.status_code == 422
    assert "Siste dag kan ikke være før" in wrong.text
    with seeding():
        mine = PrivacyTraining.objects.get(user=one)
    assert browser.post(f"/opplaring/{two.pk}/", {"training": mine.pk}).status_code == 404
    assert browser.post(f"/opplaring/{one.pk}/", {"training": mine.pk}).status_code == 302
    with seeding():
        assert clearance.missing(one) == ["training", "conduct"]


def test_an_adviser_registers_no_training_not_even_their_own(acting_as, signed_in):
    user = newcomer(Role.PP_ADVISER)
    assert signed_in(user).get("/opplaring/").status_code == 404
    given = {"who": [user], "completed_on": TODAY, "valid_until": TODAY, "what": "x"}
    with acting_as(user), pytest.raises(NotAllowed):
        clearance.register_training(**given, by=user)


def test_a_new_version_asks_everybody_again_from_its_day_and_not_before(acting_as, signed_in, case):
    nora = case.holder
    with seeding():
        head = make_user("Siri Tangen", Role.HEAD_OF_SERVICE)
    assert reaches(acting_as, nora) == 2
    text = {"version": "2027-1", "text_nb": "Ny regel.", "text_nn": ""}
    with acting_as(head):
        clearance.publish_conduct(**text, starts_on=TODAY + DAY, by=head)
        with pytest.raises(Problem, match="alt en versjon"):
            clearance.publish_conduct(**text, starts_on=TODAY, by=head)
        with pytest.raises(Problem, match="dag som har vært"):
            clearance.publish_conduct(**(text | {"version": "x"}), starts_on=TODAY - DAY, by=head)
    assert reaches(acting_as, nora) == 2
    answer = signed_in(head).post(
        "/opplaring/etikk/ny/", text | {"version": "2027-2", "starts_on": f"{TODAY:%d.%m.%Y}"}
    )
    assert answer.status_code == 302
    assert reaches(acting_as, nora) == 0
    with acting_as(nora):
        with pytest.raises(NotNow, match="ny utgave"):
            clearance.accept_conduct(conduct=CodeOfConduct.objects.get(version="2026-1"), by=nora)
        clearance.accept_conduct(conduct=CodeOfConduct.objects.get(version="2027-2"), by=nora)
    assert reaches(acting_as, nora) == 2


def test_the_leaders_day_tells_whose_training_runs_out(signed_in):
    with seeding():
        leader = make_user("Liv Aas", Role.PROFESSIONAL_LEAD)
        soon = make_user("Jonas Aas")
        PrivacyTraining.objects.filter(user=soon).update(valid_until=TODAY + 20 * DAY)
    browser = signed_in(leader)
    page = browser.get("/").text
    assert "1 mangler opplæring i personvern, eller den går snart ut" in page
    assert "/opplaring/" in page
    assert "går snart ut" in browser.get("/opplaring/").text


def test_the_list_is_searched_narrowed_and_paged_and_ticks_are_kept(signed_in):
    with seeding():
        leader = make_user("Liv Aas", Role.PROFESSIONAL_LEAD)
        for number in range(25):
            make_user(f"Ansatt{number}")
    lacks = newcomer(Role.PP_ADVISER, "Åse Vik")
    browser = signed_in(leader)
    first = browser.get("/opplaring/")
    assert first.context["rows"][0] == (lacks, "missing")
    assert len(first.context["rows"]) == 25
    assert "Side 1 av 2" in first.text
    assert len(browser.get("/opplaring/?side=2").context["rows"]) == 2
    assert [row[0] for row in browser.get("/opplaring/?vis=mangler").context["rows"]] == [lacks]
    assert [row[0] for row in browser.post("/opplaring/", {"q": "liv"}).context["rows"]] == [leader]
    assert "Ingen passer" in browser.post("/opplaring/", {"q": "zzz"}).text
    kept = browser.post(
        "/opplaring/?vis=mangler", {"who": [lacks.pk], "what": "", "completed_on": "", "valid_until": ""}
    )
    assert kept.status_code == 422
    assert f'value="{lacks.pk}" aria-label="Åse Vik" checked' in kept.text
    nobody = browser.post("/opplaring/", {"what": "x", "completed_on": f"{TODAY:%d.%m.%Y}"})
    assert "Kryss av for minst én i listen." in nobody.text


def test_whoever_invites_is_told_that_training_must_be_registered(signed_in):
    with seeding():
        admin = make_user("Odd Berg", Role.SYSTEM_ADMINISTRATOR)
    browser = signed_in(admin)
    given = {"name": "Kari Vik", "email": "kari@tettpaa.example"}
    told = browser.post("/brukere/ny/", given | {"role": Role.PP_ADVISER}).text
    assert "Ingen sak åpner seg før opplæring i personvern er registrert." in told
    assert "/opplaring/?vis=mangler" in told
    family = browser.post(
        "/brukere/ny/", {"name": "Sara Vik", "email": "s@tettpaa.example", "role": Role.GUARDIAN}
    ).text
    assert "opplæring i personvern er registrert" not in family
