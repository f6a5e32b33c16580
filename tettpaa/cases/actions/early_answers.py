"""What the family answered while the referral was a draft: each person's own act, which follows them into the case."""

from django.utils import timezone

from tettpaa.access.actions_base import action
from tettpaa.access.models import User
from tettpaa.access.roles import Role
from tettpaa.cases import queries
from tettpaa.cases.actions import scopes
from tettpaa.cases.models import IndividualCase
from tettpaa.participation import actions as participation
from tettpaa.participation.models import Channel, ConsentKind
from tettpaa.people.models import Guardian
from tettpaa.referrals.models import ReferralResponse


@action
def carry_consents(*, case: IndividualCase) -> int:
    """The latest yes or no of each reader lies with that person in the case, with the day they gave it. How many.

    Only where the clerk has found the same person in the folder, with responsibility; else it stays in the referral,
    where the adviser reads it and asks. A yes to an assessment is no yes to help that needs none.
    """
    if "assessment" not in queries.kind_of(case).questions:
        return 0
    rows = ReferralResponse.objects.filter(
        referral_id=case.referral_id, scope__kind="referral", kind=ReferralResponse.Kind.CONSENT
    )
    latest = {row.who: row for row in rows.order_by("said_at")}
    count = 0
    for who, said in latest.items():
        person = User.objects.get(pk=said.said_by_id)
        found = _guardian(case, who)
        is_pupil = person.role == Role.PUPIL and who == case.child.name
        if found is None and not is_pupil:
            continue
        participation.give_consent(
            scope=scopes.person_scope(case, None if is_pupil or found is None else found.pk),
            guardian_id=None if is_pupil or found is None else found.pk,
            kind=ConsentKind.ASSESSMENT,
            agreed=bool(said.agreed),
            channel=Channel.PORTAL,
            answered_on=timezone.localdate(said.said_at),
            language=person.language,
            by=person,
        )
        count += 1
    return count


def _guardian(case: IndividualCase, who: str) -> Guardian | None:
    around = Guardian.objects.filter(child_id=case.child_id, ended_on=None, has_parental_responsibility=True)
    same = [one for one in around if one.name == who]
    return same[0] if len(same) == 1 else None
