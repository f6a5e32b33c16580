"""Teacher and leader write a report together: who may, for which child, how long, and what happens when both have signed."""

import datetime as dt
import io
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.db.utils import ProgrammingError
from django.utils import timezone
from pypdf import PdfReader

from tests.support.database import reset_role, seeding
from tests.support.people import employ, make_child, make_unit, make_user
from tests.support.worlds import saved
from tettpaa.access.actions_base import change
from tettpaa.access.models import Denial, Grant, in_action
from tettpaa.access.roles import Role
from tettpaa.cases.models import SharedProgress
from tettpaa.cases.tests.test_the_whole_way import Arranged
from tettpaa.core import doorways
from tettpaa.documents.models import Document, FinalDocument, Release, Revision, Section
from tettpaa.organisation.actions import units
from tettpaa.organisation.models import UnitTeacher
from tettpaa.papers.jobs import report_arrives
from tettpaa.papers.models import UnitReport
from tettpaa.people.models import Enrolment
from tettpaa.planning.models import WorkTask
from tettpaa.portal.tests.test_unit_referral import CHILD, PDF, rektor, started, words
from tettpaa.referrals.models import Referral, ReferralAttachment

pytestmark = pytest.mark.usefixtures("db")
__all__ = ["rektor"]
TODAY = timezone.localdate()
HERE = "/portal/enhet/rapporter/"
LEAVE_OUT = {"facts", "signed"}


def teacher_at(unit, name="Guro Vold"):
    with seeding():
        user = make_user(name, Role.CONTACT_TEACHER)
        UnitTeacher.objects.create(unit=unit, user=user)
    return user


@pytest.fixture
def people(acting_as):
    """A case at a school, its rektor, and two teachers there."""
    found = Arranged(days_ago=20)
    found.case = found.take_in(acting_as)
    found.guro = teacher_at(found.unit)
    found.per = teacher_at(found.unit, "Per Dahl")
    return found


def begun(client, people) -> str:
    """A report about the case, and its address."""
    answer = client.post(f"/portal/enhet/saker/{people.case.pk}/rapport/")
    assert answer.status_code == 302, words(answer)
    assert answer["Location"].startswith(HERE)
    return str(answer["Location"])


def named(client, at, teacher):
    answer = client.post(at + "laerer/", {"teacher": teacher.pk})
    assert answer.status_code == 302, words(answer)


def sections():
    with seeding():
        report = UnitReport.objects.filter(discarded_at=None).latest("pk")
        return {row.key: row for row in Section.objects.filter(document_id=report.document_id)}


def write(client, key, text="<p>Elias teller til hundre.</p>", base=0):
    section = sections()[key]
    sent = {"html": text, "base_revision": base}
    return client.post(f"{HERE}avsnitt/{section.pk}/", sent, headers={"Accept": "application/json"})


def write_all(client, *, but=()):
    """Everything that must be there."""
    table = "<table><tr><th>a</th><th>b</th></tr><tr><td>Lesekurs</td><td>8 uker</td></tr></table>"
    for key in sections():
        if key not in LEAVE_OUT and key not in but:
            if key == "plan":
                row = sections()[key]
                client.post(f"{HERE}avsnitt/{row.pk}/", {"choices": "1", "choice": "0", "base_revision": row.revision})
                continue
            answer = write(client, key, table if key in {"tried", "results"} else "<p>Skrevet.</p>")
            assert answer.status_code == 200, answer.content


def test_two_write_see_each_other_and_both_texts_are_kept(people, signed_in):
    eirik, guro = signed_in(people.eirik), signed_in(people.guro)
    at = begun(eirik, people)
    assert begun(eirik, people) == at, "begun once"
    assert guro.get(at).status_code == 404, "nobody has named her"
    named(eirik, at, people.guro)
    page = words(guro.get(at))
    assert "Elias" in page
    assert "Det eleven selv sier" in page
    guro.post(at + "her/")
    assert "Guro Vold leser nå" in words(eirik.post(at + "her/"))
    assert write(guro, "strengths").json()["revision"] == 1
    late = write(eirik, "strengths", "<p>Liker å tegne.</p>")
    assert late.status_code == 409
    assert "teller til hundre" in late.json()["html"]
    with seeding():
        assert Revision.objects.get(set_aside=True).html == "<p>Liker å tegne.</p>"


