"""What a person without access learns by the side: nothing. Pages before and after a hidden child is there are the same.

A child, a case, letters, files and a referral with everything are put into the service, closed to the one who looks: by a
graded address, a local shield, or because nobody has given them the case. Then every page and every question is asked again.
"""

import datetime as dt
import re

import pytest
from django.utils import timezone

from tests.support.counting import asked
from tests.support.database import seeding
from tests.support.people import (
    employ,
    grade_address,
    let_in,
    make_case,
    make_child,
    make_guardian,
    make_unit,
    make_user,
)
from tests.support.worlds import make_file, saved
from tests.test_architecture import ADDRESSES
from tettpaa.access.models import Denial, DenialException, Grant
from tettpaa.access.roles import ROLES, GrantBasis, Role
from tettpaa.cases.models import CaseNote, CaseScope, Step
from tettpaa.core.doorways import Doorway
from tettpaa.documents.models import Dispatch, Release
from tettpaa.participation.models import PortalOpening
from tettpaa.people import secrets
from tettpaa.people.models import AddressGrading, Child, Guardian
from tettpaa.planning.models import NextStep

pytestmark = [pytest.mark.usefixtures("db"), pytest.mark.commitment("K1.3a")]
NUMBER, MISSING = "03851598730", "30108299939"
BORN = dt.date(2015, 5, 3)
LAST_LINE = "Finner du ikke den du søker etter? Da er det ingen treff du har tilgang til. Spør fagleder."
FRESH = re.compile(r'(name="csrfmiddlewaretoken" value|content|data-csrf|hx-headers)="[^"]{30,}"|Referanse \w+')
WITHOUT_OBJECT = [
    ("/" + address, pattern.callback.page)
    for address, pattern in ADDRESSES
    if getattr(pattern.callback, "page", None)
    and "<" not in address
    and "GET" in pattern.callback.page.methods
    and pattern.callback.page.permission is not None
]


class Town:
    """Five people who look, with a visible child of their own; the hidden one comes later."""

    def __init__(self):
        with seeding():
            self.unit = make_unit()
            self.nora, self.jonas = make_user("Nora Brekke"), make_user("Jonas Aas")
            self.hanne = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
            self.petter = make_user("Petter Gjerde", Role.PROFESSIONAL_LEAD)
            self.siri = make_user("Siri Tangen", Role.HEAD_OF_SERVICE)
            self.bente = make_user("Bente Lie", Role.CLERK)
            self.eirik = make_user("Eirik Tveiten", Role.HEAD_TEACHER)
            self.father = make_user("Yonas Prøve", Role.GUARDIAN)
            employ(self.eirik, self.unit)
            self.near = make_child("Aksel", "Berg", unit=self.unit, birth_date=BORN)
            self.near_case = make_case(self.near, self.unit, self.jonas)

    def add(self, hidden_by):
        """Aksel Bergum: nearly the same name, the same day of birth, the same school and class as the visible one."""
        with seeding():
            child = make_child("Aksel", "Bergum", unit=self.unit, birth_date=BORN)
            hashed = secrets.look_up(NUMBER, kind=secrets.CHILD)
            Child.objects.filter(pk=child.pk).update(identity_hash=hashed, number_kind="birth_number")
            guardian = make_guardian(
                child, "Yonas", "father", user=self.father, responsibility_confirmed_at=timezone.now()
            )
            case = make_case(child, self.unit, self.nora, step=Step.ASSESSMENT)
            family = CaseScope.objects.get(case=case, kind="family").scope
            unit_scope = CaseScope.objects.get(case=case, kind="unit").scope
            file = make_file(family)
            note = CaseNote(
                case=case, scope=case.scope, kind="note", title="Hemmelig", html="<p>utilgjengelighetsord</p>"
            )
            note.written_by = self.nora
            step = NextStep(scope=case.scope, title="Ring", due_on=BORN, owner=self.nora, owner_name="Nora")
            for row in (
                note,
                step,
                Dispatch(scope=family, file=file, recipient="Yonas Bergum", channel="paper"),
                Release(scope=family, file=file, title="Vurdering"),
                PortalOpening(scope=child.scope, guardian=guardian, user=self.father, opened_by=self.nora),
            ):
                saved(row)
            let_in(self.father, family, GrantBasis.GUARDIAN)
            let_in(self.eirik, unit_scope, GrantBasis.UNIT_STAFF)
            if hidden_by:
                denial = grade_address(child, self.hanne, self.nora)
                kind = Denial.Kind.SHIELD if hidden_by == "local_shield" else Denial.Kind.GRADED
                Denial.objects.filter(pk=denial.pk).update(kind=kind)
                saved(AddressGrading(scope=child.scope, child=child, level=hidden_by, denial=denial))
        self.child, self.case, self.file, self.note, self.guardian = child, case, file, note, guardian
        return child


