"""The conversation with the child: planned, held, drawn, and given further piece by piece after the child is told."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import IO, Any

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import conversation_queries as queries
from tettpaa.cases.actions import progress, scopes
from tettpaa.cases.actions.consents import must_understand
from tettpaa.cases.models import CaseScope, IndividualCase
from tettpaa.core import clock
from tettpaa.documents.actions.files import store_file
from tettpaa.participation import wording
from tettpaa.participation.models import (
    ChildConversation,
    ConversationDrawing,
    ConversationPiece,
    ConversationPlan,
    PieceRelease,
    SafetyAnswer,
)
from tettpaa.participation.rule_conversations import Safe, obstacles_to_release
from tettpaa.planning import actions as planning
from tettpaa.planning.models import WorkTask


@dataclass(frozen=True, kw_only=True)
class Setting:
    """Where and how one talks with the child, who is there, and what helps."""

    form: str
    place: str
    present: str = ""
    supports: Sequence[str] = ()
    support: str = ""
    interpreter: str = ""
    interpreter_language: str = ""

    def columns(self) -> dict[str, Any]:
        """As both the plan and the conversation keep it."""
        return {
            "form": self.form,
            "place": self.place.strip(),
            "present": self.present.strip(),
            "supports": list(self.supports),
            "interpreter_language": self.interpreter_language.strip(),
        }


UNIT = "unit"
"""Among those a piece may go to: the school or the kindergarten. The others are guardians, by id."""


@action
def plan_conversation(
    *, case: IndividualCase, planned_on: dt.date, how: Setting, prompts: str = "", by: User
) -> ConversationPlan:
    """When, where, with whom and with what help. The same plan twice is one."""
    require(by, Permission.CASE_WORK)
    if planned_on < clock.today():
        raise Problem(
            _("Datoen er passert. Har dere snakket sammen, skriver du fra samtalen i stedet."), field="planned_on"
        )
    if "interpreter" in how.supports and not how.interpreter_language.strip():
        raise Problem(_("Skriv hvilket språk tolken skal kunne."), field="interpreter_language")
    rows = ConversationPlan.objects.filter(scope_id=case.scope_id, planned_on=planned_on, cancelled_at=None)
    if (same := rows.filter(place=how.place.strip()).first()) is not None:
        return same
    given = {"planned_on": planned_on, "prompts": prompts.strip(), "planned_by": by}
    plan = ConversationPlan(scope_id=case.scope_id, **given, **how.columns())
    plan.save()
    planning.create_task(
        scope=Scope.objects.get(pk=case.scope_id),
        kind=WorkTask.Kind.CONVERSATION,
        title=_("Snakk med %(name)s") % {"name": case.child.first_name},
        due_on=planned_on,
        owner=by,
        about_id=plan.pk,
        by=by,
    )
    audit("child_conversation.planned", about=plan)
    return plan


@action
def cancel_plan(*, plan: ConversationPlan, because: str, by: User) -> None:
    """It came to nothing, and why. The plan stays in the history."""
    require(by, Permission.CASE_WORK)
    if ChildConversation.objects.filter(plan=plan, scope_id=plan.scope_id).exists():
        raise NotNow(_("Samtalen er holdt."))
    if not because.strip():
        raise Problem(_("Skriv hvorfor det ikke ble noe av samtalen."), field="because")
    if plan.cancelled_at is None:
        change(plan, cancelled_at=clock.now(), cancelled_because=because.strip())
        _finish_task(plan, by)
        audit("child_conversation.cancelled", about=plan)


@action
def record_conversation(
    *,
    case: IndividualCase,
    held_on: dt.date,
    how: Setting,
    own_words: str,
    weighed: str = "",
    plan: ConversationPlan | None = None,
    by: User,
) -> ChildConversation:
    """A conversation with the child, in the child's own words. Closed to every portal."""
    require(by, Permission.CASE_WORK)
    must_understand(need=case.child.interpreter_language, how=how.interpreter, language=how.interpreter_language)
    if held_on > clock.today():
        raise Problem(_("Datoen kan ikke være fram i tid. Skriv en dato til og med i dag."), field="held_on")
    same = ChildConversation.objects.filter(scope_id=case.scope_id, held_on=held_on, own_words=own_words).first()
    if same is not None:
        return same
    if plan is not None and ChildConversation.objects.filter(plan=plan, scope_id=plan.scope_id).exists():
        raise NotNow(_("Du har alt skrevet fra denne samtalen."))
    more = {"support": how.support.strip(), "interpreter": how.interpreter} | how.columns()
    said = {"plan": plan, "held_on": held_on, "own_words": own_words, "weighed": weighed, "held_by": by}
    conversation = ChildConversation(scope_id=case.scope_id, **said, **more)
    conversation.save()
    if plan is not None:
        _finish_task(plan, by)
    progress.touch(case=case)
    audit("child_conversation.recorded", about=conversation, form=how.form)
    return conversation


def _finish_task(plan: ConversationPlan, by: User) -> None:
    """What stood on Min dag is done, whoever had it."""
    for task in WorkTask.objects.filter(scope_id=plan.scope_id, about_id=plan.pk, done_at=None):
        planning.complete_task(task=task, by=by)


@action
def weigh(*, conversation: ChildConversation, weighed: str, by: User) -> None:
    """How what the child said was taken into account; written when one knows it."""
    require(by, Permission.CASE_WORK)
    if not weighed.strip():
        raise Problem(_("Skriv hvordan det barnet sa, er vektlagt."), field="weighed")
    change(conversation, weighed=weighed.strip())
    audit("child_conversation.weighed", about=conversation)


