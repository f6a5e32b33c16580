"""A finished document is never changed: what is wrong in it is put right in a new version that names it."""

from django.utils.translation import gettext as _
from django.utils.translation import override

from tettpaa.access.actions_base import action, change
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.core import clock
from tettpaa.documents.models import Correction, Document, FinalDocument, Revision, Section
from tettpaa.documents.queries import correction_of

LONGEST_TITLE = 160


@action
def start_correction(*, document: Document, reason: str, changes_content: bool, by: User) -> Correction:
    """A new draft with the text as it was finished. A second press by the same person finds the first."""
    if not reason.strip():
        raise Problem(_("Skriv hva som er feil, og hva som blir rettet."), field="reason")
    original = Document.objects.select_for_update().get(pk=document.pk)
    if not FinalDocument.objects.filter(document=original).exists():
        raise NotNow(_("Dokumentet er ikke ferdig ennå. Rett det i utkastet."))
    found = correction_of(original.pk)
    if found is not None:
        return _the_one_begun(found, by)
    before = Correction.objects.filter(document=original).first()
    edition = before.edition + 1 if before else 2
    made = Correction(
        scope_id=original.scope_id,
        document=_copy(original, edition, by),
        replaces=original,
        edition=edition,
        reason=" ".join(reason.split()),
        changes_content=changes_content,
        begun_by=by,
    )
    made.save()
    audit("document.correction_begun", about=made, replaces=original.pk, edition=edition)
    return made


@action
def discard_correction(*, correction: Correction, by: User) -> None:
    """Nothing was wrong after all: the finished document stands, and may be corrected another time."""
    if FinalDocument.objects.filter(document_id=correction.document_id).exists():
        raise NotNow(_("Rettelsen er ferdig og kan ikke forkastes."))
    if correction.discarded_at is None:
        change(correction, discarded_at=clock.now())
        audit("document.correction_discarded", about=correction, by=by.pk)


def _the_one_begun(found: Correction, by: User) -> Correction:
    if FinalDocument.objects.filter(document_id=found.document_id).exists():
        raise NotNow(_("Dokumentet er alt erstattet av et nytt. Rett det nyeste."))
    if found.begun_by_id != by.pk:
        who = User.objects.filter(pk=found.begun_by_id).values_list("name", flat=True).first()
        raise NotNow(
            _("%(name)s retter dette alt. Skriv i rettelsen som er begynt.") % {"name": who or _("En kollega")}
        )
    return found


def _copy(original: Document, edition: int, by: User) -> Document:
    """The same work under the same rules: it began the day that the first did."""
    document = Document(
        scope_id=original.scope_id,
        kind=original.kind,
        title=title_of(original, edition),
        language=original.language,
        rule_version=original.rule_version,
        started_by=by,
        started_at=original.started_at,
    )
    document.save()
    for old in Section.objects.filter(document=original, scope_id=original.scope_id).order_by("position"):
        now = clock.now()
        new = Section(scope_id=old.scope_id, document=document, key=old.key, position=old.position)
        if old.html:
            new.html, new.revision, new.saved_by, new.saved_at = old.html, 1, by, now
        new.save()
        if old.html:
            Revision(scope_id=old.scope_id, section=new, number=1, html=old.html, saved_by=by, saved_at=now).save()
    return document


def title_of(original: Document, edition: int) -> str:
    """The title with which edition it is, in the language of the document."""
    with override(original.language):
        suffix = _(", rettet utgave %(n)s")
    base = original.title.removesuffix(suffix % {"n": edition - 1})
    ending = suffix % {"n": edition}
    return base[: LONGEST_TITLE - len(ending)] + ending
