"""Promising somebody something, and what became of it; and what the next adviser reads first."""

import datetime as dt
import uuid

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import promise_queries, wording
from tettpaa.cases.actions import progress, scopes
from tettpaa.cases.models import CaseIntroduction, CasePromise, CaseScope, IndividualCase, PromiseOutcome
from tettpaa.cases.rules.promises import obstacles_to_breaking, obstacles_to_moving
from tettpaa.core import clock
from tettpaa.planning import actions as planning
from tettpaa.planning.models import WorkTask

To, State, What = CasePromise.To, CasePromise.State, PromiseOutcome.What


@action
def promise(*, case: IndividualCase, to: str, what: str, due_on: dt.date, by: User) -> CasePromise:
    """One line that the receiver sees from now on, and that stands on Min dag. The same twice is one."""
    require(by, Permission.CASE_WORK)
    names = dict(promise_queries.receivers(case))
    if to not in names:
        raise Problem(_("Velg hvem du har lovet noe."), field="to")
    if not what.strip():
        raise Problem(_("Skriv hva du har lovet."), field="what")
    if due_on < clock.today():
        raise Problem(_("Datoen er passert. Velg i dag eller en senere dag."), field="due_on")
    scope, guardian_id = _home(case, to)
    same = CasePromise.objects.filter(case=case, scope=scope, what=what.strip(), state=State.OPEN).first()
    if same is not None:
        return same
    made = CasePromise(
        case=case,
        scope=scope,
        to=to if to in To.values else To.GUARDIAN,
        guardian_id=guardian_id,
        to_name=names[to].split(",")[0],
        what=what.strip(),
        due_on=due_on,
        made_by=by,
        made_by_name=by.name,
    )
    made.save()
    _stand_on_the_day(case, made, by)
    progress.touch(case=case)
    audit("promise.made", about=made, to=made.to)
    return made


def _home(case: IndividualCase, to: str) -> tuple[Scope, uuid.UUID | None]:
    """The receiver's own compartment; the child's is its own, which nobody opens before it is old enough."""
    if to == To.UNIT:
        return Scope.objects.get(pk=CaseScope.objects.get(case=case, kind=CaseScope.Kind.UNIT).scope_id), None
    guardian_id = None if to == To.CHILD else uuid.UUID(to)
    return scopes.person_scope(case, guardian_id), guardian_id


def _stand_on_the_day(case: IndividualCase, made: CasePromise, by: User) -> None:
    owner = User.objects.filter(pk=case.holder_id).first() or by
    planning.create_task(
        scope=Scope.objects.get(pk=case.scope_id),
        kind=WorkTask.Kind.PROMISE,
        title=(_("Lovet %(name)s: %(what)s") % {"name": made.to_name, "what": made.what})[:120],
        due_on=made.due_on,
        owner=owner,
        about_id=made.pk,
        by=by,
    )


@action
def keep(*, case: IndividualCase, promise: CasePromise, by: User) -> None:
    """Done as promised."""
    require(by, Permission.CASE_WORK)
    if promise.state == State.KEPT:
        return
    _must_be_open(promise)
    change(promise, state=State.KEPT)
    _became(case, promise, What.KEPT, by=by)
    _off_the_day(case, promise, by)


@action
def break_off(*, case: IndividualCase, promise: CasePromise, called_on: dt.date | None, reason: str, by: User) -> None:
    """It was not kept: they have been called, and read why."""
    require(by, Permission.CASE_WORK)
    _must_be_open(promise)
    made_on = promise.made_at.date()
    lacks = obstacles_to_breaking(called_on=called_on, made_on=made_on, reason=reason, today=clock.today())
    if said := wording.say_all(lacks):
        raise NotNow(said)
    change(promise, state=State.BROKEN)
    _became(case, promise, What.BROKEN, reason=reason, called_on=called_on, by=by)
    _off_the_day(case, promise, by)


@action
def move(*, case: IndividualCase, promise: CasePromise, due_on: dt.date, what: str = "", reason: str, by: User) -> None:
    """Another day, or something else, with the reason."""
    require(by, Permission.CASE_WORK)
    _must_be_open(promise)
    before = promise.due_on
    if what.strip() in ("", promise.what):
        lacks = obstacles_to_moving(due_on=before, new_on=due_on, reason=reason, today=clock.today())
    else:
        lacks = obstacles_to_moving(due_on=dt.date.min, new_on=due_on, reason=reason, today=clock.today())
    if said := wording.say_all(lacks):
        raise NotNow(said)
    change(promise, due_on=due_on, what=what.strip() or promise.what)
    _became(case, promise, What.CHANGED, reason=reason, before_on=before, by=by)
    _off_the_day(case, promise, by)
    _stand_on_the_day(case, promise, by)


def _must_be_open(promise: CasePromise) -> None:
    if promise.state != State.OPEN:
        raise NotNow(_("Det er alt registrert hva som ble av løftet."))


def _became(
    case: IndividualCase,
    promise: CasePromise,
    outcome: str,
    *,
    reason: str = "",
    called_on: dt.date | None = None,
    before_on: dt.date | None = None,
    by: User,
) -> None:
    row = PromiseOutcome(
        scope_id=promise.scope_id,
        promise=promise,
        outcome=outcome,
        reason=reason.strip(),
        called_on=called_on,
        before_on=before_on,
        registered_by=by,
    )
    row.save()
    progress.touch(case=case)
    audit(f"promise.{outcome}", about=promise)


def _off_the_day(case: IndividualCase, promise: CasePromise, by: User) -> None:
    for task in WorkTask.objects.filter(scope_id=case.scope_id, about_id=promise.pk, done_at=None):
        planning.complete_task(task=task, by=by)


@action
def introduce(*, case: IndividualCase, good_at: str, not_again: str, by: User) -> CaseIntroduction:
    """«Les deg inn» for the next adviser; what was written before stays in the history."""
    require(by, Permission.CASE_WORK)
    if not good_at.strip():
        raise Problem(_("Skriv hva barnet er god på."), field="good_at")
    written = CaseIntroduction(
        case=case, scope_id=case.scope_id, good_at=good_at.strip(), not_again=not_again.strip(), written_by=by
    )
    written.save()
    audit("case.introduced", about=written)
    return written
