"""Every kind of case from its referral on paper to its end, by the actions that pages call, each in its own way."""

import datetime as dt
from dataclasses import replace

import pytest
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import employ, make_guardian, make_unit, make_user
from tettpaa.access.models import in_action
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Role
from tettpaa.assessments.actions import control, drafting, finishing
from tettpaa.assessments.queries import drafts
from tettpaa.cases import clock_queries, jobs, queries
from tettpaa.cases.actions import assigning, closing, consents, deciding, decisions, intake, working
from tettpaa.cases.actions import voices as acts
from tettpaa.cases.actions.school import Plan
from tettpaa.cases.models import CaseDecider, CaseStep, ClosingReason, DecisionNotice, DecisionOutcome, IndividualCase
from tettpaa.cases.reading import read
from tettpaa.cases.rules.intake import Judged
from tettpaa.cases.rules.meanwhile import Meanwhile, Measure
from tettpaa.cases.tests.test_preliminary_answer import text_of
from tettpaa.core.rulesets import ruleset
from tettpaa.documents.actions.drafts import save_section
from tettpaa.documents.models import Release, Section
from tettpaa.documents.tests import file_samples
from tettpaa.organisation.models import DecidingOffice, OfficeEmployee, UnitKind
from tettpaa.participation.models import Channel, ChildConversation, ConsentKind, Hearing
from tettpaa.people.models import Child, Guardian
from tettpaa.referrals import actions as referrals
from tettpaa.referrals.models import CaseKind, Referral

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()
KINDS = ruleset(TODAY).kinds
EVERY = list(KINDS)
BORN = {"school": dt.date(2016, 3, 4), "kindergarten": dt.date(2022, 5, 6), "none": dt.date(1985, 3, 4)}
ANSWERS = drafting.Answers(
    need=True,
    competence_exception=False,
    other_adaptations=False,
    hours_per_year="76,5",
    hours_assistant=None,
    valid_until=TODAY + dt.timedelta(days=600),
)
CRITERIA = {
    "judged": Judged("low", "Lite.", "should_start", "Bør begynne.", "assessment", "Det de ber om."),
    "meanwhile": Meanwhile((Measure("Det som er i gang.", "Guro", TODAY, TODAY + dt.timedelta(days=30)),)),
}


