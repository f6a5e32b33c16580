"""A referral's way: started, written, sent once, asked about, found complete."""

import datetime as dt
import uuid
from collections.abc import Iterable, Mapping
from typing import IO, Any

from django.conf import settings
from django.db import connections
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.granting import grant_access
from tettpaa.access.logbook import audit
from tettpaa.access.models import Scope, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import GrantBasis, Permission, ScopeKind
from tettpaa.core import clock, doorways
from tettpaa.core.rulesets import ruleset
from tettpaa.documents.actions.files import copy_file, store_file
from tettpaa.documents.models import StoredFile
from tettpaa.organisation import leading
from tettpaa.organisation.actions import standing_in
from tettpaa.organisation.actions.units import must_be_open
from tettpaa.organisation.models import Unit
from tettpaa.people import actions as people_actions
from tettpaa.people import rules as people_rules
from tettpaa.people import secrets
from tettpaa.people import wording as people_wording
from tettpaa.people.models import Child, Guardian
from tettpaa.referrals import queries, wording
from tettpaa.referrals.actions import inviting, kinds, showing
from tettpaa.referrals.actions.texts import check_text
from tettpaa.referrals.models import (
    CaseKind,
    CompletenessCheck,
    DeficiencyNotice,
    Referral,
    ReferralAttachment,
    ReferralGuardian,
    ReferralSubmission,
    ReferralViewing,
    TriedMeasure,
)


def kind_of(unit: Unit | None) -> CaseKind:
    """What a school, or a kindergarten, mostly asks for; another kind is chosen. No unit: too young for school."""
    return CaseKind.INDIVIDUAL_EDUCATION if unit and unit.is_school else CaseKind.SPECIAL_EDUCATIONAL_ASSISTANCE


@action
def start(*, unit: Unit, by: User) -> Referral:
    """A new draft in a compartment of its own, that only the one who starts it sees until it is sent."""
    require(by, Permission.UNIT_REFER)
    must_be_open(unit)
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute("select app_open_referral_scope(%s)", [unit.scope_id])
        (scope_id,) = cursor.fetchone()
    referral = Referral(
        scope_id=scope_id,
        unit=unit,
        kind=kind_of(unit),
        started_by=by,
        referrer_name=by.name,
        referrer_role=by.title,
    )
    referral.save()
    audit("referral.started", about=referral)
    return referral


@action
def register_paper(
    *,
    unit: Unit | None,
    received_on: dt.date,
    referrer_kind: str = Referral.Referrer.UNIT,
    kind: str = "",
    values: Mapping[str, Any],
    name: str,
    data: IO[bytes] | bytes,
    declared_type: str = "",
    by: User,
) -> Referral:
    """A referral that came on paper, with the scanned pages: the clock starts the day it was in our hands."""
    require(by, Permission.REFERRAL_REGISTER)
    if received_on > clock.today():
        raise Problem(_("Mottaksdatoen kan ikke være fram i tid. Skriv en dato til og med i dag."), field="received_on")
    if unit is not None:
        must_be_open(unit)
    kinds.must_fit(kind or kind_of(unit), unit=unit, referrer=referrer_kind)
    scope = Scope(kind=ScopeKind.REFERRAL)
    scope.save()
    referral = Referral(
        scope=scope,
        unit=unit,
        kind=kind or kind_of(unit),
        channel=Referral.Channel.PAPER,
        referrer_kind=referrer_kind,
        received_on=received_on,
        started_by=by,
    )
    referral.save()
    save_draft(referral=referral, values=values, by=by)
    add_attachment(referral=referral, name=name, data=data, is_report=False, declared_type=declared_type, by=by)
    submit(referral=referral, by=by)
    audit("referral.registered", about=referral, received_on=received_on)
    return referral


