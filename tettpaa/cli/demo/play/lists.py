"""What the cast does with whole lists: a shared view, cases that are gone through, letters that are posted."""

import datetime as dt
from collections.abc import Iterator
from functools import partial

from django.utils import timezone

from tettpaa.access import employee_measures
from tettpaa.access.models import User
from tettpaa.access.roles import Role
from tettpaa.cases import county_queries
from tettpaa.cases.actions import absences, county, reviewing, shielding
from tettpaa.cases.models import IndividualCase
from tettpaa.cases.rules.county import NoticeState
from tettpaa.cli.demo.play.stage import Event, Stage
from tettpaa.core import clock
from tettpaa.desk import actions
from tettpaa.documents.actions import sending
from tettpaa.documents.models import Dispatch
from tettpaa.organisation import leading
from tettpaa.organisation.actions import standing_in
from tettpaa.papers.queries.reports import teachers_at
from tettpaa.people.models import Child, Guardian

GONE_THROUGH = 3
TREATED, MINUTES = ("open_cases", "log_of_employee", "unusual_reading", "training"), "MBM 7/2026, sak 3"
LEAVE_BEGAN, LEAVE_LASTS = dt.timedelta(days=40), dt.timedelta(days=120)
SOON, NOW = (8, 12), (0, 8)
"""When a rektor is away: the first and the last day after the one on which a substitute was chosen."""
CAME_BACK = "Kom i retur: ukjent på adressen."
STILL_HERE_DAYS = 20
"""Letters that are younger wait, so that there is something to post."""


def plan(stage: Stage) -> Iterator[Event]:
    """After the cases have come to where they are."""
    leader, adviser, clerk = stage.known("hanne"), stage.known("nora"), stage.known("bente")
    rektor = stage.known("eirik")
    if clerk:
        yield Event(stage.at(-1, 13), 8_999, clerk, _post)
    if leader:
        yield Event(stage.at(-80, 10), 8_990, leader, _treat_measures)
        yield Event(stage.at(-1, 11), 8_997, leader, _give_leave)
        yield Event(stage.at(-1, 11.5), 8_996, leader, _hide_a_family)
        yield Event(stage.at(-1, 14), 9_000, leader, _share)
    if rektor:
        yield Event(stage.at(-1, 12.5), 8_995, rektor, partial(_go_away, SOON))
    if adviser:
        yield Event(stage.at(-1, 12), 8_998, adviser, _ask_a_pupil)
        yield Event(stage.at(-1, 15), 9_001, adviser, _go_through)


def _treat_measures(leader: User) -> None:
    """All but one: the hours by person are still to be talked about, so they are off."""
    for measure in TREATED:
        on = clock.today()
        employee_measures.treat(measure=measure, treated_on=on, reference=MINUTES, is_on=True, by=leader)


def _share(leader: User) -> None:
    query = "visning=over&kolonner=steg,klokka,neste,ansvarlig,gjennomgatt"
    actions.share_view(name="Til fredagsmøtet", query=query, role=Role.PP_ADVISER, by=leader)


def _ask_a_pupil(adviser: User) -> None:
    """The first of her own pupils in the year group that nobody has looked at is asked about the notice."""
    for one in county_queries.listed(clock.today()):
        if one.case.holder_id == adviser.pk and one.state is NoticeState.NOT_ASKED:
            county.ask_pupil(case=one.case, by=adviser)
            return


def _give_leave(leader: User) -> None:
    """One of the therapists, who has no cases of her own, is away for the season."""
    away = User.objects.filter(role=Role.SPEECH_THERAPIST).order_by("name").first()
    if away is not None:
        first, last = clock.today() - LEAVE_BEGAN, clock.today() + LEAVE_LASTS
        absences.register_absence(user=away, substitute=None, starts_on=first, ends_on=last, leave=True, by=leader)


def stand_in_today() -> None:
    """Another rektor is away from today. After the mass is written: a substitute is let into what there is then."""
    stage = Stage()
    if rektor := stage.known("ingvild"):
        away = Event(stage.now, 0, rektor, partial(_go_away, NOW))
        stage.perform([away, Event(stage.now, 1, None, lambda _: None)])


def _go_away(days: tuple[int, int], rektor: User) -> None:
    """The rektor is away for some days, and a teacher there stands in."""
    unit = leading.units_led(rektor)[0]
    first, last = (clock.today() + dt.timedelta(days=day) for day in days)
    for substitute, _name in teachers_at(unit)[:1]:
        standing_in.choose_substitute(
            unit=unit, user=rektor, substitute=substitute, starts_on=first, ends_on=last, by=rektor
        )


def _hide_a_family(leader: User) -> None:
    """A mother has moved with the child and told nobody where; the assessment and letters to the father wait."""
    child = Child.objects.filter(first_name="Selma", last_name="Berge Noor").first()
    if child is None:
        return
    case = IndividualCase.objects.get(child=child, closed_on=None)
    mother = Guardian.objects.get(child=child, relation=Guardian.Relation.MOTHER)
    named = [leader, *User.objects.filter(pk=case.holder_id)]
    reason = "Mor har flyttet med barnet til et sted far ikke skal vite om. Politiet er koblet inn."
    shielding.shield_family(child=child, safe=[mother], named=named, reason=reason, by=leader)


def _go_through(adviser: User) -> None:
    """The first few of her own."""
    own = IndividualCase.objects.filter(holder=adviser, closed_on=None).order_by("number")
    reviewing.review_cases(cases=list(own[:GONE_THROUGH]), by=adviser)


def _post(clerk: User) -> None:
    """Older letters went in the post the day after they were written."""
    until = clock.now() - dt.timedelta(days=STILL_HERE_DAYS)
    waiting = Dispatch.objects.filter(channel=Dispatch.Channel.PAPER, sent_at=None, made_at__lt=until)
    letters = list(waiting.order_by("made_at"))
    for letter in letters:
        posted = timezone.localdate(letter.made_at) + dt.timedelta(days=1)
        sending.mark_sent(letters=[letter], on=posted, by=clerk)
    for letter in letters[-1:]:
        sending.mark_failed(letter=letter, why=CAME_BACK, by=clerk)
