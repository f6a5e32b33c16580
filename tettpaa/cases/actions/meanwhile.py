"""Asking and answering what the child gets while the case runs; looking at how it goes; ending what is over."""

import datetime as dt

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import meanwhile_queries, wording
from tettpaa.cases.actions import progress
from tettpaa.cases.models import IndividualCase, WaitingAnswer, WaitingMeasure
from tettpaa.cases.rules.meanwhile import Meanwhile, Measure, days_fault, faults
from tettpaa.core import clock
from tettpaa.planning.actions import complete_task, complete_tasks, create_task
from tettpaa.planning.models import WorkTask

CHECK = WorkTask.Kind.MEANWHILE_CHECK
ASK_WITHIN_DAYS = 7


@action
def answer(*, case: IndividualCase, given: Meanwhile, by: User) -> WaitingAnswer:
    """Something more, or nothing: what the child has already goes on, unless the answer is that it gets nothing."""
    require(by, Permission.CASE_WORK)
    if case.told_on or case.closed_on:
        raise NotNow(_("Ventetiden er over: familien har fått vedtaket, eller saken er avsluttet."))
    made = record(case=case, given=given, occasion=WaitingAnswer.Occasion.OTHER, by=by)
    progress.publish(case=case)
    return made


@action
def record(
    *, case: IndividualCase, given: Meanwhile, occasion: WaitingAnswer.Occasion, instead: bool = False, by: User
) -> WaitingAnswer:
    """Writes the answer down, with a reminder for each day of checking. Who calls shares it with family and unit.

    ``instead``: what the child has got until today ends.
    """
    check(given)
    if instead or given.none_because.strip():
        _end_all(case, clock.today(), by)
    made = _answered(case, occasion, by, none_because=given.none_because.strip())
    for one in given.measures:
        row = WaitingMeasure(
            case=case,
            scope_id=case.scope_id,
            what=one.what.strip(),
            who=one.who.strip(),
            starts_on=one.starts_on,
            check_on=one.check_on,
            registered_by=by,
        )
        row.save()
        _remind(case, row, by)
    return made


def check(given: Meanwhile) -> None:
    """Raises the first thing that is wrong; the form has shown them all."""
    for fault in faults(given, today=clock.today()):
        raise Problem(wording.say(fault.said), field=fault.field)


@action
def confirm(*, case: IndividualCase, occasion: WaitingAnswer.Occasion, by: User) -> WaitingAnswer:
    """Asked again, and it is as before. What has no days cannot be confirmed: nobody knows what it is."""
    found = meanwhile_queries.now(case)
    if not found.is_given or found.lacks_days:
        raise Problem(
            _("Vi vet ikke hvem som gjør hva, og fra når. Velg «Noe annet», og skriv det under.")
            if found.is_given
            else _("Ingen har svart på hva barnet får. Skriv det her."),
            field="still",
        )
    return _answered(case, occasion, by, is_unchanged=True, none_because=found.nothing_because)


def _answered(
    case: IndividualCase, occasion: WaitingAnswer.Occasion, by: User | None, **values: object
) -> WaitingAnswer:
    made = WaitingAnswer(case=case, scope_id=case.scope_id, occasion=occasion, answered_by=by, **values)
    made.save()
    audit("waiting.answered", about=made, occasion=occasion)
    return made


@action
def look(*, case: IndividualCase, measure: WaitingMeasure, given: Measure, how_it_went: str, by: User) -> None:
    """Somebody has seen how it goes, and it goes on: with days for one that had none, and a new day to look again."""
    require(by, Permission.CASE_WORK)
    if not given.who.strip():
        raise Problem(_("Skriv hvem som gjør det."), field="who")
    if (said := days_fault(given.starts_on, given.check_on, today=clock.today())) is not None:
        raise Problem(wording.say(said), field="check_on")
    change(
        measure,
        what=given.what.strip(),
        who=given.who.strip(),
        starts_on=given.starts_on,
        check_on=given.check_on,
        how_it_went=how_it_went.strip(),
    )
    _answered(case, WaitingAnswer.Occasion.CHECK, by, is_unchanged=True)
    _forget(case, measure, by)
    _remind(case, measure, by)
    progress.publish(case=case)
    audit("waiting.looked", about=measure, again_on=given.check_on)


@action
def end(*, case: IndividualCase, measure: WaitingMeasure, ended_on: dt.date, how_it_went: str, by: User) -> None:
    """It is over, and somebody says how it went. What nobody replaces leaves the question open on the page."""
    require(by, Permission.CASE_WORK)
    if ended_on > clock.today():
        raise Problem(_("Datoen kan ikke være fram i tid. Skriv en dato til og med i dag."), field="ended_on")
    if measure.starts_on and ended_on < measure.starts_on:
        raise Problem(_("Tiltaket kan ikke slutte før det begynte. Skriv en senere dato."), field="ended_on")
    change(measure, ended_on=ended_on, how_it_went=how_it_went.strip())
    _forget(case, measure, by)
    progress.publish(case=case)
    audit("waiting.ended", about=measure)


@action
def ask_again(*, case: IndividualCase) -> None:
    """Somebody outside PPT moved the date: the one who has the case asks whether the child still gets the same."""
    holder = User.objects.filter(pk=case.holder_id).first()
    if holder is not None:
        create_task(
            scope=Scope.objects.get(pk=case.scope_id),
            kind=CHECK,
            title=_("Datoen er flyttet: spør hva barnet får mens vi venter"),
            due_on=clock.today() + dt.timedelta(days=ASK_WITHIN_DAYS),
            owner=holder,
            about_id=case.pk,
            by=None,
        )


@action
def no_longer_needed(*, case: IndividualCase, on: dt.date, by: User | None) -> None:
    """The wait is over: what the child got is history, and nobody is reminded any more."""
    _end_all(case, on, by)
    complete_tasks(scope=Scope.objects.get(pk=case.scope_id), kinds=[CHECK], by=by)


def _end_all(case: IndividualCase, on: dt.date, by: User | None) -> None:
    for measure in meanwhile_queries.now(case).measures:
        change(measure, ended_on=on)
        _forget(case, measure, by)


def _remind(case: IndividualCase, measure: WaitingMeasure, by: User) -> None:
    """On the day of checking it stands on the Min dag of the one who has the case, and goes where the case goes."""
    holder = User.objects.filter(pk=case.holder_id).first()
    if holder is not None and measure.check_on is not None:
        create_task(
            scope=Scope.objects.get(pk=case.scope_id),
            kind=CHECK,
            title=(_("Se hvordan det går: %(what)s") % {"what": measure.what})[:120],
            due_on=measure.check_on,
            owner=holder,
            about_id=measure.pk,
            by=by,
        )


def _forget(case: IndividualCase, measure: WaitingMeasure, by: User | None) -> None:
    for task in WorkTask.objects.filter(scope_id=case.scope_id, kind=CHECK, about_id=measure.pk, done_at=None):
        complete_task(task=task, by=by)
