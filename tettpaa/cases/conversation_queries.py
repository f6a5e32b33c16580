"""What the pages about conversations with the child ask for. Never logged as anything but opening the case:
the log that a family may read does not tell that somebody has talked with the child."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from tettpaa.access.asking import one
from tettpaa.cases.models import CaseScope, IndividualCase
from tettpaa.cases.queries import guardians
from tettpaa.core import clock
from tettpaa.core.wording import in_a_row
from tettpaa.participation.models import (
    ChildConversation,
    ConversationDrawing,
    ConversationPiece,
    ConversationPlan,
    PieceRelease,
    SafetyAnswer,
    Support,
)
from tettpaa.participation.prompts import Band, band_of, bands
from tettpaa.participation.rule_conversations import Safe, may_guardians_know
from tettpaa.people.models import Guardian
from tettpaa.people.rules import age_on

__all__ = ["guardians"]


@dataclass(frozen=True)
class Given:
    """A piece that somebody has, or may get: who, and the release where it is given."""

    key: str
    name: str
    release: PieceRelease | None


@dataclass(frozen=True)
class Piece:
    """One thing the child said, and for each whom the child named whether it is given."""

    row: ConversationPiece
    to: list[Given]


def receivers(case: IndividualCase) -> list[tuple[str, str]]:
    """Whom a piece may go to: those with responsibility, and the unit. Never somebody who may not act for the child."""
    people: Iterable[Guardian] = (one for one in guardians(case) if one.has_parental_responsibility or one.by_mandate)
    found = [(str(one.pk), f"{one.name}, {one.get_relation_display()}") for one in people]
    return [*found, ("unit", case.place)] if case.unit_id else found


def band(case: IndividualCase) -> Band:
    """How to talk with a child of this age; whoever still goes to kindergarten is asked about that, and no lessons."""
    age = age_on(case.child.birth_date, clock.today())
    in_kindergarten = case.unit is not None and not case.unit.is_school
    return bands()[0] if in_kindergarten else band_of(age)


def plans(case: IndividualCase) -> QuerySet[ConversationPlan]:
    """Planned and not yet held, the first to come first."""
    rows = ConversationPlan.objects.filter(scope_id=case.scope_id, cancelled_at=None, held=None)
    return rows.annotate(who=F("planned_by__name")).order_by("planned_on")


def plan(case: IndividualCase, pk: uuid.UUID) -> ConversationPlan:
    """One of them, or 404."""
    return one(ConversationPlan.objects.filter(scope_id=case.scope_id).annotate(who=F("planned_by__name")), pk=pk)


def conversation(case: IndividualCase, pk: uuid.UUID) -> ChildConversation:
    """One conversation, or 404."""
    return one(ChildConversation.objects.filter(scope_id=case.scope_id).annotate(who=F("held_by__name")), pk=pk)


def supports_said(codes: Iterable[str], more: str = "") -> str:
    """What helped the child, in words."""
    said = [str(Support(code).label) for code in codes if code in Support.values]
    return capfirst(in_a_row([*said, more] if more else said))


def drawings(found: ChildConversation) -> QuerySet[ConversationDrawing]:
    """Drawings and photographs, as they were added."""
    rows = ConversationDrawing.objects.filter(conversation=found, scope_id=found.scope_id, removed_at=None)
    return rows.annotate(name=F("file__name")).order_by("added_at")


def drawing(found: ChildConversation, pk: uuid.UUID) -> ConversationDrawing:
    """One of them, or 404."""
    return one(drawings(found), pk=pk)


def piece(found: ChildConversation, pk: uuid.UUID) -> ConversationPiece:
    """One thing the child said, or 404."""
    return one(ConversationPiece.objects.filter(conversation=found, scope_id=found.scope_id), pk=pk)


def pieces(case: IndividualCase, found: ChildConversation) -> list[Piece]:
    """What the child said, piece by piece, and who has which."""
    rows = list(ConversationPiece.objects.filter(conversation=found, scope_id=found.scope_id).order_by("written_at"))
    names, homes = dict(receivers(case)), _homes(case)
    given = {
        (row.piece_id, row.scope_id): row
        for row in PieceRelease.objects.filter(piece__in=[row.pk for row in rows], ended_at=None)
    }
    return [
        Piece(
            row,
            [
                Given(
                    key, names.get(key, _("en som ikke lenger står i mappen")), given.get((row.pk, homes.get(key, 0)))
                )
                for key in row.to
            ],
        )
        for row in rows
    ]


def _homes(case: IndividualCase) -> dict[str, int]:
    """Receiver → the compartment where what is given to them lies."""
    kinds = (CaseScope.Kind.PERSON, CaseScope.Kind.UNIT)
    pairs = CaseScope.objects.filter(case=case, kind__in=kinds).values_list("kind", "guardian_id", "scope_id")
    return {"unit" if kind == CaseScope.Kind.UNIT else str(guardian): scope for kind, guardian, scope in pairs}


def release(case: IndividualCase, pk: uuid.UUID) -> PieceRelease:
    """One thing that was given, or 404."""
    return one(PieceRelease.objects.filter(scope_id__in=list(_homes(case).values())), pk=pk)


def safety_answers(case: IndividualCase, found: ChildConversation | None) -> QuerySet[SafetyAnswer]:
    """What has been answered about one conversation, or about the whole case, the newest first."""
    rows = SafetyAnswer.objects.filter(scope_id=case.scope_id, conversation=found)
    return rows.annotate(who=F("answered_by__name")).order_by("-answered_at")


def conversations(case: IndividualCase) -> QuerySet[Any]:
    """Each conversation, the oldest first, with the newest answer about it and about the whole case."""
    mine = SafetyAnswer.objects.filter(scope_id=case.scope_id).order_by("-answered_at")
    rows = ChildConversation.objects.filter(scope_id=case.scope_id).order_by("held_on")
    return rows.annotate(
        about_it=Subquery(mine.filter(conversation_id=OuterRef("pk")).values("answer")[:1]),
        about_case=Subquery(mine.filter(conversation=None).values("answer")[:1]),
    )


def _safety(row: Any) -> str:
    return may_guardians_know(about_conversation=row.about_it or "", about_case=row.about_case or "")


def safety(case: IndividualCase, found: ChildConversation) -> str:
    """Whether guardians may know of this conversation, by the newest answers."""
    return _safety(conversations(case).get(pk=found.pk))


def safe_ones(found: Iterable[Any]) -> list[Any]:
    """Conversations that may be named where a guardian reads: each is answered safe, and nothing says otherwise."""
    return [row for row in found if _safety(row) == Safe.SAFE]


def open_ones(found: Sequence[Any]) -> list[Any]:
    """Conversations that guardians may know of, or that nobody has answered about, the newest first."""
    return [row for row in reversed(found) if _safety(row) not in (Safe.UNSURE, Safe.NOT_SAFE)]


def shut_ones(case: IndividualCase) -> set[uuid.UUID]:
    """Conversations that guardians must not know of."""
    return {row.pk for row in conversations(case) if _safety(row) in (Safe.UNSURE, Safe.NOT_SAFE)}


def shown(case: IndividualCase, found: ChildConversation) -> dict[str, Any]:
    """One conversation with everything that belongs to it."""
    return {
        "talk": found,
        "supports": supports_said(found.supports, found.support),
        "drawings": drawings(found),
        "pieces": pieces(case, found),
        "safety": safety(case, found),
        "safety_answers": list(safety_answers(case, found)),
        "case_safety": safety_answers(case, None).first(),
    }
