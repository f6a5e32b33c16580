"""Thousands of invented cases, four years of them: same seed, same data, no text before it is asked for."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from tettpaa.cli.demo.content import season
from tettpaa.cli.demo.content.people import Families, place
from tettpaa.cli.demo.content.plan import (
    EXPEDIENCY,
    SEVERITY,
    SOUNDNESS,
    CasePlan,
    ConsentDates,
    IntakePlan,
    PlanDates,
    ReferralPlan,
    ResultPlan,
)
from tettpaa.cli.demo.content.timeline import Clockwork, Run
from tettpaa.cli.demo.content.units import UnitPlan, units
from tettpaa.cli.demo.content.work import Days, Work, step_of

ADVISERS = 35
HISTORY_YEARS = 4
# How many open cases of the cast the first advisers have already.
CAST_CASES: Mapping[int, int] = {0: 12, 1: 1, 2: 1}
_NOBODY = ConsentDates()
_NINE = 3290
_FIFTEEN = 5480  # days: a little over fifteen years


def plan_cases(
    n_open: int,
    seed: int,
    today: date,
    *,
    advisers: int = ADVISERS,
    history: float = 0.4,
    kinds: Collection[str] = (),
    taken: Mapping[int, int] = CAST_CASES,
) -> Iterator[CasePlan]:
    """Plans until this many are open, mixed with the closed ones of four years before.

    `history` is the share of the closed cases that is kept; 0 gives open cases alone. `taken` says how many open cases
    an adviser has already. The order is by chance, not by date.
    """
    planner = _Planner(seed, today, kinds, years=HISTORY_YEARS if history else 2)
    load = _Load(advisers, taken)
    opened = number = 0
    while opened < n_open:
        draft = planner.course()
        if draft.is_closed and planner.rng.random() >= history:
            continue
        opened += not draft.is_closed
        number += 1
        yield planner.plan(draft, number, load)


@dataclass(slots=True)
class _Draft:
    """A course before anybody lives it."""

    kind: str
    unit: UnitPlan
    run: Run
    is_closed: bool


class _Load:
    """Gives cases to advisers so that the open ones are spread; a unit's own adviser comes first."""

    def __init__(self, advisers: int, taken: Mapping[int, int]) -> None:
        self._open = [taken.get(index, 0) for index in range(advisers)]
        self._total = sum(self._open)

    def give(self, unit: int, chance: float, *, is_open: bool) -> int:
        """The adviser of a case at this unit."""
        count = len(self._open)
        own, other = unit % count, int(chance * count)
        fair = self._total / count + 3
        chosen = own
        if self._open[own] > fair:
            chosen = min(other, (own + other) % count, key=self._open.__getitem__)
        if is_open:
            self._open[chosen] += 1
            self._total += 1
        return chosen


