"""A family hides: everything stops at once for all but the safe ones; a person lets it out again, piece by piece."""

from collections.abc import Iterable
from typing import IO

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.granting import end_access, grant_access
from tettpaa.access.logbook import audit
from tettpaa.access.models import Denial, DenialException, Grant, Scope, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import GrantBasis, Permission, ScopeKind
from tettpaa.cases import shield_queries as asked
from tettpaa.cases.models import CaseScope, IndividualCase
from tettpaa.core import clock
from tettpaa.documents.actions.files import copy_file, store_file
from tettpaa.documents.actions.sending import dispatch, release
from tettpaa.documents.models import Dispatch, Release, StoredFile
from tettpaa.participation.letting_in import user_for
from tettpaa.participation.models import PortalOpening
from tettpaa.people import actions as people
from tettpaa.people.models import AddressGrading, Child, Guardian, SafeGuardian, ShieldReview

Outcome = ShieldReview.Outcome


@action
def shield_family(
    *,
    child: Child,
    safe: Iterable[Guardian | None],
    named: list[User],
    reason: str,
    level: str = AddressGrading.Level.LOCAL_SHIELD,
    by: User,
) -> AddressGrading:
    """One act: only those named at work, and the safe ones of the family, see anything from this minute.

    ``None`` among the safe ones is the pupil. A graded address is reason enough by itself. What is under way to others
    waits; their ways in are ended for good, so that lifting the shield opens nothing.
    """
    require(by, Permission.ADDRESS_GRADE)
    if level == AddressGrading.Level.LOCAL_SHIELD and not reason.strip():
        raise Problem(_("Skriv kort hvorfor familien må skjermes."), field="reason")
    shield = people.grade_address(child=child, level=level, named=named, reason=reason, by=by)
    ours = list(safe)
    for one in ours:
        SafeGuardian(scope_id=child.scope_id, grading=shield, guardian=one).save()
        let_through(shield, (one or child).user_id)
    close_for_others(child, ours, by)
    audit("child.shielded", about=shield, safe=[one.pk if one else "pupil" for one in ours])
    return shield


@action
def lift(*, grading: AddressGrading, reason: str, by: User) -> None:
    """Employees and units come in as their access says. Guardians do not: each is let in anew, by a person."""
    require(by, Permission.ADDRESS_GRADE)
    child = grading.child
    _close(child, asked.safe_ids(grading), by)
    people.lift_grading(grading=grading, reason=reason, by=by)


@action
def review_document(
    *,
    guardian: Guardian,
    shared: Release,
    outcome: str,
    reason: str = "",
    file: "IO[bytes] | None" = None,
    on_paper: bool = False,
    by: User,
) -> ShieldReview:
    """One document for one guardian: a copy, a masked one, or nothing. What was given before is taken back."""
    require(by, Permission.ADDRESS_GRADE)
    child = guardian.child
    shield = _shield_of(child)
    _must_fit(outcome, reason, file)
    case = asked.family_scopes(child).get(shared.scope_id)
    if case is None:
        raise NotNow(_("Dokumentet er ikke delt med familien."))
    _take_back(guardian, shared)
    given = None
    if outcome != Outcome.WITHHELD:
        place = _place_of(case, guardian, shield, by)
        copy = _copy(shared.file, place, file if outcome == Outcome.MASKED else None, by)
        user = user_for(guardian)
        if user is None and not on_paper:
            raise Problem(_("Den foresatte har ingen vei inn i portalen. Velg å sende på papir."), field="on_paper")
        if user is not None:
            let_through_to(place, user)
            grant_access(user=user, scope=place, basis=GrantBasis.GUARDIAN, by=by)
        given = release(file=copy, title=shared.title, by=by)
        if on_paper:
            dispatch(file=copy, recipient=guardian.name, channel=Dispatch.Channel.PAPER, by=by)
    review = ShieldReview(
        scope_id=shared.scope_id, grading=shield, guardian=guardian, release=shared, given=given, reviewed_by=by
    )
    return _kept(review, outcome, reason)


@action
def review_letter(
    *, child: Child, letter: Dispatch, outcome: str, reason: str = "", file: "IO[bytes] | None" = None, by: User
) -> ShieldReview:
    """One letter that waited: it goes, a masked one goes instead, or it never goes."""
    require(by, Permission.ADDRESS_GRADE)
    shield = _shield_of(child)
    _must_fit(outcome, reason, file)
    if letter.held_at is None:
        raise NotNow(_("Brevet er alt sett gjennom."))
    if outcome == Outcome.GIVEN:
        change(letter, held_at=None)
    elif outcome == Outcome.MASKED:
        copy = _copy(letter.file, Scope.objects.get(pk=letter.scope_id), file, by)
        instead = dispatch(file=copy, recipient=letter.recipient, channel=Dispatch.Channel.PAPER, by=by)
        change(instead, held_at=None)
    review = ShieldReview(scope_id=letter.scope_id, grading=shield, dispatch=letter, reviewed_by=by)
    return _kept(review, outcome, reason)


