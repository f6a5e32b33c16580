"""Pages for what goes wrong: one look for hidden and non-existent, and a code to read out when the fault is ours."""

import logging
import secrets
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

logger = logging.getLogger("tettpaa.failures")


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Hidden and non-existent look the same."""
    return render(request, "404.html", status=404)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """For an act on a record that one may see."""
    return render(request, "403.html", {"sentence": str(exception or "")}, status=403)


def not_now(request: HttpRequest, exception: Exception) -> HttpResponse:
    """It cannot be done as things are; the sentence says what is missing."""
    return render(request, "409.html", {"sentence": str(exception)}, status=409)


def too_many(request: HttpRequest) -> HttpResponse:
    """Nobody works so fast by hand: wait a minute."""
    sentence = _("Du har bedt om dette svært mange ganger på kort tid. Vent et minutt, og prøv igjen.")
    answer = render(request, "429.html", {"sentence": sentence}, status=429)
    answer["Retry-After"] = "60"
    return answer


def broken(request: HttpRequest) -> HttpResponse:
    """Our own fault: what is safe, what to do now, a code to read out. The code is in the log too."""
    code = secrets.token_hex(2).upper()
    match = request.resolver_match
    logger.error("Referanse %s: %s %s", code, request.method, match.view_name if match else "")
    return render(request, "500.html", {"code": code}, status=500)


def too_slow(request: HttpRequest) -> HttpResponse:
    """The database was stopped: the page asked for more than there was time for. Nothing is saved."""
    code = secrets.token_hex(2).upper()
    match = request.resolver_match
    logger.error("Referanse %s: %s %s tok for lang tid", code, request.method, match.view_name if match else "")
    sentence = _("Siden brukte for lang tid, og vi stoppet den. Ingenting er endret. Prøv igjen, eller be om mindre.")
    return HttpResponse(render_to_string("500.html", {"code": code, "sentence": sentence}), status=503)


def file_unusable(sentence: str, which: str) -> HttpResponse:
    """A stored file is gone or is not as it was stored. The log names it, and so does «tettpaa doctor»."""
    code = secrets.token_hex(2).upper()
    logger.error("Referanse %s: filen %s kan ikke leses", code, which)
    page = render_to_string("500.html", {"code": code, "sentence": sentence})
    return HttpResponse(page, status=409)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was older than the sign-in: what was typed is kept in the browser."""
    return render(request, "csrf.html", {"reason": reason}, status=403)


def echo_nothing(*args: Any, **kwargs: Any) -> HttpResponse:
    """An empty answer, for browsers that ask for an icon."""
    return HttpResponse(status=204)
