"""Registering, mending and withdrawing an activity, and coming back to what was agreed."""

import datetime as dt
import uuid
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.asking import one
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.core import clock
from tettpaa.core.identity_in_text import holds_identity_number
from tettpaa.core.ids import uuid7
from tettpaa.organisation.models import Unit
from tettpaa.systemwork import permissions, rules
from tettpaa.systemwork.models import Activity, ActivityKind, ActivityTheme, PreventionLevel, SystemReferral
from tettpaa.systemwork.wording import IDENTITY_NUMBER

FIELDS = ("kind", "unit", "theme", "level", "minutes", "done_on", "text", "follow_up_on")


@action
def log_activity(
    *, key: uuid.UUID | None = None, referral: uuid.UUID | None = None, by: User, **values: Any
) -> Activity:
    """One thing done. ``key`` is the form's own: a form that is sent twice is registered once.

    ``values`` are kind, theme and minutes, and where they apply unit (none: several), level, done_on, text and
    follow_up_on. ``referral`` is the unit's system referral that the work is an answer to.
    """
    require(by, Permission.SYSTEM_WORK_REGISTER)
    checked = _checked(**values)
    answers = _answered(referral, checked) if referral else None
    activity = Activity(id=key or uuid7(), done_by=by, referral=answers, **checked)
    # The same form sent twice at once: the second waits here for the first, and then adds nothing.
    Activity.objects.bulk_create([activity], ignore_conflicts=True)
    stored = one(Activity.objects.filter(done_by=by).select_related("unit"), pk=activity.pk)
    if stored.registered_at == activity.registered_at:
        audit("activity.logged", about=stored, kind=stored.kind, unit=stored.unit_id)
    return stored


@action
def correct(*, activity: Activity, reason: str = "", by: User, **values: Any) -> Activity:
    """Mends an activity: in place on the day it was registered, later by a new row that takes the old one's place."""
    permissions.may_change(by, activity)
    permissions.can_change(activity)
    checked = _checked(**{name: getattr(activity, name) for name in FIELDS} | values)
    changed = sorted(name for name in FIELDS if checked[name] != getattr(activity, name))
    if not changed:
        return activity
    if is_mended_in_place(activity):
        change(activity, **checked)
        audit("activity.changed", about=activity, fields=changed)
        return activity
    withdraw(activity=activity, reason=reason, by=by)
    followed = activity.followed_up_at if activity.follow_up_on == checked["follow_up_on"] else None
    kept = {"done_by_id": activity.done_by_id, "referral_id": activity.referral_id, "followed_up_at": followed}
    mended = Activity(corrects=activity, **kept, **checked)
    mended.save()
    audit("activity.corrected", about=mended, corrects=activity.pk, fields=changed)
    return mended


@action
def withdraw(*, activity: Activity, reason: str, by: User) -> None:
    """It was wrong and no longer counts. The row stays, and says who withdrew it and why."""
    permissions.may_change(by, activity)
    permissions.can_change(activity)
    if not reason.strip():
        raise Problem(_("Skriv hvorfor, for eksempel «ført to ganger»."), field="reason")
    refuse_identity_numbers(reason, "reason")
    change(activity, withdrawn_at=clock.now(), withdrawn_by_id=by.pk, withdrawn_because=reason.strip())
    audit("activity.withdrawn", about=activity)


@action
def follow_up(*, activity: Activity, by: User) -> None:
    """We came back to it, as agreed. A second time changes nothing."""
    permissions.may_change(by, activity)
    if activity.awaits_follow_up:
        change(activity, followed_up_at=clock.now())
        audit("activity.followed_up", about=activity)


def is_mended_in_place(activity: Activity) -> bool:
    """Still the day on which it was registered."""
    return rules.is_mended_in_place(timezone.localdate(activity.registered_at), clock.today())


def _answered(referral: uuid.UUID, checked: dict[str, Any]) -> SystemReferral | None:
    """The system referral that was taken in; nothing when the work turned out to be at another place."""
    found = one(SystemReferral.objects.filter(state=SystemReferral.State.ACCEPTED), pk=referral)
    return found if checked["unit"] is not None and found.unit_id == checked["unit"].pk else None


def _checked(
    *,
    kind: str,
    theme: str,
    minutes: int,
    unit: Unit | None = None,
    level: str = "",
    done_on: dt.date | None = None,
    text: str = "",
    follow_up_on: dt.date | None = None,
) -> dict[str, Any]:
    """The values as they are stored, or the problem that stops them. Internal work has neither unit nor level."""
    kind, theme = ActivityKind(kind), ActivityTheme(theme)
    if kind is ActivityKind.INTERNAL:
        unit, level = None, ""
    elif level not in PreventionLevel.values:
        raise Problem(_("Velg hvem arbeidet er for: alle, noen eller enkelte."), field="level")
    if not rules.minutes_make_sense(minutes):
        raise Problem(_("Skriv minuttene som et helt tall fra 1 til 720."), field="minutes")
    day = done_on or clock.today()
    _check_days(day, unit, follow_up_on)
    text = " ".join(text.split())
    refuse_identity_numbers(text, "text")
    return {
        "kind": kind.value,
        "unit": unit,
        "theme": theme.value,
        "level": level,
        "minutes": minutes,
        "done_on": day,
        "text": text,
        "follow_up_on": follow_up_on,
    }


def _check_days(day: dt.date, unit: Unit | None, follow_up_on: dt.date | None) -> None:
    """Done already and not long ago, at a unit that was open, and followed up afterwards."""
    today = clock.today()
    if day > today:
        raise Problem(_("Dagen kan ikke være fram i tid. Skriv en dato til og med i dag."), field="done_on")
    if not rules.day_is_within_reach(day, today):
        raise Problem(_("Dagen er mer enn ett år siden. Skriv en dato fra det siste året."), field="done_on")
    if unit is not None and unit.closed_on is not None and unit.closed_on < day:
        raise Problem(_("Skolen eller barnehagen var nedlagt den dagen. Velg en annen."), field="unit")
    if follow_up_on is not None and not rules.follow_up_makes_sense(follow_up_on, after=day):
        raise Problem(_("Skriv en dato etter dagen for aktiviteten, og innen ett år."), field="follow_up_on")


def refuse_identity_numbers(text: str, field: str) -> None:
    """What is about the work of a service must not tell who a child is."""
    if holds_identity_number(text):
        raise Problem(IDENTITY_NUMBER, field=field)
