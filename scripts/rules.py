"""The rules of our own about the code (`security/rules.yaml`), read by semgrep. Nothing is fetched and nothing is sent.

.venv/bin/python scripts/rules.py            the whole project
.venv/bin/python scripts/rules.py FOLDER     what lies there, as a list in JSON
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
QUIET = ["--metrics=off", "--disable-version-check", "--quiet", "--no-git-ignore", "--error"]
OURS = ["tettpaa", "scripts"]


def main(places: list[str]) -> int:
    """Semgrep's own answer: 0 without findings, 1 with."""
    words = [*QUIET, "--exclude=node_modules", "--exclude=locale", f"--config={ROOT / 'security' / 'rules.yaml'}"]
    where = Path(places[0]) if places else ROOT
    with tempfile.TemporaryDirectory() as own:
        kept = {"SETTINGS_FILE": "settings.yml", "LOG_FILE": "log", "VERSION_CACHE_PATH": "version"}
        environment = {
            **os.environ,
            **{f"SEMGREP_{name}": f"{own}/{file}" for name, file in kept.items()},
            "PATH": f"{BIN}:{os.environ['PATH']}",
        }
        command = [str(BIN / "semgrep"), "scan", *words, *(["--json", "."] if places else OURS)]
        return subprocess.run(command, cwd=where, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
