"""What the access review shows: how far the round has come, who is in it, and one person's ways in, oddest first."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Case, Count, Exists, F, OuterRef, Q, QuerySet, Subquery, When
from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tettpaa.access.models import User
from tettpaa.access.roles import GrantBasis, Permission, Role
from tettpaa.cases.access_queries import FOLLOWS_FROM
from tettpaa.cases.models import AccessEnded, AccessReview, AccessReviewLine
from tettpaa.cases.rules.access_review import ends_by_silence
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.organisation.models import Unit
from tettpaa.people.models import AddressGrading, Child

Line = AccessReviewLine
TOLD_DAYS = 14
"""So long it stands on the day of the one who lost access."""


@dataclass(frozen=True)
class Group:
    """Some of the people in the round, and what they have their access by."""

    key: str
    label: Lazy
    bases: tuple[GrantBasis, ...]
    at_once: bool
    """Whether everything without remark may be confirmed with one click: it follows from a register."""


_B = GrantBasis
GROUPS: Final = (
    Group(
        "ansatte",
        gettext_lazy("I PP-tjenesten"),
        (_B.ASSIGNED, _B.CO_ASSIGNED, _B.SUBSTITUTE, _B.TEAM_QUESTION, _B.INTAKE, _B.QUALITY_CONTROL, _B.UNIT_CONTACT),
        at_once=False,
    ),
    Group(
        "enheter",
        gettext_lazy("Skoler, barnehager og vedtak"),
        (_B.UNIT_STAFF, _B.NAMED_TEACHER, _B.DECIDING_OFFICE),
        at_once=True,
    ),
    Group("partnere", gettext_lazy("Samarbeidsparter"), (_B.PARTNER,), at_once=False),
    Group("familier", gettext_lazy("Familier"), (_B.GUARDIAN, _B.PUPIL, _B.DRAFT_READER), at_once=True),
)
_TO_DO, _ODD = Q(answer=""), Q(answer="") & ~Q(odd=[])
_GRAVE = Q(answer="") & Q(odd__overlap=["left", "relation_over", "no_task"])


@dataclass(frozen=True)
class Progress:
    """How far the round has come for the one who asks: without what is about themselves."""

    review: AccessReview
    total: int
    left: int
    own: int

    @property
    def done(self) -> int:
        """What has an answer, or has ended by itself."""
        return self.total - self.left

    @property
    def share(self) -> float:
        """In per cent."""
        return round(100 * self.done / self.total, 1) if self.total else 100.0

    @property
    def days_left(self) -> int:
        """With today; none after the last day."""
        return max(0, (self.review.due_on - clock.today()).days + 1)


def open_review() -> AccessReview | None:
    """The round that is under way."""
    return AccessReview.objects.filter(closed_at=None).first()


def progress(review: AccessReview, user: User) -> Progress:
    """One question."""
    mine = Q(user=user)
    counted = Line.objects.filter(review=review).aggregate(
        total=Count("pk", filter=~mine), left=Count("pk", filter=_TO_DO & ~mine), own=Count("pk", filter=_TO_DO & mine)
    )
    return Progress(review, **counted)


def groups(review: AccessReview, user: User) -> list[tuple[Group, int]]:
    """The groups, and how many ways in wait in each."""
    rows = Line.objects.filter(_TO_DO, review=review).exclude(user=user).values_list("basis").annotate(n=Count("pk"))
    waiting = dict(rows.order_by())
    return [(group, sum(waiting.get(basis, 0) for basis in group.bases)) for group in GROUPS]


def people(review: AccessReview, group: Group, text: str = "") -> QuerySet[Any, Any]:
    """Those of the group: who has something odd first, who is gone through last."""
    rows = Line.objects.filter(review=review, basis__in=group.bases)
    if text.strip():
        rows = rows.filter(user__name__icontains=text.strip())
    counted = rows.values("user_id", name=F("user__name"), role=F("user__role"), active=F("user__is_active")).annotate(
        total=Count("pk"),
        left=Count("pk", filter=_TO_DO),
        remarks=Count("pk", filter=_ODD),
        grave=Count("pk", filter=_GRAVE),
    )
    return counted.order_by("-grave", "-remarks", "-left", "name", "user_id")


def without_remark(review: AccessReview, group: Group, user: User) -> int:
    """How many one click would confirm."""
    return Line.objects.filter(_TO_DO, review=review, basis__in=group.bases, odd=[]).exclude(user=user).count()


def next_person(review: AccessReview, user: User) -> int | None:
    """Who to go on with: the oddest of those that wait."""
    rows = Line.objects.filter(_TO_DO, review=review).exclude(user=user).values("user_id")
    found = rows.annotate(grave=Count("pk", filter=_GRAVE), remarks=Count("pk", filter=_ODD), n=Count("pk"))
    first = found.order_by("-grave", "-remarks", "-n", "user_id").first()
    return first["user_id"] if first else None


def lines(review: AccessReview, person: User) -> QuerySet[AccessReviewLine]:
    """One person's ways in: what waits first, and of that the oddest."""
    unit, child = (
        Unit.objects.filter(scope_id=OuterRef("scope_id")),
        Child.objects.filter(scope_id=OuterRef("scope_id")),
    )
    rows = Line.objects.filter(review=review, user=person).annotate(
        waits=Case(When(answer="", then=0), default=1),
        weight=Case(*[When(odd__0=code, then=place) for place, code in enumerate(Line.Odd.values)], default=99),
        number=F("case__number"),
        unit_name=Subquery(unit.values("name")[:1]),
        first_name=Subquery(child.values("first_name")[:1]),
        last_name=Subquery(child.values("last_name")[:1]),
        sort_key=Subquery(child.values("sort_key")[:1]),
        shielded=Exists(AddressGrading.objects.filter(scope_id=OuterRef("scope_id"), lifted_at=None)),
        answerer=F("answered_by__name"),
    )
    return rows.order_by("waits", "weight", "sort_key", "pk")


