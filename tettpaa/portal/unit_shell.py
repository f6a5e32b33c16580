"""What stands around every page of a school or a kindergarten."""

from typing import Any

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from tettpaa.access.models import User
from tettpaa.access.roles import Permission
from tettpaa.organisation.models import Unit
from tettpaa.portal.deciding import may_decide, seat_of
from tettpaa.portal.queries import amount_waiting

_ROOMS = (
    ("front", "portal:front"),
    ("decisions", "portal:decisions"),
    ("referrals", "portal:referrals"),
    ("reports", "portal:reports"),
    ("cases", "portal:unit_cases"),
    ("staff", "portal:staff"),
)


def unit_shell(user: User, unit: Unit | None, current: str) -> dict[str, Any]:
    """The header: which unit or office, who, and the rooms this leader, teacher or officer has."""
    if not user.may(Permission.UNIT_REFER) and not user.may(Permission.UNIT_DECIDE):
        return _teacher_shell(user)
    seat = seat_of(user)
    allowed = {
        "front": user.may(Permission.UNIT_REFER),
        "decisions": may_decide(user, seat),
        "reports": user.may(Permission.UNIT_REPORT),
        "referrals": user.may(Permission.UNIT_REFER),
        "cases": user.may(Permission.UNIT_REFER),
        "staff": user.may(Permission.UNIT_REFER),
    }
    home = "portal:front" if user.may(Permission.UNIT_REFER) else "portal:decisions"
    words = {
        "front": _("Oversikt"),
        "decisions": _("Vedtak"),
        "referrals": _("Henvise"),
        "reports": _("Rapporter"),
        "cases": _("Sakene våre"),
        "staff": _("Ansatte"),
    }
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
            if url and allowed[key]
        ],
        "unit": unit,
    } | _who(user)


def _teacher_shell(user: User) -> dict[str, Any]:
    """A teacher has the reports and nothing else."""
    home = reverse("portal:reports")
    rooms = [{"label": _("Rapporter"), "url": home, "current": True, "count": None}]
    place = str(user.get_role_display())
    return {"portal_place": place[:1].upper() + place[1:], "portal_home": home, "portal_nav": rooms} | _who(user)


def _who(user: User) -> dict[str, Any]:
    return {
        "who": f"{user.name}, {user.title}" if user.acts_as else user.name,
        "me_links": [
            {"label": _("Varsler"), "url": reverse("portal:notices")},
            {"label": _("Hvor du er logget inn"), "url": reverse("portal:sessions")},
        ],
        "sign_out_url": reverse("portal:sign_out"),
        "sign_in_url": reverse("portal:sign_in"),
        "user_key": user.pk,
    }


def _address(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
