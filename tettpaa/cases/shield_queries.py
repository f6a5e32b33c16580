"""What is asked about a family that hides: what stops, and what waits for a person."""

from dataclasses import dataclass

from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext as _

from tettpaa.access.models import DenialException, User
from tettpaa.access.roles import GrantBasis
from tettpaa.cases.models import CaseScope, IndividualCase
from tettpaa.documents.models import Dispatch, Release
from tettpaa.participation.models import PortalOpening
from tettpaa.people.models import AddressGrading, Child, Enrolment, Guardian, SafeGuardian, ShieldReview

FAMILY_BASES = (GrantBasis.GUARDIAN, GrantBasis.PUPIL, GrantBasis.DRAFT_READER)


@dataclass(frozen=True)
class Paper:
    """One document for one guardian, with what was last decided about it."""

    release: Release
    review: ShieldReview | None


@dataclass(frozen=True)
class Waiting:
    """What one guardian has not got: document by document."""

    guardian: Guardian
    papers: list[Paper]

    @property
    def left(self) -> int:
        """How many nobody has looked at."""
        return sum(paper.review is None for paper in self.papers)


@dataclass(frozen=True)
class Letter:
    """A letter that is held, and what was decided about it."""

    dispatch: Dispatch
    review: ShieldReview | None
    recipient: str
    """Who it is to; of a place only what sort of place it is."""


def latest_shield(child: Child) -> AddressGrading | None:
    """The shield or the grading in force, or the last one: what it stopped still waits after it was lifted."""
    return AddressGrading.objects.filter(child=child).order_by("-graded_at").first()


def safe_ids(shield: AddressGrading) -> set[object]:
    """The guardians that are safe; ``None`` among them is the pupil."""
    return set(SafeGuardian.objects.filter(grading=shield, ended_at=None).values_list("guardian_id", flat=True))


def is_safe(child_folder: int, guardian: Guardian | None) -> bool:
    """Whether a shield in force names this guardian, or the pupil, as safe."""
    rows = SafeGuardian.objects.filter(grading__scope_id=child_folder, grading__lifted_at=None, ended_at=None)
    return rows.filter(guardian=guardian).exists()


def others(child: Child, safe: set[object]) -> list[Guardian]:
    """Those around the child who are not safe, also those who act for the child no more but once came in."""
    rows = Guardian.objects.filter(child=child).exclude(pk__in=[pk for pk in safe if pk])
    here = rows.filter(Q(ended_on=None) | Q(user__isnull=False))
    return list(here.order_by("last_name", "first_name"))


def family_scopes(child: Child) -> dict[int, IndividualCase]:
    """What has been shared with the family, by compartment, with its case."""
    rows = CaseScope.objects.filter(case__child=child, kind=CaseScope.Kind.FAMILY).select_related("case")
    return {row.scope_id: row.case for row in rows}


def documents_shared(child: Child) -> list[Release]:
    """Every document that the family can see, oldest first."""
    rows = Release.objects.filter(scope_id__in=list(family_scopes(child)), ended_at=None)
    return list(rows.select_related("file").order_by("released_at"))


def waiting(child: Child, shield: AddressGrading) -> list[Waiting]:
    """Guardian by guardian, document by document."""
    reviews: dict[tuple[object, object], ShieldReview] = {}
    rows = ShieldReview.objects.filter(scope_id__in=list(family_scopes(child))).exclude(release=None)
    for row in rows.annotate(reviewer=F("reviewed_by__name")).order_by("reviewed_at"):
        reviews[row.guardian_id, row.release_id] = row
    shared = documents_shared(child)
    return [
        Waiting(one, [Paper(paper, reviews.get((one.pk, paper.pk))) for paper in shared])
        for one in others(child, safe_ids(shield))
    ]


def letters(child: Child) -> list[Letter]:
    """The letters that are held, oldest first, wherever in the child's compartments they lie."""
    rows = Dispatch.objects.filter(Q(scope__subject=child.scope_id) | Q(scope=child.scope_id)).exclude(held_at=None)
    found = list(rows.select_related("file").order_by("made_at"))
    decided = ShieldReview.objects.filter(dispatch__in=found).annotate(reviewer=F("reviewed_by__name"))
    reviews = {row.dispatch_id: row for row in decided.order_by("reviewed_at")}
    places = places_of(child)
    return [Letter(row, reviews.get(row.pk), recipient_of(row, places)) for row in found]


def recipient_of(letter: Dispatch, places: frozenset[str]) -> str:
    """The receiver as the pages may say it."""
    return _("skjult sted") if letter.recipient in places else letter.recipient


def places_of(child: Child) -> frozenset[str]:
    """What the places that the child goes to and went to are called."""
    return frozenset(Enrolment.objects.filter(child=child).values_list("unit__name", flat=True))


@dataclass(frozen=True)
class Effect:
    """What stops for one guardian if somebody else is safe."""

    guardian: Guardian
    has_portal: bool
    documents: int
    letters: int


def effects(child: Child) -> list[Effect]:
    """What would stop straight away, guardian by guardian."""
    opened = set(
        PortalOpening.objects.filter(scope_id=child.scope_id, closed_at=None).values_list("guardian_id", flat=True)
    )
    shared = len(documents_shared(child))
    recipients = list(unsent(child).values_list("recipient", flat=True))
    return [
        Effect(one, one.pk in opened, shared, recipients.count(one.name))
        for one in Guardian.objects.filter(child=child, ended_on=None).order_by("last_name", "first_name")
    ]


def unsent(child: Child) -> QuerySet[Dispatch]:
    """Letters about the child that have not gone."""
    here = Q(scope__subject=child.scope_id) | Q(scope=child.scope_id)
    return Dispatch.objects.filter(here, sent_at=None, held_at=None)


def named_users(shield: AddressGrading) -> list[User]:
    """Those at work who have access all the same."""
    ids = DenialException.objects.filter(denial_id=shield.denial_id, ended_at=None).values("user_id")
    return list(User.objects.filter(pk__in=ids).exclude(role__in=("guardian", "pupil")).order_by("name"))
