"""Finding who decides a case, opening a compartment for them, and letting them in."""

from django.db import connections
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change
from tettpaa.access.granting import end_access, grant_access
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import NotNow
from tettpaa.access.roles import GrantBasis
from tettpaa.cases import decider_queries, queries, transfer_queries
from tettpaa.cases.actions import progress
from tettpaa.cases.models import CaseDecider, CaseScope, DecisionRegistration, IndividualCase
from tettpaa.core import clock, doorways
from tettpaa.organisation import queries as organisation
from tettpaa.organisation.models import DecidingOffice


@action
def route(*, case: IndividualCase, by: User | None) -> CaseDecider | None:
    """Writes down who decides, by the facts and the rows of today. A case that is decided stays where it was decided.

    A municipal school's leader decides in the unit's own compartment; everybody else gets one that the unit is not in.
    """
    found = CaseDecider.objects.filter(case=case).select_related("office").first()
    if found is not None and DecisionRegistration.objects.filter(case=case).exists():
        return found
    chosen = decider_queries.decider_of(case)
    if chosen is None:
        return None
    same = found is not None and (found.office_id, found.by_unit) == (chosen.decider.office, chosen.decider.by_unit)
    if found is not None and same and (not found.by_unit or found.scope_id == _unit_scope(case).pk):
        return found
    scope = _unit_scope(case) if chosen.decider.by_unit else open_decision_scope(case)
    values = {
        "office_id": chosen.decider.office,
        "by_unit": chosen.decider.by_unit,
        "scope_id": scope.pk,
        "reference": chosen.reference,
    }
    if found is None:
        found = CaseDecider(case=case, **values)
        found.save()
    else:
        _let_out(case, found, by)
        change(found, **values, chosen_at=clock.now())
    if case.sent_on is not None or not queries.kind_of(case).needs_assessment:
        let_in_office(case, found, by)
    audit("case.decider_chosen", about=found, office=found.office_id, by_unit=found.by_unit)
    progress.publish(case=case)
    return found


@action
def must_have_decider(*, case: IndividualCase, by: User) -> None:
    """Nothing is sent to nobody: a kind that ends in a decision must have somebody who makes it.

    Only now is the office let in: before the assessment is sent, it has no need to know that there is a case.
    """
    if not queries.kind_of(case).has_decision:
        return
    found = route(case=case, by=by)
    if found is None:
        raise NotNow(
            _("Vi vet ikke hvem som skal fatte vedtaket. Be fagleder registrere en vedtaksmyndighet for kommunen.")
        )
    if found.by_unit and not transfer_queries.unit_is_let_in(case):
        raise NotNow(
            _("%(unit)s skal fatte vedtaket, men familien har ikke sagt ja til at skolen får saken. Spør dem først.")
            % {"unit": case.place}
        )
    let_in_office(case, found, by)


def open_decision_scope(case: IndividualCase) -> Scope:
    """The compartment that the deciding office shares with PPT; opened the first time."""
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute("select app_open_decision_scope(%s)", [case.pk])
        (number,) = cursor.fetchone()
    return Scope.objects.get(pk=number)


def let_in_office(case: IndividualCase, decider: CaseDecider, by: User | None) -> None:
    """Those who decide for the office see what is shared with it. A rektor has a way in already, as leader."""
    if decider.by_unit:
        return
    scope = Scope.objects.get(pk=decider.scope_id)
    for user in _officers(decider.office_id):
        grant_access(user=user, scope=scope, basis=GrantBasis.DECIDING_OFFICE, by=by)


def _let_out(case: IndividualCase, decider: CaseDecider, by: User | None) -> None:
    """The office that no longer decides sees the case no more."""
    scopes = list(Scope.objects.filter(pk=decider.scope_id))
    for user in _officers(decider.office_id):
        end_access(user=user, scopes=scopes, bases=[GrantBasis.DECIDING_OFFICE], by=by)


def _officers(office_id: object) -> list[User]:
    office = DecidingOffice.objects.get(pk=office_id)
    return list(User.objects.filter(pk__in=[row.user_id for row in organisation.officers(office)]))


def _unit_scope(case: IndividualCase) -> Scope:
    return Scope.objects.get(pk=CaseScope.objects.get(case=case, kind=CaseScope.Kind.UNIT).scope_id)
