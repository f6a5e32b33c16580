"""What the preliminary answer is made of: who writes, and the words that wait."""

import datetime as dt

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from tettpaa.cases.models import IndividualCase, PreliminaryAnswer, Step
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.planning.models import WorkTask
from tettpaa.referrals.models import ReferralPreliminaryAnswer

LOOKS_BACK_DAYS = 40
"""How far back a case is found whose day came while nobody looked. A case that waited before this service was here is
older: its month is long past, and what the family needs is a date."""
_BEFORE_WORK = (Step.RECEIVED, Step.COMPLETENESS, Step.INTAKE, Step.ASSIGNED)
_AT_WORK = (Step.ASSESSMENT, Step.DRAFT)


def answers(case: IndividualCase) -> QuerySet[PreliminaryAnswer]:
    """The case's answers, those that wait first."""
    return PreliminaryAnswer.objects.filter(case=case).order_by("sent_at", "ready_on")


def to_prepare(today: dt.date) -> QuerySet[IndividualCase]:
    """Open cases where the day has come, counted from the referral or from the assessment, and nothing waits yet."""
    last = today - dt.timedelta(days=ruleset(today).number("preliminary_answer_reminder_days"))
    days = (last - dt.timedelta(days=LOOKS_BACK_DAYS), last)

    def lacks(start: str) -> Q:
        return Q(~Exists(PreliminaryAnswer.objects.filter(case_id=OuterRef("pk"), counted_from=start)))

    given = ReferralPreliminaryAnswer.objects.filter(referral_id=OuterRef("referral_id")).exclude(sent_at=None)
    due = lacks("referral") & ~Q(Exists(given)) & Q(received_on__range=days) | lacks("assessment") & Q(
        sent_on__range=days
    )
    rows = IndividualCase.objects.filter(due, decided_on=None, told_on=None, closed_on=None)
    return rows.select_related("unit__municipality", "child")


def to_hand_on() -> QuerySet[IndividualCase]:
    """Cases where somebody who no longer has the case is still asked for its answer."""
    asked = WorkTask.objects.filter(
        scope_id=OuterRef("scope_id"), kind=WorkTask.Kind.PRELIMINARY_ANSWER, done_at=None
    ).exclude(owner_id=OuterRef("holder_id"))
    return IndividualCase.objects.filter(Exists(asked), closed_on=None, told_on=None)


def waiting(case: IndividualCase) -> PreliminaryAnswer | None:
    """The one that waits to be sent, if any."""
    return answers(case).filter(sent_at=None).first()


def usual_reason(step: str, waiting_for: str) -> str:
    """The words that stand in the letter until somebody writes better ones. Too few people is never among them."""
    if waiting_for:
        return _("Vi venter på %(whom)s.") % {"whom": waiting_for}
    if step in _BEFORE_WORK:
        return _("Vi har ikke begynt å finne ut hva barnet trenger ennå.")
    if step in _AT_WORK:
        return _("Vi trenger mer tid til å finne ut hva barnet trenger.")
    if step == Step.SENT:
        return _("Vi trenger mer tid til å lese vurderingen og bestemme hva barnet skal få.")
    return _("Utkastet til vurdering skal leses av dere og av en kollega før det er ferdig.")


def suggested_date(announced_on: dt.date | None, calculated_on: dt.date | None) -> dt.date | None:
    """The date the family has been told; else the calculated one. A day that has passed is no suggestion."""
    today = clock.today()
    return next((day for day in (announced_on, calculated_on) if day and day >= today), None)
