"""A unit asks for system work, and PPT answers: taken in with an adviser and a day, advice, or a question back."""

import datetime as dt
import uuid

from django.utils.translation import gettext_lazy as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.asking import one
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import Changed, Problem
from tettpaa.access.roles import Permission
from tettpaa.core import clock
from tettpaa.organisation.models import Unit
from tettpaa.systemwork import rules
from tettpaa.systemwork.actions import refuse_identity_numbers
from tettpaa.systemwork.models import ActivityTheme, PreventionLevel, SystemReferral, SystemReferralStep

OURS = frozenset({ActivityTheme.CASEWORK, ActivityTheme.OWN_SERVICE})
"""Themes of our own work, which no unit asks for."""
DAY_WRONG = _("Skriv en dato fra i dag og inntil ett år fram.")
_Kind = SystemReferralStep.Kind


@action
def ask(
    *,
    key: uuid.UUID,
    unit: Unit,
    theme: str,
    level: str,
    order_question: str,
    group: str = "",
    wished_on: dt.date | None = None,
    by: User,
) -> SystemReferral:
    """The unit asks. ``key`` is the form's own: a form that is sent twice is one system referral."""
    require(by, Permission.UNIT_REFER)
    order_question, group = order_question.strip(), " ".join(group.split())
    if not order_question:
        raise Problem(_("Skriv hva dere vil ha hjelp til."), field="order_question")
    refuse_identity_numbers(order_question, "order_question")
    refuse_identity_numbers(group, "group")
    if wished_on is not None and not rules.day_ahead(wished_on, clock.today()):
        raise Problem(DAY_WRONG, field="wished_on")
    asked = SystemReferral(
        id=key,
        scope_id=unit.scope_id,
        unit=unit,
        theme=ActivityTheme(theme),
        level=PreventionLevel(level),
        group=group,
        order_question=order_question,
        wished_on=wished_on,
        sent_by=by,
        sender_name=by.name,
    )
    SystemReferral.objects.bulk_create([asked], ignore_conflicts=True)
    stored = one(SystemReferral.objects.filter(sent_by=by), pk=key)
    if stored.sent_at == asked.sent_at:
        audit("system_referral.sent", about=stored, unit=unit.pk)
    return stored


@action
def add_more(*, referral: SystemReferral, text: str, by: User) -> None:
    """The unit answers what PPT asked."""
    require(by, Permission.UNIT_REFER)
    _step(referral, _Kind.ADDED, text, by)


@action
def withdraw_referral(*, referral: SystemReferral, by: User) -> None:
    """The unit does not need it after all. Until PPT has decided."""
    require(by, Permission.UNIT_REFER)
    _step(referral, _Kind.WITHDRAWN, "", by)


@action
def ask_for_more(*, referral: SystemReferral, text: str, seen: int | None = None, by: User) -> None:
    """PPT asks back. ``seen`` is how many steps the page showed; if there are more, somebody wrote meanwhile."""
    require(by, Permission.INTAKE_DECIDE)
    _step(referral, _Kind.ASKED, text, by, seen=seen)


@action
def advise(*, referral: SystemReferral, text: str, seen: int | None = None, by: User) -> None:
    """PPT gives advice and does not take it in."""
    require(by, Permission.INTAKE_DECIDE)
    _step(referral, _Kind.ADVISED, text, by, seen=seen)


@action
def accept(
    *, referral: SystemReferral, adviser: User, contact_by: dt.date, text: str = "", seen: int | None = None, by: User
) -> None:
    """PPT takes it in: who does it, and when the unit hears from them. It stands on that person's Min dag."""
    require(by, Permission.INTAKE_DECIDE)
    if not adviser.is_active or not adviser.may(Permission.SYSTEM_WORK_REGISTER):
        raise Problem(_("Velg en som arbeider med skoler og barnehager."), field="holder")
    if not rules.day_ahead(contact_by, clock.today()):
        raise Problem(DAY_WRONG, field="contact_by")
    given = {"adviser_id": adviser.pk, "adviser_name": adviser.name, "contact_by": contact_by}
    _step(referral, _Kind.ACCEPTED, text, by, seen=seen, **given)


def _step(
    referral: SystemReferral,
    kind: SystemReferralStep.Kind,
    text: str,
    by: User,
    *,
    seen: int | None = None,
    **given: object,
) -> None:
    """One step at a time: whoever comes second waits for the first, and is told. The same press twice is one."""
    text = text.strip()
    if not text and kind not in {_Kind.ACCEPTED, _Kind.WITHDRAWN}:
        raise Problem(_("Skriv hva dere vil si."), field="text")
    refuse_identity_numbers(text, "text")
    locked = one(SystemReferral.objects.select_for_update(), pk=referral.pk)
    steps = list(SystemReferralStep.objects.filter(referral=locked))
    last = steps[-1] if steps else None
    if last is not None and (last.kind, last.text, last.by_id) == (kind, text, by.pk):
        return
    state = rules.next_state(kind, locked.state)
    if state is None or (seen is not None and seen != len(steps)):
        raise _somebody_was_first(last)
    SystemReferralStep(scope_id=locked.scope_id, referral=locked, kind=kind, text=text, by=by, by_name=by.name).save()
    change(locked, state=state, changed_at=clock.now(), **given)
    audit(f"system_referral.{kind.value}", about=locked)


def _somebody_was_first(last: SystemReferralStep | None) -> Changed:
    """Who did what, so that nobody wonders."""
    if last is None:
        return Changed(_("Dette kan ikke gjøres nå. Last siden på nytt."))
    who, what = last.by_name, last.get_kind_display()
    said = _("%(who)s var først: %(what)s. Last siden på nytt og les det før du gjør noe.")
    return Changed(str(said) % {"who": who, "what": what})
