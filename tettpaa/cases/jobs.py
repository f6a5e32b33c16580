"""What the worker does for cases: lets registrations from the portal take effect, and sweeps for forgotten ones."""

import contextlib
import datetime as dt
import time
from typing import Any

from django.conf import settings
from django.core.mail import send_mail
from django.utils import translation
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from tettpaa.access.actions_base import undone_alone
from tettpaa.access.models import Scope, User
from tettpaa.access.roles import Permission, Role
from tettpaa.access.session import Actor, acting, job_actor
from tettpaa.cases import county_queries, kept_uploads, preliminary_queries, queries, transfer_queries
from tettpaa.cases.actions import (
    absences,
    access_review,
    answering,
    changing_unit,
    coming_of_age,
    consents,
    county,
    deciding,
    decisions,
    help_received,
    importing,
    interim_questions,
    keeping_out,
    letting_in,
    messaging,
    notifying,
    partners,
    preliminary,
    progress,
    promoting,
    secrecy,
    sharing,
    taking_back,
    unit_papers,
    voices,
    wishes,
    withholding,
)
from tettpaa.cases.models import (
    AccessReview,
    CaseImport,
    DecisionNotice,
    DecisionRegistration,
    HelpAnswer,
    IndividualCase,
    PreliminaryAnswer,
    UnitPaper,
)
from tettpaa.cases.reading import read
from tettpaa.cases.rules.access_review import opens_on
from tettpaa.core import clock
from tettpaa.core.doorways import Doorway
from tettpaa.core.jobs import enqueue
from tettpaa.core.rulesets import ruleset
from tettpaa.participation.models import Consent, ConsentWithdrawal, HearingComment
from tettpaa.people.rules import birthday
from tettpaa.planning.actions import create_task
from tettpaa.planning.models import WorkTask

READ_WITHIN_DAYS = 2
IMPORT_SECONDS, SILENT_SECONDS = 5, 60
ENTERED_AT_ONCE, TAKEN_BACK_AT_ONCE = 20, 200
BIRTHDAYS_BACK = 7
"""A service that stood still on the day itself is not forgotten."""


@app.task(name="cases.apply_registrations")
def apply_registrations(*, case_id: str) -> None:
    """Applies what family or unit registered in the portal to PPT's side of the case. Safe to run twice."""
    with acting(job_actor("registreringer fra portalen")):
        case = IndividualCase.objects.filter(pk=case_id).first()
        if case is None:
            return
        decisions.apply(case=case)
        preliminary.apply(case=case)
        sharing.apply(case=case, by=None)
        county.apply(case=case)
        help_received.apply(case=case, by=None)
        wishes.apply(case=case)
        messaging.tell(case=case)
        secrecy.tell(case=case)
        partners.end_where_no(case=case, by=None)
        _tell_of_comments(case)
        _stop_where_withdrawn(case)


@app.task(name="cases.unit_paper_arrives")
def unit_paper_arrives(*, paper_id: str) -> None:
    """A copy from the unit comes into the case. Safe to run twice."""
    with acting(job_actor("kopi fra enheten")):
        paper = UnitPaper.objects.select_related("file").filter(pk=paper_id).first()
        if paper is not None:
            unit_papers.arrive(paper=paper)


@app.periodic(cron="* * * * *")
@app.task(name="cases.sweep", queueing_lock="cases.sweep")
def sweep(timestamp: int, **_kwargs: Any) -> None:
    """Once a minute: a registration whose job was lost is applied all the same."""
    with acting(job_actor("registreringer fra portalen")):
        waiting = set(DecisionRegistration.objects.filter(applied_at=None).values_list("case_id", flat=True))
        waiting |= set(DecisionNotice.objects.filter(applied_at=None).values_list("decision__case_id", flat=True))
        sent = PreliminaryAnswer.objects.filter(applied_at=None).exclude(sent_at=None)
        waiting |= set(sent.values_list("case_id", flat=True))
        waiting |= wishes.waiting() | messaging.waiting() | secrecy.waiting()
        waiting |= set(HelpAnswer.objects.filter(applied_at=None).values_list("asked__case_id", flat=True))
    for case_id in waiting:
        apply_registrations(case_id=str(case_id))


@app.periodic(cron="* * * * *")
@app.task(name="cases.tell_of_new", queueing_lock="cases.tell_of_new", lock="cases.tell_of_new")
def tell_of_new(timestamp: int = 0, **_kwargs: Any) -> None:
    """Once a minute: those who read in the portal are told that a document, a draft or a question has come."""
    with acting(job_actor("noe nytt å lese")):
        notifying.tell_of_new()


@app.periodic(cron="* * * * *")
@app.task(name="cases.follow_children", queueing_lock="cases.follow_children")
def follow_children(timestamp: int, **_kwargs: Any) -> None:
    """Once a minute: a child who has begun somewhere else takes the cases along, and the old unit is let out."""
    with acting(job_actor("barnet har byttet enhet")):
        for place in transfer_queries.moved():
            changing_unit.follow(place=place)
        for question in transfer_queries.moved_away():
            changing_unit.leave(question=question)


