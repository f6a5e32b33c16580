"""Writes the draft of an open case, the hearing, the quality control and the sending."""

import json
from datetime import date, timedelta

from tettpaa.assessments.models import (
    AssessmentSending,
    ElementMark,
    ExpertAssessment,
    QualityAnswer,
    QualityControl,
)
from tettpaa.cases.models import CaseScope, EducationPlanStatus
from tettpaa.cli.demo.cases import Desk, Loaded
from tettpaa.cli.demo.words import paragraphs
from tettpaa.core.rule_types import RuleSet
from tettpaa.documents.models import Document, Revision, Section
from tettpaa.participation.models import Hearing, HearingComment, HearingDelivery

ANSWER_DAYS = 14
VALID_DAYS = 2 * 365


class AssessmentWriter:
    """Only for open cases that have come to the draft."""

    def __init__(self, desk: Desk, rules: RuleSet) -> None:
        self._desk, self._tables, self._rules = desk, desk.tables, rules

    def write(self, one: Loaded) -> None:
        """The draft and what follows, as far as the case has come."""
        kind = self._rules.assessment_for(one.plan.kind)
        if kind is None or one.plan.dates.draft is None or not one.plan.is_open:
            return
        titles = {part.key: str(part.title.nb) for part in kind.parts}
        document = self._document(one)
        assessment = self._assessment(one, document, kind.key)
        shown = self._sections(one, document, assessment, titles)
        if one.plan.dates.hearing:
            self._hearing(one, document, shown)
        if one.plan.dates.quality_control:
            self._control(one, assessment, titles)
        if one.plan.dates.sent:
            day = one.plan.dates.sent
            self._tables.add(
                AssessmentSending,
                id=self._tables.id(day),
                scope_id=one.staff,
                assessment_id=assessment,
                sent_by_id=one.holder,
                sent_on=day,
                sent_at=self._desk.at(day, 13),
            )

    def _document(self, one: Loaded) -> str:
        day = one.plan.dates.draft or one.intake
        pk = self._tables.id(day)
        self._tables.add(
            Document,
            id=pk,
            scope_id=one.staff,
            kind="expert_assessment",
            title=f"Sakkyndig vurdering for {one.plan.child.name}",
            language=one.plan.language,
            rule_version=self._rules.version,
            started_by_id=one.holder,
            started_at=self._desk.at(day),
        )
        return pk

    def _assessment(self, one: Loaded, document: str, kind: str) -> str:
        day = one.plan.dates.draft or one.intake
        pk = self._tables.id(day)
        self._tables.add(
            ExpertAssessment,
            id=pk,
            scope_id=one.staff,
            case_id=one.case,
            document_id=document,
            type=kind,
            need=one.plan.result.needs_help,
            hours_per_year=76 if one.plan.result.needs_help else None,
            valid_until=day + timedelta(days=VALID_DAYS) if one.plan.result.needs_help else None,
        )
        self._education_plan(one, kind, day)
        return pk

    def _education_plan(self, one: Loaded, kind: str, day: date) -> None:
        """Every third pupil has a plan already, from an earlier decision."""
        if "education_plan" not in self._rules.assessment(kind).asks:
            return
        has_plan = one.plan.child.birth_date.day % 3 == 0
        self._tables.add(
            EducationPlanStatus,
            id=self._tables.id(day),
            scope_id=one.scopes[CaseScope.Kind.UNIT],
            case_id=one.case,
            has_plan=has_plan,
            dated=day - timedelta(days=200) if has_plan else None,
            evaluated_on=day - timedelta(days=20) if has_plan and day.day % 2 else None,
            recorded_by_id=one.holder,
            recorded_at=self._desk.at(day, 12),
        )

    def _sections(self, one: Loaded, document: str, assessment: str, titles: dict[str, str]) -> list[dict[str, str]]:
        day = one.plan.dates.draft or one.intake
        at, texts, shown = self._desk.at(day, 12), one.words.sections(), []
        done = one.plan.dates.hearing is not None
        for position, (key, title) in enumerate(titles.items(), start=1):
            html, pk = paragraphs(texts.get(key, "")), self._tables.id(day)
            saved = {"html": html, "saved_by_id": one.holder, "saved_at": at} if html else {}
            row = {"scope_id": one.staff, "document_id": document, "key": key, "position": position}
            self._tables.add(Section, id=pk, revision=1 if html else 0, **row, **saved)
            if not html:
                continue
            shown.append({"heading": title[:1].upper() + title[1:], "html": html})
            self._tables.add(Revision, id=self._tables.id(day), scope_id=one.staff, section_id=pk, number=1, **saved)
            if done:
                self._tables.add(
                    ElementMark,
                    id=self._tables.id(day),
                    scope_id=one.staff,
                    assessment_id=assessment,
                    element=key,
                    marked_by_id=one.holder,
                    marked_at=at,
                )
        return shown

    def _hearing(self, one: Loaded, document: str, shown: list[dict[str, str]]) -> None:
        day, ended = one.plan.dates.hearing or one.intake, one.plan.dates.quality_control
        pk = self._tables.id(day)
        self._tables.add(
            Hearing,
            id=pk,
            scope_id=one.scopes[CaseScope.Kind.FAMILY],
            document_id=document,
            text=json.dumps(shown),
            sent_by_id=one.holder,
            sent_at=self._desk.at(day),
            answer_by=day + timedelta(days=ANSWER_DAYS),
            ended_at=self._desk.at(ended) if ended else None,
            ended_by_id=one.holder if ended else None,
        )
        self._deliveries(one, pk, day)
        for guardian, text, said in self._comments(one):
            self._tables.add(
                HearingComment,
                id=self._tables.id(said),
                scope_id=one.persons[guardian],
                hearing_id=pk,
                guardian_id=guardian,
                text=text,
                no_comment=not text,
                channel="phone",
                answered_on=said,
                registered_by_id=one.holder,
                registered_at=self._desk.at(said, 13),
            )

    def _deliveries(self, one: Loaded, pk: str, day: date) -> None:
        """Nobody of the mass is let in to the portal: they got the draft on paper the same day."""
        for guardian in one.guardians:
            self._tables.add(
                HearingDelivery,
                id=self._tables.id(day),
                scope_id=one.persons[guardian],
                hearing_id=pk,
                guardian_id=guardian,
                channel="paper",
                delivered_on=day,
                answer_by=day + timedelta(days=ANSWER_DAYS),
                registered_by_id=one.holder,
                registered_at=self._desk.at(day),
            )

    def _comments(self, one: Loaded) -> list[tuple[str, str, date]]:
        ended = one.plan.dates.quality_control
        return [(guardian, "", ended) for guardian in one.guardians] if ended else []

    def _control(self, one: Loaded, assessment: str, titles: dict[str, str]) -> None:
        day, signed = one.plan.dates.quality_control or one.intake, one.plan.dates.signed
        pk, texts = self._tables.id(day), one.words.sections()
        self._tables.add(
            QualityControl,
            id=pk,
            scope_id=one.staff,
            assessment_id=assessment,
            controller_id=self._desk.lead,
            asked_by_id=one.holder,
            asked_at=self._desk.at(day),
            revisions=json.dumps({key: int(bool(texts.get(key))) for key in titles} | {"settings": 0}),
        )
        if signed:
            self._tables.add(
                QualityAnswer,
                id=self._tables.id(signed),
                scope_id=one.staff,
                control_id=pk,
                approved=True,
                remarks=one.words.of("quality_approval"),
                answered_by_id=self._desk.lead,
                answered_at=self._desk.at(signed, 11),
            )
