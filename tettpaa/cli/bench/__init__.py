"""`tettpaa bench`: each core page and action beside a floor that keeps the same promises.

Both are asked in turn, request by request, in one process and on one copy of the demo data, so that a busy machine
slows both alike. What can be compared between machines is the ratio, never the milliseconds.
"""

import os
import sys

REPETITIONS = 60
WARM_UP = 6
NAME = "bench.json"


def run(*, json: bool = False, overhead: bool = False) -> int:
    """Measures everything that exists and prints the table; with ``json`` it is also kept in the home folder.

    With ``overhead`` it is what row policies and read log cost that is measured, and nothing else.
    """
    from tettpaa.cli.bench import measure, table
    from tettpaa.cli.bench import overhead as cost
    from tettpaa.core import home

    repetitions = _repetitions()
    if overhead:
        costs = cost.everything(repetitions)
        sys.stdout.write(cost.lines(costs))
        return 0 if costs.results else 1
    report = measure.everything(repetitions, min(WARM_UP, repetitions))
    sys.stdout.write(table.lines(report))
    if json:
        path = home.make_home() / NAME
        path.write_text(table.as_json(report))
        sys.stdout.write(f"\nSkrevet til {path}\n")
    return 0 if report.results else 1


def _repetitions() -> int:
    """How many times each page is asked."""
    from tettpaa.cli.failures import CommandError

    given = os.environ.get("TETTPAA_BENCH_REPETITIONS", str(REPETITIONS))
    if not given.isascii() or not given.isdecimal() or int(given) < 1:
        raise CommandError(f"TETTPAA_BENCH_REPETITIONS er «{given}». Skriv et helt tall, 1 eller mer.")
    return int(given)
