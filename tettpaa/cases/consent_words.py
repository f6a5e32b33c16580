"""The question about consent in words, the same in the portal and on paper."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from tettpaa.cases import queries
from tettpaa.cases.models import IndividualCase, SharedProgress
from tettpaa.participation.models import ConsentKind


@dataclass(frozen=True)
class ConsentWords:
    """What is asked, and what yes and no mean."""

    title: str
    asked: str
    yes: str
    no: str


def release(*, name: str, recipient: str, is_pupil: bool) -> ConsentWords:
    """May we tell this receiver? The same words in the portal and on paper."""
    title = _("Kan vi dele opplysninger med %(who)s?") % {"who": recipient}
    asked = (
        _("Vi har taushetsplikt om deg. Derfor spør vi deg før vi deler noe.")
        if is_pupil
        else _("Vi har taushetsplikt om %(name)s. Derfor spør vi deg før vi deler noe.") % {"name": name}
    )
    yes = (
        _("Da kan vi dele det som står her, og ikke noe annet.")
        if is_pupil
        else _("Da kan vi dele det som står her når alle som bestemmer, har sagt ja. Vi deler ikke noe annet.")
    )
    no = (
        _("Da deler vi det ikke. Du får like mye hjelp av oss.")
        if is_pupil
        else _("Da deler vi det ikke. Barnet får like mye hjelp av oss.")
    )
    return ConsentWords(title, asked, yes, no)


def of(kind: ConsentKind, *, name: str, is_pupil: bool, case: IndividualCase | SharedProgress) -> ConsentWords:
    """The words of one question, to a pupil or to a guardian."""
    if kind == ConsentKind.HELP:
        return _help(name, is_pupil=is_pupil)
    if kind == ConsentKind.DECISION:
        return _decision(name, is_pupil=is_pupil, after_assessment=queries.kind_of(case).needs_assessment)
    return _assessment(name, is_pupil=is_pupil, is_adult=not queries.kind_of(case).is_about_child)


def _assessment(name: str, *, is_pupil: bool, is_adult: bool) -> ConsentWords:
    title = _("Samtykker du til sakkyndig vurdering?")
    if is_pupil:
        return ConsentWords(
            title,
            _(
                "Vi trenger et ja fra deg før vi lager en sakkyndig vurdering. Da finner vi ut hva du trenger, og gir "
                "råd til kommunen."
            ),
            _("Da kan vi starte."),
            _("Da lager vi ikke en vurdering. Du kan si ja senere hvis du vil.")
            if is_adult
            else _("Da lager vi ikke en vurdering. Skolen skal fortsatt hjelpe deg."),
        )
    return ConsentWords(
        title,
        _(
            "Vi trenger et ja fra deg før vi lager en sakkyndig vurdering om %(name)s. Da finner vi ut hva barnet "
            "trenger, og gir råd til kommunen."
        )
        % {"name": name},
        _("Da kan vi starte når alle som skal svare, har sagt ja."),
        _("Da lager vi ikke en vurdering. Skolen eller barnehagen skal fortsatt hjelpe barnet."),
    )


def _decision(name: str, *, is_pupil: bool, after_assessment: bool) -> ConsentWords:
    title, yes = _("Samtykker du til vedtaket?"), _("Da kan kommunen gjøre vedtaket.")
    if not after_assessment:
        asked = _("Før kommunen kan gi hjelpen i et vedtak, trenger den et ja fra deg.")
    elif is_pupil:
        asked = _("Vurderingen om deg er ferdig. Før kommunen kan gi hjelpen i et vedtak, trenger den et ja fra deg.")
    else:
        asked = _(
            "Vurderingen om %(name)s er ferdig. Før kommunen kan gi hjelpen i et vedtak, trenger den et ja fra deg."
        ) % {"name": name}
    no = (
        _("Da får du ikke hjelpen i et vedtak. Skolen skal fortsatt hjelpe deg.")
        if is_pupil
        else _("Da får barnet ikke hjelpen i et vedtak. Skolen eller barnehagen skal fortsatt hjelpe barnet.")
    )
    return ConsentWords(title, asked, yes, no)


def _help(name: str, *, is_pupil: bool) -> ConsentWords:
    title = _("Samtykker du til hjelpen?")
    if is_pupil:
        return ConsentWords(
            title,
            _("Vi trenger et ja fra deg før vi begynner. Hjelpen er et tilbud, og du kan si nei."),
            _("Da kan vi begynne når det er din tur."),
            _("Da får du ikke denne hjelpen. Skolen skal fortsatt hjelpe deg."),
        )
    return ConsentWords(
        title,
        _("Vi trenger et ja fra deg før %(name)s får hjelpen. Den er et tilbud, og du kan si nei.") % {"name": name},
        _("Da kan vi begynne når alle har sagt ja, og det er barnets tur."),
        _("Da får barnet ikke denne hjelpen. Skolen eller barnehagen skal fortsatt hjelpe barnet."),
    )
