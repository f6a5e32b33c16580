"""Pages about the offices that decide: the list, one office, what it decides, and who works there."""

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.organisation import queries
from tettpaa.organisation.actions import offices as actions
from tettpaa.organisation.forms import OfficeForm, PersonForm, PowerForm
from tettpaa.organisation.models import DecidingOffice

OFFICE = "organisation.DecidingOffice"


@page(Permission.UNIT_READ)
def offices(request: SignedInRequest) -> HttpResponse:
    """Every office that decides, with what it decides now."""
    found = [(one, list(queries.powers_of(one).filter(ends_on=None))) for one in queries.offices()]
    context = {"offices": found, "may_manage": request.user.may(Permission.UNIT_MANAGE)}
    return render(request, "organisation/offices.html", context)


@page(Permission.UNIT_MANAGE, methods="GET POST")
def add(request: SignedInRequest) -> HttpResponse:
    """A new office."""
    form = OfficeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            made = actions.add_office(**form.cleaned_data, by=request.user)
        if form.is_valid():
            return redirect("organisation:office", office_id=made.pk)
    return render(request, "organisation/office_form.html", {"form": form}, status=422 if form.errors else 200)


@page(Permission.UNIT_READ, office_id=OFFICE)
def office(request: SignedInRequest, office_id: uuid.UUID) -> HttpResponse:
    """One office: what it decides, and who does."""
    return _shown(request, queries.office(office_id))


@page(Permission.UNIT_MANAGE, methods="POST", office_id=OFFICE)
def give_power(request: SignedInRequest, office_id: uuid.UUID) -> HttpResponse:
    """What the office decides from a day on."""
    found = queries.office(office_id)
    form = PowerForm(request.POST)
    if form.is_valid():
        with problems_shown_in(form):
            actions.give_power(office=found, **form.cleaned_data, by=request.user)
    if form.is_valid():
        return redirect("organisation:office", office_id=found.pk)
    return _shown(request, found, power_form=form)


@page(Permission.UNIT_MANAGE, methods="POST", office_id=OFFICE, power_id="organisation.DecisionPower")
def end_power(request: SignedInRequest, office_id: uuid.UUID, power_id: int) -> HttpResponse:
    """What the office decides no more."""
    found = queries.office(office_id)
    actions.end_power(power=queries.power(found, power_id), by=request.user)
    messages.success(request, _("Avsluttet. Saker som alt ligger der, blir der."))
    return redirect("organisation:office", office_id=found.pk)


@page(Permission.UNIT_MANAGE, methods="POST", office_id=OFFICE)
def employ_officer(request: SignedInRequest, office_id: uuid.UUID) -> HttpResponse:
    """Somebody who decides for the office."""
    found = queries.office(office_id)
    form = _officer_form(request, found)
    if form.is_valid():
        with problems_shown_in(form):
            actions.employ_officer(office=found, user=form.cleaned_data["user"], by=request.user)
    if form.is_valid():
        return redirect("organisation:office", office_id=found.pk)
    return _shown(request, found, officer_form=form)


@page(Permission.UNIT_MANAGE, methods="POST", office_id=OFFICE, employee_id="organisation.OfficeEmployee")
def end_officer(request: SignedInRequest, office_id: uuid.UUID, employee_id: int) -> HttpResponse:
    """Somebody who decides for the office no more."""
    found = queries.office(office_id)
    actions.end_officer(employee=queries.officer(found, employee_id), by=request.user)
    messages.success(request, _("Personen fatter ikke lenger vedtak her, og tilgangen er avsluttet."))
    return redirect("organisation:office", office_id=found.pk)


def _shown(
    request: SignedInRequest,
    found: DecidingOffice,
    power_form: PowerForm | None = None,
    officer_form: PersonForm | None = None,
) -> HttpResponse:
    """The office's page, with the form that was not accepted when there is one."""
    context = {
        "office": found,
        "powers": queries.powers_of(found),
        "officers": queries.officers(found),
        "may_manage": request.user.may(Permission.UNIT_MANAGE),
    }
    if context["may_manage"]:
        context["power_form"] = power_form or PowerForm()
        context["officer_form"] = officer_form or _officer_form(None, found)
    return render(request, "organisation/office.html", context, status=422 if power_form or officer_form else 200)


def _officer_form(request: SignedInRequest | None, office: DecidingOffice) -> PersonForm:
    data = request.POST if request else None
    return PersonForm(data, people=queries.possible_officers(office), label=_("Saksbehandler"), auto_id="sb_%s")
