"""One child of each sort for the walk over addresses: own, colleague's, other school's, closed, graded address.

Each has one row of every kind that an address can be about, made past the policies.
"""

import datetime as dt
import io
import uuid
from collections.abc import Callable
from typing import Any

from django.db.models import Model
from django.utils import timezone

from tests.support.people import (
    employ,
    grade_address,
    let_in,
    make_case,
    make_child,
    make_guardian,
    make_office,
    make_scope,
    make_unit,
    make_user,
    treat_measures,
)
from tests.support.reports import reported
from tettpaa.access.models import Grant, Scope, User
from tettpaa.access.roles import GrantBasis, Role, ScopeKind
from tettpaa.assessments.models import ExpertAssessment, QualityControl, Remark
from tettpaa.cases.models import (
    AccessReview,
    AccessReviewLine,
    Appeal,
    CaseNote,
    CasePromise,
    CaseScope,
    CoAssignment,
    DecisionRegistration,
    EmergencyAccess,
    FollowUp,
    GuardianCopy,
    HelpAnswer,
    HelpAsked,
    HelpDeviation,
    IndividualCase,
    InterimQuestion,
    NoteAttachment,
    Pause,
    PortalMessage,
    SecrecyRelease,
    SharedProgress,
    Step,
    WaitingMeasure,
)
from tettpaa.core import crypto, home
from tettpaa.core.rulesets import ruleset
from tettpaa.documents.models import (
    Dispatch,
    Document,
    DocumentShield,
    Release,
    Revision,
    ScopeKey,
    Section,
    StoredFile,
)
from tettpaa.documents.vault import Vault
from tettpaa.organisation.models import OfficeEmployee
from tettpaa.papers.models import CaseDocument, TemplateVersion
from tettpaa.participation.models import (
    ChildConversation,
    Consent,
    ConversationDrawing,
    ConversationPiece,
    ConversationPlan,
    Hearing,
    PieceRelease,
)
from tettpaa.people.models import Guardian, Mandate
from tettpaa.planning.models import WorkTask
from tettpaa.referrals.models import (
    DeficiencyNotice,
    ReadingVersion,
    Referral,
    ReferralAttachment,
    ReferralReading,
    ReferralResponse,
    ReferralSubmission,
)
from tettpaa.retention.models import AccessItem, AccessRequest

SORTS = ("own", "colleagues", "other_school", "closed", "graded")
TODAY = dt.date(2026, 11, 23)
BOOKED = {"kind": "note", "title": "x", "place": "x", "day": TODAY, "starts": dt.time(8), "ends": dt.time(9)}


