"""Raw tests lie apart: the one who has the case reads them, a colleague who is let in by name, and nobody else."""

import io

import pytest
from django.db import connection
from django.db.utils import ProgrammingError
from pypdf import PdfWriter

from tests.support.database import seeding
from tests.support.people import let_in, make_case, make_child, make_guardian, make_unit, make_user
from tettpaa.access.models import Grant, Scope
from tettpaa.access.problems import NotAllowed, Problem
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.cases import protocol_queries
from tettpaa.cases.actions import assigning, protocols, scopes
from tettpaa.cases.models import CaseScope, CoAssignment, RawProtocol
from tettpaa.core import clock
from tettpaa.documents import queries as documents
from tettpaa.documents.actions import sending
from tettpaa.documents.models import ScopeKey, StoredFile
from tettpaa.retention import requests
from tettpaa.retention.models_requests import AccessItem

pytestmark = pytest.mark.usefixtures("db")


def pages(number: int) -> bytes:
    writer, out = PdfWriter(), io.BytesIO()
    for _page in range(number):
        writer.add_blank_page(200, 200)
    writer.write(out)
    return out.getvalue()


class World:
    """Nora has taken a test with Elias; Jonas works in the same case, Hanne leads, Bente is the clerk."""

    def __init__(self, acting_as) -> None:
        with seeding():
            self.unit = make_unit()
            self.nora, self.jonas = make_user("Nora Brekke"), make_user("Jonas Aas")
            self.hanne = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
            self.siri, self.bente = make_user("Siri Tangen", Role.HEAD_OF_SERVICE), make_user("Bente Lie", Role.CLERK)
            self.child = make_child(unit=self.unit)
            confirmed = {"responsibility_confirmed_at": clock.now(), "responsibility_confirmed_by": self.nora}
            self.mother = make_guardian(self.child, "Sara", **confirmed)
            self.case = make_case(self.child, self.unit, self.nora)
            self.other = make_case(make_child("Mila", "Solli", unit=self.unit), self.unit, self.jonas)
        with acting_as(self.nora):
            assigning.co_assign(case=self.case, user=self.jonas, reason="språk", by=self.nora)
            self.protocol = self.add(self.nora)
        self.url = f"/saker/{self.case.pk}/protokoller/"

    def add(self, by):
        return protocols.add_protocol(
            case=self.case, test="WISC-V", taken_on=clock.today(), name="wisc.pdf", data=pages(1), by=by
        )


@pytest.fixture
def tested(acting_as):
    return World(acting_as)


def reach(user, acting_as, tested):
    """How many rows of the protocol, its file and its key the database shows this user."""
    scope = tested.protocol.scope_id
    with acting_as(user):
        tables = [StoredFile, ScopeKey] if user.role in {Role.CLERK, Role.HEAD_OF_SERVICE} else []
        tables = tables or [RawProtocol, StoredFile, ScopeKey]
        return [table.objects.filter(scope_id=scope).count() for table in tables]


@pytest.mark.commitment("K1.3a")
def test_only_the_one_who_has_the_case_reads_it_also_past_the_pages(tested, acting_as):
    assert reach(tested.nora, acting_as, tested) == [1, 1, 1]
    for user in (tested.jonas, tested.hanne):
        assert reach(user, acting_as, tested) == [0, 0, 0], user.name
    for user in (tested.bente, tested.siri):
        assert reach(user, acting_as, tested) == [0, 0], user.name
    with pytest.raises(ProgrammingError, match="permission denied"), acting_as(tested.bente):
        RawProtocol.objects.count()


def test_two_taps_from_the_case_and_the_page_says_who_reads(tested, signed_in):
    client = signed_in(tested.nora)
    assert tested.url in client.get(f"/saker/{tested.case.pk}/journal/").text
    page = client.get(tested.url).text
    assert "WISC-V" in page
    assert "Legg inn en protokoll" in page
    answer = client.post(tested.url, {"test": "", "taken_on": "1.11.2026"})
    assert answer.status_code == 422
    assert "Skriv hvilken test det er." in answer.text
    colleague = signed_in(tested.jonas).get(tested.url).text
    assert "WISC-V" not in colleague
    assert "Du leser ikke testprotokollene" in colleague


def test_a_file_address_opens_for_nobody_else(tested, signed_in):
    path = f"/filer/{tested.protocol.file_id}/"
    assert signed_in(tested.nora).get(path).status_code == 200
    for user in (tested.jonas, tested.hanne, tested.bente, tested.siri):
        assert signed_in(user).get(path).status_code == 404, user.name
    assert signed_in(tested.jonas).get(f"/saker/{tested.other.pk}/protokoller/").status_code == 200


