"""In and out by a provider. Public pages: nobody is asking yet, and the door's own login serves them."""

import logging
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from tettpaa.access.coming_in import begin, conclude, connected, session_name
from tettpaa.access.models import DeskSession, ExternalIdentity, PortalSession
from tettpaa.access.oidc import flow
from tettpaa.access.oidc.client import Conversation, Refused
from tettpaa.access.oidc.providers import Provider
from tettpaa.access.pages import public_page
from tettpaa.access.sign_in_log import record
from tettpaa.core import doorways
from tettpaa.core.doorways import Doorway

logger = logging.getLogger("tettpaa.sign_in")
ENTRANCE = "Innlogging: den som kommer hit, er ikke inne ennå."
OUT = "Utlogging: tilbyderen sier fra, og beviset ligger i det den sender."


@public_page(ENTRANCE)
@never_cache
def start(request: HttpRequest, key: str) -> HttpResponse:
    """To the staff's provider. The portal has its own two pages (``portal.views_in``)."""
    return begin(request, flow.provider_of(key, "desk"))


@public_page(ENTRANCE)
@never_cache
def back(request: HttpRequest, key: str) -> HttpResponse:
    """From the provider: in, or a page that says why not."""
    return conclude(request, flow.provider_of(key, "desk"), connected)


@public_page(OUT)
@never_cache
def front_channel(request: HttpRequest, key: str) -> HttpResponse:
    """The provider shows this page in a frame when the person logs out there. Found by name, not by cookie."""
    provider = flow.provider_of(key, *_doors())
    name = session_name(request.GET.get("sid"))
    if request.GET.get("iss") == provider.issuer and name:
        _end(provider, provider_session=name)
    answer = HttpResponse("")
    answer["Content-Security-Policy"] = (
        f"default-src 'none'; frame-ancestors {provider.issuer.rstrip('/')} {_origin(provider)}"
    )
    return answer


@csrf_exempt
@public_page(OUT, methods="POST")
@never_cache
def back_channel(request: HttpRequest, key: str) -> HttpResponse:
    """The provider tells it from server to server, in a signed token."""
    provider = flow.provider_of(key, *_doors())
    if settings.HTTPS and not request.is_secure():
        return HttpResponse(status=400)
    try:
        claims = Conversation(provider).logout_claims(request.POST.get("logout_token", ""))
    except Refused as refused:
        logger.warning("Utlogging fra %s ble avvist: %s", provider.key, refused.why)
        return HttpResponse(status=400)
    if claims.get("sid"):
        _end(provider, provider_session=session_name(claims["sid"]))
    else:
        users = ExternalIdentity.objects.filter(issuer=provider.issuer, subject=claims["sub"], ended_at=None)
        _end(provider, user_id__in=list(users.values_list("user_id", flat=True)))
    return HttpResponse(status=200)


def _end(provider: Provider, **which: Any) -> None:
    table: Any = PortalSession if doorways.current() is Doorway.PORTAL else DeskSession
    ended = table.objects.filter(provider=provider.key, **which)
    users = list(ended.values_list("user_id", flat=True))
    ended.delete()
    for user_id in users:
        record("sign_in.ended", user_id, by="provider")


def _doors() -> tuple[str, ...]:
    return ("desk",) if doorways.current() is Doorway.DESK else ("unit", "family")


def _origin(provider: Provider) -> str:
    """Where the provider's pages are, which may be another host than its name."""
    try:
        address = str(Conversation(provider).metadata().get("authorization_endpoint", ""))
    except Refused:
        return ""
    return "/".join(address.split("/")[:3])
