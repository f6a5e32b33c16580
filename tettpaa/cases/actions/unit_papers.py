"""The unit sends PPT a copy of the education plan or the yearly evaluation; the adviser is told on Min dag."""

import datetime as dt
from typing import IO

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases.actions.school import Plan, record_education_plan
from tettpaa.cases.models import EducationPlanStatus, IndividualCase, SharedProgress, UnitPaper
from tettpaa.core import clock
from tettpaa.core.jobs import enqueue
from tettpaa.documents.actions import sending
from tettpaa.documents.actions.files import store_file
from tettpaa.planning.actions import create_task
from tettpaa.planning.models import WorkTask

READ_WITHIN = dt.timedelta(days=14)


@action
def send_copy(
    *,
    progress: SharedProgress,
    kind: str,
    dated: dt.date,
    name: str,
    data: IO[bytes] | bytes,
    declared_type: str = "",
    has_plan_status: bool,
    by: User,
) -> UnitPaper:
    """Kept in what is shared with the unit, and recorded as what is known of the plan. The same file is sent once."""
    require(by, Permission.UNIT_REFER)
    if progress.closed_on is not None:
        raise NotNow(_("Saken er avsluttet hos PPT."))
    if dated > clock.today():
        raise Problem(_("Datoen kan ikke være fram i tid. Skriv en dato til og med i dag."), field="dated")
    file = store_file(
        scope=Scope.objects.get(pk=progress.scope_id), name=name, data=data, declared_type=declared_type, by=by
    )
    same = UnitPaper.objects.filter(
        case_id=progress.case_id, scope_id=progress.scope_id, kind=kind, file__sha256=bytes(file.sha256)
    )
    if found := same.first():
        return found
    paper = UnitPaper(
        case_id=progress.case_id, scope_id=progress.scope_id, kind=kind, dated=dated, file=file, sent_by=by
    )
    paper.save()
    audit("unit_paper.sent", about=paper, kind=kind)
    if has_plan_status:
        _record(paper, by)
    enqueue("cases.unit_paper_arrives", paper_id=str(paper.pk))
    return paper


def _record(paper: UnitPaper, by: User) -> None:
    """A plan is of its day; an evaluation is of the plan that is known."""
    before = EducationPlanStatus.objects.filter(case_id=paper.case_id).order_by("-recorded_at").first()
    if paper.kind == UnitPaper.Kind.PLAN:
        plan = Plan(True, paper.dated, before.evaluated_on if before and before.has_plan else None)
    elif before is not None and before.has_plan:
        plan = Plan(True, before.dated, paper.dated)
    else:
        return
    record_education_plan(case_id=paper.case_id, plan=plan, by=by)


@action
def arrive(*, paper: UnitPaper) -> None:
    """Shown among the documents of the case, and a task for the adviser. By the worker, once."""
    if paper.arrived_at is not None:
        return
    title = f"{paper.get_kind_display()}, {paper.dated:%d.%m.%Y}"
    sending.release(file=paper.file, title=title[:1].upper() + title[1:], by=None)
    change(paper, arrived_at=clock.now())
    audit("unit_paper.arrived", about=paper)
    case = IndividualCase.objects.select_related("unit").get(pk=paper.case_id)
    holder = User.objects.filter(pk=case.holder_id).first() if case.holder_id else None
    if holder is None or case.closed_on is not None:
        return
    what = {
        UnitPaper.Kind.PLAN: _("Les opplæringsplanen fra %(unit)s"),
        UnitPaper.Kind.EVALUATION: _("Les evalueringen fra %(unit)s"),
    }
    create_task(
        scope=Scope.objects.get(pk=case.scope_id),
        kind=WorkTask.Kind.UNIT_REPORT,
        title=what[UnitPaper.Kind(paper.kind)] % {"unit": case.place[:70] if case.unit else ""},
        due_on=clock.today() + READ_WITHIN,
        owner=holder,
        about_id=paper.pk,
        by=None,
    )
