"""Setting the next step, giving and finishing tasks."""

import datetime as dt
import uuid
from collections.abc import Iterable

from tettpaa.access.actions_base import action, change
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.core import clock
from tettpaa.planning.models import NextStep, WorkTask


@action
def set_next_step(
    *, scope: Scope, title: str, due_on: dt.date, owner: User | None, owner_name: str, by: User | None
) -> NextStep:
    """The one next thing in this scope; the one before it is done."""
    finish_next_step(scope=scope, by=by)
    step = NextStep(
        scope=scope,
        title=title,
        due_on=due_on,
        owner=owner,
        owner_name=owner_name or (owner.name if owner else ""),
        set_by=by,
    )
    step.save()
    audit("next_step.set", about=step, due_on=due_on, owner=owner.pk if owner else None)
    return step


@action
def finish_next_step(*, scope: Scope, by: User | None) -> None:
    """The open next step is done; nothing happens where there is none."""
    for step in NextStep.objects.filter(scope=scope, done_at=None):
        change(step, done_at=clock.now(), done_by=by)
        audit("next_step.done", about=step)


@action
def create_task(
    *,
    scope: Scope,
    kind: WorkTask.Kind,
    title: str,
    due_on: dt.date,
    owner: User,
    about_id: uuid.UUID | None = None,
    by: User | None,
) -> WorkTask:
    """Gives one person something to do by a date. A task that waits already is not given twice."""
    same = WorkTask.objects.filter(scope=scope, kind=kind, owner=owner, about_id=about_id, done_at=None)
    waiting = (same if about_id else same.filter(title=title, due_on=due_on)).first()
    if waiting is not None:
        return waiting
    task = WorkTask(scope=scope, kind=kind, title=title, due_on=due_on, owner=owner, about_id=about_id, made_by=by)
    task.save()
    audit("task.created", about=task, owner=owner.pk)
    return task


@action
def hand_over(*, scope: Scope, giver: User, receiver: User, by: User | None) -> None:
    """The open tasks and the next step that one person has in this scope are another's from now on, dates unchanged."""
    for task in WorkTask.objects.filter(scope=scope, owner=giver, done_at=None):
        change(task, owner=receiver)
        audit("task.handed_over", about=task, owner=receiver.pk)
    step = NextStep.objects.filter(scope=scope, owner=giver, done_at=None).first()
    if step is not None:
        due, title = step.due_on, step.title
        set_next_step(scope=scope, title=title, due_on=due, owner=receiver, owner_name=receiver.name, by=by)


@action
def give_on(*, task: WorkTask, receiver: User, by: User) -> None:
    """One task to a colleague, date unchanged."""
    if task.done_at is None and task.owner_id != receiver.pk:
        change(task, owner=receiver)
        audit("task.handed_over", about=task, owner=receiver.pk)


@action
def complete_task(*, task: WorkTask, by: User | None) -> None:
    """Done; a second time changes nothing."""
    if task.done_at is None:
        change(task, done_at=clock.now(), done_by=by)
        audit("task.done", about=task)


@action
def complete_tasks(*, scope: Scope, kinds: Iterable[WorkTask.Kind], by: User | None) -> None:
    """All tasks of these kinds in the scope are done, whoever had them: what they asked for has happened."""
    for task in WorkTask.objects.filter(scope=scope, kind__in=list(kinds), done_at=None):
        complete_task(task=task, by=by)