@pytest.fixture
def town():
    return Town()


def plain(answer):
    """The page without what is new for every answer."""
    return FRESH.sub("", answer.text) if not getattr(answer, "streaming", False) else "".join(map(str, answer))


def pages(browser, user):
    """Every page that needs no object, which this person may open."""
    door = ROLES[Role(user.role)].doorway
    seen = {}
    for address, spec in WITHOUT_OBJECT:
        if (Doorway.PORTAL if address.startswith("/portal/") else Doorway.DESK) is not door:
            continue
        if spec.permission in ROLES[Role(user.role)].permissions:
            answer = browser.get(address)
            seen[address] = (answer.status_code, plain(answer))
    return seen


LOOKERS = [
    *(
        (who, how)
        for who in ("petter", "siri", "bente", "eirik", "father")
        for how in ("strictly_confidential", "local_shield")
    ),
    ("jonas", ""),
]


@pytest.mark.parametrize(("who", "how"), LOOKERS)
def test_lists_counts_numbers_and_exports_are_as_if_the_child_were_not_there(town, signed_in, who, how):
    user = getattr(town, who)
    browser = signed_in(user)
    pages(browser, user)
    first, before = pages(browser, user), pages(browser, user)
    moving = {address for address in before if first[address] != before[address]}  # a key for one form, my own reading
    assert len(before) - len(moving) >= 2
    town.add(how)
    after = pages(browser, user)
    told = [address for address in before if address not in moving and before[address] != after[address]]
    told += [address for address in moving if re.search("Bergum|" + str(town.child.pk), after[address][1])]
    assert told == []
    for sort in ("barn", "-barn", "enhet", "mottatt", "norm"):
        assert "Bergum" not in browser.get(f"/saker/?sorter={sort}").text


@pytest.mark.parametrize("form", ["csv", "xlsx"])
@pytest.mark.parametrize("who", ["petter", "siri"])
def test_the_file_of_the_list_has_one_line_for_the_visible_child(town, signed_in, who, form):
    browser = signed_in(getattr(town, who))
    town.add("")
    with_it = browser.post("/saker/fil/", {"format": form}).content
    with seeding():
        grade_address(town.child, town.hanne)
    without = browser.post("/saker/fil/", {"format": form}).content
    assert len(without) < len(with_it)
    if form == "csv":
        assert b"Bergum" in with_it
        assert b"Bergum" not in without
        assert without.count(b"\n") == with_it.count(b"\n") - 1


def test_who_is_named_gets_no_line_about_a_shielded_child_in_the_file_either(town, signed_in):
    town.add("local_shield")
    answer = signed_in(town.hanne).post("/saker/fil/", {"format": "csv"})
    assert "Bergum" not in answer.content.decode("utf-8-sig")
    assert "Berg" in answer.content.decode("utf-8-sig")


QUESTIONS = {
    "name": ("Aksel Bergum", "Aksel Bergem"),
    "part of a name": ("Bergu", "Bergy"),
    "nearly the name": ("Aksel Bergumm", "Aksel Bergemm"),
    "number": (NUMBER, MISSING),
    "words of a note": ("utilgjengelighetsord", "uoppnåelighetsord"),
    "nearly the words": ("utilgjengelighetsor", "uoppnåelighetsor"),
}


