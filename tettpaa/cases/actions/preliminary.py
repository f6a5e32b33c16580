"""The preliminary answer: prepared by itself at day 21, sent with one press by the one who shall send it."""

import datetime as dt
from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import override

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import decider_queries, letters, meanwhile_queries, preliminary_queries, queries, recipients
from tettpaa.cases.actions import deciding, meanwhile, posting, progress, promising
from tettpaa.cases.models import IndividualCase, PreliminaryAnswer, WaitingAnswer
from tettpaa.cases.rules import preliminary_answers
from tettpaa.core import clock, doorways
from tettpaa.core.doorways import Doorway
from tettpaa.core.jobs import enqueue
from tettpaa.core.rule_types import Sends
from tettpaa.core.rulesets import ruleset
from tettpaa.planning.actions import complete_tasks, create_task
from tettpaa.planning.models import WorkTask
from tettpaa.referrals.models import ReferralPreliminaryAnswer

Sender = PreliminaryAnswer.Sender


@action
def prepare(*, case: IndividualCase) -> list[PreliminaryAnswer]:
    """Makes the answers whose day has come. Each waits once, however often this runs."""
    there = set(PreliminaryAnswer.objects.filter(case=case).values_list("counted_from", flat=True))
    if ReferralPreliminaryAnswer.objects.filter(referral_id=case.referral_id).exclude(sent_at=None).exists():
        there.add(PreliminaryAnswer.CountedFrom.REFERRAL)  # the family has it from the intake
    made, today = [], clock.today()
    for counted_from, ready_on, due_on in _due(case):
        is_long_past = (today - ready_on).days > preliminary_queries.LOOKS_BACK_DAYS
        if counted_from in there or ready_on > today or is_long_past:
            continue
        scope_id, sender = _place(case, counted_from)
        answer = PreliminaryAnswer(
            case=case,
            scope_id=scope_id,
            counted_from=counted_from,
            sender=sender,
            ready_on=ready_on,
            due_on=due_on,
        )
        answer.save()
        _ask_holder(case, answer)
        audit("preliminary_answer.ready", about=answer, counted_from=counted_from, sender=sender)
        made.append(answer)
    return made


def _due(case: IndividualCase) -> Iterator[tuple[str, dt.date, dt.date]]:
    """What the rules say: counted from, ready on, due on. Nothing for a kind of case that ends in no decision."""
    rules = queries.rules_of(case)
    if not rules.kind(case.kind).has_decision or case.decided_on or case.told_on or case.closed_on:
        return
    for one in preliminary_answers(
        received_on=case.received_on,
        sent_on=case.sent_on,
        reminder_days=rules.number("preliminary_answer_reminder_days"),
        months=rules.number("preliminary_answer_months"),
        also_from_assessment=rules.says_yes("preliminary_answer_also_from_assessment"),
    ):
        yield one.counted_from, one.remind_on, one.due_on


def _place(case: IndividualCase, counted_from: str) -> tuple[int, str]:
    """Where it lies and who sends it: the law's data say who; where nobody is known to decide, PPT sends."""
    rule = ruleset(clock.today()).decider(case.kind)
    decider = deciding.route(case=case, by=None)
    if decider is None or rule is None or rule.preliminary_answer[counted_from] is Sends.SERVICE:
        return case.scope_id, Sender.SERVICE
    return decider.scope_id, Sender.DECIDER


def _ask_holder(case: IndividualCase, answer: PreliminaryAnswer) -> None:
    """It stands on the holder's Min dag when PPT shall send it, or warn the one who shall."""
    from_referral = answer.counted_from == PreliminaryAnswer.CountedFrom.REFERRAL
    holder = User.objects.filter(pk=case.holder_id).first()
    if holder is None or not (from_referral or answer.sender == Sender.SERVICE):
        return
    ours = answer.sender == Sender.SERVICE
    create_task(
        scope=Scope.objects.get(pk=case.scope_id),
        kind=WorkTask.Kind.PRELIMINARY_ANSWER,
        title=_("Send foreløpig svar") if ours else _("Varsle kommunen om foreløpig svar"),
        due_on=answer.due_on,
        owner=holder,
        about_id=case.pk,
        by=None,
    )


@action
def hand_on(*, case: IndividualCase) -> None:
    """The case has a new holder: the answer that waits leaves the old one's Min dag for the new one's."""
    _finish_tasks(case, None)
    answer = preliminary_queries.waiting(case)
    if answer is not None and answer.warned_at is None:
        _ask_holder(case, answer)


