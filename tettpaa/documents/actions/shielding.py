"""Shutting a paper that was filed wrongly or is held without right, and what is decided about it."""

import uuid
from typing import Any

from django.db import IntegrityError, connections, transaction
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit, log_read
from tettpaa.access.models import User
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.core import clock, doorways
from tettpaa.documents import queries
from tettpaa.documents.models import DocumentShield

Kind, Ending = DocumentShield.Kind, DocumentShield.Ending


@action
def shut(
    *, scope_id: int, kind: DocumentShield.Kind, paper_id: uuid.UUID, case_number: str, reason: str, by: User
) -> DocumentShield:
    """From this moment nobody reads it, in no list, search, portal or answer; its copies and files are shut with it."""
    require(by, Permission.CASE_WORK)
    if not reason.strip():
        raise Problem(_("Skriv hvorfor dokumentet skal sperres."), field="reason")
    made = DocumentShield(
        scope_id=scope_id, kind=kind, paper_id=paper_id, case_number=case_number, reason=reason.strip(), shut_by=by
    )
    try:
        made.save()
    except IntegrityError as twice:
        raise NotNow(_("Dokumentet er alt sperret.")) from twice
    (along,) = _asked("select app_shut_along(%s)", [made.pk])
    audit("document.shut", about=made, paper=paper_id, along=along)
    return made


@action
def decide(*, shield: DocumentShield, ending: DocumentShield.Ending, reason: str, by: User) -> DocumentShield:
    """The leader or the archivist: open again, or gone for ever. The copies follow."""
    require(by, Permission.SHIELD_DECIDE)
    if shield.ending:
        raise NotNow(_("Dette er alt avgjort."))
    if not reason.strip():
        raise Problem(_("Skriv hvorfor."), field="ended_because")
    if shield.along_with_id:
        raise NotNow(_("Dette er en kopi. Avgjør originalen."))
    every = [shield, *DocumentShield.objects.filter(along_with=shield, ending="")]
    if ending == Ending.DESTROYED:
        (blobs,) = _asked("select app_destroy_paper(%s)", [shield.pk])
        transaction.on_commit(lambda: _remove(blobs), using=doorways.alias())
    for one in every:
        change(one, ending=ending, ended_because=reason.strip(), ended_by=by, ended_at=clock.now())
    audit("document.shield_decided", about=shield, ending=ending, papers=len(every), reason=reason.strip())
    return shield


@action
def open_to_decide(*, shield: DocumentShield, by: User) -> None:
    """The one who decides looks at it, for this one page; logged as reading."""
    require(by, Permission.SHIELD_DECIDE)
    if not by.may(Permission.CASE_READ):
        raise NotAllowed(_("Du avgjør uten å lese innholdet. Fagleder kan lese det."))
    _asked("select set_config('app.opened_shield', %s, true)", [str(shield.pk)])
    log_read("document_shield", shield)


def _remove(blobs: list[str]) -> None:
    """The bytes on the disk, when the rows are gone for certain."""
    for blob in blobs:
        queries.vault().delete(blob)


def _asked(statement: str, values: list[Any]) -> tuple[Any, ...]:
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute(statement, values)
        found: tuple[Any, ...] = cursor.fetchone()
    return found
