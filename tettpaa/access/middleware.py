"""One middleware owns the transaction, the actor, the role and the rollback.

The session is read before the transaction and saved after it, by the login role. A page that only shows something
runs as the read-only form of the role. Any answer of 500 or more, and any exception, rolls everything back.
"""

import uuid
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

from django.conf import settings
from django.db import OperationalError, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from tettpaa.access import clearance, fresh, pace
from tettpaa.access.database_roles import DbRole
from tettpaa.access.logbook import audit
from tettpaa.access.pages import PageSpec
from tettpaa.access.problems import NotAllowed, Problem
from tettpaa.access.roles import Permission
from tettpaa.access.session import Actor, announce, remembering
from tettpaa.core import doorways
from tettpaa.core.doorways import Doorway
from tettpaa.core.failures import forbidden, not_found, not_now, too_many, too_slow

_P = Permission
WITHOUT_CASES = frozenset(
    {
        _P.OWN_ACCOUNT,
        _P.ROLES_READ,
        _P.TRAINING_REGISTER,
        _P.CONDUCT_PUBLISH,
        _P.USER_MANAGE,
        _P.UNIT_READ,
        _P.UNIT_MANAGE,
        _P.STAFF_READ,
        _P.STAFF_MANAGE,
        _P.QUALITY_READ,
        _P.MEASURES_TREAT,
    }
)
"""What one may open before training is registered: nothing there is about a child. The database closes the rest."""
READING = ("GET", "HEAD", "OPTIONS")
QUERY_CANCELED = "57014"
"""The database has worked on one question for as long as the role may wait (``STATEMENT_SECONDS``)."""
REFUSED = (403, 404, 429)
GetResponse = Callable[[HttpRequest], HttpResponse]


class DoorwayMiddleware:
    """First of all: which door. Everything under ``/portal/`` is the portal's, the rest is the desk's."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Serves the whole request through one door."""
        door = Doorway.PORTAL if request.path_info.startswith("/portal/") else Doorway.DESK
        with doorways.through(door):
            return self.get_response(request)


class OwnNameMiddleware:
    """Where the portal has a name of its own on the net, each door answers at its own name and no other."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Static files have been answered before; the other door is not there."""
        if name := settings.PORTAL_HOST:
            is_portal = request.get_host().partition(":")[0].casefold() == name.casefold()
            if is_portal and request.path_info == "/":
                return redirect("/portal/")
            if is_portal is not (doorways.current() is Doorway.PORTAL):
                return not_found(request)
        return self.get_response(request)


class ActorMiddleware:
    """Opens one transaction per page as the one who asks."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Closes what ``process_view`` opened: commit, or rollback when the answer is a failure."""
        with ExitStack() as stack:
            request.page_stack = stack  # type: ignore[attr-defined]  # carried to process_view of the same request
            response = self.get_response(request)
            if response.status_code >= 500:
                self._roll_back(request)
        self._note_refusal(request, response)
        return response

    def process_view(
        self, request: HttpRequest, view: Any, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        """Checks the permission, then opens the transaction and says who asks."""
        spec: PageSpec | None = getattr(view, "page", None)
        if spec is None or spec.permission is None:
            return None
        user = request.user
        if not user.is_authenticated:
            return self._to_sign_in(request)
        if user.doorway is not doorways.current() or not user.may(spec.permission):
            raise Http404("Ingen slik side for denne rollen")
        if spec.permission not in WITHOUT_CASES and not clearance.is_cleared(request):
            return redirect("portal:clearance" if doorways.current() is Doorway.PORTAL else "clearance")
        name = request.resolver_match.view_name if request.resolver_match else ""
        if spec.most and pace.too_fast(user.pk, name, spec.most):
            return too_many(request)
        if spec.fresh and not fresh.is_fresh(request):
            return fresh.ask_again(request)
        reading = request.method in READING
        actor = Actor(user.pk, user.doorway, user.definition.db_role, read_only=reading)
        stack: ExitStack = request.page_stack  # type: ignore[attr-defined]  # set in __call__
        stack.enter_context(remembering(actor))
        stack.enter_context(transaction.atomic(using=actor.doorway.value))
        request.page_actor = actor  # type: ignore[attr-defined]  # read in _roll_back
        announce(actor)
        return None

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """What the view had done is not saved. A refusal that the view did not show itself gets a page of its own."""
        self._roll_back(request)
        if isinstance(exception, OperationalError) and getattr(exception.__cause__, "sqlstate", "") == QUERY_CANCELED:
            return too_slow(request)
        if not isinstance(exception, Problem):
            return None
        return forbidden(request, exception) if isinstance(exception, NotAllowed) else not_now(request, exception)

    @staticmethod
    def _roll_back(request: HttpRequest) -> None:
        """Marks the page's transaction, if it has one, to be undone."""
        actor: Actor | None = getattr(request, "page_actor", None)
        if actor is not None and transaction.get_connection(actor.doorway.value).in_atomic_block:
            transaction.set_rollback(True, using=actor.doorway.value)

    @staticmethod
    def _note_refusal(request: HttpRequest, response: HttpResponse) -> None:
        """Who asked for a page or a record that they do not get is in the audit, also when it is not there at all."""
        found = request.resolver_match
        spec: PageSpec | None = getattr(found.func, "page", None) if found else None
        if response.status_code not in REFUSED or spec is None or spec.permission is None or not found:
            return
        if request.user.is_authenticated:
            about = {name: str(value) for name, value in found.kwargs.items() if isinstance(value, int | uuid.UUID)}
            with remembering(Actor(request.user.pk, doorways.current(), DbRole.STAFF)):
                audit("page.refused", page=found.view_name, status=response.status_code, ids=about)

    @staticmethod
    def _to_sign_in(request: HttpRequest) -> HttpResponse:
        """To the door's own sign-in page, and back afterwards. A fetch gets 401, so that no text is lost."""
        name = "portal:sign_in" if doorways.current() is Doorway.PORTAL else "sign_in"
        if request.headers.get("HX-Request") or request.headers.get("X-Autosave"):
            return HttpResponse(status=401)
        return redirect(f"{reverse(name)}?{urlencode({'next': request.get_full_path()})}")
