"""The child changes school or kindergarten: the old unit's way in ends that day, the new one's never opens by itself.

The grants have ended by their date before any of this runs: the database sees to it when the move is registered
(``migrations/0031``). What is done here is the rest of the move.

OL § 25-1, fourth paragraph: more than what a school may collect is shared only when the pupil or the parents allow it.
So the case gets a new compartment that nobody at the new unit is let into, and a question to those who decide.
"""

import datetime as dt
import uuid
from typing import Any

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.granting import end_access, grant_access
from tettpaa.access.logbook import audit
from tettpaa.access.models import Grant, Scope, User
from tettpaa.access.problems import NotNow
from tettpaa.access.roles import GrantBasis, Permission, ScopeKind
from tettpaa.cases import decider_queries, transfer_queries
from tettpaa.cases.actions import deciding, progress
from tettpaa.cases.models import CaseScope, IndividualCase, TransferQuestion
from tettpaa.core import clock
from tettpaa.organisation import leading
from tettpaa.organisation.models import Unit
from tettpaa.people.models import Enrolment
from tettpaa.planning.actions import create_task
from tettpaa.planning.models import WorkTask
from tettpaa.referrals.models import Referral
from tettpaa.referrals.queries import reading_scopes

ASK_WITHIN_DAYS = 7
STAFF = (GrantBasis.ASSIGNED, GrantBasis.CO_ASSIGNED, GrantBasis.SUBSTITUTE)


@action
def follow(*, place: Enrolment) -> int:
    """The child's cases follow the child; how many. Those of the old unit lose their way in, also to closed cases."""
    moved = 0
    for case in IndividualCase.objects.filter(child_id=place.child_id).select_related("child", "unit"):
        if case.closed_on is not None:
            _let_out_of(case, _unit_scope(case), keep=None)
        elif case.unit_id != place.unit_id:
            _move(case, place)
            moved += 1
    for referral in Referral.objects.filter(child_id=place.child_id).exclude(unit_id=place.unit_id):
        for place_of_it in [referral.scope_id, *reading_scopes(referral)]:
            _end_for_all(Scope.objects.get(pk=place_of_it), keep=None)
    return moved


@action
def place_ended(*, child_id: uuid.UUID) -> None:
    """The child's place has ended, and the next is not known: the unit's way in ends, but for a decision it owes."""
    for case in IndividualCase.objects.filter(child_id=child_id).select_related("child", "unit"):
        old = _unit_scope(case)
        pending = case.closed_on is None and case.sent_on is not None and case.told_on is None
        _let_out_of(case, old, keep=_kept(case, old) if pending else None)
    for referral in Referral.objects.filter(child_id=child_id):
        _end_for_all(Scope.objects.get(pk=referral.scope_id), keep=None)


@action
def leave(*, question: TransferQuestion) -> None:
    """The day has come when the child moves out of the service: the unit's way in ends, but for a decision it owes."""
    case = IndividualCase.objects.select_related("child", "unit").get(pk=question.case_id)
    old = _unit_scope(case)
    pending = case.sent_on is not None and case.told_on is None
    _let_out_of(case, old, keep=_kept(case, old) if pending else None)


@action
def let_out_former(*, case: IndividualCase) -> None:
    """The decision is told: the one who was kept at the old unit is let out too."""
    for question in TransferQuestion.objects.filter(
        case=case, closed_at=None, to_unit=None, moved_on__lte=clock.today()
    ):
        leave(question=question)
    for former in CaseScope.objects.filter(case=case, kind=CaseScope.Kind.FORMER_UNIT):
        _end_for_all(Scope.objects.get(pk=former.scope_id), keep=None)


@action
def ask(
    *, case: IndividualCase, to_unit: Unit | None, to_place: str, moved_on: dt.date, by: User | None
) -> TransferQuestion:
    """The question to the family, with what they can choose from, and a task for the one who has the case."""
    if by is not None:
        require(by, Permission.CASE_WORK)
    for before in TransferQuestion.objects.filter(case=case, closed_at=None):
        change(before, closed_at=clock.now())
    family = CaseScope.objects.get(case=case, kind=CaseScope.Kind.FAMILY)
    question = TransferQuestion(
        case=case,
        scope_id=family.scope_id,
        to_unit=to_unit,
        to_place=to_place,
        moved_on=moved_on,
        documents=transfer_queries.documents(case, family.scope_id),
    )
    question.save()
    holder = User.objects.filter(pk=case.holder_id).first() if case.holder_id else None
    if holder is not None:
        create_task(
            scope=Scope.objects.get(pk=case.scope_id),
            kind=WorkTask.Kind.TRANSFER,
            title=_("Spør familien hva det nye stedet kan få"),
            due_on=clock.today() + dt.timedelta(days=ASK_WITHIN_DAYS),
            owner=holder,
            about_id=case.pk,
            by=by,
        )
    audit("transfer.asked", about=question, unit=to_unit.pk if to_unit else None)
    return question


