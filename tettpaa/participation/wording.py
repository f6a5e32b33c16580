"""The sentences of the rules about consent, in words."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from tettpaa.core.rule_types import Answers, RuleSet, Standing
from tettpaa.core.wording import Phrasebook
from tettpaa.participation.rules import ConsentState
from tettpaa.people.wording import SENTENCES as PEOPLE

if TYPE_CHECKING:
    from tettpaa.core.wording import Phrase

SENTENCES: "dict[str, Phrase]" = {
    "participation.reason": "%(why)s",
    "participation.reason.unknown": _("Vi vet ikke hvem som har foreldreansvar. Bekreft det før dere ber om samtykke."),
    "participation.interpreter.needed": _(
        "Det står i mappen at det er behov for tolk (%(language)s). Skriv om det var tolk, eller hvorfor ikke."
    ),
    "participation.interpreter.language": _("Skriv hvilket språk."),
    "participation.release.child_says_no": _("Barnet vil ikke at dette blir sagt videre."),
    "participation.release.not_to_this_one": _("Barnet har ikke sagt at denne personen skal få vite det."),
    "participation.release.not_asked": _("Svar først på om det er trygt at foresatte vet."),
    "participation.release.unsure": _("Du er ikke sikker på at det er trygt. Da gir vi det ikke videre."),
    "participation.release.not_safe": _("Det er ikke trygt at foresatte vet. Da gir vi det ikke videre."),
    "participation.release.child_not_told": _("Fortell barnet hva du sier videre, og til hvem, før du gjør det."),
    "participation.release.told_before_conversation": _("Barnet kan ikke ha fått vite det før dere snakket sammen."),
}

# What staff read about where a consent stands; families never read whose answer is missing.
STATES = {
    ConsentState.GIVEN: _("samtykke gitt"),
    ConsentState.WAITING: _("venter på svar"),
    ConsentState.REFUSED: _("ikke samtykket"),
    ConsentState.WITHDRAWN: _("samtykket er trukket tilbake"),
    ConsentState.EXPIRED: _("samtykket har gått ut"),
    ConsentState.UNRESOLVED: _("vi vet ikke hvem som skal samtykke"),
}

WHO = {
    Answers.ADULT: "deltakeren",
    Answers.PUPIL: "eleven alene",
    Answers.CHILD_WELFARE: "barnevernstjenesten",
    Answers.RESPONSIBLE: "alle med foreldreansvar",
    Answers.RESIDENT: "forelderen barnet bor fast hos; de andre blir også spurt",
    Answers.LEGAL_GUARDIAN: "vergen",
    Answers.RESPONSIBLE_AND_PUPIL: "alle med foreldreansvar, og eleven",
}
STANDING = {Standing.LAW: "loven", Standing.GUIDANCE: "veiledning", Standing.OWN: "vårt valg"}

phrasebook = Phrasebook(PEOPLE, SENTENCES)
say = phrasebook.say


def matrix_page(rules: RuleSet) -> str:
    """The page in the docs that shows who must say yes: written by this program from the rule files, never by hand."""
    lines = [
        "# Who must say yes",
        "",
        f"Made from `tettpaa/core/law/consents.toml` by `scripts/docs.py`, as the rules are from {rules.version[:10]}.",
        "The rows are read from the top, and the first that fits decides. A test goes through all of them",
        "(`tettpaa/participation/tests/test_rules_consent.py`). This yes is never the basis for keeping personal data.",
        "",
        "| # | når | gjelder | hvem svarer ja | bygger på | hjemmel |",
        "|---|---|---|---|---|---|",
    ]
    for number, row in enumerate(rules.consents.values(), start=1):
        purposes = ", ".join(f"`{one}`" for one in row.purposes) or "alt"
        law = rules.reference(row.reference).label.nb
        who = f"{WHO[row.who]} | {STANDING[row.standing]} | {law}"
        lines.append(f"| {number} | {row.title.nb} | {purposes} | {who} |")
    lines += ["", "Vet vi ikke hvem som har foreldreansvar, er svaret aldri ja: det må bekreftes først.", ""]
    lines += ["## Aldersgrensene", "", "| formål | alder | hjemmel |", "|---|---|---|"]
    for age in rules.ages.values():
        lines.append(f"| {age.title.nb} | {age.years} år | {rules.reference(age.reference).label.nb} |")
    lines += ["", "## Hva et svar gjør", "", "| samtykket er | arbeidet |", "|---|---|"]
    lines += [f"| {STATES[state]} | {words} |" for state, words in EFFECTS.items()]
    return "\n".join(lines) + "\n"


EFFECTS = {
    ConsentState.GIVEN: "går videre",
    ConsentState.WAITING: "neste steg venter",
    ConsentState.REFUSED: "stanser samme minutt: utkast, kommentar, kvalitetssikring, signering og sending",
    ConsentState.WITHDRAWN: "stanser samme minutt, til alle som må, har sagt ja igjen; ingenting blir slettet",
    ConsentState.EXPIRED: "neste steg venter på nytt samtykke",
    ConsentState.UNRESOLVED: "neste steg venter på at foreldreansvaret blir bekreftet",
}
