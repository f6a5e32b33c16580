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
from tettpaa.cases.models.entry import CaseImport, CaseImportRow, LateEntry
from tettpaa.cases.models.work import Assignment, CaseNote, ImpartialityDeclaration, NoteKind, Pause

__all__ = [
    "Assignment",
    "CaseDecider",
    "CaseImport",
    "CaseImportRow",
    "CaseNote",
    "CaseScope",
    "CaseStep",
    "ClosingReason",
    "Closure",
    "DecisionNotice",
    "DecisionRegistration",
    "FollowUp",
    "ImpartialityDeclaration",
    "IndividualCase",
    "LateEntry",
    "NoteKind",
    "Pause",
    "Reopening",
    "SharedProgress",
    "Step",
]