class World:
    """The people, and a child of each sort with everything an address can name."""

    def __init__(self) -> None:
        self.unit = make_unit()
        self.other = make_unit("Solvik ungdomsskole (eksempel)")
        self.users = {
            "adviser": make_user("Nora Brekke"),
            "colleague": make_user("Jonas Aas"),
            "leader": make_user("Hanne Moltu", Role.PROFESSIONAL_LEAD),
            "head": make_user("Siri Tangen", Role.HEAD_OF_SERVICE),
            "clerk": make_user("Bente Lie", Role.CLERK),
            "administrator": make_user("Odd Nes", Role.SYSTEM_ADMINISTRATOR),
            "rektor": make_user("Eirik Tveiten", Role.HEAD_TEACHER),
            "next_rektor": make_user("Ingvild Dahl", Role.HEAD_TEACHER),
            "officer": make_user("Ellen Vik", Role.DECISION_OFFICER),
            "mother": make_user("Sara Haugland", Role.GUARDIAN),
        }
        treat_measures(by=self.users["leader"])
        employ(self.users["rektor"], self.unit)
        employ(self.users["next_rektor"], self.other)
        OfficeEmployee.objects.create(office=make_office(self.unit.municipality), user=self.users["officer"])
        self.rows: dict[str, dict[str, Model]] = {sort: self._child(sort) for sort in SORTS}

    def _child(self, sort: str) -> dict[str, Model]:
        unit = self.other if sort == "other_school" else self.unit
        holder = self.users["adviser" if sort in {"own", "closed"} else "colleague"]
        child = make_child(sort.title(), "Prøve", unit=unit)
        guardian = make_guardian(child, "Foresatt")
        case = make_case(child, unit, holder, step=Step.HEARING)
        rows: dict[str, Model] = {"people.Child": child, "people.Guardian": guardian, "cases.IndividualCase": case}
        rows["people.Mandate"] = saved(Mandate(scope=child.scope, child=child, guardian=guardian, text="Opplæring"))
        rows |= (
            self._asked(case, guardian)
            | self._written(case, holder)
            | self._referral(child, unit)
            | self._shared(case, guardian)
        )
        if sort == "own":
            self._let_mother_in(case, guardian)
        self._let_rektor_in(case, unit)
        if sort == "closed":
            Grant.objects.filter(user=holder).filter(scope__subject=child.scope).update(ends_at=timezone.now())
            Grant.objects.filter(user=holder, scope=child.scope).update(ends_at=timezone.now())
            case.closed_on = TODAY
            case.save()
        if sort == "graded":
            grade_address(child)
        return rows

    def _asked(self, case: IndividualCase, guardian: Guardian) -> dict[str, Model]:
        common = {"scope": case.scope, "request": None}
        common["request"] = saved(
            AccessRequest(case=case, scope=case.scope, guardian=guardian, asked_for="Alt", due_on=TODAY)
        )
        item = saved(AccessItem(**common, position=1, title="Notat", made_on=TODAY, text="x"))
        return {"retention.AccessRequest": common["request"], "retention.AccessItem": item}

    def _written(self, case: IndividualCase, holder: User) -> dict[str, Model]:
        common = {"case": case, "scope": case.scope}
        document = saved(
            Document(scope=case.scope, kind="expert_assessment", title="Utkast", rule_version=ruleset(TODAY).version)
        )
        text = {"key": "learning_outcome", "position": 1, "html": "<p>x</p>", "revision": 1}
        section = saved(Section(scope=case.scope, document=document, **text))
        assessment = saved(ExpertAssessment(**common, document=document, type="school"))
        file = make_file(case.scope)
        note = saved(CaseNote(**common, kind="note", title="Notat", html="<p>x</p>", written_by=holder))
        return {
            "cases.CaseNote": note,
            "cases.NoteAttachment": saved(NoteAttachment(scope=case.scope, note=note, file=file, added_by=holder)),
            "planning.WorkTask": saved(WorkTask(scope=case.scope, kind="other", due_on=TODAY, owner=holder)),
            "cases.CoAssignment": saved(CoAssignment(**common, user=self.users["leader"], reason="språk")),
            "cases.EmergencyAccess": self._emergency(case),
            "cases.Visit": saved(case.visits.model(**common, **BOOKED, visitor=holder)),
            **self._kept_apart(case, holder),
            **waits_of(common),
            "cases.Appeal": saved(
                Appeal(**common, received_on=TODAY, appealed_by="mor", about="x", registered_by=holder)
            ),
            "cases.FollowUp": saved(FollowUp(**common, what="x", due_on=TODAY, owner=holder, agreed_with="skolen")),
            **conversation_of(case, holder, file),
            "documents.Document": document,
            "papers.CaseDocument": written_from_template(case, document),
            "documents.Section": section,
            "documents.Revision": saved(Revision(scope=case.scope, section=section, number=1, html="<p>x</p>")),
            "documents.StoredFile": file,
            "assessments.ExpertAssessment": assessment,
            "assessments.Remark": saved(Remark(scope=case.scope, section=section, text="x", written_by=holder)),
            "assessments.QualityControl": saved(
                QualityControl(
                    scope=case.scope, assessment=assessment, controller=self.users["leader"], asked_by=holder
                )
            ),
        }

    def _kept_apart(self, case: IndividualCase, holder: User) -> dict[str, Model]:
        scope = case.scope
        shield = DocumentShield(scope=scope, kind="file", paper_id=make_file(scope).pk, shut_by=holder)
        waiting = GuardianCopy(case=case, scope=scope, file=make_file(scope), title="Brev")
        return {
            "documents.DocumentShield": saved(shield),
            "cases.GuardianCopy": saved(waiting),
            "cases.AccessReviewLine": self._review(case, holder),
        }

    def _emergency(self, case: IndividualCase) -> Model:
        ends_at = timezone.now() + dt.timedelta(hours=1)
        who = {"user": self.users["clerk"], "cause": "other", "reason": "x"}
        return saved(EmergencyAccess(case=case, scope=case.scope, ends_at=ends_at, **who))

    def _review(self, case: IndividualCase, holder: User) -> Model:
        days = {"opens_on": TODAY, "due_on": TODAY + dt.timedelta(days=21)}
        review, _is_new = AccessReview.objects.get_or_create(**days)
        why = {"basis": GrantBasis.ASSIGNED, "since": timezone.now()}
        return saved(AccessReviewLine(review=review, scope_id=case.folder_id, case=case, user=holder, **why))

    def _referral(self, child: Any, unit: Any) -> dict[str, Model]:
        scope = make_scope(ScopeKind.REFERRAL, child.scope)
        referral = saved(Referral(scope=scope, unit=unit, child=child, kind="individual_education"))
        saved(ReferralSubmission(scope=scope, referral=referral))
        rektor = self.users["rektor" if unit == self.unit else "next_rektor"]
        let_in(rektor, scope, GrantBasis.UNIT_STAFF)
        return (
            self._read(child, referral, rektor)
            | reported(child, referral, rektor)
            | {
                "referrals.Referral": referral,
                "referrals.ReferralAttachment": saved(
                    ReferralAttachment(scope=scope, referral=referral, file=make_file(scope))
                ),
                "referrals.DeficiencyNotice": saved(
                    DeficiencyNotice(
                        scope=scope, referral=referral, missing="x", answer_by=TODAY, asked_by=self.users["clerk"]
                    )
                ),
            }
        )

    def _read(self, child: Any, referral: Referral, rektor: User) -> dict[str, Model]:
        place, mother = make_scope(ScopeKind.REFERRAL_READING, child.scope), self.users["mother"]
        let_in(rektor, place, GrantBasis.UNIT_STAFF)
        if child.first_name == "Own":
            let_in(mother, place, GrantBasis.DRAFT_READER)
        hour = dt.timedelta(hours=1)
        until, common = timezone.now() + hour, {"scope": place, "referral": referral, "who": "Foresatt Prøve"}
        reading = ReferralReading(**common, code_hash=child.pk.bytes * 2, code_until=until, access_until=until)
        reading.invited_by, reading.user = rektor, mother if child.first_name == "Own" else None
        saved(reading)
        version = {"child_name": child.name, "place": "x", "text": [], "shown_by": rektor}
        saved(ReadingVersion(scope=place, reading=reading, **version))
        said = {"kind": "correction", "text": "x", "version": 1, "said_by": mother}
        return {
            "referrals.ReferralReading": reading,
            "referrals.ReferralResponse": saved(ReferralResponse(**common, **said)),
        }

    def _shared(self, case: IndividualCase, guardian: Guardian) -> dict[str, Model]:
        family = scope_of(case, CaseScope.Kind.FAMILY)
        unit = scope_of(case, CaseScope.Kind.UNIT)
        person = make_scope(ScopeKind.CASE_PERSON, case.folder)
        saved(CaseScope(case=case, scope=person, kind=CaseScope.Kind.PERSON, guardian=guardian))
        for grant in list(Grant.objects.filter(scope=case.scope)):
            let_in(grant.user, person)
        for audience, scope in (("family", family), ("unit", unit)):
            saved(progress(case, audience, scope))
        document = Document.objects.get(scope=case.scope)
        return {
            "documents.Dispatch": saved(
                Dispatch(scope=family, file=make_file(family), recipient="Foresatt Prøve", channel="paper")
            ),
            "documents.Release": saved(Release(scope=family, file=make_file(family), title="Vurdering")),
            "participation.Hearing": saved(
                Hearing(scope=family, document=document, text=[], sent_by=self.users["leader"], answer_by=TODAY)
            ),
            **promised_and_asked(case, person, unit, self.users["leader"]),
            "participation.PieceRelease": released(case, person, self.users["leader"]),
            "participation.Consent": saved(
                Consent(
                    scope=person, kind="assessment", guardian=guardian, agreed=True, answered_on=TODAY, channel="portal"
                )
            ),
            "cases.InterimQuestion": saved(
                InterimQuestion(case=case, scope=unit, rule="interim_decision_school", rule_version="x")
            ),
            "cases.DecisionRegistration": saved(
                DecisionRegistration(
                    case=case,
                    scope=unit,
                    decided_on=TODAY,
                    outcome="granted",
                    follows_assessment=True,
                    summary="x",
                    registered_by=self.users["rektor"],
                )
            ),
        }

    def _let_mother_in(self, case: IndividualCase, guardian: Guardian) -> None:
        for scope in (scope_of(case, CaseScope.Kind.FAMILY), CaseScope.objects.get(case=case, kind="person").scope):
            let_in(self.users["mother"], scope, GrantBasis.GUARDIAN)

    def _let_rektor_in(self, case: IndividualCase, unit: Any) -> None:
        rektor = self.users["rektor" if unit == self.unit else "next_rektor"]
        let_in(rektor, scope_of(case, CaseScope.Kind.UNIT), GrantBasis.UNIT_STAFF)


