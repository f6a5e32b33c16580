"""The answer to a request for the file: the decision with its ground, what was found, and what is given out."""

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from tettpaa.access.models import User
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.documents.document_data import Recipient, RenderedDocument, Section, Sender, Signature, Subject, Template
from tettpaa.documents.richtext import from_plain
from tettpaa.retention import requesting
from tettpaa.retention.models_requests import AccessItem, AccessRequest, AccessRequestAnswer

_OUTCOMES = AccessRequestAnswer.Outcome


def answer(request: AccessRequest, items: list[AccessItem], by: User) -> RenderedDocument:
    """One PDF: the decision first, then every paper that is given out, in the language of the case."""
    case = request.case
    with override(case.language):
        return RenderedDocument(
            template=Template.PLAIN_LETTER,
            language="nn" if case.language == "nn" else "nb",
            title=_("Svar på krav om innsyn"),
            document_id=f"I-{str(request.pk)[-12:].upper()}",
            rule_set=ruleset(clock.today()).version,
            dated=clock.today(),
            sender=Sender(name=_("Pedagogisk-psykologisk tjeneste"), phone=settings.SERVICE_PHONE),
            secrecy=_("Unntatt offentlighet"),
            recipients=(Recipient(name=request.guardian.name if request.guardian else case.child.name),),
            subject=Subject(name=case.child.name, birth_date=case.child.birth_date),
            body=from_plain("\n\n".join(_decision(request, items))).tree,
            sections=tuple(_papers(request, items)),
            signatures=(Signature(name=by.name, role=str(by.get_role_display()), at=clock.now()),),
        )


def _decision(request: AccessRequest, items: list[AccessItem]) -> list[str]:
    rules, form = ruleset(clock.today()), request.case.language
    words = {
        _OUTCOMES.GRANTED: _("Du får innsyn i alt du har bedt om og har rett til å se."),
        _OUTCOMES.PARTLY: _("Du får innsyn i en del av det du har bedt om."),
        _OUTCOMES.REFUSED: _("Du får ikke innsyn i det du har bedt om."),
    }
    outcome = requesting.outcome(items)
    law = {
        "party": rules.reference("party_access").label.in_form(form),
        "person": rules.reference("own_data").label.in_form(form),
    }
    found = [
        _("Du ba om: %(what)s") % {"what": request.asked_for},
        words[_OUTCOMES(outcome)],
        _("Retten til innsyn står i %(party)s og %(person)s.") % law,
    ]
    held = [item for item in items if item.choice != AccessItem.Choice.GIVE]
    for item in held:
        ground = rules.reference(item.ground).label.in_form(form)
        facts = {"title": item.title, "law": ground, "reason": item.reason}
        found.append(
            _("Noe er sladdet i «%(title)s» etter %(law)s. Grunnen er: %(reason)s") % facts
            if item.choice == AccessItem.Choice.MASK
            else _("Vi gir ikke ut «%(title)s». Hjemmelen er %(law)s. Grunnen er: %(reason)s") % facts
        )
    if held:
        weeks = {"weeks": rules.number("appeal_weeks"), "law": rules.reference("party_refusal").label.in_form(form)}
        found.append(
            _("Du kan klage innen %(weeks)s uker. Send klagen til oss. Statsforvalteren avgjør den. Se %(law)s.")
            % weeks
        )
    found.append(
        _("Mener du at noe er feil, kan du be oss rette det. Er vi ikke enige, skriver vi inn at du er uenig.")
    )
    return found


def _papers(request: AccessRequest, items: list[AccessItem]) -> list[Section]:
    """What is given out, in its order; a disagreement stands with the paper that it is about."""
    noted = [one for one in requesting.corrections(request.case) if one.outcome == one.Outcome.NOTED]
    found = []
    for item in items:
        if item.choice == AccessItem.Choice.WITHHOLD:
            continue
        alone = _("Filen følger med, og noe i den er dekket.") if item.masked_file_id else _("Filen følger med.")
        text = requesting.shown(item) or alone
        own = [one for one in noted if one.paper == item.title and one.guardian_id == request.guardian_id]
        text += "".join("\n\n" + _("Merknad: du er uenig i dette. %(wrong)s") % {"wrong": one.wrong} for one in own)
        found.append(
            Section(heading=f"{item.title} ({item.made_on:%d.%m.%Y})", is_numbered=False, body=from_plain(text).tree)
        )
    return found