def test_the_teacher_sees_the_one_child_and_the_next_teacher_and_the_next_child_are_closed(
    people, signed_in, acting_as
):
    eirik = signed_in(people.eirik)
    at = begun(eirik, people)
    named(eirik, at, people.guro)
    other = started(eirik)
    eirik.post(f"{other}barnet/", {**CHILD, "child_first_name": "Nabo", "do": "next"})
    answer = eirik.post(f"/portal/enhet/henvisninger/{other.split('/')[-2]}/rapport/")
    next_child = answer["Location"]
    assert next_child.startswith(HERE)
    guro, per = signed_in(people.guro), signed_in(people.per)
    assert "Nabo" not in words(guro.get(HERE))
    assert guro.get(next_child).status_code == 404
    assert per.get(at).status_code == 404
    assert write(per, "question").status_code == 404
    for closed in ("/portal/enhet/saker/", f"/portal/enhet/saker/{people.case.pk}/", "/portal/enhet/henvisninger/"):
        assert guro.get(closed).status_code in {403, 404}
    for only_leader in ("laerer/", "send/", "ny-utgave/"):
        assert guro.post(at + only_leader, {"teacher": people.guro.pk}).status_code in {403, 404}
    with acting_as(people.guro):
        assert Document.objects.count() == 1
        assert not SharedProgress.objects.exists()
        assert not Referral.objects.exists()
    with seeding():
        neighbour = make_user("Berit Vik", Role.HEAD_TEACHER)
        employ(neighbour, make_unit("Solbakken skole (eksempel)"))
    assert signed_in(neighbour).get(at).status_code == 404
    named(eirik, at, people.per)
    assert guro.get(at).status_code == 404, "the one before is out the same minute"
    assert per.get(at).status_code == 200
    eirik.post(at + "laerer/avslutt/")
    assert per.get(at).status_code == 404


def test_a_teacher_of_the_next_school_cannot_be_named(people, signed_in):
    with seeding():
        elsewhere = make_unit("Solbakken skole (eksempel)")
    stranger = teacher_at(elsewhere, "Kari Nord")
    eirik = signed_in(people.eirik)
    at = begun(eirik, people)
    answer = eirik.post(at + "laerer/", {"teacher": stranger.pk})
    assert answer.status_code == 422
    assert "Velg en som er registrert hos dere." in words(answer)
    assert "Kari Nord" not in words(answer)
    assert signed_in(stranger).get(at).status_code == 404


def test_the_way_in_ends_when_the_child_moves_and_when_the_teacher_leaves(people, signed_in):
    eirik, guro = signed_in(people.eirik), signed_in(people.guro)
    at = begun(eirik, people)
    named(eirik, at, people.guro)
    with seeding():
        away = make_unit("Solbakken skole (eksempel)")
        place = Enrolment.objects.get(child=people.child, ends_on=None)
        with in_action():
            change(place, ends_on=TODAY + dt.timedelta(days=3))
        start = TODAY + dt.timedelta(days=3)
        saved(Enrolment(scope_id=place.scope_id, child=people.child, unit=away, starts_on=start))
    assert guro.get(at).status_code == 200, "the day has not come"
    with seeding():
        grants = Grant.objects.filter(scope_id=UnitReport.objects.get().scope_id)
        assert {timezone.localdate(one.ends_at) for one in grants} == {TODAY + dt.timedelta(days=3)}
        grants.update(starts_at=timezone.now() - dt.timedelta(days=2), ends_at=timezone.now() - dt.timedelta(days=1))
    assert guro.get(at).status_code == 404
    assert "Elias" not in words(guro.get(HERE))


def test_a_new_group_at_the_same_school_changes_nothing(people, signed_in):
    eirik, guro = signed_in(people.eirik), signed_in(people.guro)
    at = begun(eirik, people)
    named(eirik, at, people.guro)
    with seeding():
        place = Enrolment.objects.get(child=people.child, ends_on=None)
        with in_action():
            change(place, ends_on=TODAY)
        saved(Enrolment(scope_id=place.scope_id, child=people.child, unit=people.unit, group="5B", starts_on=TODAY))
    assert guro.get(at).status_code == 200


def test_a_teacher_who_leaves_the_school_leaves_the_child(people, signed_in, acting_as):
    eirik, guro = signed_in(people.eirik), signed_in(people.guro)
    at = begun(eirik, people)
    named(eirik, at, people.guro)
    with acting_as(people.hanne):
        units.end_teacher(teacher=UnitTeacher.objects.get(user=people.guro), by=people.hanne)
    assert guro.get(at).status_code == 404
    assert eirik.get(at).status_code == 200


def test_a_denial_on_the_folder_shuts_the_report(people, signed_in):
    eirik = signed_in(people.eirik)
    at = begun(eirik, people)
    named(eirik, at, people.guro)
    with seeding():
        saved(Denial(scope_id=people.case.folder_id, kind=Denial.Kind.GRADED))
    for client in (eirik, signed_in(people.guro)):
        assert client.get(at).status_code == 404


