"""Letting a colleague look at a question in a case, ending somebody's way in, and giving it again.

Who has the case, who stands in for them, and those outside PPT come and go by what their access follows from.
"""

import datetime as dt
from typing import Final

from django.db.models import Q
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change
from tettpaa.access.asking import told
from tettpaa.access.granting import end_access, grant_access
from tettpaa.access.logbook import audit
from tettpaa.access.models import Grant, Scope, User
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import GrantBasis, Permission
from tettpaa.cases import access_queries
from tettpaa.cases.actions import assigning, notes, scopes
from tettpaa.cases.actions.last_days import after, until_day
from tettpaa.cases.models import CaseScope, CoAssignment, IndividualCase, PartnerShare
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.documents.models import Release

HAS_LEFT: Final = "har sluttet i tjenesten"
_GONE: Final = """
select user_id from organisation_staffmember group by user_id
having not bool_or(ends_on is null or ends_on >= %(today)s)"""
_BACK: Final = """
select c.id from cases_individualcase c where c.closed_on is null and exists (
    select from organisation_staffmember m where m.user_id = c.holder_id and m.starts_on <= %(today)s
      and (m.ends_on is null or m.ends_on >= %(today)s))
  and exists (select from access_grant g where g.user_id = c.holder_id and g.scope_id = c.scope_id
    and g.basis = 'assigned' and g.end_reason = %(why)s)
  and not exists (select from access_grant g where g.user_id = c.holder_id and g.scope_id = c.scope_id
    and g.basis = 'assigned' and (g.ends_at is null or g.ends_at > clock_timestamp()))"""


@action
def ask_team(*, case: IndividualCase, user: User, question: str, last_day: dt.date, by: User) -> None:
    """A colleague sees the case and answers one question, until a day. No one person's own words are opened."""
    may_let_in(case, by)
    if case.closed_on is not None:
        raise NotNow(_("Saken er avsluttet. Åpne den igjen først."))
    if not question.strip():
        raise Problem(_("Skriv hva kollegaen skal svare på."), field="question")
    most = ruleset(clock.today()).number("team_question_days")
    until_day(last_day, most)
    assigning.refuse_receiver(case, user, field="user")
    if user.pk == case.holder_id:
        raise Problem(_("%(name)s har alt ansvaret for saken.") % {"name": user.name}, field="user")
    everything = _without_private(case)
    end_access(user=user, scopes=everything, bases=[GrantBasis.TEAM_QUESTION], by=by)
    for scope in everything:
        grant_access(
            user=user,
            scope=scope,
            basis=GrantBasis.TEAM_QUESTION,
            reason=question.strip(),
            ends_at=after(last_day),
            by=by,
        )
    audit("case.team_asked", about=case, user=user.pk, until=last_day)


@action
def end_way_in(*, case: IndividualCase, user: User, basis: GrantBasis, reason: str, by: User) -> int:
    """Out now, with why. The one it is about may also leave by themselves. How many grants it was."""
    if by.pk != user.pk:
        may_let_in(case, by)
    if basis not in access_queries.CAN_BE_ENDED:
        raise NotNow(_("Denne tilgangen slutter et annet sted: den følger av noe annet."))
    return let_out(case=case, user=user, basis=basis, reason=reason, by=by)


@action
def let_out(*, case: IndividualCase, user: User, basis: GrantBasis, reason: str, by: User | None) -> int:
    """As above, when it is settled that they shall: notes are locked, work goes to the one who has the case."""
    notes.lock_notes_of(case=case, user=user, by=by)
    if basis == GrantBasis.CO_ASSIGNED:
        for shared in CoAssignment.objects.filter(case=case, scope_id=case.scope_id, user=user, ended_at=None):
            change(shared, ended_at=clock.now())
            audit("case.shared_no_more", about=shared, user=user.pk)
        assigning.take_over_work(case=case, giver=user, by=by)
    if basis == GrantBasis.PARTNER:
        _end_shares(case, user)
    # Own words lie in compartments that the one who ends it may not reach; the database ends those it may.
    everything = Scope.objects.filter(pk__in=access_queries.scope_ids(case))
    return end_access(user=user, scopes=everything, bases=[basis], reason=reason.strip(), by=by)


