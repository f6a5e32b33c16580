"""Secrets that the operator gives: in a variable, in a file that the variable points to, or as systemd's credential.

The two last are what an agent of a vault writes to. A secret from a file is never put in the environment, where
programs that we start would have it too. Knows nothing of Django, since the settings ask it.
"""

import os
from pathlib import Path


class BadSecretError(ValueError):
    """What the operator gave cannot be used; the sentence says what to do."""


def secret(name: str) -> str:
    """The secret of this name, or nothing: ``NAME``, the file in ``NAME_FILE``, or ``$CREDENTIALS_DIRECTORY/NAME``.

    Two at once is an error: nobody would know which one is in use.
    """
    value, file = os.environ.get(name, "").strip(), os.environ.get(f"{name}_FILE", "").strip()
    if value and file:
        raise BadSecretError(f"Både {name} og {name}_FILE er satt. Ta bort den ene.")
    if file:
        return _read(name, Path(file))
    folder = os.environ.get("CREDENTIALS_DIRECTORY", "")
    credential = Path(folder) / name
    if not value and folder and credential.is_file():
        return _read(name, credential)
    return value


def _read(name: str, path: Path) -> str:
    try:
        open_to_all = path.stat().st_mode & 0o007
        value = path.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as wrong:
        remedy = "Se etter at filen finnes og kan leses av tjenesten."
        raise BadSecretError(f"{name}: får ikke lest {path}. {remedy}") from wrong
    if open_to_all:
        raise BadSecretError(f"{name}: {path} er åpen for alle på maskinen. Kjør chmod 600 på den.")
    if not value:
        raise BadSecretError(f"{name}: {path} er tom.")
    return value
