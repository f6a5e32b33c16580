"""The assessment as the values of a finished document."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Literal

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from tettpaa.assessments.models import ExpertAssessment
from tettpaa.assessments.queries.drafts import Draft, Part, type_of
from tettpaa.cases import letters
from tettpaa.cases.conversation_queries import safe_ones
from tettpaa.cases.models import IndividualCase, NoteKind
from tettpaa.cases.wording import FAMILY_OFFERS, say_education_plan
from tettpaa.core import clock
from tettpaa.core.rule_types import AnswerForm, Voice
from tettpaa.core.templatetags.ui import number
from tettpaa.core.wording import in_a_row, in_words, long_date
from tettpaa.documents import richtext
from tettpaa.documents.document_data import (
    Conclusion,
    Fact,
    RenderedDocument,
    Section,
    Signature,
    Subject,
    Template,
)
from tettpaa.documents.queries import replaced_in_words
from tettpaa.participation.models import Hearing

SOURCES = 40


def document(draft: Draft, *, signatures: Sequence[Signature] = (), is_draft: bool, on: date) -> RenderedDocument:
    """Everything on the pages, in the language of the case."""
    with override(draft.assessment.document.language):
        return _document(draft, tuple(signatures), is_draft=is_draft, on=on)


def _document(draft: Draft, signatures: tuple[Signature, ...], *, is_draft: bool, on: date) -> RenderedDocument:
    case, assessment = draft.case, draft.assessment
    language: Literal["nb", "nn"] = "nn" if assessment.document.language == "nn" else "nb"
    return RenderedDocument(
        template=Template.EXPERT_ASSESSMENT,
        language=language,
        title=name_of(draft),
        subtitle=". ".join(
            filter(None, [capitalised(str(case.get_kind_display())), replaced_in_words(draft.correction)])
        ),
        document_id=f"{'R' if draft.type.is_report else 'SV'}-{case.number}"
        + (f"-{assessment.edition}" if draft.correction else ""),
        rule_set=assessment.document.rule_version,
        dated=on,
        sender=letters.service(case),
        case_number=case.number,
        secrecy=_("Unntatt offentlighet: offentleglova § 13, jf. forvaltningsloven § 13"),
        is_draft=is_draft,
        subject=_subject(case),
        order=_order(case),
        facts=tuple(facts(draft)),
        conclusion=_conclusion(draft),
        sections=tuple(_section(part, language) for part in _printed(draft)),
        notices=(notice(case, is_report=draft.type.is_report),),
        signatures=signatures,
    )


def _printed(draft: Draft) -> list[Part]:
    """Those with a heading of their own: what is told in short stands first, and what is said to the child apart."""
    asked = in_short_first(draft.asked)
    return [
        part for part in asked if part.element.answer is not AnswerForm.YES_NO and part.element.key != "child_summary"
    ]


def in_short_first(parts: Iterable[Part]) -> list[Part]:
    """In the order that a family reads them."""
    return sorted(parts, key=lambda part: part.element.key != "family_summary")


def facts(draft: Draft) -> list[Fact]:
    """What the case knows already, with where it is taken from: never written twice."""
    case = draft.case
    found = [Fact(_("Henvist"), long_date(case.received_on), _("saken"))]
    referral = case.referral
    if referral is not None:
        who = ", ".join(filter(None, [referral.referrer_name, referral.referrer_role]))
        found.append(Fact(_("Henviser"), who or case.place, _("henvisningen")))
        for label, day in ((_("Hørsel"), referral.hearing_checked_on), (_("Syn"), referral.vision_checked_on)):
            if day:
                found.append(Fact(label, _("sjekket %(day)s") % {"day": long_date(day)}, _("henvisningen")))
    consents = [row for row in draft.reading.consents if row.kind in ("assessment", "help") and row.agreed]
    if consents:
        said = [f"{row.name or case.child.name}, {long_date(row.answered_on)}" for row in consents]
        found.append(Fact(_("Samtykke"), in_a_row(said), _("saken")))
    if built_on := _sources(draft):
        found.append(Fact(_("Bygger på"), in_a_row(built_on), _("journalen")))
    if "education_plan" in draft.type.asks and draft.reading.education_plan is not None:
        plan = say_education_plan(draft.reading.education_plan)
        found.append(Fact(_("Individuell opplæringsplan"), plan, _("saken")))
    if draft.assessment.hours_per_year is not None:
        found.append(Fact(_("Omfang"), hours_in_words(draft), _("vurderingen")))
    return found


def hours_in_words(draft: Draft) -> str:
    """120 timer i året, av dette 40 med assistent."""
    whole = _("%(hours)s timer i året") % {"hours": number(draft.assessment.hours_per_year)}
    if draft.assessment.hours_assistant is None:
        return whole
    return _("%(whole)s, av dette %(part)s med assistent") % {
        "whole": whole,
        "part": number(draft.assessment.hours_assistant),
    }


def name_of(draft: Draft) -> str:
    """What the paper is called, in its own language."""
    return capitalised(draft.type.name.in_form(draft.assessment.document.language))


def title_of(draft: Draft) -> str:
    """What it is called where several lie side by side: with the edition, when it is a corrected one."""
    if draft.correction is None:
        return name_of(draft)
    with override(draft.assessment.document.language):
        return name_of(draft) + _(", rettet utgave %(n)s") % {"n": draft.correction.edition}


def paper(assessment: ExpertAssessment) -> dict[str, Any]:
    """What pages call it, and whether it is a report."""
    kind = type_of(assessment)
    return {"name": capitalised(in_words(kind.name)), "is_report": kind.is_report}


def notice(case: IndividualCase, *, is_report: bool) -> str:
    """PPT advises. The appeal is on the decision, and is described there; where none is made, none is spoken of."""
    if is_report:
        return str(FAMILY_OFFERS.get(case.kind, _("PPT gir råd. Er du uenig? Skriv til oss.")))
    return _("Dette er en sakkyndig vurdering. PPT gir råd, og kommunen bestemmer. Er du uenig i den? Skriv til oss.")


def capitalised(text: str) -> str:
    """With a large first letter, and the rest as it was: names and «PPT» stay."""
    return text[:1].upper() + text[1:]


def _sources(draft: Draft) -> list[str]:
    notes = [note for note in reversed(draft.material.notes) if note.kind not in ("note", "phone")]
    found = [f"{NoteKind(note.kind).label} {long_date(note.happened_on)}" for note in notes[:SOURCES]]
    words, name = _("samtale med %(name)s %(day)s"), draft.case.child.first_name
    talks = safe_ones(draft.material.talks)
    return found + [words % {"name": name, "day": long_date(talk.held_on)} for talk in talks]


def _subject(case: IndividualCase) -> Subject:
    return Subject(
        name=case.child.name,
        birth_date=case.child.birth_date,
        unit_label=_("Skole:") if case.unit and case.unit.is_school else _("Barnehage:"),
        unit="" if case.hides_place else case.place,
        group=case.shown_group,
    )


def _order(case: IndividualCase) -> str:
    referral = case.referral
    return referral.order_question if referral else ""


def _conclusion(draft: Draft) -> Conclusion | None:
    """The answer first: need or not, with the author's reasons."""
    if draft.assessment.need is None:
        return None
    part = next(part for part in draft.parts if part.element.answer is AnswerForm.YES_NO)
    name, kind = draft.case.child.first_name, str(draft.case.get_kind_display())
    words = (
        _("PPT tilrår %(kind)s for %(name)s.") if draft.assessment.need else _("PPT tilrår ikke %(kind)s for %(name)s.")
    )
    return Conclusion(
        is_needed=draft.assessment.need,
        statement=words % {"kind": kind, "name": name},
        body=richtext.to_tree(part.section.html),
        law=part.law,
        valid_until=draft.assessment.valid_until,
    )


