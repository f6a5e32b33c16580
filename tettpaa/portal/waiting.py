"""What PPT and the law wait for from one unit, each with its day: one list for all of it."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.cases import queries as cases
from tettpaa.cases.rules.yearly import evaluation_due
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.papers.queries import reports
from tettpaa.portal import queries
from tettpaa.portal.unit_reading import UnitReading


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


def everything(found: UnitReading) -> list[Waits]:
    """All of it, the most urgent first; what has no day comes last."""
    waits = [*_missing(found), *_systems(found), *_reports(), *_help(found), *_yearly(found), *_decisions(found)]
    return sorted(waits, key=_urgent)


def _urgent(one: Waits) -> tuple[dt.date, dt.date, str]:
    return (one.due_on or dt.date.max, one.since or dt.date.max, one.who)


def _missing(found: UnitReading) -> Iterator[Waits]:
    """What the clerk has asked for in a referral."""
    for row in found.rest.missing:
        url = reverse("portal:referral", args=[row.referral_id])
        yield Waits(_("Svar på det PPT mangler i henvisningen"), row.referral.child_name, url, row.answer_by)


def _systems(found: UnitReading) -> Iterator[Waits]:
    """What PPT has asked about a request for system work."""
    for row in found.rest.systems:
        url, who = reverse("portal:system_referral", args=[row.pk]), row.group or str(row.get_theme_display())
        yield Waits(_("Svar PPT om systemarbeidet"), who, url, since=row.changed_at.date())


def _reports() -> Iterator[Waits]:
    """Signed by both and still here."""
    for row in reports.mine():
        if row.finished and row.sent_at is None and not hasattr(row, "replaced_by"):
            url = reverse("portal:report_final", args=[row.pk])
            yield Waits(_("Send den signerte rapporten"), row.child_name, url, since=row.finished.date())


def _help(found: UnitReading) -> Iterator[Waits]:
    """The three questions of whether the child gets the help."""
    here = {row.scope_id: row for row in found.shared}
    for asked in found.rest.help:
        row = here[asked.scope_id]
        url = reverse("portal:unit_help", args=[row.case_id, asked.pk])
        yield Waits(_("Svar på om barnet fikk hjelpen"), row.child_name, url, asked.answer_by)


def _yearly(found: UnitReading) -> Iterator[Waits]:
    """The education plan and the yearly evaluation, by the days of the rules."""
    rules, today = ruleset(clock.today()), clock.today()
    plans = queries.plans_by_case(found.rest.plans)
    sent = {paper.case_id: paper.dated for paper in found.rest.evaluations}
    warn = dt.timedelta(days=rules.number("evaluation_reminder_days"))
    for row in found.shared:
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


def _decisions(found: UnitReading) -> Iterator[Waits]:
    """Decisions, the day the family was told, preliminary answers, interim questions, and help that is lacking."""
    for due in found.dues:
        row = due.progress
        if due.decision is None:
            url = reverse("portal:register_decision", args=[row.case_id])
            yield Waits(_("Gjør vedtak og registrer det"), row.child_name, url, row.norm_on, row.sent_on, is_norm=True)
        else:
            url = reverse("portal:told", args=[row.case_id])
            day = due.decision.decided_on
            yield Waits(_("Registrer når familien fikk vedtaket"), row.child_name, url, row.norm_on, day, is_norm=True)
    for answer in found.answers_due:
        url = reverse("portal:preliminary_answer", args=[answer.progress.case_id])
        yield Waits(_("Send foreløpig svar"), answer.progress.child_name, url, answer.answer.due_on)
    for asked in found.asked:
        url = reverse("portal:interim_question", args=[asked.progress.case_id, asked.question.pk])
        yield Waits(
            _("Svar på om barnet kan få hjelp nå"), asked.progress.child_name, url, since=asked.question.asked_on
        )
    for lacks in found.lacking:
        url = reverse("portal:help_deviation", args=[lacks.progress.case_id, lacks.deviation.pk])
        yield Waits(_("Svar på at hjelpen mangler"), lacks.progress.child_name, url, since=lacks.deviation.made_on)
