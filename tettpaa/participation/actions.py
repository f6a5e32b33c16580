"""What the family and the child say, written into the scope of the one whose words it is."""

import datetime as dt
import uuid

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, require
from tettpaa.access.asking import one
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.core import clock
from tettpaa.documents.models import StoredFile
from tettpaa.participation.models import (
    Channel,
    ChildView,
    Consent,
    ConsentKind,
    ConsentWithdrawal,
    FamilyWish,
    GuardianView,
    Hearing,
    HearingComment,
)


@action
def give_consent(
    *,
    scope: Scope,
    guardian_id: uuid.UUID | None,
    kind: ConsentKind,
    agreed: bool,
    channel: str,
    answered_on: dt.date | None = None,
    language: str = "",
    interpreter: str = "",
    file: StoredFile | None = None,
    permission: Permission = Permission.CASE_WORK,
    by: User,
) -> Consent:
    """One person's yes or no: their own act in the portal, a signed scan, or told to a named employee.

    ``permission`` is what lets an employee write it down; others enter a running case than work in it.
    The same answer twice in a row is one answer. Nobody else than the person and PPT's own employees can write one.
    """
    require(by, Permission.FAMILY_ANSWER if channel == Channel.PORTAL else permission)
    day = answered_on or clock.today()
    must_show_how(day, channel, language, file)
    given_before = Consent.objects.filter(scope=scope, guardian_id=guardian_id, kind=kind)
    if (same := _standing(given_before, agreed)) is not None:
        return same
    consent = Consent(
        scope=scope,
        guardian_id=guardian_id,
        kind=kind,
        agreed=agreed,
        answered_on=day,
        channel=channel,
        language=language.strip(),
        interpreter=interpreter,
        file=file,
        registered_by=by,
    )
    consent.save()
    audit("consent.given" if agreed else "consent.refused", about=consent, kind=kind, channel=channel)
    return consent


def _standing(answers: QuerySet[Consent], agreed: bool) -> Consent | None:
    """The latest answer, when it is this one and holds."""
    latest = answers.order_by("-registered_at").first()
    if latest is None or latest.agreed != agreed or ConsentWithdrawal.objects.filter(consent=latest).exists():
        return None
    return latest


def must_show_how(day: dt.date, channel: str, language: str, file: StoredFile | None) -> None:
    """Paper is scanned, what was told has a language, and nobody has answered ahead of time."""
    if day > clock.today():
        raise Problem(_("Datoen kan ikke være fram i tid. Skriv en dato til og med i dag."), field="answered_on")
    if channel == Channel.PAPER and file is None:
        raise Problem(_("Legg ved det signerte samtykket."), field="file")
    if channel in (Channel.PHONE, Channel.MEETING) and not language.strip():
        raise Problem(_("Skriv hvilket språk det ble sagt på."), field="language")


@action
def withdraw_consent(
    *, consent: Consent, channel: Channel, withdrawn_on: dt.date | None = None, interpreter: str = "", by: User
) -> ConsentWithdrawal:
    """Takes a yes back; the yes stays in the history. It holds from the day it was said, also on paper or by phone."""
    require(by, Permission.FAMILY_ANSWER if channel == Channel.PORTAL else Permission.CASE_WORK)
    day = withdrawn_on or clock.today()
    found = ConsentWithdrawal.objects.filter(consent=consent).first()
    if found is not None:
        return found
    if not consent.agreed:
        raise NotNow(_("Det er ikke gitt noe samtykke å trekke tilbake."))
    if not consent.answered_on <= day <= clock.today():
        raise Problem(_("Skriv en dato fra samtykket ble gitt, til og med i dag."), field="withdrawn_on")
    withdrawal = ConsentWithdrawal(
        scope_id=consent.scope_id,
        consent=consent,
        withdrawn_on=day,
        channel=channel,
        interpreter=interpreter,
        registered_by=by,
    )
    withdrawal.save()
    audit("consent.withdrawn", about=withdrawal, kind=consent.kind)
    return withdrawal


@action
def comment(
    *,
    hearing: Hearing,
    scope: Scope,
    guardian_id: uuid.UUID | None,
    text: str,
    no_comment: bool,
    channel: Channel,
    interpreter: str = "",
    interpreter_language: str = "",
    answered_on: dt.date | None = None,
    by: User,
) -> HearingComment:
    """One person's answer to the draft. An answer after the end is still taken in: late words count."""
    text = text.strip()
    if not text and not no_comment:
        raise Problem(_("Skriv hva du mener, eller velg at du ikke har noen kommentar."), field="text")
    same = HearingComment.objects.filter(
        hearing=hearing, scope=scope, guardian_id=guardian_id, text=text, no_comment=not text
    ).first()
    if same is not None:
        return same
    answer = HearingComment(
        scope=scope,
        hearing=hearing,
        guardian_id=guardian_id,
        text=text,
        no_comment=not text,
        channel=channel,
        interpreter=interpreter,
        interpreter_language=interpreter_language,
        answered_on=answered_on or clock.today(),
        registered_by=by,
    )
    answer.save()
    audit("hearing.commented", about=answer, channel=channel)
    return answer


@action
def say_view(
    *,
    scope: Scope,
    guardian_id: uuid.UUID,
    text: str,
    channel: Channel,
    interpreter: str = "",
    interpreter_language: str = "",
    said_on: dt.date | None = None,
    by: User,
) -> GuardianView:
    """What one guardian says is important."""
    text = _said(text)
    same = GuardianView.objects.filter(scope=scope, guardian_id=guardian_id, text=text).first()
    if same is not None:
        return same
    view = GuardianView(
        scope=scope,
        guardian_id=guardian_id,
        text=text,
        channel=channel,
        interpreter=interpreter,
        interpreter_language=interpreter_language,
        said_on=said_on or clock.today(),
        registered_by=by,
    )
    view.save()
    audit("guardian_view.said", about=view, channel=channel)
    return view


@action
def say_own_view(*, scope: Scope, text: str, channel: Channel, by: User) -> ChildView:
    """What the pupil says is important."""
    text = _said(text)
    same = ChildView.objects.filter(scope=scope, text=text).first()
    if same is not None:
        return same
    view = ChildView(scope=scope, text=text, channel=channel, registered_by=by)
    view.save()
    audit("child_view.said", about=view, channel=channel)
    return view


@action
def wish(*, scope: Scope, what: str, text: str, by: User) -> FamilyWish:
    """To see the file, or an interpreter: for the adviser to take from there. The same twice is one."""
    text = text.strip()
    if not text:
        sentence = _("Skriv hvilket språk.") if what == FamilyWish.What.INTERPRETER else _("Skriv hva du vil se.")
        raise Problem(sentence, field="text")
    same = FamilyWish.objects.filter(scope=scope, what=what, text=text, applied_at=None).first()
    if same is not None:
        return same
    row = FamilyWish(scope=scope, what=what, text=text, asked_by=by, asked_by_name=by.name)
    row.save()
    audit("family.wished", about=row, what=what)
    return row


def _said(text: str) -> str:
    """The words, which must be some."""
    text = text.strip()
    if not text:
        raise Problem(_("Skriv hva du synes er viktig."), field="text")
    return text


def hearing_in(scope_ids: list[int], pk: uuid.UUID) -> Hearing:
    """The hearing, if it lies in one of these scopes; otherwise 404."""
    return one(Hearing.objects.filter(scope_id__in=scope_ids), pk=pk)
