"""The one author of what family and unit may know of a case, and of the case's cached next step."""

from typing import Any

from django.db import connections
from django.utils import timezone

from tettpaa.access.actions_base import action, change
from tettpaa.cases import queries
from tettpaa.cases.decider_queries import decider
from tettpaa.cases.models import CaseScope, CaseStep, IndividualCase, SharedProgress
from tettpaa.core import doorways
from tettpaa.participation.models import ConsentKind
from tettpaa.people.models import Child
from tettpaa.planning.models import NextStep
from tettpaa.referrals.models import IntakeDecision

DATES = (
    "received_on",
    "norm_on",
    "intake_on",
    "assigned_on",
    "assessment_on",
    "sent_on",
    "decided_on",
    "told_on",
    "closed_on",
    "announced_on",
)


@action
def publish(*, case: IndividualCase) -> None:
    """Makes the shared copies say what the case says now. A closed folder (graded address) shares nothing."""
    facts = _shared_facts(case)
    for kind, audience in (
        (CaseScope.Kind.FAMILY, SharedProgress.Audience.FAMILY),
        (CaseScope.Kind.UNIT, SharedProgress.Audience.UNIT),
        (CaseScope.Kind.DECISION, SharedProgress.Audience.OFFICE),
    ):
        pair = CaseScope.objects.filter(case=case, kind=kind).first()
        if pair is None:
            continue
        row = SharedProgress.objects.filter(case=case, scope_id=pair.scope_id, audience=audience).first()
        if row is None:
            SharedProgress(case=case, scope_id=pair.scope_id, audience=audience, **facts).save()
        else:
            change(row, **facts)


def _shared_facts(case: IndividualCase) -> dict[str, Any]:
    """The few facts that may leave PPT's own compartment."""
    child = Child.objects.get(pk=case.child_id)
    step = CaseStep.objects.filter(case=case, scope_id=case.scope_id).order_by("-at").first()
    wait = queries.pauses(case).filter(to_on=None).order_by("-from_on").first()
    decision = IntakeDecision.objects.filter(referral_id=case.referral_id).first() if case.referral_id else None
    decides = decider(case)
    asked = ConsentKind.DECISION if case.sent_on else ConsentKind.ASSESSMENT
    return {
        "number": case.number,
        "kind": case.kind,
        "child_first_name": child.first_name,
        "child_name": child.name,
        "child_birth_date": child.birth_date,
        "unit_id": case.unit_id,
        "group": case.group,
        "decider_name": decides.office.name if decides and not decides.by_unit else "",
        "decided_by_unit": decides.by_unit if decides else case.unit_part == "school",
        "step": case.step,
        "step_on": step.on if step else case.received_on,
        "contact_name": queries.user_name(case.holder_id),
        "announced_by_name": queries.user_name(case.announced_by_id),
        "waiting_for": wait.waiting_for if wait else "",
        "meanwhile": decision.meanwhile if decision else "",
        "consents_asked": True,
        "consents_complete": queries.consent_status(case, asked).is_given,
    } | {name: getattr(case, name) for name in DATES}


@action
def remember_next_step(*, case: IndividualCase) -> None:
    """Copies the open next step to the case row, where lists read it."""
    step = NextStep.objects.filter(scope_id=case.scope_id, done_at=None).first()
    change(
        case,
        next_title=step.title if step else "",
        next_due_on=step.due_on if step else None,
        next_owner_id=step.owner_id if step else None,
        next_owner_name=step.owner_name if step else "",
        last_activity_at=timezone.now(),
    )


@action
def touch(*, case: IndividualCase) -> None:
    """Something happened in the case just now."""
    change(case, last_activity_at=timezone.now())


def next_number() -> str:
    """A case number that can be read out on the phone: year and a running number."""
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute("select nextval('cases_number')")
        (number,) = cursor.fetchone()
    return f"{timezone.localdate().year}-{number:06d}"
