"""What a unit writes is the unit's own, before and after it is sent: not even the section's leader opens it there."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.support.database import seeding
from tettpaa.access.roles import ScopeKind
from tettpaa.documents.models import (
    Document,
    FinalDocument,
    Release,
    Revision,
    ScopeKey,
    Section,
    Signature,
    StoredFile,
)
from tettpaa.papers.models import UnitReport
from tettpaa.portal.tests.test_unit_referral import CHILD, PDF, started
from tettpaa.portal.tests.test_unit_report import arrived, begun, named, people, sign, write_all

pytestmark = pytest.mark.usefixtures("db")
__all__ = ["people"]
PARTS = (Document, Section, Revision, StoredFile, ScopeKey, FinalDocument, Signature)


def attached(client, at, name) -> str:
    """A file that goes with the report, and its id."""
    sent = {"file": SimpleUploadedFile(name, PDF, "application/pdf")}
    assert client.post(at + "vedlegg/", sent).status_code == 302
    with seeding():
        return str(StoredFile.objects.filter(name=name, scope__kind=ScopeKind.UNIT_REPORT).latest("stored_at").pk)


def of_reports(acting_as, who) -> list[str]:
    """What somebody reaches of all that lies in the compartments of reports."""
    with acting_as(who, read_only=True):
        return [one.__name__ for one in PARTS if one.objects.filter(scope__kind=ScopeKind.UNIT_REPORT).exists()]


def hits(signed_in, who, words) -> str:
    answer = signed_in(who).post("/sok/", {"q": words})
    assert answer.status_code == 200
    return answer.text


@pytest.fixture
def two(people, signed_in):
    """A report of the case with a file, and one of the next child at the same school that is never sent."""
    eirik = signed_in(people.eirik)
    at = begun(eirik, people)
    named(eirik, at, people.guro)
    write_all(signed_in(people.guro))
    first = attached(eirik, at, "tegneprøve.pdf")
    other = started(eirik)
    eirik.post(f"{other}barnet/", {**CHILD, "child_first_name": "Nabo", "do": "next"})
    next_child = eirik.post(f"/portal/enhet/henvisninger/{other.split('/')[-2]}/rapport/")["Location"]
    return at, first, attached(eirik, next_child, "leseprøve.pdf")


def test_the_leader_reads_the_case_and_never_the_unit_s_report_before_or_after_it_is_sent(
    people, two, signed_in, acting_as
):
    at, first, unsent = two
    guro, eirik = signed_in(people.guro), signed_in(people.eirik)
    for who in (people.hanne, people.nora):
        assert of_reports(acting_as, who) == []
        for name, file in (("tegneprøve", first), ("leseprøve", unsent)):
            assert f"{name}.pdf" not in hits(signed_in, who, name)
            assert signed_in(who).get(f"/filer/{file}/").status_code == 404
    sign(guro, at), sign(eirik, at)
    assert len(of_reports(acting_as, people.eirik)) == len(PARTS), "the unit has all of it"
    eirik.post(at + "send/")
    arrived()
    with seeding():
        copy = Release.objects.get(title="tegneprøve.pdf")
    for who in (people.hanne, people.nora):
        assert of_reports(acting_as, who) == []
        assert signed_in(who).get(f"/filer/{copy.file_id}/").status_code == 200, "the copy in the case is PPT's"
        found = hits(signed_in, who, "tegneprøve")
        assert str(copy.file_id) in found
        assert first not in found
        for file in (first, unsent):
            assert signed_in(who).get(f"/filer/{file}/").status_code == 404
        assert "leseprøve.pdf" not in hits(signed_in, who, "leseprøve")


def test_a_leader_cannot_lay_anything_there_either(people, two, acting_as):
    with seeding():
        scope = UnitReport.objects.order_by("pk")[0].scope_id
    with acting_as(people.hanne):
        assert Section.objects.filter(scope_id=scope).update(html="<p>x</p>") == 0
        assert StoredFile.objects.filter(scope_id=scope).update(name="x.pdf") == 0
