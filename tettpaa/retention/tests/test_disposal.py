"""What may go, goes when the archivist has decided and nobody has stopped it; what is to be preserved, stays."""

import datetime as dt
from typing import Any

import pytest
from django.apps import apps
from django.db import connection

from tests.support.database import reset_role, seeding
from tests.support.people import grade_address, make_case, make_child, make_scope
from tests.support.reports import reported
from tests.support.worlds import saved
from tettpaa.access.models import ScopedModel
from tettpaa.access.problems import NotAllowed, NotNow
from tettpaa.access.roles import ScopeKind
from tettpaa.access.session import acting, job_actor
from tettpaa.cases.models import CaseScope, IndividualCase
from tettpaa.core import clock
from tettpaa.documents import queries as documents
from tettpaa.documents.models import ScopeKey, StoredFile
from tettpaa.people.models import Child
from tettpaa.quality.measures import MEASURES, compute
from tettpaa.quality.models import TimeFigure
from tettpaa.quality.time_used import compute_time_used
from tettpaa.referrals.models import Referral, ReferralReading
from tettpaa.retention import actions, queries
from tettpaa.retention.models import Disposal, DisposalCertificate, DisposedCase, KeptPaper, LegalHold
from tettpaa.retention.tests.closed import Closed, add_concern, closed_case

pytestmark = pytest.mark.usefixtures("db")

SCOPED = [m for m in apps.get_models() if issubclass(m, ScopedModel)]


def approve(made: Closed, acting_as: Any) -> Disposal:
    with acting_as(made.archivist):
        return actions.approve(case_ids=[made.case.pk], seen=1, by=made.archivist)[0]


def carried_out(disposal: Disposal, on: dt.date, monkeypatch: Any) -> dict[str, Any] | None:
    """The job, on that day."""
    with monkeypatch.context() as patch:
        patch.setattr(clock, "today", lambda: on)
        with acting(job_actor("kassasjon")):
            done = actions.carry_out(disposal=disposal)
    reset_role()
    return done


def rows_left(scope_ids: list[int]) -> dict[str, int]:
    with seeding():
        found = {m._meta.db_table: m._base_manager.filter(scope_id__in=scope_ids).count() for m in SCOPED}
    return {table: count for table, count in found.items() if count}


def test_the_archivist_sees_number_kind_and_day_and_never_a_name(signed_in):
    made = closed_case()
    page = signed_in(made.archivist).get("/bort/").content.decode()
    assert made.case.number in page
    assert "Kan kasseres nå" in page
    for hidden in (made.child.first_name, made.child.last_name, "Hemmelig", "Sara"):
        assert hidden not in page
    assert signed_in(made.archivist).get(f"/saker/{made.case.pk}/").status_code == 404
    assert signed_in(made.archivist).get(f"/barn/{made.child.pk}/").status_code == 404


def test_an_open_case_and_one_closed_lately_are_not_in_the_list(signed_in):
    made = closed_case()
    with seeding():
        IndividualCase.objects.filter(pk=made.case.pk).update(closed_on=None)
    client = signed_in(made.archivist)
    assert made.case.number not in client.get("/bort/").content.decode()
    assert client.get(f"/bort/{made.case.pk}/").status_code == 404
    with seeding():
        IndividualCase.objects.filter(pk=made.case.pk).update(closed_on=clock.today() - dt.timedelta(days=3000))
    assert made.case.number not in client.get("/bort/").content.decode()
    assert client.get(f"/bort/{made.case.pk}/").status_code == 200


def test_a_corrected_birth_date_moves_the_case_out_of_the_list_at_once(signed_in):
    made = closed_case()
    with seeding():
        Child.objects.filter(pk=made.child.pk).update(birth_date=dt.date(2012, 3, 4))
    assert made.case.number not in signed_in(made.archivist).get("/bort/").content.decode()


def test_the_database_and_the_rules_count_the_same_days(acting_as):
    from tettpaa.retention.rules import years_later

    with connection.cursor() as cursor:
        for step in range(0, 3000, 13):
            day = dt.date(2011, 12, 20) + dt.timedelta(days=step)
            for years in (1, 3, 4, 10, 25):
                cursor.execute("select app_years_later(%s::date, %s)", [day, years])
                assert cursor.fetchone()[0] == years_later(day, years)


