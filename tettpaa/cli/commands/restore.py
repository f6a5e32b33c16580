"""`tettpaa restore`: read a backup into an empty service."""

import argparse
import tarfile
from pathlib import Path
from typing import TYPE_CHECKING

from tettpaa.cli import archive, dumping, roles, running, service
from tettpaa.cli.failures import CommandError
from tettpaa.core import home, identity_keys
from tettpaa.core.postgres import connections
from tettpaa.core.postgres.cluster import Cluster

if TYPE_CHECKING:
    from tettpaa.cli.commands import Subparsers


def register(subparsers: "Subparsers") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "restore",
        help="hent en sikkerhetskopi inn i en tom tjeneste",
        description="Henter database, filer og nøkler fra en sikkerhetskopi inn i en tom tjeneste, og teller etter at "
        "alt er der. En tjeneste som er i bruk, blir aldri skrevet over. Er kopien tatt uten "
        "--with-keys, legger du nøkkelfilene i keys/ i TETTPAA_HOME først.",
    )
    parser.add_argument("file", type=Path, metavar="FIL", help="filen fra «tettpaa backup»")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> None:
    """Check everything first, then keys, database, files; then count."""
    source: Path = arguments.file.absolute()
    if not source.is_file():
        raise CommandError(f"Filen {source} finnes ikke.")
    lock = running.ServeLock()
    lock.take("")
    if connections.external():
        roles.make_login_roles()
    try:
        with tarfile.open(source) as packed, service.database() as cluster:
            manifest = archive.read_manifest(packed)
            _refuse_a_used_database(cluster)
            _put_keys(packed, manifest)
            _put_database(packed, manifest, cluster)
            count = archive.unpack(packed, archive.FILES, home.files())
            (home.home() / home.NEWEST_SEALS).unlink(missing_ok=True)
    except tarfile.TarError:
        raise CommandError(f"{source} er ødelagt eller ikke en sikkerhetskopi. Bruk en annen kopi.") from None
    finally:
        lock.release()
    print(f"Tjenesten er hentet inn: {sum(manifest.rows.values())} rader og {count} filer, alle talt etter.")


def _refuse_a_used_database(cluster: Cluster | None) -> None:
    """Empty means: no table with a row in it that somebody has made, and no files."""
    with roles.connect(dumping.address(cluster)) as connection:
        found = connection.execute("select to_regclass('access_user')").fetchone()
        used = found and found[0] and connection.execute("select exists (select 1 from access_user)").fetchone()
    if (used and used[0]) or any(path.is_file() for path in home.files().rglob("*")):
        raise CommandError(
            "Tjenesten er ikke tom. Sikkerhetskopien hentes bare inn i en ny: sett TETTPAA_HOME til en ny mappe."
        )


def _put_keys(packed: tarfile.TarFile, manifest: archive.Manifest) -> None:
    """The backup's keys, from the backup or put there by the operator. Before anything makes new ones.

    A master key from before a move is gone; the ring beside the new one then opens what is not disposed of.
    The keys for identity numbers stand after each other, so a file that has got more of them still fits.
    """
    archive.unpack(packed, archive.KEYS, home.keys(), keep=True)
    there = archive.key_fingerprints()
    wrong = {name for name, fingerprint in manifest.keys.items() if there.get(name) != fingerprint}
    if archive.begins_with(identity_keys.NAME, manifest.keys.get(identity_keys.NAME, "")):
        wrong.discard(identity_keys.NAME)
    if (home.keys() / home.RING).exists() and "master" in there:
        wrong -= {"master", "master-next"}
    if wrong:
        raise CommandError(
            "Nøklene følger ikke med denne sikkerhetskopien. "
            f"Legg de riktige nøkkelfilene ({', '.join(sorted(wrong))}) "
            f"i {home.keys()} og prøv igjen."
        )


def _put_database(packed: tarfile.TarFile, manifest: archive.Manifest, cluster: Cluster | None) -> None:
    service.start_django()
    service.make_group_roles()
    service.close_connections()
    # The functions that came with the roles are in the backup too.
    with roles.connect(connections.databases()["owner"]) as connection:
        connection.execute(service.EMPTY_DATABASE)
    with dumping.scratch(home.home()) as scratch:
        entry = packed.extractfile(archive.DUMP)
        if entry is None:
            raise CommandError("Sikkerhetskopien mangler databasen. Bruk en annen kopi.")
        dump = scratch / archive.DUMP
        with dump.open("wb") as out:
            while chunk := entry.read(1 << 20):
                out.write(chunk)
        with dumping.owner_named(manifest.owner, cluster):
            dumping.restore(cluster, dump)
    _compare(manifest, cluster)
    service.migrate()
    _forget_the_disposed()
    if manifest.demo:
        from tettpaa.cli import marks

        marks.write(marks.Mark.DEMO)
    service.close_connections()


def _compare(manifest: archive.Manifest, cluster: Cluster | None) -> None:
    """Count every table: the numbers must be those of the moment of the backup."""
    with roles.connect(dumping.address(cluster)) as connection:
        rows = archive.count_rows(connection)
    wrong = [table for table, count in manifest.rows.items() if rows.get(table) != count]
    if wrong:
        raise CommandError(
            f"Noe mangler etter innhentingen, i {', '.join(wrong)}. Ikke bruk tjenesten; bruk en annen kopi."
        )


def _forget_the_disposed() -> None:
    """What was disposed of after the backup was taken, is so again; the other compartments get their newest keys."""
    from django.db import connections as django_connections

    from tettpaa.documents import keys

    with django_connections["owner"].cursor() as cursor:
        lost = keys.take_from_ring(cursor)
        cursor.execute("select app_remove_compartments(%s)", [sorted(keys.disposed())])
    if lost:
        print(f"{lost} rom er kassert etter at kopien ble tatt. Filene i dem kan ikke leses.")
