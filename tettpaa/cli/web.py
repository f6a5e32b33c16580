"""What each web process runs: the service, for as long as the process that started it lives."""

import os
import threading
import time

from tettpaa.cli.running import PARENT
from tettpaa.wsgi import application

__all__ = ["application"]


def leave_with_parent() -> None:
    """End this process when `tettpaa serve` ends or is killed, and only then; nothing is left holding the port.

    A terminal sends Ctrl-C to the whole group. `tettpaa serve` takes it and tells us; being told twice, the web
    server would hang for ten seconds. So we have a group of our own.
    """
    parent = int(os.environ.get(PARENT, "0"))

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    if parent:
        os.setpgid(0, 0)
        threading.Thread(target=watch, name="parent", daemon=True).start()


leave_with_parent()
