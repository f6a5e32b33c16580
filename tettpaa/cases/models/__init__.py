"""The tables of cases, split by what they are for."""

from tettpaa.cases.models.access_review import AccessEnded, AccessReview, AccessReviewLine
from tettpaa.cases.models.case import CaseScope, CaseStep, IndividualCase, SharedProgress, Step
from tettpaa.cases.models.case_promises import CaseIntroduction, CasePromise, PromiseOutcome
from tettpaa.cases.models.concern import ConcernReport
from tettpaa.cases.models.decision import (
    Appeal,
    CaseDecider,
    ClosingReason,
    Closure,
    DecisionNotice,
    DecisionOutcome,
    DecisionRegistration,
    DecisionSource,
    FollowUp,
    Reopening,
)
from tettpaa.cases.models.emergency import EmergencyAccess, EmergencyReview
from tettpaa.cases.models.entry import CaseImport, CaseImportRow, KeptUpload, LateEntry
from tettpaa.cases.models.guardian_copy import GuardianCopy
from tettpaa.cases.models.help import HelpAnswer, HelpAsked, HelpDeviation
from tettpaa.cases.models.interim import InterimQuestion
from tettpaa.cases.models.meanwhile import WaitingAnswer, WaitingMeasure
from tettpaa.cases.models.messages import MessageAttachment, PortalMessage
from tettpaa.cases.models.moving import TransferAnswer, TransferPackage, TransferQuestion
from tettpaa.cases.models.partner import PartnerShare
from tettpaa.cases.models.promises import AnnouncedDate, DelayNotice, PreliminaryAnswer
from tettpaa.cases.models.protocols import RawProtocol
from tettpaa.cases.models.school import (
    CountyNotice,
    CountyNoticeAnswer,
    CountyNoticeSending,
    EducationPlanStatus,
    UnitPaper,
)
from tettpaa.cases.models.secrecy import SecrecyAnswer, SecrecyException, SecrecyRelease
from tettpaa.cases.models.work import (
    Assignment,
    CaseNote,
    CaseReview,
    CoAssignment,
    ImpartialityDeclaration,
    NoteAttachment,
    NoteKind,
    Pause,
    Visit,
)

__all__ = [
    "AccessEnded",
    "AccessReview",
    "AccessReviewLine",
    "AnnouncedDate",
    "Appeal",
    "Assignment",
    "CaseDecider",
    "CaseImport",
    "CaseImportRow",
    "CaseIntroduction",
    "CaseNote",
    "CasePromise",
    "CaseReview",
    "CaseScope",
    "CaseStep",
    "ClosingReason",
    "Closure",
    "CoAssignment",
    "ConcernReport",
    "CountyNotice",
    "CountyNoticeAnswer",
    "CountyNoticeSending",
    "DecisionNotice",
    "DecisionOutcome",
    "DecisionRegistration",
    "DecisionSource",
    "DelayNotice",
    "EducationPlanStatus",
    "EmergencyAccess",
    "EmergencyReview",
    "FollowUp",
    "GuardianCopy",
    "HelpAnswer",
    "HelpAsked",
    "HelpDeviation",
    "ImpartialityDeclaration",
    "IndividualCase",
    "InterimQuestion",
    "KeptUpload",
    "LateEntry",
    "MessageAttachment",
    "NoteAttachment",
    "NoteKind",
    "PartnerShare",
    "Pause",
    "PortalMessage",
    "PreliminaryAnswer",
    "PromiseOutcome",
    "RawProtocol",
    "Reopening",
    "SecrecyAnswer",
    "SecrecyException",
    "SecrecyRelease",
    "SharedProgress",
    "Step",
    "TransferAnswer",
    "TransferPackage",
    "TransferQuestion",
    "UnitPaper",
    "Visit",
    "WaitingAnswer",
    "WaitingMeasure",
]
