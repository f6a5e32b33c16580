"""Writes about children and those who act for them."""

import datetime as dt
from typing import Any

from django.utils.translation import gettext_lazy as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import Denial, DenialException, Scope, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission, ScopeKind
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.organisation.actions.units import must_be_open
from tettpaa.organisation.models import Municipality, Unit
from tettpaa.people import secrets
from tettpaa.people.checking import Problems, child_problems, digits_of, guardian_problems
from tettpaa.people.models import AddressGrading, Child, Enrolment, Guardian, ResponsibilityChange
from tettpaa.people.numbers import give_number, keep_number, replace_number
from tettpaa.people.rules import folded, has_turned, sort_key
from tettpaa.people.school_actions import note_year_group

PARENTS = frozenset({Guardian.Relation.MOTHER, Guardian.Relation.FATHER, Guardian.Relation.CO_MOTHER})


@action
def register_child(
    *,
    first_name: str,
    last_name: str,
    birth_date: dt.date,
    identity_number: str = "",
    number_not_given: bool = False,
    language: str = "",
    interpreter_language: str = "",
    home_municipality: Municipality | None = None,
    is_adult_participant: bool = False,
    unit: Unit | None = None,
    group: str = "",
    scope: Scope | None = None,
    by: User,
) -> Child:
    """A new folder with a compartment of its own. Look for the child first: the form does.

    ``scope`` is one that is opened already, together with a running case.
    """
    require(by, Permission.CHILD_REGISTER if scope is None else Permission.CASE_ENTER)
    first, last = _name(first_name, "first_name"), _name(last_name, "last_name")
    _raise(child_problems(birth_date, identity_number))
    if scope is None:
        scope = Scope(kind=ScopeKind.FOLDER)
        scope.save()
    _must_be_grown(birth_date, is_adult_participant)
    known = {
        "birth_date": birth_date,
        "home_municipality": home_municipality,
        "is_adult_participant": is_adult_participant,
    }
    child = Child(scope=scope, registered_by=by, **known, **_names(first, last))
    child.language, child.interpreter_language = language.strip(), interpreter_language.strip()
    give_number(child, identity_number, not_given=number_not_given)
    child.save()
    audit("child.registered", about=child)
    if unit is not None:
        enrol(child=child, unit=unit, group=group, starts_on=clock.today(), by=by)
    return child


@action
def correct_child(
    *,
    child: Child,
    first_name: str,
    last_name: str,
    birth_date: dt.date,
    identity_number: str = "",
    number_not_given: bool = False,
    language: str | None = None,
    interpreter_language: str | None = None,
    home_municipality: Municipality | None = None,
    is_adult_participant: bool | None = None,
    by: User,
) -> Child:
    """What was written wrong or not known yet: a D-number or a birth number that came later among it."""
    require(by, Permission.CHILD_REGISTER)
    first, last = _name(first_name, "first_name"), _name(last_name, "last_name")
    _raise(child_problems(birth_date, identity_number))
    values: dict[str, Any] = {"birth_date": birth_date, "home_municipality": home_municipality, **_names(first, last)}
    if is_adult_participant is not None:
        _must_be_grown(birth_date, is_adult_participant)
        values["is_adult_participant"] = is_adult_participant
    if language is not None:
        values["language"] = language.strip()
    if interpreter_language is not None:
        values["interpreter_language"] = interpreter_language.strip()
    if identity_number.strip() or number_not_given:
        values |= replace_number(child, identity_number, not_given=number_not_given, by=by)
    change(child, **values)
    audit("child.corrected", about=child, number=bool(identity_number.strip()))
    return child


@action
def show_identity(*, child: Child, by: User) -> str:
    """The whole number, and a row that says who asked for it."""
    require(by, Permission.CHILD_READ)
    if child.identity_sealed is None:
        raise Problem(_("Fødselsnummeret er ikke registrert."))
    audit("identity.shown", about=child)
    return secrets.opened(child.identity_sealed, kind=secrets.CHILD, pk=child.pk)


