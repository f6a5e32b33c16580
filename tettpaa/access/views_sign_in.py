"""In and out by both doors, the language, and the one-time links. Public pages: the door's own login serves them."""

from typing import Any

from allauth.account.internal.flows.login import record_authentication
from django.conf import settings
from django.contrib import auth, messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables

from tettpaa.access import demo_cast, devices, invitations
from tettpaa.access.accounts import AccountAdapter
from tettpaa.access.forms import KnownPasswordForm, WelcomeForm
from tettpaa.access.models import Invitation, User
from tettpaa.access.oidc import providers, tokens
from tettpaa.access.pages import public_page
from tettpaa.access.roles import Role
from tettpaa.access.sessions import PROVIDER
from tettpaa.core import doorways
from tettpaa.core.doorways import Doorway

BACKEND = "tettpaa.access.backends.LocalAccountBackend"


@public_page("Her logger man inn.", methods="GET POST")
@never_cache
def sign_in(request: HttpRequest) -> HttpResponse:
    """The desk's door: the cast in the demo, the three doorways outside it."""
    return _door(request, Doorway.DESK)


@public_page("Her logger skoler, barnehager og familier inn.", methods="GET POST")
@never_cache
def portal_sign_in(request: HttpRequest) -> HttpResponse:
    """The portal's door. Outside the demo it is not open yet, and says what to do instead."""
    return _door(request, Doorway.PORTAL)


def _door(request: HttpRequest, door: Doorway) -> HttpResponse:
    """Shows the door, or lets the chosen one of the cast in."""
    target = safe_next(request, request.POST.get("next") or request.GET.get("next"))
    failed = False
    if request.method == "POST":
        user = demo_cast.chosen(request.POST.get("person", ""), door)
        if user is not None:
            return let_in(request, user, target)
        failed = True
    context = {
        "groups": demo_cast.groups(Doorway.PORTAL if door is Doorway.PORTAL else None),
        "is_demo": settings.DEMO,
        "portal": door is Doorway.PORTAL,
        "next": target,
        "failed": failed,
        "providers": providers.at("unit", "family") if door is Doorway.PORTAL else providers.at("desk"),
        "portal_providers": providers.at("unit", "family"),
        "open_doors": {one.door for one in providers.at("unit", "family")},
    } | public_context()
    return render(request, "access/sign_in.html", context, status=422 if failed else 200)


def let_in(request: HttpRequest, user: User, target: str = "") -> HttpResponse:
    """Makes the session of one of the cast; the session says that no password was asked for."""
    auth.logout(request)
    request.session["demo_person"] = True
    auth.login(request, user, backend=BACKEND)
    return redirect(target or home_of(request, user))


def home_of(request: Any, user: User) -> str:
    """The first page of each role."""
    if user.doorway is Doorway.DESK:
        request.user = user
        return AccountAdapter().get_login_redirect_url(request)
    return "/portal/enhet/" if Role(user.role) in demo_cast.OUTSIDE_ROLES else "/portal/familie/"


@public_page("Alle kan logge ut.", methods="POST")
def sign_out(request: HttpRequest) -> HttpResponse:
    """Out by the door one came in by; the other door's session is not touched. Out at the provider too."""
    page = "portal:sign_in" if doorways.current() is Doorway.PORTAL and not settings.DEMO else "sign_in"
    provider = providers.providers().get(request.session.get(PROVIDER, ""))
    address = tokens.logout_address(request, request.build_absolute_uri(reverse(page)))
    auth.logout(request)
    if provider is None or not address:
        return redirect(page)
    context = {"address": address, "provider_name": provider.name} | public_context()
    return render(request, "access/signed_out.html", context)


@public_page("Alle kan velge språk.", methods="POST")
def set_language(request: HttpRequest) -> HttpResponse:
    """Kept for the person who is signed in, else in a cookie."""
    language = request.POST.get("language", "")
    fits = {"nb", "nn", "en"} if doorways.current() is Doorway.PORTAL else {"nb", "nn"}
    back = safe_next(request, request.POST.get("next")) or "/"
    open_page = back.startswith("/logg-inn/")
    if language not in fits and not (language == "en" and open_page):
        raise Http404("Ikke et språk vi har")
    response = redirect(back)
    if request.user.is_authenticated:
        User.objects.filter(pk=request.user.pk).update(language=language)
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=365 * 24 * 3600,
        samesite="Lax",
        httponly=True,
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return response


@public_page("Lenken i seg selv er beviset, og den virker én gang.", methods="GET POST")
@never_cache
@sensitive_post_parameters()
@sensitive_variables("token")
def welcome(request: HttpRequest, token: str) -> HttpResponse:
    """Chooses a password, or removes a lost second factor; then on to setting up a second factor."""
    invitation = invitations.usable(token)
    if invitation is None:
        return render(request, "access/link_spent.html", public_context(), status=404)
    user = User.with_password.get(pk=invitation.user_id)
    lost_factor = invitation.purpose == Invitation.Purpose.NEW_SECOND_FACTOR
    form = (KnownPasswordForm if lost_factor else WelcomeForm)(request.POST or None, user=user)
    if request.method == "POST" and form.is_valid():
        return _use(request, invitation, user, form.cleaned_data["password"])
    status = 422 if form.is_bound else 200
    context = {"form": form, "person": user, "purpose": invitation.purpose} | public_context()
    return render(request, "access/welcome.html", context, status=status)


@sensitive_variables("password")
def _use(request: HttpRequest, invitation: Invitation, user: User, password: str) -> HttpResponse:
    """Spends the link. A new password leads to the ordinary sign-in, where the second factor is asked for."""
    if invitation.purpose == Invitation.Purpose.NEW_SECOND_FACTOR:
        spent = invitations.forget_second_factor(invitation)
    else:
        spent = invitations.choose_password(invitation, password)
    if not spent:
        return render(request, "access/link_spent.html", public_context(), status=404)
    if invitation.purpose == Invitation.Purpose.NEW_PASSWORD:
        devices.recognise(request, user)
        messages.success(request, _("Passordet er byttet. Logg inn med det nye."))
        return redirect("account_login")
    auth.logout(request)
    auth.login(request, User.with_password.get(pk=user.pk), backend=BACKEND)
    record_authentication(request, user, "password", email=user.email)
    return redirect("mfa_index")


def safe_next(request: HttpRequest, target: str | None) -> str:
    """An address of ours behind the same door, or nothing."""
    if not target or not url_has_allowed_host_and_scheme(target, {request.get_host()}, request.is_secure()):
        return ""
    if not target.startswith("/") or target.startswith(reverse("sign_out")):
        return ""
    behind_portal = target.startswith("/portal/")
    return target if behind_portal == (doorways.current() is Doorway.PORTAL) else ""


def public_context() -> dict[str, Any]:
    """What the open pages' frame needs."""
    prefix = "/portal" if doorways.current() is Doorway.PORTAL else ""
    names = (("nb", "Bokmål"), ("nn", "Nynorsk"), ("en", "English"))
    languages = [{"code": code, "label": label, "url": f"{prefix}/sprak/"} for code, label in names]
    return {"languages": languages, "service_phone": settings.SERVICE_PHONE, "service_name": settings.SERVICE_NAME}
