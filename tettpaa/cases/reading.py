"""One reading of a case: what its page and its rules ask about, in one question to the database.

Every part is under the row policies of the one who asks, as if it were asked alone. Whoever changes something reads
again: a reading says what was so when it was made, and is passed on inside one page or one action.
"""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, LiteralString, Self
from uuid import UUID

from django.db import connections

from tettpaa.cases.models import IndividualCase
from tettpaa.cases.rules import meanwhile
from tettpaa.cases.rules.promised import Source, Typical
from tettpaa.cases.rules.time_used import Wait
from tettpaa.core import clock, doorways
from tettpaa.people.models import Guardian

STATEMENT: LiteralString = """
with mine as materialized (
  select kind, guardian_id, scope_id from cases_casescope where case_id = %(case)s
)
select
  (select jsonb_agg(jsonb_build_array(kind, guardian_id, scope_id)) from mine) as scopes,
  (select jsonb_agg(jsonb_build_object(
      'id', id, 'first_name', first_name, 'last_name', last_name, 'relation', relation,
      'has_parental_responsibility', has_parental_responsibility, 'lives_with_child', lives_with_child,
      'interpreter_language', interpreter_language, 'phone', phone,
      'by_mandate', relation = 'legal_guardian' and exists (select from people_mandate m
        where m.guardian_id = people_guardian.id and m.scope_id = people_guardian.scope_id and m.may_consent
        and m.starts_on <= %(today)s and (m.ends_on is null or m.ends_on >= %(today)s)))
      order by first_name, last_name)
    from people_guardian where child_id = %(child)s and scope_id = %(folder)s and ended_on is null) as guardians,
  (select jsonb_agg(jsonb_build_object(
      'kind', c.kind, 'agreed', c.agreed, 'answered_on', c.answered_on, 'withdrawn_on', w.withdrawn_on,
      'guardian_id', c.guardian_id, 'relation', g.relation, 'first_name', g.first_name, 'last_name', g.last_name)
      order by c.registered_at)
    from participation_consent c
      left join participation_consentwithdrawal w on w.consent_id = c.id
      left join people_guardian g on g.id = c.guardian_id
    where c.scope_id = any(array(select scope_id from mine where kind = 'person'))) as consents,
  (select jsonb_build_object('has_plan', p.has_plan, 'dated', p.dated, 'evaluated_on', p.evaluated_on,
      'recorded_on', (p.recorded_at at time zone 'Europe/Oslo')::date, 'who', u.name)
    from cases_educationplanstatus p left join access_user u on u.id = p.recorded_by_id
    where p.case_id = %(case)s order by p.recorded_at desc limit 1) as education_plan,
  (select jsonb_agg(jsonb_build_array(waiting_for, reason, from_on, to_on) order by from_on)
    from cases_pause where case_id = %(case)s and scope_id = %(scope)s) as waits,
  (select jsonb_build_object('title', title, 'due_on', due_on, 'owner_name', owner_name)
    from planning_nextstep where scope_id = %(scope)s and done_at is null limit 1) as next_step,
  (select jsonb_build_object(
      'answer_by', h.answer_by, 'is_ended', h.ended_at is not null,
      'answered', (select jsonb_agg(guardian_id) from participation_hearingcomment where hearing_id = h.id),
      'given', (select jsonb_agg(jsonb_build_array(guardian_id, answer_by)) from participation_hearingdelivery
        where hearing_id = h.id),
      'said', (select jsonb_agg(v.guardian_id) from participation_guardianview v join people_guardian g
        on g.id = v.guardian_id where g.child_id = %(child)s and g.scope_id = %(folder)s))
    from participation_hearing h where h.scope_id = any(array(
      select scope_id from mine where kind = 'family' or (kind = 'person' and guardian_id is null)))
    order by h.sent_at desc limit 1) as hearing,
  (select jsonb_build_object('at', l.entered_at, 'who', u.name)
    from cases_lateentry l left join access_user u on u.id = l.entered_by_id
    where l.case_id = %(case)s and l.scope_id = %(scope)s) as late_entry,
  (select jsonb_agg(guardian_id) from participation_portalopening
    where scope_id = %(folder)s and closed_at is null) as doors,
  (select jsonb_object_agg(about, share order by decided_at) from participation_sharingpreference
    where scope_id = %(scope)s) as sharing,
  exists (select from participation_residentparentexception where scope_id = %(scope)s and ended_at is null)
    as resident_is_enough,
  exists (select from participation_refusalplan where scope_id = %(scope)s) as has_refusal_plan,
  (select jsonb_agg(u.name order by u.name) from cases_coassignment s join access_user u on u.id = s.user_id
    where s.case_id = %(case)s and s.scope_id = %(scope)s and s.ended_at is null) as sharers,
  (select is_impartial from cases_impartialitydeclaration
    where case_id = %(case)s and scope_id = %(scope)s and user_id = %(holder)s and declared_at >= coalesce(
      (select assigned_at from cases_assignment
        where case_id = %(case)s and scope_id = %(scope)s and ended_on is null), '-infinity')
    order by declared_at desc limit 1) as impartial,
  (select g.starts_at > coalesce((select max(declared_at) from cases_impartialitydeclaration
      where case_id = %(case)s and scope_id = %(scope)s and user_id = g.user_id), '-infinity')
    from access_grant g where g.scope_id = %(scope)s and g.basis in ('co_assigned', 'substitute')
      and g.user_id = nullif(current_setting('app.user_id', true), '')::bigint
      and g.starts_at <= clock_timestamp() + interval '5 seconds'
      and (g.ends_at is null or g.ends_at > clock_timestamp())
    order by g.starts_at desc limit 1) as helper_is_asked,
  (select "on" from cases_casestep where case_id = %(case)s and scope_id = %(scope)s and step = 'signed'
    order by at desc limit 1) as signed_on,
  exists (select from participation_childconversation where scope_id = %(scope)s)
    or exists (select from participation_notheardreason where scope_id = %(scope)s)
    or exists (select from participation_childview
      where scope_id = any(array(select scope_id from mine where kind = 'person' and guardian_id is null)))
    as child_heard,
  exists (select from participation_bestinterestsassessment where scope_id = %(scope)s) as best_interests_assessed,
  (select jsonb_agg(jsonb_build_array(what, who, starts_on, check_on) order by starts_on, registered_at)
    from cases_waitingmeasure where case_id = %(case)s and scope_id = %(scope)s and ended_on is null) as measures,
  (select none_because from cases_waitinganswer where case_id = %(case)s and scope_id = %(scope)s
    order by answered_at desc limit 1) as none_because,
  (select jsonb_agg(jsonb_build_array(to_name, what, due_on) order by due_on) from cases_casepromise
    where case_id = %(case)s and scope_id = any(array(select scope_id from mine)) and state = 'open') as promises,
  exists (select from cases_followup where case_id = %(case)s and scope_id = %(scope)s) as has_follow_up,
  (select count(*) from planning_worktask where scope_id = %(scope)s and done_at is null
    and kind not in ('preliminary_answer', 'meanwhile_check')) as open_tasks,
  (select outcome from cases_decisionregistration where case_id = %(case)s limit 1) as outcome,
  (select count(*) from cases_appeal where case_id = %(case)s and scope_id = %(scope)s and outcome = '')
    as open_appeals,
  (select jsonb_build_object('sender', sender, 'counted_from', counted_from, 'due_on', due_on,
      'sent_on', (sent_at at time zone 'Europe/Oslo')::date, 'is_warned', warned_at is not null)
    from cases_preliminaryanswer where case_id = %(case)s
    order by sent_at is not null, ready_on desc limit 1) as preliminary,
  (select name from access_user where id = %(announcer)s) as announcer,
  case when %(asks_typical)s::boolean then (select jsonb_agg(jsonb_build_array(place, cases, days))
    from app_typical_days(%(kind)s::text, %(unit)s::uuid)) end as typical
"""
"""Everything at once. Lists come as JSON, so that one row holds them all."""


