"""A run that goes on past midnight: the constants of test files that name a day are made anew."""

import datetime as dt
import importlib
import sys

from tests.support.environment import PROJECT
from tettpaa.core import clock

_read_on: dt.date = clock.today()


def turn_the_page() -> None:
    """When the day has changed since the test files were read, they are read again: their functions see the new day."""
    global _read_on  # noqa: PLW0603  # the one thing that this module remembers
    if _read_on == clock.today():
        return
    _read_on = clock.today()
    # Twice, since one file's constants may be made from another's.
    for _ in range(2):
        for module in [module for module in sys.modules.values() if _is_test(module)]:
            importlib.reload(module)


def _is_test(module: object) -> bool:
    path = getattr(module, "__file__", None) or ""
    name = path.rpartition("/")[2]
    return path.startswith(str(PROJECT)) and "/.venv/" not in path and (name.startswith("test_") or name == "worlds.py")
