"""Unusual reading: what is a sign and what is not, who follows it up, and what the reader sees of it."""

import datetime as dt

import pytest
from django.db import connections
from django.utils import timezone

from tests.support.database import reset_role, seeding
from tests.support.people import (
    grade_address,
    let_in,
    make_case,
    make_child,
    make_guardian,
    make_unit,
    make_user,
    treat_measures,
)
from tests.support.worlds import saved
from tettpaa.access.models import AuditEvent, Denial, DenialException, Grant, MeasureTreatment, ReadLogEntry, User
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.access.session import acting, job_actor
from tettpaa.cases.models import ImpartialityDeclaration
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.desk import unusual
from tettpaa.desk.jobs import look_for_unusual_reading
from tettpaa.desk.models import UnusualReading, UnusualReadingWeek
from tettpaa.planning.models import WorkTask

pytestmark = [pytest.mark.usefixtures("db"), pytest.mark.commitment("K1.3a")]

PAGE = "/tilgang/uvanlig-lesing/"
MONDAY = clock.today() - dt.timedelta(days=clock.today().weekday() + 7)
"""The week that is over."""


def at(day: int, hour: float, week: dt.date = MONDAY) -> dt.datetime:
    moment = dt.datetime.combine(week + dt.timedelta(days=day), dt.time()) + dt.timedelta(hours=hour)
    return timezone.make_aware(moment)


def read(user: User, child, moment: dt.datetime, what: str = "child") -> None:
    saved(ReadLogEntry(user_id=user.pk, doorway="desk", what=what, scope_id=child.scope_id, at=moment))


class Desk:
    """Leaders, advisers, and children whom Jonas works with and nobody has asked a leader to look at."""

    def __init__(self) -> None:
        self.hanne = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
        self.geir = make_user("Geir Lund", Role.PROFESSIONAL_LEAD)
        self.siri = make_user("Siri Tangen", Role.HEAD_OF_SERVICE)
        self.nora = make_user("Nora Brekke")
        self.jonas = make_user("Jonas Aas")
        self.bente = make_user("Bente Lie", Role.CLERK)
        self.unit = make_unit()
        treat_measures(by=self.hanne)
        self.children = [self.child(f"Barn{number}", "Prøve") for number in range(6)]

    def child(self, first: str, last: str, holder: User | None = None, **case):
        child = make_child(first, last)
        child.case = make_case(child, self.unit, holder or self.jonas, **case)
        Grant.objects.filter(subject=child.scope).update(starts_at=at(-900, 0))
        Grant.objects.filter(scope=child.scope).update(starts_at=at(-900, 0))
        return child


@pytest.fixture
def desk():
    with seeding():
        return Desk()


def look() -> list[UnusualReading]:
    with acting(job_actor("prøve")):
        unusual.look_through()
    reset_role()
    with seeding():
        return list(UnusualReading.objects.order_by("reader_id", "scope_id"))


def signs(rows) -> dict[tuple[str, int], list[str]]:
    with seeding():
        names = dict(User.objects.values_list("pk", "name"))
    return {(names[row.reader_id], row.scope_id): row.signs for row in rows}


def test_a_leader_who_reads_many_children_without_any_task_is_asked_about_them(desk):
    with seeding():
        for child in desk.children[:5]:
            read(desk.hanne, child, at(1, 10))
            read(desk.hanne, child, at(1, 11), "case.journal")
    rows = look()
    assert signs(rows) == {("Hanne Moltu", child.scope_id): ["outside"] for child in desk.children[:5]}
    assert (rows[0].times, sorted(rows[0].what), rows[0].reader_leads) == (2, ["case.journal", "child"], True)
    assert (rows[0].first_at, rows[0].last_at) == (at(1, 10), at(1, 11))


def test_a_few_are_no_sign(desk):
    with seeding():
        for child in desk.children[:4]:
            read(desk.hanne, child, at(1, 10))
    assert look() == []