def test_a_colleague_is_let_in_by_name_and_out_with_the_case(tested, acting_as, signed_in):
    with acting_as(tested.jonas), pytest.raises(NotAllowed):
        tested.add(tested.jonas)
    with acting_as(tested.jonas), pytest.raises(NotAllowed):
        protocols.let_in_test_user(case=tested.case, user=tested.jonas, by=tested.jonas)
    answer = signed_in(tested.nora).post(f"{tested.url}kollega/", {"user": tested.jonas.pk})
    assert answer.status_code == 302
    assert reach(tested.jonas, acting_as, tested) == [1, 1, 1]
    client = signed_in(tested.nora)
    client.post(f"{tested.url}kollega/{tested.jonas.pk}/ikke-lenger/")
    assert reach(tested.jonas, acting_as, tested) == [0, 0, 0]
    client.post(f"{tested.url}kollega/", {"user": tested.jonas.pk})
    with acting_as(tested.nora):
        shared = CoAssignment.objects.get(case=tested.case, user=tested.jonas)
        assigning.end_co_assignment(shared=shared, by=tested.nora)
    assert reach(tested.jonas, acting_as, tested) == [0, 0, 0]


def test_a_leader_gives_but_never_to_oneself(tested, acting_as):
    with acting_as(tested.hanne):
        with pytest.raises(NotAllowed, match="deg selv"):
            protocols.let_in_test_user(case=tested.case, user=tested.hanne, by=tested.hanne)
        with pytest.raises(Problem, match="arbeider i saken"):
            protocols.let_in_test_user(case=tested.case, user=tested.siri, by=tested.hanne)
        protocols.let_in_test_user(case=tested.case, user=tested.jonas, by=tested.hanne)
    assert reach(tested.jonas, acting_as, tested) == [1, 1, 1]


def test_a_new_holder_gets_them_and_the_old_one_is_out(tested, acting_as):
    with acting_as(tested.hanne):
        assigning.assign(case=tested.case, holder=tested.jonas, by=tested.hanne)
    assert reach(tested.jonas, acting_as, tested) == [1, 1, 1]
    assert reach(tested.nora, acting_as, tested) == [0, 0, 0]


def test_an_emergency_does_not_open_them(tested, acting_as):
    with seeding():
        ada = make_user("Ada Solli")
        for scope in scopes.common_scopes_of(tested.case):
            let_in(ada, scope, GrantBasis.EMERGENCY)
    assert reach(ada, acting_as, tested) == [0, 0, 0]


def test_none_is_sent_out_on_paper_and_searched_by_anybody_else(tested, acting_as, signed_in):
    assert "wisc" not in signed_in(tested.hanne).get("/sok/?q=wisc").text.lower().replace('value="wisc"', "")
    with seeding():
        bad = Scope.objects.get(pk=tested.protocol.scope_id)
        assert not Grant.objects.filter(scope=bad).exclude(user=tested.nora).exists()
    with acting_as(tested.nora):
        sending.dispatch(file=tested.protocol.file, recipient="Skolen", channel="paper", by=tested.nora)
    assert reach(tested.bente, acting_as, tested) == [0, 0]


def test_a_request_for_the_file_weighs_each_protocol_for_itself(tested, acting_as, signed_in):
    asked = {"guardian": tested.mother, "asked_for": "Alt", "received_on": clock.today()}
    with acting_as(tested.nora):
        made = requests.register(case=tested.case, **asked, by=tested.nora)
        item = AccessItem.objects.get(request=made, is_test=True)
        assert item.third_party
        values = {"choice": "give", "masked": "", "ground": "", "reason": "", "third_party": True}
        with pytest.raises(Problem, match="hvorfor"):
            requests.decide(item=item, values=values, by=tested.nora)
        requests.decide(item=item, values=values | {"reason": "Svarene alene, uten oppgavene"}, by=tested.nora)
    page = signed_in(tested.nora).get(f"/innsyn/dokument/{item.pk}/").text
    assert "Testprotokollen kan vise oppgavene i testen" in page
    with acting_as(tested.hanne):
        hers = requests.register(case=tested.case, **asked, by=tested.hanne)
        assert not AccessItem.objects.filter(request=hers, is_test=True).exists()
        assert not StoredFile.objects.filter(pk=item.file_id).exists()
    page = signed_in(tested.hanne).get(f"/innsyn/{hers.pk}/").text
    assert "Testprotokollene er ikke med" in page


def test_the_compartment_has_its_kind_and_opens_once(tested, acting_as):
    with acting_as(tested.nora):
        assert scopes.protocol_scope(tested.case).pk == tested.protocol.scope_id
        assert tested.add(tested.nora).pk == tested.protocol.pk
        assert documents.whole_file(tested.protocol.file).startswith(b"%PDF")
        assert protocol_queries.may_read(tested.case, tested.nora)
    with seeding():
        assert CaseScope.objects.get(scope=tested.protocol.scope_id).kind == "protocols"
        neighbour = make_case(make_child("Liv", "Vik", unit=tested.unit), tested.unit, tested.nora)
    with pytest.raises(ProgrammingError), acting_as(tested.jonas), connection.cursor() as cursor:
        cursor.execute("select app_open_protocol_scope(%s)", [neighbour.pk])
