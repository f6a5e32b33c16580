"""A case changes hands, is shared, and is looked after while somebody is away; nobody's case stands where it is seen."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import grade_address, make_case, make_child, make_user
from tettpaa.access.models import AuditEvent, Denial, Grant
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.access.session import acting, job_actor
from tettpaa.assessments.actions.drafting import save_text, start_draft
from tettpaa.assessments.models import ExpertAssessment
from tettpaa.cases.actions import absences, assigning, closing, voices, working
from tettpaa.cases.models import Assignment, CaseScope, CoAssignment, FollowUp, IndividualCase, SharedProgress
from tettpaa.cases.reading import read
from tettpaa.cases.tests.test_the_whole_way import Arranged
from tettpaa.core import clock
from tettpaa.desk import worklist
from tettpaa.documents.models import Dispatch, Release, Section
from tettpaa.organisation.models import Absence
from tettpaa.planning.actions import create_task
from tettpaa.planning.models import WorkTask

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()
DAY = dt.timedelta(days=1)


class Staffed(Arranged):
    """Elias' case with Nora, and a neighbour's case at the same school with Jonas."""

    def __init__(self, acting_as) -> None:
        super().__init__()
        self.acting_as = acting_as
        self.case = self.take_in(acting_as)
        with seeding():
            self.mari = make_user("Mari Sand", Role.SPEECH_THERAPIST)
            self.neighbour = make_case(make_child("Ida", "Nabo", unit=self.unit), self.unit, self.jonas)

    def as_leader(self, act, **values):
        with self.acting_as(self.hanne):
            case = IndividualCase.objects.get(pk=self.case.pk)
            return act(case=case, **values, by=self.hanne)

    def away(self, substitute=None, starts_on=TODAY, ends_on=TODAY + 9 * DAY) -> Absence:
        with self.acting_as(self.hanne):
            days = {"starts_on": starts_on, "ends_on": ends_on}
            return absences.register_absence(user=self.nora, substitute=substitute, **days, by=self.hanne)

    def sees(self, user) -> bool:
        with self.acting_as(user):
            return IndividualCase.objects.filter(pk=self.case.pk).exists()

    def declares(self, user, *, yes: bool) -> None:
        with self.acting_as(user):
            case = IndividualCase.objects.get(pk=self.case.pk)
            grounds = "" if yes else "Gift med kontaktlæreren"
            working.declare_impartial(case=case, is_impartial=yes, grounds=grounds, by=user)

    def listed(self, user, view: str) -> list:
        with self.acting_as(user):
            return list(worklist.rows(user, worklist.Asked(view=view)).values_list("pk", flat=True))


def test_the_case_its_next_step_tasks_and_agreements_change_hands_the_same_day(acting_as):
    people = Staffed(acting_as)
    with acting_as(people.nora):
        working.set_next_step(
            case=people.case, title="Ring skolen", due_on=TODAY + DAY, owner=people.nora, by=people.nora
        )
        create_task(
            scope=people.case.scope,
            kind=WorkTask.Kind.OTHER,
            title="Svar mor",
            due_on=TODAY,
            owner=people.nora,
            by=people.nora,
        )
        closing.agree_follow_up(
            case=people.case,
            what="Leser han?",
            due_on=TODAY + DAY,
            owner=people.nora,
            agreed_with="skolen",
            by=people.nora,
        )
        working.set_next_step(
            case=people.case, title="Ring skolen", due_on=TODAY + DAY, owner=people.nora, by=people.nora
        )
    people.as_leader(assigning.assign, holder=people.jonas)
    assert (people.sees(people.nora), people.sees(people.jonas)) == (False, True)
    with seeding():
        case = IndividualCase.objects.get(pk=people.case.pk)
        assert (case.holder_id, case.next_title, case.next_owner_id) == (
            people.jonas.pk,
            "Ring skolen",
            people.jonas.pk,
        )
        assert case.next_due_on == TODAY + DAY
        tasks = set(WorkTask.objects.filter(owner=people.jonas, done_at=None).values_list("title", flat=True))
        assert tasks == {"Svar mor", "Si om du er habil", "Se hvordan det går: Lesekurs to ganger i uka."}
        assert not WorkTask.objects.filter(owner=people.nora, done_at=None).exists()
        assert FollowUp.objects.get().owner_id == people.jonas.pk
        assert AuditEvent.objects.filter(action="task.handed_over").count() == 2


def test_the_receiver_declares_anew_also_when_they_have_had_the_case_before(acting_as, signed_in):
    people = Staffed(acting_as)
    for holder in (people.jonas, people.nora):
        people.as_leader(assigning.assign, holder=holder)
    with acting_as(people.nora):
        assert read(IndividualCase.objects.get()).impartial is None
    url = f"/saker/{people.case.pk}/"
    assert "Er du habil i saken?" in signed_in(people.nora).get(url).text
    people.declares(people.nora, yes=True)
    with acting_as(people.nora):
        assert read(IndividualCase.objects.get()).impartial is True
    with seeding():
        assert not WorkTask.objects.filter(kind=WorkTask.Kind.DECLARE, owner=people.nora, done_at=None).exists()


def test_family_and_unit_see_the_new_contact_and_get_a_letter(acting_as, signed_in):
    people = Staffed(acting_as)
    with acting_as(people.nora):
        voices.open_portal(case=people.case, guardian=people.mother, by=people.nora)
    people.as_leader(assigning.assign, holder=people.jonas)
    with acting_as(people.sara):
        assert SharedProgress.objects.get().contact_name == "Jonas Aas"
        assert Release.objects.filter(title="Ny kontaktperson i PPT").count() == 1
    with acting_as(people.eirik):
        assert SharedProgress.objects.get().contact_name == "Jonas Aas"
    with seeding():
        letters = Dispatch.objects.filter(file__name="Ny kontaktperson i PPT.pdf")
        sent = {(one.recipient.split()[0], one.channel) for one in letters}
    assert sent == {("Sara", "portal"), ("Yonas", "paper"), ("Granåsen", "portal")}
    assert "Jonas Aas" in signed_in(people.sara).get(f"/portal/familie/{people.case.pk}/").text


@pytest.mark.commitment("K4.2b")
def test_adviser_leaves_with_drafts_open_and_the_receiver_writes_on(acting_as):
    people = Staffed(acting_as)
    with acting_as(people.nora):
        for guardian in (people.mother, people.father):
            voices.record_consent(
                case=people.case,
                kind="assessment",
                guardian=guardian,
                agreed=True,
                answered_on=TODAY,
                channel="phone",
                by=people.nora,
            )
        working.start_assessment(case=people.case, by=people.nora)
        draft = start_draft(case=people.case, by=people.nora)
        section = Section.objects.order_by("position").first()
        written = save_text(
            assessment=draft, section=section, html="<p>Elias leser sakte.</p>", base_revision=0, by=people.nora
        )
    with seeding():
        people.nora.is_active = False
        people.nora.save()
    assert people.listed(people.hanne, "ubemannet") == [people.case.pk]
    people.as_leader(assigning.assign, holder=people.jonas)
    assert people.listed(people.hanne, "ubemannet") == []
    with acting_as(people.jonas):
        assert ExpertAssessment.objects.get().case_id == people.case.pk
        section.refresh_from_db()
        assert section.html == "<p>Elias leser sakte.</p>"
        more = save_text(
            assessment=draft,
            section=section,
            html="<p>Elias leser sakte og godt.</p>",
            base_revision=written.revision,
            by=people.jonas,
        )
        assert more.revision == written.revision + 1
    with acting_as(people.nora):
        assert not Section.objects.exists()


def test_everything_is_undone_by_giving_it_back(acting_as):
    people = Staffed(acting_as)
    before = _ways_in(people.nora, people.case)
    people.as_leader(assigning.assign, holder=people.jonas)
    assert _ways_in(people.nora, people.case) == set()
    people.as_leader(assigning.assign, holder=people.nora)
    assert _ways_in(people.nora, people.case) == before
    assert _ways_in(people.jonas, people.case) == set()
    with seeding():
        assert Assignment.objects.filter(case=people.case).count() == 3
        assert Assignment.objects.get(case=people.case, ended_on=None).holder_id == people.nora.pk


def test_many_cases_at_once_or_none(acting_as, signed_in):
    people = Staffed(acting_as)
    with seeding():
        others = [make_case(make_child(f"Barn{n}", unit=people.unit), people.unit, people.nora) for n in range(3)]
        Denial(scope=others[2].folder, user=people.jonas, kind=Denial.Kind.DISQUALIFIED).save()
    leader, url = signed_in(people.hanne), f"/saker/overfor/?fra={people.nora.pk}"
    assert leader.get(url).text.count('name="cases"') == 4
    stopped = leader.post(url, {"cases": [str(one.pk) for one in others], "holder": people.jonas.pk})
    assert stopped.status_code == 422
    assert "sperret fra saken" in stopped.text
    with seeding():
        assert IndividualCase.objects.filter(holder=people.jonas).count() == 1
    done = leader.post(url, {"cases": [str(one.pk) for one in others[:2]], "holder": people.jonas.pk}, follow=True)
    assert "2 saker er overført til Jonas Aas" in done.text
    with seeding():
        assert IndividualCase.objects.filter(holder=people.jonas).count() == 3


@pytest.mark.parametrize("who", ["nora", "jonas", "eirik"])
def test_only_the_leader_gives_cases_to_others(signed_in, acting_as, who):
    people = Staffed(acting_as)
    user, taken = getattr(people, who), people.case
    for path in (f"/saker/{taken.pk}/overfor/", "/saker/overfor/", "/fravar/"):
        answer = signed_in(user).post(path, {"holder": user.pk, "cases": [str(taken.pk)], "user": user.pk})
        assert answer.status_code in {403, 404} or "/logg-inn/" in answer.url, path
    with pytest.raises(NotAllowed), acting_as(people.nora):
        assigning.assign(case=IndividualCase.objects.get(), holder=people.jonas, by=people.nora)


def test_who_is_kept_out_does_not_get_the_case_nor_does_somebody_without_casework(acting_as):
    people = Staffed(acting_as)
    with seeding():
        clerk = make_user("Tor Kontor", Role.CLERK)
        gone = make_user("Gro Gått", is_active=False)
    for receiver in (clerk, gone):
        with pytest.raises(Problem, match="arbeider i saker"):
            people.as_leader(assigning.assign, holder=receiver)
    with seeding():
        grade_address(people.child, people.hanne, people.nora)
    with pytest.raises(Problem, match="sperret"):
        people.as_leader(assigning.assign, holder=people.jonas)
    with pytest.raises(Problem, match="sperret"):
        people.as_leader(assigning.co_assign, user=people.jonas, reason="lesing")
    with pytest.raises(NotNow, match="alt ansvaret"):
        people.as_leader(assigning.assign, holder=people.nora)


def test_who_shares_a_case_has_it_in_the_lists_until_it_is_ended(acting_as, signed_in):
    people = Staffed(acting_as)
    with acting_as(people.nora):
        shared = assigning.co_assign(case=people.case, user=people.mari, reason="språk", by=people.nora)
        again = assigning.co_assign(case=people.case, user=people.mari, reason="språk", by=people.nora)
        working.set_next_step(case=people.case, title="Kartlegg", due_on=TODAY, owner=people.mari, by=people.nora)
    assert shared.pk == again.pk
    assert people.listed(people.mari, "delt") == [people.case.pk]
    assert people.listed(people.mari, "mine") == []
    mari = signed_in(people.mari)
    assert "Elias" in mari.get("/saker/?visning=delt").text
    assert "Elias" in mari.get("/saker/").text
    day = mari.get("/").text
    assert "Kartlegg" in day
    assert "Si om du er habil" in day
    assert "Er du habil i saken?" in mari.get(f"/saker/{people.case.pk}/").text
    assert "Elias" in mari.get("/ny/notat/").text
    assert '<b class="b">Mari Sand</b>, deler saken' in signed_in(people.nora).get(f"/saker/{people.case.pk}/").text
    assert "Mari Sand deler saken" in signed_in(people.nora).get(f"/saker/{people.case.pk}/tidslinje/").text
    signed_in(people.nora).post(f"/saker/{people.case.pk}/medsaksbehandler/{shared.pk}/avslutt/")
    assert not people.sees(people.mari)
    assert people.listed(people.mari, "delt") == []
    with seeding():
        assert IndividualCase.objects.get(pk=people.case.pk).next_owner_id == people.nora.pk


def test_a_neighbour_at_the_same_school_cannot_share_what_is_not_theirs(acting_as, signed_in):
    people = Staffed(acting_as)
    values = {"user": people.mari.pk, "reason": "språk"}
    assert signed_in(people.jonas).post(f"/saker/{people.case.pk}/medsaksbehandler/", values).status_code == 404
    with acting_as(people.nora):
        assigning.co_assign(case=people.case, user=people.jonas, reason="lesing", by=people.nora)
    refused = signed_in(people.jonas).post(f"/saker/{people.case.pk}/medsaksbehandler/", values)
    assert "Bare saksansvarlig og fagleder" in refused.text
    with seeding():
        assert CoAssignment.objects.count() == 1


def test_a_colleague_who_shares_and_then_gets_the_case_has_one_way_in(acting_as):
    people = Staffed(acting_as)
    people.as_leader(assigning.co_assign, user=people.mari, reason="språk")
    people.as_leader(assigning.assign, holder=people.mari)
    assert {basis for basis, _scope in _ways_in(people.mari, people.case)} == {GrantBasis.ASSIGNED}
    with seeding():
        assert not CoAssignment.objects.filter(ended_at=None).exists()


def test_the_substitute_comes_in_on_the_first_day_and_out_after_the_last(acting_as, settings):
    settings.DEMO = True  # only there can the clock be set
    people = Staffed(acting_as)
    people.away(people.jonas, TODAY + DAY, TODAY + 3 * DAY)
    assert not people.sees(people.jonas)
    noon = timezone.make_aware(dt.datetime.combine(TODAY + DAY, dt.time(12)))
    with seeding():
        grants = Grant.objects.filter(user=people.jonas, basis=GrantBasis.SUBSTITUTE)
        assert all(one.starts_at < noon < one.ends_at for one in grants)
        assert {timezone.localdate(one.ends_at) for one in grants} == {TODAY + 4 * DAY}
    with clock.set_to(noon), acting(job_actor("en vikar begynner eller slutter")):
        assert absences.publish_changes(today=TODAY + DAY) == 1
        assert set(SharedProgress.objects.values_list("contact_name", flat=True)) == {"Jonas Aas"}


def test_the_work_of_who_is_away_stands_on_the_substitutes_day(acting_as, signed_in):
    people = Staffed(acting_as)
    with acting_as(people.nora):
        working.set_next_step(case=people.case, title="Ring mor", due_on=TODAY, owner=people.nora, by=people.nora)
    absence = people.away(people.jonas)
    jonas = signed_in(people.jonas)
    assert "for Nora Brekke" in jonas.get("/").text
    assert people.case.pk in people.listed(people.jonas, "delt")
    assert "Er du habil i saken?" in jonas.get(f"/saker/{people.case.pk}/").text
    people.declares(people.jonas, yes=True)
    assert "Er du habil i saken?" not in jonas.get(f"/saker/{people.case.pk}/").text
    with acting_as(people.eirik):
        assert SharedProgress.objects.get().contact_name == "Jonas Aas"
    signed_in(people.hanne).post(f"/fravar/{absence.pk}/avslutt/")
    assert not people.sees(people.jonas)
    assert "Ring mor" not in jonas.get("/").text
    with acting_as(people.eirik):
        assert SharedProgress.objects.get().contact_name == "Nora Brekke"


def test_a_case_that_comes_while_somebody_is_away_is_also_the_substitutes(acting_as):
    people = Staffed(acting_as)
    people.away(people.mari)
    with acting_as(people.hanne):
        neighbour = IndividualCase.objects.get(pk=people.neighbour.pk)
        assigning.assign(case=neighbour, holder=people.nora, by=people.hanne)
    assert people.neighbour.pk in people.listed(people.mari, "delt")
    people.as_leader(assigning.assign, holder=people.jonas)
    assert people.listed(people.mari, "delt") == [people.neighbour.pk]


def test_nobodys_cases_stand_on_the_leaders_day(acting_as, signed_in):
    people = Staffed(acting_as)
    leader = signed_in(people.hanne)
    said = "1 sak har ingen som arbeider med den"
    assert said not in leader.get("/").text
    absence = people.away()
    assert said in leader.get("/").text
    assert leader.get("/saker/overfor/").text.count('name="cases"') == 1
    leader.post(f"/fravar/{absence.pk}/avslutt/")
    assert said not in leader.get("/").text
    people.away(people.jonas)
    assert said not in leader.get("/").text
    people.declares(people.jonas, yes=False)
    assert said in leader.get("/").text
    assert not people.sees(people.jonas)
    assert said not in signed_in(people.nora).get("/").text


def test_a_holder_who_is_not_impartial_leaves_a_case_that_nobody_has(acting_as):
    people = Staffed(acting_as)
    people.declares(people.nora, yes=False)
    assert people.listed(people.hanne, "ubemannet") == [people.case.pk]
    with seeding():
        assert IndividualCase.objects.get(pk=people.case.pk).holder_id is None
        assert not Assignment.objects.filter(case=people.case, ended_on=None).exists()
    people.as_leader(assigning.assign, holder=people.jonas)
    with seeding():
        case = IndividualCase.objects.get(pk=people.case.pk)
        assert (case.next_owner_id, "Ta kontakt" in case.next_title) == (people.jonas.pk, True)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"substitute": "nora"}, "Velg en annen som vikar"),
        ({"substitute": "eirik"}, "Velg en kollega som arbeider i saker"),
        ({"ends_on": TODAY - DAY}, "Siste dag kan ikke være før første dag"),
        ({"starts_on": TODAY - 9 * DAY, "ends_on": TODAY - DAY}, "Perioden er over"),
    ],
)
def test_an_absence_that_makes_no_sense_is_refused_with_a_sentence(acting_as, change, said):
    people = Staffed(acting_as)
    values = {"starts_on": TODAY, "ends_on": TODAY + DAY, "substitute": None} | change
    if values["substitute"]:
        values["substitute"] = getattr(people, values["substitute"])
    with pytest.raises(Problem, match=said), acting_as(people.hanne):
        absences.register_absence(user=people.nora, **values, by=people.hanne)


def test_the_same_absence_twice_is_once_and_another_in_the_same_days_is_refused(acting_as):
    people = Staffed(acting_as)
    assert people.away(people.jonas).pk == people.away(people.jonas).pk
    with pytest.raises(Problem, match="alt registrert borte"):
        people.away(people.mari)
    with pytest.raises(Problem, match="også borte"), acting_as(people.hanne):
        days = {"starts_on": TODAY, "ends_on": TODAY}
        absences.register_absence(user=people.jonas, substitute=people.nora, **days, by=people.hanne)


def _ways_in(user, case) -> set:
    with seeding():
        scopes = [case.folder_id, *CaseScope.objects.filter(case=case).values_list("scope_id", flat=True)]
        mine = Grant.objects.filter(user=user, scope__in=scopes).exclude(ends_at__lte=clock.now())
        return set(mine.values_list("basis", "scope_id"))
