"""Every field of the classes identity and secret has its place in docs/security.md; no page role reads a password."""

import re

import pytest
from django.apps import apps
from django.db import connection

from tettpaa.access.database_roles import DbRole
from tettpaa.core.home import project_root
from tettpaa.core.personal_data import PersonalData

CLOSED = {
    ("access_user", "password"),
    ("access_desksession", "session_data"),
    ("access_portalsession", "session_data"),
}
"""Columns that no page role reads at all."""


def guarded() -> set[str]:
    """``table.column`` for each."""
    return {
        f"{model._meta.db_table}.{name}"
        for model in apps.get_models()
        for name, level in getattr(model, "personal_data", {}).items()
        if level in {PersonalData.IDENTITY, PersonalData.SECRET}
    }


def test_each_has_its_place_and_the_page_names_no_other():
    page = (project_root() / "docs" / "security.md").read_text()
    table = page.split("has its place here", 1)[1].split("\n\n")[1]
    assert set(re.findall(r"`(\w+\.\w+)`", table)) == guarded()


@pytest.mark.usefixtures("db")
def test_no_page_role_reads_a_password_or_a_session():
    with connection.cursor() as cursor:
        for table, column in CLOSED:
            assert f"{table}.{column}" in guarded()
            for role in DbRole:
                for name in (role.value, role.read_only):
                    cursor.execute("select has_column_privilege(%s, %s, %s, 'select')", [name, table, column])
                    assert cursor.fetchone() == (False,), f"{name} {table}.{column}"
