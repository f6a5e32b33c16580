"""The actions. A note and a section are saved; a referral is made unsent again each time."""

import itertools
import uuid
from typing import Any, LiteralString

import psycopg
from django.utils import timezone

from tettpaa.cli.bench import ready, wire
from tettpaa.cli.bench.floor import Floor
from tettpaa.cli.bench.found import Finder, Missing
from tettpaa.cli.bench.pages import Page, address
from tettpaa.cli.bench.reading import OWN_CASE

_TEXT = "Eleven leser korte tekster alene og lange sammen med en voksen. " * 6
_CASE: LiteralString = "select id, scope_id, step, holder_id from cases_individualcase where id = %s"
_NOTE: LiteralString = (
    "insert into cases_casenote (id, kind, title, happened_on, place, html, written_at, scope_id, "
    "written_by_id, case_id) values (%s, 'note', 'Observasjon', current_date, '', %s, clock_timestamp(), %s, %s, %s)"
)
_TWIN: LiteralString = (
    "select id, title, html from cases_casenote where case_id = %s and scope_id = %s and written_by_id = %s "
    "and written_at > clock_timestamp() - interval '1 minute' and title = 'Observasjon' and html = '' limit 1"
)
_TOUCH: LiteralString = "update cases_individualcase set last_activity_at = clock_timestamp() where id = %s"
_DRAFT: LiteralString = (
    "select s.id, s.scope_id, c.holder_id from documents_section s "
    "join assessments_expertassessment a on a.document_id = s.document_id "
    "join cases_individualcase c on c.id = a.case_id where c.closed_on is null and c.holder_id is not null "
    "and c.step in ('draft', 'hearing') and not exists "
    "(select 1 from documents_finaldocument f where f.document_id = s.document_id) "
    "order by c.holder_id, s.position limit 20"
)
_LOCK: LiteralString = "select id, revision, html from documents_section where id = %s for update"
_MAY_WRITE: LiteralString = (
    "select 1 from access_grant where user_id = %s and scope_id = %s and basis in ('assigned', 'co_assigned') "
    "and (ends_at is null or ends_at > clock_timestamp()) limit 1"
)
_IS_FINAL: LiteralString = (
    "select 1 from documents_finaldocument f join documents_section s on s.document_id = f.document_id where s.id = %s"
)
_PRESENT: LiteralString = (
    "update documents_editingpresence set seen_at = clock_timestamp() where user_id = %s and scope_id = %s "
    "and document_id = (select document_id from documents_section where id = %s)"
)
_REVISION: LiteralString = (
    "insert into documents_revision (id, number, html, saved_at, set_aside, saved_by_id, scope_id, section_id) "
    "values (%s, %s, %s, clock_timestamp(), false, %s, %s, %s)"
)
_SECTION: LiteralString = (
    "update documents_section set html = %s, revision = %s, saved_at = clock_timestamp(), saved_by_id = %s "
    "where id = %s"
)
_SENT: LiteralString = (
    "select r.id, r.scope_id, e.user_id from referrals_referral r "
    "join referrals_referralsubmission s on s.referral_id = r.id "
    "join organisation_unitemployee e on e.unit_id = r.unit_id and e.ends_on is null where r.channel = 'portal' "
    "and not exists (select 1 from referrals_completenesscheck k where k.referral_id = r.id) "
    "and not exists (select 1 from referrals_intakedecision d where d.referral_id = r.id) order by s.submitted_at"
)
_REFERRAL: LiteralString = "select * from referrals_referral where id = %s"
_LACKS: LiteralString = (
    "select array(select has_seen_referral from referrals_referralguardian where referral_id = %s and scope_id = %s), "
    "exists (select from referrals_triedmeasure where referral_id = %s and scope_id = %s), "
    "exists (select from referrals_referralattachment where referral_id = %s and scope_id = %s and is_report)"
)
_SUBMIT: LiteralString = (
    "insert into referrals_referralsubmission (id, submitted_at, referral_id, scope_id, submitted_by_id) "
    "values (%s, clock_timestamp(), %s, %s, %s)"
)
_RECEIVED: LiteralString = "update referrals_referral set received_on = current_date where id = %s"


