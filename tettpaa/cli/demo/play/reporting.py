"""A scene at the school and the kindergarten: leader and teacher write the pedagogical report together."""

import uuid
from typing import Any

from tettpaa.access.models import User
from tettpaa.cases import message_queries
from tettpaa.cases.actions import messaging
from tettpaa.cases.models import CaseScope, SharedProgress
from tettpaa.cli.demo.play.role import CasePlay
from tettpaa.core.jobs import enqueue
from tettpaa.papers.actions import reports as actions
from tettpaa.papers.actions import sending_reports
from tettpaa.papers.models import UnitReport
from tettpaa.papers.queries import reports

BY_LEADER = {
    "question": "Hva kan vi gjøre annerledes, slik at {name} får mer ut av dagen?",
    "going_on": "Vi fortsetter med liten gruppe to ganger i uka, og ser på det igjen etter nyttår.",
}
BY_TEACHER = {
    "strengths": "{name} er nysgjerrig, spør mye og hjelper andre. Alt med dyr og natur vekker interesse.",
    "outcome": "{name} følger godt med når vi arbeider muntlig. Det blir tyngre når oppgaven er en lang tekst.",
    "development": "{name} leker helst med ett barn om gangen og snakker mye når det er rolig rundt.",
    "social": "{name} har to faste venner og trives i friminuttene.",
}

TRIED = (
    "<table><tr><th>Tiltak</th><th>Fra og til</th><th>Hvor ofte</th><th>Hva det førte til</th></tr>"
    "<tr><td>Lesekurs i liten gruppe</td><td>august til oktober</td><td>to ganger i uka</td>"
    "<td>Leser litt raskere, og tør å lese høyt.</td></tr></table>"
)
REST = {
    "tried": TRIED,
    "child_view": "«Jeg liker best når vi er få.» {name} sa det til Guro mandag.",
    "guardian_views": "Foreldrene ser at leksene tar lang tid, og er glade for gruppa.",
}


def plan(play: CasePlay) -> None:
    """Begun by the leader, and written on by the teacher the same afternoon."""
    about: dict[str, Any] = play.cast.extra.get("report", {})
    teacher = play.stage.known(about.get("teacher", ""))
    if teacher is not None:
        play.plan(about["day"], 9.5, play.leader, begin, teacher)
        play.plan(about["day"], 14.5, teacher, write, BY_TEACHER)
        if about.get("asked"):
            play.plan(about["day"] + 1, 9, play.holder, ask_teacher, teacher, about["asked"])
            play.plan(about["day"] + 1, 14, teacher, answer_adviser, about["answered"])
            play.work_queue(about["day"] + 1, 14.1)
        if about.get("signed"):
            play.plan(about["day"] + 1, 9, teacher, write, REST)
            play.plan(about["day"] + 1, 9.5, teacher, sign)
            play.plan(about["day"] + 1, 10, play.leader, sign)
            play.plan(about["day"] + 1, 10.5, play.leader, send)
            play.work_queue(about["day"] + 1, 11)


def begin(play: CasePlay, teacher: User, by: User) -> None:
    """From the referral that is written, or from the case; and who writes it."""
    if play.case_id is None:
        report = actions.start_for_referral(referral=play.referral(), by=by)
    else:
        progress = SharedProgress.objects.select_related("unit").get(case_id=play.case_id, audience="unit")
        report = actions.start_for_case(progress=progress, by=by)
    actions.name_teacher(report=report, teacher=teacher.pk, by=by)
    write(play, BY_LEADER, by)


def write(play: CasePlay, texts: dict[str, str], by: User) -> None:
    """The sections that the template has."""
    report = _report(play)
    for part in reports.draft(report).parts:
        if part.asked.key in texts and not part.section.html:
            said = texts[part.asked.key].format(name=play.cast.child.first)
            html = said if said.startswith("<") else f"<p>{said}</p>"
            actions.save_text(report=report, section=part.section, html=html, base_revision=0, by=by)


def ask_teacher(play: CasePlay, teacher: User, text: str, by: User) -> None:
    """The adviser begins a thread with the teacher alone."""
    to = f"{message_queries.TEACHER}{teacher.pk}"
    messaging.write(case=play.case(), to=to, said=messaging.Said(text, uuid.uuid4()), by=by)
    enqueue("cases.apply_registrations", case_id=str(play.case_id))


def answer_adviser(play: CasePlay, text: str, by: User) -> None:
    """And the teacher answers in the portal."""
    place = CaseScope.objects.get(case_id=play.case_id, kind=CaseScope.Kind.TEACHER, teacher=by)
    messaging.write_from_portal(place=place, said=messaging.Said(text, uuid.uuid4()), is_closed=False, by=by)
    enqueue("cases.apply_registrations", case_id=str(play.case_id))


def sign(play: CasePlay, by: User) -> None:
    """One of the two."""
    actions.sign(report=_report(play), by=by)


def send(play: CasePlay, by: User) -> None:
    """To the adviser, in the case."""
    sending_reports.send(report=_report(play), by=by)


def _report(play: CasePlay) -> UnitReport:
    return reports.reports().get(child_name=play.cast.child.name)
