"""Writes who has the power to decide: the municipality's office with its officer, and that its rektors may."""

from datetime import date

from tettpaa.cli.demo.tables import Tables
from tettpaa.organisation.models import DecidingOffice, DecisionPower, Municipality, OfficeEmployee
from tettpaa.referrals.models import CaseKind

OFFICE = "Vedtakskontoret (eksempel)"
OFFICER = "ellen"
"""The key of the member of the cast who decides for the office."""


def add_offices(tables: Tables, officer: int, start: date) -> str:
    """The office of the served municipality and that of its neighbour. Gives the first one's identifier."""
    office = _office(tables, 1, OFFICE, start)
    tables.add(
        DecisionPower,
        id=tables.number(DecisionPower),
        office_id=office,
        kind=CaseKind.INDIVIDUAL_EDUCATION,
        place=DecisionPower.Place.MUNICIPAL,
        delegated=True,
        starts_on=start,
    )
    number = tables.number(OfficeEmployee)
    tables.add(OfficeEmployee, id=number, office_id=office, user_id=officer, starts_on=start)
    neighbour = tables.number(Municipality)
    tables.add(Municipality, id=neighbour, number="3203", name="Asker")
    _office(tables, neighbour, "Asker kommune", start)
    return office


def _office(tables: Tables, municipality: int, name: str, start: date) -> str:
    pk = tables.id(start)
    tables.add(DecidingOffice, id=pk, municipality_id=municipality, name=name)
    tables.add(DecisionPower, id=tables.number(DecisionPower), office_id=pk, delegated=False, starts_on=start)
    return pk
