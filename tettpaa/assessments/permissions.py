"""Who may write in an assessment: the one who answers for the case, and those who share it. A controller only reads."""

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from tettpaa.access.models import Grant, User
from tettpaa.access.problems import NotAllowed, NotNow
from tettpaa.access.roles import GrantBasis, Permission
from tettpaa.assessments.models import ExpertAssessment
from tettpaa.assessments.wording import say
from tettpaa.cases import queries as cases
from tettpaa.cases.reading import read
from tettpaa.core import clock
from tettpaa.core.sentences import sentence

WRITERS = (GrantBasis.ASSIGNED, GrantBasis.CO_ASSIGNED)


def may_write(user: User, assessment: ExpertAssessment) -> bool:
    """Shares the responsibility for the case."""
    if not user.may(Permission.ASSESSMENT_WRITE):
        return False
    return _grants(user, assessment).exists()


def _grants(user: User, assessment: ExpertAssessment) -> QuerySet[Grant]:
    open_now = Q(ends_at=None) | Q(ends_at__gt=clock.now())
    return Grant.objects.filter(open_now, user_id=user.pk, scope_id=assessment.scope_id, basis__in=WRITERS)


def require_writer(user: User, assessment: ExpertAssessment) -> None:
    """Raises :class:`NotAllowed` for those who only read, and :class:`NotNow` while a no stops the work."""
    found = None
    if user.may(Permission.ASSESSMENT_WRITE):
        found = _grants(user, assessment).values_list(cases.may_be_stopped(assessment.case_id)).first()
    if found is None:
        raise NotAllowed(_("Du kan lese vurderingen, men ikke endre den. Spør saksansvarlig."))
    if found[0]:
        require_not_stopped(assessment)


def require_not_stopped(assessment: ExpertAssessment) -> None:
    """A no, or a yes taken back, stops the work from the minute it is registered."""
    state = cases.stopped(read(cases.visible().get(pk=assessment.case_id)))
    if state is not None:
        raise NotNow(say(sentence(f"cases.obstacle.consent_{state.value}")))


def require_holder(user: User, holder_id: int | None) -> None:
    """Only the one who answers for the case signs and sends."""
    if user.pk != holder_id:
        raise NotAllowed(_("Bare saksansvarlig kan gjøre dette. Spør saksansvarlig eller fagleder."))
