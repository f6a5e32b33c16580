"""Who reads a draft in the portal, which version, and what they have said."""

import datetime as dt
import uuid
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from tettpaa.access.asking import one
from tettpaa.access.logbook import log_list, log_read
from tettpaa.access.models import User
from tettpaa.core import clock
from tettpaa.referrals import queries
from tettpaa.referrals.models import (
    ReadingVersion,
    Referral,
    ReferralGuardian,
    ReferralReading,
    ReferralResponse,
    TriedMeasure,
)

Kind = ReferralResponse.Kind


@dataclass
class Reader:
    """One invitation as the unit sees it: where it stands, and what that reader has said."""

    reading: ReferralReading
    version: ReadingVersion
    said: list[ReferralResponse] = field(default_factory=list)

    @property
    def is_waiting(self) -> bool:
        """The code has not been used."""
        return self.reading.ended_at is None and self.reading.user_id is None

    @property
    def is_expired(self) -> bool:
        """Nobody can use the code any more."""
        return self.is_waiting and self.reading.code_until <= clock.now()

    @property
    def consent(self) -> ReferralResponse | None:
        """The latest yes or no."""
        return next((one for one in reversed(self.said) if one.kind == Kind.CONSENT), None)

    @property
    def views(self) -> list[ReferralResponse]:
        """What they have written is important."""
        return [one for one in self.said if one.kind == Kind.VIEW]

    @property
    def corrections(self) -> list[ReferralResponse]:
        """What they say is wrong."""
        return [one for one in self.said if one.kind == Kind.CORRECTION]


def readers(found: Referral) -> list[Reader]:
    """All who are or were invited, the latest first."""
    readings = list(ReferralReading.objects.filter(referral=found).order_by("-invited_at"))
    places = [row.scope_id for row in readings]
    latest = {row.reading_id: row for row in ReadingVersion.objects.filter(scope_id__in=places).order_by("number")}
    shown = {row.scope_id: Reader(row, latest[row.pk]) for row in readings}
    for said in ReferralResponse.objects.filter(scope_id__in=places).order_by("said_at"):
        shown[said.scope_id].said.append(said)
    return list(shown.values())


def open_readings(found: Referral) -> list[ReferralReading]:
    """Those that are not ended."""
    return list(ReferralReading.objects.filter(referral=found, ended_at=None))


def latest_version(reading: ReferralReading) -> ReadingVersion:
    """What this reader has before them."""
    return ReadingVersion.objects.filter(reading=reading, scope_id=reading.scope_id).order_by("-number")[0]


def responses(reading: ReferralReading) -> list[ReferralResponse]:
    """What this reader has said, the oldest first."""
    return list(ReferralResponse.objects.filter(scope_id=reading.scope_id).order_by("said_at"))


def of_reader(user: User) -> list[Any]:
    """The drafts that this person reads, newest first."""
    found = list(ReferralReading.objects.filter(user=user, ended_at=None).order_by("-invited_at")[:20])
    log_list("referrals.readings", [row.scope_id for row in found])
    places = [row.scope_id for row in found]
    latest = {row.reading_id: row for row in ReadingVersion.objects.filter(scope_id__in=places).order_by("number")}
    return [(row, latest[row.pk]) for row in found]


def own(pk: uuid.UUID, user: User) -> ReferralReading:
    """One reading of the reader's own, logged as read; otherwise 404."""
    found = one(ReferralReading.objects.filter(user=user, ended_at=None), pk=pk)
    log_read("referral_reading", found)
    return found


def of_referral(found: Referral, pk: uuid.UUID) -> ReferralReading:
    """One invitation to this draft, or 404."""
    return one(ReferralReading.objects.filter(referral=found), pk=pk)


def correction(found: Referral, pk: uuid.UUID) -> ReferralResponse:
    """One thing that a reader says is wrong, or 404."""
    return one(ReferralResponse.objects.filter(referral=found, kind=Kind.CORRECTION), pk=pk)


def said_by(found: Referral) -> set[str]:
    """The names of those who have written what is important, themselves."""
    rows = ReferralResponse.objects.filter(referral=found, kind=Kind.VIEW)
    return set(rows.values_list("who", flat=True))


def has_unanswered(found: Referral) -> bool:
    """Whether somebody has said that something is wrong and not been answered."""
    return ReferralResponse.objects.filter(referral=found, kind=Kind.CORRECTION, answered_at=None).exists()


def text_for(found: Referral, who: str) -> list[dict[str, str]]:
    """The whole draft as one of the family reads it, without what the other guardian has said and how to reach them."""
    parts = queries.parts(found)
    pairs = [*_order(found), *_situation(found, parts["measures"]), *_people(found, parts["guardians"], who)]
    return [{"heading": str(heading), "text": str(text)} for heading, text in pairs if text]


def _order(found: Referral) -> list[tuple[str, Any]]:
    child = ", ".join(filter(None, [found.child_name, _day(found.child_birth_date), found.group]))
    return [
        (_("Hva er det spørsmål om?"), found.order_question),
        (_("Ber de om en sakkyndig vurdering?"), _answer(found.wants_assessment)),
        (_("Barnet"), child),
        (_("Språk hjemme"), found.child_language),
        (_("Hvem henviser?"), " · ".join(filter(None, [found.referrer_name, found.referrer_role, found.place]))),
        (_("Viktigste henvisningsgrunn"), found.get_main_reason_display()),
    ]


def _situation(found: Referral, measures: list[TriedMeasure]) -> list[tuple[str, Any]]:
    tried = [
        ", ".join(filter(None, [row.what, row.period])) + (f": {row.effect}" if row.effect else "") for row in measures
    ]
    discussed = ". ".join(filter(None, [_answer(found.discussed_first), found.discussed_with]))
    return [
        (_("Hva er vanskelig, og siden når?"), found.concern),
        (_("Hva går bra?"), found.strengths),
        (_("Tilbudet i dag"), found.ordinary_provision),
        (_("Hva er prøvd?"), "\n".join(tried)),
        (_("Er det drøftet med PPT først?"), discussed),
        (_("Hørsel sjekket"), _day(found.hearing_checked_on)),
        (_("Syn sjekket"), _day(found.vision_checked_on)),
        (_("Andre tjenester"), found.other_services),
    ]


def _people(found: Referral, guardians: list[ReferralGuardian], who: str) -> list[tuple[str, Any]]:
    heard = found.child_view_not_heard and _("Barnet er ikke spurt: %(why)s") % {"why": found.child_view_not_heard}
    own_view = next((row.own_view for row in guardians if row.name == who), "")
    return [
        (_("Hva sier barnet selv?"), found.child_view or heard),
        (_("Hva har de skrevet at du sier?"), own_view),
        (_("Foresatte"), "\n".join(f"{row.name}, {row.get_relation_display()}" for row in guardians)),
    ]


def _answer(value: bool | None) -> str:
    return "" if value is None else _("Ja") if value else _("Nei")


def _day(value: dt.date | None) -> str:
    return f"{value:%d.%m.%Y}" if value else ""
