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
CONVERSATION = FormPage(
    view="voices",
    title=_("Samtale med barnet"),
    lead=_("Bare PPT ser dette. Familien ser det først når det står i et utkast du sender."),
    submit=_("Lagre samtalen"),
    done=_("Samtalen er lagret."),
    keep="samtale",
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
        _("Ser: hvor saken er, hvor lang tid den har tatt, hvem som er kontakt, og datoer vi har varslet."),
        _("Ser: utkast og dokumenter vi har delt med familien, og egne svar."),
        _("Ser ikke: journalen, utkast under arbeid, samtalen med barnet eller det den andre forelderen har svart."),
    ),
    submit=_("Gi innsyn"),
    done=_("Innsynet er åpnet."),
)
PUPIL_PORTAL = FormPage(
    view="voices",
    title=_("Gi eleven innsyn"),
    lead=_("Eleven er gammel nok til å være part selv. Snakk med eleven først. Du kan stenge innsynet når som helst."),
    effects=(
        _("Ser: hvor saken er, hvor lang tid den har tatt, hvem som er kontakt, og datoer vi har varslet."),
        _("Ser: utkast og dokumenter vi har delt med familien, og egne svar."),
        _("Ser ikke: journalen, utkast under arbeid, eller det de foresatte har skrevet."),
        _("Foresatte ser ikke det eleven skriver."),
    ),
    submit=_("Gi innsyn"),
    done=_("Innsynet er åpnet."),
)
