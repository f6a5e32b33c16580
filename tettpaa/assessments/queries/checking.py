"""What the self-check of a draft needs from the case and the caseload, and how heavy the text is to read."""

import re
from dataclasses import dataclass

from django.db.models import Q, Value
from django.db.models.functions import Concat

from tettpaa.access.models import User
from tettpaa.assessments import self_check
from tettpaa.assessments.queries.drafts import Draft, Part
from tettpaa.cases.models import IndividualCase
from tettpaa.core import clock, reading_ease
from tettpaa.people.models import Child, Guardian

_PAIR = re.compile(r"(?=([A-ZÆØÅ][\w'’-]+) ([A-ZÆØÅ][\w'’-]+))")
MOST_PAIRS = 500


@dataclass(frozen=True)
class Weight:
    """How long and how heavy one section is, and what its readers can bear."""

    part: Part
    ease: reading_ease.ReadingEase
    limit: int

    @property
    def is_heavy(self) -> bool:
        """Whether it is heavier than its readers can bear."""
        return self_check.is_heavy(self.ease, self.limit)


def findings(draft: Draft, by: User) -> list[tuple[Part, self_check.Finding]]:
    """What to look at, each with its section."""
    sections = [self_check.CheckedSection(part.element.key, part.plain) for part in draft.asked]
    found = self_check.findings(sections, _names(draft, by), clock.today())
    return [(draft.part(one.section), one) for one in found]


def weights(draft: Draft) -> list[Weight]:
    """Words and LIX, section by section; the empty ones are left out."""
    found = []
    for part in draft.asked:
        ease = reading_ease.of_text(part.plain)
        if ease.words:
            found.append(Weight(part, ease, part.lix_limit))
    return found


def _names(draft: Draft, by: User) -> self_check.Names:
    """Own names are the child's and the guardians'. Others are children the author works with, and any child the author
    may see whose whole name stands in the text; who is hidden from the author is neither looked up nor shown."""
    child = draft.case.child
    own = {child.name, child.first_name, child.last_name}
    for guardian in Guardian.objects.filter(child_id=child.pk):
        own |= {guardian.name, guardian.first_name, guardian.last_name}
    text = "\n".join(part.plain for part in draft.asked)
    pairs = list(dict.fromkeys(f"{first} {last}" for first, last in _PAIR.findall(text)))[:MOST_PAIRS]
    caseload = IndividualCase.objects.filter(holder_id=by.pk, closed_on=None).values("child_id")
    rows = (
        Child.objects.annotate(full=Concat("first_name", Value(" "), "last_name"))
        .filter(Q(pk__in=caseload) | Q(full__in=pairs))
        .exclude(pk=child.pk)
        .values_list("full", "first_name")
    )
    others = {name for row in rows for name in row}
    return self_check.Names(frozenset(own), frozenset(others - own))
