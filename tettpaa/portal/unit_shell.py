"""What stands around every page of a school or a kindergarten."""

from typing import Any

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from tettpaa.access.models import User
from tettpaa.access.roles import Permission
from tettpaa.organisation.models import Unit
from tettpaa.portal.deciding import may_decide, seat_of
from tettpaa.portal.queries import amount_waiting

_ROOMS = (("decisions", "portal:decisions"), ("referrals", "portal:referrals"), ("cases", "portal:unit_cases"))


def unit_shell(user: User, unit: Unit | None, current: str) -> dict[str, Any]:
    """The header: which unit or office, who, and the rooms this leader or officer has."""
    seat = seat_of(user)
    decides = may_decide(user, seat)
    home = "portal:referrals" if user.may(Permission.UNIT_REFER) else "portal:decisions"
    words = {"decisions": _("Vedtak"), "referrals": _("Henvise"), "cases": _("Sakene våre")}
    rooms = [(key, _address(name)) for key, name in _ROOMS]
    return {
        "portal_place": unit.name if unit else seat.name,
        "portal_home": reverse(home),
        "portal_nav": [
            {
                "label": words[key],
                "url": url,
                "current": key == current,
                "count": amount_waiting(seat) if key == "decisions" else None,
            }
            for key, url in rooms
            if url and (decides if key == "decisions" else user.may(Permission.UNIT_REFER))
        ],
        "who": user.name,
        "me_links": [
            {"label": _("Varsler"), "url": reverse("portal:notices")},
            {"label": _("Hvor du er logget inn"), "url": reverse("portal:sessions")},
        ],
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