class Way:
    """The people around one case of one kind, and the way it goes."""

    def __init__(self, acting_as, kind: str) -> None:
        self.acting_as, self.kind, self.rules = acting_as, kind, KINDS[kind]
        self.place = self.rules.unit_kind or "school"
        with seeding():
            role = Role(self.rules.holders[0]) if self.rules.holders else Role.PP_ADVISER
            self.holder, self.other = make_user("Nora Brekke", role), make_user("Ola Lunde")
            self.lead = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
            self.clerk = make_user("Siri Moe", Role.CLERK)
            self.officer = make_user("Ingvild Bakke", Role.DECISION_OFFICER)
            self.unit = None if self.place == "none" else make_unit(kind=UnitKind(self.place))
            if self.unit is None:
                make_unit()
            head = Role.HEAD_TEACHER if self.place == "school" else Role.KINDERGARTEN_HEAD
            self.head = make_user("Eirik Tveiten", head)
            if self.unit is not None:
                employ(self.head, self.unit)
            office = DecidingOffice.objects.get()
            OfficeEmployee.objects.create(office=office, user=self.officer)

    def refer(self) -> Referral:
        """On paper, by the first of those who may; found complete, with the child registered."""
        with self.acting_as(self.clerk):
            found = referrals.register_paper(
                unit=self.unit,
                received_on=TODAY - dt.timedelta(days=20),
                referrer_kind=self.rules.referrers[0],
                kind=self.kind,
                values={
                    "child_first_name": "Ida",
                    "child_last_name": "Berg",
                    "child_birth_date": BORN[self.place],
                    "referrer_name": "Eirik Tveiten",
                    "order_question": "Hva trenger Ida?",
                    "wants_assessment": self.rules.needs_assessment,
                },
                name="henvisning.pdf",
                data=file_samples.pdf(),
                by=self.clerk,
            )
            referrals.register_child(referral=found, by=self.clerk)
            referrals.confirm_complete(referral=found, by=self.clerk)
        return found

    def take_in(self, **more) -> IndividualCase:
        """Opened, given to one of those who may have it, and the parents in the folder."""
        referral = self.refer()
        with seeding():
            child = Child.objects.get()
            if self.rules.is_about_child:
                confirmed = {"responsibility_confirmed_at": timezone.now(), "responsibility_confirmed_by": self.lead}
                make_guardian(child, "Sara", **confirmed)
                make_guardian(child, "Yonas", "father", **confirmed)
        with self.acting_as(self.lead):
            return intake.take_in(
                **CRITERIA | {"kind": CaseKind(self.kind), "holder": self.holder} | more,
                referral=Referral.objects.get(pk=referral.pk),
                holder_is_impartial=True,
                by=self.lead,
            )

    def fresh(self) -> IndividualCase:
        """The case as it stands now."""
        return queries.visible().select_related("scope").get()

    def consent(self, question: str) -> None:
        """Everyone who must says yes, on the phone."""
        with self.acting_as(self.holder):
            case = self.fresh()
            for party in queries.who_consents(read(case), question).parties:
                who = Guardian.objects.get(pk=party.id) if party.id else None
                consents.record_consent(
                    case=case, kind=ConsentKind(question), guardian=who, agreed=True, answered_on=TODAY,
                    channel=Channel.PHONE, by=self.holder,
                )  # fmt: skip

    def best_interests(self) -> None:
        with self.acting_as(self.holder), in_action():
            case = self.fresh()
            acts.assess_best_interests(
                case=case, weighed="Alt", child_view="Vil være med", conclusion="Hjelp i gruppa", by=self.holder
            )
            ChildConversation(
                scope_id=case.scope_id, form="talk", place="der barnet er", own_words="Jeg vil.", held_by=self.holder
            ).save()

    def write(self):
        """A draft with a text in every part, marked by its author."""
        with self.acting_as(self.holder):
            drafting.start_draft(case=self.fresh(), by=self.holder)
            assessment = drafts.assessments().get()
            for section in list(Section.objects.all()):
                save_section(section=section, html="<p>Ida følger godt med.</p>", base_revision=0, by=self.holder)
                drafting.mark(assessment=assessment, element=section.key, by=self.holder)
            if drafts.type_of(assessment).question is not None:
                asks_plan = "education_plan" in drafts.type_of(assessment).asks
                answers = replace(ANSWERS, plan=Plan(has_plan=False) if asks_plan else None)
                drafting.answer_questions(assessment=assessment, answers=answers, base_revision=0, by=self.holder)
        return assessment

    def assess(self) -> None:
        """The whole way of an expert assessment: written, heard, controlled, signed and sent."""
        with self.acting_as(self.holder):
            working.start_assessment(case=self.fresh(), by=self.holder)
        self.best_interests()
        assessment = self.write()
        with self.acting_as(self.holder):
            until = TODAY + dt.timedelta(days=14)
            drafting.send_to_hearing(assessment=assessment, answer_by=until, by=self.holder)
            case, hearing = self.fresh(), Hearing.objects.get()
            from tettpaa.cases.actions import hearing as hearings

            for key in queries.readers(read(case)):
                hearings.record_comment(
                    case=case, hearing=hearing, guardian=Guardian.objects.get(pk=key) if key else None,
                    text="Vi er enige.", no_comment=False, channel=Channel.PHONE, by=self.holder,
                )  # fmt: skip
            asked = control.ask_control(assessment=assessment, controller=self.other, by=self.holder)
        with self.acting_as(self.other):
            control.answer_control(control=asked, approved=True, remarks="", is_impartial=True, by=self.other)
        self.sign_and_send()

    def sign_and_send(self) -> None:
        with self.acting_as(self.holder):
            assessment = drafts.assessments().get()
            finishing.sign_assessment(assessment=assessment, by=self.holder)
            finishing.send_assessment(assessment=drafts.assessments().get(), by=self.holder)

    def decide(self) -> None:
        """By the one who decides, in the portal; the family is told the same day."""
        with seeding():
            found = CaseDecider.objects.get()
        by = self.head if found.by_unit else self.officer
        with self.acting_as(by):
            decision = decisions.register_decision(
                case_id=found.case_id, scope_id=found.scope_id, decided_on=TODAY, outcome=DecisionOutcome.GRANTED,
                follows_assessment=True, deviation_reason="", summary="Det som er tilrådd.", by=by,
            )  # fmt: skip
            decisions.mark_family_told(decision=decision, told_on=TODAY, how=DecisionNotice.How.LETTER, by=by)
        jobs.apply_registrations(case_id=str(found.case_id))

    def follow_up_and_close(self, reason: ClosingReason, **more) -> None:
        with self.acting_as(self.holder):
            soon = TODAY + dt.timedelta(days=30)
            closing.agree_follow_up(
                case=self.fresh(), what="Hvordan går det?", due_on=soon, owner=self.holder, agreed_with="alle",
                by=self.holder,
            )  # fmt: skip
            assert self.fresh().step == "follow_up"
            closing.close(case=self.fresh(), reason=reason, by=self.holder, **more)

    def letters(self) -> str:
        """Everything that was written to family and unit at the end."""
        with seeding():
            sent = list(Release.objects.filter(title="Saken er avsluttet"))
        with self.acting_as(self.holder):
            return "\n".join(text_of(one) for one in sent)

    def steps(self) -> list[str]:
        """The steps that were taken."""
        with seeding():
            return list(CaseStep.objects.order_by("at").values_list("step", flat=True))


