"""Our own server: started, shared, stopped, killed. Every test runs a real one."""

import os
import signal
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from tettpaa.core import home
from tettpaa.core.postgres import layout
from tettpaa.core.postgres.cluster import Cluster
from tettpaa.core.postgres.errors import ServerError
from tettpaa.core.tests.postgres_help import SYSTEM, User, ask, eventually, interpreter_for_anyone, postmaster

needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")
needs_system = pytest.mark.skipif(not (SYSTEM / "initdb").exists(), reason="no PostgreSQL 15 on this machine")


@contextmanager
def a_place() -> Iterator[Path]:
    """A folder that the server's own user can pass through; a server left running there is stopped."""
    with tempfile.TemporaryDirectory(prefix="tp", ignore_cleanup_errors=True) as name:
        Path(name).chmod(0o711)
        folder = Path(name) / "home"
        yield folder
        for data in folder.glob("pg[0-9]*"):
            if (data / "postmaster.pid").exists():
                os.kill(int((data / "postmaster.pid").read_text().split()[0]), signal.SIGQUIT)


@pytest.fixture
def place() -> Iterator[Path]:
    with a_place() as folder:
        yield folder


@pytest.fixture
def cluster(place: Path) -> Iterator[Cluster]:
    with Cluster(place, durable=False) as started:
        yield started


@pytest.fixture(scope="module")
def shared() -> Iterator[Cluster]:
    """One server for the tests that only look at it."""
    with a_place() as folder, Cluster(folder, durable=False) as started:
        yield started


@pytest.mark.parametrize("role", layout.LOGIN_ROLES)
def test_every_login_role_gets_in_and_has_no_power(shared: Cluster, role: str) -> None:
    powers = (
        "select rolsuper or rolbypassrls or rolreplication or (rolinherit and not rolcreaterole) "
        "from pg_roles where rolname = current_user"
    )
    assert ask(shared, "select current_user", role) == role
    assert ask(shared, powers, role) is False


def test_only_the_owner_may_make_databases_and_roles(shared: Cluster) -> None:
    makers = "select string_agg(rolname, ' ') from pg_roles where (rolcreatedb or rolcreaterole) and not rolsuper"
    assert ask(shared, makers) == layout.OWNER


def test_nothing_listens_on_the_network_and_data_are_checked(shared: Cluster) -> None:
    assert ask(shared, "select current_setting('listen_addresses')") == ""
    assert ask(shared, "select current_setting('data_checksums')") == "on"
    assert ask(shared, "select current_setting('server_encoding')") == "UTF8"


def test_values_never_reach_the_servers_log(shared: Cluster) -> None:
    with psycopg.connect(shared.conninfo()) as connection, pytest.raises(psycopg.errors.InvalidTextRepresentation):
        connection.execute("select %s::text::int", ["hemmelig-navn"])
    with psycopg.connect(shared.conninfo()) as connection:
        connection.execute("select pg_sleep(0.6), %s::text", ["hemmelig-parameter"])
    assert "hemmelig-parameter" not in shared.log.read_text()


def test_folders_are_closed_to_others(shared: Cluster) -> None:
    assert shared.data.stat().st_mode & 0o077 == 0
    assert shared.sockets.stat().st_mode & 0o077 == 0
    assert shared.home.stat().st_mode & 0o066 == 0


def test_a_second_start_keeps_what_was_written(place: Path) -> None:
    with Cluster(place, durable=False) as first, psycopg.connect(first.conninfo()) as connection:
        connection.execute("create table kept as select 42 as answer")
    assert not first.answers()
    with Cluster(place, durable=False) as second:
        assert ask(second, "select answer from kept") == 42


def test_the_last_to_leave_stops_the_server(cluster: Cluster, place: Path) -> None:
    other = User(place)
    assert other.said == layout.OWNER
    cluster.stop()
    assert cluster.answers()
    assert other.end() == 0
    assert not cluster.answers()


def test_a_killed_user_leaves_no_trace_that_keeps_the_server_running(cluster: Cluster, place: Path) -> None:
    other = User(place)
    other.end(signal.SIGKILL)
    assert cluster.answers()
    cluster.stop()
    assert not cluster.answers()


def test_a_server_whose_only_user_was_killed_is_used_again(place: Path) -> None:
    User(place).end(signal.SIGKILL)
    with Cluster(place, durable=False) as cluster:
        assert ask(cluster, "select 1") == 1
    assert not cluster.answers()


