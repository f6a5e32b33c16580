"""Reads the rule files: TOML → frozen rules with the days they apply, checked. No rule is chosen here."""

import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any, Generic, TypeVar

from tettpaa.core.rule_fields import Table, known_words, text_in
from tettpaa.core.rule_kinds import KindRules
from tettpaa.core.rule_reading_kinds import CONSENT_PURPOSES, read_kind
from tettpaa.core.rule_secrecy import OutsideService, SecrecyGround
from tettpaa.core.rule_types import (
    Act,
    AgeLimit,
    AnswerForm,
    Answers,
    ArchiveCode,
    AssessmentType,
    Condition,
    ConsentRule,
    DeciderRule,
    Decides,
    Element,
    Ending,
    FormerSection,
    LegalReference,
    PaperType,
    Retention,
    Rule,
    RuleError,
    Sends,
    Standing,
    Starts,
    Voice,
)
from tettpaa.core.rule_waits import InterimRule, WaitReason
from tettpaa.core.sentences import Text

T = TypeVar("T")

OUTCOMES = frozenset({"granted", "partly_granted", "refused"})
CONSENT_SETTINGS = frozenset({"school", "kindergarten", "adult"})
ORDINALS = ("første", "andre", "tredje", "fjerde", "femte", "sjette", "sjuende", "åttende", "niende", "tiende")
ORDINALS_NN = ("første", "andre", "tredje", "fjerde", "femte", "sjette", "sjuande", "åttande", "niande", "tiande")


@dataclass(frozen=True)
class Dated(Generic[T]):
    """A rule and the days it applies; `last` is the last day, or None while it still does."""

    key: str
    value: T
    first: date
    last: date | None

    def applies(self, on: date) -> bool:
        """Whether this is the rule of that day."""
        return self.first <= on and (self.last is None or on <= self.last)


@dataclass
class RuleBook:
    """Everything in the rule files, for all days."""

    references: list[Dated[LegalReference]] = field(default_factory=list)
    rules: list[Dated[Rule]] = field(default_factory=list)
    ages: list[Dated[AgeLimit]] = field(default_factory=list)
    kinds: list[Dated[KindRules]] = field(default_factory=list)
    assessments: list[Dated[AssessmentType]] = field(default_factory=list)
    retention: list[Dated[Retention]] = field(default_factory=list)
    papers: list[Dated[PaperType]] = field(default_factory=list)
    former: list[Dated[FormerSection]] = field(default_factory=list)
    deciders: list[Dated[DeciderRule]] = field(default_factory=list)
    endings: list[Dated[Ending]] = field(default_factory=list)
    consents: list[Dated[ConsentRule]] = field(default_factory=list)
    wait_reasons: list[Dated[WaitReason]] = field(default_factory=list)
    interim: list[Dated[InterimRule]] = field(default_factory=list)
    services: list[Dated[OutsideService]] = field(default_factory=list)
    grounds: list[Dated[SecrecyGround]] = field(default_factory=list)
    checked_on: date = date.min

    def families(self) -> dict[str, list[Dated[Any]]]:
        """The rules by the name of their table."""
        return {
            "references": list(self.references),
            "rules": list(self.rules),
            "ages": list(self.ages),
            "kinds": list(self.kinds),
            "assessments": list(self.assessments),
            "retention": list(self.retention),
            "papers": list(self.papers),
            "former": list(self.former),
            "deciders": list(self.deciders),
            "endings": list(self.endings),
            "consents": list(self.consents),
            "wait_reasons": list(self.wait_reasons),
            "interim": list(self.interim),
            "services": list(self.services),
            "grounds": list(self.grounds),
        }

    def first_day(self) -> date:
        """The first day that has any rules."""
        return min(entry.first for entries in self.families().values() for entry in entries)

    def turning_days(self) -> tuple[date, ...]:
        """The days on which some rule begins, and the day after one ends."""
        days = set()
        for entries in self.families().values():
            for entry in entries:
                days.add(entry.first)
                if entry.last:
                    days.add(entry.last + timedelta(days=1))
        return tuple(sorted(days))


