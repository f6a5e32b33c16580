"""Consents and voices. Which case a row belongs to is known by its scope."""

from tettpaa.participation.models.base import Channel, Interpreter
from tettpaa.participation.models.consent import (
    IN_ARCHIVE,
    Consent,
    ConsentKind,
    ConsentWithdrawal,
    RefusalPlan,
    ResidentParentException,
)
from tettpaa.participation.models.conversations import (
    ChildConversation,
    ConversationDrawing,
    ConversationForm,
    ConversationPiece,
    ConversationPlan,
    PieceRelease,
    SafetyAnswer,
    Support,
)
from tettpaa.participation.models.hearing import Hearing, HearingComment, HearingDelivery
from tettpaa.participation.models.voices import (
    BestInterestsAssessment,
    ChildView,
    GuardianView,
    NotHeardReason,
    PortalOpening,
    SharingPreference,
)
from tettpaa.participation.models.wishes import FamilyWish

__all__ = [
    "IN_ARCHIVE",
    "BestInterestsAssessment",
    "Channel",
    "ChildConversation",
    "ChildView",
    "Consent",
    "ConsentKind",
    "ConsentWithdrawal",
    "ConversationDrawing",
    "ConversationForm",
    "ConversationPiece",
    "ConversationPlan",
    "FamilyWish",
    "GuardianView",
    "Hearing",
    "HearingComment",
    "HearingDelivery",
    "Interpreter",
    "NotHeardReason",
    "PieceRelease",
    "PortalOpening",
    "RefusalPlan",
    "ResidentParentException",
    "SafetyAnswer",
    "SharingPreference",
    "Support",
]