def with_assessment(way: Way) -> None:
    way.consent("assessment")
    way.assess()
    if "decision" in way.rules.questions:
        way.consent("decision")
    way.decide()
    way.follow_up_and_close(ClosingReason.GRANTED)


def without_assessment(way: Way) -> None:
    if "decision" in way.rules.questions:
        way.consent("decision")
    way.best_interests()
    way.decide()
    way.follow_up_and_close(ClosingReason.GRANTED)


def without_decision(way: Way) -> None:
    way.consent("help")
    way.best_interests()
    with way.acting_as(way.holder):
        working.start_service(case=way.fresh(), started_on=TODAY, by=way.holder)
    if way.rules.assessment_type:
        way.write()
        way.sign_and_send()
    way.follow_up_and_close(ClosingReason.HELP_GIVEN)


def its_own(way: Way) -> None:
    """The way of the kind, as its rules say."""
    if not way.rules.has_decision:
        return without_decision(way)
    return with_assessment(way) if way.rules.needs_assessment else without_assessment(way)


@pytest.mark.commitment("K1.3a")
@pytest.mark.parametrize("kind", EVERY)
def test_every_kind_goes_from_referral_to_its_end(acting_as, kind):
    way = Way(acting_as, kind)
    case = way.take_in()
    if way.rules.has_decision:
        assert case.norm_on == case.received_on + dt.timedelta(days=90)
    its_own(way)
    assert list(dict.fromkeys(way.steps())) == list(way.rules.steps)
    appeal_is_named_only_where_there_is_a_decision(way)
    with acting_as(way.lead):
        done = way.fresh()
        clock = clock_queries.clock_of(done)
        assert (clock.is_running, clock.days) == (False, 20)
        assert (done.told_on is not None, done.started_on is not None) == (
            way.rules.has_decision, not way.rules.has_decision,
        )  # fmt: skip


def appeal_is_named_only_where_there_is_a_decision(way: Way) -> None:
    """D12 and D13: the letter at the end names a decision and an appeal only where there is one."""
    said = way.letters().lower()
    assert said
    assert ("klage" in said) is way.rules.has_decision
    if not way.rules.has_decision:
        assert "vedtak" not in said.replace("det er ikke et vedtak", "")


