"""The page in the docs about the kinds of case: written by this program from the rules, never by hand."""

from collections.abc import Iterator

from tettpaa.cases.rules import CaseStep
from tettpaa.cases.wording import STEPS
from tettpaa.core.rule_kinds import KindRules, Task
from tettpaa.core.rule_types import AssessmentType, RuleSet
from tettpaa.core.rulesets import newest

REFERRERS = {
    "unit": "skolen eller barnehagen",
    "guardian": "foresatt",
    "pupil": "eleven fra 15 år",
    "adult": "den voksne selv",
    "agency": "en annen tjeneste",
}
TASKS = {
    Task.LAW: "lovpålagt",
    Task.OFFER: "eget tilbud",
    Task.OUTSIDE: "ikke PPTs oppgave: telles for seg, laveste alvorlighet",
}
HEADS = (
    "sakstype", "kode", "lov", "oppgave", "hvem henviser", "saksansvarlig", "samtykke til", "klokka stopper", "mål",
    "vedtak", "bevaring",
)  # fmt: skip
QUESTIONS = {"assessment": "vurderingen", "decision": "vedtaket", "help": "hjelpen"}
SETTINGS = {"school": "skole", "kindergarten": "barnehage", "unit": "etter hvor barnet går", "adult": "voksen"}
HOLDERS = {"speech_therapist": "logoped", "educational_audiologist": "audiopedagog"}


def kinds_page() -> str:
    """Every kind with its rules, and every paper with what an act asks for and what we ask for ourselves."""
    rules = newest()
    return "\n".join([*_head(), *_table(rules), *_ways(rules), *_papers(rules)]) + "\n"


def _head() -> Iterator[str]:
    yield "# Kinds of individual case"
    yield ""
    yield "Made from `tettpaa/core/law/kinds.toml` and `assessments.toml`; `make check` compares them. Who must say"
    yield "yes is in [consents.md](consents.md), how each may end in [endings.md](endings.md). A child who is referred"
    yield "again gets a new case of the same kind with a link to the earlier one (`IndividualCase.earlier`): a relation"
    yield "and no kind of its own."
    yield ""


def _table(rules: RuleSet) -> Iterator[str]:
    yield f"| {' | '.join(HEADS)} |"
    yield f"|{'---|' * len(HEADS)}"
    for kind in rules.kinds.values():
        cells = (
            kind.title.nb,
            f"`{kind.key}`",
            _law(rules, kind.references),
            TASKS[kind.task],
            ", ".join(REFERRERS[one] for one in kind.referrers),
            ", ".join(HOLDERS[one] for one in kind.holders) or "alle med saker",
            _consent(kind),
            "familien har fått vedtaket" if kind.has_decision else "hjelpen er i gang",
            f"{rules.number(kind.norm)} dager ({rules.rules[kind.norm].standing})",
            _decision(kind),
            rules.retention[kind.retention].title.nb,
        )
        yield f"| {' | '.join(cells)} |"
    yield ""


def _law(rules: RuleSet, keys: tuple[str, ...]) -> str:
    return "; ".join(dict.fromkeys(rules.reference(key).label.nb for key in keys)) or "ingen lov gir rett til det"


def _consent(kind: KindRules) -> str:
    asked = " og ".join(QUESTIONS[one] for one in kind.questions)
    return f"{asked} ({SETTINGS[kind.consent]})" if asked else "ingen"


def _decision(kind: KindRules) -> str:
    if not kind.has_decision:
        return "nei, og ingen klage"
    return "ja, etter sakkyndig vurdering" if kind.needs_assessment else "ja, uten sakkyndig vurdering"


def _ways(rules: RuleSet) -> Iterator[str]:
    yield "## The steps of each kind"
    yield ""
    ways: dict[tuple[str, ...], list[str]] = {}
    for kind in rules.kinds.values():
        ways.setdefault(kind.steps, []).append(kind.title.nb)
    for steps, names in ways.items():
        yield f"- {', '.join(names)}: {' → '.join(str(STEPS[step]) for step in map(CaseStep, steps))}"
    yield ""


def _papers(rules: RuleSet) -> Iterator[str]:
    yield "## What each paper must hold"
    for paper in rules.assessments.values():
        used = [kind.title.nb for kind in rules.kinds.values() if kind.assessment_type == paper.key]
        yield from (
            "",
            f"### {paper.title.nb}",
            "",
            f"Brukes i: {', '.join(used)}.",
            "",
            "| punkt | krav |",
            "|---|---|",
        )
        yield from (f"| {part.title.nb} | {_asked_by(rules, paper, part.key)} |" for part in paper.parts)


def _asked_by(rules: RuleSet, paper: AssessmentType, key: str) -> str:
    part = next(part for part in paper.parts if part.key == key)
    if part.reference is None:
        return "PPTs eget"
    said = rules.reference(part.reference).label.nb
    return said if part in paper.elements else f"PPTs eget avsnitt, bygger på {said}"
