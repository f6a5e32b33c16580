"""Users, for the system administrator: invite, close out, help those who cannot get in."""

from collections.abc import Callable
from typing import Any

from allauth.account.views import password_change
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.access import actions, clearance, connecting, queries
from tettpaa.access.asking import one, problems_shown_in
from tettpaa.access.forms import InviteForm
from tettpaa.access.invitations import Link
from tettpaa.access.models import User
from tettpaa.access.pages import SignedInRequest, page, public_page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import FAMILY, ROLES, Permission, Role
from tettpaa.core import clamd
from tettpaa.core.doorways import Doorway

ROLE_NAMES = dict(Role.choices)


@page(Permission.USER_MANAGE, methods="GET POST")
def users(request: SignedInRequest) -> HttpResponse:
    """Everybody who can sign in, fifty at a time. A name is sent by POST, so that it stands in no address."""
    text, role = request.POST.get("q", ""), (request.POST or request.GET).get("rolle", "")
    found = queries.users(text, role if role in Role.values else "")
    shown = Paginator(found, 50).get_page(request.GET.get("side"))
    rows = [(row, ROLE_NAMES.get(row.role, row.role)) for row in shown]
    waiting = connecting.waiting().count()
    context = {
        "page": shown,
        "rows": rows,
        "text": text,
        "role": role,
        "roles": Role.choices,
        "waiting": waiting,
        "virus_check": clamd.state(),
    }
    return render(request, "access/users.html", context)


@page(Permission.USER_MANAGE, methods="GET POST")
def invite(request: SignedInRequest) -> HttpResponse:
    """A new user. The link is shown once, on the answer to this form."""
    form = InviteForm(request.POST or None)
    made: tuple[User, Link | None] | None = None
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            made = actions.invite_user(**form.cleaned_data, by=request.user)
        if form.is_valid() and made:
            user, link = made
            return _show_link(request, user, link)
    return render(request, "access/invite.html", {"form": form}, status=422 if form.errors else 200)


@page(Permission.USER_MANAGE, user_id="access.User")
def user(request: SignedInRequest, user_id: int) -> HttpResponse:
    """One user: what the role may do, and what can be done for them."""
    found = queries.user(user_id)
    context = {
        "person": found,
        "role": found.definition,
        "links": queries.latest_links(found),
        "at_desk": found.doorway is Doorway.DESK,
        "may_correct": found.role not in FAMILY,
        "myself": found.pk == request.user.pk,
        "identities": connecting.identities_of(found),
    }
    return render(request, "access/user.html", context)


@page(Permission.USER_MANAGE, methods="POST", user_id="access.User")
def password_link(request: SignedInRequest, user_id: int) -> HttpResponse:
    """A link to choose a password."""
    return _link(request, user_id, actions.reset_password_link)


@page(Permission.USER_MANAGE, methods="POST", user_id="access.User")
def second_factor_link(request: SignedInRequest, user_id: int) -> HttpResponse:
    """A link for someone who has lost the phone or the key."""
    return _link(request, user_id, actions.reset_second_factor_link)


@page(Permission.USER_MANAGE, methods="POST", user_id="access.User")
def deactivate(request: SignedInRequest, user_id: int) -> HttpResponse:
    """Closes the user out."""
    return _change(request, user_id, actions.deactivate, _("Brukeren er sperret og er ute av åpne sider."))


@page(Permission.USER_MANAGE, methods="POST", user_id="access.User")
def reactivate(request: SignedInRequest, user_id: int) -> HttpResponse:
    """Lets the user in again."""
    return _change(request, user_id, actions.reactivate, _("Brukeren kan logge inn igjen."))


@page(Permission.USER_MANAGE, methods="POST", user_id="access.User", identity_id="access.ExternalIdentity")
def disconnect(request: SignedInRequest, user_id: int, identity_id: int) -> HttpResponse:
    """The provider's person is this user no more."""
    found = queries.user(user_id)
    connecting.disconnect(identity=one(connecting.identities_of(found), pk=identity_id), by=request.user)
    messages.success(request, _("Koblingen er fjernet."))
    return redirect("user", user_id=user_id)


@page(Permission.ROLES_READ)
def roles(request: SignedInRequest) -> HttpResponse:
    """What each role may do, made from the same list that decides."""
    rows = [(role, definition, _sorted_words(definition.permissions)) for role, definition in ROLES.items()]
    return render(request, "access/roles.html", {"rows": rows, "mine": request.user.role})


@page(Permission.OWN_ACCOUNT)
def account(request: SignedInRequest) -> HttpResponse:
    """My own sign-in and my own language."""
    languages = (("nb", "Bokmål"), ("nn", "Nynorsk"))
    demo_person = bool(request.session.get("demo_person"))
    reads_cases = request.user.may(Permission.CASE_WORK)
    context = {"choices": languages, "demo_person": demo_person, "reads_cases": reads_cases}
    context["at_desk"] = request.user.doorway is Doorway.DESK
    context["sees_measures"] = request.user.may(Permission.STAFF_READ)
    context["may_train"] = request.user.may(Permission.TRAINING_REGISTER)
    return render(request, "access/account.html", context)


def _sorted_words(permissions: frozenset[Permission]) -> list[str]:
    """In the order of the enum, which follows the work."""
    return [str(permission.value) for permission in Permission if permission in permissions]


def _link(request: SignedInRequest, user_id: int, act: Callable[..., Link]) -> HttpResponse:
    found = queries.user(user_id)
    try:
        link = act(user=found, by=request.user)
    except Problem as problem:
        messages.error(request, str(problem))
        return redirect("user", user_id=user_id)
    return _show_link(request, found, link)


def _change(request: SignedInRequest, user_id: int, act: Callable[..., Any], done: str) -> HttpResponse:
    try:
        act(user=queries.user(user_id), by=request.user)
        messages.success(request, done)
    except Problem as problem:
        messages.error(request, str(problem))
    return redirect(reverse("user", args=[user_id]))


def _show_link(request: HttpRequest, user: User, link: Link | None) -> HttpResponse:
    """Shown on this answer only: nothing of it is kept."""
    address = request.build_absolute_uri(link.path) if link else ""
    context = {
        "person": user,
        "link": link,
        "address": address,
        "needs_training": "training" in clearance.missing(user),
    }
    return render(request, "access/link.html", context)


@public_page("Egen innlogging: siden krever selv at man er logget inn, og viser bare ens eget.", methods="GET POST")
def change_password(request: HttpRequest) -> HttpResponse:
    """allauth's page. Who signs in by a provider has no password, and its page to choose one is not among ours."""
    if request.user.is_authenticated and not request.user.has_usable_password():
        messages.info(request, _("Du logger inn uten passord her, så det er ikke noe å bytte."))
        return redirect("account")
    answer: HttpResponse = password_change(request)
    return answer
