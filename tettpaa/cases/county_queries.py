"""The pupils that the county is told of before upper secondary school, and where each notice stands."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery

from tettpaa.cases.models import (
    CountyNotice,
    CountyNoticeAnswer,
    CountyNoticeSending,
    DecisionOutcome,
    DecisionRegistration,
    IndividualCase,
)
from tettpaa.cases.rules.county import NoticeFacts, NoticeRule, NoticeState, is_late, is_settled, school_year, state_of
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.documents.models import FinalDocument
from tettpaa.people.models import AddressGrading
from tettpaa.people.rules import has_turned

YES = (DecisionOutcome.GRANTED, DecisionOutcome.PARTLY_GRANTED)
CLOSED_BACK = dt.timedelta(days=3 * 365)
"""A decision from a case that was closed longer ago than this has run out; a new one has its own case."""


@dataclass(frozen=True)
class Notice:
    """One pupil: the case, what has happened, and whether it is late."""

    case: IndividualCase
    notice: CountyNotice | None
    answer: CountyNoticeAnswer | None
    sending: CountyNoticeSending | None
    due_on: dt.date
    is_shielded: bool = False

    @property
    def facts(self) -> NoticeFacts:
        """For the rule."""
        return NoticeFacts(
            asked=self.notice is not None and self.notice.asked_at is not None,
            agreed=self.answer.agreed if self.answer else None,
            sent_on=self.sending.sent_on if self.sending else None,
            left_out=bool(self.notice and self.notice.left_out),
        )

    @property
    def state(self) -> NoticeState:
        """Where it stands."""
        return state_of(self.facts)

    @property
    def is_late(self) -> bool:
        """Sent after the last day, or not settled when it is past."""
        return is_late(self.facts, due_on=self.due_on, today=clock.today())

    @property
    def is_taken_back(self) -> bool:
        """The pupil said no after it was sent."""
        return self.state is NoticeState.SENT and self.facts.agreed is False

    @property
    def has_decision(self) -> bool:
        """Without a decision there is nothing to report from."""
        return self.case.decided_on is not None


def rule(on: dt.date) -> NoticeRule | None:
    """The rule of a day; none before the act that has it."""
    rules = ruleset(on)
    if "county_notice_year_group" not in rules.rules:
        return None
    names = ("year_group", "opens_month", "due_month", "due_day")
    return NoticeRule(**{name: rules.number(f"county_notice_{name}") for name in names})


def is_open(today: dt.date) -> bool:
    """From the day the list opens, for the rest of the school year."""
    found = rule(today)
    return found is not None and today >= found.opens_on(school_year(today))


def season(today: dt.date) -> dt.date | None:
    """The last day of the notice, from when the list opens until the calendar year is over."""
    found = rule(today)
    return found.due_on(today.year) if found and today >= found.opens_on(today.year) else None


def left(today: dt.date) -> QuerySet[IndividualCase]:
    """The pupils that the reader sees who are neither sent, refused nor left out with a reason."""
    said = CountyNoticeAnswer.objects.filter(notice_id=OuterRef("pk")).order_by("-registered_at")
    sent = Exists(CountyNoticeSending.objects.filter(notice_id=OuterRef("pk")))
    notices = CountyNotice.objects.filter(case_id=OuterRef("pk"), school_year=school_year(today))
    notices = notices.annotate(is_sent=sent, agreed=Subquery(said.values("agreed")[:1]))
    settled = Exists(notices.filter(Q(is_sent=True) | ~Q(left_out="") | Q(agreed=False)))
    return of_year(today).filter(~settled)


def kinds(on: dt.date) -> list[str]:
    """The kinds of case that it is about."""
    return [kind.key for kind in ruleset(on).kinds.values() if kind.county_notice]


def of_year(today: dt.date) -> QuerySet[IndividualCase]:
    """The latest case of each pupil in the year group: open, or closed with a decision that gave help."""
    found, year = rule(today), school_year(today)
    if found is None:
        return IndividualCase.objects.none()
    born = Q(child__birth_date__year=found.birth_year(year))
    by_hand = Q(pk__in=CountyNotice.objects.filter(school_year=year).values("case_id"))
    granted = Q(closures__reason__in=YES, closed_on__gte=today - CLOSED_BACK)
    rows = IndividualCase.objects.filter(born | by_hand, kind__in=kinds(today)).filter(Q(closed_on=None) | granted)
    latest = rows.order_by("child_id", "-received_on").distinct("child_id").values("pk")
    return IndividualCase.objects.filter(pk__in=latest).select_related("child", "unit")


def listed(today: dt.date) -> list[Notice]:
    """Every pupil of the year, those who need somebody first."""
    cases = list(of_year(today).annotate(holder_name=F("holder__name")).order_by("child__sort_key"))
    found = _read(cases, today)
    order = list(NoticeState)
    return sorted(found, key=lambda one: (order.index(one.state), not one.is_late))


def one(case: IndividualCase) -> Notice:
    """This pupil's, this school year."""
    return _read([case], clock.today())[0]


def belongs(case: IndividualCase) -> bool:
    """Whether the page is for this case: a kind that is reported, in the year group or put in by hand."""
    today = clock.today()
    found, year = rule(today), school_year(today)
    if found is None or case.kind not in kinds(today):
        return False
    if case.child.birth_date.year == found.birth_year(year):
        return True
    return CountyNotice.objects.filter(case=case, school_year=year).exists()


def may_answer_in_portal(case: IndividualCase) -> bool:
    """A pupil younger than the age of being a party is never let in there, and answers on paper or in person."""
    today = clock.today()
    return has_turned(case.child.birth_date, ruleset(today).age("own_party"), today)


def county_before() -> str:
    """The county that the last letter went to."""
    rows = CountyNoticeSending.objects.order_by("-sent_at").values_list("county", flat=True)
    return rows.first() or ""


def _read(cases: Sequence[IndividualCase], today: dt.date) -> list[Notice]:
    found, year = rule(today), school_year(today)
    due = found.due_on(year) if found else today
    ids = [case.pk for case in cases]
    notices = {row.case_id: row for row in CountyNotice.objects.filter(case_id__in=ids, school_year=year)}
    keys = [row.pk for row in notices.values()]
    said = CountyNoticeAnswer.objects.filter(notice_id__in=keys).order_by("registered_at")
    answers = {row.notice_id: row for row in said}
    sent = {row.notice_id: row for row in CountyNoticeSending.objects.filter(notice_id__in=keys)}
    graded = AddressGrading.objects.filter(child_id__in=[case.child_id for case in cases], lifted_at=None)
    shielded = set(graded.values_list("child_id", flat=True))
    made = []
    for case in cases:
        case.hides_place = case.child_id in shielded
        notice = notices.get(case.pk)
        answer, sending = (answers.get(notice.pk), sent.get(notice.pk)) if notice else (None, None)
        made.append(Notice(case, notice, answer, sending, due, case.child_id in shielded))
    return made


def enclosed(case: IndividualCase) -> FinalDocument | None:
    """The signed assessment that goes with the letter."""
    rows = FinalDocument.objects.filter(scope_id=case.scope_id, document__kind="expert_assessment")
    return rows.select_related("file").order_by("-finalised_at").first()


def decision(case: IndividualCase) -> DecisionRegistration | None:
    """The last decision that gave help."""
    return DecisionRegistration.objects.filter(case=case, outcome__in=YES).order_by("-decided_on").first()


def without_task(today: dt.date) -> list[Notice]:
    """Those that somebody must do something about, and that have an adviser to do it."""
    return [one for one in listed(today) if not is_settled(one.state) and one.case.holder_id]
