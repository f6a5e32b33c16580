"""Second scene: the adviser lets people in, records who says yes, writes notes, waits and plans."""

from typing import Any

from tettpaa.access.granting import grant_access
from tettpaa.access.models import User
from tettpaa.access.roles import GrantBasis
from tettpaa.cases.actions import assigning, changing_unit, notes, progress, scopes, voices, working
from tettpaa.cases.models import CaseScope, NoteKind
from tettpaa.cli.demo.content.cast import CastGuardian, CastNote, CastWait
from tettpaa.cli.demo.play import answering
from tettpaa.cli.demo.play.role import CasePlay
from tettpaa.cli.demo.words import paragraphs
from tettpaa.core.jobs import enqueue
from tettpaa.participation import actions as participation
from tettpaa.participation.models import Channel, ConsentKind, Interpreter
from tettpaa.planning import actions as planning

LOCKED_AFTER = 2
VIEW_AFTER = 2


def plan(play: CasePlay) -> None:
    """All that happens beside the assessment."""
    opened = play.step("intake")
    if opened is None:
        return
    _plan_people(play, opened)
    _plan_dates(play, opened)
    if (started := play.step("service_started")) is not None:
        play.plan(started, 12, play.holder, start_service)
    if (begun := play.step("assessment")) is not None:
        play.plan(begun, 12, play.holder, begin)
    for note in play.cast.notes:
        play.plan(note.day, 14, play.stage.user(note.by), write_note, note)
    for wait in play.cast.waits:
        play.plan(wait.starts, 10, play.holder, start_waiting, wait)
        if wait.ends is not None:
            play.plan(wait.ends, 10, play.holder, stop_waiting, wait)
    if moves := play.cast.extra.get("moves"):
        play.plan(moves["asked"], 11, play.holder, ask_what_to_share)
    _plan_next_step(play)


def _plan_people(play: CasePlay, opened: int) -> None:
    """Who is let in, and what they say."""
    if play.cast.co_holder:
        play.plan(opened, 13.5, play.lead, share_with)
        play.plan(opened, 13.6, play.stage.user(play.cast.co_holder), declare)
    if play.cast.child.portal:
        play.plan(opened, 14, play.holder, let_in_pupil)
    for turn, one in enumerate(play.cast.child.guardians):
        user = play.portal_user(one)
        if user is not None:
            play.plan(opened, 14, play.holder, open_portal, one, user)
        for kind, day in (
            (ConsentKind.ASSESSMENT, one.assessment_consent),
            (ConsentKind.DECISION, one.decision_consent),
            (ConsentKind.HELP, one.help_consent),
        ):
            if day is not None:
                _plan_consent(play, one, kind, day, opened)
        begun = play.step("assessment")
        if begun is not None and (user or play.step("draft") is not None):
            by = user or play.holder
            play.plan(begun + VIEW_AFTER, 10 + turn, by, say_view, one)


def _plan_consent(play: CasePlay, one: CastGuardian, kind: ConsentKind, day: int, opened: int) -> None:
    """In the portal by those who are let in; otherwise told to the adviser, who writes it down when there is a case."""
    user = play.portal_user(one)
    if user is not None and day > opened:
        play.plan(day, 10, user, consent_in_portal, one, kind)
        play.work_queue(day, 10.1)
    else:
        play.plan(max(day, opened), 15, play.holder, record_consent, one, kind, day)


def _plan_dates(play: CasePlay, opened: int) -> None:
    """The plan, which is PPT's own, and the date that the family is told."""
    if play.date("planned_sent") or play.date("planned_told"):
        play.plan(opened, 14.5, play.holder, make_plan)
    answering.plan(play, opened)


def _plan_next_step(play: CasePlay) -> None:
    """The last thing that is said is what comes next. A case of the cast has none, and the leader sees that."""
    latest = max([*play.cast.days.values(), *(note.day for note in play.cast.notes)])
    step = play.cast.next_step
    if play.step("closed") is not None:
        return
    if step is None:
        play.plan(latest, 16, play.holder, finish_next_step)
    else:
        day = min(latest, step.due, 0)
        play.plan(day, 16, play.holder, set_next_step)


def begin(play: CasePlay, by: User) -> None:
    """The work begins: everyone who must has said yes."""
    working.start_assessment(case=play.case(), by=by)


def start_service(play: CasePlay, by: User) -> None:
    """The help begins, where no decision is made: the stay on the list is over."""
    working.start_service(case=play.case(), started_on=play.stage.day(play.cast.days["service_started"]), by=by)


def make_plan(play: CasePlay, by: User) -> None:
    """When the assessment is to be sent, and the family told."""
    sent, told = play.date("planned_sent"), play.date("planned_told")
    working.change_plan(case=play.case(), planned_sent_on=sent, planned_told_on=told, by=by)


def share_with(play: CasePlay, by: User) -> None:
    """A colleague works in the case too."""
    user = play.stage.user(play.cast.co_holder)
    assigning.co_assign(case=play.case(), user=user, reason="språk og ordforråd", by=by)


