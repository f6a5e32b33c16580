"""The draft: its sections, its checklist, and what still stands in the way."""

import uuid
from collections.abc import Container, Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet
from django.utils import timezone
from django.utils.safestring import SafeString

from tettpaa.access.asking import one
from tettpaa.access.logbook import log_read
from tettpaa.access.together import together
from tettpaa.assessments import rules
from tettpaa.assessments.models import ElementMark, ExpertAssessment, QualityControl, Remark, StandardText
from tettpaa.assessments.queries import sources
from tettpaa.assessments.queries.sources import Suggestion
from tettpaa.assessments.self_check import lix_limit
from tettpaa.cases import queries as cases
from tettpaa.cases.models import IndividualCase
from tettpaa.cases.reader_queries import writers
from tettpaa.cases.reading import CaseReading, read
from tettpaa.core.rule_types import AssessmentType, Element, RuleSet
from tettpaa.core.rulesets import ruleset
from tettpaa.core.sentences import Sentence
from tettpaa.core.wording import in_words
from tettpaa.documents import richtext
from tettpaa.documents.models import Correction, Section
from tettpaa.documents.queries import correction_rows, lineage


@dataclass(frozen=True)
class Part:
    """One section of the page: the law's element, the text, where it stands, and what the case can give it."""

    item: rules.ChecklistItem
    section: Section
    law: str
    quote_language: str
    is_marked: bool
    words: list[rules.WordWarning]
    suggestions: list[Any] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    standard_texts: list[StandardText] = field(default_factory=list)
    changed_sources: list[Any] = field(default_factory=list)

    @property
    def open_remarks(self) -> int:
        """How many nobody has settled."""
        return sum(1 for one in self.remarks if one.settled_at is None)

    @property
    def element(self) -> Element:
        """What the law or we ask for."""
        return self.item.element

    @property
    def heading(self) -> str:
        """What the section is called, in the language of the one who reads the page."""
        title = in_words(self.element.title)
        return title[:1].upper() + title[1:]

    @property
    def lix_limit(self) -> int:
        """How heavy it may be for those it is written for."""
        return lix_limit(self.element.key)

    @property
    def plain(self) -> str:
        """The text without marks, for a page without script."""
        return richtext.plain(self.section.html)

    @property
    def shown(self) -> SafeString:
        """The text as it is read; it was cleaned when it was stored."""
        return SafeString(self.section.html)


@dataclass(frozen=True)
class Draft:
    """An assessment with its case, read in full; the case's referral too, where the reader sees it."""

    assessment: ExpertAssessment
    case: IndividualCase
    type: AssessmentType
    parts: tuple[Part, ...]
    facts: rules.AssessmentFacts
    reading: CaseReading
    revisions: dict[str, int]
    """Section → revision, with the settings as one more: what a control covers."""
    correction: Correction | None = None
    """What it takes the place of, when it corrects a signed one."""

    @cached_property
    def material(self) -> Any:
        """What the case has of words and notes, read once."""
        return sources.read(self.reading)

    @cached_property
    def sources(self) -> tuple[Suggestion, ...]:
        """What of it may be quoted now."""
        return tuple(sources.quotable(self.case, self.material))

    def part(self, key: str) -> Part:
        """The part with this key."""
        return next(part for part in self.parts if part.element.key == key)

    @property
    def asked(self) -> tuple[Part, ...]:
        """The parts that apply."""
        return tuple(part for part in self.parts if part.item.is_asked)

    @property
    def missing(self) -> int:
        """How many of them are not answered."""
        return sum(1 for part in self.asked if part.item.obstacles)

    @property
    def obstacles(self) -> tuple[Sentence, ...]:
        """What must be done before it is whole."""
        return rules.obstacles_to_signing(self.facts)


def assessments() -> QuerySet[ExpertAssessment]:
    """Those that the one who asks may see; a correction that is thrown away is none."""
    thrown = Correction.objects.filter(document_id=OuterRef("document_id"), discarded_at__isnull=False)
    return ExpertAssessment.objects.select_related("document").exclude(Exists(thrown))


