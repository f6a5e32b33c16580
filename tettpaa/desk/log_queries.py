"""What the numbers in the read log are about: the case or child of a compartment, as far as the asker may see."""

from collections.abc import Iterable
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.access.models import Scope, User
from tettpaa.access.roles import Role
from tettpaa.cases.models import CaseScope
from tettpaa.people.models import Child
from tettpaa.referrals.models import Referral

EMPLOYEES = (
    Role.PP_ADVISER,
    Role.SPEECH_THERAPIST,
    Role.EDUCATIONAL_AUDIOLOGIST,
    Role.PROFESSIONAL_LEAD,
    Role.HEAD_OF_SERVICE,
    Role.CLERK,
    Role.MUNICIPAL_ARCHIVIST,
    Role.SYSTEM_ADMINISTRATOR,
)


class Place(NamedTuple):
    """What somebody opened."""

    words: str
    url: str


def places(scope_ids: Iterable[int | None]) -> dict[int | None, Place]:
    """The case, folder or referral of each compartment. What the asker may not see has no name."""
    ids = {pk for pk in scope_ids if pk is not None}
    hidden = Place(_("et barn du ikke har tilgang til"), "")
    found: dict[int | None, Place] = dict.fromkeys(ids, hidden)
    for scope, child, name in _named(Child.objects.filter(scope_id__in=ids), "scope_id", "pk"):
        found[scope] = Place(_("%(name)s, mappen") % {"name": name}, reverse("desk:child", args=[child]))
    referrals = Referral.objects.filter(scope_id__in=ids).values_list(
        "scope_id", "pk", "child_first_name", "child_last_name"
    )
    for scope, pk, first, last in referrals:
        words = _("henvisningen av %(name)s") % {"name": f"{first} {last}".strip() or _("et barn uten navn")}
        found[scope] = Place(words, reverse("referrals:referral", args=[pk]))
    cases = CaseScope.objects.filter(scope_id__in=ids).values_list(
        "scope_id", "case_id", "case__number", "case__child__first_name", "case__child__last_name"
    )
    for scope, case, number, first, last in cases:
        found[scope] = Place(f"{first} {last}, {number}", reverse("cases:case", args=[case]))
    return found


def scopes_about(child: Child) -> list[int]:
    """The child's folder and every compartment about the child that the asker sees."""
    return [child.scope_id, *Scope.objects.filter(subject_id=child.scope_id).values_list("pk", flat=True)]


def employees(text: str = "") -> list[User]:
    """Those who work in the service, also those who have left."""
    rows = User.objects.filter(role__in=EMPLOYEES)
    if text.strip():
        rows = rows.filter(name__icontains=text.strip())
    return list(rows.order_by("-is_active", "name"))


def _named(rows: object, *fields: str) -> Iterable[tuple[int, object, str]]:
    for scope, pk, first, last in rows.values_list(*fields, "first_name", "last_name"):  # type: ignore[attr-defined]  # a query set
        yield scope, pk, f"{first} {last}"
