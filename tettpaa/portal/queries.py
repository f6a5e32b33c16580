"""What the portal's pages ask for. Only shared rows: the database shows this role nothing of PPT's own."""

import datetime as dt
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.http import Http404
from django.utils import timezone
from django.utils.safestring import SafeString

from tettpaa.access.asking import one
from tettpaa.access.logbook import log_list, log_read
from tettpaa.access.roles import ScopeKind
from tettpaa.cases import queries as cases
from tettpaa.cases.models import (
    CaseDecider,
    CaseScope,
    CountyNotice,
    CountyNoticeAnswer,
    DecisionNotice,
    DecisionRegistration,
    EducationPlanStatus,
    InterimQuestion,
    PreliminaryAnswer,
    SharedProgress,
    TransferAnswer,
    TransferQuestion,
)
from tettpaa.cases.reading import EducationPlanRead
from tettpaa.cases.rules.county import school_year
from tettpaa.cases.who_answers import Asked as Question
from tettpaa.cases.who_answers import answers_as, is_at_school
from tettpaa.core import clock
from tettpaa.core.rule_types import Answers
from tettpaa.core.rulesets import ruleset
from tettpaa.documents.models import Release
from tettpaa.documents.richtext import clean
from tettpaa.organisation.models import Unit
from tettpaa.participation.models import (
    ChildView,
    Consent,
    ConsentKind,
    FamilyWish,
    GuardianView,
    Hearing,
    HearingComment,
    HearingDelivery,
)
from tettpaa.people.rules import has_turned
from tettpaa.portal.deciding import Seat


def family_cases() -> list[SharedProgress]:
    """The cases that somebody has opened for the reader."""
    rows = list(_shared(SharedProgress.Audience.FAMILY).order_by("child_first_name", "-received_on"))
    log_list("shared_progress", [row.scope_id for row in rows])
    return rows


def family_case(case_id: uuid.UUID) -> SharedProgress:
    """One case as the family sees it, or 404; the reading is in the log."""
    found = one(_shared(SharedProgress.Audience.FAMILY), case_id=case_id)
    log_read("shared_progress", found)
    return found


def own_scope(progress: SharedProgress) -> CaseScope:
    """Where the reader's own words lie; the database shows nobody else's."""
    return one(CaseScope.objects.filter(kind=CaseScope.Kind.PERSON), case_id=progress.case_id)


def is_pupil(own: CaseScope) -> bool:
    """Whether the words in this compartment are the pupil's own."""
    return own.guardian_id is None


def answers(own: CaseScope) -> QuerySet[Consent]:
    """All that the reader has answered to the questions, oldest first."""
    rows = Consent.objects.filter(scope_id=own.scope_id, guardian_id=own.guardian_id).select_related("withdrawal")
    return rows.order_by("registered_at")


def own_consent(own: CaseScope, consent_id: uuid.UUID) -> Consent:
    """One own answer, or 404."""
    return one(Consent.objects.filter(scope_id=own.scope_id, guardian_id=own.guardian_id), pk=consent_id)


def pupil_answers(progress: SharedProgress) -> bool:
    """Whether the pupil, or the adult, answers alone; from the day the pupil is of age the guardians are not asked."""
    return _answers_as(progress) in (Answers.PUPIL, Answers.ADULT)


def _answers_as(progress: SharedProgress) -> Answers | None:
    """As what people answer, by the rule of the kind and the pupil's age."""
    questions = cases.kind_of(progress).questions
    if not questions:
        return None
    question = cases.asked_now(progress) or questions[0]
    asked = Question(cases.kind_of(progress), question, at_school=is_at_school(progress), group=progress.group)
    return answers_as(asked, progress.child_birth_date, on=timezone.localdate())


def question_now(progress: SharedProgress, own: CaseScope) -> ConsentKind | None:
    """Which of the two consents the reader is asked for now, if any."""
    if progress.closed_on or progress.decided_on or not progress.consents_asked:
        return None
    both = _answers_as(progress) is Answers.RESPONSIBLE_AND_PUPIL
    if not both and pupil_answers(progress) is not is_pupil(own):
        return None
    return cases.asked_now(progress)


def transfer_question(progress: SharedProgress, own: CaseScope) -> TransferQuestion | None:
    """What a new unit may be given, when the reader is one of those who decide it."""
    return transfers(progress).first() if decides_transfer(progress, own) else None


def transfers(progress: SharedProgress) -> QuerySet[TransferQuestion]:
    """The open question of what a new unit may be given."""
    rows = TransferQuestion.objects.filter(case_id=progress.case_id, scope_id=progress.scope_id, closed_at=None)
    return rows.order_by("pk")


def decides_transfer(progress: SharedProgress, own: CaseScope) -> bool:
    """The pupil from fifteen, before that those around."""
    return has_turned(progress.child_birth_date, _education_age(), timezone.localdate()) is is_pupil(own)


def own_transfer_answer(question: TransferQuestion, own: CaseScope) -> TransferAnswer | None:
    """The reader's latest answer."""
    return transfer_answers(own).filter(question=question).first()