@action
def ask_again(*, case: IndividualCase, by: User) -> TransferQuestion:
    """Documents have come since: the family is asked anew, about all of it. What they have agreed to stays shared."""
    found = transfer_queries.question(case)
    if found is None or not transfer_queries.later_documents(case, found):
        raise NotNow(_("Det har ikke kommet nye dokumenter siden familien ble spurt."))
    opened_at, unit = found.opened_at, Unit.objects.filter(pk=found.to_unit_id).first()
    again = ask(case=case, to_unit=unit, to_place=found.to_place, moved_on=found.moved_on, by=by)
    change(again, opened_at=opened_at)
    return again


def _move(case: IndividualCase, place: Enrolment) -> None:
    """One open case: the old compartment is shut, a new one made, and who decides is found anew."""
    old = _unit_scope(case)
    from_unit, pending = case.unit, case.sent_on is not None and case.told_on is None
    kept = _kept(case, old) if pending else None
    _let_out_of(case, old, keep=kept)
    if kept is not None:
        audit("case.kept_for_decision", about=case, user=kept.pk)
    if old is not None:
        change(old, kind=CaseScope.Kind.FORMER_UNIT, unit=from_unit)
    unit = Unit.objects.get(pk=place.unit_id)
    change(case, unit_id=unit.pk, group=place.group)
    case.unit = unit
    _open_scope(case)
    if not pending:
        deciding.route(case=case, by=None)
    ask(case=case, to_unit=unit, to_place=unit.name, moved_on=place.starts_on, by=None)
    progress.publish(case=case)
    audit("case.moved", about=case, unit=unit.pk, before=from_unit.pk if from_unit else None)


def _open_scope(case: IndividualCase) -> None:
    """A compartment for the new unit, with PPT's own people in it and nobody else."""
    scope = Scope(kind=ScopeKind.CASE_UNIT, subject_id=case.folder_id)
    scope.save()
    CaseScope(case=case, scope=scope, kind=CaseScope.Kind.UNIT).save()
    for grant in Grant.objects.filter(scope_id=case.scope_id, basis__in=STAFF).exclude(ends_at__lte=clock.now()):
        user = User.objects.get(pk=grant.user_id)
        more: dict[str, Any] = {"starts_at": grant.starts_at, "ends_at": grant.ends_at, "reason": grant.reason}
        grant_access(user=user, scope=scope, basis=GrantBasis(grant.basis), by=None, **more)


def _unit_scope(case: IndividualCase) -> CaseScope | None:
    return CaseScope.objects.filter(case=case, kind=CaseScope.Kind.UNIT).first()


def _kept(case: IndividualCase, old: CaseScope | None) -> User | None:
    """While a decision of the old unit is waited for, one named person there keeps the way in: its leader."""
    found = decider_queries.decider(case)
    if old is None or found is None or not found.by_unit:
        return None
    there = leading.registered(unit_id=case.unit_id).order_by("starts_on", "pk")
    inside = set(Grant.objects.filter(scope_id=old.scope_id, ends_at=None).values_list("user_id", flat=True))
    kept = next((one.user_id for one in there if one.user_id in inside), None)
    return User.objects.filter(pk=kept).first() if kept else None


def _let_out_of(case: IndividualCase, old: CaseScope | None, *, keep: User | None) -> None:
    """Everybody at the unit, from its part of the case."""
    if old is not None:
        _end_for_all(Scope.objects.get(pk=old.scope_id), keep=keep)


def _end_for_all(scope: Scope, *, keep: User | None) -> int:
    """How many were let out."""
    rows = Grant.objects.filter(scope=scope, basis=GrantBasis.UNIT_STAFF).exclude(ends_at__lte=clock.now())
    leaving = list(User.objects.filter(pk__in=rows.values("user_id")).exclude(pk=keep.pk if keep else None))
    for user in leaving:
        end_access(user=user, scopes=[scope], bases=[GrantBasis.UNIT_STAFF], by=None)
    return len(leaving)
