"""A family goes into hiding: step by step, as the acts of the people who do it, and of the one who looks for them."""

import io
import re

import pytest
from pypdf import PdfWriter

from tests.support.database import seeding
from tests.support.people import employ, let_in, make_child, make_guardian, make_unit, make_user
from tests.support.worlds import make_file
from tettpaa.access.problems import NotNow
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.cases.actions import merging, voices
from tettpaa.cases.models import CaseScope
from tettpaa.cases.tests.test_the_whole_way import Arranged
from tettpaa.core import clock
from tettpaa.documents.actions import sending
from tettpaa.documents.models import Dispatch, Release
from tettpaa.participation.models import PortalOpening
from tettpaa.people import actions as people_actions
from tettpaa.people import guardianship
from tettpaa.people.models import AddressGrading, Guardian, ShieldReview

pytestmark = [pytest.mark.usefixtures("db"), pytest.mark.commitment("K1.3a")]
DOOR = "/portal/familie/"


class Family:
    """Sara and Elias live with Yonas no more. Both parents are let in; a document is shared, two letters wait."""

    def __init__(self, acting_as):
        people = Arranged()
        for name in ("nora", "jonas", "hanne", "eirik", "sara", "unit", "child", "mother", "father"):
            setattr(self, name, getattr(people, name))
        with seeding():
            self.yonas = make_user("Yonas Haugland Tesfay", Role.GUARDIAN)
            self.nobody = make_user("Kari Ingen", Role.GUARDIAN)
            self.bente = make_user("Bente Lie", Role.CLERK)
            Guardian.objects.filter(pk=self.father.pk).update(user=self.yonas)
            self.father.refresh_from_db()
        self.case = people.take_in(acting_as)
        with acting_as(self.nora):
            for guardian in (self.mother, self.father):
                voices.open_portal(case=self.case, guardian=guardian, by=self.nora)
        with seeding():
            self.family = CaseScope.objects.get(case=self.case, kind="family").scope
            self.file = make_file(self.family)
            self.shared = Release(scope=self.family, file=self.file, title="Sakkyndig vurdering")
            self.shared.save()
            self.letters = {}
            for who in (self.mother, self.father):
                row = Dispatch(scope=self.family, file=self.file, recipient=who.name, channel="paper")
                row.save()
                self.letters[who.pk] = row
        self.page = f"{DOOR}{self.case.pk}/"
        self.shield_page = f"/barn/{self.child.pk}/skjerming/"

    def amount(self):
        with seeding():
            return Release.objects.filter(scope=self.family, ended_at=None).count()

    def hide(self, browser, **more):
        form = {
            "safe": [self.mother.pk],
            "named": [self.hanne.pk, self.nora.pk],
            "reason": "Voldsalarm. Mor ber om det.",
        }
        return browser.post(self.shield_page, form | more)


@pytest.fixture
def family(acting_as):
    return Family(acting_as)


def same(one, other):
    """Two answers that nobody can tell apart, but for whose they are."""
    (first, me), (second, you) = one, other
    assert plain(first, me) == plain(second, you)
    return first.status_code == second.status_code


def plain(answer, user):
    """The page without the reader's own name, number and keys, and without what is new for every answer."""
    text = re.sub(r'csrf[a-z-]*" (value|content)="[^"]*"|data-keep-keys="[^"]*"', "", answer.text)
    return re.sub(f'data-[a-z-]+="{user.pk}"', "", text.replace(user.name.split(" ")[0], "")).splitlines()


def test_one_act_stops_everything_for_the_other_parent_at_once_and_for_the_safe_one_nothing(family, signed_in):
    # given: both see the case, and the document
    hers, his, hanne = signed_in(family.sara), signed_in(family.yonas), signed_in(family.hanne)
    file_page = f"/portal/filer/{family.file.pk}/"
    for browser in (hers, his):
        assert browser.get(family.page).status_code == 200
        assert browser.get(file_page).status_code == 200
    # when: Hanne reads what stops, and does it
    before = hanne.get(family.shield_page).text
    assert "Dette stopper straks:" in before
    assert f"{family.amount()} dokument" in before
    assert "brev som venter" in before
    assert family.hide(hanne).status_code == 302
    # then: his session, open since before, meets closed doors; hers does not
    for page in (family.page, file_page, f"{family.page}viktig/", f"{family.page}hvem-har-lest/"):
        assert his.get(page).status_code == 404, page
        assert hers.get(page).status_code == 200, page
    for page in (f"{family.page}samtykke/", f"{family.page}viktig/"):
        assert his.post(page, {"text": "hvor er de?"}).status_code == 404


