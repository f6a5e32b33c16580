"""The referral as a document: what was asked, and every answer under its own heading."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from tettpaa.core.rulesets import ruleset
from tettpaa.documents import rendering
from tettpaa.documents.document_data import Fact, RenderedDocument, Section, Sender, Signature, Subject, Table, Template
from tettpaa.documents.richtext import from_plain
from tettpaa.referrals import queries
from tettpaa.referrals.models import Referral

_TEXTS = ("concern", "strengths", "ordinary_provision", "child_view", "child_view_not_heard", "guardians_view")


def pdf(referral: Referral) -> bytes:
    """The document; the same referral gives the same bytes."""
    return rendering.render(document(referral))


def document(referral: Referral) -> RenderedDocument:
    """All values of the document."""
    parts = queries.parts(referral)
    dated = referral.received_on or referral.started_at.date()
    unit = referral.unit
    return RenderedDocument(
        template=Template.REFERRAL,
        language="nn" if referral.language == "nn" else "nb",
        title=_("Henvisning til PP-tjenesten"),
        document_id=f"H-{str(referral.pk)[-12:].upper()}",
        rule_set=ruleset(dated).version,
        dated=dated,
        sender=_sender(referral),
        secrecy=_("Unntatt offentlighet"),
        is_draft=getattr(referral, "submitted_at", None) is None,
        subject=Subject(
            name=referral.child_name or _("Navn er ikke skrevet"),
            birth_date=referral.child_birth_date,
            unit_label=_("Skole:") if unit and unit.is_school else _("Barnehage:"),
            unit="" if referral.hides_place else referral.place,
            group=referral.shown_group,
        ),
        order=referral.order_question,
        facts=_facts(referral),
        sections=_sections(referral, parts),
        attachments=tuple(row.file.name for row in parts["attachments"]),
        signatures=_signatures(referral),
    )


def _sender(referral: Referral) -> Sender:
    """The unit's letterhead, unless the child is hidden."""
    unit = None if referral.hides_place else referral.unit
    return Sender(name=unit.name if unit else referral.referrer_name, phone=unit.phone if unit else "")


def _facts(referral: Referral) -> tuple[Fact, ...]:
    """The short answers, those that were given."""
    answers = {True: _("Ja"), False: _("Nei"), None: ""}
    contact = " ".join(filter(None, [referral.contact_name, referral.contact_phone]))
    found = [
        (_("Gjelder"), referral.get_kind_display()),
        (_("Sakkyndig vurdering"), answers[referral.wants_assessment]),
        (_("Viktigste henvisningsgrunn"), referral.get_main_reason_display()),
        (_("Henviser"), " ".join(filter(None, [referral.referrer_name, referral.referrer_role]))),
        (_("Kontaktperson"), contact),
        (
            _("Drøftet med PPT først"),
            ". ".join(filter(None, [answers[referral.discussed_first], referral.discussed_with])),
        ),
        (_("Språk hjemme"), referral.child_language),
        (_("Tolk"), referral.interpreter_language),
        (_("Hørsel sjekket"), _day(referral.hearing_checked_on)),
        (_("Syn sjekket"), _day(referral.vision_checked_on)),
        (_("Andre tjenester"), referral.other_services),
    ]
    return tuple(Fact(str(label), str(value)) for label, value in found if value)


def _day(value: Any) -> str:
    return f"{value:%d.%m.%Y}" if value else ""


def _sections(referral: Referral, parts: dict[str, Any]) -> tuple[Section, ...]:
    """The long answers, the tried measures and the guardians."""
    found = []
    for name in _TEXTS:
        text = getattr(referral, name)
        if text:
            heading = str(Referral._meta.get_field(name).verbose_name)  # type: ignore[union-attr]  # a column
            heading = heading[:1].upper() + heading[1:]
            found.append(Section(heading=heading, is_numbered=False, body=from_plain(text).tree))
    if parts["measures"]:
        rows = tuple((row.what, row.period, row.effect) for row in parts["measures"])
        found.append(_table(_("Hva er prøvd"), (_("Tiltak"), _("Hvor lenge"), _("Hva ble bedre")), rows))
    if parts["responses"]:
        agreed = {True: _("Ja til sakkyndig vurdering"), False: _("Nei til sakkyndig vurdering")}
        lines = tuple(
            (one.who, f"{timezone.localtime(one.said_at):%d.%m.%Y}", agreed.get(one.agreed) or one.text, one.answer)
            for one in parts["responses"]
        )
        columns = (_("Hvem"), _("Når"), _("Hva"), _("Svar"))
        found.append(_table(_("Skrevet av familien selv"), columns, lines))
    if parts["guardians"]:
        yes = {True: _("Ja"), False: _("Nei")}
        people = tuple(
            (
                row.name,
                str(row.get_relation_display()),
                yes[row.has_parental_responsibility],
                yes[row.has_seen_referral],
            )
            for row in parts["guardians"]
        )
        columns = (_("Navn"), _("Hvem"), _("Foreldreansvar"), _("Har sett henvisningen"))
        found.append(_table(_("Foresatte"), columns, people))
    return tuple(found)


def _table(heading: str, columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> Section:
    return Section(heading=heading, is_numbered=False, table=Table(caption="", columns=columns, rows=rows))


def _signatures(referral: Referral) -> tuple[Signature, ...]:
    """Who sent it and when; a referral on paper has its signature on the scan."""
    sent = getattr(referral, "submitted_at", None)
    if sent is None or referral.channel != Referral.Channel.PORTAL or not referral.referrer_name:
        return ()
    unit = "" if referral.hides_place else referral.place
    return (Signature(name=referral.referrer_name, role=referral.referrer_role, at=sent, unit=unit),)
