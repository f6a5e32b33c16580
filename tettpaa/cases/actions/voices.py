"""Consents, the child's and the guardians' voices, best interests, and letting a guardian in to the portal."""

import datetime as dt

from django.db.models import Q
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.granting import end_access
from tettpaa.access.logbook import audit
from tettpaa.access.models import Denial, Scope, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import GrantBasis, Permission, Role
from tettpaa.cases import queries
from tettpaa.cases.actions import progress, scopes
from tettpaa.cases.actions.consents import must_understand, record_consent, stop_after_withdrawal, withdraw_consent
from tettpaa.cases.actions.shielding import let_through
from tettpaa.cases.models import CaseScope, IndividualCase
from tettpaa.core import clock
from tettpaa.participation import actions as participation
from tettpaa.participation.letting_in import user_for
from tettpaa.participation.models import (
    BestInterestsAssessment,
    Channel,
    GuardianView,
    NotHeardReason,
    PortalOpening,
)
from tettpaa.people.models import AddressGrading, Guardian, SafeGuardian
from tettpaa.people.rules import has_turned

__all__ = ["record_consent", "stop_after_withdrawal", "withdraw_consent"]
_FAMILY = (GrantBasis.GUARDIAN, GrantBasis.PUPIL)


@action
def record_guardian_view(
    *,
    case: IndividualCase,
    guardian: Guardian,
    text: str,
    channel: Channel,
    said_on: dt.date,
    interpreter: str = "",
    interpreter_language: str = "",
    by: User,
) -> GuardianView:
    """What a guardian said to the adviser."""
    require(by, Permission.CASE_WORK)
    must_understand(need=guardian.interpreter_language, how=interpreter, language=interpreter_language)
    view = participation.say_view(
        scope=scopes.person_scope(case, guardian.pk),
        guardian_id=guardian.pk,
        text=text,
        channel=channel,
        interpreter=interpreter,
        interpreter_language=interpreter_language,
        said_on=said_on,
        by=by,
    )
    progress.touch(case=case)
    return view


@action
def state_not_heard(
    *, case: IndividualCase, reason: str, cause: str = NotHeardReason.Cause.OTHER, by: User
) -> NotHeardReason:
    """Why the child has not been heard; a reason is never empty. The same reason twice is one."""
    require(by, Permission.CASE_WORK)
    if not reason.strip():
        raise Problem(_("Skriv hvorfor barnet ikke er hørt."), field="reason")
    same = NotHeardReason.objects.filter(scope_id=case.scope_id, reason=reason.strip(), cause=cause).first()
    if same is not None:
        return same
    stated = NotHeardReason(scope_id=case.scope_id, cause=cause, reason=reason.strip(), stated_by=by)
    stated.save()
    audit("child.not_heard", about=stated, cause=cause)
    return stated


@action
def assess_best_interests(
    *, case: IndividualCase, weighed: str, child_view: str, conclusion: str, by: User
) -> BestInterestsAssessment:
    """What was weighed, the child's own view, the conclusion."""
    require(by, Permission.CASE_WORK)
    for field, text, sentence in (
        ("weighed", weighed, _("Skriv hva som er vurdert og veid.")),
        ("child_view", child_view, _("Skriv barnets syn, eller skriv hvorfor barnet ikke er hørt.")),
        ("conclusion", conclusion, _("Skriv konklusjonen.")),
    ):
        if not text.strip():
            raise Problem(sentence, field=field)
    assessment = BestInterestsAssessment(
        scope_id=case.scope_id, weighed=weighed, child_view=child_view, conclusion=conclusion, assessed_by=by
    )
    assessment.save()
    progress.touch(case=case)
    audit("best_interests.assessed", about=assessment)
    return assessment


