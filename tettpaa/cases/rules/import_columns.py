"""Which column of a file holds what: guessed from its heading. Pure."""

from collections.abc import Mapping, Sequence

from tettpaa.core.norwegian import folded

SYNONYMS: Mapping[str, tuple[str, ...]] = {
    "name": ("navn", "barnets navn", "elevens navn", "barn", "elev", "fullt navn", "klient"),
    "first_name": ("fornavn", "barnets fornavn", "elevens fornavn"),
    "last_name": ("etternavn", "barnets etternavn", "elevens etternavn"),
    "birth_date": ("fødselsdato", "født", "f dato", "fdato"),
    "identity_number": ("fødselsnummer", "fnr", "personnummer", "d nummer", "fødselsnr", "identitetsnummer"),
    "unit": (
        "skole eller barnehage",
        "skole",
        "barnehage",
        "enhet",
        "skole barnehage",
        "barnehage skole",
        "institusjon",
    ),
    "group": ("klasse", "avdeling", "klasse eller avdeling", "trinn", "gruppe"),
    "kind": ("sakstype", "type", "type sak"),
    "received_on": ("henvisningen kom", "mottatt", "henvist", "henvisningsdato", "mottatt dato", "dato mottatt"),
    "intake_on": ("tatt inn", "inntak", "inntaksdato", "inntaksmøte"),
    "assigned_on": ("fordelt", "fordelt dato", "dato fordelt", "tildelt"),
    "assessment_on": ("utredningen startet", "utredning startet", "utredning", "startet"),
    "sent_on": ("vurderingen sendt", "vurdering sendt", "sakkyndig vurdering sendt", "sv sendt", "sendt"),
    "decided_on": ("vedtaket fattet", "vedtak", "vedtaksdato", "vedtak fattet"),
    "told_on": ("familien fikk vedtaket", "vedtak sendt", "foresatte informert", "familien informert"),
    "started_on": ("hjelpen kom i gang", "hjelp startet", "hjelpen startet", "oppstart"),
    "grants_help": ("vedtaket gir rett til hjelp", "innvilget", "rett til hjelp"),
    "holder": ("saksansvarlig", "rådgiver", "saksbehandler", "pp rådgiver", "ansvarlig"),
    "next_title": ("neste steg", "neste"),
    "next_due_on": ("frist for neste steg", "frist", "neste frist"),
    "follow_up_on": ("oppfølging er avtalt til", "oppfølging", "oppfølgingsdato"),
    "language": ("språk hjemme", "språk", "morsmål"),
    "interpreter_language": ("tolk", "tolkespråk", "tolk på hvilket språk"),
    "g1_name": ("foresatt 1", "foresatt 1 navn", "foresatt", "navn foresatt 1", "mor", "foresatte 1"),
    "g1_relation": ("foresatt 1 hvem", "foresatt 1 relasjon", "relasjon 1"),
    "g1_phone": ("foresatt 1 telefon", "telefon foresatt 1", "telefon 1", "mobil 1"),
    "g1_lives": ("foresatt 1 barnet bor her", "bor hos foresatt 1"),
    "g1_consented_on": ("foresatt 1 samtykket", "samtykke 1", "samtykke foresatt 1", "samtykke", "samtykket"),
    "g2_name": ("foresatt 2", "foresatt 2 navn", "navn foresatt 2", "far", "foresatte 2"),
    "g2_relation": ("foresatt 2 hvem", "foresatt 2 relasjon", "relasjon 2"),
    "g2_phone": ("foresatt 2 telefon", "telefon foresatt 2", "telefon 2", "mobil 2"),
    "g2_lives": ("foresatt 2 barnet bor her", "bor hos foresatt 2"),
    "g2_consented_on": ("foresatt 2 samtykket", "samtykke 2", "samtykke foresatt 2"),
    "pupil_consented_on": ("eleven samtykket", "samtykke elev", "eleven selv samtykket"),
}
"""Field → the headings that mean it; the first is ours, and stands in the empty file that we give."""

FIELDS = tuple(SYNONYMS)
NEEDED = ("birth_date", "unit", "received_on", "assigned_on", "holder")
IN_THE_EMPTY_FILE = tuple(field for field in FIELDS if field != "name")


def guess(headings: Sequence[str]) -> dict[str, int]:
    """Field → number of its column. A heading is taken once, and an exact one is never beaten."""
    known = {folded(heading): number for number, heading in reversed(list(enumerate(headings))) if heading}
    found: dict[str, int] = {}
    for field, names in SYNONYMS.items():
        number = next((known[folded(name)] for name in names if folded(name) in known), None)
        if number is not None and number not in found.values():
            found[field] = number
    return found


def missing(columns: Mapping[str, int]) -> list[str]:
    """Fields that no case can do without, and that no column has."""
    lacks = [field for field in NEEDED if field not in columns]
    if "name" not in columns:
        lacks = [field for field in ("first_name", "last_name") if field not in columns] + lacks
    return lacks


def child_names(written: str) -> tuple[str, str] | None:
    """First and last name of «Lien, Ali» or «Ali Lien»."""
    last, comma, first = (part.strip() for part in written.partition(","))
    if comma:
        return (first, last) if first and last else None
    words = written.split()
    return (" ".join(words[:-1]), words[-1]) if len(words) > 1 else None
