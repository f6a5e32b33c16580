"""Who decides for the child, with history: responsibility comes and goes, a verge has what the mandate says."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.support.database import reset_role, seeding
from tests.support.people import let_in, make_case, make_child, make_guardian, make_scope, make_unit, make_user
from tettpaa.access.models import Grant
from tettpaa.access.problems import Problem
from tettpaa.access.roles import GrantBasis, Role, ScopeKind
from tettpaa.cases import jobs, page_queries, queries
from tettpaa.cases.models import CaseScope
from tettpaa.cases.reading import read
from tettpaa.participation.models import ConsentKind, PortalOpening
from tettpaa.people import actions as people
from tettpaa.people.models import Child, Guardian, Mandate, ResponsibilityChange

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()
DAY = dt.timedelta(days=1)
BORN = dt.date(TODAY.year - 10, 5, 5)


class Place:
    """A child of ten with two parents who are both let in, an adviser and a clerk."""

    def __init__(self, born=BORN):
        self.clerk, self.nora = make_user("Bente Lie", Role.CLERK), make_user("Nora Brekke")
        self.unit = make_unit()
        self.child = make_child("Elias", "Berg", unit=self.unit, birth_date=born)
        self.case = make_case(self.child, self.unit, self.nora)
        self.family = CaseScope.objects.get(case=self.case, kind=CaseScope.Kind.FAMILY).scope
        self.mother, self.mothers_user = self.parent("Mina", Guardian.Relation.MOTHER)
        self.father, self.fathers_user = self.parent("Ole", Guardian.Relation.FATHER)

    def parent(self, first, relation):
        user = make_user(f"{first} Berg", Role.GUARDIAN)
        parent = make_guardian(
            self.child,
            first,
            relation,
            responsibility_confirmed_at=timezone.now(),
            responsibility_confirmed_by=self.clerk,
        )
        PortalOpening(scope=self.child.scope, guardian=parent, user=user, opened_by=self.nora).save()
        scope = make_scope(ScopeKind.CASE_PERSON, self.child.scope)
        CaseScope(case=self.case, scope=scope, kind=CaseScope.Kind.PERSON, guardian_id=parent.pk).save()
        for one in (self.family, scope):
            let_in(user, one, GrantBasis.GUARDIAN)
        return parent, user

    def verge(self):
        return make_guardian(
            self.child,
            "Vera",
            Guardian.Relation.LEGAL_GUARDIAN,
            has_parental_responsibility=False,
            lives_with_child=False,
        )

    def page(self, guardian, more=""):
        return f"/barn/{self.child.pk}/foresatt/{guardian.pk}/{more}"


@pytest.fixture
def place():
    with seeding():
        return Place()


def swept():
    reset_role()
    jobs.let_out()
    reset_role()


def inside(user):
    with seeding():
        return Grant.objects.filter(user=user, basis=GrantBasis.GUARDIAN, ends_at=None).count()


def required(place):
    """Who must say yes today, as the case's page says it."""
    return {party.id for party in queries.who_consents(read(place.case), ConsentKind.ASSESSMENT).parties}


def test_who_loses_responsibility_is_out_the_same_minute_and_the_history_stands(signed_in, acting_as, place):
    browser = signed_in(place.clerk)
    lost = {"has_responsibility": "0", "from_on": TODAY.strftime("%d.%m.%Y"), "source": "Dom i tingretten"}
    assert browser.post(place.page(place.father, "foreldreansvar/"), lost).status_code == 302
    assert browser.post(place.page(place.father, "foreldreansvar/"), lost).status_code == 302
    swept()
    assert (inside(place.fathers_user), inside(place.mothers_user)) == (0, 2), "the other parent is not touched"
    with seeding():
        assert ResponsibilityChange.objects.count() == 1, "the same twice is once"
        assert PortalOpening.objects.filter(closed_at=None).get().guardian_id == place.mother.pk
    assert "Dom i tingretten" in browser.get(place.page(place.father)).text
    with acting_as(place.nora):
        assert required(place) == {str(place.mother.pk)}
    back = lost | {"has_responsibility": "1", "source": "Anke"}
    assert browser.post(place.page(place.father, "foreldreansvar/"), back).status_code == 302
    assert inside(place.fathers_user) == 0, "responsibility opens nothing by itself"
    with acting_as(place.nora):
        assert required(place) == {str(place.mother.pk), str(place.father.pk)}