def test_his_page_is_the_page_of_one_whom_nobody_has_let_in(family, signed_in):
    his, nobodys = signed_in(family.yonas), signed_in(family.nobody)
    family.hide(signed_in(family.hanne))
    assert same((his.get(DOOR), family.yonas), (nobodys.get(DOOR), family.nobody))
    missing = family.page.replace(str(family.case.pk), "00000000-0000-7000-8000-000000000000")
    for method in ("get", "post"):
        one, other = getattr(his, method)(family.page), getattr(nobodys, method)(missing)
        assert same((one, family.yonas), (other, family.nobody)), method
    for word in ("skjerm", "sperr", "gradert", "Elias"):
        assert word not in his.get(DOOR).text.replace("skjerml", "")


def test_employees_who_are_not_named_and_the_school_lose_the_child_too(family, signed_in):
    bente, eirik = signed_in(family.bente), signed_in(family.eirik)
    assert bente.get(f"/barn/{family.child.pk}/").status_code == 200
    family.hide(signed_in(family.hanne))
    assert bente.get(f"/barn/{family.child.pk}/").status_code == 404
    assert family.child.name not in eirik.get("/portal/enhet/").text
    assert signed_in(family.nora).get(f"/barn/{family.child.pk}/").status_code == 200
    with seeding():
        other_leader = make_user("Petter Leder", Role.PROFESSIONAL_LEAD)
    assert signed_in(other_leader).get(family.shield_page).status_code == 404


def test_letters_under_way_wait_and_hers_goes(family, signed_in, acting_as):
    nora, hanne = signed_in(family.nora), signed_in(family.hanne)
    assert family.father.name in nora.get("/brev/").text
    family.hide(hanne)
    text = nora.get("/brev/").text
    assert family.father.name not in text
    assert family.mother.name in text
    his = Dispatch.objects.filter(pk=family.letters[family.father.pk].pk)
    with acting_as(family.nora), pytest.raises(NotNow, match="se gjennom"):
        sending.mark_sent(letters=list(his), on=clock.today(), by=family.nora)
    # a new letter to both, made the day after by somebody who does not think of it
    with acting_as(family.nora):
        held = sending.dispatch(file=family.file, recipient="Yonas", channel="paper", by=family.nora)
        held.refresh_from_db()
        assert held.held_at is not None
    assert "Yonas" not in nora.get("/brev/").text


def test_each_document_is_given_masked_or_withheld_by_a_person(family, signed_in):
    his, hanne = signed_in(family.yonas), signed_in(family.hanne)
    family.hide(hanne)
    waits = hanne.get(family.shield_page).text
    assert f"{family.amount()} dokument" in waits
    place = f"/barn/foresatt/{family.father.pk}/dokument/{family.shared.pk}/"
    assert hanne.get(place).status_code == 200
    # withheld: a reason is asked for
    assert hanne.post(place, {"outcome": "withheld", "reason": ""}).status_code == 422
    assert (
        hanne.post(place, {"outcome": "withheld", "reason": "navnet på den nye skolen står på hver side"}).status_code
        == 302
    )
    assert "Sakkyndig vurdering" not in his.get(DOOR).text
    # masked: the file is asked for, and is another one than the family's
    assert hanne.post(place, {"outcome": "masked"}).status_code == 422
    upload = io.BytesIO(pdf_of("sladdet"))
    upload.name = "hva som helst.pdf"
    assert hanne.post(place, {"outcome": "masked", "file": upload}).status_code == 302
    with seeding():
        given = ShieldReview.objects.get(outcome="masked").given
        assert given.scope_id != family.family.pk
    seen = his.get(DOOR)
    assert "Sakkyndig vurdering" in seen.text
    assert "sladd" not in seen.text
    assert his.get(f"/portal/filer/{given.file_id}/").status_code == 200
    assert his.get(f"/portal/filer/{family.file.pk}/").status_code == 404
    assert signed_in(family.sara).get(f"/portal/filer/{given.file_id}/").status_code == 404
    # taken back
    hanne.post(place, {"outcome": "withheld", "reason": "likevel ikke"})
    assert "Sakkyndig vurdering" not in his.get(DOOR).text


def pdf_of(text):
    """A real page, as the leader's own program makes it."""
    writer, buffer = PdfWriter(), io.BytesIO()
    writer.add_blank_page(width=595, height=842)
    writer.add_metadata({"/Title": text})
    writer.write(buffer)
    return buffer.getvalue()


def test_a_letter_that_waits_goes_or_never_goes(family, signed_in):
    nora, hanne = signed_in(family.nora), signed_in(family.hanne)
    family.hide(hanne)
    letter = family.letters[family.father.pk]
    page = f"/barn/brev/{letter.pk}/"
    hanne.post(page, {"outcome": "withheld", "reason": "adressen står i hodet"})
    assert family.father.name not in nora.get("/brev/").text
    upload = io.BytesIO(pdf_of("x"))
    upload.name = "x.pdf"
    assert hanne.post(page, {"outcome": "masked", "file": upload}).status_code == 302
    assert nora.get("/brev/").text.count(family.father.name) >= 1
    with seeding():
        assert Dispatch.objects.get(pk=letter.pk).held_at is not None
        assert Dispatch.objects.filter(recipient=family.father.name, held_at=None).count() == 1


