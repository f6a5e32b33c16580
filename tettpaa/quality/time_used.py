"""The time from referral to told decision, divided by month, kind of case and unit. Made at night, read by day.

A kind that ends in no decision has its own row among the kinds, and is measured to the day the help began. It is in
none of the other figures: those are about decisions.
"""

import datetime as dt

from django.db import connections

from tettpaa.core import clock, doorways
from tettpaa.quality.measuring import SMALLEST
from tettpaa.quality.models import TimeFigure

_FIGURES = """
select {member}, count(*),
    percentile_disc(0.5) within group (order by days),
    percentile_disc(0.9) within group (order by days),
    round(100.0 * count(*) filter (where in_time) / count(*)),
    percentile_disc(0.5) within group (order by ppt_days),
    percentile_disc(0.5) within group (order by days - ppt_days)
from (
    select {stop} as told_on, {stop} - received_on as days, {stop} <= norm_on as in_time,
        case when told_on is not null then sent_on - received_on end as ppt_days, kind, unit_id, child_id
    from cases_individualcase
    union all
    select told_month, days_to_told, within_norm, days_to_sent, kind, null, null from retention_disposedcase
) told where told_on >= %s {only} group by 1
"""
"""Also what is left of cases that are disposed of: kinds, months and days."""

_NOT_GRADED = (
    "and not exists (select 1 from people_addressgrading g where g.child_id = told.child_id and g.lifted_at is null)"
)
"""A family in hiding is not found by counting at its school."""

_BREAKDOWNS = {
    TimeFigure.Breakdown.WHOLE: ("''", ""),
    TimeFigure.Breakdown.MONTH: ("to_char(told_on, 'YYYY-MM')", ""),
    TimeFigure.Breakdown.KIND: ("kind", ""),
    TimeFigure.Breakdown.UNIT: ("unit_id::text", f"and unit_id is not null {_NOT_GRADED}"),
}
MONTHS_BACK = 24
_COLUMNS = ("cases", "median_days", "ninth_days", "within_norm", "ppt_days", "office_days")


def compute_time_used() -> None:
    """Today's figures, in place of the ones made earlier this month."""
    today = clock.today()
    TimeFigure.objects.filter(computed_on__gte=today.replace(day=1)).delete()
    TimeFigure.objects.bulk_create(
        figure for breakdown in _BREAKDOWNS for figure in _figures(TimeFigure.Breakdown(breakdown), today)
    )


def _figures(breakdown: TimeFigure.Breakdown, today: dt.date) -> list[TimeFigure]:
    """One row for each member; too few cases behind it, and the row has no figures."""
    member, only = _BREAKDOWNS[breakdown]
    since = today - dt.timedelta(days=365)
    if breakdown is TimeFigure.Breakdown.MONTH:
        since = (today.replace(day=1) - dt.timedelta(days=31 * MONTHS_BACK)).replace(day=1)
    stop = "coalesce(told_on, started_on)" if breakdown is TimeFigure.Breakdown.KIND else "told_on"
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute(_FIGURES.format(member=member, only=only, stop=stop), [since])
        found = cursor.fetchall()
    return [
        TimeFigure(
            breakdown=breakdown,
            member=name,
            computed_on=today,
            **(dict(zip(_COLUMNS, figures, strict=True)) if figures[0] >= SMALLEST else {}),
        )
        for name, *figures in found
    ]
