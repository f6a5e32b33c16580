"""Sharing named papers with a partner outside the service, when those who decide for the child have said yes."""

import datetime as dt
import uuid
from collections.abc import Iterable

from django.db import connections
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action
from tettpaa.access.granting import grant_access
from tettpaa.access.logbook import audit
from tettpaa.access.models import Denial, Scope, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.cases import queries, secrecy_queries, transfer_queries
from tettpaa.cases.actions import letting_in
from tettpaa.cases.actions.last_days import after, until_day
from tettpaa.cases.models import IndividualCase, PartnerShare
from tettpaa.cases.reading import read
from tettpaa.core import clock, doorways
from tettpaa.core.rulesets import ruleset
from tettpaa.documents.actions.files import copy_file
from tettpaa.documents.actions.sending import release
from tettpaa.documents.models import StoredFile


@action
def share(
    *,
    case: IndividualCase,
    user: User,
    service: str,
    purpose: str,
    documents: Iterable[str],
    agreed: Iterable[str],
    agreed_on: dt.date,
    channel: str,
    last_day: dt.date,
    by: User,
) -> PartnerShare:
    """These papers, and nothing else of the case, are the partner's to read until the day."""
    letting_in.may_let_in(case, by)
    _refuse(case, user, agreed_on)
    _must_not_be_refused(case, service)
    until_day(last_day, ruleset(clock.today()).number("partner_days"))
    titles = {one["key"]: one["title"] for one in offered(case)}
    chosen = [key for key in documents if key in titles]
    if not chosen:
        raise Problem(_("Velg minst ett dokument."), field="documents")
    names = _all_agreed(case, set(agreed))
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute("select app_open_partner_scope(%s)", [case.pk])
        scope = Scope.objects.get(pk=cursor.fetchone()[0])
    row = PartnerShare(case=case, scope=scope, user=user, service=service.strip(), purpose=purpose.strip())
    row.child_name, row.agreed_by, row.agreed_on, row.channel = case.child.name, names, agreed_on, channel
    row.last_day, row.shared_by = last_day, by
    row.save()
    grant_access(user=user, scope=scope, basis=GrantBasis.PARTNER, reason=row.purpose, ends_at=after(last_day), by=by)
    for key in chosen:
        copy = copy_file(file=StoredFile.objects.get(pk=uuid.UUID(key)), scope=scope, by=by)
        release(file=copy, title=titles[key], by=by)
    audit("case.partner_shared", about=row, user=user.pk, until=last_day, documents=len(chosen))
    return row


@action
def end_where_no(*, case: IndividualCase, by: User | None) -> None:
    """A no, or a yes taken back, to telling a service ends what a partner there could read."""
    shares = list(PartnerShare.objects.filter(case=case, ended_at=None))
    views = secrecy_queries.of_case(read(case)) if shares else []
    reason = _("Familien har sagt nei til å dele")
    for share in shares:
        if secrecy_queries.refused(views, share.service):
            user = User.objects.get(pk=share.user_id)
            letting_in.let_out(case=case, user=user, basis=GrantBasis.PARTNER, reason=reason, by=by)


def offered(case: IndividualCase) -> list[dict[str, str]]:
    """The finished papers that the family has: what they can read, they can say yes to."""
    return transfer_queries.documents(case, queries.scopes_of(case)["family"])


def must_agree(case: IndividualCase) -> list[tuple[str, str]]:
    """Who decides what is shared: everyone with parental responsibility, or the pupil alone from the law's age."""
    return [(str(who or "pupil"), name) for who, name in transfer_queries.who_decides(case)]


def _all_agreed(case: IndividualCase, agreed: set[str]) -> list[str]:
    required = must_agree(case)
    if not required:
        raise NotNow(_("Ingen er registrert som bestemmer for barnet. Registrer foresatte først."))
    missing = [name for key, name in required if key not in agreed]
    if missing:
        who = ", ".join(missing)
        raise Problem(_("Alle som bestemmer, må ha sagt ja. Det mangler: %(who)s.") % {"who": who}, field="agreed")
    return [name for _key, name in required]


def _must_not_be_refused(case: IndividualCase, service: str) -> None:
    """What stands in the case as a no is no here too, whatever was said on the phone."""
    found = secrecy_queries.refused(secrecy_queries.of_case(read(case)), service)
    if found:
        why = [sentence for one in found for sentence in one.why_not]
        raise Problem(
            [*why, _("Registrer et nytt svar under Samtykker og stemmer hvis noen har ombestemt seg.")], field="service"
        )


def _refuse(case: IndividualCase, user: User, agreed_on: dt.date) -> None:
    if case.closed_on is not None:
        raise NotNow(_("Saken er avsluttet. Åpne den igjen først."))
    if Denial.objects.filter(scope_id__in=[case.folder_id, case.scope_id], user=None, lifted_at=None).exists():
        raise NotNow(_("Bare navngitte har tilgang til barnet. Da deles ingenting i portalen."))
    if user.role != Role.PARTNER or not user.is_active:
        raise Problem(_("Velg en samarbeidspart."), field="user")
    if agreed_on > clock.today():
        raise Problem(_("Datoen kan ikke være fram i tid. Skriv en dato til og med i dag."), field="agreed_on")
