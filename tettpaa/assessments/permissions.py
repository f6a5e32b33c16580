"""Who may write in an assessment: the one who answers for the case, and those who share it. A controller only reads."""

from django.db.models import Q
from django.utils.translation import gettext as _

from tettpaa.access.models import Grant, User
from tettpaa.access.problems import NotAllowed
from tettpaa.access.roles import GrantBasis, Permission
from tettpaa.assessments.models import ExpertAssessment
from tettpaa.core import clock

WRITERS = (GrantBasis.ASSIGNED, GrantBasis.CO_ASSIGNED)


def may_write(user: User, assessment: ExpertAssessment) -> bool:
    """Shares the responsibility for the case."""
    if not user.may(Permission.ASSESSMENT_WRITE):
        return False
    open_now = Q(ends_at=None) | Q(ends_at__gt=clock.now())
    grants = Grant.objects.filter(open_now, user_id=user.pk, scope_id=assessment.scope_id, basis__in=WRITERS)
    return grants.exists()


def require_writer(user: User, assessment: ExpertAssessment) -> None:
    """Raises :class:`NotAllowed` for those who only read."""
    if not may_write(user, assessment):
        raise NotAllowed(_("Du kan lese vurderingen, men ikke endre den. Spør saksansvarlig."))


def require_holder(user: User, holder_id: int | None) -> None:
    """Only the one who answers for the case signs and sends."""
    if user.pk != holder_id:
        raise NotAllowed(_("Bare saksansvarlig kan gjøre dette. Spør saksansvarlig eller fagleder."))
