"""The named cast, played: each of their cases comes about by the actions that pages call, as the person who does it."""

from tettpaa.cli.demo.play.cast import play_cast

__all__ = ["play_cast"]