@dataclass(frozen=True)
class ConsentRead:
    """One answer, with when it was taken back. Without a guardian it is the pupil's own."""

    kind: str
    agreed: bool
    answered_on: dt.date
    withdrawn_on: dt.date | None
    guardian_id: str | None
    relation: str | None
    name: str

    @classmethod
    def of(cls, row: dict[str, Any]) -> Self:
        """As the database gives it."""
        return cls(
            kind=row["kind"],
            agreed=row["agreed"],
            answered_on=dt.date.fromisoformat(row["answered_on"]),
            withdrawn_on=_day(row["withdrawn_on"]),
            guardian_id=row["guardian_id"],
            relation=row["relation"],
            name=" ".join(filter(None, (row["first_name"], row["last_name"]))),
        )


@dataclass(frozen=True)
class NextStepRead:
    """The one next thing."""

    title: str
    due_on: dt.date
    owner_name: str

    @classmethod
    def of(cls, row: dict[str, Any]) -> Self:
        """As the database gives it."""
        return cls(row["title"], dt.date.fromisoformat(row["due_on"]), row["owner_name"])


@dataclass(frozen=True)
class LateEntryRead:
    """The case had run for a while when it was entered: when that was, and by whom."""

    at: dt.datetime
    who: str

    @classmethod
    def of(cls, row: dict[str, Any]) -> Self:
        """As the database gives it."""
        return cls(dt.datetime.fromisoformat(row["at"]), row["who"] or "")