def test_who_is_tied_to_the_child_no_more_is_out_too(signed_in, place):
    assert signed_in(place.clerk).post(place.page(place.father, "avslutt/")).status_code == 302
    swept()
    assert (inside(place.fathers_user), inside(place.mothers_user)) == (0, 2)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"source": " "}, "Skriv hvordan vi vet det"),
        ({"has_responsibility": ""}, "Velg ett av svarene."),
        ({"from_on": (TODAY + DAY).strftime("%d.%m.%Y")}, "fram i tid"),
        ({"from_on": "31.02.2026"}, "Skriv datoen slik"),
    ],
)
def test_what_is_wrong_is_said_and_nobody_is_shut_out(signed_in, place, wrong, said):
    lost = {"has_responsibility": "0", "from_on": TODAY.strftime("%d.%m.%Y"), "source": "Dom"}
    answer = signed_in(place.clerk).post(place.page(place.father, "foreldreansvar/"), lost | wrong)
    assert answer.status_code == 422
    assert said in answer.text
    swept()
    assert inside(place.fathers_user) == 2


def test_a_verge_consents_only_as_far_and_as_long_as_the_mandate_says(signed_in, acting_as, place):
    with seeding():
        verge = place.verge()
        Guardian.objects.exclude(pk=verge.pk).update(has_parental_responsibility=False)
    browser = signed_in(place.clerk)
    with acting_as(place.nora):
        assert required(place) == set(), "a verge as such consents to nothing"
    path = place.page(verge, "mandat/")
    money = {"text": "Økonomi", "starts_on": TODAY.strftime("%d.%m.%Y"), "ends_on": ""}
    assert browser.post(path, money).status_code == 302
    with acting_as(place.nora):
        assert required(place) == set(), "a mandate about something else gives nothing here"
    later = money | {"text": "Opplæring", "may_consent": "on", "starts_on": (TODAY + DAY).strftime("%d.%m.%Y")}
    assert browser.post(path, later).status_code == 302
    with acting_as(place.nora):
        assert required(place) == set(), "not before it begins"
    now = later | {"starts_on": TODAY.strftime("%d.%m.%Y")}
    assert browser.post(path, now).status_code == 302
    assert browser.post(path, now).status_code == 302
    with seeding():
        mandate = Mandate.objects.get(starts_on=TODAY, may_consent=True)
    with acting_as(place.nora):
        assert required(place) == {str(verge.pk)}
        assert verge.pk in {one.pk for one in page_queries.may_answer(place.case)}
    with seeding():
        Mandate.objects.update(starts_on=TODAY - 9 * DAY, ends_on=TODAY - DAY)
    with acting_as(place.nora):
        assert required(place) == set(), "not after it has ended"
    with seeding():
        Mandate.objects.filter(pk=mandate.pk).update(ends_on=None)
    assert browser.post(f"{path}{mandate.pk}/avslutt/").status_code == 302
    with acting_as(place.nora):
        assert required(place) == set()


def test_parents_with_responsibility_are_not_put_aside_by_a_verge_without_mandate(acting_as, place):
    with seeding():
        place.verge()
    with acting_as(place.nora):
        assert required(place) == {str(place.mother.pk), str(place.father.pk)}