def assessment(pk: uuid.UUID) -> ExpertAssessment:
    """One, with its signing when it has one, logged as read; 404 when it is hidden."""
    found = one(assessments().select_related("signing"), pk=pk)
    log_read("assessment", found)
    return found


def of_case(case: IndividualCase) -> ExpertAssessment | None:
    """The assessment of a case, if it is begun; the newest, where one has been corrected."""
    return assessments().filter(case=case).order_by("-edition").first()


def draft(assessment: ExpertAssessment, *, lock: bool = False) -> Draft:
    """The draft with its checklist. With ``lock`` nobody changes a section until the transaction is over."""
    locked = sections_of(assessment, lock=True) if lock else []
    if lock:
        assessment = assessments().select_for_update(of=("self",)).get(pk=assessment.pk)
    case = one(cases.visible().select_related("unit__municipality", "referral"), pk=assessment.case_id)
    asked = {} if lock else {"sections": section_rows(assessment)}
    found = together(**asked, marks=marks_of(assessment), corrections=correction_rows(assessment.document_id))
    rows = locked if lock else found.sections
    sections, marked = {row.key: row for row in rows}, set(found.marks)
    reading, kind = read(case), _as_begun(type_of(assessment), sections)
    facts = _facts(assessment, reading, kind, sections, marked)
    items = {item.element.key: item for item in rules.checklist(facts)}
    legal = rules_of(assessment)
    revisions = {row.key: row.revision for row in rows} | {"settings": assessment.settings_revision}
    parts = tuple(
        Part(
            items[element.key],
            sections[element.key],
            *_place(legal, element, assessment.document.language),
            element.key in marked,
            list(rules.wording_warnings(facts.answers[element.key].text, legal)),
        )
        for element in kind.parts
    )
    return Draft(assessment, case, kind, parts, facts, reading, revisions, next(iter(found.corrections), None))


def _as_begun(kind: AssessmentType, sections: Container[str]) -> AssessmentType:
    """The parts that the draft began with: one that is thought of later is not asked of those who were writing."""
    elements, others = ([part for part in parts if part.key in sections] for parts in (kind.elements, kind.sections))
    return replace(kind, elements=tuple(elements), sections=tuple(others))


def _place(legal: RuleSet, element: Element, language: str) -> tuple[str, str]:
    """Where the act asks for it, and in which language the act is written; nothing where we ask ourselves."""
    if element.reference is None:
        return "", language
    found = legal.reference(element.reference)
    return found.label.in_form(language), found.act.language


def sections_of(assessment: ExpertAssessment, *, lock: bool = False) -> list[Section]:
    """The sections in order; with ``lock`` nobody changes one until the transaction is over."""
    rows = section_rows(assessment)
    return list(rows.select_for_update(of=("self",)) if lock else rows)


def section_rows(assessment: ExpertAssessment) -> QuerySet[Section]:
    """The same, each with the name of the one who saved it last."""
    rows = Section.objects.filter(document_id=assessment.document_id, scope_id=assessment.scope_id)
    return rows.annotate(writer=F("saved_by__name")).order_by("position")


def rules_of(assessment: ExpertAssessment) -> RuleSet:
    """The rules that the draft was started under."""
    return ruleset(timezone.localdate(assessment.document.started_at))


def type_of(assessment: ExpertAssessment) -> AssessmentType:
    """The elements of its type, by the rules that the draft was started under."""
    return rules_of(assessment).assessment(assessment.type)


def marks_of(assessment: ExpertAssessment) -> QuerySet[ElementMark, str]:
    """The elements that an author has marked as answered."""
    rows = ElementMark.objects.filter(assessment=assessment, scope_id=assessment.scope_id, unmarked_at=None)
    return rows.values_list("element", flat=True)


