"""A child whose case was closed long ago, with something of every sort in it; made past the policies."""

import datetime as dt
import itertools
from dataclasses import dataclass
from typing import Any

from tests.support.database import seeding
from tests.support.people import let_in, make_case, make_child, make_guardian, make_scope, make_unit, make_user
from tests.support.worlds import make_file, saved
from tettpaa.access.models import User
from tettpaa.access.roles import GrantBasis, Role, ScopeKind
from tettpaa.assessments.models import AssessmentSigning, ExpertAssessment
from tettpaa.cases.models import CaseNote, Closure, ConcernReport, IndividualCase, NoteAttachment
from tettpaa.core.rulesets import ruleset
from tettpaa.documents.models import Document, FinalDocument, StoredFile
from tettpaa.organisation.models import Unit
from tettpaa.people.models import Child

TODAY = dt.date(2026, 11, 24)
CLOSED = dt.date(2012, 6, 1)
NOW = dt.datetime(2012, 6, 1, 12, tzinfo=dt.UTC)


@dataclass
class Closed:
    """The people and the rows."""

    unit: Unit
    archivist: User
    leader: User
    adviser: User
    child: Child
    case: IndividualCase
    note_file: StoredFile
    final_file: StoredFile | None = None
    concern: ConcernReport | None = None


_numbers = itertools.count(1)


def closed_case(**values: Any) -> Closed:
    """Everything in place; with a signed assessment when asked for."""
    with seeding():
        return made_closed(**values)


def made_closed(*, signed: bool = False, born: dt.date = dt.date(1998, 3, 4), **values: Any) -> Closed:
    """The same, by whoever may write."""
    unit = make_unit(f"Granåsen skole {next(_numbers)} (eksempel)")
    adviser = make_user("Nora Brekke")
    child = make_child(unit=unit, birth_date=born)
    make_guardian(child, "Sara")
    case = make_case(child, unit, adviser)
    facts = {"closed_on": CLOSED, "received_on": dt.date(2011, 9, 5), "norm_on": dt.date(2011, 12, 4)} | values
    IndividualCase.objects.filter(pk=case.pk).update(**facts)
    case.refresh_from_db()
    saved(Closure(case=case, scope=case.scope, reason="granted", told="brev", closed_by=adviser, closed_at=NOW))
    note = CaseNote(case=case, scope=case.scope, kind="phone", title="Samtale", html="<p>Hemmelig.</p>")
    note.happened_on, note.written_by, note.locked_at = CLOSED, adviser, NOW
    note.save()
    file = make_file(case.scope)
    saved(NoteAttachment(note=note, scope=case.scope, file=file, added_by=adviser))
    archivist = make_user("Randi Holte", Role.MUNICIPAL_ARCHIVIST)
    leader = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
    made = Closed(unit, archivist, leader, adviser, child, case, file)
    if signed:
        _sign(made)
    return made


def _sign(made: Closed) -> None:
    """A final document with its file, signed."""
    case = made.case
    document = saved(
        Document(scope=case.scope, kind="school", title="Sakkyndig vurdering", rule_version=ruleset(TODAY).version)
    )
    assessment = saved(ExpertAssessment(case=case, scope=case.scope, document=document, type="school"))
    key_file = StoredFile.objects.get(pk=made.note_file.pk)
    final = saved(FinalDocument(scope=case.scope, document=document, file=key_file, sha256=key_file.sha256))
    saved(AssessmentSigning(scope=case.scope, assessment=assessment, final=final, signed_by=made.adviser))
    made.final_file = key_file


def add_concern(made: Closed) -> None:
    """A concern report about the child, in a compartment of its own."""
    with seeding():
        scope = make_scope(ScopeKind.CASE_STAFF, made.child.scope)
        let_in(made.adviser, scope, GrantBasis.ASSIGNED)
        file = make_file(scope)
        made.concern = saved(
            ConcernReport(
                child=made.child,
                folder=made.child.scope,
                scope=scope,
                file=file,
                concern="Blåmerker.",
                known="no",
                how="letter",
                reported_by=made.adviser,
            )
        )
