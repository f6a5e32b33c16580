"""A new school year: every child moves up, starts, leaves or stays, in one job; and all of it can be undone.

Whoever leaves a unit is let out of nothing they own, but the unit is: its way in ends that day. The next unit's never
opens by this: somebody registers where the child goes, and then the family is asked what may be shared.
"""

import datetime as dt

from django.db import connections
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.asking import told
from tettpaa.access.granting import grant_access
from tettpaa.access.logbook import audit
from tettpaa.access.models import Grant, Scope, User
from tettpaa.access.problems import NotNow
from tettpaa.access.roles import GrantBasis, Permission
from tettpaa.cases.actions import changing_unit
from tettpaa.cases.models import CaseScope, IndividualCase, TransferQuestion
from tettpaa.core import clock, doorways
from tettpaa.core.jobs import enqueue
from tettpaa.organisation import leading
from tettpaa.organisation import queries as organisation
from tettpaa.organisation.actions import standing_in
from tettpaa.organisation.rules import school_year_start
from tettpaa.people import school_queries
from tettpaa.people.models import Enrolment, Promotion, YearGroup
from tettpaa.people.promotion_rules import CHANGES_NOTHING, LEAVES_UNIT, Outcome
from tettpaa.people.school_queries import Line
from tettpaa.planning.actions import complete_task, create_task
from tettpaa.planning.models import WorkTask
from tettpaa.referrals.models import Referral

FIND_SCHOOL_WITHIN_DAYS = 14
State = Promotion.State
# The class stands in the folder, in the case and in what unit and family see of it. One that somebody has changed since
# is left alone.
_IN_FOLDER = """update people_enrolment e set "group" = {new} from people_yeargroup y
where y.promotion_id = %s and y.ended_id is null and e.child_id = y.child_id and e.ends_on is null
  and e."group" = {old} and {new} <> {old}"""
_IN_CASE = """update cases_individualcase c set "group" = {new} from people_yeargroup y
where y.promotion_id = %s and y.ended_id is null and c.child_id = y.child_id and c.closed_on is null
  and c."group" = {old} and {new} <> {old}"""
_IN_COPIES = """update cases_sharedprogress s set "group" = c."group" from cases_individualcase c, people_yeargroup y
where s."group" <> c."group" and y.promotion_id = %s and c.child_id = y.child_id and c.closed_on is null
  and s.case_id = c.id"""


@action
def ask_to_promote(*, start: dt.date, by: User) -> Promotion:
    """Puts the change to the school year that begins on ``start`` in the queue. Asked twice, it is done once."""
    require(by, Permission.YEAR_PROMOTE)
    if start != school_year_start(clock.today()):
        raise NotNow(_("Skoleåret har ikke begynt. Barna flyttes opp 1. august eller senere."))
    told("select pg_advisory_xact_lock(hashtext('promotion'))::text")
    found = school_queries.standing(start)
    if found is not None:
        return found
    promotion = Promotion(school_year=organisation.school_year(start), started_by=by)
    promotion.save()
    audit("promotion.started", about=promotion)
    enqueue("cases.promote", once=f"promotion-{promotion.pk}", promotion_id=str(promotion.pk))
    return promotion


@action
def ask_to_undo(*, promotion: Promotion, by: User) -> None:
    """Puts the undoing in the queue."""
    require(by, Permission.YEAR_PROMOTE)
    if promotion.state in (State.UNDOING, State.UNDONE):
        return
    if promotion.state == State.RUNNING:
        raise NotNow(_("Vent til flyttingen er ferdig."))
    if promotion.school_year.starts_on != school_year_start(clock.today()):
        raise NotNow(_("Skoleåret er over. Rett det som er galt, barn for barn."))
    change(promotion, state=State.UNDOING, undone_by=by)
    audit("promotion.undo_started", about=promotion)
    enqueue("cases.promote", once=f"promotion-undo-{promotion.pk}", promotion_id=str(promotion.pk))


@action
def apply(*, promotion_id: str) -> None:
    """Does what is asked for and not done: the change, or its undoing. All of it or nothing; again changes nothing."""
    promotion = Promotion.objects.select_for_update(of=("self",)).select_related("school_year").get(pk=promotion_id)
    if promotion.state == State.RUNNING:
        _promote(promotion)
    elif promotion.state == State.UNDOING:
        _undo(promotion)


