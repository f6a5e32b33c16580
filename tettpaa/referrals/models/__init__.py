"""The referral, what is decided about it, and the family's reading of it before it is sent."""

from tettpaa.referrals.models.intake import IntakeAgreement, IntakeAnswer, IntakeDecision, ReferralPreliminaryAnswer
from tettpaa.referrals.models.kinds import CaseKind
from tettpaa.referrals.models.reading import ReadingVersion, ReferralReading, ReferralResponse
from tettpaa.referrals.models.referral import (
    CompletenessCheck,
    DeficiencyNotice,
    Referral,
    ReferralAttachment,
    ReferralGuardian,
    ReferralReason,
    ReferralSubmission,
    ReferralViewing,
    TriedMeasure,
)

__all__ = [
    "CaseKind",
    "CompletenessCheck",
    "DeficiencyNotice",
    "IntakeAgreement",
    "IntakeAnswer",
    "IntakeDecision",
    "ReadingVersion",
    "Referral",
    "ReferralAttachment",
    "ReferralGuardian",
    "ReferralPreliminaryAnswer",
    "ReferralReading",
    "ReferralReason",
    "ReferralResponse",
    "ReferralSubmission",
    "ReferralViewing",
    "TriedMeasure",
]
