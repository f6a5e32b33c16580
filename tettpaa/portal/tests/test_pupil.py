"""A pupil who is old enough answers by the own door, in own words that no guardian reads. Younger ones never get in."""

import datetime as dt

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import grade_address, make_user
from tettpaa.access.models import Grant
from tettpaa.access.problems import NotNow
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.cases import queries
from tettpaa.cases.actions import voices
from tettpaa.cases.models import IndividualCase
from tettpaa.cases.reading import read
from tettpaa.cases.tests.test_the_whole_way import Arranged
from tettpaa.core.rulesets import ruleset
from tettpaa.participation.models import ChildView, Consent, ConsentKind, GuardianView, HearingComment, PortalOpening
from tettpaa.people.models import Child
from tettpaa.people.rules import birthday
from tettpaa.portal.tests.test_family import lay_before

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()
SECRET = "Jeg orker ikke mattetimene."


class Pupil:
    """Elias, of an age, with his mother let in; he himself not yet."""

    def __init__(self, acting_as, *, turns_in_days: int = 0) -> None:
        self.people, self.acting_as = Arranged(), acting_as
        age = ruleset(TODAY).age("own_party")
        born = birthday(TODAY + dt.timedelta(days=turns_in_days), -age)
        with seeding():
            self.user = make_user("Elias Haugland Tesfay", Role.PUPIL)
            Child.objects.filter(pk=self.people.child.pk).update(birth_date=born, user=self.user)
            self.people.child.refresh_from_db()
        self.case = self.people.take_in(acting_as)
        with acting_as(self.people.nora):
            voices.open_portal(case=self.case, guardian=self.people.mother, by=self.people.nora)

    def let_in(self) -> None:
        with self.acting_as(self.people.nora):
            voices.open_pupil_portal(case=IndividualCase.objects.get(pk=self.case.pk), by=self.people.nora)

    @property
    def url(self):
        return f"/portal/familie/{self.case.pk}/"


def test_closed_until_a_named_employee_lets_the_pupil_in_and_closed_again_at_once(acting_as, signed_in):
    pupil = Pupil(acting_as)
    client, desk = signed_in(pupil.user), signed_in(pupil.people.nora)
    assert client.get(pupil.url).status_code == 404
    assert "Foresatte ser ikke det eleven skriver." in desk.get(f"/saker/{pupil.case.pk}/innsyn/elev/").text
    assert desk.post(f"/saker/{pupil.case.pk}/innsyn/elev/").status_code == 302
    assert client.get(pupil.url).status_code == 200
    with seeding():
        assert PortalOpening.objects.get(guardian=None).opened_by_id == pupil.people.nora.pk
        assert set(Grant.objects.filter(user=pupil.user).values_list("basis", flat=True)) == {GrantBasis.PUPIL}
    assert desk.post(f"/saker/{pupil.case.pk}/innsyn/elev/steng/").status_code == 302
    assert client.get(pupil.url).status_code == 404
    assert signed_in(pupil.people.jonas).post(f"/saker/{pupil.case.pk}/innsyn/elev/").status_code == 404


@pytest.mark.commitment("K1.2a")
def test_the_pupil_consents_says_what_matters_and_comments_on_the_draft_and_staff_see_whose_words_it_is(
    acting_as, signed_in
):
    pupil = Pupil(acting_as)
    pupil.let_in()
    hearing = lay_before(pupil.people, pupil.case)
    client = signed_in(pupil.user)
    assert "Nå er det du som sier ja eller nei." in client.get(f"{pupil.url}samtykke/").text
    assert client.post(f"{pupil.url}samtykke/", {"answer": "yes"}).status_code == 302
    assert client.post(f"{pupil.url}viktig/", {"text": ""}).status_code == 422
    assert client.post(f"{pupil.url}viktig/", {"text": SECRET}).status_code == 302
    assert client.post(f"{pupil.url}utkast/{hearing.pk}/", {"text": "Det stemmer.", "do": "comment"}).status_code == 302
    assert SECRET in client.get(f"{pupil.url}viktig/").text
    with seeding():
        assert (Consent.objects.get().guardian_id, HearingComment.objects.get().guardian_id) == (None, None)
        assert not GuardianView.objects.exists()
    page = signed_in(pupil.people.nora).get(f"/saker/{pupil.case.pk}/samtykker/").text
    assert "Elias skrev selv" in page
    assert SECRET in page
    with acting_as(pupil.people.nora):
        case = IndividualCase.objects.get()
        assert read(case).child_heard
        assert queries.consent_status(read(case), ConsentKind.ASSESSMENT).is_given


