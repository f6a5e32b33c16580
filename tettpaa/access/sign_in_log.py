"""What happens at the doors, in the audit: signed in, signed out, refused, second factor added or removed."""

import time
from typing import Any

from allauth.mfa import signals as mfa_signals
from django.contrib.auth import signals as auth_signals
from django.http import HttpRequest

from tettpaa.access import devices
from tettpaa.access.database_roles import DbRole
from tettpaa.access.logbook import audit
from tettpaa.access.models import User
from tettpaa.access.second_factor import SESSION_KEY
from tettpaa.access.session import Actor, remembering
from tettpaa.access.sessions import BEGAN, DEVICE, PROVIDER, SEEN
from tettpaa.core import doorways
from tettpaa.core.doorways import Doorway


def record(action: str, user_id: int | None, **detail: Any) -> None:
    """One row written by the door's own login, where no page transaction is open."""
    with remembering(Actor(user_id, doorways.current(), DbRole.STAFF)):
        audit(action, **detail)


def signed_in(sender: Any, request: HttpRequest, user: User, **kwargs: Any) -> None:
    """Somebody came in: the session's ten hours begin, and the browser is known from now on."""
    session = request.session
    session[BEGAN] = session[SEEN] = time.time()
    session[DEVICE] = devices.name_of(request)
    if doorways.current() is Doorway.DESK:
        devices.tell_of_others(request, user, devices.recognise(request, user))
    record("sign_in.done", user.pk, demo=bool(session.get("demo_person")), by=_how(session))


def _how(session: Any) -> list[str]:
    """The ways in which they proved it: password, totp, webauthn, recovery_codes, or the provider's name."""
    if session.get(PROVIDER):
        return [session[PROVIDER]]
    return [str(one.get("type") or one["method"]) for one in session.get("account_authentication_methods", [])]


def signed_out(sender: Any, request: HttpRequest, user: User | None, **kwargs: Any) -> None:
    """Somebody left."""
    if user is not None:
        record("sign_in.ended", user.pk)


def refused(sender: Any, credentials: dict[str, Any], **kwargs: Any) -> None:
    """Somebody did not get in. The address is noted only when it is an account's, and then as its number."""
    email = str(credentials.get("email") or credentials.get("username") or "")
    known = User.objects.filter(email__iexact=email).values_list("pk", flat=True).first() if email else None
    record("sign_in.refused", known)


def factor_added(sender: Any, user: User, authenticator: Any, **kwargs: Any) -> None:
    """A new way to prove who one is."""
    record("second_factor.added", user.pk, type=authenticator.type)


def factor_removed(sender: Any, request: HttpRequest, user: User, authenticator: Any, **kwargs: Any) -> None:
    """One way less; the session must ask again whether any is left."""
    request.session.pop(SESSION_KEY, None)
    record("second_factor.removed", user.pk, type=authenticator.type)


def connect() -> None:
    """Called once, when the app is ready."""
    auth_signals.user_logged_in.connect(signed_in, dispatch_uid="tettpaa-signed-in")
    auth_signals.user_logged_out.connect(signed_out, dispatch_uid="tettpaa-signed-out")
    auth_signals.user_login_failed.connect(refused, dispatch_uid="tettpaa-refused")
    mfa_signals.authenticator_added.connect(factor_added, dispatch_uid="tettpaa-factor-added")
    mfa_signals.authenticator_removed.connect(factor_removed, dispatch_uid="tettpaa-factor-removed")
