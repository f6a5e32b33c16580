"""The pages of a referral in order, as links with what is missing on each."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.referrals import queries, rules, wording
from tettpaa.referrals.models import Referral

FIELDS = {
    "wants_assessment": "id_wants_assessment_0",
    "discussed_first": "id_discussed_first_0",
    "measures": "id_measures-0-what",
    "guardians": "id_guardians-0-first_name",
    "guardian_views": "id_guardians-0-own_view",
    "child_view_from": "id_child_view_from",
    "guardians_have_not_seen": "id_who_0",
    "pupil_has_not_seen": "id_who_0",
    "correction": "rettelser",
    "report": "id_file",
}
"""Where on its page a missing thing is answered, when it is not the field of the same name."""


@dataclass(frozen=True)
class MissingLink:
    """What is missing, and the way to the field."""

    text: str
    url: str


@dataclass(frozen=True)
class StepLink:
    """One page of the form."""

    key: str
    label: str
    url: str
    is_current: bool
    missing: tuple[MissingLink, ...]


def step_links(referral: Referral, current: str) -> list[StepLink]:
    """All pages; each with what is missing on it and the way there."""
    words = {
        "child": _("Barnet"),
        "order": _("Bestillingen"),
        "tried": _("Hva er prøvd"),
        "voices": _("Stemmer"),
        "attachments": _("Vedlegg"),
        "seen": _("Vis familien"),
        "review": _("Se over og send"),
    }
    pages = {key: reverse(f"portal:referral_{key}", kwargs={"referral_id": referral.pk}) for key in words}
    lacks: dict[str, list[MissingLink]] = {key: [] for key in words}
    for found in queries.missing(referral):
        step, place = rules.step_of(found.field), FIELDS.get(found.key, f"id_{found.field}")
        link = MissingLink(str(wording.MISSING[found.key]), f"{pages[step]}#{place}")
        lacks[step].append(link)
        if found.key == "guardians":
            lacks["seen"].append(link)
    return [StepLink(key, label, pages[key], key == current, tuple(lacks[key])) for key, label in words.items()]
