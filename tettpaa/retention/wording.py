"""The rules about keeping, in words."""

from tettpaa.core.retention_rules import REFERRAL, SERVICE, PaperRule, Starts
from tettpaa.core.rule_types import RuleSet, Standing

STARTS = {Starts.CASE_CLOSED: "saken er avsluttet", Starts.REFERRAL_ENDED: "henvisningen er avsluttet uten sak"}
BELONGS = {SERVICE: "tjenestens eget arbeid", REFERRAL: "henvisning uten sak"}
STANDING = {Standing.LAW: "loven", Standing.GUIDANCE: "veiledning", Standing.OWN: "vårt valg"}


def retention_page(rules: RuleSet) -> str:
    """The page in the docs that shows what is kept and what goes: written by this program, never by hand."""
    lines = [
        "# What is kept, and what goes",
        "",
        f"Made from `tettpaa/core/law/retention.toml` by `scripts/docs.py`, as the rules are from {rules.version[:10]}.",
        "Nothing is disposed of by itself: the municipality's archivist decides, case by case. An open case never",
        "runs out, and a case that is opened again begins anew when it is closed. The days are worked out from the",
        "facts each time, so they move at once when a case is opened again or a birth date is corrected. Secrecy is",
        f"another matter: it lasts {rules.number('secrecy_years')} years, whatever is kept.",
        "",
        "| papir | kode | i arkivet | tiden begynner når | kan kasseres etter | hjemmel |",
        "|---|---|---|---|---|---|",
    ]
    for paper in rules.papers.values():
        starts = STARTS[paper.starts] if paper.starts else "–"
        law = rules.reference(paper.reference).label.nb
        lines.append(
            f"| {paper.title.nb} | `{paper.key}` | {_code(paper)} | {starts} | {_time(rules, paper)} | {law} |"
        )
    lines += ["", "## Kinds of case", "", "| sakstype | kode | papirer | skal bevares |", "|---|---|---|---|"]
    for kind in rules.kinds.values():
        papers = [paper for paper in rules.papers.values() if kind.retention in paper.schedules]
        kept = ", ".join(paper.title.nb for paper in papers if paper.is_preserved)
        lines.append(f"| {kind.title.nb} | `{kind.key}` | `{kind.retention}` | {kept or '–'} |")
    lines += ["", "## The numbers", "", "| tall | kode | bygger på | kommunen kan velge |", "|---|---|---|---|"]
    numbers = {key for paper in rules.papers.values() for key in (paper.years_after, paper.until_age) if key}
    for key in sorted(numbers):
        rule = rules.rules[key]
        lines.append(
            f"| {rule.value} {rule.title.nb} | `{key}` | {STANDING[rule.standing]} | {rule.lowest}–{rule.highest} |"
        )
    return "\n".join(lines) + "\n"


def _code(paper: PaperRule) -> str:
    return "B, bevares" if paper.is_preserved else "K, kasseres"


def _time(rules: RuleSet, paper: PaperRule) -> str:
    if paper.years_after is None:
        return "aldri"
    years = f"{rules.number(paper.years_after)} år"
    return f"{years}, og barnet er {rules.number(paper.until_age)} år" if paper.until_age else years
