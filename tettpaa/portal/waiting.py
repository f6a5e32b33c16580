"""What PPT and the law wait for from one unit, each with its day: one list for all of it."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.access.models import User
from tettpaa.cases import queries as cases
from tettpaa.cases.models import HelpAsked, SharedProgress
from tettpaa.cases.rules.yearly import evaluation_due
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.organisation.models import Unit
from tettpaa.papers.queries import reports
from tettpaa.portal import given_queries, queries, yearly_queries
from tettpaa.portal.deciding import Seat, may_decide
from tettpaa.referrals.models import DeficiencyNotice
from tettpaa.systemwork.models import SystemReferral


@dataclass(frozen=True)
class Waits:
    """One thing: what to do, about whom, by when, and where it is done."""

    what: str
    who: str
    url: str
    due_on: dt.date | None = None
    since: dt.date | None = None
    is_norm: bool = False
    """The day is guidance for the whole case, not a day that somebody has set."""

    @property
    def is_late(self) -> bool:
        """The day has passed."""
        return self.due_on is not None and self.due_on < clock.today()


def everything(user: User, seat: Seat, shared: list[SharedProgress]) -> list[Waits]:
    """All of it, the most urgent first; what has no day comes last. ``shared`` are the cases of the units."""
    found = [*_missing(seat.units), *_systems(seat.units), *_reports()]
    found += [*_help(shared), *_yearly(shared)]
    if may_decide(user, seat):
        found += _decisions(seat)
    return sorted(found, key=_urgent)


def _urgent(one: Waits) -> tuple[dt.date, dt.date, str]:
    return (one.due_on or dt.date.max, one.since or dt.date.max, one.who)


def _missing(units: Iterable[Unit]) -> Iterator[Waits]:
    """What the clerk has asked for in a referral."""
    rows = DeficiencyNotice.objects.filter(answered_at=None, referral__unit__in=list(units)).select_related("referral")
    for row in rows.order_by("answer_by"):
        url = reverse("portal:referral", args=[row.referral_id])
        yield Waits(_("Svar på det PPT mangler i henvisningen"), row.referral.child_name, url, row.answer_by)


def _systems(units: Iterable[Unit]) -> Iterator[Waits]:
    """What PPT has asked about a request for system work."""
    asked = SystemReferral.objects.filter(unit__in=list(units), state=SystemReferral.State.ASKED)
    for row in asked.order_by("changed_at"):
        url = reverse("portal:system_referral", args=[row.pk])
        yield Waits(
            _("Svar PPT om systemarbeidet"), row.group or str(row.get_theme_display()), url, since=row.changed_at.date()
        )


def _reports() -> Iterator[Waits]:
    """Signed by both and still here."""
    for row in reports.mine():
        if row.finished and row.sent_at is None and not hasattr(row, "replaced_by"):
            url = reverse("portal:report_final", args=[row.pk])
            yield Waits(_("Send den signerte rapporten"), row.child_name, url, since=row.finished.date())


def _help(rows: list[SharedProgress]) -> Iterator[Waits]:
    """The three questions of whether the child gets the help."""
    here = {row.scope_id: row for row in rows}
    for asked in HelpAsked.objects.filter(scope_id__in=list(here), answer=None).order_by("answer_by"):
        row = here[asked.scope_id]
        url = reverse("portal:unit_help", args=[row.case_id, asked.pk])
        yield Waits(_("Svar på om barnet fikk hjelpen"), row.child_name, url, asked.answer_by)


def _yearly(rows: list[SharedProgress]) -> Iterator[Waits]:
    """The education plan and the yearly evaluation, by the days of the rules."""
    rules, today = ruleset(clock.today()), clock.today()
    plans = queries.education_plans(rows)
    sent = yearly_queries.evaluations(rows)
    warn = dt.timedelta(days=rules.number("evaluation_reminder_days"))
    for row in rows:
        if not cases.kind_of(row).has_decision:
            continue
        url = reverse("portal:unit_paper", args=[row.case_id])
        plan, asks = plans.get(row.case_id), queries.asks_plan(row)
        if asks and row.told_on and not (plan and plan.has_plan):
            yield Waits(_("Lag opplæringsplan (IOP), og send kopi til PPT"), row.child_name, url, since=row.told_on)
        days = [day for day in (plan.evaluated_on if plan else None, sent.get(row.case_id)) if day]
        due = evaluation_due(row.told_on, max(days, default=None), months=rules.number("evaluation_months"))
        if due is not None and today >= due - warn:
            yield Waits(_("Skriv den årlige evalueringen, og send kopi til PPT"), row.child_name, url, due)


def _decisions(seat: Seat) -> Iterator[Waits]:
    """Decisions, the day the family was told, preliminary answers, interim questions, and help that is lacking."""
    rows = queries.to_decide(seat)
    for due in queries.dues(rows):
        row = due.progress
        if due.decision is None:
            url = reverse("portal:register_decision", args=[row.case_id])
            yield Waits(_("Gjør vedtak og registrer det"), row.child_name, url, row.norm_on, row.sent_on, is_norm=True)
        else:
            url = reverse("portal:told", args=[row.case_id])
            day = due.decision.decided_on
            yield Waits(_("Registrer når familien fikk vedtaket"), row.child_name, url, row.norm_on, day, is_norm=True)
    for answer in queries.answers_due(rows):
        url = reverse("portal:preliminary_answer", args=[answer.progress.case_id])
        yield Waits(_("Send foreløpig svar"), answer.progress.child_name, url, answer.answer.due_on)
    for asked in queries.interim_waiting(rows):
        url = reverse("portal:interim_question", args=[asked.progress.case_id, asked.question.pk])
        yield Waits(
            _("Svar på om barnet kan få hjelp nå"), asked.progress.child_name, url, since=asked.question.asked_on
        )
    for lacks in given_queries.lacking(seat):
        url = reverse("portal:help_deviation", args=[lacks.progress.case_id, lacks.deviation.pk])
        yield Waits(_("Svar på at hjelpen mangler"), lacks.progress.child_name, url, since=lacks.deviation.made_on)