def waits_of(common: dict[str, Any]) -> dict[str, Model]:
    """Somebody is waited for, and what the child gets meanwhile."""
    return {
        "cases.Pause": saved(Pause(**common, waiting_for="legen", reason="prøve")),
        "cases.WaitingMeasure": saved(WaitingMeasure(**common, what="Lesekurs")),
    }


def conversation_of(case: IndividualCase, holder: User, file: StoredFile) -> dict[str, Model]:
    """A plan, a conversation, a drawing and one thing the child said."""
    plan = saved(ConversationPlan(scope=case.scope, planned_on=TODAY, place="x", form="talk", planned_by=holder))
    talk = saved(ChildConversation(scope=case.scope, form="talk", place="x", own_words="x", held_by=holder))
    about = {"scope": case.scope, "conversation": talk}
    return {
        "participation.ConversationPlan": plan,
        "participation.ChildConversation": talk,
        "participation.ConversationDrawing": saved(ConversationDrawing(**about, file=file, told="x", added_by=holder)),
        "participation.ConversationPiece": saved(
            ConversationPiece(**about, words="x", wish="pass_on", to=["unit"], written_by=holder)
        ),
    }


def promised_and_asked(case: IndividualCase, person: Scope, unit: Scope, by: User) -> dict[str, Model]:
    """A promise; a guardian has answered about the help, and the school has not; somebody has said that it is lacking."""
    asked, own = {"case": case, "round": "six_weeks"}, {"case": case, "scope": person}
    about, written = asked | {"answer_by": TODAY}, {"key": uuid.uuid4(), "text": "x", "written_by": by}
    told = saved(HelpAsked(**about, scope=person, who="guardian"))
    return {
        "cases.CasePromise": saved(CasePromise(**own, to="guardian", what="x", due_on=TODAY, made_by=by)),
        "cases.PortalMessage": saved(PortalMessage(**own, **written, from_service=True)),
        "cases.SecrecyRelease": saved(SecrecyRelease(**own, service="bup", until_on=TODAY + dt.timedelta(days=365))),
        "cases.HelpAsked": saved(HelpAsked(**about, scope=unit, who="unit")),
        "cases.HelpAnswer": saved(HelpAnswer(asked=told, scope=person, answers={}, channel="phone")),
        "cases.HelpDeviation": saved(HelpDeviation(**asked, scope=unit, who="unit", question="unit_gets")),
    }


