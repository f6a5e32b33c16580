"""All the cases of the cast in one play, in the order in which things happened."""

from tettpaa.cli.demo.content import cast
from tettpaa.cli.demo.play import (
    arrival,
    assessing,
    casework,
    correcting,
    ending,
    listening,
    lists,
    reporting,
    system,
    telling,
    visiting,
)
from tettpaa.cli.demo.play.role import CasePlay
from tettpaa.cli.demo.play.stage import Event, Stage

SCENES = (arrival, casework, telling, listening, visiting, assessing, correcting, ending, reporting)


def play_cast() -> int:
    """Plays them all. How many things were done."""
    stage, events = Stage(), list[Event]()
    for case in cast.cases():
        play = CasePlay(case, stage)
        for scene in SCENES:
            scene.plan(play)
        events += play.events
    events += [*lists.plan(stage), *system.plan(stage)]
    return stage.perform(events)
