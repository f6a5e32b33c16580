"""The referral, what is decided about it, and the family's reading of it before it is sent."""

from tettpaa.referrals.models.reading import ReadingVersion, ReferralReading, ReferralResponse
from tettpaa.referrals.models.referral import (
    CaseKind,
    CompletenessCheck,
    DeficiencyNotice,
    IntakeAgreement,
    IntakeDecision,
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
    "IntakeDecision",
    "ReadingVersion",
    "Referral",
    "ReferralAttachment",
    "ReferralGuardian",
    "ReferralReading",
    "ReferralReason",
    "ReferralResponse",
    "ReferralSubmission",
    "ReferralViewing",
    "TriedMeasure",
]
