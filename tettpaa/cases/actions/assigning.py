"""Who answers for a case and who shares it: given to another, one or many at once; shared, and shared no more.

The way in, the next step, the tasks and the agreed follow-ups go with the case the same day. A draft lies in the case,
so whoever has the case writes on. Everything here is undone by doing it once more the other way.
"""

import datetime as dt
from collections.abc import Iterable

from django.db.models import Q
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.granting import end_access, grant_access
from tettpaa.access.logbook import audit
from tettpaa.access.models import Grant, Scope, User
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import GrantBasis, Permission
from tettpaa.cases.actions import absences, notes, progress, scopes, telling
from tettpaa.cases.actions.last_days import after, until_day
from tettpaa.cases.models import Assignment, CoAssignment, FollowUp, IndividualCase, Visit
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.planning import actions as planning
from tettpaa.planning.models import NextStep, WorkTask
from tettpaa.referrals.actions import kinds

DECLARE_WITHIN_DAYS = 3
FIRST_STEP_DAYS = 7
MOST_AT_ONCE = 60


@action
def assign(*, case: IndividualCase, holder: User, by: User) -> None:
    """Gives the case to another adviser, who declares impartiality anew. Whoever had it, is let out at once."""
    require(by, Permission.INTAKE_DECIDE)
    if case.closed_on is not None:
        raise NotNow(_("Saken er avsluttet. Åpne den igjen først."))
    if case.holder_id == holder.pk:
        raise NotNow(_("%(name)s har alt ansvaret for saken.") % {"name": holder.name})
    kinds.must_fit_holder(case.kind, holder)
    refuse_receiver(case, holder, field="holder")
    giver, had_nobody = _giver(case), case.holder_id is None
    _let_out(case, holder, by)
    Assignment(case=case, scope_id=case.scope_id, holder=holder, assigned_by=by).save()
    change(case, holder_id=holder.pk)
    scopes.let_in_holder(case, holder, by)
    absences.let_in_substitutes(case=case, by=by)
    _hand_over_work(case, giver, holder, by, had_nobody=had_nobody)
    ask_to_declare(case=case, user=holder, by=by)
    progress.remember_next_step(case=case)
    progress.publish(case=case)
    telling.tell_who_has_the_case(case=case, holder=holder, by=by)
    audit("case.assigned", about=case, holder=holder.pk)


@action
def leave_unattended(*, case: IndividualCase, reason: str, by: User | None) -> None:
    """Nobody has the case: holder and substitutes are out, and it stands on the leader's day. Steps and tasks wait."""
    _let_out_holders(case, scopes.scopes_of(case), by, reason=reason)
    change(case, holder_id=None)
    progress.publish(case=case)
    audit("case.unattended", about=case)


@action
def hand_over(*, cases: Iterable[IndividualCase], holder: User, by: User) -> int:
    """Many cases to one colleague: all of them, or none with a sentence that says which one stopped it."""
    require(by, Permission.INTAKE_DECIDE)
    chosen = list(cases)
    if not chosen:
        raise Problem(_("Velg minst én sak."), field="cases")
    if len(chosen) > MOST_AT_ONCE:
        raise Problem(_("Overfør høyst %(n)s saker om gangen.") % {"n": MOST_AT_ONCE}, field="cases")
    for case in chosen:
        try:
            assign(case=case, holder=holder, by=by)
        except NotNow as problem:
            raise NotNow([f"{case.number}: {sentence}" for sentence in problem.sentences]) from problem
    return len(chosen)


@action
def co_assign(
    *, case: IndividualCase, user: User, reason: str, last_day: dt.date | None = None, by: User
) -> CoAssignment:
    """A colleague works in the case too, by the one who has it or the leader; perhaps to a day."""
    _may_share(case, by)
    found = CoAssignment.objects.filter(case=case, scope_id=case.scope_id, user=user, ended_at=None).first()
    if found is not None:
        return found
    if case.closed_on is not None:
        raise NotNow(_("Saken er avsluttet. Åpne den igjen først."))
    if user.pk == case.holder_id:
        raise Problem(_("%(name)s har alt ansvaret for saken.") % {"name": user.name}, field="user")
    if not reason.strip():
        raise Problem(_("Skriv hva kollegaen skal gjøre i saken."), field="reason")
    if last_day is not None:
        until_day(last_day, ruleset(clock.today()).number("sharing_days"))
    refuse_receiver(case, user, field="user")
    shared = CoAssignment(case=case, scope_id=case.scope_id, user=user, reason=reason.strip(), assigned_by=by)
    shared.save()
    ends_at = after(last_day) if last_day else None
    for scope in scopes.common_scopes_of(case):
        grant_access(user=user, scope=scope, basis=GrantBasis.CO_ASSIGNED, reason=shared.reason, ends_at=ends_at, by=by)
    ask_to_declare(case=case, user=user, by=by)
    audit("case.shared", about=shared, user=user.pk)
    return shared


@action
def end_co_assignment(*, shared: CoAssignment, by: User) -> None:
    """The colleague works in the case no more; what they had to do goes to the one who has it."""
    case = IndividualCase.objects.get(pk=shared.case_id)
    _may_share(case, by)
    user = User.objects.get(pk=shared.user_id)
    notes.lock_notes_of(case=case, user=user, by=by)
    close_co_assignment(case=case, user=user, everything=scopes.scopes_of(case), by=by)
    take_over_work(case=case, giver=user, by=by)