def transfer_answers(own: CaseScope) -> QuerySet[TransferAnswer]:
    """What the reader has answered about a new unit, newest first."""
    return TransferAnswer.objects.filter(case_id=own.case_id, scope_id=own.scope_id).order_by("-registered_at")


def county_question(progress: SharedProgress, own: CaseScope) -> CountyNotice | None:
    """Whether the pupil is asked to be reported to the county, until the letter is sent. Nobody else is asked."""
    return counties(progress).first() if is_pupil(own) else None


def counties(progress: SharedProgress) -> QuerySet[CountyNotice]:
    """This year's notice, when the pupil has been asked."""
    rows = CountyNotice.objects.filter(case_id=progress.case_id, scope_id=progress.scope_id, left_out="")
    return rows.filter(school_year=school_year(clock.today())).exclude(asked_at=None).order_by("pk")


def county_answer(notice: CountyNotice, own: CaseScope) -> CountyNoticeAnswer | None:
    """The pupil's latest answer."""
    return county_answers(own).filter(notice=notice).first()


def county_answers(own: CaseScope) -> QuerySet[CountyNoticeAnswer]:
    """What the pupil has answered about notices, newest first."""
    return CountyNoticeAnswer.objects.filter(case_id=own.case_id, scope_id=own.scope_id).order_by("-registered_at")


def _education_age() -> int:
    return ruleset(timezone.localdate()).age("education")


def last_day(found: Hearing, own: CaseScope) -> dt.date:
    """The reader's own last day: later than the others' when the text was given on paper or explained first."""
    given = HearingDelivery.objects.filter(hearing=found, scope_id=own.scope_id).first()
    return given.answer_by if given else found.answer_by


def sections(found: Hearing) -> list[dict[str, str]]:
    """The draft to the letter, cleaned once more before it is shown as text with structure."""
    return [{"heading": part["heading"], "html": SafeString(clean(part["html"]).html)} for part in found.text]


def own_comments(found: Hearing, own: CaseScope) -> list[HearingComment]:
    """What the reader has answered to this draft."""
    return list(HearingComment.objects.filter(hearing=found, scope_id=own.scope_id).order_by("registered_at"))


def own_views(own: CaseScope) -> QuerySet[GuardianView] | QuerySet[ChildView]:
    """What the reader has said is important."""
    if is_pupil(own):
        return ChildView.objects.filter(scope_id=own.scope_id).order_by("registered_at")
    return GuardianView.objects.filter(scope_id=own.scope_id).order_by("registered_at")


def own_wishes(own: CaseScope, what: str) -> list[FamilyWish]:
    """What the reader has asked for, the newest first."""
    return list(FamilyWish.objects.filter(scope_id=own.scope_id, what=what).order_by("-asked_at"))


def releases(scope_ids: list[int]) -> QuerySet[Release]:
    """Documents made visible in these compartments, newest first; ``replaced_at`` where a corrected one has come."""
    newer = Release.objects.filter(replaces_id=OuterRef("pk"), scope_id=OuterRef("scope_id"), ended_at=None)
    rows = Release.objects.filter(scope_id__in=scope_ids, ended_at=None)
    return rows.annotate(replaced_at=Subquery(newer.values("released_at")[:1])).order_by("-released_at")


def copies() -> list[Release]:
    """Documents that somebody has looked through and given the reader alone, newest first."""
    rows = Release.objects.filter(scope__kind=ScopeKind.ONE_GUARDIAN, ended_at=None)
    found = list(rows.order_by("-released_at"))
    log_list("copies", [row.scope_id for row in found])
    return found


def is_shown(file_id: uuid.UUID) -> bool:
    """Not where it was made visible and is so no more; a link that somebody kept then leads nowhere."""
    ends = set(Release.objects.filter(file_id=file_id).values_list("ended_at", flat=True))
    return not ends or None in ends


def unit_cases(units: list[Unit]) -> list[SharedProgress]:
    """The units' own cases, oldest first."""
    rows = list(shared_with(units))
    log_list("shared_progress", [row.scope_id for row in rows])
    return rows


def shared_with(units: list[Unit]) -> QuerySet[SharedProgress]:
    """The same, for those who ask for it together with more."""
    return _shared(SharedProgress.Audience.UNIT).filter(unit__in=units, closed_on=None).order_by("received_on")


def own_case(unit: Unit, case_id: uuid.UUID) -> SharedProgress:
    """One of the unit's own open cases, or 404."""
    found = one(_shared(SharedProgress.Audience.UNIT).filter(unit=unit, closed_on=None), case_id=case_id)
    log_read("shared_progress", found)
    return found


def unit_case(unit: Unit, case_id: uuid.UUID) -> SharedProgress:
    """The same, only where the kind of case asks about an education plan."""
    found = own_case(unit, case_id)
    if not asks_plan(found):
        raise Http404("Denne sakstypen har ingen opplæringsplan")
    return found