@pytest.mark.parametrize("reason", ["grant", "task", "act", "next step", "no holder yet", "quality control"])
def test_a_child_one_has_something_to_do_with_is_not_counted(desk, reason):
    child = desk.children[0]
    with seeding():
        if reason == "grant":
            let_in(desk.hanne, child.case.scope, GrantBasis.QUALITY_CONTROL, starts_at=at(-10, 8), ends_at=at(2, 8))
        elif reason == "task":
            day = {"due_on": clock.today(), "made_at": at(-3, 8)}
            saved(WorkTask(scope=child.case.scope, kind="other", title="Les", owner=desk.hanne, **day))
        elif reason == "act":
            saved(
                AuditEvent(user_id=desk.hanne.pk, doorway="desk", action="x", scope_id=child.case.scope_id, at=at(3, 9))
            )
        else:
            values = {
                "next step": {"next_owner": desk.hanne},
                "no holder yet": {"holder": None},
                "quality control": {"step": "quality_control"},
            }[reason]
            type(child.case).objects.filter(pk=child.case.pk).update(**values)
        for one in desk.children[:5]:
            read(desk.hanne, one, at(1, 10))
    assert look() == []


def test_a_grant_that_had_ended_before_is_no_reason(desk):
    with seeding():
        let_in(desk.hanne, desk.children[0].case.scope, starts_at=at(-30, 8), ends_at=at(0, 8))
        for one in desk.children[:5]:
            read(desk.hanne, one, at(1, 10))
    assert len(look()) == 5


def test_work_at_night_and_at_the_weekend_is_no_sign(desk):
    with seeding():
        for day in range(7):
            for hour in (0.5, 2, 3.25, 23):
                for child in desk.children:
                    read(desk.jonas, child, at(day, hour))
    assert look() == []


def test_many_children_in_one_hour_is_a_sign_also_in_ones_own_cases(desk):
    with seeding():
        own = [desk.child(f"Eget{number}", "Prøve") for number in range(9)] + desk.children
        for minute, child in enumerate(own):
            read(desk.jonas, child, at(2, 9 + minute * 3 / 60))
    rows = look()
    assert signs(rows) == {("Jonas Aas", 0): ["many"]}
    assert (rows[0].times, rows[0].first_at) == (15, at(2, 9))


def test_the_same_children_over_two_hours_are_not_many(desk):
    with seeding():
        own = [desk.child(f"Eget{number}", "Prøve") for number in range(9)] + desk.children
        for minute, child in enumerate(own):
            read(desk.jonas, child, at(2, 9 + minute * 8 / 60))
        for _again in range(20):
            read(desk.jonas, own[0], at(3, 12))
    assert look() == []


@pytest.mark.parametrize("whose", ["child", "guardian"])
def test_the_readers_own_surname_is_a_sign_also_with_a_grant(desk, whose):
    with seeding():
        child = desk.child("Ola", "Brekke Dahl" if whose == "child" else "Dahl", holder=desk.nora)
        guardian = make_guardian(child, "Kari")
        if whose == "guardian":
            type(guardian).objects.filter(pk=guardian.pk).update(last_name="Brekke")
        read(desk.nora, child, at(1, 10))
        read(desk.nora, desk.children[0], at(1, 10))
    assert signs(look()) == {("Nora Brekke", child.scope_id): ["same_name"]}


def test_a_surname_is_no_sign_when_impartiality_is_declared_or_the_name_is_common(desk):
    with seeding():
        child = desk.child("Ola", "Brekke", holder=desk.nora)
        for number in range(2):
            make_child(f"Annen{number}", "Brekke")
        read(desk.nora, child, at(1, 10))
    common = ruleset(clock.today(), {"unusual_reading_common_name": 2})
    with acting(job_actor("prøve")):
        assert [one for one in unusual.find(at(0, 0), at(7, 0), common) if one.signs] == []
    reset_role()
    with seeding():
        case = child.case
        saved(ImpartialityDeclaration(case=case, scope=case.scope, user=desk.nora, is_impartial=True))
    assert look() == []


@pytest.mark.parametrize(("days", "is_sign"), [(20, False), (100, True)])
def test_reading_a_case_that_is_long_over_is_a_sign(desk, days, is_sign):
    with seeding():
        child = desk.child("Ida", "Over", closed_on=MONDAY - dt.timedelta(days=days))
        read(desk.hanne, child, at(1, 10))
    assert [row.signs for row in look()] == ([["former"]] if is_sign else [])