def released(case: IndividualCase, scope: Scope, by: User) -> Model:
    """One thing the child said, given to somebody."""
    piece = ConversationPiece.objects.get(scope=case.scope)
    told = {"told_child_on": TODAY, "told_child_how": "x"}
    return saved(PieceRelease(scope=scope, piece=piece, words="x", **told, released_by=by))


def make_file(scope: Scope, *, content: bytes = b"%PDF-1.7 x", kind: str = "application/pdf") -> StoredFile:
    """A file in the vault, under the compartment's key; the first one there makes it."""
    found = ScopeKey.objects.filter(scope=scope).first()
    wrapped = bytes(found.wrapped) if found else crypto.new_wrapped_key(home.secret("master"), f"scope:{scope.pk}")
    key = wrapped if found else saved(ScopeKey(scope=scope, wrapped=wrapped)).wrapped
    data_key = crypto.unwrap(home.secret("master"), key, f"scope:{scope.pk}")
    blob = Vault(home.files()).put(data_key, io.BytesIO(content))
    return saved(
        StoredFile(scope=scope, name="x.pdf", media_type=kind, size=blob.size, sha256=blob.sha256, blob=blob.id)
    )


def saved(row: Any) -> Any:
    """The row, kept."""
    row.save()
    return row


def written_from_template(case: IndividualCase, document: Document) -> Model:
    """The document, as if it were written from a template."""
    version = TemplateVersion.objects.earliest("pk")
    return saved(CaseDocument(pk=document.pk, case=case, scope=case.scope, document=document, version=version))


def scope_of(case: IndividualCase, kind: str) -> Scope:
    """The case's compartment of this kind."""
    return Scope.objects.get(pk=CaseScope.objects.get(case=case, kind=kind).scope_id)


def progress(case: IndividualCase, audience: str, scope: Scope) -> SharedProgress:
    """What the audience may know."""
    return SharedProgress(
        case=case,
        scope=scope,
        audience=audience,
        number=case.number,
        kind=case.kind,
        child_first_name=case.child.first_name,
        child_name=case.child.name,
        child_birth_date=case.child.birth_date,
        unit_id=case.unit_id,
        step=case.step,
        step_on=case.received_on,
        received_on=case.received_on,
        norm_on=case.norm_on,
        sent_on=TODAY,
    )


Maker = Callable[[], Model]
