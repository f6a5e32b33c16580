"""Reads the kinds of case from the rule file, and refuses one that contradicts itself."""

from tettpaa.core.rule_fields import Table, known_words, text_in
from tettpaa.core.rule_kinds import KindRules, Task
from tettpaa.core.rule_types import RuleError

REFERRERS = frozenset({"unit", "guardian", "pupil", "adult", "agency"})
CONSENT_RULES = frozenset({"school", "kindergarten", "unit", "adult", "none"})
QUESTIONS = frozenset({"assessment", "decision", "help"})
NEEDS = frozenset({"measures", "report"})
UNIT_KINDS = frozenset({"school", "kindergarten", "none"})
CLOCKS = frozenset({"headline", "service", "unit"})
CONSENT_PURPOSES = QUESTIONS | {
    "school_start",
    "exemption_part",
    "exemption_whole",
    "sign_language",
    "preschool_sign_language",
    "county_notice",
    "release",
}
"""Consent as the education acts know it, and the release from secrecy. None is the basis for keeping personal data."""


def read_kind(key: str, table: Table) -> KindRules:
    """One kind, whole and without contradictions."""
    steps = tuple(table["steps"])
    _check_kind(table, steps)
    unit_kind, purpose = table.get("unit_kind"), table.get("purpose")
    return KindRules(
        key=key,
        title=text_in(table),
        is_open=table["open"],
        references=tuple(table["references"]),
        unit_kind=known_words([unit_kind], UNIT_KINDS, "unit_kind")[0] if unit_kind else None,
        referrers=known_words(table["referrers"], REFERRERS, "referrers"),
        needs=known_words(table["needs"], NEEDS, "needs"),
        holders=tuple(table.get("holders", ())),
        task=Task(table["task"]),
        consent=known_words([table["consent"]], CONSENT_RULES, "consent")[0],
        purpose=known_words([purpose], CONSENT_PURPOSES, "purpose")[0] if purpose else None,
        questions=known_words(table["questions"], QUESTIONS, "questions"),
        steps=steps,
        clocks=known_words(table["clocks"], CLOCKS, "clocks"),
        norm=table["norm"],
        assessment_type=table.get("assessment_type"),
        needs_assessment=table["needs_assessment"],
        has_decision=table["has_decision"],
        has_appeal_text=table["has_appeal_text"],
        county_notice=table.get("county_notice", False),
        retention=table["retention"],
    )


def _check_kind(table: Table, steps: tuple[str, ...]) -> None:
    """What one part of a kind says of another."""
    if table["has_appeal_text"] and not table["has_decision"]:
        raise RuleError("en sak uten vedtak kan ikke ha tekst om klage.")
    if len(set(steps)) != len(steps) or steps[:1] != ("received",) or steps[-1:] != ("closed",):
        raise RuleError("stegene begynner med received, slutter med closed, og hvert steg står én gang.")
    if ("decided" in steps) != table["has_decision"]:
        raise RuleError("steget decided skal være der når saken ender i et vedtak, og bare da.")
    if ("service_started" in steps) is table["has_decision"]:
        raise RuleError("steget service_started skal være der når saken ikke ender i et vedtak, og bare da.")
    if table["needs_assessment"] and not {"assessment", "sent"} <= set(steps):
        raise RuleError("et vedtak som venter på en sakkyndig vurdering, har stegene assessment og sent.")
    if ("assessment" in table["questions"]) is not table["needs_assessment"]:
        raise RuleError("det spørres om samtykke til vurdering der den trengs, og bare der.")
    if (table["consent"] == "none") is bool(table["questions"]):
        raise RuleError("consent er none når det ikke spørres om noe, og bare da.")