@pytest.mark.parametrize(("days", "is_sign"), [(20, False), (100, True)])
def test_reading_long_after_handing_over_is_a_sign(desk, days, is_sign):
    with seeding():
        child = desk.children[0]
        let_in(desk.nora, child.case.scope, starts_at=at(-400, 8), ends_at=at(-days, 8))
        read(desk.nora, child, at(1, 10))
    assert [row.signs for row in look()] == ([["former"]] if is_sign else [])


def test_nothing_is_looked_at_before_the_measure_is_treated_and_nothing_from_before_that_day(desk):
    with seeding():
        MeasureTreatment.objects.all().delete()
        child = desk.child("Ola", "Brekke", holder=desk.nora)
        read(desk.nora, child, at(1, 10))
    assert look() == []
    with seeding():
        assert not UnusualReadingWeek.objects.exists()
        treat_measures("unusual_reading", by=desk.hanne, on=MONDAY + dt.timedelta(days=2))
    assert look() == []
    with seeding():
        UnusualReadingWeek.objects.all().delete()
        read(desk.nora, child, at(2, 10))
    (row,) = look()
    assert row.first_at == at(2, 10)


def test_each_week_is_gone_through_once_and_missed_ones_are_caught_up_with(desk):
    before = MONDAY - dt.timedelta(days=7)
    with seeding():
        child = desk.child("Ola", "Brekke", holder=desk.nora)
        read(desk.nora, child, at(1, 10))
        read(desk.nora, child, at(1, 10, before))
        read(desk.nora, child, at(0, 1, MONDAY + dt.timedelta(days=7)))
    for _again in range(2):
        look_for_unusual_reading()
        reset_role()
    with seeding():
        assert [row.week_on for row in UnusualReading.objects.order_by("week_on")] == [before, MONDAY]
        assert UnusualReadingWeek.objects.get(week_on=MONDAY).found == 1


@pytest.fixture
def waiting(desk, signed_in):
    """Nora read about a child with her own surname, and Hanne opened five children without a task."""
    with seeding():
        desk.named = desk.child("Ola", "Brekke", holder=desk.nora)
        read(desk.nora, desk.named, at(1, 10), "case.journal")
        for child in desk.children[:5]:
            read(desk.hanne, child, at(1, 10))
    look()
    desk.browser = {
        user.name: signed_in(user) for user in (desk.hanne, desk.geir, desk.siri, desk.nora, desk.jonas, desk.bente)
    }
    return desk


def answer(browser, user, **given):
    with seeding():
        rows = [str(pk) for pk in UnusualReading.objects.filter(reader=user).values_list("pk", flat=True)]
    return browser.post(PAGE, {"reader": user.pk, "week": MONDAY.isoformat(), "rows": rows} | given)


def test_a_leader_reads_what_why_and_whom_and_the_reader_reads_the_answer(waiting):
    hanne, nora = waiting.browser["Hanne Moltu"], waiting.browser["Nora Brekke"]
    assert "1 ansatt har uvanlig lesing å svare for" in hanne.get("/").text
    shown = hanne.get(PAGE).text
    for words in ("Nora Brekke", "Samme etternavn som den som leste", "Leste journalen", "Ola Brekke"):
        assert words in shown, words
    assert "Venter på svar fra en leder" in nora.get(f"{PAGE}om-meg/").text
    refused = answer(hanne, waiting.nora, answer="Er tante")
    assert refused.status_code == 422
    assert "Velg hva som kom ut av det." in refused.text
    assert "Er tante" in refused.text
    refused = answer(hanne, waiting.nora, result="breach", answer=" ")
    assert "Skriv hva som er forklart" in refused.text
    assert answer(hanne, waiting.nora, result="explained", answer="Ikke i slekt").status_code == 302
    assert "har uvanlig lesing" not in hanne.get("/").text
    assert "Ingen lesing venter på svar" in hanne.get(PAGE).text
    for page, browser in ((f"{PAGE}?vis=besvart", hanne), (f"{PAGE}om-meg/", nora)):
        shown = browser.get(page).text
        for words in ("Forklart: lesingen hørte til arbeidet", "Hanne Moltu", "Ikke i slekt"):
            assert words in shown, (page, words)
    with seeding():
        assert AuditEvent.objects.get(action="unusual_reading.followed_up").detail["result"] == "explained"


