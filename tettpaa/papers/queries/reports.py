"""A unit's pedagogical report: what stands there, what it lacks, who writes it, who has signed."""

import datetime as dt
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from html import escape
from typing import Any

from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from tettpaa.access.asking import one, told
from tettpaa.access.logbook import log_list, log_read
from tettpaa.core import clock
from tettpaa.core.rule_types import RuleSet
from tettpaa.core.rulesets import ruleset
from tettpaa.core.wording import long_date
from tettpaa.documents.document_data import Fact, RenderedDocument, Sender, Signature, Subject
from tettpaa.documents.models import FinalDocument, Section
from tettpaa.organisation.models import Unit
from tettpaa.papers.models import ReportAttachment, ReportSignature, TemplateVersion, UnitReport
from tettpaa.papers.queries import printing, templates
from tettpaa.papers.queries.writing import Part, part_of
from tettpaa.papers.rules.content import Content, Kind, Voice
from tettpaa.papers.rules.reports import Signed, Standing, standing
from tettpaa.papers.wording import FACTS

SCHOOL, KINDERGARTEN = "pedagogical_report_school", "pedagogical_report_kindergarten"


@dataclass(frozen=True)
class Teacher:
    """The one whom the leader has named for the child."""

    user: int
    name: str
    since: Any = None
    until: Any = None


@dataclass(frozen=True)
class ReportDraft:
    """A report with what the template asks for and how far it has come."""

    report: UnitReport
    content: Content
    parts: tuple[Part, ...]
    facts: Mapping[str, Fact]
    legal: RuleSet
    files: tuple[ReportAttachment, ...]
    teacher: Teacher | None
    standing: Standing

    @property
    def language(self) -> str:
        """Bokmål or nynorsk."""
        return "nn" if self.report.document.language == "nn" else "nb"

    @property
    def missing(self) -> tuple[str, ...]:
        """The headings of what must be there and is not."""
        return tuple(part.title for part in self.parts if part.is_missing)

    @property
    def covers(self) -> dict[str, Any]:
        """What a signature holds for: every section, why the child is not heard, the files, the template."""
        return covers_of(self.report, self.parts, self.files)


def reports() -> QuerySet[UnitReport]:
    """Those that the one who asks may see."""
    rows = UnitReport.objects.filter(discarded_at=None)
    return rows.select_related("document", "version__template", "unit__municipality")


def report(pk: uuid.UUID) -> UnitReport:
    """One, logged as read, or 404."""
    found = one(reports(), pk=pk)
    log_read("unit_report", found)
    return found


def of_section(pk: uuid.UUID) -> tuple[Section, UnitReport]:
    """A section and its report; 404 when either is hidden."""
    section = one(Section.objects.all(), pk=pk)
    return section, one(reports(), document_id=section.document_id)


def mine() -> list[Any]:
    """All that the one who asks may see, newest first, each with when it was finished."""
    rows = reports().annotate(finished=F("document__final__finalised_at"), file_id=F("document__final__file_id"))
    found = list(rows.order_by("-document__started_at")[:200])
    log_list("unit_reports", [row.scope_id for row in found])
    return found


def unfinished(**about: Any) -> UnitReport | None:
    """A draft about this referral or case."""
    return reports().filter(document__final=None, **about).order_by("-document__started_at").first()


def about(**about: Any) -> list[Any]:
    """The reports about a referral or a case, newest first."""
    rows = reports().filter(**about)
    finished = rows.annotate(finished=F("document__final__finalised_at"), file_id=F("document__final__file_id"))
    return list(finished.order_by("-document__started_at"))


def version_for(unit: Unit) -> TemplateVersion | None:
    """The version in use for a school or a kindergarten."""
    key = SCHOOL if unit.is_school else KINDERGARTEN
    rows = TemplateVersion.objects.filter(template__key=key, published_at__isnull=False, withdrawn_at=None)
    return rows.select_related("template").first()


def is_for(key: str, unit: Unit | None) -> bool:
    """Whether the template of this key fits a child there: a pupil gets no report of a kindergarten."""
    return key != (KINDERGARTEN if unit is None or unit.is_school else SCHOOL)


def teachers_at(unit: Unit) -> list[tuple[int, str]]:
    """Those whom the leader may name."""
    return [(row.id, row.name) for row in told("select id, name from app_teachers_at(%s)", [unit.pk])]


def named_teachers(found: Iterable[UnitReport]) -> dict[int, Teacher]:
    """The teacher of each compartment."""
    rows = told("select * from app_named_teachers(%s)", [[row.scope_id for row in found]])
    return {row.scope_id: Teacher(row.user_id, row.name, row.since, row.until) for row in rows}


