"""What two folders say about each other: which guardians are one person, and what stands in the way of one folder."""

from dataclasses import dataclass

from django.conf import settings

from tettpaa.core import clock
from tettpaa.documents.models import StoredFile
from tettpaa.people import rules, secrets
from tettpaa.people.models import Child, Guardian
from tettpaa.people.rules import MergeFacts, NumberKind, folded


@dataclass(frozen=True)
class Pair:
    """One person who is registered in both folders."""

    kept: Guardian
    other: Guardian


def same_guardians(kept: Child, other: Child) -> list[Pair]:
    """Guardians who are one person: the same number, or the same name and relation where a number is missing."""
    here = list(Guardian.objects.filter(child=kept).order_by("ended_on", "pk"))
    pairs = []
    for one in Guardian.objects.filter(child=other):
        twin = next((row for row in here if _same(row, one)), None)
        if twin is not None:
            pairs.append(Pair(twin, one))
    return pairs


def facts(kept: Child, other: Child, *, checked_siblings: bool) -> MergeFacts:
    """Everything the rule asks about."""
    pairs = same_guardians(kept, other)
    doubt = [pair.kept.name for pair in pairs if (pair.kept.ended_on is None) != (pair.other.ended_on is None)]
    return MergeFacts(
        kinds=(_kind(kept), _kind(other)),
        same_number=kept.identity_hash is not None
        and other.identity_hash is not None
        and bytes(kept.identity_hash) == bytes(other.identity_hash),
        same_birth_date=kept.birth_date == other.birth_date,
        same_first_name=folded(kept.first_name) == folded(other.first_name),
        shares_guardian=bool(pairs),
        checked_siblings=checked_siblings,
        guardians_in_doubt=tuple(doubt),
        has_files=StoredFile.objects.filter(scope_id=other.scope_id).exists(),
    )


def _same(one: Guardian, two: Guardian) -> bool:
    if one.identity_hash and two.identity_hash:
        return bytes(one.identity_hash) == bytes(two.identity_hash)
    return one.relation == two.relation and folded(one.name) == folded(two.name)


def _kind(child: Child) -> NumberKind | None:
    if child.identity_sealed is None:
        return None
    number = secrets.opened(child.identity_sealed, kind=secrets.CHILD, pk=child.pk)
    return rules.check_identity_number(number, today=clock.today(), synthetic=bool(settings.DEMO)).kind
