"""Writes what has happened in a planned case: steps, notes, waits, answers, and what is shared."""

import datetime as dt
from datetime import date
from typing import Any

from tettpaa.cases.models import (
    Assignment,
    CaseNote,
    CaseScope,
    CaseStep,
    Closure,
    DecisionNotice,
    DecisionOutcome,
    DecisionRegistration,
    FollowUp,
    ImpartialityDeclaration,
    NoteKind,
    Pause,
    SharedProgress,
    Visit,
)
from tettpaa.cli.demo.cases import Desk, Loaded, case_dates, next_owner
from tettpaa.cli.demo.content.plan import NotePlan
from tettpaa.cli.demo.waiting_rows import WaitingWriter, starts_on
from tettpaa.cli.demo.words import paragraphs
from tettpaa.participation.models import BestInterestsAssessment, ChildConversation, Consent, GuardianView
from tettpaa.planning.models import NextStep

ENDINGS = {"told"}


class WorkWriter:
    """Everything that hangs on the case."""

    def __init__(self, desk: Desk, norm_days: int) -> None:
        self._desk, self._tables, self._norm_days = desk, desk.tables, norm_days
        self._waiting = WaitingWriter(desk)

    def write(self, one: Loaded) -> None:
        """All of it, as far as the case has come."""
        self._steps(one)
        self._holder(one)
        self._notes(one)
        self._voices(one)
        self._consents(one)
        if one.plan.next_step:
            self._next_step(one)
        if one.plan.dates.decided:
            self._decision(one)
        self._ending(one)
        self._share(one)

    def _row(self, one: Loaded, model: type, day: date, *, scope: int | None = None, **values: Any) -> str:
        pk = self._tables.id(day)
        self._tables.add(model, id=pk, scope_id=scope or one.staff, **values)
        return pk

    def _steps(self, one: Loaded) -> None:
        reached = {name: day for name, day in one.plan.dates.reached() if name not in ENDINGS}
        reached |= {"intake": one.intake, "assigned": one.assigned}
        for turn, (step, day) in enumerate(sorted(reached.items(), key=lambda pair: (pair[1], _ORDER[pair[0]]))):
            early = step in {"received", "completeness", "intake", "assigned"}
            by = self._desk.lead if early else one.holder
            at = self._desk.at(day, 9).replace(minute=min(turn, 59))
            self._row(one, CaseStep, day, case_id=one.case, step=step, on=day, by_id=by, at=at)

    def _holder(self, one: Loaded) -> None:
        day, desk = one.assigned, self._desk
        common: dict[str, Any] = {"case_id": one.case}
        closed = one.plan.dates.closed
        self._row(
            one,
            Assignment,
            day,
            **common,
            holder_id=one.holder,
            assigned_by_id=desk.lead,
            assigned_on=day,
            assigned_at=desk.at(day),
            ended_on=closed,
        )
        self._row(
            one,
            ImpartialityDeclaration,
            day,
            **common,
            user_id=one.holder,
            is_impartial=True,
            grounds="sagt i inntaksmøtet",
            declared_at=desk.at(day),
        )

    def _notes(self, one: Loaded) -> None:
        desk = self._desk
        for turn, note in enumerate(one.plan.notes):
            title, text = one.words.note(turn)
            visited = self._visit(one, note, title[:120]) if note.kind == NoteKind.OBSERVATION else {}
            self._row(
                one,
                CaseNote,
                note.day,
                case_id=one.case,
                kind=note.kind,
                title=title[:120],
                happened_on=note.day,
                html=paragraphs(text),
                written_by_id=one.holder,
                written_at=desk.at(note.day, 14),
                locked_at=desk.at(note.day, 15),
                locked_by_id=one.holder,
                **visited,
            )
        for turn, wait in enumerate(one.plan.waits):
            self._row(
                one,
                Pause,
                wait.starts,
                case_id=one.case,
                waiting_for=wait.whom[:120],
                reason=one.plan.wait_text(turn)[:200],
                from_on=wait.starts,
                to_on=wait.ends,
                registered_by_id=one.holder,
                registered_at=desk.at(wait.starts),
            )

    def _visit(self, one: Loaded, note: NotePlan, title: str) -> dict[str, Any]:
        """What is observed, was booked the week before; the note knows its visit."""
        hours: dict[str, Any] = {"starts": dt.time(9), "ends": dt.time(10)}
        booked = note.day - dt.timedelta(days=7)
        visit = self._row(
            one,
            Visit,
            note.day,
            case_id=one.case,
            kind=note.kind,
            title=title,
            place="i klassen" if one.plan.arena == "school" else "på avdelingen",
            day=note.day,
            visitor_id=one.holder,
            booked_by_id=one.holder,
            booked_at=self._desk.at(booked),
            **hours,
        )
        return {"visit_id": visit, **hours}

    def _voices(self, one: Loaded) -> None:
        dates, desk, words = one.plan.dates, self._desk, one.words
        if one.plan.is_open and dates.assessment:
            for turn, guardian in enumerate(one.guardians):
                self._row(
                    one,
                    GuardianView,
                    dates.assessment,
                    scope=one.persons[guardian],
                    guardian_id=guardian,
                    text=words.guardian(turn),
                    channel="phone",
                    said_on=dates.assessment,
                    registered_by_id=one.holder,
                    registered_at=desk.at(dates.assessment),
                )
        if dates.draft is None:
            return
        self._row(
            one,
            ChildConversation,
            dates.draft,
            held_on=dates.draft,
            form="talk" if one.plan.arena == "school" else "play",
            place="på skolen" if one.plan.arena == "school" else "i barnehagen",
            own_words=words.of("child_view"),
            held_by_id=one.holder,
            registered_at=desk.at(dates.draft),
        )
        if dates.hearing:
            self._best_interests(one, dates.hearing)

    def _best_interests(self, one: Loaded, day: date) -> None:
        self._row(
            one,
            BestInterestsAssessment,
            day,
            weighed=one.words.of("best_weighed"),
            child_view=one.words.of("child_view"),
            conclusion=one.words.of("best_conclusion"),
            assessed_by_id=one.holder,
            assessed_at=self._desk.at(day),
        )

    def _consents(self, one: Loaded) -> None:
        given: list[tuple[str | None, Any]] = [
            (pk, plan.consents) for pk, plan in zip(one.guardians, one.plan.guardians, strict=True)
        ]
        if one.plan.pupil_consents is not None:
            given.append((None, one.plan.pupil_consents))
        for guardian, answers in given:
            for kind in ("assessment", "decision"):
                day = getattr(answers, kind)
                if day:
                    self._row(
                        one,
                        Consent,
                        day,
                        scope=one.persons[guardian],
                        kind=kind,
                        guardian_id=guardian,
                        agreed=True,
                        answered_on=day,
                        channel="phone" if day.day % 2 else "meeting",
                        language="norsk",
                        registered_by_id=one.holder,
                        registered_at=self._desk.at(day, 12),
                    )

    def _next_step(self, one: Loaded) -> None:
        owner, name = next_owner(self._desk, one)
        planned = one.plan.next_step
        self._row(
            one,
            NextStep,
            one.plan.last_activity,
            title=one.plan.next_step_title()[:120],
            due_on=planned.due if planned else None,
            owner_id=owner,
            owner_name=name,
            set_by_id=one.holder,
            set_at=self._desk.at(one.plan.last_activity, 15),
        )

    def _decision(self, one: Loaded) -> None:
        desk, dates, result = self._desk, one.plan.dates, one.plan.result
        day = dates.decided or one.intake
        by = one.decided_by or one.unit.leader
        scope = one.scopes.get(CaseScope.Kind.DECISION, one.scopes[CaseScope.Kind.UNIT])
        at = desk.at(day, 12)
        registered = {"registered_by_id": by, "registered_at": at, "applied_at": at}
        pk = self._row(
            one,
            DecisionRegistration,
            day,
            scope=scope,
            case_id=one.case,
            decided_on=day,
            outcome=outcome_of(one),
            follows_assessment=result.follows_assessment,
            deviation_reason="" if result.follows_assessment else one.words.of("deviation"),
            summary=one.words.of("decision")[:4000],
            **registered,
        )
        if dates.told:
            told = {"decision_id": pk, "told_on": dates.told, "how": "letter"}
            self._row(one, DecisionNotice, dates.told, scope=scope, **told, **registered)

    def _ending(self, one: Loaded) -> None:
        desk, dates = self._desk, one.plan.dates
        if dates.follow_up:
            self._row(
                one,
                FollowUp,
                dates.follow_up,
                case_id=one.case,
                what=one.words.of("follow_up_what")[:300],
                due_on=one.plan.next_step.due if one.plan.next_step else dates.closed or dates.follow_up,
                owner_id=one.holder,
                agreed_with=one.unit.leader_name,
                agreed_at=desk.at(dates.follow_up),
                done_on=dates.closed,
                outcome=one.words.of("evaluation") if dates.closed else "",
            )
        if dates.closed:
            self._row(
                one,
                Closure,
                dates.closed,
                case_id=one.case,
                **ending_of(one),
                told="brev til foresatte",
                closed_on=dates.closed,
                closed_by_id=one.holder,
                closed_at=desk.at(dates.closed, 15),
            )

    def _share(self, one: Loaded) -> None:
        plan, day = one.plan, max(plan_day for _, plan_day in one.plan.dates.reached())
        wait = next((wait for wait in plan.waits if wait.ends is None), None)
        asked = "decision" if plan.dates.sent else "assessment"
        answers = [plan.pupil_consents] if plan.pupil_consents else [one.consents for one in plan.guardians]
        facts: dict[str, Any] = {
            "case_id": one.case,
            "number": one.number,
            "kind": plan.kind,
            "child_first_name": plan.child.first,
            "child_name": plan.child.name,
            "child_birth_date": plan.child.birth_date,
            "unit_id": one.unit.id,
            "group": plan.group,
            "step": one.step,
            "step_on": day,
            "decider_name": one.decider_name,
            "decided_by_unit": not one.decider_name,
            "contact_name": self._desk.people.named(one.holder),
            "announced_on": plan.promises.announced,
            "announced_by_name": self._desk.people.named(one.holder) if plan.promises.announced else "",
            "ending": ending_of(one)["reason"] if plan.dates.closed else "",
            "waiting_for": wait.whom if wait and plan.is_open else "",
            "starts_on": starts_on(one),
            "measures": self._waiting.write(one),
            "consents_asked": True,
            "consents_complete": all(getattr(answer, asked) for answer in answers),
            **case_dates(one, self._norm_days),
        }
        for kind, audience in _AUDIENCES.items():
            if kind in one.scopes:
                self._row(one, SharedProgress, day, scope=one.scopes[kind], audience=audience, **facts)


