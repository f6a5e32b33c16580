"""`tettpaa serve`: one command starts all of it, one signal stops all of it, and every failure is one sentence."""

import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from tettpaa.cli.tests.conftest import CopyOfHome
from tettpaa.cli.tests.operator import Service, folder, run
from tettpaa.core.postgres.cluster import Cluster


@pytest.fixture(scope="module")
def place(new_home: CopyOfHome) -> Iterator[Path]:
    """One home for all these tests."""
    with folder() as near:
        yield new_home(near / "home")


def test_it_answers_pages_refuses_a_twin_and_stops_everything(place: Path) -> None:
    with Service(place) as service:
        assert f"http://localhost:{service.port}/" in service.wait_until_ready()
        assert service.status() not in {0, 500}
        twin = run(place, "serve", "--port", "1")
        assert twin.returncode == 1
        assert (
            twin.stderr
            == f"tettpaa: Tjenesten kjører allerede på http://localhost:{service.port}/. Stopp den først (Ctrl-C).\n"
        )
        code, said = service.end()
        assert (code, said) == (0, "Tjenesten er stoppet.\n")
        assert service.gone()
        assert not Cluster(place).answers()


def test_ctrl_c_while_starting_stops_the_database_too(place: Path) -> None:
    with Service(place) as service:
        assert service.process.stdout is not None
        service.process.stdout.readline()
        code, _ = service.end(signal.SIGINT)
        assert code == 0
        assert not Cluster(place).answers()


def test_a_busy_port_is_told_before_anything_starts(place: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        result = run(place, "serve", "--port", str(port))
    assert result.returncode == 1
    assert result.stderr.startswith(f"tettpaa: Port {port} er opptatt")
    assert not Cluster(place).answers()


def test_a_killed_database_stops_the_service_with_one_sentence(place: Path) -> None:
    with Service(place) as service:
        service.wait_until_ready()
        os.kill(int((Cluster(place).data / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)
        code, said = service.finish()
        assert code == 1
        assert "Databaseserveren stoppet uventet. Det som var lagret, er trygt." in said
        assert "Traceback" not in said


def test_a_killed_service_leaves_the_port_and_starts_again(place: Path) -> None:
    with Service(place) as service:
        service.wait_until_ready()
        service.end(signal.SIGKILL)
        assert service.gone()
    with Service(place) as again:
        assert "Tjenesten er klar" in again.wait_until_ready()
        assert again.end()[0] == 0


def test_data_of_a_newer_postgresql_are_refused(place: Path) -> None:
    other = place.parent / "newer"
    (other / "pg99").mkdir(parents=True)
    result = run(other, "serve", "--port", "8999")
    assert result.returncode == 1
    assert "nyere enn tjenestens" in result.stderr


def test_tables_of_a_newer_version_are_refused_and_left_alone(place: Path) -> None:
    with Cluster(place) as cluster:
        with psycopg.connect(cluster.conninfo()) as connection:
            connection.execute(
                "insert into django_migrations (app, name, applied) values ('core', '9999_later', now())"
            )
        result = run(place, "serve", "--port", "8999")
        with psycopg.connect(cluster.conninfo()) as connection:
            connection.execute("delete from django_migrations where name = '9999_later'")
    assert result.returncode == 1
    assert "core.9999_later" in result.stderr
    assert "Start den nyere versjonen" in result.stderr


def test_a_demo_never_opens_a_database_that_somebody_uses(place: Path) -> None:
    with Cluster(place) as cluster:
        with psycopg.connect(cluster.conninfo()) as connection:
            connection.execute("comment on database tettpaa is ''")
            insert_somebody(connection)
        result = run(place, "serve", "--demo", "--port", "8999")
        with psycopg.connect(cluster.conninfo()) as connection:
            connection.execute("delete from access_user")
    assert result.returncode == 1
    assert "annet enn demodata" in result.stderr


def insert_somebody(connection: psycopg.Connection) -> None:
    """A row in the table of users with whatever the columns ask for."""
    columns = connection.execute(
        "select column_name, data_type from information_schema.columns where table_name = 'access_user' "
        "and is_nullable = 'NO' and column_default is null and is_identity = 'NO'"
    ).fetchall()
    samples = {"boolean": "true", "uuid": "00000000-0000-4000-8000-000000000000", "bigint": "1", "integer": "1"}
    values = [samples.get(kind, "2026-01-01" if "time" in kind or kind == "date" else "x") for _, kind in columns]
    names = sql.SQL(", ").join(sql.Identifier(name) for name, _ in columns)
    marks = sql.SQL(", ").join([sql.Placeholder()] * len(columns))
    connection.execute(sql.SQL("insert into access_user ({}) values ({})").format(names, marks), values)
