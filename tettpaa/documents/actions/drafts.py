"""Writing a draft, section by section. Two who write at once lose nothing: both texts are kept, and both are shown."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.core import clock
from tettpaa.documents import richtext
from tettpaa.documents.models import Document, EditingPresence, FinalDocument, Revision, Section
from tettpaa.documents.problems import TextProblem


@dataclass(frozen=True)
class SavedSection:
    """The text is stored; ``is_new`` says that it differed from what stood there."""

    revision: int
    saved_at: dt.datetime
    html: str
    is_new: bool


@dataclass(frozen=True)
class Conflict:
    """Somebody had saved a newer text. ``html`` is theirs; the text that came too late is kept as ``set_aside``."""

    revision: int
    html: str
    saved_by: str
    saved_at: dt.datetime | None
    set_aside: Revision


@action
def start_document(
    *, scope: Scope, kind: str, title: str, language: str, rule_version: str, keys: Sequence[str], by: User
) -> Document:
    """An empty draft with its sections in order."""
    document = Document(
        scope=scope, kind=kind, title=title, language=language, rule_version=rule_version, started_by=by
    )
    document.save()
    for position, key in enumerate(keys, start=1):
        Section(scope=scope, document=document, key=key, position=position).save()
    audit("document.started", about=document, kind=kind)
    return document


@action
def save_section(*, section: Section, html: str, base_revision: int, by: User) -> SavedSection | Conflict:
    """Stores a text that was written on top of ``base_revision``. The same text again makes no new revision."""
    text = cleaned(html)
    current = Section.objects.select_for_update().get(pk=section.pk)
    _refuse_final(current)
    if text == current.html:
        return SavedSection(current.revision, current.saved_at or clock.now(), text, is_new=False)
    if base_revision != current.revision:
        return _set_aside(current, text, base_revision, by)
    number, now = current.revision + 1, clock.now()
    Revision(scope_id=current.scope_id, section=current, number=number, html=text, saved_by=by, saved_at=now).save()
    change(current, html=text, revision=number, saved_by_id=by.pk, saved_at=now)
    audit("section.saved", about=current, revision=number)
    return SavedSection(number, now, text, is_new=True)


@action
def restore(*, revision: Revision, by: User) -> SavedSection:
    """An earlier text comes back as a new revision; nothing in between is lost."""
    current = Section.objects.get(pk=revision.section_id)
    saved = save_section(section=current, html=revision.html, base_revision=current.revision, by=by)
    if isinstance(saved, Conflict):
        raise NotNow(_("En annen lagret akkurat nå. Last siden på nytt, og hent versjonen fram igjen."))
    audit("section.restored", about=current, revision=saved.revision, taken_from=revision.number)
    return saved


@action
def be_present(*, document: Document, by: User) -> None:
    """Tells others who have the draft open that this person has it too. Written often, so it leaves no audit row."""
    rows = EditingPresence.objects.filter(document=document, scope_id=document.scope_id, user=by)
    if not rows.update(seen_at=clock.now()):
        EditingPresence(document=document, scope_id=document.scope_id, user=by).save()


def cleaned(html: str) -> str:
    """The text with our tags only; what cannot be kept is told in the writer's words."""
    try:
        return richtext.clean(html).html
    except TextProblem as problem:
        raise Problem(str(problem), field="html") from problem


def _refuse_final(section: Section) -> None:
    """Asked after the lock, so that a text on its way in while somebody signs is refused and not lost in silence."""
    if FinalDocument.objects.filter(document_id=section.document_id).exists():
        raise NotNow(_("Dokumentet er signert og kan ikke endres. Teksten du skrev, er ikke lagret. Kopier den først."))


def _set_aside(current: Section, text: str, base_revision: int, by: User) -> Conflict:
    """Keeps the text that came too late; the same text sent again is kept once."""
    late = Revision.objects.filter(section=current, set_aside=True, saved_by=by, html=text).first()
    if late is None:
        late = Revision(
            scope_id=current.scope_id, section=current, number=base_revision + 1, html=text, saved_by=by, set_aside=True
        )
        late.save()
        audit("section.set_aside", about=current, revision=current.revision)
    people = User.objects.filter(pk=current.saved_by_id) if current.saved_by_id else User.objects.none()
    who = people.values_list("name", flat=True).first()
    return Conflict(current.revision, current.html, who or "", current.saved_at, late)
