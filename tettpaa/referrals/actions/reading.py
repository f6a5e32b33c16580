"""The reader's own acts: redeeming the code, having read, saying what is important or wrong, and yes or no."""

import datetime as dt
import uuid

from django.db import connections
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.core import clock, doorways
from tettpaa.referrals import reading_codes, reading_queries
from tettpaa.referrals.actions.texts import check_text
from tettpaa.referrals.models import ReferralReading, ReferralResponse

Kind = ReferralResponse.Kind


@action
def redeem(*, code: str, born: dt.date, by: User) -> uuid.UUID:
    """The code opens one draft for the one whose name is on the invitation. Why it does not is never told."""
    require(by, Permission.FAMILY_ANSWER)
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute("select app_redeem_reading(%s, %s)", [reading_codes.hashed(code), born])
        (found,) = cursor.fetchone()
    if found is None:
        raise Problem(
            _(
                "Koden gjelder ikke for deg. Se etter at kode og fødselsdato er riktige. "
                "Du kan også be skolen eller barnehagen om en ny kode, eller om å få lese på papir."
            ),
            field="code",
        )
    reading = ReferralReading.objects.get(pk=found)
    audit("reading.redeemed", about=reading)
    return reading.pk


@action
def mark_read(*, reading: ReferralReading, by: User) -> None:
    """«Jeg har lest det»: of the version that lies there now. Said twice, it is once."""
    require(by, Permission.FAMILY_ANSWER)
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute("select app_reading_seen(%s, %s)", [reading.pk, clock.today()])
        (is_noted,) = cursor.fetchone()
    if not is_noted:
        raise NotNow(_("Henvisningen er sendt eller endret. Last siden på nytt for å se hva som gjelder."))
    audit("reading.read", about=reading)


@action
def respond(
    *, reading: ReferralReading, kind: Kind, text: str = "", agreed: bool | None = None, by: User
) -> ReferralResponse:
    """What is important, what is wrong, or yes or no to an assessment. The same answer twice in a row is one."""
    require(by, Permission.FAMILY_ANSWER)
    if reading.sent_at is not None:
        raise NotNow(_("Henvisningen er sendt. Ring PPT hvis du vil si mer."))
    if kind == Kind.CONSENT and agreed is None:
        raise Problem(_("Velg ja eller nei."), field="answer")
    if kind != Kind.CONSENT and not text.strip():
        raise Problem(_("Skriv hva du vil si."), field="text")
    check_text("text", text)
    said = reading_queries.responses(reading)
    same = [one for one in said if one.kind == kind]
    if same and (same[-1].text, same[-1].agreed) == (text.strip(), agreed):
        return same[-1]
    response = ReferralResponse(
        scope_id=reading.scope_id,
        referral_id=reading.referral_id,
        who=reading.who,
        kind=kind,
        text=text.strip(),
        agreed=agreed,
        version=reading_queries.latest_version(reading).number,
        said_by=by,
    )
    response.save()
    audit("reading.responded", about=response, kind=kind)
    return response
