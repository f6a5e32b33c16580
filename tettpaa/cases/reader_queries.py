"""Who can be asked to read what is written in a case before it is final."""

import uuid
from collections.abc import Collection

from django.db.models import Q, QuerySet

from tettpaa.access.models import Denial, User
from tettpaa.access.roles import ROLES, Permission, Role
from tettpaa.cases.models import IndividualCase
from tettpaa.documents.models import Revision
from tettpaa.organisation.staff_queries import at_work


def writers(papers: Collection[uuid.UUID], scope_id: int) -> set[int]:
    """Everybody whose text has stood in these documents."""
    rows = Revision.objects.filter(section__document_id__in=papers, scope_id=scope_id, set_aside=False)
    return set(rows.exclude(saved_by=None).values_list("saved_by_id", flat=True).distinct())


def denied(case: IndividualCase) -> set[int]:
    """Who is kept out of the case or of the child's folder."""
    rows = Denial.objects.filter(Q(scope_id=case.scope_id) | Q(scope_id=case.folder_id), lifted_at=None)
    return set(rows.exclude(user=None).values_list("user_id", flat=True))


def colleagues(case: IndividualCase, wrote: Collection[int]) -> QuerySet[User]:
    """Other professionals at work who did not write it, do not answer for the case, and are not kept out of it."""
    able = [role for role in Role if Permission.ASSESSMENT_CONTROL in ROLES[role].permissions]
    kept_out = {*wrote, *denied(case), case.holder_id} - {None}
    return at_work(User.objects.filter(is_active=True, role__in=able).exclude(pk__in=kept_out)).order_by("name")
