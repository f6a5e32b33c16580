"""What the worker does for cases: lets registrations from the portal take effect, and sweeps for forgotten ones."""

import datetime as dt
from typing import Any

from django.utils.translation import gettext as _
from procrastinate.contrib.django import app

from tettpaa.access.models import Scope, User
from tettpaa.access.session import acting, job_actor
from tettpaa.cases import preliminary_queries, queries
from tettpaa.cases.actions import deciding, decisions, preliminary, progress, voices
from tettpaa.cases.models import DecisionNotice, DecisionRegistration, IndividualCase, PreliminaryAnswer
from tettpaa.core import clock
from tettpaa.participation.models import Consent, ConsentWithdrawal, HearingComment
from tettpaa.planning.actions import create_task
from tettpaa.planning.models import WorkTask

READ_WITHIN_DAYS = 2


@app.task(name="cases.apply_registrations")
def apply_registrations(*, case_id: str) -> None:
    """Applies what family or unit registered in the portal to PPT's side of the case. Safe to run twice."""
    with acting(job_actor("registreringer fra portalen")):
        case = IndividualCase.objects.filter(pk=case_id).first()
        if case is None:
            return
        decisions.apply(case=case)
        preliminary.apply(case=case)
        _tell_of_comments(case)
        _stop_where_withdrawn(case)


@app.periodic(cron="* * * * *")
@app.task(name="cases.sweep", queueing_lock="cases.sweep")
def sweep(timestamp: int, **_kwargs: Any) -> None:
    """Once a minute: a registration whose job was lost is applied all the same."""
    with acting(job_actor("registreringer fra portalen")):
        waiting = set(DecisionRegistration.objects.filter(applied_at=None).values_list("case_id", flat=True))
        waiting |= set(DecisionNotice.objects.filter(applied_at=None).values_list("decision__case_id", flat=True))
        sent = PreliminaryAnswer.objects.filter(applied_at=None).exclude(sent_at=None)
        waiting |= set(sent.values_list("case_id", flat=True))
    for case_id in waiting:
        apply_registrations(case_id=str(case_id))


@app.periodic(cron="*/10 * * * *")
@app.task(name="cases.decide_after_closing", queueing_lock="cases.decide_after_closing")
def decide_after_closing(timestamp: int, **_kwargs: Any) -> None:
    """A decision that waited for the leader of a unit that is no more goes to the municipality's office."""
    with acting(job_actor("enheten er nedlagt")):
        left = IndividualCase.objects.filter(decider__by_unit=True, decided_on=None, closed_on=None)
        for case in left.exclude(unit__closed_on=None).select_related("unit", "child"):
            deciding.route(case=case, by=None)


@app.periodic(cron="20 * * * *")
@app.task(name="cases.preliminary_answers", queueing_lock="cases.preliminary_answers")
def preliminary_answers(timestamp: int = 0, **_kwargs: Any) -> None:
    """Once an hour: a finished preliminary answer waits for the one who sends it, from day 21.

    A wait that began long before this service was here is left alone: the month is long past, and what the family needs
    is a date.
    """
    with acting(job_actor("foreløpig svar")):
        for case in preliminary_queries.to_prepare(clock.today()):
            preliminary.prepare(case=case)
        for case in preliminary_queries.to_hand_on():
            preliminary.hand_on(case=case)


def _tell_of_comments(case: IndividualCase) -> None:
    """A comment from the portal is something for the adviser to read, soon."""
    hearing = queries.hearing_of(case)
    holder = User.objects.filter(pk=case.holder_id).first()
    if hearing is None or holder is None:
        return
    scope = Scope.objects.get(pk=case.scope_id)
    known = set(
        WorkTask.objects.filter(scope=scope, kind=WorkTask.Kind.ANSWER_COMMENT).values_list("about_id", flat=True)
    )
    for comment in HearingComment.objects.filter(hearing=hearing, channel="portal").exclude(pk__in=known):
        create_task(
            scope=scope,
            kind=WorkTask.Kind.ANSWER_COMMENT,
            title=_("Les kommentaren til utkastet"),
            due_on=clock.today() + dt.timedelta(days=READ_WITHIN_DAYS),
            owner=holder,
            about_id=comment.pk,
            by=None,
        )


def _stop_where_withdrawn(case: IndividualCase) -> None:
    """A consent taken back in the portal stops the work; told once."""
    ids = [scope for key, scope in queries.scopes_of(case).items() if key.startswith("person:")]
    latest = ConsentWithdrawal.objects.filter(scope_id__in=ids).order_by("-registered_at").first()
    if (
        latest is None
        or Consent.objects.filter(scope_id=latest.scope_id, registered_at__gt=latest.registered_at).exists()
    ):
        return
    step = queries.open_next_step(case)
    if step is None or step.set_at < latest.registered_at:
        voices.stop_after_withdrawal(case, None)
    progress.publish(case=case)