@action
def show_place(*, child: Child, by: User) -> None:
    """Where a child goes whose place is hidden, and a row that says who asked for it."""
    require(by, Permission.CHILD_READ)
    audit("place.shown", about=child)


@action
def add_guardian(
    *,
    child: Child,
    first_name: str,
    last_name: str,
    relation: str,
    has_parental_responsibility: bool = False,
    lives_with_child: bool = False,
    identity_number: str = "",
    phone: str = "",
    email: str = "",
    language: str = "",
    interpreter_language: str = "",
    by: User,
) -> Guardian:
    """Someone who acts for the child. Responsibility opens nothing before somebody has confirmed it."""
    _may_register(by)
    first, last = _name(first_name, "first_name"), _name(last_name, "last_name")
    _raise(guardian_problems(child, identity_number))
    _must_fit(child, relation, has_parental_responsibility)
    guardian = Guardian(
        scope_id=child.scope_id,
        child=child,
        first_name=first,
        last_name=last,
        relation=relation,
        has_parental_responsibility=has_parental_responsibility,
        lives_with_child=lives_with_child,
        phone=phone.strip(),
        email=email.strip(),
        language=language.strip(),
        interpreter_language=interpreter_language.strip(),
    )
    if identity_number.strip():
        keep_number(guardian, digits_of(identity_number), secrets.GUARDIAN)
        if Guardian.objects.filter(child=child, identity_hash=guardian.identity_hash, ended_on=None).exists():
            raise Problem(_("Denne personen er alt registrert som foresatt."), field="identity_number")
    guardian.save()
    audit("guardian.added", about=guardian, child=child.pk)
    return guardian


@action
def number_guardian(*, guardian: Guardian, identity_number: str, by: User) -> None:
    """The guardian's identity number, by which they come in once somebody opens the door. Never changed in silence."""
    _may_register(by)
    if guardian.identity_hash is not None:
        raise NotNow(_("Fødselsnummeret er alt registrert. Er det feil, legg til personen på nytt."))
    if not identity_number.strip():
        raise Problem(_("Skriv fødselsnummeret eller D-nummeret."), field="identity_number")
    _raise(guardian_problems(guardian.child, identity_number))
    keep_number(guardian, digits_of(identity_number), secrets.GUARDIAN)
    kept = {"identity_sealed": guardian.identity_sealed, "identity_hash": guardian.identity_hash}
    if Guardian.objects.filter(child=guardian.child_id, identity_hash=guardian.identity_hash, ended_on=None).exists():
        raise Problem(_("Denne personen er alt registrert som foresatt."), field="identity_number")
    change(guardian, **kept)
    audit("guardian.numbered", about=guardian)


@action
def confirm_responsibility(*, guardian: Guardian, by: User) -> None:
    """A human has checked it. Confirmed twice is confirmed once."""
    require(by, Permission.CHILD_REGISTER)
    if guardian.responsibility_confirmed_at is not None:
        return
    ResponsibilityChange(
        scope_id=guardian.scope_id,
        child_id=guardian.child_id,
        guardian=guardian,
        has_responsibility=True,
        registered_by=by,
    ).save()
    change(
        guardian,
        has_parental_responsibility=True,
        responsibility_confirmed_by=by,
        responsibility_confirmed_at=clock.now(),
    )
    audit("guardian.confirmed", about=guardian)


@action
def end_guardianship(*, guardian: Guardian, by: User) -> None:
    """Acts for the child no more. What was said and agreed stays."""
    require(by, Permission.CHILD_REGISTER)
    if guardian.ended_on is not None:
        return
    change(guardian, ended_on=clock.today())
    audit("guardian.ended", about=guardian)


