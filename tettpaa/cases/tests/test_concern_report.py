"""A report to the child welfare service: one's own, without anybody's leave, and nowhere to be seen by others."""

import pytest
from django.db import connection
from django.db.utils import IntegrityError, ProgrammingError
from django.utils import timezone

from tests.support.database import reset_role, seeding
from tests.support.people import employ, grade_address, let_in, make_case, make_child, make_user
from tettpaa.access.models import AuditEvent, Grant, ReadLogEntry, Scope, in_action
from tettpaa.access.problems import NotAllowed
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.cases import reading
from tettpaa.cases.actions import assigning, concern, scopes, voices
from tettpaa.cases.models import ConcernReport, IndividualCase, SharedProgress
from tettpaa.cases.tests.test_the_whole_way import Arranged
from tettpaa.documents.models import Dispatch, Release, StoredFile

pytestmark = pytest.mark.usefixtures("db")
SEEN = {"concern": "Elias hadde blåmerker på armen.", "child_words": "«Jeg falt.»", "known": "no", "how": "letter"}
TRACES = ("barnevernet", "blåmerker", "bekymring", "Jeg falt")


class Reported:
    """Nora has reported a concern about Elias; Jonas works in the same case, and has a child of his own beside it."""

    def __init__(self, acting_as, signed_in) -> None:
        self.people, self.acting_as, self.signed_in = Arranged(), acting_as, signed_in
        self.case = self.people.take_in(acting_as)
        with seeding():
            for scope in scopes.scopes_of(self.case):
                let_in(self.people.jonas, scope, GrantBasis.CO_ASSIGNED)
            make_case(make_child("Ada", "Solli", unit=self.people.unit), self.people.unit, self.people.jonas)
            self.clerk, self.head = make_user("Bente Lie", Role.CLERK), make_user("Siri Tangen", Role.HEAD_OF_SERVICE)
        with acting_as(self.people.nora):
            voices.open_portal(case=self.case, guardian=self.people.mother, by=self.people.nora)
        with seeding():
            self.case.refresh_from_db()
        self.url = f"/saker/{self.case.pk}/"

    def report(self):
        answer = self.signed_in(self.people.nora).post(f"{self.url}barnevern/", SEEN)
        assert answer.status_code == 302
        return answer


@pytest.fixture
def arranged(acting_as, signed_in):
    return Reported(acting_as, signed_in)


@pytest.mark.commitment("K1.3a")
def test_one_click_from_the_case_and_nobody_approves(arranged):
    client = arranged.signed_in(arranged.people.nora)
    assert f"{arranged.url}barnevern/" in client.get(arranged.url).text
    page = client.get(f"{arranged.url}barnevern/").text
    assert "Ingen skal godkjenne meldingen." in page
    assert "Opplæringslova § 24-3" in page
    arranged.report()
    arranged.report()  # pressed twice
    with seeding():
        report = ConcernReport.objects.get()
        assert report.reported_by == arranged.people.nora
    page = client.get(f"{arranged.url}barnevern/").text
    assert "Meldt fra før" in page
    pdf = client.get(f"/filer/{report.file_id}/")
    assert b"".join(pdf).startswith(b"%PDF") if pdf.streaming else pdf.content.startswith(b"%PDF")


@pytest.mark.parametrize("field", ["concern", "known", "how"])
def test_what_is_missing_is_said_beside_the_field(arranged, field):
    answer = arranged.signed_in(arranged.people.nora).post(f"{arranged.url}barnevern/", SEEN | {field: ""})
    assert answer.status_code == 422
    assert f'href="#id_{field}' in answer.text
    with seeding():
        assert not ConcernReport.objects.exists()


def test_the_near_neighbour_in_the_same_case_reads_nothing_of_it(arranged):
    arranged.report()
    with seeding():
        report = ConcernReport.objects.get()
    client = arranged.signed_in(arranged.people.jonas)
    for page in ("", "tidslinje/", "dokumenter/", "tilgang/", "journal/", "plan/"):
        shown = client.get(arranged.url + page).text.replace("Meld fra til barnevernet", "")
        for trace in TRACES:
            assert trace not in shown, page
    assert "Meldt fra før" not in client.get(f"{arranged.url}barnevern/").text
    assert client.get(f"/filer/{report.file_id}/").status_code == 404
    with arranged.acting_as(arranged.people.jonas):
        assert not ConcernReport.objects.exists()
        assert not StoredFile.objects.filter(pk=report.file_id).exists()
        assert not Scope.objects.filter(pk=report.scope_id).exists()


def test_it_does_not_go_with_the_case_to_the_next_adviser(arranged):
    arranged.report()
    with seeding():
        third = make_user("Kari Ny")
    with arranged.acting_as(arranged.people.hanne):
        case = IndividualCase.objects.get(pk=arranged.case.pk)
        assigning.assign(case=case, holder=third, by=arranged.people.hanne)
    with arranged.acting_as(third):
        assert IndividualCase.objects.filter(pk=arranged.case.pk).exists()
        assert not ConcernReport.objects.exists()


