"""What the case page, the journal and the page of voices show."""

import uuid
from typing import Any

from django.db.models import F, QuerySet
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _

from tettpaa.access.asking import one
from tettpaa.access.logbook import log_read
from tettpaa.access.models import User
from tettpaa.cases import (
    clock_queries,
    consent_queries,
    county_queries,
    entry_queries,
    queries,
    secrecy_queries,
    wording,
)
from tettpaa.cases.actions.voices import openings
from tettpaa.cases.clock_steps import clock_steps
from tettpaa.cases.models import CaseNote, GuardianCopy, IndividualCase, NoteAttachment, Step
from tettpaa.cases.reading import CaseReading, read
from tettpaa.cases.rules.county import school_year
from tettpaa.cases.rules.promised import say_calculated
from tettpaa.cases.rules.readiness import obstacles
from tettpaa.cases.rules.steps import CaseStep as StepRule
from tettpaa.cases.rules.steps import usual_next
from tettpaa.cases.rules.time_used import Wait
from tettpaa.core import clock
from tettpaa.core.rule_kinds import Task
from tettpaa.core.rulesets import ruleset
from tettpaa.core.wording import in_words
from tettpaa.participation.models import (
    BestInterestsAssessment,
    ChildConversation,
    ChildView,
    Consent,
    GuardianView,
    Hearing,
    HearingDelivery,
    NotHeardReason,
    RefusalPlan,
    ResidentParentException,
    SharingPreference,
)
from tettpaa.people.models import Guardian
from tettpaa.people.rules import has_turned

WHERE = {
    "consent": "voices",
    "not_explained": "deliver",
    "refusal_plan": "refusal",
    "child_not": "conversation",
    "guardian_view": "guardian_view",
    "best_interests": "best_interests",
    "impartiality": "impartiality",
    "decision_date": "decision",
    "family_not_told": "told",
    "not_started": "start_service",
    "follow_up": "follow_up",
    "open_tasks": "tasks",
}
"""A part of an obstacle's key → the page where it is mended."""
WRITES = (Step.ASSESSMENT, Step.DRAFT, Step.HEARING, Step.QUALITY_CONTROL, Step.SIGNED, Step.SERVICE_STARTED)
ABOVE = frozenset({"cases.obstacle.no_draft", "cases.obstacle.not_approved"})
"""What only the assessment knows, and says on its own page; here it would be said also when it is done."""


def clock_context(case: IndividualCase, waited: list[Wait]) -> dict[str, Any]:
    """The clock and its words."""
    said = wording.say_clock(clock_queries.clock_of(case, waited), unit_kind=case.unit_part)
    return {
        "facts": clock_queries.clock_facts(case, waited),
        "cause": " ".join(said),
        "steps": clock_steps(case),
        "one_part": not queries.kind_of(case).needs_assessment,
    }


def overview(reading: CaseReading, user: User) -> dict[str, Any]:
    """What is next, what is missing, who is around."""
    case, facts, kind = reading.case, queries.readiness(reading), queries.kind_of(reading.case)
    wanted = usual_next(case.step, facts.steps)
    is_asked = (case.holder_id == user.pk and reading.impartial is None) or reading.helper_is_asked
    return {
        "ask_impartiality": is_asked and case.closed_on is None,
        "next": reading.next_step,
        "wanted": wording.STEPS[wanted],
        "missing": [
            (wording.say(said), where_of(said.key)) for said in obstacles(wanted, facts) if said.key not in ABOVE
        ],
        "late_entry": reading.late_entry,
        "county_notice": _county_notice(case),
        "plan_asked": asks_plan(case),
        "education_plan": wording.say_education_plan(reading.education_plan),
        "people": reading.guardians,
        "sharers": reading.sharers,
        "asks": asks_label(case),
        "consent_given": queries.consent_status(reading, queries.asked_now(case)).is_given,
        "stopped": consent_queries.why_stopped(reading),
        "can_start": case.step == Step.ASSIGNED and Step.ASSESSMENT in kind.steps,
        "can_start_service": case.started_on is None and wanted is StepRule.SERVICE_STARTED,
        "can_write": case.step in WRITES and Step.DRAFT in kind.steps,
        "is_report": not kind.needs_assessment,
        "waits_for_decision": kind.has_decision and not kind.needs_assessment and case.decided_on is None,
        "has_decision": kind.has_decision,
        "kind_note": kind_note(case),
        "about_child": kind.is_about_child,
        "calculated": wording.say_all(say_calculated(clock_queries.calculated(reading), today=clock.today())),
        "gets": reading.gets,
        "promises": reading.promises,
        "today": clock.today(),
        "promise_passed": case.announced_on is not None and case.announced_on < clock.today(),
        "announced_by": case.without_place(case.announced_office) or reading.announcer,
        "preliminary": reading.preliminary if case.told_on is None else None,
        "notes": queries.notes(case).values_list("pk", "title", "happened_on", named=True)[:4],
    }


