"""One child registered twice becomes one, with both histories, and nobody sees a case that they did not see before."""

import datetime as dt

import pytest
from django.db import connection
from django.db.utils import ProgrammingError
from django.utils import timezone

from tests.support.database import reset_role, seeding
from tests.support.people import (
    grade_address,
    let_in,
    make_case,
    make_child,
    make_guardian,
    make_scope,
    make_unit,
    make_user,
)
from tettpaa.access.models import AuditEvent, Grant
from tettpaa.access.problems import NotAllowed, NotNow
from tettpaa.access.roles import GrantBasis, Role, ScopeKind
from tettpaa.cases.actions import merging as actions
from tettpaa.cases.models import CaseNote, CaseScope, IndividualCase, SharedProgress
from tettpaa.participation.models import Consent, PortalOpening
from tettpaa.people import actions as people
from tettpaa.people import queries
from tettpaa.people.models import Child, Enrolment, Guardian, PersonMerge
from tettpaa.people.rules import MergeFacts, NumberKind, merge_obstacles
from tettpaa.people.tests.test_people_pages import synthetic
from tettpaa.referrals.models import Referral

pytestmark = pytest.mark.usefixtures("db")
CASE_ROWS = (IndividualCase, CaseNote, CaseScope, Consent, Referral)
BORN = NumberKind.BIRTH_NUMBER


class Twice:
    """Elias is here twice: Nora works with one, Jonas with the other; the mother is in both and sees Nora's case."""

    def __init__(self) -> None:
        with seeding():
            self.unit = make_unit()
            self.nora, self.jonas = make_user("Nora Brekke"), make_user("Jonas Aas")
            self.hanne = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
            self.clerk, self.sara = make_user("Bente Lie", Role.CLERK), make_user("Sara Haugland", Role.GUARDIAN)
            self.elias = make_child(unit=self.unit)
            self.again = make_child(last="Tesfay", unit=self.unit, language="tigrinja")
            self.mother, self.mother_again = make_guardian(self.elias, "Sara"), make_guardian(self.again, "Sara")
            Guardian.objects.filter(pk=self.mother_again.pk).update(last_name=self.mother.last_name)
            self.father = make_guardian(self.again, "Yonas", Guardian.Relation.FATHER)
            self.case = make_case(self.elias, self.unit, self.nora)
            self.second = make_case(self.again, self.unit, self.jonas)
            for case in (self.case, self.second):
                CaseNote(
                    case=case, scope=case.scope, kind="note", title="x", html="<p>x</p>", written_by=self.nora
                ).save()
            self.words = self._consent()
            family = CaseScope.objects.get(case=self.case, kind="family").scope
            let_in(self.sara, family, GrantBasis.GUARDIAN)
            for child, guardian in ((self.elias, self.mother), (self.again, self.mother_again)):
                PortalOpening(scope=child.scope, guardian=guardian, user=self.sara, opened_by=self.nora).save()

    def _consent(self) -> Consent:
        scope = make_scope(ScopeKind.CASE_PERSON, self.again.scope)
        CaseScope(case=self.second, scope=scope, kind="person", guardian=self.mother_again).save()
        row = Consent(scope=scope, kind="assessment", guardian=self.mother_again, agreed=True, channel="portal")
        row.save()
        return row

    def merge(self, acting_as, by=None, **more):
        by = by or self.hanne
        with acting_as(by):
            kept, other = Child.objects.get(pk=self.elias.pk), Child.objects.get(pk=self.again.pk)
            usual = {"reason": "Samme fødselsnummer i Folkeregisteret", "checked_siblings": False}
            return actions.merge_people(kept=kept, other=other, **(usual | more), by=by)

    def seen(self, acting_as, user, models=CASE_ROWS):
        """What the user sees in each of these tables."""
        found = {}
        for model in models:
            try:
                with acting_as(user, read_only=True):
                    found[model] = set(model.objects.values_list("pk", flat=True))
            except ProgrammingError:
                reset_role()
                found[model] = set()
        return found


@pytest.fixture
def twice():
    return Twice()


def test_two_folders_become_one_with_both_histories(twice, acting_as, signed_in):
    twice.merge(acting_as)
    with seeding():
        assert set(IndividualCase.objects.values_list("child_id", "folder_id")) == {
            (twice.elias.pk, twice.elias.scope_id)
        }
        elias = Child.objects.get(pk=twice.elias.pk)
        assert elias.language == "tigrinja"
        acting = Guardian.objects.filter(child=elias, ended_on=None).values_list("first_name", flat=True)
        assert sorted(acting) == ["Sara", "Yonas"]
        assert Consent.objects.get(pk=twice.words.pk).guardian_id == twice.mother.pk
        assert PortalOpening.objects.filter(closed_at=None).count() == 1
        assert Enrolment.objects.filter(child=elias, ends_on=None).count() == 1
        assert Enrolment.objects.filter(child=elias).count() == 2
        with connection.cursor() as cursor:
            cursor.execute("set constraints all immediate")
        assert AuditEvent.objects.filter(action="child.merged", user_id=twice.hanne.pk).count() == 1
    browser = signed_in(twice.hanne)
    assert browser.get(f"/barn/{twice.again.pk}/").url == f"/barn/{twice.elias.pk}/"
    page = browser.get(f"/barn/{twice.elias.pk}/").text
    for case in (twice.case, twice.second):
        assert case.number in page
    assert [row.pk for row in _search(acting_as, twice.hanne)] == [twice.elias.pk]


