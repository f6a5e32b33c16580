"""Keeping identity numbers: one today, those of before in the history, and nobody else's."""

from django.utils.translation import gettext_lazy as _

from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.problems import Problem
from tettpaa.people import secrets
from tettpaa.people.checking import checked, digits_of
from tettpaa.people.models import Child, Guardian, IdentityNumber, NumberKinds

FIELDS = ("identity_sealed", "identity_hash", "number_kind")


def keep_number(row: Child | Guardian, digits: str, kind: str) -> None:
    """Sealed for this row, with the hash that it is found by."""
    row.identity_sealed = secrets.sealed(digits, kind=kind, pk=row.pk)
    row.identity_hash = secrets.look_up(digits, kind=kind)


def give_number(child: Child, written: str, *, not_given: bool) -> None:
    """What is written about a new child's number: the number, that there is none yet, or nothing."""
    if written.strip() and not_given:
        raise Problem(
            _("Skriv nummeret, eller kryss av for at det ikke er tildelt ennå. Ikke begge."), field="identity_number"
        )
    if written.strip():
        keep_number(child, digits_of(written), secrets.CHILD)
        child.number_kind = checked(written).kind or ""
        _refuse_taken(child)
    elif not_given:
        child.number_kind = NumberKinds.NOT_GIVEN


def replace_number(child: Child, written: str, *, not_given: bool, by: User) -> dict[str, object]:
    """The same for one who is here: what stood goes into the history. Gives the fields that have changed."""
    if not_given and child.identity_hash and not written.strip():
        raise Problem(_("Barnet har alt et nummer. Fjern krysset."), field="number_not_given")
    before = {name: getattr(child, name) for name in FIELDS}
    give_number(child, written, not_given=not_given)
    hashed = [bytes(one) if one else None for one in (before["identity_hash"], child.identity_hash)]
    if hashed[0] == hashed[1] and (hashed[0] or before["number_kind"] == child.number_kind):
        return {"number_kind": child.number_kind}
    if before["number_kind"] or before["identity_hash"]:
        _remember(child, before, by)
    return {name: getattr(child, name) for name in FIELDS}


def _remember(child: Child, before: dict[str, object], by: User) -> None:
    row = IdentityNumber(scope_id=child.scope_id, child=child, kind=before["number_kind"], replaced_by=by)
    stored = before["identity_sealed"]
    if isinstance(stored, bytes | memoryview):
        digits = secrets.opened(stored, kind=secrets.CHILD, pk=child.pk)
        row.identity_sealed = secrets.sealed(digits, kind=secrets.EARLIER, pk=row.pk)
        row.identity_hash = secrets.look_up(digits, kind=secrets.CHILD)
    row.save()
    audit("child.number_replaced", about=row, before=before["number_kind"])


def _refuse_taken(child: Child) -> None:
    """The same number is the same child, also one that it had before; one that the asker may not see is not told of."""
    taken = Child.objects.filter(identity_hash=child.identity_hash, merged_into=None).exclude(pk=child.pk)
    earlier = IdentityNumber.objects.filter(identity_hash=child.identity_hash).exclude(child_id=child.pk)
    if taken.exists() or earlier.exists():
        raise Problem(_("Det finnes alt et barn med dette fødselsnummeret. Søk det opp."), field="identity_number")
