"""The municipality's decision and the day the family was told it. From the portal both wait for a job to apply them."""

import datetime as dt
import uuid
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import decider_queries, queries
from tettpaa.cases.actions import changing_unit, meanwhile, preliminary, progress
from tettpaa.cases.actions.moving import record_step
from tettpaa.cases.models import (
    DecisionNotice,
    DecisionOutcome,
    DecisionRegistration,
    DecisionSource,
    IndividualCase,
    SharedProgress,
    Step,
)
from tettpaa.core import clock, doorways
from tettpaa.core.doorways import Doorway
from tettpaa.core.jobs import enqueue
from tettpaa.documents.actions import sending
from tettpaa.documents.actions.files import store_file
from tettpaa.documents.models import StoredFile
from tettpaa.planning.actions import set_next_step

FOLLOW_UP_DAYS = 14


@action
def register_decision(
    *,
    case_id: uuid.UUID,
    scope_id: int,
    decided_on: dt.date,
    outcome: DecisionOutcome,
    follows_assessment: bool,
    deviation_reason: str,
    summary: str,
    source: DecisionSource = DecisionSource.DECIDER,
    source_note: str = "",
    file: "UploadedFile[Any] | None" = None,
    by: User,
) -> DecisionRegistration:
    """Registers what the deciding office decided, by those who have the power. Sent twice it is registered once."""
    _may_register(case_id, scope_id, by)
    shared = SharedProgress.objects.filter(case_id=case_id, scope_id=scope_id).first()
    _check_assessment(shared, decided_on)
    _check_reasons(source, source_note, follows_assessment, deviation_reason)
    if found := DecisionRegistration.objects.filter(case_id=case_id, scope_id=scope_id).first():
        if (found.decided_on, found.summary) == (decided_on, summary.strip()):
            return found
        raise NotNow(_("Vedtaket er alt registrert. Ring PPT hvis noe er feil."))
    decision = DecisionRegistration(
        case_id=case_id,
        scope_id=scope_id,
        decided_on=decided_on,
        outcome=outcome,
        follows_assessment=follows_assessment,
        deviation_reason=deviation_reason.strip(),
        summary=summary.strip(),
        source=source,
        source_note=source_note.strip(),
        registered_by=by,
        file=_kept(file, scope_id, by),
    )
    decision.save()
    audit("decision.registered", about=decision, decided_on=decided_on, source=source)
    _apply_or_queue(case_id)
    return decision


def _kept(file: "UploadedFile[Any] | None", scope_id: int, by: User) -> StoredFile | None:
    """The decision itself, where the one who decides has a way in."""
    if file is None or file.file is None:
        return None
    scope = Scope.objects.get(pk=scope_id)
    return store_file(scope=scope, name=file.name or "", data=file.file, declared_type=file.content_type or "", by=by)


@action
def mark_family_told(
    *, decision: DecisionRegistration, told_on: dt.date, how: DecisionNotice.How, by: User
) -> DecisionNotice:
    """The day the family was told, and how. Here the clock stops."""
    _may_register(decision.case_id, decision.scope_id, by)
    _check_day(told_on, not_before=decision.decided_on, field="told_on")
    found = DecisionNotice.objects.filter(decision=decision, scope_id=decision.scope_id).first()
    if found is not None:
        return found
    notice = DecisionNotice(decision=decision, scope_id=decision.scope_id, told_on=told_on, how=how, registered_by=by)
    notice.save()
    audit("decision.told", about=notice, told_on=told_on)
    _apply_or_queue(decision.case_id)
    return notice


def _may_register(case_id: uuid.UUID, scope_id: int, by: User) -> None:
    """In the portal only who decides; at the desk who works in the case, from a copy. Never another unit."""
    require(by, Permission.CASE_WORK if doorways.current() is not Doorway.PORTAL else Permission.UNIT_DECIDE)
    if not decider_queries.may_register(case_id, scope_id):
        raise NotNow(_("Vedtaket fattes ikke her. Det er kommunen der barnet bor, som fatter det."))


