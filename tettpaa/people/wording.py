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
    "people.guardian_is_child": _(
        "Barnet og den foresatte kan ikke ha samme fødselsnummer. Se hvem nummeret hører til."
    ),
}

phrasebook = Phrasebook(SENTENCES)
say = phrasebook.say
