"""The locked page, and the PIN that opens it. Served by the desk's own login, which alone can read PINs and keys."""

import time
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.forms import ReauthenticateWebAuthnForm
from allauth.mfa.webauthn.internal import auth as keys
from django.contrib import auth, messages
from django.contrib.auth.hashers import check_password, make_password
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from tettpaa.access import devices, fresh
from tettpaa.access.forms import CodeAgain, OpenPinForm, PinForm
from tettpaa.access.models import KnownDevice
from tettpaa.access.pages import public_page
from tettpaa.access.session_limits import LOCKED
from tettpaa.access.sessions import PROVIDER, SEEN
from tettpaa.access.sign_in_log import record
from tettpaa.access.views_sign_in import public_context, safe_next

MOST_WRONG_PINS = 5
LOCKED_PAGE = "Den som har låst siden, åpner den her. Siden viser bare eget navn."
OWN = "Egen innlogging: siden krever selv at man er logget inn, og viser bare ens eget."


@public_page(LOCKED_PAGE, methods="GET POST")
@never_cache
@sensitive_post_parameters()
def locked(request: Any) -> HttpResponse:
    """What opens the page, as a page of its own or, asked by a script, as the piece that lies over the page."""
    target = safe_next(request, request.POST.get("next") or request.GET.get("next")) or "/"
    if not request.user.is_authenticated:
        return HttpResponse(status=401) if _by_script(request) else redirect("sign_in")
    if not request.session.get(LOCKED):
        return _opened(request, target)
    problem = _try_to_open(request) if request.method == "POST" else ""
    if not request.user.is_authenticated:
        messages.error(request, _("Feil pinkode for mange ganger. Logg inn på nytt. Teksten din er tatt vare på."))
        return HttpResponse(status=401) if _by_script(request) else redirect("sign_in")
    if request.method == "POST" and not problem:
        request.session.pop(LOCKED, None)
        request.session[SEEN] = time.time()
        record("session.opened", request.user.pk)
        return _opened(request, target)
    template = "access/_locked.html" if _by_script(request) else "access/locked.html"
    context = _ways_to_open(request) | {"problem": problem, "next": target} | public_context()
    return render(request, template, context, status=422 if problem else 200)


def _by_script(request: HttpRequest) -> bool:
    return "X-Requested-With" in request.headers


def _opened(request: HttpRequest, target: str) -> HttpResponse:
    return HttpResponse(status=204) if _by_script(request) else redirect(target)


def _ways_to_open(request: Any) -> dict[str, Any]:
    """PIN on this machine, key, code from the app, the provider: what this person has."""
    device = devices.known(request, request.user.pk)
    kinds = set(Authenticator.objects.filter(user_id=request.user.pk).values_list("type", flat=True))
    has_pin = bool(device and device.pin)
    has_key = Authenticator.Type.WEBAUTHN in kinds
    return {
        "pin_form": OpenPinForm() if has_pin else None,
        "has_code": Authenticator.Type.TOTP in kinds,
        "key_options": {"request_options": keys.begin_authentication(request.user)} if has_key else None,
        "provider": request.session.get(PROVIDER, ""),
        "just_open": bool(request.session.get("demo_person")) and not has_pin,
    }


def _try_to_open(request: Any) -> str:
    """The sentence that says why it does not open; empty when it does."""
    if "pin" in request.POST:
        return _try_pin(request, devices.known(request, request.user.pk))
    if "credential" in request.POST:
        form = ReauthenticateWebAuthnForm(request.POST, user=request.user)
        return "" if form.is_valid() else _("Nøkkelen ble ikke godtatt. Prøv igjen.")
    if "code" in request.POST:
        form = CodeAgain(request.POST, user=request.user)
        return "" if form.is_valid() else _("Koden stemmer ikke. Vent til appen viser en ny, og prøv igjen.")
    return "" if _ways_to_open(request)["just_open"] else _("Velg hvordan du vil åpne.")


def _try_pin(request: HttpRequest, device: KnownDevice | None) -> str:
    """Five wrong ones end the session and the PIN: then the whole sign-in is asked for."""
    if device is None or not device.pin:
        return _("Denne maskinen har ingen pinkode. Åpne på en annen måte.")
    if check_password(request.POST["pin"].strip(), device.pin):
        KnownDevice.objects.filter(pk=device.pk).update(wrong_pins=0)
        return ""
    wrong = device.wrong_pins + 1
    record("session.pin_refused", device.user_id)
    if wrong >= MOST_WRONG_PINS:
        KnownDevice.objects.filter(pk=device.pk).update(wrong_pins=0, pin="")
        auth.logout(request)
        return "-"
    KnownDevice.objects.filter(pk=device.pk).update(wrong_pins=wrong)
    return _("Pinkoden stemmer ikke. Du har %(n)s forsøk igjen.") % {"n": MOST_WRONG_PINS - wrong}


@public_page(OWN, methods="POST")
def lock(request: HttpRequest) -> HttpResponse:
    """Locks now, as when one leaves the desk."""
    if not request.user.is_authenticated:
        return redirect("sign_in")
    request.session[LOCKED] = True
    return HttpResponse(status=204) if _by_script(request) else redirect("locked")


@public_page(OWN, methods="POST")
def here(request: HttpRequest) -> HttpResponse:
    """The page tells that somebody is reading or writing, though nothing has been sent for a while."""
    if not request.user.is_authenticated or request.session.get(LOCKED):
        return HttpResponse(status=401, headers={"X-Locked": "1"} if request.user.is_authenticated else {})
    request.session[SEEN] = time.time()
    return HttpResponse(status=204)


@public_page(OWN, methods="GET POST")
@never_cache
@sensitive_post_parameters()
def pin(request: Any) -> HttpResponse:
    """The PIN of this machine: made, made anew, or taken away."""
    if not request.user.is_authenticated:
        return redirect("sign_in")
    if not fresh.is_fresh(request):
        return fresh.ask_again(request)
    device = devices.recognise(request, request.user)
    if "remove" in request.POST:
        KnownDevice.objects.filter(pk=device.pk).update(pin="", wrong_pins=0)
        messages.success(request, _("Pinkoden er fjernet fra denne maskinen."))
        return redirect("account")
    form = PinForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        made = make_password(form.cleaned_data["new_pin"])
        KnownDevice.objects.filter(pk=device.pk).update(pin=made, wrong_pins=0)
        record("session.pin_chosen", request.user.pk)
        messages.success(request, _("Pinkoden er lagret. Den åpner siden på denne maskinen når den har låst seg."))
        return redirect("account")
    context = {"form": form, "has_pin": bool(device.pin)} | public_context()
    return render(request, "access/pin.html", context, status=422 if form.is_bound else 200)
