"""Those who have signed in by a provider and whom nobody has connected: who is it, with us, and at which unit?"""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tettpaa.access import connecting
from tettpaa.access.asking import one, problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.organisation import queries
from tettpaa.organisation.actions import letting_in
from tettpaa.organisation.forms import WhoIsItForm

UNKNOWN = "access.UnknownSignIn"


@page(Permission.USER_MANAGE)
def waiting(request: SignedInRequest) -> HttpResponse:
    """The list, newest first."""
    found = list(connecting.waiting())
    units = queries.units_by_number({number for row in found for number in row.units})
    rows = [(row, [units.get(number, number) for number in row.units]) for row in found]
    return render(request, "organisation/waiting.html", {"rows": rows})


@page(Permission.USER_MANAGE, methods="GET POST", unknown_id=UNKNOWN)
def connect(request: SignedInRequest, unknown_id: int) -> HttpResponse:
    """Connects the person to a user, new or old. No role comes by itself."""
    found = one(connecting.waiting(), pk=unknown_id)
    units = queries.units_by_number(set(found.units))
    form = WhoIsItForm(request.POST or None, found=found, unit=next(iter(units.values()), None))
    if request.method == "POST" and form.is_valid():
        given: dict[str, Any] = form.cleaned_data
        with problems_shown_in(form):
            user = letting_in.let_in(found=found, **given, by=request.user)
            messages.success(request, _("%(name)s kommer inn neste gang.") % {"name": user.name})
            return redirect("waiting:waiting")
    context = {"found": found, "form": form, "units": [units.get(number, number) for number in found.units]}
    return render(request, "organisation/connect.html", context, status=422 if form.errors else 200)


@page(Permission.USER_MANAGE, methods="POST", unknown_id=UNKNOWN)
def dismiss(request: SignedInRequest, unknown_id: int) -> HttpResponse:
    """Takes the person off the list."""
    connecting.dismiss(found=one(connecting.waiting(), pk=unknown_id), by=request.user)
    messages.success(request, _("Tatt av listen. Prøver personen igjen, står hen der på nytt."))
    return redirect("waiting:waiting")
