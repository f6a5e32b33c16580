"""Measures of employees: one list of them all, off until treated, and shown only to the person and the nearest leader."""

import datetime as dt
import re
from pathlib import Path

import pytest
from django.urls import reverse

from tests.support.database import seeding
from tests.support.people import make_case, make_child, make_unit, make_user, treat_measures
from tests.test_architecture import ADDRESSES
from tettpaa.access import employee_measures
from tettpaa.access.employee_measures import MEASURES, Shown
from tettpaa.access.models import AuditEvent, MeasureTreatment
from tettpaa.access.roles import Role
from tettpaa.core import clock
from tettpaa.organisation.models import Position, StaffMember
from tettpaa.systemwork.models import Activity

PAGE = "/ansatte/malinger/"
PACKAGE = Path(employee_measures.__file__).parents[1]
PERSONS = r"(?:holder|done_by|user|owner|reader|written_by|done_by_id)"
COUNTS_PERSONS = re.compile(
    rf"group by [^\n]*\b{PERSONS}(?:_id)?\b|count\(\*\)[^;]{{0,120}}where [^\n]*\b{PERSONS}_id = |"
    rf"distinct {PERSONS}_id|_grouped\([^\n]*{PERSONS}|values\(\"{PERSONS}(?:_id)?\"[^\n]*\.annotate\(",
    re.IGNORECASE,
)
NOT_A_MEASURE = {
    "organisation/queries.py": "how many colleagues a unit has",
    "desk/worklist.py": "the numbers of one's own list",
    "desk/whose.py": "whose cases are mine",
    "cases/actions/letting_in.py": "who has left, so that their way in ends",
}
"""Files that count by person without measuring anybody."""


def sources() -> dict[str, str]:
    files = (file for file in PACKAGE.rglob("*.py") if not {"tests", "migrations", "cli"} & set(file.parts))
    return {str(file.relative_to(PACKAGE)): file.read_text(encoding="utf-8") for file in files}


def test_every_place_that_counts_by_person_belongs_to_a_measure():
    declared = {name for measure in MEASURES.values() for name in measure.sources}
    counting = {name for name, text in sources().items() if COUNTS_PERSONS.search(text)}
    assert counting - declared - set(NOT_A_MEASURE) == set(), "say in access/employee_measures.toml what it measures"
    assert {"desk/staff_rows.py", "systemwork/queries.py", "desk/intake.py", "desk/attention.py"} <= counting


def test_each_measure_names_pages_and_files_that_are_there_and_says_everything_in_both_languages():
    known = {pattern.name for _address, pattern in ADDRESSES}
    for measure in MEASURES.values():
        assert measure.pages, measure.key
        for page in measure.pages:
            assert page.split(":")[-1] in known, (measure.key, page)
        for source in measure.sources:
            assert (PACKAGE / source).is_file(), (measure.key, source)
        for name in ("title", "purpose", "counted", "seen_by", "kept"):
            text = getattr(measure, name)
            assert text.nb, (measure.key, name)
            assert text.nn, (measure.key, name)


def test_whoever_computes_a_treated_measure_asks_whether_it_is_on():
    """By its key, in a file that the measure names or in the page that shows it."""
    texts = sources()
    asking = re.compile(r"(?:is_on|on_since)\(\s*(?:\"(\w+)\"|MEASURE)")
    keys = re.compile(r"^MEASURE(?:: Final)? = \"(\w+)\"", re.MULTILINE)
    asked: set[str] = set()
    for text in texts.values():
        own = keys.search(text)
        asked |= {found or (own.group(1) if own else "") for found in asking.findall(text)}
    assert {key for key, measure in MEASURES.items() if measure.shown is Shown.TREATED} <= asked


