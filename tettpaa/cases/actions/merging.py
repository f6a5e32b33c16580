"""Two folders about one child become one. Rows move; ways in do not: nobody comes into a compartment by it."""

from typing import Any

from django.db import connections
from django.utils.translation import gettext as _

from tettpaa.access.actions_base import action, change, require
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import NotNow, Problem
from tettpaa.access.roles import Permission
from tettpaa.cases.actions import progress
from tettpaa.cases.models import IndividualCase
from tettpaa.core import doorways
from tettpaa.people import merging, school_actions, secrets
from tettpaa.people.models import Child, PersonMerge
from tettpaa.people.rules import merge_obstacles
from tettpaa.people.wording import say

FILLED = ("language", "interpreter_language", "home_municipality_id", "user_id")


@action
def merge_people(*, kept: Child, other: Child, reason: str, checked_siblings: bool, by: User) -> PersonMerge:
    """Everything about ``other`` is moved to ``kept``: referrals, cases, guardians, places, denials. Not undone.

    Grants stay at their compartments. A denial of either folder counts for both from now on.
    """
    require(by, Permission.CHILD_MERGE)
    if not reason.strip():
        raise Problem(_("Skriv hvordan du vet det."), field="reason")
    if kept.pk == other.pk or kept.merged_into_id or other.merged_into_id:
        raise NotNow(_("Mappene er alt slått sammen."))
    obstacles = merge_obstacles(merging.facts(kept, other, checked_siblings=checked_siblings))
    if obstacles:
        raise NotNow([say(one) for one in obstacles])
    _move(kept, other)
    _fill(kept, other)
    merge = PersonMerge(
        scope_id=kept.scope_id,
        child=kept,
        other=other,
        outcome=PersonMerge.Outcome.MERGED,
        reason=reason.strip(),
        decided_by=by,
    )
    merge.save()
    audit("child.merged", about=merge, kept=kept.pk, other=other.pk, other_scope=other.scope_id)
    for case in IndividualCase.objects.filter(child=kept, closed_on=None).select_related("unit", "child"):
        progress.publish(case=case)
    return merge


@action
def not_the_same(*, child: Child, other: Child, reason: str, by: User) -> PersonMerge:
    """Somebody has found out that these are two children; nobody is asked again."""
    require(by, Permission.CHILD_REGISTER)
    if not reason.strip():
        raise Problem(_("Skriv hvordan du vet det."), field="reason")
    found = PersonMerge.objects.filter(child=child, other=other, outcome=PersonMerge.Outcome.NOT_SAME).first()
    if found is not None:
        return found
    kept: dict[str, Any] = {"outcome": PersonMerge.Outcome.NOT_SAME, "reason": reason.strip(), "decided_by": by}
    row = PersonMerge(scope_id=child.scope_id, child=child, other=other, **kept)
    row.save()
    audit("child.not_the_same", about=row, other=other.pk)
    return row


def _move(kept: Child, other: Child) -> None:
    """In the database, in one piece: the rows lie in tables that no single role may change."""
    pairs = merging.same_guardians(kept, other)
    school_actions.give_way(kept=kept, other=other)
    with connections[doorways.alias()].cursor() as cursor:
        cursor.execute(
            "select app_merge_children(%s, %s, %s::uuid[], %s::uuid[])",
            [kept.pk, other.pk, [pair.kept.pk for pair in pairs], [pair.other.pk for pair in pairs]],
        )


def _fill(kept: Child, other: Child) -> None:
    """What only the other folder knew about the child; the number is sealed anew for its new row."""
    values: dict[str, Any] = {name: getattr(kept, name) or getattr(other, name) for name in FILLED}
    if kept.identity_sealed is None and other.identity_sealed is not None:
        number = secrets.opened(other.identity_sealed, kind=secrets.CHILD, pk=other.pk)
        values["identity_sealed"] = secrets.sealed(number, kind=secrets.CHILD, pk=kept.pk)
        values["identity_hash"] = secrets.look_up(number, kind=secrets.CHILD)
        values["number_kind"] = other.number_kind
    change(kept, **values)
    change(other, merged_into=kept)
