"""Sending a letter: written in the language of the case, kept, shown in the portal, queued on paper for the others."""

from collections.abc import Iterable

from django.utils.translation import override

from tettpaa.access.actions_base import action
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import Problem
from tettpaa.cases import letters, queries
from tettpaa.cases.models import IndividualCase
from tettpaa.cases.recipients import Addressee
from tettpaa.documents import rendering
from tettpaa.documents.actions import sending
from tettpaa.documents.actions.files import store_own_pdf
from tettpaa.documents.models import Dispatch, StoredFile
from tettpaa.documents.problems import TextProblem


@action
def post(*, case: IndividualCase, letter: letters.Letter, to: Iterable[Addressee], by: User) -> list[StoredFile]:
    """One copy in each shared part of the case that somebody reads it in."""
    addressees, places, files = list(to), queries.scopes_of(case), []
    for part in dict.fromkeys(one.part for one in addressees):
        here = [one for one in addressees if one.part == part]
        pdf = written(case, letter, [one.name for one in here])
        scope = Scope.objects.get(pk=places[part])
        file = store_own_pdf(scope_id=scope.pk, name=f"{letter.title.rstrip('?')}.pdf", pdf=pdf, by=by)
        sending.release(file=file, title=letter.title, by=by)
        for one in here:
            channel = Dispatch.Channel.PORTAL if one.has_portal else Dispatch.Channel.PAPER
            sending.dispatch(file=file, recipient=one.name, channel=channel, by=by)
        files.append(file)
    return files


def written(case: IndividualCase, letter: letters.Letter, to: list[str]) -> bytes:
    """The pages."""
    try:
        with override(case.language):
            return rendering.render(letters.document(case, letter, to))
    except TextProblem as problem:
        raise Problem(str(problem)) from problem
