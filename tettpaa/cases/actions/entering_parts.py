"""The parts of a running case, each made as it would have been made by hand, on its own day."""

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from tettpaa.access.models import Scope, User
from tettpaa.access.problems import NotNow
from tettpaa.access.roles import Permission
from tettpaa.cases import queries, wording
from tettpaa.cases.actions import deciding, progress, scopes
from tettpaa.cases.entries import CaseEntry, FileEntry, GuardianEntry
from tettpaa.cases.models import (
    Assignment,
    CaseDecider,
    CaseStep,
    DecisionNotice,
    DecisionOutcome,
    DecisionRegistration,
    DecisionSource,
    FollowUp,
    ImpartialityDeclaration,
    IndividualCase,
    Step,
)
from tettpaa.cases.rules import CaseStep as StepRule
from tettpaa.cases.rules import entering as rules
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.core.sentences import sentence
from tettpaa.documents.actions.files import copy_file, store_file
from tettpaa.documents.models import StoredFile
from tettpaa.participation import actions as participation
from tettpaa.participation.models import IN_ARCHIVE, Channel, ConsentKind
from tettpaa.people import actions as people
from tettpaa.people.models import Child, Guardian
from tettpaa.people.rules import folded
from tettpaa.planning.actions import set_next_step

TITLE = 120


@dataclass(frozen=True)
class Voice:
    """One who says yes: a guardian, or the pupil; with the compartment of their own words, and the day."""

    guardian_id: uuid.UUID | None
    scope: Scope
    consented_on: dt.date | None


def make_case(pk: uuid.UUID, entry: CaseEntry, child: Child, staff: int) -> IndividualCase:
    """The case's own row, with the days that are known; the norm counts from the referral."""
    legal = ruleset(clock.today())
    dates = entry.dates
    case = IndividualCase(
        pk=pk,
        scope_id=staff,
        folder_id=child.scope_id,
        number=progress.next_number(),
        child=child,
        unit=entry.unit,
        group=entry.group.strip(),
        kind=entry.kind,
        rule_version=legal.version,
        holder=entry.holder,
        step=rules.step_at(dates, follows_up=entry.follow_up_on is not None).value,
        received_on=dates.received_on,
        norm_on=rules.due(dates.received_on, legal.number(legal.kind(entry.kind).norm)),
        intake_on=dates.intake_on or dates.assigned_on,
        assigned_on=dates.assigned_on,
        assessment_on=dates.assessment_on,
        sent_on=dates.sent_on,
        decided_on=dates.decided_on,
        told_on=dates.told_on,
        started_on=dates.started_on,
    )
    case.save()
    return case


def assign(case: IndividualCase, entry: CaseEntry, by: User) -> None:
    """The steps that were taken, who has the case, and that they have said to be impartial if they have."""
    for step, on in rules.steps_taken(entry.dates, follows_up=entry.follow_up_on is not None):
        CaseStep(case=case, scope_id=case.scope_id, step=step.value, on=on, by=by, at=clock.now()).save()
    given = entry.dates.assigned_on or clock.today()
    Assignment(case=case, scope_id=case.scope_id, holder=entry.holder, assigned_by=by, assigned_on=given).save()
    if entry.is_impartial and entry.holder.pk == by.pk:
        ImpartialityDeclaration(case=case, scope_id=case.scope_id, user=by, is_impartial=True).save()


def add_guardians(case: IndividualCase, child: Child, entry: CaseEntry, by: User) -> list[Voice]:
    """Those who are not in the folder already, each with a compartment for their own words."""
    known = {folded(one.name): one for one in Guardian.objects.filter(child=child, ended_on=None)}
    written = {folded(f"{one.first_name} {one.last_name}") for one in entry.guardians}
    for name, guardian in known.items():
        if name not in written:
            scopes.person_scope(case, guardian.pk)
    found = []
    for one in entry.guardians:
        guardian = known.get(folded(f"{one.first_name} {one.last_name}")) or _guardian(child, one, by)
        found.append(Voice(guardian.pk, scopes.person_scope(case, guardian.pk), one.consented_on))
    return found


def _guardian(child: Child, one: GuardianEntry, by: User) -> Guardian:
    return people.add_guardian(
        child=child,
        first_name=one.first_name,
        last_name=one.last_name,
        relation=one.relation,
        has_parental_responsibility=one.has_parental_responsibility,
        lives_with_child=one.lives_with_child,
        phone=one.phone,
        by=by,
    )


