"""A running case is entered afterwards: at its own step, with its own days, by those who may, and by nobody else."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import employ, grade_address, let_in, make_case, make_child, make_unit, make_user
from tettpaa.access.models import AuditEvent, Grant
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import Role
from tettpaa.cases import clock_queries, queries
from tettpaa.cases.actions import entering
from tettpaa.cases.entries import CaseEntry, ChildEntry, FileEntry, GuardianEntry
from tettpaa.cases.models import CaseStep, IndividualCase, LateEntry, SharedProgress, Step
from tettpaa.cases.reading import read
from tettpaa.cases.rules.date_order import CaseDates
from tettpaa.cases.rules.readiness import obstacles
from tettpaa.documents.models import StoredFile
from tettpaa.participation.models import Consent
from tettpaa.people.models import Child, Guardian
from tettpaa.planning.models import NextStep
from tettpaa.referrals.models import CaseKind

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()
PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU"
    b"\x00\x00\x00\nIDATx\x9cc`\x00\x00\x00\x02\x00\x01H\xaf\xa4q\x00\x00\x00\x00IEND\xaeB`\x82"
)


def ago(days: int) -> dt.date:
    return TODAY - dt.timedelta(days=days)


class Place:
    """A school with its leader, two advisers, a leader and a clerk."""

    def __init__(self) -> None:
        with seeding():
            self.unit = make_unit()
            self.nora, self.jonas = make_user("Nora Brekke"), make_user("Jonas Aas")
            self.hanne = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
            self.karin = make_user("Karin Berg", Role.CLERK)
            self.siri = make_user("Siri Tangen", Role.HEAD_OF_SERVICE)
            self.eirik = make_user("Eirik Tveiten", Role.HEAD_TEACHER)
            employ(self.eirik, self.unit)

    def entry(self, **more) -> CaseEntry:
        """A case that was referred 100 days ago and given to Nora 80 days ago."""
        dates = {"received_on": ago(100), "assigned_on": ago(80)} | more.pop("dates", {})
        mother = GuardianEntry(first_name="Sara", last_name="Prøve", relation="mother", consented_on=ago(75))
        values = {
            "child": ChildEntry(first_name="Ali", last_name="Prøve", birth_date=dt.date(2016, 2, 29)),
            "unit": self.unit,
            "group": "4B",
            "kind": CaseKind.INDIVIDUAL_EDUCATION,
            "holder": self.nora,
            "guardians": (mother,),
        }
        return CaseEntry(dates=CaseDates(**dates), **(values | more))


STEPS = [
    ({}, Step.ASSIGNED),
    ({"assessment_on": ago(70)}, Step.ASSESSMENT),
    ({"assessment_on": ago(70), "sent_on": ago(20)}, Step.SENT),
    ({"sent_on": ago(20), "decided_on": ago(10)}, Step.DECIDED),
    ({"sent_on": ago(20), "decided_on": ago(10), "told_on": ago(8)}, Step.DECIDED),
]


@pytest.mark.parametrize(("dates", "step"), STEPS)
def test_an_adviser_enters_an_own_case_and_it_lands_at_the_step_its_dates_say(dates, step, acting_as):
    place = Place()
    with acting_as(place.nora):
        case = entering.open_running(entry=place.entry(dates=dates, is_impartial=True), by=place.nora)
    with acting_as(place.nora, read_only=True):
        found = queries.case(case.pk)
        assert (found.step, found.received_on, found.norm_on) == (step, ago(100), ago(10))
        assert clock_queries.clock_of(found).days == (92 if dates.get("told_on") else 100)
        assert found.next_title
        assert found.next_due_on > TODAY
        assert found.next_owner_id == place.nora.pk
        assert LateEntry.objects.get(case=found).entered_by_id == place.nora.pk
        assert Child.objects.get().birth_date == dt.date(2016, 2, 29)
        assert Guardian.objects.get().has_parental_responsibility
        assert Consent.objects.get().answered_on == ago(75)
        facts = queries.readiness(read(found))
        assert facts.impartial is True
        assert facts.consent is not None
        assert facts.consent.is_given
    with acting_as(place.jonas):
        assert not IndividualCase.objects.exists()
        assert not Child.objects.exists()
    with acting_as(place.eirik):
        shared = SharedProgress.objects.get()
        assert (shared.step, shared.contact_name) == (step, "Nora Brekke")


def test_an_assigned_case_is_ready_to_start_when_consent_and_impartiality_are_there(acting_as):
    place = Place()
    with acting_as(place.nora):
        case = entering.open_running(entry=place.entry(is_impartial=True), by=place.nora)
        assert obstacles(Step.ASSESSMENT, queries.readiness(read(case))) == []
    with seeding():
        assert NextStep.objects.get().title == "Ta kontakt med foresatte og lag en plan"


def test_without_consent_the_next_step_is_to_ask_for_it(acting_as):
    place = Place()
    with acting_as(place.nora):
        silent = GuardianEntry(first_name="Sara", last_name="Prøve", relation="mother")
        case = entering.open_running(
            entry=place.entry(dates={"assessment_on": ago(60)}, guardians=(silent,)), by=place.nora
        )
    assert case.next_title == "Hent inn samtykke til sakkyndig vurdering"


def test_scans_lie_where_they_belong(acting_as):
    place = Place()
    scan = FileEntry(name="samtykke.png", data=PNG, declared_type="image/png")
    father = GuardianEntry(first_name="Yonas", last_name="Prøve", relation="father", consented_on=ago(70))
    entry = place.entry(consent_scan=scan, documents=(FileEntry(name="rapport.png", data=PNG),))
    entry = CaseEntry(**(vars(entry) | {"guardians": (*entry.guardians, father)}))
    with acting_as(place.nora):
        case = entering.open_running(entry=entry, by=place.nora)
        consents = list(Consent.objects.select_related("file"))
        assert {one.file.scope_id for one in consents} == {one.scope_id for one in consents}
        assert len({one.scope_id for one in consents}) == 2
        assert StoredFile.objects.get(scope_id=case.scope_id).name == "rapport.png"


def test_the_clerk_enters_a_case_for_an_adviser_and_keeps_no_way_in(acting_as):
    place = Place()
    with acting_as(place.karin):
        scan = FileEntry(name="samtykke.png", data=PNG)
        case = entering.open_running(entry=place.entry(consent_scan=scan, is_impartial=True), by=place.karin)
        assert IndividualCase.objects.get().holder_id == place.nora.pk
        assert not StoredFile.objects.exists()
    with acting_as(place.nora):
        facts = queries.readiness(read(queries.case(case.pk)))
        assert facts.impartial is None  # nobody says it for her
        assert StoredFile.objects.count() == 1
    with seeding():
        assert not Grant.objects.filter(user=place.karin, ends_at=None).exists()
        assert Grant.objects.filter(user=place.karin, basis="co_assigned").count() >= 4


def test_the_clerk_enters_a_case_for_a_child_who_is_here(acting_as):
    place = Place()
    with seeding():
        child = make_child("Ali", "Prøve", unit=place.unit, birth_date=dt.date(2016, 2, 29))
    with acting_as(place.karin):
        here = ChildEntry(here=Child.objects.get(), birth_date=child.birth_date)
        entering.open_running(entry=place.entry(child=here), by=place.karin)
    with seeding():
        assert Child.objects.count() == 1
        assert not Grant.objects.filter(user=place.karin, ends_at=None).exists()


def test_the_leader_enters_a_case_for_anybody(acting_as):
    place = Place()
    with acting_as(place.hanne):
        case = entering.open_running(entry=place.entry(dates={"sent_on": ago(5)}), by=place.hanne)
    assert case.step == Step.SENT
    with acting_as(place.nora):
        assert queries.case(case.pk).holder_id == place.nora.pk


REFUSED = [
    ({"dates": {"received_on": TODAY + dt.timedelta(days=2)}}, "fram i tid"),
    ({"dates": {"assigned_on": None}}, "fordelt"),
    ({"dates": {"assigned_on": ago(101)}}, "før"),
    ({"dates": {"told_on": ago(3)}}, "vedtaket ble fattet"),
    ({"dates": {"sent_on": ago(9), "decided_on": ago(3), "told_on": ago(5)}}, "før"),
    ({"dates": {"decided_on": ago(3)}}, "vurderingen ble sendt"),
    ({"next_due_on": ago(1)}, "passert"),
    ({"pupil_consented_on": ago(5)}, "ikke fylt 15 år"),
    ({"kind": CaseKind.SPECIAL_EDUCATIONAL_ASSISTANCE}, "passer ikke"),
]


@pytest.mark.parametrize(("wrong", "said"), REFUSED)
def test_what_cannot_be_so_is_refused_and_nothing_is_left(wrong, said, acting_as):
    place = Place()
    with acting_as(place.hanne), pytest.raises(Problem, match=said):
        entering.open_running(entry=place.entry(**wrong), by=place.hanne)
    with seeding():
        assert not Child.objects.exists()
        assert not CaseStep.objects.exists()


def test_a_referral_before_the_child_was_born_is_refused(acting_as):
    place = Place()
    child = ChildEntry(first_name="Ny", last_name="Prøve", birth_date=ago(10))
    with acting_as(place.hanne), pytest.raises(Problem, match="født"):
        entering.open_running(entry=place.entry(child=child), by=place.hanne)


def test_two_open_cases_of_one_kind_are_refused_also_when_a_colleague_has_the_other(acting_as):
    place = Place()
    with seeding():
        child = make_child("Ali", "Prøve", unit=place.unit)
        make_case(child, place.unit, place.jonas)
        let_in(place.nora, child.scope)
    here = ChildEntry(here=child, birth_date=child.birth_date)
    for person in (place.nora, place.hanne, place.karin):
        with acting_as(person), pytest.raises(NotNow, match="alt en åpen sak"):
            entering.open_running(entry=place.entry(child=here), by=person)


def test_an_adviser_does_not_register_a_colleagues_child_twice_and_gets_no_way_in(acting_as):
    place = Place()
    born = dt.date(2016, 2, 29)
    with seeding():
        child = make_child("Ali", "Prøve", unit=place.unit, birth_date=born)
        make_case(child, place.unit, place.jonas)
    with acting_as(place.nora), pytest.raises(NotNow, match="fagleder"):
        entering.open_running(entry=place.entry(), by=place.nora)
    with acting_as(place.nora), pytest.raises(Exception, match="ingen tilgang"):
        entering.open_running(entry=place.entry(child=ChildEntry(here=child, birth_date=born)), by=place.nora)
    with seeding():
        assert Child.objects.count() == 1
        assert not Grant.objects.filter(user=place.nora, scope=child.scope).exists()


def test_of_a_graded_child_nothing_is_told(acting_as):
    place = Place()
    with seeding():
        child = make_child("Ali", "Prøve", unit=place.unit, birth_date=dt.date(2016, 2, 29))
        grade_address(child, place.jonas)
    with acting_as(place.nora):
        assert entering.open_running(entry=place.entry(), by=place.nora).pk


def test_an_adviser_enters_nobody_elses_case_and_the_head_of_service_none(acting_as):
    place = Place()
    with acting_as(place.nora), pytest.raises(Problem, match="selv er saksansvarlig"):
        entering.open_running(entry=place.entry(holder=place.jonas), by=place.nora)
    with acting_as(place.siri), pytest.raises(NotAllowed):
        entering.open_running(entry=place.entry(), by=place.siri)


def test_it_is_told_in_the_audit_log(acting_as):
    place = Place()
    with acting_as(place.nora):
        case = entering.open_running(entry=place.entry(), by=place.nora)
    with seeding():
        told = AuditEvent.objects.filter(action="case.entered").get()
        assert (told.user_id, told.object_id) == (place.nora.pk, str(case.pk))
        assert AuditEvent.objects.order_by("-pk").values_list("action", flat=True)[0] == "case.entered"


@pytest.mark.parametrize("who", ["nora", "hanne", "karin"])
def test_sent_twice_it_is_one_case(who, acting_as):
    place = Place()
    person = getattr(place, who)
    with acting_as(person):
        entering.open_running(entry=place.entry(), by=person)
    with acting_as(person), pytest.raises(NotNow):
        entering.open_running(entry=place.entry(), by=person)
    with seeding():
        assert IndividualCase.objects.count() == Child.objects.count() == 1


def test_a_second_kind_of_case_for_the_same_child_is_a_case_of_its_own(acting_as):
    place = Place()
    with acting_as(place.nora):
        first = entering.open_running(entry=place.entry(), by=place.nora)
        child = ChildEntry(here=first.child, birth_date=first.child.birth_date)
        more = {"unit": None, "kind": CaseKind.SPECIAL_EDUCATIONAL_ASSISTANCE, "child": child}
        second = entering.open_running(entry=place.entry(**more), by=place.nora)
        assert second.child_id == first.child_id
        assert Guardian.objects.count() == 1  # found again by name
        assert LateEntry.objects.get(case=second).new_child is False
