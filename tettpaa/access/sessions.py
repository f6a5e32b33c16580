"""Sessions with a table and a cookie per door: a portal session can never be read by staff's login, nor the other way."""

import datetime as dt
import time
from typing import Any

from django.conf import settings
from django.contrib.sessions.backends.base import UpdateError
from django.contrib.sessions.backends.db import SessionStore as DbStore
from django.contrib.sessions.exceptions import SessionInterrupted
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.http import http_date

from tettpaa.core import doorways
from tettpaa.core.doorways import Doorway

_KEPT = "select session_data"
LONGEST = settings.SESSION_COOKIE_AGE
"""Seconds from the sign-in until one must sign in again, however busy one has been."""
BEGAN, SEEN, DEVICE, PROVIDER, PROVIDER_SESSION = "began", "seen", "device", "provider", "provider_session"
"""What a session knows about itself, and its row tells its owner."""
BESIDE = ("user_id", "device", "began_at", "seen_at", "provider", "provider_session")


class SessionStore(DbStore):
    """Keeps the session in the table of the current door."""

    @classmethod
    def get_model_class(cls) -> type[Any]:
        """The desk's or the portal's table."""
        from tettpaa.access.models import DeskSession, PortalSession

        return PortalSession if doorways.current() is Doorway.PORTAL else DeskSession

    def save(self, must_create: bool = False) -> None:
        """A known session is one statement; Django's own opens a transaction around it."""
        if must_create or self.session_key is None:
            super().save(must_create)
            return
        row = self.create_model_instance(dict(self.items()))
        known = self.model.objects.filter(session_key=row.session_key)
        beside = {name: getattr(row, name) for name in BESIDE}
        if not known.update(session_data=row.session_data, expire_date=row.expire_date, **beside):
            raise UpdateError

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        """As Django's own, with what the owner is told about the session beside it."""
        row: Any = super().create_model_instance(data)
        row.user_id = data.get("_auth_user_id") or None
        row.device = data.get(DEVICE, "")
        row.began_at, row.seen_at = _moment(data.get(BEGAN)), _moment(data.get(SEEN))
        row.provider, row.provider_session = data.get(PROVIDER, ""), data.get(PROVIDER_SESSION, "")
        return row

    def get_expiry_age(self, **kwargs: Any) -> int:
        """What is left of the longest session: nothing that one does makes it longer."""
        began = self.get(BEGAN)
        return LONGEST if began is None else max(0, int(began + LONGEST - time.time()))

    def get_expiry_date(self, **kwargs: Any) -> dt.datetime:
        """When it ends."""
        return timezone.now() + dt.timedelta(seconds=self.get_expiry_age())

    @property
    def model(self) -> type[Any]:
        """Never remembered between requests, as Django's own is: the next may come by the other door."""
        return self.get_model_class()

    def _get_session_from_db(self) -> Any:
        """As Django's own, by a statement of ours, since every page asks it (docs/performance.md)."""
        # told here and not at the top: the settings name this module before there are models
        from tettpaa.access.asking import told

        statement = f"{_KEPT} from {self.model._meta.db_table} where session_key = %s and expire_date > %s"
        found = told(statement, [self.session_key, timezone.now()])
        if found:
            return found[0]
        self._session_key = None
        return None


def _moment(seconds: float | None) -> dt.datetime | None:
    return None if seconds is None else dt.datetime.fromtimestamp(seconds, dt.UTC)


def end_all(user: Any) -> None:
    """The person is signed in nowhere. By the login of their own door, since no page's role reaches sessions."""
    with doorways.through(user.doorway):
        SessionStore.get_model_class().objects.filter(user_id=user.pk).delete()


def cookie_name() -> str:
    """One cookie per door, so that one browser can be staff and parent side by side."""
    return str(settings.SESSION_COOKIE_NAMES[doorways.current().value])


class DoorwaySessionMiddleware(SessionMiddleware):
    """Django's own, with the cookie of the door."""

    def process_request(self, request: HttpRequest) -> None:
        """Opens the door's session."""
        request.session = self.SessionStore(request.COOKIES.get(cookie_name()))

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Saves a changed session and sets the door's cookie."""
        session = request.session
        name = cookie_name()
        if name in request.COOKIES and session.is_empty():
            response.delete_cookie(name, path="/", samesite="Lax")
            patch_vary_headers(response, ("Cookie",))
            return response
        if session.accessed:
            patch_vary_headers(response, ("Cookie",))
        if (
            (session.modified or settings.SESSION_SAVE_EVERY_REQUEST)
            and not session.is_empty()
            and response.status_code != 500
        ):
            self._save(request, response, name)
        return response

    @staticmethod
    def _save(request: HttpRequest, response: HttpResponse, name: str) -> None:
        """Saves; the cookie lives as long as the session."""
        age = request.session.get_expiry_age()
        try:
            request.session.save()
        except UpdateError as gone:
            raise SessionInterrupted("Økten ble avsluttet mens siden ble laget.") from gone
        response.set_cookie(
            name,
            request.session.session_key or "",
            max_age=age,
            expires=http_date(time.time() + age),
            path="/",
            secure=bool(settings.SESSION_COOKIE_SECURE),
            httponly=True,
            samesite="Lax",
        )
