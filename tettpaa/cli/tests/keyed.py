"""A service with encrypted files in it, made and read by another process, as the operator's own service would."""

import subprocess
import sys
from pathlib import Path

from tettpaa.cli.tests.operator import environment
from tettpaa.core.home import project_root

BEFORE = """
from tettpaa.cli import service
with service.database():
    service.start_django()
    from tettpaa.access.models import Scope
    from tettpaa.access.models.protected import in_action
    from tettpaa.access.session import acting, job_actor
    from tettpaa.documents import keys, queries
    from tettpaa.documents.actions.files import store_table
    from tettpaa.documents.models import ScopeKey, StoredFile
    with acting(job_actor("prøve")), in_action():
{inside}
    service.close_connections()
"""

STORE = """
        for number in range({count}):
            scope = Scope(kind="folder")
            scope.save()
            name = f"file{{number}}.csv"
            store_table(scope=scope, name=name, content=f"Teksten i fil {{number}}.".encode(), by=None)
"""

READ = """
        for file in StoredFile.objects.order_by("name"):
            try:
                print(file.scope_id, queries.whole_file(file).decode())
            except Exception as error:
                print(file.scope_id, type(error).__name__)
"""


def within(home: Path, inside: str) -> list[str]:
    """Runs these lines in the service of this home, and gives what they print."""
    done = subprocess.run(
        [sys.executable, "-c", BEFORE.format(inside=inside)],
        cwd=project_root(),
        env=environment(home),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def store(home: Path, count: int) -> None:
    """So many compartments with a file each."""
    within(home, STORE.format(count=count))


def read(home: Path) -> list[str]:
    """Each file's compartment and text, or why it could not be read."""
    return within(home, READ)
