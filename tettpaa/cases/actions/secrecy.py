"""Asking whether another service may be told, what each answers, and what the law lets us tell without a yes."""

import datetime as dt
import uuid
from dataclasses import dataclass
from typing import IO

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import secrecy_queries as asked
from tettpaa.cases.actions import partners, progress, scopes
from tettpaa.cases.actions.consents import NORWEGIAN, must_understand
from tettpaa.cases.actions.wishes import owner_of
from tettpaa.cases.models import CaseScope, IndividualCase, SecrecyAnswer, SecrecyException, SecrecyRelease
from tettpaa.cases.reading import read
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.documents.actions.files import store_file
from tettpaa.documents.models import StoredFile
from tettpaa.participation.actions import must_show_how
from tettpaa.participation.models import Channel
from tettpaa.participation.rules import ConsentState
from tettpaa.people.models import Guardian
from tettpaa.planning.actions import complete_task, create_task
from tettpaa.planning.models import WorkTask

Kind = SecrecyAnswer.Kind


@dataclass(frozen=True)
class Exchange:
    """What is asked: to whom, what for, which information, from when until when."""

    service: str
    recipient: str
    purpose: str
    information: str
    from_on: dt.date
    until_on: dt.date


@action
def ask(*, case: IndividualCase, about: Exchange, by: User) -> SecrecyRelease:
    """The question stands in the portal of those who must say yes. The same question twice is one."""
    require(by, Permission.CASE_WORK)
    _must_be_open(case)
    _must_say_all(about)
    same = SecrecyRelease.objects.filter(
        case=case, service=about.service, recipient=about.recipient.strip(), ended_at=None
    )
    for row in same.filter(until_on__gte=clock.today()):
        if (row.purpose, row.information) == (about.purpose.strip(), about.information.strip()):
            return row
        raise Problem(_("Dere spør alt om denne mottakeren. Legg bort det spørsmålet først."), field="recipient")
    made = SecrecyRelease(
        case=case,
        scope_id=_place(case).pk,
        service=about.service,
        recipient=about.recipient.strip(),
        purpose=about.purpose.strip(),
        information=about.information.strip(),
        from_on=about.from_on,
        until_on=about.until_on,
        asked_by=by,
    )
    made.save()
    progress.touch(case=case)
    audit("secrecy.asked", about=made, service=about.service, until=about.until_on)
    return made


@action
def put_away(*, case: IndividualCase, release: SecrecyRelease, by: User) -> None:
    """Nobody needs it any more: nothing is told after this, and nobody is asked."""
    require(by, Permission.CASE_WORK)
    if release.ended_at is None:
        change(release, ended_at=clock.now(), ended_by=by)
        progress.touch(case=case)
        audit("secrecy.ended", about=release)


@action
def answer(
    *,
    release: SecrecyRelease,
    scope: Scope,
    kind: str,
    channel: Channel,
    answered_on: dt.date | None = None,
    language: str = "",
    interpreter: str = "",
    file: StoredFile | None = None,
    by: User,
) -> SecrecyAnswer:
    """One person's own yes or no, or a yes taken back, in that person's own part. The same twice in a row is one.

    A letter that waits for the post is held by the database in the same moment as the no comes.
    """
    require(by, Permission.FAMILY_ANSWER if channel == Channel.PORTAL else Permission.CASE_WORK)
    day = answered_on or clock.today()
    must_show_how(day, channel, language, file)
    before = SecrecyAnswer.objects.filter(case_id=release.case_id, scope=scope, release=release)
    latest = before.order_by("-registered_at").first()
    if latest is not None and latest.kind == kind:
        return latest
    _must_fit(release, latest, kind, day)
    given = SecrecyAnswer(
        case_id=release.case_id,
        scope_id=scope.pk,
        release=release,
        kind=kind,
        answered_on=day,
        channel=channel,
        language=language.strip(),
        interpreter=interpreter,
        file=file,
        registered_by=by,
    )
    given.save()
    audit("secrecy.answered", about=given, answer=kind, channel=channel)
    return given


def _must_fit(release: SecrecyRelease, latest: SecrecyAnswer | None, kind: str, day: dt.date) -> None:
    """A yes to what is asked now; only a yes is taken back, and not before it was given."""
    if release.ended_at is not None or (kind == Kind.YES and release.until_on < clock.today()):
        raise NotNow(_("Spørsmålet gjelder ikke lenger."))
    if kind != Kind.WITHDRAWN:
        return
    if latest is None or latest.kind != Kind.YES:
        raise NotNow(_("Det er ikke gitt noe samtykke å trekke tilbake."))
    if day < latest.answered_on:
        raise Problem(_("Skriv en dato fra samtykket ble gitt, til og med i dag."), field="answered_on")


