"""What can be done with several cases of a list at once. A plain list: nothing registers itself.

To add one: a page that takes ``cases`` (ids) by POST, and a line here. The page asks for its own permission and finds
the cases under the policies; what was chosen says nothing about what one may.
"""

from dataclasses import dataclass

from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext_lazy as _

from tettpaa.access.models import User
from tettpaa.access.roles import Permission


@dataclass(frozen=True)
class BulkAction:
    """One button under the list."""

    label: Lazy
    address: str
    """The name of the page that takes the chosen cases."""
    permission: Permission


ACTIONS = (
    BulkAction(_("Merk valgte som gått gjennom"), "desk:review_cases", Permission.CASE_WORK),
    BulkAction(_("Overfør valgte"), "desk:hand_over_chosen", Permission.INTAKE_DECIDE),
)


def actions_of(user: User) -> list[BulkAction]:
    """Those of this role; none means that nothing can be chosen."""
    return [one for one in ACTIONS if user.may(one.permission)]
