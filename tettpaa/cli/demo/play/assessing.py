"""Third scene: the draft, the family's answer to it, a colleague's control, the signature, and sending it."""

from datetime import timedelta

from tettpaa.access.models import User
from tettpaa.assessments.actions import control, drafting, finishing
from tettpaa.assessments.models import QualityControl
from tettpaa.assessments.queries import drafts
from tettpaa.cases import page_queries, queries
from tettpaa.cases.actions import consents, conversations, voices
from tettpaa.cases.actions import hearing as hearings
from tettpaa.cases.actions.school import Plan
from tettpaa.cases.reading import read
from tettpaa.cli.demo.content import texts
from tettpaa.cli.demo.content.cast import CastGuardian
from tettpaa.cli.demo.play.casework import own_scope, spoken
from tettpaa.cli.demo.play.role import CasePlay
from tettpaa.cli.demo.words import paragraphs
from tettpaa.core import clock
from tettpaa.core.jobs import enqueue
from tettpaa.documents.models import Section
from tettpaa.participation import actions as participation
from tettpaa.participation.models import Channel, ChildConversation, SharingPreference

ANSWER_DAYS = 14
VALID_DAYS = 2 * 365


def plan(play: CasePlay) -> None:
    """As far as the case has come."""
    draft, hearing, checked = play.step("draft"), play.step("hearing"), play.step("quality_control")
    if draft is None:
        return
    play.plan(draft, 12, play.holder, write)
    if hearing is None:
        return
    play.plan(draft, 13, play.holder, hear_the_child, draft)
    play.plan(hearing, 9, play.holder, finish_text)
    play.plan(hearing, 10, play.holder, send_to_family, hearing)
    _plan_answers(play, checked)
    if checked is not None:
        _plan_control(play, checked)
    if (signed := play.step("signed")) is not None:
        play.plan(signed, 13, play.holder, sign)
    if (sent := play.step("sent")) is not None:
        play.plan(sent, 13, play.holder, send)


def _plan_answers(play: CasePlay, checked: int | None) -> None:
    """What each guardian answers: their own words where the cast has them, otherwise nothing to add."""
    written = {row["guardian"]: row for row in play.cast.extra.get("hearing_comments", ())}
    for one in play.cast.child.guardians:
        said = written.get(one.first)
        day = said["day"] if said else None if checked is None else checked - 1
        if day is None:
            continue
        text, user = said["text"] if said else "", play.portal_user(one)
        if user is not None:
            play.plan(day, 11, user, comment_in_portal, one, text)
            play.work_queue(day, 11.1)
        else:
            play.plan(day, 11, play.holder, record_comment, one, text)


def _plan_control(play: CasePlay, asked: int) -> None:
    """A colleague is asked, and answers when the cast says so or on the day it was signed."""
    quality = play.cast.extra.get("quality", {})
    controller = play.stage.user(quality.get("by", "hanne"))
    play.plan(asked, 12, play.holder, ask_control, controller)
    answered = quality.get("approved", play.step("signed"))
    if answered is not None:
        play.plan(answered, 11, controller, approve)


def write(play: CasePlay, by: User) -> None:
    """The draft is begun. What is not laid before the family yet holds only what the cast has written."""
    assessment = drafting.start_draft(case=play.case(), by=by)
    ready = play.step("hearing") is not None
    drawn = texts.sections(play.cast.voice, needs_help=True) if ready else {}
    written = {**drawn, **play.cast.sections}
    for section in Section.objects.filter(document_id=assessment.document_id).order_by("position"):
        if text := written.get(section.key):
            drafting.save_text(assessment=assessment, section=section, html=paragraphs(text), base_revision=0, by=by)


def hear_the_child(play: CasePlay, day: int, by: User) -> None:
    """A conversation with the child, in the child's own words."""
    school = play.cast.child.unit.kind == "school"
    talk = conversations.record_conversation(
        case=play.case(),
        held_on=play.stage.day(day),
        how=conversations.Setting(
            form=ChildConversation.Form.TALK if school else ChildConversation.Form.PLAY,
            place="på skolen" if school else "i barnehagen",
            **spoken(play.cast.child.guardians[0]),
        ),
        own_words=play.cast.text("child_view"),
        by=by,
    )
    conversations.answer_safety(
        case=play.case(),
        conversation=talk,
        answer="safe",
        reason="Barnet har fortalt det samme hjemme, og vil at det blir sagt.",
        by=by,
    )


