"""A session that nobody uses is locked; one that has lasted ten hours is over (``sessions.LONGEST``).

At the desk the page is locked where it stands and opens again with a PIN, a key or a code. In the portal, where
there is nothing to open with, an unused session ends; what was typed is kept by the browser.
"""

import time
from collections.abc import Callable

from django.contrib import auth
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from tettpaa.access import devices
from tettpaa.access.sessions import BEGAN, SEEN
from tettpaa.core import doorways
from tettpaa.core.doorways import Doorway

LONGEST_IDLE = 30 * 60
"""Seconds without anything that a person did: saving a text by itself counts, asking who else is here does not."""
WRITTEN_EACH = 60
"""Seconds between two notes of when somebody was last here; a page need not write each time."""
LOCKED = "locked"
OPEN_WHILE_LOCKED = ("/logg-inn/", "/logg-ut/", "/sprak/", "/static/", "/portal/logg-inn/", "/portal/logg-ut/")


class SessionLimitsMiddleware:
    """Asks, before every page, how long it is since the person did something."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Locks or ends, or notes that somebody is here."""
        if auth.SESSION_KEY in request.session:
            refused = self._look(request)
            if refused is not None:
                return refused
        response = self.get_response(request)
        devices.remember(request, response)
        return response

    @staticmethod
    def _look(request: HttpRequest) -> HttpResponse | None:
        session, now = request.session, time.time()
        if SEEN not in session:
            session[BEGAN], session[SEEN] = session.get(BEGAN, now), now
        if now - session[SEEN] > LONGEST_IDLE and not session.get(LOCKED):
            if doorways.current() is Doorway.PORTAL:
                if not session.get("demo_person"):
                    auth.logout(request)
                return None
            session[LOCKED] = True
        if session.get(LOCKED) and not request.path_info.startswith(OPEN_WHILE_LOCKED):
            return _locked_answer(request)
        if not session.get(LOCKED) and _somebody_did_it(request) and now - session[SEEN] > WRITTEN_EACH:
            session[SEEN] = now
        return None


def _somebody_did_it(request: HttpRequest) -> bool:
    """What the page asks for by itself, again and again, is marked so."""
    return "X-By-Itself" not in request.headers and not request.path_info.startswith("/logg-inn/las/")


def _locked_answer(request: HttpRequest) -> HttpResponse:
    """The page to open with; a script is told, so that it can lock the page where it stands."""
    by_script = any(name in request.headers for name in ("HX-Request", "X-Autosave", "X-Requested-With"))
    if by_script:
        return HttpResponse(status=401, headers={"X-Locked": "1"})
    back = request.get_full_path() if request.method == "GET" else "/"
    return redirect(f"{reverse('locked')}?{urlencode({'next': back})}")
