"""Write the tables of a new database anew: run every migration from the first, and take out what they made.

.venv/bin/python scripts/blueprint.py

Not needed for every migration: what is not in the blueprint runs on top of it. Needed when a test says that the two
ways differ, and worth it when a new service has become slow to start.
"""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from tests.support import environment  # before the settings; the folder above is not on the path of a program


def main() -> int:
    """Write it, and say how long it is."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tettpaa.settings")
    django.setup()
    from tests.support.blueprints import made
    from tests.support.database import BLUEPRINT, TestDatabase

    database = TestDatabase()
    if database.cluster is None:
        print("The blueprint is made on our own server: take DATABASE_URL away.")
        return 1
    with database.cluster:
        written = made(database, step_by_step=True)
    (environment.PROJECT / BLUEPRINT).write_text(written, "utf-8")
    print(f"{BLUEPRINT}: {written.count(chr(10))} lines")
    return 0


if __name__ == "__main__":
    sys.exit(main())
