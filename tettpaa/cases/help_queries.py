"""What was asked about the help after the decision, and what was answered."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import get_language

from tettpaa.access.asking import one
from tettpaa.cases import help_rounds
from tettpaa.cases.models import HelpAnswer, HelpAsked, HelpDeviation, IndividualCase
from tettpaa.cases.queries import scopes_of
from tettpaa.cases.wording import HELP_ANSWERS
from tettpaa.planning.models import WorkTask


@dataclass(frozen=True)
class Said:
    """One question and the answer, in words; whether somebody must act on it."""

    question: str
    answer: str
    deviates: bool


@dataclass(frozen=True)
class Asked:
    """One of those who were asked, and what they said."""

    row: HelpAsked
    answer: HelpAnswer | None
    said: list[Said]
    waits: bool
    """A deviation that nobody has taken up yet."""


@dataclass(frozen=True)
class Round:
    """One time they were asked."""

    title: str
    asked: list[Asked]
    replies: list[HelpDeviation]


def in_words(words: dict[str, str]) -> str:
    """In the reader's language."""
    return help_rounds.said(words, get_language() or "nb")


def rounds(case: IndividualCase) -> list[Round]:
    """The newest first."""
    mine = list(scopes_of(case).values())
    rows = list(HelpAsked.objects.filter(case=case, scope_id__in=mine).order_by("-asked_on", "who", "who_name"))
    answers = {row.asked_id: row for row in HelpAnswer.objects.filter(asked__in=[row.pk for row in rows])}
    open_tasks = WorkTask.objects.filter(scope_id=case.scope_id, kind=WorkTask.Kind.HELP_ANSWER, done_at=None)
    waiting = set(open_tasks.values_list("about_id", flat=True))
    told = list(HelpDeviation.objects.filter(case=case))
    return [
        Round(
            in_words(one.words),
            [_asked(row, answers.get(row.pk), waiting) for row in rows if row.round == one.key],
            [row for row in told if row.round == one.key],
        )
        for one in reversed(help_rounds.rounds())
        if any(row.round == one.key for row in rows)
    ]


def _asked(row: HelpAsked, answer: HelpAnswer | None, waiting: set[uuid.UUID | None]) -> Asked:
    return Asked(row, answer, said(row, answer) if answer else [], bool(answer and answer.pk in waiting))


def said(row: HelpAsked, answer: HelpAnswer) -> list[Said]:
    """Each question with its answer, in words."""
    found = []
    for question in help_rounds.asked_of(row.who):
        value = answer.answers.get(question.key, "unknown")
        found.append(Said(in_words(question.words), str(HELP_ANSWERS[value]), value in question.deviates))
    return found


def asked(case: IndividualCase, pk: uuid.UUID) -> HelpAsked:
    """One who was asked and has not answered, or 404."""
    return one(HelpAsked.objects.filter(case=case, scope_id__in=list(scopes_of(case).values()), answer=None), pk=pk)


def answer(case: IndividualCase, pk: uuid.UUID) -> HelpAnswer:
    """One answer, or 404."""
    return one(HelpAnswer.objects.filter(asked__case=case, scope_id__in=list(scopes_of(case).values())), pk=pk)


def waiting_in(scope_ids: Iterable[int]) -> list[HelpAsked]:
    """What somebody is asked and has not answered, in these compartments; the oldest first."""
    return list(HelpAsked.objects.filter(scope_id__in=list(scope_ids), answer=None).order_by("asked_on"))