def finish_text(play: CasePlay, by: User) -> None:
    """The questions are answered, the best interests are weighed, and every element is marked."""
    one = play.cast
    needs_help = one.extra.get("decision", {}).get("outcome", "granted") != "refused"
    voices.assess_best_interests(
        case=play.case(),
        weighed=one.text("best_weighed"),
        child_view=one.text("child_view"),
        conclusion=one.text("best_conclusion"),
        by=by,
    )
    answers = drafting.Answers(
        need=needs_help,
        competence_exception=False,
        other_adaptations=False,
        hours_per_year="76" if needs_help else None,
        hours_assistant=None,
        valid_until=clock.today() + timedelta(days=VALID_DAYS) if needs_help else None,
        plan=Plan(has_plan=False) if page_queries.asks_plan(play.case()) else None,
    )
    drafting.answer_questions(assessment=play.assessment(), answers=answers, base_revision=0, by=by)
    assessment = play.assessment()
    for part in drafts.draft(assessment).asked:
        if part.section.html:
            drafting.mark(assessment=assessment, element=part.element.key, by=by)


def send_to_family(play: CasePlay, day: int, by: User) -> None:
    """The family gets the draft, with a date to answer by."""
    share(play, SharingPreference.About.DRAFT, by)
    until = play.stage.day(day + ANSWER_DAYS)
    drafting.send_to_hearing(assessment=play.assessment(), answer_by=until, by=by)
    for one in play.cast.child.guardians:
        if one.responsibility and (play.portal_user(one) is None or one.interpreter):
            hearings.deliver(
                case=play.case(),
                hearing=play.hearing(),
                guardian=play.guardian(one),
                channel=Channel.MEETING if one.interpreter else Channel.PAPER,
                delivered_on=play.stage.day(day),
                by=by,
                **spoken(one),
            )


def share(play: CasePlay, about: SharingPreference.About, by: User) -> None:
    """A pupil who decides alone has said whether the guardians get the text too."""
    if queries.pupil_decides(read(play.case())):
        consents.decide_sharing(
            case=play.case(),
            about=about,
            pupil_wish="Det er greit at de hjemme får lese.",
            share=True,
            reason="Eleven ønsker det selv.",
            by=by,
        )


def comment_in_portal(play: CasePlay, one: CastGuardian, text: str, by: User) -> None:
    """A guardian answers in the portal, and the service's worker tells the adviser."""
    own = own_scope(play, one)
    participation.comment(
        hearing=play.hearing(),
        scope=own.scope,
        guardian_id=own.guardian_id,
        text=text,
        no_comment=not text,
        channel=Channel.PORTAL,
        by=by,
    )
    enqueue("cases.apply_registrations", case_id=str(play.case_id))


def record_comment(play: CasePlay, one: CastGuardian, text: str, by: User) -> None:
    """A guardian answers on the phone."""
    hearings.record_comment(
        case=play.case(),
        hearing=play.hearing(),
        guardian=play.guardian(one),
        text=text,
        no_comment=not text,
        channel=Channel.PHONE,
        by=by,
        **spoken(one),
    )


def ask_control(play: CasePlay, controller: User, by: User) -> None:
    """The time for answers is over, and a colleague is asked to read."""
    hearings.end_hearing(case=play.case(), hearing=play.hearing(), by=by)
    control.ask_control(assessment=play.assessment(), controller=controller, by=by)


def approve(play: CasePlay, by: User) -> None:
    """The colleague has read it all."""
    asked = QualityControl.objects.get(assessment__case_id=play.case_id, answer=None)
    remarks = play.cast.extra.get("quality", {}).get("text") or play.cast.text("quality_approval")
    control.answer_control(control=asked, approved=True, remarks=remarks, is_impartial=True, by=by)


def sign(play: CasePlay, by: User) -> None:
    """The pages are made, signed and kept for good."""
    finishing.sign_assessment(assessment=play.assessment(), by=by)


def send(play: CasePlay, by: User) -> None:
    """To the school and the family."""
    share(play, SharingPreference.About.ASSESSMENT, by)
    finishing.send_assessment(assessment=play.assessment(), by=by)
