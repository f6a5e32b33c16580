"""What the case can give the draft: quoted text with its source. The author chooses; nothing is put in by itself."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from django.utils.translation import gettext as _

from tettpaa.assessments.queries.drafts import Draft
from tettpaa.cases import queries as cases
from tettpaa.cases.conversation_queries import shut_ones
from tettpaa.cases.models import IndividualCase
from tettpaa.core.wording import long_date
from tettpaa.documents import richtext
from tettpaa.participation.models import (
    BestInterestsAssessment,
    ChildConversation,
    ChildView,
    GuardianView,
    NotHeardReason,
)

LONGEST_SHOWN = 220
NOTES = 12


@dataclass(frozen=True)
class Suggestion:
    """One text from the case: what, where it is from, and the sections it belongs in (none: any)."""

    text: str
    source: str
    keys: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """The beginning of it, for the list."""
        return self.text if len(self.text) <= LONGEST_SHOWN else f"{self.text[:LONGEST_SHOWN].rstrip()} …"

    @property
    def html(self) -> str:
        """As it is put into the text."""
        paragraphs = [escape(part, quote=False) for part in self.text.split("\n\n") if part.strip()]
        words = _("kilde: %(source)s") % {"source": self.source}
        chip = f'(<span class="src">{escape(words, quote=False)}</span>)'
        return "".join(f"<p>«{part}» {chip}</p>" for part in paragraphs)


def by_section(draft: Draft) -> dict[str, list[Suggestion]]:
    """Section key → what the case has for it and the text does not hold already."""
    found = list(_all(draft.case))
    return {part.element.key: list(_unused(found, part.element.key, draft)) for part in draft.asked}


def _unused(found: Iterable[Suggestion], key: str, draft: Draft) -> Iterator[Suggestion]:
    text = draft.facts.answers[key].text
    for one in found:
        if (not one.keys or key in one.keys) and one.text[:60] not in text:
            yield one


def _all(case: IndividualCase) -> Iterator[Suggestion]:
    yield from _from_referral(case)
    yield from _from_child(case)
    yield from _from_guardians(case)
    best = BestInterestsAssessment.objects.filter(scope_id=case.scope_id).order_by("-assessed_at").first()
    if best is not None:
        text = f"{best.weighed}\n\n{best.child_view}\n\n{best.conclusion}"
        yield Suggestion(text, _dated(_("Vurdering av barnets beste"), best.assessed_at.date()), ("best_interests",))
    for note in cases.notes(case)[:NOTES]:
        source = _dated(f"{note.get_kind_display().capitalize()}: {note.title}", note.happened_on)
        yield Suggestion(richtext.plain(note.html), source, FINDINGS)


FINDINGS = ("learning_outcome", "reasons", "effective_measures", "delayed_development", "within_ordinary_provision")


def _from_referral(case: IndividualCase) -> Iterator[Suggestion]:
    referral = case.referral
    if referral is None:
        return
    source = _dated(_("Henvisningen"), case.received_on)
    goals = ("realistic_goals", "type_and_organisation")
    for text, keys in (
        (referral.order_question, ("learning_outcome", "need_stated", "delayed_development")),
        (referral.concern, ("learning_outcome", "reasons", "delayed_development")),
        (referral.strengths, ("learning_outcome", "delayed_development", *goals)),
        (referral.ordinary_provision, ("reasons", "effective_measures", "within_ordinary_provision")),
        (referral.child_view, ("child_view",)),
        (referral.guardians_view, ("guardian_views",)),
    ):
        if text.strip():
            yield Suggestion(text.strip(), source, keys)


def _from_child(case: IndividualCase) -> Iterator[Suggestion]:
    """What the child said. Never from a conversation that guardians must not know of: they read the assessment."""
    own = ChildView.objects.filter(scope_id=cases.scopes_of(case).get("person:"))
    for view in own.order_by("said_on"):
        source = _dated(_("%(who)s skrev selv") % {"who": case.child.first_name}, view.said_on)
        yield Suggestion(view.text, source, ("child_view",))
    shut = shut_ones(case)
    for talk in ChildConversation.objects.filter(scope_id=case.scope_id).exclude(pk__in=shut).order_by("-held_on"):
        source = _dated(f"{talk.get_form_display().capitalize()}, {talk.place}", talk.held_on)
        yield Suggestion(talk.own_words, source, ("child_view",))
        if talk.weighed:
            yield Suggestion(talk.weighed, _dated(_("Slik er det vektlagt"), talk.held_on), ("child_view",))
    reason = NotHeardReason.objects.filter(scope_id=case.scope_id).order_by("-stated_at").first()
    if reason is not None:
        yield Suggestion(reason.reason, _("Hvorfor barnet ikke er hørt"), ("child_view",))


def _from_guardians(case: IndividualCase) -> Iterator[Suggestion]:
    scopes = [scope for key, scope in cases.scopes_of(case).items() if key.startswith("person:")]
    for view in GuardianView.objects.filter(scope_id__in=scopes).select_related("guardian").order_by("said_on"):
        source = _dated(f"{view.guardian.name}, {view.get_channel_display()}", view.said_on)
        yield Suggestion(view.text, source, ("guardian_views",))
    hearing = cases.hearing_of(case)
    for answer in cases.comments_on(hearing) if hearing else ():
        if answer.text:
            who = answer.guardian.name if answer.guardian else case.child.first_name
            source = _dated(_("%(who)s om utkastet") % {"who": who}, answer.answered_on)
            yield Suggestion(answer.text, source, ("guardian_views", "child_view"))


def _dated(what: str, day: dt.date) -> str:
    return f"{what}, {long_date(day)}"
