"""The named cast as plans, so that the same writer loads them."""

from datetime import date, timedelta

from tettpaa.cli.demo.content import cast, staff
from tettpaa.cli.demo.content.cast import CastCase, CastGuardian
from tettpaa.cli.demo.content.plan import (
    CasePlan,
    ConsentDates,
    GuardianPlan,
    IntakePlan,
    NextStepPlan,
    NotePlan,
    PersonPlan,
    PlanDates,
    PromisePlan,
    ReferralPlan,
    ResultPlan,
    WaitPlan,
)

FIRST_NUMBER = 900_000_000


class CastPlans:
    """Turns days counted from today into dates."""

    def __init__(self, today: date) -> None:
        self._today = today

    def plan(self, number: int, one: CastCase) -> CasePlan:
        """One cast case as a plan."""
        child, unit = one.child, one.child.unit
        dates = PlanDates(**{name: self._today + timedelta(days=day) for name, day in one.days.items()})
        waits = tuple(WaitPlan(w.reason, w.whom, self._required(w.starts), self._date(w.ends)) for w in one.waits)
        notes = tuple(NotePlan(note.kind, self._required(note.day)) for note in one.notes)
        step = one.next_step
        return CasePlan(
            number=number,
            seed=FIRST_NUMBER + number,
            unit=unit.index,
            arena=unit.kind,
            kind=one.kind,
            theme=one.theme,
            reason=one.reason,
            language="nb",
            group=child.group,
            child=PersonPlan(
                child.first, child.last, child.birth_date(self._today), child.identity(self._today), child.language
            ),
            guardians=tuple(self._guardian(guardian) for guardian in child.guardians),
            pupil_consents=ConsentDates() if child.portal else None,
            grading=child.grading,
            referral=self._referral(one),
            intake=self._intake(one),
            step=one.step,
            dates=dates,
            adviser=self._adviser(one),
            promises=PromisePlan(*(self._date(one.day(name)) for name in _PROMISES)),
            result=self._result(one),
            waits=waits,
            notes=notes,
            next_step=NextStepPlan(one.step, 0, self._required(step.due), step.owner) if step else None,
            last_activity=max([day for _, day in dates.reached()] + [note.day for note in notes]),
        )

    def _date(self, day: int | None) -> date | None:
        return None if day is None else self._today + timedelta(days=day)

    def _required(self, day: int) -> date:
        return self._today + timedelta(days=day)

    def _guardian(self, one: CastGuardian) -> GuardianPlan:
        consents = ConsentDates(self._date(one.assessment_consent), self._date(one.decision_consent))
        return GuardianPlan(
            one.first,
            one.last,
            one.relation,
            one.birth_date(self._today),
            one.identity(self._today),
            one.lives_with_child,
            one.interpreter,
            one.phone,
            consents,
        )

    def _referral(self, one: CastCase) -> ReferralPlan:
        by_parent = one.referrer.startswith("guardian")
        return ReferralPlan(
            channel=one.channel,
            referrer="guardian" if by_parent else "unit",
            again=False,
            discussed_first=one.day("discussed_first") is not None,
            hearing_checked=self._date(one.day("hearing_checked")),
            vision_checked=self._date(one.day("vision_checked")),
        )

    def _intake(self, one: CastCase) -> IntakePlan | None:
        if "intake" not in one.days:
            return None
        return IntakePlan("accept", one.severity, one.soundness, one.expediency)

    def _adviser(self, one: CastCase) -> int:
        keys = [adviser.cast_key for adviser in staff.of_role("pp_adviser")]
        return keys.index(one.holder) if one.holder in keys else -1

    def _result(self, one: CastCase) -> ResultPlan:
        decision = one.extra.get("decision", {})
        follows = decision.get("follows_assessment", True)
        return ResultPlan(decision.get("grants_help", True), follows, str(one.extra.get("closing_reason", "")))


_PROMISES = ("preliminary_answer", "planned_sent", "planned_told", "announced")


def all_cases() -> tuple[CastCase, ...]:
    """The cases of the cast, in their order."""
    return cast.cases()