def test_a_mandate_is_a_verges_alone_and_ends_after_it_begins(signed_in, place):
    browser, values = (
        signed_in(place.clerk),
        {"text": "Opplæring", "starts_on": TODAY.strftime("%d.%m.%Y"), "ends_on": ""},
    )
    answer = browser.post(place.page(place.mother, "mandat/"), values)
    assert answer.status_code == 422
    with seeding():
        verge = place.verge()
    early = values | {"ends_on": (TODAY - DAY).strftime("%d.%m.%Y")}
    assert "Siste dag kan ikke være før" in browser.post(place.page(verge, "mandat/"), early).text


def test_an_adviser_changes_none_of_this_and_another_childs_guardian_is_not_found(signed_in, place):
    nora = signed_in(place.nora)
    for path in ("", "foreldreansvar/", "mandat/", "avslutt/"):
        assert nora.post(place.page(place.father, path)).status_code == 404
    with seeding():
        other = make_child("Ada", "Berg", unit=place.unit)
        stranger = make_guardian(other, "Siv")
    assert signed_in(place.clerk).get(place.page(stranger)).status_code == 404


def test_contact_is_corrected_without_touching_responsibility(signed_in, place):
    values = {"phone": "00 00 99 99", "email": "", "language": "polsk", "interpreter_language": "polsk"}
    browser = signed_in(place.clerk)
    assert browser.post(place.page(place.mother), values | {"email": "feil"}).status_code == 422
    assert browser.post(place.page(place.mother), values).status_code == 302
    with seeding():
        mother = Guardian.objects.get(pk=place.mother.pk)
        assert (mother.phone, mother.interpreter_language, mother.lives_with_child) == ("00 00 99 99", "polsk", False)
        assert mother.has_parental_responsibility


def test_fifteen_tomorrow_is_the_parents_today_and_the_pupils_tomorrow(acting_as):
    tomorrow = TODAY + DAY
    try:
        born = tomorrow.replace(year=tomorrow.year - 15)
    except ValueError:
        born = dt.date(tomorrow.year - 15, 3, 1)
    with seeding():
        place = Place(born=born)
    with acting_as(place.nora):
        assert required(place) == {str(place.mother.pk), str(place.father.pk)}
        then = queries.who_consents(read(place.case), ConsentKind.ASSESSMENT, on=tomorrow)
        assert [party.role for party in then.parties] == ["pupil"]


def test_an_adult_is_registered_without_unit_or_guardians_and_acts_alone(signed_in, acting_as, place):
    browser = signed_in(place.clerk)
    fields = {"first_name": "Samir", "last_name": "Haddad", "birth_date": "4.3.1988", "stage": "register"}
    fields |= {
        "is_adult_participant": "on",
        "number_not_given": "on",
        "language": "arabisk",
        "interpreter_language": "arabisk",
    }
    answer = browser.post("/barn/ny/", fields)
    assert answer.status_code == 302
    assert "/foresatt/" not in answer.url, "nobody is asked for guardians"
    shown = browser.get(answer.url).text
    for words in ("voksen deltaker", "Ingen. Personen samtykker selv.", "arabisk", "ikke tildelt ennå"):
        assert words in shown
    assert "Uten foresatte kan ingen samtykke" not in shown
    form = browser.get(f"{answer.url}foresatt/").text
    assert "verge" in form
    assert "fosterforelder" not in form
    assert "Har foreldreansvar" not in form
    with seeding():
        adult = Child.objects.get(last_name="Haddad")
    with acting_as(place.clerk), pytest.raises(Problem, match="ingen med foreldreansvar"):
        people.add_guardian(child=adult, first_name="Mor", last_name="Haddad", relation="mother", by=place.clerk)


def test_a_child_is_no_adult_participant(signed_in, place):
    fields = {"first_name": "Lille", "last_name": "Haddad", "birth_date": "4.3.2017", "stage": "register"}
    answer = signed_in(place.clerk).post("/barn/ny/", fields | {"is_adult_participant": "on"})
    assert answer.status_code == 422
    assert "fylt 16 år" in answer.text
