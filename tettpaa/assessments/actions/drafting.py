"""Starting the draft, answering the questions about it, marking elements, and laying it before the family."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from django.db import IntegrityError
from django.utils.translation import gettext as _
from django.utils.translation import override

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import Changed, NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.assessments import rules
from tettpaa.assessments.actions import steps
from tettpaa.assessments.models import AssessmentSigning, ElementMark, ExpertAssessment
from tettpaa.assessments.permissions import require_writer
from tettpaa.assessments.queries import drafts
from tettpaa.assessments.queries.printing import capitalised, in_short_first
from tettpaa.assessments.wording import say_all
from tettpaa.cases.actions import hearing as hearings
from tettpaa.cases.actions.school import Plan, record_education_plan
from tettpaa.cases.models import IndividualCase, Step
from tettpaa.cases.reading import read
from tettpaa.core import clock
from tettpaa.core.rule_types import AssessmentType
from tettpaa.core.rulesets import ruleset
from tettpaa.documents.actions.drafts import Conflict, SavedSection, be_present, save_section, start_document
from tettpaa.documents.models import Section
from tettpaa.participation.models import Hearing

KIND = "expert_assessment"


@dataclass(frozen=True, kw_only=True)
class Answers:
    """The questions about the whole assessment, as the author answered them."""

    need: bool | None
    competence_exception: bool
    other_adaptations: bool
    hours_per_year: str | Decimal | None
    hours_assistant: str | Decimal | None
    valid_until: dt.date | None
    plan: Plan | None = None
    """The pupil's education plan; nothing when it was not asked or not answered."""


@action
def start_draft(*, case: IndividualCase, by: User) -> ExpertAssessment:
    """An empty draft with the sections of today's rules. A second press finds the first draft."""
    require(by, Permission.ASSESSMENT_WRITE)
    found = drafts.of_case(case)
    if found is not None:
        return found
    legal = ruleset(clock.today())
    kind = legal.assessment_for(case.kind)
    if kind is None:
        raise NotNow(_("Denne sakstypen har ingen sakkyndig vurdering."))
    steps.take(read(case), Step.DRAFT, by, {"assessment_obstacles": ()})
    document = start_document(
        scope=Scope.objects.get(pk=case.scope_id),
        kind=KIND,
        title=_title(case, kind),
        language=case.language,
        rule_version=legal.version,
        keys=[element.key for element in kind.parts],
        by=by,
    )
    assessment = ExpertAssessment(scope_id=case.scope_id, case=case, document=document, type=kind.key)
    try:
        assessment.save()
    except IntegrityError as twice:
        raise NotNow(_("En kollega startet utkastet akkurat nå. Last siden på nytt.")) from twice
    audit("assessment.started", about=assessment, type=kind.key, rules=legal.version)
    return assessment


def _title(case: IndividualCase, kind: AssessmentType) -> str:
    with override(case.language):
        words = {"what": capitalised(kind.name.in_form(case.language)), "name": case.child.name}
        return _("%(what)s for %(name)s") % words


@action
def save_text(
    *, assessment: ExpertAssessment, section: Section, html: str, base_revision: int, by: User
) -> SavedSection | Conflict:
    """Saves one section. A changed text must be marked as answered again only when it became empty."""
    require_writer(by, assessment)
    saved = save_section(section=section, html=html, base_revision=base_revision, by=by)
    if isinstance(saved, SavedSection) and saved.is_new:
        be_present(document=assessment.document, by=by)
        if not saved.html:
            unmark(assessment=assessment, element=section.key, by=by)
    return saved


@action
def mark(*, assessment: ExpertAssessment, element: str, by: User) -> None:
    """The author says that the text answers what the law asks."""
    require_writer(by, assessment)
    refuse_signed(assessment)
    section = Section.objects.filter(document_id=assessment.document_id, scope_id=assessment.scope_id, key=element)
    if not section.exclude(html="").exists():
        raise NotNow(_("Skriv teksten først. Et tomt avsnitt er ikke et svar."))
    if element in drafts.marks_of(assessment):
        return
    row = ElementMark(scope_id=assessment.scope_id, assessment=assessment, element=element, marked_by=by)
    row.save()
    audit("assessment.marked", about=row, element=element)


