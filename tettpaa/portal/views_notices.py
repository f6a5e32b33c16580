"""«Varsler» in the portal, for families, schools and those who decide."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.access import noticing
from tettpaa.access.asking import problems_shown_in
from tettpaa.access.forms_notices import NoticeForm
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.organisation import leading
from tettpaa.portal.family_shell import family_shell
from tettpaa.portal.unit_shell import unit_shell


@page(Permission.OWN_ACCOUNT, methods="GET POST")
def notices(request: SignedInRequest) -> HttpResponse:
    """One's own choice, and how the last notice went."""
    user = request.user
    form = NoticeForm(request.POST or None, user=user)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            form.save()
        if form.is_valid():
            messages.success(request, _("Valget er lagret."))
            return redirect("portal:notices")
    is_family = user.may(Permission.FAMILY_READ)
    context = {"form": form, "latest": noticing.latest(user), "can_send": noticing.sends_any()}
    if is_family:
        context |= {"back": reverse("portal:family"), "frame": "core/portal_base.html"} | family_shell(user)
    else:
        shell = unit_shell(user, leading.units_led(user).first(), "notices")
        context |= {"back": shell["portal_home"], "frame": "portal/unit_base.html"} | shell
    return render(request, "portal/notices.html", context, status=422 if form.errors else 200)
