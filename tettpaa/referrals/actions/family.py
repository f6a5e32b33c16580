"""Guardians, and pupils from fifteen, ask PPT themselves; and agree, if they do, that advice is enough."""

import datetime as dt

from django.db import connections
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission, Role
from tettpaa.core import clock, doorways
from tettpaa.organisation.models import Unit
from tettpaa.participation.models import Channel
from tettpaa.participation.rules import interpreter_problem
from tettpaa.participation.wording import say
from tettpaa.people.models import Guardian
from tettpaa.referrals import actions, queries
from tettpaa.referrals.actions import kinds
from tettpaa.referrals.models import IntakeAgreement, Referral


@action
def start_own(*, by: User) -> Referral:
    """A draft in a compartment of its own, that only the one who writes it sees until it is sent."""
    require(by, Permission.FAMILY_REFER)
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute("select app_open_family_referral_scope()")
        (scope_id,) = cursor.fetchone()
    is_pupil = by.role == Role.PUPIL
    referral = Referral(
        scope_id=scope_id,
        kind=actions.kind_of(None),
        referrer_kind=Referral.Referrer.PUPIL if is_pupil else Referral.Referrer.GUARDIAN,
        started_by=by,
        referrer_name=by.name,
        referrer_role=by.get_role_display(),
        language="nn" if by.language == "nn" else "nb",
    )
    referral.save()
    audit("referral.started", about=referral)
    return referral


@action
def place_own(*, referral: Referral, unit: Unit | None, kind: str = "", by: User) -> None:
    """Which school or kindergarten, if any, and which kind of help; not chosen is what the unit mostly asks for."""
    require(by, Permission.FAMILY_REFER)
    if queries.is_submitted(referral):
        return
    if kind:
        kinds.must_fit(kind, unit=unit, referrer=referral.referrer_kind)
    change(referral, unit_id=unit.pk if unit else None, kind=kind or actions.kind_of(unit))


@action
def record_agreement(
    *,
    referral: Referral,
    guardian: Guardian | None,
    what: str,
    agreed_on: dt.date,
    channel: Channel,
    language: str,
    interpreter: str = "",
    by: User,
) -> IntakeAgreement:
    """One of those who must say yes agrees, told to a named employee: advice or another service is enough."""
    require(by, Permission.INTAKE_DECIDE)
    if not what.strip():
        raise Problem(_("Skriv hva dere er enige om."), field="what")
    if agreed_on > clock.today():
        raise Problem(_("Datoen kan ikke være fram i tid. Skriv en dato til og med i dag."), field="agreed_on")
    need = guardian.interpreter_language if guardian else referral.interpreter_language
    problem = interpreter_problem(need=need, how=interpreter, language=language.strip())
    if problem is not None:
        raise Problem(say(problem), field="interpreter")
    found = IntakeAgreement.objects.filter(referral=referral, guardian=guardian).first()
    if found is not None:
        return found
    agreed = IntakeAgreement(
        referral=referral,
        scope_id=referral.scope_id,
        guardian=guardian,
        what=what.strip(),
        agreed_on=agreed_on,
        channel=channel,
        language=language.strip(),
        interpreter=interpreter,
        registered_by=by,
    )
    agreed.save()
    audit("intake.agreed", about=agreed, channel=channel)
    return agreed
