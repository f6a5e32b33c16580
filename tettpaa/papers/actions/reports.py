"""A unit's pedagogical report: begun by the leader, written by two, signed by both, then sent by the leader."""

import uuid
from collections.abc import Mapping
from typing import IO, Any

from django.db import connections
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import NotAllowed, NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases.models import SharedProgress
from tettpaa.core import clock, doorways
from tettpaa.core.rulesets import ruleset
from tettpaa.documents import rendering
from tettpaa.documents.actions import sending
from tettpaa.documents.actions.drafts import Conflict, SavedSection, save_section, start_document
from tettpaa.documents.actions.files import store_file
from tettpaa.documents.models import FinalDocument, Section
from tettpaa.documents.models import Signature as FinalSignature
from tettpaa.documents.problems import TextProblem
from tettpaa.organisation.models import Unit
from tettpaa.papers.actions.writing import LONGEST_TITLE, choice_of, keep_text
from tettpaa.papers.models import ReportAttachment, ReportSignature, TemplateVersion, UnitReport
from tettpaa.papers.queries import reports, templates
from tettpaa.papers.rules.content import Voice
from tettpaa.referrals import queries as referrals
from tettpaa.referrals.models import Referral

KIND = "unit_report"
SHORTEST_REASON = 10


@action
def start_for_referral(*, referral: Referral, by: User) -> UnitReport:
    """Beside a referral that the leader writes or has sent; the one that is begun is used again."""
    require(by, Permission.UNIT_REFER)
    begun = reports.unfinished(referral=referral)
    if begun is not None or referral.unit is None:
        return begun or _no_unit()
    if not referral.child_name:
        raise NotNow(_("Skriv hvem barnet er først."))
    parts = referrals.parts(referral)
    days = {"hearing": referral.hearing_checked_on, "vision": referral.vision_checked_on}
    facts = {name: day.isoformat() for name, day in days.items() if day}
    facts["guardians"] = ", ".join(one.name for one in parts["guardians"])
    return _start(
        referral.unit,
        source=referral.scope_id,
        by=by,
        language=referral.language,
        referral=referral,
        child_name=referral.child_name,
        child_birth_date=referral.child_birth_date,
        group=referral.group,
        hides_place=referral.protected_address,
        facts=facts,
    )


@action
def start_for_case(*, progress: SharedProgress, by: User) -> UnitReport:
    """To a case that PPT has; the one that is begun is used again."""
    require(by, Permission.UNIT_REFER)
    begun = reports.unfinished(case_id=progress.case_id)
    if begun is not None or progress.unit is None:
        return begun or _no_unit()
    if progress.closed_on is not None:
        raise NotNow(_("Saken er avsluttet."))
    return _start(
        progress.unit,
        source=progress.scope_id,
        by=by,
        language=get_language() or "nb",
        case_id=progress.case_id,
        child_name=progress.child_name,
        child_birth_date=progress.child_birth_date,
        group=progress.group,
    )


def _no_unit() -> UnitReport:
    raise NotNow(_("Barnet går ikke i barnehage eller skole."))


def _start(unit: Unit, *, source: int, by: User, language: str, **about: Any) -> UnitReport:
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute("select app_open_report_scope(%s)", [source])
        (scope_id,) = cursor.fetchone()
    return _begun(unit, Scope.objects.get(pk=scope_id), _in_use(unit), language, by, **about)


def _in_use(unit: Unit) -> TemplateVersion:
    version = reports.version_for(unit)
    if version is None:
        raise NotNow(_("PPT har ingen mal for rapporten nå. Spør PPT."))
    return version


def _begun(unit: Unit, scope: Scope, version: TemplateVersion, language: str, by: User, **about: Any) -> UnitReport:
    content = templates.content(version)
    language = "nn" if language == "nn" else "nb"
    document = start_document(
        scope=scope,
        kind=KIND,
        title=content.title.in_form(language)[:LONGEST_TITLE],
        language=language,
        rule_version=ruleset(clock.today()).version,
        keys=[one.key for one in content.sections],
        by=by,
    )
    made = UnitReport(pk=document.pk, scope=scope, document=document, version=version, unit=unit, **about)
    made.save()
    audit("report.started", about=made)
    return made