def asks_label(case: IndividualCase) -> str:
    """Which yes the page speaks of; nothing where nobody is asked."""
    asked = queries.asked_now(case)
    return str(asked.label) if asked else ""


def kind_note(case: IndividualCase) -> str:
    """What one must know of a kind of case that is no task of PPT's, or that nobody has a right to."""
    kind = queries.kind_of(case)
    if kind.task is Task.OUTSIDE:
        law = queries.rules_of(case).reference(kind.references[0]).label
        said = _("PPT har ingen lovpålagt oppgave her (%(law)s). De andre sakene går foran, og denne telles for seg.")
        return said % {"law": in_words(law)}
    if not kind.has_decision:
        return _("Dette er et tilbud. Ingen lov gir rett til det, og det ender ikke i et vedtak.")
    return "" if kind.needs_assessment else _("Vedtaket krever ingen sakkyndig vurdering.")


def _county_notice(case: IndividualCase) -> str:
    """«in» where the pupil is reported this year, «add» where somebody may put the pupil in by hand.

    A year older or younger, a pupil who began early or late may be in the year group; others are not asked about.
    """
    today = clock.today()
    rule = county_queries.rule(today)
    if rule is None or case.kind not in county_queries.kinds(today) or not county_queries.is_open(today):
        return ""
    away = abs(case.child.birth_date.year - rule.birth_year(school_year(today)))
    if away > 1:
        return ""
    return "in" if away == 0 or county_queries.belongs(case) else "add"


def asks_plan(case: IndividualCase) -> bool:
    """Whether this kind of case asks about an individual education plan."""
    assessment = queries.rules_of(case).assessment_for(case.kind)
    return assessment is not None and "education_plan" in assessment.asks


def where_of(key: str) -> str:
    """The page of the case where an obstacle is mended, or nothing."""
    return next((f"cases:{page}" for part, page in WHERE.items() if part in key), "")


def before_closing(case: IndividualCase) -> list[tuple[str, str]]:
    """What must be done before the end, whichever it is, and where; what the ending itself asks, the form says."""
    found = obstacles(Step.CLOSED, queries.readiness(read(case)))
    return [(wording.say(one), where_of(one.key)) for one in found if one.key != "cases.obstacle.no_closing_reason"]


def journal(case: IndividualCase) -> list[CaseNote]:
    """All notes, newest first."""
    return list(queries.notes(case))


def attachments(found: CaseNote) -> QuerySet[NoteAttachment]:
    """The files of a note, as they were added."""
    rows = NoteAttachment.objects.filter(note=found, scope_id=found.scope_id, removed_at=None)
    return rows.annotate(name=F("file__name")).order_by("added_at")


def conversations(case: IndividualCase) -> QuerySet[ChildConversation]:
    """Conversations with the child, which stand in the journal as they were recorded."""
    rows = ChildConversation.objects.filter(scope_id=case.scope_id)
    return rows.annotate(who=F("held_by__name")).order_by("-held_on")


def note(case: IndividualCase, pk: uuid.UUID) -> CaseNote:
    """One note of this case, logged as read."""
    found = one(queries.notes(case), pk=pk)
    log_read("note", found)
    return found


def corrected(case: IndividualCase, value: str) -> CaseNote | None:
    """The locked note that a new one corrects."""
    try:
        return note(case, uuid.UUID(value)) if value else None
    except ValueError as wrong:
        raise Http404("Notatet finnes ikke, eller er skjult") from wrong


def first_values(case: IndividualCase, corrects: CaseNote | None) -> dict[str, Any]:
    """Who, where and when are filled in."""
    return {"kind": "note", "place": case.place, "title": f"Retting: {corrects.title}" if corrects else ""}


