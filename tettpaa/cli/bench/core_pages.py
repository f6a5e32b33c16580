"""The list of what is measured, in the order of the table."""

from tettpaa.cli.bench import portal, reading, signing, writing
from tettpaa.cli.bench.pages import Maker

PAGES: dict[str, Maker] = {
    "Min dag": reading.my_day,
    "Saker, side 1": reading.cases_first,
    "Saker, side 20": reading.cases_twentieth,
    "Saker, filtrert": reading.cases_filtered,
    "Søk": reading.search,
    "Inntak": reading.intake,
    "Barnets mappe": reading.child,
    "Sak": reading.case,
    "Skrivesiden": portal.editor,
    "Familiens side": portal.family,
    "Skolens saker": portal.unit,
    "Lagre notat": writing.save_note,
    "Autolagre avsnitt": writing.autosave,
    "Sende henvisning": writing.submit,
    "Signere og lage PDF": signing.sign,
}
