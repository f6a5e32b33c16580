"""What a kind of case asks: where the child goes, who refers, who has it, how it is weighed. The rules are data."""

from django.utils.translation import gettext as _

from tettpaa.access.models import User
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Role
from tettpaa.core import clock
from tettpaa.core.rule_kinds import KindRules, Task
from tettpaa.core.rulesets import ruleset
from tettpaa.core.wording import in_a_row
from tettpaa.organisation.models import Unit
from tettpaa.referrals.models import IntakeDecision, Referral


def must_suit(kind: str, *, referral: Referral, holder: User, severity: str) -> None:
    """Everything that the intake asks of a kind of case at once."""
    must_fit(kind, unit=referral.unit, referrer=referral.referrer_kind)
    must_fit_holder(kind, holder)
    must_be_low_when_outside(kind, severity)


def must_fit(kind: str, *, unit: Unit | None, referrer: str | None = None) -> None:
    """The kind is open, is for such a unit, and may be asked for by the one who asks."""
    rules = _rules(kind)
    if not rules.is_open or not rules.fits(unit.kind if unit else None):
        raise Problem(_("Denne sakstypen passer ikke til enheten. Velg en annen sakstype eller enhet."), field="kind")
    if referrer and referrer not in rules.referrers:
        who = Referral.Referrer(referrer).label
        raise Problem(_("Denne sakstypen kan ikke komme fra: %(who)s.") % {"who": who}, field="kind")


def must_fit_holder(kind: str, holder: User, *, field: str = "holder") -> None:
    """Each service has its own kinds of case: a speech therapist's and an audiologist's are not mixed with others'."""
    rules = _rules(kind)
    if not rules.may_be_held_by(holder.role):
        roles = in_a_row([str(Role(role).label) for role in rules.holders])
        raise Problem(_("Denne sakstypen hører til %(roles)s. Velg en av dem.") % {"roles": roles}, field=field)


def must_be_low_when_outside(kind: str, severity: str) -> None:
    """What is no task of the service's never goes before what is."""
    if _rules(kind).task is Task.OUTSIDE and severity != IntakeDecision.Severity.LOW:
        raise Problem(
            _("PPT har ingen lovpålagt oppgave i saker av denne typen. Velg «Lav», så går de andre sakene foran."),
            field="severity",
        )


def _rules(kind: str) -> KindRules:
    return ruleset(clock.today()).kind(kind)
