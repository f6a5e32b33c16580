"""The adviser talks with the child, gives further what the child wants given, and promises things on the way."""

import datetime as dt
import uuid
from typing import Any

from tettpaa.access import noticing
from tettpaa.access.models import NoticeChoice, User
from tettpaa.cases import message_queries
from tettpaa.cases.actions import conversations, help_received, messaging, promises
from tettpaa.cases.models import CasePromise, CaseScope, HelpAsked
from tettpaa.cli.demo.play.role import CasePlay
from tettpaa.core.jobs import enqueue
from tettpaa.participation.models import Channel, ChildConversation, ConversationPiece

UNIT = conversations.UNIT
NIGHT = dt.time(21), dt.time(7)


def plan(play: CasePlay) -> None:
    """Where the cast has a conversation of its own."""
    if held := play.cast.extra.get("talk"):
        play.plan(held["day"], 10.5, play.holder, hold, held)
        for turn, one in enumerate(held.get("pieces", ())):
            play.plan(held["day"], 14 + turn / 10, play.holder, pass_on, one)
    _plan_promises(play)
    for said in play.cast.extra.get("messages", ()):
        _plan_message(play, said)
    for one in play.cast.child.guardians:
        if one.notices_to and (user := play.portal_user(one)):
            play.plan(play.cast.days["intake"], 16, user, choose_address, one.notices_to)
    if told := play.cast.extra.get("help"):
        play.plan(told["asked"], 8, play.holder, ask_about_help)
        play.plan(told["answered"], 9, play.leader, answer_about_help, told)
        play.work_queue(told["answered"], 9.1)
    if planned := play.cast.extra.get("talk_planned"):
        play.plan(planned["made"], 9.5, play.holder, plan_talk, planned)


def _plan_promises(play: CasePlay) -> None:
    """What was promised on the way, and what became of it; and what the next adviser must know."""
    for one in play.cast.extra.get("promises", ()):
        play.plan(one["made"], 15, play.holder, make_promise, one)
        if kept := one.get("kept"):
            play.plan(kept, 15, play.holder, keep_promise, one)
        if broken := one.get("broken"):
            play.plan(broken["day"], 15, play.holder, break_promise, one)
    if said := play.cast.extra.get("read_in"):
        play.plan(said["day"], 15.5, play.holder, introduce, said)


def _plan_message(play: CasePlay, said: dict[str, Any]) -> None:
    """From PPT, or from the one it names; the worker gives it on."""
    if by := said.get("by"):
        play.plan(said["day"], said["hour"], play.stage.user(by), write_message, said)
    else:
        one = next(one for one in play.cast.child.guardians if one.first == said["with"])
        if user := play.portal_user(one):
            play.plan(said["day"], said["hour"], user, message_from_family, said)
    play.work_queue(said["day"], said["hour"] + 0.1)
    play.work_queue(said["day"], said["hour"] + 0.25)


def write_message(play: CasePlay, said: dict[str, Any], by: User) -> None:
    """PPT writes in one thread."""
    to = message_queries.UNIT if said["with"] == UNIT else str(play.guardian_ids[said["with"]])
    messaging.write(case=play.case(), to=to, said=messaging.Said(said["text"], uuid.uuid4()), by=by)
    enqueue("cases.apply_registrations", case_id=str(play.case_id))


def message_from_family(play: CasePlay, said: dict[str, Any], by: User) -> None:
    """A guardian writes in the portal."""
    place = CaseScope.objects.get(
        case_id=play.case_id, kind=CaseScope.Kind.PERSON, guardian_id=play.guardian_ids[said["with"]]
    )
    words = messaging.Said(said["text"], uuid.uuid4())
    messaging.write_from_portal(place=place, said=words, is_closed=False, by=by)
    enqueue("cases.apply_registrations", case_id=str(play.case_id))


def choose_address(play: CasePlay, address: str, by: User) -> None:
    """Where a guardian wants to be told; one of them leads nowhere."""
    noticing.choose(
        channel=NoticeChoice.Channel.EMAIL,
        email=address,
        phone="",
        daily=False,
        quiet_from=NIGHT[0],
        quiet_to=NIGHT[1],
        by=by,
    )


def make_promise(play: CasePlay, one: dict[str, Any], by: User) -> None:
    """One line, to one of them."""
    to = one["to"] if one["to"] in (UNIT, "child") else str(play.guardian_ids[one["to"]])
    promises.promise(case=play.case(), to=to, what=one["what"], due_on=play.stage.day(one["due"]), by=by)


def _promised(play: CasePlay, one: dict[str, Any]) -> CasePromise:
    return CasePromise.objects.get(case_id=play.case_id, what=one["what"])


def keep_promise(play: CasePlay, one: dict[str, Any], by: User) -> None:
    """Done as promised."""
    promises.keep(case=play.case(), promise=_promised(play, one), by=by)


def break_promise(play: CasePlay, one: dict[str, Any], by: User) -> None:
    """They were called first."""
    called, reason = play.stage.day(one["broken"]["day"]), one["broken"]["why"]
    promises.break_off(case=play.case(), promise=_promised(play, one), called_on=called, reason=reason, by=by)


def introduce(play: CasePlay, said: dict[str, Any], by: User) -> None:
    """«Les deg inn»."""
    promises.introduce(case=play.case(), good_at=said["good_at"], not_again=said["not_again"], by=by)


def ask_about_help(play: CasePlay, by: User) -> None:
    """Six weeks after the decision."""
    help_received.ask(case=play.case())


def answer_about_help(play: CasePlay, told: dict[str, Any], by: User) -> None:
    """The school answers in the portal."""
    asked = HelpAsked.objects.get(case_id=play.case_id, who=HelpAsked.Who.UNIT)
    help_received.answer(asked=asked, answers=told["answers"], text=told["text"], channel=Channel.PORTAL, by=by)
    enqueue("cases.apply_registrations", case_id=str(play.case_id))


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