@pytest.fixture
def people(db, signed_in):
    with seeding():
        unit = make_unit()
        users = {
            "leader": make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD),
            "head": make_user("Siri Tangen", Role.HEAD_OF_SERVICE),
            "adviser": make_user("Nora Brekke"),
            "colleague": make_user("Jonas Aas"),
        }
        for _number in range(7):
            make_case(make_child(), unit, users["adviser"])
        employee = StaffMember.objects.create(user=users["adviser"], starts_on=dt.date(2020, 1, 1))
        Position(employee=employee, profession="educator", percent=50, starts_on=dt.date(2020, 1, 1)).save()
        day = {"minutes": 431, "done_on": clock.today(), "kind": "internal", "theme": "other"}
        Activity(done_by=users["adviser"], **day).save()
    browsers = {name: signed_in(user) for name, user in users.items()}
    return users, browsers, employee


LOAD, TIME = "14 i full stilling", "Tid per ansatt</caption>"


def test_a_measure_is_off_until_somebody_has_recorded_its_treatment(people):
    users, browsers, employee = people
    leader = browsers["leader"]
    pages = {"/ansatte/": LOAD, f"/ansatte/{employee.pk}/": "7 åpne saker", reverse("systemwork:hours"): TIME}
    for page, number in pages.items():
        assert number not in leader.get(page).text, page
    assert "Målingen er av" in leader.get(f"/tilgang/ansatt/{users['adviser'].pk}/").text
    assert leader.get(f"/tilgang/ansatt/{users['adviser'].pk}/ta-ut/").text.count("Målingen er av")
    with seeding():
        treat_measures(by=users["leader"])
    for page, number in pages.items():
        assert number in leader.get(page).text, page
        assert number not in browsers["colleague"].get(page).text, page
    assert "Målingen er av" not in leader.get(f"/tilgang/ansatt/{users['adviser'].pk}/").text


def test_a_leader_records_when_where_and_whether_it_is_on_and_everybody_reads_it(people):
    users, browsers, _employee = people
    form = f"{PAGE}open_cases/"
    refused = browsers["leader"].post(form, {"treated_on": "1.1.2199", "reference": "MBM 4/2026", "is_on": "yes"})
    assert refused.status_code == 422
    assert "Møtet må være holdt." in refused.text
    assert "MBM 4/2026" in refused.text
    given = {"treated_on": "3.2.2026", "reference": "MBM 4/2026", "is_on": "yes"}
    assert browsers["leader"].post(form, given).status_code == 302
    for browser in browsers.values():
        shown = browser.get(PAGE).text
        for words in ("Åpne saker per ansatt", "3. februar 2026, MBM 4/2026", "Hanne Moltu", "Uvanlig lesing"):
            assert words in shown, words
    assert employee_measures_on("open_cases")
    assert not employee_measures_on("hours")
    assert browsers["head"].post(form, given | {"is_on": "no", "reference": "MBM 9/2026"}).status_code == 302
    assert not employee_measures_on("open_cases")
    with seeding():
        assert MeasureTreatment.objects.count() == 2
        assert AuditEvent.objects.filter(action="measure.treated").count() == 2
    assert "MBM 4/2026" in browsers["leader"].get(form).text


def employee_measures_on(key):
    with seeding():
        return employee_measures.is_on(key)


@pytest.mark.parametrize("key", ["open_cases", "portfolio_review", "no_such"])
def test_only_a_leader_records_and_what_only_the_employee_sees_is_not_treated(people, key):
    _users, browsers, _employee = people
    given = {"treated_on": "3.2.2026", "reference": "MBM 4/2026", "is_on": "yes"}
    assert browsers["adviser"].post(f"{PAGE}{key}/", given).status_code == 404
    if key != "open_cases":
        assert browsers["leader"].post(f"{PAGE}{key}/", given).status_code == 404
    with seeding():
        assert not MeasureTreatment.objects.exists()


def test_what_the_law_asks_for_is_on_whatever_is_recorded(people):
    _users, browsers, _employee = people
    shown = browsers["leader"].get(f"{PAGE}training/").text
    assert "Skal målingen være på?" not in shown
    browsers["leader"].post(f"{PAGE}training/", {"treated_on": "3.2.2026", "reference": "MBM 4/2026"})
    assert employee_measures_on("training")