@pytest.mark.parametrize("who", ["sara", "eirik"])
def test_every_portal_is_shut_and_its_pages_are_the_same_as_before(arranged, who):
    user = getattr(arranged.people, who)
    pages = ["/portal/familie/"] if who == "sara" else ["/portal/enhet/saker/", "/portal/enhet/vedtak/"]
    pages += [f"/portal/familie/{arranged.case.pk}/"] if who == "sara" else []
    before = [strip(arranged.signed_in(user).get(page, follow=True).text) for page in pages]
    arranged.report()
    assert [strip(arranged.signed_in(user).get(page, follow=True).text) for page in pages] == before
    with seeding():
        report = ConcernReport.objects.get()
    assert arranged.signed_in(user).get(f"/portal/filer/{report.file_id}/").status_code == 404
    assert arranged.signed_in(user).get(f"{arranged.url}barnevern/").status_code in {302, 404}
    with pytest.raises(ProgrammingError, match="permission denied"), arranged.acting_as(user):
        ConcernReport.objects.count()


def strip(page):
    """The page without what is new on every page."""
    return [line for line in page.splitlines() if "csrf" not in line and "nonce" not in line]


def test_those_who_see_time_and_steps_see_no_sign_of_it(arranged):
    arranged.report()
    with seeding():
        report = ConcernReport.objects.get()
    for user in (arranged.clerk, arranged.head):
        client = arranged.signed_in(user)
        assert "barnevern" not in client.get(arranged.url).text
        assert client.get(f"{arranged.url}barnevern/").status_code in {403, 404}
        assert client.get(f"/filer/{report.file_id}/").status_code == 404
        with pytest.raises(ProgrammingError, match="permission denied"), arranged.acting_as(user):
            ConcernReport.objects.count()
        reset_role()
        with pytest.raises(NotAllowed), arranged.acting_as(user):
            concern.report_concern(case=IndividualCase.objects.get(pk=arranged.case.pk), **SEEN, by=user)


def test_nothing_in_the_case_moves_no_counter_no_log_and_no_post(arranged):
    def looks():
        with arranged.acting_as(arranged.people.hanne):
            now = reading.read(IndividualCase.objects.select_related("child", "unit").get(pk=arranged.case.pk))
        with seeding():
            case = IndividualCase.objects.get(pk=arranged.case.pk)
            mine = list(case.scopes.values_list("scope_id", flat=True))
            return (
                case.last_activity_at,
                now.open_tasks,
                now.next_step,
                list(SharedProgress.objects.order_by("pk").values_list()),
                AuditEvent.objects.filter(scope_id__in=[*mine, case.folder_id]).count(),
                set(ReadLogEntry.objects.filter(scope_id__in=mine).values_list("what", flat=True)),
                Release.objects.count(),
                Dispatch.objects.count(),
            )

    arranged.signed_in(arranged.people.nora).get(arranged.url)
    before = looks()
    arranged.report()
    arranged.signed_in(arranged.people.nora).get(f"{arranged.url}barnevern/")
    assert looks() == before
    with seeding():
        report = ConcernReport.objects.get()
        assert AuditEvent.objects.get(action="concern.reported").scope_id == report.scope_id
        assert report.scope_id not in arranged.case.scopes.values_list("scope_id", flat=True)
        assert list(Grant.objects.filter(scope_id=report.scope_id).values_list("user", flat=True)) == [
            arranged.people.nora.pk
        ]


def test_an_adviser_reports_only_from_a_case_of_her_own(arranged):
    with seeding():
        stranger = make_user("Ukjent Rådgiver")
        other = make_case(make_child("Ida", "Lund", unit=arranged.people.unit), arranged.people.unit, stranger)
    assert arranged.signed_in(stranger).post(f"{arranged.url}barnevern/", SEEN).status_code == 404
    with pytest.raises(ProgrammingError, match="ingen tilgang"), arranged.acting_as(stranger):
        concern._open_scope(arranged.case)
    reset_role()
    assert arranged.signed_in(stranger).post(f"/saker/{other.pk}/barnevern/", SEEN).status_code == 302
    with pytest.raises(IntegrityError), arranged.acting_as(stranger), in_action():
        mine = ConcernReport.objects.get()
        mine.pk, mine.child_id = None, arranged.case.child_id  # her own compartment, somebody else's child
        ConcernReport(
            scope_id=mine.scope_id, folder_id=mine.folder_id, child_id=arranged.case.child_id, file_id=mine.file_id,
            concern="x", known="no", how="letter", reported_by=stranger,
        ).save()  # fmt: skip
        with connection.cursor() as cursor:
            cursor.execute("set constraints all immediate")


def test_the_leader_reads_it_unless_the_child_is_graded_away_from_her(arranged):
    arranged.report()
    with arranged.acting_as(arranged.people.hanne):
        assert ConcernReport.objects.count() == 1
    with seeding():
        grade_address(arranged.people.child, arranged.people.nora)
    with arranged.acting_as(arranged.people.hanne):
        assert not ConcernReport.objects.exists()
    with arranged.acting_as(arranged.people.nora):
        assert ConcernReport.objects.count() == 1


def test_nobody_changes_or_removes_a_report(arranged):
    arranged.report()
    for statement in ("update", "delete"):
        with pytest.raises(ProgrammingError, match="permission denied"), arranged.acting_as(arranged.people.nora):
            rows = ConcernReport.objects.all()
            rows.update(reported_at=timezone.now()) if statement == "update" else rows.delete()
        reset_role()


def test_in_a_kindergarten_the_duty_stands_in_the_other_act(acting_as, signed_in):
    from tettpaa.cases.tests.test_who_decides import Place

    place = Place()
    case = place.taken_in(acting_as)
    with seeding():
        employ(make_user("Ny styrer", Role.KINDERGARTEN_HEAD), place.unit)
    assert "Barnehageloven § 46" in signed_in(place.nora).get(f"/saker/{case.pk}/barnevern/").text
