"""The tasks of a case: those that wait and those that are done; a new one, done, given on."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tettpaa.access.asking import one
from tettpaa.access.models import User
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import queries, task_queries, visit_queries
from tettpaa.cases.actions import tasks as actions
from tettpaa.cases.forms_journal import HandOverTaskForm, TaskForm
from tettpaa.cases.models import IndividualCase
from tettpaa.cases.task_places import place_of
from tettpaa.cases.views.shown import CASE, FormPage
from tettpaa.planning.models import WorkTask

TASK = "planning.WorkTask"
TASKS = FormPage(
    view="tasks",
    title=_("Oppgaver"),
    submit=_("Ny oppgave"),
    done=_("Oppgaven er gitt."),
    template="cases/tasks.html",
    is_part=True,
)
HAND_OVER = FormPage(
    view="tasks",
    title=_("Gi oppgaven til en kollega"),
    submit=_("Gi til en kollega"),
    done=_("Oppgaven er gitt videre."),
)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def tasks(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """What waits, what is done, and a new one."""
    case = queries.case(case_id, page="case.tasks")
    form = TaskForm(request.POST or None, people=task_queries.insiders(case), initial={"owner": request.user.pk})

    def act(given: dict[str, Any]) -> None:
        actions.give(case=case, **given, by=request.user)

    lists = {
        "visits": list(visit_queries.coming(case)),
        "waiting": [(task, _place(task, case, request.user)) for task in task_queries.open_tasks(case)],
        "finished": list(task_queries.done_tasks(case)[:50]),
    }
    return TASKS.answer(request, case, form, act, **lists)


def _place(task: WorkTask, case: IndividualCase, user: User) -> str:
    """Where I do my own task, when that is another page than this; a colleague's is only told of."""
    here = reverse("cases:tasks", args=[case.pk])
    place = place_of(task.kind, task.about_id, case.pk) if task.owner_id == user.pk else here
    return "" if place == here else place


@page(Permission.CASE_WORK, methods="POST", case_id=CASE, task_id=TASK)
def finish_task(request: SignedInRequest, case_id: uuid.UUID, task_id: uuid.UUID) -> HttpResponse:
    """«Merk som ferdig»."""
    case = queries.case(case_id, page="case.finish_task")
    try:
        actions.finish(case=case, task=one(task_queries.tasks(case), pk=task_id), by=request.user)
        messages.success(request, _("Oppgaven er ferdig."))
    except Problem as problem:
        messages.error(request, str(problem))
    return redirect("cases:tasks", case_id=case.pk)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE, task_id=TASK)
def hand_over_task(request: SignedInRequest, case_id: uuid.UUID, task_id: uuid.UUID) -> HttpResponse:
    """«Gi til en kollega»."""
    case = queries.case(case_id, page="case.hand_over_task")
    task = one(task_queries.tasks(case), pk=task_id)
    form = HandOverTaskForm(request.POST or None, people=task_queries.insiders(case))

    def act(given: dict[str, Any]) -> None:
        actions.hand_over(case=case, task=task, owner=given["owner"], by=request.user)

    return HAND_OVER.answer(request, case, form, act, heading=case.without_place(task.title))
