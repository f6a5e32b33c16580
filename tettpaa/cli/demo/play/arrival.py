"""First scene: the unit refers, the clerk looks it over and registers the child, the intake decides."""

import datetime as dt
from typing import Any

from tettpaa.access.actions_base import change
from tettpaa.access.models import User
from tettpaa.cases.actions import intake
from tettpaa.cases.rules.intake import Judged, Start
from tettpaa.cases.rules.meanwhile import Meanwhile, Measure
from tettpaa.cli.demo.content import staff
from tettpaa.cli.demo.content.attachments import Attachment, attachments_of
from tettpaa.cli.demo.play import reading
from tettpaa.cli.demo.play.role import CasePlay
from tettpaa.core import clock
from tettpaa.organisation.models import Unit
from tettpaa.participation.models import Channel, Interpreter
from tettpaa.people import actions as people
from tettpaa.people.models import Child
from tettpaa.referrals import actions, queries
from tettpaa.referrals.actions import showing
from tettpaa.referrals.models import CaseKind, Referral

ANSWER_DAYS = 14
WAITS = dt.timedelta(days=21)
LOOK_AGAIN = dt.timedelta(days=56)
LEFT_TO_WRITE = {"order_question", "wants_assessment", "ordinary_provision", "child_view", "guardians_view"}


def plan(play: CasePlay) -> None:
    """What happens until the case is opened, or until today."""
    received, complete, decided = play.cast.days["received"], play.step("completeness"), play.step("intake")
    if play.cast.extra.get("unsent"):
        play.plan(received, 9, play.leader, begin_referral)
        reading.plan(play)
        return
    if play.cast.channel == "portal":
        play.plan(received, 9, play.leader, refer)
    else:
        play.plan(received, 9, play.clerk, register_paper)
    if missing := play.cast.extra.get("missing"):
        play.plan(received + 2, 10, play.clerk, ask, missing)
    if complete is not None:
        by = play.lead if play.cast.child.grading else play.clerk
        play.plan(complete, 11, by, register_child)
    if decided is not None:
        play.plan(decided, 13, play.lead, take_in)


def begin_referral(play: CasePlay, by: User) -> None:
    """The leader has begun to write, and the order and the report are still missing."""
    referral = actions.start(unit=queries.unit_of(by), by=by)
    play.referral_id = referral.pk
    begun = {name: value for name, value in written(play).items() if name not in LEFT_TO_WRITE}
    actions.save_draft(referral=referral, values=begun, by=by)


def refer(play: CasePlay, by: User) -> None:
    """The leader writes it in the portal, lays the report beside it and sends it."""
    referral = actions.start(unit=queries.unit_of(by), by=by)
    play.referral_id = referral.pk
    actions.save_draft(referral=referral, values=written(play), by=by)
    actions.replace_guardians(referral=referral, guardians=guardians(play), by=by)
    measures = [{"what": one.what[:300], "period": one.period, "effect": one.effect} for one in play.cast.tried]
    actions.replace_measures(referral=referral, measures=measures, by=by)
    for file in files(play):
        actions.add_attachment(
            referral=referral,
            name=file.filename,
            data=file.content,
            is_report=file.is_report,
            declared_type=file.media_type,
            by=by,
        )
    for row in queries.parts(referral)["guardians"]:
        show(referral, str(row.pk), row.interpreter_language, by)
    if queries.pupil_decides(referral):
        show(referral, showing.PUPIL, referral.interpreter_language, by)
    actions.submit(referral=queries.own(referral.pk, Unit.objects.all()), by=by)


def show(referral: Referral, who: str, language: str, by: User) -> None:
    """Each of the family reads all of it with the leader before it is sent; with an interpreter where one is needed."""
    showing.record_viewing(
        referral=referral,
        who=who,
        how=Channel.MEETING,
        seen_on=clock.today(),
        interpreter=Interpreter.INTERPRETER if language else Interpreter.NOT_NEEDED,
        interpreter_language=language,
        by=by,
    )


def register_paper(play: CasePlay, by: User) -> None:
    """The clerk registers a letter, with the pages as they were scanned."""
    scan = files(play)[0]
    referral = actions.register_paper(
        unit=Unit.objects.get(name=play.cast.child.unit.shown_name),
        received_on=play.stage.day(play.cast.days["received"]),
        kind=play.cast.kind,
        referrer_kind=Referral.Referrer.GUARDIAN if play.cast.referrer.startswith("guardian:") else "unit",
        values=written(play),
        name=scan.filename,
        data=scan.content,
        declared_type=scan.media_type,
        by=by,
    )
    play.referral_id = referral.pk


def files(play: CasePlay) -> list[Attachment]:
    """What lies beside the referral when it is sent: what is dated later comes later."""
    return [one for one in attachments_of(play.cast, play.stage.now.date()) if one.day <= play.cast.days["received"]]