@action
def warn_decider(*, answer: PreliminaryAnswer, by: User) -> None:
    """PPT's time makes the month impossible: those who send the answer are told, and see the case from now on."""
    require(by, Permission.CASE_WORK)
    if answer.sender != Sender.DECIDER or answer.warned_at is not None:
        return
    case = queries.visible().get(pk=answer.case_id)
    decider = decider_queries.decider(case)
    if decider is None:
        raise NotNow(_("Vi vet ikke hvem som skal fatte vedtaket. Be fagleder registrere en vedtaksmyndighet."))
    deciding.let_in_office(case, decider, by)
    change(answer, warned_at=clock.now(), warned_by_id=by.pk)
    _finish_tasks(case, by)
    progress.publish(case=case)
    audit("preliminary_answer.warned", about=answer)


@action
def send_preliminary_answer(*, answer: PreliminaryAnswer, reason: str, expected_on: dt.date | None, by: User) -> None:
    """Sends and records it. Pressed twice it is sent once; the date in it is the date the family is told."""
    _may_send(answer, by)
    if answer.sent_at is not None:
        return
    if not reason.strip():
        raise Problem(_("Skriv hvorfor dere ikke kan svare ennå."), field="reason")
    if expected_on is not None and expected_on < clock.today():
        raise Problem(_("Datoen er passert. Velg en dato fram i tid."), field="expected_on")
    change(answer, reason=reason.strip(), expected_on=expected_on, sent_at=clock.now(), sent_by_id=by.pk)
    audit("preliminary_answer.sent", about=answer, expected_on=expected_on)
    if doorways.current() is Doorway.PORTAL:
        enqueue("cases.apply_registrations", case_id=str(answer.case_id))
    else:
        apply(case=queries.visible().get(pk=answer.case_id))


def _may_send(answer: PreliminaryAnswer, by: User) -> None:
    """PPT sends its own, and those who decide theirs: nobody writes in the name of the other."""
    portal = doorways.current() is Doorway.PORTAL
    require(by, Permission.UNIT_DECIDE if portal else Permission.CASE_WORK)
    if (answer.sender == Sender.DECIDER) is not portal:
        raise NotNow(_("Dette svaret er det ikke du som sender."))


@action
def apply(*, case: IndividualCase) -> None:
    """Writes and posts the letters that are sent and not yet written, and tells the family the date in them."""
    for answer in PreliminaryAnswer.objects.filter(case=case, applied_at=None).exclude(sent_at=None):
        by = User.objects.get(pk=answer.sent_by_id)
        holder = queries.user_name(case.holder_id)
        found = decider_queries.decider(case) if answer.sender == Sender.DECIDER else None
        with override(case.language):
            sender = letters.decider(found, case) if found else None
            gets = meanwhile_queries.said(case) or letters.waiting_words(case)
            letter = letters.preliminary(case, answer, by, meanwhile=gets, holder=holder, sender=sender)
        posting.post(case=case, letter=letter, to=recipients.family(case), by=by)
        change(answer, applied_at=clock.now())
        if answer.expected_on and answer.expected_on != case.announced_on:
            office = sender.name if sender else ""
            day, why = answer.expected_on, answer.reason
            promising.record(case=case, announced_on=day, office=office, reason=why, gets=gets, by=by)
            _ask_what_the_child_gets(case, answer, by)
        _finish_tasks(case, by)


def _ask_what_the_child_gets(case: IndividualCase, answer: PreliminaryAnswer, by: User) -> None:
    """With a new date the question comes again: who sends from PPT has read the letter, others have not been asked."""
    found = meanwhile_queries.now(case)
    if answer.sender == Sender.SERVICE and found.is_given and not found.lacks_days:
        meanwhile.confirm(case=case, occasion=WaitingAnswer.Occasion.DELAY, by=by)
    else:
        meanwhile.ask_again(case=case)


@action
def no_longer_needed(*, case: IndividualCase, by: User | None) -> None:
    """The family has the decision, or the case is at its end: nobody is asked for a preliminary answer any more."""
    _finish_tasks(case, by)


def _finish_tasks(case: IndividualCase, by: User | None) -> None:
    scope = Scope.objects.get(pk=case.scope_id)
    complete_tasks(scope=scope, kinds=[WorkTask.Kind.PRELIMINARY_ANSWER], by=by)
