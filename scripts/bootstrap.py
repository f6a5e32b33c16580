"""Make everything that the service needs on this machine. Only Python's standard library; safe to run again.

    python3 scripts/bootstrap.py             what running needs
    python3 scripts/bootstrap.py --dev       … and what checking and testing need

A step is skipped when nothing that it is made from has changed since last time.
"""

from __future__ import annotations

import argparse
import errno
import hashlib
import importlib.util
import json
import os
import platform
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
UV = VENV / "bin" / "uv"
STAMPS = VENV / "stamps.json"
REQUIREMENTS = ROOT / "requirements"
FRONTEND = ROOT / "frontend"
PROVIDER = ROOT / "tests" / "openid"
SCANNER = VENV / "scanner"
BUNDLE = ROOT / "tettpaa" / "core" / "static" / "tettpaa"
LOCALE = ROOT / "tettpaa"
OLDEST_PYTHON = (3, 11)
OLDEST_NODE = 20


class SetupError(Exception):
    """Set-up cannot go on; the text says what to do."""


def main() -> int:
    """Run every step that is not already done."""
    parser = argparse.ArgumentParser(description="Gjør klar alt tjenesten trenger på denne maskinen.")
    parser.add_argument("--dev", action="store_true", help="ta med det som trengs for å teste")
    arguments = parser.parse_args()
    started = time.monotonic()
    try:
        check_python()
        done = run_steps(dev=arguments.dev)
    except SetupError as stop:
        print(f"\n{stop}", file=sys.stderr)
        return 1
    except OSError as error:
        if error.errno not in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
            raise
        print(f"\n{FULL_DISK}", file=sys.stderr)
        return 1
    print(f"Klart på {time.monotonic() - started:.1f} s." if done else "Alt var klart fra før.")
    return 0


FULL_DISK = (
    "Disken er full, så installasjonen stoppet. Ingenting er ødelagt. Frigjør 1 GB og kjør samme kommando igjen."
)
NO_VENV = (
    "Python mangler venv. Installer pakken python3-venv (apt-get install python3-venv) og kjør samme kommando igjen."
)


def check_python() -> None:
    """Refuse a Python that is too old, or one that cannot make environments (Debian's without python3-venv)."""
    if sys.version_info < OLDEST_PYTHON:
        newer = next(filter(None, (shutil.which(f"python3.{minor}") for minor in (14, 13, 12, 11))), None)
        if newer:
            os.execv(newer, [newer, *sys.argv])  # noqa: S606  # our own arguments, a newer Python
        raise SetupError(f"Python 3.11 eller nyere trengs; dette er {platform.python_version()}.")
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        raise SetupError(NO_VENV)


def run_steps(*, dev: bool) -> bool:
    """Run the steps in order. Answers whether any of them had anything to do."""
    stamps = read_stamps()
    lock = REQUIREMENTS / ("dev.txt" if dev or stamps.get("group") == "dev" else "run.txt")
    locks = [lock] if node_on_path() or not FRONTEND.exists() else [lock, REQUIREMENTS / "node.txt"]
    steps = [
        ("environment", [REQUIREMENTS / "uv.txt"], [PYTHON, UV], make_environment),
        ("packages", [*locks, ROOT / "pyproject.toml"], [VENV / "bin" / "tettpaa"], lambda: install_packages(locks)),
        ("frontend packages", [FRONTEND / "package-lock.json"], [FRONTEND / "node_modules"], install_frontend),
        ("frontend", frontend_sources(), [BUNDLE / "app.css"], build_frontend),
        ("translations", sorted(LOCALE.glob("**/*.po")), [], compile_translations),
    ]
    if dev:
        steps.append(("provider", [PROVIDER / "package-lock.json"], [PROVIDER / "node_modules"], install_provider))
    if dev and os.environ.get("CI") == "true":
        steps.append(("scanner", [REQUIREMENTS / "scan.txt"], [SCANNER / "bin" / "wapiti"], install_scanner))
    anything = False
    for name, inputs, outputs, action in steps:
        digest = digest_of(inputs)
        if stamps.get(name) == digest and all(path.exists() for path in outputs):
            continue
        action()
        anything = True
        stamps = {**read_stamps(), name: digest}
        if name == "packages":
            stamps["group"] = lock.stem
        write_stamps(stamps)
    return anything


def make_environment() -> None:
    """The virtual environment, with nothing in it but uv, checked by hash."""
    say("Lager et eget Python-miljø i .venv …")
    run([sys.executable, "-m", "venv", "--clear", VENV], hint=NO_VENV)
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    run([*pip, "--require-hashes", "-r", REQUIREMENTS / "uv.txt"], hint=NO_NETWORK)


def install_packages(locks: list[Path]) -> None:
    """Exactly the locked packages, checked by hash, then the service itself."""
    say("Henter Python-pakkene (om lag 600 MB første gang) …")
    environment = {"VIRTUAL_ENV": str(VENV)}
    run([UV, "pip", "sync", "--require-hashes", *progress(), *locks], extra=environment, hint=NO_NETWORK)
    run([UV, "pip", "install", "--quiet", "--offline", "--no-deps", "--editable", ROOT], extra=environment)


