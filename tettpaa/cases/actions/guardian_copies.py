"""From the day a pupil decides alone: each new paper to the guardians waits, and is decided for itself."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import queries, recipients
from tettpaa.cases.models import CaseScope, GuardianCopy, IndividualCase
from tettpaa.cases.reading import read
from tettpaa.core import clock
from tettpaa.documents.actions import sending
from tettpaa.documents.actions.files import copy_file, store_own_pdf
from tettpaa.documents.models import Dispatch, StoredFile
from tettpaa.people.rules import has_turned
from tettpaa.planning.actions import complete_task, create_task
from tettpaa.planning.models import WorkTask


def must_wait(case: IndividualCase) -> bool:
    """Whether the pupil decides alone today. Papers about an adult have no guardians to wait for."""
    kind = queries.kind_of(case)
    if not kind.is_about_child or not kind.questions:
        return False
    age = queries.rules_of(case).age("education")
    return has_turned(case.child.birth_date, age, clock.today()) and queries.pupil_decides(read(case))


@action
def hold(*, case: IndividualCase, title: str, name: str, pdf: bytes, by: User) -> GuardianCopy:
    """Keeps the guardians' copy, and asks the one who has the case to decide."""
    file = store_own_pdf(scope_id=case.scope_id, name=name, pdf=pdf, by=by)
    held = GuardianCopy(case=case, scope_id=case.scope_id, file=file, title=title[:160])
    held.save()
    create_task(
        scope=Scope.objects.get(pk=case.scope_id),
        kind=WorkTask.Kind.GUARDIAN_COPY,
        title=(_("Bestem om de foresatte får: %(title)s") % {"title": title})[:120],
        due_on=clock.today(),
        owner=User.objects.filter(pk=case.holder_id).first() or by,
        about_id=held.pk,
        by=by,
    )
    audit("guardian_copy.held", about=held, file=file.pk)
    return held


@action
def decide(*, held: GuardianCopy, share: bool, pupil_wish: str, reason: str, by: User) -> None:
    """What the pupil wishes, what is done, and why. Shared, it goes to the guardians as other letters do."""
    require(by, Permission.CASE_WORK)
    for field, text, sentence in (
        ("pupil_wish", pupil_wish, _("Skriv hva eleven ønsker, eller at eleven ikke vil svare.")),
        ("reason", reason, _("Skriv hvorfor.")),
    ):
        if not text.strip():
            raise Problem(sentence, field=field)
    if held.decided_at is not None:
        raise NotNow(_("Dette er alt avgjort."))
    change(
        held, share=share, pupil_wish=pupil_wish.strip(), reason=reason.strip(), decided_by=by, decided_at=clock.now()
    )
    if share:
        _give(held, by)
    for task in WorkTask.objects.filter(scope_id=held.scope_id, about_id=held.pk, done_at=None):
        complete_task(task=task, by=by)
    audit("guardian_copy.decided", about=held, share=share)


def _give(held: GuardianCopy, by: User) -> None:
    """Into the family's compartment, and on paper to those without a portal."""
    case = IndividualCase.objects.select_related("child", "unit").get(pk=held.case_id)
    family = CaseScope.objects.get(case=case, kind=CaseScope.Kind.FAMILY)
    copy = copy_file(file=held.file, scope=Scope.objects.get(pk=family.scope_id), by=by)
    sending.release(file=copy, title=held.title, by=by)
    dispatch_to([one for one in recipients.family(case) if not one.is_pupil], copy, by)


def dispatch_to(people: Sequence[recipients.Addressee], file: StoredFile, by: User) -> None:
    """In the portal, or waiting for the one who posts."""
    for one in people:
        channel = Dispatch.Channel.PORTAL if one.has_portal else Dispatch.Channel.PAPER
        sending.dispatch(file=file, recipient=one.name, channel=channel, by=by)
