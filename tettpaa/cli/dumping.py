"""PostgreSQL's own programs for taking a database out and putting it in again."""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

from tettpaa.cli.commands.dbshell import client_environment
from tettpaa.cli.failures import CommandError
from tettpaa.cli.roles import connect
from tettpaa.core.postgres import binaries, connections, layout
from tettpaa.core.postgres.cluster import Cluster
from tettpaa.core.postgres.errors import FULL_DISK


def address(cluster: Cluster | None) -> connections.Database:
    """Who takes the whole database out: the server's superuser on our own, whom no row policy can hide a row from.

    On the operator's server it is the owner, whom every protected table lets see all (a test says so).
    """
    owner = connections.databases()["owner"]
    return {**owner, "USER": layout.SUPERUSER} if cluster else owner


@contextmanager
def snapshot(cluster: Cluster | None) -> Iterator[tuple[psycopg.Connection, str]]:
    """One moment of the database, for counting and dumping the same rows while the service goes on."""
    with connect(address(cluster)) as connection:
        connection.execute("begin isolation level repeatable read read only")
        row = connection.execute("select pg_export_snapshot()").fetchone()
        yield connection, str(row[0]) if row else ""


def dump(cluster: Cluster | None, snapshot_name: str, target: Path) -> None:
    """Write the database to a file."""
    whole = [] if cluster else ["--enable-row-security"]
    words = ["--format=custom", "--lock-wait-timeout=60s", f"--snapshot={snapshot_name}", *whole, f"--file={target}"]
    _run(cluster, "pg_dump", words, "Sikkerhetskopien ble ikke laget")


def restore(cluster: Cluster | None, source: Path) -> None:
    """Read it into the empty database; all of it or nothing."""
    name = connections.databases()["owner"]["NAME"]
    words = ["--single-transaction", "--exit-on-error", f"--dbname={name}", str(source)]
    _run(cluster, "pg_restore", words, "Sikkerhetskopien ble ikke hentet inn, og ingenting er endret")


@contextmanager
def owner_named(name: str, cluster: Cluster | None) -> Iterator[None]:
    """Let our owner bear the name that the backup's owner had: policies and grants are written with it.

    A role keeps all it has when it is renamed. Only our own server's superuser can do it.
    """
    ours = str(connections.databases()["owner"]["USER"])
    if name == ours:
        yield
        return
    if cluster is None:
        raise CommandError(
            f"Eieren av databasen heter «{name}» i sikkerhetskopien, men «{ours}» i DATABASE_URL. "
            f"Lag brukeren «{name}» på databaseserveren, la den eie databasen, og bruk den i DATABASE_URL."
        )
    rename = sql.SQL("alter role {} rename to {}")
    with connect(address(cluster)) as connection:
        connection.execute(rename.format(sql.Identifier(ours), sql.Identifier(name)))
        try:
            yield
        finally:
            connection.execute(rename.format(sql.Identifier(name), sql.Identifier(ours)))


def _run(cluster: Cluster | None, program: str, words: list[str], failure: str) -> None:
    path = cluster.bin / program if cluster and (cluster.bin / program).exists() else _fitting(program)
    environment = {**os.environ, **client_environment(address(cluster)), "LC_ALL": "C.UTF-8"}
    try:
        result = subprocess.run([path, *words], env=environment, capture_output=True, text=True, check=False)  # noqa: S603  # PostgreSQL's own
    except FileNotFoundError:
        raise CommandError(f"Fant ikke {program}. Installer pakken postgresql-client.") from None
    if result.returncode:
        if "No space left on device" in result.stderr:
            raise CommandError(FULL_DISK)
        said = [line for line in result.stderr.splitlines() if "error" in line.lower()] or [result.stderr.strip()]
        raise CommandError(f"{failure}: {said[0]}")


def _fitting(program: str) -> Path:
    """The program of the same version as the operator's server: Debian's, ours, else whatever PATH has."""
    with connect(connections.databases()["owner"]) as connection:
        server = connection.info.server_version // 10_000
    debian = Path(f"/usr/lib/postgresql/{server}/bin") / program
    if debian.exists():
        return debian
    ours = binaries.find()
    return ours / program if binaries.major_version(ours) == server else Path(program)


@contextmanager
def scratch(near: Path) -> Iterator[Path]:
    """A closed folder for a moment, on the same disk as the file that is made."""
    with tempfile.TemporaryDirectory(dir=near, prefix=".tettpaa-") as folder:
        yield Path(folder)
