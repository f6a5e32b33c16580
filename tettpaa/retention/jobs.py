"""Carrying out what the archivist has decided, and making it true of old backups too."""

import logging
from typing import Any

from django.db import connections
from procrastinate.contrib.django import app

from tettpaa.access.database_roles import DbRole
from tettpaa.access.problems import NotNow
from tettpaa.access.session import acting, job_actor
from tettpaa.core import clock, doorways
from tettpaa.core.doorways import Doorway
from tettpaa.documents import keys
from tettpaa.documents import queries as documents
from tettpaa.retention import actions
from tettpaa.retention.models import Disposal, DisposalCertificate

log = logging.getLogger(__name__)


@app.periodic(cron="40 * * * *")
@app.task(name="retention.dispose", queueing_lock="retention.dispose")
def dispose(timestamp: int = 0, **_kwargs: Any) -> int:
    """Each decision whose day has come, in a transaction of its own; then the files, and the keys of old backups."""
    with acting(job_actor("kassasjon")):
        waiting = list(Disposal.objects.filter(stopped_at=None, goes_on__lte=clock.today()))
    gone = sum(carry_out(disposal) for disposal in waiting)
    if gone or _is_unfinished():
        move_keys()
    return gone


def carry_out(disposal: Disposal) -> bool:
    """One case. Its files' bytes are removed when its rows are gone for certain.

    One that cannot go now waits for the next hour, and holds no other back.
    """
    try:
        with acting(job_actor("kassasjon")):
            done = actions.carry_out(disposal=disposal)
    except NotNow as why:
        log.warning("Disposal %s waits: %s", disposal.pk, why)
        return False
    if done is None:
        return False
    for blob in done["blobs"]:
        documents.vault().delete(blob)
    return True


def _is_unfinished() -> bool:
    """Whether an earlier run was stopped between the rows and the keys: the ring still knows something disposed of."""
    return bool(_disposed_of(whole=False) & set(keys.read_ring()))


def _disposed_of(*, whole: bool) -> set[int]:
    """The compartments of all certificates, or of those where nothing was to be preserved."""
    with acting(job_actor("kassasjon")):
        found = DisposalCertificate.objects.filter(**({"is_whole": True} if whole else {}))
        return {scope_id for scope_ids in found.values_list("scope_ids", flat=True) for scope_id in scope_ids}


def move_keys() -> None:
    """A new master for the keys that are left: with the keys of today, an old backup opens nothing disposed of."""
    gone = _disposed_of(whole=True)
    with doorways.through(Doorway.WORKER), connections[Doorway.WORKER.value].cursor() as cursor:
        # Batches of their own, so no transaction whose end would take the role back; the role is given back by hand.
        cursor.execute(f"set role {DbRole.WORKER.value}")
        try:
            keys.move_all(cursor)
        finally:
            cursor.execute("reset role")
    keys.remember_disposed(gone)
