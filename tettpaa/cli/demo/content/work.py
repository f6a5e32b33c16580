"""What is done in a case on the way: consents, promises, waits, notes and the next step."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from random import Random

from tettpaa.cli.demo.content import season, texts
from tettpaa.cli.demo.content.grammar import Arena
from tettpaa.cli.demo.content.plan import ConsentDates, NextStepPlan, NotePlan, PromisePlan, WaitPlan
from tettpaa.cli.demo.content.timeline import ORDER, Run

Days = Mapping[str, int]

# days from today to the next step: most within two weeks, a few overdue
_DUE = (-9, -4, -2, -1, 0, 0, 1, 1, 2, 2, 3, 3, 4, 5, 6, 6, 7, 8, 9, 10, 12, 13, 15, 18, 21, 28)
_LATER = (7, 12, 20, 28, 35, 45, 60, 75, 90)
_NOTE_KINDS = ("observation", "phone", "conversation", "meeting", "observation", "phone", "phone", "meeting")


def step_of(days: Days, today: int) -> str:
    """The step a case stands in, by the dates it has reached."""
    if "completeness" not in days:
        return "received" if today - days["received"] < 2 else "completeness"
    if "intake" not in days:
        return "intake"
    return next(name for name in reversed(ORDER) if name in days and name != "told")


@cache
def _options(step: str, arena: Arena, theme: str, by_pupil: bool) -> tuple[tuple[int, str], ...]:
    """The next steps that suit this case, each with its owner."""
    fits = []
    for place, option in enumerate(texts.next_steps(step)):
        if option.get("arena", arena) != arena or option.get("theme", theme) != theme:
            continue
        if option.get("age") and not by_pupil:
            continue
        fits.append((place, option["owner"]))
    return tuple(fits)


class Work:
    """Draws what is done, never later than today."""

    def __init__(self, rng: Random, calendar: season.Calendar, today: int) -> None:
        self._rng = rng
        self._working = calendar.working
        self._today = today
        self._forgotten = season.data()["shares"]["no_next_step"]

    def consents(self, days: Days) -> tuple[ConsentDates, ConsentDates]:
        """The answers of two guardians; all are there before the work they are needed for."""
        return self._answers(days, share=0.75), self._answers(days, share=0.55)

    def _answers(self, days: Days, *, share: float) -> ConsentDates:
        start, chance = days["received"], self._rng.random()
        assessment = decision = 0
        if "assessment" in days or chance < share:
            assessment = min(start + int(chance * 9), days.get("assessment", self._today))
        if "decided" in days or ("sent" in days and chance < share - 0.2):
            decision = min(days["sent"] + int(chance * 20), days.get("decided", self._today))
        return ConsentDates(_date(assessment), _date(decision))

    def promises(self, run: Run, days: Days) -> PromisePlan:
        """The first answer by law, the adviser's plan and the date the family has been given."""
        rng, today = self._rng, self._today
        received = days["received"]
        ends = run.days.get("told", run.days["closed"])
        preliminary = self._working(received + 21 + int(rng.random() * 9))
        if ends <= received + 30 or preliminary > min(today, ends) or rng.random() > 0.93 or "assigned" not in days:
            preliminary = 0
        if "assigned" not in days or "told" not in run.days:
            return PromisePlan(_date(preliminary), None, None, None)
        # The plan is what will happen, a little too hopeful for most.
        sent = self._working(max(run.days["sent"] - int(rng.random() * 8), days["assigned"] + 10))
        told = self._working(max(run.days["told"] - int(rng.random() * 12), sent + 3))
        announced = told if "assessment" in days and rng.random() < 0.9 else 0
        return PromisePlan(_date(preliminary), _date(sent), _date(told), _date(announced))

    def waits(self, run: Run, days: Days) -> tuple[WaitPlan, ...]:
        """The explained wait, if it has begun and the case got so far."""
        if run.wait is None:
            return ()
        reason, whom, starts, ends = run.wait
        latest = min(days.get("closed", self._today), self._today)
        if starts > latest or "assessment" not in days:
            return ()
        still = ends > latest
        over = days.get("closed", 0) if still else ends
        return (WaitPlan(reason, whom, date.fromordinal(starts), _date(over)),)

    def notes(self, days: Days) -> tuple[NotePlan, ...]:
        """Notes from the assignment on, closer together while the assessment goes on."""
        if "assigned" not in days:
            return ()
        rng = self._rng
        last = min(days.get("closed", self._today), self._today)
        until = min(days.get("sent", last), last)
        ordinals = self._spread(days["assigned"], until, 1.5 + (until - days["assigned"]) / 16)
        if "sent" in days:
            ordinals += self._spread(until, last, (last - until) / 70)
        start = int(rng.random() * len(_NOTE_KINDS))
        return tuple(
            NotePlan(_NOTE_KINDS[(start + turn) % len(_NOTE_KINDS)], date.fromordinal(day))
            for turn, day in enumerate(sorted(ordinals))
        )

    def _spread(self, first: int, last: int, count: float) -> list[int]:
        rng = self._rng
        wanted = min(int(count + rng.random()), 9, last - first)
        drawn = (self._working(first + 1 + int(rng.random() * (last - first))) for _ in range(wanted))
        return [day for day in drawn if day <= last]

    def next_step(self, step: str, days: Days, arena: Arena, theme: str, *, by_pupil: bool) -> NextStepPlan | None:
        """What is to happen next, when and whose turn it is; a few open cases have none."""
        rng = self._rng
        chance = rng.random()
        if step == "closed" or (chance < self._forgotten and "assigned" in days and "sent" not in days):
            return None
        options = _options(step, arena, theme, by_pupil)
        option, owner = options[int(chance * len(options))]
        if step == "intake":
            option, owner = (1 if "intake" in days else 0), "lead"
        after = _LATER if step == "follow_up" else _DUE
        due = self._working(self._today + after[int(rng.random() * len(after))])
        return NextStepPlan(step, option, date.fromordinal(due), owner)


def _date(ordinal: int) -> date | None:
    return date.fromordinal(ordinal) if ordinal else None
