"""`make kill-test`: many seeded rounds of killing what people write with, and a page that says how it went.

.venv/bin/python scripts/kill_test.py [rounds]
"""

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
PAGE = PROJECT / "docs" / "kill-test.md"
ROUNDS = 200
VICTIMS = {
    "browser": "the browser",
    "web": "the process that answers pages",
    "worker": "the process with the queue's worker, and with it the service",
    "database": "the database server",
}
HEAD = """# Kill test

What people type must never be lost. Here somebody types, in the editor of an assessment, in a note and in the school's
form, and at a random moment `kill -9` ends the browser, the process that answers pages, the process with the queue's
worker, or the first process of the database server. The processes are real, the database server has the settings of a
real installation, and the moments come from a seed, so that a round can be run again.

A round fails when one of these is not so:

- all that the service has answered for is in the database afterwards;
- all that was typed, also while something was down, is in the database or offered back in the browser. Two exceptions:
  what was typed in the last second before the browser itself is killed, and a school's form in a killed browser. A
  school's or a family's machine may be anybody's, so its browser keeps nothing longer than the tab; what was saved is
  there.

`make kill-test` runs this page's rounds anew (`scripts/kill_test.py N` runs N). Ten run with the other tests.

"""


def main() -> int:
    """Runs the rounds and writes the page; the page is written also when a round has failed."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "rounds.jsonl"
        report.touch()
        extra = {"TETTPAA_KILL_ROUNDS": str(rounds), "TETTPAA_KILL_REPORT": str(report)}
        words = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "features/test_kill.py"]
        answer = subprocess.run(words, cwd=PROJECT, env=os.environ | extra, check=False)
        rows = [json.loads(line) for line in report.read_text().splitlines()]
    PAGE.write_text(HEAD + written(rows, rounds, failed=answer.returncode != 0))
    return answer.returncode


def written(rows: list[dict[str, object]], rounds: int, *, failed: bool) -> str:
    """The rounds that were run, honestly: how many were asked for, how many ended, what was lost."""
    lines = [
        f"## {datetime.now(tz=UTC).date()}: {len(rows)} of {rounds} rounds ended{', some failed' if failed else ''}",
        "",
        "| killed | rounds | words typed | answered for | answered for and lost | typed, and nowhere afterwards |",
        "|---|---|---|---|---|---|",
    ]
    for victim, name in VICTIMS.items():
        mine = [row for row in rows if row["victim"] == victim]
        sums: Counter[str] = Counter()
        for row in mine:
            sums.update({key: int(str(row[key])) for key in ("typed", "acknowledged", "broken", "lost")})
        numbers = f"{len(mine)} | {sums['typed']} | {sums['acknowledged']} | {sums['broken']} | {sums['lost']}"
        lines.append(f"| {name} | {numbers} |")
    lines += ["", "The words in the last column are those of the two exceptions, unless a round has failed.", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
