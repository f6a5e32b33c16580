"""Signing. Taken back each time, since a signature is for good.

Its floor keeps what signing promises: nobody writes in the text meanwhile, what must be there is asked for in as few
statements as we ask it, the document is set, hashed and encrypted, the same rows are written, and a commit's checks
are made.
"""

import uuid
from typing import Any, LiteralString

import psycopg

from tettpaa.cases import reading
from tettpaa.cli.bench import ready, wire
from tettpaa.cli.bench.floor import Floor
from tettpaa.cli.bench.found import Finder, Missing
from tettpaa.cli.bench.pages import Page, address
from tettpaa.core import clock

_TO_SIGN: LiteralString = """
select a.id, a.scope_id, c.holder_id, a.document_id, c.id, c.folder_id, c.child_id, c.kind, c.unit_id,
  c.announced_by_id, false from assessments_expertassessment a
join cases_individualcase c on c.id = a.case_id
where c.holder_id is not null and c.step = 'quality_control' order by a.id
"""
_SECTIONS: LiteralString = (
    "select * from documents_section where document_id = %(document)s order by position for update"
)
_ASSESSMENT: LiteralString = "select * from assessments_expertassessment where id = %(assessment)s for update"
_CASE: LiteralString = """
select c.*, p.*, u.*, r.* from cases_individualcase c
join people_child p on p.id = c.child_id join organisation_unit u on u.id = c.unit_id
left join referrals_referral r on r.id = c.referral_id where c.id = %(case)s
"""
_MARKS: LiteralString = """
select element from assessments_elementmark
where assessment_id = %(assessment)s and scope_id = %(scope)s and unmarked_at is null
"""
_CONTROLS: LiteralString = """
select q.*, a.*, u.name, u.role from assessments_qualitycontrol q join access_user u on u.id = q.controller_id
left join assessments_qualityanswer a on a.control_id = q.id
where q.assessment_id = %(assessment)s and q.scope_id = %(scope)s order by q.asked_at desc
"""
_AUTHORS: LiteralString = """
select distinct r.saved_by_id from documents_revision r join documents_section s on s.id = r.section_id
where s.document_id = %(document)s and r.scope_id = %(scope)s and not r.set_aside
"""
_NOTES: LiteralString = """
select kind, happened_on from cases_casenote
where case_id = %(case)s and scope_id = %(scope)s and kind not in ('note', 'phone') order by happened_on limit 40
"""
_ASKED = (_SECTIONS, _ASSESSMENT, _CASE, reading.STATEMENT, _MARKS, _CONTROLS, _AUTHORS, _NOTES)
"""The text, which nobody may change now; and what must be there before it is signed, or stands in the document."""
_STEP: LiteralString = """
insert into cases_casestep (id, scope_id, case_id, step, "on", by_id, at)
values (%(step)s, %(scope)s, %(case)s, 'signed', current_date, %(holder)s, clock_timestamp())
"""
_MOVED: LiteralString = """
update cases_individualcase set step = 'signed', last_activity_at = clock_timestamp() where id = %(case)s
"""
_SHARED: LiteralString = """
update cases_sharedprogress set step = 'signed', step_on = current_date where case_id = %(case)s
"""
_FILE: LiteralString = """
insert into documents_storedfile
(id, scope_id, name, media_type, size, sha256, blob, page_count, stored_at, stored_by_id)
values (%(file)s, %(scope)s, 'vurdering.pdf', 'application/pdf', %(size)s, %(sha256)s, %(blob)s, 3, clock_timestamp(),
%(holder)s)
"""
_FINAL: LiteralString = """
insert into documents_finaldocument (id, scope_id, document_id, file_id, sha256, finalised_at, finalised_by_id)
values (%(final)s, %(scope)s, %(document)s, %(file)s, %(sha256)s, clock_timestamp(), %(holder)s)
"""
_SIGNATURE: LiteralString = """
insert into documents_signature (id, scope_id, final_id, user_id, name, title, signed_at)
values (%(signature)s, %(scope)s, %(final)s, %(holder)s, 'Navn', 'rolle', clock_timestamp())
"""
_SIGNING: LiteralString = """
insert into assessments_assessmentsigning (id, scope_id, assessment_id, final_id, signed_by_id, signed_at)
values (%(signing)s, %(scope)s, %(assessment)s, %(final)s, %(holder)s, clock_timestamp())
"""
_WRITTEN = (_STEP, _MOVED, _SHARED, _FILE, _FINAL, _SIGNATURE, _SIGNING)
_EVENTS = ("case.step", "file.stored", "document.finalised", "document.signed", "assessment.signed")
_COLUMNS = (
    *("assessment", "scope", "holder", "document", "case", "folder", "child", "kind", "unit", "announcer"),
    "asks_typical",
)


def sign(finder: Finder, app: wire.Application) -> Page:
    """Signing and rendering the whole document."""
    for row in finder.rows(_TO_SIGN):
        known = {**dict(zip(_COLUMNS, row, strict=True)), "today": clock.today()}
        try:
            ready.approved(finder.visitor(known["holder"]).user, known["assessment"])
            return _signing(finder, known).tried(app)
        except Missing:
            continue
    raise Missing("Demodataene har ingen vurdering som er klar til å signeres.")


def _signing(finder: Finder, known: dict[str, Any]) -> Page:
    visitor, pk = finder.visitor(known["holder"]), known["assessment"]
    asked = wire.Asked(address("assessments:sign", pk), {}, undo=True)
    shown = ready.document(visitor.user, pk)

    def work(connection: psycopg.Connection[Any]) -> None:
        for statement in _ASKED:
            connection.execute(statement, known).fetchall()
        blob = ready.sign(shown)
        made: dict[str, Any] = {name: uuid.uuid4() for name in ("step", "file", "final", "signature", "signing")}
        made |= {"size": blob.size, "sha256": blob.sha256, "blob": blob.id}
        for statement in _WRITTEN:
            connection.execute(statement, known | made)

    floor = Floor("assessment", (), work, _EVENTS, scope_id=known["scope"], object_id=str(pk), writes=True, undo=True)
    return Page("Signere og lage PDF", visitor, lambda: asked, floor, expected=302)