@pytest.mark.parametrize("who", ["nora", "hanne"])
def test_ppt_reads_no_draft_whatever_role(people, signed_in, acting_as, who):
    begun(signed_in(people.eirik), people)
    with acting_as(getattr(people, who)), pytest.raises(ProgrammingError, match="permission denied"):
        with transaction.atomic(using=doorways.alias()):
            UnitReport.objects.exists()


@pytest.mark.commitment("K1.2a")
def test_a_child_who_is_not_heard_needs_a_reason_before_anybody_signs(people, signed_in):
    eirik, guro = signed_in(people.eirik), signed_in(people.guro)
    at = begun(eirik, people)
    named(eirik, at, people.guro)
    write_all(guro, but={"child_view"})
    eirik.post(at + "laerer/avslutt/")
    assert "mangler." in words(sign(eirik, at))
    eirik.post(at + "ikke-spurt/", {"reason": "Elias er bortreist i hele november."})
    assert "Velg læreren" in words(sign(eirik, at))
    eirik.post(at + "ikke-spurt/", {"reason": ""})
    named(eirik, at, people.guro)
    assert "«Det eleven selv sier» mangler." in words(sign(eirik, at))
    short = eirik.post(at + "ikke-spurt/", {"reason": "nei"})
    assert short.status_code == 422
    assert "Skriv grunnen med en hel setning." in words(short)
    reason = "Elias har vært syk i fire uker."
    assert eirik.post(at + "ikke-spurt/", {"reason": reason}).status_code == 302
    assert sign(eirik, at).status_code == 302
    assert sign(guro, at).status_code == 302
    assert reason in text_of(eirik, at)


def sign(client, at):
    return client.post(at + "signer/")


def text_of(client, at) -> str:
    """The finished pages as they can be read."""
    page = words(client.get(at + "signert/"))
    found = re.search(r"/portal/filer/[0-9a-f-]+/", page)
    assert found
    answer = client.get(found[0])
    data = b"".join(answer) if answer.streaming else answer.content
    assert b"pdfaid" in data, "made to be kept"
    return " ".join(" ".join(one.extract_text() for one in PdfReader(io.BytesIO(data)).pages).split())


@pytest.mark.commitment("K1.2a")
def test_both_sign_the_same_words_then_it_is_final_and_goes_to_the_case(people, signed_in):
    eirik, guro = signed_in(people.eirik), signed_in(people.guro)
    at = begun(eirik, people)
    named(eirik, at, people.guro)
    write_all(guro)
    sent = {"file": SimpleUploadedFile("prøve.pdf", PDF, "application/pdf")}
    assert guro.post(at + "vedlegg/", sent).status_code == 302
    assert sign(guro, at).status_code == 302
    with seeding():
        assert not FinalDocument.objects.exists()
    assert write(eirik, "social", "<p>Har to venner.</p>", base=1).status_code == 200
    assert sign(eirik, at).status_code == 302
    with seeding():
        assert not FinalDocument.objects.exists(), "a word was changed after she signed"
    assert "Signer" in words(guro.get(at))
    assert sign(guro, at)["Location"].endswith("signert/")
    text = text_of(eirik, at)
    for said in ("Guro Vold", "Eirik Tveiten", "Har to venner.", "kontaktlærer", "rektor", "prøve.pdf"):
        assert said in text
    assert "Lærer: dato og underskrift" not in text
    assert write(guro, "social", "<p>For sent.</p>", base=2).status_code == 422
    with seeding():
        assert not Release.objects.filter(title__startswith="Pedagogisk rapport").exists()
    assert guro.post(at + "send/").status_code in {403, 404}
    for _twice in range(2):
        assert eirik.post(at + "send/").status_code == 302
        arrived()
    with seeding():
        shared = Release.objects.get(title__startswith="Pedagogisk rapport")
        assert shared.scope_id == SharedProgress.objects.get(audience="unit").scope_id
        assert Release.objects.filter(title="prøve.pdf").count() == 1
        task = WorkTask.objects.get(kind=WorkTask.Kind.UNIT_REPORT)
        assert (task.owner_id, task.scope_id) == (people.nora.pk, people.case.scope_id)
    nora = signed_in(people.nora)
    assert "Les rapporten fra" in words(nora.get("/"))
    assert "Pedagogisk rapport fra skolen" in words(nora.get(f"/saker/{people.case.pk}/dokumenter/"))


def arrived():
    with seeding():
        pk = UnitReport.objects.filter(sent_at__isnull=False).latest("pk").pk
    report_arrives(report_id=str(pk))
    reset_role()


