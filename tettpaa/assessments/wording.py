"""The sentences of the rules about an assessment, in words."""

from django.utils.translation import gettext_lazy as _

from tettpaa.assessments.rules import ElementState
from tettpaa.cases.wording import SENTENCES as CASES
from tettpaa.core.wording import Phrasebook
from tettpaa.participation.wording import SENTENCES as PARTICIPATION
from tettpaa.people.wording import SENTENCES as PEOPLE

STATES = {
    ElementState.MISSING: _("mangler"),
    ElementState.HAS_TEXT: _("har tekst"),
    ElementState.ANSWERED: _("besvart"),
}

SENTENCES = {
    "assessments.no_text": _("Skriv om dette: %(what)s."),
    "assessments.not_marked": _("Les gjennom, og merk som besvart: %(what)s."),
    "assessments.yes_no": _("Svar ja eller nei: %(what)s."),
    "assessments.hours": _("Skriv omfanget i timer, for eksempel 2,5. «Middels» er ikke nok."),
    "assessments.guardian_views_missing": _("Skriv hva de foresatte mener, eller skriv hvordan dere har spurt."),
    "assessments.question.exception_proposed": _("Svar på om dere foreslår unntak fra kompetansekravene."),
    "assessments.question.also_assistance_or_physical": _(
        "Svar på om eleven også trenger personlig assistanse eller fysisk tilrettelegging."
    ),
    "assessments.question.education_plan": _("Svar på om eleven har en individuell opplæringsplan (IOP)."),
    "assessments.question.validity": _("Skriv hvor lenge vurderingen gjelder."),
    "assessments.word.grant": _("PPT gir råd. Skriv «PPT tilrår …». Det er kommunen som bestemmer."),
    "assessments.word.refuse": _("PPT gir råd. Skriv «PPT tilrår ikke …». Det er kommunen som bestemmer."),
    "assessments.word.appeal": _(
        "Familien kan klage på vedtaket, ikke på vurderingen. Skriv «Er du uenig i vurderingen? Skriv til oss»."
    ),
    "assessments.word.decide": _("PPT gir råd, og kommunen gjør vedtak. Skriv «PPT tilrår …»."),
    "assessments.word.old_number": _("Dette er nummeret i %(act)s. Det samme står nå i %(now)s."),
    "assessments.check.other_child": _(
        "«%(name)s» er navnet på et annet barn du arbeider med. Er det riktig barn her?"
    ),
    "assessments.check.measure_who": _("Hvem gjør dette: «%(what)s»?"),
    "assessments.check.measure_when": _("Når og hvor ofte: «%(what)s»?"),
    "assessments.check.measure_who_when": _("Hvem gjør dette, og når: «%(what)s»?"),
    "assessments.check.abbreviation": _("Forkortelsen %(what)s er ikke forklart. Skriv hele navnet første gang."),
    "assessments.check.old_test": _("%(what)s er %(months)s måneder gammel. Gjelder resultatet fortsatt?"),
    "assessments.check.heavy": _(
        "Teksten er tung å lese (LIX %(lix)s, helst under %(limit)s). Del opp lange setninger."
    ),
    "assessments.word.old_law": _(
        "Loven sier nå «individuelt tilrettelagt opplæring». Bruk det gamle ordet bare om eldre dokumenter."
    ),
}

phrasebook = Phrasebook(PEOPLE, PARTICIPATION, CASES, SENTENCES)
say = phrasebook.say
say_all = phrasebook.say_all

SHORT = {
    "learning_outcome": _("Utbytte"),
    "reasons": _("Hvorfor"),
    "realistic_goals": _("Mål"),
    "effective_measures": _("Tiltak"),
    "staff_competence": _("Kompetanse"),
    "need_stated": _("PPTs råd"),
    "holistic": _("Helhet"),
    "delayed_development": _("Utvikling"),
    "within_ordinary_provision": _("Ordinært tilbud"),
    "type_and_organisation": _("Type hjelp"),
    "extent": _("Omfang"),
    "child_view": _("Barnets syn"),
    "guardian_views": _("Foresatte"),
    "views_weighed": _("Vektlagt"),
    "best_interests": _("Barnets beste"),
    "inclusion": _("Fellesskap"),
    "family_summary": _("Kort fortalt"),
    "child_summary": _("Til barnet"),
}
"""Names of the elements for the strip over the text."""