@dataclass(frozen=True)
class EducationPlanRead:
    """What was last said of the pupil's education plan, when, and by whom."""

    has_plan: bool
    dated: dt.date | None
    evaluated_on: dt.date | None
    recorded_on: dt.date
    who: str

    @classmethod
    def of(cls, row: dict[str, Any]) -> Self:
        """As the database gives it."""
        days = {name: _day(row[name]) for name in ("dated", "evaluated_on")}
        return cls(row["has_plan"], **days, recorded_on=dt.date.fromisoformat(row["recorded_on"]), who=row["who"] or "")


@dataclass(frozen=True)
class PreliminaryRead:
    """The preliminary answer that waits, or the last one that was sent."""

    sender: str
    counted_from: str
    due_on: dt.date
    sent_on: dt.date | None
    is_warned: bool

    @classmethod
    def of(cls, row: dict[str, Any]) -> Self:
        """As the database gives it."""
        days = {"due_on": dt.date.fromisoformat(row["due_on"]), "sent_on": _day(row["sent_on"])}
        return cls(**row | days)


@dataclass(frozen=True)
class HearingRead:
    """The latest time the draft was laid before the family, who has answered it, and who has said something before."""

    answer_by: dt.date
    is_ended: bool
    answered: frozenset[str | None]
    said: frozenset[str]
    given: Mapping[str | None, dt.date]
    """Who got the text on paper or had it explained → their own last day."""

    @classmethod
    def of(cls, row: dict[str, Any]) -> Self:
        """As the database gives it."""
        answered, said = frozenset(row["answered"] or ()), frozenset(row["said"] or ())
        given = {who: dt.date.fromisoformat(until) for who, until in row["given"] or ()}
        return cls(dt.date.fromisoformat(row["answer_by"]), row["is_ended"], answered, said, given)


@dataclass(frozen=True)
class PromiseRead:
    """A promise that waits: to whom, what, by when."""

    to_name: str
    what: str
    due_on: dt.date


@dataclass(frozen=True, kw_only=True)
class CaseReading:
    """A case as it stands now."""

    case: IndividualCase
    scopes: dict[str, int]
    """The compartments that the reader sees: kind (or ``person:<guardian>``) → scope id."""
    guardians: list[Guardian]
    """Those around the child, in alphabetical order; only what is shown of them and what the rules ask for."""
    consents: list[ConsentRead]
    waits: list[Wait]
    next_step: NextStepRead | None
    hearing: HearingRead | None
    late_entry: LateEntryRead | None
    """Nothing for a case that began here."""
    education_plan: EducationPlanRead | None
    """Nothing while nobody has said whether there is one."""
    doors: frozenset[str | None]
    """The guardians who are let in to the portal; None is the pupil."""
    sharing: Mapping[str, bool]
    """Which texts those with responsibility get when the pupil decides alone (`SharingPreference.About`)."""
    resident_is_enough: bool
    has_refusal_plan: bool
    sharers: list[str]
    """Colleagues who share the case."""
    impartial: bool | None
    """What the one who holds the case has declared last, since they got it."""
    helper_is_asked: bool | None
    """The reader shares the case or is a substitute in it, and has not said since whether they are impartial."""
    signed_on: dt.date | None
    child_heard: bool
    """A conversation is recorded, the pupil has written, or there is a reason why not."""
    best_interests_assessed: bool
    gets: meanwhile.Now
    """What the child gets while the case runs."""
    promises: tuple[PromiseRead, ...]
    """Those that wait, the first to come first."""
    has_follow_up: bool
    open_tasks: int
    outcome: str | None
    """What is decided, as far as it is registered."""
    open_appeals: int
    preliminary: PreliminaryRead | None
    announcer: str | None
    """Who has given the family the date, where it is a person's own word."""
    typical: tuple[Typical, ...]
    """How long cases like this one took; asked for a page that shows it, where the case has no plan of its own."""


