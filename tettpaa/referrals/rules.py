"""What a referral must say before it can be sent. Pure: takes what is written, answers what is missing."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Missing:
    """One thing that is missing: which field it belongs to and which sentence says so."""

    field: str
    key: str


ALWAYS = (
    "kind",
    "child_first_name",
    "child_last_name",
    "child_birth_date",
    "order_question",
    "wants_assessment",
    "main_reason",
    "concern",
    "ordinary_provision",
    "discussed_first",
    "referrer_name",
)
"""The order and its grounds are never optional (K4.2a)."""


FAMILY = ("child_first_name", "child_last_name", "child_birth_date", "order_question", "wants_assessment")
"""All that guardians and pupils must write; the rest is asked of the unit while the clock runs."""

STEPS = {
    "child": (
        "kind", "child_first_name", "child_last_name", "child_birth_date", "identity_number", "group", "referrer_name",
    ),
    "order": ("order_question", "wants_assessment", "main_reason", "concern", "strengths"),
    "tried": ("ordinary_provision", "measures", "discussed_first"),
    "voices": ("child_view", "guardians"),
    "attachments": ("attachments",),
    "seen": ("seen",),
}  # fmt: skip
"""The pages of the form, in order, and what each asks for."""


def step_of(field: str) -> str:
    """The page on which this field is answered."""
    return next(step for step, fields in STEPS.items() if field in fields)


@dataclass(frozen=True)
class Shown:
    """One who must have seen the whole referral as it stands, and whose own words must stand in it."""

    has_seen: bool
    has_view: bool = True


def missing_to_submit(
    written: Mapping[str, object],
    *,
    measures: int,
    guardians: Sequence[Shown],
    has_report: bool,
    needs: Collection[str] = ("measures", "report"),
    asks_assessment: bool = True,
    pupil_must_see: bool = False,
    has_unanswered_correction: bool = False,
) -> list[Missing]:
    """Everything that is missing, in the order of the form.

    ``guardians`` has one entry each; ``pupil_must_see`` is a pupil of fifteen who has not seen it. Somebody who has
    said that something is wrong gets an answer before it is sent. ``needs`` and
    ``asks_assessment`` are what the kind of case says.
    """
    asked = [name for name in ALWAYS if asks_assessment or name != "wants_assessment"]
    found = [Missing(name, name) for name in asked if _blank(written.get(name))]
    if _blank(written.get("child_view")) and _blank(written.get("child_view_not_heard")):
        found.append(Missing("child_view", "child_view"))
    elif not _blank(written.get("child_view")) and _blank(written.get("child_view_from")):
        found.append(Missing("child_view", "child_view_from"))
    if not measures and "measures" in needs:
        found.append(Missing("measures", "measures"))
    if not guardians:
        found.append(Missing("guardians", "guardians"))
    elif not all(one.has_view for one in guardians):
        found.append(Missing("guardians", "guardian_views"))
    if guardians and not all(one.has_seen for one in guardians):
        found.append(Missing("seen", "guardians_have_not_seen"))
    if pupil_must_see:
        found.append(Missing("seen", "pupil_has_not_seen"))
    if has_unanswered_correction:
        found.append(Missing("seen", "correction"))
    if not has_report and "report" in needs:
        found.append(Missing("attachments", "report"))
    order = list(STEPS)
    return sorted(found, key=lambda one: order.index(step_of(one.field)))


def missing_from_family(written: Mapping[str, object], *, asks_assessment: bool = True) -> list[Missing]:
    """What the family itself must write before it is sent."""
    asked = [name for name in FAMILY if asks_assessment or name != "wants_assessment"]
    return [Missing(name, name) for name in asked if _blank(written.get(name))]


def _blank(value: object) -> bool:
    """Nothing, or only spaces. «No» is an answer."""
    return value is None or (isinstance(value, str) and not value.strip())
