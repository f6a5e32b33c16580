"""What the child gets while the case runs: what holds now, what held before, and how it is said in a letter."""

import uuid
from collections.abc import Iterable
from typing import Any, NamedTuple

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef, QuerySet
from django.db.models.functions import JSONObject
from django.utils.translation import gettext as _

from tettpaa.access.asking import one
from tettpaa.cases.models import IndividualCase, InterimQuestion, WaitingAnswer, WaitingMeasure
from tettpaa.cases.wording import interim_question
from tettpaa.core.wording import long_date


class Now(NamedTuple):
    """What holds: the measures that are not ended, and the newest answer."""

    measures: list[WaitingMeasure]
    answer: WaitingAnswer | None

    @property
    def nothing_because(self) -> str:
        """Why the child gets nothing, where that was the newest answer."""
        return self.answer.none_because if self.answer and not self.measures else ""

    @property
    def is_given(self) -> bool:
        """Whether the child's family can be told anything at all."""
        return bool(self.measures or self.nothing_because)

    @property
    def lacks_days(self) -> bool:
        """Somebody must ask who does it and from when."""
        return any(measure.lacks_days for measure in self.measures)


def now(case: IndividualCase) -> Now:
    """What the child gets now."""
    measures = WaitingMeasure.objects.filter(case=case, scope_id=case.scope_id, ended_on=None)
    return Now(list(measures.order_by("starts_on", "registered_at")), answers(case).first())


def answers(case: IndividualCase) -> QuerySet[WaitingAnswer]:
    """Each time it was asked, the newest first, with who answered."""
    rows = WaitingAnswer.objects.filter(case=case, scope_id=case.scope_id).order_by("-answered_at")
    return rows.annotate(who=F("answered_by__name"))


def ended(case: IndividualCase) -> QuerySet[WaitingMeasure]:
    """What the child got before, the last first."""
    rows = WaitingMeasure.objects.filter(case=case, scope_id=case.scope_id).exclude(ended_on=None)
    return rows.order_by("-ended_on", "-registered_at")


def asked(case: IndividualCase) -> list[tuple[str, Any]]:
    """What those who decide were asked, in words, and what they answered."""
    rows = InterimQuestion.objects.filter(case=case).annotate(who=F("answered_by__name")).order_by("asked_on", "rule")
    return [(interim_question(row.rule)[0], row) for row in rows]


def measure(case: IndividualCase, pk: uuid.UUID) -> WaitingMeasure:
    """One measure that is not ended, or 404."""
    return one(WaitingMeasure.objects.filter(case=case, scope_id=case.scope_id, ended_on=None), pk=pk)


def said(case: IndividualCase) -> str:
    """As it stands in a letter, in the language that is on; nothing where nobody has answered."""
    found = now(case)
    if found.nothing_because:
        return _("Barnet får ikke noe ekstra mens vi venter. Grunnen er: %(why)s") % {"why": found.nothing_because}
    return "\n".join(in_words(found.measures))


def in_words(measures: Iterable[Any]) -> list[str]:
    """A line for each: what, who, from when, and when somebody looks at how it goes."""
    return [_line(measure) for measure in measures]


def _line(given: Any) -> str:
    what = str(given.what).strip()
    if given.starts_on is None or given.check_on is None:
        return what
    ending = "" if what.endswith((".", "!", "?")) else "."
    facts = {"who": given.who, "from": long_date(given.starts_on), "check": long_date(given.check_on)}
    told = _("Dette gjør %(who)s fra %(from)s. Vi ser hvordan det går %(check)s.") % facts
    return f"{what}{ending} {told}"


def shared_columns() -> tuple[Any, Any]:
    """For the shared copy of a case: its open measures as a list, and the newest answer's reason for nothing."""
    here = {"case_id": OuterRef("pk"), "scope_id": OuterRef("scope_id")}
    open_now = WaitingMeasure.objects.filter(**here, ended_on=None).order_by("starts_on", "registered_at")
    facts = JSONObject(what="what", who="who", starts_on="starts_on", check_on="check_on")
    newest = WaitingAnswer.objects.filter(**here).order_by("-answered_at").values("none_because")
    return ArraySubquery(open_now.values(said=facts)), newest
