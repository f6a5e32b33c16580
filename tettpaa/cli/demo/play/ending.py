"""Last scene: the school or the office decides, the family is told, a follow-up is agreed, and the case is closed."""

from tettpaa.access.models import User
from tettpaa.cases.actions import appealing, closing, decisions
from tettpaa.cases.models import (
    ClosingReason,
    DecisionNotice,
    DecisionOutcome,
    DecisionRegistration,
    FollowUp,
    SharedProgress,
)
from tettpaa.cli.demo.play.role import CasePlay
from tettpaa.retention import requests

FOLLOW_UP_DAYS = 90


def plan(play: CasePlay) -> None:
    """As far as the case has come."""
    if (decided := play.step("decided")) is not None:
        play.plan(decided, 12, play.decider, decide)
        play.work_queue(decided, 12.1)
    if (told := play.step("told")) is not None:
        play.plan(told, 12.5, play.decider, tell)
        play.work_queue(told, 12.6)
    if (agreed := play.step("follow_up")) is not None:
        play.plan(agreed, 10, play.holder, agree, agreed)
    if (asked := play.cast.extra.get("access_request")) is not None:
        play.plan(asked["day"], 11, play.holder, ask_to_see)
    if (appeal := play.cast.extra.get("appeal")) is not None:
        play.plan(appeal["day"], 11, play.holder, appeal_on)
    if (closed := play.step("closed")) is not None:
        play.plan(closed, 14, play.holder, close)


def decide(play: CasePlay, by: User) -> None:
    """The one who decides registers it in the portal."""
    shared = SharedProgress.objects.get(case_id=play.case_id)
    decision = play.cast.extra["decision"]
    decisions.register_decision(
        case_id=shared.case_id,
        scope_id=shared.scope_id,
        decided_on=play.stage.day(play.cast.days["decided"]),
        outcome=DecisionOutcome(decision["outcome"]),
        follows_assessment=decision["follows_assessment"],
        deviation_reason="",
        summary=decision["text"],
        by=by,
    )


def tell(play: CasePlay, by: User) -> None:
    """The day the family got it. Here the clock stops."""
    decisions.mark_family_told(
        decision=DecisionRegistration.objects.get(case_id=play.case_id),
        told_on=play.stage.day(play.cast.days["told"]),
        how=DecisionNotice.How.LETTER,
        by=by,
    )


def agree(play: CasePlay, day: int, by: User) -> None:
    """When somebody asks how it goes."""
    one = play.cast
    due = one.next_step.due if one.next_step else day + FOLLOW_UP_DAYS
    closing.agree_follow_up(
        case=play.case(),
        what=one.text("follow_up_what")[:300],
        due_on=play.stage.day(due),
        owner=by,
        agreed_with=play.leader.name,
        by=by,
    )


def appeal_on(play: CasePlay, by: User) -> None:
    """The family disagrees with the decision, and nobody has settled it yet."""
    said = play.cast.extra["appeal"]
    on = play.stage.day(said["day"])
    appealing.register_appeal(case=play.case(), received_on=on, appealed_by=said["by"], about=said["text"], by=by)


def ask_to_see(play: CasePlay, by: User) -> None:
    """One of the family has asked to see what there is, and nobody has decided about any of it yet."""
    asked, guardian = play.cast.extra["access_request"], play.guardian(play.cast.child.guardians[0])
    on = play.stage.day(asked["day"])
    requests.register(case=play.case(), guardian=guardian, asked_for=asked["text"], received_on=on, by=by)


def close(play: CasePlay, by: User) -> None:
    """What came of it, and the end."""
    case, ending = play.case(), play.cast.extra["closing"]
    agreed = FollowUp.objects.get(case=case, scope_id=case.scope_id)
    closing.follow_up(
        case=case,
        agreed=agreed,
        outcome=ending["text"],
        done_on=play.stage.day(play.cast.days["closed"]),
        by=by,
    )
    closing.close(case=case, reason=ClosingReason(ending["reason"]), message=ending["text"], by=by)
