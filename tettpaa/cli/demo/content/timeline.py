"""How one case runs from day to day, in ordinals: fast, and always in order."""

from dataclasses import dataclass
from random import Random

from tettpaa.cli.demo.content import season, texts

ORDER = (
    "received",
    "completeness",
    "intake",
    "assigned",
    "assessment",
    "draft",
    "hearing",
    "quality_control",
    "signed",
    "sent",
    "decided",
    "told",
    "follow_up",
    "closed",
)
_TUESDAY = 2  # an ordinal modulo seven
_EARLY_ENDS = ("withdrawn", "no_consent", "moved", "other_service", "consultation")


@dataclass(slots=True)
class Run:
    """A whole course, also the part that lies ahead. A day of 0 is one that this course does not have."""

    days: dict[str, int]
    outcome: str
    closing_reason: str
    wait: tuple[str, str, int, int] | None


class Clockwork:
    """Draws whole courses. Made once for a plan, so that each draw is a look-up."""

    def __init__(self, rng: Random, calendar: season.Calendar) -> None:
        data = season.data()
        self._rng = rng
        self._working = calendar.working
        self._lengths = {name: season.lengths(*numbers) for name, numbers in data["days"].items()}
        self._pace = season.factors(data["pace"]["sigma"])
        self._habit = season.factors(data["pace"]["decision_sigma"])
        self._wait_days = season.lengths(*data["pace"]["wait_days"])
        self._wait_share = data["pace"]["wait_share"]
        self._shares = data["shares"]

    def run(self, received: int, decision_days: int) -> Run:
        """A course that starts on this day, at a unit that needs about so many days for its decision."""
        days = {"received": received}
        self._intake(days)
        chance = self._rng.random()
        if chance < self._shares["returned"] + self._shares["referred_on"]:
            outcome = "return" if chance < self._shares["returned"] else "refer_on"
            days["closed"] = days["intake"]
            return Run(days, outcome, "", None)
        wait = self._assess(days)
        self._finish(days, decision_days)
        return Run(days, "accept", self._close(days), wait)

    def _after(self, days: dict[str, int], name: str, start: int, pace: float = 1.0, extra: int = 0) -> int:
        length = self._lengths[name]
        day = self._working(start + int(length[int(self._rng.random() * 512)] * pace) + extra)
        days[name] = day
        return day

    def _intake(self, days: dict[str, int]) -> None:
        complete = self._after(days, "completeness", self._working(days["received"]))
        meeting = self._after(days, "intake", complete)
        days["intake"] = self._working(meeting + (_TUESDAY - meeting) % 7)

    def _assess(self, days: dict[str, int]) -> tuple[str, str, int, int] | None:
        rng = self._rng
        pace = self._pace[int(rng.random() * 512)]
        start = self._after(days, "assessment", self._after(days, "assigned", days["intake"]), pace)
        wait = None
        extra = 0
        if rng.random() < self._wait_share:
            reasons = texts.waiting_reasons()
            reason, whom = reasons[int(rng.random() * len(reasons))]
            begins = self._working(start + 3 + int(rng.random() * 8))
            ends = self._working(begins + 3 + self._wait_days[int(rng.random() * 512)])
            wait, extra = (reason, whom, begins, ends), ends - begins
        draft = self._after(days, "draft", start + 2, pace, extra)
        hearing = self._after(days, "hearing", draft + 1, pace)
        quality = self._after(days, "quality_control", hearing + 7)
        self._after(days, "sent", self._after(days, "signed", quality))
        return wait

    def _finish(self, days: dict[str, int], decision_days: int) -> None:
        rng = self._rng
        decided = self._working(days["sent"] + 2 + int(decision_days * self._habit[int(rng.random() * 512)]))
        days["decided"] = decided
        told = self._after(days, "told", decided)
        last = self._after(days, "follow_up", told)
        if rng.random() < self._shares["no_follow_up"]:
            days.pop("follow_up")
            days["closed"] = last
        else:
            self._after(days, "closed", last + 30)

    def _close(self, days: dict[str, int]) -> str:
        """Most end when the help is in place; a few end early, for a reason of their own."""
        chance = self._rng.random()
        if chance >= self._shares["ends_early"]:
            return "decision"
        early = days["assigned"] + int(chance / self._shares["ends_early"] * (days["sent"] - days["assigned"]))
        days["closed"] = self._working(early)
        for name in ORDER[:-1]:
            if days.get(name, 0) > days["closed"]:
                days.pop(name)
        return _EARLY_ENDS[int(self._rng.random() * len(_EARLY_ENDS))]
