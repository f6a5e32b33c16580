"""The pages of a referral in order, as links with what is missing on each."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.referrals import queries, rules, wording
from tettpaa.referrals.models import Referral


@dataclass(frozen=True)
class StepLink:
    """One page of the form."""

    key: str
    label: str
    url: str
    is_current: bool
    missing: tuple[str, ...]


def step_links(referral: Referral, current: str) -> list[StepLink]:
    """All pages; each with the sentences about what is missing on it."""
    words = {
        "child": _("Barnet"),
        "order": _("Bestillingen"),
        "tried": _("Hva er prøvd"),
        "voices": _("Stemmer"),
        "attachments": _("Vedlegg"),
        "review": _("Se over og send"),
    }
    lacks: dict[str, list[str]] = {key: [] for key in words}
    for found in queries.missing(referral):
        lacks[rules.step_of(found.field)].append(str(wording.MISSING[found.key]))
    return [
        StepLink(
            key,
            label,
            reverse(f"portal:referral_{key}", kwargs={"referral_id": referral.pk}),
            key == current,
            tuple(lacks[key]),
        )
        for key, label in words.items()
    ]