def _facts(
    assessment: ExpertAssessment,
    reading: CaseReading,
    kind: AssessmentType,
    sections: dict[str, Section],
    marked: set[str],
) -> rules.AssessmentFacts:
    """Until somebody has saved the questions, they are not answered: no is an answer, silence is not."""
    is_answered = assessment.settings_revision > 0
    readiness = cases.readiness(reading)
    answers = {
        key: rules.ElementAnswer(
            text=richtext.plain(section.html),
            is_marked=key in marked,
            hours=assessment.hours_per_year,
            yes=assessment.need,
        )
        for key, section in sections.items()
    }
    return rules.AssessmentFacts(
        type=kind,
        answers=answers,
        exception_proposed=assessment.competence_exception if is_answered else None,
        also_assistance_or_physical=assessment.other_adaptations if is_answered else None,
        education_plan_known=reading.education_plan is not None,
        has_validity=assessment.valid_until is not None,
        is_needed=assessment.need,
        guardians_without_view=readiness.guardians_without_view if kind.has_part("guardian_views") else (),
        best_interests_assessed=readiness.best_interests_assessed or not kind.has_part("best_interests"),
    )


def authors(assessment: ExpertAssessment) -> set[int]:
    """Everybody who has written in it, or in one that it corrects; none of them can control it."""
    papers = lineage(assessment.document_id) if assessment.edition > 1 else [assessment.document_id]
    found = writers(papers, assessment.scope_id)
    return {pk for pk in (*found, assessment.document.started_by_id) if pk is not None}


def case_facts(draft: Draft, approval: QualityControl | None) -> dict[str, Any]:
    """What the case's own rules need to know about the assessment; ``approval`` is that of the text as it stands."""
    written_by = authors(draft.assessment)
    author = next(iter(sorted(written_by)), None)
    if approval is not None and approval.controller_id in written_by:
        author = approval.controller_id
    return {
        "assessment_obstacles": draft.obstacles,
        "author": str(author) if author else None,
        "approved_by": str(approval.controller_id) if approval else None,
    }


def controls(assessment: ExpertAssessment) -> QuerySet[QualityControl]:
    """Every control asked for, newest first, with its answer."""
    rows = QualityControl.objects.filter(assessment=assessment, scope_id=assessment.scope_id, handed_over=None)
    names = {"who": F("controller__name"), "who_role": F("controller__role"), "asker": F("asked_by__name")}
    return rows.select_related("answer").annotate(**names).order_by("-asked_at")


def waiting_control(assessment: ExpertAssessment) -> QualityControl | None:
    """The control that nobody has answered yet."""
    rows = QualityControl.objects.filter(assessment=assessment, scope_id=assessment.scope_id, answer=None)
    rows = rows.filter(handed_over=None)
    return rows.order_by("-asked_at").first()


def approval(draft: Draft, asked: Iterable[QualityControl] | None = None) -> QualityControl | None:
    """The latest control, when it approved the text as it stands; a later change needs a new one.

    ``asked`` are the controls, where they are read already.
    """
    rows = controls(draft.assessment) if asked is None else asked
    latest = next((row for row in rows if hasattr(row, "answer")), None)
    if latest is None or not latest.answer.approved or latest.revisions != draft.revisions:
        return None
    return latest


def remarks_on(whole: Draft) -> QuerySet[Remark]:
    """What colleagues have said of it: what waits first, then the settled, newest first."""
    rows = Remark.objects.filter(section__document_id=whole.assessment.document_id, scope_id=whole.assessment.scope_id)
    named = rows.annotate(who=F("written_by__name"), settler=F("settled_by__name"))
    return named.order_by(F("settled_at").desc(nulls_first=True), "-written_at")


def add_remarks(whole: Draft, remarks: Iterable[Remark]) -> None:
    """Gives each part those that are about it."""
    parts = {part.section.pk: part for part in whole.parts}
    for row in remarks:
        if row.section_id in parts:
            parts[row.section_id].remarks.append(row)
