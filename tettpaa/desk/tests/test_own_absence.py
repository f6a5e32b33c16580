"""An adviser says when they are away and who answers: cases, messages and notices follow, and come back by themselves."""

import datetime as dt

import pytest
from django.db.utils import ProgrammingError
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import make_user
from tettpaa.access.models import Grant, Notification, in_action
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.cases.tests.test_messages import Writing
from tettpaa.organisation.models import Absence

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()
DAY = dt.timedelta(days=1)


def form(substitute, first=TODAY, last=TODAY + 4 * DAY):
    days = {"starts_on": f"{first:%d.%m.%Y}", "ends_on": f"{last:%d.%m.%Y}"}
    return {"substitute": substitute.pk if substitute else "", **days}


@pytest.fixture
def writing(acting_as, signed_in, settings):
    settings.SENDS_MAIL = True
    return Writing(acting_as, signed_in)


def test_the_substitute_gets_messages_and_notices_and_a_way_in_that_ends_by_itself(writing):
    jonas = writing.people.jonas
    assert writing.nora.post("/fravar/mitt/", form(jonas)).status_code == 302
    assert "vikar: Jonas Aas" in writing.nora.get("/fravar/mitt/").text
    writing.from_outside(writing.people.sara)
    page = writing.signed_in(jonas).get("/").text
    assert "Ny melding fra mor" in page
    thread = writing.signed_in(jonas).get(f"{writing.url}meldinger/?med={writing.people.mother.pk}")
    assert "Elias gruer seg" in thread.text
    with seeding():
        assert set(Notification.objects.values_list("user__name", flat=True)) == {"Nora Brekke", "Jonas Aas"}
        ends = set(Grant.objects.filter(user=jonas, basis=GrantBasis.SUBSTITUTE).values_list("ends_at", flat=True))
    assert {timezone.localdate(end) for end in ends} == {TODAY + 5 * DAY}


def test_the_one_who_writes_is_told_who_answers_and_not_that_anybody_is_away(writing):
    assert "Nora Brekke svarer deg." in writing.read_by(writing.people.sara).text
    writing.nora.post("/fravar/mitt/", form(writing.people.jonas))
    page = writing.read_by(writing.people.sara).text
    assert "Jonas Aas svarer deg." in page
    assert not [word for word in ("borte", "fravær", "syk", "ferie", "vikar") if word in page]


def test_back_again_the_substitute_is_out(writing):
    writing.nora.post("/fravar/mitt/", form(writing.people.jonas))
    with seeding():
        row = Absence.objects.get()
    assert writing.nora.post(f"/fravar/mitt/{row.pk}/avslutt/").status_code == 302
    assert writing.signed_in(writing.people.jonas).get(f"{writing.url}meldinger/").status_code == 404


def test_nobody_says_that_a_colleague_is_away_or_back_but_the_leader(writing, acting_as):
    jonas = writing.people.jonas
    writing.nora.post("/fravar/mitt/", form(None))
    with seeding():
        row = Absence.objects.get()
    assert writing.signed_in(jonas).post(f"/fravar/mitt/{row.pk}/avslutt/").status_code == 404
    with pytest.raises(ProgrammingError, match="row-level security"), acting_as(jonas), in_action():
        Absence(user=writing.people.nora, starts_on=TODAY, ends_on=TODAY, registered_by=jonas).save()
    with acting_as(jonas):
        assert Absence.objects.filter(pk=row.pk).update(ends_on=TODAY) == 0


@pytest.mark.parametrize(
    ("who", "days", "said"),
    [
        ("clerk", (0, 3), "Velg et gyldig valg"),
        ("jonas", (3, 0), "Siste dag kan ikke være før første dag."),
        ("jonas", (-9, -3), "Perioden er over."),
    ],
)
def test_what_cannot_be_is_said_beside_the_field(writing, who, days, said):
    with seeding():
        clerk = make_user("Bente Moe", Role.CLERK)
    chosen = clerk if who == "clerk" else writing.people.jonas
    answer = writing.nora.post("/fravar/mitt/", form(chosen, TODAY + days[0] * DAY, TODAY + days[1] * DAY))
    assert answer.status_code == 422
    if who != "clerk":
        assert said in answer.text
    with seeding():
        assert not Absence.objects.exists()