@action
def attach_drawing(
    *,
    conversation: ChildConversation,
    name: str,
    data: IO[bytes] | bytes,
    told: str,
    declared_type: str = "",
    by: User,
) -> ConversationDrawing:
    """A drawing or a photograph, with what the child told about it. The same file twice is one."""
    require(by, Permission.CASE_WORK)
    if not told.strip():
        raise Problem(_("Skriv hva barnet fortalte om tegningen eller bildet."), field="told")
    scope = Scope.objects.get(pk=conversation.scope_id)
    file = store_file(scope=scope, name=name, data=data, declared_type=declared_type, by=by)
    rows = ConversationDrawing.objects.filter(conversation=conversation, scope=scope, removed_at=None)
    same = rows.filter(file__sha256=bytes(file.sha256)).first()
    if same is not None:
        return same
    drawing = ConversationDrawing(scope=scope, conversation=conversation, file=file, told=told.strip(), added_by=by)
    drawing.save()
    audit("child_conversation.drawing", about=drawing)
    return drawing


@action
def remove_drawing(*, drawing: ConversationDrawing, by: User) -> None:
    """Taken out of the conversation again."""
    require(by, Permission.CASE_WORK)
    if drawing.removed_at is None:
        change(drawing, removed_at=clock.now())
        audit("child_conversation.drawing_removed", about=drawing)


@action
def add_piece(
    *, case: IndividualCase, conversation: ChildConversation, words: str, wish: str, to: Iterable[str], by: User
) -> ConversationPiece:
    """One thing the child said, and whether and to whom the child wants it said. Still closed."""
    require(by, Permission.CASE_WORK)
    allowed = {key for key, _name in queries.receivers(case)}
    chosen = [key for key in to if key in allowed]
    if wish == ConversationPiece.Wish.PASS_ON and not chosen:
        raise Problem(_("Velg hvem barnet vil skal få vite det."), field="to")
    same = ConversationPiece.objects.filter(conversation=conversation, scope_id=case.scope_id, words=words.strip())
    if (found := same.first()) is not None:
        return found
    piece = ConversationPiece(
        scope_id=conversation.scope_id,
        conversation=conversation,
        words=words.strip(),
        wish=wish,
        to=chosen if wish == ConversationPiece.Wish.PASS_ON else [],
        written_by=by,
    )
    piece.save()
    audit("child_conversation.piece", about=piece, wish=wish)
    return piece


@action
def answer_safety(
    *, case: IndividualCase, conversation: ChildConversation | None, answer: str, reason: str, by: User
) -> SafetyAnswer:
    """«Er det trygt at foresatte vet?» Anything but yes takes back at once what guardians had been given."""
    require(by, Permission.CASE_WORK)
    if not reason.strip():
        raise Problem(_("Skriv kort hvorfor du mener det."), field="reason")
    given = SafetyAnswer(
        scope_id=case.scope_id, conversation=conversation, answer=answer, reason=reason.strip(), answered_by=by
    )
    given.save()
    audit("child_conversation.safety", about=given)
    if answer != Safe.SAFE:
        _take_back_from_guardians(case, conversation, by)
    return given


def _take_back_from_guardians(case: IndividualCase, conversation: ChildConversation | None, by: User) -> None:
    """What lies in a guardian's own compartment, from this conversation or from all of the case."""
    persons = CaseScope.objects.filter(case=case, kind=CaseScope.Kind.PERSON).values("scope_id")
    rows = PieceRelease.objects.filter(scope_id__in=persons, ended_at=None)
    if conversation is not None:
        pieces = ConversationPiece.objects.filter(conversation=conversation, scope_id=case.scope_id)
        rows = rows.filter(piece_id__in=pieces.values("pk"))
    for row in rows:
        end_release(release=row, by=by)


@action
def release_piece(
    *,
    case: IndividualCase,
    piece: ConversationPiece,
    to: str,
    told_child_on: dt.date | None,
    told_child_how: str,
    by: User,
) -> PieceRelease:
    """Gives one piece to one of them, when the child wants it, has been told, and it is safe."""
    require(by, Permission.CASE_WORK)
    conversation = ChildConversation.objects.get(pk=piece.conversation_id)
    lacks = obstacles_to_release(
        wants_passed_on=piece.wish == ConversationPiece.Wish.PASS_ON,
        asked_for=to in piece.to,
        to_guardian=to != UNIT,
        safe=queries.safety(case, conversation),
        held_on=conversation.held_on,
        told_child_on=told_child_on,
        today=clock.today(),
    )
    if said := wording.phrasebook.say_all(lacks):
        raise NotNow(said)
    if not told_child_how.strip():
        raise Problem(_("Skriv hvordan barnet fikk vite det."), field="told_child_how")
    scope = _scope_of(case, to)
    found = PieceRelease.objects.filter(piece=piece, scope=scope, ended_at=None).first()
    if found is not None:
        return found
    given = PieceRelease(
        scope=scope,
        piece=piece,
        words=piece.words,
        told_child_on=told_child_on,
        told_child_how=told_child_how.strip(),
        released_by=by,
    )
    given.save()
    audit("child_conversation.released", about=given)
    return given


def _scope_of(case: IndividualCase, to: str) -> Scope:
    """The receiver's own compartment."""
    if to == UNIT:
        return Scope.objects.get(pk=CaseScope.objects.get(case=case, kind=CaseScope.Kind.UNIT).scope_id)
    guardian = next(one for one in queries.guardians(case) if str(one.pk) == to)
    return scopes.person_scope(case, guardian.pk)


@action
def end_release(*, release: PieceRelease, by: User) -> None:
    """From this minute the receiver sees it no more. What was given and when stays with PPT."""
    require(by, Permission.CASE_WORK)
    if release.ended_at is None:
        change(release, ended_at=clock.now(), ended_by=by)
        audit("child_conversation.release_ended", about=release)