def test_a_new_version_names_the_one_it_replaces_and_takes_its_place(people, signed_in):
    eirik, guro = signed_in(people.eirik), signed_in(people.guro)
    at = begun(eirik, people)
    named(eirik, at, people.guro)
    assert eirik.post(at + "ny-utgave/").status_code == 302, "told why not"
    write_all(guro)
    sign(guro, at), sign(eirik, at)
    eirik.post(at + "send/")
    arrived()
    newer = eirik.post(at + "ny-utgave/")["Location"]
    assert newer != at
    assert eirik.post(at + "ny-utgave/")["Location"] == newer
    assert "Skrevet." in words(guro.get(newer)), "begins with what was signed"
    assert write(guro, "question", "<p>Et nytt spørsmål.</p>", base=1).status_code == 200
    sign(guro, newer), sign(eirik, newer)
    text = text_of(eirik, newer)
    assert "Erstatter rapporten som ble signert" in text
    assert "Et nytt spørsmål." in text
    assert "Det er laget en ny utgave" in words(eirik.get(at + "signert/"))
    eirik.post(newer + "send/")
    arrived()
    with seeding():
        rows = Release.objects.filter(title__startswith="Pedagogisk rapport").order_by("released_at")
        assert [row.ended_at is None for row in rows] == [False, True]


def test_it_goes_with_the_referral_and_the_new_version_takes_its_place_there(rektor, signed_in):
    client = signed_in(rektor)
    at = started(client)
    unit_pk = at.split("/")[-2]
    client.post(f"{at}barnet/", {**CHILD, "do": "next"})
    with seeding():
        unit = Referral.objects.get().unit
    guro = teacher_at(unit)
    page = words(client.get(at + "vedlegg/"))
    assert "Skriv rapporten her" in page
    report = client.post(f"/portal/enhet/henvisninger/{unit_pk}/rapport/")["Location"]
    named(client, report, guro)
    teacher = signed_in(guro)
    write_all(teacher)
    sign(client, report), sign(teacher, report)
    assert client.post(report + "send/").status_code == 302
    newer = client.post(report + "ny-utgave/")["Location"]
    write(teacher, "question", "<p>Rettet.</p>", base=1)
    sign(client, newer), sign(teacher, newer)
    assert client.post(newer + "send/").status_code == 302
    with seeding():
        kept = ReferralAttachment.objects.get(is_report=True)
        assert kept.pk == UnitReport.objects.get(replaces__isnull=False).sent_as
    assert "pedagogisk rapport" in words(client.get(at + "vedlegg/"))


def test_the_leader_of_a_child_without_a_name_is_told_what_to_write_first(rektor, signed_in):
    client = signed_in(rektor)
    at = started(client)
    answer = client.post(f"/portal/enhet/henvisninger/{at.split('/')[-2]}/rapport/", follow=True)
    assert "Skriv hvem barnet er først." in words(answer)
    with seeding():
        assert not UnitReport.objects.exists()


def test_thrown_away_it_is_gone_for_both(people, signed_in):
    eirik, guro = signed_in(people.eirik), signed_in(people.guro)
    at = begun(eirik, people)
    named(eirik, at, people.guro)
    assert guro.post(at + "forkast/").status_code in {403, 404}
    assert "Forkast rapporten?" in words(eirik.get(at + "forkast/"))
    assert eirik.post(at + "forkast/").status_code == 302
    assert eirik.get(at).status_code == guro.get(at).status_code == 404


def test_a_kindergarten_writes_from_its_own_template(signed_in, acting_as):
    with seeding():
        unit = make_unit("Furumo barnehage (eksempel)", kind="kindergarten")
        styrer = make_user("Tone Lie", Role.KINDERGARTEN_HEAD)
        employ(styrer, unit)
        make_child("Ida", unit=unit)
        leader = make_user("Mona Vik", Role.PEDAGOGICAL_LEADER)
        UnitTeacher.objects.create(unit=unit, user=leader)
    client = signed_in(styrer)
    at = started(client)
    client.post(f"{at}barnet/", {**CHILD, "child_birth_date": "2022-03-04", "do": "next"})
    report = client.post(f"/portal/enhet/henvisninger/{at.split('/')[-2]}/rapport/")["Location"]
    page = words(client.get(report))
    assert "Pedagogisk rapport fra barnehagen" in page
    assert "Mona Vik" in page
    named(client, report, leader)
    mona = signed_in(leader)
    assert mona.get("/portal/enhet/")["Location"] == HERE
    assert "Utvikling og læring" in words(mona.get(report))
    assert mona.get(report + "pdf/").status_code == 200
