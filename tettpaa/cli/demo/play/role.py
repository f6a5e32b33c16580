"""One case of the cast on its way through the play, and what every scene needs to know of it."""

import datetime as dt
import uuid
from collections.abc import Callable
from functools import partial

from tettpaa.access.models import User
from tettpaa.assessments.models import ExpertAssessment
from tettpaa.assessments.queries import drafts
from tettpaa.cases import queries as cases
from tettpaa.cases.models import CaseScope, IndividualCase
from tettpaa.cli.demo.content.cast import CastCase, CastGuardian
from tettpaa.cli.demo.office_rows import OFFICER
from tettpaa.cli.demo.play.stage import Event, Stage
from tettpaa.participation.models import Hearing
from tettpaa.people.models import Guardian
from tettpaa.referrals.models import Referral


class CasePlay:
    """The case, its holder, and the events that are planned for it. Ids are learnt as the play goes on."""

    def __init__(self, cast: CastCase, stage: Stage) -> None:
        self.cast, self.stage = cast, stage
        self.events: list[Event] = []
        self.referral_id: uuid.UUID | None = None
        self.case_id: uuid.UUID | None = None
        self.code = ""
        self.guardian_ids: dict[str, uuid.UUID] = {}
        self.lead, self.clerk = stage.user("hanne"), stage.user("bente")
        self.leader = stage.leader(cast)
        unit = cast.child.unit
        by_rektor = unit.kind == "school" and unit.ownership == "municipal"
        self.decider = self.leader if by_rektor else stage.user(OFFICER)
        self.holder = stage.user(cast.holder) if cast.holder else self.lead

    def plan(self, day: int, hour: float, who: User, act: Callable[..., object], *about: object) -> None:
        """This person does this on that day: ``act`` is given the case, what it is about, and who does it."""
        self.events.append(Event(self.stage.at(day, hour), len(self.events), who, partial(act, self, *about)))

    def work_queue(self, day: int, hour: float) -> None:
        """The worker takes what the portal has left."""
        self.events.append(Event(self.stage.at(day, hour), len(self.events), None, lambda _: None))

    def step(self, name: str) -> int | None:
        """The day of a step, or nothing when the case has not come so far."""
        return self.cast.days.get(name)

    def date(self, name: str) -> dt.date | None:
        """A day of the cast's own as a date."""
        day = self.cast.day(name)
        return None if day is None else self.stage.day(day)

    def date_before_referral(self, name: str) -> dt.date | None:
        """The same where the referrer could know of it; nothing of what came later."""
        day = self.cast.day(name)
        return self.date(name) if day is not None and day <= self.cast.days["received"] else None

    def referral(self) -> Referral:
        """As it stands now."""
        return Referral.objects.select_related("unit", "scope").get(pk=self.referral_id)

    def case(self) -> IndividualCase:
        """As it stands now."""
        return cases.visible().select_related("scope", "referral").get(pk=self.case_id)

    def assessment(self) -> ExpertAssessment:
        """As it stands now; the newest, where one has been corrected."""
        return drafts.assessments().filter(case_id=self.case_id).latest("edition")

    def hearing(self) -> Hearing:
        """The draft as it was last laid before the family."""
        family = CaseScope.objects.filter(case_id=self.case_id, kind=CaseScope.Kind.FAMILY).values("scope_id")
        return Hearing.objects.filter(scope_id__in=family).latest("sent_at")

    def guardian(self, one: CastGuardian) -> Guardian:
        """This guardian's row in the folder."""
        return Guardian.objects.get(pk=self.guardian_ids[one.first])

    def portal_user(self, one: CastGuardian) -> User | None:
        """The guardian as a user, when somebody lets them in."""
        return self.stage.known(one.key) if one.portal else None
