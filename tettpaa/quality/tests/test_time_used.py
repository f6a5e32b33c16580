"""How long families waited is counted to the day they were told, by month, kind and unit; few cases are not shown."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.support.database import reset_role, seeding
from tests.support.people import grade_address, make_case, make_child, make_unit, make_user
from tettpaa.access.roles import Role
from tettpaa.cases.models import IndividualCase
from tettpaa.people.models import AddressGrading
from tettpaa.quality import jobs
from tettpaa.quality.models import TimeFigure

pytestmark = [pytest.mark.usefixtures("db"), pytest.mark.commitment("K4.4a")]

WAITS = (30, 50, 70, 100, 140)


def decided(unit, days: int, *, told: bool = True, shielded: bool = False) -> None:
    """A case whose assessment was sent on day 20, and whose family was told so many days after the referral."""
    child = make_child(unit=unit)
    if shielded:
        level, denial = AddressGrading.Level.LOCAL_SHIELD, grade_address(child)
        AddressGrading(child=child, scope_id=child.scope_id, level=level, denial=denial).save()
    case = make_case(child, unit)
    told_on = timezone.localdate() - dt.timedelta(days=1)
    received = told_on - dt.timedelta(days=days)
    IndividualCase.objects.filter(pk=case.pk).update(
        received_on=received,
        norm_on=received + dt.timedelta(days=90),
        sent_on=received + dt.timedelta(days=20),
        decided_on=told_on if told else None,
        told_on=told_on if told else None,
    )


def figures(user, acting_as) -> dict[tuple[str, str], TimeFigure]:
    jobs.compute_evidence()
    reset_role()
    with acting_as(user):
        return {(one.breakdown, one.member): one for one in TimeFigure.objects.all()}


@pytest.fixture
def siri():
    with seeding():
        return make_user("Siri Tangen", Role.HEAD_OF_SERVICE)


def test_the_clock_of_the_figures_runs_to_the_day_the_family_was_told(siri, acting_as):
    with seeding():
        unit = make_unit()
        for days in WAITS:
            decided(unit, days)
        decided(unit, 400, told=False)
    whole = figures(siri, acting_as)["whole", ""]
    assert (whole.cases, whole.median_days, whole.ninth_days, whole.within_norm) == (5, 70, 140, 60)
    assert (whole.ppt_days, whole.office_days) == (20, 50)


def test_fewer_than_five_are_counted_as_a_group_without_figures(siri, acting_as, signed_in):
    with seeding():
        unit, small = make_unit(), make_unit("Solvik ungdomsskole (eksempel)")
        for days in WAITS:
            decided(unit, days)
        for days in WAITS[:4]:
            decided(small, days)
    found = figures(siri, acting_as)
    assert found["unit", str(unit.pk)].cases == 5
    assert (found["unit", str(small.pk)].cases, found["unit", str(small.pk)].median_days) == (0, None)
    page = signed_in(siri).get("/kvalitet/tid/?vis=enhet")
    assert unit.name in page.text
    assert small.name not in page.text
    assert "1 har færre enn 5 saker" in page.text


def test_a_child_with_a_shielded_address_is_not_counted_at_its_school(siri, acting_as):
    with seeding():
        unit = make_unit()
        for days in WAITS:
            decided(unit, days)
        decided(unit, 300, shielded=True)
    found = figures(siri, acting_as)
    assert found["unit", str(unit.pk)].cases == 5
    assert found["whole", ""].cases == 6


@pytest.mark.parametrize("view", ["maned", "sakstype", "enhet", "noe-annet"])
@pytest.mark.parametrize("order", ["navn", "midtverdi", "innen", "tull"])
def test_every_view_answers_in_words_first(siri, acting_as, signed_in, view, order):
    with seeding():
        unit = make_unit()
        for days in WAITS:
            decided(unit, days)
    figures(siri, acting_as)
    page = signed_in(siri).get(f"/kvalitet/tid/?vis={view}&sorter={order}")
    assert "Halvparten fikk vedtaket innen 70 dager." in page.text
    assert "70 dager" in page.text


def test_before_anything_is_counted_the_page_says_so(siri, signed_in):
    assert "Ingen tall ennå" in signed_in(siri).get("/kvalitet/tid/").text
