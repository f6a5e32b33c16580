"""D18: a file never follows a child by itself. The old unit is let out that day; the new one gets what is allowed."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import employ, grade_address, make_case, make_child, make_unit, make_user
from tettpaa.access.models import Grant
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.access.session import acting, job_actor
from tettpaa.cases import jobs, transfer_queries
from tettpaa.cases.actions import assigning, changing_unit, deciding, decisions, sharing, voices
from tettpaa.cases.models import (
    CaseScope,
    DecisionOutcome,
    IndividualCase,
    SharedProgress,
    TransferAnswer,
    TransferQuestion,
)
from tettpaa.cases.rules.sharing import STATUS
from tettpaa.cases.tests.test_the_whole_way import Arranged
from tettpaa.documents.actions.files import store_own_pdf
from tettpaa.documents.actions.sending import release
from tettpaa.documents.models import Dispatch, Document, FinalDocument, Release
from tettpaa.documents.tests.file_samples import pdf
from tettpaa.organisation.actions import units
from tettpaa.participation.models import Channel
from tettpaa.people import actions as people_actions
from tettpaa.planning.models import WorkTask
from tettpaa.referrals.models import Referral

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()


class Moved(Arranged):
    """Elias has a finished assessment; Ida is a classmate who stays; Solvik is the school that Elias moves to."""

    def __init__(self, acting_as, **child) -> None:
        super().__init__()
        self.acting_as = acting_as
        with seeding():
            self.bente = make_user("Bente Ruud", Role.CLERK)
            self.solvik, self.tone = make_unit("Solvik skole (eksempel)"), make_user("Tone Berg", Role.HEAD_TEACHER)
            employ(self.tone, self.solvik)
            for name, value in child.items():
                setattr(self.child, name, value)
                self.child.save()
        self.case = self.take_in(acting_as)
        with seeding():
            self.classmate = make_case(make_child("Ida", "Moe", unit=self.unit), self.unit, self.nora)
            unit_scope = CaseScope.objects.get(case=self.classmate, kind="unit").scope
            Grant(user=self.eirik, scope=unit_scope, basis=GrantBasis.UNIT_STAFF).save()
            SharedProgress.objects.filter(case=self.classmate).exists()
        self.finish_assessment()

    def finish_assessment(self) -> None:
        """One finished document, which the family has in the portal."""
        with self.acting_as(self.nora):
            staff, family = self.case.scope, CaseScope.objects.get(case=self.case, kind="family").scope
            document = Document(scope=staff, kind="expert_assessment", title="SV", rule_version="test")
        with seeding():
            document.save()
        with self.acting_as(self.nora):
            file = store_own_pdf(scope_id=staff.pk, name="vurdering.pdf", pdf=pdf(), by=self.nora)
            copy = store_own_pdf(scope_id=family.pk, name="vurdering.pdf", pdf=pdf(), by=self.nora)
            release(file=copy, title="Sakkyndig vurdering", by=self.nora)
            other = store_own_pdf(scope_id=family.pk, name="brev.pdf", pdf=pdf(2), by=self.nora)
            release(file=other, title="Et brev", by=self.nora)
        with seeding():
            FinalDocument(scope=staff, document=document, file=file, sha256=file.sha256).save()

    def moves(self, starts_on=TODAY) -> None:
        with self.acting_as(self.bente):
            people_actions.enrol(child=self.child, unit=self.solvik, group="4A", starts_on=starts_on, by=self.bente)
        self.night()

    def night(self) -> None:
        with acting(job_actor("barnet har byttet enhet")):
            for place in transfer_queries.moved():
                changing_unit.follow(place=place)

    def work_queue(self) -> None:
        jobs.apply_registrations(case_id=str(self.case.pk))

    def says(self, guardian, *, everything=True, channel=Channel.PHONE) -> None:
        with self.acting_as(self.nora):
            case = IndividualCase.objects.get(pk=self.case.pk)
            question = transfer_queries.question(case)
            allowed = [key for key, _ in transfer_queries.choices(question, "")] if everything is True else everything
            values = {"guardian": guardian, "allowed": allowed or [], "channel": channel, "answered_on": TODAY}
            sharing.record_answer(case=case, **values, by=self.nora)

    def seen_by(self, user) -> set:
        with self.acting_as(user):
            return set(SharedProgress.objects.values_list("case_id", flat=True))

    def documents_of(self, user) -> list:
        with self.acting_as(user):
            return list(Release.objects.filter(ended_at=None).values_list("title", flat=True))


@pytest.mark.commitment("K1.3a")
def test_d18_the_old_unit_is_let_out_on_the_day_and_the_new_one_is_not_let_in(acting_as, signed_in):
    people = Moved(acting_as)
    assert people.seen_by(people.eirik) == {people.case.pk}
    people.moves()
    assert people.seen_by(people.eirik) == set()
    assert people.seen_by(people.tone) == set()
    assert "Elias" not in signed_in(people.tone).get("/portal/enhet/saker/").text
    assert "Elias" not in signed_in(people.eirik).get("/portal/enhet/saker/").text
    with seeding():
        referral_grants = Grant.objects.filter(scope=people.referral.scope, basis=GrantBasis.UNIT_STAFF, ends_at=None)
        assert not referral_grants.exists()
        stays = CaseScope.objects.get(case=people.classmate, kind="unit").scope
        assert Grant.objects.filter(scope=stays, user=people.eirik, ends_at=None).exists()
    with acting_as(people.nora):
        case = IndividualCase.objects.get(pk=people.case.pk)
        assert (case.unit_id, case.group) == (people.solvik.pk, "4A")
        assert set(CaseScope.objects.filter(case=case).values_list("kind", flat=True)) >= {"unit", "former"}
        assert WorkTask.objects.get(kind="transfer").owner_id == people.nora.pk


def test_d18_a_move_that_is_registered_ahead_changes_nothing_before_the_day(acting_as):
    people = Moved(acting_as)
    people.moves(TODAY + dt.timedelta(days=5))
    assert people.seen_by(people.eirik) == {people.case.pk}
    with seeding():
        assert not TransferQuestion.objects.exists()


def test_d18_the_old_unit_is_out_by_the_date_itself_while_the_worker_stands_still(acting_as, signed_in):
    people = Moved(acting_as)
    with acting_as(people.bente):
        place = {"unit": people.solvik, "group": "4A"}
        people_actions.enrol(child=people.child, **place, starts_on=TODAY, by=people.bente)
    assert people.seen_by(people.eirik) == set()
    assert "Elias" not in signed_in(people.eirik).get("/portal/enhet/saker/").text
    with acting_as(people.eirik):
        assert not Referral.objects.filter(pk=people.referral.pk).exists()
    with seeding():
        stays = CaseScope.objects.get(case=people.classmate, kind="unit").scope
        assert Grant.objects.filter(scope=stays, user=people.eirik, ends_at=None).exists()
    people.night()
    with acting_as(people.nora):
        assert IndividualCase.objects.get(pk=people.case.pk).unit_id == people.solvik.pk
    assert people.seen_by(people.tone) == set()


def test_d18_a_move_ahead_ends_at_that_midnight_while_the_worker_stands_still(acting_as):
    people = Moved(acting_as)
    day = TODAY + dt.timedelta(days=5)
    with acting_as(people.bente):
        people_actions.enrol(child=people.child, unit=people.solvik, group="4A", starts_on=day, by=people.bente)
    assert people.seen_by(people.eirik) == {people.case.pk}
    with seeding():
        scope = CaseScope.objects.get(case=people.case, kind="unit").scope
        ends = Grant.objects.get(scope=scope, user=people.eirik, basis=GrantBasis.UNIT_STAFF).ends_at
    assert timezone.localtime(ends) == timezone.make_aware(dt.datetime.combine(day, dt.time()))


def test_d18_only_what_all_of_them_allow_is_opened(acting_as, signed_in):
    people = Moved(acting_as)
    people.moves()
    with seeding():
        question = TransferQuestion.objects.get()
        assert [one["title"][:19] for one in question.documents] == ["Sakkyndig vurdering"]
    people.says(people.mother)
    assert people.seen_by(people.tone) == set()
    people.says(people.father, everything=[STATUS])
    assert people.seen_by(people.tone) == {people.case.pk}
    assert people.documents_of(people.tone) == []
    people.says(people.father)
    assert [title[:19] for title in people.documents_of(people.tone)] == ["Sakkyndig vurdering"]
    assert people.seen_by(people.eirik) == set()
    assert "Elias" in signed_in(people.tone).get("/portal/enhet/saker/").text
    with seeding():
        assert not WorkTask.objects.filter(kind="transfer", done_at=None).exists()


def test_d18_a_yes_taken_back_shuts_the_new_unit_out_again(acting_as):
    people = Moved(acting_as)
    people.moves()
    people.says(people.mother)
    people.says(people.father)
    assert people.seen_by(people.tone) == {people.case.pk}
    people.says(people.father, everything=[])
    assert people.seen_by(people.tone) == set()
    assert people.documents_of(people.tone) == []


def test_d18_guardians_answer_in_the_portal_and_never_see_each_others_answer(acting_as, signed_in):
    people = Moved(acting_as)
    people.moves()
    with seeding():
        people.yonas = make_user("Yonas Tesfay", Role.GUARDIAN)
        people.father.user = people.yonas
        people.father.save()
    with acting_as(people.nora):
        for guardian in (people.mother, people.father):
            voices.open_portal(case=people.case, guardian=guardian, by=people.nora)
    mother, url = signed_in(people.sara), f"/portal/familie/{people.case.pk}/flytting/"
    first = mother.get(f"/portal/familie/{people.case.pk}/").text
    assert "Hva kan det nye stedet få fra oss?" in first
    assert "Solvik skole" not in first, "the first page names no place; the question itself must"
    assert "Solvik skole" in mother.get(url).text
    assert mother.get(url).text.count('name="allowed"') == 2
    assert mother.post(url, {"allowed": [STATUS]}).status_code == 302
    people.work_queue()
    assert people.seen_by(people.tone) == set()
    with acting_as(people.yonas):
        assert not TransferAnswer.objects.exists()
    assert signed_in(people.yonas).post(url, {"allowed": [STATUS]}).status_code == 302
    people.work_queue()
    assert people.seen_by(people.tone) == {people.case.pk}
    with acting_as(people.tone):
        assert not TransferAnswer.objects.exists()
        assert not TransferQuestion.objects.exists()


def test_d18_a_pupil_of_fifteen_decides_alone(acting_as):
    people = Moved(acting_as, birth_date=TODAY.replace(year=TODAY.year - 16, day=1))
    people.moves()
    with pytest.raises(Problem, match="bestemmer ikke"):
        people.says(people.mother)
    people.says(None)
    assert people.seen_by(people.tone) == {people.case.pk}


def test_d18_a_stranger_and_a_family_of_another_child_cannot_answer(acting_as, signed_in):
    people = Moved(acting_as)
    people.moves()
    with seeding():
        linh = make_user("Linh Moe", Role.GUARDIAN)
    url = f"/portal/familie/{people.case.pk}/flytting/"
    for user in (linh, people.tone, people.eirik):
        assert signed_in(user).post(url, {"allowed": [STATUS]}).status_code in {403, 404}
    assert signed_in(people.jonas).get(f"/saker/{people.case.pk}/flytting/").status_code == 404
    with seeding():
        assert not TransferAnswer.objects.exists()


def test_d18_a_pending_decision_keeps_one_named_person_at_the_old_unit_until_the_family_is_told(acting_as):
    people = Moved(acting_as)
    with seeding():
        second = make_user("Ane Vik", Role.HEAD_TEACHER)
        employ(second, people.unit)
        scope = CaseScope.objects.get(case=people.case, kind="unit").scope
        Grant(user=second, scope=scope, basis=GrantBasis.UNIT_STAFF).save()
        sent = TODAY - dt.timedelta(days=3)
        IndividualCase.objects.filter(pk=people.case.pk).update(step="sent", sent_on=sent)
    with acting(job_actor("prøve")):
        deciding.progress.publish(case=IndividualCase.objects.select_related("child", "unit").get(pk=people.case.pk))
    people.moves()
    assert people.seen_by(people.eirik) == {people.case.pk}
    assert people.seen_by(second) == set()
    assert people.seen_by(people.tone) == set()
    with acting_as(people.eirik):
        decision = decisions.register_decision(
            case_id=people.case.pk,
            scope_id=scope.pk,
            decided_on=TODAY,
            outcome=DecisionOutcome.GRANTED,
            follows_assessment=True,
            deviation_reason="",
            summary="Tre timer i uka.",
            by=people.eirik,
        )
        decisions.mark_family_told(decision=decision, told_on=TODAY, how="letter", by=people.eirik)
    people.work_queue()
    assert people.seen_by(people.eirik) == set()


def test_d18_the_new_unit_gets_no_letter_nor_assessment_and_a_new_leader_no_way_in(acting_as):
    people = Moved(acting_as)
    people.moves()
    with acting_as(people.hanne):
        case = IndividualCase.objects.select_related("child", "unit").get(pk=people.case.pk)
        assigning.assign(case=case, holder=people.jonas, by=people.hanne)
        with pytest.raises(NotNow, match="ikke sagt ja"):
            deciding.must_have_decider(case=case, by=people.hanne)
    with seeding():
        assert not Dispatch.objects.filter(recipient__startswith="Solvik").exists()
        siri = make_user("Siri Ny", Role.HEAD_TEACHER)
    with acting_as(people.hanne):
        units.employ(user=siri, unit=people.solvik, by=people.hanne)
    assert people.seen_by(siri) == set()


def test_d18_who_leaves_the_old_unit_also_leaves_what_they_were_kept_for(acting_as):
    people = Moved(acting_as)
    with seeding():
        IndividualCase.objects.filter(pk=people.case.pk).update(step="sent", sent_on=TODAY)
    people.moves()
    assert people.seen_by(people.eirik) == {people.case.pk}
    with acting_as(people.hanne):
        for row in units.UnitEmployee.objects.filter(user=people.eirik):
            units.end_employment(employee=row, by=people.hanne)
    assert people.seen_by(people.eirik) == set()


def test_d22_a_move_to_a_private_school_moves_the_decision_to_the_home_municipality(acting_as):
    people = Moved(acting_as)
    with seeding():
        people.solvik.ownership = "private"
        people.solvik.save()
    people.moves()
    with seeding():
        decider = deciding.CaseDecider.objects.get(case=people.case)
        assert not decider.by_unit
        assert CaseScope.objects.get(scope=decider.scope, case=people.case).kind == "decision"
    assert people.seen_by(people.tone) == set()


def test_d18_another_municipality_gets_a_package_of_what_they_agreed_to(acting_as, signed_in):
    people = Moved(acting_as)
    nora, url = signed_in(people.nora), f"/saker/{people.case.pk}/flytting/"
    assert people.seen_by(people.eirik) == {people.case.pk}
    nora.post(f"{url}kommune/", {"to_place": "PPT i Lier", "moved_on": TODAY.isoformat()})
    assert people.seen_by(people.eirik) == set(), "by the date, before any job"
    assert "Vi venter på svar" in nora.get(url).text
    assert "Vent til alle" in nora.post(f"{url}pakke/", follow=True).text
    people.says(people.mother)
    people.says(people.father)
    assert "Flyttepakken er laget" in nora.post(f"{url}pakke/", follow=True).text
    nora.post(f"{url}pakke/")
    with seeding():
        package = people.case.transfer_packages.get()
        assert package.file.page_count == 2
        letter = Dispatch.objects.get(recipient="PPT i Lier")
        assert (letter.channel, letter.held_at) == ("paper", None)
    jobs.follow_children(timestamp=0)
    assert people.seen_by(people.eirik) == set()
    people.says(people.mother)
    with seeding():
        assert Dispatch.objects.get(pk=letter.pk).held_at is None, "the same yes once more stops nothing"
    people.says(people.father, everything=[])
    with seeding():
        assert Dispatch.objects.get(pk=letter.pk).wants_a_yes, "the pile holds it before anyone posts it"
    with pytest.raises(NotNow, match="vil ikke"), acting_as(people.nora):
        sharing.make_package(case=IndividualCase.objects.get(pk=people.case.pk), by=people.nora)
    people.says(people.father)
    assert "Lag en ny" in nora.get(url).text
    nora.post(f"{url}pakke/")
    with seeding():
        waits = Dispatch.objects.get(recipient="PPT i Lier", held_at=None)
        assert waits.pk != letter.pk


def test_d18_a_graded_child_is_moved_by_nobody_who_is_not_named(acting_as, signed_in):
    people = Moved(acting_as)
    with seeding():
        grade_address(people.child, people.hanne)
    assert signed_in(people.nora).get(f"/saker/{people.case.pk}/flytting/kommune/").status_code == 404


def test_d18_a_document_that_comes_after_the_question_is_not_shared_and_is_asked_about_again(acting_as, signed_in):
    people = Moved(acting_as)
    people.moves()
    people.says(people.mother)
    people.says(people.father)
    assert len(people.documents_of(people.tone)) == 1
    nora, url = signed_in(people.nora), f"/saker/{people.case.pk}/flytting/"
    assert "etter at familien ble spurt" not in nora.get(url).text
    assert "ikke kommet nye dokumenter" in nora.post(f"{url}sporr-igjen/", follow=True).text
    with seeding():
        FinalDocument.objects.all().delete()
        Document.objects.all().delete()
    people.finish_assessment()
    assert "Dette har kommet etter at familien ble spurt" in nora.get(url).text
    nora.post(f"{url}sporr-igjen/")
    assert "etter at familien ble spurt" not in nora.get(url).text
    assert len(people.documents_of(people.tone)) == 1, "what they agreed to stays, and no more"
    assert people.seen_by(people.tone) == {people.case.pk}
    people.says(people.mother)
    assert len(people.documents_of(people.tone)) == 1