@action
def name_teacher(*, report: UnitReport, teacher: int, by: User) -> None:
    """Lets one teacher of the unit in to this child's report. The one who was named before is out at once."""
    require(by, Permission.UNIT_REFER)
    if teacher not in {pk for pk, _name in reports.teachers_at(report.unit)}:
        raise Problem(_("Velg en som er registrert hos dere."), field="teacher")
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute("select app_name_teacher(%s, %s)", [report.pk, teacher])
    audit("report.teacher_named", about=report, user=teacher)


@action
def end_teacher(*, report: UnitReport, by: User) -> None:
    """The teacher sees nothing of the child from this minute; what was written stays."""
    require(by, Permission.UNIT_REFER)
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute("select app_end_named_teacher(%s, null)", [report.pk])
    audit("report.teacher_ended", about=report)


@action
def save_text(
    *, report: UnitReport, section: Section, html: str, base_revision: int, by: User
) -> SavedSection | Conflict:
    """Saves one section. A table in which nothing is filled in is an empty section."""
    require_open(report, by)
    asked = templates.content(report.version).section(section.key)
    saved = keep_text(asked, report.document, section=section, html=html, base_revision=base_revision, by=by)
    is_new = isinstance(saved, SavedSection) and saved.is_new and bool(saved.html)
    if is_new and asked is not None and asked.voice is Voice.CHILD and report.not_heard:
        change(report, not_heard="")
    return saved


@action
def choose(
    *, report: UnitReport, section: Section, picked: set[int], base_revision: int, by: User
) -> SavedSection | Conflict:
    """Saves which choices hold."""
    require_open(report, by)
    html = choice_of(templates.content(report.version).section(section.key), picked, report.document.language)
    return save_section(section=section, html=html, base_revision=base_revision, by=by)


@action
def say_not_heard(*, report: UnitReport, reason: str, by: User) -> None:
    """Why nobody has asked the child; an empty one takes it back. What the child has said comes first."""
    require_open(report, by)
    whole = reports.draft(report)
    said = reason.strip()
    if said and any(part.asked.voice is Voice.CHILD and part.section.html for part in whole.parts):
        raise NotNow(_("Barnets egne ord står alt i rapporten. Slett dem først hvis barnet ikke er spurt."))
    if said and len(said) < SHORTEST_REASON:
        raise Problem(_("Skriv grunnen med en hel setning."), field="reason")
    if said != report.not_heard:
        change(report, not_heard=said)
        audit("report.not_heard" if said else "report.heard", about=report)


@action
def attach(*, report: UnitReport, name: str, data: IO[bytes] | bytes, declared_type: str = "", by: User) -> None:
    """A file that goes with the report; the same file twice is one."""
    require_open(report, by)
    file = store_file(scope=report.scope, name=name, data=data, declared_type=declared_type, by=by)
    if any(bytes(row.file.sha256) == bytes(file.sha256) for row in reports.attachments(report)):
        return
    row = ReportAttachment(scope_id=report.scope_id, report=report, file=file, added_by=by)
    row.save()
    audit("report.attached", about=report, file=file.pk)


@action
def detach(*, report: UnitReport, file_id: uuid.UUID, by: User) -> None:
    """It does not go along after all."""
    require_open(report, by)
    for row in reports.attachments(report):
        if row.file_id == file_id:
            change(row, removed_at=clock.now())
            audit("report.detached", about=report, file=file_id)


@action
def discard(*, report: UnitReport, by: User) -> None:
    """The leader throws the draft away; the teacher's way in ends with it."""
    require(by, Permission.UNIT_REFER)
    require_open(report, by)
    if report.replaces_id is None:
        end_teacher(report=report, by=by)
    change(report, discarded_at=clock.now(), replaces_id=None)
    audit("report.discarded", about=report)