def _promote(promotion: Promotion) -> None:
    found = school_queries.lines(promotion.school_year.starts_on)
    changed = [line for line in found if line.next.outcome not in CHANGES_NOTHING]
    YearGroup.objects.bulk_create([_row(line, promotion) for line in changed], batch_size=1000)
    leaving = [line for line in changed if line.next.outcome in LEAVES_UNIT]
    last = promotion.school_year.starts_on - dt.timedelta(days=1)
    Enrolment.objects.filter(pk__in=[line.child.enrolment_id for line in leaving]).update(ends_on=last)
    _rename(promotion, old="y.group_before", new='y."group"')
    for line in leaving:
        _leave(line, promotion)
    numbers = dict(school_queries.counted(found))
    change(promotion, state=State.DONE, numbers=numbers, done_at=clock.now())
    audit("promotion.done", about=promotion, children=sum(numbers.values()))


def _row(line: Line, promotion: Promotion) -> YearGroup:
    return YearGroup(
        scope_id=line.child.scope_id,
        child_id=line.child.child_id,
        school_year_id=promotion.school_year_id,
        number=line.next.number,
        group=line.next.group,
        came=line.next.outcome.value,
        promotion=promotion,
        group_before=line.child.group,
        ended_id=line.child.enrolment_id if line.next.outcome in LEAVES_UNIT else None,
    )


def _rename(promotion: Promotion, *, old: str, new: str) -> None:
    with connections[doorways.alias()].cursor() as cursor:
        for statement in (_IN_FOLDER, _IN_CASE, _IN_COPIES):
            cursor.execute(statement.format(old=old, new=new), [promotion.pk])


def _leave(line: Line, promotion: Promotion) -> None:
    """The unit is let out, and the one who has the case finds out where the child goes; nobody else is let in."""
    changing_unit.place_ended(child_id=line.child.child_id)
    for case in IndividualCase.objects.filter(child_id=line.child.child_id, closed_on=None).select_related("child"):
        if line.next.outcome is Outcome.LEAVES:
            place = _("videregående opplæring i fylkeskommunen")
            changing_unit.ask(
                case=case, to_unit=None, to_place=place, moved_on=promotion.school_year.starts_on, by=None
            )
            continue
        holder = User.objects.filter(pk=case.holder_id).first() if case.holder_id else None
        if holder is not None:
            create_task(
                scope=Scope.objects.get(pk=case.scope_id),
                kind=WorkTask.Kind.OTHER,
                title=_("Finn ut hvilken skole barnet begynner på, og be merkantil registrere den"),
                due_on=clock.today() + dt.timedelta(days=FIND_SCHOOL_WITHIN_DAYS),
                owner=holder,
                about_id=promotion.pk,
                by=None,
            )


def _undo(promotion: Promotion) -> None:
    """As it was before. Who has been registered at another place since, stays there."""
    _rename(promotion, old='y."group"', new="y.group_before")
    rows = YearGroup.objects.filter(promotion=promotion, undone_at=None)
    kept = []
    for row in rows.exclude(ended=None):
        if Enrolment.objects.filter(child_id=row.child_id, ends_on=None).exists():
            kept.append(row.pk)
        else:
            _return(row, promotion)
    rows.exclude(pk__in=kept).update(undone_at=clock.now())
    change(promotion, state=State.UNDONE, undone_at=clock.now(), numbers=promotion.numbers | {"kept": len(kept)})
    audit("promotion.undone", about=promotion, kept=len(kept))


def _return(row: YearGroup, promotion: Promotion) -> None:
    """The place is open again, the unit's leaders have the ways in that ended, and the questions fall away."""
    place = Enrolment.objects.get(pk=row.ended_id)
    change(place, ends_on=None)
    leaders = {user.pk for user in leading.registered_at(place.unit_id)}
    ids = list(CaseScope.objects.filter(case__child_id=row.child_id).values_list("scope_id", flat=True))
    ids += Referral.objects.filter(child_id=row.child_id).values_list("scope_id", flat=True)
    period = (promotion.started_at, promotion.done_at)
    ended = Grant.objects.filter(scope_id__in=ids, basis=GrantBasis.UNIT_STAFF, ends_at__range=period)
    for grant in ended.filter(user_id__in=leaders).select_related("scope"):
        user = User.objects.get(pk=grant.user_id)
        grant_access(user=user, scope=grant.scope, basis=GrantBasis.UNIT_STAFF, by=None)
        standing_in.let_in_too(unit_id=place.unit_id, scope=grant.scope, by=None)
    for question in TransferQuestion.objects.filter(
        case__child_id=row.child_id, to_unit=None, closed_at=None, asked_at__range=period
    ):
        change(question, closed_at=clock.now())
    tasks = WorkTask.objects.filter(scope_id__in=ids, made_at__range=period, done_at=None)
    for task in tasks.filter(kind__in=(WorkTask.Kind.OTHER, WorkTask.Kind.TRANSFER), made_by=None):
        complete_task(task=task, by=None)
