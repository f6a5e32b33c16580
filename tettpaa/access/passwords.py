"""What makes a long password easy to guess all the same: words of this place, and one thing said again and again."""

import re
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

WORDS = (
    "tettpaa",
    "tettpå",
    "ppt",
    "pptjenesten",
    "pedagogisk",
    "psykologisk",
    "tjeneste",
    "kommune",
    "rådgiver",
    "fagleder",
    "rektor",
    "skole",
    "barnehage",
    "sakkyndig",
    "vurdering",
    "henvisning",
    "passord",
    "password",
    "velkommen",
    "sommer",
    "vinter",
    "høsten",
    "våren",
    "norge",
)
"""Words that one who knows the place tries first. The name of the service (``TETTPAA_SERVICE``) counts too."""
ENOUGH = 8
"""So many letters and digits must be left when those words are taken out."""


class PlaceWordsValidator:
    """Refuses a password that is hardly more than words of this place, or a short piece repeated."""

    def validate(self, password: str, user: Any = None) -> None:
        """As Django asks its validators. The password itself is kept as it was written."""
        plain = re.sub(r"[\W_]+", "", password.lower())
        own = (re.sub(r"[\W_]+", "", word.lower()) for word in settings.SERVICE_NAME.split())
        left = plain
        for word in sorted({*WORDS, *(word for word in own if len(word) > 2)}, key=len, reverse=True):
            left = left.replace(word, "")
        if len(left) < ENOUGH or re.fullmatch(r"(.{1,7}?)\1+.{0,3}", plain):
            raise ValidationError(
                _("Passordet er lett å gjette for den som kjenner tjenesten. Bruk noen ord som ikke hører til jobben."),
                code="password_of_the_place",
            )

    def get_help_text(self) -> str:
        """Said beside the field already, in our own words."""
        return ""
