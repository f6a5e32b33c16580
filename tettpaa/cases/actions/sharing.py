"""What those who decide allow the new unit or municipality, and the opening of only that."""

import datetime as dt
import io
import uuid
from collections.abc import Iterable

from django.utils.translation import gettext as _
from pypdf import PdfWriter

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.granting import end_access
from tettpaa.access.logbook import audit
from tettpaa.access.models import Grant, Scope, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import GrantBasis, Permission
from tettpaa.cases import letters, transfer_queries
from tettpaa.cases.actions import posting, scopes
from tettpaa.cases.models import (
    CaseScope,
    IndividualCase,
    TransferAnswer,
    TransferPackage,
    TransferQuestion,
)
from tettpaa.cases.rules.sharing import STATUS
from tettpaa.core import clock
from tettpaa.documents import queries as documents
from tettpaa.documents.actions.files import copy_file, store_own_pdf
from tettpaa.documents.actions.sending import dispatch, release
from tettpaa.documents.models import Dispatch, Release, StoredFile
from tettpaa.participation.models import Channel
from tettpaa.people.models import Guardian
from tettpaa.planning.actions import complete_tasks
from tettpaa.planning.models import WorkTask


@action
def answer(
    *,
    question: TransferQuestion,
    scope: Scope,
    guardian_id: object,
    allowed: Iterable[str],
    channel: Channel,
    answered_on: dt.date | None = None,
    by: User,
) -> TransferAnswer:
    """One person's own answer, in their own compartment. A new one replaces the one before, until the next move."""
    require(by, Permission.FAMILY_ANSWER if channel == Channel.PORTAL else Permission.CASE_WORK)
    if question.closed_at is not None:
        raise NotNow(_("Spørsmålet gjelder ikke lenger."))
    day = answered_on or clock.today()
    if day > clock.today():
        raise Problem(_("Datoen kan ikke være fram i tid. Skriv en dato til og med i dag."), field="answered_on")
    offered = {STATUS, *(one["key"] for one in question.documents)}
    given = TransferAnswer(
        case_id=question.case_id,
        scope_id=scope.pk,
        question=question,
        guardian_id=guardian_id,
        allowed=sorted(offered & set(allowed)),
        channel=channel,
        answered_on=day,
        registered_by=by,
    )
    given.save()
    audit("transfer.answered", about=given, yes=len(given.allowed))
    return given


@action
def record_answer(
    *,
    case: IndividualCase,
    guardian: Guardian | None,
    allowed: Iterable[str],
    channel: Channel,
    answered_on: dt.date,
    by: User,
) -> TransferAnswer:
    """What somebody said to us on paper, by phone or in a meeting."""
    question = _question(case)
    who = guardian.pk if guardian else None
    if who not in {one.guardian_id for one in transfer_queries.asked(case, question)}:
        raise Problem(_("Denne personen bestemmer ikke hva som kan deles."), field="guardian")
    given = answer(
        question=question,
        scope=scopes.person_scope(case, who),
        guardian_id=who,
        allowed=allowed,
        channel=channel,
        answered_on=answered_on,
        by=by,
    )
    apply(case=case, by=by)
    return given


@action
def apply(*, case: IndividualCase, by: User | None) -> None:
    """Opens what all of them allow, and shuts what they allow no more. Nothing before everyone has answered."""
    question = transfer_queries.question(case)
    shared = transfer_queries.shared_by_all(case, question) if question else None
    if question is None or shared is None:
        return
    complete_tasks(scope=Scope.objects.get(pk=case.scope_id), kinds=[WorkTask.Kind.TRANSFER], by=by)
    if question.to_unit_id is None:
        return
    scope = Scope.objects.get(pk=CaseScope.objects.get(case=case, kind=CaseScope.Kind.UNIT).scope_id)
    if STATUS not in shared:
        _shut(question, scope, by)
        return
    change(question, opened_at=question.opened_at or clock.now())
    scopes.let_in_unit(case, by)
    _share_documents(question, scope, shared, by)
    audit("transfer.opened", about=question, documents=len(shared) - 1)