def test_bergen_2019_no_register_update_import_merge_move_or_new_guardian_opens_what_a_person_closed(
    family, signed_in, acting_as
):
    """Parents without responsibility were let in by an import, and the next one wiped the blocks (the 2019 leak)."""
    hanne = family.hanne
    family.hide(signed_in(hanne))
    his = signed_in(family.yonas)
    rektor, double = newcomers(family)
    with acting_as(hanne):
        # the register says: he lives with the child, has responsibility, and is registered once more
        contact = {"phone": "", "email": "far@tettpaa.example", "language": "", "interpreter_language": ""}
        guardianship.correct_guardian(guardian=family.father, lives_with_child=True, by=hanne, **contact)
        who = {"first_name": "Yonas", "last_name": "Haugland Tesfay", "relation": "father"}
        again = people_actions.add_guardian(child=family.child, has_parental_responsibility=True, by=hanne, **who)
        for guardian in (family.father, again):
            people_actions.confirm_responsibility(guardian=guardian, by=hanne)
        # a new school, and the same child imported once more and merged
        people_actions.enrol(child=family.child, unit=family.new_school, starts_on=clock.today(), by=hanne)
        merging.merge_people(kept=family.child, other=double, reason="samme barn", checked_siblings=True, by=hanne)
        for guardian in (family.father, again):
            with pytest.raises(NotNow):
                voices.open_portal(case=family.case, guardian=guardian, by=hanne)
        with pytest.raises(NotNow):
            people_actions.grade_address(child=family.child, level="confidential", named=[hanne], by=hanne)
    with seeding():
        # even a grant that somebody made by mistake leads nowhere
        let_in(family.yonas, family.family, GrantBasis.GUARDIAN)
    assert his.get(family.page).status_code == 404
    assert "Elias" not in his.get(DOOR).text
    assert "Elias" not in signed_in(rektor).get("/portal/enhet/").text
    with seeding():
        assert AddressGrading.objects.filter(child=family.child, lifted_at=None).count() == 1


def newcomers(family):
    """A school with its rektor, and the same child imported once more with a father who is let in there."""
    with seeding():
        family.new_school = make_unit("Solvik skole (eksempel)")
        rektor = make_user("Ingvild Dahl", Role.HEAD_TEACHER)
        employ(rektor, family.new_school)
        double = make_child("Elias", "Haugland Tesfay", birth_date=family.child.birth_date)
        twin = make_guardian(double, "Yonas", "father", user=family.yonas, responsibility_confirmed_at=clock.now())
        PortalOpening(scope=double.scope, guardian=twin, user=family.yonas, opened_by=family.hanne).save()
        let_in(family.yonas, double.scope, GrantBasis.GUARDIAN)
    return rektor, double


def test_lifting_is_an_act_with_a_reason_by_a_leader_and_opens_nothing(family, signed_in, acting_as):
    hanne, his = signed_in(family.hanne), signed_in(family.yonas)
    family.hide(hanne)
    page = f"{family.shield_page}opphev/"
    assert signed_in(family.nora).post(page, {"reason": "x"}).status_code == 404
    assert hanne.post(page, {"reason": " "}).status_code == 422
    assert hanne.post(page, {"reason": "Trusselen er over. Mor ønsker det."}).status_code == 302
    assert his.get(family.page).status_code == 404
    assert "Elias" not in his.get(DOOR).text
    assert family.father.name not in signed_in(family.nora).get("/brev/").text
    assert f"{family.amount()} dokument" in hanne.get(family.shield_page).text
    assert signed_in(family.sara).get(family.page).status_code == 200
    assert signed_in(family.bente).get(f"/barn/{family.child.pk}/").status_code == 200
    with acting_as(family.nora):
        voices.open_portal(case=family.case, guardian=family.father, by=family.nora)
    assert his.get(family.page).status_code == 200
    text = his.get(f"{family.page}hvem-har-lest/").text
    assert "skjerm" not in text.lower()


def test_a_leader_leaves_oneself_in_and_gives_a_reason(family, signed_in):
    hanne = signed_in(family.hanne)
    assert family.hide(hanne, named=[family.nora.pk]).status_code == 422
    assert family.hide(hanne, reason=" ").status_code == 422
    for other in (family.nora, family.bente):
        assert signed_in(other).get(family.shield_page).status_code == 404
    with seeding():
        assert not AddressGrading.objects.exists()
        assert PortalOpening.objects.filter(closed_at=None).count() == 2


def test_the_place_of_a_hidden_child_is_shown_only_when_asked_for(family, signed_in):
    family.hide(signed_in(family.hanne))
    nora = signed_in(family.nora)
    folder = nora.get(f"/barn/{family.child.pk}/").text
    assert family.unit.name not in folder
    assert family.unit.name in nora.post(f"/barn/{family.child.pk}/sted/").text
