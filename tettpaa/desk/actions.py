"""What a person does with their own lists: goes through one, keeps one, throws one away."""

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.desk.models import SavedView, WorkListReview


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
