"""The rules about keeping, in words."""

from tettpaa.core.rule_types import PaperType, RuleSet, Standing, Starts
from tettpaa.retention.rules import is_preserved

STARTS = {
    Starts.CASE_CLOSED: "saken er avsluttet",
    Starts.REFERRAL_ENDED: "henvisningen er avsluttet uten sak",
    Starts.MADE: "det er laget",
}
STANDING = {Standing.LAW: "loven", Standing.GUIDANCE: "veiledning", Standing.OWN: "vårt valg"}


def retention_page(rules: RuleSet) -> str:
    """The page in the docs that shows what is kept and what goes: written by this program, never by hand."""
    return "\n".join([*_head(rules), *_papers(rules), *_kinds(rules), *_numbers(rules)]) + "\n"


def _head(rules: RuleSet) -> list[str]:
    return [
        "# What is kept, and what goes",
        "",
        "Made from `papers.toml`, `retention.toml` and `kinds.toml` in `tettpaa/core/law` by `scripts/docs.py`, as the",
        f"rules are from {rules.version[:10]}. Nothing is disposed of by itself: the municipality's archivist decides.",
        "An open case never runs out, and the time of a case that is opened again begins anew when it is closed. The",
        "days are worked out from the facts each time, so they move at once when a case is opened again or a birth",
        "date is corrected. Secrecy is another matter:",
        f"it lasts {rules.number('secrecy_years')} years, whatever is kept.",
        "",
        f"What may be disposed of at all, says {rules.reference('disposal').label.nb}; what must be preserved,",
        f"{rules.reference('preservation').label.nb}.",
        "",
    ]


def _papers(rules: RuleSet) -> list[str]:
    lines = [
        "| papir | kode | i arkivet | tiden begynner når | kan kasseres etter | hjemmel |",
        "|---|---|---|---|---|---|",
    ]
    for paper in rules.papers.values():
        starts = STARTS[paper.starts] if paper.starts else "–"
        law = rules.reference(rules.retention[paper.retention].reference).label.nb
        code = "B, bevares" if is_preserved(paper) else "K, kasseres"
        lines.append(f"| {paper.title.nb} | `{paper.key}` | {code} | {starts} | {_time(rules, paper)} | {law} |")
    return lines


def _kinds(rules: RuleSet) -> list[str]:
    lines = ["", "## Kinds of case", "", "| sakstype | kode | regel | det betyr |", "|---|---|---|---|"]
    for kind in rules.kinds.values():
        means = rules.retention[kind.retention].title.nb
        lines.append(f"| {kind.title.nb} | `{kind.key}` | `{kind.retention}` | {means} |")
    return lines


def _numbers(rules: RuleSet) -> list[str]:
    lines = ["", "## The numbers", "", "| kode | tall | hva | bygger på | kan velges |", "|---|---|---|---|---|"]
    for key in sorted({key for paper in rules.papers.values() for key in (paper.years_after, paper.until_age) if key}):
        rule = rules.rules[key]
        standing, bounds = STANDING[rule.standing], f"{rule.lowest}–{rule.highest}"
        lines.append(f"| `{key}` | {rule.value} | {rule.title.nb} | {standing} | {bounds} |")
    return lines


def _time(rules: RuleSet, paper: PaperType) -> str:
    if paper.years_after is None:
        return "aldri"
    years = f"{rules.number(paper.years_after)} år"
    return f"{years}, og barnet er {rules.number(paper.until_age)} år" if paper.until_age else years
