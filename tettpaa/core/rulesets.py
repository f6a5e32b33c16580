"""The rules of a day: effective-dated, read from the files in `law/`, with a municipality's own values on top.

    rules = ruleset(localdate())
    rules.number("processing_norm_days")
    rules.reference("assessment_school").label.nb

A document keeps `rules.version`; the same day, files and own values always give the same version.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from tettpaa.core.rule_reading import Dated, RuleBook, read_rule_files
from tettpaa.core.rule_types import ArchiveCode, LegalReference, Rule, RuleError, RuleNotInForceError, RuleSet

__all__ = ["LAW_FOLDER", "RuleError", "RuleNotInForceError", "RuleSet", "first_day", "law_text", "ruleset"]

T = TypeVar("T")
LAW_FOLDER = Path(__file__).parent / "law"


def ruleset(on: date, overrides: Mapping[str, int | bool] | None = None) -> RuleSet:
    """All the rules that apply on a day. `overrides` are the municipality's own values: key → value, checked."""
    return _ruleset(on, tuple(sorted((overrides or {}).items())))


def first_day() -> date:
    """The first day that has rules; a kind of case may begin later."""
    return _book().first_day()


def newest() -> RuleSet:
    """The rules of the last day on which something changes."""
    return ruleset(max(_book().turning_days()))


def law_text(reference: LegalReference) -> str | None:
    """The act's own words at that place, or None where we hold only the number."""
    section = _sections().get(reference.act.id, {}).get(reference.section.replace(" ", ""))
    if section is None:
        return None
    if reference.paragraph is None and reference.point is None:
        return "\n".join(section)
    paragraph = section[(reference.paragraph or 1) - 1]
    return paragraph if reference.point is None else _points(paragraph)[reference.point - 1]


def build(book: RuleBook, on: date, overrides: Mapping[str, int | bool]) -> RuleSet:
    """The rule set of one day out of a book. `ruleset` is the way in; tests come here with a book of their own."""
    if on < book.first_day():
        raise RuleNotInForceError(f"Vi har ingen regler for {on}. De begynner {book.first_day()}.")
    chosen: dict[str, Mapping[str, Any]] = {
        "references": _of_the_day(book.references, on),
        "rules": _with_own_values(_of_the_day(book.rules, on), overrides),
        "ages": _of_the_day(book.ages, on),
        "kinds": _of_the_day(book.kinds, on),
        "assessments": _of_the_day(book.assessments, on),
        "retention": _of_the_day(book.retention, on),
        "papers": _of_the_day(book.papers, on),
        "former": _of_the_day(book.former, on),
        "deciders": _of_the_day(book.deciders, on),
        "endings": _of_the_day(book.endings, on),
        "consents": _of_the_day(book.consents, on),
        "wait_reasons": _of_the_day(book.wait_reasons, on),
        "interim": _of_the_day(book.interim, on),
        "services": _of_the_day(book.services, on),
        "grounds": _of_the_day(book.grounds, on),
    }
    rules = RuleSet(version=_version(book, on, chosen), law_checked_on=book.checked_on, **chosen)
    _check_links(rules)
    return rules


def check(book: RuleBook) -> None:
    """Build the rules of every day on which something changes, so that a broken file is found at once."""
    for day in book.turning_days():
        build(book, day, {})


@lru_cache(maxsize=1)
def _book() -> RuleBook:
    book = read_rule_files(LAW_FOLDER)
    check(book)
    return book


@lru_cache(maxsize=1)
def _sections() -> Mapping[str, Mapping[str, list[str]]]:
    data = json.loads((LAW_FOLDER / "sections.json").read_text("utf-8"))
    return {act["id"]: act["sections"] for act in data["acts"]}


@lru_cache(maxsize=4096)
def _ruleset(on: date, overrides: tuple[tuple[str, int | bool], ...]) -> RuleSet:
    period = max((day for day in _book().turning_days() if day <= on), default=on)
    return build(_book(), on, dict(overrides)) if period == on else _ruleset(period, overrides)


def _points(paragraph: str) -> list[str]:
    return [point.strip() for point in paragraph.split("•")[1:]]


def _of_the_day(entries: Iterable[Dated[T]], on: date) -> Mapping[str, T]:
    return MappingProxyType({entry.key: entry.value for entry in entries if entry.applies(on)})


def _with_own_values(rules: Mapping[str, Rule], overrides: Mapping[str, int | bool]) -> Mapping[str, Rule]:
    chosen = dict(rules)
    for key, value in overrides.items():
        if key not in chosen:
            raise RuleError(f"«{key}» er ingen regel. Velg blant: {', '.join(_overridable(rules))}.")
        chosen[key] = _own_value(chosen[key], value)
    return MappingProxyType(chosen)


