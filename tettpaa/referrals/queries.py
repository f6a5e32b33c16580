"""Reading referrals: those that wait, one whole, and those of a unit."""

import uuid
from collections.abc import Iterable
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Concat
from django.http import Http404

from tettpaa.access.asking import one
from tettpaa.access.logbook import log_list, log_read
from tettpaa.access.models import User
from tettpaa.core import clock
from tettpaa.core.rule_kinds import KindRules
from tettpaa.core.rulesets import ruleset
from tettpaa.documents.models import Release
from tettpaa.organisation import leading
from tettpaa.organisation.models import Unit
from tettpaa.people import queries as people
from tettpaa.people import secrets
from tettpaa.people.models import AddressGrading, Child
from tettpaa.people.rules import has_turned
from tettpaa.referrals import permissions, rules
from tettpaa.referrals.models import (
    CaseKind,
    CompletenessCheck,
    DeficiencyNotice,
    IntakeAgreement,
    IntakeAnswer,
    IntakeDecision,
    Referral,
    ReferralAttachment,
    ReferralGuardian,
    ReferralReading,
    ReferralResponse,
    ReferralSubmission,
    ReferralViewing,
    TriedMeasure,
)

IDENTITY = "referrals_referral.identity"
"""What a sealed number in a referral is bound to."""


def _with_state() -> QuerySet[Any]:
    """Referrals with what has happened to them."""
    about = {"referral": OuterRef("pk")}
    return Referral.objects.select_related("unit").annotate(
        submitted_at=F("submission__submitted_at"),
        is_complete=Exists(CompletenessCheck.objects.filter(**about)),
        is_missing=Exists(DeficiencyNotice.objects.filter(**about, answered_at=None)),
    )


def _at_the_desk() -> QuerySet[Any]:
    """The same with the intake's decision, which the portal's role cannot read."""
    rows: QuerySet[Any] = _with_state().annotate(
        is_decided=Exists(IntakeDecision.objects.filter(referral=OuterRef("pk"))),
        has_agreement=Exists(IntakeAgreement.objects.filter(referral=OuterRef("pk"))),
        hides_place=Exists(AddressGrading.objects.filter(child_id=OuterRef("child_id"), lifted_at=None)),
    )
    return rows


def referral(pk: uuid.UUID, *, with_child: bool = False) -> Any:
    """One referral, logged as read; 404 when it is hidden, not there, or its address is to be protected.

    ``with_child`` brings the child's folder along in the same question, when the reader may see it.
    """
    rows = _at_the_desk().select_related("child") if with_child else _at_the_desk()
    if not permissions.sees_protected():
        rows = rows.filter(protected_address=False)
    found = one(rows, pk=pk)
    log_read("referral", found)
    return found


def waiting_for_check(text: str = "", state: str = "") -> QuerySet[Any]:
    """Sent, and not yet marked complete; the oldest first. The page cuts it up and logs what it shows."""
    rows = _at_the_desk().filter(awaits_check=True)
    for word in text.split():
        name = Q(child_first_name__icontains=word) | Q(child_last_name__icontains=word)
        rows = rows.filter(name | Q(unit__name__icontains=word, hides_place=False, protected_address=False))
    if state == "asked":
        rows = rows.filter(is_missing=True)
    elif state == "new":
        rows = rows.filter(is_missing=False)
    elif state == "protected":
        rows = rows.filter(protected_address=True)
    return rows.order_by("received_on", "started_at")


def log_shown(what: str, rows: Iterable[Referral]) -> None:
    """A list that was shown is a reading of those who stood in it."""
    log_list(what, [row.scope_id for row in rows])


def own(pk: uuid.UUID, units: QuerySet[Any, Any]) -> Any:
    """One of the units' referrals that the asker has a grant for, logged as read; otherwise 404."""
    found = one(_with_state().filter(unit__in=units), pk=pk)
    log_read("referral", found)
    return found


