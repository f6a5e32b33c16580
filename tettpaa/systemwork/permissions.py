"""Who may change an activity: the one who did the work, and the leaders."""

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import require
from tettpaa.access.models import User
from tettpaa.access.problems import NotAllowed, NotNow
from tettpaa.access.roles import Permission
from tettpaa.systemwork.models import Activity


def may_change(user: User, activity: Activity) -> None:
    """Raises :class:`NotAllowed` for a colleague."""
    require(user, Permission.SYSTEM_WORK_REGISTER)
    if activity.done_by_id != user.pk and not user.may(Permission.SYSTEM_WORK_MANAGE):
        raise NotAllowed(
            _("En kollega har ført denne aktiviteten. Bare den som førte den, eller en leder, kan rette den.")
        )


def can_change(activity: Activity) -> None:
    """Raises :class:`NotNow` when the row is withdrawn: what was wrong is not mended twice."""
    if activity.withdrawn_at is not None:
        raise NotNow(_("Aktiviteten er trukket tilbake og kan ikke endres. Registrer en ny."))
