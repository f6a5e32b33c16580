import io
import re
from datetime import date, timedelta

import pytest
from PIL import Image
from pypdf import PdfReader
from stdnum.no import orgnr

from tettpaa.cli.demo.content import cast, staff
from tettpaa.cli.demo.content.attachments import attachments
from tettpaa.cli.demo.content.grammar import read_toml
from tettpaa.cli.demo.content.identity import is_synthetic
from tettpaa.cli.demo.content.units import unit, units

TODAY = date(2026, 11, 24)
LEAP_DAY = date(2028, 2, 29)


def test_every_member_says_what_to_try_in_one_sentence_in_both_languages() -> None:
    for member in cast.members():
        for sentence in (member.try_nb, member.try_nn):
            assert sentence.endswith(".")
            assert sentence.count(".") == 1
            assert len(sentence) < 110
    assert len({member.key for member in cast.members()}) == len(cast.members())


def test_the_members_who_sign_in_as_family_are_in_a_case() -> None:
    known = {guardian.key for child in cast.children() for guardian in child.guardians} | {"thea"}
    assert {member.key for member in cast.members() if member.doorway == "family"} <= known


@pytest.mark.parametrize("today", [TODAY, LEAP_DAY, date(2027, 3, 1)])
def test_people_are_as_old_as_they_should_be_whatever_the_day(today: date) -> None:
    for child in cast.children():
        birth = child.birth_date(today)
        years = today.year - birth.year - ((today.month, today.day) < (birth.month, birth.day))
        assert years == child.age[0]
        assert is_synthetic(child.identity(today))
    thea = cast.case("thea").child
    assert thea.birth_date(today) < today - timedelta(days=15 * 365)


def test_a_guardian_who_signs_in_has_the_same_number_in_the_folder() -> None:
    sara = next(guardian for guardian in cast.case("elias").child.guardians if guardian.key == "sara")
    assert cast.member("sara").identity(TODAY) == sara.identity(TODAY)
    numbers = [child.identity(TODAY) for child in cast.children()]
    numbers += [guardian.identity(TODAY) for child in cast.children() for guardian in child.guardians]
    assert len(set(numbers)) == len(numbers)


def test_days_come_in_order() -> None:
    for case in cast.cases():
        days = [case.days[step] for step in cast.STEPS if step in case.days]
        assert days == sorted(days)
        assert days[-1] <= 0
        assert all(note.day <= 0 for note in case.notes)
        assert all(wait.starts <= (wait.ends or 0) for wait in case.waits)


def test_the_cast_has_the_cases_that_the_manual_shows() -> None:
    steps = {case.key: case.step for case in cast.cases()}
    assert steps["elias"] == "draft"
    assert steps["oskar"] == "sent"
    assert steps["leah"] == "quality_control"
    assert steps["jonathan"] == "hearing"
    assert steps["saga"] == steps["teodor"] == "intake"
    assert steps["iver"] == "closed"
    assert cast.case("emil").next_step is None
    assert cast.case("shielded").child.grading == "strictly_confidential"
    assert cast.case("tuva").child.group == cast.case("elias").child.group


def test_everyone_who_is_named_is_someone() -> None:
    keys = {member.key for member in cast.members()}
    for case in cast.cases():
        named = [case.holder, case.co_holder, *(note.by for note in case.notes)]
        named += [case.next_step.owner] if case.next_step else []
        named += [case.referrer] if not case.referrer.startswith("guardian:") else []
        assert {name for name in named if name} <= keys
    assert {entry["who"] for entry in cast.appointments()} <= keys


def test_texts_that_are_not_written_are_drawn() -> None:
    mathea = cast.case("mathea")
    for name in ("concern", "order", "strengths", "provision", "child_view", "meanwhile"):
        assert "{" not in mathea.text(name)
    assert all(note.title and note.text for case in cast.cases() for note in case.notes)
    sara, yonas = cast.case("elias").child.guardians
    assert cast.case("elias").guardian_view(sara) != cast.case("elias").guardian_view(yonas)


def test_no_file_of_the_cast_holds_an_absolute_date() -> None:
    for file in ("cast.toml", "cast_cases.toml"):
        assert not re.search(r"\b(19|20)\d\d\b", str(read_toml(file)))


def test_units_have_names_of_their_own_and_say_when_they_are_invented() -> None:
    assert len(units()) == 135
    assert len({one.name for one in units()}) == 135
    assert [one.index for one in units()] == list(range(135))
    assert unit("Granåsen skole").shown_name == "Granåsen skole (eksempel)"
    assert unit("Granåsen skole").leader == "Eirik Tveiten"
    assert not unit("Jar skole").org_number


def test_only_invented_units_have_numbers_and_they_start_where_no_real_one_does() -> None:
    numbers = [one.org_number for one in units() if one.example]
    assert all(orgnr.is_valid(number) and number.startswith("3") for number in numbers)
    assert len(set(numbers)) == len(numbers)


def test_the_staff_has_the_cast_first() -> None:
    assert [one.cast_key for one in staff.of_role("pp_adviser")][:3] == ["nora", "jonas", "liv"]
    assert len(staff.of_role("pp_adviser")) == 35
    assert len({one.name for one in staff.staff()}) == len(staff.staff())


def test_attachments_are_real_files_and_the_same_every_time() -> None:
    first, again = list(attachments(TODAY)), list(attachments(TODAY))
    assert first == again
    reports = [one for one in first if one.is_report]
    assert len(reports) == len(cast.cases())
    for report in reports:
        text = PdfReader(io.BytesIO(report.content), strict=True).pages[0].extract_text()
        assert "Pedagogisk rapport" in text
        assert "(eksempel)" in text
    pictures = [one for one in first if one.media_type == "image/png"]
    assert pictures
    for picture in pictures:
        with Image.open(io.BytesIO(picture.content)) as image:
            assert image.size == (720, 480)
