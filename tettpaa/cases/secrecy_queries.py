"""Who must say yes before another service is told, what they have answered, and who may be written to now."""

import uuid
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import F
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tettpaa.access.asking import one
from tettpaa.cases import queries, recipients
from tettpaa.cases.consent_queries import MARKS, name_of
from tettpaa.cases.models import CaseScope, IndividualCase, SecrecyAnswer, SecrecyException, SecrecyRelease
from tettpaa.cases.reading import CaseReading, read
from tettpaa.cases.who_answers import Asked, is_at_school, required
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.core.wording import in_words, long_date
from tettpaa.documents.models import Dispatch
from tettpaa.participation.rules import (
    Answer,
    AnswerKind,
    ConsentState,
    Party,
    PartyRole,
    Purpose,
    Required,
    consent_state,
)
from tettpaa.participation.wording import STATES, say
from tettpaa.people.models import Guardian

ALONE = {PartyRole.PUPIL, PartyRole.ADULT}
"""Those who answer for themselves: the question then lies in their own part."""
NO = (ConsentState.REFUSED, ConsentState.WITHDRAWN)


@dataclass(frozen=True)
class Person:
    """One who must say yes, and what this one has answered."""

    name: str
    state: ConsentState

    guardian_id: str = ""
    """Empty when it is the pupil, or the adult."""

    @property
    def mark(self) -> str:
        """The mark on the page."""
        return MARKS.get(self.state, "mangler")

    @property
    def word(self) -> str:
        """The answer in words."""
        return str(_WORDS.get(self.state, STATES[self.state]))


@dataclass(frozen=True)
class ReleaseView:
    """One exchange: what is asked, where it stands, and each one's answer."""

    row: SecrecyRelease
    service: str
    state: ConsentState
    people: tuple[Person, ...]
    answers: tuple[Any, ...]
    """Everything answered, oldest first, each with ``who``."""
    letters: tuple[Dispatch, ...] = ()
    """What has been written to this receiver; only on the page that shows it."""

    @property
    def is_open(self) -> bool:
        """Whether we still ask, or may use the yes."""
        return self.row.ended_at is None and self.row.until_on >= clock.today()

    @property
    def is_given(self) -> bool:
        """Whether it may be told today."""
        return self.is_open and self.state is ConsentState.GIVEN and self.row.from_on <= clock.today()

    @property
    def mark(self) -> str:
        """The mark on the page."""
        return "vent" if not self.is_open else MARKS.get(self.state, "mangler")

    @property
    def word(self) -> str:
        """Where it stands, in words."""
        if self.row.ended_at is not None:
            return _("ikke i bruk lenger")
        if not self.is_open:
            return str(STATES[ConsentState.EXPIRED])
        return str(_WORDS.get(self.state, STATES[self.state]))

    @property
    def why_not(self) -> tuple[str, ...]:
        """Whose yes is missing, in whole sentences for staff; nothing when it may be told."""
        day = {"day": long_date(self.row.until_on), "first": long_date(self.row.from_on)}
        if self.row.ended_at is not None:
            return (_("Dere har lagt bort spørsmålet."),)
        if not self.is_open:
            return (_("Samtykket gikk ut %(day)s.") % day,)
        if self.state is ConsentState.UNRESOLVED:
            return (_("Vi vet ikke hvem som har foreldreansvar. Bekreft det før dere ber om samtykke."),)
        lacking = [one for one in self.people if one.state is not ConsentState.GIVEN]
        if not lacking and self.row.from_on > clock.today():
            return (_("Samtykket gjelder først fra %(first)s.") % day,)
        return tuple(str(_LACKS[one.state]) % {"name": one.name} for one in lacking)


_WORDS = {ConsentState.REFUSED: gettext_lazy("nei"), ConsentState.WITHDRAWN: gettext_lazy("trukket tilbake")}


@dataclass(frozen=True)
class Outside:
    """Somebody outside the service that may be chosen as a receiver."""

    key: str
    service: str
    recipient: str
    label: str
    why_not: tuple[str, ...] = ()


def who_must(reading: CaseReading) -> Required:
    """Who must say yes today: nothing that the kind of case asks about is the rule for this."""
    case = reading.case
    asked = Asked(queries.kind_of(case), Purpose.RELEASE, at_school=is_at_school(case), group=case.group)
    return required(case.child.birth_date, reading.guardians, asked, on=clock.today())


def of_case(reading: CaseReading) -> list[ReleaseView]:
    """Every exchange that has been asked for, the newest first."""
    case = reading.case
    rows = list(SecrecyRelease.objects.filter(case=case).order_by("-asked_at"))
    if not rows:
        return []
    must, given = who_must(reading), _answers(reading)
    return [_view(reading, row, must, [one for one in given if one.release_id == row.pk]) for row in rows]


def context(reading: CaseReading) -> dict[str, Any]:
    """What the page of consents says about it."""
    must, views = who_must(reading), of_case(reading)
    letters = _letters(reading.case) if views else {}
    law = ruleset(clock.today()).reference(must.reference or "secrecy_release").label
    return {
        "exchanges": [replace(one, letters=tuple(letters.get(one.row.recipient[:160], ()))) for one in views],
        "exchange_rule": say(must.reason),
        "exchange_law": capfirst(in_words(law)),
        "exceptions": exceptions(reading.case),
    }


def _letters(case: IndividualCase) -> dict[str, list[Dispatch]]:
    """What goes out of the case on paper, by receiver, the oldest first."""
    found: dict[str, list[Dispatch]] = {}
    rows = Dispatch.objects.filter(scope_id=case.scope_id, channel=Dispatch.Channel.PAPER)
    for row in rows.select_related("file").order_by("made_at"):
        found.setdefault(row.recipient, []).append(row)
    return found


