"""From the button to the checked answer: what one browser has asked for is remembered in its session, and used once."""

import time
from dataclasses import asdict
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language

from tettpaa.access.oidc.client import Answer, Conversation, Refused, Started
from tettpaa.access.oidc.providers import Provider, providers
from tettpaa.core import doorways
from tettpaa.core.doorways import Doorway

PENDING = "oidc"
MOST, LONGEST = 5, 15 * 60
"""So many sign-ins may be under way in one browser, each for so many seconds."""


def provider_of(key: str, *doors: str) -> Provider:
    """The provider behind this door, or 404."""
    found = providers().get(key)
    if found is None or found.door not in doors:
        raise Http404("Ingen slik tilbyder")
    return found


def named(name: str) -> str:
    """An address of the door that the request came in by."""
    return f"portal:{name}" if doorways.current() is Doorway.PORTAL else name


def begin(request: HttpRequest, provider: Provider, target: str, *, again: bool = False) -> HttpResponse:
    """Sends the person to the provider."""
    language = {"nb": "nb", "nn": "nn", "en": "en"}.get(get_language() or "", "")
    started = Conversation(provider).start(_callback(request, provider), language=language, again=again)
    known = request.session.get(PENDING, {})
    newest = sorted(known.items(), key=lambda one: one[1]["at"])[-(MOST - 1) :]
    remembered = {name: value for name, value in asdict(started).items() if name != "address"}
    entry = remembered | {"provider": provider.key, "target": target}
    request.session[PENDING] = dict(newest) | {started.state: entry}
    return redirect(started.address)


def conclude(request: HttpRequest, provider: Provider) -> tuple[Answer, Started, str]:
    """The checked answer, and where the person was going. An answer to nothing, or the same twice, is refused."""
    known: dict[str, Any] = request.session.get(PENDING, {})
    entry = known.pop(request.GET.get("state", ""), None)
    request.session[PENDING] = known
    if entry is None or entry["provider"] != provider.key:
        raise Refused("svaret hører ikke til noe denne nettleseren har spurt om (state)")
    if time.time() - entry["at"] > LONGEST:
        raise Refused("det tok for lang tid (state)")
    kept = {name: entry[name] for name in ("state", "nonce", "verifier", "at", "again")}
    started = Started(address="", **kept)
    given = {name: request.GET[name] for name in ("code", "iss", "error") if name in request.GET}
    answer = Conversation(provider).finish(started, given, _callback(request, provider))
    return answer, started, entry["target"]


def _callback(request: HttpRequest, provider: Provider) -> str:
    return request.build_absolute_uri(reverse(named("oidc_back"), args=[provider.key]))
