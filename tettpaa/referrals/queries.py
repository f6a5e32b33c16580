"""Reading referrals: those that wait, one whole, and those of a unit."""

import uuid
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet

from tettpaa.access.asking import one
from tettpaa.access.logbook import log_list, log_read
from tettpaa.organisation.models import Unit
from tettpaa.referrals import rules
from tettpaa.referrals.models import (
    CompletenessCheck,
    DeficiencyNotice,
    IntakeDecision,
    Referral,
    ReferralAttachment,
    ReferralGuardian,
    ReferralSubmission,
    TriedMeasure,
)


def _with_state() -> QuerySet[Referral]:
    """Referrals with what has happened to them."""
    about = {"referral": OuterRef("pk")}
    return Referral.objects.select_related("unit").annotate(
        submitted_at=F("submission__submitted_at"),
        is_complete=Exists(CompletenessCheck.objects.filter(**about)),
        is_decided=Exists(IntakeDecision.objects.filter(**about)),
        is_missing=Exists(DeficiencyNotice.objects.filter(**about, answered_at=None)),
    )


def referral(pk: uuid.UUID) -> Referral:
    """One referral, logged as read; 404 when it is hidden or not there."""
    found = one(_with_state(), pk=pk)
    log_read("referral", found)
    return found


def waiting_for_check() -> list[Referral]:
    """Sent, and not yet marked complete; the oldest first."""
    rows = _with_state().filter(submitted_at__isnull=False, is_complete=False, is_decided=False)
    found = list(rows.order_by("submitted_at")[:200])
    log_list("referrals.waiting_for_check", [row.scope_id for row in found])
    return found


def waiting_for_intake() -> list[Referral]:
    """Complete, and not yet decided; the oldest first."""
    rows = _with_state().filter(is_complete=True, is_decided=False)
    found = list(rows.order_by("submitted_at")[:200])
    log_list("referrals.waiting_for_intake", [row.scope_id for row in found])
    return found


def of_unit(unit: Unit) -> list[Referral]:
    """The unit's own referrals that the asker sees, newest first."""
    found = list(_with_state().filter(unit=unit).order_by("-started_at")[:200])
    log_list("referrals.of_unit", [row.scope_id for row in found])
    return found


def parts(found: Referral) -> dict[str, Any]:
    """Everything that belongs to one referral. The scope is named so that the index is used."""
    mine = {"referral": found, "scope_id": found.scope_id}
    return {
        "guardians": list(ReferralGuardian.objects.filter(**mine).order_by("last_name", "first_name")),
        "measures": list(TriedMeasure.objects.filter(**mine).order_by("position")),
        "attachments": list(ReferralAttachment.objects.filter(**mine).select_related("file").order_by("added_at")),
        "notices": list(DeficiencyNotice.objects.filter(**mine).order_by("-asked_at")),
        "decision": IntakeDecision.objects.filter(**mine).first(),
    }


def is_submitted(found: Referral) -> bool:
    """Whether it has been sent; from then on it does not change."""
    return ReferralSubmission.objects.filter(referral=found, scope_id=found.scope_id).exists()


def missing(found: Referral) -> list[rules.Missing]:
    """What must be there before it can be sent."""
    have = parts(found)
    return rules.missing_to_submit(
        {name: getattr(found, name) for name in (*rules.ALWAYS, "child_view", "child_view_not_heard")},
        measures=len(have["measures"]),
        guardians=[guardian.has_seen_referral for guardian in have["guardians"]],
        has_report=any(row.is_report for row in have["attachments"]),
    )