def test_a_graded_child_is_hidden_from_the_archivist_too(signed_in):
    made = closed_case()
    with seeding():
        grade_address(made.child)
    client = signed_in(made.archivist)
    assert made.case.number not in client.get("/bort/").content.decode()
    assert client.get(f"/bort/{made.case.pk}/").status_code == 404


def test_two_steps_and_nothing_is_removed_before_the_days_of_waiting(signed_in):
    made = closed_case()
    client = signed_in(made.archivist)
    look = client.get("/bort/se-over/", {"sak": str(made.case.pk)}).content.decode()
    assert "Godkjenn kassasjon" in look
    assert "Kasseres:" in look
    assert "Bevares:" in look
    assert client.post("/bort/godkjenning/", {"sak": str(made.case.pk)}).status_code == 302
    page = client.get("/bort/").content.decode()
    assert "Godkjent, og venter" in page
    with seeding():
        disposal = Disposal.objects.get()
        assert disposal.goes_on == clock.today() + dt.timedelta(days=14)
        assert IndividualCase.objects.filter(pk=made.case.pk).exists()


def test_pressing_twice_decides_once(signed_in):
    made = closed_case()
    client = signed_in(made.archivist)
    for _time in range(2):
        client.post("/bort/godkjenning/", {"sak": [str(made.case.pk)]})
    with seeding():
        assert Disposal.objects.count() == 1


def test_the_decision_asks_for_a_fresh_sign_in(signed_in):
    made = closed_case()
    client = signed_in(made.archivist)
    from tettpaa.access.sessions import SessionStore, cookie_name
    from tettpaa.core import doorways

    with doorways.through(made.archivist.doorway):
        session = SessionStore(client.cookies[cookie_name()].value)
        session["account_authentication_methods"] = [{"method": "password", "at": 0}]
        session.save()
    answer = client.get("/bort/se-over/", {"sak": str(made.case.pk)})
    assert answer.status_code == 302
    assert "bekreft" in answer["Location"]


def test_others_than_the_archivist_do_not_decide(signed_in, acting_as):
    made = closed_case()
    assert signed_in(made.leader).get("/bort/").status_code == 200
    assert signed_in(made.leader).post("/bort/godkjenning/", {"sak": str(made.case.pk)}).status_code == 404
    assert signed_in(made.adviser).get("/bort/").status_code == 404
    with acting_as(made.leader), pytest.raises(NotAllowed):
        actions.approve(case_ids=[made.case.pk], seen=1, by=made.leader)


def test_the_leader_stops_it_with_a_reason_and_it_stays(signed_in, acting_as, monkeypatch):
    made = closed_case()
    disposal = approve(made, acting_as)
    client = signed_in(made.leader)
    empty = client.post(f"/bort/{made.case.pk}/", {"reason": "", "review_on": ""})
    assert empty.status_code == 422
    assert "Skriv hvorfor" in empty.content.decode()
    client.post(f"/bort/{made.case.pk}/", {"reason": "Klage hos statsforvalteren", "review_on": ""})
    page = signed_in(made.archivist).get("/bort/").content.decode()
    assert "Kassasjonen er stanset" in page
    assert "Klage hos statsforvalteren" in page
    with seeding():
        disposal.refresh_from_db()
        assert disposal.stopped_by_id == made.leader.pk
    with acting_as(made.archivist), pytest.raises(NotNow):
        actions.approve(case_ids=[made.case.pk], seen=1, by=made.archivist)
    client.post(f"/bort/{made.case.pk}/", {"lift": "1"})
    assert approve(made, acting_as).pk != disposal.pk


def test_a_hold_whose_day_has_passed_stops_nothing(acting_as):
    made = closed_case()
    with seeding():
        LegalHold(scope=made.case.scope, reason="x", review_on=clock.today() - dt.timedelta(days=1)).save()
    assert approve(made, acting_as)


def test_a_case_opened_again_meanwhile_is_not_disposed_of(acting_as, monkeypatch):
    made = closed_case()
    disposal = approve(made, acting_as)
    with seeding():
        IndividualCase.objects.filter(pk=made.case.pk).update(closed_on=None)
    assert carried_out(disposal, disposal.goes_on, monkeypatch) is None
    with seeding():
        disposal.refresh_from_db()
        assert disposal.stopped_because
        assert StoredFile.objects.filter(pk=made.note_file.pk).exists()


