"""What stands around every page of a school or a kindergarten."""

from typing import Any

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from tettpaa.access.models import User
from tettpaa.access.roles import Permission
from tettpaa.organisation.models import Unit
from tettpaa.portal.queries import amount_waiting

_ROOMS = (("decisions", "portal:decisions"), ("referrals", "portal:referrals"), ("cases", "portal:unit_cases"))


def unit_shell(user: User, unit: Unit, current: str) -> dict[str, Any]:
    """The header: which unit, who, and the rooms this leader has."""
    words = {"decisions": _("Vedtak"), "referrals": _("Henvise"), "cases": _("Sakene våre")}
    rooms = [(key, _address(name)) for key, name in _ROOMS]
    return {
        "portal_place": unit.name,
        "portal_home": reverse("portal:referrals"),
        "portal_nav": [
            {
                "label": words[key],
                "url": url,
                "current": key == current,
                "count": _waiting(user, unit) if key == "decisions" else None,
            }
            for key, url in rooms
            if url and (key != "decisions" or user.may(Permission.UNIT_DECIDE))
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


def _waiting(user: User, unit: Unit) -> int | None:
    return amount_waiting(unit) if user.may(Permission.UNIT_DECIDE) else None