def _search(acting_as, user):
    with acting_as(user):
        return queries.search("elias")


@pytest.mark.commitment("K1.3a")
def test_a_merge_shows_nobody_a_case_that_they_did_not_see(twice, acting_as):
    everybody = (twice.nora, twice.jonas, twice.sara)
    before = {user.pk: twice.seen(acting_as, user) for user in everybody}
    with seeding():
        passer_by = make_user("Ola Lunde")
        let_in(passer_by, twice.again.scope, GrantBasis.EMERGENCY)
    twice.merge(acting_as)
    for user in everybody:
        after = twice.seen(acting_as, user)
        assert after == before[user.pk], user.name
    for user, case in ((twice.nora, twice.case), (twice.jonas, twice.second), (twice.sara, twice.case)):
        with acting_as(user, read_only=True):
            assert set(SharedProgress.objects.values_list("case_id", flat=True)) == {case.pk}
    for user, number in ((twice.nora, 1), (twice.jonas, 1), (twice.sara, 0), (passer_by, 0)):
        assert len(twice.seen(acting_as, user, (Child,))[Child]) == number, user.name
    with acting_as(twice.jonas, read_only=True):
        assert IndividualCase.objects.select_related("child").get().child_id == twice.elias.pk


@pytest.mark.commitment("K1.3a")
@pytest.mark.parametrize("shielded", ["elias", "again"])
def test_a_shield_on_either_counts_for_both_and_opens_nothing(twice, acting_as, shielded):
    with seeding():
        grade_address(getattr(twice, shielded), twice.hanne, twice.jonas)
    twice.merge(acting_as)
    assert not any(twice.seen(acting_as, twice.nora).values())
    assert not any(twice.seen(acting_as, twice.clerk, (Child, Guardian, IndividualCase)).values())
    assert not any(twice.seen(acting_as, twice.sara).values())
    with acting_as(twice.jonas, read_only=True):
        assert IndividualCase.objects.get().pk == twice.second.pk


@pytest.mark.commitment("K1.3a")
@pytest.mark.parametrize("shielded", ["elias", "again"])
def test_a_leader_who_is_not_named_can_neither_see_nor_merge(twice, acting_as, signed_in, shielded):
    with seeding():
        grade_address(getattr(twice, shielded), twice.jonas)
    browser = signed_in(twice.hanne)
    for one, two in ((twice.elias, twice.again), (twice.again, twice.elias)):
        assert browser.get(f"/barn/{one.pk}/sammenlign/{two.pk}/").status_code == 404
    with pytest.raises(ProgrammingError, match="kan ikke slås sammen"), acting_as(twice.hanne):
        actions._move(twice.elias, twice.again)
    reset_role()
    with seeding():
        assert not Child.objects.exclude(merged_into=None).exists()


def test_who_registers_may_compare_and_only_a_leader_merges(twice, acting_as, signed_in):
    browser, address = signed_in(twice.clerk), f"/barn/{twice.elias.pk}/sammenlign/{twice.again.pk}/"
    assert "Sammenlign med Elias Tesfay" in browser.get(f"/barn/{twice.elias.pk}/").text
    page = browser.get(address).text
    assert "Ikke samme person" in page
    assert ">Slå sammen<" not in page
    assert browser.post(address, {"reason": "x", "outcome": "merged"}).status_code in {403, 404, 422}
    with pytest.raises(NotAllowed):
        twice.merge(acting_as, by=twice.clerk)
    assert signed_in(twice.nora).get(address).status_code == 404
    leader = signed_in(twice.hanne)
    assert "Det kan ikke gjøres om" in leader.get(address).text
    assert leader.post(address, {"reason": " ", "outcome": "merged"}).status_code == 422
    for status in (302, 404):
        assert leader.post(address, {"reason": "Spurte mor", "outcome": "merged"}).status_code == status


def test_not_the_same_is_remembered_from_both_sides(twice, signed_in):
    browser = signed_in(twice.clerk)
    address = f"/barn/{twice.elias.pk}/sammenlign/{twice.again.pk}/"
    for _double_click in range(2):
        assert browser.post(address, {"reason": "Søskenbarn", "outcome": "not_same"}).status_code == 302
    for child in (twice.elias, twice.again):
        assert "Mulig dobbeltregistrering" not in browser.get(f"/barn/{child.pk}/").text
    with seeding():
        assert PersonMerge.objects.count() == 1