@action
def record_answer(
    *,
    case: IndividualCase,
    release: SecrecyRelease,
    guardian: Guardian | None,
    kind: str,
    answered_on: dt.date,
    channel: Channel,
    language: str = NORWEGIAN,
    interpreter: str = "",
    name: str = "",
    data: "IO[bytes] | bytes | None" = None,
    by: User,
) -> SecrecyAnswer:
    """What somebody told a named employee, or signed on paper."""
    require(by, Permission.CASE_WORK)
    if channel == Channel.PORTAL:
        raise Problem(_("Svar i portalen gir de selv. Velg hvordan de svarte deg."), field="channel")
    party = asked.party_of(case, guardian)
    if party not in asked.who_must(read(case)).parties:
        raise Problem(_("Denne personen bestemmer ikke hva som kan deles."), field="guardian")
    need = guardian.interpreter_language if guardian else case.child.interpreter_language
    must_understand(need=need, how=interpreter, language=language)
    scope = scopes.person_scope(case, guardian.pk if guardian else None)
    scan = store_file(scope=scope, name=name, data=data, by=by) if data is not None else None
    given = answer(
        release=release,
        scope=scope,
        kind=kind,
        channel=channel,
        answered_on=answered_on,
        language=language,
        interpreter=interpreter,
        file=scan,
        by=by,
    )
    partners.end_where_no(case=case, by=by)
    progress.touch(case=case)
    return given


@action
def except_by_law(
    *, case: IndividualCase, service: str, recipient: str, ground: str, reason: str, by: User
) -> SecrecyException:
    """The law lets us tell this receiver without a yes; why it does so here is written down."""
    require(by, Permission.CASE_WORK)
    rules = ruleset(clock.today())
    _must_name(service, recipient)
    _must_be_written("reason", reason, _("Skriv hvorfor regelen gjelder i denne saken."))
    if ground not in rules.grounds or not rules.grounds[ground].suits(service):
        raise Problem(_("Denne regelen gjelder ikke for mottakeren du har valgt."), field="ground")
    made = SecrecyException(
        case=case,
        scope_id=case.scope_id,
        service=service,
        recipient=recipient.strip(),
        ground=ground,
        reason=reason.strip(),
        made_by=by,
    )
    made.save()
    progress.touch(case=case)
    audit("secrecy.excepted", about=made, ground=ground)
    return made


def waiting() -> set[uuid.UUID]:
    """Cases with an answer from the portal that the adviser has not been told of."""
    rows = SecrecyAnswer.objects.filter(told_at=None, channel=Channel.PORTAL)
    return set(rows.values_list("case_id", flat=True))


@action
def tell(*, case: IndividualCase) -> None:
    """The adviser has it on Min dag when everybody has said yes, and when somebody has said no."""
    untold = list(SecrecyAnswer.objects.filter(case=case, told_at=None, channel=Channel.PORTAL))
    owner = owner_of(case)
    if not untold or owner is None:
        return
    about = {row.release_id for row in untold}
    for view in asked.of_case(read(case)):
        if view.row.pk not in about:
            continue
        for task in WorkTask.objects.filter(scope_id=case.scope_id, about_id=view.row.pk, done_at=None):
            complete_task(task=task, by=None)
        title = _title(view)
        if title:
            create_task(
                scope=Scope.objects.get(pk=case.scope_id),
                kind=WorkTask.Kind.OTHER,
                title=title[:120],
                due_on=clock.today(),
                owner=owner,
                about_id=view.row.pk,
                by=None,
            )
    for row in untold:
        change(row, told_at=clock.now())


def _title(view: asked.ReleaseView) -> str:
    if view.state is ConsentState.GIVEN:
        return _("Samtykke gitt: dere kan dele med %(who)s") % {"who": view.row.recipient}
    if view.state in (ConsentState.REFUSED, ConsentState.WITHDRAWN):
        return _("Svaret er nei: ikke del med %(who)s") % {"who": view.row.recipient}
    return ""


def _place(case: IndividualCase) -> Scope:
    """What the family shares; the pupil's own part when the pupil alone is asked, so that nobody else sees it."""
    parties = asked.who_must(read(case)).parties
    if not parties:
        raise NotNow(_("Vi vet ikke hvem som har foreldreansvar. Bekreft det før dere ber om samtykke."))
    if all(one.role in asked.ALONE for one in parties):
        return scopes.person_scope(case, None)
    return Scope.objects.get(pk=CaseScope.objects.get(case=case, kind=CaseScope.Kind.FAMILY).scope_id)


def _must_be_open(case: IndividualCase) -> None:
    if case.closed_on is not None:
        raise NotNow(_("Saken er avsluttet. Åpne den igjen først."))


def _must_say_all(about: Exchange) -> None:
    """What nobody can understand, nobody can say yes to."""
    _must_name(about.service, about.recipient)
    _must_be_written("purpose", about.purpose, _("Skriv hva opplysningene skal brukes til."))
    _must_be_written("information", about.information, _("Skriv hvilke opplysninger dere vil dele."))
    if about.until_on < max(about.from_on, clock.today()):
        raise Problem(_("Siste dag kan ikke være før første dag, eller før i dag."), field="until_on")
    most = ruleset(clock.today()).number("secrecy_release_days")
    if (about.until_on - about.from_on).days > most:
        raise Problem(_("Et samtykke kan gjelde i høyst %(n)s dager.") % {"n": most}, field="until_on")


def _must_name(service: str, recipient: str) -> None:
    """A service that we know, and who it is there."""
    if service not in ruleset(clock.today()).services:
        raise Problem(_("Velg hvilken tjeneste det gjelder."), field="service")
    _must_be_written("recipient", recipient, _("Skriv hvem det skal til."))


def _must_be_written(field: str, text: str, sentence: str) -> None:
    if not text.strip():
        raise Problem(sentence, field=field)
