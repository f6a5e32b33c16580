"""What lies in no case: a referral that never became one, and a list that cases were entered from, go as cases do."""

import datetime as dt

import pytest
from django.db import connection
from django.db.utils import ProgrammingError

from tests.support.database import seeding
from tests.support.people import grade_address, make_case, make_child, make_guardian, make_scope, make_unit, make_user
from tests.support.reports import reported
from tests.support.worlds import make_file, saved
from tettpaa.access.models import Scope
from tettpaa.access.problems import NotNow
from tettpaa.access.roles import Role, ScopeKind
from tettpaa.cases.models import CaseImport, CaseImportRow, CaseNote
from tettpaa.core import clock
from tettpaa.documents.models import ScopeKey, StoredFile
from tettpaa.people.models import Child
from tettpaa.referrals.models import IntakeDecision, Referral, ReferralAttachment, ReferralReading, ReferralSubmission
from tettpaa.retention import actions, queries
from tettpaa.retention.models import Disposal, DisposalCertificate, DisposedCase, DisposedReferral, LegalHold
from tettpaa.retention.tests.test_disposal import carried_out, rows_left

pytestmark = pytest.mark.usefixtures("db")
LONG_AGO = dt.datetime(2021, 5, 3, 9, tzinfo=dt.UTC)


class Office:
    def __init__(self):
        with seeding():
            self.unit = make_unit()
            self.clerk = make_user("Bente Lie", Role.CLERK)
            self.leader = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
            self.archivist = make_user("Randi Holte", Role.MUNICIPAL_ARCHIVIST)
            self.adviser = make_user("Nora Brekke")

    def referral(self, *, outcome="return", decided_at=LONG_AGO, first="Elias"):
        """A referral with an attachment and somebody who read the draft, answered as told."""
        with seeding():
            child = make_child(first, "Tesfay", unit=self.unit)
            make_guardian(child, "Sara")
            scope = make_scope(ScopeKind.REFERRAL, child.scope)
            values = {"unit": self.unit, "child": child, "kind": "individual_education", "concern": "Hemmelig."}
            referral = saved(Referral(scope=scope, received_on=dt.date(2021, 4, 1), **values))
            saved(ReferralSubmission(scope=scope, referral=referral))
            saved(ReferralAttachment(scope=scope, referral=referral, file=make_file(scope)))
            place = make_scope(ScopeKind.REFERRAL_READING, child.scope)
            until = {"code_until": LONG_AGO, "access_until": LONG_AGO}
            who = {"who": "Mor", "code_hash": child.pk.bytes * 2, "invited_by": self.clerk}
            saved(ReferralReading(scope=place, referral=referral, **who, **until))
            if outcome:
                weighed = {"severity": "low", "soundness": "can_wait", "expediency": "advice", "grounds": "x"}
                decision = IntakeDecision(
                    scope=scope, referral=referral, outcome=outcome, decided_by=self.leader, **weighed
                )
                if outcome == "accept":
                    decision.meanwhile = "x"
                saved(decision)
                IntakeDecision.objects.filter(pk=decision.pk).update(decided_at=decided_at)
        return referral

    def a_list(self, *, state="done", uploaded_at=LONG_AGO):
        with seeding():
            scope = Scope(kind=ScopeKind.IMPORT)
            scope.save()
            batch = saved(CaseImport(scope=scope, file=make_file(scope), state=state, uploaded_by=self.clerk))
            CaseImport.objects.filter(pk=batch.pk).update(uploaded_at=uploaded_at, alive_at=uploaded_at)
        return batch


@pytest.fixture
def office():
    return Office()


def approve(office, acting_as, *rows):
    with acting_as(office.archivist):
        return actions.approve(case_ids=[row.pk for row in rows], seen=len(rows), by=office.archivist)


def test_the_page_tells_what_when_and_why_and_never_a_name(office, signed_in):
    referral, batch = office.referral(), office.a_list()
    client = signed_in(office.archivist)
    page = client.get("/bort/").text
    assert "Henvisning som ikke ble sak" in page
    assert "Liste som saker er ført inn fra" in page
    assert "Lastet opp av Bente Lie" in page
    for hidden in ("Elias", "Tesfay", "Sara", "Hemmelig"):
        assert hidden not in page
    one = client.get(f"/bort/henvisning/{referral.pk}/").text
    assert "Kan kasseres fra 3. mai 2024" in one
    assert "Kan kasseres fra 3. mai 2022" in client.get(f"/bort/liste/{batch.pk}/").text
    look = client.get("/bort/se-over/", {"sak": [str(referral.pk), str(batch.pk)]}).text
    assert "Alt på listen blir kassert om 14 dager" in look
    assert "I hver sak" not in look
    assert client.post("/bort/godkjenning/", {"sak": [str(referral.pk), str(batch.pk)]}).status_code == 302
    assert "Godkjent, og venter" in client.get("/bort/").text


