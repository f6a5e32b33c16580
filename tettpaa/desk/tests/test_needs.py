"""The leader's day: which cases need somebody, each with the list that shows which."""

import datetime as dt

import pytest
from django.utils import timezone

from tests.support.counting import asked
from tests.support.database import seeding
from tests.support.people import let_in, make_case, make_child, make_unit, make_user
from tests.support.worlds import saved
from tettpaa.access.models import Denial
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.cases.models import CoAssignment, IndividualCase, Step
from tettpaa.core.rulesets import ruleset
from tettpaa.desk import attention, worklist
from tettpaa.planning.models import WorkTask

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()
MOST = 12


@pytest.fixture
def town():
    """A case of each sort that needs somebody, and one that needs nobody."""
    silent = ruleset(TODAY).number("silent_case_days")
    fine = {"next_due_on": TODAY + dt.timedelta(days=9), "next_title": "Møte"}
    sorts = {
        "fine": fine,
        "uten": {},
        "stille": fine | {"last_activity_at": timezone.now() - dt.timedelta(days=silent + 1)},
        "nesten_stille": fine | {"last_activity_at": timezone.now() - dt.timedelta(days=silent - 1)},
        "over": fine | {"received_on": TODAY - dt.timedelta(days=120)},
        "kontroll": fine | {"step": Step.QUALITY_CONTROL},
        "avsluttet": {"closed_on": TODAY, "last_activity_at": timezone.now() - dt.timedelta(days=900)},
    }
    with seeding():
        unit, nora = make_unit(), make_user("Nora Brekke")
        hanne = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
        cases = {sort: make_case(make_child(unit=unit), unit, nora, **values) for sort, values in sorts.items()}
    return nora, hanne, cases


@pytest.mark.commitment("K4.4b")
def test_the_leader_s_day_says_which_cases_need_somebody_and_links_to_them(town, signed_in):
    _nora, hanne, cases = town
    browser = signed_in(hanne)
    with asked() as statements:
        page = browser.get("/").text
    assert len(statements) <= MOST
    for view, said in (
        ("uten", "1 sak er uten neste steg"),
        ("stille", "1 sak er stille"),
        ("over", "1 sak er over normen"),
        ("kontroll", "1 sak venter på kvalitetssikring"),
    ):
        assert f'<a class="row-link" href="/saker/?visning={view}">{said}</a>' in page
        shown = browser.get(f"/saker/?visning={view}").text.split("<tbody")[1].split("</tbody>")[0]
        assert str(cases[view].pk) in shown
        assert shown.count("<tr") == 1


def test_what_is_counted_is_what_the_list_shows_and_nothing_that_is_hidden(town, acting_as):
    _nora, hanne, cases = town
    with seeding():
        Denial(scope=cases["stille"].folder, user=hanne, kind=Denial.Kind.PERSONAL).save()
    with acting_as(hanne):
        needs = [need.view for need in attention.needs_of(hanne, worklist.counts(hanne))]
        assert needs == ["uten", "over", "kontroll"]
        for need in needs:
            assert worklist.rows(hanne, worklist.Asked(view=need)).count() == 1


def test_an_adviser_s_day_does_not_ask(town, signed_in):
    nora, *_ = town
    assert "Saker som trenger noen" not in signed_in(nora).get("/").text
    assert "<tbody" in signed_in(nora).get("/saker/?visning=stille").text


def test_when_nothing_needs_anybody_that_is_said(signed_in):
    with seeding():
        hanne = make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD)
    assert "Alle saker har neste steg" in signed_in(hanne).get("/").text


def test_whatever_happens_in_a_case_ends_the_silence(town, acting_as):
    from tettpaa.cases.actions import notes

    nora, _hanne, cases = town
    with acting_as(nora):
        case = IndividualCase.objects.select_related("child", "unit").get(pk=cases["stille"].pk)
        given = {"kind": "note", "title": "Ringt", "happened_on": TODAY, "html": "<p>Ringte mor.</p>"}
        notes.write_note(case=case, **given, by=nora)
        assert worklist.rows(nora, worklist.Asked(view="stille")).count() == 0


def test_a_task_and_a_next_step_that_say_the_same_are_one_line_with_the_earlier_date(signed_in):
    with seeding():
        unit, nora = make_unit(), make_user("Nora Brekke")
        step = {"next_title": "Signer vurderingen", "next_due_on": TODAY, "next_owner": nora}
        case = make_case(make_child(unit=unit), unit, nora, **step)
        other = make_case(make_child("Ada", "Solli", unit=unit), unit, nora, **step)
        about = {"kind": "correct", "title": "Signer vurderingen", "owner": nora, "made_by": nora}
        later = TODAY + dt.timedelta(days=2)
        saved(WorkTask(scope=case.scope, due_on=later, about_id=case.pk, **about))
        saved(WorkTask(scope=other.scope, due_on=later, about_id=other.pk, **(about | {"title": "Les merknadene"})))
    page = signed_in(nora).get("/").text
    assert page.count(">Signer vurderingen</a>") == 2, "one for each child"
    assert page.count(">Les merknadene</a>") == 1
    assert f'href="/vurdering/{case.pk}/">Signer vurderingen' in page.replace("/vurderinger/", "/vurdering/")


def test_one_who_shares_cases_sees_which_on_the_first_page_and_not_a_colleagues_at_the_same_school(signed_in):
    with seeding():
        unit, nora, mari = make_unit(), make_user("Nora Brekke"), make_user("Mari Foss")
        case = make_case(make_child(unit=unit), unit, nora, next_title="Observasjon", next_due_on=TODAY)
        make_case(make_child("Ada", "Solli", unit=unit), unit, nora)
        saved(CoAssignment(case=case, scope=case.scope, user=mari, reason="språk"))
        for scope in (case.scope, case.folder):
            let_in(mari, scope, GrantBasis.CO_ASSIGNED)
    page = signed_in(mari).get("/").text
    assert "Saker du deler" in page
    assert "Elias" in page
    assert "Nora Brekke · Observasjon" in page
    assert "Ada Solli" not in page
    assert "Saker du deler" not in signed_in(nora).get("/").text