def test_no_guardian_reads_the_pupils_words_by_page_or_in_plain_sql_and_the_other_way_round(acting_as, signed_in):
    pupil = Pupil(acting_as)
    pupil.let_in()
    hearing = lay_before(pupil.people, pupil.case)
    client, mother = signed_in(pupil.user), signed_in(pupil.people.sara)
    client.post(f"{pupil.url}viktig/", {"text": SECRET})
    client.post(f"{pupil.url}utkast/{hearing.pk}/", {"text": SECRET, "do": "comment"})
    mother.post(f"{pupil.url}viktig/", {"text": "Mors egne ord"})
    for rest in ("", "viktig/", f"utkast/{hearing.pk}/"):
        assert SECRET not in mother.get(pupil.url + rest).text
        assert "Mors egne ord" not in client.get(pupil.url + rest).text
    for table in ("participation_childview", "participation_hearingcomment"):
        with acting_as(pupil.people.sara, read_only=True), connection.cursor() as cursor:
            cursor.execute(f"select count(*) from {table}")  # a table of ours
            assert cursor.fetchone() == (0,)
    with seeding():
        assert ChildView.objects.count() == 1
        rektor = pupil.people.eirik
    with acting_as(rektor, read_only=True):
        assert not ChildView.objects.exists()


def test_d10_a_child_under_fifteen_is_a_party_but_never_gets_in_to_read(acting_as, signed_in):
    pupil = Pupil(acting_as, turns_in_days=1)
    assert "innsyn/elev" not in signed_in(pupil.people.nora).get(f"/saker/{pupil.case.pk}/samtykker/").text
    with pytest.raises(NotNow, match="ikke fylt 15 år"):
        pupil.let_in()
    assert signed_in(pupil.people.nora).post(f"/saker/{pupil.case.pk}/innsyn/elev/").status_code == 422
    client = signed_in(pupil.user)
    for rest in ("", "viktig/", "samtykke/"):
        assert client.get(pupil.url + rest).status_code == 404
    with acting_as(pupil.user, read_only=True), connection.cursor() as cursor:
        cursor.execute("select count(*) from cases_sharedprogress")
        assert cursor.fetchone() == (0,)
    with acting_as(pupil.user, read_only=True), pytest.raises(DatabaseError), transaction.atomic():
        Child.objects.count()
    with seeding():
        assert not Grant.objects.filter(user=pupil.user).exists()


def test_d4_the_age_belongs_to_the_question_and_from_that_day_the_guardians_are_not_asked(acting_as, signed_in):
    ages = ruleset(TODAY)
    assert (ages.age("education"), ages.age("own_party"), ages.age("health")) == (15, 15, 16)
    pupil = Pupil(acting_as, turns_in_days=1)
    mother = signed_in(pupil.people.sara)
    assert "Ja, jeg samtykker" in mother.get(f"{pupil.url}samtykke/").text
    with seeding():
        Child.objects.filter(pk=pupil.people.child.pk).update(birth_date=birthday(TODAY, -15))
        pupil.people.child.refresh_from_db()
    pupil.let_in()
    assert mother.get(f"{pupil.url}samtykke/").status_code == 302
    assert "gammel nok til å svare selv" in mother.get(pupil.url).text
    assert "Ja, jeg samtykker" in signed_in(pupil.user).get(f"{pupil.url}samtykke/").text


def test_a_graded_address_opens_the_portal_for_nobody_not_even_the_pupil(acting_as):
    pupil = Pupil(acting_as)
    with seeding():
        grade_address(pupil.people.child, pupil.people.nora)
    with pytest.raises(NotNow, match="beskyttet adresse"):
        pupil.let_in()


@pytest.mark.parametrize(
    ("language", "words"),
    [("nb", "Skriv hva du synes er viktig"), ("nn", "Skriv kva du synest er viktig"), ("en", "what you think")],
)
def test_the_pupil_is_spoken_to_in_three_languages(acting_as, signed_in, language, words):
    pupil = Pupil(acting_as)
    pupil.let_in()
    with seeding():
        pupil.user.language = language
        pupil.user.save()
    assert words in signed_in(pupil.user).get(pupil.url).text
