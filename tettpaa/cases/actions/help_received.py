"""«Fikk barnet hjelpen?»: asking, answering, and what an answer that is not yes leads to."""

import datetime as dt
import uuid
from collections.abc import Mapping

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission, Role
from tettpaa.cases import help_rounds, queries
from tettpaa.cases.actions import scopes
from tettpaa.cases.models import (
    CaseDecider,
    CaseScope,
    DecisionOutcome,
    DecisionRegistration,
    HelpAnswer,
    HelpAsked,
    HelpDeviation,
    IndividualCase,
)
from tettpaa.core import clock
from tettpaa.participation.models import Channel
from tettpaa.planning import actions as planning
from tettpaa.planning.models import WorkTask

AT_ONCE = 50
ACT_WITHIN = dt.timedelta(days=5)
GRANTED = (DecisionOutcome.GRANTED, DecisionOutcome.PARTLY_GRANTED)
Who = HelpAsked.Who


def to_ask(today: dt.date) -> list[IndividualCase]:
    """Cases where the decision gave help, and a round has come that nobody is asked about yet."""
    due = Q(pk=None)
    for one in help_rounds.rounds():
        asked = HelpAsked.objects.filter(case_id=OuterRef("pk"), round=one.key)
        first, last = today - one.after - help_rounds.LATEST, today - one.after
        due |= Q(~Exists(asked), told_on__gte=first, told_on__lte=last)
    granted = DecisionRegistration.objects.filter(case_id=OuterRef("pk"), outcome__in=GRANTED)
    rows = IndividualCase.objects.filter(due, Exists(granted))
    return list(rows.select_related("unit", "child").order_by("told_on")[:AT_ONCE])


@action
def ask(*, case: IndividualCase) -> list[HelpAsked]:
    """Asks the child, each who acts for the child, and the unit. The adviser asks those who are not in the portal."""
    today, made = clock.today(), []
    told_on = case.told_on
    due = [one for one in help_rounds.rounds() if told_on and one.is_due(told_on, today)]
    for one in due:
        if HelpAsked.objects.filter(case=case, round=one.key).exists():
            continue
        made += [_ask(case, one, who, guardian_id, name) for who, guardian_id, name in _asked(case)]
        title = _("Spør om %(name)s fikk hjelpen") % {"name": case.child.first_name}
        _task(case, title, due_on=today + one.answer_within, about_id=made[-1].pk)
    return made


def _asked(case: IndividualCase) -> list[tuple[str, uuid.UUID | None, str]]:
    """Who is asked; an adult answers alone."""
    found: list[tuple[str, uuid.UUID | None, str]] = [(Who.CHILD, None, case.child.first_name)]
    if queries.kind_of(case).is_about_child:
        around = (one for one in queries.guardians(case) if one.has_parental_responsibility or one.by_mandate)
        found += [(Who.GUARDIAN, one.pk, one.name) for one in around]
    return [*found, (Who.UNIT, None, case.place)] if case.unit_id else found


def _ask(case: IndividualCase, one: help_rounds.Round, who: str, guardian_id: uuid.UUID | None, name: str) -> HelpAsked:
    if who == Who.UNIT:
        scope = Scope.objects.get(pk=CaseScope.objects.get(case=case, kind=CaseScope.Kind.UNIT).scope_id)
    else:
        scope = scopes.person_scope(case, guardian_id)
    until = clock.today() + one.answer_within
    asked = HelpAsked(
        case=case, scope=scope, round=one.key, who=who, guardian_id=guardian_id, who_name=name, answer_by=until
    )
    asked.save()
    audit("help.asked", about=asked, round=one.key)
    return asked


@action
def answer(
    *,
    asked: HelpAsked,
    answers: Mapping[str, str],
    text: str = "",
    channel: str,
    answered_on: dt.date | None = None,
    by: User,
) -> HelpAnswer:
    """Three answers, from the portal or told to the adviser. The first one holds."""
    require(by, _may_answer(asked, channel))
    wanted = {one.key for one in help_rounds.asked_of(asked.who)}
    given = {key: value for key, value in answers.items() if key in wanted and value in help_rounds.ANSWERS}
    if missing := wanted - given.keys():
        raise Problem(_("Svar på alle spørsmålene. Du kan svare at du ikke vet."), field=min(missing))
    if answered_on and answered_on > clock.today():
        raise Problem(_("Datoen kan ikke være fram i tid. Skriv en dato til og med i dag."), field="answered_on")
    if (found := HelpAnswer.objects.filter(asked=asked).first()) is not None:
        if (found.answers, found.text) == (given, text.strip()):
            return found
        raise NotNow(_("Spørsmålene er alt besvart. Ring oss hvis noe er annerledes nå."))
    row = HelpAnswer(
        scope_id=asked.scope_id,
        asked=asked,
        answers=given,
        text=text.strip(),
        channel=channel,
        answered_on=answered_on or clock.today(),
        registered_by=by,
    )
    row.save()
    audit("help.answered", about=row, channel=channel)
    return row


