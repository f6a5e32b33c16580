"""What the family is told about time: the preliminary answer at day 21 or later, and the date somebody promises."""

from tettpaa.access.models import User
from tettpaa.cases import preliminary_queries
from tettpaa.cases.actions import preliminary, promising
from tettpaa.cases.models import PreliminaryAnswer
from tettpaa.cli.demo.play.role import CasePlay

JUST_WARNED = -7
"""An office that was warned this week has not answered yet: its letter waits."""
OVERDUE = (-61, -21)


def plan(play: CasePlay, opened: int) -> None:
    """The letters as they wait and are sent; one that nobody has planned is left waiting for the holder."""
    day, later = play.cast.day("preliminary_answer"), play.cast.day("preliminary_answer_unit")
    if day is not None:
        play.plan(max(day, opened), 15.5, play.holder, get_ready)
        play.plan(max(day, opened), 15.6, play.holder, send_or_warn)
        if day <= JUST_WARNED:
            _plan_office(play, max(day, opened))
    elif OVERDUE[0] <= play.cast.days["received"] <= OVERDUE[1] and play.step("sent") is None:
        play.plan(0, 7, play.holder, get_ready)
    if later is not None:
        play.plan(later, 15.5, play.holder, get_ready)
        _plan_office(play, later)


def _plan_office(play: CasePlay, day: int) -> None:
    play.plan(day, 15.7, play.decider, send_from_office)
    play.work_queue(day, 15.8)


def get_ready(play: CasePlay, by: User) -> None:
    """What the service does by itself, every hour."""
    preliminary.prepare(case=play.case())


def send_or_warn(play: CasePlay, by: User) -> None:
    """PPT sends its own letter, or warns the municipality; where no letter is due, the family still gets the date."""
    case, day = play.case(), play.date("announced")
    answer = preliminary_queries.waiting(case)
    if answer is None:
        if day is not None:
            promising.announce_date(case=case, announced_on=day, by=by)
    elif answer.sender == PreliminaryAnswer.Sender.DECIDER:
        preliminary.warn_decider(answer=answer, by=by)
    else:
        reason = preliminary_queries.usual_reason(case.step, "")
        preliminary.send_preliminary_answer(answer=answer, reason=reason, expected_on=day, by=by)


def send_from_office(play: CasePlay, by: User) -> None:
    """The one who decides sends theirs in the portal, when there is one."""
    waiting = PreliminaryAnswer.objects.filter(case_id=play.case_id, sent_at=None, sender="decider")
    for answer in waiting.order_by("due_on")[:1]:
        reason = "Vi trenger mer tid til å bestemme hva barnet skal få."
        day = preliminary_queries.suggested_date(play.date("announced"), None)
        preliminary.send_preliminary_answer(answer=answer, reason=reason, expected_on=day, by=by)