def _asked(case: IndividualCase) -> dict[str, Any]:
    return {
        "case": case.pk,
        "scope": case.scope_id,
        "child": case.child_id,
        "folder": case.folder_id,
        "holder": case.holder_id,
        "kind": case.kind,
        "unit": case.unit_id,
        "today": clock.today(),
        "announcer": case.announced_by_id,
    }


def _guardian(found: dict[str, Any]) -> Guardian:
    by_mandate = found.pop("by_mandate")
    guardian = Guardian(**found | {"id": UUID(found["id"])})
    guardian.by_mandate = by_mandate
    return guardian


def read(case: IndividualCase, *, calculates: bool = False) -> CaseReading:
    """Everything that is asked about a case, as it is now. ``calculates`` also asks how long cases like it took."""
    asks_typical = calculates and not (case.planned_told_on or case.told_on or case.closed_on)
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute(STATEMENT, _asked(case) | {"asks_typical": asks_typical})
        names = [column.name for column in cursor.description]
        row = dict(zip(names, cursor.fetchone(), strict=True))
    lists = {name: json.loads(row[name] or "[]") for name in ("scopes", "guardians", "consents", "waits")}
    row["doors"] = frozenset(json.loads(row["doors"] or "[]"))
    row |= {"sharing": json.loads(row["sharing"] or "{}"), "sharers": json.loads(row["sharers"] or "[]")}
    step, hearing, answer, typical, late, plan, promises = (
        json.loads(row.pop(name) or "null")
        for name in ("next_step", "hearing", "preliminary", "typical", "late_entry", "education_plan", "promises")
    )
    return CaseReading(
        case=case,
        scopes={scope_key(kind, guardian): scope for kind, guardian, scope in lists["scopes"]},
        guardians=[_guardian(one) for one in lists["guardians"]],
        consents=[ConsentRead.of(one) for one in lists["consents"]],
        waits=[_wait(*one) for one in lists["waits"]],
        next_step=NextStepRead.of(step) if step else None,
        hearing=HearingRead.of(hearing) if hearing else None,
        preliminary=PreliminaryRead.of(answer) if answer else None,
        gets=_gets(row.pop("measures"), row.pop("none_because")),
        typical=tuple(Typical(Source(place), cases, days) for place, cases, days in typical or ()),
        promises=tuple(PromiseRead(to, what, dt.date.fromisoformat(on)) for to, what, on in promises or ()),
        late_entry=LateEntryRead.of(late) if late else None,
        education_plan=EducationPlanRead.of(plan) if plan else None,
        **{name: value for name, value in row.items() if name not in lists},
    )


def scope_key(kind: str, guardian: UUID | str | None) -> str:
    """``staff``, ``family``, ``unit``, or ``person:`` with the guardian; nothing after the colon is the pupil."""
    return f"person:{guardian or ''}" if kind == "person" else kind


def _wait(whom: str, why: str, begun: str, ended: str | None) -> Wait:
    return Wait(whom, why, dt.date.fromisoformat(begun), _day(ended))


def _gets(measures: str | None, because: str | None) -> meanwhile.Now:
    found = tuple(meanwhile.Told.of(*one) for one in json.loads(measures or "[]"))
    return meanwhile.Now(found, "" if found else because or "")


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
