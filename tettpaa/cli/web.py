"""What each web process runs: the service, for as long as the process that started it lives."""

import os
import threading
import time

from tettpaa.cli.running import PARENT
from tettpaa.wsgi import application

__all__ = ["application"]


def leave_with_parent() -> None:
    """End this process when `tettpaa serve` has been killed, so that nothing is left holding the port."""
    parent = int(os.environ.get(PARENT, "0"))

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    if parent:
        threading.Thread(target=watch, name="parent", daemon=True).start()


leave_with_parent()
