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
