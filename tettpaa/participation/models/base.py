"""How somebody answered, and in which language: the same choices wherever a person has said something."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from tettpaa.access.policies import ENVELOPE

OWN_WORDS = ENVELOPE | {"PORTAL": "mine:si"}


class Channel(models.TextChoices):
    """How somebody answered."""

    PORTAL = "portal", _("i portalen")
    PAPER = "paper", _("på papir")
    PHONE = "phone", _("på telefon")
    MEETING = "meeting", _("i et møte")


class Interpreter(models.TextChoices):
    """How people understood each other. A child never interprets, so there is no such answer."""

    NOT_NEEDED = "not_needed", _("alle forsto hverandre uten tolk")
    INTERPRETER = "interpreter", _("med tolk")
    SPOKEN = "spoken", _("den ansatte snakker språket")
    DECLINED = "declined", _("de ville ikke ha tolk")


def interpreter_field() -> "models.CharField[str, str]":
    """The answer; empty where nobody spoke with anybody, as in the portal."""
    return models.CharField(_("tolk"), max_length=20, choices=Interpreter.choices, blank=True, default="")