def _section(part: Part, language: str) -> Section:
    voices = {Voice.CHILD: _("Barnets egne ord"), Voice.GUARDIAN: _("De foresattes ord")}
    return Section(
        heading=capitalised(part.element.title.in_form(language)),
        body=richtext.to_tree(part.section.html),
        law=capitalised(part.law),
        voice=voices.get(part.element.voice, ""),
    )


def preview(draft: Draft) -> RenderedDocument:
    """The draft as it stands, called a draft."""
    return document(draft, is_draft=True, on=clock.today())


def heard(hearing: Hearing, case: IndividualCase) -> RenderedDocument:
    """The draft as it was laid before the family, for those who read it on paper."""
    with override(case.language):
        until = long_date(hearing.answer_by)
        return RenderedDocument(
            template=Template.EXPERT_ASSESSMENT,
            language="nn" if case.language == "nn" else "nb",
            title=_("Utkast til sakkyndig vurdering"),
            subtitle=_("Til kommentar"),
            document_id=f"SV-{case.number}",
            rule_set=hearing.document.rule_version,
            dated=timezone.localdate(hearing.sent_at),
            sender=letters.service(case),
            case_number=case.number,
            secrecy=_("Unntatt offentlighet: offentleglova § 13, jf. forvaltningsloven § 13"),
            is_draft=True,
            subject=_subject(case),
            sections=tuple(
                Section(heading=part["heading"], body=richtext.to_tree(part["html"])) for part in hearing.text
            ),
            notices=(
                _(
                    "Si hva du mener: skriv på arket, ring oss eller møt oss. Vil du ha teksten forklart, eller "
                    "trenger du tolk, ordner vi det. Andre kan svare til %(until)s. Du har like lang tid fra "
                    "teksten er gitt og forklart."
                )
                % {"until": until},
            ),
        )