def test_a_killed_server_recovers_what_was_committed(place: Path) -> None:
    with Cluster(place) as cluster:
        with psycopg.connect(cluster.conninfo()) as connection:
            connection.execute("create table promised as select 1 as kept")
        os.kill(postmaster(cluster), signal.SIGKILL)
        assert eventually(lambda: not cluster.answers())
    with Cluster(place) as again:
        assert ask(again, "select kept from promised") == 1


def test_many_that_start_at_once_get_one_server(place: Path) -> None:
    clusters = [Cluster(place, durable=False) for _ in range(4)]
    threads = [threading.Thread(target=cluster.start) for cluster in clusters]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {postmaster(cluster) for cluster in clusters} == {postmaster(clusters[0])}
    for cluster in clusters:
        cluster.stop()
    assert not clusters[0].answers()


def test_a_database_is_made_once(shared: Cluster) -> None:
    assert shared.create_database("another") is True
    assert shared.create_database("another") is False
    assert ask(shared, "select current_database()", dbname="another") == "another"


def test_a_broken_start_of_the_data_is_begun_again(place: Path) -> None:
    place.mkdir(mode=0o711)
    (place / "pg18.new").mkdir()
    (place / "pg18.new" / "half").write_text("half")
    with Cluster(place, durable=False) as cluster:
        assert ask(cluster, "select 1") == 1


def test_a_path_too_long_for_a_socket_gets_one_that_is_not(place: Path) -> None:
    long = place.parent / ("x" * 90) / "home"
    with Cluster(long, durable=False) as cluster:
        assert len(str(cluster.sockets)) < 60
        assert ask(cluster, "select 1") == 1


@pytest.mark.parametrize(("folder", "words"), [("pg14", "laget av PostgreSQL 14"), ("pg99", "nyere enn tjenestens")])
def test_data_of_another_version_are_left_alone_with_one_sentence(place: Path, folder: str, words: str) -> None:
    (place / folder).mkdir(parents=True)
    with pytest.raises(ServerError, match=words):
        Cluster(place).start()
    assert [path.name for path in place.glob("pg*")] == [folder]


def test_a_folder_without_programs_is_told_so(place: Path) -> None:
    with pytest.raises(ServerError, match="TETTPAA_POSTGRES_BIN"):
        Cluster(place, place)


def test_settings_reach_the_server(place: Path) -> None:
    with Cluster(place, settings={"work_mem": "5MB"}, durable=False) as cluster:
        assert ask(cluster, "select current_setting('work_mem')") == "5MB"


@needs_system
def test_the_systems_postgresql_15_is_a_drop_in(place: Path) -> None:
    with Cluster(place, SYSTEM, durable=False) as cluster:
        assert str(ask(cluster, "select version()")).startswith("PostgreSQL 15")


@needs_root
def test_root_s_server_runs_as_somebody_without_power(shared: Cluster) -> None:
    assert Path(f"/proc/{postmaster(shared)}").stat().st_uid != 0
    assert shared.data.stat().st_uid != 0


@needs_root
def test_an_ordinary_user_has_a_server_of_his_own(place: Path) -> None:
    if interpreter_for_anyone() is None:
        pytest.skip("no Python that other users can run")
    place.mkdir()
    os.chown(place, 65534, 65534)
    user = User(place, as_user="nobody")
    assert user.said == layout.OWNER
    assert user.end() == 0


@needs_root
def test_another_user_cannot_reach_the_server(shared: Cluster) -> None:
    program = str(shared.bin / "psql")
    if not home.open_to_all(shared.bin):
        pytest.skip("the other user cannot run psql")
    command = [program, "-h", str(shared.sockets), "-U", layout.OWNER, "-c", "select 1", layout.DATABASE]
    result = subprocess.run(command, user="nobody", cwd="/", capture_output=True, text=True, check=False)
    assert result.returncode != 0
    assert "Permission denied" in result.stderr


@needs_root
def test_root_s_closed_home_stays_closed(place: Path) -> None:
    closed = place.parent / "closed"
    closed.mkdir(mode=0o700)
    wanted = closed / "home"
    apart = home.server_home(wanted)
    assert apart.is_relative_to(home.ROOT_HOMES)
    assert home.server_home(closed.parent / "home") == closed.parent / "home"
    assert closed.stat().st_mode & 0o777 == 0o700