def untouched(unit: Unit) -> Any:
    """A draft that the asker started and wrote nothing in."""
    drafts = _with_state().filter(unit=unit, submitted_at=None, child_first_name="", child_last_name="")
    return drafts.filter(order_question="", concern="").first()


def unit_of(user: User) -> Unit:
    """Where this leader works now, or 404."""
    found = leading.units_led(user).first()
    if found is None:
        raise Http404("Ingen skole eller barnehage")
    return found


def of_unit(unit: Unit) -> list[Any]:
    """The unit's own referrals that the asker sees, newest first."""
    own = Q(submission__isnull=True) & ~Q(referrer_kind=Referral.Referrer.UNIT)
    found = list(_with_state().filter(unit=unit).exclude(own).order_by("-started_at")[:200])
    log_list("referrals.of_unit", [row.scope_id for row in found])
    return found


def answer(found: Referral) -> IntakeAnswer | None:
    """What family and unit are told of the decision; nothing before it is made."""
    return IntakeAnswer.objects.filter(referral=found, scope_id=found.scope_id).first()


def letters(found: Referral) -> list[Release]:
    """What PPT has written about it, the newest first."""
    rows = Release.objects.filter(scope_id=found.scope_id, ended_at=None)
    return list(rows.order_by("-released_at"))


def parts(found: Referral) -> dict[str, Any]:
    """Everything that belongs to one referral. The scope is named so that the index is used."""
    mine = {"referral": found, "scope_id": found.scope_id}
    return {
        "guardians": list(ReferralGuardian.objects.filter(**mine).order_by("last_name", "first_name")),
        **what_was_tried(found),
        "notices": list(DeficiencyNotice.objects.filter(**mine).order_by("-asked_at")),
        "responses": list(ReferralResponse.objects.filter(**mine).order_by("said_at")),
    }


def what_was_tried(found: Referral) -> dict[str, Any]:
    """The measures and the files, which the intake reads."""
    mine = {"referral": found, "scope_id": found.scope_id}
    return {
        "measures": list(TriedMeasure.objects.filter(**mine).order_by("position")),
        "attachments": list(ReferralAttachment.objects.filter(**mine).select_related("file").order_by("added_at")),
    }


def is_submitted(found: Referral) -> bool:
    """Whether it has been sent; from then on it does not change."""
    return ReferralSubmission.objects.filter(referral=found, scope_id=found.scope_id).exists()


def missing(found: Referral) -> list[rules.Missing]:
    """What must be there before it can be sent."""
    kind = kind_rules(found)
    if found.is_own:
        written = {name: getattr(found, name) for name in rules.FAMILY}
        return rules.missing_from_family(written, asks_assessment=kind.needs_assessment)
    mine = {"referral": found, "scope_id": found.scope_id}
    guardians = ReferralGuardian.objects.filter(**mine).order_by("pk")
    said_of = ReferralResponse.objects.filter(referral=found)
    unanswered = said_of.filter(kind=ReferralResponse.Kind.CORRECTION, answered_at=None)
    named = guardians.annotate(full=Concat("first_name", Value(" "), "last_name"))
    seen, views, names, said, has_unanswered, has_measures, has_report = Referral.objects.values_list(
        ArraySubquery(guardians.values("has_seen_referral")),
        ArraySubquery(guardians.values("own_view")),
        ArraySubquery(named.values("full")),
        ArraySubquery(said_of.filter(kind=ReferralResponse.Kind.VIEW).values("who")),
        Exists(unanswered),
        Exists(TriedMeasure.objects.filter(**mine)),
        Exists(ReferralAttachment.objects.filter(**mine, is_report=True)),
    ).get(pk=found.pk)
    asked = (*rules.ALWAYS, "child_view", "child_view_from", "child_view_not_heard")
    return rules.missing_to_submit(
        {name: getattr(found, name) for name in asked},
        measures=int(has_measures),
        guardians=[
            rules.Shown(saw, bool(view.strip()) or name in said)
            for saw, view, name in zip(seen, views, names, strict=True)
        ],
        has_report=has_report,
        needs=kind.needs,
        asks_assessment=kind.needs_assessment,
        pupil_must_see=pupil_decides(found) and not found.pupil_has_seen,
        has_unanswered_correction=has_unanswered,
    )


