"""What is disposed of stays so when an old backup is read in: by the product's own commands, as an operator runs them."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tettpaa.cli.tests import keyed
from tettpaa.cli.tests.conftest import new_home  # noqa: F401  # the fixture
from tettpaa.cli.tests.operator import folder, run

MAKE = """
        pass
    from django.db import connections
    connections["default"] = connections["owner"]
    import os
    ours = os.environ["TETTPAA_HOME"]
    from tettpaa.retention.tests.closed import made_closed
    os.environ["TETTPAA_HOME"] = ours  # the tests' own support points elsewhere when it is loaded
    with in_action():
        for signed in (False, True):
            made = made_closed(signed=signed)
            print(made.case.scope_id)
"""

DECIDE = """
        pass
    from django.db import connections
    connections["default"] = connections["owner"]
    from tettpaa.access.models import User
    from tettpaa.core import clock
    from tettpaa.retention.models import Disposal
    with in_action():
        for scope_id in ({scopes}):
            today = clock.today()
            Disposal(scope_id=scope_id, due_on=today, goes_on=today, rule_version="x",
                     approved_by=User.objects.get(role="municipal_archivist", pk__in=User.objects.filter(
                         role="municipal_archivist").order_by("pk").values("pk")[:1])).save()
    del connections["default"]
    from tettpaa.retention import jobs
    print(jobs.dispose())
"""

LEFT = """
        from tettpaa.cases.models import CaseNote, IndividualCase
        from tettpaa.people.models import Child
        print(IndividualCase.objects.count(), CaseNote.objects.count(), Child.objects.count())
"""


@pytest.fixture(scope="module")
def place() -> Iterator[Path]:
    with folder() as near:
        yield near


def test_an_old_backup_read_in_after_the_disposal_opens_no_file_that_was_disposed_of(place, new_home):  # noqa: F811
    """Two cases: of one nothing is kept, of the other the signed assessment."""
    used = new_home(place / "used")
    keyed.store(used, 1)  # a neighbour, who is to lose nothing
    scopes = keyed.within(used, MAKE)
    assert len(scopes) == 2
    assert run(used, "backup", str(place / "old.tar")).returncode == 0

    assert keyed.within(used, DECIDE.format(scopes=", ".join(scopes))) == ["2"]
    now = keyed.read(used)
    assert not [line for line in now if line.split()[0] in scopes]
    assert sum("Teksten i fil" in line for line in now) == 1
    assert sum("%PDF" in line for line in now) == 1  # the assessment, in its new compartment
    assert run(used, "audit", "verify").returncode == 0

    home = place / "restored"
    shutil.copytree(used / "keys", home / "keys")
    result = run(home, "restore", str(place / "old.tar"))
    assert result.returncode == 0, result.stderr
    assert "2 rom er kassert" in result.stdout
    found = dict(line.split(maxsplit=1) for line in keyed.read(home))
    assert scopes[0] not in found  # its rows are gone again too
    assert found[scopes[1]] == "DoesNotExist"  # the rows are there, the key is not
    assert sum("Teksten i fil" in text for text in found.values()) == 1
    assert keyed.within(home, LEFT) == ["1 1 1"]
