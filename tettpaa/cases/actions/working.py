"""The adviser's everyday: impartiality, starting, next step, plan, waits."""

import datetime as dt

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.granting import end_access
from tettpaa.access.logbook import audit
from tettpaa.access.models import Denial, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import GrantBasis, Permission
from tettpaa.cases import queries
from tettpaa.cases.actions import moving, notes, progress, scopes
from tettpaa.cases.models import Assignment, CoAssignment, ImpartialityDeclaration, IndividualCase, Pause, Step
from tettpaa.core import clock
from tettpaa.planning import actions as planning
from tettpaa.planning.models import WorkTask

FOLLOW_UP_DAYS = 60
"""How long after the help began somebody asks how it goes, unless something else is agreed."""
HELPERS = (GrantBasis.ASSIGNED, GrantBasis.CO_ASSIGNED, GrantBasis.SUBSTITUTE)


@action
def declare_impartial(*, case: IndividualCase, is_impartial: bool, grounds: str = "", by: User) -> None:
    """«Jeg er habil», or not. Who is not loses the case at once; if it was theirs, the leader's list shows it."""
    require(by, Permission.CASE_WORK)
    if not is_impartial and not grounds.strip():
        raise Problem(
            _("Skriv kort hvorfor du er inhabil. Det er nok å si hvilken relasjon det gjelder."), field="grounds"
        )
    ImpartialityDeclaration(
        case=case, scope_id=case.scope_id, user=by, is_impartial=is_impartial, grounds=grounds.strip()
    ).save()
    audit("case.impartiality", about=case, is_impartial=is_impartial)
    for task in WorkTask.objects.filter(scope_id=case.scope_id, kind=WorkTask.Kind.DECLARE, owner=by, done_at=None):
        planning.complete_task(task=task, by=by)
    if not is_impartial:
        _leave(case, grounds.strip(), by)


def _leave(case: IndividualCase, grounds: str, by: User) -> None:
    """Out of the case. The way into the folder is ended by nobody: the denial is made through it, and beats it."""
    everything = scopes.scopes_of(case)
    notes.lock_notes_of(case=case, user=by, by=by)
    if case.holder_id == by.pk:
        planning.set_next_step(
            scope=case.scope,
            title=_("Fordel saken til en annen: saksansvarlig er inhabil"),
            due_on=clock.today(),
            owner=None,
            owner_name=_("fagleder"),
            by=by,
        )
        for row in Assignment.objects.filter(case=case, scope_id=case.scope_id, ended_on=None):
            change(row, ended_on=clock.today())
        change(case, holder_id=None)
        progress.remember_next_step(case=case)
        progress.publish(case=case)
    for shared in CoAssignment.objects.filter(case=case, scope_id=case.scope_id, user=by, ended_at=None):
        change(shared, ended_at=clock.now())
    inside = [scope for scope in everything if scope.pk != case.folder_id]
    end_access(user=by, scopes=inside, bases=HELPERS, by=by)
    Denial(scope_id=case.folder_id, user=by, kind=Denial.Kind.DISQUALIFIED, reason=grounds[:300], made_by=by).save()


@action
def start_assessment(*, case: IndividualCase, by: User) -> None:
    """The work begins: the adviser is impartial and everyone who must has said yes."""
    require(by, Permission.CASE_WORK)
    moving.move_to(case=case, step=Step.ASSESSMENT, by=by)


@action
def start_service(*, case: IndividualCase, started_on: dt.date, by: User) -> None:
    """The help has begun. Where no decision is made the clock stops here: the stay on the list is over."""
    require(by, Permission.CASE_WORK)
    if Step.SERVICE_STARTED not in queries.kind_of(case).steps:
        raise NotNow(_("I denne sakstypen er det vedtaket som teller."))
    if case.started_on is not None:
        raise NotNow(_("Det er alt registrert at hjelpen er i gang."))
    if started_on > clock.today():
        raise Problem(_("Datoen kan ikke være fram i tid. Skriv en dato til og med i dag."), field="started_on")
    if case.assigned_on is not None and started_on < case.assigned_on:
        raise Problem(_("Hjelpen kan ikke ha begynt før saken ble fordelt. Velg en senere dato."), field="started_on")
    moving.move_to(case=case, step=Step.SERVICE_STARTED, on=started_on, by=by)
    holder = User.objects.filter(pk=case.holder_id).first()
    planning.set_next_step(
        scope=case.scope,
        title=_("Se hvordan det går, og avtal oppfølging"),
        due_on=clock.today() + dt.timedelta(days=FOLLOW_UP_DAYS),
        owner=holder,
        owner_name=holder.name if holder else _("fagleder"),
        by=by,
    )
    progress.remember_next_step(case=case)


@action
def set_next_step(
    *, case: IndividualCase, title: str, due_on: dt.date, owner: User | None, owner_name: str = "", by: User
) -> None:
    """The next thing, with date and owner. The one before it is done."""
    if not title.strip():
        raise Problem(_("Skriv hva som er neste steg."), field="title")
    if due_on < clock.today():
        raise Problem(_("Datoen er passert. Velg i dag eller en senere dag."), field="due_on")
    planning.set_next_step(
        scope=case.scope, title=title.strip(), due_on=due_on, owner=owner, owner_name=owner_name, by=by
    )
    progress.remember_next_step(case=case)


@action
def change_plan(
    *, case: IndividualCase, planned_sent_on: dt.date | None, planned_told_on: dt.date | None, by: User
) -> None:
    """When the assessment is planned sent and the decision expected. Staff's own plan; families see announced dates."""
    require(by, Permission.CASE_WORK)
    if planned_sent_on and planned_told_on and planned_told_on < planned_sent_on:
        raise Problem(
            _("Vedtaket kan ikke ventes før vurderingen er sendt. Velg en senere dato."), field="planned_told_on"
        )
    for field, day in (("planned_sent_on", planned_sent_on), ("planned_told_on", planned_told_on)):
        if day and day < case.received_on:
            raise Problem(_("Datoen er før henvisningen kom. Velg en senere dato."), field=field)
    change(case, planned_sent_on=planned_sent_on, planned_told_on=planned_told_on)
    audit("case.planned", about=case, sent_on=planned_sent_on, told_on=planned_told_on)


@action
def start_waiting(*, case: IndividualCase, waiting_for: str, reason: str, from_on: dt.date, by: User) -> Pause:
    """Explains a wait. The clock runs on."""
    require(by, Permission.CASE_WORK)
    if from_on > clock.today():
        raise Problem(_("Datoen kan ikke være fram i tid. Skriv en dato til og med i dag."), field="from_on")
    if from_on < case.received_on:
        raise Problem(_("Datoen er før henvisningen kom. Velg en senere dato."), field="from_on")
    pause = Pause(
        case=case, scope_id=case.scope_id, waiting_for=waiting_for, reason=reason, from_on=from_on, registered_by=by
    )
    pause.save()
    progress.publish(case=case)
    audit("case.waiting", about=pause)
    return pause


@action
def stop_waiting(*, case: IndividualCase, pause: Pause, to_on: dt.date, by: User) -> None:
    """The wait is over."""
    require(by, Permission.CASE_WORK)
    if to_on < pause.from_on:
        raise Problem(_("Siste dag kan ikke være før første dag."), field="to_on")
    if to_on > clock.today():
        raise Problem(_("Datoen kan ikke være fram i tid. Skriv en dato til og med i dag."), field="to_on")
    change(pause, to_on=to_on)
    progress.publish(case=case)
    audit("case.waited", about=pause)
