"""«Tilgang og lesing»: where the leader follows up who comes in, and who has read."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tettpaa.access import choices
from tettpaa.access.asking import problems_shown_in
from tettpaa.access.models import ServiceChoice
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.desk import log_queries
from tettpaa.desk.forms_log import ChoiceForm


@page(Permission.ACCESS_FOLLOW_UP, methods="GET POST")
def overview(request: SignedInRequest) -> HttpResponse:
    """Each employee's log. A name is sent by POST, so that it stands in no address."""
    text = request.POST.get("q", "")
    people = [(one, one.get_role_display()) for one in log_queries.employees(text)]
    return render(request, "desk/access.html", {"people": people, "text": text})


@page(Permission.ACCESS_FOLLOW_UP, methods="GET POST")
def openness(request: SignedInRequest) -> HttpResponse:
    """What families are shown, by the service's own choice."""
    form = ChoiceForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            choices.choose(**form.cleaned_data, by=request.user)
        if form.is_valid():
            messages.success(request, _("Valget gjelder fra nå."))
            return redirect("desk:openness")
    now = choices.chosen()
    about = form["about"].value() if form.is_bound else None
    rows = [(one, one.label, now.get(one.value), form if one.value == about else None) for one in ServiceChoice.About]
    return render(request, "desk/openness.html", {"rows": rows, "form": form}, status=422 if form.errors else 200)
