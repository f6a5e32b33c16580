"""Believable texts for invented cases: what is hard and what helps, never a name for what a child is.

Everything is drawn when it is asked for, from the number that the case carries.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from tettpaa.cli.demo.content.grammar import Arena, Language, compiled, draw, mixed, pick, read_toml, salt, slot

NOTE_KINDS = ("observation", "conversation", "phone", "meeting")
CRITERIA = ("severity", "soundness", "expediency")
EFFECTS = ("none", "some", "good")

SCHOOL_ELEMENTS = (
    "learning_outcome",
    "reasons",
    "realistic_goals",
    "effective_measures",
    "staff_competence",
    "need_stated",
)
KINDERGARTEN_ELEMENTS = (
    "delayed_development",
    "realistic_goals",
    "within_ordinary_provision",
    "type_and_organisation",
    "extent",
    "staff_competence",
    "need_stated",
)
VOICES = (
    "child_view",
    "guardian_views",
    "views_weighed",
    "best_interests",
    "inclusion",
    "family_summary",
    "child_summary",
)


@dataclass(frozen=True, slots=True)
class Voice:
    """What a text must know: whose it is, where, in which language, about what, and the case's own number."""

    name: str
    arena: Arena
    language: Language
    reason: str
    band: str
    seed: int

    @property
    def genitive(self) -> str:
        """The name as an owner, the Norwegian way: Saga's is Sagas, Elias's is Elias’."""
        return f"{self.name}’" if self.name[-1] in "sxzSXZ" else f"{self.name}s"


@dataclass(frozen=True, slots=True)
class TriedMeasureText:
    """What the unit tried, for how long, with which effect."""

    what: str
    period: str
    level: str
    effect: str


@dataclass(frozen=True, slots=True)
class RecommendedHours:
    """The extent as numbers, per year."""

    teacher: int
    assistant: int
    group: int


def band(age: float, arena: Arena) -> str:
    """The age band that decides how a child is heard."""
    if arena == "kindergarten":
        return "small" if age < 3 else "early"
    return "young" if age < 10 else "middle" if age < 13 else "youth"


def write(recipe: str, voice: Voice, turn: int = 0) -> str:
    """The text of this recipe; another turn gives another text of the same kind."""
    parts = compiled(recipe, voice.arena, voice.language, voice.reason, voice.band)
    return draw(parts, mixed(voice.seed, turn, salt(recipe)), voice.name, voice.genitive)


def concern(voice: Voice) -> str:
    """What the referrer is worried about."""
    return write("concern", voice)


def order(voice: Voice, *, again: bool = False) -> str:
    """What the service is asked to answer: one or two questions. Another when the child has had a case before."""
    return write("order_again" if again else "order", voice)


def report(voice: Voice) -> str:
    """The unit's pedagogical report in short."""
    return write("report", voice)


def child_view(voice: Voice) -> str:
    """What the child says, in its own words; of the smallest, what they show."""
    if voice.band == "small":
        return draw(_band(voice), mixed(voice.seed, 0, salt("child_view")), voice.name, voice.genitive)
    return write("child_view", voice)


def _band(voice: Voice) -> tuple[Any, ...]:
    return compiled("child_view", voice.arena, voice.language, voice.reason, voice.band)[-1:]


def guardian_view(voice: Voice, turn: int = 0) -> str:
    """What one guardian says; each turn is another guardian."""
    return write("guardian_view", voice, turn)


def note(voice: Voice, kind: str, turn: int = 0) -> str:
    """A note from an observation, a conversation, a phone call or a meeting."""
    if kind == "conversation" and voice.band == "small":
        kind = "observation"
    return write(f"note_{kind}", voice, turn)


def note_title(voice: Voice, kind: str, turn: int = 0) -> str:
    """A short title for the note."""
    return pick(_process()["note_title"][kind][voice.language], mixed(voice.seed, turn, salt("title")))