def _own_value(rule: Rule, value: int | bool) -> Rule:
    if not rule.overridable:
        raise RuleError(f"«{rule.key}» kan ikke endres av kommunen ({rule.title.nb}).")
    if type(value) is not type(rule.value):
        form = "true eller false" if isinstance(rule.value, bool) else "et helt tall"
        raise RuleError(f"«{rule.key}» må være {form}, ikke {value!r}.")
    if rule.lowest is not None and rule.highest is not None and not rule.lowest <= value <= rule.highest:
        raise RuleError(f"«{rule.key}» må være mellom {rule.lowest} og {rule.highest}, ikke {value}.")
    return replace(rule, value=value)


def _overridable(rules: Mapping[str, Rule]) -> list[str]:
    return sorted(key for key, rule in rules.items() if rule.overridable)


def _version(book: RuleBook, on: date, chosen: Mapping[str, Mapping[str, Any]]) -> str:
    """The day these rules began and a digest of them all, own values included."""
    began = max(day for day in book.turning_days() if day <= on)
    everything = {family: {key: asdict(rule) for key, rule in rules.items()} for family, rules in chosen.items()}
    words = json.dumps(everything, sort_keys=True, ensure_ascii=False, default=str)
    return f"{began}-{hashlib.sha256(words.encode()).hexdigest()[:12]}"


def _check_links(rules: RuleSet) -> None:
    """Whatever a rule points to exists on the same day."""
    asked: list[tuple[str, str | None]] = [(f"rules.{rule.key}", rule.reference) for rule in rules.rules.values()]
    asked += [(f"ages.{age.key}", age.reference) for age in rules.ages.values()]
    asked += [(f"retention.{kept.key}", kept.reference) for kept in rules.retention.values()]
    for kind in rules.kinds.values():
        asked += [(f"kinds.{kind.key}", reference) for reference in kind.references]
        if kind.assessment_type and kind.assessment_type not in rules.assessments:
            raise RuleError(f"kinds.{kind.key}: typen «{kind.assessment_type}» finnes ikke i {rules.version}.")
        if kind.has_decision and kind.key not in rules.deciders:
            raise RuleError(f"kinds.{kind.key}: ingen regel i {rules.version} sier hvem som fatter vedtaket.")
        if kind.norm not in rules.rules:
            raise RuleError(f"kinds.{kind.key}: «{kind.norm}» er ingen regel om tid.")
    _check_retention(rules)
    for decider in rules.deciders.values():
        asked += [(f"deciders.{decider.key}", key) for key in (decider.reference, decider.private_reference)]
    asked += [(f"consents.{row.key}", row.reference) for row in rules.consents.values()]
    asked += _asked_of_waits(rules)
    asked += _asked_of_secrecy(rules)
    for kind_of in rules.assessments.values():
        asked.append((f"assessments.{kind_of.key}", kind_of.reference))
        asked += [(f"assessments.{kind_of.key}.{part.key}", part.reference) for part in kind_of.parts]
    for place, reference in asked:
        if reference is not None and reference not in rules.references:
            raise RuleError(f"{place}: lovhenvisningen «{reference}» gjelder ikke i {rules.version}.")


def _asked_of_waits(rules: RuleSet) -> Iterable[tuple[str, str]]:
    for ask in rules.interim.values():
        if ask.after not in rules.rules:
            raise RuleError(f"interim.{ask.key}: «{ask.after}» er ingen regel i {rules.version}.")
        yield from ((f"interim.{ask.key}", reference) for reference in ask.references)


def _asked_of_secrecy(rules: RuleSet) -> Iterable[tuple[str, str]]:
    for ground in rules.grounds.values():
        unknown = [one for one in ground.services if one not in rules.services]
        if unknown:
            raise RuleError(f"grounds.{ground.key}: «{unknown[0]}» er ingen tjeneste i {rules.version}.")
        yield f"grounds.{ground.key}", ground.reference


def _check_retention(rules: RuleSet) -> None:
    """Every kind of case and every type of paper has a rule about what becomes of it."""
    asked = [(f"kinds.{kind.key}", kind.retention) for kind in rules.kinds.values()]
    asked += [(f"papers.{paper.key}", paper.retention) for paper in rules.papers.values()]
    for place, retention in asked:
        if retention not in rules.retention:
            raise RuleError(f"{place}: «{retention}» er ingen regel om bevaring.")
    for paper in rules.papers.values():
        if rules.retention[paper.retention].preserve is (paper.archive_code is ArchiveCode.DISPOSED):
            raise RuleError(f"papers.{paper.key}: koden «{paper.archive_code}» passer ikke til «{paper.retention}».")
        for key in (paper.years_after, paper.until_age):
            if key is not None and key not in rules.rules:
                raise RuleError(f"papers.{paper.key}: «{key}» er ingen regel i {rules.version}.")
