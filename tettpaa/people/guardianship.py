"""Writes about those who act for a child: how they are reached, responsibility with its history, a mandate."""

import datetime as dt

from django.utils.translation import gettext_lazy as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.core import clock
from tettpaa.people.models import Guardian, Mandate, ResponsibilityChange


@action
def correct_guardian(
    *,
    guardian: Guardian,
    phone: str,
    email: str,
    lives_with_child: bool,
    language: str,
    interpreter_language: str,
    by: User,
) -> None:
    """How to reach them, whether the child lives there, and which language."""
    require(by, Permission.CHILD_REGISTER)
    values = {
        "phone": phone.strip(),
        "email": email.strip(),
        "lives_with_child": lives_with_child,
        "language": language.strip(),
        "interpreter_language": interpreter_language.strip(),
    }
    change(guardian, **values)
    audit("guardian.corrected", about=guardian)


@action
def change_responsibility(
    *, guardian: Guardian, has_responsibility: bool, from_on: dt.date, source: str, by: User
) -> ResponsibilityChange | None:
    """Got or lost parental responsibility; what was before stays in the history. The same again is no change.

    Whoever loses it is shut out of the child's pages by the sweep of the same minute.
    """
    require(by, Permission.CHILD_REGISTER)
    if from_on > clock.today():
        raise Problem(_("Datoen kan ikke være fram i tid. Registrer det den dagen det gjelder fra."), field="from_on")
    if not source.strip():
        raise Problem(_("Skriv hvordan vi vet det, for eksempel Folkeregisteret eller en dom."), field="source")
    confirmed = guardian.responsibility_confirmed_at is not None
    if has_responsibility == guardian.has_parental_responsibility and has_responsibility == confirmed:
        return None
    row = ResponsibilityChange(
        scope_id=guardian.scope_id,
        child_id=guardian.child_id,
        guardian=guardian,
        has_responsibility=has_responsibility,
        from_on=from_on,
        source=source.strip(),
        registered_by=by,
    )
    row.save()
    change(
        guardian,
        has_parental_responsibility=has_responsibility,
        responsibility_confirmed_by=by if has_responsibility else None,
        responsibility_confirmed_at=clock.now() if has_responsibility else None,
    )
    audit("guardian.responsibility_changed", about=guardian, has=has_responsibility, from_on=from_on)
    return row


@action
def give_mandate(
    *, guardian: Guardian, text: str, may_consent: bool, starts_on: dt.date, ends_on: dt.date | None, by: User
) -> Mandate:
    """What the verge may decide, and for how long. The same again is the one that stands."""
    require(by, Permission.CHILD_REGISTER)
    if guardian.relation != Guardian.Relation.LEGAL_GUARDIAN:
        raise Problem(_("Bare en verge har mandat."), field="text")
    if not text.strip():
        raise Problem(_("Skriv hva mandatet sier."), field="text")
    if ends_on is not None and ends_on < starts_on:
        raise Problem(_("Siste dag kan ikke være før første dag."), field="ends_on")
    given = {"text": text.strip(), "may_consent": may_consent, "starts_on": starts_on, "ends_on": ends_on}
    same = Mandate.objects.filter(guardian=guardian, scope_id=guardian.scope_id, **given).first()
    if same is not None:
        return same
    mandate = Mandate(
        scope_id=guardian.scope_id, child_id=guardian.child_id, guardian=guardian, registered_by=by, **given
    )
    mandate.save()
    audit("mandate.given", about=mandate, may_consent=may_consent)
    return mandate


@action
def end_mandate(*, mandate: Mandate, by: User) -> None:
    """Ends today; one that has not begun ends as it begins."""
    require(by, Permission.CHILD_REGISTER)
    if mandate.ends_on is not None and mandate.ends_on < clock.today():
        return
    change(mandate, ends_on=max(mandate.starts_on, clock.today() - dt.timedelta(days=1)))
    audit("mandate.ended", about=mandate)
