"""`tettpaa backup`: the whole service in one file, while it runs."""

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from tettpaa import __version__
from tettpaa.cli import archive, dumping, service
from tettpaa.cli.failures import CommandError
from tettpaa.core import home
from tettpaa.core.postgres import connections

if TYPE_CHECKING:
    from tettpaa.cli.commands import Subparsers


def register(subparsers: "Subparsers") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "backup",
        help="ta sikkerhetskopi av database og filer, også mens tjenesten kjører",
        description="Skriver database og filer til én fil. Nøklene følger bare med når du ber om det: uten dem "
        "kan ingen lese identitetsnumre og filer i kopien, heller ikke du.",
    )
    parser.add_argument("file", type=Path, metavar="FIL", help="filen som skal lages")
    parser.add_argument("--with-keys", action="store_true", help="ta med nøklene; da må filen voktes like godt som dem")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> None:
    """Dump, count, pack, and say what was taken."""
    target: Path = arguments.file.absolute()
    if not target.parent.is_dir():
        raise CommandError(f"Mappen {target.parent} finnes ikke. Lag den først.")
    with service.database() as cluster, dumping.scratch(target.parent) as scratch:
        service.start_django()
        from tettpaa.cli import marks

        is_demo = marks.read() is marks.Mark.DEMO
        service.close_connections()
        with dumping.snapshot(cluster) as (connection, name):
            rows = archive.count_rows(connection)
            dumping.dump(cluster, name, scratch / archive.DUMP)
            server = connection.info.server_version // 10_000
        files = [path for path in sorted(home.files().rglob("*")) if path.is_file()]
        now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        owner = connections.databases()["owner"]["USER"]
        manifest = archive.Manifest(
            now, __version__, server, rows, archive.key_fingerprints(), len(files), is_demo, owner
        )
        _pack(target, manifest, scratch / archive.DUMP, files, with_keys=arguments.with_keys)
    print(f"Sikkerhetskopien er laget: {target} ({sum(rows.values())} rader, {len(files)} filer).")
    if not arguments.with_keys:
        print(f"Nøklene er ikke med. Oppbevar en kopi av {home.home() / archive.KEYS} et annet sted.")


def _pack(target: Path, manifest: archive.Manifest, dump: Path, files: list[Path], *, with_keys: bool) -> None:
    with archive.written_whole(target) as packed:
        archive.add_text(packed, archive.MANIFEST, manifest)
        packed.add(dump, archive.DUMP)
        for path in files:
            packed.add(path, f"{archive.FILES}/{path.relative_to(home.files())}")
        for name in manifest.keys if with_keys else ():
            packed.add(home.keys() / name, f"{archive.KEYS}/{name}")
