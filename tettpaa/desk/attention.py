"""What a leader's day begins with: cases that need somebody. Each line links to the list filtered so.

What the counts of the views have counted is not asked again; the rest is counted in indexes that hold only such cases.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise as Lazy
from django.utils.translation import ngettext, ngettext_lazy

from tettpaa.access import clearance
from tettpaa.access.asking import told
from tettpaa.access.models import User
from tettpaa.access.roles import Permission
from tettpaa.core.templatetags.ui import number
from tettpaa.desk import readings, worklist

_COUNTS: Final = """
select (select count(*) from cases_individualcase where closed_on is null and last_activity_at < %(since)s) as stille,
  (select count(*) from cases_individualcase where closed_on is null and step = 'quality_control') as kontroll,
  (select count(*) from access_user u where u.is_active and u.role in (select role from access_clearancerule
      where needs = 'training' and starts_on <= %(today)s and (ends_on is null or ends_on >= %(today)s))
    and not exists (select from access_privacytraining t where t.user_id = u.id and t.withdrawn_at is null
      and t.completed_on <= %(today)s and t.valid_until > %(soon)s)) as opplaring,
  (select count(*) from cases_emergencyaccess e where not exists (
    select from cases_emergencyreview r where r.taken_id = e.id and r.scope_id = e.scope_id)) as nodtilgang,
  (select count(*) from (select distinct reader_id, week_on from desk_unusualreading
    where followed_at is null and reader_id <> %(me)s) u) as uvanlig"""
_REVIEW: Final = f""",
  {readings.COUNT} as lesing,
  (select count(*) from cases_accessreviewline l join cases_accessreview r on r.id = l.review_id
    where r.closed_at is null and l.answer = '' and l.user_id <> %(me)s) as tilgangsgjennomgang,
  (select due_on - %(today)s::date + 1 from cases_accessreview where closed_at is null) as dager"""  # noqa: S608  # our own words only
"""Beside the others for the leaders, who alone may see the lines."""
EMERGENCIES: Final = "nodtilgang"
TRAINING: Final = "opplaring"
UNUSUAL: Final = "uvanlig"
REVIEW: Final = "tilgangsgjennomgang"
READINGS: Final = "lesing"
_PAGES: Final = {
    EMERGENCIES: "desk:emergencies",
    TRAINING: "training",
    UNUSUAL: "desk:unusual",
    REVIEW: "desk:access_review",
    READINGS: "desk:readings",
}
"""What is not a view of cases has a page of its own."""
_SAID: Final[Mapping[str, Lazy]] = {
    EMERGENCIES: ngettext_lazy(
        "%(n)s nødtilgang venter på etterkontroll", "%(n)s nødtilganger venter på etterkontroll", "n"
    ),
    UNUSUAL: ngettext_lazy(
        "%(n)s ansatt har uvanlig lesing å svare for", "%(n)s ansatte har uvanlig lesing å svare for", "n"
    ),
    "ubemannet": ngettext_lazy(
        "%(n)s sak har ingen som arbeider med den", "%(n)s saker har ingen som arbeider med dem", "n"
    ),
    "uten": ngettext_lazy("%(n)s sak er uten neste steg", "%(n)s saker er uten neste steg", "n"),
    "stille": ngettext_lazy("%(n)s sak er stille", "%(n)s saker er stille", "n"),
    "over": ngettext_lazy("%(n)s sak er over normen", "%(n)s saker er over normen", "n"),
    TRAINING: ngettext_lazy(
        "%(n)s mangler opplæring i personvern, eller den går snart ut",
        "%(n)s mangler opplæring i personvern, eller den går snart ut",
        "n",
    ),
    READINGS: ngettext_lazy(
        "%(n)s vurdering eller dokument har ventet lenge på en kollega",
        "%(n)s vurderinger og dokumenter har ventet lenge på en kollega",
        "n",
    ),
    "kontroll": ngettext_lazy("%(n)s sak venter på kvalitetssikring", "%(n)s saker venter på kvalitetssikring", "n"),
}


@dataclass(frozen=True)
class Need:
    """One line: what it is, and the view that shows which."""

    view: str
    text: str

    @property
    def url(self) -> str:
        """The list of what it is."""
        if self.view in _PAGES:
            return reverse(_PAGES[self.view])
        return f"{reverse('desk:cases')}?visning={self.view}"


def needs_of(user: User, counted: Mapping[str, int]) -> list[Need]:
    """Those that there are any of, for whoever looks over the whole list."""
    if not worklist.sees_all(user):
        return []
    today = timezone.localdate()
    days = {"since": worklist.silent_since(today), "today": today, "soon": today + clearance.SOON, "me": user.pk}
    days |= {"until": readings.asked_before(today)}
    more = told(_COUNTS + (_REVIEW if user.may(Permission.ACCESS_FOLLOW_UP) else ""), days)[0]._asdict()
    numbers = {**counted, **more}
    return _review(more) + [
        Need(view, said % {"n": numbers[view]}) for view, said in _SAID.items() if numbers.get(view)
    ]


def _review(more: Mapping[str, Any]) -> list[Need]:
    """The access review, while there is something in it that this leader can answer."""
    left = more.get(REVIEW)
    if not left:
        return []
    said = ngettext(
        "Tilgangsgjennomgang: %(n)s tilgang gjenstår, dager igjen: %(days)s",
        "Tilgangsgjennomgang: %(n)s tilganger gjenstår, dager igjen: %(days)s",
        left,
    )
    return [Need(REVIEW, said % {"n": number(left), "days": max(0, more["dager"])})]
