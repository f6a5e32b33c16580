"""Whether another service may be told: the adviser asks, each of those who decide answers, and a letter is sent."""

import datetime as dt
from typing import Any

from tettpaa.access.models import User
from tettpaa.cases.actions import secrecy
from tettpaa.cases.models import SecrecyRelease
from tettpaa.cli.demo.content.cast import CastGuardian
from tettpaa.cli.demo.play.casework import own_scope, spoken
from tettpaa.cli.demo.play.role import CasePlay
from tettpaa.cli.demo.words import paragraphs
from tettpaa.core.jobs import enqueue
from tettpaa.documents.models import Section
from tettpaa.papers.actions import finishing, writing
from tettpaa.papers.models import TemplateVersion
from tettpaa.papers.rules.content import Receiver
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
        if sent := asked.get("sent"):
            play.plan(sent["day"], 14, play.holder, send_letter, asked)


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


def send_letter(play: CasePlay, asked: dict[str, Any], by: User) -> None:
    """What everybody has said yes to: a letter to that receiver, and to nobody else."""
    sent = asked["sent"]
    version = TemplateVersion.objects.get(template__key=sent["template"], published_at__isnull=False, withdrawn_at=None)
    written = writing.start(case=play.case(), version=version, by=by)
    for section in Section.objects.filter(document_id=written.document_id, key__in=sent["texts"]):
        text = sent["texts"][section.key]
        html = text if text.startswith("<") else paragraphs(text)
        writing.save_text(written=written, section=section, html=html, base_revision=section.revision, by=by)
    finishing.finish(written=written, by=by)
    key = f"release:{_asked(play, asked).pk}"
    finishing.send(written=written, to={Receiver.OTHER}, other=key, by=by)


def _asked(play: CasePlay, asked: dict[str, Any]) -> SecrecyRelease:
    return SecrecyRelease.objects.get(case_id=play.case_id, recipient=asked["recipient"])