@app.periodic(cron="* * * * *")
@app.task(name="cases.let_out", queueing_lock="cases.let_out")
def let_out(timestamp: int = 0, **_kwargs: Any) -> None:
    """Once a minute: who is a guardian or an employee no more, or shared a case to a day that is over, is out."""
    with acting(job_actor("tilgangen er over")):
        voices.close_for_former_guardians()
        letting_in.close_for_those_who_left()
        letting_in.open_for_those_who_are_back()
        letting_in.close_run_out()
        keeping_out.tell_of_disqualified_holders()


@app.periodic(cron="3 * * * *")
@app.task(name="cases.review_accesses", queueing_lock="cases.review_accesses")
def review_accesses(timestamp: int = 0, **_kwargs: Any) -> None:
    """Once an hour: the half-yearly round opens on its date, and after its last day what nobody answered for ends."""
    today, actor = clock.today(), job_actor("tilgangsgjennomgang")
    with acting(actor):
        latest = AccessReview.objects.order_by("-opens_on").values_list("opens_on", flat=True).first()
        months = [ruleset(today).number(f"access_review_{season}_month") for season in ("spring", "autumn")]
        due = opens_on(today, months, latest)
        if due is not None:
            access_review.open_review(opens_on=due)
        review = AccessReview.objects.filter(closed_at=None).first()
        if review is None:
            return
        access_review.sweep(review=review)
    more = review.due_on < today
    while more:
        with acting(actor):
            more = bool(access_review.let_lapse(review=review))
            if not more:
                access_review.close(review=review)


@app.task(name="cases.tell_of_emergency", retry=3)
def tell_of_emergency() -> None:
    """A letter to every leader without a word of whom or what: somebody has used emergency access, look at Min dag."""
    with acting(job_actor("varsel om nødtilgang")):
        found = User.objects.filter(role=Role.PROFESSIONAL_LEAD, is_active=True).exclude(email=None)
        leaders = list(found.values_list("email", "language"))
    for email, language in leaders:
        with translation.override(language):
            subject = _("Noe venter på deg i Tett på")
            text = _("Noe som haster, venter på svar fra deg. Logg inn, og se på Min dag.")
        send_mail(subject, text, settings.DEFAULT_FROM_EMAIL, [email or ""])


@app.task(name="cases.promote")
def promote(*, promotion_id: str) -> None:
    """All children to a new school year, or back again. Safe to run twice."""
    with acting(job_actor("nytt skoleår")):
        promoting.apply(promotion_id=promotion_id)


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
        for case in interim_questions.to_ask(clock.today()):
            interim_questions.ask(case=case)
        for referral in answering.to_prepare(clock.today()):
            answering.prepare(referral=referral)
        for case in preliminary_queries.to_hand_on():
            preliminary.hand_on(case=case)


@app.periodic(cron="2 0 * * *")
@app.task(name="cases.who_is_it_today", queueing_lock="cases.who_is_it_today")
def who_is_it_today(timestamp: int, **_kwargs: Any) -> None:
    """Each night: family and unit see the substitute from the first day, and the adviser again after the last."""
    with acting(job_actor("en vikar begynner eller slutter")):
        absences.publish_changes(today=clock.today())


@app.periodic(cron="3,33 * * * *")
@app.task(name="cases.hold_letters", queueing_lock="cases.hold_letters")
def hold_letters(timestamp: int = 0, **_kwargs: Any) -> None:
    """Twice an hour: a letter in the pile whose yes has run out, or counts no more, is held."""
    with acting(job_actor("samtykket gjelder ikke lenger")):
        for case in withholding.to_hold():
            withholding.hold_in(case=case)


@app.task(name="cases.import_cases")
def import_cases(*, import_id: str, user_id: int) -> None:
    """A piece of a file's cases, entered or taken back as the leader who asked: same role, same policies.

    A piece at a time, so that other jobs come in between. Killed anywhere, the next one goes on where it was.
    """
    with acting(job_actor("fra fil")):
        user = User.objects.filter(pk=user_id).first()
    if user is None or not user.may(Permission.CASE_IMPORT):
        return
    actor = Actor(user.pk, Doorway.DESK, user.definition.db_role, purpose=f"fra fil {import_id}")
    until = time.monotonic() + IMPORT_SECONDS
    with acting(actor):
        batch = CaseImport.objects.select_related("file").get(pk=import_id)
        source = importing.source(batch)
    more = True
    while more and time.monotonic() < until:
        with acting(actor):
            if batch.state == CaseImport.State.UNDOING:
                more = taking_back.take_back_some(batch=batch, most=TAKEN_BACK_AT_ONCE, by=user)
            else:
                more = importing.enter_some(batch=batch, source=source, most=ENTERED_AT_ONCE, by=user)
    if more:
        with acting(actor):
            enqueue("cases.import_cases", once=f"import-{import_id}", import_id=import_id, user_id=user.pk)


