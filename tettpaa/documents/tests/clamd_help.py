"""A real clamd with one signature of our own, on a socket of its own. Nothing is downloaded."""

import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest

SIGN = b"TETTPAA-PROVE-PA-VIRUS"
"""What our one signature finds; no virus."""
CONFIG = """\
Foreground yes
LocalSocket {place}/clamd.ctl
LocalSocketMode 600
DatabaseDirectory {place}/signatures
TemporaryDirectory {place}
LogFile {place}/clamd.log
ConcurrentDatabaseReload no
StreamMaxLength 1M
MaxThreads 2
"""


class Clamd:
    """Started and stopped by the test."""

    def __init__(self, place: Path) -> None:
        self.place, self.address = place, f"{place}/clamd.ctl"
        signatures = place / "signatures"
        signatures.mkdir()
        (signatures / "own.ndb").write_text(f"Tettpaa.Test.Sign:0:*:{SIGN.hex()}\n")
        (place / "clamd.conf").write_text(CONFIG.format(place=place))
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Returns when it listens."""
        program = shutil.which("clamd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
        if program is None:
            message = "clamd is not here; install clamav-daemon"
            if os.environ.get("CI") == "true":
                pytest.fail(message)
            pytest.skip(message)
        self.process = subprocess.Popen([program, "-c", f"{self.place}/clamd.conf"], stdout=subprocess.DEVNULL)
        ends = time.monotonic() + 30
        while not Path(self.address).exists():
            assert self.process.poll() is None, (self.place / "clamd.log").read_text()
            assert time.monotonic() < ends, "clamd did not start"
            time.sleep(0.05)

    def stop(self) -> None:
        """Its socket is gone afterwards."""
        if self.process is not None:
            self.process.terminate()
            self.process.wait(20)
            self.process = None
