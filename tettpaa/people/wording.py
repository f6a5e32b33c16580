"""The sentences of the rules about people, in words."""

from django.utils.translation import gettext_lazy as _

from tettpaa.core.wording import Phrasebook

SENTENCES = {
    "people.identity_number.empty": _("Skriv fødselsnummeret eller D-nummeret."),
    "people.identity_number.letters": _("Skriv bare siffer i fødselsnummeret."),
    "people.identity_number.length": _("Fødselsnummeret har %(wanted)s siffer. Du har skrevet %(written)s."),
    "people.identity_number.check_digits": _("Fødselsnummeret stemmer ikke. Se om to siffer har byttet plass."),
    "people.identity_number.synthetic": _("Dette er et testnummer. Skriv nummeret fra Folkeregisteret."),
    "people.birth_date.future": _("Fødselsdatoen kan ikke være fram i tid. Skriv en dato til og med i dag."),
    "people.birth_date.mismatch": _(
        "Fødselsnummeret sier %(number)s. Du har skrevet %(written)s. Rett det som ikke stemmer."
    ),
    "people.merge.two_numbers": _("De har hvert sitt fødselsnummer. Da er de to barn, også når de er tvillinger."),
    "people.merge.birth_dates": _("Fødselsdatoene er ikke like. Rett den som er feil, først."),
    "people.merge.twins": _(
        "De er født samme dag, har samme foresatte og ulikt fornavn. De kan være tvillinger. "
        "Sjekk det, og kryss av for at du har sjekket."
    ),
    "people.merge.guardian_ended": _(
        "Tilknytningen er avsluttet i den ene mappen, men ikke i den andre: %(names)s. Rett det først."
    ),
    "people.merge.files": _("Mappen som skal bort, har egne filer. De kan ikke flyttes."),
    "people.guardian_is_child": _(
        "Barnet og den foresatte kan ikke ha samme fødselsnummer. Se hvem nummeret hører til."
    ),
}

phrasebook = Phrasebook(SENTENCES)
say = phrasebook.say