def test_the_database_refuses_before_the_day_and_everybody_but_the_job(acting_as, monkeypatch):
    made = closed_case()
    disposal = approve(made, acting_as)
    with pytest.raises(NotNow):
        carried_out(disposal, disposal.goes_on - dt.timedelta(days=1), monkeypatch)
    reset_role()
    from django.db import transaction
    from django.db.utils import ProgrammingError

    for user in (made.archivist, made.leader, made.adviser):
        with (
            acting_as(user),
            pytest.raises(ProgrammingError),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute("select app_dispose(%s, %s, 'x', 0)", [disposal.pk, disposal.goes_on])


def test_disposal_removes_every_row_the_key_and_the_child_and_leaves_a_certificate(acting_as, monkeypatch):
    made = closed_case()
    add_concern(made)
    with seeding():
        scopes = list(CaseScope.objects.filter(case=made.case).values_list("scope_id", flat=True))
        scopes += [made.child.scope_id, made.concern.scope_id]
    disposal = approve(made, acting_as)
    done = carried_out(disposal, disposal.goes_on, monkeypatch)
    assert done is not None
    assert set(scopes) <= set(done["scopes"])
    assert made.note_file.blob in done["blobs"]
    assert rows_left(done["scopes"]) == {}
    with seeding():
        assert not ScopeKey.objects.filter(scope_id__in=scopes).exists()
        assert not Child.objects.filter(pk=made.child.pk).exists()
        proof = DisposalCertificate.objects.get()
    assert (proof.kind, proof.closed_year, proof.kept_count, proof.is_whole) == (made.case.kind, 2012, 0, True)
    assert proof.approved_by_id == made.archivist.pk
    assert proof.file_count == 2
    assert proof.row_count > 10
    words = " ".join(str(getattr(proof, field.attname)) for field in DisposalCertificate._meta.concrete_fields)
    assert made.case.number not in words
    assert made.child.last_name not in words


def test_d16_the_signed_assessment_is_kept_under_a_key_of_its_own(acting_as, monkeypatch, signed_in):
    made = closed_case(signed=True)
    add_concern(made)
    disposal = approve(made, acting_as)
    done = carried_out(disposal, disposal.goes_on, monkeypatch)
    assert done is not None
    assert rows_left(done["scopes"]) == {}
    with seeding():
        kept = KeptPaper.objects.select_related("file").get()
        assert kept.scope_id not in done["scopes"]
        assert kept.case_number == made.case.number
        assert Child.objects.filter(pk=made.child.pk).exists()
        assert not ScopeKey.objects.filter(scope_id=made.case.scope_id).exists()
        proof = DisposalCertificate.objects.get()
        assert (proof.kept_count, proof.is_whole) == (1, False)
    with acting_as(made.leader):
        assert documents.whole_file(kept.file) == b"%PDF-1.7 x"
    folder = signed_in(made.leader).get(f"/barn/{made.child.pk}/").content.decode()
    assert "Bevart fra tidligere saker" in folder
    assert "Sakkyndig vurdering" in folder


def test_another_case_about_the_same_child_is_left_alone(acting_as, monkeypatch):
    made = closed_case()
    add_concern(made)
    with seeding():
        later = make_case(made.child, made.unit, made.adviser)
        IndividualCase.objects.filter(pk=later.pk).update(earlier=made.case)
    disposal = approve(made, acting_as)
    done = carried_out(disposal, disposal.goes_on, monkeypatch)
    assert done is not None
    assert made.child.scope_id not in done["scopes"]
    assert made.concern.scope_id not in done["scopes"]
    with seeding():
        later.refresh_from_db()
        assert later.earlier_id is None
        assert Child.objects.filter(pk=made.child.pk).exists()


def test_a_neighbour_case_loses_nothing(acting_as, monkeypatch):
    made, other = closed_case(), closed_case()
    with seeding():
        before = rows_of(other)
    disposal = approve(made, acting_as)
    assert carried_out(disposal, disposal.goes_on, monkeypatch)
    with seeding():
        assert rows_of(other) == before


def rows_of(made: Closed) -> dict[str, int]:
    scopes = [*CaseScope.objects.filter(case=made.case).values_list("scope_id", flat=True), made.child.scope_id]
    return {m._meta.db_table: m._base_manager.filter(scope_id__in=scopes).count() for m in SCOPED}


def test_what_is_left_has_months_and_days_and_a_key_that_leads_nowhere(acting_as, monkeypatch):
    told = dt.date(2012, 3, 20)
    made = closed_case(intake_on=dt.date(2011, 9, 15), sent_on=dt.date(2012, 1, 3), decided_on=told, told_on=told)
    disposal = approve(made, acting_as)
    done = carried_out(disposal, disposal.goes_on, monkeypatch)
    assert done is not None
    with seeding():
        left = DisposedCase.objects.get()
    assert (left.kind, left.unit_kind, left.closed_year) == (made.case.kind, "school", 2012)
    assert (left.received_month, left.told_month) == (dt.date(2011, 9, 1), dt.date(2012, 3, 1))
    assert (left.days_to_intake, left.days_to_sent, left.days_to_told, left.within_norm) == (10, 120, 197, False)
    assert str(left.pk) not in (str(made.case.pk), done["certificate"])


@pytest.mark.commitment("K4.4a")
def test_the_figures_are_the_same_before_and_after(acting_as, monkeypatch):
    """Six cases were told in one month; one of them is disposed of. (Its closing day is set back, only here.)"""
    told = (clock.today().replace(day=1) - dt.timedelta(days=40)).replace(day=1)
    days = {"told_on": told, "decided_on": told, "sent_on": told - dt.timedelta(days=30)}
    cases = [
        closed_case(
            received_on=told - dt.timedelta(days=60 + 10 * number), norm_on=told + dt.timedelta(days=30), **days
        )
        for number in range(6)
    ]
    before = figures()
    assert before["month", f"{told:%Y-%m}"][0] == 6
    disposal = approve(cases[2], acting_as)
    assert carried_out(disposal, disposal.goes_on, monkeypatch)
    after = figures()
    shared = {key for key in before if key[0] in {"month", "kind", "whole"}}
    assert {key: after[key] for key in shared} == {key: before[key] for key in shared}


def figures() -> dict[tuple[str, str], tuple[Any, ...]]:
    with acting(job_actor("prøve")):
        compute_time_used()
        values = ("cases", "median_days", "ninth_days", "within_norm", "ppt_days", "office_days")
        found = {
            (one.breakdown, one.member): tuple(getattr(one, v) for v in values) for one in TimeFigure.objects.all()
        }
    reset_role()
    return found


def test_the_measures_of_the_promises_are_the_same_before_and_after(acting_as, monkeypatch):
    made = closed_case(signed=True)
    disposal = approve(made, acting_as)
    before = measures()
    assert carried_out(disposal, disposal.goes_on, monkeypatch)
    assert measures() == before


def measures() -> dict[tuple[str, str], Any]:
    with acting(job_actor("prøve")):
        found = {(one.commitment, one.key): compute(one) for one in MEASURES}
    reset_role()
    return found


def test_the_list_is_ordered_and_counts_the_years_ahead(acting_as):
    made = closed_case()
    with acting_as(made.archivist, read_only=True):
        assert [row.number for row in queries.lists().may_go] == [made.case.number]
    with seeding():
        child = make_child(unit=made.unit, birth_date=dt.date(2010, 5, 5))
        IndividualCase.objects.filter(pk=make_case(child, made.unit).pk).update(closed_on=dt.date(2025, 1, 1))
    with acting_as(made.archivist, read_only=True):
        assert queries.coming_years() == [(2035, 1, 0)]


def test_those_who_read_the_draft_of_the_referral_and_the_unit_s_report_are_forgotten_with_it(acting_as, monkeypatch):
    """Also when the child has another case, so that the folder stays."""
    made = closed_case()
    with seeding():
        make_case(made.child, made.unit, made.adviser)
        referral = saved(
            Referral(
                scope=make_scope(ScopeKind.REFERRAL, made.child.scope),
                unit=made.unit,
                child=made.child,
                kind=made.case.kind,
            )
        )
        IndividualCase.objects.filter(pk=made.case.pk).update(referral=referral)
        place = make_scope(ScopeKind.REFERRAL_READING, made.child.scope)
        until = {"code_until": clock.now(), "access_until": clock.now()}
        reading = {"who": "Mor", "code_hash": bytes(32), "invited_by": made.adviser} | until
        saved(ReferralReading(scope=place, referral=referral, **reading))
        report = reported(made.child, referral, made.adviser)["papers.UnitReport"]
    disposal = approve(made, acting_as)
    done = carried_out(disposal, disposal.goes_on, monkeypatch)
    assert done is not None
    assert {referral.scope_id, place.pk, report.scope_id} <= set(done["scopes"])
    assert rows_left(done["scopes"]) == {}
