"""«Gått gjennom»: that somebody looked at where cases stand today."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import HiddenRow, NotNow
from tettpaa.access.roles import Permission
from tettpaa.cases.models import CaseReview, IndividualCase
from tettpaa.core import clock


@action
def review_cases(*, cases: Sequence[IndividualCase], by: User) -> None:
    """All of them were gone through now. Twice on one day by the same person is once."""
    require(by, Permission.CASE_WORK)
    if any(case.closed_on for case in cases):
        raise NotNow(_("En av sakene er avsluttet. Velg bare åpne saker."))
    today = clock.today()
    made = [CaseReview(case=case, scope_id=case.scope_id, reviewed_by=by, reviewed_on=today) for case in cases]
    CaseReview.objects.bulk_create(made, ignore_conflicts=True)
    rows = IndividualCase.objects.filter(pk__in=[case.pk for case in cases])
    changed = rows.update(reviewed_on=today, reviewed_by=by)
    if changed != len(cases):
        raise HiddenRow(f"IndividualCase: {changed} rader endret, ikke {len(cases)}")
    for case in cases:
        audit("case.reviewed", about=case)
