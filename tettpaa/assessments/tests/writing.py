"""The people around one assessment, and the way from empty draft to signed document, for the tests."""

import datetime as dt
from dataclasses import replace

from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import employ, let_in, make_case, make_child, make_guardian, make_scope, make_unit, make_user
from tettpaa.access.roles import GrantBasis, Role, ScopeKind
from tettpaa.assessments.actions import control, drafting, finishing
from tettpaa.assessments.models import ExpertAssessment
from tettpaa.assessments.queries import drafts
from tettpaa.cases import queries as cases
from tettpaa.cases.actions import hearing as hearings
from tettpaa.cases.actions.school import Plan
from tettpaa.cases.models import CaseScope, ImpartialityDeclaration
from tettpaa.core import clock
from tettpaa.documents.actions.drafts import save_section
from tettpaa.documents.models import Section
from tettpaa.organisation.models import UnitKind
from tettpaa.participation.models import (
    BestInterestsAssessment,
    Channel,
    ChildConversation,
    Consent,
    ConsentKind,
    Hearing,
)
from tettpaa.referrals.models import CaseKind

ANSWERS = drafting.Answers(
    need=True,
    competence_exception=False,
    other_adaptations=False,
    hours_per_year="76,5",
    hours_assistant=None,
    valid_until=clock.today() + dt.timedelta(days=600),
)


class Writing:
    """Nora writes, Mari shares the case, Jonas works at the same school, Ola can be asked to control."""

    def __init__(self, acting_as, kind: str = CaseKind.INDIVIDUAL_EDUCATION) -> None:
        self.acting_as = acting_as
        with seeding():
            self.nora, self.mari = make_user("Nora Brekke"), make_user("Mari Foss", Role.SPEECH_THERAPIST)
            self.jonas, self.ola = make_user("Jonas Aas"), make_user("Ola Lunde")
            self.eirik, self.sara = make_user("Eirik Tveiten", Role.HEAD_TEACHER), make_user("Sara", Role.GUARDIAN)
            school = kind == CaseKind.INDIVIDUAL_EDUCATION
            self.unit = make_unit(kind=UnitKind.SCHOOL if school else UnitKind.KINDERGARTEN)
            self.child = make_child(unit=self.unit)
            self.mother = make_guardian(self.child, "Sara", user=self.sara)
            today = timezone.localdate()
            dates = {"intake_on": today - dt.timedelta(days=20), "assigned_on": today - dt.timedelta(days=20)}
            self.case = make_case(self.child, self.unit, self.nora, kind=kind, **dates)
            employ(self.eirik, self.unit)
            self._let_in()
            self._work_done()

    def _let_in(self) -> None:
        self.person = make_scope(ScopeKind.CASE_PERSON, self.child.scope)
        CaseScope(case=self.case, scope=self.person, kind=CaseScope.Kind.PERSON, guardian=self.mother).save()
        let_in(self.nora, self.person)
        for pair in CaseScope.objects.filter(case=self.case).select_related("scope"):
            let_in(self.mari, pair.scope, GrantBasis.CO_ASSIGNED)
            if pair.kind == CaseScope.Kind.UNIT:
                let_in(self.eirik, pair.scope, GrantBasis.UNIT_STAFF)
            elif pair.kind in {CaseScope.Kind.FAMILY, CaseScope.Kind.PERSON}:
                let_in(self.sara, pair.scope, GrantBasis.GUARDIAN)
        let_in(self.mari, self.child.scope, GrantBasis.CO_ASSIGNED)

    def _work_done(self) -> None:
        scope = self.case.scope
        ImpartialityDeclaration(case=self.case, scope=scope, user=self.nora, is_impartial=True).save()
        Consent(
            scope=self.person, kind=ConsentKind.ASSESSMENT, guardian=self.mother, agreed=True, channel=Channel.PORTAL
        ).save()
        ChildConversation(
            scope=scope, form="talk", place="skolen", own_words="Jeg liker lydbøker.", held_by=self.nora
        ).save()
        BestInterestsAssessment(
            scope=scope,
            weighed="Hjelp i klassen.",
            child_view="Vil være i klassen.",
            conclusion="I klassen.",
            assessed_by=self.nora,
        ).save()

    def read_case(self):
        """The case as it stands now."""
        return cases.visible().get(pk=self.case.pk)

    def start(self) -> ExpertAssessment:
        """An empty draft."""
        with self.acting_as(self.nora):
            drafting.start_draft(case=self.read_case(), by=self.nora)
            return drafts.assessments().get()

    def section(self, key: str) -> Section:
        """One section as it stands."""
        return Section.objects.get(key=key)

    def write_all(self, **texts: str) -> ExpertAssessment:
        """Every element has text and is marked, and the questions are answered."""
        assessment = self.start()
        with self.acting_as(self.nora):
            for section in list(Section.objects.all()):
                html = texts.get(section.key, "<p>Elias leser sakte, men følger godt med.</p>")
                if html:
                    save_section(section=section, html=html, base_revision=0, by=self.nora)
                    drafting.mark(assessment=assessment, element=section.key, by=self.nora)
            answers = replace(ANSWERS, plan=Plan(has_plan=False) if assessment.type == "school" else None)
            drafting.answer_questions(assessment=assessment, answers=answers, base_revision=0, by=self.nora)
        return assessment

    def heard(self, **texts: str) -> ExpertAssessment:
        """The family has read it and answered."""
        assessment = self.write_all(**texts)
        with self.acting_as(self.nora):
            until = timezone.localdate() + dt.timedelta(days=14)
            drafting.send_to_hearing(assessment=assessment, answer_by=until, by=self.nora)
            hearings.record_comment(
                case=self.read_case(),
                hearing=Hearing.objects.get(),
                guardian=self.mother,
                text="Vi er enige.",
                no_comment=False,
                channel=Channel.PHONE,
                by=self.nora,
            )
        return assessment

    def asked(self, **texts: str):
        """Ola is asked to read it."""
        assessment = self.heard(**texts)
        with self.acting_as(self.nora):
            return control.ask_control(assessment=assessment, controller=self.ola, by=self.nora)

    def approved(self) -> ExpertAssessment:
        """Ola has approved it."""
        asked = self.asked()
        with self.acting_as(self.ola):
            control.answer_control(control=asked, approved=True, remarks="", is_impartial=True, by=self.ola)
        with self.acting_as(self.nora):
            return drafts.assessments().get()

    def signed(self) -> ExpertAssessment:
        """Nora has signed it."""
        assessment = self.approved()
        with self.acting_as(self.nora):
            finishing.sign_assessment(assessment=assessment, by=self.nora)
        return assessment