@app.periodic(cron="* * * * *")
@app.task(name="cases.import_again", queueing_lock="cases.import_again")
def import_again(timestamp: int, **_kwargs: Any) -> None:
    """A job that was killed has been silent for a while: another goes on."""
    silent = clock.now() - dt.timedelta(seconds=SILENT_SECONDS)
    with acting(job_actor("fra fil")):
        at_work = (CaseImport.State.RUNNING, CaseImport.State.UNDOING)
        for batch in CaseImport.objects.filter(state__in=at_work, alive_at__lt=silent):
            with contextlib.suppress(AlreadyEnqueued), undone_alone():
                enqueue(
                    "cases.import_cases",
                    once=f"import-{batch.pk}",
                    import_id=str(batch.pk),
                    user_id=batch.uploaded_by_id,
                )


@app.periodic(cron="1 0 * * *")
@app.task(name="cases.pupils_of_age", queueing_lock="cases.pupils_of_age")
def pupils_of_age(timestamp: int, **_kwargs: Any) -> None:
    """From the fifteenth birthday the pupil answers alone: the adviser is told, and what is shared says what is so."""
    today = clock.today()
    age = ruleset(today).age("education")
    born = [birthday(today - dt.timedelta(days=days), -age) for days in (0, BIRTHDAYS_BACK)]
    with acting(job_actor("eleven fyller 15 år")):
        coming_of_age.ask_to_talk(today=today)
    with acting(job_actor("eleven har fylt 15 år")):
        found = IndividualCase.objects.filter(closed_on=None, decided_on=None, child__birth_date__gte=born[1])
        for case in found.exclude(child__birth_date__gt=born[0]).select_related("child", "unit"):
            _ask_the_pupil(case)


@app.periodic(cron="35 * * * *")
@app.task(name="cases.forget_uploads", queueing_lock="cases.forget_uploads")
def forget_uploads(timestamp: int = 0, **_kwargs: Any) -> None:
    """Once an hour: files of a form that nobody came back to within a day are gone."""
    with acting(job_actor("filer til et skjema som ikke ble sendt")):
        kept_uploads.forget_old()


@app.periodic(cron="4 0 * * *")
@app.task(name="cases.county_notices", queueing_lock="cases.county_notices")
def county_notices(timestamp: int = 0, **_kwargs: Any) -> None:
    """Each night from the day the list opens: the adviser of each pupil in the year group has it on Min dag."""
    today = clock.today()
    if not county_queries.is_open(today):
        return
    with acting(job_actor("melding til fylkeskommunen")):
        for found in county_queries.without_task(today):
            told = WorkTask.objects.filter(scope_id=found.case.scope_id, kind=WorkTask.Kind.COUNTY_NOTICE)
            if not told.filter(due_on=found.due_on).exists():
                county.remind(found=found, owner=User.objects.get(pk=found.case.holder_id), by=None)


@app.periodic(cron="6 0 * * *")
@app.task(name="cases.ask_about_help", queueing_lock="cases.ask_about_help")
def ask_about_help(timestamp: int = 0, **_kwargs: Any) -> None:
    """Each night: child, guardians and unit are asked whether the child got the help that was decided."""
    with acting(job_actor("fikk barnet hjelpen?")):
        for case in help_received.to_ask(clock.today()):
            help_received.ask(case=case)


def _ask_the_pupil(case: IndividualCase) -> None:
    reading, holder = read(case), User.objects.filter(pk=case.holder_id).first()
    if not queries.asks_consent(case) or not queries.pupil_decides(reading):
        return
    progress.publish(case=case, reading=reading)
    told = WorkTask.objects.filter(scope_id=case.scope_id, about_id=case.child_id, kind=WorkTask.Kind.OTHER)
    asked = queries.asked_now(case)
    if holder is None or told.exists() or queries.consent_status(reading, asked).is_given:
        return
    create_task(
        scope=Scope.objects.get(pk=case.scope_id),
        kind=WorkTask.Kind.OTHER,
        title=_("Eleven har fylt 15 år og svarer selv: spør eleven om samtykke"),
        due_on=clock.today(),
        owner=holder,
        about_id=case.child_id,
        by=None,
    )


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
    """A consent taken back, or a no, in the portal stops the work; told once."""
    ids = [scope for key, scope in queries.scopes_of(case).items() if key.startswith("person:")]
    _stop_where_refused(case, ids)
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


def _stop_where_refused(case: IndividualCase, ids: list[int]) -> None:
    refused = Consent.objects.filter(scope_id__in=ids, channel="portal").order_by("-registered_at").first()
    step = queries.open_next_step(case)
    if refused is not None and not refused.agreed and (step is None or step.set_at < refused.registered_at):
        consents.stop(case, None, str(consents.REFUSED))
