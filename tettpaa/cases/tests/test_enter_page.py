"""The page where a running case is entered: by those who may, without losing what was typed, and no child twice."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.support.database import seeding
from tests.support.people import let_in, make_case, make_child, make_guardian, make_user
from tettpaa.access.roles import Role
from tettpaa.cases.models import IndividualCase, LateEntry
from tettpaa.cases.rules import entry_values
from tettpaa.cases.tests.test_enter_running_case import PNG, TODAY, Place, ago
from tettpaa.participation.models import Consent
from tettpaa.people.models import Child, Guardian

pytestmark = pytest.mark.usefixtures("db")
URL = "/saker/for-inn/"


def written(place: Place, **more) -> dict[str, object]:
    return {
        "first_name": "Ali",
        "last_name": "Prøve Lien",
        "birth_date": "290216",
        "unit": str(place.unit.pk),
        "group": "4B",
        "g1_name": "Sara Prøve Lien",
        "g1_relation": "mother",
        "g1_responsible": "on",
        "g1_lives": "on",
        "g1_consented_on": f"{ago(75):%d%m%y}",
        "g2_relation": "father",
        "received_on": f"{ago(100):%d.%m.%Y}",
        "assigned_on": f"{ago(80):%d.%m.%y}",
        "grants_help": "on",
        "is_impartial": "on",
    } | more


def test_an_adviser_opens_a_case_and_goes_on_with_the_next(signed_in):
    place = Place()
    nora = signed_in(place.nora)
    assert "Saksansvarlig</label>" not in nora.get(URL).text
    scan = SimpleUploadedFile("samtykke.png", PNG, "image/png")
    paper = [
        SimpleUploadedFile("rapport.png", PNG, "image/png"),
        SimpleUploadedFile("henvisning.png", PNG, "image/png"),
    ]
    answer = nora.post(URL, written(place, consent_scan=scan, documents=paper, igjen="1"))
    assert answer.status_code == 302
    page = nora.get(answer.url).text
    assert "Saken om Ali Prøve Lien er åpnet: fordelt. Neste steg: Ta kontakt med foresatte og lag en plan." in page
    assert f'value="{place.unit.pk}" selected' in page
    with seeding():
        case = IndividualCase.objects.get()
        consent = Consent.objects.select_related("guardian", "file").get()
        assert (consent.guardian.first_name, consent.guardian.last_name) == ("Sara", "Prøve Lien")
        assert consent.file.name == "samtykke.png"
    documents = nora.get(f"/saker/{case.pk}/dokumenter/").text
    assert "rapport.png" in documents
    assert "henvisning.png" in documents
    assert "ført i ettertid" in nora.get(f"/saker/{case.pk}/").text.lower()
    assert "ført i ettertid" in nora.get(f"/saker/{case.pk}/tidslinje/").text


def test_a_child_who_is_here_is_offered_and_taken(signed_in):
    place = Place()
    with seeding():
        child = make_child("Ali", "Prøve Lien", unit=place.unit, birth_date=dt.date(2016, 2, 29))
    hanne = signed_in(place.hanne)
    more = {"holder": place.nora.pk}
    looked = hanne.post(f"{URL}barnet/", written(place)).text
    assert str(child.pk) in looked
    refused = hanne.post(URL, written(place, **more))
    assert refused.status_code == 422
    assert "Er det et av disse?" in refused.text
    assert 'value="Sara Prøve Lien"' in refused.text  # nothing typed is lost
    assert hanne.post(URL, written(place, child=str(child.pk), **more)).status_code == 302
    with seeding():
        assert Child.objects.count() == 1
        assert LateEntry.objects.get().new_child is False


def test_the_near_neighbour_is_not_offered_a_colleagues_child(signed_in):
    place = Place()
    with seeding():
        child = make_child("Ali", "Prøve Lien", unit=place.unit, birth_date=dt.date(2016, 2, 29))
        make_case(child, place.unit, place.jonas)
    nora = signed_in(place.nora)
    assert str(child.pk) not in nora.post(f"{URL}barnet/", written(place)).text
    refused = nora.post(URL, written(place, child=str(child.pk)))
    assert "Be fagleder føre inn saken" in refused.text
    with seeding():
        let_in(place.nora, child.scope)
    assert str(child.pk) in nora.post(f"{URL}barnet/", written(place)).text


WRONG = [
    ({"received_on": "31.02.2026"}, "Den dagen finnes ikke"),
    ({"received_on": "i fjor"}, "Skriv datoen slik"),
    ({"received_on": f"{TODAY + dt.timedelta(days=3):%d.%m.%Y}"}, "fram i tid"),
    ({"birth_date": "290217"}, "Den dagen finnes ikke"),
    ({"assigned_on": ""}, "Skriv når saken ble fordelt"),
    ({"g1_name": "Sara"}, "både fornavn og etternavn"),
    ({"g2_consented_on": "010126"}, "Skriv hvem som samtykket"),
    ({"told_on": f"{ago(3):%d%m%y}"}, "vedtaket ble fattet"),
    ({"follow_up_on": f"{TODAY + dt.timedelta(days=9):%d%m%y}"}, "når familien fikk vedtaket"),
    ({"unit": "tull"}, "Velg en fra lista"),
    ({"consent_scan": SimpleUploadedFile("a.exe", b"MZ\x00")}, "Vi kan ikke åpne denne filen"),
]


@pytest.mark.parametrize(("more", "said"), WRONG)
def test_what_is_wrong_is_said_and_nothing_is_left(more, said, signed_in):
    place = Place()
    answer = signed_in(place.nora).post(URL, written(place, **more))
    assert answer.status_code == 422
    assert said in answer.text
    with seeding():
        assert not Child.objects.exists()


def test_a_clerk_who_is_refused_is_a_clerk_again(signed_in):
    place = Place()
    karin = signed_in(place.karin)
    wrong = SimpleUploadedFile("a.exe", b"MZ\x00", "application/octet-stream")
    answer = karin.post(URL, written(place, holder=place.nora.pk, consent_scan=wrong))
    assert answer.status_code == 422
    assert "Vi kan ikke åpne denne filen" in answer.text
    assert karin.post(URL, written(place, holder=place.nora.pk)).status_code == 302
    with seeding():
        case = IndividualCase.objects.get()
    assert "Du ser tidsbruk og steg, ikke tekst." in karin.get(f"/saker/{case.pk}/").text


@pytest.mark.parametrize("role", [Role.HEAD_OF_SERVICE, Role.SYSTEM_ADMINISTRATOR])
def test_those_who_do_no_casework_have_no_such_page(role, signed_in):
    with seeding():
        user = make_user("Siri Tangen", role)
    assert signed_in(user).get(URL).status_code == 404


def day(text, **more):
    return entry_values.day(text, today=dt.date(2026, 11, 26), **more)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("4.3.2017", dt.date(2017, 3, 4)),
        ("04.03.17", dt.date(2017, 3, 4)),
        ("040317", dt.date(2017, 3, 4)),
        ("04032017", dt.date(2017, 3, 4)),
        ("2017-03-04", dt.date(2017, 3, 4)),
        ("2017-03-04 00:00:00", dt.date(2017, 3, 4)),
        ("4/3-2017", dt.date(2017, 3, 4)),
        ("290216", dt.date(2016, 2, 29)),
        ("01.12.26", dt.date(1926, 12, 1)),
        ("31.12.85", dt.date(1985, 12, 31)),
    ],
)
def test_days_are_read_as_people_write_them(text, found):
    assert day(text) == found


def test_a_day_that_may_lie_ahead_is_in_this_century():
    assert day("01.12.26", ahead=True) == dt.date(2026, 12, 1)


@pytest.mark.parametrize(
    ("text", "why"),
    [("31.02.2026", "no_such_day"), ("29.02.2017", "no_such_day"), ("4.3.0017", "no_such_day"), ("4.3", "shape"),
     ("", "shape"), ("45000", "shape"), ("=1+1", "shape"), ("4.3.202", "shape")],
)  # fmt: skip
def test_what_is_no_day_says_why(text, why):
    with pytest.raises(entry_values.NotADate) as wrong:
        day(text)
    assert wrong.value.why == why


def test_a_name_is_parted_where_the_childs_family_name_begins():
    assert entry_values.names("Sara Haugland Tesfay", family_name="Haugland Tesfay") == ("Sara", "Haugland Tesfay")
    assert entry_values.names("Sara Marie Vik", family_name="Haugland") == ("Sara Marie", "Vik")
    assert entry_values.names("Sara") is None


def test_the_guardians_of_a_child_that_is_here_stand_in_the_form(signed_in):
    place = Place()
    with seeding():
        known = make_child("Ali", "Prøve Lien", unit=place.unit, birth_date=dt.date(2016, 2, 29))
        other = make_child("Per", "Holm", unit=place.unit)
        make_guardian(known, "Sara", phone="00 00 12 34")
        make_guardian(known, "Ole", Guardian.Relation.FATHER, has_parental_responsibility=False, lives_with_child=False)
        make_guardian(other, "Liv")
    clerk = signed_in(place.karin)
    shown = clerk.post(f"{URL}foresatte/", {"child": str(known.pk), "g1_lives": "on"}).text
    assert 'value="Sara Prøve Lien"' in shown
    assert 'value="00 00 12 34"' in shown
    assert 'value="Ole Prøve Lien"' in shown
    assert "Fra mappen" in shown
    typed = {"child": str(known.pk), "g1_name": "Sara Prøve Lien", "g1_phone": "99", "g1_relation": "mother"}
    kept = clerk.post(f"{URL}foresatte/", typed).text
    assert kept.count('value="Sara Prøve Lien"') == 1, "nobody stands there twice"
    assert 'value="99"' in kept, "what was typed stays"
    changed = typed | {"child": str(other.pk), "guardians_from": str(known.pk)}
    assert "Sara" not in clerk.post(f"{URL}foresatte/", changed).text
    assert "Sara" not in clerk.post(f"{URL}foresatte/", changed | {"child": "ny"}).text
    assert signed_in(place.nora).post(f"{URL}foresatte/", {"child": str(other.pk)}).status_code == 404


def test_a_known_guardian_who_said_yes_is_the_one_in_the_folder(signed_in):
    place = Place()
    with seeding():
        known = make_child("Ali", "Prøve Lien", unit=place.unit, birth_date=dt.date(2016, 2, 29))
        sara = make_guardian(known, "Sara")
    clerk = signed_in(place.karin)
    more = {"child": str(known.pk), "g1_name": "Sara Prøve Lien", "holder": str(place.nora.pk)}
    assert clerk.post(URL, written(place, **more)).status_code == 302
    with seeding():
        assert Consent.objects.get().guardian_id == sara.pk
        assert Guardian.objects.count() == 1
