"""What stands between somebody and the cases: training in privacy, and yes to the code of conduct in force.

The database decides (``app_is_cleared``); here is what a person is told, and what is registered.
"""

import datetime as dt
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.asking import told
from tettpaa.access.logbook import audit
from tettpaa.access.models import ClearanceRule, CodeOfConduct, ConductAcceptance, PrivacyTraining, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.core import clock

CHECKED = "cleared_on"
SOON = dt.timedelta(days=30)
USUAL = dt.timedelta(days=2 * 365)
"""How long a training usually counts; whoever registers it may write another day."""


def missing(user: User) -> list[str]:
    """What this person lacks today; empty when cases may open."""
    return list(told("select app_missing_clearance(%s) as missing", [user.pk])[0].missing)


def is_cleared(request: Any) -> bool:
    """Asked once a day in each session, since it changes by the day; the database asks for itself on every page."""
    today = clock.today().isoformat()
    if request.session.get(CHECKED) == today:
        return True
    if missing(request.user):
        return False
    request.session[CHECKED] = today
    return True


def conduct_in_force() -> CodeOfConduct | None:
    """The newest version that has begun."""
    return CodeOfConduct.objects.filter(starts_on__lte=clock.today()).order_by("-starts_on", "-pk").first()


def people(text: str = "", *, needing: bool = False) -> QuerySet[User]:
    """Everybody the law asks it of, with their last day, those who lack it first; or only those who need it soon."""
    today = clock.today()
    mine = PrivacyTraining.objects.filter(user=OuterRef("pk"), withdrawn_at=None, completed_on__lte=today)
    conduct = conduct_in_force()
    said_yes = ConductAcceptance.objects.filter(user=OuterRef("pk"), conduct=conduct)
    last = Subquery(mine.order_by("-valid_until").values("valid_until")[:1])
    found = User.objects.filter(is_active=True, role__in=roles("training"))
    found = found.annotate(last_day=last, agreed=Exists(said_yes))
    if text.strip():
        found = found.filter(name__icontains=text.strip())
    if needing:
        found = found.filter(Q(last_day=None) | Q(last_day__lte=today + SOON))
    return found.order_by(F("last_day").asc(nulls_first=True), "name")


def roles(needs: str) -> list[str]:
    """The roles that the law asks this of today."""
    today = clock.today()
    rules = ClearanceRule.objects.filter(Q(ends_on=None) | Q(ends_on__gte=today), needs=needs, starts_on__lte=today)
    return list(rules.values_list("role", flat=True))


def trainings_of(user: User) -> QuerySet[PrivacyTraining]:
    """All that count, the newest first."""
    return PrivacyTraining.objects.filter(user=user, withdrawn_at=None).order_by("-valid_until")


@action
def register_training(
    *, who: list[User], completed_on: dt.date, valid_until: dt.date, what: str, by: User
) -> list[PrivacyTraining]:
    """The same training for one or several, by somebody who knows that it was held."""
    require(by, Permission.TRAINING_REGISTER)
    if completed_on > clock.today():
        raise Problem(_("Opplæringen kan ikke være gjennomført i framtiden."), field="completed_on")
    if valid_until < completed_on:
        raise Problem(_("Siste dag kan ikke være før dagen opplæringen var gjennomført."), field="valid_until")
    if not what.strip():
        raise Problem(_("Skriv hva slags opplæring det var."), field="what")
    made = []
    for user in who:
        training = PrivacyTraining(
            user=user, completed_on=completed_on, valid_until=valid_until, what=what.strip(), registered_by=by
        )
        training.save()
        audit("training.registered", user=user.pk, training=training.pk)
        made.append(training)
    return made


@action
def withdraw_training(*, training: PrivacyTraining, by: User) -> None:
    """It was registered by mistake. The person is out of cases at once, unless another counts."""
    require(by, Permission.TRAINING_REGISTER)
    if training.withdrawn_at is None:
        change(training, withdrawn_at=timezone.now())
        audit("training.withdrawn", user=training.user_id, training=training.pk)


@action
def accept_conduct(*, conduct: CodeOfConduct, by: User) -> None:
    """Yes to the version in force, once."""
    now = conduct_in_force()
    if now is None or now.pk != conduct.pk:
        raise NotNow(_("Retningslinjene er kommet i en ny utgave. Les den nye."))
    if not ConductAcceptance.objects.filter(user=by, conduct=conduct).exists():
        ConductAcceptance(user=by, conduct=conduct).save()
        audit("conduct.accepted", version=conduct.version)


@action
def publish_conduct(*, version: str, text_nb: str, text_nn: str, starts_on: dt.date, by: User) -> CodeOfConduct:
    """A new version; from its first day nobody opens a case before saying yes to it."""
    require(by, Permission.CONDUCT_PUBLISH)
    if starts_on < clock.today():
        raise Problem(_("Den kan ikke gjelde fra en dag som har vært."), field="starts_on")
    if CodeOfConduct.objects.filter(version=version.strip()).exists():
        raise Problem(_("Det finnes alt en versjon med dette navnet."), field="version")
    made = CodeOfConduct(version=version.strip(), text_nb=text_nb.strip(), text_nn=text_nn.strip(), starts_on=starts_on)
    made.save()
    audit("conduct.published", version=made.version)
    return made
