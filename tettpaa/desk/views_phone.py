"""The note on the phone: an empty page that opens without network, and the way to open again what was sealed there."""

from pathlib import Path
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.utils import translation

from tettpaa.access import fresh, phone_notes
from tettpaa.access.logbook import audit
from tettpaa.access.pages import SignedInRequest, page, public_page
from tettpaa.access.roles import Permission
from tettpaa.cases.forms_visits import VisitNoteForm
from tettpaa.core.crypto import UnreadableError

WORKER: Final = Path(__file__).parents[1] / "core" / "static" / "tettpaa" / "worker.js"
EMPTY = "Et tomt skjema uten navn og innhold. Telefonen tar vare på det, så det kan åpnes uten nett."
SCRIPT = "Et skript uten innhold: det viser det tomme skjemaet når telefonen er uten nett."
LANGUAGES = ("nb", "nn")


@public_page(EMPTY)
def shell(request: HttpRequest) -> HttpResponse:
    """The empty page. What it shows, the phone has; the language is the one of the page that asked for it."""
    language = request.GET.get("sprak", "")
    with translation.override(language if language in LANGUAGES else translation.get_language()):
        get_token(request)
        return render(request, "desk/phone_note.html", {"form": VisitNoteForm(), "days": phone_notes.DAYS})


@public_page(SCRIPT)
def worker(request: HttpRequest) -> HttpResponse:
    """From the root of the address, since it must be able to answer for every page of the desk."""
    return HttpResponse(WORKER.read_bytes(), content_type="text/javascript")


@page(Permission.CASE_WORK, methods="POST", most=30)
def unlock(request: SignedInRequest) -> HttpResponse:
    """The keys of what this person has sealed, a line each. Asks for a new sign-in when the last one is not newer."""
    try:
        sealed = [phone_notes.Sealed.read(one) for one in request.POST.getlist("sealed")[: phone_notes.MOST]]
        keys = [phone_notes.key_of(request, one) for one in sealed]
    except phone_notes.AskAgain:
        place = fresh.place_to_prove(request, fresh.came_from(request))
        return HttpResponse(status=403, headers={phone_notes.GO_TO: place})
    except phone_notes.TooOld:
        return HttpResponse(status=410)
    except UnreadableError:
        return HttpResponse(status=400)
    audit("phone_note.opened", visits=sorted({one.visit for one in sealed}))
    return HttpResponse("\n".join(keys), content_type="text/plain")
