"""Assessments and documents that wait for a colleague to read them, the longest first: for the leader."""

import datetime as dt
from dataclasses import dataclass
from typing import Any, Final

from django.urls import reverse
from django.utils import timezone

from tettpaa.access.asking import told
from tettpaa.access.logbook import log_list
from tettpaa.core.rulesets import ruleset
from tettpaa.core.workdays import workdays_ago, workdays_since

_OPEN: Final = """(
  select q.id, q.scope_id, q.controller_id as reader_id, q.asked_by_id, q.asked_at, null::uuid as document_id
  from assessments_qualitycontrol q where q.asked_at < %(until)s
    and not exists (select from assessments_qualitycontrol n where n.instead_of_id = q.id and n.scope_id = q.scope_id)
    and not exists (select from assessments_qualityanswer a where a.control_id = q.id and a.scope_id = q.scope_id)
  union all
  select r.id, r.scope_id, r.reader_id, r.asked_by_id, r.asked_at, r.written_id
  from papers_documentreview r where r.answered_at is null and r.asked_at < %(until)s
    and not exists (select from papers_documentreview n where n.instead_of_id = r.id and n.scope_id = r.scope_id)
    and exists (select from papers_casedocument w where w.id = r.written_id and w.discarded_at is null))"""
_FROM: Final = f"{_OPEN} o join cases_individualcase c on c.scope_id = o.scope_id and c.closed_on is null"
COUNT: Final = f"(select count(*) from {_FROM})"  # noqa: S608  # our own words only
_ROWS: Final = f"""
select o.*, c.id as case_id, c.number, p.first_name, p.last_name, reader.name as reader, asker.name as asker,
  exists (select 1 from people_addressgrading g where g.child_id = c.child_id and g.lifted_at is null) as shielded
from {_FROM}
  join people_child p on p.id = c.child_id join access_user reader on reader.id = o.reader_id
  join access_user asker on asker.id = o.asked_by_id
order by o.asked_at limit 200"""  # noqa: S608  # our own words only


@dataclass(frozen=True)
class Waiting:
    """One that waits, with how many working days, and where another reader is chosen."""

    row: Any
    days: int
    url: str


def days_to_read(today: dt.date) -> int:
    """After so many working days it stands on the leader's Min dag."""
    return ruleset(today).number("reading_reminder_workdays")


def asked_before(today: dt.date) -> dt.datetime:
    """What was asked before then has waited long enough to be told of."""
    last = workdays_ago(today, days_to_read(today)) + dt.timedelta(days=1)
    return timezone.make_aware(dt.datetime.combine(last, dt.time.min))


def waiting(today: dt.date) -> list[Waiting]:
    """All that has waited too long."""
    rows = told(_ROWS, {"until": asked_before(today)})
    log_list("readings", [row.scope_id for row in rows])
    return [Waiting(row, workdays_since(timezone.localdate(row.asked_at), today), _url(row)) for row in rows]


def _url(row: Any) -> str:
    if row.document_id:
        return reverse("papers:hand_over", args=[row.document_id])
    return reverse("assessments:hand_over_control", args=[row.id])
