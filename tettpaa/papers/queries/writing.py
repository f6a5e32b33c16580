"""A document of a case that is being written: its sections, its facts, what it still lacks, who may write."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import Exists, F, OuterRef, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from tettpaa.access.asking import one
from tettpaa.access.logbook import log_read
from tettpaa.access.models import User
from tettpaa.access.roles import Permission
from tettpaa.cases import letters, secrecy_queries
from tettpaa.cases import queries as cases
from tettpaa.cases.access_queries import writing_grants
from tettpaa.cases.consent_queries import why_stopped
from tettpaa.cases.models import GuardianCopy, IndividualCase
from tettpaa.cases.reader_queries import colleagues as readers
from tettpaa.cases.reader_queries import writers
from tettpaa.cases.reading import read
from tettpaa.cases.secrecy_queries import Outside
from tettpaa.core import clock
from tettpaa.core.rule_types import RuleSet
from tettpaa.core.rulesets import ruleset
from tettpaa.core.wording import in_a_row, long_date
from tettpaa.documents import richtext
from tettpaa.documents.document_data import Fact, RenderedDocument, Signature, Subject
from tettpaa.documents.models import Correction, Dispatch, FinalDocument, Section
from tettpaa.documents.queries import corrects, lineage, replaced_in_words
from tettpaa.papers.models import CaseDocument, DocumentReview, DocumentSending
from tettpaa.papers.queries import printing, templates
from tettpaa.papers.rules.content import Content, Group, Kind, Receiver, Review
from tettpaa.papers.rules.content import Section as Asked
from tettpaa.papers.wording import FACTS


@dataclass(frozen=True)
class Part:
    """One section of the page: what is asked for, what stands there, what it fetches from the case."""

    asked: Asked
    section: Section
    title: str
    guidance: str
    law: str
    facts: tuple[Fact, ...] = ()
    is_missing: bool = False

    @property
    def plain(self) -> str:
        """The text without marks, for a page without script."""
        return richtext.plain(self.section.html)


@dataclass(frozen=True)
class Draft:
    """A document with its case and what the template asks for."""

    written: CaseDocument
    case: IndividualCase
    content: Content
    parts: tuple[Part, ...]
    facts: Mapping[str, Fact]
    legal: RuleSet
    correction: Correction | None = None
    """What it takes the place of, when it corrects a finished one."""

    @property
    def language(self) -> str:
        """Bokmål or nynorsk, as the case has it."""
        return "nn" if self.written.document.language == "nn" else "nb"

    @property
    def missing(self) -> tuple[str, ...]:
        """The headings of what must be there and is not."""
        return tuple(part.title for part in self.parts if part.is_missing)

    @property
    def revisions(self) -> dict[str, int]:
        """Section → revision: what a reading covers, with the version of the template."""
        return {part.asked.key: part.section.revision for part in self.parts} | {
            "template": self.written.version.number
        }

    @property
    def with_text(self) -> frozenset[str]:
        """The sections that hold something."""
        return frozenset(part.asked.key for part in self.parts if part.section.html)

    def part(self, key: str) -> Part:
        """The part with this key."""
        return next(part for part in self.parts if part.asked.key == key)


def documents() -> QuerySet[CaseDocument]:
    """Those that the one who asks may see."""
    return CaseDocument.objects.select_related("document", "version__template")


def written(pk: uuid.UUID) -> CaseDocument:
    """One, logged as read; 404 when it is hidden or thrown away."""
    found = one(documents().filter(discarded_at=None), pk=pk)
    log_read("paper", found)
    return found


def of_section(pk: uuid.UUID) -> tuple[Section, CaseDocument]:
    """A section and the document it belongs to; 404 when either is hidden."""
    section = one(Section.objects.all(), pk=pk)
    return section, one(documents().filter(discarded_at=None), document_id=section.document_id)


def draft(found: CaseDocument, *, lock: bool = False) -> Draft:
    """The draft as it stands. With ``lock`` nobody changes a section until the transaction is over."""
    rows = Section.objects.filter(document_id=found.document_id, scope_id=found.scope_id)
    if lock:
        rows = rows.select_for_update(of=("self",))
    sections = {row.key: row for row in rows}
    case = one(cases.visible().select_related("unit__municipality", "child", "referral"), pk=found.case_id)
    content, legal = templates.content(found.version), rules_of(found)
    language = "nn" if found.document.language == "nn" else "nb"
    with override(language):
        facts = facts_of(case)
    parts = tuple(
        part_of(asked, sections[asked.key], facts, legal, language)
        for asked in content.sections
        if asked.key in sections
    )
    return Draft(found, case, content, parts, facts, legal, corrects(found.document_id))


def part_of(asked: Asked, section: Section, facts: Mapping[str, Fact], legal: RuleSet, language: str) -> Part:
    """What is asked for, beside what stands there."""
    fetched = tuple(facts[name] for name in asked.facts if name in facts)
    has_something = bool(section.html) or asked.kind in (Kind.FACTS, Kind.LINES)
    return Part(
        asked=asked,
        section=section,
        title=asked.title.in_form(language),
        guidance=asked.guidance.in_form(language),
        law=printing.law_of(asked, legal, language),
        facts=fetched,
        is_missing=asked.is_required and not has_something,
    )


def rules_of(found: CaseDocument) -> RuleSet:
    """The rules that the document was started under."""
    return ruleset(timezone.localdate(found.document.started_at))


def facts_of(case: IndividualCase) -> dict[str, Fact]:
    """What the case knows, with where it is taken from. Call it inside the language of the document."""
    referral = case.referral
    said = {
        "name": (case.child.name, ""),
        "born": (long_date(case.child.birth_date), ""),
        "unit": ("" if case.hides_place else ", ".join(filter(None, [case.place, case.group])), ""),
        "guardians": (", ".join(one.name for one in cases.guardians(case)), ""),
        "kind": (str(case.get_kind_display()), _("saken")),
        "received": (long_date(case.received_on), _("saken")),
        "case_number": (case.number, ""),
        "adviser": (cases.user_name(case.holder_id), ""),
        "consents": (_consents(case), _("saken")),
    }
    if referral is not None:
        who = ", ".join(filter(None, [referral.referrer_name, referral.referrer_role]))
        said |= {"referrer": (who, _("henvisningen")), "asked": (referral.order_question, _("henvisningen"))}
        for name, day in (("hearing", referral.hearing_checked_on), ("vision", referral.vision_checked_on)):
            if day:
                said[name] = (_("sjekket %(day)s") % {"day": long_date(day)}, _("henvisningen"))
    return {name: Fact(str(FACTS[name]), value, source) for name, (value, source) in said.items() if value}


def _consents(case: IndividualCase) -> str:
    rows = [row for row in read(case).consents if row.agreed and not row.withdrawn_on]
    said = [f"{row.name or case.child.name}, {long_date(row.answered_on)}" for row in rows]
    return in_a_row(list(dict.fromkeys(said))) if said else ""


def ready_words(case: IndividualCase) -> dict[str, str]:
    """What a ready text gets in place of its braces. Call it inside the language of the document."""
    return {
        "navn": case.child.name,
        "fornavn": case.child.first_name,
        "sted": _("skolen eller barnehagen") if case.hides_place else case.place,
        "rådgiver": cases.user_name(case.holder_id) or _("PPT"),
        "telefon": settings.SERVICE_PHONE,
        "henvist": long_date(case.received_on),
        "i dag": long_date(clock.today()),
    }


def may_write(user: User, found: CaseDocument) -> bool:
    """Shares the responsibility for the case, and the document is not final."""
    return user.may(Permission.CASE_WORK) and writing_grants(user, found.scope_id).exists()


def why_not(draft: Draft) -> str:
    """Why a report waits: a no, or a yes taken back, stops the work with it. Letters and notes go on."""
    return why_stopped(read(draft.case)) if stops(draft.written) else ""


def stops(found: CaseDocument) -> bool:
    """Whether a no from the family stops the writing of it."""
    return templates.content(found.version).group is Group.REPORT


def outside_of(draft: Draft) -> list[Outside]:
    """Those outside the service that this document may be sent to, each with what stands in the way."""
    if Receiver.OTHER not in draft.content.receivers:
        return []
    service = secrecy_queries.service_of(draft.written.version.template.key)
    return [one for one in secrecy_queries.outside(draft.case) if service in (None, one.service)]


def not_released(draft: Draft) -> tuple[str, ...]:
    """Why a letter to one named service is not finished: nobody there may be told yet. Nothing where it may."""
    service = secrecy_queries.service_of(draft.written.version.template.key)
    if service is None:
        return ()
    found = outside_of(draft)
    if any(not one.why_not for one in found):
        return ()
    to = {"service": secrecy_queries.service_words(service)}
    if not found:
        return (_("Ingen er spurt om vi kan dele opplysninger med %(service)s.") % to,)
    why = [f"{one.recipient}: {sentence}" for one in found for sentence in one.why_not]
    return (_("Vi kan ikke dele opplysninger med %(service)s ennå.") % to, *why)


def final_of(found: CaseDocument) -> FinalDocument | None:
    """The finished pages, when there are any."""
    return FinalDocument.objects.filter(document_id=found.document_id).select_related("file").first()


def document(draft: Draft, *, signatures: tuple[Signature, ...] = (), is_draft: bool) -> RenderedDocument:
    """Everything on the pages, in the language of the case."""
    case, language = draft.case, draft.language
    with override(language):
        return printing.document(
            draft.content,
            {part.asked.key: part.section.html for part in draft.parts},
            draft.facts,
            draft.legal,
            blank=draft.content.group is Group.FORM,
            language=language,
            document_id=f"D-{case.number}-{str(draft.written.pk)[-4:].upper()}",
            rule_set=draft.written.document.rule_version,
            subtitle=replaced_in_words(draft.correction),
            dated=clock.today(),
            sender=letters.service(case),
            case_number=case.number,
            is_draft=is_draft,
            subject=Subject(
                name=case.child.name,
                birth_date=case.child.birth_date,
                unit_label=_("Skole:") if case.unit and case.unit.is_school else _("Barnehage:"),
                unit="" if case.hides_place else case.place,
                group=case.shown_group,
            ),
            signatures=signatures,
        )


def of_case(case: IndividualCase) -> list[CaseDocument]:
    """The documents of a case, newest first, each with when it was finished."""
    rows = documents().filter(case=case, scope_id=case.scope_id, discarded_at=None)
    found = rows.annotate(finished=F("document__final__finalised_at"), file_id=F("document__final__file_id"))
    return list(found.order_by("-document__started_at"))


def reviews(found: CaseDocument) -> list[Any]:
    """Who was asked to read, newest first, with their names."""
    rows = DocumentReview.objects.filter(written=found, scope_id=found.scope_id, handed_over=None)
    return list(rows.annotate(who=F("reader__name"), who_role=F("reader__role")).order_by("-asked_at"))


def approval(draft: Draft, asked: list[Any]) -> Any | None:
    """The reading that covers the text as it stands now; nothing when none is asked for, or the text has changed."""
    latest = asked[0] if asked else None
    return latest if latest and latest.is_approved and latest.revisions == draft.revisions else None


def needs_review(draft: Draft) -> bool:
    """Whether the template says that a colleague reads first."""
    return draft.content.review is Review.REQUIRED


def colleagues(draft: Draft) -> QuerySet[User]:
    """Those who can be asked to read: other professionals at work who have not written in it, or in one it corrects."""
    return readers(draft.case, writers(lineage(draft.written.document_id), draft.written.scope_id))


def sendings(found: CaseDocument) -> list[Any]:
    """Who has got it, newest first; ``held`` where the letter is stopped on its way to the post."""
    stopped = Dispatch.objects.filter(
        file_id=OuterRef("file_id"), scope_id=OuterRef("scope_id"), recipient=OuterRef("recipient"), sent_at=None
    )
    rows = DocumentSending.objects.filter(written=found, scope_id=found.scope_id)
    held = Exists(stopped.exclude(held_at=None))
    return list(rows.annotate(who=F("sent_by__name"), held=held).order_by("-sent_at"))


def may_go_to(draft: Draft, receiver: Receiver) -> bool:
    """Whether the template lets it go there."""
    return receiver in draft.content.receivers


def guardian_copies(found: CaseDocument, final: FinalDocument) -> QuerySet[GuardianCopy]:
    """The guardians' copy of this document, waiting or decided."""
    return GuardianCopy.objects.filter(case_id=found.case_id, file__sha256=bytes(final.sha256))
