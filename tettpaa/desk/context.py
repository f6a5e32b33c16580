"""What every desk page needs around it: rooms with counts, who is signed in, whether this is the demo."""

from functools import lru_cache, partial
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.crypto import salted_hmac
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tettpaa.access import kept_texts
from tettpaa.access.models import User
from tettpaa.access.session_limits import LONGEST_IDLE
from tettpaa.core.doorways import Doorway, current
from tettpaa.desk import panels, rooms


def shell(request: HttpRequest) -> dict[str, Any]:
    """The rail's content. Counts are asked for lazily, inside the page's own transaction."""
    context: dict[str, Any] = {
        "demo": settings.DEMO,
        "language": get_language(),
        "kept_keys": partial(_kept_keys, request),
    }
    user = getattr(request, "user", None)
    if current() is not Doorway.DESK or (not isinstance(user, User) and not getattr(user, "is_authenticated", False)):
        return context
    if not user or user.doorway is not Doorway.DESK:
        return context
    return context | _signed_in(request, user)


def _signed_in(request: HttpRequest, user: User) -> dict[str, Any]:
    """The rail of one who works here."""
    return {
        "user_key": _user_key(user.pk),
        "rooms": rooms.rooms_of(request, user),
        "new_links": rooms.new_links(request, user),
        "search_url": rooms.address("desk:search") if rooms.may_search(user) else "",
        "service_name": _("PP-tjenesten"),
        "unit_panels": partial(_unit_panels, request, user),
        "sign_out_url": rooms.address("sign_out"),
        "lock_url": rooms.address("lock"),
        "lock_page_url": rooms.address("locked"),
        "lock_after": LONGEST_IDLE,
        "here_url": rooms.address("here"),
        "passkeys_url": static("access/passkeys.js"),
        "me": {"name": user.name, "role": capfirst(user.get_role_display()), "initials": _initials(user.name)},
        "me_links": [
            {"url": rooms.address("account"), "label": _("Min konto")},
            {"url": rooms.address("roles"), "label": _("Roller")},
        ],
    }


@lru_cache(maxsize=1024)
def _user_key(pk: int) -> str:
    """What the browser keeps unsent text under; says nothing about who it is."""
    return salted_hmac("tettpaa.user_key", str(pk)).hexdigest()[:20]


def _kept_keys(request: HttpRequest) -> str:
    """Asked for by pages of one who is signed in, here and in the portals."""
    return kept_texts.keys_of(request.user.pk) if request.user.pk else ""


def _unit_panels(request: HttpRequest, user: User) -> list[panels.Panel]:
    """What contexts above ``organisation`` show on its page about a unit, which cannot ask them itself."""
    match = request.resolver_match
    return panels.of_unit(user, match.kwargs["unit_id"]) if match and "unit_id" in match.kwargs else []


def _initials(name: str) -> str:
    """First and last letter of the name's parts."""
    words = name.split()
    return "".join(word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words)).upper()
