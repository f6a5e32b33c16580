"""Where one is signed in, and how to end it. Served by the door's own login, which alone reads its sessions."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from tettpaa.access import fresh
from tettpaa.access.models import KnownDevice
from tettpaa.access.pages import public_page
from tettpaa.access.sessions import SessionStore
from tettpaa.access.sign_in_log import record
from tettpaa.access.views_sign_in import public_context

OWN = "Egen innlogging: siden krever selv at man er logget inn, og viser bare ens eget."


@public_page(OWN)
@never_cache
def sessions(request: HttpRequest) -> HttpResponse:
    """Every place where I am signed in, and the machines I have used."""
    if not request.user.is_authenticated:
        return redirect("sign_in")
    devices = KnownDevice.objects.filter(user_id=request.user.pk).order_by("-last_seen_at")
    context = {"rows": _rows(request), "devices": devices} | public_context()
    return render(request, "access/sessions.html", context)


@public_page(OWN, methods="POST")
def end_session(request: HttpRequest) -> HttpResponse:
    """Ends one of mine, or all the others."""
    if not request.user.is_authenticated:
        return redirect("sign_in")
    if not fresh.is_fresh(request):
        return fresh.ask_again(request)
    _end(request, _chosen(request))
    return redirect("sessions")


@public_page(OWN)
@never_cache
def portal_sessions(request: HttpRequest) -> HttpResponse:
    """The same for a family member and a unit's user."""
    if not request.user.is_authenticated:
        return redirect("portal:sign_in")
    context = {"rows": _rows(request), "who": request.user.name.split(" ")[0], "user_key": request.user.pk}
    context |= {"sign_out_url": reverse("portal:sign_out"), "sign_in_url": reverse("portal:sign_in")}
    return render(request, "access/portal_sessions.html", context | public_context())


@public_page(OWN, methods="POST")
def end_portal_session(request: HttpRequest) -> HttpResponse:
    """Ends one of mine, or all the others. The portal has no way of its own to ask who one is once more."""
    if not request.user.is_authenticated:
        return redirect("portal:sign_in")
    _end(request, _chosen(request))
    return redirect("portal:sessions")


def _rows(request: HttpRequest) -> list[dict[str, Any]]:
    here = request.session.session_key
    return [{"row": row, "key": _name_of(row.session_key), "here": row.session_key == here} for row in _mine(request)]


def _chosen(request: HttpRequest) -> list[str]:
    """The one that was pressed, or all but this one; 404 for what is not mine."""
    chosen, here = request.POST.get("session", ""), request.session.session_key
    doomed = [
        row.session_key
        for row in _mine(request)
        if row.session_key != here and chosen in {"others", _name_of(row.session_key)}
    ]
    if not doomed and chosen != "others":
        raise Http404("Ingen slik innlogging")
    return doomed


def _end(request: HttpRequest, doomed: list[str]) -> None:
    SessionStore.get_model_class().objects.filter(session_key__in=doomed, user_id=request.user.pk).delete()
    record("session.ended_elsewhere", request.user.pk, number=len(doomed))
    messages.success(request, _("Avsluttet. Den som satt der, må logge inn på nytt."))


def _mine(request: HttpRequest) -> Any:
    found = SessionStore.get_model_class().objects.filter(user_id=request.user.pk, expire_date__gt=timezone.now())
    return found.order_by("-seen_at")


def _name_of(session_key: str) -> str:
    """Names the session on a page without giving it away."""
    return salted_hmac("tettpaa.session", session_key).hexdigest()[:24]
