"""The yes that the education acts ask for, as an employee writes it down; what a no stops, and what is done instead."""

import datetime as dt
from typing import IO

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import queries
from tettpaa.cases.actions import progress, scopes
from tettpaa.cases.models import IndividualCase
from tettpaa.cases.reading import CaseReading, read
from tettpaa.core import clock
from tettpaa.documents.actions.files import store_file
from tettpaa.participation import actions as participation
from tettpaa.participation.models import (
    Channel,
    Consent,
    ConsentKind,
    RefusalPlan,
    ResidentParentException,
    SharingPreference,
)
from tettpaa.participation.rules import PartyRole, interpreter_problem
from tettpaa.participation.wording import say
from tettpaa.people.models import Guardian
from tettpaa.planning.actions import set_next_step

NORWEGIAN = "norsk"
REFUSED = gettext_lazy("Det er svart nei til samtykke: stans arbeidet og snakk med familien")


@action
def record_consent(
    *,
    case: IndividualCase,
    kind: ConsentKind,
    guardian: Guardian | None,
    agreed: bool,
    answered_on: dt.date,
    channel: Channel,
    language: str = NORWEGIAN,
    interpreter: str = "",
    name: str = "",
    data: "IO[bytes] | bytes | None" = None,
    by: User,
) -> Consent:
    """What somebody told a named employee, with day and language, or signed on paper. A unit consents for nobody."""
    require(by, Permission.CASE_WORK)
    if channel == Channel.PORTAL:
        raise Problem(_("Svar i portalen gir de selv. Velg hvordan de svarte deg."), field="channel")
    _must_be_theirs_to_answer(case, kind, guardian, answered_on)
    need = guardian.interpreter_language if guardian else case.child.interpreter_language
    must_understand(need=need, how=interpreter, language=language)
    scope = scopes.person_scope(case, guardian.pk if guardian else None)
    scan = store_file(scope=scope, name=name, data=data, by=by) if data is not None else None
    consent = participation.give_consent(
        scope=scope,
        guardian_id=guardian.pk if guardian else None,
        kind=kind,
        agreed=agreed,
        channel=channel,
        answered_on=answered_on,
        language=language,
        interpreter=interpreter,
        file=scan,
        by=by,
    )
    if agreed:
        after_consent(case, by)
    else:
        stop(case, by, str(REFUSED))
    return consent


def _must_be_theirs_to_answer(
    case: IndividualCase, kind: ConsentKind, guardian: Guardian | None, answered_on: dt.date
) -> None:
    """By the rule of the day they answered: what parents said before the pupil turned fifteen is history, not wrong."""
    if kind not in queries.kind_of(case).questions:
        raise Problem(_("I saker av denne typen spør vi ikke om dette."), field="kind")
    required = queries.who_consents(read(case), kind, on=min(answered_on, clock.today()))
    party = queries.party_of(case, str(guardian.pk) if guardian else None, guardian.relation if guardian else None)
    if party in required.asked:
        return
    if party.role is PartyRole.PUPIL:
        raise Problem(_("Eleven er ikke gammel nok til å svare alene den dagen."), field="guardian")
    if guardian is not None and not guardian.has_parental_responsibility:
        raise Problem(_("Bare den som har foreldreansvar, kan samtykke. Se etter i mappen."), field="guardian")
    raise Problem(say(required.reason), field="guardian")


def must_understand(*, need: str, how: str, language: str) -> None:
    """Where the folder says that an interpreter is needed, it is written how people understood each other."""
    problem = interpreter_problem(need=need, how=how, language=language.strip())
    if problem is not None:
        raise Problem(say(problem), field="interpreter")


@action
def withdraw_consent(
    *,
    case: IndividualCase,
    consent: Consent,
    channel: Channel,
    withdrawn_on: dt.date | None = None,
    interpreter: str = "",
    by: User,
) -> None:
    """A yes is taken back: the work stops, and the next step says so."""
    participation.withdraw_consent(
        consent=consent, channel=channel, withdrawn_on=withdrawn_on, interpreter=interpreter, by=by
    )
    stop_after_withdrawal(case, by)


def stop_after_withdrawal(case: IndividualCase, by: User | None) -> None:
    """The next step of a case where a consent was taken back."""
    stop(case, by, _("Samtykket er trukket tilbake: stans arbeidet og snakk med familien"))