@action
def open_portal(*, case: IndividualCase, guardian: Guardian, by: User) -> PortalOpening:
    """A named employee lets this guardian in. Never where an address is graded, never without responsibility.

    The guardian comes in as the user of their identity number, which is made now if this is their first child here.
    """
    require(by, Permission.PORTAL_OPENING)
    if not guardian.has_parental_responsibility or guardian.responsibility_confirmed_at is None:
        raise NotNow(_("Foreldreansvaret er ikke bekreftet. Be merkantil se etter i Folkeregisteret først."))
    shield = _must_not_be_hidden_from(case, guardian, by)
    user = user_for(guardian)
    if user is None:
        raise NotNow(_("Fødselsnummeret til den foresatte mangler. Be merkantil registrere det først."))
    if user.role != Role.GUARDIAN:
        raise NotNow(_("Denne brukeren er ikke foresatt."))
    let_through(shield, user.pk)
    found = PortalOpening.objects.filter(scope_id=case.folder_id, guardian=guardian, closed_at=None).first()
    opening = found or PortalOpening(scope_id=case.folder_id, guardian=guardian, user=user, opened_by=by)
    if found is None:
        opening.save()
        audit("portal.opened", about=opening, guardian=guardian.pk, user=user.pk)
    scopes.let_in_family(case, opening, by)
    progress.publish(case=case)
    return opening


@action
def open_pupil_portal(*, case: IndividualCase, by: User) -> PortalOpening:
    """A named employee lets the pupil in, from the age when one is a party oneself; never before (FVL § 18)."""
    require(by, Permission.PORTAL_OPENING)
    age = queries.rules_of(case).age("own_party")
    if not has_turned(case.child.birth_date, age, clock.today()):
        raise NotNow(_("Eleven har ikke fylt %(age)s år, og kan ikke få eget innsyn i saken ennå.") % {"age": age})
    shield = _must_not_be_hidden_from(case, None, by)
    user = user_for(case.child)
    if user is None or user.role != Role.PUPIL:
        raise NotNow(_("Fødselsnummeret til eleven mangler. Be merkantil registrere det først."))
    let_through(shield, user.pk)
    found = PortalOpening.objects.filter(scope_id=case.folder_id, guardian=None, closed_at=None).first()
    opening = found or PortalOpening(scope_id=case.folder_id, user=user, opened_by=by)
    if found is None:
        opening.save()
        audit("portal.opened", about=opening, guardian=None, user=user.pk)
    scopes.let_in_family(case, opening, by)
    progress.publish(case=case)
    return opening


def _must_not_be_hidden_from(case: IndividualCase, who: Guardian | None, by: User) -> AddressGrading | None:
    """A graded child is hidden from everybody; a shielded one from all but the safe ones. Gives the shield."""
    closed = Denial.objects.filter(scope_id=case.folder_id, user=None, lifted_at=None)
    safe = SafeGuardian.objects.filter(grading__denial__in=closed, guardian=who).select_related("grading").first()
    if safe is None and closed.exists():
        raise NotNow(_("Barnet er skjermet eller har beskyttet adresse. Portalen åpnes ikke for denne personen."))
    if safe is not None and not by.may(Permission.ADDRESS_GRADE):
        raise NotNow(_("Barnet er skjermet. Be fagleder åpne portalen for den som er trygg."))
    return safe.grading if safe else None


@action
def close_portal(*, case: IndividualCase, opening: PortalOpening, by: User | None) -> None:
    """Guardian or pupil sees nothing more from this minute; for all cases of the child that the employee reaches."""
    if by is not None:
        require(by, Permission.PORTAL_OPENING)
    user = User.objects.get(pk=opening.user_id)
    siblings = IndividualCase.objects.filter(folder_id=opening.scope_id).values_list("pk", flat=True)
    pairs = CaseScope.objects.filter(case_id__in=list(siblings)).values_list("scope_id", flat=True)
    end_access(user=user, scopes=Scope.objects.filter(pk__in=list(pairs)), bases=_FAMILY, by=by)
    if opening.closed_at is None:
        change(opening, closed_at=clock.now(), closed_by=by)
        audit("portal.closed", about=opening, user=user.pk)


@action
def close_for_former_guardians() -> int:
    """A guardian who acts for the child no more, or has lost the responsibility, is out; how many it was."""
    former = Q(guardian__ended_on__lte=clock.today()) | Q(guardian__has_parental_responsibility=False)
    count = 0
    for opening in PortalOpening.objects.filter(former, closed_at=None):
        case = IndividualCase.objects.filter(folder_id=opening.scope_id).first()
        if case is not None:
            close_portal(case=case, opening=opening, by=None)
            count += 1
    return count


def openings(case: IndividualCase) -> dict[object, PortalOpening]:
    """The open doors into the child's pages, by guardian."""
    rows = PortalOpening.objects.filter(scope_id=case.folder_id, closed_at=None)
    return {row.guardian_id: row for row in rows}
