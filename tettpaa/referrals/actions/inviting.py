"""The unit invites one of the family to read the draft in the portal, lays a changed draft before them, and ends it."""

import datetime as dt

from django.db import connections
from django.utils import timezone
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.core import clock, doorways
from tettpaa.core.rulesets import ruleset
from tettpaa.documents.actions.files import copy_file
from tettpaa.documents.models import StoredFile
from tettpaa.referrals import queries, reading_codes, reading_queries
from tettpaa.referrals.actions.showing import PUPIL, must_be_draft
from tettpaa.referrals.models import ReadingVersion, Referral, ReferralGuardian, ReferralReading, ReferralResponse


@action
def invite(*, referral: Referral, who: str, by: User) -> tuple[ReferralReading, str]:
    """A code for one reader, shown this once. Invited again before it is used, the old code stops working."""
    require(by, Permission.UNIT_REFER)
    must_be_draft(referral)
    _may_be_read_in_the_portal(referral)
    name, need = _reader(referral, who)
    if need:
        raise NotNow(_("%(name)s trenger tolk. Les henvisningen sammen, med tolk.") % {"name": name})
    code, rules, now = reading_codes.new_code(), ruleset(clock.today()), clock.now()
    code_until = now + dt.timedelta(days=rules.number("reading_code_days"))
    found = ReferralReading.objects.filter(referral=referral, who=name, ended_at=None).first()
    if found is not None and found.user_id is not None:
        raise NotNow(_("%(name)s leser alt utkastet i portalen.") % {"name": name})
    if found is not None:
        change(found, code_hash=reading_codes.hashed(code), code_until=code_until, invited_by_id=by.pk)
        audit("reading.invited_again", about=found)
        return found, code
    reading = ReferralReading(
        scope=_new_scope(referral),
        referral=referral,
        who=name,
        is_pupil=who == PUPIL,
        code_hash=reading_codes.hashed(code),
        code_until=code_until,
        access_until=now + dt.timedelta(days=rules.number("reading_access_days")),
        invited_by=by,
    )
    reading.save()
    _lay_before(reading, referral, 1, by)
    audit("reading.invited", about=reading, referral=referral.pk)
    return reading, code


@action
def show_new_version(*, referral: Referral, by: User) -> int:
    """Everyone who reads an older draft gets the one that will be sent, and is asked again. How many."""
    require(by, Permission.UNIT_REFER)
    must_be_draft(referral)
    count = 0
    for reading in reading_queries.open_readings(referral):
        latest = reading_queries.latest_version(reading)
        if latest.changed_at is not None:
            _lay_before(reading, referral, latest.number + 1, by)
            audit("reading.new_version", about=reading, number=latest.number + 1)
            count += 1
    return count


@action
def end(*, reading: ReferralReading, by: User) -> None:
    """The reader sees nothing more from this minute. That they have read it, and what they said, stays."""
    require(by, Permission.UNIT_REFER)
    if reading.ended_at is not None:
        return
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute("select app_end_reading(%s)", [reading.pk])
    change(reading, ended_at=clock.now(), ended_by_id=by.pk)
    audit("reading.ended", about=reading)


@action
def answer_correction(*, response: ReferralResponse, answer: str, by: User) -> None:
    """What the unit has done with it; the first answer stands."""
    require(by, Permission.UNIT_REFER)
    if response.answered_at is not None:
        raise NotNow(_("Dere har alt svart på dette."))
    if not answer.strip():
        raise Problem(_("Skriv hva dere har rettet, eller hvorfor det står som det står."), field="answer")
    change(response, answer=answer.strip(), answered_by_id=by.pk, answered_at=clock.now())
    audit("reading.correction_answered", about=response)


@action
def send_along(*, referral: Referral, by: User) -> None:
    """The referral is sent: what the readers have said goes with it, each in their own name and their own words."""
    for reader in reading_queries.readers(referral):
        for said in reader.said:
            ReferralResponse(
                scope_id=referral.scope_id,
                referral=referral,
                who=said.who,
                kind=said.kind,
                text=said.text,
                agreed=said.agreed,
                version=said.version,
                said_by_id=said.said_by_id,
                said_at=said.said_at,
                answer=said.answer,
                answered_by_id=said.answered_by_id,
                answered_at=said.answered_at,
            ).save()
        change(reader.reading, sent_at=clock.now())
        if reader.views:
            _in_own_words(referral, reader)


def _in_own_words(referral: Referral, reader: reading_queries.Reader) -> None:
    """What a guardian has written goes before what the unit wrote down for them."""
    rows = ReferralGuardian.objects.filter(referral=referral, scope_id=referral.scope_id)
    for row in rows:
        if row.name == reader.reading.who and not reader.reading.is_pupil:
            text = "\n\n".join(one.text for one in reader.views)
            change(row, own_view=text, own_view_on=timezone.localdate(reader.views[-1].said_at))
    every = [row for row in rows.order_by("last_name", "first_name") if row.own_view.strip()]
    said = "\n\n".join(f"{row.name}: {row.own_view.strip()}" for row in every)
    change(referral, guardians_view=said)


def _may_be_read_in_the_portal(referral: Referral) -> None:
    """Where the address is protected the text says where the child is; then it is read together, or on paper."""
    if referral.protected_address:
        raise NotNow(_("Barnet har adresse som skal beskyttes. Da legges utkastet ikke fram i portalen."))
    if not referral.child_name or referral.child_birth_date is None:
        raise NotNow(_("Skriv barnets navn og fødselsdato først."))


def _reader(referral: Referral, who: str) -> tuple[str, str]:
    """The name and the need for an interpreter of a row of the guardians, or of the pupil who decides."""
    if who == PUPIL and queries.pupil_decides(referral):
        return referral.child_name, referral.interpreter_language
    for row in ReferralGuardian.objects.filter(referral=referral, scope_id=referral.scope_id):
        if str(row.pk) == who:
            return row.name, row.interpreter_language
    raise Problem(_("Velg hvem som skal lese."), field="who")


def _new_scope(referral: Referral) -> Scope:
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute("select app_open_reading_scope(%s)", [referral.pk])
        (scope_id,) = cursor.fetchone()
    return Scope.objects.get(pk=scope_id)


def _lay_before(reading: ReferralReading, referral: Referral, number: int, by: User) -> None:
    """A copy of what stands there now, and of the files, in the reader's compartment."""
    scope = Scope.objects.get(pk=reading.scope_id)
    there = {(bytes(one.sha256), one.name): one for one in StoredFile.objects.filter(scope=scope)}
    files = []
    for row in queries.what_was_tried(referral)["attachments"]:
        key = (bytes(row.file.sha256), row.file.name)
        copy = there.get(key) or copy_file(file=row.file, scope=scope, by=by)
        files.append({"id": str(copy.pk), "name": copy.name})
    ReadingVersion(
        scope=scope,
        reading=reading,
        number=number,
        child_name=referral.child_name,
        place=referral.place,
        text=reading_queries.text_for(referral, reading.who),
        files=files,
        shown_by=by,
    ).save()
