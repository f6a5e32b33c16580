"""Whether another service may be told: the adviser asks, and each of those who decide answers."""

import datetime as dt
from typing import Any

from tettpaa.access.models import User
from tettpaa.cases.actions import secrecy
from tettpaa.cases.models import SecrecyRelease
from tettpaa.cli.demo.content.cast import CastGuardian
from tettpaa.cli.demo.play.casework import own_scope, spoken
from tettpaa.cli.demo.play.role import CasePlay
from tettpaa.core.jobs import enqueue
from tettpaa.participation.models import Channel

LASTS = dt.timedelta(days=180)


def plan(play: CasePlay) -> None:
    """Where the cast asks."""
    for asked in play.cast.extra.get("exchanges", ()):
        play.plan(asked["day"], 13, play.holder, ask, asked)
        for said in asked.get("answers", ()):
            one = next(one for one in play.cast.child.guardians if one.first == said["who"])
            user = play.portal_user(one)
            play.plan(said["day"], 18, user or play.holder, answer_in_portal if user else tell, asked, said, one)
            play.work_queue(said["day"], 18.1)


def ask(play: CasePlay, asked: dict[str, Any], by: User) -> None:
    """One receiver, and exactly what."""
    words = {name: asked[name] for name in ("service", "recipient", "purpose", "information")}
    first = play.stage.day(asked["day"])
    secrecy.ask(case=play.case(), about=secrecy.Exchange(**words, from_on=first, until_on=first + LASTS), by=by)


def answer_in_portal(play: CasePlay, asked: dict[str, Any], said: dict[str, Any], one: CastGuardian, by: User) -> None:
    """The guardian's own answer."""
    scope = own_scope(play, one).scope
    secrecy.answer(release=_asked(play, asked), scope=scope, kind=said["says"], channel=Channel.PORTAL, by=by)
    enqueue("cases.apply_registrations", case_id=str(play.case_id))


def tell(play: CasePlay, asked: dict[str, Any], said: dict[str, Any], one: CastGuardian, by: User) -> None:
    """What a guardian said to the adviser."""
    secrecy.record_answer(
        case=play.case(),
        release=_asked(play, asked),
        guardian=play.guardian(one),
        kind=said["says"],
        answered_on=play.stage.day(said["day"]),
        channel=Channel.PHONE,
        by=by,
        **spoken(one, "language"),
    )


def _asked(play: CasePlay, asked: dict[str, Any]) -> SecrecyRelease:
    return SecrecyRelease.objects.get(case_id=play.case_id, recipient=asked["recipient"])