def values_of(found: CaseNote) -> dict[str, Any]:
    """The note as it stands."""
    return {name: getattr(found, name) for name in ("kind", "title", "happened_on", "place", "html")}


def voices(case: IndividualCase) -> dict[str, Any]:
    """Everything that has been said and answered."""
    scopes = list(queries.scopes_of(case).values())
    hearing = queries.hearing_of(case)
    mine = {"scope_id": case.scope_id}
    doors = openings(case)
    reading = read(case)
    return (
        consent_queries.context(reading)
        | secrecy_queries.context(reading)
        | {
            "consents": queries.consents(case),
            "exception": ResidentParentException.objects.filter(**mine, ended_at=None)
            .annotate(who=F("made_by__name"))
            .first(),
            "refusals": RefusalPlan.objects.filter(**mine).order_by("-made_at"),
            "sharings": SharingPreference.objects.filter(**mine)
            .annotate(who=F("decided_by__name"))
            .order_by("-decided_at"),
            "guardian_copies": GuardianCopy.objects.filter(case=case, **mine)
            .annotate(who=F("decided_by__name"))
            .order_by("-made_at"),
            "deliveries": HearingDelivery.objects.filter(hearing=hearing).select_related("guardian") if hearing else [],
            "views_said": GuardianView.objects.filter(scope_id__in=scopes).select_related("guardian"),
            "own_words": ChildView.objects.filter(scope_id__in=scopes).order_by("said_on"),
            "pupil_door": pupil_door(case),
            "about_child": queries.kind_of(case).is_about_child,
            "conversations": ChildConversation.objects.filter(**mine).order_by("-held_on"),
            "reasons": NotHeardReason.objects.filter(**mine),
            "best": BestInterestsAssessment.objects.filter(**mine).order_by("-assessed_at").first(),
            "hearing": hearing,
            "comments": queries.comments_on(hearing) if hearing else [],
            "late_at": entry_queries.late_at(case),
            "people": [(person, person.pk in doors) for person in queries.guardians(case)],
        }
    )


def weighed_in(note: CaseNote) -> dict[str, Any]:
    """What a joint meeting came to about the best interests of the child; nothing before it is written."""
    rows = BestInterestsAssessment.objects.filter(pk=note.best_interests_id, scope_id=note.scope_id)
    return dict(rows.values("weighed", "child_view", "conclusion").first() or {}) if note.best_interests_id else {}


def last_best_interests(case: IndividualCase) -> dict[str, Any]:
    """What was written last."""
    rows = BestInterestsAssessment.objects.filter(scope_id=case.scope_id).order_by("-assessed_at")
    return dict(rows.values("weighed", "child_view", "conclusion").first() or {})


def may_answer(case: IndividualCase) -> list[Guardian]:
    """Those who can answer: everyone with responsibility or a mandate, and child welfare where it decides."""
    return [
        one
        for one in queries.guardians(case)
        if one.has_parental_responsibility or one.by_mandate or one.relation == Guardian.Relation.CHILD_WELFARE
    ]


def hearing(case: IndividualCase) -> Hearing:
    """The draft that lies before the family, or 404."""
    return one(Hearing.objects.all(), pk=getattr(queries.hearing_of(case), "pk", None))


def is_fifteen(case: IndividualCase) -> bool:
    """Whether the pupil answers alone, by the age that the law sets for the question of education."""
    today = timezone.localdate()
    return has_turned(case.child.birth_date, ruleset(today).age("education"), today)


def pupil_door(case: IndividualCase) -> bool | None:
    """Whether the pupil is let in to the portal; None while the pupil is too young to be a party."""
    today = timezone.localdate()
    if not has_turned(case.child.birth_date, ruleset(today).age("own_party"), today):
        return None
    return None in openings(case)


def consent(case: IndividualCase, pk: uuid.UUID) -> Consent:
    """One answer in this case, or 404."""
    found = next((row for row in queries.consents(case) if row.pk == pk), None)
    if found is None:
        raise Http404("Samtykket finnes ikke, eller er skjult")
    return found


def guardian(case: IndividualCase, pk: uuid.UUID) -> Guardian:
    """One of those around the child, or 404."""
    return one(Guardian.objects.filter(child_id=case.child_id, scope_id=case.folder_id, ended_on=None), pk=pk)
