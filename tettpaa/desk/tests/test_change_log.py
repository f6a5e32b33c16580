"""«Endringslogg»: who did what, in plain words, for each who may see it; and every act has words in both languages."""

import ast
import csv
import io
from pathlib import Path

import pytest
from django.utils import translation

from tests.support.database import seeding
from tests.support.worlds import World
from tettpaa.access import change_words
from tettpaa.access.models import Denial, MeasureTreatment
from tettpaa.cases.actions import keeping_out, working
from tettpaa.cases.models.case_promises import PromiseOutcome
from tettpaa.systemwork.models import SystemReferralStep

PACKAGE = Path(change_words.__file__).parents[1]


FAMILIES = {"system_referral.": SystemReferralStep.Kind.values, "promise.": PromiseOutcome.What.values}
"""The start of the codes that are put together, with how they end."""


def acts() -> set[str]:
    """The first word of every call that writes the audit, in all the program's files."""
    found: set[str] = set()
    for file in PACKAGE.rglob("*.py"):
        if "tests" in file.parts or "migrations" in file.parts:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"audit", "record"}:
                found |= codes(node.args[0]) if node.args else set()
    return found


def codes(node: ast.expr) -> set[str]:
    if isinstance(node, ast.Constant):
        return {str(node.value)}
    if isinstance(node, ast.IfExp):
        return codes(node.body) | codes(node.orelse)
    if isinstance(node, ast.JoinedStr):
        start = node.values[0]
        assert isinstance(start, ast.Constant)
        assert start.value in FAMILIES, "a new family of acts: name its members there"
        return {f"{start.value}{kind}" for kind in FAMILIES[start.value]}
    assert isinstance(node, ast.Name), ast.dump(node)
    return set()


def test_every_act_has_words_in_bokmal_and_nynorsk_and_no_words_are_left_over():
    written = acts()
    assert len(written) > 150
    assert written == set(change_words.WORDS), written ^ set(change_words.WORDS)
    with translation.override("nn"):
        in_nynorsk = {code: change_words.sentence(code) for code in written}
    with translation.override("nb"):
        for code in written:
            said = change_words.sentence(code)
            assert said[0].isupper(), code
            assert "." not in said, code
            assert "_" not in said, code
    catalogue = (PACKAGE / "locale/nn/LC_MESSAGES/django.po").read_text(encoding="utf-8")
    assert all(f'"{change_words.WORDS[code]}"' in catalogue for code in written)
    assert all(in_nynorsk.values())


def test_each_act_stands_in_one_group():
    groups = [change_words.codes(group) or [] for group in change_words.Group.values]
    assert sorted(code for of in groups for code in of) == sorted(change_words.WORDS)
    assert change_words.codes("") is None


@pytest.fixture
def world(db, signed_in, acting_as):
    with seeding():
        made = World()
    made.case, made.child = made.rows["own"]["cases.IndividualCase"], made.rows["own"]["people.Child"]
    made.browsers = {name: signed_in(user) for name, user in made.users.items()}
    with acting_as(made.users["adviser"]):
        working.declare_impartial(case=made.case, is_impartial=True, grounds="", by=made.users["adviser"])
    with acting_as(made.users["leader"]):
        keeping_out.keep_out(
            case=made.case, user=made.users["colleague"], reason="gift med mor", by=made.users["leader"]
        )
    return made


@pytest.mark.commitment("K1.3a")
def test_adviser_and_leader_read_who_did_what_in_the_case(world):
    page = f"/saker/{world.case.pk}/endringslogg/"
    for who in ("adviser", "leader"):
        shown = world.browsers[who].get(page).text
        for words in ("Svarte på spørsmålet om habilitet", "Nora Brekke", "PP-rådgiver", "Hanne Moltu"):
            assert words in shown, (who, words)
        assert "Sperret en ansatt fra barnet: Jonas Aas" in shown
        assert "case.impartiality" not in shown
    assert "gift med mor" in world.browsers["leader"].get(page).text
    assert "gift med mor" not in world.browsers["adviser"].get(page).text
    for where in ("tilgang", "leselogg"):
        assert page in world.browsers["adviser"].get(f"/saker/{world.case.pk}/{where}/").text


