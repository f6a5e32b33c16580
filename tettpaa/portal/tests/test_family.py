"""What a family sees and does by its own door, and all that it does not see."""

import datetime as dt

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import make_user
from tettpaa.access.roles import Role
from tettpaa.cases.actions import progress, voices
from tettpaa.cases.models import CaseScope, SharedProgress, Step
from tettpaa.cases.tests.test_the_whole_way import Arranged, consent, sent_case
from tettpaa.core import clock
from tettpaa.documents.models import Document
from tettpaa.participation.models import Consent, ConsentWithdrawal, GuardianView, Hearing, HearingComment
from tettpaa.portal import family_words

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()


def opened(acting_as, *, sent=False):
    """A case that the mother has been let into."""
    people = Arranged()
    case = sent_case(people, acting_as) if sent else people.take_in(acting_as)
    with acting_as(people.nora):
        voices.open_portal(case=case, guardian=people.mother, by=people.nora)
    return people, case


def lay_before(people, case):
    """A draft before the family."""
    with seeding():
        pair = CaseScope.objects.get(case=case, kind="family")
        document = Document(
            scope_id=case.scope_id, kind="assessment", title="Utkast", language="nb", started_by=people.nora
        )
        document.save()
        hearing = Hearing(
            scope_id=pair.scope_id,
            document=document,
            text=[{"heading": "Barnets syn", "html": "<p>Elias vil lese selv.</p><script>x</script>"}],
            sent_by=people.nora,
            answer_by=TODAY + dt.timedelta(days=7),
        )
        hearing.save()
    return hearing


def test_a_guardian_nobody_has_let_in_is_told_so(signed_in):
    with seeding():
        sara = make_user("Sara Haugland", Role.GUARDIAN)
    page = signed_in(sara).get("/portal/familie/").content.decode()
    assert "Ingen har åpnet innsyn for deg ennå." in page


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_only_case_opens_by_itself_and_says_where_it_is(acting_as, signed_in, language):
    people, case = opened(acting_as)
    with seeding():
        people.sara.language = language
        people.sara.save()
    page = signed_in(people.sara).get("/portal/familie/", follow=True)
    text = page.content.decode()
    assert page.redirect_chain[-1][0] == f"/portal/familie/{case.pk}/"
    assert f'<html lang="{language}"' in text
    assert "Elias" in text
    assert "Lesekurs to ganger i uka." in text


def test_another_family_gets_the_same_answer_as_for_a_case_that_does_not_exist(acting_as, signed_in):
    _people, case = opened(acting_as)
    with seeding():
        classmate = make_user("Ada Lie", Role.GUARDIAN)
    for path in ("", "samtykke/", "viktig/"):
        assert signed_in(classmate).get(f"/portal/familie/{case.pk}/{path}").status_code == 404


def test_a_yes_is_given_once_and_can_be_taken_back(acting_as, signed_in):
    people, case = opened(acting_as)
    client = signed_in(people.sara)
    for _twice in range(2):
        assert client.post(f"/portal/familie/{case.pk}/samtykke/", {"answer": "yes"}).status_code == 302
    with seeding():
        given = Consent.objects.get()
        assert (given.agreed, given.guardian_id, given.channel) == (True, people.mother.pk, "portal")
    page = client.get(f"/portal/familie/{case.pk}/").content.decode()
    assert "Vi venter på flere svar" in page
    assert client.post(f"/portal/familie/{case.pk}/samtykke/{given.pk}/trekk/").status_code == 302
    with seeding():
        assert ConsentWithdrawal.objects.get().consent_id == given.pk


def test_an_answer_that_is_neither_yes_nor_no_is_asked_for_again(acting_as, signed_in):
    people, case = opened(acting_as)
    answer = signed_in(people.sara).post(f"/portal/familie/{case.pk}/samtykke/", {"answer": "x"})
    assert answer.status_code == 422


def test_the_other_guardians_answer_is_invisible(acting_as, signed_in):
    people, case = opened(acting_as)
    with acting_as(people.nora):
        theirs = consent(case, people.father, people.nora)
        progress.publish(case=case)
    client = signed_in(people.sara)
    page = client.get(f"/portal/familie/{case.pk}/").content.decode()
    assert "Yonas" not in page
    assert "Du har ikke svart ennå." in page
    assert client.get(f"/portal/familie/{case.pk}/samtykke/{theirs.pk}/trekk/").status_code == 404


@pytest.mark.commitment("K1.2a")
def test_a_guardian_reads_the_draft_and_answers_in_own_words(acting_as, signed_in):
    people, case = opened(acting_as)
    hearing = lay_before(people, case)
    client, address = signed_in(people.sara), f"/portal/familie/{case.pk}/utkast/{hearing.pk}/"
    page = client.get(address).content.decode()
    assert "<p>Elias vil lese selv.</p>" in page
    assert "<script>x" not in page
    assert client.post(address, {"text": "", "do": "comment"}).status_code == 422
    assert client.post(address, {"text": "Han er flink i matte.", "do": "comment"}).status_code == 302
    assert client.post(address, {"text": "", "do": "none"}).status_code == 302
    with seeding():
        texts = list(HearingComment.objects.order_by("registered_at").values_list("text", "no_comment"))
    assert texts == [("Han er flink i matte.", False), ("", True)]


@pytest.mark.commitment("K1.2a")
def test_a_guardian_writes_what_is_important(acting_as, signed_in):
    people, case = opened(acting_as)
    answer = signed_in(people.sara).post(f"/portal/familie/{case.pk}/viktig/", {"text": "At han trives."})
    assert answer.status_code == 302
    with seeding():
        assert GuardianView.objects.get().guardian_id == people.mother.pk
        SharedProgress.objects.filter(case=case).update(sent_on=clock.today())
    page = signed_in(people.sara).get(f"/portal/familie/{case.pk}/viktig/").text
    assert "Vurderingen er allerede sendt" in page
    assert "Det kommer med i vurderingen" not in page, "nothing is promised that will not happen"


@pytest.mark.parametrize("table", ["cases_individualcase", "people_child", "people_guardian", "cases_casenote"])
def test_the_database_itself_refuses_the_portal_ppts_own_tables(acting_as, table):
    people, _case = opened(acting_as)
    with acting_as(people.sara), pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        connection.cursor().execute(f"select * from {table}")


def test_while_the_draft_is_written_nobody_is_told_to_read_it():
    row = SharedProgress(kind="individual_education", step=Step.DRAFT, received_on=TODAY, intake_on=TODAY)
    row.assessment_on = TODAY
    now = [stop.label for stop in family_words.way(row, None) if stop.state == "current"]
    assert now == ["Vi finner ut hva barnet trenger"]
    row.step = Step.HEARING
    now = [stop.label for stop in family_words.way(row, None) if stop.state == "current"]
    assert now == ["Du leser utkastet og sier hva du mener"]
    assert "si hva du mener" in family_words.plain_sentence(row)
    assert family_words.plain_sentence(row, has_commented=True).startswith("Takk for svaret ditt på utkastet.")


def test_the_way_back_from_a_page_that_is_not_there_leads_to_the_own_door(acting_as, signed_in):
    people, case = opened(acting_as)
    mother = signed_in(people.mother.user)
    lost = mother.get("/portal/finnes-ikke/")
    assert lost.status_code == 404
    assert 'href="/portal/"' in lost.text
    home = mother.get("/portal/", follow=True)
    assert home.redirect_chain[-1][0] == f"/portal/familie/{case.pk}/"
    assert home.status_code == 200
