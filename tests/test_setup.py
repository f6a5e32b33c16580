"""`make setup`, where something is missing: one sentence that says what to do, and a second try goes on."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.environment import PROJECT

BOOTSTRAP = PROJECT / "scripts" / "bootstrap.py"
WITHOUT_ENSUREPIP = (
    "import runpy, sys; sys.modules['ensurepip'] = None; sys.argv = sys.argv[1:]; "
    "runpy.run_path(sys.argv[0], run_name='__main__')"
)


def set_up(root: Path, *before: str) -> subprocess.CompletedProcess[str]:
    """The first thing both commands run, in this copy of the project."""
    words = [sys._base_executable, *before, str(root / "scripts" / "bootstrap.py")]  # type: ignore[attr-defined]  # not the test's environment
    return subprocess.run(words, cwd=root, capture_output=True, text=True, check=False)


def test_a_python_without_venv_is_told_in_one_sentence() -> None:
    result = set_up(PROJECT, "-c", WITHOUT_ENSUREPIP)
    assert result.returncode == 1
    assert result.stdout == ""
    assert result.stderr.strip() == (
        "Python mangler venv. Installer pakken python3-venv (apt-get install python3-venv) "
        "og kjør samme kommando igjen."
    )


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """A disk with room for the project, but not for what it needs."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        mount = ["mount", "-t", "tmpfs", "-o", "size=8M", "tmpfs", name]
        if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
            pytest.skip("needs to mount a small disk")
        try:
            yield Path(name)
        finally:
            subprocess.run(["umount", "--lazy", name], check=True)


def test_a_full_disk_is_told_in_one_sentence(small_disk: Path) -> None:
    for name in ("scripts/bootstrap.py", "requirements/run.txt", "requirements/uv.txt", "pyproject.toml"):
        (small_disk / name).parent.mkdir(exist_ok=True)
        (small_disk / name).write_bytes((PROJECT / name).read_bytes())
    result = set_up(small_disk)
    assert result.returncode == 1
    assert result.stderr.strip().splitlines()[-1].startswith("Disken er full, så installasjonen stoppet.")
    assert "Traceback" not in result.stderr
