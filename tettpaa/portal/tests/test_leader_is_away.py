"""A unit's leader is away: another who works there does what the leader does, for those days, and nobody else does."""

import datetime as dt
import uuid

import pytest
from django.db import connections, transaction
from django.db.utils import ProgrammingError
from django.utils import timezone

from tests.support.database import reset_role, seeding
from tests.support.people import employ, grade_address, make_unit, make_user
from tettpaa.access.actions_base import change
from tettpaa.access.models import Grant, Notification, in_action
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.cases import message_queries
from tettpaa.cases.models import IndividualCase, SharedProgress
from tettpaa.cases.tests.test_messages import Writing
from tettpaa.core import doorways
from tettpaa.organisation import jobs
from tettpaa.organisation.actions import units
from tettpaa.organisation.models import UnitAbsence, UnitEmployee, UnitKind, UnitTeacher
from tettpaa.papers.models import ReportSignature
from tettpaa.portal.tests.test_unit_referral import CHILD, started, words
from tettpaa.portal.tests.test_unit_report import begun, named, people, sign, write_all
from tettpaa.referrals.models import Referral

pytestmark = pytest.mark.usefixtures("db")
__all__ = ["people"]
TODAY = timezone.localdate()
DAY = dt.timedelta(days=1)
STAFF = "/portal/enhet/ansatte/"


def days(first=TODAY, last=TODAY + 4 * DAY):
    return {"starts_on": f"{first:%d.%m.%Y}", "ends_on": f"{last:%d.%m.%Y}"}


@pytest.fixture
def chosen(people, signed_in):
    """Eirik is away, and Guro stands in for four more days."""
    answer = signed_in(people.eirik).post(STAFF, {"substitute": people.guro.pk, **days()})
    assert answer.status_code == 302, words(answer)
    return people


def moved_back(number):
    """As the same row and the same ways in look some days later."""
    with seeding(), in_action():
        row = UnitAbsence.objects.get()
        change(row, starts_on=row.starts_on - number * DAY, ends_on=row.ends_on - number * DAY)
        for grant in Grant.objects.filter(user=row.substitute_id, basis=GrantBasis.UNIT_STAFF):
            change(grant, starts_at=grant.starts_at - number * DAY, ends_at=grant.ends_at - number * DAY)


def test_the_substitute_sees_what_the_leader_sees_and_the_next_teacher_nothing(chosen, signed_in):
    guro, per = signed_in(chosen.guro), signed_in(chosen.per)
    pages = ["oversikt/", "saker/", f"saker/{chosen.case.pk}/", f"saker/{chosen.case.pk}/meldinger/", "henvisninger/"]
    for page in [*pages, "vedtak/", "ansatte/"]:
        assert guro.get(f"/portal/enhet/{page}").status_code == 200, page
        assert per.get(f"/portal/enhet/{page}").status_code == 404, page
    assert "Elias" in words(guro.get("/portal/enhet/saker/"))
    page = words(signed_in(chosen.eirik).get(STAFF))
    assert f"vikar for Eirik Tveiten, {TODAY.day}." in page


def test_it_ends_by_itself_after_the_last_day(chosen, signed_in, acting_as):
    with seeding():
        ends = Grant.objects.filter(user=chosen.guro, basis=GrantBasis.UNIT_STAFF).values_list("ends_at", flat=True)
        midnight = timezone.make_aware(dt.datetime.combine(TODAY + 5 * DAY, dt.time()))
        assert set(ends) == {midnight}
    guro = signed_in(chosen.guro)
    moved_back(4)
    assert guro.get(f"/portal/enhet/saker/{chosen.case.pk}/").status_code == 200, "the last day"
    with acting_as(chosen.nora):
        assert chosen.guro in message_queries.readers_of(chosen.case, message_queries.UNIT)
    moved_back(1)
    for page in ("oversikt/", "saker/", f"saker/{chosen.case.pk}/", "henvisninger/", "ansatte/"):
        assert guro.get(f"/portal/enhet/{page}").status_code == 404, page
    with acting_as(chosen.guro):
        assert not SharedProgress.objects.exists()
    with acting_as(chosen.nora):
        assert message_queries.readers_of(chosen.case, message_queries.UNIT) == [chosen.eirik]


