"""An appeal on the decision: that it came, and how it went. The municipality handles it; PPT follows the child."""

import datetime as dt

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import queries
from tettpaa.cases.actions import progress
from tettpaa.cases.models import Appeal, DecisionRegistration, IndividualCase
from tettpaa.core import clock


@action
def register_appeal(*, case: IndividualCase, received_on: dt.date, appealed_by: str, about: str, by: User) -> Appeal:
    """Somebody appeals on the decision. Where the kind of case has no appeal, there is nothing to register."""
    require(by, Permission.CASE_WORK)
    if not queries.rules_of(case).kind(case.kind).has_appeal_text:
        raise NotNow(_("Denne sakstypen ender ikke i et vedtak. Da er det ikke noe å klage på."))
    decision = DecisionRegistration.objects.filter(case=case).first()
    if decision is None:
        raise NotNow(_("Registrer vedtaket først. En klage gjelder vedtaket, ikke PPTs vurdering."))
    _check_day(received_on, decision.decided_on, "received_on")
    same = Appeal.objects.filter(case=case, scope_id=case.scope_id, received_on=received_on, about=about.strip())
    if found := same.first():
        return found
    appeal = Appeal(
        case=case,
        scope_id=case.scope_id,
        received_on=received_on,
        appealed_by=appealed_by.strip(),
        about=about.strip(),
        registered_by=by,
    )
    appeal.save()
    progress.touch(case=case)
    audit("appeal.registered", about=appeal, on=received_on)
    return appeal


@action
def record_outcome(
    *, case: IndividualCase, appeal: Appeal, outcome: Appeal.Outcome, outcome_on: dt.date, outcome_text: str, by: User
) -> None:
    """How the appeal went, and what holds now."""
    require(by, Permission.CASE_WORK)
    _check_day(outcome_on, appeal.received_on, "outcome_on")
    change(appeal, outcome=outcome, outcome_on=outcome_on, outcome_text=outcome_text.strip())
    progress.touch(case=case)
    audit("appeal.settled", about=appeal, outcome=outcome)


def _check_day(day: dt.date, not_before: dt.date, field: str) -> None:
    if day > clock.today():
        raise Problem(_("Datoen kan ikke være fram i tid. Skriv en dato til og med i dag."), field=field)
    if day < not_before:
        sentence = _("Datoen kan ikke være før %(date)s.") % {"date": not_before.strftime("%d.%m.%Y")}
        raise Problem(sentence, field=field)
