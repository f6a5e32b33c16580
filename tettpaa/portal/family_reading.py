"""One reading of what the family's own page shows, in one trip to the database."""

import datetime as dt
from dataclasses import dataclass

from tettpaa.access.together import together
from tettpaa.cases.models import (
    CaseScope,
    CountyNotice,
    HelpAsked,
    PortalMessage,
    SharedProgress,
    TransferQuestion,
)
from tettpaa.cases.promise_queries import PromiseRead
from tettpaa.documents.models import Release
from tettpaa.participation.models import (
    ChildView,
    Consent,
    GuardianView,
    Hearing,
    HearingComment,
    HearingDelivery,
    PieceRelease,
)
from tettpaa.portal import given_queries, queries, secrecy_queries
from tettpaa.portal.secrecy_queries import OwnExchange

NEWEST = 6
"""Messages that are told of as new."""


@dataclass(frozen=True)
class OwnAnswer:
    """The reader's own answer to one of the two questions."""

    kind: str
    consent: Consent

    @property
    def is_withdrawn(self) -> bool:
        """A yes that was taken back."""
        return hasattr(self.consent, "withdrawal")

    @property
    def is_yes(self) -> bool:
        """A yes that holds."""
        return self.consent.agreed and not self.is_withdrawn


@dataclass(frozen=True, kw_only=True)
class FamilyReading:
    """What has been laid before one reader, and what the reader has answered."""

    progress: SharedProgress
    hearings: list[Hearing]
    """Drafts laid before the family, or before the reader alone; the latest first."""
    own_last_day: dt.date | None
    """The reader's own last day with the latest draft, when they got it on paper or had it explained first."""
    has_commented: bool
    answers: list[OwnAnswer]
    transfer: TransferQuestion | None
    transfer_answered: bool
    county: CountyNotice | None
    county_answered: bool
    documents: list[Release]
    views: list[GuardianView] | list[ChildView]
    given: list[PieceRelease]
    promises: list[PromiseRead]
    help_asked: list[HelpAsked]
    """Rounds of three questions that wait, the oldest first."""
    messages: list[PortalMessage]
    """The newest from PPT."""
    exchanges: list[OwnExchange]
    """Whether we may tell another service, with the reader's own answers."""

    @property
    def answered_exchanges(self) -> list[OwnExchange]:
        """Those that the reader has answered."""
        return [one for one in self.exchanges if one.answer]

    @property
    def must_answer_exchange(self) -> bool:
        """Whether one of them waits for the reader."""
        return any(one.answer is None for one in self.exchanges if one.may_answer)

    @property
    def hearing(self) -> Hearing | None:
        """The latest draft."""
        return self.hearings[0] if self.hearings else None

    @property
    def last_day(self) -> dt.date | None:
        """Until when the reader may answer the latest draft."""
        return self.own_last_day or (self.hearing.answer_by if self.hearing else None)

    @property
    def waits_for_comment(self) -> Hearing | None:
        """Until it is sent; and a correction of what was sent long ago too, which is another document."""
        latest = self.hearing
        if latest is None or latest.ended_at is not None:
            return None
        before = [one for one in self.hearings if one.scope_id == latest.scope_id and one.sent_at < latest.sent_at]
        is_another = any(one.document_id != latest.document_id for one in before)
        return latest if is_another or not self.progress.sent_on else None


def read(progress: SharedProgress, own: CaseScope) -> FamilyReading:
    """All of it, as it is now."""
    mine, both = own.scope_id, [progress.scope_id, own.scope_id]
    found = together(
        hearings=Hearing.objects.filter(scope_id__in=both).order_by("-sent_at"),
        deliveries=HearingDelivery.objects.filter(scope_id=mine),
        comments=HearingComment.objects.filter(scope_id=mine),
        answers=queries.answers(own),
        transfers=queries.transfers(progress),
        transfer_answers=queries.transfer_answers(own),
        counties=queries.counties(progress),
        county_answers=queries.county_answers(own),
        documents=queries.releases(both),
        views=queries.own_views(own),
        help_asked=given_queries.help_waiting(mine),
        messages=PortalMessage.objects.filter(scope_id=mine, from_service=True).order_by("-written_at")[:NEWEST],
        **secrecy_queries.both(progress, own),
        **given_queries.asked_of(mine),
    )
    latest = found.hearings[0].pk if found.hearings else None
    transfer = next(iter(found.transfers), None) if queries.decides_transfer(progress, own) else None
    county = next(iter(found.counties), None) if queries.is_pupil(own) else None
    return FamilyReading(
        progress=progress,
        hearings=found.hearings,
        own_last_day=next((one.answer_by for one in found.deliveries if one.hearing_id == latest), None),
        has_commented=any(one.hearing_id == latest for one in found.comments),
        answers=[OwnAnswer(kind, row) for kind, row in {row.kind: row for row in found.answers}.items()],
        transfer=transfer,
        transfer_answered=any(one.question_id == transfer.pk for one in found.transfer_answers if transfer),
        county=county,
        county_answered=any(one.notice_id == county.pk for one in found.county_answers if county),
        documents=found.documents,
        views=found.views,
        given=found.pieces,
        promises=given_queries.promises_of(found.promises, found.outcomes),
        help_asked=found.help_asked,
        messages=found.messages,
        exchanges=secrecy_queries.own_exchanges(progress, own, found.exchanges, found.exchange_answers),
    )