def written(play: CasePlay) -> dict[str, Any]:
    """What the referrer writes about the child."""
    one, child, today = play.cast, play.cast.child, play.stage.now.date()
    discussed = one.day("discussed_first") is not None
    parent = next((g for g in child.guardians if one.referrer == f"guardian:{g.first}"), None)
    return {
        "referrer_name": parent.name if parent else play.leader.name,
        "referrer_role": "foresatt" if parent else str(play.leader.get_role_display()),
        "contact_name": play.leader.name,
        "contact_phone": child.unit.phone,
        "child_first_name": child.first,
        "child_last_name": child.last,
        "child_birth_date": child.birth_date(today),
        "identity_number": child.identity(today),
        "group": child.group,
        "child_language": child.language,
        "interpreter_language": child.guardians[0].interpreter,
        "protected_address": bool(child.grading),
        "kind": one.kind,
        "order_question": one.text("order")[:4000],
        "wants_assessment": True,
        "main_reason": one.reason,
        "concern": one.text("concern"),
        "strengths": one.text("strengths"),
        "ordinary_provision": one.text("provision"),
        "hearing_checked_on": play.date_before_referral("hearing_checked"),
        "vision_checked_on": play.date_before_referral("vision_checked"),
        "discussed_first": discussed,
        "discussed_with": staff.of_role("pp_adviser")[0].name if discussed else "",
        "child_view": one.text("child_view"),
        "child_view_from": "kontaktlærer" if child.unit.kind == "school" else "pedagogisk leder",
        "guardians_view": one.guardian_view(child.guardians[0]),
    }


def guardians(play: CasePlay) -> list[dict[str, Any]]:
    """The guardians as the referrer knows them, and what each of them says."""
    return [
        {
            "first_name": one.first,
            "last_name": one.last,
            "relation": one.relation,
            "lives_with_child": one.lives_with_child,
            "phone": one.phone,
            "interpreter_language": one.interpreter,
            "own_view": play.cast.guardian_view(one),
        }
        for one in play.cast.child.guardians
    ]


def ask(play: CasePlay, missing: str, by: User) -> None:
    """Something is missing: the clerk asks, with a date. The clock runs on."""
    until = play.stage.day(play.cast.days["received"] + ANSWER_DAYS)
    actions.ask_for_missing(referral=play.referral(), missing=missing, answer_by=until, by=by)


def register_child(play: CasePlay, by: User) -> None:
    """The folder, with guardians whose responsibility is looked up; then the referral is complete."""
    referral, today, one = play.referral(), play.stage.now.date(), play.cast.child
    child = people.register_child(
        first_name=one.first,
        last_name=one.last,
        birth_date=one.birth_date(today),
        identity_number=one.identity(today),
        language=one.language,
        interpreter_language=one.guardians[0].interpreter,
        unit=referral.unit,
        group=one.group,
        by=by,
    )
    for known in one.guardians:
        guardian = people.add_guardian(
            child=child,
            first_name=known.first,
            last_name=known.last,
            relation=known.relation,
            has_parental_responsibility=known.responsibility,
            lives_with_child=known.lives_with_child,
            identity_number=known.identity(today),
            phone=known.phone,
            interpreter_language=known.interpreter,
            by=by,
        )
        play.guardian_ids[known.first] = guardian.pk
        change(guardian, user=play.portal_user(known))  # the sign-in of a later issue does this; no page does yet
        if known.responsibility:
            people.confirm_responsibility(guardian=guardian, by=by)
    actions.link_child(referral=referral, child=child, by=by)
    grade(play, child, by)
    actions.confirm_complete(referral=referral, by=by)


def grade(play: CasePlay, child: Child, by: User) -> None:
    """A graded address: only those named see the child from now on."""
    if level := play.cast.child.grading:
        people.grade_address(child=child, level=level, named=[by, play.holder], by=by)


def take_in(play: CasePlay, by: User) -> None:
    """The leader decides, with grounds, and gives the case to an adviser who has said to be impartial."""
    one = play.cast
    grounds = one.grounds()
    case = intake.take_in(
        referral=play.referral(),
        kind=CaseKind(one.kind),
        judged=Judged(one.severity, grounds[0], one.soundness, grounds[1], one.expediency, grounds[2]),
        start=Start(clock.today() + WAITS, "measures_work") if one.soundness == "can_wait" else None,
        meanwhile=_meanwhile(play),
        holder=play.holder,
        holder_is_impartial=True,
        by=by,
    )
    play.case_id = case.pk


def _meanwhile(play: CasePlay) -> Meanwhile:
    """What the child gets until the family is told, and when somebody looks at how it goes."""
    who = "kontaktlæreren" if play.cast.child.unit.kind == "school" else "pedagogisk leder"
    begun = check = clock.today()
    while check <= play.stage.now.date():
        check += LOOK_AGAIN
    if check > begun + 6 * LOOK_AGAIN:  # long over by now; looked at once, as one plans at intake
        check = begun + LOOK_AGAIN
    return Meanwhile((Measure(play.cast.text("meanwhile")[:300], who, begun, check),))
