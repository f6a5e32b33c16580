"""The decision, the plan and the evaluation begin from a frame: the act's headings, the facts, and nobody else's."""

import io

import docx
import pytest
from django.utils import timezone

from tests.support.database import seeding
from tests.support.people import employ, grade_address, make_unit, make_user
from tettpaa.access.models import ReadLogEntry
from tettpaa.access.roles import Role
from tettpaa.cases.tests.test_the_whole_way import Arranged, sent_case
from tettpaa.cases.unit_frames import FrameKind, parts, rows
from tettpaa.core.rulesets import ruleset
from tettpaa.organisation.models import UnitTeacher

pytestmark = pytest.mark.usefixtures("db")
TODAY = timezone.localdate()
FACTS = dict.fromkeys(("name", "decider", "assessed", "decided", "summary"), "x")


@pytest.fixture
def waiting(acting_as):
    """A case whose assessment came today."""
    people = Arranged(days_ago=50)
    return people, sent_case(people, acting_as)


def addresses(case):
    return {
        "decision": f"/portal/enhet/vedtak/{case.pk}/mal/",
        "plan": f"/portal/enhet/saker/{case.pk}/opplaeringsplan/mal/",
        "evaluation": f"/portal/enhet/saker/{case.pk}/evaluering/mal/",
    }


def words(answer) -> str:
    assert answer.status_code == 200, answer.status_code
    made = docx.Document(io.BytesIO(answer.content))
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in made.paragraphs), *cells])


def test_the_frame_of_a_decision_has_the_headings_the_facts_and_how_to_appeal(waiting, signed_in):
    people, case = waiting
    client = signed_in(people.eirik)
    for page in (f"/portal/enhet/vedtak/{case.pk}/", f"/portal/enhet/saker/{case.pk}/kopi/"):
        assert "(Word)" in client.get(page).text
    answer = client.get(addresses(case)["decision"])
    said = words(answer)
    for wanted in (
        "Retten til individuelt tilrettelagt opplæring",
        "opplæringslova § 11-7 andre ledd",
        "Fristen er 3 uker",
        f"send klagen til {people.unit.name}",
        "går klagen til Statsforvalteren",
        case.child.name,
        case.number,
        "Vedtaket bygger på den sakkyndige vurderingen",
    ):
        assert wanted in said
    assert "barnehageloven" not in said
    assert case.number in answer["Content-Disposition"]
    with seeding():
        assert ReadLogEntry.objects.filter(what="unit_frame", user_id=people.eirik.pk).exists()


def test_the_plan_and_the_evaluation_hold_what_the_act_asks_for(waiting, signed_in):
    people, case = waiting
    client = signed_in(people.eirik)
    plan, evaluation = (words(client.get(addresses(case)[one])) for one in ("plan", "evaluation"))
    assert "Målene for opplæringen" in plan
    assert "opplæringslova § 11-10" in plan
    assert "sett opp mot målene i planen" in evaluation
    assert "opplæringslova § 11-11" in evaluation


def test_in_nynorsk_it_is_nynorsk(waiting, signed_in):
    people, case = waiting
    with seeding():
        people.eirik.language = "nn"
        people.eirik.save()
    client = signed_in(people.eirik)
    said = words(client.get(addresses(case)["decision"]))
    assert "Kva er bestemt" in said
    assert "Kven det gjeld" in said


def test_once_the_address_is_shielded_even_the_school_of_the_child_gets_nothing(waiting, signed_in):
    people, case = waiting
    with seeding():
        grade_address(case.child)
    client = signed_in(people.eirik)
    for address in addresses(case).values():
        assert client.get(address).status_code == 404


def test_the_rektor_of_the_next_school_the_teacher_and_the_mother_get_nothing(waiting, signed_in):
    people, case = waiting
    with seeding():
        other = make_user("Berit Vik", Role.HEAD_TEACHER)
        employ(other, make_unit("Solbakken skole (eksempel)"))
        teacher = make_user("Live Moe", Role.CONTACT_TEACHER)
        UnitTeacher.objects.create(unit=people.unit, user=teacher)
    for user in (other, teacher, people.sara):
        client = signed_in(user)
        for address in addresses(case).values():
            assert client.get(address).status_code in {403, 404}


def test_every_section_cites_what_the_rules_know_and_speaks_both_languages():
    known = set(ruleset(TODAY).references)
    for row in rows():
        assert set(row.get("references", ())) <= known
        for words_of in (row["heading"], row["guidance"], row.get("ready", {"nb": "", "nn": ""})):
            assert set(words_of) == {"nb", "nn"}


@pytest.mark.parametrize("kind", [key for key, one in ruleset(TODAY).kinds.items() if one.has_decision])
def test_every_kind_that_ends_in_a_decision_has_a_frame_for_it(kind):
    found = parts(FrameKind.DECISION, kind=kind, language="nb", on=TODAY, facts=FACTS)
    headings = [one.heading for one in found]
    assert headings[0] == "Hva er bestemt"
    assert "Slik klager dere" in headings
    assert len(headings) == len(set(headings))
