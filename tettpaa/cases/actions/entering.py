"""Opening a case that was begun elsewhere: as it stands now, with its true dates, marked as entered afterwards."""

from typing import Any

from django.db import connections
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, require
from tettpaa.access.database_roles import DbRole
from tettpaa.access.granting import end_access, grant_access
from tettpaa.access.logbook import audit
from tettpaa.access.models import Denial, Scope, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import GrantBasis, Permission
from tettpaa.access.session import current_actor, narrowed
from tettpaa.cases import entry_queries, wording
from tettpaa.cases.actions import entering_parts as parts
from tettpaa.cases.actions import progress, scopes
from tettpaa.cases.entries import CaseEntry
from tettpaa.cases.models import IndividualCase, LateEntry
from tettpaa.core import doorways
from tettpaa.core.ids import uuid7
from tettpaa.organisation.actions.units import must_be_open
from tettpaa.people import actions as people
from tettpaa.people.models import Child
from tettpaa.referrals.actions import kinds


@action
def open_running(*, entry: CaseEntry, by: User) -> IndividualCase:
    """A case at the step that its dates say. The clock counts from the day the referral came.

    The one who enters is let into what is opened here and nothing else; the policies see to it.
    """
    require(by, Permission.CASE_ENTER)
    _refuse(entry, by)
    if current_actor().db_role is not DbRole.CLERK:
        return _open(entry, by)
    if entry.child.here is not None:
        folder = Scope.objects.get(pk=entry.child.here.scope_id)
        grant_access(user=by, scope=folder, basis=GrantBasis.CO_ASSIGNED, reason=_("førte inn saken"), by=by)
    with narrowed(DbRole.STAFF):
        case = _open(entry, by)
        end_access(user=by, scopes=scopes.scopes_of(case), bases=[GrantBasis.CO_ASSIGNED], by=by)
    return case


def _refuse(entry: CaseEntry, by: User) -> None:
    """Everything that can be said before anything is made."""
    for one in entry_queries.problems(entry):
        raise Problem(wording.say(one.said), field=one.field)
    if not by.may(Permission.INTAKE_DECIDE) and not by.may(Permission.CHILD_REGISTER) and entry.holder.pk != by.pk:
        raise Problem(_("Du kan bare føre inn saker du selv er saksansvarlig for. Spør fagleder."), field="holder")
    if entry.unit is not None:
        must_be_open(entry.unit)
    kinds.must_fit(entry.kind, unit=entry.unit)
    kinds.must_fit_holder(entry.kind, entry.holder)
    _refuse_double(entry, by)


def _refuse_double(entry: CaseEntry, by: User) -> None:
    """Nobody is registered twice, and nobody has two open cases of one kind."""
    child = entry.child.here
    entry_queries.wait_for_others(entry.child)
    if child is None:
        if entry_queries.is_just_entered(entry.child, by):
            raise NotNow(_("Saken er alt ført inn. Se i listen over det du har ført inn i dag."))
        if entry_queries.is_out_of_sight(entry.child):
            raise NotNow(_("Barnet kan være registrert hos oss fra før. Be fagleder føre inn saken."))
        return
    if child.merged_into_id is not None:
        raise NotNow(_("Barnet er slått sammen med en annen mappe. Søk på nytt."))
    if entry_queries.has_open_case(child, entry.kind):
        raise NotNow(
            _("Barnet har alt en åpen sak av denne typen. Åpne den saken, eller spør fagleder hvem som har den.")
        )
    if Denial.objects.filter(scope_id=child.scope_id, user=entry.holder, lifted_at=None).exists():
        raise Problem(_("Denne kollegaen er sperret fra saken. Velg en annen."), field="holder")


def _open(entry: CaseEntry, by: User) -> IndividualCase:
    """Compartments, people, case, steps, consents, papers, next step; last, that all of it was entered afterwards."""
    pk, here = uuid7(), entry.child.here
    folder, staff = _open_scopes(pk, here)
    child = here or _register(entry, folder, by)
    case = parts.make_case(pk, entry, child, staff)
    parts.assign(case, entry, by)
    scopes.let_in_holder(case, entry.holder, by, reason=_("ført i ettertid"))
    voices = parts.add_guardians(case, child, entry, by)
    parts.record_consents(case, voices, entry, by)
    parts.keep_documents(case, entry, by)
    scopes.let_in_unit(case, by)
    scopes.let_in_open_guardians(case, by)
    is_published = parts.route(case, by)
    parts.record_decision(case, entry, by)
    parts.set_next(case, entry, by)
    late = LateEntry(case=case, scope_id=staff, entered_by=by, from_file=entry.from_file, new_child=here is None)
    late.save()
    progress.remember_next_step(case=case)
    if not is_published:
        progress.publish(case=case)
    audit("case.entered", about=case, step=case.step, holder=entry.holder.pk, from_file=entry.from_file)
    return case


def _open_scopes(pk: Any, child: Child | None) -> tuple[int, int]:
    """The folder's and PPT's own compartment; the family's and the unit's are made beside them."""
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute("select app_open_case_scopes(%s, %s)", [pk, child.scope_id if child else None])
        folder, staff, _family, _unit = cursor.fetchone()[0]
    return folder, staff


def _register(entry: CaseEntry, folder: int, by: User) -> Child:
    """A child that was not here."""
    new = entry.child
    return people.register_child(
        first_name=new.first_name,
        last_name=new.last_name,
        birth_date=new.birth_date,
        identity_number=new.identity_number,
        language=new.language,
        interpreter_language=new.interpreter_language,
        unit=entry.unit,
        group=entry.group,
        scope=Scope.objects.get(pk=folder),
        by=by,
    )
