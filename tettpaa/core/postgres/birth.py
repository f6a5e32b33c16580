"""The server's first day: the data folder, whole or not at all, and the roles that everything else is owned by."""

import shutil
from pathlib import Path
from typing import Any

import psycopg

from tettpaa.core.postgres import configuration, errors, layout, processes, runner


def refuse_other_versions(base: Path, major: int) -> None:
    """Data of another major version are never opened, and never hidden behind an empty database."""
    names = (path.name.removeprefix("pg") for path in base.glob("pg*"))
    found = sorted(int(name) for name in names if name.isdigit())
    if found and found[-1] > major:
        raise errors.newer_data(base, found[-1], major)
    if found and major not in found:
        raise errors.older_data(base, found[-1], major)


def make_data(programs: Path, data: Path, major: int, user: runner.ServerUser, *, durable: bool) -> None:
    """Make a new data folder. It gets its name when initdb is done, so that half a one is never started."""
    draft = data.with_name(f"{data.name}.new")
    shutil.rmtree(draft, ignore_errors=True)
    runner.private_folder(draft, user)
    options = [*configuration.initdb_options(major), f"--username={layout.SUPERUSER}", f"--pgdata={draft}"]
    sync = [] if durable else ["--no-sync"]
    result = runner.run([programs / "initdb", *options, *sync], user)
    if result.returncode:
        shutil.rmtree(draft, ignore_errors=True)
        raise processes.explain(result.stdout, data.parent)
    draft.rename(data)


def make_roles(connection: psycopg.Connection[Any]) -> None:
    """Make the login roles that are missing."""
    there = {row[0] for row in connection.execute("select rolname from pg_roles")}
    for role in layout.LOGIN_ROLES:
        if role not in there:
            connection.execute(configuration.role_statement(role).encode())
