"""What the database keeps for a page, while other people's doings go on in the same second (ADR 14)."""

import psycopg
import pytest
from django.db import connections

from tests.support.database import seeding
from tests.support.people import make_case, make_child, make_unit, make_user
from tettpaa.access.session import Actor, acting
from tettpaa.cases.models import IndividualCase


@pytest.mark.usefixtures("committed")
def test_a_grant_that_somebody_ends_meanwhile_is_gone_for_an_action_at_once_and_for_a_page_at_its_end(test_database):
    with seeding():
        unit, nora = make_unit(), make_user("Nora Brekke")
        elias = make_case(make_child(unit=unit), unit, nora)
    with psycopg.connect(
        test_database.conninfo("tettpaa_owner", connections["default"].settings_dict["NAME"])
    ) as other:
        with acting(actor_of(nora, read_only=True)):
            assert IndividualCase.objects.count() == 1
            other.execute("update access_grant set ends_at = clock_timestamp() where scope_id = %s", [elias.scope_id])
            other.commit()
            assert IndividualCase.objects.count() == 1
        with acting(actor_of(nora, read_only=True)):
            assert IndividualCase.objects.count() == 0
        with acting(actor_of(nora)):
            other.execute("update access_grant set ends_at = null where scope_id = %s", [elias.scope_id])
            other.commit()
            assert IndividualCase.objects.count() == 1
            other.execute("update access_grant set ends_at = clock_timestamp() where scope_id = %s", [elias.scope_id])
            other.commit()
            assert IndividualCase.objects.count() == 0


def actor_of(user, *, read_only=False):
    return Actor(user.pk, user.doorway, user.definition.db_role, read_only=read_only)
