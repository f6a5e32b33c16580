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
from tettpaa.people.models.school import Promotion, YearGroup, YearPlan

__all__ = [
    "AddressGrading",
    "Child",
    "Enrolment",
    "Guardian",
    "IdentityNumber",
    "Mandate",
    "NumberKinds",
    "PersonMerge",
    "Promotion",
    "ResponsibilityChange",
    "YearGroup",
    "YearPlan",
]
