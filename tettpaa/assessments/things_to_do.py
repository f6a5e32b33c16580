"""What must be done before an assessment is signed, each with the way to where it is done."""

from django.urls import reverse

from tettpaa.assessments.queries.drafts import Draft
from tettpaa.assessments.wording import say
from tettpaa.cases.page_queries import where_of

_QUESTIONS = ("assessments.question.", "assessments.yes_no", "assessments.hours")


def things_to_do(whole: Draft) -> list[tuple[str, str]]:
    """The sentence and the address: the section, the questions about the whole, or a page of the case."""
    editor = reverse("assessments:editor", args=[whole.assessment.pk])
    questions = reverse("assessments:questions", args=[whole.assessment.pk])
    sections = {one: part.element.key for part in whole.asked for one in part.item.obstacles}
    found = []
    for one in whole.obstacles:
        key, elsewhere = sections.get(one), where_of(one.key)
        if one.key.startswith(_QUESTIONS):
            url = questions
        elif key:
            url = f"{editor}#{key}"
        else:
            url = reverse(elsewhere, args=[whole.case.pk]) if elsewhere else ""
        found.append((say(one), url))
    return found
