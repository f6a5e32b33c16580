"""A signed assessment is put right: a new edition that a colleague reads, and that takes the place of the first."""

from typing import Any

from tettpaa.access.models import User
from tettpaa.assessments.actions import control, correcting, drafting
from tettpaa.cli.demo.play.assessing import approve, send, sign
from tettpaa.cli.demo.play.role import CasePlay
from tettpaa.documents.models import Section


def plan(play: CasePlay) -> None:
    """Where the cast has found a slip."""
    about: dict[str, Any] | None = play.cast.extra.get("corrected")
    if about is None:
        return
    controller = play.stage.user(about["by"])
    play.plan(about["begun"], 10, play.holder, correct, about)
    play.plan(about["begun"], 10.5, play.holder, ask_again, controller)
    play.plan(about["signed"], 9, controller, approve)
    play.plan(about["signed"], 10, play.holder, sign)
    play.plan(about["signed"], 10.5, play.holder, send)


def correct(play: CasePlay, about: dict[str, Any], by: User) -> None:
    """The text is the same, but for the slip."""
    begun = correcting.correct(
        assessment=play.assessment(), reason=about["reason"], changes_content=about["changes_content"], by=by
    )
    section = Section.objects.get(document_id=begun.document_id, key=about["section"])
    html = section.html.replace(about["was"], about["now"])
    drafting.save_text(assessment=begun, section=section, html=html, base_revision=section.revision, by=by)


def ask_again(play: CasePlay, controller: User, by: User) -> None:
    """What is corrected is read once more before it is signed."""
    control.ask_control(assessment=play.assessment(), controller=controller, by=by)