def draft(found: UnitReport, *, lock: bool = False) -> ReportDraft:
    """The report as it stands. With ``lock`` nobody changes a section until the transaction is over."""
    rows = Section.objects.filter(document_id=found.document_id, scope_id=found.scope_id)
    if lock:
        rows = rows.select_for_update(of=("self",))
    sections = {row.key: row for row in rows}
    content, legal = templates.content(found.version), rules_of(found)
    language = "nn" if found.document.language == "nn" else "nb"
    with override(language):
        facts = facts_of(found)
    parts = tuple(
        _with_reason(part_of(asked, sections[asked.key], facts, legal, language), found)
        for asked in content.sections
        if asked.key in sections and asked.kind is not Kind.LINES
    )
    files = tuple(attachments(found))
    teacher = named_teachers([found]).get(found.scope_id)
    whole = standing(signatures(found), covers_of(found, parts, files), teacher.user if teacher else None)
    return ReportDraft(found, content, parts, facts, legal, files, teacher, whole)


def _with_reason(part: Part, found: UnitReport) -> Part:
    """The child's own part lacks nothing when it stands why nobody has asked."""
    is_told = part.asked.voice is Voice.CHILD and bool(found.not_heard)
    return replace(part, is_missing=False) if is_told else part


def covers_of(found: UnitReport, parts: Iterable[Part], files: Iterable[ReportAttachment]) -> dict[str, Any]:
    """The words and files, as numbers."""
    return {part.asked.key: part.section.revision for part in parts} | {
        "not_heard": found.not_heard,
        "files": sorted(str(row.file_id) for row in files),
        "template": found.version.number,
    }


def attachments(found: UnitReport) -> list[ReportAttachment]:
    """The files that go with it."""
    rows = ReportAttachment.objects.filter(report=found, scope_id=found.scope_id, removed_at=None)
    return list(rows.select_related("file").order_by("added_at"))


def signatures(found: UnitReport) -> list[Signed]:
    """Everybody who has signed, whatever stood there then."""
    rows = ReportSignature.objects.filter(report=found, scope_id=found.scope_id).order_by("signed_at")
    return [Signed(row.user_id, row.name, row.title, row.is_leader, row.covers, row.signed_at) for row in rows]


def final_of(found: UnitReport) -> FinalDocument | None:
    """The finished pages, when there are any."""
    return FinalDocument.objects.filter(document_id=found.document_id).select_related("file").first()


def newer_than(found: UnitReport) -> UnitReport | None:
    """The version that has come in its place, begun or finished."""
    return reports().filter(replaces=found).first()


def rules_of(found: UnitReport) -> RuleSet:
    """The rules that the report was begun under."""
    return ruleset(timezone.localdate(found.document.started_at))


def facts_of(found: UnitReport) -> dict[str, Fact]:
    """What was known of the child when it was begun. Call it inside the language of the report."""
    said: dict[str, Any] = {
        "name": found.child_name,
        "born": long_date(found.child_birth_date) if found.child_birth_date else "",
        "unit": "" if found.hides_place else ", ".join(filter(None, [found.unit.name, found.group])),
        "guardians": found.facts.get("guardians", ""),
    }
    for name in ("hearing", "vision"):
        day = found.facts.get(name)
        said[name] = _("sjekket %(day)s") % {"day": long_date(dt.date.fromisoformat(day))} if day else ""
    return {name: Fact(str(FACTS[name]), value) for name, value in said.items() if value}


def document(whole: ReportDraft, *, is_draft: bool) -> RenderedDocument:
    """Everything on the pages, with the two names under it when it is signed."""
    found, language = whole.report, whole.language
    texts = {part.asked.key: part.section.html or _reason(part, found) for part in whole.parts}
    kept = replace(whole.content, sections=tuple(one for one in whole.content.sections if one.kind is not Kind.LINES))
    signed = [one for one in (whole.standing.leader, whole.standing.teacher) if one is not None]
    with override(language):
        return printing.document(
            kept,
            {key: html for key, html in texts.items() if html},
            whole.facts,
            whole.legal,
            language=language,
            document_id=f"R-{str(found.pk)[-6:].upper()}",
            rule_set=found.document.rule_version,
            dated=clock.today(),
            sender=Sender(name=found.unit.name, part_of=_("%(name)s kommune") % {"name": found.unit.municipality.name}),
            subtitle=_replaced(found),
            is_draft=is_draft,
            subject=Subject(
                name=found.child_name,
                birth_date=found.child_birth_date,
                unit_label=_("Skole:") if found.unit.is_school else _("Barnehage:"),
                unit="" if found.hides_place else found.unit.name,
                group="" if found.hides_place else found.group,
            ),
            attachments=tuple(row.file.name for row in whole.files),
            signatures=tuple(
                Signature(name=one.name, role=one.title, at=one.at, unit=found.unit.name) for one in signed
            ),
        )


def _reason(part: Part, found: UnitReport) -> str:
    """In the child's own part, why the child is not heard."""
    if part.asked.voice is not Voice.CHILD or not found.not_heard:
        return ""
    return f"<p>{escape(_('Ikke spurt:'))} {escape(found.not_heard)}</p>"


def _replaced(found: UnitReport) -> str:
    """Which report it comes in place of, by the day that one was signed."""
    if found.replaces_id is None:
        return ""
    before = FinalDocument.objects.filter(document_id=found.replaces_id).first()
    if before is None:
        return ""
    return _("Erstatter rapporten som ble signert %(day)s.") % {
        "day": long_date(timezone.localdate(before.finalised_at))
    }
