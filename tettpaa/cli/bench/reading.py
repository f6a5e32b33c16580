"""The pages that only show something."""

import datetime as dt
from typing import Any, LiteralString
from urllib.parse import urlencode

from django.utils import timezone

from tettpaa.cli.bench import wire
from tettpaa.cli.bench.floor import Floor
from tettpaa.cli.bench.found import Finder, Missing
from tettpaa.cli.bench.pages import Page, address, get

PAGE = 50
_COLUMNS: LiteralString = (
    "select c.id, c.scope_id, p.first_name, p.last_name, p.birth_date, u.name, c.group, c.step, c.received_on, "
    "c.norm_on, c.planned_sent_on, c.planned_told_on, c.sent_on, c.told_on, c.closed_on, c.next_title, c.next_due_on, "
    "c.next_owner_id, c.next_owner_name, h.name, exists (select 1 from people_addressgrading g "
    "where g.child_id = c.child_id and g.lifted_at is null), (select array_agg(array[s.from_on, s.to_on]) "
    "from cases_pause s where s.case_id = c.id and s.scope_id = c.scope_id) "
    "from unnest(array({})) with ordinality as page(id, place) join cases_individualcase c on c.id = page.id "
    "join people_child p on p.id = c.child_id join organisation_unit u on u.id = c.unit_id "
    "left join access_user h on h.id = c.holder_id order by page.place"
)
_OPEN: LiteralString = _COLUMNS.format(
    "select id from cases_individualcase where closed_on is null order by next_due_on, id limit %s offset %s"
)
_FILTERED: LiteralString = _COLUMNS.format(
    "select c.id from cases_individualcase c join people_child p on p.id = c.child_id "
    "join organisation_unit u on u.id = c.unit_id where c.closed_on is null "
    "and (p.search_text like %s or upper(u.name) like upper(%s)) order by c.next_due_on, c.id limit %s"
)
_ME: LiteralString = (
    "array(select %s::bigint union all select user_id from organisation_absence where substitute_id = %s "
    "and called_off_at is null and current_date between starts_on and ends_on)"
)
_SHARED: LiteralString = "array(select case_id from cases_coassignment where user_id = %s and ended_at is null)"
_AWAY: LiteralString = (
    "holder_id is null or holder_id = any(array(select id from access_user where not is_active union all "
    "select user_id from organisation_staffmember group by user_id having not bool_or(ends_on is null or "
    "ends_on >= current_date))) or holder_id = any(array("
    "select user_id from organisation_absence where called_off_at is null "
    "and current_date between starts_on and ends_on))"
)
_COUNTED: LiteralString = (
    "select count(*), count(*) filter (where holder_id = %s), count(*) filter (where next_due_on <= current_date), "
    "count(*) filter (where told_on is null and norm_on between current_date and current_date + 14), "
    "count(*) filter (where told_on is null and norm_on < current_date), "
    "count(*) filter (where next_due_on is null), "
    "count(*) filter (where next_due_on is not null and next_owner_id is null)"
)
_OF_FEW: LiteralString = "from (select * from cases_individualcase where closed_on is null limit 2501) as few"
_VIEWS: LiteralString = f"{_COUNTED}, count(*) filter (where {_AWAY}) " + _OF_FEW
_OWN_VIEWS: LiteralString = (
    f"{_COUNTED} from cases_individualcase where closed_on is null and (holder_id = any({_ME}) or id = any({_SHARED}))"
)
_DUE: LiteralString = (
    "select c.id, c.scope_id, p.first_name, p.last_name, c.next_title, c.next_due_on, exists (select 1 "
    "from people_addressgrading g where g.child_id = c.child_id and g.lifted_at is null) "
    "from cases_individualcase c join people_child p on p.id = c.child_id where c.closed_on is null "
    f"and c.next_owner_id = any({_ME}) and c.next_due_on <= %s order by c.next_due_on, c.id limit 50"
)
_NEWS: LiteralString = (
    "select d.case_id, d.scope_id, p.first_name, p.last_name, d.registered_at from cases_decisionregistration d "
    "join cases_individualcase c on c.id = d.case_id join people_child p on p.id = c.child_id "
    f"where (c.holder_id = any({_ME}) or c.id = any({_SHARED})) and d.registered_at >= current_date - 1 "
    "order by d.registered_at desc limit 10"
)
_TASKS: LiteralString = (
    "select id, scope_id, kind, title, due_on from planning_worktask "
    f"where owner_id = any({_ME}) and done_at is null "
    "and (kind <> 'meanwhile_check' or due_on <= %s) order by due_on limit 50"
)
_CASE: LiteralString = (
    "select c.*, p.first_name, p.last_name, p.birth_date, u.name, u.kind, h.name from cases_individualcase c "
    "join people_child p on p.id = c.child_id join organisation_unit u on u.id = c.unit_id "
    "left join access_user h on h.id = c.holder_id where c.id = %s"
)
_NOTES: LiteralString = (
    "select n.*, a.name from cases_casenote n left join access_user a on a.id = n.written_by_id "
    "where n.case_id = %s and n.scope_id = %s order by n.happened_on desc, n.written_at desc limit 4"
)
_GUARDIANS: LiteralString = "select * from people_guardian where child_id = %s and ended_on is null order by first_name"
_PAUSES: LiteralString = "select * from cases_pause where case_id = %s and scope_id = %s order by from_on"
_ANSWERS: LiteralString = "select sender, due_on, sent_at from cases_preliminaryanswer where case_id = %s"
_DECISION: LiteralString = "select outcome from cases_decisionregistration where case_id = %s"
_APPEALS: LiteralString = "select count(*) from cases_appeal where case_id = %s and scope_id = %s and outcome = ''"
_NEXT: LiteralString = "select * from planning_nextstep where scope_id = %s and done_at is null limit 1"
_CONSENTS: LiteralString = (
    "select * from participation_consent where scope_id = any(select scope_id from cases_casescope "
    "where case_id = %s and kind = 'person') order by registered_at"
)
_QUEUE: LiteralString = (
    "select r.id, r.scope_id, p.first_name, p.last_name, u.name, r.received_on, s.submitted_at "
    "from referrals_referral r join people_child p on p.id = r.child_id join organisation_unit u on u.id = r.unit_id "
    "left join referrals_referralsubmission s on s.referral_id = r.id "
    "where r.awaits_intake order by s.submitted_at limit 200"
)
_DECIDED: LiteralString = (
    "select d.referral_id, d.scope_id, p.first_name, p.last_name, d.outcome from referrals_intakedecision d "
    "join referrals_referral r on r.id = d.referral_id left join people_child p on p.id = r.child_id "
    "where d.decided_at >= current_date order by d.decided_at desc limit 50"
)
_REFERRAL: LiteralString = (
    "select r.*, s.submitted_at, u.name, p.first_name, p.last_name, p.birth_date from referrals_referral r "
    "left join referrals_referralsubmission s on s.referral_id = r.id join organisation_unit u on u.id = r.unit_id "
    "left join people_child p on p.id = r.child_id where r.id = %s"
)
_HOLDERS: LiteralString = (
    "select a.id, a.name, "
    "(select count(*) from cases_individualcase c where c.holder_id = a.id and c.closed_on is null) "
    "from access_user a where a.is_active and a.id = any(array(select holder_id from cases_individualcase "
    "where unit_id = (select unit_id from referrals_referral where id = %s) and closed_on is null "
    "group by holder_id order by count(*) desc limit 8)) order by a.name"
)
_MEASURES: LiteralString = "select * from referrals_triedmeasure where referral_id = %s and scope_id = %s"
_FILES: LiteralString = (
    "select a.*, f.name from referrals_referralattachment a join documents_storedfile f on f.id = a.file_id "
    "where a.referral_id = %s and a.scope_id = %s"
)
_CHILD_CASES: LiteralString = (
    "select id, number, kind, step, received_on from cases_individualcase where child_id = %s order by received_on desc"
)
_PLACES: LiteralString = (
    "select e.*, u.name, u.kind from people_enrolment e join organisation_unit u on u.id = e.unit_id "
    "where e.child_id = %s order by e.starts_on desc"
)
_SEARCH: LiteralString = (
    "select p.id, p.scope_id, p.first_name, p.last_name, p.birth_date, u.name, e.group from people_child p "
    "left join people_enrolment e on e.child_id = p.id and e.ends_on is null "
    "left join organisation_unit u on u.id = e.unit_id "
    "where p.id in (select app_search_children(%s::text, 2000)) order by p.sort_key limit 20"
)
_UNITS: LiteralString = (
    "select id, scope_id, name, kind from organisation_unit where closed_on is null and sort_key like %s limit 20"
)
_FOUND_CASES: LiteralString = (
    "select c.id, c.scope_id, c.number, c.kind, c.step, p.first_name, p.last_name, exists (select 1 from "
    "people_addressgrading g where g.child_id = c.child_id and g.lifted_at is null) from cases_individualcase c "
    "join people_child p on p.id = c.child_id "
    "where c.child_id = any(array(select app_search_children(%s::text, 20))) limit 20"
)
_FOUND_NOTES: LiteralString = (
    "select n.id, n.scope_id, n.case_id, n.title, n.happened_on, left(n.html, 200) from cases_casenote n where n.id = "
    "any(array(select app_search_notes(to_tsquery('norwegian', %s), 300))) order by n.id desc limit 8"
)
_FOUND_SECTIONS: LiteralString = (
    "select s.id, s.scope_id, s.document_id, s.key, left(s.html, 200) from documents_section s where s.id = "
    "any(array(select app_search_sections(to_tsquery('norwegian', %s), 300))) order by s.id desc limit 8"
)
_FOUND_FILES: LiteralString = (
    "select f.id, f.scope_id, f.name, f.stored_at from documents_storedfile f where f.id = "
    "any(array(select app_search_files(to_tsquery('norwegian', %s), 300))) order by f.id desc limit 8"
)
OWN_CASE: LiteralString = (
    "select c.id from cases_individualcase c left join cases_casenote n on n.case_id = c.id "
    "where c.holder_id = %s and c.closed_on is null and c.step = 'assessment' "
    "group by c.id order by count(n.id) desc, c.id limit 1"
)


