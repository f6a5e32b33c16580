"""From a template to a finished document of a case: started, written, read by a colleague, final, sent."""

import datetime as dt
from collections.abc import Sequence
from html import unescape

from django.utils.translation import gettext as _
from django.utils.translation import override

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.granting import end_access, grant_access
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import GrantBasis, Permission
from tettpaa.cases import queries as cases
from tettpaa.cases.access_queries import writing_grants
from tettpaa.cases.actions import scopes, working
from tettpaa.cases.consent_queries import why_stopped
from tettpaa.cases.models import IndividualCase
from tettpaa.cases.reading import read
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.documents import richtext
from tettpaa.documents.actions.correcting import discard_correction
from tettpaa.documents.actions.drafts import Conflict, SavedSection, be_present, save_section, start_document
from tettpaa.documents.actions.drafts import restore as restore_text
from tettpaa.documents.models import Correction, Document, Revision, Section
from tettpaa.papers.models import CaseDocument, DocumentReview, TemplateVersion
from tettpaa.papers.queries import printing, templates, writing
from tettpaa.papers.rules.changes import Move, move
from tettpaa.papers.rules.content import CONCERN_REPORT, Kind, filled
from tettpaa.papers.rules.content import Section as Asked
from tettpaa.papers.wording import say_all
from tettpaa.planning.actions import complete_task, create_task
from tettpaa.planning.models import WorkTask

KIND = "paper"
DAYS_TO_READ = 5
LONGEST_TITLE = 160


@action
def start(*, case: IndividualCase, version: TemplateVersion, by: User) -> CaseDocument:
    """A draft with the sections of the version in use, and its ready texts filled with what the case knows."""
    require(by, Permission.CASE_WORK)
    _refuse_reader(by, case.scope_id)
    if not version.is_in_use or version.template.key == CONCERN_REPORT:
        raise NotNow(_("Denne malen er trukket tilbake. Velg en annen."))
    if case.closed_on is not None:
        raise NotNow(_("Saken er avsluttet. Åpne den igjen før du lager et nytt dokument."))
    content = templates.content(version)
    document = start_document(
        scope=Scope.objects.get(pk=case.scope_id),
        kind=KIND,
        title=content.title.in_form(case.language)[:LONGEST_TITLE],
        language="nn" if case.language == "nn" else "nb",
        rule_version=ruleset(clock.today()).version,
        keys=[one.key for one in content.sections],
        by=by,
    )
    made = CaseDocument(pk=document.pk, scope_id=case.scope_id, case=case, document=document, version=version)
    made.save()
    audit("paper.started", about=made, template=version.template.key, version=version.number)
    _put_in_ready_texts(made, content.sections, case, by)
    return made


@action
def save_text(
    *, written: CaseDocument, section: Section, html: str, base_revision: int, by: User
) -> SavedSection | Conflict:
    """Saves one section. A table in which nothing is filled in is an empty section."""
    require_open(written, by)
    asked = templates.content(written.version).section(section.key)
    return keep_text(asked, written.document, section=section, html=html, base_revision=base_revision, by=by)


def keep_text(
    asked: Asked | None, document: Document, *, section: Section, html: str, base_revision: int, by: User
) -> SavedSection | Conflict:
    """The same for every document from a template, when it has been seen that this person may write."""
    if asked is not None and asked.kind is Kind.TABLE:
        html = without_empty_table(html, asked, document.language)
    saved = save_section(section=section, html=html, base_revision=base_revision, by=by)
    if isinstance(saved, SavedSection) and saved.is_new:
        be_present(document=document, by=by)
    return saved


@action
def choose(
    *, written: CaseDocument, section: Section, picked: set[int], base_revision: int, by: User
) -> SavedSection | Conflict:
    """Saves which choices hold; the text of the section is the chosen ones."""
    require_open(written, by)
    html = choice_of(templates.content(written.version).section(section.key), picked, written.document.language)
    return save_section(section=section, html=html, base_revision=base_revision, by=by)


def choice_of(asked: Asked | None, picked: set[int], language: str) -> str:
    """The chosen ones, as the text of the section."""
    if asked is None or asked.kind is not Kind.CHOICE:
        raise NotNow(_("Dette avsnittet har ingen valg."))
    if len(picked) > 1 and not asked.is_several:
        raise Problem(_("Velg bare ett."), field="choice")
    return printing.chosen(asked.choices, language, picked)


