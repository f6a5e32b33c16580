"""A PostgreSQL server that is not the service's own: passwords, and an owner who may make roles but is no superuser."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import psycopg

from tettpaa.core.postgres import binaries, runner

PASSWORD = "p@ss/ord"


@contextmanager
def another_server(place: Path, host: str, port: int, *, owner: str, programs: Path | None = None) -> Iterator[str]:
    """Gives the owner's DATABASE_URL. The host is an address, or the folder of a socket."""
    user = runner.server_user()
    found = binaries.find(programs)
    found = binaries.readable(found, user.name) if user.switch else found
    data = runner.private_folder(place / "data", user)
    secret = place / "password"
    secret.write_text("hemmelig/1@")
    secret.chmod(0o644)
    made = runner.run(
        [found / "initdb", "--username=super", f"--pwfile={secret}", "--auth=scram-sha-256", "-N", "-D", data], user
    )
    assert made.returncode == 0, made.stdout
    addresses = (f"'{data}'", "''") if host.startswith("/") else ("''", host)
    options = (
        f"-c port={port} -c unix_socket_directories={addresses[0]} -c listen_addresses={addresses[1]} -c fsync=off"
    )
    started = runner.run([found / "pg_ctl", "start", "-w", "-s", "-D", data, "-o", options, "-l", data / "log"], user)
    assert started.returncode == 0, started.stdout
    try:
        _make_owner(host, port, owner)
        where = f"?host={quote(host)}&port={port}" if host.startswith("/") else ""
        login = f"{owner}:{quote(PASSWORD, safe='')}"
        yield f"postgresql://{login}@{'' if where else f'{host}:{port}'}/fagsystem{where}"
    finally:
        runner.run([found / "pg_ctl", "stop", "-m", "immediate", "-s", "-D", data], user)


def _make_owner(host: str, port: int, owner: str) -> None:
    with psycopg.connect(
        host=host, port=port, user="super", password="hemmelig/1@", dbname="postgres", autocommit=True
    ) as connection:
        connection.execute(f"create role {owner} login createrole password '{PASSWORD}'")
        connection.execute(f"create database fagsystem owner {owner} template template0")
