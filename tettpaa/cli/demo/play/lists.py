"""What the cast does with whole lists: a view that the leader shares, cases that an adviser has gone through."""

from collections.abc import Iterator

from tettpaa.access.models import User
from tettpaa.access.roles import Role
from tettpaa.cases.actions import reviewing
from tettpaa.cases.models import IndividualCase
from tettpaa.cli.demo.play.stage import Event, Stage
from tettpaa.desk import actions

GONE_THROUGH = 3


def plan(stage: Stage) -> Iterator[Event]:
    """After the cases have come to where they are."""
    leader, adviser = stage.known("hanne"), stage.known("nora")
    if leader:
        yield Event(stage.at(-1, 14), 9_000, leader, _share)
    if adviser:
        yield Event(stage.at(-1, 15), 9_001, adviser, _go_through)


def _share(leader: User) -> None:
    query = "visning=over&kolonner=steg,klokka,neste,ansvarlig,gjennomgatt"
    actions.share_view(name="Til fredagsmøtet", query=query, role=Role.PP_ADVISER, by=leader)


def _go_through(adviser: User) -> None:
    """The first few of her own."""
    own = IndividualCase.objects.filter(holder=adviser, closed_on=None).order_by("number")
    reviewing.review_cases(cases=list(own[:GONE_THROUGH]), by=adviser)
