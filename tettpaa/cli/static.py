"""The static files in the form the web server sends them: named by content, compressed, made once."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from tettpaa.cli.failures import CommandError
from tettpaa.core import home


def collect() -> None:
    """Collect again only when a file has come, gone or changed."""
    from django.conf import settings
    from django.core.management import call_command

    target = Path(settings.STATIC_ROOT).resolve()
    if target.is_relative_to(home.project_root() / "tettpaa"):
        raise CommandError(f"TETTPAA_STATIC er {target}, der kildefilene ligger. Velg en mappe utenfor programmet.")
    stamp = target / ".stamp"
    now = hashlib.sha256("\n".join(_seen()).encode()).hexdigest()
    if stamp.exists() and stamp.read_text() == now:
        return
    call_command("collectstatic", interactive=False, verbosity=0, clear=True)
    stamp.write_text(now)


def _seen() -> Iterator[str]:
    from django.contrib.staticfiles.finders import get_finders

    for finder in get_finders():
        for name, storage in finder.list([]):
            yield f"{name} {storage.size(name)} {storage.get_modified_time(name)}"
