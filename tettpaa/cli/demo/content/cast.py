"""The named cast: who they are, where they belong, and what there is to look at. Days are counted from today."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import Any

from tettpaa.cli.demo.content import texts
from tettpaa.cli.demo.content.grammar import read_toml, salt
from tettpaa.cli.demo.content.identity import identity_number
from tettpaa.cli.demo.content.units import UnitPlan, unit

Age = tuple[int, int]
STEPS = (
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
    "service_started",
    "follow_up",
    "closed",
)


def born(age: Age, today: date) -> date:
    """The birth date of someone who turned `years` so many `days` ago."""
    years, days = age
    birthday = today - timedelta(days=days)
    if (birthday.month, birthday.day) == (2, 29):
        birthday -= timedelta(days=1)
    return birthday.replace(year=birthday.year - years)


@dataclass(frozen=True, slots=True)
class CastMember:
    """One of those that the sign-in page of the demo offers. `try_nb` and `try_nn` say what to look at."""

    key: str
    name: str
    role: str
    doorway: str
    try_nb: str
    try_nn: str
    unit: str = ""
    age: Age | None = None

    def birth_date(self, today: date) -> date | None:
        """When the person was born; only of those who sign in as family."""
        return born(self.age, today) if self.age else None

    def identity(self, today: date) -> str:
        """The synthetic identity number, or nothing for staff."""
        birth = self.birth_date(today)
        return identity_number(birth, _serial(self.name)) if birth else ""

    @property
    def email(self) -> str:
        """An address that leads nowhere: the .example domain is reserved."""
        return f"{self.key}@tett-paa.example"


@dataclass(frozen=True, slots=True)
class CastGuardian:
    """A guardian of a cast child, with the days of the answers."""

    first: str
    last: str
    relation: str
    age: Age
    lives_with_child: bool
    key: str = ""
    phone: str = ""
    interpreter: str = ""
    responsibility: bool = True
    portal: bool = False
    notices_to: str = ""
    assessment_consent: int | None = None
    decision_consent: int | None = None
    help_consent: int | None = None

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first} {self.last}"

    def birth_date(self, today: date) -> date:
        """When the guardian was born."""
        return born(self.age, today)

    def identity(self, today: date) -> str:
        """The synthetic identity number, the same as the cast member's."""
        return identity_number(self.birth_date(today), _serial(self.name))


@dataclass(frozen=True, slots=True)
class CastChild:
    """A cast child, with the guardians."""

    key: str
    first: str
    last: str
    age: Age
    unit_name: str
    group: str
    language: str
    guardians: tuple[CastGuardian, ...]
    grading: str = ""
    portal: bool = False

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first} {self.last}"

    @property
    def unit(self) -> UnitPlan:
        """The school or kindergarten."""
        return unit(self.unit_name)

    def birth_date(self, today: date) -> date:
        """When the child was born."""
        return born(self.age, today)

    def identity(self, today: date) -> str:
        """The synthetic identity number."""
        return identity_number(self.birth_date(today), _serial(self.name))


@dataclass(frozen=True, slots=True)
class CastNote:
    """A note in a cast case; `day` counts from today."""

    kind: str
    day: int
    by: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class CastWait:
    """An explained wait, from a day, to a day or still going on."""

    whom: str
    reason: str
    starts: int
    ends: int | None


@dataclass(frozen=True, slots=True)
class CastNextStep:
    """What happens next, in how many days, whose turn it is (a key of the cast)."""

    title: str
    due: int
    owner: str


@dataclass(frozen=True, slots=True)
class CastCase:
    """A case of the cast. `days` holds what is done, counted from today.

    received, completeness (all was there), intake (decided), assigned, assessment (begun), draft (begun), hearing and
    quality_control (sent to), signed, sent, decided, told, follow_up (agreed) and closed.
    """

    child: CastChild
    kind: str
    theme: str
    reason: str
    holder: str
    co_holder: str
    referrer: str
    channel: str
    days: Mapping[str, int]
    severity: str
    soundness: str
    expediency: str
    next_step: CastNextStep | None
    tried: tuple[texts.TriedMeasureText, ...]
    waits: tuple[CastWait, ...]
    notes: tuple[CastNote, ...]
    sections: Mapping[str, str]
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The child's key."""
        return self.child.key

    @property
    def step(self) -> str:
        """The step that the case stands in: the last one reached; told is no step of its own."""
        if "completeness" in self.days and "intake" not in self.days:
            return "intake"
        if len(self.days) == 1:
            return "completeness"
        reached = [step for step in STEPS if step in self.days and step != "told"]
        return reached[-1]

    @property
    def voice(self) -> texts.Voice:
        """What the texts that are drawn must know."""
        return _voice(self.child, self.theme)

    def day(self, name: str) -> int | None:
        """A day from today by its name: planned_sent, planned_told, announced, preliminary_answer and the like."""
        value = self.extra.get(name, self.days.get(name))
        return int(value) if value is not None else None

    def text(self, name: str) -> str:
        """The written text of this name (concern, order, strengths …), or one drawn from the parts."""
        written = self.extra.get(name)
        if written:
            return str(written)
        return texts.write(_RECIPES.get(name, name), self.voice)

    def grounds(self) -> tuple[str, ...]:
        """Why each of the three criteria was judged so."""
        written = self.extra.get("grounds")
        return tuple(written or (texts.intake_ground(self.voice, criterion, 1) for criterion in texts.CRITERIA))

    def guardian_view(self, guardian: CastGuardian) -> str:
        """What this guardian says, in own words."""
        views = self.extra.get("guardian_views", {})
        written = views.get(guardian.key) or views.get(guardian.first)
        return str(written or texts.guardian_view(self.voice, turn=len(guardian.name)))