def save_note(finder: Finder, app: wire.Application) -> Page:
    """A note in a case of one's own. Each has a text of its own, since a twin within a minute is the same note."""
    nora, numbers = finder.person("nora"), itertools.count()
    pk = finder.value(OWN_CASE, nora.user.pk)
    scope = finder.value("select scope_id from cases_individualcase where id = %s", pk)
    path, today = address("cases:write_note", pk), timezone.localdate().isoformat()

    def request() -> wire.Asked:
        text = f"<p>{_TEXT}{next(numbers)}.</p>"
        given = {"kind": "note", "title": "Observasjon", "happened_on": today, "place": "", "html": text}
        return wire.Asked(path, given)

    def work(connection: psycopg.Connection[Any]) -> None:
        connection.execute(_NOTE, [uuid.uuid4(), f"<p>{_TEXT}</p>", scope, nora.user.pk, pk])
        connection.execute(_TOUCH, [pk])

    rows: list[Any] = [(_CASE, (pk,)), (_TWIN, (pk, scope, nora.user.pk))]
    floor = Floor("case", rows, work, ["note.written"], scope_id=scope, object_id=str(pk), writes=True)
    return Page("Lagre notat", nora, request, floor, expected=302).tried(app)


def autosave(finder: Finder, app: wire.Application) -> Page:
    """A section of a draft, as the editor sends it."""
    found = finder.rows(_DRAFT)
    for section, scope, holder in found:
        try:
            return _section(finder, section, scope, holder).tried(app)
        except Missing:
            continue
    raise Missing("Demodataene har ikke noe utkast som kan skrives i.")


def _section(finder: Finder, section: uuid.UUID, scope: int, holder: int) -> Page:
    numbers, now = itertools.count(), {"revision": 0}
    path = address("assessments:save", section)

    def prepare() -> None:
        now["revision"] = finder.value("select revision from documents_section where id = %s", section)

    def request() -> wire.Asked:
        text = f"<p>{_TEXT}{next(numbers)}.</p>"
        given = {"html": text, "base_revision": str(now["revision"])}
        return wire.Asked(path, given, accept="application/json")

    def work(connection: psycopg.Connection[Any]) -> None:
        number, text = now["revision"] + 1, f"<p>{_TEXT}</p>"
        connection.execute(_MAY_WRITE, [holder, scope]).fetchone()
        connection.execute(_LOCK, [section]).fetchone()
        connection.execute(_IS_FINAL, [section]).fetchone()
        connection.execute(_REVISION, [uuid.uuid4(), number, text, holder, scope, section])
        connection.execute(_SECTION, [text, number, holder, section])
        connection.execute(_PRESENT, [holder, scope, section])

    floor = Floor("", (), work, ["section.saved"], scope_id=scope, object_id=str(section), writes=True)
    return Page("Autolagre avsnitt", finder.visitor(holder), request, floor, prepare=prepare)


def submit(finder: Finder, app: wire.Application) -> Page:
    """A referral that a unit has sent is made a draft again, and sent."""
    for pk, scope, leader in finder.rows(_SENT):
        try:
            page = _referral(finder, pk, scope, leader)
            page.prepare()
            ready.with_report(page.visitor.user, pk)
            return page.tried(app)
        except Missing:
            continue
    raise Missing("Demodataene har ingen henvisning som er hel nok til å sendes på nytt.")


def _referral(finder: Finder, pk: uuid.UUID, scope: int, leader: int) -> Page:
    asked = wire.Asked(address("portal:referral_review", pk), {"sure": "on", "confirm": "on"})

    def prepare() -> None:
        finder.do("delete from referrals_referralsubmission where referral_id = %s", pk)
        finder.do("update referrals_referral set received_on = null where id = %s", pk)

    def work(connection: psycopg.Connection[Any]) -> None:
        connection.execute(_SUBMIT, [uuid.uuid4(), pk, scope, leader])
        connection.execute(_RECEIVED, [pk])

    floor = Floor(
        "referral",
        [(_REFERRAL, (pk,)), (_LACKS, (pk, scope) * 3)],
        work,
        ["referral.submitted"],
        scope_id=scope,
        object_id=str(pk),
        writes=True,
    )
    return Page("Sende henvisning", finder.visitor(leader), lambda: asked, floor, expected=302, prepare=prepare)
