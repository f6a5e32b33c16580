"""The language of a page: the signed-in person's own, else the choice in the cookie, else bokmål."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation


class LanguageMiddleware:
    """Nobody's language is guessed from the browser: bokmål and nynorsk are chosen, not detected."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Activates the language for the whole request. English is for the portal and the open pages only."""
        chosen = (
            request.user.language
            if request.user.is_authenticated
            else request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
        )
        open_page = request.path_info.startswith(("/portal/", "/logg-inn/"))
        language = chosen if chosen in {"nb", "nn"} or (chosen == "en" and open_page) else "nb"
        with translation.override(language):
            return self.get_response(request)
