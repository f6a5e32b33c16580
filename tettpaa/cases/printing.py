"""The question about consent on paper, in the same words as in the portal, for those who sign by hand."""

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from tettpaa.cases.models import IndividualCase
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.documents.document_data import RenderedDocument, Section, Sender, Subject, Template
from tettpaa.documents.richtext import from_plain
from tettpaa.participation.models import ConsentKind


def consent_form(case: IndividualCase, kind: ConsentKind, *, is_pupil: bool) -> RenderedDocument:
    """One sheet for one person: what is asked, what yes and no mean, and where to sign."""
    with override(case.language):
        decision = kind == ConsentKind.DECISION
        title = _("Samtykker du til vedtaket?") if decision else _("Samtykker du til sakkyndig vurdering?")
        return RenderedDocument(
            template=Template.PLAIN_LETTER,
            language="nn" if case.language == "nn" else "nb",
            title=title,
            document_id=f"S-{case.number}",
            rule_set=ruleset(clock.today()).version,
            dated=clock.today(),
            sender=Sender(name=_("Pedagogisk-psykologisk tjeneste"), phone=settings.SERVICE_PHONE),
            case_number=case.number,
            secrecy=_("Unntatt offentlighet"),
            subject=Subject(name=case.child.name, birth_date=case.child.birth_date, unit=case.place, group=case.group),
            body=from_plain(_explained(case, decision=decision, is_pupil=is_pupil)).tree,
            sections=(_answer(),),
        )


def _explained(case: IndividualCase, *, decision: bool, is_pupil: bool) -> str:
    """The portal's own words (``family_consent.html``)."""
    name = case.child.first_name
    if is_pupil:
        first = (
            _("Vurderingen om deg er ferdig. Før kommunen kan gi hjelpen i et vedtak, trenger den et ja fra deg.")
            if decision
            else _(
                "Vi trenger et ja fra deg før vi lager en sakkyndig vurdering. Da finner vi ut hva du trenger, og gir "
                "råd til kommunen."
            )
        )
    else:
        first = (
            _("Vurderingen om %(name)s er ferdig. Før kommunen kan gi hjelpen i et vedtak, trenger den et ja fra deg.")
            if decision
            else _(
                "Vi trenger et ja fra deg før vi lager en sakkyndig vurdering om %(name)s. Da finner vi ut hva barnet "
                "trenger, og gir råd til kommunen."
            )
        ) % {"name": name}
    return "\n\n".join([first, *_what_follows(decision=decision, is_pupil=is_pupil)])


def _what_follows(*, decision: bool, is_pupil: bool) -> list[str]:
    yes = (
        _("Da kan kommunen gjøre vedtaket.")
        if decision
        else _("Da kan vi starte når alle som skal svare, har sagt ja.")
    )
    if is_pupil:
        no = (
            _("Da får du ikke hjelpen i et vedtak. Skolen skal fortsatt hjelpe deg.")
            if decision
            else _("Da lager vi ikke en vurdering. Skolen skal fortsatt hjelpe deg.")
        )
    else:
        no = (
            _("Da får barnet ikke hjelpen i et vedtak. Skolen eller barnehagen skal fortsatt hjelpe barnet.")
            if decision
            else _("Da lager vi ikke en vurdering. Skolen eller barnehagen skal fortsatt hjelpe barnet.")
        )
    return [
        f"{_('Hvis du sier ja')}: {yes}",
        f"{_('Hvis du sier nei')}: {no}",
        _("Du kan si ja nå og trekke det tilbake senere, på papir eller på telefon. Da stopper vi arbeidet."),
        _("Vil du ha dette forklart, eller trenger du tolk? Ring oss, så ordner vi det. Barn skal aldri tolke."),
    ]


def _answer() -> Section:
    """Boxes and lines to write on."""
    boxes = [f"_____  {words}" for words in (_("Ja, jeg samtykker"), _("Nei, jeg samtykker ikke"))]
    lines = (_("Navn"), _("Dato"), _("Underskrift"), _("Forklart på dette språket"), _("Navn på tolken"))
    written = [f"{words}: {'_' * (64 - len(words))}" for words in lines]
    return Section(heading=_("Svaret ditt"), is_numbered=False, body=from_plain("\n\n".join([*boxes, *written])).tree)