def test_a_leaders_own_reading_goes_to_another_leader(waiting, acting_as):
    hanne, geir, siri = (waiting.browser[name] for name in ("Hanne Moltu", "Geir Lund", "Siri Tangen"))
    assert "Hanne Moltu</h2>" not in hanne.get(PAGE).text
    answer(hanne, waiting.hanne, result="explained", answer="Det var meg selv")
    with seeding():
        assert not UnusualReading.objects.exclude(followed_at=None).exists()
    with acting_as(waiting.hanne), connections["default"].cursor() as cursor:
        cursor.execute("update desk_unusualreading set times = 0 where reader_id = %s", [waiting.hanne.pk])
        assert cursor.rowcount == 0
    assert "2 ansatte har uvanlig lesing" in geir.get("/").text
    assert "Hanne Moltu</h2>" in geir.get(PAGE).text
    shown = siri.get(PAGE).text
    assert "Hanne Moltu</h2>" in shown
    assert "Nora Brekke" not in shown, "the head of service is not an adviser's nearest leader"
    assert answer(siri, waiting.hanne, result="talk", answer="Snakker på mandag").status_code == 302
    assert "Trenger en samtale" in hanne.get(f"{PAGE}om-meg/").text


def test_two_leaders_do_not_answer_over_each_other(waiting):
    assert answer(waiting.browser["Hanne Moltu"], waiting.nora, result="talk", answer="Avtalt").status_code == 302
    again = waiting.browser["Geir Lund"]
    answer(again, waiting.nora, result="breach", answer="Nei")
    with seeding():
        assert UnusualReading.objects.get(reader=waiting.nora).result == "talk"


@pytest.mark.parametrize("who", ["Nora Brekke", "Jonas Aas", "Bente Lie"])
def test_nobody_else_sees_the_list_and_colleagues_see_nothing_of_each_other(waiting, who):
    browser = waiting.browser[who]
    assert browser.get(PAGE).status_code == 404
    assert answer(browser, waiting.nora, result="explained", answer="x").status_code == 404
    shown = browser.get(f"{PAGE}om-meg/").text
    assert ("Ola Brekke" in shown) == (who == "Nora Brekke")
    assert f"{PAGE}om-meg/" in browser.get("/konto/").text


def test_a_child_that_is_shut_off_does_not_show_through_the_list(waiting):
    hanne = waiting.browser["Hanne Moltu"]
    with seeding():
        grade_address(waiting.named)
        denial = Denial.objects.get(scope=waiting.named.scope, user=None)
    for page in (PAGE, "/"):
        shown = hanne.get(page).text
        assert "Ola Brekke" not in shown
        assert "Nora Brekke</h2>" not in shown
    assert "har uvanlig lesing" not in hanne.get("/").text
    assert "Ola Brekke" not in waiting.browser["Nora Brekke"].get(f"{PAGE}om-meg/").text
    with seeding():
        saved(DenialException(denial=denial, user=waiting.geir))
    assert "Nora Brekke</h2>" in waiting.browser["Geir Lund"].get(PAGE).text


def test_what_is_explained_is_not_asked_again_the_next_week(waiting):
    answer(waiting.browser["Hanne Moltu"], waiting.nora, result="explained", answer="Ikke i slekt")
    with seeding():
        UnusualReading.objects.filter(reader=waiting.nora).update(week_on=MONDAY - dt.timedelta(days=7))
        UnusualReadingWeek.objects.all().delete()
        UnusualReading.objects.filter(reader=waiting.hanne).delete()
    assert [row.reader_id for row in look() if row.week_on == MONDAY] == [waiting.hanne.pk] * 5


def test_old_answers_go_and_what_waits_stays(waiting):
    answer(waiting.browser["Hanne Moltu"], waiting.nora, result="explained", answer="Ikke i slekt")
    with seeding():
        UnusualReading.objects.filter(reader=waiting.nora).update(followed_at=clock.now() - dt.timedelta(days=731))
    look_for_unusual_reading()
    reset_role()
    with seeding():
        assert set(UnusualReading.objects.values_list("reader_id", flat=True)) == {waiting.hanne.pk}


def test_the_page_says_what_is_true_when_nothing_is_looked_at(desk, signed_in):
    hanne = signed_in(desk.hanne)
    assert "Ingen uke er sett gjennom ennå" in hanne.get(PAGE).text
    with seeding():
        MeasureTreatment.objects.all().delete()
    assert "Målingen er av." in hanne.get(PAGE).text
