"""Reading the library of standard texts."""

from collections.abc import Iterable

from django.db.models import F, Q, QuerySet

from tettpaa.assessments.models import StandardText
from tettpaa.assessments.queries.drafts import Draft


def in_force() -> QuerySet[StandardText]:
    """Those that can be put in: neither replaced nor withdrawn."""
    rows = StandardText.objects.filter(replaced_by=None, is_withdrawal=False)
    return rows.annotate(writer=F("written_by__name")).order_by("title", "pk")


def matching(words: str, language: str) -> QuerySet[StandardText]:
    """Those with the words in title or text, in one form of Norwegian or both."""
    rows = in_force().filter(Q(title__icontains=words) | Q(html__icontains=words)) if words else in_force()
    return rows.filter(language=language) if language else rows


def earlier(text: StandardText) -> list[StandardText]:
    """What stood before it, newest first."""
    found: list[StandardText] = []
    while text.replaces_id is not None and len(found) < MOST_EARLIER:
        text = StandardText.objects.annotate(writer=F("written_by__name")).get(pk=text.replaces_id)
        found.append(text)
    return found


MOST_EARLIER = 20


def fitting(whole: Draft) -> QuerySet[StandardText]:
    """Those in the draft's own language."""
    return in_force().filter(language="nn" if whole.assessment.document.language == "nn" else "nb")


def add_to(whole: Draft, texts: Iterable[StandardText]) -> None:
    """Gives each part of a draft the texts that fit it."""
    rows = list(texts)
    for part in whole.asked:
        part.standard_texts.extend(row for row in rows if row.element in ("", part.element.key))
