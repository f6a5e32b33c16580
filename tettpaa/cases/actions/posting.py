"""Sending a letter: written in the language of the case, kept, shown in the portal, queued on paper for the others."""

from collections.abc import Iterable
from dataclasses import replace

from django.utils.translation import override

from tettpaa.access.actions_base import action
from tettpaa.access.models import User
from tettpaa.access.problems import Problem
from tettpaa.cases import letters, queries
from tettpaa.cases.actions import guardian_copies, scopes
from tettpaa.cases.models import IndividualCase
from tettpaa.cases.recipients import Addressee
from tettpaa.documents import rendering
from tettpaa.documents.actions import sending
from tettpaa.documents.actions.files import store_own_pdf
from tettpaa.documents.models import StoredFile
from tettpaa.documents.problems import TextProblem

FAMILY, OWN = "family", "person:"


@action
def post(*, case: IndividualCase, letter: letters.Letter, to: Iterable[Addressee], by: User) -> list[StoredFile]:
    """One copy in each shared part of the case that somebody reads it in.

    Where the pupil decides alone, the pupil gets it in the pupil's own part, and the guardians' copy waits.
    """
    addressees, places, files = list(to), queries.scopes_of(case), []
    name = f"{letter.title.rstrip('?')}.pdf"
    if any(one.part == FAMILY for one in addressees) and guardian_copies.must_wait(case):
        guardians = [one.name for one in addressees if one.part == FAMILY and not one.is_pupil]
        if guardians:
            guardian_copies.hold(case=case, title=letter.title, name=name, pdf=written(case, letter, guardians), by=by)
        addressees = [replace(one, part=OWN) if one.is_pupil else one for one in addressees]
        addressees = [one for one in addressees if one.part != FAMILY]
        places = places | {OWN: scopes.person_scope(case, None).pk}
    for part in dict.fromkeys(one.part for one in addressees):
        here = [one for one in addressees if one.part == part]
        pdf = written(case, letter, [one.name for one in here])
        file = store_own_pdf(scope_id=places[part], name=name, pdf=pdf, by=by)
        sending.release(file=file, title=letter.title, by=by)
        guardian_copies.dispatch_to(here, file, by)
        files.append(file)
    return files


def written(case: IndividualCase, letter: letters.Letter, to: list[str]) -> bytes:
    """The pages."""
    try:
        with override(case.language):
            return rendering.render(letters.document(case, letter, to))
    except TextProblem as problem:
        raise Problem(str(problem)) from problem
