"""What the fields of a running case are called, on the page where columns are chosen and in the empty file."""

from typing import Final

from django.utils.translation import gettext_lazy as _

LABELS: Final = {
    "name": _("Barnets navn (hele)"),
    "first_name": _("Fornavn"),
    "last_name": _("Etternavn"),
    "birth_date": _("Fødselsdato"),
    "identity_number": _("Fødselsnummer"),
    "unit": _("Skole eller barnehage"),
    "group": _("Klasse eller avdeling"),
    "kind": _("Sakstype"),
    "received_on": _("Henvisningen kom"),
    "intake_on": _("Tatt inn"),
    "assigned_on": _("Fordelt"),
    "assessment_on": _("Utredningen startet"),
    "sent_on": _("Vurderingen sendt"),
    "decided_on": _("Vedtaket fattet"),
    "told_on": _("Familien fikk vedtaket"),
    "started_on": _("Hjelpen kom i gang"),
    "grants_help": _("Vedtaket gir rett til hjelp"),
    "holder": _("Saksansvarlig"),
    "next_title": _("Neste steg"),
    "next_due_on": _("Frist for neste steg"),
    "follow_up_on": _("Oppfølging er avtalt til"),
    "language": _("Språk hjemme"),
    "interpreter_language": _("Tolk"),
    "g1_name": _("Foresatt 1"),
    "g1_relation": _("Foresatt 1 hvem"),
    "g1_phone": _("Foresatt 1 telefon"),
    "g1_lives": _("Foresatt 1 barnet bor her"),
    "g1_consented_on": _("Foresatt 1 samtykket"),
    "g2_name": _("Foresatt 2"),
    "g2_relation": _("Foresatt 2 hvem"),
    "g2_phone": _("Foresatt 2 telefon"),
    "g2_lives": _("Foresatt 2 barnet bor her"),
    "g2_consented_on": _("Foresatt 2 samtykket"),
    "pupil_consented_on": _("Eleven samtykket"),
}
