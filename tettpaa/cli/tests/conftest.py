"""A home that `tettpaa init` has made, once for all these tests; each takes a copy, since making the tables is slow."""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tettpaa.cli.tests.operator import folder, run

CopyOfHome = Callable[[Path], Path]


@pytest.fixture(scope="module")
def place() -> Iterator[Path]:
    """A folder for the homes and files of one module's tests."""
    with folder() as near:
        yield near


@pytest.fixture(scope="session")
def new_home() -> Iterator[CopyOfHome]:
    """Puts a new, empty service in this folder, as `tettpaa init` would have."""
    with folder() as near:
        made = run(near / "made", "init")
        assert made.returncode == 0, made.stderr

        def copy(home: Path) -> Path:
            home.parent.mkdir(parents=True, exist_ok=True)
            subprocess.run(["cp", "-a", near / "made", home], check=True)
            return home

        yield copy
