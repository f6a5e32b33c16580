"""A letter to another service is held where it waits when the yes it rests on holds no more."""

from collections.abc import Iterable

from django.db import connections
from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.roles import Permission
from tettpaa.cases import secrecy_queries as asked
from tettpaa.cases.actions.wishes import owner_of
from tettpaa.cases.models import IndividualCase, SecrecyRelease
from tettpaa.cases.reading import read
from tettpaa.core import clock, doorways
from tettpaa.documents.models import Dispatch
from tettpaa.planning.actions import create_task
from tettpaa.planning.models import WorkTask


@action
def hold(*, letters: Iterable[Dispatch], by: User) -> list[Dispatch]:
    """Asked in the moment of printing and posting, by one who may not read what families answer. Which it was."""
    require(by, Permission.POST_SEND)
    chosen = {row.pk: row for row in letters}
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute("select * from app_hold_without_a_yes(%s, %s)", [clock.today(), list(chosen)])
        held = [chosen[pk] for (pk,) in cursor.fetchall()]
    for row in held:
        audit("document.held", about=row)
    return held


def to_hold() -> list[IndividualCase]:
    """Cases with a letter in the pile to somebody that the family was asked about."""
    waiting = _waiting().filter(scope_id=OuterRef("scope_id"))
    asked_about = SecrecyRelease.objects.filter(case_id=OuterRef("pk"))
    return list(IndividualCase.objects.filter(Exists(waiting), Exists(asked_about)).select_related("child", "unit"))


@action
def hold_in(*, case: IndividualCase) -> None:
    """By the whole rule, also when somebody else answers from today. The adviser is told once of each letter."""
    views = asked.of_case(read(case))
    named, given = {one.row.recipient for one in views}, {one.row.recipient for one in views if one.is_given}
    given |= {one.recipient for one in asked.outside(case) if not one.key.startswith("release:")}
    said_no = {one.row.recipient for one in views if one.is_open and one.state in asked.NO}
    owner = owner_of(case)
    for letter in _waiting().filter(scope_id=case.scope_id, recipient__in=named - given):
        if letter.held_at is None:
            change(letter, held_at=clock.now(), wants_a_yes=True)
            audit("document.held", about=letter)
        told = WorkTask.objects.filter(scope_id=case.scope_id, about_id=letter.pk).exists()
        if owner is not None and letter.recipient not in said_no and not told:
            create_task(
                scope=Scope.objects.get(pk=case.scope_id),
                kind=WorkTask.Kind.OTHER,
                title=(_("Brev stoppet, samtykket gjelder ikke lenger: %(who)s") % {"who": letter.recipient})[:120],
                due_on=clock.today(),
                owner=owner,
                about_id=letter.pk,
                by=None,
            )


def _waiting() -> QuerySet[Dispatch]:
    return Dispatch.objects.filter(channel=Dispatch.Channel.PAPER, sent_at=None)
