"""Taking back all that came from a file, but for the cases that somebody has worked on since."""

from django.db import connections
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotNow
from tettpaa.access.roles import Permission
from tettpaa.cases.models import CaseImport, CaseImportRow
from tettpaa.core import clock, doorways
from tettpaa.core.jobs import enqueue

State, RowState = CaseImport.State, CaseImportRow.State


@action
def take_back(*, batch: CaseImport, by: User) -> None:
    """A job takes the cases away again, with the children who were registered with them."""
    require(by, Permission.CASE_IMPORT)
    if batch.state != State.DONE:
        raise NotNow(_("Vent til alle sakene er ført inn."))
    change(batch, state=State.UNDOING, alive_at=clock.now())
    audit("case_import.taking_back", about=batch)
    enqueue("cases.import_cases", once=f"take-back-{batch.pk}", import_id=str(batch.pk), user_id=by.pk)


@action
def take_back_some(*, batch: CaseImport, most: int, by: User) -> bool:
    """The next cases; whether there are more. What somebody has worked on is kept, and said."""
    require(by, Permission.CASE_IMPORT)
    locked = CaseImport.objects.select_for_update().get(pk=batch.pk)
    if locked.state != State.UNDOING:
        return False
    opened = CaseImportRow.objects.filter(batch=batch, scope_id=batch.scope_id, state=RowState.OPENED)
    wanted = list(opened.order_by("number").values_list("case_id", flat=True)[:most])
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute("select app_take_back_cases(%s, %s::uuid[])", [batch.pk, wanted])
        taken = list(cursor.fetchone()[0] or [])
    kept = set(wanted) - set(taken)
    told = [{"column": "", "said": _("Noen har arbeidet med saken. Avslutt den for hånd hvis den er feil.")}]
    CaseImportRow.objects.filter(batch=batch, case_id__in=kept).update(state=RowState.KEPT, problems=told)
    for case_id in taken:
        audit("case.taken_back", about=locked, case=case_id)
    done = len(wanted) < most
    change(locked, alive_at=clock.now(), **({"state": State.UNDONE} if done else {}))
    return not done
