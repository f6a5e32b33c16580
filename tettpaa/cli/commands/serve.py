"""`tettpaa serve`: the whole service in one command, and all of it stopped by one signal."""

import argparse
import os
import signal
import sys
import threading
from contextlib import suppress
from types import FrameType
from typing import TYPE_CHECKING, Any

from tettpaa.cli import failures, running, service
from tettpaa.cli.commands import demo
from tettpaa.cli.failures import CommandError
from tettpaa.core.postgres.cluster import Cluster

if TYPE_CHECKING:
    from tettpaa.cli.commands import Subparsers
    from tettpaa.cli.worker import Worker

THREADS = 4
"""Pages that one web process works on at the same time; each may hold one connection per door."""
MOST_PROCESSES = 2


def register(subparsers: "Subparsers") -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "serve",
        help="start tjenesten; Ctrl-C stopper alt",
        description="Starter databasen, oppdaterer tabellene, kjører nettsidene og jobbkøen, og skriver adressen. "
        "Ctrl-C eller SIGTERM stopper alt igjen. Demodata lages bare i en tom database.",
    )
    parser.add_argument(
        "--demo", action="store_true", help="demotjeneste: oppdiktede saker, velg hvem du er uten passord"
    )
    parser.add_argument(
        "--port", type=int, metavar="N", default=int(os.environ.get("PORT", "8000")), help="porten (8000, eller PORT)"
    )
    parser.add_argument(
        "--host", metavar="ADRESSE", default="127.0.0.1", help="adressen den svarer på (127.0.0.1: bare denne maskinen)"
    )
    parser.add_argument("--workers", type=int, metavar="N", help="antall nettprosesser (én per kjerne, høyst 2)")
    parser.add_argument(
        "--cases",
        type=int,
        default=demo.CASES,
        metavar="N",
        help=f"antall aktive saker når demoen lages ({demo.CASES})",
    )
    parser.set_defaults(run=run)


class Stopped(BaseException):
    """Somebody asked us to stop while we were starting."""


def run(arguments: argparse.Namespace) -> int:
    """Start everything, wait, stop everything in the right order: pages, jobs, connections, server."""
    shown = "localhost" if arguments.host in {"127.0.0.1", "::1", "0.0.0.0"} else arguments.host  # noqa: S104  # compared only
    address = f"http://{shown}:{arguments.port}/"
    lock = running.ServeLock()
    lock.take(address)
    running.refuse_busy_port(arguments.host, arguments.port)
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        signal.signal(number, _stop)
    try:
        with service.database() as cluster:
            _prepare(arguments)
            return _serve(arguments, address, cluster)
    except Stopped:
        return 0
    finally:
        lock.release()


def _stop(number: int, frame: FrameType | None) -> None:
    for other in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        signal.signal(other, signal.SIG_IGN)
    raise Stopped


def _prepare(arguments: argparse.Namespace) -> None:
    """Tables, static files, and demo data when they are asked for."""
    from tettpaa.cli import key_check, marks, static

    print("Gjør klar databasen …", flush=True)
    service.start_django(demo=arguments.demo)
    from tettpaa.people import key_moving

    service.migrate()
    key_check.refuse_lost_keys()
    key_moving.note()
    if arguments.demo and (service.is_empty() or marks.read() is marks.Mark.LOADING):
        print(f"Lager en oppdiktet PP-tjeneste med {arguments.cases} saker. Det tar et par minutter …", flush=True)
        _load_demo(arguments.cases)
    if arguments.demo and marks.read() is not marks.Mark.DEMO:
        raise CommandError(
            "Databasen inneholder annet enn demodata, og demoen logger inn uten passord. "
            "Start uten --demo, eller sett TETTPAA_HOME til en ny mappe."
        )
    static.collect()
    service.close_connections()


def _load_demo(cases: int) -> None:
    """In a process of its own, so that what it needs of memory is given back."""
    import subprocess

    service.close_connections()
    command = [sys.executable, "-m", "tettpaa.cli", "demo", "--cases", str(cases)]
    with subprocess.Popen(command, start_new_session=True) as process:  # noqa: S603  # our own command
        try:
            code = process.wait()
        except BaseException:
            process.kill()
            raise
    if code:
        raise CommandError(
            "Demodataene ble ikke ferdige, se meldingen over. Start på nytt, så lages de fra begynnelsen."
        )


def _serve(arguments: argparse.Namespace, address: str, cluster: Cluster | None) -> int:
    """Run the web processes in front and the jobs behind."""
    from tettpaa.cli.worker import Worker

    os.environ[running.PARENT] = str(os.getpid())
    server = _web_server(arguments)
    worker, ended = Worker(), threading.Event()
    reasons: list[str] = []
    threading.Thread(target=_announce, args=(arguments, address, worker, ended), daemon=True).start()
    if cluster is not None:
        threading.Thread(target=_watch, args=(cluster, ended, reasons), daemon=True).start()
    try:
        server.serve()
    except SystemExit:
        reasons.append("Nettprosessen stoppet uventet. Kjør «tettpaa doctor» for å finne årsaken.")
    finally:
        ended.set()
        worker.stop()
        service.close_connections()
    if reasons:
        raise CommandError(reasons[0])
    print("Tjenesten er stoppet.", flush=True)
    return 0


def _web_server(arguments: argparse.Namespace) -> Any:  # which class granian has depends on the platform
    import multiprocessing

    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    # Never a copy of this process with its threads and locks, but a fresh one.
    multiprocessing.set_start_method("spawn", force=True)
    return Granian(
        "tettpaa.cli.web:application",
        address=arguments.host,
        port=arguments.port,
        interface=Interfaces.WSGI,
        workers=arguments.workers or min(os.cpu_count() or 1, MOST_PROCESSES),
        blocking_threads=THREADS,
        respawn_failed_workers=True,
        workers_kill_timeout=10,
        log_level=LogLevels.error,
    )


def _announce(arguments: argparse.Namespace, address: str, worker: "Worker", ended: threading.Event) -> None:
    """Print the address when the first page has been answered, and only then let jobs begin."""
    if running.wait_until_answering(arguments.host, arguments.port) and not ended.is_set():
        worker.start()
        print(f"Tjenesten er klar: {address}   (Ctrl-C stopper den)", flush=True)


def _watch(cluster: Cluster, ended: threading.Event, reasons: list[str]) -> None:
    """Stop the service, and say why, when the database server is gone."""
    while not ended.wait(1):
        if not cluster.answers() and not ended.wait(0.5) and not cluster.answers():
            reasons.append(failures.KILLED)
            with suppress(ProcessLookupError):
                os.kill(os.getpid(), signal.SIGTERM)
            return
