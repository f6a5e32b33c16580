"""The family reads a unit's draft in the portal before it is sent: by a code, each alone, and only that draft."""

import datetime as dt
import re

import pytest
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import employ, make_child, make_guardian, make_user
from tests.support.worlds import saved
from tettpaa.access.models import Denial, Grant
from tettpaa.access.roles import Role
from tettpaa.cases.actions import intake
from tettpaa.cases.tests.test_the_whole_way import CRITERIA
from tettpaa.documents.models import StoredFile
from tettpaa.organisation.actions import units
from tettpaa.organisation.models import UnitEmployee
from tettpaa.participation.models import Consent, PortalOpening
from tettpaa.people.models import Guardian
from tettpaa.portal.tests.test_unit_referral import ORDER, PAGES, PDF, VOICES, attach, browser, rektor, started, words
from tettpaa.referrals import actions as referrals
from tettpaa.referrals.models import (
    CaseKind,
    ReadingVersion,
    Referral,
    ReferralGuardian,
    ReferralReading,
    ReferralResponse,
    ReferralViewing,
)

pytestmark = pytest.mark.usefixtures("db")
__all__ = ["browser", "rektor"]

CODE = "/portal/familie/les/"
FATHER = {
    "guardians-1-first_name": "Yonas",
    "guardians-1-last_name": "Tesfay",
    "guardians-1-relation": "father",
    "guardians-1-own_view": "Far sier at Elias liker å tegne.",
}


def unsent(client, **more):
    """A draft that is whole but for the family's reading."""
    at = started(client)
    for page, values in (PAGES | {"stemmer": {**VOICES, **more}}).items():
        assert client.post(f"{at}{page}/", {**values, "do": "next"}).status_code == 302
    assert attach(client, at, PDF).status_code == 302
    return at


def who_is(first):
    with seeding():
        return str(ReferralGuardian.objects.get(first_name=first).pk)


def invited(client, at, first="Sara"):
    """The code that stands in the letter."""
    letter = client.post(at + "inviter/", {"who": who_is(first)})
    assert letter.status_code == 200, words(letter)
    assert letter["Cache-Control"] == "no-store"
    return re.search(r"[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}", words(letter))[0]


@pytest.fixture
def sara():
    with seeding():
        return make_user("Sara Tesfay", Role.GUARDIAN)


def opened(client, code, born="04.03.2017"):
    return client.post(CODE, {"code": code, "born": born})


@pytest.mark.commitment("K1.2a")
def test_a_guardian_reads_all_of_it_says_what_is_important_and_wrong_and_answers_for_oneself(browser, signed_in, sara):
    at = unsent(browser, **FATHER)
    code = invited(browser, at)
    assert "har fått kode, kan brukes til og med" in words(browser.get(at + "vis/"))
    family = signed_in(sara)
    assert "Har du fått en kode" in words(family.get("/portal/familie/"))
    place = opened(family, code.lower().replace("-", " "))["Location"]
    page = words(family.get(place))
    for said in (
        "Leser sakte siden 2. trinn.",
        "Lesekurs, 8 uker: Litt raskere",
        "«Bokstavene hopper.»",
        "rapport.pdf",
    ):
        assert said in page
    assert "liker å tegne" not in page, "what the other guardian says is not hers to read"
    file = re.search(r"/portal/filer/[0-9a-f-]+/", page)[0]
    assert b"".join(family.get(file)) == PDF or family.get(file).status_code == 200
    assert "La alle foresatte se hele henvisningen" in words(browser.get(at + "se-over/"))

    assert family.post(place, {"do": "correct", "correct-text": ""}).status_code == 422
    family.post(place, {"do": "correct", "correct-text": "Han begynte på kurset i mai."})
    family.post(place, {"do": "view", "view-text": "Han gråter over leksene."})
    family.post(place, {"do": "yes"})
    family.post(place, {"do": "yes"})
    family.post(place, {"do": "read"})
    family.post(place, {"do": "read"})
    with seeding():
        assert ReferralViewing.objects.get().how == "portal"
        assert ReferralResponse.objects.filter(kind="consent").count() == 1
    unit_page = words(browser.get(at + "vis/"))
    for said in ("Han begynte på kurset i mai.", "Han gråter over leksene.", "Ja til sakkyndig vurdering", "har lest"):
        assert said in unit_page
    assert "Svar den som har sagt at noe er feil" in words(browser.get(at + "se-over/"))
    with seeding():
        wrong = ReferralResponse.objects.get(kind="correction").pk
    browser.post(f"{at}rettelse/{wrong}/", {"answer": ""})
    browser.post(f"{at}rettelse/{wrong}/", {"answer": "Rettet til mai."})
    assert "Rettet til mai." in words(family.get(place))
    assert "Svar den som har sagt at noe er feil" not in words(browser.get(at + "se-over/"))


