"""A signed report goes where it belongs: with the referral while it is written or asked about, else into the case."""

import datetime as dt

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import NotNow
from tettpaa.access.roles import Permission
from tettpaa.cases.models import CaseScope, IndividualCase
from tettpaa.core import clock
from tettpaa.core.jobs import enqueue
from tettpaa.documents.actions import sending
from tettpaa.documents.actions.files import copy_file
from tettpaa.documents.models import Release, StoredFile
from tettpaa.papers.models import UnitReport
from tettpaa.papers.queries import reports
from tettpaa.planning.actions import create_task
from tettpaa.planning.models import WorkTask
from tettpaa.referrals import actions as referrals
from tettpaa.referrals import queries as referral_queries

READ_WITHIN = dt.timedelta(days=5)


@action
def send(*, report: UnitReport, by: User) -> None:
    """Sent once. A case gets it by a job, since the portal writes nothing in a case."""
    require(by, Permission.UNIT_REFER)
    final = reports.final_of(report)
    if final is None:
        raise NotNow(_("Både du og læreren må signere før rapporten kan sendes."))
    if report.sent_at is not None:
        return
    if report.case_id is None:
        _with_the_referral(report, final.file, by)
    change(report, sent_at=clock.now(), sent_by=by)
    audit("report.sent", about=report)
    if report.case_id is not None:
        enqueue("papers.report_arrives", report_id=str(report.pk))


def _with_the_referral(report: UnitReport, file: StoredFile, by: User) -> None:
    """An attachment of the referral, in place of the report that this one replaces; its files come along."""
    referral = report.referral
    if referral is None or (referral_queries.is_submitted(referral) and not referral_queries.has_open_notice(referral)):
        raise NotNow(_("Henvisningen er sendt. Rapporten kan sendes når PPT har åpnet saken, eller spør om mer."))
    before = report.replaces
    made = referrals.add_report(
        referral=referral, file=file, instead_of=before.sent_as if before is not None else None, by=by
    )
    for row in reports.attachments(report):
        referrals.add_copy(referral=referral, file=row.file, by=by)
    change(report, sent_as=made.pk)


@action
def arrive(*, report: UnitReport) -> None:
    """In what the case shares with the unit, in place of the one it replaces; the adviser is told. By the worker."""
    final = reports.final_of(report)
    if final is None or report.sent_at is None or report.sent_as is not None or report.case_id is None:
        return
    shared = CaseScope.objects.get(case_id=report.case_id, kind=CaseScope.Kind.UNIT)
    scope = Scope.objects.get(pk=shared.scope_id)
    if report.replaces is not None and report.replaces.sent_as is not None:
        for old in Release.objects.filter(pk=report.replaces.sent_as, ended_at=None):
            change(old, ended_at=clock.now())
    copy = copy_file(file=final.file, scope=scope, by=None)
    release = sending.release(file=copy, title=report.document.title, by=None)
    for row in reports.attachments(report):
        sending.release(file=copy_file(file=row.file, scope=scope, by=None), title=row.file.name[:160], by=None)
    change(report, sent_as=release.pk)
    audit("report.arrived", about=report, case=report.case_id)
    _tell_adviser(report)


def _tell_adviser(report: UnitReport) -> None:
    case = IndividualCase.objects.get(pk=report.case_id)
    holder = User.objects.filter(pk=case.holder_id).first() if case.holder_id else None
    if holder is None or case.closed_on is not None:
        return
    create_task(
        scope=Scope.objects.get(pk=case.scope_id),
        kind=WorkTask.Kind.UNIT_REPORT,
        title=_("Les rapporten fra %(unit)s") % {"unit": report.unit.name[:80]},
        due_on=clock.today() + READ_WITHIN,
        owner=holder,
        about_id=report.pk,
        by=None,
    )
