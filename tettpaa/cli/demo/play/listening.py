"""The adviser talks with the child: planned, held, and what the child wants passed on given to whom the child named."""

from typing import Any

from tettpaa.access.models import User
from tettpaa.cases.actions import conversations
from tettpaa.cli.demo.play.role import CasePlay
from tettpaa.participation.models import ChildConversation, ConversationPiece

UNIT = conversations.UNIT


def plan(play: CasePlay) -> None:
    """Where the cast has a conversation of its own."""
    if held := play.cast.extra.get("talk"):
        play.plan(held["day"], 10.5, play.holder, hold, held)
        for turn, one in enumerate(held.get("pieces", ())):
            play.plan(held["day"], 14 + turn / 10, play.holder, pass_on, one)
    if planned := play.cast.extra.get("talk_planned"):
        play.plan(planned["made"], 9.5, play.holder, plan_talk, planned)


def plan_talk(play: CasePlay, planned: dict[str, Any], by: User) -> None:
    """Where, with whom and with what help."""
    conversations.plan_conversation(
        case=play.case(),
        planned_on=play.stage.day(planned["day"]),
        how=_setting(planned),
        prompts="\n".join(planned["prompts"]),
        by=by,
    )


def _setting(one: dict[str, Any]) -> conversations.Setting:
    return conversations.Setting(
        form=one["form"], place=one["place"], present=one.get("present", ""), supports=one.get("supports", ())
    )


def hold(play: CasePlay, held: dict[str, Any], by: User) -> None:
    """In the child's own words, and whether it is safe that guardians know."""
    talk = conversations.record_conversation(
        case=play.case(),
        held_on=play.stage.day(held["day"]),
        how=_setting(held),
        own_words=held["words"],
        weighed=held.get("weighed", ""),
        by=by,
    )
    conversations.answer_safety(
        case=play.case(), conversation=talk, answer=held["safe"], reason=held["safe_because"], by=by
    )


def pass_on(play: CasePlay, piece: dict[str, Any], by: User) -> None:
    """One thing the child said; given to those the child named, after the child was told."""
    case = play.case()
    talk = ChildConversation.objects.filter(scope_id=case.scope_id).latest("registered_at")
    to = [name if name == UNIT else str(play.guardian_ids[name]) for name in piece.get("to", ())]
    row = conversations.add_piece(case=case, conversation=talk, words=piece["words"], wish=piece["wish"], to=to, by=by)
    given = {"told_child_on": talk.held_on, "told_child_how": piece.get("told", "")}
    for one in to if row.wish == ConversationPiece.Wish.PASS_ON and piece.get("told") else ():
        conversations.release_piece(case=case, piece=row, to=one, **given, by=by)