def test_the_log_is_narrowed_by_kind_person_and_time(world):
    page, leader = f"/saker/{world.case.pk}/endringslogg/", world.browsers["leader"]
    shown = leader.get(page, {"hva": "access"}).text
    assert "Sperret en ansatt" in shown
    assert "Svarte på spørsmålet om habilitet" not in shown
    shown = leader.get(page, {"hvem": world.users["adviser"].pk}).text
    assert "Svarte på spørsmålet om habilitet" in shown
    assert "Sperret en ansatt" not in shown
    assert "Ingen har gjort noe her" in leader.get(page, {"til": "1.1.2020"}).text
    assert "Skriv datoen slik: 4.3.2026." in leader.get(page, {"fra": "i går"}).text


def test_a_colleague_at_the_same_school_reads_nothing_of_it(world):
    for page in (f"/saker/{world.case.pk}/endringslogg/", f"/barn/{world.child.pk}/endringslogg/"):
        for who in ("colleague", "clerk", "administrator", "rektor", "mother"):
            answer = world.browsers[who].get(page)
            assert answer.status_code in {302, 404}, (who, page)
    shown = world.browsers["colleague"].get("/tilgang/mine-endringer/").text
    assert "Nora Brekke" not in shown


def test_a_leader_follows_one_employee_and_the_employee_sees_the_same(world):
    page = f"/tilgang/ansatt/{world.users['adviser'].pk}/endringer/"
    for browser, address in ((world.browsers["leader"], page), (world.browsers["adviser"], "/tilgang/mine-endringer/")):
        shown = browser.get(address).text
        assert "Svarte på spørsmålet om habilitet" in shown
        assert f"{world.child.name}, {world.case.number}" in shown
    for who in ("adviser", "head", "clerk", "administrator"):
        assert world.browsers[who].get(page).status_code == 404
    with seeding():
        MeasureTreatment.objects.all().delete()
    assert "Målingen er av" in world.browsers["leader"].get(page).text
    assert "Svarte på spørsmålet om habilitet" in world.browsers["adviser"].get("/tilgang/mine-endringer/").text


def test_a_child_that_is_shut_off_has_no_name_and_no_reason_there(world):
    with seeding():
        Denial(scope=world.child.scope, kind=Denial.Kind.GRADED).save()
    leader = world.browsers["leader"]
    shown = leader.get(f"/tilgang/ansatt/{world.users['leader'].pk}/endringer/").text
    assert "et barn du ikke har tilgang til" in shown
    for words in (world.child.name, world.case.number, "gift med mor", "Jonas Aas"):
        assert words not in shown, words
    assert leader.get(f"/barn/{world.child.pk}/endringslogg/").status_code == 404
    assert leader.get(f"/saker/{world.case.pk}/endringslogg/").status_code == 404


def test_the_file_for_supervision_has_both_what_is_read_and_what_is_done(world):
    world.browsers["adviser"].get(f"/saker/{world.case.pk}/journal/")
    page = f"/barn/{world.child.pk}/leselogg/ta-ut/"
    given = {"reason": "Tilsyn 2026/1", "since": "1.1.2026", "until": "31.12.2030"}
    answer = world.browsers["leader"].post(page, given)
    lines = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    kinds = {(line["Hvem"], line["Hva"], line["Lest eller gjort"], line["Grunn"]) for line in lines}
    assert ("Nora Brekke", "Leste journalen", "lest", "") in kinds
    assert ("Hanne Moltu", "Sperret en ansatt fra barnet: Jonas Aas", "gjort", "gift med mor") in kinds
