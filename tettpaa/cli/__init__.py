"""The `tettpaa` command: everything that the one who runs the service does.

Django is imported late, by the commands that need it, so that help is quick and a broken database does not stop it.
"""

import sys
from collections.abc import Sequence

from tettpaa.cli.failures import KeyLost, sentence
from tettpaa.cli.parser import build

KEY_LOST = 3
"""The exit code when a key is missing: starting again does not help, as it may after other failures."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. What goes wrong is told in a sentence, never in a traceback, when we know what it is."""
    chosen = build().parse_args(arguments)
    try:
        return int(chosen.run(chosen) or 0)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 141
    except Exception as error:
        known = sentence(error)
        if known is None:
            raise
        print(f"tettpaa: {known}", file=sys.stderr)
        return KEY_LOST if isinstance(error, KeyLost) else 1
