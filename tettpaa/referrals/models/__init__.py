"""The tables of referrals: as they were written, and what became of them."""

from tettpaa.referrals.models.intake import IntakeAgreement, IntakeAnswer, IntakeDecision, ReferralPreliminaryAnswer
from tettpaa.referrals.models.referral import (
    CaseKind,
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
    "Referral",
    "ReferralAttachment",
    "ReferralGuardian",
    "ReferralPreliminaryAnswer",
    "ReferralReason",
    "ReferralSubmission",
    "ReferralViewing",
    "TriedMeasure",
]