def read_rule_files(folder: Path) -> RuleBook:
    """All `*.toml` of a folder as one book. Raises `RuleError` with the file and the name of what is wrong."""
    book = RuleBook()
    files = {path.name: tomllib.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.toml"))}
    acts = {key: table for data in files.values() for key, table in data.get("acts", {}).items()}
    for name, data in files.items():
        book.checked_on = max(book.checked_on, data.get("checked_on", date.min))
        try:
            _read_file(book, data, acts)
        except KeyError as missing:
            raise RuleError(f"{name}: {missing.args[0]} mangler.") from missing
        except (RuleError, ValueError, TypeError) as wrong:
            raise RuleError(f"{name}: {wrong}") from wrong
    for family, entries in book.families().items():
        _check_periods(family, entries)
    return book


def _read_file(book: RuleBook, data: Table, acts: Mapping[str, Table]) -> None:
    begins = data["begins"]
    book.references += _dated(data, "references", begins, lambda key, table: _reference(key, table, acts), acts)
    book.rules += _dated(data, "rules", begins, _rule)
    book.ages += _dated(data, "ages", begins, _age)
    book.kinds += _dated(data, "kinds", begins, read_kind)
    book.assessments += _dated(data, "assessments", begins, _assessment)
    book.retention += _dated(data, "retention", begins, _retention)
    book.papers += _dated(data, "papers", begins, _paper)
    book.former += _dated(data, "former", begins, _former)
    book.deciders += _dated(data, "deciders", begins, _decider)
    book.endings += _dated(data, "endings", begins, _ending)
    book.consents += _dated(data, "consents", begins, _consent)
    book.wait_reasons += _dated(data, "wait_reasons", begins, lambda key, table: WaitReason(key, text_in(table)))
    book.interim += _dated(data, "interim", begins, _interim)
    book.services += _dated(data, "services", begins, _service)
    book.grounds += _dated(data, "grounds", begins, _ground)


def _dated(
    data: Table, family: str, begins: date, read: Callable[[str, Table], T], acts: Mapping[str, Table] | None = None
) -> Iterable[Dated[T]]:
    for name, table in data.get(family, {}).items():
        key = name.split("@")[0]
        act = (acts or {}).get(table.get("act", ""), {})
        first = table.get("valid_from", act.get("valid_from", begins))
        last = table.get("valid_to", act.get("valid_to"))
        if type(first) is not date or (last is not None and type(last) is not date):
            raise RuleError(f"{family}.{name}: skriv datoene slik: 2026-11-22.")
        if last is not None and last < first:
            raise RuleError(f"{family}.{name}: siste dag ({last}) er før første dag ({first}).")
        try:
            yield Dated(key, read(key, table), first, last)
        except KeyError as missing:
            raise RuleError(f"{family}.{name}: {missing.args[0]} mangler.") from missing
        except ValueError as wrong:
            raise RuleError(f"{family}.{name}: {wrong}") from wrong


def _check_periods(family: str, entries: list[Dated[T]]) -> None:
    """The periods of one key follow each other day by day: no overlap, no gap."""
    by_key: dict[str, list[Dated[T]]] = defaultdict(list)
    for entry in entries:
        by_key[entry.key].append(entry)
    for key, periods in by_key.items():
        periods.sort(key=lambda entry: entry.first)
        for earlier, later in pairwise(periods):
            if earlier.last is None or later.first <= earlier.last:
                raise RuleError(f"{family}.{key}: to perioder gjelder samtidig fra {later.first}.")
            if later.first != earlier.last + timedelta(days=1):
                raise RuleError(f"{family}.{key}: ingen periode gjelder mellom {earlier.last} og {later.first}.")


def _reference(key: str, table: Table, acts: Mapping[str, Table]) -> LegalReference:
    if table["act"] not in acts:
        raise RuleError(f"loven «{table['act']}» er ikke i listen over lover.")
    source = acts[table["act"]]
    act = Act(table["act"], source["id"], text_in(source), source["language"], source["quoted"])
    point = table.get("point", table.get("number"))
    return LegalReference(
        key=key,
        act=act,
        section=table["section"],
        paragraph=table.get("paragraph"),
        point=point,
        title=text_in(table),
        label=Text(_label(act.title.nb, table, ORDINALS), _label(act.title.nn, table, ORDINALS_NN)),
    )


def _label(title: str, table: Table, ordinals: tuple[str, ...]) -> str:
    words = f"{title} {table.get('word', '§')} {table['section']}"
    if paragraph := table.get("paragraph"):
        words += f" {ordinals[paragraph - 1]} ledd"
    if number := table.get("number"):
        words += f" nr. {number}"
    if point := table.get("point"):
        words += f", {ordinals[point - 1]} strekpunkt"
    return words


def _rule(key: str, table: Table) -> Rule:
    lowest, highest = table.get("lowest"), table.get("highest")
    value = table["value"]
    standing = Standing(table["standing"])
    is_number = isinstance(value, int) and not isinstance(value, bool)
    if is_number and lowest is not None and highest is not None and not lowest <= value <= highest:
        raise RuleError(f"{value} er ikke mellom {lowest} og {highest}.")
    if not isinstance(value, int):
        raise RuleError("verdien må være et helt tall, eller true eller false.")
    bounded = lowest is not None and highest is not None
    overridable = standing is not Standing.LAW and (bounded or not is_number)
    return Rule(key, text_in(table), value, standing, table.get("reference"), lowest, highest, overridable)


def _age(key: str, table: Table) -> AgeLimit:
    if not 0 < table["years"] < 30:
        raise RuleError(f"{table['years']} år er ingen aldersgrense.")
    return AgeLimit(key, table["years"], text_in(table), table["reference"])


def _retention(key: str, table: Table) -> Retention:
    approved_by = known_words([table["approved_by"]], frozenset({"municipal_archivist"}), "approved_by")[0]
    return Retention(key, text_in(table), table["reference"], table["preserve"], approved_by)


def _paper(key: str, table: Table) -> PaperType:
    code, starts = ArchiveCode(table["archive_code"]), table.get("starts")
    years_after, until_age = table.get("years_after"), table.get("until_age")
    if code is ArchiveCode.PRESERVED and (starts or years_after or until_age):
        raise RuleError("det som skal bevares, har ingen tid.")
    if code is ArchiveCode.DISPOSED and not (starts and years_after):
        raise RuleError("det som kan kasseres, må si når tiden begynner (starts) og hvor lang den er (years_after).")
    return PaperType(
        key=key,
        title=text_in(table),
        retention=table["retention"],
        of_case=table.get("of_case", True),
        holds=tuple(table["holds"]),
        archive_code=code,
        starts=Starts(starts) if starts else None,
        years_after=years_after,
        until_age=until_age,
    )


def _former(key: str, table: Table) -> FormerSection:
    return FormerSection(key, text_in(table, "act_"), table["section"], table["last_day"], tuple(table["now"]))


def _decider(key: str, table: Table) -> DeciderRule:
    if "private" in table["delegable_to"]:
        raise RuleError("en privat leder kan aldri fatte kommunens vedtak.")
    return DeciderRule(
        key=key,
        title=text_in(table),
        municipality=Decides(table["municipality"]),
        delegable_to=known_words(table["delegable_to"], frozenset({"municipal"}), "delegable_to"),
        reference=table["reference"],
        private_reference=table.get("private_reference"),
        preliminary_answer={start: Sends(table["preliminary_answer"][start]) for start in ("referral", "assessment")},
    )


def _ending(key: str, table: Table) -> Ending:
    outcome, asks = table.get("outcome"), table.get("asks")
    if outcome and table["kinds"] != "decision":
        raise RuleError("bare en sakstype med vedtak kan ende i et vedtak.")
    return Ending(
        key=key,
        title=text_in(table),
        kinds=known_words([table["kinds"]], frozenset({"decision", "no_decision", "all"}), "kinds")[0],
        outcome=known_words([outcome], OUTCOMES, "outcome")[0] if outcome else None,
        after_assessment=table.get("after_assessment", False),
        asks=known_words([asks], frozenset({"by_whom", "where_to", "who_helps"}), "asks")[0] if asks else None,
        written=table.get("written", False),
        needs_no=table.get("needs_no", False),
        needs_start=table.get("needs_start", False),
        unit_kind=table.get("unit_kind"),
    )


def _consent(key: str, table: Table) -> ConsentRule:
    return ConsentRule(
        key=key,
        title=text_in(table),
        settings=known_words(table["settings"], CONSENT_SETTINGS, "settings"),
        purposes=known_words(table.get("purposes", ()), CONSENT_PURPOSES, "purposes"),
        of_age=table.get("of_age"),
        child_welfare=table.get("child_welfare"),
        alone=table.get("alone"),
        apart=table.get("apart"),
        documented=table.get("documented"),
        by_mandate=table.get("by_mandate"),
        year_group_from=table.get("year_group_from"),
        who=Answers(table["who"]),
        standing=Standing(table["standing"]),
        reference=table["reference"],
    )


def _service(key: str, table: Table) -> OutsideService:
    return OutsideService(key, text_in(table), tuple(table.get("templates", ())))


def _ground(key: str, table: Table) -> SecrecyGround:
    return SecrecyGround(key, text_in(table), tuple(table.get("services", ())), table["reference"])


def _interim(key: str, table: Table) -> InterimRule:
    kinds, references = (tuple(table[name]) for name in ("kinds", "references"))
    return InterimRule(key, text_in(table), kinds, table["after"], references)


def _assessment(key: str, table: Table) -> AssessmentType:
    elements = tuple(_element(part) for part in table.get("elements", ()))
    sections = tuple(_element(part) for part in table.get("sections", ()))
    keys = [part.key for part in elements + sections]
    doubled = sorted({name for name in keys if keys.count(name) > 1})
    if doubled:
        raise RuleError(f"{', '.join(doubled)} står to ganger.")
    if any(part.reference is None for part in elements):
        raise RuleError("det loven krever, har en lovhenvisning. Det vi krever selv, står i sections.")
    question = text_in(table, "question_") if "question_nb" in table else None
    if any(part.answer is AnswerForm.YES_NO for part in elements + sections) is not (question is not None):
        raise RuleError("spørsmålet skal være der når et punkt besvares med ja eller nei, og bare da.")
    asks = known_words(table.get("asks", ()), frozenset({"education_plan", "validity"}), "asks")
    return AssessmentType(
        key, text_in(table), text_in(table, "name_"), question, table.get("reference"), elements, sections, asks
    )


def _element(table: Table) -> Element:
    return Element(
        key=table["key"],
        title=text_in(table),
        reference=table.get("reference"),
        quote=table.get("quote"),
        guidance=text_in(table, "guidance_"),
        required_when=Condition(table.get("required_when", "always")),
        answer=AnswerForm(table.get("answer", "text")),
        voice=Voice(table.get("voice", "service")),
        needs_reason_when_empty=table.get("needs_reason_when_empty", False),
    )
