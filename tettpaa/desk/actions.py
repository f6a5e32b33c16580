"""What a person does with lists: goes through one, keeps one, throws one away, answers for what stands on it."""

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit, log_list
from tettpaa.access.models import User
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import ROLES, Permission, Role
from tettpaa.core import clock
from tettpaa.desk.models import SavedView, SharedView, UnusualReading, WorkListReview
from tettpaa.people.models import Child


@action
def review_list(*, view: str, row_count: int, by: User) -> WorkListReview:
    """Records that the list was gone through now."""
    require(by, Permission.LIST_REVIEW)
    reviewed = WorkListReview.objects.create(user=by, view=view, row_count=row_count)
    audit("worklist.reviewed", view=view, row_count=row_count)
    return reviewed


@action
def save_view(*, name: str, query: str, by: User) -> SavedView:
    """Keeps a filter under a name; the same name again is the same view with the new filter."""
    require(by, Permission.CASE_LIST)
    if not name.strip():
        raise Problem(_("Skriv et navn på visningen."), field="name")
    saved, _made = SavedView.objects.update_or_create(user=by, name=name.strip()[:60], defaults={"query": query[:500]})
    return saved


@action
def delete_view(*, saved: SavedView, by: User) -> None:
    """Throws away one's own view."""
    require(by, Permission.CASE_LIST)
    saved.delete()


@action
def share_view(*, name: str, query: str, role: str, by: User) -> SharedView:
    """Shows a filter to everybody of a role, under a name; the same name again is the same view with the new filter."""
    require(by, Permission.LIST_SHARE)
    if not name.strip():
        raise Problem(_("Skriv et navn på visningen."), field="name")
    if role not in Role.values or Permission.CASE_LIST not in ROLES[Role(role)].permissions:
        raise Problem(_("Velg hvem som skal se visningen."), field="role")
    values = {"query": query[:500], "shared_by": by}
    shared, _made = SharedView.objects.update_or_create(role=role, name=name.strip()[:60], defaults=values)
    audit("view.shared", role=role, view=shared.pk)
    return shared


@action
def unshare_view(*, shared: SharedView, by: User) -> None:
    """Takes a view away from the role again."""
    require(by, Permission.LIST_SHARE)
    audit("view.unshared", role=shared.role, view=shared.pk)
    shared.delete()


@action
def note_export(*, scope_ids: list[int], form: str, by: User) -> None:
    """Records that a list left the service as a file: who, how many rows, and which cases stood in it."""
    require(by, Permission.LIST_EXPORT)
    log_list("cases.export", scope_ids)
    audit("cases.exported", rows=len(scope_ids), form=form)


@action
def note_log_export(*, about: Child | User, reason: str, rows: int, by: User) -> None:
    """Records that a read log left the service: of whom, for which case of supervision, how many rows."""
    require(by, Permission.ACCESS_FOLLOW_UP)
    kind = "child" if isinstance(about, Child) else "employee"
    audit("read_log.exported", about=about, reason=reason, kind=kind, rows=rows)


@action
def follow_up_reading(*, rows: list[UnusualReading], result: str, answer: str, by: User) -> None:
    """A leader's answer to what stands about one employee, once. Nobody answers for themselves."""
    require(by, Permission.UNUSUAL_READING)
    if any(row.reader_id == by.pk for row in rows):
        raise NotAllowed(_("Du kan ikke følge opp din egen lesing. Spør en annen leder."))
    if not rows:
        raise Problem(_("Velg minst ett barn."), field="rows")
    if result not in UnusualReading.Result.values:
        raise Problem(_("Velg hva som kom ut av det."), field="result")
    if not answer.strip():
        raise Problem(_("Skriv hva som er forklart, eller hva dere gjør."), field="answer")
    if any(row.followed_at for row in rows):
        raise NotNow(_("En annen leder har alt svart på dette. Last siden på nytt."))
    for row in rows:
        change(row, result=result, answer=answer.strip()[:500], followed_by_id=by.pk, followed_at=clock.now())
        audit("unusual_reading.followed_up", about=row, result=result, reader=row.reader_id)
