"""What is missing, in words that say what to do."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset

MISSING = {
    "kind": _("Velg hva henvisningen gjelder."),
    "child_first_name": _("Skriv barnets fornavn."),
    "child_last_name": _("Skriv barnets etternavn."),
    "child_birth_date": _("Skriv barnets fødselsdato."),
    "order_question": _("Skriv hva dere vil at PPT skal svare på."),
    "wants_assessment": _("Velg om dere ber om en sakkyndig vurdering."),
    "main_reason": _("Velg den viktigste henvisningsgrunnen."),
    "concern": _("Skriv hva barnet strever med, og siden når."),
    "ordinary_provision": _("Skriv hvordan det ordinære tilbudet er i dag."),
    "discussed_first": _("Velg om dere har drøftet dette med PPT først."),
    "referrer_name": _("Skriv hvem som henviser."),
    "child_view": _("Skriv hva barnet selv sier, eller hvorfor barnet ikke er spurt."),
    "measures": _("Skriv minst ett tiltak dere har prøvd."),
    "guardians": _("Skriv hvem som er foresatt."),
    "guardian_views": _("Skriv hva hver av de foresatte sier, med deres egne ord."),
    "child_view_from": _("Skriv hvem som snakket med barnet, og når."),
    "guardians_have_not_seen": _("La alle foresatte se hele henvisningen med vedlegg, og skriv hvordan de så den."),
    "pupil_has_not_seen": _("Eleven har fylt 15 år. La eleven se hele henvisningen med vedlegg først."),
    "correction": _("Svar den som har sagt at noe er feil."),
    "report": _("Legg ved den pedagogiske rapporten."),
}

KINDS = {
    "individual_education": _("Mer tilrettelegging av opplæringen (ITO)"),
    "special_educational_assistance": _("Spesialpedagogisk hjelp før skolealder"),
    "kindergarten_speech_therapy": _("Hjelp fra logoped i barnehagen, til språk og tale"),
    "audiology_follow_up": _("Hjelp fra audiopedagog, når barnet hører dårlig"),
    "deferred_school_start": _("Å begynne på skolen ett år senere"),
    "early_school_start": _("Å begynne på skolen ett år tidligere"),
    "exemption_part": _("Fritak fra en del av opplæringen"),
    "exemption_whole": _("Fritak fra all opplæring"),
    "preschool_sign_language": _("Opplæring i tegnspråk før skolealder"),
    "school_sign_language": _("Opplæring i og på norsk tegnspråk i skolen"),
    "personal_assistance": _("En voksen som hjelper eleven i skolehverdagen (personlig assistanse)"),
    "physical_adaptation": _("Tilrettelegging av rom, hjelpemidler eller utstyr i skolen"),
    "adult_education": _("Tilrettelagt opplæring for voksne"),
    "disability_adaptation": _("Tilrettelegging i barnehagen når barnet har nedsatt funksjonsevne"),
}
"""What each kind of help is, in the words of those who ask for it."""


def kind_choices(unit_kind: str | None, referrer: str) -> list[tuple[str, Any]]:
    """The kinds that a child at such a unit may have, and that this one may ask for."""
    offered = ruleset(clock.today()).kinds_for(unit_kind, referrer)
    return [(kind.key, KINDS[kind.key]) for kind in sorted(offered, key=lambda kind: list(KINDS).index(kind.key))]