@action
def unmark(*, assessment: ExpertAssessment, element: str, by: User) -> None:
    """Not answered after all; the mark stays in the history."""
    require_writer(by, assessment)
    refuse_signed(assessment)
    rows = ElementMark.objects.filter(assessment=assessment, scope_id=assessment.scope_id, element=element)
    for row in rows.filter(unmarked_at=None):
        change(row, unmarked_at=clock.now())
        audit("assessment.unmarked", about=row, element=element)


@action
def answer_questions(*, assessment: ExpertAssessment, answers: Answers, base_revision: int, by: User) -> None:
    """Need, exception, other adaptations, hours and validity. Two who answer at once do not overwrite each other."""
    require_writer(by, assessment)
    refuse_signed(assessment)
    current = ExpertAssessment.objects.select_for_update().get(pk=assessment.pk)
    if current.settings_revision != base_revision:
        raise Changed(
            _("En kollega har endret svarene. Her ser du det kollegaen lagret. Skriv dine endringer på nytt.")
        )
    if answers.plan is not None:
        record_education_plan(case_id=assessment.case_id, plan=answers.plan, by=by)
    hours = _hours(answers.hours_per_year, "hours_per_year")
    assistant = _hours(answers.hours_assistant, "hours_assistant")
    if hours is not None and assistant is not None and assistant > hours:
        raise Problem(_("Timene med assistent kan ikke være flere enn timene til sammen."), field="hours_assistant")
    if answers.valid_until and answers.valid_until <= clock.today():
        raise Problem(_("Velg en dag fram i tid."), field="valid_until")
    change(
        assessment,
        need=answers.need,
        competence_exception=answers.competence_exception,
        other_adaptations=answers.other_adaptations,
        hours_per_year=hours,
        hours_assistant=assistant,
        valid_until=answers.valid_until,
        settings_revision=base_revision + 1,
    )
    audit("assessment.questions", about=assessment, revision=base_revision + 1)


@action
def send_to_hearing(*, assessment: ExpertAssessment, answer_by: dt.date, by: User) -> Hearing:
    """The family gets the draft as it stands now, with a date to answer by."""
    require_writer(by, assessment)
    whole = drafts.draft(assessment)
    shown = [part for part in in_short_first(whole.asked) if part.section.html]
    if not shown:
        raise NotNow(_("Utkastet er tomt. Skriv noe som familien kan lese og mene noe om."))
    form = assessment.document.language
    text = [{"heading": capitalised(part.element.title.in_form(form)), "html": part.section.html} for part in shown]
    hearing = hearings.send_to_hearing(
        reading=whole.reading,
        document=assessment.document,
        text=text,
        answer_by=answer_by,
        by=by,
        is_correction=whole.correction is not None,
        **drafts.case_facts(whole, drafts.approval(whole)),
    )
    audit("assessment.heard", about=assessment, hearing=hearing.pk)
    return hearing


@action
def back_to_draft(*, assessment: ExpertAssessment, by: User) -> None:
    """Out of quality control or comment: the family may be asked again about a text that changed much."""
    require_writer(by, assessment)
    whole = drafts.draft(assessment)
    steps.take(whole.reading, Step.DRAFT, by, drafts.case_facts(whole, drafts.approval(whole)))


def obstacles_in_words(draft: drafts.Draft) -> list[str]:
    """What must be done before it is whole."""
    return say_all(draft.obstacles)


def _hours(written: str | Decimal | None, field: str) -> Decimal | None:
    if written is None or (isinstance(written, str) and not written.strip()):
        return None
    hours = rules.parse_hours(written)
    if hours is None:
        raise Problem(_("Skriv omfanget i timer, for eksempel 2,5. «Middels» er ikke nok."), field=field)
    return hours


def refuse_signed(assessment: ExpertAssessment) -> None:
    """Raises :class:`NotNow` when it is signed."""
    if AssessmentSigning.objects.filter(assessment=assessment).exists():
        raise NotNow(_("Vurderingen er signert og kan ikke endres."))
