"""Answering a referral that has no case: the letter to family and unit, and the preliminary answer at day 21."""

import datetime as dt

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import intake_letters
from tettpaa.cases.letters import Letter
from tettpaa.cases.rules import preliminary_answers
from tettpaa.cases.rules.time_used import arrival
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.documents import rendering
from tettpaa.documents.actions import sending
from tettpaa.documents.actions.files import store_own_pdf
from tettpaa.documents.models import Dispatch
from tettpaa.documents.problems import TextProblem
from tettpaa.people.models import Guardian
from tettpaa.referrals import queries as referrals
from tettpaa.referrals.models import (
    IntakeDecision,
    Referral,
    ReferralGuardian,
    ReferralPreliminaryAnswer,
    ReferralSubmission,
)

DAY = dt.timedelta(days=1)
LOOKS_BACK_DAYS = 40
"""A wait that began long before this service was here is left alone: the month is long past."""


def received(referral: Referral) -> dt.date | None:
    """The day it was in our hands, which the month is counted from; None for a draft."""
    sent = ReferralSubmission.objects.filter(referral=referral).values_list("submitted_at", flat=True).first()
    if sent is None and referral.received_on is None:
        return None
    return arrival(channel=referral.channel, submitted_at=sent, received_on=referral.received_on)


def to_prepare(today: dt.date) -> list[Referral]:
    """Referrals still in the intake, also those that are not complete, where the day has come and nothing waits."""
    last = today - dt.timedelta(days=ruleset(today).number("preliminary_answer_reminder_days"))
    first = last - dt.timedelta(days=LOOKS_BACK_DAYS)
    here = {"referral": OuterRef("pk")}
    sent = {"submission__submitted_at__gte": _midnight(first), "submission__submitted_at__lt": _midnight(last + DAY)}
    rows = Referral.objects.filter(
        ~Exists(ReferralPreliminaryAnswer.objects.filter(**here)),
        ~Exists(IntakeDecision.objects.filter(**here)),
        Exists(ReferralSubmission.objects.filter(**here)),
        Q(received_on__range=(first, last)) | Q(received_on=None, **sent),
    )
    return list(rows.select_related("unit"))


def _midnight(day: dt.date) -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(day, dt.time()))


@action
def prepare(*, referral: Referral) -> ReferralPreliminaryAnswer | None:
    """A finished letter waits for PPT from day 21, whether or not the referral is complete. Made once."""
    came, today = received(referral), clock.today()
    if came is None or ReferralPreliminaryAnswer.objects.filter(referral=referral).exists():
        return None
    rules = ruleset(today)
    found = preliminary_answers(
        received_on=came,
        sent_on=None,
        reminder_days=rules.number("preliminary_answer_reminder_days"),
        months=rules.number("preliminary_answer_months"),
        also_from_assessment=False,
    )
    first = next((one for one in found if one.remind_on <= today), None)
    if first is None:
        return None
    answer = ReferralPreliminaryAnswer(
        scope_id=referral.scope_id, referral=referral, ready_on=first.remind_on, due_on=first.due_on
    )
    answer.save()
    audit("preliminary_answer.ready", about=answer, counted_from="referral")
    return answer


@action
def send_preliminary(
    *, answer: ReferralPreliminaryAnswer, reason: str, expected_on: dt.date | None, by: User
) -> ReferralPreliminaryAnswer:
    """Sends and records it. Pressed twice it is sent once."""
    require(by, Permission.INTAKE_DECIDE)
    if answer.sent_at is not None:
        return answer
    referral = answer.referral
    if IntakeDecision.objects.filter(referral=referral).exists():
        raise NotNow(_("Henvisningen er bestemt. Da trengs det ikke noe foreløpig svar."))
    if not reason.strip():
        raise Problem(_("Skriv hvorfor dere ikke kan svare ennå."), field="reason")
    if expected_on is not None and expected_on < clock.today():
        raise Problem(_("Datoen er passert. Velg en dato fram i tid."), field="expected_on")
    change(answer, reason=reason.strip(), expected_on=expected_on, sent_at=clock.now(), sent_by_id=by.pk)
    with override(referral.language):
        came = received(referral) or timezone.localdate(referral.started_at)
        letter = intake_letters.preliminary(received_on=came, reason=answer.reason, expected_on=expected_on, by=by)
    post(referral=referral, letter=letter, by=by)
    audit("preliminary_answer.sent", about=answer, expected_on=expected_on)
    return answer


@action
def post(*, referral: Referral, letter: Letter, by: User) -> None:
    """One copy with the referral: seen in the portal by those who have it, on paper for the others."""
    to = family_of(referral)
    try:
        with override(referral.language):
            pdf = rendering.render(intake_letters.document(referral, letter, [name for name, _own in to]))
    except TextProblem as problem:
        raise Problem(str(problem)) from problem
    file = store_own_pdf(scope_id=referral.scope_id, name=f"{letter.title.rstrip('?')}.pdf", pdf=pdf, by=by)
    sending.release(file=file, title=letter.title, by=by)
    for name, is_own in to:
        channel = Dispatch.Channel.PORTAL if is_own else Dispatch.Channel.PAPER
        sending.dispatch(file=file, recipient=name, channel=channel, by=by)


def family_of(referral: Referral) -> list[tuple[str, bool]]:
    """(name, reads it in the portal). The guardians in the folder, else as they are written, and who asked."""
    if referral.child_id:
        rows = Guardian.objects.filter(child_id=referral.child_id, ended_on=None, has_parental_responsibility=True)
        names = [one.name for one in rows.exclude(relation=Guardian.Relation.CHILD_WELFARE)]
    else:
        written = ReferralGuardian.objects.filter(referral=referral, scope_id=referral.scope_id)
        names = [one.name for one in written.filter(has_parental_responsibility=True)]
    own = referral.referrer_name if referral.is_own else ""
    if referrals.pupil_decides(referral):
        names.append(referral.child_name)
    found = [(name, name == own) for name in dict.fromkeys(names)]
    return found or [(own or referral.referrer_name or referral.child_name, bool(own))]
