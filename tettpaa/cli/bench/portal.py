"""The pages of families and units, and the page where an assessment is written."""

from typing import Any, LiteralString

from tettpaa.cli.bench import wire
from tettpaa.cli.bench.floor import Floor
from tettpaa.cli.bench.found import Finder, Missing
from tettpaa.cli.bench.pages import Page, address, get

_OWN_SCOPE: LiteralString = "select * from cases_casescope where kind = 'person' and case_id = %s"
_CONSENTS: LiteralString = (
    "select * from participation_consent where scope_id in (select scope_id from cases_casescope where case_id = %s)"
)
_VIEWS: LiteralString = (
    "select * from participation_guardianview "
    "where scope_id in (select scope_id from cases_casescope where case_id = %s)"
)
_RELEASED: LiteralString = "select * from documents_release where scope_id = %s order by released_at desc"
_UNIT_CASES: LiteralString = (
    "select case_id, scope_id, child_name, step, received_on, sent_on, decided_on, told_on, closed_on "
    "from cases_sharedprogress where audience = 'unit' and unit_id = %s order by received_on desc"
)
_DRAFT: LiteralString = (
    "select a.id, a.scope_id, c.holder_id, a.document_id, c.id from assessments_expertassessment a "
    "join cases_individualcase c on c.id = a.case_id "
    "where c.closed_on is null and c.holder_id is not null and c.step in ('draft', 'hearing') and not exists "
    "(select 1 from documents_finaldocument f where f.document_id = a.document_id) order by c.holder_id, a.id limit 20"
)


def editor(finder: Finder, app: wire.Application) -> Page:
    """The page where an assessment is written, as the one who writes it."""
    for pk, scope, holder, document, case in finder.rows(_DRAFT):
        rows: list[Any] = [
            ("select * from assessments_expertassessment where id = %s", (pk,)),
            ("select * from cases_individualcase where id = %s", (case,)),
            ("select * from documents_section where document_id = %s order by position", (document,)),
            ("select * from assessments_remark where scope_id = %s", (scope,)),
            ("select * from documents_editingpresence where document_id = %s", (document,)),
        ]
        floor = Floor("assessment", rows, scope_id=scope, object_id=str(pk))
        try:
            return Page("Skrivesiden", finder.visitor(holder), get(address("assessments:editor", pk)), floor).tried(app)
        except Missing:
            continue
    raise Missing("Demodataene har ikke noe utkast.")


def family(finder: Finder, app: wire.Application) -> Page:
    """Where the case is, as a mother sees it."""
    visitor = finder.person("sara")
    pk, scope = finder.rows(
        "select p.case_id, p.scope_id from cases_sharedprogress p join access_grant g on g.scope_id = p.scope_id "
        "where p.audience = 'family' and g.user_id = %s and g.ends_at is null limit 1",
        visitor.user.pk,
    )[0]
    rows: list[Any] = [
        ("select * from cases_sharedprogress where audience = 'family' and case_id = %s", (pk,)),
        (_OWN_SCOPE, (pk,)),
        (_CONSENTS, (pk,)),
        (_RELEASED, (scope,)),
        (_VIEWS, (pk,)),
        ("select * from participation_hearing where scope_id = %s", (scope,)),
    ]
    floor = Floor("shared_progress", rows, scope_id=scope, object_id=str(pk))
    return Page("Familiens side", visitor, get(address("portal:family_case", pk)), floor).tried(app)


def unit(finder: Finder, app: wire.Application) -> Page:
    """A school's own cases, as its leader sees them."""
    visitor = finder.person("eirik")
    found = finder.value(
        "select unit_id from organisation_unitemployee where user_id = %s and ends_on is null limit 1", visitor.user.pk
    )
    floor = Floor("shared_progress", [(_UNIT_CASES, (found,))], is_list=True)
    return Page("Skolens saker", visitor, get(address("portal:unit_cases")), floor).tried(app)
