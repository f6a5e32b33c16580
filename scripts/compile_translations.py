"""Compile translation files (.po) to the form that Django reads (.mo), without GNU gettext."""

import sys
from pathlib import Path

import polib


def main(names: list[str]) -> int:
    """Compile each file beside itself."""
    for name in names:
        polib.pofile(name).save_as_mofile(str(Path(name).with_suffix(".mo")))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
