"""Small factories: units, users, a child with a folder, a case. Called inside ``seeding()``; the cast is elsewhere."""

import datetime as dt
import itertools
from typing import Any

from django.utils import timezone

from tettpaa.access import employee_measures
from tettpaa.access.models import (
    ClearanceRule,
    CodeOfConduct,
    ConductAcceptance,
    Denial,
    Grant,
    MeasureTreatment,
    PrivacyTraining,
    Scope,
    User,
)
from tettpaa.access.roles import GrantBasis, Role, ScopeKind
from tettpaa.cases.models import CaseDecider, CaseScope, IndividualCase, Step
from tettpaa.organisation.models import DecidingOffice, DecisionPower, Municipality, Unit, UnitEmployee, UnitKind
from tettpaa.people.models import Child, Enrolment, Guardian
from tettpaa.people.rules import folded, sort_key
from tettpaa.referrals.models import CaseKind

_numbers = itertools.count(1)


def make_user(name: str, role: Role = Role.PP_ADVISER, **values: Any) -> User:
    """Someone who can sign in."""
    email = values.pop("email", f"bruker{next(_numbers)}@tettpaa.example")
    user = User.objects.create(name=name, role=role, email=email, **values)
    make_cleared(user)
    return user


def make_cleared(user: User) -> None:
    """With the training and the yes that the law asks of the role, long before and long after the test."""
    asked = set(ClearanceRule.objects.filter(role=user.role).values_list("needs", flat=True))
    if "training" in asked:
        days = {"completed_on": dt.date(2020, 1, 1), "valid_until": dt.date(2099, 12, 31)}
        PrivacyTraining(user=user, what="Personvern", **days).save()
    if "conduct" in asked:
        for conduct in CodeOfConduct.objects.all():
            ConductAcceptance(user=user, conduct=conduct).save()


def treat_measures(*keys: str, by: User, on: dt.date = dt.date(2020, 1, 1)) -> None:
    """The measures of employees are treated, as in a service that has come so far; all of them when none is named."""
    for key in keys or employee_measures.MEASURES:
        MeasureTreatment(measure=key, treated_on=on, reference="MBM 1/2020", is_on=True, recorded_by=by).save()


def make_unit(name: str = "Granåsen skole (eksempel)", kind: UnitKind = UnitKind.SCHOOL, **values: Any) -> Unit:
    """A school or a kindergarten with a scope."""
    municipality, _ = Municipality.objects.get_or_create(number="3201", defaults={"name": "Bærum"})
    unit = Unit(
        scope=make_scope(ScopeKind.UNIT),
        municipality=municipality,
        kind=kind,
        name=name,
        sort_key=sort_key(name),
        **values,
    )
    unit.save()
    make_office(municipality)
    return unit


def make_office(municipality: Municipality, name: str = "Vedtakskontoret") -> DecidingOffice:
    """The municipality's office that decides; rektors of its own schools decide by delegation. Made once."""
    office, is_new = DecidingOffice.objects.get_or_create(municipality=municipality, name=name)
    if is_new:
        start = dt.date(2022, 1, 1)
        DecisionPower(office=office, starts_on=start).save()
        DecisionPower(
            office=office, kind=CaseKind.INDIVIDUAL_EDUCATION, place="municipal", delegated=True, starts_on=start
        ).save()
    return office


def make_scope(kind: ScopeKind, subject: Scope | None = None) -> Scope:
    """A compartment."""
    scope = Scope(kind=kind, subject=subject)
    scope.save()
    return scope


def let_in(user: User, scope: Scope, basis: GrantBasis = GrantBasis.ASSIGNED, **values: Any) -> Grant:
    """A grant."""
    grant = Grant(user=user, scope=scope, basis=basis, **values)
    grant.save()
    return grant


def employ(user: User, unit: Unit) -> None:
    """Leader or teacher at the unit, with the grant that follows."""
    UnitEmployee.objects.create(unit=unit, user=user)
    let_in(user, unit.scope, GrantBasis.UNIT_STAFF)


def make_child(
    first: str = "Elias", last: str = "Haugland Tesfay", *, unit: Unit | None = None, **values: Any
) -> Child:
    """A child with a folder, enrolled at the unit."""
    child = Child(
        scope=make_scope(ScopeKind.FOLDER),
        first_name=first,
        last_name=last,
        sort_key=sort_key(last, first),
        search_text=folded(f"{first} {last}"),
        birth_date=values.pop("birth_date", dt.date(2017, 3, 4)),
        **values,
    )
    child.save()
    if unit is not None:
        Enrolment(scope=child.scope, child=child, unit=unit, group="4B", starts_on=dt.date(2023, 8, 1)).save()
    return child


def make_guardian(child: Child, first: str, relation: str = Guardian.Relation.MOTHER, **values: Any) -> Guardian:
    """A guardian with parental responsibility."""
    guardian = Guardian(
        scope=child.scope,
        child=child,
        first_name=first,
        last_name=child.last_name,
        relation=relation,
        has_parental_responsibility=values.pop("has_parental_responsibility", True),
        lives_with_child=values.pop("lives_with_child", True),
        **values,
    )
    guardian.save()
    return guardian


def make_case(child: Child, unit: Unit, holder: User | None = None, **values: Any) -> IndividualCase:
    """An open case with its three shared scopes; the holder has grants into all of them and the folder."""
    scopes = {kind: make_scope(scope_kind, child.scope) for kind, scope_kind in _KINDS.items()}
    received = values.pop("received_on", timezone.localdate() - dt.timedelta(days=40))
    case = IndividualCase(
        scope=scopes[CaseScope.Kind.STAFF],
        folder=child.scope,
        number=f"2026-{next(_numbers):06d}",
        child=child,
        unit=unit,
        group="4B",
        kind=values.pop("kind", CaseKind.INDIVIDUAL_EDUCATION),
        rule_version="test",
        holder=holder,
        step=values.pop("step", Step.ASSESSMENT),
        received_on=received,
        norm_on=received + dt.timedelta(days=90),
        **values,
    )
    case.save()
    for kind, scope in scopes.items():
        CaseScope(case=case, scope=scope, kind=kind).save()
        if holder is not None:
            let_in(holder, scope)
    if holder is not None:
        let_in(holder, child.scope)
    office = make_office(unit.municipality)
    CaseDecider(case=case, scope=scopes[CaseScope.Kind.UNIT], office=office, by_unit=unit.is_school).save()
    return case


def grade_address(child: Child, *named: User) -> Denial:
    """Nobody but the named may see anything about this child."""
    denial = Denial(scope=child.scope, kind=Denial.Kind.GRADED)
    denial.save()
    for user in named:
        denial.exceptions.model(denial=denial, user=user).save()
    return denial


_KINDS = {
    CaseScope.Kind.STAFF: ScopeKind.CASE_STAFF,
    CaseScope.Kind.FAMILY: ScopeKind.CASE_FAMILY,
    CaseScope.Kind.UNIT: ScopeKind.CASE_UNIT,
}
