"""The question about consent on paper, in the same words as in the portal, for those who sign by hand."""

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from tettpaa.cases import consent_words
from tettpaa.cases.consent_words import ConsentWords
from tettpaa.cases.models import IndividualCase
from tettpaa.cases.secrecy_queries import ReleaseView
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.core.wording import long_date
from tettpaa.documents.document_data import RenderedDocument, Section, Sender, Subject, Template
from tettpaa.documents.richtext import from_plain
from tettpaa.participation.models import ConsentKind


def consent_form(case: IndividualCase, kind: ConsentKind, *, is_pupil: bool) -> RenderedDocument:
    """One sheet for one person: what is asked, what yes and no mean, and where to sign."""
    with override(case.language):
        words = consent_words.of(kind, name=case.child.first_name, is_pupil=is_pupil, case=case)
        return _sheet(case, words.title, _explained(words), document_id=f"S-{case.number}")


def release_form(case: IndividualCase, view: ReleaseView, *, is_pupil: bool) -> RenderedDocument:
    """One sheet for one person and one receiver: what would be shared, what yes and no mean, and where to sign."""
    with override(case.language):
        row = view.row
        words = consent_words.release(name=case.child.first_name, recipient=row.recipient, is_pupil=is_pupil)
        facts = (
            (_("Hvem får vite det"), f"{row.recipient} ({view.service})"),
            (_("Hva vi vil dele"), row.information),
            (_("Hva det skal brukes til"), row.purpose),
            (_("Hvor lenge det gjelder"), f"{long_date(row.from_on)} – {long_date(row.until_on)}"),
        )
        told = [words.asked, *(f"{label}: {said}" for label, said in facts), *_meaning(words)]
        told.append(_("Du kan trekke ja-et tilbake når du vil. Det vi allerede har delt, kan vi ikke hente tilbake."))
        told.append(_help())
        return _sheet(case, words.title, "\n\n".join(told), document_id=f"D-{case.number}")


def _explained(words: ConsentWords) -> str:
    """The portal's own words (``family_consent.html``)."""
    later = _("Du kan si ja nå og trekke det tilbake senere, på papir eller på telefon. Da stopper vi arbeidet.")
    return "\n\n".join([words.asked, *_meaning(words), later, _help()])


def _meaning(words: ConsentWords) -> list[str]:
    return [f"{_('Hvis du sier ja')}: {words.yes}", f"{_('Hvis du sier nei')}: {words.no}"]


def _help() -> str:
    return _("Vil du ha dette forklart, eller trenger du tolk? Ring oss, så ordner vi det. Barn skal aldri tolke.")


def _sheet(case: IndividualCase, title: str, text: str, *, document_id: str) -> RenderedDocument:
    """One page about one child, with lines to sign on."""
    return RenderedDocument(
        template=Template.PLAIN_LETTER,
        language="nn" if case.language == "nn" else "nb",
        title=title,
        document_id=document_id,
        rule_set=ruleset(clock.today()).version,
        dated=clock.today(),
        sender=Sender(name=_("Pedagogisk-psykologisk tjeneste"), phone=settings.SERVICE_PHONE),
        case_number=case.number,
        secrecy=_("Unntatt offentlighet"),
        subject=Subject(
            name=case.child.name,
            birth_date=case.child.birth_date,
            unit="" if case.hides_place else case.place,
            group=case.shown_group,
        ),
        body=from_plain(text).tree,
        sections=(_answer(),),
    )


def _answer() -> Section:
    """Boxes and lines to write on."""
    boxes = [f"_____  {words}" for words in (_("Ja, jeg samtykker"), _("Nei, jeg samtykker ikke"))]
    lines = (_("Navn"), _("Dato"), _("Underskrift"), _("Forklart på dette språket"), _("Navn på tolken"))
    written = [f"{words}: {'_' * (64 - len(words))}" for words in lines]
    return Section(heading=_("Svaret ditt"), is_numbered=False, body=from_plain("\n\n".join([*boxes, *written])).tree)
