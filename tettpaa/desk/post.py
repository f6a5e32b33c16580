"""Letters on paper: those that wait to be printed and posted, and those that have been."""

import uuid
from collections.abc import Iterable
from typing import Any, Final

from django.db.models import Q, QuerySet
from django.utils.translation import gettext

from tettpaa.access.asking import told
from tettpaa.access.logbook import log_list
from tettpaa.cases.models import CaseScope, IndividualCase
from tettpaa.documents.models import Dispatch
from tettpaa.organisation.models import Unit
from tettpaa.people.models import AddressGrading

MOST = 100
"""So many stand on one page, the oldest first; the rest come up when these are sent."""
_LETTERS: Final = """
select d.id as pk, d.scope_id, d.made_at,
  case when c.shielded and (exists (select 1 from organisation_unit u where u.name = d.recipient)
      or exists (select 1 from cases_transferquestion t where t.case_id = c.id and t.to_place = d.recipient))
    then %(hidden)s::text else d.recipient end as recipient, d.printed_at, d.sent_at, d.file_id, f.name as file_name,
  d.address <> '' as has_address, case when c.shielded then '' else d.address end as address,
  d.channel, d.held_at, d.wants_a_yes, d.failed_at, d.failure, x.name as failed_by,
  exists (select from documents_release r
      where r.file_id = d.file_id and r.scope_id = d.scope_id and r.ended_at is null)
    and not exists (select from people_guardian p where p.child_id = c.child_id
      and p.first_name || ' ' || p.last_name = d.recipient and not exists (select from participation_portalopening o
        where o.guardian_id = p.id and o.closed_at is null))
    and (d.recipient <> c.first_name || ' ' || c.last_name or exists (select from participation_portalopening o
      where o.scope_id = c.folder_id and o.guardian_id is null and o.closed_at is null)) as has_portal,
  f.page_count, m.name as made_by, p.name as printed_by, s.name as sent_by, c.id as case_id, c.number,
  c.first_name, c.last_name, c.shielded
from documents_dispatch d left join documents_storedfile f on f.id = d.file_id
  left join access_user m on m.id = d.made_by_id left join access_user p on p.id = d.printed_by_id
  left join access_user s on s.id = d.sent_by_id left join access_user x on x.id = d.failed_by_id
  left join lateral (select i.id, i.number, i.child_id, k.scope_id as folder_id, k.first_name, k.last_name,
      exists (select 1 from people_addressgrading g where g.child_id = i.child_id and g.lifted_at is null) as shielded
    from cases_casescope w join cases_individualcase i on i.id = w.case_id join people_child k on k.id = i.child_id
    where w.scope_id = d.scope_id limit 1) c on true
where """
_ON_PAPER: Final = f"{_LETTERS} d.channel = 'paper' and"
_WAITING: Final = f"{_ON_PAPER} d.sent_at is null and d.held_at is null order by d.made_at, d.id limit %(most)s"
_SENT: Final = f"{_ON_PAPER} d.sent_at is not null order by d.sent_at desc, d.id limit %(most)s offset %(first)s"
_LATEST: Final = "order by d.made_at desc, d.id limit %(most)s offset %(first)s"
_FOUND: Final = """
where position(%(text)s in lower(l.recipient)) > 0 or l.number = %(text)s
  or (not l.shielded and position(%(text)s in lower(l.first_name || ' ' || l.last_name)) > 0)
order by l.made_at desc, l.pk limit %(most)s"""
"""By what the list shows: a shielded child is found by the number of the case only."""
FILTERS: Final = {
    "alle": "true",
    "venter": "d.channel = 'paper' and d.sent_at is null and d.held_at is null",
    "stoppet": "d.held_at is not null",
    "papir": "d.channel = 'paper' and d.sent_at is not null and d.failed_at is null",
    "portal": "d.channel = 'portal'",
    "feil": "d.failed_at is not null",
}
"""What one can narrow the list of everything that goes out to."""


def dispatches(view: str, first: int, most: int) -> list[Any]:
    """All that goes out, by whatever way, the latest first."""
    values = {"first": first, "most": most, "hidden": gettext("skjult sted")}
    return _logged("post.all", told(f"{_LETTERS} {FILTERS[view]} {_LATEST}", values))


def found(view: str, text: str, most: int) -> list[Any]:
    """Those to a receiver, or about a child, with this in the name; the latest first."""
    values = {"text": text.lower(), "most": most, "hidden": gettext("skjult sted")}
    statement = f"select * from ({_LETTERS} {FILTERS[view]}) l {_FOUND}"  # noqa: S608  # our own words only
    return _logged("post.all", told(statement, values))


def shown_name(letter: Dispatch) -> str:
    """The receiver as pages say it: where a shielded child goes stands nowhere."""
    case = case_of(letter)
    is_place = Unit.objects.filter(name=letter.recipient).exists()
    return gettext("skjult sted") if case is not None and is_place and _is_shielded(case) else letter.recipient


def _is_shielded(case: IndividualCase) -> bool:
    return AddressGrading.objects.filter(child_id=case.child_id, lifted_at=None).exists()


def known_address(letter: Dispatch) -> str:
    """What was written last for the same receiver, or the unit's own; nothing where a child is shielded."""
    case = case_of(letter)
    if case is not None and _is_shielded(case):
        return ""
    before = Dispatch.objects.filter(scope_id=letter.scope_id, recipient=letter.recipient, failed_at=None)
    written = before.exclude(address="").order_by("-made_at").values_list("address", flat=True).first()
    if written:
        return written
    unit = Unit.objects.filter(name=letter.recipient).values_list("address", flat=True).first() or ""
    return "\n".join(part.strip() for part in unit.split(",") if part.strip())


def case_of(letter: Dispatch) -> IndividualCase | None:
    """The case it is about."""
    scopes = CaseScope.objects.filter(scope_id=letter.scope_id).values("case_id")
    return IndividualCase.objects.filter(pk__in=scopes).select_related("child", "unit").first()


def without_address() -> QuerySet[Dispatch]:
    """Those that nobody can post yet, the oldest first."""
    rows = Dispatch.objects.filter(channel=Dispatch.Channel.PAPER, sent_at=None, held_at=None, address="")
    return rows.order_by("made_at", "pk")


def next_without_address(letter: Dispatch) -> Dispatch | None:
    """The one after this that lacks an address too, so that all of them are written in one go."""
    later = Q(made_at__gt=letter.made_at) | Q(made_at=letter.made_at, pk__gt=letter.pk)
    return without_address().filter(later).first()


def waiting() -> list[Any]:
    """Those that wait, the oldest first."""
    return _logged("post.waiting", told(_WAITING, {"most": MOST, "hidden": gettext("skjult sted")}))


def sent(first: int, most: int) -> list[Any]:
    """Those that have been posted, the latest first."""
    return _logged("post.sent", told(_SENT, {"first": first, "most": most, "hidden": gettext("skjult sted")}))


def chosen(ids: Iterable[str]) -> list[Dispatch]:
    """The letters with these ids that the reader may see, in the order of the list."""
    known = []
    for text in ids:
        try:
            known.append(uuid.UUID(text))
        except ValueError:
            continue
    rows = Dispatch.objects.filter(pk__in=known, channel=Dispatch.Channel.PAPER, held_at=None).select_related("file")
    return list(rows.order_by("made_at", "pk"))


def _logged(what: str, rows: list[Any]) -> list[Any]:
    log_list(what, [row.scope_id for row in rows])
    return rows
