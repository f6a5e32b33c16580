"""A case has taken long: the one who decides is asked about help for the child while it goes on, and answers."""

import datetime as dt

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _
from django.utils.translation import override

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import decider_queries, intake_letters, recipients
from tettpaa.cases.actions import deciding, posting, progress
from tettpaa.cases.models import CaseDecider, IndividualCase, InterimQuestion
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset

AT_ONCE = 50
"""So many cases in each run: a service that opens with many old ones is not one long job."""


def to_ask(today: dt.date) -> list[IndividualCase]:
    """Open cases that are older than a rule says and not asked about yet; the rules are data, by kind of case."""
    rules = ruleset(today)
    due = Q(pk=None)
    for rule in rules.interim.values():
        last = today - dt.timedelta(days=rules.number(rule.after))
        asked = InterimQuestion.objects.filter(case_id=OuterRef("pk"), rule=rule.key)
        due |= Q(~Exists(asked), kind__in=rule.kinds, received_on__lt=last)
    rows = IndividualCase.objects.filter(due, decided_on=None, told_on=None, closed_on=None, holder__isnull=False)
    rows = rows.filter(Exists(CaseDecider.objects.filter(case_id=OuterRef("pk"))))
    return list(rows.select_related("unit__municipality", "child").order_by("received_on")[:AT_ONCE])


@action
def ask(*, case: IndividualCase) -> list[InterimQuestion]:
    """Asks what is due and not asked, in one letter. It stands with those who decide until they have answered."""
    decider, rules, today = decider_queries.decider(case), ruleset(clock.today()), clock.today()
    holder = User.objects.filter(pk=case.holder_id).first()
    if decider is None or holder is None or case.decided_on or case.told_on or case.closed_on:
        return []
    asked = set(InterimQuestion.objects.filter(case=case).values_list("rule", flat=True))
    due = [
        rule
        for rule in rules.interim_of(case.kind)
        if rule.key not in asked and case.received_on < today - dt.timedelta(days=rules.number(rule.after))
    ]
    made = []
    for rule in due:
        row = InterimQuestion(case=case, scope_id=decider.scope_id, rule=rule.key, rule_version=rules.version)
        row.save()
        audit("interim.asked", about=row, rule=rule.key)
        made.append(row)
    if made:
        deciding.let_in_office(case, decider, None)
        with override(case.language):
            letter = intake_letters.interim(case, due, by=holder)
        to = recipients.unit(case) if decider.by_unit else recipients.office(case)
        posting.post(case=case, letter=letter, to=to, by=holder)
        progress.publish(case=case)
    return made


@action
def answer(*, question: InterimQuestion, says: str, reason: str, by: User) -> None:
    """Yes or no, with why. The first answer holds; the same one again changes nothing."""
    require(by, Permission.UNIT_DECIDE)
    if says not in InterimQuestion.Answer.values:
        raise Problem(_("Velg ja eller nei."), field="answer")
    if not reason.strip():
        raise Problem(_("Skriv hvorfor."), field="reason")
    if question.answer:
        if (question.answer, question.reason) == (says, reason.strip()):
            return
        raise NotNow(_("Spørsmålet er alt besvart. Ring PPT hvis svaret er et annet nå."))
    change(question, answer=says, reason=reason.strip(), answered_on=clock.today(), answered_by_id=by.pk)
    audit("interim.answered", about=question, answer=says)
