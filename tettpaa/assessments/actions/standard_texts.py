"""The library of standard texts. What was written stays, for the drafts that used it."""

from django.db import IntegrityError
from django.db.transaction import atomic
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import Changed, Problem
from tettpaa.access.roles import Permission
from tettpaa.assessments.models import StandardText
from tettpaa.core.identity_in_text import holds_identity_number
from tettpaa.documents import richtext
from tettpaa.documents.problems import TextProblem


@action
def write_standard_text(
    *, title: str, language: str, element: str, html: str, replaces: StandardText | None, by: User
) -> StandardText:
    """A new text, or one that takes another's place. A text about somebody is refused."""
    require(by, Permission.ASSESSMENT_WRITE)
    try:
        text = richtext.clean(html)
    except TextProblem as problem:
        raise Problem(str(problem), field="html") from problem
    if holds_identity_number(text.text):
        raise Problem(_("Det ser ut til å stå et fødselsnummer i teksten. Ta det bort."), field="html")
    row = StandardText(
        title=title, language=language, element=element, html=text.html, replaces=replaces, written_by=by
    )
    _save(row)
    audit("standard_text.written", about=row, replaces=str(replaces.pk) if replaces else "")
    return row


@action
def withdraw_standard_text(*, text: StandardText, by: User) -> None:
    """Nobody can put it in any more."""
    require(by, Permission.ASSESSMENT_WRITE)
    row = StandardText(
        title=text.title, language=text.language, element=text.element, replaces=text, is_withdrawal=True, written_by=by
    )
    _save(row)
    audit("standard_text.withdrawn", about=row, replaces=str(text.pk))


def _save(row: StandardText) -> None:
    """Two who replace the same text at once: the last is told."""
    try:
        with atomic():
            row.save()
    except IntegrityError as twice:
        raise Changed(_("En kollega har endret denne teksten. Se den nye først.")) from twice
