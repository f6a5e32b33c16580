"""Writes the referral of a planned case, and what the intake said to it."""

from typing import Any

from tettpaa.access.roles import GrantBasis, ScopeKind
from tettpaa.cli.demo.cases import Desk, Loaded
from tettpaa.cli.demo.content.units import units
from tettpaa.cli.demo.waiting_rows import starts_on
from tettpaa.referrals.models import (
    CompletenessCheck,
    IntakeDecision,
    Referral,
    ReferralGuardian,
    ReferralSubmission,
    TriedMeasure,
)

GROUNDS = ("severity_grounds", "soundness_grounds", "expediency_grounds")
TITLES = {"school": "rektor", "kindergarten": "styrer"}


class ReferralWriter:
    """The referral in its own compartment."""

    def __init__(self, desk: Desk) -> None:
        self._desk, self._tables = desk, desk.tables

    def write(self, one: Loaded) -> None:
        """All of it, as far as the case has come."""
        plan, desk = one.plan, self._desk
        day, complete = plan.dates.received, plan.dates.completeness
        one.referral_scope = desk.scope(ScopeKind.REFERRAL, day, one.folder)
        one.referral = self._tables.id(day)
        self._referral(one)
        self._people(one)
        by = one.unit.leader if plan.referral.channel == "portal" else desk.clerk
        self._row(one, ReferralSubmission, submitted_by_id=by, submitted_at=desk.at(day))
        if complete:
            self._row(one, CompletenessCheck, checked_by_id=desk.clerk, checked_at=desk.at(complete, 11))
        if not plan.has_case:
            desk.let_in(one.unit.leader, one.referral_scope, GrantBasis.UNIT_STAFF, day)
        if plan.intake:
            self._row(
                one,
                IntakeDecision,
                outcome=plan.intake.outcome,
                severity=plan.intake.severity,
                soundness=plan.intake.soundness,
                expediency=plan.intake.expediency,
                **dict(zip(GROUNDS, plan.grounds(), strict=True)),
                **_wait(one),
                meanwhile=one.words.of("while_waiting"),
                decided_by_id=desk.lead,
                decided_at=desk.at(one.intake, 13),
            )

    def _row(self, one: Loaded, model: type, **values: object) -> None:
        pk = self._tables.id(one.plan.dates.received)
        self._tables.add(model, id=pk, scope_id=one.referral_scope, referral_id=one.referral, **values)

    def _referral(self, one: Loaded) -> None:
        plan, desk = one.plan, self._desk
        day, unit = plan.dates.received, units()[plan.unit]
        parent = plan.guardians[0]
        by_parent = plan.referral.referrer == "guardian"
        self._tables.add(
            Referral,
            id=one.referral,
            scope_id=one.referral_scope,
            kind=plan.kind,
            unit_id=one.unit.id,
            channel=plan.referral.channel,
            received_on=day,
            language=plan.language,
            started_by_id=one.unit.leader if plan.referral.channel == "portal" else desk.clerk,
            started_at=desk.at(day, 8),
            saved_at=desk.at(day),
            referrer_name=parent.name if by_parent else one.unit.leader_name,
            referrer_role="foresatt" if by_parent else TITLES[unit.kind],
            contact_name=one.unit.leader_name,
            contact_phone=unit.phone,
            child_id=one.child if plan.dates.completeness else None,
            child_first_name=plan.child.first,
            child_last_name=plan.child.last,
            child_birth_date=plan.child.birth_date,
            group=plan.group,
            child_language=plan.child.language,
            interpreter_language=parent.interpreter,
            protected_address=bool(plan.grading),
            **self._written(one),
        )

    def _written(self, one: Loaded) -> dict[str, Any]:
        """What the referrer has written about the child."""
        plan, words = one.plan, one.words
        adviser = self._desk.people.named(one.holder or self._desk.people.advisers[0])
        return {
            "order_question": words.of("order")[:4000],
            "wants_assessment": plan.intake is None or plan.intake.outcome == "accept",
            "main_reason": plan.reason,
            "concern": words.of("concern"),
            "strengths": words.of("strengths"),
            "ordinary_provision": words.of("ordinary_provision"),
            "hearing_checked_on": plan.referral.hearing_checked,
            "vision_checked_on": plan.referral.vision_checked,
            "discussed_first": plan.referral.discussed_first,
            "discussed_with": adviser if plan.referral.discussed_first else "",
            "child_view": words.of("child_view"),
            "guardians_view": words.guardian(0),
        }

    def _people(self, one: Loaded) -> None:
        for guardian in one.plan.guardians:
            self._row(
                one,
                ReferralGuardian,
                first_name=guardian.first,
                last_name=guardian.last,
                relation=guardian.relation,
                lives_with_child=guardian.lives_with_child,
                phone=guardian.phone,
                interpreter_language=guardian.interpreter,
                has_seen_referral=True,
            )
        for place, tried in enumerate(one.words.tried()):
            self._row(
                one,
                TriedMeasure,
                what=tried.what[:300],
                period=tried.period[:80],
                effect=tried.effect[:300],
                position=place,
            )


def _wait(one: Loaded) -> dict[str, Any]:
    """When what can wait is begun, and why."""
    day = starts_on(one)
    return {"starts_on": day, "wait_reason": "measures_work" if day else ""}
