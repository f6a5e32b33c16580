"""What the case has that a draft may quote, each text with its key: the same key finds the same source again later."""

import datetime as dt
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Any

from django.utils.translation import gettext as _

from tettpaa.access.together import together
from tettpaa.cases import queries as cases
from tettpaa.cases.conversation_queries import conversations, open_ones
from tettpaa.cases.models import IndividualCase
from tettpaa.cases.reading import CaseReading
from tettpaa.core.wording import long_date
from tettpaa.documents import richtext
from tettpaa.participation.models import (
    BestInterestsAssessment,
    ChildView,
    GuardianView,
    HearingComment,
    NotHeardReason,
)

LONGEST_SHOWN = 220
NOTES = 12
MARK = 10
"""Letters of the checksum that goes with a quote: enough to see that its source has changed."""


@dataclass(frozen=True)
class Suggestion:
    """One text from the case: what, where it is from, its key, and the sections it belongs in (none: any)."""

    text: str
    source: str
    key: str
    keys: tuple[str, ...] = ()

    @property
    def reference(self) -> str:
        """The key, and what the text was when it was quoted."""
        return f"{self.key}.{hashlib.sha256(self.text.encode()).hexdigest()[:MARK]}"

    @property
    def shown(self) -> str:
        """The beginning of it, for the list."""
        return self.text if len(self.text) <= LONGEST_SHOWN else f"{self.text[:LONGEST_SHOWN].rstrip()} …"

    @property
    def html(self) -> str:
        """As it is put into the text."""
        paragraphs = [escape(part, quote=False) for part in self.text.split("\n\n") if part.strip()]
        words = _("kilde: %(source)s") % {"source": self.source}
        chip = f'(<span class="src" data-fact="{self.reference}">{escape(words, quote=False)}</span>)'
        return "".join(f"<p>«{part}» {chip}</p>" for part in paragraphs)


def read(reading: CaseReading) -> Any:
    """What the case has of words and notes, in one trip; ``quotable`` makes of it what may be quoted now."""
    case, scopes = reading.case, reading.scopes
    persons = [scope for key, scope in scopes.items() if key.startswith("person:")]
    own = scopes.get("person:")
    return together(
        views=ChildView.objects.filter(scope_id__in=[own] if own else []).order_by("said_on"),
        talks=conversations(case),
        not_heard=NotHeardReason.objects.filter(scope_id=case.scope_id).order_by("-stated_at")[:1],
        guardians=GuardianView.objects.filter(scope_id__in=persons).select_related("guardian").order_by("said_on"),
        comments=HearingComment.objects.filter(scope_id__in=persons)
        .select_related("guardian")
        .order_by("registered_at"),
        hearings=cases.hearings_in(scopes)[:1],
        best=BestInterestsAssessment.objects.filter(scope_id=case.scope_id).order_by("-assessed_at")[:1],
        notes=cases.notes(case),
    )


def quotable(case: IndividualCase, found: Any) -> Iterator[Suggestion]:
    """All that may be quoted now. What is taken back or shut is not among them."""
    yield from _from_referral(case)
    yield from _from_child(case, found)
    yield from _from_guardians(case, found)
    for best in found.best:
        text = f"{best.weighed}\n\n{best.child_view}\n\n{best.conclusion}"
        source = _dated(_("Vurdering av barnets beste"), best.assessed_at.date())
        yield Suggestion(text, source, "best", ("best_interests",))
    for note in found.notes:
        source = _dated(f"{note.get_kind_display().capitalize()}: {note.title}", note.happened_on)
        yield Suggestion(richtext.plain(note.html), source, f"note:{note.pk}", FINDINGS)


FINDINGS = ("learning_outcome", "reasons", "effective_measures", "delayed_development", "within_ordinary_provision")


def _from_referral(case: IndividualCase) -> Iterator[Suggestion]:
    referral = case.referral
    if referral is None:
        return
    source = _dated(_("Henvisningen"), case.received_on)
    goals = ("realistic_goals", "type_and_organisation")
    for name, keys in (
        ("order_question", ("learning_outcome", "need_stated", "delayed_development")),
        ("concern", ("learning_outcome", "reasons", "delayed_development")),
        ("strengths", ("learning_outcome", "delayed_development", *goals)),
        ("ordinary_provision", ("reasons", "effective_measures", "within_ordinary_provision")),
        ("child_view", ("child_view",)),
        ("guardians_view", ("guardian_views",)),
    ):
        text = getattr(referral, name)
        if text.strip():
            yield Suggestion(text.strip(), source, f"referral:{name}", keys)


def _from_child(case: IndividualCase, found: Any) -> Iterator[Suggestion]:
    """What the child said. Never from a conversation that guardians must not know of: they read the assessment."""
    for view in found.views:
        source = _dated(_("%(who)s skrev selv") % {"who": case.child.first_name}, view.said_on)
        yield Suggestion(view.text, source, f"view:{view.pk}", ("child_view",))
    for talk in open_ones(found.talks):
        source = _dated(f"{talk.get_form_display().capitalize()}, {talk.place}", talk.held_on)
        yield Suggestion(talk.own_words, source, f"talk:{talk.pk}", ("child_view",))
        if talk.weighed:
            source = _dated(_("Slik er det vektlagt"), talk.held_on)
            yield Suggestion(talk.weighed, source, f"weighed:{talk.pk}", ("child_view",))
    for reason in found.not_heard:
        yield Suggestion(reason.reason, _("Hvorfor barnet ikke er hørt"), "not_heard", ("child_view",))


def _from_guardians(case: IndividualCase, found: Any) -> Iterator[Suggestion]:
    for view in found.guardians:
        source = _dated(f"{view.guardian.name}, {view.get_channel_display()}", view.said_on)
        yield Suggestion(view.text, source, f"guardian:{view.pk}", ("guardian_views",))
    for answer in (one for one in found.comments if one.text):
        who = answer.guardian.name if answer.guardian else case.child.first_name
        source = _dated(_("%(who)s om utkastet") % {"who": who}, answer.answered_on)
        yield Suggestion(answer.text, source, f"answer:{answer.pk}", ("guardian_views", "child_view"))


def _dated(what: str, day: dt.date) -> str:
    return f"{what}, {long_date(day)}"
