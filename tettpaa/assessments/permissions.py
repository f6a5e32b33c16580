"""Who may write in an assessment: the one who answers for the case, their substitute, and those who share it.

A controller only reads. The one who answers for the case signs and sends; while they are away, their substitute does,
in their own name and «vikar for»."""

from django.utils.translation import gettext as _

from tettpaa.access.models import Grant, User
from tettpaa.access.problems import NotAllowed, NotNow
from tettpaa.access.roles import GrantBasis, Permission
from tettpaa.assessments.models import ExpertAssessment
from tettpaa.assessments.wording import say
from tettpaa.cases import queries as cases
from tettpaa.cases.access_queries import writing_grants
from tettpaa.cases.models import ImpartialityDeclaration, IndividualCase
from tettpaa.cases.reading import read
from tettpaa.core import clock
from tettpaa.core.sentences import sentence
from tettpaa.organisation.models import Absence


def may_write(user: User, assessment: ExpertAssessment) -> bool:
    """Shares the responsibility for the case."""
    return user.may(Permission.ASSESSMENT_WRITE) and writing_grants(user, assessment.scope_id).exists()


def require_writer(user: User, assessment: ExpertAssessment) -> None:
    """Raises :class:`NotAllowed` for those who only read, and :class:`NotNow` while a no stops the work."""
    found = None
    if user.may(Permission.ASSESSMENT_WRITE):
        found = writing_grants(user, assessment.scope_id).values_list(cases.may_be_stopped(assessment.case_id)).first()
    if found is None:
        raise NotAllowed(_("Du kan lese vurderingen, men ikke endre den. Spør saksansvarlig."))
    if found[0]:
        require_not_stopped(assessment)


def require_not_stopped(assessment: ExpertAssessment) -> None:
    """A no, or a yes taken back, stops the work from the minute it is registered."""
    state = cases.stopped(read(cases.visible().get(pk=assessment.case_id)))
    if state is not None:
        raise NotNow(say(sentence(f"cases.obstacle.consent_{state.value}")))


def may_sign(user: User, case: IndividualCase) -> bool:
    """Answers for the case, or stands in today for the one who does."""
    return user.pk == case.holder_id or _stands_in(user, case)


def require_signer(user: User, case: IndividualCase) -> str:
    """Only the one who answers for the case signs and sends, or their substitute; for whom it is, when for another."""
    if user.pk == case.holder_id:
        return ""
    if not _stands_in(user, case):
        raise NotAllowed(_("Bare saksansvarlig kan gjøre dette. Spør saksansvarlig eller fagleder."))
    said = ImpartialityDeclaration.objects.filter(case=case, scope_id=case.scope_id, user=user).order_by("-declared_at")
    latest = said.first()
    if latest is None or not latest.is_impartial:
        raise NotNow(_("Si om du er habil i saken først."))
    return User.objects.get(pk=case.holder_id).name


def _stands_in(user: User, case: IndividualCase) -> bool:
    """A substitute of the holder of today: an absence that stands, and the way in that it gave."""
    today, now = clock.today(), clock.now()
    absent = Absence.objects.filter(user_id=case.holder_id, substitute=user, called_off_at=None)
    if not absent.filter(starts_on__lte=today, ends_on__gte=today).exists():
        return False
    inside = Grant.objects.filter(user=user, scope_id=case.scope_id, basis=GrantBasis.SUBSTITUTE)
    return inside.filter(starts_at__lte=now, ends_at__gt=now).exists()
