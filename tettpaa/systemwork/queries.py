"""What pages ask about logged work. It is about no child, so nothing here is logged as read."""

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Count, F, Q, QuerySet, Sum
from django.db.models.functions import TruncMonth
from django.utils import timezone

from tettpaa.access import employee_measures
from tettpaa.access.asking import one, told
from tettpaa.access.models import User
from tettpaa.access.roles import Permission
from tettpaa.organisation.models import Unit, UnitContact
from tettpaa.systemwork import rules
from tettpaa.systemwork.models import Activity, ActivityKind, PreventionLevel

COLUMNS = (
    "pk",
    "done_on",
    "kind",
    "theme",
    "level",
    "minutes",
    "text",
    "unit_id",
    "unit__name",
    "done_by__name",
    "follow_up_on",
    "followed_up_at",
)
MOST_PROMISED = 50
_PROMISED: Final = """
select p.pk, p.theme, p.due_on, u.name as unit_name, p.asked_for from (
  select a.id as pk, a.theme, a.follow_up_on as due_on, a.unit_id, false as asked_for from systemwork_activity a
    where a.done_by_id = %(me)s and a.withdrawn_at is null and a.followed_up_at is null and a.follow_up_on is not null
  union all select r.id, r.theme, r.contact_by, r.unit_id, true from systemwork_systemreferral r
    where r.adviser_id = %(me)s and r.state = 'accepted'
    and not exists (select from systemwork_activity a where a.referral_id = r.id and a.withdrawn_at is null)
) p left join organisation_unit u on u.id = p.unit_id order by p.due_on, p.pk limit %(most)s"""
SUMS = [*ActivityKind.values, *PreventionLevel.values]


@dataclass(frozen=True)
class Asked:
    """What somebody wants to see. What is empty narrows nothing."""

    since: dt.date | None = None
    until: dt.date | None = None
    unit: uuid.UUID | None = None
    kind: str = ""
    level: str = ""
    done_by: int | None = None

    @property
    def is_narrowed(self) -> bool:
        """More than period and kind of work is chosen."""
        return bool(self.unit or self.level or self.done_by)


def standing() -> QuerySet[Activity]:
    """All that counts: not withdrawn."""
    return Activity.objects.filter(withdrawn_at=None)


def asked_for(asked: Asked) -> QuerySet[Activity]:
    """The activities that somebody wants to see."""
    wanted = {
        "done_on__gte": asked.since,
        "done_on__lte": asked.until,
        "unit_id": asked.unit,
        "kind": asked.kind,
        "level": asked.level,
        "done_by_id": asked.done_by,
    }
    return standing().filter(**{key: value for key, value in wanted.items() if value})


def listed(asked: Asked) -> QuerySet[Any, Any]:
    """The same as lines, newest first."""
    return asked_for(asked).order_by("-done_on", "-pk").values_list(*COLUMNS, named=True)


def activity(pk: uuid.UUID, *, reader: User) -> Activity:
    """One activity, or 404. A withdrawn one is shown only to its owner and to leaders."""
    rows = Activity.objects.select_related("unit", "done_by", "withdrawn_by")
    # page roles have no right to the column of passwords
    rows = rows.defer("done_by__password", "withdrawn_by__password")
    if not reader.may(Permission.SYSTEM_WORK_MANAGE):
        rows = rows.filter(Q(withdrawn_at=None) | Q(done_by=reader))
    return one(rows, pk=pk)


def corrected_by(activity: Activity) -> uuid.UUID | None:
    """The row that replaced this one, if any."""
    return Activity.objects.filter(corrects=activity).values_list("pk", flat=True).first()


def last_of(user: User) -> Activity | None:
    """What the user registered last of work with units: the next one is often at the same place."""
    mine = standing().filter(done_by=user, kind=ActivityKind.SYSTEM).select_related("unit")
    return mine.order_by("-registered_at").first()


def units_of(user: User) -> QuerySet[Unit]:
    """Open units that call this user first."""
    mine = UnitContact.objects.filter(user=user, ends_on=None).values("unit")
    return Unit.objects.filter(closed_on=None, pk__in=mine).order_by("sort_key")


def promised(user: User) -> list[Any]:
    """What the user has agreed to come back to, and what units have asked for and wait for; soonest first.

    One question for both: Min dag asks it each time. ``asked_for`` says that no work has been registered yet.
    """
    return told(_PROMISED, {"me": user.pk, "most": MOST_PROMISED})


def totals(asked: Asked) -> dict[str, Any]:
    """How many activities, and minutes by kind and by level."""
    return {key: value or 0 for key, value in asked_for(asked).aggregate(**_sums()).items()}


def minutes_this_week(user: User) -> int:
    """What the user has registered since Monday: is the week complete?"""
    today = timezone.localdate()
    monday = today - dt.timedelta(days=today.weekday())
    minutes: int = totals(Asked(since=monday, done_by=user.pk))["all_minutes"]
    return minutes


def months(asked: Asked) -> list[dict[str, Any]]:
    """The sums month by month, newest first."""
    return _grouped(asked, "-label", label=TruncMonth("done_on"))


def by_unit(asked: Asked) -> list[dict[str, Any]]:
    """The sums unit by unit, in Norwegian order; what belongs to no single unit comes last."""
    return _grouped(asked, F("unit__sort_key").asc(nulls_last=True), label=F("unit__name"), key=F("unit_id"))


def by_person(asked: Asked) -> list[dict[str, Any]] | None:
    """The sums person by person, by name and never by amount: this is no race. Nothing while the measure is off."""
    if not employee_measures.is_on("hours"):
        return None
    return _grouped(asked, "label", label=F("done_by__name"), key=F("done_by_id"))


def units_without(since: dt.date) -> QuerySet[Unit]:
    """Open units where no work directed at the unit has been registered since a day."""
    worked_at = asked_for(Asked(since=since, kind=ActivityKind.SYSTEM)).exclude(unit=None).values("unit")
    return Unit.objects.filter(closed_on=None).exclude(pk__in=worked_at).order_by("sort_key")


def level_minutes(sums: dict[str, Any]) -> dict[str, int]:
    """Minutes by level, the top of the pyramid first."""
    return {key: sums[key] for key in rules.PYRAMID}


def _grouped(asked: Asked, order: Any, **keys: Any) -> list[dict[str, Any]]:
    rows = asked_for(asked).order_by().annotate(**keys).values(*keys).annotate(**_sums()).order_by(order)
    return [{key: value or 0 if key in SUMS else value for key, value in row.items()} for row in rows]


def _sums() -> dict[str, Any]:
    kinds = {kind: Sum("minutes", filter=Q(kind=kind)) for kind in ActivityKind.values}
    levels = {level: Sum("minutes", filter=Q(level=level)) for level in PreventionLevel.values}
    return {"activities": Count("pk"), "all_minutes": Sum("minutes")} | kinds | levels