def stop(case: IndividualCase, by: User | None, title: str) -> None:
    """What is next is to stop. Where the answer stops nothing, only those who may know are told."""
    status = queries.consent_status(read(case), queries.asked_now(case))
    if status.is_given:
        progress.publish(case=case)
        return
    holder = User.objects.filter(pk=case.holder_id).first()
    set_next_step(
        scope=Scope.objects.get(pk=case.scope_id),
        title=title,
        due_on=clock.today(),
        owner=holder,
        owner_name=holder.name if holder else _("fagleder"),
        by=by,
    )
    progress.remember_next_step(case=case)
    progress.publish(case=case)


def after_consent(case: IndividualCase, by: User) -> None:
    """Family and unit see whether all consents are in place, never whose is missing."""
    progress.touch(case=case)
    progress.publish(case=case)


@action
def except_other_parent(*, case: IndividualCase, grounds: str, by: User) -> ResidentParentException:
    """Writes down why the parent the pupil lives with is enough for the assessment. The decision still needs both."""
    require(by, Permission.CASE_WORK)
    if not grounds.strip():
        raise Problem(_("Skriv hvorfor det er nok at den ene samtykker."), field="grounds")
    found = ResidentParentException.objects.filter(scope_id=case.scope_id, ended_at=None).first()
    if found is not None:
        return found
    made = ResidentParentException(scope_id=case.scope_id, grounds=grounds.strip(), made_by=by)
    made.save()
    asks = "assessment" in queries.kind_of(case).questions
    if not asks or queries.who_consents(read(case), ConsentKind.ASSESSMENT).rule != "resident_school":
        raise NotNow(_("Unntaket gjelder bare når eleven bor fast hos én av to foreldre med foreldreansvar."))
    audit("consent.exception", about=made)
    after_consent(case, by)
    return made


@action
def end_exception(*, case: IndividualCase, by: User) -> None:
    """Both are needed again."""
    require(by, Permission.CASE_WORK)
    for made in ResidentParentException.objects.filter(scope_id=case.scope_id, ended_at=None):
        change(made, ended_at=clock.now(), ended_by_id=by.pk)
        audit("consent.exception_ended", about=made)
    after_consent(case, by)


@action
def plan_after_refusal(
    *,
    case: IndividualCase,
    kind: ConsentKind,
    informed: str,
    unit_does: str,
    service_does: str = "",
    report_duty: str = "",
    by: User,
) -> RefusalPlan:
    """No assessment without a yes: what the family was told, and what the child gets within the ordinary instead."""
    require(by, Permission.CASE_WORK)
    for field, text, sentence in (
        ("informed", informed, _("Skriv hva familien er informert om.")),
        ("unit_does", unit_does, _("Skriv hva skolen eller barnehagen gjør i stedet.")),
    ):
        if not text.strip():
            raise Problem(sentence, field=field)
    plan = RefusalPlan(
        scope_id=case.scope_id,
        kind=kind,
        informed=informed.strip(),
        unit_does=unit_does.strip(),
        service_does=service_does.strip(),
        report_duty=report_duty.strip(),
        made_by=by,
    )
    plan.save()
    progress.touch(case=case)
    audit("consent.refusal_plan", about=plan, kind=kind)
    return plan


@action
def decide_sharing(
    *, case: IndividualCase, about: SharingPreference.About, pupil_wish: str, share: bool, reason: str, by: User
) -> SharingPreference:
    """The pupil decides alone: whether those with responsibility get this one text, and why."""
    require(by, Permission.CASE_WORK)
    for field, text, sentence in (
        ("pupil_wish", pupil_wish, _("Skriv hva eleven ønsker, eller at eleven ikke vil svare.")),
        ("reason", reason, _("Skriv hvorfor.")),
    ):
        if not text.strip():
            raise Problem(sentence, field=field)
    if not queries.kind_of(case).is_about_child or not queries.pupil_decides(read(case)):
        raise NotNow(_("Eleven bestemmer ikke alene ennå. De som har foreldreansvar, får teksten."))
    decided = SharingPreference(
        scope_id=case.scope_id,
        about=about,
        pupil_wish=pupil_wish.strip(),
        share=share,
        reason=reason.strip(),
        decided_by=by,
    )
    decided.save()
    audit("sharing.decided", about=decided, text=about, share=share)
    return decided


def must_have_decided_sharing(reading: CaseReading, about: SharingPreference.About) -> bool:
    """Whether those with responsibility get the text. A pupil who decides alone is asked first, for each text."""
    if not queries.pupil_decides(reading):
        return True
    if not queries.kind_of(reading.case).is_about_child:
        return False
    if about not in reading.sharing:
        raise NotNow(
            _("Eleven har fylt 15 år. Skriv først om de foresatte også skal få teksten, under «Samtykker og stemmer».")
        )
    return reading.sharing[about]
