"""The words of the pages about conversations with the child."""

from django.utils.translation import gettext_lazy as _

from tettpaa.cases.views.shown import FormPage

CLOSED = _("Bare PPT ser dette. Ingen i familien og ingen på skolen eller i barnehagen ser at samtalen er planlagt.")
PLAN = FormPage(
    view="voices",
    title=_("Planlegg samtale med barnet"),
    lead=CLOSED,
    submit=_("Lagre planen"),
    done=_("Samtalen er planlagt. Den står på Min dag."),
    template="cases/conversation_plan_form.html",
    back="conversations",
    keep="samtaleplan",
)
CANCEL = FormPage(
    view="voices",
    title=_("Det blir ikke noe av samtalen"),
    submit=_("Lagre"),
    done=_("Planen er avlyst."),
    back="conversations",
)
RECORD = FormPage(
    view="voices",
    title=_("Skriv fra samtalen"),
    lead=_("Bare PPT ser dette. Familien og skolen ser bare det du gir videre, bit for bit."),
    submit=_("Lagre samtalen"),
    done=_("Samtalen er lagret. Den er stengt for alle andre enn PPT."),
    back="conversations",
    keep="samtale",
)
WEIGH = FormPage(
    view="voices", title=_("Hvordan er dette vektlagt?"), submit=_("Lagre"), done=_("Det er lagret."), keep="vekt"
)
DRAWING = FormPage(
    view="voices",
    title=_("Legg ved en tegning eller et bilde"),
    lead=_("Tegningen er stengt for alle andre enn PPT."),
    submit=_("Legg ved"),
    done=_("Tegningen er lagt ved."),
)
PIECE = FormPage(
    view="voices",
    title=_("Hva vil barnet at noen skal vite?"),
    lead=_("Skriv én ting om gangen. Da kan barnet bestemme for hver ting."),
    submit=_("Lagre"),
    done=_("Det er lagret. Ingen har fått vite det ennå."),
)
SAFETY = FormPage(
    view="voices",
    title=_("Er det trygt at foresatte vet?"),
    lead=_("Svar før du gir noe videre til noen i familien. Tenk på hva som kan skje med barnet hjemme."),
    effects=(
        _("Nei eller ikke sikker: ingen foresatte får noe, og det de alt har fått, blir tatt bort med en gang."),
        _("Svaret og grunnen ser bare PPT."),
    ),
    submit=_("Lagre svaret"),
    done=_("Svaret er lagret."),
    template="cases/safety.html",
)
RELEASE = FormPage(
    view="voices",
    title=_("Gi dette videre"),
    effects=(
        _("Bare denne ene får det, i sin egen del av portalen."),
        _("Du kan ta det tilbake. Da ser de det ikke lenger, men de kan ha lest det."),
    ),
    submit=_("Gi videre"),
    done=_("Det er gitt videre."),
    template="cases/release.html",
)