def shown(rows: Iterator[Any], unread_days: int) -> list[dict[str, Any]]:
    """Each line in words: what it is, why it is there, what is odd, and how it ends."""
    return [
        {
            "row": row,
            "place": _place(row),
            "basis": GrantBasis(row.basis).label,
            "odd": [_odd(code, unread_days) for code in row.odd],
            "can_remove": ends_by_silence(row.basis, row.odd),
            "follows_from": FOLLOWS_FROM.get(GrantBasis(row.basis), ""),
            "leaves_case": row.basis == GrantBasis.ASSIGNED,
        }
        for row in rows
    ]


def done_before(most: int = 4) -> list[dict[str, Any]]:
    """The latest rounds and what came of them, counted."""
    rounds = list(AccessReview.objects.exclude(closed_at=None).order_by("-opens_on")[:most])
    rows = Line.objects.filter(review__in=rounds).values_list("review_id", "answer").annotate(n=Count("pk")).order_by()
    counted = {(review, answer): n for review, answer, n in rows}
    return [
        {"review": one} | {answer: counted.get((one.pk, answer), 0) for answer in Line.Answer.values} for one in rounds
    ]


def next_opens() -> dt.date:
    """When the next round opens by itself."""
    today = clock.today()
    months = [ruleset(today).number(f"access_review_{season}_month") for season in ("spring", "autumn")]
    days = [dt.date(year, month, 1) for year in (today.year, today.year + 1) for month in months]
    return min(day for day in days if day > today)


def lost_lately(user: User) -> list[AccessEnded]:
    """What a review has taken from the one who asks, the last days. Leaders see the cases by role all the same."""
    if user.may(Permission.ACCESS_FOLLOW_UP):
        return []
    since = clock.now() - dt.timedelta(days=TOLD_DAYS)
    return list(AccessEnded.objects.filter(user=user, at__gte=since).order_by("-at"))


def role_of(value: str) -> str:
    """A role in words."""
    return str(Role(value).label) if value in Role.values else ""


def _place(row: Any) -> str:
    if row.shielded:
        return _("Skjermet sak")
    if row.first_name is not None:
        return f"{row.first_name} {row.last_name}".strip()
    return row.unit_name or _("en henvisning")


def _odd(code: str, unread_days: int) -> str:
    if code == Line.Odd.UNREAD:
        return _("har ikke lest på %(n)s dager") % {"n": unread_days}
    return str(Line.Odd(code).label) if code in Line.Odd.values else code
