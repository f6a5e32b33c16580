"""The words of the pages about consents and voices."""

from django import forms
from django.utils.translation import gettext_lazy as _

from tettpaa.access.pages import SignedInRequest
from tettpaa.cases.views.shown import FormPage


class ConfirmForm(forms.Form):
    """Nothing to fill in: the button is the answer."""


def confirmation(request: SignedInRequest) -> ConfirmForm:
    """Bound when the button was pressed."""
    return ConfirmForm(request.POST if request.method == "POST" else None)


CONSENT = FormPage(
    view="voices",
    title=_("Registrer svar om samtykke"),
    lead=_("Skriv det de har svart deg. Ja og nei er begge svar. Skolen og barnehagen kan ikke samtykke for noen."),
    submit=_("Lagre svaret"),
    done=_("Svaret er lagret."),
)
EXCEPTION = FormPage(
    view="voices",
    title=_("Den ene forelderen er nok"),
    lead=_(
        "Loven sier ikke at det er nok når foreldrene bor hver for seg. Hovedregelen er at begge samtykker. "
        "Skriv ned hvorfor dere gjør et unntak."
    ),
    effects=(
        _("Forelderen eleven bor fast hos, kan samtykke alene til den sakkyndige vurderingen."),
        _("Den andre blir fortsatt spurt, og begge må samtykke før vedtaket."),
    ),
    submit=_("Lagre unntaket"),
    done=_("Unntaket er lagret."),
)
REFUSAL = FormPage(
    view="voices",
    title=_("Når svaret er nei"),
    lead=_("Uten samtykke lager PPT ingen sakkyndig vurdering. Barnet har fortsatt rett til et godt ordinært tilbud."),
    submit=_("Lagre"),
    done=_("Det er skrevet hva barnet får i stedet."),
    keep="nei",
)
SHARING = FormPage(
    view="voices",
    title=_("Skal de foresatte få teksten?"),
    lead=_(
        "Eleven bestemmer selv fra 15 år. De som har foreldreansvar, har fortsatt rett til informasjon, men loven sier "
        "ikke hvor langt den går. Spør eleven, og avgjør det for hver tekst."
    ),
    effects=(
        _("Ja: de foresatte får teksten sammen med eleven."),
        _("Nei: bare eleven får teksten. De foresatte ser den ikke i portalen."),
    ),
    submit=_("Lagre"),
    done=_("Det er lagret hvem som får teksten."),
)
DELIVER = FormPage(
    view="voices",
    title=_("Utkastet er gitt på papir eller forklart"),
    lead=_(
        "For den som ikke leser selv i portalen, begynner kommentartiden når teksten er gitt og forklart. Barn skal "
        "aldri tolke."
    ),
    submit=_("Lagre"),
    done=_("Det er lagret når de fikk teksten, og hvor lenge de kan svare."),
)
WITHDRAW = FormPage(
    view="voices",
    title=_("Samtykket er trukket tilbake"),
    lead=_("Dette kan ikke gjøres om, men familien kan samtykke på nytt."),
    effects=(
        _("Arbeidet med saken stopper til alle som må, har samtykket igjen."),
        _("Samtykket som ble gitt, står fortsatt i historikken."),
    ),
    submit=_("Registrer at samtykket er trukket"),
    done=_("Det er registrert at samtykket er trukket tilbake."),
    danger=True,
)
VIEW = FormPage(
    view="voices", title=_("Skriv foresattes syn"), submit=_("Lagre"), done=_("Synet er lagret."), keep="syn"
)
NOT_HEARD = FormPage(
    view="voices",
    title=_("Barnet er ikke hørt"),
    lead=_("Barn har rett til å bli hørt. Skriv hvorfor det ikke har skjedd."),
    submit=_("Lagre grunnen"),
    done=_("Grunnen er lagret."),
)
BEST = FormPage(
    view="voices",
    title=_("Vurder barnets beste"),
    submit=_("Lagre vurderingen"),
    done=_("Vurderingen av barnets beste er lagret."),
    keep="beste",
)
COMMENT = FormPage(
    view="voices", title=_("Registrer svar på utkastet"), submit=_("Lagre svaret"), done=_("Svaret er lagret.")
)
PORTAL = FormPage(
    view="voices",
    title=_("Gi foresatt innsyn"),
    lead=_("Innsynet er stengt til du åpner det. Du kan stenge det igjen når som helst."),
    effects=(
        _("Kommer inn: med ID-porten, fra det øyeblikket du åpner. Fødselsnummeret finner rett person."),
        _("Ser: hvor saken er, hvor lang tid den har tatt, hvem som er kontakt, og datoer vi har varslet."),
        _("Ser: utkast og dokumenter vi har delt med familien, og egne svar."),
        _("Ser ikke: journalen, utkast under arbeid, samtalen med barnet eller det den andre forelderen har svart."),
    ),
    submit=_("Gi innsyn"),
    done=_("Innsynet er åpnet. Den foresatte logger inn med ID-porten."),
)
ADULT_PORTAL = FormPage(
    view="voices",
    title=_("Gi personen innsyn"),
    lead=_("Personen er part i saken selv. Du kan stenge innsynet når som helst."),
    effects=(
        _("Kommer inn: med ID-porten, fra det øyeblikket du åpner. Fødselsnummeret finner rett person."),
        _("Ser: hvor saken er, hvor lang tid den har tatt, hvem som er kontakt, og datoer vi har varslet."),
        _("Ser: utkast og dokumenter vi har delt, og egne svar."),
        _("Ser ikke: journalen og utkast under arbeid."),
    ),
    submit=_("Gi innsyn"),
    done=_("Innsynet er åpnet. Personen logger inn med ID-porten."),
)
PUPIL_PORTAL = FormPage(
    view="voices",
    title=_("Gi eleven innsyn"),
    lead=_("Eleven er gammel nok til å være part selv. Snakk med eleven først. Du kan stenge innsynet når som helst."),
    effects=(
        _("Kommer inn: med ID-porten, fra det øyeblikket du åpner. Fødselsnummeret finner rett person."),
        _("Ser: hvor saken er, hvor lang tid den har tatt, hvem som er kontakt, og datoer vi har varslet."),
        _("Ser: utkast og dokumenter vi har delt med familien, og egne svar."),
        _("Ser ikke: journalen, utkast under arbeid, eller det de foresatte har skrevet."),
        _("Foresatte ser ikke det eleven skriver."),
    ),
    submit=_("Gi innsyn"),
    done=_("Innsynet er åpnet. Eleven logger inn med ID-porten."),
)