@action
def give_again(*, case: IndividualCase, user: User, basis: GrantBasis, by: User) -> None:
    """What was ended by mistake is given once more, with the same purpose and to the same day."""
    may_let_in(case, by)
    if basis not in access_queries.CAN_BE_GIVEN_AGAIN:
        raise NotNow(_("Denne tilgangen gis et annet sted: den følger av noe annet."))
    rows = Grant.objects.filter(user=user, basis=basis, scope_id__in=access_queries.scope_ids(case))
    if rows.filter(Q(ends_at=None) | Q(ends_at__gt=clock.now())).exists():
        return
    before = rows.exclude(reason="").order_by("-ends_at").first() or rows.order_by("-ends_at").first()
    if before is None:
        raise NotNow(_("%(name)s har ikke hatt denne tilgangen.") % {"name": user.name})
    if basis == GrantBasis.CO_ASSIGNED:
        assigning.co_assign(case=case, user=user, reason=before.reason or _("som før"), by=by)
    elif basis == GrantBasis.TEAM_QUESTION:
        soon = clock.today() + dt.timedelta(days=ruleset(clock.today()).number("team_question_days"))
        ask_team(case=case, user=user, question=before.reason, last_day=soon, by=by)
    else:
        assigning.refuse_receiver(case, user, field="user")
        for scope in scopes.common_scopes_of(case):
            grant_access(user=user, scope=scope, basis=basis, reason=before.reason, by=by)


@action
def close_run_out(*, by: User | None = None) -> int:
    """A colleague whose days are over shares the case no more; how many."""
    count = 0
    for shared in CoAssignment.objects.filter(ended_at=None):
        grants = Grant.objects.filter(user_id=shared.user_id, scope_id=shared.scope_id, basis=GrantBasis.CO_ASSIGNED)
        if not grants.filter(Q(ends_at=None) | Q(ends_at__gt=clock.now())).exists():
            change(shared, ended_at=clock.now())
            audit("case.shared_no_more", about=shared, user=shared.user_id)
            count += 1
    return count


@action
def close_for_those_who_left() -> int:
    """Whose last day as an employee is over, comes into nothing; the cases stand as unattended. How many people."""
    gone = told(_GONE, {"today": clock.today()})
    live = Grant.objects.filter(user_id__in=[row.user_id for row in gone], basis__in=access_queries.OURS)
    rows = live.filter(Q(ends_at=None) | Q(ends_at__gt=clock.now()))
    people = User.objects.filter(pk__in=set(rows.values_list("user_id", flat=True)))
    for user in people:
        there = Scope.objects.filter(pk__in=list(rows.filter(user=user).values_list("scope_id", flat=True)))
        end_access(user=user, scopes=there, bases=access_queries.OURS, by=None, reason=HAS_LEFT)
    return len(people)


@action
def open_for_those_who_are_back() -> int:
    """Employed anew, or did not leave after all: in again where they still have the case. How many cases."""
    found = told(_BACK, {"today": clock.today(), "why": HAS_LEFT})
    for case in IndividualCase.objects.filter(pk__in=[row.id for row in found]):
        scopes.let_in_holder(case, User.objects.get(pk=case.holder_id), None)
    return len(found)


def may_let_in(case: IndividualCase, by: User) -> None:
    """The one who has the case, or the leader."""
    leads = by.may(Permission.INTAKE_DECIDE)
    if not by.may(Permission.CASE_WORK) or (by.pk != case.holder_id and not leads):
        raise NotAllowed(_("Bare saksansvarlig og fagleder kan endre hvem som har tilgang. Spør saksansvarlig."))


def _end_shares(case: IndividualCase, user: User) -> None:
    """What the partner could read is shared no more."""
    for share in PartnerShare.objects.filter(case=case, user=user, ended_at=None):
        change(share, ended_at=clock.now())
        for row in Release.objects.filter(scope_id=share.scope_id, ended_at=None):
            change(row, ended_at=clock.now())
        audit("case.partner_ended", about=share, user=user.pk)


def _without_private(case: IndividualCase) -> list[Scope]:
    """What PPT has written and shared, and who the child is; not what one person has said."""
    apart = (CaseScope.Kind.PERSON, CaseScope.Kind.PROTOCOLS, CaseScope.Kind.TEACHER)
    private = CaseScope.objects.filter(case=case, kind__in=apart).values_list("scope_id", flat=True)
    hidden = set(private)
    return [scope for scope in scopes.scopes_of(case) if scope.pk not in hidden]