def _check_assessment(shared: SharedProgress | None, decided_on: dt.date) -> None:
    """Where the act asks for an assessment, the decision comes after it; elsewhere nothing is waited for."""
    if shared is None:
        raise NotNow(_("Saken er ikke delt med den som fatter vedtaket."))
    waits = queries.kind_of(shared).needs_assessment
    if waits and shared.sent_on is None:
        raise NotNow(_("Vurderingen er ikke sendt ennå. Vedtaket kan registreres når den har kommet."))
    if decided_on < shared.received_on:
        said = _("Vedtaket kan ikke være fattet før henvisningen kom, %(date)s.")
        raise Problem(said % {"date": shared.received_on.strftime("%d.%m.%Y")}, field="decided_on")
    _check_day(decided_on, not_before=shared.sent_on if waits else None, field="decided_on")


def _check_reasons(source: str, source_note: str, follows_assessment: bool, deviation_reason: str) -> None:
    """A decision that others made says where it is known from; one that departs from the assessment says why."""
    if source != DecisionSource.DECIDER and not source_note.strip():
        raise Problem(_("Skriv hvem vi fikk det fra, for eksempel navnet på den foresatte."), field="source_note")
    if not follows_assessment and not deviation_reason.strip():
        raise Problem(_("Skriv hvorfor vedtaket ikke følger vurderingen."), field="deviation_reason")


def _check_day(day: dt.date, *, not_before: dt.date | None, field: str) -> None:
    """Not ahead, and in the order of things."""
    if day > clock.today():
        raise Problem(_("Datoen kan ikke være fram i tid. Skriv en dato til og med i dag."), field=field)
    if not_before is not None and day < not_before:
        sentence = (
            _("Vedtaket kan ikke være fattet før vurderingen ble sendt, %(date)s.")
            if field == "decided_on"
            else _("Familien kan ikke ha fått vedtaket før det ble fattet, %(date)s.")
        )
        raise Problem(sentence % {"date": not_before.strftime("%d.%m.%Y")}, field=field)


def _apply_or_queue(case_id: uuid.UUID) -> None:
    """At the desk the case is changed at once; the portal may not touch it, so a job does."""
    if doorways.current() is Doorway.PORTAL:
        enqueue("cases.apply_registrations", case_id=str(case_id))
    else:
        apply(case=IndividualCase.objects.get(pk=case_id))


@action
def apply(*, case: IndividualCase) -> None:
    """Lets what was registered take effect in the case: step, dates, next step. Done already, nothing happens."""
    for decision in DecisionRegistration.objects.filter(case=case, applied_at=None).select_related("file"):
        record_step(case=case, step=Step.DECIDED, on=decision.decided_on, by=_user(decision.registered_by_id))
        change(decision, applied_at=clock.now())
        if decision.file is not None:
            title = _("Vedtak %(day)s") % {"day": f"{decision.decided_on:%d.%m.%Y}"}
            sending.release(file=decision.file, title=title, by=None)
        preliminary.no_longer_needed(case=case, by=None)
        _hand_back(case, _("Følg med på at familien får vedtaket"))
    for notice in DecisionNotice.objects.filter(decision__case=case, applied_at=None).select_related("decision"):
        change(case, told_on=notice.told_on)
        change(notice, applied_at=clock.now())
        meanwhile.no_longer_needed(case=case, on=notice.told_on, by=None)
        changing_unit.let_out_former(case=case)
        _hand_back(case, _("Avtal oppfølging med skolen og familien"))
    progress.remember_next_step(case=case)
    progress.publish(case=case)


def _hand_back(case: IndividualCase, title: str) -> None:
    """It is the adviser's turn again, with a date."""
    holder = _user(case.holder_id)
    set_next_step(
        scope=Scope.objects.get(pk=case.scope_id),
        title=title,
        due_on=clock.today() + dt.timedelta(days=FOLLOW_UP_DAYS),
        owner=holder,
        owner_name=holder.name if holder else _("fagleder"),
        by=None,
    )


def _user(pk: int | None) -> User | None:
    """The user, or nobody."""
    return User.objects.filter(pk=pk).first() if pk else None
