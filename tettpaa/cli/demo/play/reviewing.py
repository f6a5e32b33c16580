"""An access review under way: opened some days ago by the service, and begun by one of the leaders."""

import datetime as dt

from django.db import connections

from tettpaa.access.models import Denial, User
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.access.session import Actor, acting, job_actor
from tettpaa.cases.actions import access_review, partners
from tettpaa.cases.models import AccessReviewLine, IndividualCase
from tettpaa.cli.demo.content import cast
from tettpaa.core import clock
from tettpaa.core.doorways import Doorway
from tettpaa.participation.models import Channel

OPENED, BEGUN = dt.timedelta(days=6), dt.timedelta(days=1)
ANSWERED_PEOPLE = 4
SHARED_FOR = "Utredning av språk og kommunikasjon"
OUTSIDE = (GrantBasis.DECIDING_OFFICE, GrantBasis.GUARDIAN, GrantBasis.PUPIL, GrantBasis.DRAFT_READER)


def begin_review(now: dt.datetime) -> None:
    """After all cases are there. The first leader of the cast has confirmed some people; the rest waits."""
    try:
        with clock.set_to(now - OPENED), acting(job_actor("tilgangsgjennomgang")):
            review = access_review.open_review(opens_on=(now - OPENED).date())
            emails = [one.email for one in cast.members() if one.role == Role.PROFESSIONAL_LEAD]
            leader = User.objects.filter(email__in=emails).order_by("pk").first()
        if leader is None:
            return
        with clock.set_to(now - BEGUN), acting(Actor(leader.pk, leader.doorway, leader.definition.db_role)):
            access_review.keep_all_without_remark(review=review, bases=OUTSIDE, by=leader)
            rows = AccessReviewLine.objects.filter(review=review, basis=GrantBasis.ASSIGNED, odd=[])
            first = rows.exclude(user=leader).order_by("-user_id").values_list("user_id", flat=True).distinct()
            for user in list(first[:ANSWERED_PEOPLE]):
                chosen = list(rows.filter(user_id=user).values_list("pk", flat=True))
                access_review.keep(review=review, lines=chosen, by=leader)
        _share(now)
    finally:
        for door in (Doorway.DESK, Doorway.WORKER):
            connections[door.value].close()


def _share(now: dt.datetime) -> None:
    """An adviser of the cast has shared one finished paper with a partner, after those who decide said yes."""
    emails = {one.key: one.email for one in cast.members()}
    with acting(job_actor("samarbeidspart")):
        adviser = User.objects.filter(email=emails.get("nora", "")).first()
        partner = User.objects.filter(email=emails.get("ingrid", "")).first()
    if adviser is None or partner is None:
        return
    with clock.set_to(now - BEGUN), acting(Actor(adviser.pk, adviser.doorway, adviser.definition.db_role)):
        for case in IndividualCase.objects.filter(holder=adviser, closed_on=None).order_by("number"):
            papers, deciders = partners.offered(case), partners.must_agree(case)
            if papers and deciders and not Denial.objects.filter(scope_id=case.folder_id, lifted_at=None).exists():
                partners.share(
                    case=case,
                    user=partner,
                    service="BUP",
                    purpose=SHARED_FOR,
                    documents=[papers[0]["key"]],
                    agreed=[key for key, _name in deciders],
                    agreed_on=(now - BEGUN).date(),
                    channel=Channel.PHONE,
                    last_day=(now + dt.timedelta(days=60)).date(),
                    by=adviser,
                )
                return
