"""The half-yearly access review: opened and finished by the worker, answered by leaders, a whole person at a time."""

import datetime as dt
import uuid
from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.db import connections
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.asking import told
from tettpaa.access.granting import STAFF_BASES, end_access
from tettpaa.access.logbook import audit
from tettpaa.access.models import Grant, Scope, User
from tettpaa.access.problems import NotAllowed, NotNow
from tettpaa.access.roles import GrantBasis, Permission
from tettpaa.cases import access_review_sql
from tettpaa.cases.actions import assigning, letting_in, voices
from tettpaa.cases.models import AccessEnded, AccessReview, AccessReviewLine, IndividualCase
from tettpaa.cases.rules import access_review as rules
from tettpaa.core import clock, doorways
from tettpaa.core.rulesets import ruleset
from tettpaa.participation.models import PortalOpening

Line = AccessReviewLine
MOST_AT_ONCE = 200
_OURS = [basis.value for basis in STAFF_BASES if basis is not GrantBasis.DECIDING_OFFICE]


@action
def open_review(*, opens_on: dt.date) -> AccessReview:
    """Every way in as it stands now becomes a line, with what is odd about it. One round at a time."""
    found = AccessReview.objects.filter(Q(closed_at=None) | Q(opens_on=opens_on)).order_by("-opens_on").first()
    if found is not None:
        return found
    today, now, numbers = clock.today(), clock.now(), ruleset(clock.today())
    due_on = max(opens_on, today) + dt.timedelta(days=numbers.number("access_review_days"))
    review = AccessReview(opens_on=opens_on, due_on=due_on)
    review.save()
    since = now - dt.timedelta(days=numbers.number("access_unread_days"))
    values: dict[str, Any] = {"now": now, "today": today, "unread_since": since, "staff": _OURS, "review": review.pk}
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute(access_review_sql.SNAPSHOT, values)
        audit("access_review.opened", about=review, lines=cursor.rowcount, until=due_on)
    return review


@action
def keep(*, review: AccessReview, lines: Iterable[uuid.UUID], by: User) -> int:
    """These ways in are confirmed, all in one go; how many. Nobody confirms their own."""
    return _keep(_open_lines(review, by).filter(pk__in=list(lines)), by)


@action
def keep_all_without_remark(*, review: AccessReview, bases: Iterable[GrantBasis], by: User) -> int:
    """Every way in with these bases that nothing is odd about: families, schools, offices."""
    return _keep(_open_lines(review, by).filter(basis__in=list(bases), odd=[]), by)


@action
def take_back(*, line: AccessReviewLine, by: User) -> None:
    """A confirmation by mistake is asked about again."""
    require(by, Permission.ACCESS_FOLLOW_UP)
    _must_be_open(line)
    if line.answer != Line.Answer.KEPT:
        raise NotNow(_("Denne tilgangen er ikke lenger bekreftet."))
    _not_own(line, by)
    change(line, answer="", answered_by=None, answered_at=None)
    audit("access_review.taken_back", about=line, user=line.user_id)


@action
def remove(*, line: AccessReviewLine, by: User) -> None:
    """The leader ends the way in now; the one it is about is told how many, not which."""
    require(by, Permission.ACCESS_FOLLOW_UP)
    _must_be_open(line)
    _not_own(line, by)
    if line.answer not in ("", Line.Answer.KEPT):
        return
    if not rules.ends_by_silence(line.basis, line.odd):
        raise NotNow(_("Denne tilgangen følger av noe annet, og slutter når det endres."))
    _end(line, _("fjernet i tilgangsgjennomgangen"), by)
    change(line, answer=Line.Answer.REMOVED, answered_by=by, answered_at=clock.now())
    audit("access_review.removed", about=line, user=line.user_id)
    AccessEnded(user_id=line.user_id, review_id=line.review_id, number=1, without_answer=False).save()


@action
def sweep(*, review: AccessReview) -> None:
    """What has ended by itself is off the list."""
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute(access_review_sql.GONE, {"review": review.pk, "now": clock.now()})


@action
def let_lapse(*, review: AccessReview) -> int:
    """After the last day: some of what nobody answered for ends, or stands and says so. How many; none when done."""
    lines = list(Line.objects.filter(review=review, answer="").order_by("pk")[:MOST_AT_ONCE])
    found = told(access_review_sql.NOBODY_CAN_ANSWER, {"lines": [line.pk for line in lines]})
    nobody, lost = {row.id for row in found}, Counter[int]()
    for line in lines:
        ends = line.pk not in nobody and rules.ends_by_silence(line.basis, line.odd)
        if ends:
            _end(line, _("ikke bekreftet i tilgangsgjennomgangen"), None)
            lost[line.user_id] += 1
        change(line, answer=Line.Answer.LAPSED if ends else Line.Answer.STOOD, answered_at=clock.now())
        audit("access_review.lapsed" if ends else "access_review.stood", about=line, user=line.user_id)
    for user, number in lost.items():
        AccessEnded(user_id=user, review=review, number=number, without_answer=True).save()
    return len(lines)


@action
def close(*, review: AccessReview) -> None:
    """The round is over, and every line has an answer."""
    change(review, closed_at=clock.now())
    audit("access_review.closed", about=review)


def _open_lines(review: AccessReview, by: User) -> QuerySet[AccessReviewLine]:
    require(by, Permission.ACCESS_FOLLOW_UP)
    if review.closed_at is not None:
        raise NotNow(_("Gjennomgangen er over."))
    return Line.objects.filter(review=review, answer="").exclude(user=by)


def _keep(lines: QuerySet[AccessReviewLine], by: User) -> int:
    count = lines.update(answer=Line.Answer.KEPT, answered_by=by, answered_at=clock.now())
    audit("access_review.kept", lines=count)
    return count


def _must_be_open(line: AccessReviewLine) -> None:
    if not AccessReview.objects.filter(pk=line.review_id, closed_at=None).exists():
        raise NotNow(_("Gjennomgangen er over."))


def _not_own(line: AccessReviewLine, by: User) -> None:
    if line.user_id == by.pk:
        raise NotAllowed(_("Du kan ikke svare for din egen tilgang. Spør en annen leder."))


def _end(line: AccessReviewLine, reason: str, by: User | None) -> None:
    """The way in, and what hangs on it: shared work, the case's holder, the door to the family's pages."""
    user, basis = User.objects.get(pk=line.user_id), GrantBasis(line.basis)
    cases = list(IndividualCase.objects.filter(child__scope_id=line.scope_id, closed_on=None))
    if basis == GrantBasis.ASSIGNED:
        for case in cases:
            if case.holder_id == user.pk:
                assigning.leave_unattended(case=case, reason=reason, by=by)
    elif basis in (GrantBasis.GUARDIAN, GrantBasis.PUPIL):
        first = IndividualCase.objects.filter(child__scope_id=line.scope_id).first()
        for opening in PortalOpening.objects.filter(scope_id=line.scope_id, user=user, closed_at=None):
            if first is not None:
                voices.close_portal(case=first, opening=opening, by=by)
    elif basis.value in _OURS or basis == GrantBasis.PARTNER:
        for case in cases:
            letting_in.let_out(case=case, user=user, basis=basis, reason=reason, by=by)
    rest = Grant.objects.filter(Q(subject_id=line.scope_id) | Q(scope_id=line.scope_id), user=user, basis=basis)
    there = Scope.objects.filter(pk__in=list(rest.values_list("scope_id", flat=True)))
    end_access(user=user, scopes=there, bases=[basis], reason=reason, by=by)