@pytest.mark.commitment("K4.4a")
def test_d5_sign_language_in_school_is_decided_without_an_assessment(acting_as):
    """D5: § 3-4 asks for no assessment. The one who decides sees the case from the first day, and nothing waits."""
    way = Way(acting_as, "school_sign_language")
    case = way.take_in()
    with acting_as(way.holder), pytest.raises(NotNow, match="ingen sakkyndig vurdering"):
        drafting.start_draft(case=way.fresh(), by=way.holder)
    with acting_as(way.holder), pytest.raises(NotNow):
        working.start_assessment(case=way.fresh(), by=way.holder)
    way.decide()
    with acting_as(way.holder):
        decided = way.fresh()
        assert (decided.sent_on, decided.decided_on, decided.told_on) == (None, TODAY, TODAY)
        assert queries.consent_status(read(decided), ConsentKind.ASSESSMENT).is_given
    assert case.kind == "school_sign_language"


def test_d5_a_decision_about_sign_language_before_school_waits_for_the_assessment(acting_as):
    """D5: the near neighbour. In kindergarten age the act does ask for one."""
    way = Way(acting_as, "preschool_sign_language")
    way.take_in()
    with pytest.raises((NotNow, IndividualCase.DoesNotExist), match="ikke"):
        way.decide()


@pytest.mark.parametrize(("group", "who"), [("7A", "guardian"), ("8B", "pupil")])
def test_d5_from_the_eighth_year_the_pupil_chooses_sign_language(acting_as, group, who):
    way = Way(acting_as, "school_sign_language")
    way.take_in()
    with seeding():
        IndividualCase.objects.update(group=group)
    with acting_as(way.holder):
        parties = queries.who_consents(read(way.fresh()), ConsentKind.DECISION).parties
        assert {party.role.value for party in parties} == {who}


def test_d17_the_municipality_s_own_task_has_lowest_severity_and_is_marked(acting_as, signed_in):
    """D17: BHL § 37 is no task of the service's. It never goes before what is, and the page says so."""
    way = Way(acting_as, "disability_adaptation")
    with pytest.raises(Problem, match="ingen lovpålagt oppgave"):
        way.take_in(judged=replace(CRITERIA["judged"], severity="high"))
    with acting_as(way.lead):
        case = intake.take_in(
            **CRITERIA, kind=CaseKind.DISABILITY_ADAPTATION, holder=way.holder, holder_is_impartial=True,
            referral=Referral.objects.get(), by=way.lead,
        )  # fmt: skip
    page = signed_in(way.holder).get(f"/saker/{case.pk}/").text
    assert "barnehageloven § 37" in page
    assert "telles for seg" in page


@pytest.mark.parametrize("kind", ["kindergarten_speech_therapy", "audiology_follow_up"])
def test_d23_each_service_has_its_own_cases(acting_as, kind):
    """D23: a speech therapist's case is not an adviser's, and the one is never turned into the other on the way."""
    way = Way(acting_as, kind)
    with pytest.raises(Problem, match="Denne sakstypen hører til"):
        way.take_in(holder=way.other)
    with acting_as(way.lead):
        referral = Referral.objects.get()
        case = intake.take_in(
            **CRITERIA, kind=CaseKind(kind), holder=way.holder, holder_is_impartial=True, referral=referral, by=way.lead
        )
        with pytest.raises(Problem, match="Denne sakstypen hører til"):
            assigning.assign(case=case, holder=way.other, by=way.lead)
        assert not case.rule_version.startswith("x")
        assert CaseDecider.objects.count() == 0
        assert deciding.route(case=case, by=way.lead) is None


def test_the_kind_must_fit_the_unit_and_the_one_who_asks(acting_as):
    way = Way(acting_as, "kindergarten_speech_therapy")
    with pytest.raises(Problem, match="passer ikke til enheten"):
        way.take_in(kind=CaseKind.INDIVIDUAL_EDUCATION)
    with seeding():
        Referral.objects.update(referrer_kind=Referral.Referrer.PUPIL)
    with acting_as(way.lead), pytest.raises(Problem, match="kan ikke komme fra"):
        intake.take_in(
            **CRITERIA, kind=CaseKind(way.kind), holder=way.holder, holder_is_impartial=True,
            referral=Referral.objects.get(), by=way.lead,
        )  # fmt: skip
