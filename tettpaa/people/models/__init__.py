"""The child's folder, and what each school year says about the child."""

from tettpaa.people.models.child import (
    AddressGrading,
    Child,
    Enrolment,
    Guardian,
    IdentityNumber,
    NumberKinds,
    PersonMerge,
)
from tettpaa.people.models.guardianship import Mandate, ResponsibilityChange
from tettpaa.people.models.keys import IdentityKey
from tettpaa.people.models.school import Promotion, YearGroup, YearPlan
from tettpaa.people.models.shield import SafeGuardian, ShieldReview
from tettpaa.people.models.ties import DeclaredTie, EmployeeNumber, HomeStreet

__all__ = [
    "AddressGrading",
    "Child",
    "DeclaredTie",
    "EmployeeNumber",
    "Enrolment",
    "Guardian",
    "HomeStreet",
    "IdentityKey",
    "IdentityNumber",
    "Mandate",
    "NumberKinds",
    "PersonMerge",
    "Promotion",
    "ResponsibilityChange",
    "SafeGuardian",
    "ShieldReview",
    "YearGroup",
    "YearPlan",
]
