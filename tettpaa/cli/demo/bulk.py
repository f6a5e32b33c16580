"""Writes the mass: thousands of invented cases, chunk by chunk, by as many processes as the machine has cores.

Every chunk stands alone. Its numbers and identifiers follow from the seed and its place, and it is one transaction of
its own; so it does not matter who writes it, or when, and memory holds one chunk a process.
"""

import multiprocessing
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING

from tettpaa.cli.demo.content.plan import CasePlan

if TYPE_CHECKING:
    from tettpaa.cli.demo.municipality import People

CHUNK = 500
ROOM = 20 * CHUNK
"""Numbers set aside for the compartments and grants of one chunk; a case has some eight of each."""

FIRST = 1_000_000
"""The numbers before are for people, units and the cast."""

TELL_EVERY = 20
"""Chunks between two words to the one who waits."""

ALONE = 500
"""So few cases are written by this process: to start others takes longer."""


@dataclass(frozen=True)
class Mass:
    """What is to be written, and who is there already."""

    cases: int
    seed: int
    now: datetime
    people: "People"
    cases_before: int
    history: float


def write_mass(mass: Mass) -> tuple[int, int]:
    """All of it. Gives the number of rows and the number of the last case."""
    workers = 1 if mass.cases <= ALONE else max(os.cpu_count() or 1, 1)
    if workers == 1:
        return write_part(mass, 0, 1)
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_start) as pool:
        parts = [pool.submit(write_part, mass, which, workers) for which in range(workers)]
        written = [part.result() for part in parts]
    return sum(rows for rows, _ in written), max(last for _, last in written)


def _start() -> None:
    from tettpaa.cli import service

    service.start_django(demo=True)


def write_part(mass: Mass, which: int, of: int) -> tuple[int, int]:
    """Every chunk whose turn it is. All plans are drawn in each process, since each follows from the one before."""
    from tettpaa.cli.demo import keys
    from tettpaa.cli.demo.chunks import ChunkWriter
    from tettpaa.cli.demo.tables import connected
    from tettpaa.core import doorways
    from tettpaa.people import secrets

    rows, last = 0, mass.cases_before
    with doorways.through(doorways.Doorway.OWNER), secrets.holding(), connected() as (connection, by_copy):
        if by_copy:
            keys.leave_for_later(connection)
        writer = ChunkWriter(connection, mass, by_copy=by_copy)
        for place, plans in enumerate(_chunks(mass)):
            if place % of == which:
                rows += writer.write(plans, place, last)
            last += sum(plan.has_case for plan in plans)
            if which == 0 and place % TELL_EVERY == TELL_EVERY - 1:
                print(f"{last} saker", flush=True)
    return rows, last


def _chunks(mass: Mass) -> Iterator[list[CasePlan]]:
    from tettpaa.cli.demo.content.mass import plan_cases

    if not mass.cases:
        return
    advisers = len(mass.people.advisers)
    plans = plan_cases(mass.cases, mass.seed, mass.now.date(), advisers=advisers, history=mass.history)
    while chunk := list(islice(plans, CHUNK)):
        yield chunk
