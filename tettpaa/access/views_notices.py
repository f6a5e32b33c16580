"""«Varsler» at the desk: how I want to be told that there is something to read."""

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


@page(Permission.OWN_ACCOUNT, methods="GET POST")
def notices(request: SignedInRequest) -> HttpResponse:
    """One's own choice, and how the last notice went."""
    form = NoticeForm(request.POST or None, user=request.user)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            form.save()
        if form.is_valid():
            messages.success(request, _("Valget er lagret."))
            return redirect("notices")
    context = {
        "form": form,
        "latest": noticing.latest(request.user),
        "can_send": noticing.sends_any(),
        "back": reverse("account"),
    }
    return render(request, "access/notices.html", context, status=422 if form.errors else 200)