def test_it_begins_on_its_first_day(people, signed_in, acting_as):
    answer = signed_in(people.eirik).post(STAFF, {"substitute": people.guro.pk, **days(TODAY + DAY)})
    assert answer.status_code == 302
    guro = signed_in(people.guro)
    assert guro.get("/portal/enhet/oversikt/").status_code == 404
    with acting_as(people.guro):
        assert not SharedProgress.objects.exists()
    begun(signed_in(people.eirik), people)
    assert guro.get("/portal/enhet/rapporter/").status_code == 200
    assert "Elias" not in words(guro.get("/portal/enhet/rapporter/")), "what is begun meanwhile opens that day too"
    moved_back(1)
    assert guro.get(f"/portal/enhet/saker/{people.case.pk}/").status_code == 200


def test_back_again_the_substitute_is_out_at_once(chosen, signed_in):
    eirik, guro = signed_in(chosen.eirik), signed_in(chosen.guro)
    with seeding():
        row = UnitAbsence.objects.get()
    assert guro.post(f"{STAFF}vikar/{row.pk}/avslutt/").status_code == 404, "the leader says when"
    assert eirik.post(f"{STAFF}vikar/{row.pk}/avslutt/").status_code == 302
    for page in ("oversikt/", f"saker/{chosen.case.pk}/"):
        assert guro.get(f"/portal/enhet/{page}").status_code == 404
    assert "vikar for" not in words(eirik.get(STAFF))


def test_the_substitute_is_told_when_named_and_when_it_ends_and_the_next_teacher_is_not(people, signed_in, settings):
    settings.SENDS_MAIL = True
    with seeding():
        people.guro.email = "guro@example.org"
        people.guro.save()
    eirik, guro, per = signed_in(people.eirik), signed_in(people.guro), signed_in(people.per)
    eirik.post(STAFF, {"substitute": people.guro.pk, **days(TODAY + DAY)})
    assert "Du er valgt som vikar for lederen på" in words(guro.get("/portal/enhet/rapporter/"))
    jobs.tell_substitute(user_id=people.guro.pk)
    moved_back(1)
    assert "Du er vikar for lederen på" in words(guro.get("/portal/enhet/oversikt/"))
    assert "vikar for lederen" not in words(per.get("/portal/enhet/rapporter/"))
    assert "vikar for lederen" not in words(eirik.get("/portal/enhet/oversikt/"))
    moved_back(4)
    jobs.substitutes_are_done()
    reset_role()
    assert "Du er ikke lenger vikar for lederen på" in words(guro.get("/portal/enhet/rapporter/"))
    with seeding():
        told = list(Notification.objects.filter(what="role").values_list("user_id", flat=True))
    assert told == [people.guro.pk, people.guro.pk]
    moved_back(8)
    assert "vikar for lederen" not in words(guro.get("/portal/enhet/rapporter/"))


@pytest.mark.parametrize("named_too", [False, True])
def test_a_shielded_child_stays_closed_to_a_substitute_who_is_not_named(people, signed_in, acting_as, named_too):
    with seeding():
        grade_address(people.child, people.eirik, people.nora, *([people.guro] if named_too else []))
    signed_in(people.eirik).post(STAFF, {"substitute": people.guro.pk, **days()})
    guro = signed_in(people.guro)
    assert guro.get("/portal/enhet/oversikt/").status_code == 200
    assert guro.get(f"/portal/enhet/saker/{people.case.pk}/").status_code == (200 if named_too else 404)
    assert ("Elias" in words(guro.get("/portal/enhet/saker/"))) is named_too
    with acting_as(people.nora):
        readers = message_queries.readers_of(people.case, message_queries.UNIT)
    assert (people.guro in readers) is named_too
    with seeding():
        inside = Grant.objects.filter(user=people.guro, scope__subject=people.child.scope)
        assert inside.exists() is named_too


def test_a_child_who_is_shielded_meanwhile_is_closed_the_same_minute(chosen, signed_in):
    guro = signed_in(chosen.guro)
    assert guro.get(f"/portal/enhet/saker/{chosen.case.pk}/").status_code == 200
    with seeding():
        grade_address(chosen.child, chosen.eirik, chosen.nora)
    assert guro.get(f"/portal/enhet/saker/{chosen.case.pk}/").status_code == 404