def test_what_is_open_or_young_is_in_no_list(office, signed_in, acting_as):
    waiting = office.referral(outcome=None)
    taken = office.referral(outcome="accept")
    young = office.referral(decided_at=clock.now() - dt.timedelta(days=900))
    running, new = office.a_list(state="running"), office.a_list(uploaded_at=clock.now() - dt.timedelta(days=300))
    became = office.referral()
    with seeding():
        make_case(became.child, office.unit, office.adviser, referral=became)
    rows = (waiting, taken, young, running, new, became)
    with acting_as(office.archivist, read_only=True):
        assert queries.lists().may_go == []
        # what is ended has a day ahead; what is open, and what became a case, has none
        future = queries.ended(until=dt.date.max)
        assert {row.case_id for row in future} == {young.pk, new.pk}
        assert sum(papers for _year, _cases, papers in queries.coming_years()) == 2
    client = signed_in(office.archivist)
    for row in (waiting, taken, became):
        assert client.get(f"/bort/henvisning/{row.pk}/").status_code == 404
    assert client.get(f"/bort/liste/{running.pk}/").status_code == 404
    with acting_as(office.archivist), pytest.raises(NotNow):
        actions.approve(case_ids=[row.pk for row in rows], seen=len(rows), by=office.archivist)


def test_a_referral_goes_with_its_files_its_readers_and_a_folder_that_held_nothing_else(office, acting_as, monkeypatch):
    referral, neighbour = office.referral(), office.referral(first="Ida", decided_at=clock.now())
    with seeding():
        blob = StoredFile.objects.get(scope_id=referral.scope_id).blob
        report = reported(referral.child, referral, office.adviser)["papers.UnitReport"]
    [disposal] = approve(office, acting_as, referral)
    done = carried_out(disposal, disposal.goes_on, monkeypatch)
    assert blob in done["blobs"]
    assert rows_left(done["scopes"]) == {}
    assert {referral.scope_id, report.scope_id, referral.child.scope_id} <= set(done["scopes"])
    with seeding():
        assert not ScopeKey.objects.filter(scope_id__in=done["scopes"]).exists()
        assert not Child.objects.filter(pk=referral.child_id).exists()
        assert Referral.objects.get() == neighbour
        proof, figure = DisposalCertificate.objects.get(), DisposedReferral.objects.get()
        assert not DisposedCase.objects.exists()
    assert (proof.paper, proof.kind, proof.closed_year, proof.is_whole, proof.file_count) == (
        "referral_without_case", "individual_education", 2021, True, len(done["blobs"]),
    )  # fmt: skip
    assert proof.approved_by_id == office.archivist.pk
    assert "referral_without_case" not in proof.legal_ground
    assert (figure.outcome, figure.unit_kind, figure.received_month, figure.days_to_decision) == (
        "return", "school", dt.date(2021, 4, 1), 32,
    )  # fmt: skip


def test_the_page_shows_the_certificate_and_the_figures(office, acting_as, monkeypatch, signed_in):
    referral, batch = office.referral(), office.a_list()
    for disposal in approve(office, acting_as, referral, batch):
        assert carried_out(disposal, disposal.goes_on, monkeypatch)
    page = signed_in(office.archivist).get("/bort/").text
    assert "Tall som er igjen etter henvisninger" in page
    assert "2021, returnert med råd" in page
    assert "lastet opp i 2021" in page


@pytest.mark.parametrize("what", ["another referral", "a case", "a note"])
def test_the_folder_stays_when_there_is_more_in_it(office, acting_as, monkeypatch, what):
    referral = office.referral()
    with seeding():
        child = referral.child
        if what == "another referral":
            saved(Referral(scope=make_scope(ScopeKind.REFERRAL, child.scope), unit=office.unit, child=child))
        if what == "a case":
            make_case(child, office.unit, office.adviser)
        if what == "a note":
            case = make_case(make_child("Ida", "B", unit=office.unit), office.unit, office.adviser)
            note = CaseNote(
                case=case, scope=case.scope, kind="phone", title="x", html="<p>x</p>", written_by=office.adviser
            )
            note.happened_on = clock.today()
            note.save()
            make_file(child.scope)
    [disposal] = approve(office, acting_as, referral)
    done = carried_out(disposal, disposal.goes_on, monkeypatch)
    assert child.scope_id not in done["scopes"]
    assert rows_left([referral.scope_id]) == {}
    with seeding():
        assert Child.objects.filter(pk=child.pk).exists()


