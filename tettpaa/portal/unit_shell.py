"""What stands around every page of a school or a kindergarten."""

from typing import Any

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from tettpaa.access.models import User
from tettpaa.organisation.models import Unit

_ROOMS = (("decisions", "portal:decisions"), ("referrals", "portal:referrals"))


def unit_shell(user: User, unit: Unit, current: str) -> dict[str, Any]:
    """The header: which unit, who, and the rooms this leader has."""
    words = {"decisions": _("Vedtak"), "referrals": _("Henvise")}
    rooms = [(key, _address(name)) for key, name in _ROOMS]
    return {
        "portal_place": unit.name,
        "portal_home": reverse("portal:referrals"),
        "portal_nav": [
            {"label": words[key], "url": url, "current": key == current, "count": None}
            for key, url in rooms
            if url and (key != "decisions" or unit.is_school)
        ],
        "who": user.name,
        "sign_out_url": reverse("portal:sign_out"),
        "sign_in_url": reverse("portal:sign_in"),
        "user_key": user.pk,
        "unit": unit,
    }


def _address(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