@pytest.mark.parametrize("who", ["jonas", "petter", "bente", "siri"])
@pytest.mark.parametrize(("hidden", "missing"), QUESTIONS.values(), ids=QUESTIONS)
def test_a_search_for_a_hidden_child_is_a_search_for_nobody(town, signed_in, who, hidden, missing):
    town.add("local_shield")
    browser = signed_in(getattr(town, who))
    answers = [browser.post("/sok/", {"q": question}) for question in (hidden, missing)]
    shown = [plain(answer).replace(question, "") for answer, question in zip(answers, (hidden, missing), strict=True)]
    assert shown[0] == shown[1]
    assert all(answer.text.count(LAST_LINE) == 1 for answer in answers)


@pytest.mark.parametrize("who", ["jonas", "petter"])
@pytest.mark.parametrize(("hidden", "missing"), QUESTIONS.values(), ids=QUESTIONS)
def test_both_searches_do_the_same_work(town, signed_in, who, hidden, missing):
    """The time of an answer tells nothing when the database is asked the same, in the same order."""
    town.add("local_shield")
    browser, work = signed_in(getattr(town, who)), []
    for question in (hidden, missing):
        with asked() as statements:
            browser.post("/sok/", {"q": question})
        work.append([re.sub(r"\"s\w*_x\d+\"|SAVEPOINT.*", "", one) for one in statements])
    assert work[0] == work[1]


def test_a_search_that_hits_ends_with_the_same_sentence(town, signed_in):
    for question in ("Aksel", "3.5.2015", "Granåsen", town.near_case.number, "ingenting"):
        assert signed_in(town.jonas).post("/sok/", {"q": question}).text.count(LAST_LINE) == 1


def test_the_case_number_and_the_day_of_birth_show_only_the_visible_one(town, signed_in):
    town.add("strictly_confidential")
    browser = signed_in(town.petter)
    assert "Bergum" not in browser.post("/sok/", {"q": "3.5.2015"}).text
    assert str(town.case.pk) not in browser.post("/sok/", {"q": town.case.number}).text
    assert str(town.near_case.pk) in browser.post("/sok/", {"q": town.near_case.number}).text


NOBODY = "00000000-0000-7000-8000-000000000000"
OBJECTS = [
    "/barn/{child}/",
    "/barn/{child}/rett/",
    "/barn/{child}/skjerming/",
    "/barn/{child}/sted/",
    "/barn/{child}/fodselsnummer/",
    "/barn/{child}/foresatt/{guardian}/",
    "/saker/{case}/",
    "/saker/{case}/journal/",
    "/saker/{case}/notat/{note}/",
    "/saker/{case}/tilgang/",
    "/saker/{case}/leselogg/",
    "/filer/{file}/",
    "/portal/filer/{file}/",
    "/portal/familie/{case}/",
    "/portal/familie/{case}/viktig/",
    "/portal/enhet/saker/{case}/opplaeringsplan/",
    "/portal/enhet/vedtak/{case}/",
]


@pytest.mark.parametrize("address", OBJECTS)
@pytest.mark.parametrize("fragment", [False, True], ids=["page", "fragment"])
def test_a_hidden_child_and_no_child_get_the_same_answer_to_everything(town, signed_in, address, fragment):
    town.add("local_shield")
    ids = {name: getattr(town, name).pk for name in ("child", "guardian", "case", "note", "file")}
    portal = address.startswith("/portal/")
    headers = {"HTTP_HX_REQUEST": "true"} if fragment else {}
    for who in ("father", "eirik") if portal else ("jonas", "petter", "bente", "siri"):
        browser = signed_in(getattr(town, who))
        for method in ("get", "post"):
            hidden, missing = (
                getattr(browser, method)(address.format(**names), **headers)
                for names in (ids, dict.fromkeys(ids, NOBODY))
            )
            assert hidden.status_code == missing.status_code, (who, method)
            assert plain(hidden).replace(address.format(**ids), "") == plain(missing).replace(
                address.format(**dict.fromkeys(ids, NOBODY)), ""
            ), (who, method)
            assert hidden.status_code in {404, 405}