def my_day(finder: Finder, app: wire.Application) -> Page:
    """Min dag, as an adviser."""
    nora = finder.person("nora")
    until = timezone.localdate() + dt.timedelta(days=7)
    me = nora.user.pk
    rows: list[Any] = [
        (_DUE, (me, me, until)),
        (_TASKS, (me, me, until)),
        (_NEWS, (me, me, me)),
        (_OWN_VIEWS, (me,) * 4),
    ]
    floor = Floor("my_day", rows, is_list=True)
    return Page("Min dag", nora, get(address("desk:my_day")), floor).tried(app)


def cases_first(finder: Finder, app: wire.Application) -> Page:
    """Saker, the first page of everything, as the leader."""
    return _cases(finder, app, 1)


def cases_twentieth(finder: Finder, app: wire.Application) -> Page:
    """Saker, far down; the last page when there are fewer than twenty."""
    last = min(20, -(-finder.open_cases() // PAGE))
    if last < 2:
        raise Missing("Det er bare én side med saker.")
    return _cases(finder, app, last)


def _cases(finder: Finder, app: wire.Application, number: int) -> Page:
    path = f"{address('desk:cases')}?{urlencode({'visning': 'alle', 'side': number})}"
    hanne = finder.person("hanne")
    rows: list[Any] = [(_OPEN, (PAGE, (number - 1) * PAGE)), (_VIEWS, (hanne.user.pk,))]
    return Page(f"Saker, side {number}", hanne, get(path), Floor("cases", rows, is_list=True)).tried(app)


def cases_filtered(finder: Finder, app: wire.Application) -> Page:
    """Saker, with a text in the filter."""
    text = "han"
    asked = wire.Asked(address("desk:cases"), {"visning": "alle", "q": text})
    hanne = finder.person("hanne")
    rows: list[Any] = [(_FILTERED, (f"%{text}%", f"%{text}%", PAGE)), (_VIEWS, (hanne.user.pk,))]
    return Page("Saker, filtrert", hanne, lambda: asked, Floor("cases", rows, is_list=True, writes=True)).tried(app)


def search(finder: Finder, app: wire.Application) -> Page:
    """Search for a name, as the leader."""
    asked = wire.Asked(address("desk:search"), {"q": "elias"})
    rows: list[Any] = [(_SEARCH, ("elias",)), (_UNITS, ("%elias%",)), (_FOUND_CASES, ("elias",))]
    rows += [(statement, ("elias:*",)) for statement in (_FOUND_NOTES, _FOUND_SECTIONS, _FOUND_FILES)]
    floor = Floor("children", rows, is_list=True, writes=True)
    return Page("Søk", finder.person("hanne"), lambda: asked, floor).tried(app)


def intake(finder: Finder, app: wire.Application) -> Page:
    """The intake board with the oldest referral open."""
    found = finder.rows(_QUEUE)
    if not found:
        raise Missing("Ingen henvisninger venter på inntak.")
    pk, scope = found[0][:2]
    rows: list[Any] = [
        (_QUEUE, ()),
        (_DECIDED, ()),
        (_REFERRAL, (pk,)),
        (_HOLDERS, (pk,)),
        (_MEASURES, (pk, scope)),
        (_FILES, (pk, scope)),
    ]
    floor = Floor("referral", rows, scope_id=scope, object_id=str(pk))
    return Page("Inntak", finder.person("hanne"), get(address("desk:intake_referral", pk)), floor).tried(app)


def case(finder: Finder, app: wire.Application) -> Page:
    """A case in the middle of its work, as the one who holds it."""
    nora = finder.person("nora")
    pk = finder.value(OWN_CASE, nora.user.pk)
    scope, child = finder.rows("select scope_id, child_id from cases_individualcase where id = %s", pk)[0]
    rows: list[Any] = [
        (_CASE, (pk,)),
        (_NOTES, (pk, scope)),
        (_GUARDIANS, (child,)),
        (_PAUSES, (pk, scope)),
        (_NEXT, (scope,)),
        (_CONSENTS, (pk,)),
        (_ANSWERS, (pk,)),
        (_DECISION, (pk,)),
        (_APPEALS, (pk, scope)),
    ]
    floor = Floor("case", rows, scope_id=scope, object_id=str(pk))
    return Page("Sak", nora, get(address("cases:case", pk)), floor).tried(app)


def child(finder: Finder, app: wire.Application) -> Page:
    """The folder of a child with a case."""
    nora = finder.person("nora")
    pk = finder.value("select child_id from cases_individualcase where id = %s", finder.value(OWN_CASE, nora.user.pk))
    scope = finder.value("select scope_id from people_child where id = %s", pk)
    rows: list[Any] = [
        ("select * from people_child where id = %s", (pk,)),
        (_GUARDIANS, (pk,)),
        (_PLACES, (pk,)),
        (_CHILD_CASES, (pk,)),
    ]
    floor = Floor("child", rows, scope_id=scope, object_id=str(pk))
    return Page("Barnets mappe", nora, get(address("desk:child", pk)), floor).tried(app)