def test_twins_are_two_children(twice, acting_as, settings):
    settings.DEMO = True
    with seeding():
        Child.objects.filter(pk=twice.again.pk).update(first_name="Noah")
    with pytest.raises(NotNow, match="kan være tvillinger"):
        twice.merge(acting_as)
    with acting_as(twice.clerk):
        numbers = (synthetic(), _next_number())
        for child, number in zip((twice.elias, twice.again), numbers, strict=True):
            names = {"first_name": child.first_name, "last_name": child.last_name, "birth_date": child.birth_date}
            people.correct_child(child=child, identity_number=number, **names, by=twice.clerk)
    with pytest.raises(NotNow, match="hvert sitt fødselsnummer"):
        twice.merge(acting_as, checked_siblings=True)
    with seeding():
        assert IndividualCase.objects.values("child_id").distinct().count() == 2


def _next_number():
    from tettpaa.people.rules import check_digits

    first = synthetic()
    for serial in range(int(first[6:9]) + 1, 999):
        digits = check_digits(f"{first[:6]}{serial}")
        if digits:
            return f"{first[:6]}{serial}{digits}"
    raise AssertionError


def test_a_guardian_who_is_ended_in_one_folder_does_not_come_back_by_the_other(twice, acting_as):
    with seeding():
        Guardian.objects.filter(pk=twice.mother.pk).update(ended_on=timezone.localdate() - dt.timedelta(days=3))
    with pytest.raises(NotNow, match="Tilknytningen er avsluttet i den ene mappen"):
        twice.merge(acting_as)
    with seeding():
        assert not Grant.objects.exclude(ends_at=None).exists()


@pytest.mark.parametrize(
    ("facts", "keys"),
    [
        ({}, []),
        ({"kinds": (BORN, BORN), "same_number": True}, []),
        ({"kinds": (BORN, BORN)}, ["two_numbers"]),
        ({"kinds": (NumberKind.D_NUMBER, BORN)}, []),
        ({"same_birth_date": False}, ["birth_dates"]),
        ({"same_first_name": False, "shares_guardian": True}, ["twins"]),
        ({"same_first_name": False, "shares_guardian": True, "checked_siblings": True}, []),
        ({"same_first_name": False}, []),
        ({"guardians_in_doubt": ("Sara",)}, ["guardian_ended"]),
        ({"has_files": True}, ["files"]),
    ],
)
def test_what_stands_in_the_way(facts, keys):
    usual = {
        "kinds": (None, None),
        "same_number": False,
        "same_birth_date": True,
        "same_first_name": True,
        "shares_guardian": False,
        "checked_siblings": False,
    }
    found = merge_obstacles(MergeFacts(**(usual | facts)))
    assert [one.key.removeprefix("people.merge.") for one in found] == keys


def test_a_number_that_came_later_is_registered_and_the_home_municipality_with_it(twice, signed_in, settings):
    settings.DEMO = True
    browser, address = signed_in(twice.clerk), f"/barn/{twice.elias.pk}/rett/"
    values = {"first_name": "Elias", "last_name": "Haugland Tesfay", "birth_date": "4.3.2017"}
    values |= {"home_municipality": str(twice.unit.municipality_id), "language": "norsk"}
    assert browser.get(address).status_code == 200
    assert browser.post(address, values | {"identity_number": synthetic()}).status_code == 302
    with seeding():
        elias = Child.objects.get(pk=twice.elias.pk)
        assert (elias.language, elias.home_municipality_id) == ("norsk", twice.unit.municipality_id)
        assert elias.identity_hash is not None
    other = browser.post(f"/barn/{twice.again.pk}/rett/", values | {"identity_number": synthetic()})
    assert other.status_code == 422
    assert "Det finnes alt et barn med dette" in other.text
    assert signed_in(twice.nora).get(address).status_code == 404


def test_a_substitute_still_sees_whose_case_it_is_after_a_merge_and_for_their_days_only(twice, acting_as):
    """The folder that goes is the one that the substitute's case was in."""
    with seeding():
        mari = make_user("Mari Foss")
        until = timezone.now() + dt.timedelta(days=3)
        for scope in (twice.second.scope, twice.again.scope):
            let_in(mari, scope, GrantBasis.SUBSTITUTE, ends_at=until)
    values = {"reason": "Ringte mor.", "checked_siblings": True, "by": twice.hanne}
    with acting_as(twice.hanne):
        actions.merge_people(kept=twice.elias, other=twice.again, **values)
    with acting_as(mari):
        case = IndividualCase.objects.select_related("child").get()
        assert (case.pk, case.child.pk) == (twice.second.pk, twice.elias.pk)
    with seeding():
        assert Grant.objects.get(user=mari, scope=twice.elias.scope).ends_at == until
