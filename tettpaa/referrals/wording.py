"""What is missing, in words that say what to do."""

from django.utils.translation import gettext_lazy as _

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
    "guardians_view": _("Skriv hva foresatte sier."),
    "referrer_name": _("Skriv hvem som henviser."),
    "child_view": _("Skriv hva barnet selv sier, eller hvorfor barnet ikke er spurt."),
    "measures": _("Skriv minst ett tiltak dere har prøvd."),
    "guardians": _("Skriv hvem som er foresatt."),
    "guardians_have_not_seen": _("La alle foresatte se hele henvisningen før den sendes, og kryss av."),
    "report": _("Legg ved den pedagogiske rapporten."),
}
