"""What lies around a case: events, documents, decision and follow-up."""

import datetime as dt
from typing import Any

from django.db.models import F, Q, QuerySet
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tettpaa.cases import entry_queries, queries
from tettpaa.cases.models import (
    Appeal,
    Assignment,
    CaseScope,
    Closure,
    CoAssignment,
    DecisionNotice,
    DecisionRegistration,
    FollowUp,
    IndividualCase,
    Reopening,
    Step,
)
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.core.templatetags.ui import day_year
from tettpaa.documents.models import Correction, Document, FinalDocument, Release, StoredFile
from tettpaa.referrals.models import ReferralAttachment


def events(case: IndividualCase, *, notes: bool) -> list[tuple[Any, str, str]]:
    """Day, what, who; newest first."""
    found, before = [], ""
    entered_at = entry_queries.late_at(case)
    for on, step, who, at in queries.steps(case).values_list("on", "step", "who", "at"):
        label = str(Step(step).label)
        if before == Step.CLOSED:
            label = _("åpnet igjen, tilbake til «%(step)s»") % {"step": label}
        late = entered_at is not None and at <= entered_at
        words = {"who": who or "", "day": day_year(entered_at)}
        found.append((on, label, _("%(who)s, ført i ettertid %(day)s") % words if late else who or ""))
        before = step
    if notes:
        rows = queries.notes(case).values_list("happened_on", "title", "author")
        found += [(on, title, author or "") for on, title, author in rows]
        found += _reopenings(case) + _people(case)
    return sorted(found, key=lambda event: event[0], reverse=True)


def _reopenings(case: IndividualCase) -> list[tuple[Any, str, str]]:
    """Each time the case was opened again, with why."""
    rows = Reopening.objects.filter(scope_id=case.scope_id, closure__case=case)
    found = rows.values_list("reopened_at", "reason", "reopened_by__name")
    return [
        (timezone.localdate(at), _("hvorfor saken ble åpnet igjen: %(why)s") % {"why": why}, who)
        for at, why, who in found
    ]


def _people(case: IndividualCase) -> list[tuple[Any, str, str]]:
    """Who got the case after the first, and who has shared it."""
    mine = {"case": case, "scope_id": case.scope_id}
    given = Assignment.objects.filter(**mine).order_by("assigned_at")
    found = [
        (on, _("ny saksansvarlig: %(name)s") % {"name": who}, by or "")
        for on, who, by in given.values_list("assigned_on", "holder__name", "assigned_by__name")[1:]
    ]
    for at, ended, who, by in CoAssignment.objects.filter(**mine).values_list(
        "assigned_at", "ended_at", "user__name", "assigned_by__name"
    ):
        found.append((timezone.localdate(at), _("%(name)s deler saken") % {"name": who}, by or ""))
        if ended:
            found.append((timezone.localdate(ended), _("%(name)s deler ikke saken lenger") % {"name": who}, ""))
    return found


def closure(case: IndividualCase) -> Closure | None:
    """The end in force, of a case that is closed."""
    if case.closed_on is None:
        return None
    rows = Closure.objects.filter(case=case, scope_id=case.scope_id)
    return rows.annotate(who=F("closed_by__name")).order_by("-closed_at").first()


def documents(case: IndividualCase) -> list[tuple[str, list[Any]]]:
    """Files by where they belong, each under its heading; a finished document is not also listed as a file.

    A finished document keeps the rules it was made under; they are told with it.
    """
    pairs = CaseScope.objects.filter(case=case).values_list("scope_id", "kind")
    whose = {scope: str(CaseScope.Kind(kind).label) for scope, kind in pairs}
    scopes = list(whose)
    found = FinalDocument.objects.filter(scope_id__in=scopes).values_list(
        "file_id", "file__name", "finalised_at", "document__rule_version", "document_id"
    )
    replaced = set(
        Correction.objects.filter(scope_id=case.scope_id, document__final__isnull=False).values_list(
            "replaces_id", flat=True
        )
    )
    finals = [(*row, dt.date.fromisoformat(rules[:10]), document in replaced, "") for *row, rules, document in found]
    others = StoredFile.objects.filter(scope_id=case.scope_id).exclude(pk__in=[row[0] for row in finals])
    released = Release.objects.filter(scope_id__in=scopes, ended_at=None).order_by("-released_at", "title")
    shared = released.values_list("file_id", "title", "released_at", "scope_id")
    entered_at = entry_queries.late_at(case)
    late = Q(stored_at__lte=entered_at) if entered_at else Q(pk=None)
    attached = ReferralAttachment.objects.filter(referral_id=case.referral_id)
    return [
        (_("Ferdige dokumenter"), finals),
        (_("Delt med familien eller enheten"), [(*row, None, False, whose[scope]) for *row, scope in shared]),
        (_("Kom med henvisningen"), _rows(attached, "file_id", "file__name", "added_at")),
        (_("Ført inn i ettertid"), _rows(others.filter(late), "pk", "name", "stored_at")),
        (_("Andre filer"), _rows(others.exclude(late), "pk", "name", "stored_at")),
    ]


def _rows(files: QuerySet[Any], *columns: str) -> list[tuple[Any, ...]]:
    """A file's key, name and day; no rules of its own, and nobody it was shared with."""
    return [(*row, None, False, "") for row in files.values_list(*columns)]


def has_assessment(case: IndividualCase) -> bool:
    """Whether an assessment, or a report, is begun. Its page is where the signed one is sent, and corrected."""
    return Document.objects.filter(scope_id=case.scope_id, kind="expert_assessment").exists()


def papers(case: IndividualCase) -> list[tuple[str, str, bool]]:
    """What happens to each type of paper in the end, and whether it is preserved; by the rules of today."""
    rules, form = ruleset(clock.today()), get_language() or "nb"
    kept = [(paper, rules.retention[paper.retention]) for paper in rules.papers.values() if paper.of_case]
    return [(paper.title.in_form(form), rule.title.in_form(form), rule.preserve) for paper, rule in kept]


def decision(case: IndividualCase) -> DecisionRegistration | None:
    """What was registered, by the office or by us."""
    return DecisionRegistration.objects.filter(case=case).first()


def decided(case: IndividualCase, found: DecisionRegistration) -> dict[str, Any]:
    """The decision, when the family was told, and what is agreed after."""
    notice = DecisionNotice.objects.filter(decision=found, scope_id=found.scope_id).first()
    kind = queries.rules_of(case).kind(case.kind)
    return {
        "decision": found,
        "notice": notice,
        "follow_ups": list(follow_ups(case)),
        "appeals": list(appeals(case)),
        "may_appeal": kind.has_appeal_text and case.closed_on is None,
    }


def appeals(case: IndividualCase) -> QuerySet[Appeal]:
    """Appeals on the decision, newest first."""
    return Appeal.objects.filter(case=case, scope_id=case.scope_id).order_by("-received_on")


def follow_ups(case: IndividualCase) -> QuerySet[FollowUp]:
    """Agreed follow-ups, the next first."""
    rows = FollowUp.objects.filter(case=case, scope_id=case.scope_id)
    return rows.annotate(who=F("owner__name")).order_by("due_on")