def ask_what_to_share(play: CasePlay, by: User) -> None:
    """The child moves to another municipality, and the family is asked what it may have."""
    moves = play.cast.extra["moves"]
    day = play.stage.day(moves["day"])
    changing_unit.ask(case=play.case(), to_unit=None, to_place=moves["to"], moved_on=day, by=by)


def declare(play: CasePlay, by: User) -> None:
    """The colleague says that she is impartial."""
    working.declare_impartial(case=play.case(), is_impartial=True, by=by)


def let_in_pupil(play: CasePlay, by: User) -> None:
    """A pupil of fifteen sees what is shared with the family, and their own words."""
    case, user = play.case(), play.stage.user(play.cast.key)
    family = CaseScope.objects.select_related("scope").get(case=case, kind=CaseScope.Kind.FAMILY)
    for scope in (family.scope, scopes.person_scope(case, None)):
        grant_access(user=user, scope=scope, basis=GrantBasis.PUPIL, by=by)


def open_portal(play: CasePlay, one: CastGuardian, user: User, by: User) -> None:
    """A named employee lets this guardian in."""
    voices.open_portal(case=play.case(), guardian=play.guardian(one), by=by)


def consent_in_portal(play: CasePlay, one: CastGuardian, kind: ConsentKind, by: User) -> None:
    """The guardian's own yes."""
    participation.give_consent(
        scope=own_scope(play, one).scope,
        guardian_id=play.guardian_ids[one.first],
        kind=kind,
        agreed=True,
        channel=Channel.PORTAL,
        by=by,
    )
    enqueue("cases.apply_registrations", case_id=str(play.case_id))


def own_scope(play: CasePlay, one: CastGuardian) -> CaseScope:
    """Where this guardian's own words lie."""
    return CaseScope.objects.select_related("scope").get(
        case_id=play.case_id, kind=CaseScope.Kind.PERSON, guardian_id=play.guardian_ids[one.first]
    )


def record_consent(play: CasePlay, one: CastGuardian, kind: ConsentKind, day: int, by: User) -> None:
    """What a guardian said to the adviser."""
    voices.record_consent(
        case=play.case(),
        kind=kind,
        guardian=play.guardian(one),
        agreed=True,
        answered_on=play.stage.day(day),
        channel=Channel.PHONE if day % 2 else Channel.MEETING,
        by=by,
        **spoken(one, "language"),
    )


def spoken(one: CastGuardian, language: str = "interpreter_language") -> dict[str, Any]:
    """With an interpreter, for those who need one."""
    return {"interpreter": Interpreter.INTERPRETER, language: one.interpreter} if one.interpreter else {}


def say_view(play: CasePlay, one: CastGuardian, by: User) -> None:
    """What a guardian finds important: in the portal, or told on the phone."""
    text = play.cast.guardian_view(one)
    if by != play.holder:
        scope = own_scope(play, one).scope
        guardian_id = play.guardian_ids[one.first]
        participation.say_view(scope=scope, guardian_id=guardian_id, text=text, channel=Channel.PORTAL, by=by)
        return
    day = play.stage.day(play.cast.days["assessment"] + VIEW_AFTER)
    guardian = play.guardian(one)
    voices.record_guardian_view(
        case=play.case(), guardian=guardian, text=text, channel=Channel.PHONE, said_on=day, by=by, **spoken(one)
    )


def write_note(play: CasePlay, note: CastNote, by: User) -> None:
    """A note, and its lock when it is some days old."""
    written = notes.write_note(
        case=play.case(),
        kind=NoteKind(note.kind),
        title=note.title[:120],
        happened_on=play.stage.day(note.day),
        html=paragraphs(note.text),
        by=by,
    )
    if note.day <= -LOCKED_AFTER:
        notes.lock_note(note=written, by=by)


def start_waiting(play: CasePlay, wait: CastWait, by: User) -> None:
    """The wait is explained; the clock runs on."""
    day = play.stage.day(wait.starts)
    working.start_waiting(case=play.case(), waiting_for=wait.whom[:120], reason=wait.reason[:200], from_on=day, by=by)


def stop_waiting(play: CasePlay, wait: CastWait, by: User) -> None:
    """The wait is over."""
    case, day = play.case(), play.stage.day(wait.ends or 0)
    working.stop_waiting(case=case, pause=case.pauses.get(scope_id=case.scope_id, to_on=None), to_on=day, by=by)


def set_next_step(play: CasePlay, by: User) -> None:
    """What comes next, when, and whose turn it is."""
    step = play.cast.next_step
    if step is None:
        return
    owner = play.stage.user(step.owner)
    due = play.stage.day(step.due)
    working.set_next_step(case=play.case(), title=step.title, due_on=due, owner=owner, owner_name=owner.name, by=by)


def finish_next_step(play: CasePlay, by: User) -> None:
    """The first step is done, and nobody has said what comes then."""
    case = play.case()
    planning.finish_next_step(scope=case.scope, by=by)
    progress.remember_next_step(case=case)