class _Planner:
    """Holds what is drawn from, so that a plan is a row of look-ups."""

    def __init__(self, seed: int, today: date, kinds: Collection[str], *, years: int) -> None:
        self.rng = Random(f"cases {seed}")  # noqa: S311 -- invented data, no secret
        self._seed = seed
        self._today = today.toordinal()
        first = today - timedelta(days=365 * years)
        calendar = season.Calendar(first, today + timedelta(days=1200))
        self._arrivals = season.Arrivals(first, today)
        self._clockwork = Clockwork(self.rng, calendar)
        self._families = Families(self.rng, seed)
        self._work = Work(self.rng, calendar, self._today)
        self._prepare(kinds)

    def _prepare(self, kinds: Collection[str]) -> None:
        data = season.data()
        self._kinds = season.kinds(kinds)
        self._units = {
            key: season.Shares.of({one: one.size for one in units() if one.kind == row["arena"]})
            for key, row in data["kind"].items()
        }
        self._themes = {key: season.Shares.of(row["themes"]) for key, row in data["kind"].items()}
        values = {"severity": SEVERITY, "soundness": SOUNDNESS, "expediency": EXPEDIENCY}
        self._criteria = [
            season.Shares.of(dict(zip(values[name], weights, strict=True))) for name, weights in data["intake"].items()
        ]
        self._reasons: Mapping[str, str] = data["reason"]
        self._shares: Mapping[str, float] = data["shares"]

    def course(self) -> _Draft:
        """The dates of one case, and whether they end before today."""
        chance = self.rng.random
        kind: str = self._kinds.draw(chance())
        unit: UnitPlan = self._units[kind].draw(chance())
        run = self._clockwork.run(self._arrivals.draw(chance()), unit.decision_days)
        return _Draft(kind, unit, run, run.days["closed"] <= self._today)

    def plan(self, draft: _Draft, number: int, load: _Load) -> CasePlan:
        """Everything about the case."""
        rng, run, unit, work = self.rng, draft.run, draft.unit, self._work
        days = {name: day for name, day in run.days.items() if day <= self._today}
        where = place(rng, unit, days["received"], days.get("closed", self._today))
        consents = work.consents(days)
        by_pupil = where.birth + _FIFTEEN <= days["received"]
        child, guardians = self._families.draw(where.birth, (_NOBODY, _NOBODY) if by_pupil else consents)
        theme = self._theme(draft.kind, days["received"] - where.birth)
        step = step_of(days, self._today)
        intake = self._intake(run, days)
        accepted = intake is not None and intake.outcome == "accept"
        notes = work.notes(days)
        return CasePlan(
            number=number,
            seed=self._seed * 1_000_003 + number,
            unit=unit.index,
            arena=unit.kind,
            kind=draft.kind,
            theme=theme,
            reason=self._reasons.get(theme, theme),
            language=unit.language,
            group=where.group,
            child=child,
            guardians=guardians,
            pupil_consents=consents[0] if by_pupil else None,
            grading=self._families.grading(),
            referral=self._referral(days),
            intake=intake,
            step=step,
            dates=PlanDates(**{name: date.fromordinal(day) for name, day in days.items()}),
            adviser=load.give(unit.index, rng.random(), is_open="closed" not in days) if accepted else -1,
            promises=work.promises(run, days),
            result=self._result(run, days),
            waits=work.waits(run, days),
            notes=notes,
            next_step=work.next_step(step, days, unit.kind, theme, by_pupil=by_pupil),
            last_activity=max(notes[-1].day if notes else date.min, date.fromordinal(max(days.values()))),
        )

    def _theme(self, kind: str, age: int) -> str:
        theme: str = self._themes[kind].draw(self.rng.random())
        # Staying away from school is a matter of the older years.
        return "social" if theme == "absence" and age < _NINE else theme

    def _intake(self, run: Run, days: Days) -> IntakePlan | None:
        if "intake" not in days:
            return None
        severity, soundness, expediency = (shares.draw(self.rng.random()) for shares in self._criteria)
        return IntakePlan(run.outcome, severity, soundness, expediency)

    def _referral(self, days: Days) -> ReferralPlan:
        chance, shares = self.rng.random, self._shares
        received = days["received"]
        checks = [date.fromordinal(received - int(chance() * 400)) if chance() < 0.7 else None for _ in range(2)]
        return ReferralPlan(
            channel="paper" if chance() < shares["paper"] else "portal",
            referrer="guardian" if chance() < shares["guardian_refers"] else "unit",
            again=chance() < shares["again"],
            discussed_first=chance() < shares["discussed_first"],
            hearing_checked=checks[0],
            vision_checked=checks[1],
        )

    def _result(self, run: Run, days: Days) -> ResultPlan:
        chance, shares = self.rng.random, self._shares
        return ResultPlan(
            needs_help=chance() < shares["needs_help"],
            follows_assessment=chance() < shares["follows_assessment"],
            closing_reason=run.closing_reason if "closed" in days else "",
        )