def asks_plan(progress: SharedProgress) -> bool:
    """Whether this kind of case asks about an individual education plan."""
    rules = ruleset(timezone.localdate())
    kind = rules.assessment_for(progress.kind) if progress.kind in rules.kinds else None
    return kind is not None and "education_plan" in kind.asks


def education_plans(rows: list[SharedProgress]) -> dict[uuid.UUID, EducationPlanRead]:
    """What was last said of each pupil's plan."""
    return plans_by_case(plan_statuses([row.case_id for row in rows if asks_plan(row)]))


def plan_statuses(case_ids: Iterable[uuid.UUID]) -> QuerySet[EducationPlanStatus]:
    """What has been said of the pupils' plans, oldest first."""
    found = EducationPlanStatus.objects.filter(case_id__in=case_ids).order_by("recorded_at")
    return found.annotate(who=F("recorded_by__name"))


def plans_by_case(rows: Iterable[Any]) -> dict[uuid.UUID, EducationPlanRead]:
    """The last thing said of each."""
    return {
        row.case_id: EducationPlanRead(
            row.has_plan, row.dated, row.evaluated_on, timezone.localdate(row.recorded_at), row.who or ""
        )
        for row in rows
    }


def case_to_decide(seat: Seat, case_id: uuid.UUID) -> SharedProgress:
    """One case that is decided here, or 404."""
    found = one(decided_by(seat).filter(_is_due()).select_related("unit"), case_id=case_id)
    log_read("shared_progress", found)
    return found


def decided_by(seat: Seat) -> QuerySet[SharedProgress]:
    """Shared rows that lie where the decision is made, by this seat. A case of another office is not found here."""
    here = CaseDecider.objects.filter(case_id=OuterRef("case_id"), scope_id=OuterRef("scope_id"))
    at_office = here.filter(office__in=seat.offices, by_unit=False)
    at_unit = here.filter(by_unit=True)
    rows = SharedProgress.objects.exclude(audience=SharedProgress.Audience.FAMILY)
    return rows.filter(Exists(at_office)) if seat.offices else rows.filter(Exists(at_unit), unit__in=seat.units)


def decision_of(progress: SharedProgress) -> DecisionRegistration | None:
    """What the office has registered."""
    return DecisionRegistration.objects.filter(case_id=progress.case_id, scope_id=progress.scope_id).first()


def is_told(decision: DecisionRegistration) -> bool:
    """The day the family was told is registered, applied to the case or not."""
    return DecisionNotice.objects.filter(decision=decision, scope_id=decision.scope_id).exists()


@dataclass(frozen=True)
class AnswerDue:
    """A preliminary answer that waits here, and the case it is about."""

    progress: SharedProgress
    answer: PreliminaryAnswer


def answer_due(seat: Seat, case_id: uuid.UUID) -> AnswerDue:
    """One of them, or 404."""
    progress = one(decided_by(seat).filter(closed_on=None, decided_on=None).select_related("unit"), case_id=case_id)
    log_read("shared_progress", progress)
    answer = answers_waiting([progress.scope_id]).filter(case_id=case_id).order_by("due_on").first()
    if answer is None:
        raise Http404("Ingen foreløpige svar venter i saken")
    return AnswerDue(progress, answer)


def answers_waiting(scope_ids: list[int]) -> QuerySet[PreliminaryAnswer]:
    """Those that PPT has warned of, and those that come from the assessment."""
    rows = PreliminaryAnswer.objects.filter(scope_id__in=scope_ids, sender=PreliminaryAnswer.Sender.DECIDER)
    warned = Q(warned_at__isnull=False) | Q(counted_from=PreliminaryAnswer.CountedFrom.ASSESSMENT)
    return rows.filter(warned, sent_at=None)


def interim_due(seat: Seat, case_id: uuid.UUID, pk: uuid.UUID) -> tuple[SharedProgress, InterimQuestion]:
    """One of them with its case, or 404."""
    progress = one(decided_by(seat).filter(closed_on=None).select_related("unit"), case_id=case_id)
    log_read("shared_progress", progress)
    return progress, one(InterimQuestion.objects.filter(case_id=case_id, scope_id=progress.scope_id), pk=pk)


def amount_waiting(seat: Seat) -> int:
    """How many cases wait for a decision here; a number for the menu."""
    told = DecisionNotice.objects.values("scope_id")
    rows = decided_by(seat).filter(closed_on=None, told_on=None)
    return rows.filter(_is_due()).exclude(scope_id__in=told).count()


def is_due(progress: SharedProgress) -> bool:
    """The assessment has come, or the act asks for none: then the decision is waited for from the first day."""
    return progress.sent_on is not None or not cases.kind_of(progress).needs_assessment


def _is_due() -> Q:
    """The same, for the database."""
    kinds = ruleset(timezone.localdate()).kinds.values()
    return Q(sent_on__isnull=False) | Q(kind__in=[kind.key for kind in kinds if not kind.needs_assessment])


def _shared(audience: str) -> QuerySet[SharedProgress]:
    return SharedProgress.objects.filter(audience=audience).select_related("unit")
