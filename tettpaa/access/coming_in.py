"""From a provider's checked answer to a session of ours; said in plain words where it does not lead there."""

import logging
from collections.abc import Callable
from typing import Any

from allauth.account.internal.flows.login import record_authentication
from django.contrib import auth, messages
from django.dispatch import Signal
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from tettpaa.access import identities
from tettpaa.access.models import User
from tettpaa.access.oidc import flow, tokens
from tettpaa.access.oidc.client import Answer, Refused, Unreachable
from tettpaa.access.oidc.providers import Provider
from tettpaa.access.second_factor import SESSION_KEY
from tettpaa.access.session_limits import LOCKED
from tettpaa.access.sessions import PROVIDER, PROVIDER_SESSION
from tettpaa.access.sign_in_log import record
from tettpaa.access.views_sign_in import BACKEND, home_of, public_context, safe_next
from tettpaa.core.doorways import Doorway

logger = logging.getLogger("tettpaa.sign_in")
Find = Callable[[Provider, Answer], User | None]
vouched = Signal()
"""A provider tells the identity number of an employee whom it brings to the desk: ``user``, ``number``."""


def begin(request: HttpRequest, provider: Provider) -> HttpResponse:
    """Remembers where the person was going, and sends them off; never because another site's page said so."""
    if request.headers.get("Sec-Fetch-Site") == "cross-site":
        return redirect(flow.named("sign_in"))
    target = safe_next(request, request.GET.get("next"))
    try:
        return flow.begin(request, provider, target, again="igjen" in request.GET)
    except Refused as refused:
        return _not_in(request, provider, refused)


def conclude(request: HttpRequest, provider: Provider, find: Find) -> HttpResponse:
    """Checks the answer and finds out who it is; ``find`` says whom we know."""
    try:
        answer, started, target = flow.conclude(request, provider)
        user = find(provider, answer)
    except Refused as refused:
        return _not_in(request, provider, refused)
    if user is None:
        record("sign_in.unknown", None, provider=provider.key)
        return render(request, "access/no_access_yet.html", _context(provider), status=403)
    if started.again and request.user.is_authenticated and request.user.pk != user.pk:
        auth.logout(request)
    return let_in(request, provider, user, answer, target)


def let_in(request: Any, provider: Provider, user: User, answer: Answer, target: str) -> HttpResponse:
    """A session of ours, which remembers who vouched. The same person once more keeps the session they had."""
    same = request.user.is_authenticated and request.user.pk == user.pk
    if not same:
        auth.logout(request)
    request.session.pop(LOCKED, None)
    request.session[PROVIDER] = provider.key
    request.session[PROVIDER_SESSION] = session_name(answer.claims.get("sid"))
    request.session[SESSION_KEY] = True
    tokens.keep(request, provider, answer.id_token)
    if same:
        request.session.cycle_key()
    else:
        auth.login(request, user, backend=BACKEND)
    record_authentication(request, user, "oidc", provider=provider.key)
    return redirect(target or home_of(request, user))


def connected(provider: Provider, answer: Answer) -> User | None:
    """Staff and units: whom the administrator has connected, by the door they belong to. Others go on the list."""
    user = identities.user_of(provider, answer.claims)
    door = Doorway.DESK if provider.door == "desk" else Doorway.PORTAL
    if user is not None and user.doorway is door:
        if door is Doorway.DESK and provider.identity_number:
            vouched.send(sender=None, user=user, number=answer.claims.get(provider.identity_number))
        return user
    if user is None:
        identities.note_unknown(provider, answer.claims)
    return None


def _not_in(request: HttpRequest, provider: Provider, refused: Refused) -> HttpResponse:
    """Why it did not work is for the log; the person is told what to do."""
    if refused.cancelled:
        messages.info(request, _("Du avbrøt innloggingen. Du kan prøve igjen når du vil."))
        return redirect(flow.named("sign_in"))
    logger.warning("Innlogging med %s ble avvist: %s", provider.key, refused.why)
    record("sign_in.refused", None, provider=provider.key, why=refused.why)
    status = 503 if isinstance(refused, Unreachable) else 403
    context = _context(provider) | {"low": "acr" in refused.why or "amr" in refused.why, "away": status == 503}
    return render(request, "access/not_signed_in.html", context, status=status)


def session_name(sid: Any) -> str:
    """The provider's name for a session, in a form that opens nothing there."""
    return salted_hmac("tettpaa.provider_session", sid).hexdigest() if isinstance(sid, str) and sid else ""


def _context(provider: Provider) -> dict[str, Any]:
    page = reverse(flow.named("sign_in"))
    return {"provider": provider, "door": provider.door, "sign_in_page": page} | public_context()
