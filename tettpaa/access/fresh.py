"""Whether one has just proved who one is: asked before what cannot be undone or leaves the house."""

import time
from typing import Any

from allauth.account.authentication import get_authentication_records
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode

from tettpaa.access.sessions import PROVIDER
from tettpaa.core.doorways import Doorway

JUST_NOW = 15 * 60
GRACE = 5 * 60
"""Who was fresh when the page was shown, and presses the button, is not asked again for so long."""


def is_fresh(request: Any) -> bool:
    """A password, key, code or provider within a quarter of an hour. The demo has nothing to prove with."""
    if request.session.get("demo_person"):
        return True
    longest = JUST_NOW + (GRACE if request.method == "POST" else 0)
    records = get_authentication_records(request, request.user)
    return any(time.time() - record["at"] < longest for record in records)


def last_proof(request: Any) -> float:
    """When this person last proved who they are, in seconds. The demo has nothing to prove with: always just now."""
    if request.session.get("demo_person"):
        return time.time()
    return max((record["at"] for record in get_authentication_records(request, request.user)), default=0.0)


def ask_again(request: HttpRequest) -> HttpResponse:
    """To where one proves it, and back. What was typed stays in the browser: the address counts as a sign-in."""
    return redirect(place_to_prove(request, request.get_full_path() if request.method == "GET" else came_from(request)))


def place_to_prove(request: HttpRequest, back: str) -> str:
    """The address where one proves it, and comes back from."""
    provider = request.session.get(PROVIDER)
    if provider:
        door = "portal:oidc_start" if request.user.doorway is Doorway.PORTAL else "oidc_start"  # type: ignore[union-attr]  # signed in
        return f"{reverse(door, args=[provider])}?{urlencode({'next': back, 'igjen': '1'})}"
    return f"{reverse('account_reauthenticate')}?{urlencode({'next': back})}"


def came_from(request: HttpRequest) -> str:
    """The page with the button; else the address itself, which then shows its form."""
    referer = request.headers.get("Referer", "")
    if url_has_allowed_host_and_scheme(referer, {request.get_host()}, request.is_secure()):
        return "/" + referer.split("://", 1)[-1].split("/", 1)[-1]
    return "/"