@action
def save_draft(*, referral: Referral, values: Mapping[str, Any], by: User) -> None:
    """Saves what is written so far; nothing has to be complete. ``identity_number`` is sealed before it is kept."""
    showing.must_be_draft(referral)
    kept = {name: value for name, value in values.items() if name != "identity_number"}
    born = kept.get("child_birth_date")
    if born and born > clock.today():
        raise Problem(_("Fødselsdatoen kan ikke være fram i tid."), field="child_birth_date")
    for name, value in kept.items():
        if isinstance(value, str):
            check_text(name, value)
    if not kept.get("kind"):
        kept.pop("kind", None)
    else:
        kinds.must_fit(kept["kind"], unit=referral.unit, referrer=referral.referrer_kind)
        kept |= {} if ruleset(clock.today()).kind(kept["kind"]).needs_assessment else {"wants_assessment": None}
    if any(getattr(referral, name) != value for name, value in kept.items()):
        showing.must_be_shown_again(referral)
    number = values.get("identity_number", "")
    if number:
        kept |= _sealed(referral, number, born)
    change(referral, **kept, saved_at=clock.now())
    audit("referral.saved", about=referral)


def _sealed(referral: Referral, number: str, born: dt.date | None) -> dict[str, bytes]:
    """The checked number, sealed, with the hash that finds the child in the register of folders."""
    check = people_rules.check_identity_number(number, today=clock.today(), birth_date=born, synthetic=settings.DEMO)
    if check.problems:
        raise Problem([people_wording.say(found) for found in check.problems], field="identity_number")
    return {
        "identity_sealed": secrets.sealed(check.digits, kind=queries.IDENTITY, pk=referral.pk),
        "identity_hash": secrets.look_up(check.digits, kind=secrets.CHILD),
    }


@action
def replace_guardians(*, referral: Referral, guardians: Iterable[Mapping[str, Any]], by: User) -> None:
    """The guardians as they stand in the form now, and what each says. Who has seen the referral is not forgotten."""
    showing.must_be_draft(referral)
    rows = ReferralGuardian.objects.filter(referral=referral, scope_id=referral.scope_id)
    seen = {row.name for row in rows if row.has_seen_referral}
    before, now = {(row.name, row.own_view) for row in rows}, set()
    rows.delete()
    for values in guardians:
        if values["first_name"] == referral.child_first_name and values["last_name"] == referral.child_last_name:
            raise Problem(
                _("Foresatt og barn kan ikke være samme person. Skriv navnet til den foresatte."), field="guardians"
            )
        for text in filter(lambda value: isinstance(value, str), values.values()):
            check_text("guardians", text)
        row = ReferralGuardian(referral=referral, scope_id=referral.scope_id, **values)
        row.has_seen_referral = row.name in seen
        row.save()
        now.add((row.name, row.own_view))
    if before != now:
        said = "\n\n".join(f"{name}: {view.strip()}" for name, view in sorted(now) if view.strip())
        change(referral, guardians_view=said or referral.guardians_view)
        showing.must_be_shown_again(referral)


@action
def replace_measures(*, referral: Referral, measures: Iterable[Mapping[str, Any]], by: User) -> None:
    """The tried measures as they stand in the form now."""
    showing.must_be_draft(referral)
    rows, measures = TriedMeasure.objects.filter(referral=referral, scope_id=referral.scope_id), list(measures)
    fields = ("what", "period", "effect")
    if list(rows.order_by("position").values_list(*fields)) != [
        tuple(values.get(name, "") for name in fields) for values in measures
    ]:
        showing.must_be_shown_again(referral)
    rows.delete()
    for position, values in enumerate(measures):
        for text in values.values():
            check_text("measures", text)
        TriedMeasure(referral=referral, scope_id=referral.scope_id, position=position, **values).save()


@action
def add_attachment(
    *, referral: Referral, name: str, data: IO[bytes] | bytes, is_report: bool, declared_type: str = "", by: User
) -> ReferralAttachment:
    """Keeps a file with the referral. The same file twice is one attachment. After sending, only what PPT asks for."""
    if not queries.has_open_notice(referral):
        showing.must_be_draft(referral)
    stored = store_file(scope=referral.scope, name=name, data=data, declared_type=declared_type, by=by)
    return _keep(referral, stored, is_report=is_report)


@action
def add_report(*, referral: Referral, file: StoredFile, instead_of: uuid.UUID | None, by: User) -> ReferralAttachment:
    """The signed report from the unit, in place of an earlier one that still lies with a draft."""
    if instead_of is not None and not queries.is_submitted(referral):
        for row in ReferralAttachment.objects.filter(pk=instead_of, scope_id=referral.scope_id):
            row.referral = referral
            remove_attachment(attachment=row, by=by)
    return add_copy(referral=referral, file=file, is_report=True, by=by)


