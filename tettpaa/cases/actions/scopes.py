"""Opening the compartments of a case, and letting into them those who shall be there."""

import uuid

from django.db import connections
from django.db.models import Q

from tettpaa.access.granting import grant_access, grant_all
from tettpaa.access.models import Denial, DenialException, Scope, User
from tettpaa.access.roles import GrantBasis, ScopeKind
from tettpaa.cases.models import CaseScope, IndividualCase
from tettpaa.core import doorways
from tettpaa.organisation import leading
from tettpaa.organisation.actions import standing_in
from tettpaa.participation.models import PortalOpening
from tettpaa.people.models import Child
from tettpaa.referrals.models import Referral

KINDS = {
    CaseScope.Kind.STAFF: ScopeKind.CASE_STAFF,
    CaseScope.Kind.FAMILY: ScopeKind.CASE_FAMILY,
    CaseScope.Kind.UNIT: ScopeKind.CASE_UNIT,
}


def new_scopes(child: Child) -> dict[CaseScope.Kind, Scope]:
    """PPT's own, the family's and the unit's compartment of a new case."""
    made = {}
    for kind, scope_kind in KINDS.items():
        made[kind] = Scope(kind=scope_kind, subject_id=child.scope_id)
        made[kind].save()
    return made


def person_scope(case: IndividualCase, guardian_id: uuid.UUID | None) -> Scope:
    """The compartment of one person's own words; opened the first time. ``None`` is the pupil."""
    found = CaseScope.objects.filter(case=case, kind=CaseScope.Kind.PERSON, guardian_id=guardian_id).first()
    if found is None:
        with connections[doorways.alias()].cursor() as cursor:
            cursor.execute("select app_open_person_scope(%s, %s)", [case.pk, guardian_id])
        found = CaseScope.objects.get(case=case, kind=CaseScope.Kind.PERSON, guardian_id=guardian_id)
    return Scope.objects.get(pk=found.scope_id)


def teacher_scope(case: IndividualCase, teacher_id: int) -> Scope:
    """The compartment of one teacher's thread; opened the first time, and only while that teacher is named."""
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute("select app_open_teacher_scope(%s, %s)", [case.pk, teacher_id])
        (found,) = cursor.fetchone()
    return Scope.objects.get(pk=found)


def scopes_of(case: IndividualCase) -> list[Scope]:
    """All compartments of the case, the child's folder, and the referral that the case came from."""
    ids = list(CaseScope.objects.filter(case=case).values_list("scope_id", flat=True))
    ids += Referral.objects.filter(pk=case.referral_id).values_list("scope_id", flat=True) if case.referral_id else []
    return list(Scope.objects.filter(pk__in=[*ids, case.folder_id]))


def common_scopes_of(case: IndividualCase) -> list[Scope]:
    """The same without the test protocols: those open for the holder, and for a colleague who is let in by name."""
    apart = CaseScope.objects.filter(case=case, kind=CaseScope.Kind.PROTOCOLS).values_list("scope_id", flat=True)
    hidden = set(apart)
    return [scope for scope in scopes_of(case) if scope.pk not in hidden]


def protocol_scope(case: IndividualCase) -> Scope:
    """The compartment of the test protocols; opened the first time, by the one who has the case."""
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute("select app_open_protocol_scope(%s)", [case.pk])
        (found,) = cursor.fetchone()
    return Scope.objects.get(pk=found)


def let_in_holder(case: IndividualCase, holder: User, by: User | None, reason: str = "") -> None:
    """The adviser who answers for the case comes into all of it, and the child's folder."""
    grant_all(user=holder, scopes=scopes_of(case), basis=GrantBasis.ASSIGNED, reason=reason, by=by)


def is_kept_out(case: IndividualCase, user: User) -> bool:
    """A denial of the folder or of the case that also binds this user."""
    closed = Denial.objects.filter(scope_id__in=[case.folder_id, case.scope_id], lifted_at=None)
    named = DenialException.objects.filter(user=user, ended_at=None).values("denial_id")
    return closed.filter(Q(user=user) | (Q(user=None) & ~Q(pk__in=named))).exists()


def let_in_unit(case: IndividualCase, by: User | None) -> None:
    """The unit's leaders see what is shared with the unit."""
    scope = Scope.objects.get(pk=CaseScope.objects.get(case=case, kind=CaseScope.Kind.UNIT).scope_id)
    for user in leading.registered_at(case.unit_id):
        grant_access(user=user, scope=scope, basis=GrantBasis.UNIT_STAFF, by=by)
    standing_in.let_in_too(unit_id=case.unit_id, scope=scope, by=by)


def let_in_open_guardians(case: IndividualCase, by: User | None) -> None:
    """A guardian or pupil who is let in to the child's pages also sees a new case."""
    for opening in PortalOpening.objects.filter(scope_id=case.folder_id, closed_at=None):
        let_in_family(case, opening, by)


def let_in_family(case: IndividualCase, opening: PortalOpening, by: User | None) -> None:
    """A guardian, or the pupil, sees what is shared with the family, and their own words; nothing else."""
    user = User.objects.get(pk=opening.user_id)
    family = Scope.objects.get(pk=CaseScope.objects.get(case=case, kind=CaseScope.Kind.FAMILY).scope_id)
    for scope in (family, person_scope(case, opening.guardian_id)):
        basis = GrantBasis.GUARDIAN if opening.guardian_id else GrantBasis.PUPIL
        grant_access(user=user, scope=scope, basis=basis, by=by)
