"""The tables of cases, split by what they are for."""

from tettpaa.cases.models.case import CaseScope, CaseStep, IndividualCase, SharedProgress, Step
from tettpaa.cases.models.decision import (
    CaseDecider,
    ClosingReason,
    Closure,
    DecisionNotice,
    DecisionRegistration,
    FollowUp,
    Reopening,
)
from tettpaa.cases.models.work import Assignment, CaseNote, CaseReview, ImpartialityDeclaration, NoteKind, Pause

__all__ = [
    "Assignment",
    "CaseDecider",
    "CaseNote",
    "CaseReview",
    "CaseScope",
    "CaseStep",
    "ClosingReason",
    "Closure",
    "DecisionNotice",
    "DecisionRegistration",
    "FollowUp",
    "ImpartialityDeclaration",
    "IndividualCase",
    "NoteKind",
    "Pause",
    "Reopening",
    "SharedProgress",
    "Step",
]
