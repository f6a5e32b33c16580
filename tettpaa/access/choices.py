"""What the service has chosen, now; and choosing anew."""

from django.db.models import F
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import ServiceChoice, User
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission


def chosen() -> dict[str, ServiceChoice]:
    """The latest row of each choice, with the name of who made it; what has none is no."""
    rows = ServiceChoice.objects.order_by("about", "-chosen_at").distinct("about")
    return {row.about: row for row in rows.annotate(by_name=F("chosen_by__name"))}


@action
def choose(*, about: str, is_yes: bool, reason: str, by: User) -> ServiceChoice | None:
    """A choice from now on, with why. The same once more is no new row."""
    require(by, Permission.ACCESS_FOLLOW_UP)
    if not reason.strip():
        raise Problem(_("Skriv hvorfor dere velger dette."), field="reason")
    before = chosen().get(about)
    if (before.is_yes if before else False) == is_yes:
        return before
    row = ServiceChoice(about=about, is_yes=is_yes, reason=reason.strip(), chosen_by=by)
    row.save()
    audit("service.chose", about=None, choice=about, is_yes=is_yes, by=by.pk)
    return row