def test_a_referral_that_became_a_case_meanwhile_is_never_taken(office, acting_as, monkeypatch):
    referral = office.referral()
    [disposal] = approve(office, acting_as, referral)
    with seeding():
        case = make_case(referral.child, office.unit, office.adviser, referral=referral)
    assert carried_out(disposal, disposal.goes_on, monkeypatch) is None
    with seeding():
        assert Referral.objects.filter(pk=referral.pk).exists()
        assert Disposal.objects.get().stopped_because.startswith("Saken eller henvisningen er åpnet")
        assert case.referral_id == referral.pk
    # and the database itself refuses, whatever the program says
    with monkeypatch.context() as patch:
        patch.setattr(queries, "ended", lambda **_asked: [type("Row", (), {"held_because": None, "held_until": None})])
        with seeding():
            Disposal.objects.update(stopped_at=None)
        assert carried_out(disposal, disposal.goes_on, monkeypatch) is None
    with seeding():
        assert Referral.objects.filter(pk=referral.pk).exists()


def test_a_new_decision_after_the_approval_stops_it(office, acting_as, monkeypatch):
    referral = office.referral()
    [disposal] = approve(office, acting_as, referral)
    with seeding():
        IntakeDecision.objects.filter(referral=referral).update(decided_at=clock.now())
    assert carried_out(disposal, disposal.goes_on, monkeypatch) is None


def test_a_hold_is_respected_and_can_be_lifted(office, acting_as, monkeypatch, signed_in):
    referral = office.referral()
    [disposal] = approve(office, acting_as, referral)
    client, address = signed_in(office.leader), f"/bort/henvisning/{referral.pk}/"
    assert client.post(address, {"reason": ""}).status_code == 422
    assert client.post(address, {"reason": "Klage hos statsforvalteren"}).status_code == 302
    assert "Kassasjonen er stanset" in client.get(address).text
    assert carried_out(disposal, disposal.goes_on, monkeypatch) is None
    with acting_as(office.archivist), pytest.raises(NotNow):
        actions.approve(case_ids=[referral.pk], seen=1, by=office.archivist)
    assert client.post(address, {"lift": "1"}).status_code == 302
    with seeding():
        assert LegalHold.objects.get().lifted_by_id == office.leader.pk
    [again] = approve(office, acting_as, referral)
    assert carried_out(again, again.goes_on, monkeypatch)


def test_a_shielded_child_is_hidden_from_the_archivist_here_too(office, signed_in):
    referral, other = office.referral(), office.referral(first="Ida")
    with seeding():
        grade_address(referral.child)
    client = signed_in(office.archivist)
    assert client.get(f"/bort/henvisning/{referral.pk}/").status_code == 404
    assert client.get(f"/bort/henvisning/{other.pk}/").status_code == 200
    assert client.get("/bort/").text.count("Henvisning som ikke ble sak") == 2  # the name, and what one ticks off


def test_a_list_goes_with_its_lines_and_key_and_the_cases_stay(office, acting_as, monkeypatch):
    batch = office.a_list()
    with seeding():
        case = make_case(make_child(unit=office.unit), office.unit, office.adviser)
        saved(CaseImportRow(scope=batch.scope, batch=batch, number=1, case=case))
    [disposal] = approve(office, acting_as, batch)
    done = carried_out(disposal, disposal.goes_on, monkeypatch)
    assert done["scopes"] == [batch.scope_id]
    assert rows_left(done["scopes"]) == {}
    with seeding():
        assert not ScopeKey.objects.filter(scope_id=batch.scope_id).exists()
        assert type(case).objects.filter(pk=case.pk).exists()
        proof = DisposalCertificate.objects.get()
    assert (proof.paper, proof.kind, proof.closed_year) == ("import_list", "", 2021)


def test_only_the_job_disposes(office, acting_as):
    referral = office.referral()
    [disposal] = approve(office, acting_as, referral)
    with pytest.raises(ProgrammingError), acting_as(office.archivist), connection.cursor() as cursor:
        cursor.execute("select app_dispose_paper(%s, %s, 'x')", [disposal.pk, disposal.goes_on])
