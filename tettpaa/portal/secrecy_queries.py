"""May we tell another service? What the reader is asked, and what the reader has answered; never what others have."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone

from tettpaa.access.asking import told
from tettpaa.cases import queries as cases
from tettpaa.cases.models import CaseScope, SecrecyAnswer, SecrecyRelease, SharedProgress
from tettpaa.cases.who_answers import Asked as Question
from tettpaa.cases.who_answers import answers_as, is_at_school
from tettpaa.core import clock
from tettpaa.core.rule_types import Answers
from tettpaa.participation.rules import Purpose
from tettpaa.portal.queries import is_pupil

YES = SecrecyAnswer.Kind.YES


@dataclass(frozen=True)
class OwnExchange:
    """One question about telling another service, and the reader's own latest answer."""

    row: SecrecyRelease
    answer: SecrecyAnswer | None
    may_answer: bool = True
    """Whether it is still asked, and the reader is the one to answer."""

    @property
    def is_yes(self) -> bool:
        """A yes that holds."""
        return self.answer is not None and self.answer.kind == YES


def asked(progress: SharedProgress, own: CaseScope) -> QuerySet[SecrecyRelease]:
    """What has been laid before the family, or the reader alone; the newest first."""
    rows = SecrecyRelease.objects.filter(case_id=progress.case_id, scope_id__in=[progress.scope_id, own.scope_id])
    return rows.order_by("-asked_at")


def answered(progress: SharedProgress, own: CaseScope) -> QuerySet[SecrecyAnswer]:
    """What the reader has answered, oldest first."""
    rows = SecrecyAnswer.objects.filter(case_id=progress.case_id, scope_id=own.scope_id)
    return rows.order_by("registered_at")


def both(progress: SharedProgress, own: CaseScope) -> dict[str, Any]:
    """Questions and answers, to be read with other things."""
    return {"exchanges": asked(progress, own), "exchange_answers": answered(progress, own)}


def own_exchanges(
    progress: SharedProgress, own: CaseScope, rows: Iterable[SecrecyRelease], said: Iterable[SecrecyAnswer]
) -> list[OwnExchange]:
    """Each question with the reader's own latest answer. What is over stays for those who once said yes to it."""
    answers, said = not progress.closed_on and _answers_for_secrecy(progress, own), list(said)
    latest, agreed = {row.release_id: row for row in said}, {row.release_id for row in said if row.kind == YES}
    found = []
    for row in rows:
        may_answer = answers and row.ended_at is None and row.until_on >= clock.today()
        if may_answer or row.pk in agreed:
            found.append(OwnExchange(row, latest.get(row.pk), may_answer))
    return found


def sent_under(found: OwnExchange) -> list[Any]:
    """The letters that went to the receiver while the reader's own yes held: what, and when; the latest first."""
    return told("select replace(title, '.pdf', '') as title, sent_at from app_sent_under_a_yes(%s)", [found.row.pk])


def exchange(progress: SharedProgress, own: CaseScope, pk: uuid.UUID) -> OwnExchange:
    """One of them, or 404."""
    rows = own_exchanges(progress, own, asked(progress, own), answered(progress, own))
    found = next((one for one in rows if one.row.pk == pk), None)
    if found is None:
        raise Http404("Ingen spør om dette nå")
    return found


def _answers_for_secrecy(progress: SharedProgress, own: CaseScope) -> bool:
    """Whether it is the reader, and not the pupil or the guardians, who answers. Of one's own part one always does."""
    asked = Question(cases.kind_of(progress), Purpose.RELEASE, at_school=is_at_school(progress), group=progress.group)
    found = answers_as(asked, progress.child_birth_date, on=timezone.localdate())
    return (found in (Answers.PUPIL, Answers.ADULT)) is is_pupil(own)