@action
def add_copy(*, referral: Referral, file: StoredFile, is_report: bool = False, by: User) -> ReferralAttachment:
    """A file that lies elsewhere with the unit, kept with the referral too."""
    if not queries.has_open_notice(referral):
        showing.must_be_draft(referral)
    copy = copy_file(file=file, scope=referral.scope, by=by)
    return _keep(referral, copy, is_report=is_report)


def _keep(referral: Referral, stored: StoredFile, *, is_report: bool) -> ReferralAttachment:
    """The same file twice is one attachment."""
    same = ReferralAttachment.objects.filter(
        referral=referral, scope_id=referral.scope_id, file__sha256=bytes(stored.sha256), file__name=stored.name
    ).first()
    if same is not None:
        return same
    attachment = ReferralAttachment(referral=referral, scope_id=referral.scope_id, file=stored, is_report=is_report)
    attachment.save()
    if not queries.is_submitted(referral):
        showing.must_be_shown_again(referral)
    audit("referral.attached", about=attachment, file=stored.pk)
    return attachment


@action
def remove_attachment(*, attachment: ReferralAttachment, by: User) -> None:
    """Takes a file out of the draft again."""
    showing.must_be_draft(attachment.referral)
    attachment.delete()
    showing.must_be_shown_again(attachment.referral)
    audit("referral.detached", about=attachment.referral)


@action
def submit(*, referral: Referral, by: User) -> ReferralSubmission:
    """Sends it: the clock starts. However often the button is pressed, it is sent once."""
    if referral.received_on is None and referral.unit is not None:
        must_be_open(referral.unit)
    may_refer(referral)
    lacks = queries.missing(referral)
    if lacks and referral.channel == Referral.Channel.PORTAL:
        raise NotNow([wording.MISSING[one.key] for one in lacks])
    submission = ReferralSubmission(referral=referral, scope_id=referral.scope_id, submitted_by=by)
    ReferralSubmission.objects.bulk_create([submission], ignore_conflicts=True)
    sent = ReferralSubmission.objects.get(referral=referral, scope_id=referral.scope_id)
    if sent.pk != submission.pk:
        return sent
    if referral.received_on is None:
        change(referral, received_on=clock.today())
    if referral.channel == Referral.Channel.PORTAL and not referral.is_own:
        inviting.send_along(referral=referral, by=by)
    audit("referral.submitted", about=referral)
    return submission


def may_refer(referral: Referral) -> None:
    """Who may refer is data for each kind of case; and nobody refers from a unit that is no more."""
    if referral.unit is not None and referral.unit.closed_on is not None and referral.unit.closed_on <= clock.today():
        raise NotNow(
            _("%(name)s er nedlagt. Velg skolen eller barnehagen barnet går i nå.") % {"name": referral.unit.name}
        )
    if referral.kind and referral.referrer_kind not in ruleset(clock.today()).kind(referral.kind).referrers:
        who = referral.get_referrer_kind_display()
        raise NotNow(_("Denne henvisningen kan ikke komme fra: %(who)s.") % {"who": who})


@action
def ask_for_missing(*, referral: Referral, missing: str, answer_by: dt.date, by: User) -> DeficiencyNotice:
    """Asks the unit for what is missing, with a date. The clock runs on."""
    require(by, Permission.REFERRAL_REGISTER)
    if not missing.strip():
        raise Problem(_("Skriv hva som mangler."), field="missing")
    if answer_by <= clock.today():
        raise Problem(_("Velg en dag fram i tid."), field="answer_by")
    notice = DeficiencyNotice(
        referral=referral, scope_id=referral.scope_id, missing=missing.strip(), answer_by=answer_by, asked_by=by
    )
    notice.save()
    if referral.is_own and referral.share_with_unit and referral.unit_id:
        _let_in_unit(referral, by)
    audit("referral.asked", about=notice, answer_by=answer_by)
    return notice


def _let_in_unit(referral: Referral, by: User) -> None:
    """The family lets the unit read what it wrote: its leaders see it, and what PPT asks them for."""
    scope = Scope.objects.get(pk=referral.scope_id)
    for user in leading.registered_at(referral.unit_id):
        grant_access(user=user, scope=scope, basis=GrantBasis.UNIT_STAFF, by=by)
    standing_in.let_in_too(unit_id=referral.unit_id, scope=scope, by=by)


