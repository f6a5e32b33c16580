"""«Målinger av ansatte»: everything the product counts about one employee, and when it was treated."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tettpaa.access import employee_measures
from tettpaa.access.asking import problems_shown_in
from tettpaa.access.employee_measures import MEASURES, Measure, Shown
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.core.wording import in_words
from tettpaa.desk.forms_unusual import TreatmentForm

TEXTS = ("title", "purpose", "counted", "seen_by", "kept")


def _said(measure: Measure) -> dict[str, Any]:
    """The measure in the reader's language."""
    return {"key": measure.key, "shown": measure.shown.value} | {
        name: in_words(getattr(measure, name)) for name in TEXTS
    }


@page(Permission.STAFF_READ)
def measures(request: SignedInRequest) -> HttpResponse:
    """All of them, for everybody who works here."""
    treated = employee_measures.treatments()
    rows = []
    for measure in MEASURES.values():
        latest = treated.get(measure.key)
        is_on = measure.shown is not Shown.TREATED or bool(latest and latest.is_on)
        rows.append(_said(measure) | {"latest": latest, "is_on": is_on, "is_treatable": measure.shown is not Shown.OWN})
    may_treat = request.user.may(Permission.MEASURES_TREAT)
    return render(request, "desk/measures.html", {"rows": rows, "may_treat": may_treat})


@page(Permission.MEASURES_TREAT, methods="GET POST", key="text")
def treat_measure(request: SignedInRequest, key: str) -> HttpResponse:
    """When it was treated, where the minutes are, and whether it is on from now."""
    measure = MEASURES.get(key)
    if measure is None or measure.shown is Shown.OWN:
        raise Http404("Ingen slik måling")
    form = TreatmentForm(measure, request.POST or None)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            employee_measures.treat(measure=key, **form.values(), by=request.user)
        if form.is_valid():
            messages.success(request, _("Behandlingen er registrert."))
            return redirect("desk:measures")
    context = {"form": form, "measure": _said(measure), "history": employee_measures.history(key)}
    return render(request, "desk/treat_measure.html", context, status=422 if form.errors else 200)