@action
def restore(*, written: CaseDocument, revision: Revision, by: User) -> SavedSection:
    """An earlier text comes back as a new version, while the document can still be written in."""
    require_open(written, by)
    return restore_text(revision=revision, by=by)


@action
def discard(*, written: CaseDocument, by: User) -> None:
    """Thrown away before it was final; nothing of it is shown any more, and the audit trail keeps that it was."""
    require_open(written, by)
    begun = Correction.objects.filter(document_id=written.document_id).first()
    if begun is not None:
        discard_correction(correction=begun, by=by)
    change(written, discarded_at=clock.now())
    audit("paper.discarded", about=written)


@action
def to_newer(*, written: CaseDocument, by: User) -> Move:
    """The draft goes over to the version in use, when no written word would disappear."""
    require_open(written, by)
    whole = writing.draft(written, lock=True)
    newer = templates.in_use(written.version.template_id)
    if newer is None or newer.pk == written.version_id:
        raise NotNow(_("Det finnes ingen nyere utgave av malen."))
    content = templates.content(newer)
    found = move(whole.content, content, whole.with_text)
    if not found.is_safe:
        raise NotNow(say_all(found.hindered))
    sections = Section.objects.filter(document_id=written.document_id, scope_id=written.scope_id)
    there = set(sections.values_list("key", flat=True))
    for place, asked in enumerate(content.sections, start=len(there) + 1):
        if asked.key not in there:
            Section(scope_id=written.scope_id, document_id=written.document_id, key=asked.key, position=place).save()
    change(written, version_id=newer.pk)
    written.version = newer
    audit("paper.moved", about=written, version=newer.number)
    _put_in_ready_texts(written, [one for one in content.sections if one.key not in there], whole.case, by)
    return found


@action
def ask_review(*, written: CaseDocument, reader: User, by: User) -> DocumentReview:
    """Asks a colleague, lets them into the case while they read, and gives them a task with a date."""
    require_open(written, by)
    whole = writing.draft(written)
    if not writing.needs_review(whole):
        raise NotNow(_("Dette dokumentet skal ikke leses av en kollega."))
    if whole.missing:
        raise NotNow([_("«%(title)s» mangler.") % {"title": title} for title in whole.missing])
    asked = writing.reviews(written)
    if asked and asked[0].answered_at is None:
        raise NotNow(_("En kollega leser alt. Vent på svaret."))
    return _ask(whole, reader, by)


@action
def hand_over_review(*, review: DocumentReview, to: User, by: User) -> DocumentReview:
    """Another reads instead of one who is away or does not get to it. Those who write choose, or the leader."""
    written = writing.documents().get(pk=review.written_id)
    if not by.may(Permission.ACCESS_FOLLOW_UP):
        require_open(written, by)
    current = DocumentReview.objects.select_for_update(of=("self",)).get(pk=review.pk)
    if hasattr(current, "handed_over") or current.answered_at is not None:
        raise NotNow(_("Kollegaen har svart, eller en annen leser alt."))
    if to.pk == current.reader_id:
        raise Problem(_("Velg en annen enn den som er spurt."), field="reader")
    whole = writing.draft(written)
    made = _ask(whole, to, by, instead_of=current)
    _let_go(current, whole, by)
    audit("paper.review_handed_over", about=current, to=to.pk)
    return made


def _ask(whole: writing.Draft, reader: User, by: User, *, instead_of: DocumentReview | None = None) -> DocumentReview:
    """The reader comes in, and gets a task with a date."""
    written = whole.written
    if not writing.colleagues(whole).filter(pk=reader.pk).exists():
        raise Problem(_("Velg en kollega som ikke har skrevet i dokumentet."), field="reader")
    review = DocumentReview(
        scope_id=written.scope_id, written=written, reader=reader, asked_by=by, instead_of=instead_of
    )
    review.revisions = whole.revisions
    review.save()
    reason = _("leser et dokument før det er ferdig")
    for scope in scopes.scopes_of(whole.case):
        grant_access(user=reader, scope=scope, basis=GrantBasis.QUALITY_CONTROL, reason=reason, by=by)
    _task(written, _("Les et dokument før det er ferdig"), owner=reader, by=by)
    audit("paper.review_asked", about=review, reader=reader.pk)
    return review


