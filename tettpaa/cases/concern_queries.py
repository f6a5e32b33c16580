"""Reports to the child welfare service that the one who asks may read."""

from tettpaa.access.logbook import log_read
from tettpaa.cases.models import ConcernReport, IndividualCase
from tettpaa.cases.queries import rules_of
from tettpaa.core.rule_types import LegalReference


def reports(case: IndividualCase) -> list[ConcernReport]:
    """What the reader may see of reports about this child, newest first; each is logged in its own compartment."""
    found = list(ConcernReport.objects.filter(child_id=case.child_id).order_by("-reported_at"))
    for one in found:
        log_read("concern_report", one)
    return found


def law(case: IndividualCase) -> LegalReference:
    """Where the duty stands: one act for schools, another for kindergartens."""
    rules = rules_of(case)
    return rules.reference(f"report_to_child_welfare_{rules.kind(case.kind).unit_kind or 'kindergarten'}")
