"""Taking back an import: every table has said whether its rows go or stay, and the database does just that."""

import re

import pytest
from django.db import connections
from django.db.models import Value
from django.db.models.functions import Concat

from tests.support.database import seeding
from tests.support.worlds import World
from tettpaa.cases.models import CaseImportRow, LateEntry
from tettpaa.cases.rules.taken_back import ELSEWHERE, GOES, STAYS
from tettpaa.cases.tests.test_import_cases import Place, Sent, line
from tettpaa.core import doorways
from tettpaa.organisation.models import Unit
from tettpaa.people.models import Child

pytestmark = pytest.mark.usefixtures("db")


def ask(sql, *params):
    with seeding(), connections[doorways.alias()].cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()


def with_compartment():
    """Every table that has one, as the function finds them."""
    found = ask(
        "select c.table_name from information_schema.columns c join information_schema.tables t using (table_name)"
        " where c.table_schema = 'public' and t.table_schema = 'public' and c.column_name = 'scope_id'"
        " and t.table_type = 'BASE TABLE'"
    )
    return {name for (name,) in found}


def test_every_table_with_a_compartment_says_what_taking_back_means_for_it():
    lists = [set(GOES), set(STAYS), set(ELSEWHERE)]
    assert sum(map(len, lists)) == len(set.union(*lists)), "a table stands on two lists"
    assert with_compartment() == set.union(*lists), "put the table on a list in cases/rules/taken_back.py"


def test_the_function_keeps_those_that_stay_and_no_others():
    ((body,),) = ask("select prosrc from pg_proc where proname = 'app_take_back_cases'")
    kept = re.search(r"table_name not in \(([^)]*)\)", body)
    assert kept is not None
    assert set(re.findall(r"'(\w+)'", kept.group(1))) == set(STAYS)


def test_no_table_without_a_compartment_hangs_on_one_that_goes():
    """Such a key would stop the whole undo on the day somebody has such a row."""
    rows = ask(
        "select conrelid::regclass::text, confrelid::regclass::text from pg_constraint where contype = 'f'"
        " and connamespace = 'public'::regnamespace"
    )
    hanging = {(child, parent) for child, parent in rows if parent in GOES and child not in with_compartment()}
    assert hanging == {("access_denialexception", "access_denial")}, "an undo of these must be thought of"


def rows_in(case):
    """Table → how many rows lie in the case's compartments."""
    inside = "scope_id in (select scope_id from cases_casescope where case_id = %s)"
    return {name: ask(f"select count(*) from {name} where {inside}", case.pk)[0][0] for name in GOES}


def test_what_a_case_can_hold_is_gone_afterwards_and_the_neighbour_is_untouched(signed_in):
    """A case with rows in as many tables as we have, made past the policies, beside another at the same school."""
    place = Place()
    sent = Sent(signed_in, place, line(1))
    sent.check()
    sent.start()
    sent.work()
    with seeding():
        Unit.objects.update(name=Concat("name", Value(" før")))  # the other world has a school of the same name
        cases = World().rows
        full, neighbour = cases["colleagues"]["cases.IndividualCase"], cases["own"]["cases.IndividualCase"]
        LateEntry(case=full, scope=full.scope, from_file=True).save()
        row = {"scope": sent.batch.scope, "number": 99, "state": CaseImportRow.State.OPENED}
        CaseImportRow(batch=sent.batch, case=full, **row).save()
    before, beside = rows_in(full), rows_in(neighbour)
    scopes = [one for (one,) in ask("select scope_id from cases_casescope where case_id = %s", full.pk)]
    assert sum(1 for amount in before.values() if amount) > 20
    assert sent.leader.post(f"{sent.url}ta-tilbake/").status_code == 302
    sent.work()
    left = {name: ask(f"select count(*) from {name} where scope_id = any(%s)", scopes)[0][0] for name in GOES}
    assert {name: amount for name, amount in left.items() if amount} == {}
    assert rows_in(neighbour) == beside
    with seeding():
        assert not Child.objects.filter(first_name="Barn b").exists()
        assert Child.objects.filter(pk=full.child_id).exists(), "a child with a referral here stays"