def one_of(reading: CaseReading, pk: uuid.UUID) -> ReleaseView:
    """One of them, or 404."""
    found = one(SecrecyRelease.objects.filter(case=reading.case), pk=pk)
    return next(view for view in of_case(reading) if view.row.pk == found.pk)


def exceptions(case: IndividualCase) -> list[Any]:
    """Where the law lets us tell without a yes, the newest first, in words."""
    rows = SecrecyException.objects.filter(case=case, scope_id=case.scope_id).annotate(who=F("made_by__name"))
    found: list[Any] = list(rows.order_by("-made_at"))
    rules = ruleset(clock.today())
    for row in found:
        row.ground_words = ground_words(row.ground)
        row.service_words = in_words(rules.services[row.service].title)
    return found


def ground_words(key: str) -> str:
    """The rule and where it stands."""
    rules = ruleset(clock.today())
    ground = rules.grounds[key]
    return f"{in_words(ground.title)} ({in_words(rules.reference(ground.reference).label)})"


def grounds() -> list[tuple[str, str]]:
    """The rules that may be chosen, in words."""
    return [(key, ground_words(key)) for key in ruleset(clock.today()).grounds]


def service_of(template: str) -> str | None:
    """The one service that letters of this template go to."""
    services = ruleset(clock.today()).services.values()
    return next((one.key for one in services if template in one.templates), None)


def service_words(key: str) -> str:
    """What the service is called."""
    return in_words(ruleset(clock.today()).services[key].title)


def party_of(case: IndividualCase, guardian: Guardian | None) -> Party:
    """As what this person answers; nobody is the pupil."""
    if guardian is None:
        return queries.party_of(case, None, None)
    return queries.party_of(case, str(guardian.pk), guardian.relation)


def outside(case: IndividualCase) -> list[Outside]:
    """Whom a finished document may be sent to outside the service, and what stands in the way."""
    views = [one for one in of_case(read(case)) if one.row.ended_at is None]
    found = [
        Outside(
            f"release:{one.row.pk}",
            one.row.service,
            one.row.recipient,
            f"{one.row.recipient} ({one.service}): {one.word}",
            one.why_not,
        )
        for one in views
    ]
    for row in exceptions(case):
        label = _("%(who)s: uten samtykke, %(law)s") % {"who": row.recipient, "law": row.ground_words}
        found.append(Outside(f"exception:{row.pk}", row.service, row.recipient, label))
    for office in recipients.office(case):
        label = _("%(office)s, som gjør vedtaket") % {"office": office.name}
        found.append(Outside("office", "", office.name, label))
    return found


def refused(views: list[ReleaseView], service: str) -> list[ReleaseView]:
    """Those where somebody says no to telling this service, as it is written by hand elsewhere."""
    wanted = service.strip().casefold()

    def is_it(one: ReleaseView) -> bool:
        names = (one.row.recipient.casefold(), one.service.casefold())
        return any(wanted in name or name in wanted for name in names)

    return [one for one in views if wanted and one.is_open and one.state in NO and is_it(one)]


def _view(reading: CaseReading, row: SecrecyRelease, must: Required, rows: list[Any]) -> ReleaseView:
    answers = [
        Answer(
            one.party,
            AnswerKind(one.kind),
            one.answered_on,
            row.until_on if one.kind == SecrecyAnswer.Kind.YES else None,
        )
        for one in rows
    ]
    today = clock.today()
    state = consent_state(must, answers, on=today).state
    people = tuple(
        Person(name_of(reading, party), _state_of(must, party, answers), _guardian_id(reading, party))
        for party in must.parties
    )
    return ReleaseView(row, service_words(row.service), state, people, tuple(rows))


def _guardian_id(reading: CaseReading, party: Party) -> str:
    if party.role is PartyRole.CHILD_WELFARE:
        welfare = [one for one in reading.guardians if one.relation == Guardian.Relation.CHILD_WELFARE]
        return str(welfare[0].pk) if welfare else ""
    return party.id


def _state_of(must: Required, party: Party, answers: list[Answer]) -> ConsentState:
    alone = Required((party,), (party,), must.reason, must.reference, must.rule)
    return consent_state(alone, answers, on=clock.today()).state


def _answers(reading: CaseReading) -> list[Any]:
    """Oldest first. Whose part an answer lies in, says whose it is: nobody can answer for another."""
    case, names = reading.case, {one.pk: one for one in reading.guardians}
    persons = CaseScope.objects.filter(case=case, kind=CaseScope.Kind.PERSON)
    whose: dict[int, uuid.UUID | None] = dict(persons.values_list("scope_id", "guardian_id"))
    rows = SecrecyAnswer.objects.filter(case=case).annotate(recorder=F("registered_by__name"))
    found: list[Any] = [row for row in rows.order_by("registered_at") if row.scope_id in whose]
    for row in found:
        who = whose[row.scope_id]
        guardian = names.get(who) if who else None
        row.party = queries.party_of(case, str(who) if who else None, guardian.relation if guardian else None)
        row.who = guardian.name if guardian else case.child.name if who is None else _("tidligere foresatt")
    return found


_LACKS = {
    ConsentState.WAITING: gettext_lazy("Vi har ikke fått svar fra %(name)s."),
    ConsentState.REFUSED: gettext_lazy("%(name)s har sagt nei."),
    ConsentState.WITHDRAWN: gettext_lazy("%(name)s har trukket samtykket tilbake."),
    ConsentState.EXPIRED: gettext_lazy("Samtykket fra %(name)s har gått ut."),
}
