"""What must be done before an assessment is signed, each with the way to where it is done."""

from django.urls import reverse

from tettpaa.assessments.queries.drafts import Draft
from tettpaa.assessments.wording import say

_QUESTIONS = ("assessments.question.", "assessments.yes_no", "assessments.hours")


def things_to_do(whole: Draft) -> list[tuple[str, str]]:
    """The sentence and the address: the section, or the questions about the whole. Nothing where it is elsewhere."""
    editor = reverse("assessments:editor", args=[whole.assessment.pk])
    questions = reverse("assessments:questions", args=[whole.assessment.pk])
    sections = {one: part.element.key for part in whole.asked for one in part.item.obstacles}
    found = []
    for one in whole.obstacles:
        key = sections.get(one)
        url = questions if one.key.startswith(_QUESTIONS) else f"{editor}#{key}" if key else ""
        found.append((say(one), url))
    return found