@action
def answer_missing(*, notice: DeficiencyNotice, answer: str, by: User) -> None:
    """The unit's answer; the first one stands."""
    if notice.answered_at is not None:
        raise NotNow(_("Dere har alt svart på dette."))
    if not answer.strip():
        raise Problem(_("Skriv svaret."), field="answer")
    check_text("answer", answer)
    change(notice, answer=answer.strip(), answered_at=clock.now())
    audit("referral.answered", about=notice)


@action
def link_child(*, referral: Referral, child: Child, by: User) -> None:
    """This referral is about this child: what denies a way into the folder now also covers the referral."""
    require(by, Permission.REFERRAL_REGISTER)
    scope = Scope.objects.get(pk=referral.scope_id)
    change(referral, child_id=child.pk)
    for place in [scope, *Scope.objects.filter(pk__in=queries.reading_scopes(referral))]:
        change(place, subject_id=child.scope_id)
    audit("referral.linked", about=referral, child=child.pk)


@action
def confirm_complete(*, referral: Referral, by: User) -> CompletenessCheck:
    """Everything is there, and the child is found or registered: ready for intake."""
    require(by, Permission.REFERRAL_REGISTER)
    found = CompletenessCheck.objects.filter(referral=referral, scope_id=referral.scope_id).first()
    if found is not None:
        return found
    if not queries.is_submitted(referral):
        raise NotNow(_("Henvisningen er ikke sendt ennå."))
    if referral.child_id is None:
        raise NotNow(_("Velg hvilket barn det gjelder, eller registrer barnet først."))
    if referral.protected_address and not queries.is_graded(referral):
        raise NotNow(_("Barnet har adresse som skal beskyttes. Be fagleder bestemme hvem som får tilgang, først."))
    if queries.has_open_notice(referral) and not referral.is_own:
        raise NotNow(_("Vi venter på svar fra skolen eller barnehagen. Skriv inn svaret hvis dere har fått det."))
    check = CompletenessCheck(referral=referral, scope_id=referral.scope_id, checked_by=by)
    check.save()
    audit("referral.complete", about=referral)
    return check


@action
def register_child(*, referral: Referral, by: User) -> Child:
    """A folder for the child as the referral describes them, with the guardians still to be checked, and the link."""
    require(by, Permission.CHILD_REGISTER)
    if referral.child_birth_date is None:
        raise Problem(_("Henvisningen har ikke fødselsdato. Søk opp barnet, eller registrer det for hånd."))
    child = people_actions.register_child(
        first_name=referral.child_first_name,
        last_name=referral.child_last_name,
        birth_date=referral.child_birth_date,
        identity_number=queries.identity_number(referral),
        language=referral.child_language,
        interpreter_language=referral.interpreter_language,
        unit=referral.unit,
        group=referral.group,
        by=by,
    )
    for known in queries.parts(referral)["guardians"]:
        people_actions.add_guardian(
            child=child,
            first_name=known.first_name,
            last_name=known.last_name,
            relation=known.relation,
            has_parental_responsibility=known.has_parental_responsibility,
            lives_with_child=known.lives_with_child,
            phone=known.phone,
            interpreter_language=known.interpreter_language,
            by=by,
        )
    if referral.referrer_kind == Referral.Referrer.GUARDIAN and referral.started_by_id:
        _known_here(referral, child)
    _readers_are_known(referral, child)
    link_child(referral=referral, child=child, by=by)
    return child


def _readers_are_known(referral: Referral, child: Child) -> None:
    """A guardian who read the draft in the portal has a user already. That opens nothing either."""
    read = ReferralViewing.objects.filter(referral=referral, scope_id=referral.scope_id, reader__isnull=False)
    users = dict(read.filter(is_pupil=False).values_list("who", "reader_id"))
    for guardian in Guardian.objects.filter(child=child, scope_id=child.scope_id, user=None):
        if guardian.name in users:
            change(guardian, user_id=users[guardian.name])


def _known_here(referral: Referral, child: Child) -> None:
    """The guardian who wrote it has a user already. That opens nothing: a named employee does, later."""
    for guardian in Guardian.objects.filter(child=child, scope_id=child.scope_id):
        if guardian.name == referral.referrer_name and referral.channel == Referral.Channel.PORTAL:
            change(guardian, user_id=referral.started_by_id)