def test_a_changed_draft_says_who_read_the_old_one_and_asks_again_and_what_is_sent_tells_it_all(
    browser, signed_in, sara
):
    at = unsent(browser)
    family = signed_in(sara)
    place = opened(family, invited(browser, at))["Location"]
    family.post(place, {"do": "read"})
    family.post(place, {"do": "view", "view-text": "Han gråter over leksene."})
    assert "Alt er med" in words(browser.get(at + "se-over/"))
    browser.post(at + "bestillingen/", {**ORDER, "concern": "Leser sakte og stokker.", "do": "next"})
    assert "endret etter at Sara Tesfay leste den" in words(browser.get(at + "vis/"))
    assert "Det er endret etter at du leste det" in words(family.get(place))
    assert "Leser sakte og stokker." not in words(family.get(place))
    family.post(place, {"do": "read"})
    assert "La alle foresatte se hele henvisningen" in words(browser.get(at + "se-over/"))
    assert browser.post(at + "ny-versjon/").status_code == 302
    assert "Leser sakte og stokker." in words(family.get(place))
    family.post(place, {"do": "read"})
    assert browser.post(at + "se-over/")["Location"] == at
    with seeding():
        assert list(ReferralViewing.objects.order_by("version").values_list("version", "who")) == [
            (1, "Sara Tesfay"),
            (2, "Sara Tesfay"),
        ]
        row = ReferralGuardian.objects.get()
        assert (row.own_view, row.own_view_on) == ("Han gråter over leksene.", timezone.localdate())
        bente, referral = make_user("Bente Lie", Role.CLERK), Referral.objects.get()
    assert "Henvisningen er sendt" in words(family.get(place))
    late = family.post(place, {"do": "view", "view-text": "Enda mer."})
    assert "Ring PPT hvis du vil si mer" in words(late)
    desk = words(signed_in(bente).get(f"/henvisninger/{referral.pk}/"))
    assert "Han gråter over leksene." in desk
    assert "skrevet selv i portalen, versjon 1" in desk


def test_d9_a_code_is_for_the_one_it_names_and_what_is_wrong_is_never_told(browser, signed_in, sara):
    at = unsent(browser, **FATHER)
    code = invited(browser, at)
    with seeding():
        yonas, pupil = make_user("Yonas Tesfay", Role.GUARDIAN), make_user("Sara Tesfay", Role.PUPIL)
    told = "Koden gjelder ikke for deg"
    for user in (yonas, pupil):
        answer = opened(signed_in(user), code)
        assert (answer.status_code, told in words(answer)) == (422, True)
    assert told in words(opened(signed_in(sara), code, born="05.03.2017"))
    assert told in words(opened(signed_in(sara), "AAAA-AAAA-AAAA"))
    fresh = invited(browser, at)
    assert told in words(opened(signed_in(sara), code)), "a new code ends the old one"
    place = opened(signed_in(sara), fresh)["Location"]
    assert opened(signed_in(sara), fresh)["Location"] == place, "pressed twice, or back and again"
    with seeding():
        another = make_user("Sara Tesfay", Role.GUARDIAN)
    assert told in words(opened(signed_in(another), fresh)), "used by one, it is nobody else's"
    assert signed_in(another).get(place).status_code == 404
    assert signed_in(yonas).get(place).status_code == 404


