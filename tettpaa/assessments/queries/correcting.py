"""A signed assessment that is corrected: what the new one lacks, and whether the family is asked again."""

from dataclasses import replace

from tettpaa.assessments.models import ExpertAssessment, QualityControl
from tettpaa.assessments.queries import drafts
from tettpaa.cases import queries as cases
from tettpaa.cases.models import Step
from tettpaa.cases.rules.readiness import obstacles_to_correction
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.core.sentences import Sentence
from tettpaa.participation.models import Hearing

ANSWERS = (
    "need",
    "competence_exception",
    "other_adaptations",
    "hours_per_year",
    "hours_assistant",
    "valid_until",
)
"""Whoever changes one of these has changed the advice, whatever they call it."""


def obstacles(whole: drafts.Draft, step: Step, approval: QualityControl | None) -> list[Sentence]:
    """What stands in the way of the same step as the first one took."""
    facts = cases.readiness(whole.reading, **drafts.case_facts(whole, approval))
    if hearing_of(whole) is None:
        facts = replace(facts, hearing_ends_on=None)
    return obstacles_to_correction(step, facts, is_heard=is_heard_again(whole))


def hearing_of(whole: drafts.Draft) -> Hearing | None:
    """When this draft was laid before the family; what they said of the one it corrects is not about this one."""
    found: Hearing | None = next(iter(whole.material.hearings), None)
    if found is None or (whole.correction is not None and found.document_id != whole.assessment.document_id):
        return None
    return found


def is_heard_again(whole: drafts.Draft) -> bool:
    """The rule says that the family is asked about new content; a new answer is content, a slip of the pen is not."""
    if whole.correction is None or not ruleset(clock.today()).says_yes("correction_of_content_is_heard"):
        return whole.correction is None
    return whole.correction.changes_content or _has_new_answers(whole)


def _has_new_answers(whole: drafts.Draft) -> bool:
    if whole.correction is None:
        return False
    before = ExpertAssessment.objects.get(document_id=whole.correction.replaces_id)
    return any(getattr(before, name) != getattr(whole.assessment, name) for name in ANSWERS)
