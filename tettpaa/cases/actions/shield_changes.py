"""Who is safe and who is named changes while the child is hidden: nothing is lifted, and nothing opens by itself."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import Denial, DenialException, User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import shield_queries as asked
from tettpaa.cases.actions import shielding
from tettpaa.cases.models import CaseScope
from tettpaa.core import clock
from tettpaa.people.models import AddressGrading, Guardian, SafeGuardian


@action
def change_shield(
    *, grading: AddressGrading, safe: Iterable[Guardian | None], named: list[User], reason: str, by: User
) -> None:
    """From this minute these are named, and these of the family are safe.

    Who is safe no longer loses every way in at once, and their letters wait. Who has become safe is let in to the
    portal by a person, as after a shield.
    """
    require(by, Permission.ADDRESS_GRADE)
    if grading.lifted_at is not None:
        raise NotNow(_("Skjermingen er opphevet. Skjerm på nytt."))
    if not reason.strip():
        raise Problem(_("Skriv kort hvorfor det endres."), field="reason")
    if by not in named:
        raise Problem(_("Ta med deg selv. Ellers ser ingen at barnet er skjult."), field="named")
    before = asked.named_users(grading)
    added, removed = [one for one in named if one not in before], [one for one in before if one not in named]
    _name(grading, added, removed)
    changed = _make_safe(grading, list(safe), by)
    people = {"added": [one.pk for one in added], "removed": [one.pk for one in removed]}
    audit("child.shield_changed", about=grading, reason=reason.strip(), **people, **changed)


def _name(grading: AddressGrading, added: list[User], removed: list[User]) -> None:
    """Past the folder's denial, and past those of the copies that a leader has let out."""
    copies = CaseScope.objects.filter(case__child=grading.child_id, kind=CaseScope.Kind.COPY).values("scope_id")
    closed = [
        grading.denial_id,
        *Denial.objects.filter(scope__in=copies, user=None, lifted_at=None).values_list("pk", flat=True),
    ]
    for row in DenialException.objects.filter(denial_id__in=closed, user__in=removed, ended_at=None):
        change(row, ended_at=clock.now())
    for denial_id in closed:
        for user in added:
            DenialException(denial_id=denial_id, user=user).save()


def _make_safe(grading: AddressGrading, safe: list[Guardian | None], by: User) -> dict[str, list[str]]:
    child, have = grading.child, asked.safe_ids(grading)
    wanted: set[object] = {one.pk if one else None for one in safe}
    for one in safe:
        if (one.pk if one else None) not in have:
            SafeGuardian(scope_id=grading.scope_id, grading=grading, guardian=one).save()
            shielding.let_through(grading, (one or child).user_id)
    gone = [row for row in grading.safe.filter(ended_at=None) if row.guardian_id not in wanted]
    for row in gone:
        change(row, ended_at=clock.now())
        user_id = row.guardian.user_id if row.guardian else child.user_id
        for way in DenialException.objects.filter(denial_id=grading.denial_id, user_id=user_id, ended_at=None):
            change(way, ended_at=clock.now())
    if gone:
        shielding.close_for_others(child, safe, by)
    return {
        "safe": sorted(str(pk or "pupil") for pk in wanted - have),
        "not_safe": sorted(str(pk or "pupil") for pk in have - wanted),
    }