def test_an_old_code_and_an_ended_reading_open_nothing(browser, signed_in, sara, acting_as):
    at = unsent(browser)
    code = invited(browser, at)
    with seeding():
        ReferralReading.objects.update(code_until=timezone.now() - dt.timedelta(minutes=1))
    assert "Koden gjelder ikke for deg" in words(opened(signed_in(sara), code))
    assert "koden er for gammel" in words(browser.get(at + "vis/"))
    family = signed_in(sara)
    place = opened(family, invited(browser, at))["Location"]
    page = words(family.get(place))
    file = re.search(r"/portal/filer/[0-9a-f-]+/", page)[0]
    with seeding():
        reading = ReferralReading.objects.get()
    assert browser.post(f"{at}lesing/{reading.pk}/avslutt/").status_code == 302
    assert family.get(place).status_code == 404
    assert family.get(file).status_code == 404
    with acting_as(sara):
        assert not ReadingVersion.objects.exists()


def test_a_reader_sees_that_draft_in_the_database_and_nothing_else_of_the_unit(browser, signed_in, sara, acting_as):
    one = unsent(browser, **FATHER)
    opened(signed_in(sara), invited(browser, one))
    with seeding():
        yonas = make_user("Yonas Tesfay", Role.GUARDIAN)
    place = opened(signed_in(yonas), invited(browser, one, "Yonas"))["Location"]
    signed_in(yonas).post(place, {"do": "no"})
    assert browser.post(one + "inviter/", {"who": who_is("Yonas")}).status_code == 302
    assert "leser alt utkastet" in words(browser.get(one + "vis/")), "invited once"
    with acting_as(sara):
        assert not Referral.objects.exists()
        assert not ReferralGuardian.objects.exists()
        assert ReferralReading.objects.get().who == "Sara Tesfay"
        assert not ReferralResponse.objects.exists(), "the father's no is his own"
        assert StoredFile.objects.count() == 1


def test_another_rektor_neither_invites_ends_nor_answers(browser, signed_in, sara):
    at = unsent(browser)
    place = opened(signed_in(sara), invited(browser, at))["Location"]
    signed_in(sara).post(place, {"do": "correct", "correct-text": "Feil dato."})
    with seeding():
        other = make_user("Ingvild Dahl", Role.HEAD_TEACHER)
        employ(other, Referral.objects.get().unit)
        reading, wrong = ReferralReading.objects.get(), ReferralResponse.objects.get()
    stranger = signed_in(other)
    for address in ("inviter/", "ny-versjon/", f"lesing/{reading.pk}/avslutt/", f"rettelse/{wrong.pk}/"):
        assert stranger.post(at + address, {"who": who_is("Sara"), "answer": "x"}).status_code == 404


def test_d9_where_ppt_knows_the_child_only_those_whom_ppt_has_let_in_read_it(browser, signed_in, sara):
    at = unsent(browser)
    code = invited(browser, at)
    with seeding():
        child = make_child("Elias", "Haugland Tesfay", birth_date=dt.date(2017, 3, 4))
        guardian = make_guardian(child, "Sara", user=sara)
    assert "Koden gjelder ikke for deg" in words(opened(signed_in(sara), code)), "the register is not enough"
    with seeding():
        nora = make_user("Nora Brekke")
        saved(PortalOpening(scope=child.scope, guardian=guardian, user=sara, opened_by=nora))
        shield = saved(Denial(scope=child.scope, kind=Denial.Kind.GRADED))
    assert "Koden gjelder ikke for deg" in words(opened(signed_in(sara), code)), "nobody, while the child is shielded"
    with seeding():
        Denial.objects.filter(pk=shield.pk).update(lifted_at=timezone.now())
    family = signed_in(sara)
    place = opened(family, code)["Location"]
    assert family.get(place).status_code == 200
    with seeding():
        saved(Denial(scope=child.scope, kind=Denial.Kind.GRADED))
    assert family.get(place).status_code == 404, "a shield made later closes it at once"


