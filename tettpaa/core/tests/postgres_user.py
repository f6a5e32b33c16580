"""A process that uses the server of a home folder until it is told to stop. Run by the tests, also as another user."""

import signal
import sys
from pathlib import Path

import psycopg

from tettpaa.core.postgres.cluster import Cluster


def main(home: str) -> int:
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(0))
    with Cluster(Path(home), durable=False) as cluster:
        with psycopg.connect(cluster.conninfo()) as connection:
            row = connection.execute("select current_user").fetchone()
        print(row[0] if row else "", flush=True)
        signal.pause()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
