"""Stopping a disposal, deciding one, carrying it out. Only the job carries out, and the database checks it again."""

import datetime as dt
import json
import uuid
from collections.abc import Sequence
from typing import Any

from django.db import IntegrityError
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.asking import one, told
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission, ScopeKind
from tettpaa.assessments.models import AssessmentSigning
from tettpaa.cases.models import CaseImport, IndividualCase
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.documents.actions import files
from tettpaa.documents.models import FinalDocument, StoredFile
from tettpaa.documents.queries import corrected_title
from tettpaa.papers.models import CaseDocument
from tettpaa.papers.rules.content import Paper
from tettpaa.referrals.models import Referral
from tettpaa.retention import queries
from tettpaa.retention.models import Disposal, KeptPaper, LegalHold

_DISPOSE_PAPER = "select app_dispose_paper(%(disposal)s, %(today)s::date, %(ground)s) as done"
_DISPOSE = "select app_dispose(%(disposal)s, %(today)s::date, %(ground)s, %(kept)s) as done"


@action
def hold(
    *, case_id: uuid.UUID, reason: str, review_on: dt.date | None, by: User, paper: str = queries.CASE
) -> LegalHold:
    """Stops the disposal of a closed case, or of what lies in none. A decision that waits is stopped with it."""
    require(by, Permission.DISPOSAL_STOP)
    if review_on is not None and review_on <= clock.today():
        raise Problem(_("Velg en dag fram i tid, eller la feltet stå tomt."), field="review_on")
    found = queries.one_ended(case_id, paper)
    made = LegalHold(scope_id=found.scope_id, reason=reason.strip(), review_on=review_on, held_by=by)
    old = LegalHold.objects.filter(scope_id=found.scope_id, lifted_at=None).first()
    if old is not None and queries.is_held(found, clock.today()):
        raise Problem(_("Kassasjonen er alt stanset. Opphev den stansen først."))
    if old is not None:
        change(old, lifted_at=clock.now(), lifted_by=by)
    made.save()
    waiting = Disposal.objects.filter(scope_id=found.scope_id, stopped_at=None).first()
    if waiting is not None:
        change(waiting, stopped_at=clock.now(), stopped_by=by, stopped_because=reason.strip())
    audit("disposal.held", about=made, reason=reason.strip())
    return made


@action
def lift(*, case_id: uuid.UUID, by: User, paper: str = queries.CASE) -> LegalHold:
    """The hold ends; it may be disposed of again when its time has run out."""
    require(by, Permission.DISPOSAL_STOP)
    found = queries.one_ended(case_id, paper)
    held = one(LegalHold.objects.filter(lifted_at=None), scope_id=found.scope_id)
    change(held, lifted_at=clock.now(), lifted_by=by)
    audit("disposal.hold_lifted", about=held)
    return held


@action
def approve(*, case_ids: Sequence[uuid.UUID], seen: int, by: User) -> list[Disposal]:
    """The archivist decides. Nothing is removed yet: those who may stop it have some days to do so."""
    require(by, Permission.DISPOSAL_APPROVE)
    rules, today = ruleset(clock.today()), clock.today()
    rows = queries.chosen(case_ids)
    if not rows or len(rows) != seen:
        raise NotNow(_("Listen er endret siden du så den. Se over den på nytt."))
    goes_on = today + dt.timedelta(days=rules.number("disposal_wait_days"))
    made = []
    for row in rows:
        disposal = Disposal(
            scope_id=row.scope_id, due_on=row.due_on, goes_on=goes_on, rule_version=rules.version, approved_by=by
        )
        try:
            disposal.save()
        except IntegrityError as twice:
            raise NotNow(_("Noen andre har nettopp godkjent. Se over listen på nytt.")) from twice
        audit("disposal.approved", about=disposal, due_on=row.due_on, goes_on=goes_on)
        made.append(disposal)
    return made


@action
def carry_out(*, disposal: Disposal) -> dict[str, Any] | None:
    """Keeps what is to be preserved, then removes the rest. ``None`` when something has happened meanwhile.

    The files' bytes go after the transaction, by whoever called: a rollback must not lose them.
    """
    today = clock.today()
    case = IndividualCase.objects.filter(scope_id=disposal.scope_id).first()
    pk = case.pk if case else _loose(disposal.scope_id)
    still = pk and any(not queries.is_held(row, today) for row in queries.ended(until=today, only=[pk], most=1))
    ground = ruleset(today).reference("disposal").label.nb
    asked = {"disposal": disposal.pk, "today": today, "ground": ground}
    answer = told(_DISPOSE_PAPER, asked)[0].done if still and case is None else None
    if not still or (case is None and answer is None):
        _dropped(disposal)
        return None
    if case is not None:
        answer = told(_DISPOSE, asked | {"kept": _keep(case)})[0].done
    if answer is None:
        raise NotNow(_("Saken kan ikke kasseres nå."))
    done: dict[str, Any] = json.loads(answer)
    audit("disposal.carried_out", certificate=done["certificate"], rows=done["rows"])
    return done


def _loose(scope_id: int) -> uuid.UUID | None:
    """The referral or the list in this compartment."""
    referral = Referral.objects.filter(scope_id=scope_id).values_list("pk", flat=True).first()
    return referral or CaseImport.objects.filter(scope_id=scope_id).values_list("pk", flat=True).first()


def _dropped(disposal: Disposal) -> None:
    """Something has happened meanwhile: opened, stopped, become a case, or been given another day."""
    said = _("Saken eller henvisningen er åpnet, stanset eller har fått ny dato.")
    change(disposal, stopped_at=clock.now(), stopped_because=said)
    audit("disposal.dropped", about=disposal)


def _keep(case: IndividualCase) -> int:
    """The signed assessments and the reports they build on, stored again under the archive compartment's own key."""
    signings = AssessmentSigning.objects.filter(scope_id=case.scope_id).values_list("final_id")
    reports = CaseDocument.objects.filter(
        scope_id=case.scope_id, discarded_at=None, version__content__paper=Paper.REPORT.value
    ).values_list("document_id")
    finals = FinalDocument.objects.filter(scope_id=case.scope_id).select_related("document")
    found = [("expert_assessment", final) for final in finals.filter(pk__in=signings)]
    found += [(Paper.REPORT.value, final) for final in finals.filter(document_id__in=reports)]
    if not found:
        return 0
    archive = _archive(case.folder_id)
    for paper, final in found:
        file = StoredFile.objects.get(pk=final.file_id)
        KeptPaper(
            scope=archive,
            paper=paper,
            title=corrected_title(final.document),
            case_number=case.number,
            case_kind=case.kind,
            made_on=final.finalised_at.date(),
            file=files.copy_file(file=file, scope=archive, by=None),
        ).save()
    return len(found)


def _archive(folder_id: int) -> Scope:
    """The child's archive compartment, made the first time something is kept."""
    found = Scope.objects.filter(kind=ScopeKind.ARCHIVE, subject_id=folder_id).first()
    if found is None:
        found = Scope(kind=ScopeKind.ARCHIVE, subject_id=folder_id)
        found.save()
    return found