def close_for_others(child: Child, safe: list[Guardian | None], by: User) -> None:
    """Every way in of those who are not safe ends, and what is under way to them waits."""
    _close(child, {one.pk if one else None for one in safe}, by)
    for letter in asked.unsent(child).exclude(recipient__in=_safe_names(child, safe)):
        change(letter, held_at=clock.now())
        audit("document.held", about=letter)


def let_through(shield: AddressGrading | None, user_id: int | None) -> None:
    """A safe one's user comes past the shield; asked again when a safe one is let in to the portal later."""
    denial = shield.denial_id if shield else None
    if (
        denial
        and user_id
        and not DenialException.objects.filter(denial_id=denial, user_id=user_id, ended_at=None).exists()
    ):
        DenialException(denial_id=denial, user_id=user_id).save()


def let_through_to(place: Scope, user: User) -> None:
    """The same for the compartment of a copy, which nobody else comes into, leaders not more than others."""
    denial = Denial.objects.get(scope=place, user=None, lifted_at=None)
    if not DenialException.objects.filter(denial=denial, user=user, ended_at=None).exists():
        DenialException(denial=denial, user=user).save()


def _safe_names(child: Child, safe: list[Guardian | None]) -> list[str]:
    """Names that only a safe one has: two around the child with one name are both looked at."""
    ours = {one.pk for one in safe if one}
    theirs = {one.name for one in Guardian.objects.filter(child=child).exclude(pk__in=ours)}
    return [name for name in (one.name if one else child.name for one in safe) if name not in theirs]


def _close(child: Child, safe: set[object], by: User) -> None:
    """Ends every way in of those of the family who are not safe, by an open door or without one."""
    kept: set[int | None] = set(
        Guardian.objects.filter(pk__in=[pk for pk in safe if pk]).values_list("user_id", flat=True)
    )
    if None in safe:
        kept.add(child.user_id)
    for opening in PortalOpening.objects.filter(scope_id=child.scope_id, closed_at=None):
        if opening.guardian_id not in safe:
            change(opening, closed_at=clock.now(), closed_by=by)
            audit("portal.closed", about=opening, user=opening.user_id)
    around = Scope.objects.filter(subject_id=child.scope_id)
    inside = Grant.objects.filter(scope__in=around, basis__in=asked.FAMILY_BASES, ends_at=None)
    for user in User.objects.filter(pk__in=inside.values("user_id")).exclude(pk__in=[pk for pk in kept if pk]):
        end_access(user=user, scopes=around, bases=asked.FAMILY_BASES, by=by)


def _shield_of(child: Child) -> AddressGrading:
    shield = asked.latest_shield(child)
    if shield is None:
        raise NotNow(_("Barnet er ikke skjermet."))
    return shield


def _must_fit(outcome: str, reason: str, file: object) -> None:
    if outcome not in Outcome.values:
        raise Problem(_("Velg hva du vil gjøre."), field="outcome")
    if outcome == Outcome.WITHHELD and not reason.strip():
        raise Problem(_("Skriv hvorfor det ikke gis ut."), field="reason")
    if outcome == Outcome.MASKED and file is None:
        raise Problem(_("Velg den sladdede filen."), field="file")


def _take_back(guardian: Guardian, shared: Release) -> None:
    """What a review before this one gave is no longer shown."""
    rows = ShieldReview.objects.filter(scope_id=shared.scope_id, guardian=guardian, release=shared).exclude(given=None)
    for row in rows.select_related("given"):
        if row.given is not None and row.given.ended_at is None:
            change(row.given, ended_at=clock.now())
            audit("document.release_ended", about=row.given)


def _place_of(case: IndividualCase, guardian: Guardian, shield: AddressGrading, by: User) -> Scope:
    """The guardian's own compartment for copies in this case; a denial lets in the named and nobody else.

    It is about no folder, so that the folder's denial does not close it for the one it was made for.
    """
    found = CaseScope.objects.filter(case=case, kind=CaseScope.Kind.COPY, guardian=guardian).first()
    if found is not None:
        return Scope.objects.get(pk=found.scope_id)
    place = Scope(kind=ScopeKind.ONE_GUARDIAN)
    place.save()
    denial = Denial(scope=place, kind=Denial.Kind.SHIELD, made_by=by)
    denial.save()
    for user in asked.named_users(shield):
        DenialException(denial=denial, user=user).save()
    CaseScope(case=case, scope=place, kind=CaseScope.Kind.COPY, guardian=guardian).save()
    holder = User.objects.filter(pk=case.holder_id).first()
    if holder is not None and holder in asked.named_users(shield):
        grant_access(user=holder, scope=place, basis=GrantBasis.ASSIGNED, by=by)
    return place


def _copy(original: StoredFile, place: Scope, masked: "IO[bytes] | None", by: User) -> StoredFile:
    """The file once more, or the masked one under the same name: the name tells nothing of the masking."""
    if masked is None:
        return copy_file(file=original, scope=place, by=by)
    return store_file(scope=place, name=original.name, data=masked, by=by)


def _kept(review: ShieldReview, outcome: str, reason: str) -> ShieldReview:
    review.outcome, review.reason = outcome, reason.strip()
    review.save()
    audit("shield.reviewed", about=review, outcome=outcome)
    return review