def test_d10_a_protected_address_is_never_laid_out_in_the_portal(browser, signed_in, sara):
    at = unsent(browser)
    code = invited(browser, at)
    browser.post(at + "barnet/", {**PAGES["barnet"], "protected_address": "on", "do": "next"})
    assert "Inviter Sara" not in words(browser.get(at + "vis/"))
    assert browser.post(at + "inviter/", {"who": who_is("Sara")}).status_code == 302
    assert "skal beskyttes" in words(browser.get(at + "vis/"))
    assert "Koden gjelder ikke for deg" in words(opened(signed_in(sara), code))


def test_who_needs_an_interpreter_is_not_left_alone_with_the_text(browser):
    at = unsent(browser, **{"guardians-0-interpreter_language": "tigrinja"})
    assert browser.post(at + "inviter/", {"who": who_is("Sara")}).status_code == 302
    assert "trenger tolk" in words(browser.get(at + "vis/"))
    with seeding():
        assert not Grant.objects.filter(basis="draft_reader").exists()


def test_the_pupil_of_fifteen_reads_with_a_code_of_their_own(browser, signed_in):
    at = unsent(browser)
    browser.post(at + "barnet/", {**PAGES["barnet"], "child_birth_date": "2011-01-01", "do": "next"})
    letter = browser.post(at + "inviter/", {"who": "pupil"})
    code = re.search(r"[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}", words(letter))[0]
    with seeding():
        elias = make_user("Elias Haugland Tesfay", Role.PUPIL)
    place = opened(signed_in(elias), code, born="01.01.2011")["Location"]
    signed_in(elias).post(place, {"do": "read"})
    assert "La eleven se hele henvisningen" not in words(browser.get(at + "se-over/"))


def test_who_leaves_the_unit_leaves_the_readings_and_a_closed_portal_ends_them(
    browser, rektor, signed_in, sara, acting_as
):
    at = unsent(browser)
    code = invited(browser, at)
    with seeding():
        child = make_child("Elias", "Haugland Tesfay", birth_date=dt.date(2017, 3, 4))
        guardian, hanne = make_guardian(child, "Sara", user=sara), make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
        opening = saved(PortalOpening(scope=child.scope, guardian=guardian, user=sara, opened_by=hanne))
        employee = UnitEmployee.objects.get(user=rektor)
    family = signed_in(sara)
    place = opened(family, code)["Location"]
    assert family.get(place).status_code == 200
    with seeding():
        PortalOpening.objects.filter(pk=opening.pk).update(closed_at=timezone.now())
    assert family.get(place).status_code == 404
    with acting_as(hanne):
        units.end_employment(employee=employee, by=hanne)
    with acting_as(rektor):
        assert not ReferralReading.objects.exists()


@pytest.mark.commitment("K4.2a")
@pytest.mark.parametrize(("do", "agreed"), [("yes", True), ("no", False)])
def test_what_a_guardian_answered_on_the_draft_is_their_answer_in_the_case(
    browser, signed_in, sara, acting_as, do, agreed
):
    at = unsent(browser)
    family = signed_in(sara)
    place = opened(family, invited(browser, at))["Location"]
    family.post(place, {"do": "read"})
    family.post(place, {"do": do})
    browser.post(at + "se-over/")
    with seeding():
        hanne, nora = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD), make_user("Nora Brekke")
    with acting_as(hanne):
        referral = Referral.objects.get()
        referrals.register_child(referral=referral, by=hanne)
        referrals.confirm_complete(referral=referral, by=hanne)
        case = intake.take_in(
            referral=referral,
            kind=CaseKind.INDIVIDUAL_EDUCATION,
            holder=nora,
            by=hanne,
            holder_is_impartial=True,
            **CRITERIA,
        )
    with acting_as(nora):
        given = Consent.objects.get()
        assert (given.agreed, given.channel, given.registered_by_id) == (agreed, "portal", sara.pk)
        assert given.guardian_id == Guardian.objects.get(child=case.child).pk
        assert given.scope.kind == "case_person"
    with acting_as(sara):
        assert not Consent.objects.exists(), "an answer opens nothing: a named employee does"
