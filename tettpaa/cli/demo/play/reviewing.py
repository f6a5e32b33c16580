"""An access review under way: opened some days ago by the service, and begun by one of the leaders."""

import datetime as dt

from django.db import connections

from tettpaa.access.models import User
from tettpaa.access.roles import GrantBasis, Role
from tettpaa.access.session import Actor, acting, job_actor
from tettpaa.cases.actions import access_review
from tettpaa.cases.models import AccessReviewLine
from tettpaa.cli.demo.content import cast
from tettpaa.core import clock
from tettpaa.core.doorways import Doorway

OPENED, BEGUN = dt.timedelta(days=6), dt.timedelta(days=1)
ANSWERED_PEOPLE = 4
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
    finally:
        for door in (Doorway.DESK, Doorway.WORKER):
            connections[door.value].close()
