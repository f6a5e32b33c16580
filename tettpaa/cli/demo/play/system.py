"""Two schools and a kindergarten ask for system work: one waits, one has got an adviser, one is asked for more."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

from tettpaa.access.models import User
from tettpaa.cli.demo.play.stage import Event, Stage
from tettpaa.core import clock
from tettpaa.core.ids import uuid7
from tettpaa.portal.referral_units import units_of
from tettpaa.systemwork import referring
from tettpaa.systemwork.models import SystemReferral

FRIDAY = 4
CLASS = {
    "theme": "learning_environment",
    "level": "universal",
    "group": "4B",
    "order_question": "Det er mye uro i klassen etter friminuttene. Vi vil ha hjelp til å lage felles rutiner "
    "for overgangene, og veiledning til de tre lærerne.",
}
READING = {
    "theme": "literacy",
    "level": "selective",
    "group": "2. trinn",
    "order_question": "Vi vil ha veiledning i hvordan vi følger opp elever som strever med lesing, i små grupper.",
}
PLAY = {
    "theme": "play",
    "level": "universal",
    "group": "De eldste barna",
    "order_question": "Flere av barna faller utenfor i fri lek. Vi vil ha hjelp til å observere og til å lage tiltak.",
}


def plan(stage: Stage) -> Iterator[Event]:
    """The oldest is taken in, the next waits, and the kindergarten is asked for more."""
    leader, adviser = stage.known("hanne"), stage.known("nora")
    for key, days, asked in (("eirik", -9, READING), ("eirik", -2, CLASS), ("astrid", -4, PLAY)):
        if unit_leader := stage.known(key):
            yield Event(stage.at(days, 9), 9_010, unit_leader, _asks(asked))
    if leader and adviser and stage.known("eirik"):
        yield Event(stage.at(-7, 10), 9_011, leader, _takes_in(adviser))
    if leader and stage.known("astrid"):
        yield Event(stage.at(-3, 10), 9_012, leader, _asks_back)


def _asks(asked: dict[str, Any]) -> Callable[[User], object]:
    return lambda by: referring.ask(key=uuid7(), unit=units_of(by)[0], **asked, by=by)


def _takes_in(adviser: User) -> Callable[[User], object]:
    def act(by: User) -> None:
        found = SystemReferral.objects.get(theme=READING["theme"], group=READING["group"])
        day = clock.today() + dt.timedelta(days=10)
        day += dt.timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > FRIDAY else 0)
        text = "Vi begynner med et møte med lærerne på trinnet."
        referring.accept(referral=found, adviser=adviser, contact_by=day, text=text, by=by)

    return act


def _asks_back(by: User) -> None:
    found = SystemReferral.objects.get(theme=PLAY["theme"], group=PLAY["group"])
    referring.ask_for_more(referral=found, text="Hvor mange barn er det på avdelingen, og hva har dere prøvd?", by=by)
