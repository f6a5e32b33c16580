"""The documents that the service makes by itself: listed beside the templates, shown with an invented child.

Their words are not the service's own to change. The assessments follow the acts, element by element, and the letters
say what a step of the case has just decided. Both are read here from the very code that makes them.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from tettpaa.access.models import User
from tettpaa.access.roles import Role
from tettpaa.cases import intake_letters, letters
from tettpaa.cases.models import (
    AnnouncedDate,
    ClosingReason,
    Closure,
    CountyNotice,
    DecisionRegistration,
    DelayNotice,
    IndividualCase,
    PreliminaryAnswer,
)
from tettpaa.cases.rules.intake import Start
from tettpaa.core import clock
from tettpaa.core.rule_types import AnswerForm, AssessmentType
from tettpaa.core.wording import in_words
from tettpaa.documents import richtext
from tettpaa.documents.document_data import RenderedDocument, Section, Sender, Subject, Template
from tettpaa.organisation.models import Municipality, Unit
from tettpaa.papers.queries.templates import laws
from tettpaa.papers.rules.content import CONCERN_REPORT, Review
from tettpaa.papers.wording import REVIEWS
from tettpaa.people.models import Child
from tettpaa.referrals.models import IntakeDecision


@dataclass(frozen=True)
class BuiltIn:
    """One document: what it is called, when it is made, and whether a colleague reads first."""

    key: str
    title: str
    when: "str | Lazy"
    review: Review
    sections: int = 0

    @property
    def review_words(self) -> "str | Lazy":
        """Whether a colleague reads first."""
        return REVIEWS[self.review]


Maker = Callable[[IndividualCase, User], letters.Letter]


@dataclass(frozen=True)
class _Letter:
    title: Lazy
    when: Lazy
    make: Maker
    review: Review = Review.OFF
    to: Lazy | str = "Jonas Haugland"


def built_in() -> list[tuple[str, list[BuiltIn]]]:
    """Assessments first, then letters, each under its heading."""
    legal = laws()
    controlled = {kind.assessment_type for kind in legal.kinds.values() if "quality_control" in kind.steps}
    assessments = [
        BuiltIn(
            key,
            in_words(one.title),
            _("Skrives fra saken. Punktene følger loven på dagen utkastet ble startet."),
            Review.REQUIRED if key in controlled else Review.OFF,
            len(one.parts),
        )
        for key, one in legal.assessments.items()
    ]
    made = [BuiltIn(key, str(one.title), one.when, one.review) for key, one in LETTERS.items()]
    return [(_("Sakkyndige vurderinger og fagrapporter"), assessments), (_("Brev som saken lager selv"), made)]


def built_in_example(key: str, language: str) -> RenderedDocument | None:
    """The pages with an invented child; nothing when there is no such document."""
    with override(language):
        found = laws().assessments.get(key)
        if found is not None:
            return _assessment(found, language)
        if key not in LETTERS:
            return None
        case, by = _case(language), User(name="Nora Brekke", role=Role.PP_ADVISER)
        return letters.document(case, LETTERS[key].make(case, by), [str(LETTERS[key].to)])


def _assessment(kind: AssessmentType, language: str) -> RenderedDocument:
    legal = laws()

    def law(reference: str | None) -> str:
        label = legal.reference(reference).label.in_form(language) if reference else ""
        return label[:1].upper() + label[1:]

    asked = [part for part in kind.parts if part.answer is not AnswerForm.YES_NO]
    return RenderedDocument(
        template=Template.EXPERT_ASSESSMENT,
        language="nn" if language == "nn" else "nb",
        title=_first_large(kind.name.in_form(language)),
        subtitle=_first_large(kind.title.in_form(language)),
        document_id="PRØVE-2026/0000",
        rule_set=legal.version,
        dated=clock.today(),
        sender=Sender(name=_("Pedagogisk-psykologisk tjeneste"), part_of=_("Eksempel kommune")),
        is_draft=True,
        subject=Subject(name="Elias Haugland", birth_date=dt.date(2017, 3, 2)),
        sections=tuple(
            Section(
                heading=_first_large(part.title.in_form(language)),
                body=richtext.to_tree(f"<p><em>{escape(part.guidance.in_form(language))}</em></p>"),
                law=law(part.reference),
            )
            for part in asked
        ),
    )


def _first_large(text: str) -> str:
    return text[:1].upper() + text[1:]


def _case(language: str) -> IndividualCase:
    """A case that is nowhere stored, so that the letters can be shown without a child."""
    home = Municipality(name=_("Eksempel"), number="0000")
    unit = Unit(name=_("Eksempel skole"), kind="school", municipality=home)
    child = Child(first_name="Elias", last_name="Haugland", birth_date=dt.date(2017, 3, 2))
    today = clock.today()
    case = IndividualCase(number="2026/0000", child=child, unit=unit, kind="individual_education", language=language)
    case.received_on, case.rule_version = today - dt.timedelta(days=40), laws().version
    case.hides_place = False
    return case


def _preliminary(case: IndividualCase, by: User) -> letters.Letter:
    answer = PreliminaryAnswer(
        counted_from=PreliminaryAnswer.CountedFrom.REFERRAL,
        reason=_("Vi venter på svar fra øyelegen."),
        expected_on=clock.today() + dt.timedelta(days=30),
    )
    said = letters.waiting_words(case)
    return letters.preliminary(case, answer, by, meanwhile=said, holder="Nora Brekke", sender=None)


def _delay(case: IndividualCase, by: User) -> letters.Letter:
    today = clock.today()
    date = AnnouncedDate(announced_on=today + dt.timedelta(days=30), announced_by=by)
    delay = DelayNotice(
        replaced_on=today, reason=_("Vi venter på svar fra øyelegen."), meanwhile=letters.waiting_words(case)
    )
    return letters.announced(case, date, delay, holder="Nora Brekke")


def _county(case: IndividualCase, by: User) -> letters.Letter:
    decision = DecisionRegistration(decided_on=clock.today(), summary=_("Fire timer i uka i norsk og matematikk."))
    told = (_("Eleven leser sakte."), _("Leseopplæring i liten gruppe."), _("Eleven trenger tekst som lyd."))
    return letters.county_notice(case, decision, CountyNotice.Basis.PROGRAMME, told, by)


def _closure(case: IndividualCase) -> Closure:
    return Closure(case=case, reason=ClosingReason.GRANTED)


LETTERS: dict[str, _Letter] = {
    "taken_in": _Letter(
        gettext_lazy("Vi tar inn saken"),
        gettext_lazy("Når inntak har bestemt. Går til familien og henviseren."),
        lambda case, by: intake_letters.taken_in(
            holder="Nora Brekke", start=Start(), gets=letters.waiting_words(case), by=by
        ),
    ),
    "not_opened": _Letter(
        gettext_lazy("Svar på henvisningen"),
        gettext_lazy("Når inntak gir råd i stedet for å åpne en sak."),
        lambda _case, by: intake_letters.not_opened(
            outcome=IntakeDecision.Outcome.ADVICE, advice=str(_("Skolen prøver lesekurs i åtte uker.")), by=by
        ),
    ),
    "preliminary_answer": _Letter(
        gettext_lazy("Foreløpig svar"),
        gettext_lazy("Når svaret tar mer enn én måned."),
        _preliminary,
    ),
    "delay": _Letter(
        gettext_lazy("Melding om forsinkelse"), gettext_lazy("Når en dato som familien har fått, må flyttes."), _delay
    ),
    "new_contact": _Letter(
        gettext_lazy("Ny kontaktperson i PPT"),
        gettext_lazy("Når saken får en ny saksansvarlig."),
        lambda case, by: letters.new_contact(case, by, by=by),
    ),
    "closing": _Letter(
        gettext_lazy("Saken er avsluttet"),
        gettext_lazy("Når saken blir avsluttet. Går til familien."),
        lambda case, by: letters.ended(case, _closure(case), message="", by=by),
    ),
    "closing_unit": _Letter(
        gettext_lazy("Saken er avsluttet, til skolen eller barnehagen"),
        gettext_lazy("Når saken blir avsluttet. Går til enheten."),
        lambda case, by: letters.ended_for_unit(case, _closure(case), by=by),
        to=gettext_lazy("Eksempel skole"),
    ),
    "county_notice": _Letter(
        gettext_lazy("Melding til fylkeskommunen, 10. trinn"),
        gettext_lazy("Fra saken, senest 1. oktober. Eleven må ha samtykket."),
        _county,
        to=gettext_lazy("Fylkeskommunen"),
    ),
    CONCERN_REPORT: _Letter(
        gettext_lazy("Melding til barnevernet"),
        gettext_lazy("Fra saken. Går rett til barnevernet, i navnet til den som melder."),
        lambda case, by: letters.concern(
            case, _("Dette har jeg sett eller hørt."), _("Barnets egne ord."), "no", by=by
        ),
        Review.IMPOSSIBLE,
        to=gettext_lazy("Barnevernstjenesten"),
    ),
}
