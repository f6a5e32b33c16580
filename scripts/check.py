"""Everything that can be judged without running the service. One line a step; stops at nothing, counts at the end.

.venv/bin/python scripts/check.py            all steps
.venv/bin/python scripts/check.py types      only the steps named
"""

import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
PYTHON = str(BIN / "python")

STEPS: list[tuple[str, list[str]]] = [
    ("format", [str(BIN / "ruff"), "format", "--check", "--quiet", "."]),
    ("style", [str(BIN / "ruff"), "check", "--quiet", "."]),
    ("types", [str(BIN / "mypy"), "--no-error-summary"]),
    ("weaknesses", [str(BIN / "bandit"), "--quiet", "--configfile=pyproject.toml", "-ll", "--recursive", "tettpaa"]),
    ("own rules", [PYTHON, "scripts/rules.py"]),
    ("imports", [str(BIN / "lint-imports"), "--no-logo"]),
    ("budgets", [PYTHON, "scripts/budgets.py"]),
    ("translations", [PYTHON, "scripts/translations.py", "--check"]),
    ("docs", [PYTHON, "scripts/docs.py", "--check"]),
    ("migrations", [PYTHON, "-m", "django", "makemigrations", "--check", "--dry-run", "--settings=tettpaa.settings"]),
]


def main(names: list[str]) -> int:
    """Run the steps, show what failed, answer 1 when any did."""
    unknown = set(names) - {name for name, _ in STEPS}
    if unknown:
        print(f"No such step: {', '.join(sorted(unknown))}. There are: {', '.join(name for name, _ in STEPS)}")
        return 2
    failed = [name for name, command in STEPS if (not names or name in names) and not passes(name, command)]
    if failed:
        print(f"check failed: {', '.join(failed)}")
    return 1 if failed else 0


def passes(name: str, command: list[str]) -> bool:
    """Run one step; show its words only when it fails."""
    started = time.monotonic()
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    print(f"{'ok' if result.returncode == 0 else 'FAILED':7}{name:12}{time.monotonic() - started:5.1f} s", flush=True)
    if result.returncode:
        print(result.stdout + result.stderr, flush=True)
    return result.returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