def install_frontend() -> None:
    """The front end's locked packages. No install script runs: none of them needs one."""
    if not FRONTEND.exists():
        return
    say("Henter pakkene til grensesnittet …")
    run(
        [npm(), "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--no-update-notifier", "--loglevel=error"],
        where=FRONTEND,
        extra=node_environment(),
        hint=NO_NETWORK,
    )


def install_provider() -> None:
    """The OpenID provider that the tests sign in by; running the service needs none of it."""
    say("Henter testenes OpenID-tilbyder …")
    run(
        [npm(), "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--no-update-notifier", "--loglevel=error"],
        where=PROVIDER,
        extra=node_environment(),
        hint=NO_NETWORK,
    )


def install_scanner() -> None:
    """The scanner that the tests run against the service, in an environment of its own: nothing of ours imports it."""
    say("Henter skanneren som testene prøver tjenesten med …")
    run([UV, "venv", "--quiet", "--clear", SCANNER])
    lock = REQUIREMENTS / "scan.txt"
    run([UV, "pip", "sync", "--require-hashes", *progress(), "--python", SCANNER, lock], hint=NO_NETWORK)


def build_frontend() -> None:
    """Style sheets, scripts, fonts and icons, bundled into the package's static folder."""
    if not FRONTEND.exists():
        return
    say("Bygger grensesnittet …")
    run([node(), "build.mjs"], where=FRONTEND, extra=node_environment())


def compile_translations() -> None:
    """Translation files in the form Django reads, by the same Python that runs the service."""
    sources = sorted(LOCALE.glob("**/*.po"))
    if sources:
        run([PYTHON, ROOT / "scripts" / "compile_translations.py", *sources])


NO_NETWORK = "Pakkene kunne ikke hentes. Sjekk nettet og ledig diskplass (1 GB), og kjør samme kommando igjen."


def run(
    command: Iterable[str | Path], *, where: Path = ROOT, extra: dict[str, str] | None = None, hint: str = ""
) -> None:
    """Run a command, show what it says, and stop with one clear sentence when it fails."""
    environment = {**os.environ, **(extra or {})}
    for unwanted in ("PYTHONPATH", "PYTHONHOME", "CONDA_PREFIX"):
        environment.pop(unwanted, None)
    words = [str(word) for word in command]
    result = subprocess.run(words, cwd=where, env=environment, check=False)
    if result.returncode:
        full = min(shutil.disk_usage(place).free for place in (ROOT, Path.home())) < 50_000_000
        raise SetupError(
            FULL_DISK if full else hint or f"«{Path(words[0]).name} {' '.join(words[1:3])}» feilet, se over."
        )


def say(text: str) -> None:
    """Tell what is happening now, before it starts to take time."""
    print(text, flush=True)


def progress() -> list[str]:
    """The installer's own progress bars on a terminal; silence in a log."""
    return [] if sys.stderr.isatty() else ["--quiet"]


def node_on_path() -> Path | None:
    """Node from PATH, when it is new enough."""
    found = shutil.which("node")
    if not found or not shutil.which("npm"):
        return None
    version = subprocess.run([found, "--version"], capture_output=True, text=True, check=False).stdout
    major = version.strip().lstrip("v").split(".")[0]
    return Path(found) if major.isdigit() and int(major) >= OLDEST_NODE else None


def node() -> Path:
    """The machine's own Node, else the one that came as a Python package."""
    return node_on_path() or VENV / "bin" / "node"


def npm() -> Path:
    """The npm that belongs to that Node."""
    return Path(shutil.which("npm") or "npm") if node_on_path() else VENV / "bin" / "npm"


def node_environment() -> dict[str, str]:
    """So that npm's own scripts find the same Node."""
    return {"PATH": f"{node().parent}{os.pathsep}{os.environ.get('PATH', '')}"}


def frontend_sources() -> list[Path]:
    """Everything the bundle is made from."""
    if not FRONTEND.exists():
        return []
    skipped = {"node_modules", "dist"}
    return sorted(
        path
        for top in FRONTEND.iterdir()
        if top.name not in skipped
        for path in ([top] if top.is_file() else top.rglob("*"))
        if path.is_file()
    )


def digest_of(paths: Iterable[Path]) -> str:
    """One digest of the names and contents of these files, and of the Python that runs."""
    total = hashlib.sha256(platform.python_version().encode())
    for path in paths:
        if path.exists():
            total.update(str(path.relative_to(ROOT)).encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def read_stamps() -> dict[str, str]:
    """What was done last time; nothing when that cannot be read."""
    try:
        content: dict[str, str] = json.loads(STAMPS.read_text())
    except (OSError, ValueError):
        return {}
    return content


def write_stamps(stamps: dict[str, str]) -> None:
    """Remember what is done; whole or not at all."""
    draft = STAMPS.with_suffix(".new")
    draft.write_text(json.dumps(stamps, indent=1))
    draft.replace(STAMPS)


if __name__ == "__main__":
    sys.exit(main())
