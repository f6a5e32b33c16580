"""Read before the settings: tests have a home folder of their own, and never touch anybody's data."""

import hashlib
import os
import tempfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]


def test_home() -> Path:
    """One folder per clone, user and set of PostgreSQL binaries, kept between runs so that the next is quick."""
    marks = f"{PROJECT}|{os.environ.get('TETTPAA_POSTGRES_BIN', '')}"
    name = hashlib.sha256(marks.encode()).hexdigest()[:10]
    base = Path("/var/lib/tettpaa-test") if os.geteuid() == 0 else Path(tempfile.gettempdir())
    return base / f"tettpaa-test-{os.geteuid()}-{name}"


os.environ["TETTPAA_HOME"] = str(test_home())
os.environ.pop("TETTPAA_DEMO", None)
os.environ["TETTPAA_STATIC"] = str(PROJECT / "tettpaa" / "core" / "static")