@action
def answer_review(*, review: DocumentReview, is_approved: bool, remarks: str, is_impartial: bool, by: User) -> None:
    """Approved, or sent back with remarks. The reader's way in closes with the answer."""
    require(by, Permission.ASSESSMENT_CONTROL)
    if review.answered_at is not None:
        return
    if review.reader_id != by.pk or hasattr(review, "handed_over"):
        raise NotAllowed(_("Bare den som er bedt om å lese, kan svare."))
    whole = writing.draft(writing.documents().get(pk=review.written_id))
    if not is_approved and not remarks.strip():
        raise Problem(_("Skriv hva som skal endres."), field="remarks")
    if is_approved and not is_impartial:
        raise Problem(_("Bekreft at du er habil. Er du ikke habil, sender du det tilbake."), field="is_impartial")
    if is_approved and review.revisions != whole.revisions:
        raise NotNow(_("Teksten er endret etter at du ble spurt. Les den på nytt, eller send den tilbake."))
    if is_impartial:
        working.declare_impartial(case=whole.case, is_impartial=True, by=by)
    change(review, is_approved=is_approved, remarks=remarks.strip(), answered_at=clock.now())
    audit("paper.approved" if is_approved else "paper.sent_back", about=review)
    title = _("Gjør dokumentet ferdig") if is_approved else _("Se på merknadene til dokumentet")
    _task(whole.written, title, owner=User.objects.get(pk=review.asked_by_id), by=by)
    _let_go(review, whole, by)


def _let_go(review: DocumentReview, whole: writing.Draft, by: User) -> None:
    """The task is done with, and the way in that came with it ends."""
    reader = User.objects.get(pk=review.reader_id)
    tasks = WorkTask.objects.filter(scope_id=review.scope_id, about_id=review.written_id, done_at=None)
    for task in tasks.filter(owner=reader, kind=WorkTask.Kind.READ_DOCUMENT):
        complete_task(task=task, by=by)
    end_access(user=reader, scopes=scopes.scopes_of(whole.case), bases=[GrantBasis.QUALITY_CONTROL], by=by)


def _task(written: CaseDocument, title: str, *, owner: User, by: User) -> None:
    create_task(
        scope=written.scope,
        kind=WorkTask.Kind.READ_DOCUMENT,
        title=title,
        due_on=clock.today() + dt.timedelta(days=DAYS_TO_READ),
        owner=owner,
        about_id=written.pk,
        by=by,
    )


def _put_in_ready_texts(written: CaseDocument, asked: Sequence[Asked], case: IndividualCase, by: User) -> None:
    language = written.document.language
    with override(language):
        known = writing.ready_words(case)
    rows = Section.objects.filter(document_id=written.document_id, scope_id=written.scope_id)
    sections = {row.key: row for row in rows}
    for one in asked:
        text = filled(one.ready.in_form(language), known) if one.kind is Kind.TEXT else ""
        if text:
            save_section(section=sections[one.key], html=printing.as_html(text), base_revision=0, by=by)


def without_empty_table(html: str, asked: Asked, language: str) -> str:
    """Nothing, when only the names of the columns stand there."""
    words = " ".join(unescape(richtext.plain(html)).split())
    names = " ".join(one.in_form(language) for one in asked.columns)
    return "" if "".join(words.replace("|", " ").split()) == "".join(names.split()) else html


def _refuse_reader(by: User, scope_id: int) -> None:
    if not writing_grants(by, scope_id).exists():
        raise NotAllowed(_("Du kan lese i saken, men ikke skrive dokumenter. Spør saksansvarlig."))


def require_open(written: CaseDocument, by: User) -> None:
    """Those who share the case write, until it is final; a no from the family stops a report."""
    require(by, Permission.CASE_WORK)
    _refuse_reader(by, written.scope_id)
    if writing.final_of(written) is not None:
        raise NotNow(_("Dokumentet er ferdig og kan ikke endres."))
    case = cases.visible().get(pk=written.case_id)
    if case.closed_on is not None:
        raise NotNow(_("Saken er avsluttet."))
    if writing.stops(written):
        said = why_stopped(read(case))
        if said:
            raise NotNow(said)