def reading_scopes(found: Referral) -> list[int]:
    """The compartments of those who read it before it was sent."""
    return list(ReferralReading.objects.filter(referral=found).values_list("scope_id", flat=True))


def pupil_decides(found: Referral) -> bool:
    """Whether the pupil has turned the age when one answers alone, as the referrer wrote the birth date."""
    today = clock.today()
    born = found.child_birth_date
    at_school = found.unit is not None and found.unit.is_school
    is_pupil = kind_rules(found).is_for_pupil(at_school=at_school)
    return born is not None and is_pupil and has_turned(born, ruleset(today).age("education"), today)


def kind_rules(found: Referral) -> KindRules:
    """What the kind of case asks for, by the rules of today."""
    return ruleset(clock.today()).kind(found.kind or CaseKind.SPECIAL_EDUCATIONAL_ASSISTANCE)


def viewings(found: Referral) -> list[Any]:
    """Who was shown the referral, how and when, the newest first."""
    rows = ReferralViewing.objects.filter(referral=found, scope_id=found.scope_id)
    return list(rows.annotate(shower=F("shown_by__name")).order_by("-registered_at"))


def own_of_family(pk: uuid.UUID, user: User) -> Any:
    """A referral that this guardian or pupil has begun, logged as read; otherwise 404."""
    found = one(_with_state().filter(started_by=user).exclude(referrer_kind=Referral.Referrer.UNIT), pk=pk)
    log_read("referral", found)
    return found


def begun_by(user: User) -> list[Any]:
    """What this guardian or pupil has asked PPT for, newest first."""
    rows = _with_state().filter(started_by=user).exclude(referrer_kind=Referral.Referrer.UNIT)
    found = list(rows.order_by("-started_at")[:50])
    log_list("referrals.begun_by", [row.scope_id for row in found])
    return found


def agreements(found: Referral) -> list[IntakeAgreement]:
    """Who has agreed that no assessment is needed after all."""
    rows = IntakeAgreement.objects.filter(referral=found, scope_id=found.scope_id)
    return list(rows.select_related("guardian").order_by("registered_at"))


def has_open_notice(found: Referral) -> bool:
    """Whether we have asked for something and not been answered."""
    return DeficiencyNotice.objects.filter(referral=found, scope_id=found.scope_id, answered_at=None).exists()


def notice(found: Referral, pk: uuid.UUID) -> DeficiencyNotice:
    """One question to the unit, or 404."""
    return one(DeficiencyNotice.objects.filter(referral=found, scope_id=found.scope_id), pk=pk)


def attachment(found: Referral, pk: uuid.UUID) -> ReferralAttachment:
    """One file beside the referral, or 404."""
    rows = ReferralAttachment.objects.filter(referral=found, scope_id=found.scope_id)
    return one(rows.select_related("file", "referral"), pk=pk)


def is_graded(found: Referral) -> bool:
    """Whether a leader has named those who have access to the linked child."""
    return AddressGrading.objects.filter(child_id=found.child_id, lifted_at=None).exists()


def linked_child(found: Referral) -> Child | None:
    """The child it is about, when the reader may see the folder."""
    return Child.objects.filter(pk=found.child_id).first() if found.child_id else None


def identity_number(found: Referral) -> str:
    """The digits that were written, or nothing. For finding and registering the child, never for showing."""
    if not found.identity_sealed:
        return ""
    return secrets.opened(bytes(found.identity_sealed), kind=IDENTITY, pk=found.pk)


def alike(found: Referral) -> list[Any]:
    """Children here who may be the one: by the number's hash, else by birth date and name. Logged as a list."""
    if found.identity_sealed:
        same = people.find_by_identity(identity_number(found))
        if same:
            return same
    if found.child_birth_date is None:
        return people.search(found.child_name)
    return people.same_name_and_birth(found.child_first_name, found.child_last_name, found.child_birth_date)