@action
def take_over_work(*, case: IndividualCase, giver: User, by: User | None) -> None:
    """What somebody who leaves had to do in the case is the holder's."""
    holder = User.objects.filter(pk=case.holder_id).first()
    if holder is not None and holder.pk != giver.pk:
        _hand_over_work(case, giver, holder, by)
        progress.remember_next_step(case=case)


@action
def close_co_assignment(*, case: IndividualCase, user: User, everything: list[Scope], by: User) -> None:
    """The row and the ways in that followed from it; nothing where there is none."""
    for row in CoAssignment.objects.filter(case=case, scope_id=case.scope_id, user=user, ended_at=None):
        change(row, ended_at=clock.now())
        audit("case.shared_no_more", about=row, user=user.pk)
    end_access(user=user, scopes=everything, bases=[GrantBasis.CO_ASSIGNED], by=by)


@action
def ask_to_declare(*, case: IndividualCase, user: User, by: User | None) -> None:
    """«Si om du er habil» stands on the receiver's day until it is said."""
    planning.create_task(
        scope=Scope.objects.get(pk=case.scope_id),
        kind=WorkTask.Kind.DECLARE,
        title=_("Si om du er habil"),
        due_on=clock.today() + dt.timedelta(days=DECLARE_WITHIN_DAYS),
        owner=user,
        about_id=case.pk,
        by=by,
    )


def refuse_receiver(case: IndividualCase, user: User, *, field: str) -> None:
    """Only a colleague who works in cases, and who is not kept out of this one."""
    if not user.is_active or not user.may(Permission.CASE_WORK):
        raise Problem(_("Velg en kollega som arbeider i saker."), field=field)
    if scopes.is_kept_out(case, user):
        raise Problem(_("Denne kollegaen er sperret fra saken. Velg en annen."), field=field)


def _giver(case: IndividualCase) -> User | None:
    """Who has the case; or had it last, and may have left work there."""
    if case.holder_id:
        return User.objects.filter(pk=case.holder_id).first()
    last = Assignment.objects.filter(case=case, scope_id=case.scope_id).exclude(ended_on=None).order_by("-assigned_at")
    return User.objects.filter(pk__in=last.values("holder_id")[:1]).first()


def _may_share(case: IndividualCase, by: User) -> None:
    """The one who has the case, or the leader."""
    require(by, Permission.CASE_WORK)
    if by.pk != case.holder_id and not by.may(Permission.INTAKE_DECIDE):
        raise NotAllowed(_("Bare saksansvarlig og fagleder kan dele saken. Spør saksansvarlig."))


def _let_out(case: IndividualCase, holder: User, by: User) -> None:
    """Everybody who was there as holder, or in the holder's place; and the receiver shares it no more."""
    everything = scopes.scopes_of(case)
    _let_out_holders(case, everything, by, besides=holder)
    close_co_assignment(case=case, user=holder, everything=everything, by=by)


def _let_out_holders(
    case: IndividualCase, everything: list[Scope], by: User | None, *, besides: User | None = None, reason: str = ""
) -> None:
    for old in Assignment.objects.filter(case=case, scope_id=case.scope_id, ended_on=None):
        change(old, ended_on=clock.today())
    there = Grant.objects.filter(scope__in=everything, basis__in=absences.IN_THE_HOLDERS_PLACE)
    open_now = Q(ends_at=None) | Q(ends_at__gt=clock.now())
    leaving = there.filter(open_now)
    if besides is not None:
        leaving = leaving.exclude(user=besides, basis=GrantBasis.ASSIGNED)
    for user in User.objects.filter(pk__in=set(leaving.values_list("user_id", flat=True))):
        notes.lock_notes_of(case=case, user=user, by=by)
        end_access(user=user, scopes=everything, bases=absences.IN_THE_HOLDERS_PLACE, by=by, reason=reason)


def _hand_over_work(
    case: IndividualCase, giver: User | None, receiver: User, by: User | None, *, had_nobody: bool = False
) -> None:
    """What the giver had to do here is the receiver's; a case that nobody had gets a first step."""
    scope = Scope.objects.get(pk=case.scope_id)
    if giver is not None:
        planning.hand_over(scope=scope, giver=giver, receiver=receiver, by=by)
        for agreed in FollowUp.objects.filter(case=case, scope_id=case.scope_id, owner=giver, done_on=None):
            change(agreed, owner=receiver)
        coming = Visit.objects.filter(case=case, scope_id=case.scope_id, visitor=giver, cancelled_at=None)
        for visit in coming.filter(day__gte=clock.today()):
            change(visit, visitor=receiver)
    step = NextStep.objects.filter(scope=scope, done_at=None).first()
    if step is None or (had_nobody and step.owner_id is None):
        planning.set_next_step(
            scope=scope,
            title=_("Ta kontakt med familien og lag en plan"),
            due_on=clock.today() + dt.timedelta(days=FIRST_STEP_DAYS),
            owner=receiver,
            owner_name=receiver.name,
            by=by,
        )