def test_a_new_case_meanwhile_is_theirs_too(chosen, signed_in, acting_as):
    with seeding():
        from tests.support.people import make_child

        second = make_child("Nora", "Lie", unit=chosen.unit)
        chosen.referral = chosen.waiting(second, 1)
    case = chosen.take_in(acting_as)
    guro = signed_in(chosen.guro)
    assert guro.get(f"/portal/enhet/saker/{case.pk}/").status_code == 200
    moved_back(5)
    assert guro.get(f"/portal/enhet/saker/{case.pk}/").status_code == 404
    with seeding():
        assert IndividualCase.objects.count() == 2


def test_a_referral_that_the_substitute_begins_is_the_leader_s_too(chosen, signed_in):
    guro, eirik = signed_in(chosen.guro), signed_in(chosen.eirik)
    at = started(guro)
    guro.post(f"{at}barnet/", {**CHILD, "child_first_name": "Nabo", "do": "next"})
    assert "Nabo" in words(guro.get("/portal/enhet/henvisninger/"))
    assert "Nabo" in words(eirik.get("/portal/enhet/henvisninger/"))
    assert signed_in(chosen.per).get(at).status_code == 404
    with seeding():
        assert Referral.objects.get(child_first_name="Nabo").unit_id == chosen.unit.pk
    moved_back(5)
    assert guro.get(f"{at}barnet/").status_code == 404
    assert eirik.get(f"{at}barnet/").status_code == 200, "the leader goes on with it"


def test_one_person_never_stands_behind_a_report_alone(chosen, signed_in):
    guro, per = signed_in(chosen.guro), signed_in(chosen.per)
    at = begun(guro, chosen)
    named(guro, at, chosen.guro)
    write_all(guro)
    assert sign(guro, at).status_code == 302
    with seeding():
        assert [row.is_leader for row in ReportSignature.objects.all()] == [False], "the child's teacher, no leader"
    named(guro, at, chosen.per)
    assert sign(per, at).status_code == 302
    assert sign(guro, at)["Location"].endswith("signert/")
    with seeding():
        assert "vikar for rektor" in set(ReportSignature.objects.values_list("title", flat=True))
    moved_back(5)
    assert per.get(at).status_code in {200, 302}, "the leader has named the teacher, whoever did it for them"


def test_messages_and_the_neutral_notice_come_to_both(acting_as, signed_in, settings):
    settings.SENDS_MAIL = True
    writing = Writing(acting_as, signed_in)
    with seeding():
        guro = make_user("Guro Vold", Role.CONTACT_TEACHER)
        UnitTeacher.objects.create(unit=writing.people.unit, user=guro)
    signed_in(writing.people.eirik).post(STAFF, {"substitute": guro.pk, **days()})
    writing.from_nora("enhet", "Kan vi møtes torsdag?")
    writing.work()
    with seeding():
        told = set(Notification.objects.values_list("user__name", flat=True))
    assert told == {"Guro Vold", "Eirik Tveiten"}
    at = f"/portal/enhet/saker/{writing.case.pk}/meldinger/"
    assert "Kan vi møtes torsdag?" in signed_in(guro).get(at).text
    assert signed_in(guro).post(at, {"text": "Ja, klokka ti.", "key": str(uuid.uuid4())}).status_code == 302
    writing.work()
    assert "Ja, klokka ti." in writing.read_by_nora("enhet")


@pytest.mark.parametrize(
    ("who", "at", "said"),
    [
        ("per_elsewhere", (0, 3), "Velg en som er registrert hos dere."),
        ("guro", (3, 0), "Siste dag kan ikke være før første dag."),
        ("guro", (-9, -3), "Perioden er over."),
    ],
)
def test_what_cannot_be_is_said_beside_the_field(people, signed_in, who, at, said):
    with seeding():
        elsewhere = make_user("Kari Nord", Role.CONTACT_TEACHER)
        UnitTeacher.objects.create(unit=make_unit("Solbakken skole (eksempel)"), user=elsewhere)
    user = elsewhere if who == "per_elsewhere" else people.guro
    chosen = {"substitute": user.pk, **days(TODAY + at[0] * DAY, TODAY + at[1] * DAY)}
    answer = signed_in(people.eirik).post(STAFF, chosen)
    assert answer.status_code == 422
    assert said in words(answer)
    with seeding():
        assert not UnitAbsence.objects.exists()


