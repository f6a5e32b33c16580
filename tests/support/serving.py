"""The real service, in processes of its own, on a database that the test fills; and a database server that can stop."""

import os
import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

import psycopg
from django.db import connections

from tests.support.database import TestDatabase
from tests.support.environment import test_home
from tettpaa.cli.tests.operator import Service
from tettpaa.core.postgres import configuration
from tettpaa.core.postgres import connections as addresses
from tettpaa.core.postgres.cluster import Cluster


class Served:
    """`tettpaa serve` on a copy of the migrated database. The test's own database connections see the same rows."""

    def __init__(self, database: TestDatabase, cluster: Cluster, name: str, static: Path) -> None:
        self.database, self.cluster, self.name = database, cluster, name
        place = f"/{name}?host={quote(str(cluster.sockets))}"
        variables = {"owner": "DATABASE_URL", **addresses.URLS}
        self.settings = {
            variable: f"postgresql://{addresses.ALIASES[alias]}@{place}" for alias, variable in variables.items()
        }
        self.settings["TETTPAA_STATIC"] = str(static)
        self.service = self._start()

    @property
    def address(self) -> str:
        """Where its pages are."""
        return f"http://127.0.0.1:{self.service.port}"

    def _start(self, port: int = 0) -> Service:
        service = Service(test_home(), port=port, **self.settings)
        said = service.wait_until_ready()
        assert "Tjenesten er klar" in said, said
        return service

    def start_again(self) -> None:
        """The same command once more, at the same address."""
        self.service = self._start(self.service.port)

    def kill_pages(self) -> None:
        """`kill -9` of the process that answers pages; the one who started it starts another."""
        children = Path(f"/proc/{self.service.process.pid}/task/{self.service.process.pid}/children")
        for number in children.read_text().split():
            if b"spawn_main" in Path(f"/proc/{number}/cmdline").read_bytes():
                os.kill(int(number), signal.SIGKILL)

    def connect(self) -> psycopg.Connection:
        """As the owner, past the service."""
        return psycopg.connect(self.database.conninfo("tettpaa_owner", self.name), autocommit=True)

    @contextmanager
    def database_stopped(self) -> Iterator[None]:
        """Nobody answers on the database's socket, and every connection is broken."""
        connections.close_all()
        self.cluster._pg_ctl("stop", "--mode=immediate")
        try:
            yield
        finally:
            self.cluster._launch()

    def kill_database(self) -> None:
        """`kill -9` of the server's first process; nobody has said goodbye to it."""
        connections.close_all()
        os.kill(int((self.cluster.data / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)

    def start_database(self) -> None:
        """The server once more; it repairs what the killed one left."""
        self.cluster._launch()

    @contextmanager
    def database_frozen(self) -> Iterator[None]:
        """The server and all its connections stand still: who asks, waits."""
        connections.close_all()
        first = int((self.cluster.data / "postmaster.pid").read_text().split()[0])
        numbers = [first, *map(int, Path(f"/proc/{first}/task/{first}/children").read_text().split())]
        for number in numbers:
            with suppress(ProcessLookupError):  # a connection or a cleaner may have ended meanwhile
                os.kill(number, signal.SIGSTOP)
        try:
            yield
        finally:
            for number in numbers:
                with suppress(ProcessLookupError):
                    os.kill(number, signal.SIGCONT)


@contextmanager
def durable(cluster: Cluster) -> Iterator[None]:
    """The tests' server with the settings of a real one: what is answered for is on the disk."""
    careless = cluster._settings
    careful = {name: value for name, value in careless.items() if name not in configuration.CARELESS}
    _restart(cluster, careful)
    try:
        yield
    finally:
        _restart(cluster, careless)


def _restart(cluster: Cluster, settings: Mapping[str, str]) -> None:
    connections.close_all()
    cluster._pg_ctl("stop", "--mode=fast")
    cluster._settings = dict(settings)
    cluster._launch()


@contextmanager
def serving(database: TestDatabase, static: Path) -> Iterator[Served]:
    """The service on a fresh copy of the database, where everything is saved."""
    assert database.cluster is not None
    name = f"{database.name}_served"
    database.copy(name)
    database.unmirror()
    database.point_at(name)
    served = None
    try:
        served = Served(database, database.cluster, name, static)
        yield served
    finally:
        if served is not None:
            served.service.end()
        connections.close_all()
        database.point_at(database.name)
        database.mirror()
        database.drop(name)
