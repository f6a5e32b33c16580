"""Staff with a local account have a second factor, or see nothing but the pages where they get one."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

OPEN_PATHS = ("/konto/", "/logg-inn/", "/logg-ut/", "/static/", "/sprak/", "/velkommen/", "/portal/")
SESSION_KEY = "second_factor"


def has_second_factor(request: HttpRequest) -> bool:
    """Whether this session's user has a TOTP or a passkey. Asked once per session."""
    if not request.session.get(SESSION_KEY):
        from allauth.mfa.utils import is_mfa_enabled

        if is_mfa_enabled(request.user):
            request.session[SESSION_KEY] = True
    return bool(request.session.get(SESSION_KEY))


class SecondFactorMiddleware:
    """Sends staff without a second factor to set one up. The demo's chooser needs none: it is not a sign-in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Lets the request through, or redirects to the page where a second factor is made."""
        needs = request.user.is_authenticated and not request.path_info.startswith(OPEN_PATHS)
        if needs and not request.session.get("demo_person") and not settings.DEMO and not has_second_factor(request):
            return redirect("mfa_index")
        return self.get_response(request)