@action
def sign(*, report: UnitReport, by: User) -> FinalDocument | None:
    """One of the two signs what stands there now. When both have, it is final; until then nothing."""
    require(by, Permission.UNIT_REPORT)
    found = reports.final_of(report)
    if found is not None:
        return found
    require_open(report, by)
    whole = reports.draft(report, lock=True)
    if whole.missing:
        raise NotNow([_("«%(title)s» mangler.") % {"title": title} for title in whole.missing])
    if whole.teacher is None:
        raise NotNow(_("Velg læreren som skriver rapporten, først."))
    # A substitute who is also the child's teacher signs as the teacher: two people stand behind a report.
    leads = by.may(Permission.UNIT_REFER) and by.pk != whole.teacher.user
    if not leads and by.pk != whole.teacher.user:
        raise NotAllowed(_("Bare lederen og læreren som er valgt for barnet, signerer."))
    if not whole.standing.has(is_leader=leads):
        _put_name(report, whole.covers, is_leader=leads, by=by)
        whole = reports.draft(report, lock=True)
    return _finish(whole, by) if whole.standing.is_whole else None


def _put_name(report: UnitReport, covers: Mapping[str, Any], *, is_leader: bool, by: User) -> None:
    row = ReportSignature(
        scope_id=report.scope_id,
        report=report,
        user=by,
        name=by.name,
        title=by.title,
        is_leader=is_leader,
        covers=covers,
    )
    row.save()
    audit("report.signed", about=row)


def _finish(whole: reports.ReportDraft, by: User) -> FinalDocument:
    """Rendered, stored and hashed, with both names under it: all of it, or nothing."""
    report = whole.report
    try:
        pdf = rendering.render(reports.document(whole, is_draft=False))
    except TextProblem as problem:
        raise Problem(str(problem)) from problem
    final = sending.finalise(document=report.document, pdf=pdf, name=f"{report.document.title}.pdf", by=by)
    for one in (whole.standing.leader, whole.standing.teacher):
        if one is not None:
            mark = FinalSignature(
                scope_id=report.scope_id,
                final=final,
                user_id=one.user,
                name=one.name,
                title=one.title,
                signed_at=one.at,
            )
            mark.save()
    audit("report.finished", about=report, final=final.pk)
    return final


@action
def new_version(*, report: UnitReport, by: User) -> UnitReport:
    """A draft that begins with what was signed, and will name it as the one it replaces. The signed one stays."""
    require(by, Permission.UNIT_REFER)
    if reports.final_of(report) is None:
        raise NotNow(_("Rapporten er ikke signert ennå. Rett den der den er."))
    newer = reports.newer_than(report)
    if newer is not None:
        return newer
    texts = Section.objects.filter(document_id=report.document_id, scope_id=report.scope_id)
    before = {row.key: row.html for row in texts}
    made = _begun(
        report.unit,
        report.scope,
        _in_use(report.unit),
        report.document.language,
        by,
        referral_id=report.referral_id,
        case_id=report.case_id,
        replaces=report,
        child_name=report.child_name,
        child_birth_date=report.child_birth_date,
        group=report.group,
        hides_place=report.hides_place,
        facts=report.facts,
        not_heard=report.not_heard,
    )
    for section in Section.objects.filter(document_id=made.document_id, scope_id=made.scope_id):
        if before.get(section.key):
            save_section(section=section, html=before[section.key], base_revision=0, by=by)
    for row in reports.attachments(report):
        ReportAttachment(scope_id=made.scope_id, report=made, file_id=row.file_id, added_by=by).save()
    return made


def require_open(report: UnitReport, by: User) -> None:
    """The two who are let in to it write, until it is final or thrown away."""
    require(by, Permission.UNIT_REPORT)
    if report.discarded_at is not None:
        raise NotNow(_("Rapporten er forkastet."))
    if reports.final_of(report) is not None:
        raise NotNow(_("Rapporten er signert og kan ikke endres. Lag en ny utgave hvis noe er feil."))
