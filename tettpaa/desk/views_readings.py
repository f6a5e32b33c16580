"""Who waits for a colleague to read."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.desk import readings


@page(Permission.ACCESS_FOLLOW_UP)
def waiting(request: SignedInRequest) -> HttpResponse:
    """The longest first; the leader asks, or lets another read."""
    today = timezone.localdate()
    context = {
        "rows": readings.waiting(today),
        "days": readings.days_to_read(today),
        "crumbs": [(_("Min dag"), "/"), (_("Venter på en kollega"), "")],
    }
    return render(request, "desk/readings.html", context)
