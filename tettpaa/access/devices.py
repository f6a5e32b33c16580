"""Browsers that a person has signed in with before: known by a cookie, so that others' attempts cannot lock them out.

The cookie holds a random token for each person; the database has its hash. It opens nothing by itself.
"""

import hashlib
import secrets
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from tettpaa.access.models import KnownDevice, User
from tettpaa.core.jobs import enqueue

AGE = 365 * 24 * 3600
MOST = 6
"""So many people's tokens fit in one browser's cookie; the one who came last stands first."""
_NEW = "device_token"

_BROWSERS = (("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"))
_SYSTEMS = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS", "Mac"),
    ("Linux", "Linux"),
)


def name_of(request: HttpRequest) -> str:
    """What one would call the browser: «Firefox på Windows»."""
    agent = request.headers.get("User-Agent", "")
    browser = next((name for sign, name in _BROWSERS if sign in agent), _("Ukjent nettleser"))
    system = next((name for sign, name in _SYSTEMS if sign in agent), "")
    return _("%(browser)s på %(system)s") % {"browser": browser, "system": system} if system else browser


def known(request: HttpRequest, user_id: int | None) -> KnownDevice | None:
    """This browser, if the person has signed in with it before."""
    hashes = [_hashed(token) for token in _tokens(request)]
    if user_id is None or not hashes:
        return None
    return KnownDevice.objects.filter(user_id=user_id, token_hash__in=hashes).first()


def recognise(request: Any, user: User) -> KnownDevice:
    """Called when somebody has come in: the browser is known from now on, and a new one is told about."""
    found = known(request, user.pk)
    if found is not None:
        KnownDevice.objects.filter(pk=found.pk).update(last_seen_at=timezone.now(), name=name_of(request))
        return found
    first_ever = not KnownDevice.objects.filter(user=user).exists()
    token = secrets.token_urlsafe(32)
    made = KnownDevice.objects.create(
        user=user,
        token_hash=_hashed(token),
        name=name_of(request),
        told_at=timezone.now() if first_ever else None,
    )
    setattr(request, _NEW, token)
    if not first_ever and user.email and settings.SENDS_MAIL:
        enqueue("access.tell_of_new_device", user_id=user.pk)
    return made


def tell_of_others(request: HttpRequest, user: User, here: KnownDevice) -> None:
    """Says, on a browser that was known from before, that another has been signed in with since."""
    untold = KnownDevice.objects.filter(user=user, told_at=None).exclude(pk=here.pk)
    for device in untold:
        at = timezone.localtime(device.first_seen_at)
        words = _("Ny maskin: Noen logget inn som deg med %(device)s %(at)s. Var det ikke deg? Se «Min konto».")
        messages.warning(request, words % {"device": device.name, "at": f"{at:%d.%m.%Y kl. %H.%M}"})
    untold.update(told_at=timezone.now())


def remember(request: HttpRequest, response: HttpResponse) -> None:
    """Sets the cookie after a sign-in with a browser that was not known."""
    token = getattr(request, _NEW, "")
    if not token:
        return
    kept = [token, *_tokens(request)][:MOST]
    response.set_cookie(
        settings.DEVICE_COOKIE_NAME,
        ".".join(kept),
        max_age=AGE,
        path="/",
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )


def _tokens(request: HttpRequest) -> list[str]:
    return [token for token in request.COOKIES.get(settings.DEVICE_COOKIE_NAME, "").split(".") if token][:MOST]


def _hashed(token: str) -> bytes:
    """256 random bits need no slow hash."""
    return hashlib.sha256(token.encode()).digest()