@action
def enrol(*, child: Child, unit: Unit, group: str = "", starts_on: dt.date | None = None, by: User) -> Enrolment:
    """The child's place from a day on; the one before ends. The same place again is no change."""
    _may_register(by)
    starts_on = starts_on or clock.today()
    must_be_open(unit)
    before = Enrolment.objects.filter(child=child, ends_on=None).first()
    if before is not None and (before.unit_id, before.group) == (unit.pk, group.strip()):
        return before
    if before is not None and starts_on < before.starts_on:
        raise Problem(_("Barnet begynte der det går nå, etter denne dagen. Skriv en senere dag."), field="starts_on")
    if before is not None:
        change(before, ends_on=starts_on)
    place = Enrolment(scope_id=child.scope_id, child=child, unit=unit, group=group.strip(), starts_on=starts_on)
    place.save()
    audit("child.enrolled", about=place, unit=unit.pk)
    note_year_group(child=child, unit=unit, group=place.group, starts_on=starts_on, by=by)
    return place


@action
def grade_address(*, child: Child, level: str, named: list[User], reason: str = "", by: User) -> AddressGrading:
    """From now on only those named see anything about the child, leaders among the others."""
    require(by, Permission.ADDRESS_GRADE)
    if AddressGrading.objects.filter(child=child, lifted_at=None).exists():
        raise NotNow(_("Bare navngitte har tilgang til barnet allerede."))
    if by.pk not in {user.pk for user in named}:
        raise Problem(_("Ta med deg selv. Ellers ser ingen at adressen er gradert."), field="named")
    kind = Denial.Kind.SHIELD if level == AddressGrading.Level.LOCAL_SHIELD else Denial.Kind.GRADED
    denial = Denial(scope_id=child.scope_id, kind=kind, made_by=by)
    denial.save()
    for user in named:
        DenialException(denial=denial, user=user).save()
    grading = AddressGrading(scope_id=child.scope_id, child=child, level=level, denial=denial, graded_by=by)
    grading.reason = reason.strip()
    grading.save()
    audit("address.graded", about=grading, level=level, named=[user.pk for user in named])
    return grading


@action
def lift_grading(*, grading: AddressGrading, reason: str, by: User) -> None:
    """The address is graded no more; roles and grants of employees and units count again."""
    require(by, Permission.ADDRESS_GRADE)
    if not reason.strip():
        raise Problem(_("Skriv hvorfor det oppheves."), field="reason")
    now = clock.now()
    change(grading, lifted_at=now, lifted_by=by, lift_reason=reason.strip())
    change(grading.denial, lifted_at=now, lifted_by=by)
    audit("address.grading_lifted", about=grading)


def _may_register(by: User) -> None:
    """Who keeps the register, or enters a running case: the policies hold the latter to what that case opened."""
    if not by.may(Permission.CASE_ENTER):
        require(by, Permission.CHILD_REGISTER)


def _must_fit(child: Child, relation: str, has_parental_responsibility: bool) -> None:
    """Nobody has parental responsibility for one who is grown."""
    if child.is_adult_participant and (has_parental_responsibility or relation in PARENTS):
        raise Problem(_("En voksen har ingen med foreldreansvar. Registrer en verge eller en annen."), field="relation")


def _must_be_grown(birth_date: dt.date, is_adult_participant: bool) -> None:
    """Somebody who goes to school by duty is a pupil, whatever is ticked."""
    age = ruleset(clock.today()).age("adult_participant")
    if is_adult_participant and not has_turned(birth_date, age, clock.today()):
        words = {"age": age}
        raise Problem(
            _("En voksen deltaker har fylt %(age)s år. Se på fødselsdatoen.") % words, field="is_adult_participant"
        )


def _name(written: str, field: str) -> str:
    """One name without stray blanks. An empty one is refused beside its field."""
    name = " ".join(written.split())
    if not name:
        raise Problem(_("Skriv fornavnet.") if field == "first_name" else _("Skriv etternavnet."), field=field)
    return name


def _names(first: str, last: str) -> dict[str, Any]:
    return {
        "first_name": first,
        "last_name": last,
        "sort_key": sort_key(last, first),
        "search_text": folded(f"{first} {last}"),
    }


def _raise(problems: Problems) -> None:
    """The first field that has something wrong."""
    for field, sentences in problems.items():
        raise Problem(sentences, field=field)
