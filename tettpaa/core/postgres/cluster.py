"""Our own PostgreSQL server: made on first use, started by whoever comes first, stopped by whoever leaves last."""

import socket
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

import psycopg
from psycopg import sql
from psycopg.conninfo import make_conninfo

from tettpaa.core import home as homes
from tettpaa.core.postgres import binaries, birth, configuration, errors, layout, locks, processes, runner

START_SECONDS = 60
LOG_BYTES = 10_000_000


class Cluster:
    """One server with its data, for one home folder. Several processes may use it at the same time.

    `with Cluster(home): …` joins the server, starting it if need be, and leaves it afterwards; the last to leave
    stops it. `settings` are added to the server's own settings when this process is the one that starts it.
    """

    def __init__(
        self,
        home: Path | None = None,
        bin: Path | None = None,  # noqa: A002  # what everybody calls that folder
        settings: Mapping[str, str] | None = None,
        *,
        durable: bool = True,
    ) -> None:
        self.home = home or homes.home()
        self.base = homes.server_home(self.home)
        self.sockets = layout.socket_folder(self.base)
        self._found = binaries.find(bin)
        self.major = binaries.major_version(self._found)
        self.data = layout.data_folder(self.base, self.major)
        self._settings = {**(configuration.CARELESS if not durable else {}), **(settings or {})}
        self._durable = durable
        self._users = locks.UsersLock(self.base / "users.lock")
        self._user = runner.server_user(self.data)
        self.bin = self._found

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def log(self) -> Path:
        """The server's log."""
        return self.data / "server.log"

    def conninfo(self, role: str = layout.OWNER, dbname: str = layout.DATABASE) -> str:
        """Where to connect as this role to this database."""
        return make_conninfo(host=str(self.sockets), port=layout.PORT, user=role, dbname=dbname, connect_timeout=5)

    def start(self) -> None:
        """Join the server; make its data and start it when nobody else has. Raises ServerError with a sentence."""
        if self._users.held:
            return
        try:
            homes.make_home(self.home)
            homes.make_home(self.base)
            with locks.alone(self.base / "start.lock"):
                self._users.join()
                try:
                    self._start()
                except BaseException:
                    self._users.leave()
                    raise
        except OSError as error:
            if processes.is_full(error):
                raise errors.ServerError(errors.FULL_DISK) from error
            raise

    def stop(self) -> None:
        """Leave the server; stop it when nobody else uses it. Does nothing when we have not joined."""
        if not self._users.held:
            return
        with locks.alone(self.base / "start.lock"):
            if self._users.leave() and self.answers():
                self._pg_ctl("stop", "--mode=fast", f"--timeout={START_SECONDS}")

    def answers(self) -> bool:
        """Whether somebody listens on the server's socket."""
        with socket.socket(socket.AF_UNIX) as probe:
            probe.settimeout(2)
            try:
                probe.connect(str(self.sockets / f".s.PGSQL.{layout.PORT}"))
            except OSError:
                return False
        return True

    def create_database(self, dbname: str = layout.DATABASE, owner: str = layout.OWNER) -> bool:
        """Make a database owned by this role. Answers whether it was made now."""
        with self._superuser() as connection:
            if connection.execute("select 1 from pg_database where datname = %s", [dbname]).fetchone():
                return False
            statement = sql.SQL("create database {} owner {} template template0")
            connection.execute(statement.format(sql.Identifier(dbname), sql.Identifier(owner)))
        return True

    def _superuser(self) -> psycopg.Connection:
        """Connect as the server's superuser, waiting while it recovers from a crash."""
        deadline = time.monotonic() + START_SECONDS
        while True:
            try:
                return psycopg.connect(self.conninfo(layout.SUPERUSER, "postgres"), autocommit=True)
            except psycopg.OperationalError as error:
                if not processes.may_pass(str(error)) or time.monotonic() > deadline:
                    raise processes.explain(str(error), self.log) from error
            time.sleep(0.1)

    def _start(self) -> None:
        birth.refuse_other_versions(self.base, self.major)
        if self._user.switch:
            self.bin = binaries.readable(self._found, self._user.name)
        runner.private_folder(self.sockets, self._user)
        if not self.data.exists():
            birth.make_data(self.bin, self.data, self.major, self._user, durable=self._durable)
        if not self.answers():
            self._launch()
        with self._superuser() as connection:
            birth.make_roles(connection)
        self.create_database()

    def _launch(self) -> None:
        """Start the server, waiting for what a killed one has left behind."""
        self._write_configuration()
        if self.log.exists() and self.log.stat().st_size > LOG_BYTES:
            self.log.replace(self.log.with_suffix(".log.1"))
        deadline = time.monotonic() + START_SECONDS
        while True:
            processes.forget_dead(self.data)
            before = self.log.stat().st_size if self.log.exists() else 0
            result = self._pg_ctl("start", f"--timeout={START_SECONDS}", f"--log={self.log}")
            if result == 0:
                return
            said = self.log.read_bytes()[before:].decode(errors="replace") if self.log.exists() else ""
            if not processes.may_pass(said) or time.monotonic() > deadline:
                raise processes.explain(said, self.log)
            time.sleep(0.2)

    def _pg_ctl(self, *words: str) -> int:
        command: list[str | Path] = [self.bin / "pg_ctl", *words, "--wait", "--silent", f"--pgdata={self.data}"]
        return runner.run(command, self._user).returncode

    def _write_configuration(self) -> None:
        users = [runner.current_user_name()]
        texts = {
            "postgresql.conf": configuration.settings(self.major, self.sockets, self._settings),
            "pg_hba.conf": configuration.ACCESS,
            "pg_ident.conf": configuration.identities(users),
        }
        for name, text in texts.items():
            runner.give_file(self.data / name, text, self._user)
