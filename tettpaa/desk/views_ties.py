"""«Barn jeg er for nær»: what an employee tells of is shut off, and nobody is told whether such a child is here.

Below it the street one lives in, for those who want to tell.
"""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tettpaa.access import employee_measures
from tettpaa.access.asking import one, problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.desk.forms_ties import StreetForm, TieForm
from tettpaa.desk.unusual import MEASURE
from tettpaa.people import home_street
from tettpaa.people import ties as acts
from tettpaa.people.models import DeclaredTie


@page(Permission.SEARCH, methods="GET POST")
def ties(request: SignedInRequest) -> HttpResponse:
    """Whom I have told of, and one more. The answer is the same whether the child is here or not."""
    form = TieForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            acts.declare(**form.cleaned_data, by=request.user)
        if form.is_valid():
            name = form.cleaned_data["name"]
            told = _("Du kan ikke åpne noe om %(name)s, verken nå eller senere.") % {"name": name}
            messages.success(request, told)
            return redirect("desk:ties")
    return _shown(request, form, StreetForm())


@page(Permission.SEARCH, methods="POST")
def street(request: SignedInRequest) -> HttpResponse:
    """The street I live in."""
    form = StreetForm(request.POST)
    if form.is_valid():
        with problems_shown_in(form):
            home_street.tell(**form.cleaned_data, by=request.user)
        if form.is_valid():
            messages.success(request, _("Gata er lagret. Ingen andre ser den."))
            return redirect("desk:ties")
    return _shown(request, TieForm(), form)


@page(Permission.SEARCH, methods="POST")
def remove_street(request: SignedInRequest) -> HttpResponse:
    """Told no more."""
    home_street.remove(by=request.user)
    messages.success(request, _("Gata er slettet."))
    return redirect("desk:ties")


def _shown(request: SignedInRequest, form: TieForm, street_form: StreetForm) -> HttpResponse:
    """Both lists. The street is asked for only where it is used: when looking for unusual reading is a measure here."""
    context = {
        "form": form,
        "rows": acts.mine(request.user),
        "street": home_street.mine(request.user),
        "street_form": street_form if employee_measures.is_on(MEASURE) else None,
    }
    wrong = form.errors or street_form.errors
    return render(request, "desk/ties.html", context, status=422 if wrong else 200)


@page(Permission.SEARCH, methods="POST", tie_id="people.DeclaredTie")
def end(request: SignedInRequest, tie_id: int) -> HttpResponse:
    """Told of by mistake."""
    acts.end(tie=one(DeclaredTie.objects.filter(user=request.user), pk=tie_id), by=request.user)
    messages.success(request, _("Fjernet fra lista. Er du sperret fra en sak, må en leder oppheve det."))
    return redirect("desk:ties")