def tried_measures(voice: Voice, count: int = 2) -> tuple[TriedMeasureText, ...]:
    """Measures that the unit has tried, each with weeks and effect, no measure twice."""
    choices = slot("r.tried", voice.arena, voice.language, voice.reason, voice.band)
    number = mixed(voice.seed, 0, salt("tried"))
    start = number >> 7
    found = []
    for turn in range(min(count, len(choices))):
        number = mixed(voice.seed, turn, salt("effect"))
        same = choices[(start + turn) % len(choices)]
        level = EFFECTS[(number >> 5) % 8 % 3]
        effect = pick(_process()["effect"][level][voice.language], number)
        what = same[(number >> 21) % len(same)].replace("{ns}", voice.genitive).replace("{n}", voice.name)
        weeks = 4 + (number >> 40) % 5 * 2
        period = f"{weeks} {'uker' if voice.language == 'nb' else 'veker'}"
        found.append(TriedMeasureText(what, period, level, effect))
    return tuple(found)


def hours(voice: Voice) -> RecommendedHours:
    """The recommended extent, in hours a year: 38 weeks at school, 45 in kindergarten."""
    number = mixed(voice.seed, 0, salt("hours"))
    weeks = 38 if voice.arena == "school" else 45
    weekly = (1, 2, 2, 3, 4, 5, 6)[(number >> 33) % 7]
    assistant = (0, 0, 2, 4, 6)[(number >> 41) % 5]
    return RecommendedHours(teacher=weekly * weeks, assistant=assistant * weeks, group=weekly * weeks // 2)


def elements(arena: Arena) -> tuple[str, ...]:
    """The sections of the assessment, in order. One that only some cases need ("holistic") can be asked for too."""
    return (*(SCHOOL_ELEMENTS if arena == "school" else KINDERGARTEN_ELEMENTS), *VOICES)


def section(voice: Voice, element: str, *, needs_help: bool = True) -> str:
    """The text of one section of an expert assessment, one to five paragraphs."""
    if element == "need_stated" and not needs_help:
        return write(f"{voice.arena}_no_need_stated", voice)
    if element == "family_summary" and not needs_help:
        return write("section_family_summary_no", voice)
    if element == "child_view" and voice.band == "small":
        return f"{write('not_heard', voice)}\n\n{child_view(voice)}"
    if element in VOICES:
        return write(f"section_{element}", voice)
    return write(f"{voice.arena}_{element}", voice)


def sections(voice: Voice, *, needs_help: bool = True) -> Mapping[str, str]:
    """All sections of the assessment, by element, in the order of the document."""
    return {element: section(voice, element, needs_help=needs_help) for element in elements(voice.arena)}


def intake_ground(voice: Voice, criterion: str, level: int) -> str:
    """The written ground for one of the three criteria at intake; level 0 to 2."""
    options = _grounds()[criterion][level][voice.language]
    return pick(options, mixed(voice.seed, level, salt(criterion)))


def waiting(voice: Voice, reason: str, turn: int = 0) -> str:
    """Why the case waits, and for whom, in one sentence."""
    return pick(_waiting()[reason][voice.language], mixed(voice.seed, turn, salt("waiting")))


def next_step_title(step: str, index: int, language: Language = "nb") -> str:
    """The title of a planned next step."""
    return str(next_steps(step)[index][language])


@cache
def next_steps(step: str) -> tuple[Mapping[str, str], ...]:
    """The next steps that suit a case in this step: owner and title in both languages."""
    for entry in _process()["next_step"]:
        if entry["step"] == step:
            return tuple(entry["options"])
    return ()


@cache
def waiting_reasons() -> tuple[tuple[str, str], ...]:
    """The reasons for waiting, each with whom we wait for."""
    return tuple((entry["reason"], entry["whom"]) for entry in _process()["waiting"])


@cache
def _process() -> dict[str, Any]:
    return read_toml("texts/process.toml")


@cache
def _grounds() -> dict[str, list[dict[Language, list[str]]]]:
    return {entry["criterion"]: entry["levels"] for entry in _process()["ground"]}


@cache
def _waiting() -> dict[str, dict[Language, list[str]]]:
    return {entry["reason"]: entry for entry in _process()["waiting"]}