def outcome_of(one: Loaded) -> str:
    """What the one who decides came to."""
    if not one.plan.result.needs_help:
        return DecisionOutcome.REFUSED
    follows = one.plan.result.follows_assessment
    return DecisionOutcome.GRANTED if follows else DecisionOutcome.PARTLY_GRANTED


def ending_of(one: Loaded) -> dict[str, Any]:
    """Why the case is closed, and what that ending asks for."""
    reason, closed = one.plan.result.closing_reason, one.plan.dates.closed
    detail = {"withdrawn": "begge foresatte", "moved": "Asker", "other_service": "helsestasjonen"}.get(reason, "")
    return {
        "reason": outcome_of(one) if reason in {"", "decision"} else reason,
        "detail": detail,
        "written_on": closed if reason == "withdrawn" else None,
    }


_AUDIENCES = {
    CaseScope.Kind.FAMILY: SharedProgress.Audience.FAMILY,
    CaseScope.Kind.UNIT: SharedProgress.Audience.UNIT,
    CaseScope.Kind.DECISION: SharedProgress.Audience.OFFICE,
}
_ORDER = {
    name: place
    for place, name in enumerate(
        (
            "received",
            "completeness",
            "intake",
            "assigned",
            "assessment",
            "draft",
            "hearing",
            "quality_control",
            "signed",
            "sent",
            "decided",
            "follow_up",
            "closed",
        )
    )
}
