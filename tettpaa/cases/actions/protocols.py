"""Test protocols: kept apart, read by the one who has the case, and by a colleague who is let in by name."""

import datetime as dt
from typing import IO

from django.db.models import Q
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, require
from tettpaa.access.granting import end_access, grant_access
from tettpaa.access.logbook import audit
from tettpaa.access.models import Grant, User
from tettpaa.access.problems import NotAllowed, Problem
from tettpaa.access.roles import GrantBasis, Permission
from tettpaa.cases import protocol_queries
from tettpaa.cases.actions import letting_in, progress, scopes
from tettpaa.cases.models import IndividualCase, RawProtocol
from tettpaa.core import clock
from tettpaa.documents.actions.files import store_file

REASON = "testbruker"


@action
def add_protocol(
    *, case: IndividualCase, test: str, taken_on: dt.date, name: str, data: IO[bytes] | bytes, by: User,
    declared_type: str = "",
) -> RawProtocol:  # fmt: skip
    """One filled-in form. The same file of the same test twice is one."""
    require(by, Permission.CASE_WORK)
    if taken_on > clock.today():
        raise Problem(_("Datoen kan ikke være fram i tid."), field="taken_on")
    if not protocol_queries.may_read(case, by):
        raise NotAllowed(_("Testprotokollene er for den som har saken. Be om å bli testbruker i saken."))
    scope = scopes.protocol_scope(case)
    file = store_file(scope=scope, name=name, data=data, declared_type=declared_type, by=by)
    rows = RawProtocol.objects.filter(case=case, scope=scope, test=test.strip(), taken_on=taken_on)
    same = rows.filter(file__sha256=bytes(file.sha256)).first()
    if same is not None:
        return same
    made = RawProtocol(case=case, scope=scope, file=file, test=test.strip(), taken_on=taken_on, added_by=by)
    made.save()
    progress.touch(case=case)
    audit("protocol.added", about=made, file=file.pk)
    return made


@action
def let_in_test_user(*, case: IndividualCase, user: User, by: User) -> None:
    """A colleague who works in the case reads the protocols too, as long as they are in the case. Never oneself."""
    letting_in.may_let_in(case, by)
    if user.pk == by.pk:
        raise NotAllowed(_("Du kan ikke gi deg selv tilgang. Spør den som har saken."))
    own = protocol_queries.colleagues(case).filter(user=user).order_by("-ends_at").first()
    if own is None:
        raise Problem(_("Velg en kollega som arbeider i saken."), field="user")
    scope = scopes.protocol_scope(case)
    grant_access(
        user=user, scope=scope, basis=GrantBasis(own.basis), reason=REASON, ends_at=own.ends_at, by=by
    )  # fmt: skip
    audit("protocol.let_in", about=case, user=user.pk)


@action
def let_out_test_user(*, case: IndividualCase, user: User, by: User) -> None:
    """The colleague works on in the case, without the protocols."""
    letting_in.may_let_in(case, by)
    scope = scopes.protocol_scope(case)
    rows = Grant.objects.filter(Q(ends_at=None) | Q(ends_at__gt=clock.now()), user=user, scope=scope)
    bases = [GrantBasis(one) for one in set(rows.values_list("basis", flat=True)) - {GrantBasis.ASSIGNED}]
    end_access(user=user, scopes=[scope], bases=bases, by=by)
    audit("protocol.let_out", about=case, user=user.pk)