def record_consents(case: IndividualCase, voices: Sequence[Voice], entry: CaseEntry, by: User) -> None:
    """The yes of each, on its day, with the scan in each one's own compartment."""
    asked = queries.kind_of(case).questions
    if not asked:
        return
    question = asked[0]
    said = [one for one in voices if one.consented_on]
    if entry.pupil_consented_on:
        said.append(Voice(None, scopes.person_scope(case, None), entry.pupil_consented_on))
    scan: StoredFile | None = None
    for one in said:
        scope = one.scope
        if entry.consent_scan and scan is None:
            scan = _store(scope, entry.consent_scan, by)
        elif scan is not None:
            scan = copy_file(file=scan, scope=scope, by=by)
        participation.give_consent(
            scope=scope,
            guardian_id=one.guardian_id,
            kind=ConsentKind(question),
            agreed=True,
            channel=Channel.PAPER if scan else IN_ARCHIVE,
            answered_on=one.consented_on,
            file=scan,
            permission=Permission.CASE_ENTER,
            by=by,
        )


def keep_documents(case: IndividualCase, entry: CaseEntry, by: User) -> None:
    """Earlier papers, in PPT's own part; a scan that nobody's consent took is kept there too."""
    loose = [entry.consent_scan] if entry.consent_scan and not entry.consents else []
    scope = Scope.objects.get(pk=case.scope_id)
    for one in [*loose, *entry.documents]:
        _store(scope, one, by)


def _store(scope: Scope, one: FileEntry, by: User) -> StoredFile:
    return store_file(scope=scope, name=one.name, data=one.data, declared_type=one.declared_type, by=by)


def route(case: IndividualCase, by: User) -> bool:
    """Who decides. A case that has been sent must have somebody, who is let in.

    Whether somebody does; then the shared copies say already what they shall.
    """
    if case.sent_on is not None and queries.kind_of(case).has_decision:
        deciding.must_have_decider(case=case, by=by)
    else:
        deciding.route(case=case, by=by)
    return CaseDecider.objects.filter(case=case).exists()


def record_decision(case: IndividualCase, entry: CaseEntry, by: User) -> None:
    """The decision as it was told to us, and the day the family was told. It has taken effect already."""
    if case.decided_on is None:
        return
    decider = CaseDecider.objects.filter(case=case).first()
    if decider is None:
        raise NotNow(_("Denne sakstypen har ikke vedtak. La datoen for vedtaket stå tom."))
    decision = DecisionRegistration(
        case=case,
        scope_id=decider.scope_id,
        decided_on=case.decided_on,
        outcome=DecisionOutcome.REFUSED if entry.grants_help is False else DecisionOutcome.GRANTED,
        source=DecisionSource.COPY,
        follows_assessment=True,
        summary=_("Ført i ettertid. Se vedtaket."),
        registered_by=by,
        applied_at=clock.now(),
    )
    decision.save()
    if case.told_on is not None:
        DecisionNotice(
            decision=decision,
            scope_id=decider.scope_id,
            told_on=case.told_on,
            how=DecisionNotice.How.LETTER,
            registered_by=by,
            applied_at=clock.now(),
        ).save()


def set_next(case: IndividualCase, entry: CaseEntry, by: User) -> None:
    """What comes next, by whom and when: as it was written, else what usually comes at this step."""
    step, holder = StepRule(case.step), entry.holder
    kind = queries.kind_of(case)
    key, days = rules.next_key(entry.dates, step, has_consent=bool(entry.consents), kind=kind)
    usual = wording.say(sentence(f"cases.enter.next.{key}"))
    due_on = entry.next_due_on or entry.follow_up_on or rules.due(clock.today(), days)
    title = entry.next_title.strip()[:TITLE]
    if case.step == Step.FOLLOW_UP and entry.follow_up_on is not None:
        title = title or wording.say(sentence("cases.enter.next.follow_up"))
        FollowUp(
            case=case,
            scope_id=case.scope_id,
            what=title,
            due_on=entry.follow_up_on,
            owner=holder,
            agreed_with=_("ført i ettertid"),
        ).save()
    set_next_step(
        scope=Scope.objects.get(pk=case.scope_id),
        title=title or usual,
        due_on=due_on,
        owner=holder,
        owner_name=holder.name,
        by=by,
    )
