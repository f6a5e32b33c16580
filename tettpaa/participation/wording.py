"""The sentences of the rules about consent, in words."""

from django.utils.translation import gettext_lazy as _

from tettpaa.core.wording import Phrasebook
from tettpaa.participation.rules import ConsentState
from tettpaa.people.wording import SENTENCES as PEOPLE

SENTENCES = {
    "participation.reason.pupil": _("Eleven har fylt 15 år og samtykker selv."),
    "participation.reason.pupil_choice": _("Eleven går på 8.–10. trinn og velger selv."),
    "participation.reason.pupil_notice": _("Meldingen til fylkeskommunen krever samtykke fra eleven."),
    "participation.reason.adult": _("Deltakeren er voksen og samtykker selv."),
    "participation.reason.child_welfare": _("Barnevernstjenesten har overtatt omsorgen og samtykker for barnet."),
    "participation.reason.sole": _("Én har foreldreansvaret alene og samtykker."),
    "participation.reason.everyone_responsible": _("Alle som har foreldreansvar, må samtykke."),
    "participation.reason.resident_parent": _(
        "Forelderen barnet bor fast hos, må samtykke. Den andre blir også spurt, og må samtykke før vedtaket."
    ),
    "participation.reason.parents": _("De som har foreldreansvar, søker eller samtykker."),
    "participation.reason.unknown": _("Vi vet ikke hvem som har foreldreansvar. Bekreft det før dere ber om samtykke."),
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

phrasebook = Phrasebook(PEOPLE, SENTENCES)
say = phrasebook.say
