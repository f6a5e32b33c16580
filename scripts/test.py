"""All tests: those that need no browser on the oldest PostgreSQL we support, the browser's on the one that we bring.

What leans on which server it is, runs on both: the operator's commands, the server itself, its tables and row policies.
The browser's tests open every page on ours. `--both` first among the words runs all on both; other words go to pytest.

Tests without a browser run on several cores. The browser's come last, one at a time, so that no page is measured beside
another; the last line is pytest's own.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SYSTEM_POSTGRES = Path("/usr/lib/postgresql/15/bin")
PYTEST = [sys.executable, "-m", "pytest", "-q"]
CORES = min(os.cpu_count() or 1, 4)
APART = ["-m", "not browser", "-n", str(CORES), "--dist", "worksteal"]
LEANING = [
    "tettpaa/cli",
    "tettpaa/core/tests",
    *(f"tests/test_{name}.py" for name in ("blueprint", "row_security", "scopes_once", "side_doors", "walk_tables")),
]
NOTHING_CHOSEN = 5
"""What pytest answers when the words choose no test of that run."""


def main(words: list[str]) -> int:
    """Run all, answer with the first failure."""
    answers, on_ours = [], words
    if words[:1] == ["--both"]:
        on_ours = words = words[1:]
    elif not words:
        on_ours = LEANING
    if (SYSTEM_POSTGRES / "initdb").exists() and "TETTPAA_POSTGRES_BIN" not in os.environ:
        print(f"Tests on PostgreSQL 15 ({SYSTEM_POSTGRES}):", flush=True)
        answers.append(run([*APART, *words], {"TETTPAA_POSTGRES_BIN": str(SYSTEM_POSTGRES)}))
        print("Tests on the PostgreSQL that comes with the service:", flush=True)
        answers.append(run([*APART, *on_ours], {}))
    else:
        answers.append(run([*APART, *words], {}))
    print("Tests in a browser:", flush=True)
    answers.append(run(["-m", "browser", *words], {}))
    if words and set(answers) != {NOTHING_CHOSEN}:
        answers = [answer for answer in answers if answer != NOTHING_CHOSEN]
    return next((answer for answer in answers if answer), 0)


def run(words: list[str], extra: dict[str, str]) -> int:
    """One run of pytest with a home folder of its own, so that a running service is left in peace."""
    with tempfile.TemporaryDirectory(prefix="tettpaa-test-", ignore_cleanup_errors=True) as home:
        Path(home).chmod(0o711)
        environment = {**os.environ, "TETTPAA_HOME": f"{home}/home", **extra}
        environment.pop("DATABASE_URL", None)
        return subprocess.run([*PYTEST, *words], cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