@action
def make_package(*, case: IndividualCase, by: User) -> TransferPackage:
    """What they agreed to, as one file, and a letter's worth of proof; posted by the one who sends out."""
    require(by, Permission.CASE_WORK)
    question = _question(case)
    shared = transfer_queries.shared_by_all(case, question)
    if question.to_unit_id is not None:
        raise NotNow(_("Flyttepakken er for en annen kommune. Her får den nye enheten tilgang i portalen."))
    if shared is None:
        raise NotNow(_("Vent til alle som bestemmer, har svart."))
    wanted = [one for one in question.documents if one["key"] in shared]
    if not wanted:
        raise NotNow(_("Familien vil ikke at noe blir sendt. Da lager vi ingen flyttepakke."))
    found = TransferPackage.objects.filter(case=case, question=question).order_by("-made_at").first()
    if found is not None and found.made_at > question.asked_at and not transfer_queries.is_stopped(found):
        return found
    name = _("Flyttepakke %(number)s.pdf") % {"number": case.number}
    file = store_own_pdf(scope_id=case.scope_id, name=name, pdf=_bound(case, question, wanted, by), by=by)
    package = TransferPackage(case=case, scope_id=case.scope_id, question=question, file=file, made_by=by)
    package.save()
    dispatch(file=file, recipient=question.to_place, channel=Dispatch.Channel.PAPER, by=by)
    audit("transfer.packed", about=package, documents=len(wanted))
    return package


def _question(case: IndividualCase) -> TransferQuestion:
    found = transfer_queries.question(case)
    if found is None:
        raise NotNow(_("Barnet har ikke flyttet."))
    return found


def _share_documents(question: TransferQuestion, scope: Scope, shared: frozenset[str], by: User | None) -> None:
    """Each agreed document is stored again for the unit; one that is agreed to no more is taken back."""
    titles = {one["key"]: one["title"] for one in question.documents}
    there = {one.title: one for one in Release.objects.filter(scope=scope, ended_at=None)}
    for key, title in titles.items():
        if key in shared and title not in there:
            copy = copy_file(file=StoredFile.objects.get(pk=key), scope=scope, by=by)
            release(file=copy, title=title, by=by)
        elif key not in shared and title in there:
            change(there[title], ended_at=clock.now())


def _shut(question: TransferQuestion, scope: Scope, by: User | None) -> None:
    """A yes taken back, or a no: the new unit sees nothing."""
    if question.opened_at is not None:
        change(question, opened_at=None)
    rows = Grant.objects.filter(scope=scope, basis=GrantBasis.UNIT_STAFF).exclude(ends_at__lte=clock.now())
    for user in User.objects.filter(pk__in=rows.values("user_id")):
        end_access(user=user, scopes=[scope], bases=[GrantBasis.UNIT_STAFF], by=by)
    for row in Release.objects.filter(scope=scope, ended_at=None):
        change(row, ended_at=clock.now())
    audit("transfer.refused", about=question)


def _bound(case: IndividualCase, question: TransferQuestion, wanted: list[dict[str, str]], by: User) -> bytes:
    """A letter that says what follows and who agreed, and then the documents as they are."""
    people = ", ".join(one.name for one in transfer_queries.asked(case, question))
    text = (
        _("%(child)s flytter til %(place)s. Vi sender det familien har sagt ja til at dere får.")
        % {"child": case.child.name, "place": question.to_place},
        _("Dokumenter: %(titles)s.") % {"titles": "; ".join(one["title"] for one in wanted)},
        _("Dette har de sagt ja til: %(people)s. Originalene blir hos oss.") % {"people": people},
    )
    package, letter = PdfWriter(), letters.Letter("FP", _("Flyttepakke"), (("", text),), by)
    package.append(io.BytesIO(posting.written(case, letter, [question.to_place])))
    for one in wanted:
        file = documents.stored_file(uuid.UUID(one["key"]))
        package.append(io.BytesIO(documents.whole_file(file)))
    buffer = io.BytesIO()
    package.write(buffer)
    return buffer.getvalue()
