"""``@page``: a view, the permission it asks for, and what it is about; read by the middleware and by the URL walk."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from tettpaa.access.models import User
from tettpaa.access.roles import Permission

P = ParamSpec("P")


class SignedInRequest(HttpRequest):
    """A request of somebody who has signed in; every page but the public ones gets one."""

    user: User


@dataclass(frozen=True)
class PageSpec:
    """What one page asks for. ``about`` maps an address parameter to the model it names."""

    permission: Permission | None
    methods: tuple[str, ...]
    about: dict[str, str]
    public_because: str = ""
    fresh: bool = False
    most: int = 0


View = Callable[Concatenate[Any, P], HttpResponse]


def page(
    permission: Permission, *, methods: str = "GET", fresh: bool = False, most: int = 0, **about: str
) -> Callable[[View[P]], View[P]]:
    """Declares a page: ``@page(Permission.CASE_READ, case_id="cases.IndividualCase")``.

    ``methods`` is a list in words, ``"GET POST"``. Every address parameter is named in ``about``. ``fresh`` asks people
    to prove once more who they are, when it is a while since they did. ``most`` is how often in a minute one may ask.
    """
    return _declare(PageSpec(permission, tuple(methods.split()), about, fresh=fresh, most=most))


def public_page(because: str, *, methods: str = "GET") -> Callable[[View[P]], View[P]]:
    """Declares a page that anybody may open, with the reason."""
    return _declare(PageSpec(None, tuple(methods.split()), {}, because))


def _declare(spec: PageSpec) -> Callable[[View[P]], View[P]]:
    """Limits the methods and leaves the declaration on the view."""

    def decorate(view: View[P]) -> View[P]:
        limited = require_http_methods([*spec.methods, *(["HEAD"] if "GET" in spec.methods else [])])(view)

        @wraps(view)
        def run(request: Any, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            return limited(request, *args, **kwargs)

        run.page = spec  # type: ignore[attr-defined]  # a function may carry its declaration
        return run  # type: ignore[return-value]  # wraps() hides that the types are the same

    return decorate
