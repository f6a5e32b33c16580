"""Asking a WSGI application as a web server does, in this process; page and floor get the same request."""

import datetime as dt
import io
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.core.handlers.wsgi import WSGIHandler
from django.db import connections as django_connections
from django.db import transaction
from django.http import HttpRequest, HttpResponse

from tettpaa.access.models import User
from tettpaa.access.sessions import SessionStore, cookie_name
from tettpaa.core import doorways

Environ = dict[str, Any]
Application = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]
TOKEN = "b" * 32
UNDO = "tettpaa.bench.undo"


@dataclass(frozen=True)
class Visitor:
    """One of the cast, signed in by their own door."""

    user: User
    cookie: str
    session_key: str


@dataclass(frozen=True)
class Asked:
    """One request. ``undo`` lets everything happen and takes it back before it is saved."""

    path: str
    form: dict[str, str] | None = None
    accept: str = "text/html"
    undo: bool = False


@dataclass
class Answer:
    """What came back, and how long it took."""

    seconds: float
    status: int
    body: bytes
    headers: dict[str, str] = field(default_factory=dict)


def sign_in(user: User) -> Visitor:
    """A session as the sign-in would have made it."""
    with doorways.through(user.doorway):
        session = SessionStore()
        session[SESSION_KEY] = str(user.pk)
        session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
        session[HASH_SESSION_KEY] = User.with_password.get(pk=user.pk).get_session_auth_hash()
        session["second_factor"] = True
        session["began"] = session["seen"] = time.time()
        session["account_authentication_methods"] = [{"method": "password", "at": time.time()}]
        session["account_authentication_methods_user"] = str(user.pk)
        session.set_expiry(dt.timedelta(hours=10))
        session.save()
        return Visitor(user, cookie_name(), str(session.session_key))


def application() -> Application:
    """The whole service, with one more layer that can undo."""
    own = f"{__name__}.{UndoMiddleware.__name__}"
    if own not in settings.MIDDLEWARE:
        settings.MIDDLEWARE = [*settings.MIDDLEWARE, own]
    handler: Application = WSGIHandler()
    return handler


class UndoMiddleware:
    """Inside the page's transaction: checks what a commit would check, and lets the whole be rolled back."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Only for requests of ours that ask for it."""
        response = self.get_response(request)
        alias = doorways.alias()
        if request.META.get(UNDO) and django_connections[alias].in_atomic_block:
            if not django_connections[alias].needs_rollback:
                with django_connections[alias].cursor() as cursor:
                    cursor.execute("set constraints all immediate")
            transaction.set_rollback(True, using=alias)
        return response


def ask(app: Application, visitor: Visitor, asked: Asked) -> Answer:
    """Asks once. The clock runs from the request is whole until the answer is, and is closed."""
    environ, answer = _environ(visitor, asked), Answer(0, 0, b"")

    def start(status: str, headers: list[tuple[str, str]], *_more: object) -> None:
        answer.status, answer.headers = int(status[:3]), dict(headers)

    started = perf_counter()
    chunks = app(environ, start)
    answer.body = b"".join(chunks)
    close = getattr(chunks, "close", None)
    if close:
        close()
    answer.seconds = perf_counter() - started
    return answer


def _environ(visitor: Visitor, asked: Asked) -> Environ:
    """As a server would have read it."""
    path, _mark, query = asked.path.partition("?")
    scheme = "https" if settings.HTTPS else "http"
    body = urlencode(asked.form).encode() if asked.form is not None else b""
    return {
        "REQUEST_METHOD": "GET" if asked.form is None else "POST",
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "443" if settings.HTTPS else "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": "localhost",
        "HTTP_ORIGIN": f"{scheme}://localhost",
        "HTTP_X_FORWARDED_PROTO": scheme,
        "HTTP_ACCEPT": asked.accept,
        "HTTP_COOKIE": f"{visitor.cookie}={visitor.session_key}; {settings.CSRF_COOKIE_NAME}={TOKEN}",
        "HTTP_X_CSRFTOKEN": TOKEN,
        "CONTENT_TYPE": "application/x-www-form-urlencoded" if asked.form is not None else "",
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scheme,
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": io.StringIO(),
        "wsgi.multithread": False,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
        UNDO: asked.undo,
    }


def count_queries(app: Application, visitor: Visitor, asked: Asked) -> int:
    """How many questions the database is asked, without BEGIN and COMMIT."""
    seen = 0

    def count(execute: Any, statement: str, params: Any, many: bool, context: Any) -> Any:
        nonlocal seen
        seen += 1
        return execute(statement, params, many, context)

    used = django_connections[visitor.user.doorway.value]
    with used.execute_wrapper(count):
        ask(app, visitor, asked)
    return seen - (1 if asked.undo else 0)