def _may_answer(asked: HelpAsked, channel: str) -> Permission:
    if channel != Channel.PORTAL:
        return Permission.CASE_WORK
    return Permission.UNIT_REFER if asked.who == Who.UNIT else Permission.FAMILY_ANSWER


@action
def record(
    *,
    case: IndividualCase,
    asked: HelpAsked,
    answers: Mapping[str, str],
    text: str,
    channel: str,
    answered_on: dt.date,
    by: User,
) -> HelpAnswer:
    """What they said on paper, by phone or in a meeting."""
    given = answer(asked=asked, answers=answers, text=text, channel=channel, answered_on=answered_on, by=by)
    apply(case=case, by=by)
    return given


@action
def apply(*, case: IndividualCase, by: User | None) -> None:
    """What somebody answered reaches PPT: a deviation is a task for the adviser and a row for the deciding office."""
    for given in HelpAnswer.objects.filter(asked__case=case, applied_at=None).select_related("asked"):
        found = help_rounds.deviations(given.asked.who, given.answers)
        if found:
            name = case.child.first_name
            title = _("Ta opp hva %(who)s svarte om hjelpen til %(name)s") % {"who": given.asked.who_name, "name": name}
            _task(case, title, due_on=clock.today() + ACT_WITHIN, about_id=given.pk)
        for question in found:
            _tell_office(case, given.asked, question.key)
        change(given, applied_at=clock.now())
    _finish_asking(case, by)


def _tell_office(case: IndividualCase, asked: HelpAsked, question: str) -> None:
    """A row where the decision was made; of what was granted and not received, and of nothing else that was said."""
    decider = CaseDecider.objects.filter(case=case).first()
    if decider is None or not help_rounds.question_called(question).granted:
        return
    same = HelpDeviation.objects.filter(case=case, round=asked.round, who=asked.who, question=question)
    if not same.exists():
        row = HelpDeviation(case=case, scope_id=decider.scope_id, round=asked.round, who=asked.who, question=question)
        row.save()
        audit("help.deviates", about=row)


def _finish_asking(case: IndividualCase, by: User | None) -> None:
    """Everybody has answered: nobody needs to be asked."""
    rows = HelpAsked.objects.filter(case=case)
    for row in rows:
        waiting = rows.filter(round=row.round, answer=None).exists()
        for task in WorkTask.objects.filter(scope_id=case.scope_id, about_id=row.pk, done_at=None):
            if not waiting:
                planning.complete_task(task=task, by=by)


def _task(case: IndividualCase, title: str, *, due_on: dt.date, about_id: uuid.UUID) -> None:
    """On the adviser's day; on the leader's where nobody has the case, or it is closed."""
    owner = User.objects.filter(pk=case.holder_id, is_active=True).first() if case.closed_on is None else None
    owner = owner or User.objects.filter(role=Role.PROFESSIONAL_LEAD, is_active=True).order_by("pk").first()
    if owner is not None:
        planning.create_task(
            scope=Scope.objects.get(pk=case.scope_id),
            kind=WorkTask.Kind.HELP_ANSWER,
            title=title[:120],
            due_on=due_on,
            owner=owner,
            about_id=about_id,
            by=None,
        )


@action
def acted(*, case: IndividualCase, answer: HelpAnswer, by: User) -> None:
    """The adviser has taken it up."""
    require(by, Permission.CASE_WORK)
    for task in WorkTask.objects.filter(scope_id=case.scope_id, about_id=answer.pk, done_at=None):
        planning.complete_task(task=task, by=by)


@action
def reply(*, deviation: HelpDeviation, says: str, by: User) -> None:
    """Those who decided say what they do. The first reply holds; the same again changes nothing."""
    require(by, Permission.UNIT_DECIDE)
    if not says.strip():
        raise Problem(_("Skriv hva dere gjør."), field="reply")
    if deviation.reply:
        if deviation.reply == says.strip():
            return
        raise NotNow(_("Dere har alt svart. Ring PPT hvis noe er annerledes nå."))
    change(deviation, reply=says.strip(), replied_on=clock.today(), replied_by_id=by.pk)
    audit("help.replied", about=deviation)
