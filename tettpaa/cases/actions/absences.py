"""Somebody is away for a period: the substitute comes into their cases that day and out again after it."""

import datetime as dt
from collections.abc import Iterator

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.granting import end_access, grant_access
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import Problem
from tettpaa.access.roles import GrantBasis, Permission
from tettpaa.cases.actions import progress, scopes
from tettpaa.cases.models import IndividualCase
from tettpaa.core import clock
from tettpaa.organisation.models import Absence

IN_THE_HOLDERS_PLACE = (GrantBasis.ASSIGNED, GrantBasis.SUBSTITUTE)


@action
def register_absence(
    *, user: User, substitute: User | None, starts_on: dt.date, ends_on: dt.date, leave: bool = False, by: User
) -> Absence:
    """A colleague is away, or oneself. Without a substitute, the leader sees all their cases as unattended."""
    require(by, Permission.CASE_WORK if by.pk == user.pk else Permission.INTAKE_DECIDE)
    if ends_on < starts_on:
        raise Problem(_("Siste dag kan ikke være før første dag."), field="ends_on")
    if ends_on < clock.today():
        raise Problem(_("Perioden er over. Velg en dag til og med i dag, eller senere."), field="ends_on")
    if substitute is not None:
        _refuse_substitute(user, substitute, starts_on, ends_on)
    same = _standing().filter(user=user, starts_on__lte=ends_on, ends_on__gte=starts_on).first()
    if same is not None and (same.substitute_id, same.starts_on, same.ends_on) == (
        substitute.pk if substitute else None,
        starts_on,
        ends_on,
    ):
        return same
    if same is not None:
        raise Problem(_("%(name)s er alt registrert borte i denne perioden.") % {"name": user.name}, field="starts_on")
    days = {"starts_on": starts_on, "ends_on": ends_on}
    absence = Absence(user=user, substitute=substitute, **days, leave=leave, registered_by=by)
    absence.save()
    audit("absence.registered", about=absence, user=user.pk, substitute=substitute.pk if substitute else None)
    for case in _cases_of(user):
        let_in_substitutes(case=case, by=by)
        progress.publish(case=case)
    return absence


@action
def end_absence(*, absence: Absence, by: User) -> None:
    """Back again, or the absence is called off: the substitute is let out now."""
    require(by, Permission.CASE_WORK if by.pk == absence.user_id else Permission.INTAKE_DECIDE)
    if absence.called_off_at is not None or absence.ends_on < clock.today():
        return
    change(absence, called_off_at=clock.now())
    audit("absence.ended", about=absence)
    substitute = User.objects.filter(pk=absence.substitute_id).first()
    for case in _cases_of(User.objects.get(pk=absence.user_id)):
        if substitute is not None:
            end_access(user=substitute, scopes=scopes.scopes_of(case), bases=[GrantBasis.SUBSTITUTE], by=by)
        let_in_substitutes(case=case, by=by)
        progress.publish(case=case)


@action
def let_in_substitutes(*, case: IndividualCase, by: User | None) -> None:
    """Those who stand in for the holder, now or later, for their days only. Who is kept out of the case stays out."""
    rows = _standing().filter(user_id=case.holder_id, substitute__isnull=False, ends_on__gte=clock.today())
    for absence in rows:
        substitute = User.objects.get(pk=absence.substitute_id)
        if scopes.is_kept_out(case, substitute):
            continue
        reason = _("vikar til og med %(day)s") % {"day": absence.ends_on.strftime("%d.%m.%Y")}
        for scope in scopes.common_scopes_of(case):
            end_access(user=substitute, scopes=[scope], bases=[GrantBasis.SUBSTITUTE], by=by)
            grant_access(
                user=substitute,
                scope=scope,
                basis=GrantBasis.SUBSTITUTE,
                reason=reason,
                starts_at=_midnight(absence.starts_on),
                ends_at=_midnight(absence.ends_on + dt.timedelta(days=1)),
                by=by,
            )


@action
def publish_changes(*, today: dt.date) -> int:
    """Family and unit see who it is, from the first day of an absence and from the day after it. How many cases."""
    turned = Q(starts_on=today) | Q(ends_on=today - dt.timedelta(days=1))
    count = 0
    for holder in User.objects.filter(pk__in=_standing().filter(turned).values("user_id")):
        for case in _cases_of(holder):
            progress.publish(case=case)
            count += 1
    return count


def _refuse_substitute(user: User, substitute: User, starts_on: dt.date, ends_on: dt.date) -> None:
    """A colleague who works in cases, another than the one who is away, and not away too."""
    if substitute.pk == user.pk:
        raise Problem(_("Velg en annen som vikar."), field="substitute")
    if not substitute.is_active or not substitute.may(Permission.CASE_WORK):
        raise Problem(_("Velg en kollega som arbeider i saker."), field="substitute")
    if _standing().filter(user=substitute, starts_on__lte=ends_on, ends_on__gte=starts_on).exists():
        raise Problem(_("%(name)s er også borte i perioden.") % {"name": substitute.name}, field="substitute")


def stand_ins(user: User) -> list[User]:
    """Who answers for this person today; nobody when they are here."""
    today = clock.today()
    away = _standing().filter(user=user, starts_on__lte=today, ends_on__gte=today)
    return list(User.objects.filter(pk__in=away.values("substitute_id"), is_active=True))


def _standing() -> QuerySet[Absence]:
    return Absence.objects.filter(called_off_at=None)


def _cases_of(user: User) -> Iterator[IndividualCase]:
    yield from IndividualCase.objects.filter(holder=user, closed_on=None).select_related("child", "unit")


def _midnight(day: dt.date) -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(day, dt.time()))