def test_nobody_chooses_for_another_s_unit_and_a_substitute_chooses_nobody(chosen, signed_in, acting_as):
    guro = signed_in(chosen.guro)
    assert guro.post(STAFF, {"substitute": chosen.per.pk, **days()}).status_code == 422
    with seeding():
        neighbour = make_user("Berit Vik", Role.HEAD_TEACHER)
        employ(neighbour, make_unit("Solbakken skole (eksempel)"))
    other = {"unit": str(chosen.unit.pk), "substitute": chosen.per.pk, **days()}
    assert signed_in(neighbour).post(STAFF, other).status_code == 404
    ask = "select app_choose_substitute(%s, %s, %s, current_date, current_date + 1)"
    for who in (chosen.guro, chosen.per, neighbour, chosen.nora):
        with acting_as(who), pytest.raises(ProgrammingError):
            with transaction.atomic(using=doorways.alias()), connections[doorways.alias()].cursor() as cursor:
                cursor.execute(ask, [chosen.unit.pk, chosen.eirik.pk, chosen.per.pk])
    with seeding():
        assert UnitAbsence.objects.count() == 1


def test_ppt_s_clerk_chooses_when_the_leader_cannot_and_all_of_ppt_see_it(people, signed_in):
    with seeding():
        bente = make_user("Bente Moe", Role.CLERK)
    at = f"/enheter/{people.unit.pk}/"
    sent = {"user": people.eirik.pk, "substitute": people.guro.pk, **days()}
    assert signed_in(people.nora).post(f"{at}vikar/", sent).status_code == 404, "an adviser does not"
    clerk = signed_in(bente)
    assert "Velg vikar for lederen" in words(clerk.get(at))
    assert clerk.post(f"{at}vikar/", {**sent, "substitute": ""}).status_code == 422
    assert clerk.post(f"{at}vikar/", sent).status_code == 302
    seen = words(signed_in(people.nora).get(at))
    assert "Guro Vold" in seen
    assert "vikar for Eirik Tveiten" in seen
    assert signed_in(people.guro).get(f"/portal/enhet/saker/{people.case.pk}/").status_code == 200
    with seeding():
        row = UnitAbsence.objects.get()
    assert clerk.post(f"{at}vikar/{row.pk}/avslutt/").status_code == 302
    assert signed_in(people.guro).get(f"/portal/enhet/saker/{people.case.pk}/").status_code == 404


@pytest.mark.parametrize("who_leaves", ["leader", "teacher"])
def test_who_leaves_the_school_ends_it(chosen, signed_in, acting_as, who_leaves):
    with acting_as(chosen.hanne):
        if who_leaves == "leader":
            units.end_employment(employee=UnitEmployee.objects.get(user=chosen.eirik), by=chosen.hanne)
        else:
            units.end_teacher(teacher=UnitTeacher.objects.get(user=chosen.guro), by=chosen.hanne)
    assert signed_in(chosen.guro).get("/portal/enhet/oversikt/").status_code == 404
    with acting_as(chosen.guro):
        assert not SharedProgress.objects.exists()


def test_in_a_kindergarten_the_substitute_gets_what_the_styrer_has_and_no_more(signed_in):
    with seeding():
        unit = make_unit("Furumo barnehage (eksempel)", UnitKind.KINDERGARTEN)
        styrer = make_user("Marit Holm", Role.KINDERGARTEN_HEAD)
        employ(styrer, unit)
        ane = make_user("Ane Berge", Role.PEDAGOGICAL_LEADER)
        UnitTeacher.objects.create(unit=unit, user=ane)
    assert signed_in(styrer).post(STAFF, {"substitute": ane.pk, **days()}).status_code == 302
    client = signed_in(ane)
    assert "vikar for styrer" in words(client.get("/portal/enhet/oversikt/"))
    assert client.get("/portal/enhet/henvisninger/").status_code == 200
    for who in (client, signed_in(styrer)):
        assert who.get("/portal/enhet/vedtak/").status_code == 404, "the municipality decides"
