"""Tasks in a case: given, done, and given on; only to somebody who has a way into it."""

import datetime as dt

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, require
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import task_queries
from tettpaa.cases.actions import progress
from tettpaa.cases.models import IndividualCase
from tettpaa.core import clock
from tettpaa.planning import actions as planning
from tettpaa.planning.models import WorkTask


@action
def give(*, case: IndividualCase, title: str, due_on: dt.date, owner: User, by: User) -> WorkTask:
    """Something a colleague in the case, or oneself, shall have done by a date."""
    require(by, Permission.CASE_WORK)
    if case.closed_on is not None:
        raise NotNow(_("Saken er avsluttet. Åpne den igjen først."))
    if not title.strip():
        raise Problem(_("Skriv hva som skal gjøres."), field="title")
    if due_on < clock.today():
        raise Problem(_("Datoen er passert. Velg i dag eller en senere dag."), field="due_on")
    _refuse_outsider(case, owner)
    task = planning.create_task(
        scope=Scope.objects.get(pk=case.scope_id),
        kind=WorkTask.Kind.OTHER,
        title=title.strip(),
        due_on=due_on,
        owner=owner,
        by=by,
    )
    progress.touch(case=case)
    return task


@action
def finish(*, case: IndividualCase, task: WorkTask, by: User) -> None:
    """Done, by the one who has it, the one who gave it, or the one who has the case."""
    _may_change(case, task, by)
    planning.complete_task(task=task, by=by)
    progress.touch(case=case)


@action
def hand_over(*, case: IndividualCase, task: WorkTask, owner: User, by: User) -> None:
    """To another who has a way in."""
    _may_change(case, task, by)
    if task.done_at is not None:
        raise NotNow(_("Oppgaven er alt gjort."))
    _refuse_outsider(case, owner)
    planning.give_on(task=task, receiver=owner, by=by)


def _may_change(case: IndividualCase, task: WorkTask, by: User) -> None:
    require(by, Permission.CASE_WORK)
    if task.kind not in (WorkTask.Kind.OTHER, WorkTask.Kind.FAMILY_WISH):
        raise NotNow(_("Denne oppgaven blir ferdig når det den ber om, er gjort."))
    if by.pk not in {task.owner_id, task.made_by_id, case.holder_id} and not by.may(Permission.INTAKE_DECIDE):
        raise NotAllowed(_("Bare den som har oppgaven, den som ga den, og saksansvarlig kan endre den."))


def _refuse_outsider(case: IndividualCase, owner: User) -> None:
    """A task for somebody who cannot open the case would lie where nobody sees it."""
    if not task_queries.insiders(case).filter(pk=owner.pk).exists():
        raise Problem(_("%(name)s har ikke tilgang til saken. Del saken først.") % {"name": owner.name}, field="owner")