def test_a_file_of_another_child_is_not_opened_under_a_child_of_ones_own(town, signed_in):
    town.add("")
    with seeding():
        own = make_file(town.near_case.scope)
    browser = signed_in(town.jonas)
    assert browser.get(f"/filer/{own.pk}/").status_code == 200
    assert browser.get(f"/filer/{town.file.pk}/").status_code == 404


def test_a_link_to_a_file_stops_with_the_access_the_session_and_the_sharing(town, signed_in):
    """No link opens anything by itself: each opening asks who is there, and what they may just then."""
    town.add("")
    browser, link = signed_in(town.father), f"/portal/filer/{town.file.pk}/"
    answer = browser.get(link)
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]
    with seeding():
        Release.objects.filter(file=town.file).update(ended_at=timezone.now())
    assert browser.get(link).status_code == 404
    with seeding():
        Release.objects.filter(file=town.file).update(ended_at=None)
    assert browser.get(link).status_code == 200
    with seeding():
        Grant.objects.filter(user=town.father).update(ends_at=timezone.now())
    assert browser.get(link).status_code == 404
    with seeding():
        let_in(town.father, town.file.scope, GrantBasis.GUARDIAN)
    assert browser.get(link).status_code == 200
    browser.cookies.clear()
    assert browser.get(link).status_code == 302


def test_registering_a_child_with_the_number_of_a_hidden_one_tells_nothing(town, signed_in, settings):
    settings.DEMO = True  # test numbers
    town.add("local_shield")
    browser = signed_in(town.bente)
    first = {"first_name": "Aksel", "last_name": "Bergum", "birth_date": "3.5.2015"}
    looked = [browser.post("/barn/ny/", first | {"identity_number": number}) for number in (NUMBER, "")]
    assert all("Bergum, født" not in answer.text and str(town.child.pk) not in answer.text for answer in looked)
    made = browser.post("/barn/ny/", first | {"identity_number": NUMBER, "stage": "register"})
    assert made.status_code == 302
    assert str(town.child.pk) not in made.url


def test_the_titles_that_a_browser_remembers_hold_no_name(town, signed_in):
    town.add("")
    browser = signed_in(town.hanne)
    for address in OBJECTS[:11]:
        ids = {name: getattr(town, name).pk for name in ("child", "guardian", "case", "note", "file")}
        answer = browser.get(address.format(**ids))
        if answer.status_code == 200:
            title = re.search(r"<title>(.*?)</title>", answer.text, re.DOTALL)[1]
            assert not {"Aksel", "Bergum", "Yonas"} & set(re.findall(r"\w+", title)), address


def test_the_one_in_the_family_who_is_safe_goes_on_and_the_other_sees_an_ordinary_empty_page(town, signed_in):
    town.add("local_shield")
    with seeding():
        nobody = make_user("Kari Ingen", Role.GUARDIAN)
        sara = make_user("Sara Bergum", Role.GUARDIAN)
        Guardian(
            scope=town.child.scope,
            child=town.child,
            first_name="Sara",
            last_name="Bergum",
            relation="mother",
            user=sara,
        ).save()
        let_in(sara, town.file.scope, GrantBasis.GUARDIAN)
        DenialException(denial=AddressGrading.objects.get(child=town.child).denial, user=sara).save()
    empty = plain(signed_in(nobody).get("/portal/familie/")).replace("Kari", "")
    his = plain(signed_in(town.father).get("/portal/familie/")).replace("Yonas", "")
    his, empty = (re.sub(r'data-(user|keep-keys)="[^"]+"', "", page) for page in (his, empty))
    assert his == empty
    assert signed_in(sara).get(f"/portal/filer/{town.file.pk}/").status_code == 200
