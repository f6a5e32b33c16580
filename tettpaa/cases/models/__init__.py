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
from tettpaa.cases.models.moving import TransferAnswer, TransferPackage, TransferQuestion
from tettpaa.cases.models.work import (
    Assignment,
    CaseNote,
    CoAssignment,
    ImpartialityDeclaration,
    NoteAttachment,
    NoteKind,
    Pause,
)

__all__ = [
    "Assignment",
    "CaseDecider",
    "CaseNote",
    "CaseScope",
    "CaseStep",
    "ClosingReason",
    "Closure",
    "CoAssignment",
    "DecisionNotice",
    "DecisionRegistration",
    "FollowUp",
    "ImpartialityDeclaration",
    "IndividualCase",
    "NoteAttachment",
    "NoteKind",
    "Pause",
    "Reopening",
    "SharedProgress",
    "Step",
    "TransferAnswer",
    "TransferPackage",
    "TransferQuestion",
]