_RECIPES = {"provision": "ordinary_provision", "meanwhile": "while_waiting"}


def _voice(child: CastChild, theme: str) -> texts.Voice:
    arena = child.unit.kind
    return texts.Voice(child.first, arena, "nb", theme, texts.band(child.age[0], arena), _serial(child.name))


def _serial(name: str) -> int:
    return salt(name) % 1000


@cache
def members() -> tuple[CastMember, ...]:
    """Everyone that the sign-in page offers, in the order it shows them."""
    return tuple(
        CastMember(
            key=row["key"],
            name=row["name"],
            role=row["role"],
            doorway=row["doorway"],
            try_nb=row["nb"],
            try_nn=row["nn"],
            unit=row.get("unit", ""),
            age=tuple(row["age"]) if "age" in row else None,
        )
        for row in read_toml("cast.toml")["member"]
    )


@cache
def children() -> tuple[CastChild, ...]:
    """The children of the cast."""
    return tuple(_child(row) for row in read_toml("cast.toml")["child"])


def _child(row: Mapping[str, Any]) -> CastChild:
    return CastChild(
        key=row["key"],
        first=row["first"],
        last=row["last"],
        age=(row["age"][0], row["age"][1]),
        unit_name=row["unit"],
        group=row["group"],
        language=row["language"],
        guardians=tuple(CastGuardian(**{**one, "age": tuple(one["age"])}) for one in row["guardians"]),
        grading=row.get("grading", ""),
        portal=row.get("portal", False),
    )


@cache
def cases() -> tuple[CastCase, ...]:
    """The cases of the cast."""
    return tuple(_case(row) for row in read_toml("cast_cases.toml")["case"])


_OWN_FIELDS = frozenset(
    (
        "child",
        "kind",
        "theme",
        "reason",
        "holder",
        "co_holder",
        "referrer",
        "channel",
        "days",
        "severity",
        "soundness",
        "expediency",
        "next_step",
        "tried",
        "waits",
        "notes",
        "sections",
    )
)


def _case(row: Mapping[str, Any]) -> CastCase:
    child = next(one for one in children() if one.key == row["child"])
    voice = _voice(child, row["theme"])
    tried = tuple(texts.TriedMeasureText(one["what"], one["period"], "", one["effect"]) for one in row.get("tried", ()))
    return CastCase(
        child=child,
        kind=row["kind"],
        theme=row["theme"],
        reason=row["reason"],
        holder=row.get("holder", ""),
        co_holder=row.get("co_holder", ""),
        referrer=row["referrer"],
        channel=row["channel"],
        days=row["days"],
        severity=row.get("severity", ""),
        soundness=row.get("soundness", ""),
        expediency=row.get("expediency", ""),
        next_step=CastNextStep(**row["next_step"]) if "next_step" in row else None,
        tried=tried or texts.tried_measures(voice),
        waits=tuple(CastWait(w["whom"], w["reason"], w["from"], w.get("to")) for w in row.get("waits", ())),
        notes=tuple(_note(one, voice, turn) for turn, one in enumerate(row.get("notes", ()))),
        sections=row.get("sections", {}),
        extra={name: value for name, value in row.items() if name not in _OWN_FIELDS},
    )


def _note(row: Mapping[str, Any], voice: texts.Voice, turn: int) -> CastNote:
    return CastNote(
        kind=row["kind"],
        day=row["day"],
        by=row["by"],
        title=row.get("title") or texts.note_title(voice, row["kind"], turn),
        text=row.get("text") or texts.note(voice, row["kind"], turn),
    )


def case(key: str) -> CastCase:
    """The case about this child."""
    return next(one for one in cases() if one.key == key)


def member(key: str) -> CastMember:
    """The cast member with this key."""
    return next(one for one in members() if one.key == key)


def appointments() -> Iterator[Mapping[str, Any]]:
    """What the cast has in the calendar: who, day, starts, ends, kind, title, place and perhaps a child."""
    yield from read_toml("cast_cases.toml")["appointment"]
