"""Pages about units: the list, one unit, and the forms that keep them in order."""

import uuid
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tettpaa.access.asking import one, problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.core import clock
from tettpaa.organisation import leading, queries
from tettpaa.organisation.actions import standing_in
from tettpaa.organisation.actions import units as actions
from tettpaa.organisation.forms import CloseUnitForm, NewUnitForm, PersonForm, UnitForm, values_of
from tettpaa.organisation.forms_standing_in import SubstituteForm
from tettpaa.organisation.models import Unit, UnitAbsence, UnitKind


@page(Permission.UNIT_READ)
def units(request: SignedInRequest) -> HttpResponse:
    """Schools and kindergartens, fifty at a time."""
    text, kind = request.GET.get("q", ""), request.GET.get("type", "")
    shown = Paginator(queries.unit_list(text, kind), 50).get_page(request.GET.get("side"))
    context = {
        "page": shown,
        "text": text,
        "kind": kind,
        "kinds": UnitKind.choices,
        "may_manage": request.user.may(Permission.UNIT_MANAGE),
    }
    return render(request, "organisation/units.html", context)


@page(Permission.UNIT_READ, unit_id="organisation.Unit")
def unit(request: SignedInRequest, unit_id: uuid.UUID) -> HttpResponse:
    """One unit: whom to call there, whom they call with us."""
    return _shown(request, queries.unit(unit_id))


@page(Permission.UNIT_MANAGE, methods="GET POST")
def add(request: SignedInRequest) -> HttpResponse:
    """A new unit."""
    form = NewUnitForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            made = actions.add_unit(**form.cleaned_data, by=request.user)
        if form.is_valid():
            return redirect("organisation:unit", unit_id=made.pk)
    return render(request, "organisation/unit_form.html", {"form": form}, status=422 if form.errors else 200)


@page(Permission.UNIT_MANAGE, methods="GET POST", unit_id="organisation.Unit")
def edit(request: SignedInRequest, unit_id: uuid.UUID) -> HttpResponse:
    """New facts about a unit."""
    found = queries.unit(unit_id)
    form = UnitForm(request.POST or None, initial=values_of(found))
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            actions.change_unit(unit=found, **form.cleaned_data, by=request.user)
        if form.is_valid():
            messages.success(request, _("Lagret."))
            return redirect("organisation:unit", unit_id=found.pk)
    context = {"form": form, "unit": found}
    return render(request, "organisation/unit_form.html", context, status=422 if form.errors else 200)


@page(Permission.UNIT_MANAGE, methods="GET POST", unit_id="organisation.Unit")
def close(request: SignedInRequest, unit_id: uuid.UUID) -> HttpResponse:
    """What will happen, then the day from which the unit is no more."""
    found = queries.unit(unit_id)
    form = CloseUnitForm(request.POST or None, unit=found)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            actions.close_unit(unit=found, **form.cleaned_data, by=request.user)
        if form.is_valid():
            messages.success(request, _("Enheten er lagt ned. Sakene og historikken er beholdt."))
            return redirect("organisation:unit", unit_id=found.pk)
    context = {"form": form, "unit": found}
    return render(request, "organisation/unit_close.html", context, status=422 if form.errors else 200)


@page(Permission.UNIT_MANAGE, methods="POST", unit_id="organisation.Unit")
def appoint(request: SignedInRequest, unit_id: uuid.UUID) -> HttpResponse:
    """PPT's contact adviser for the unit."""
    found = queries.unit(unit_id)
    form = _contact_form(request)
    if form.is_valid():
        with problems_shown_in(form):
            actions.appoint_contact(unit=found, user=form.cleaned_data["user"], by=request.user)
    if form.is_valid():
        return redirect("organisation:unit", unit_id=found.pk)
    return _shown(request, found, contact_form=form)


@page(Permission.UNIT_MANAGE, methods="POST", unit_id="organisation.Unit")
def employ(request: SignedInRequest, unit_id: uuid.UUID) -> HttpResponse:
    """Someone who leads the unit."""
    found = queries.unit(unit_id)
    form = _employee_form(request, found)
    if form.is_valid():
        with problems_shown_in(form):
            actions.employ(unit=found, user=form.cleaned_data["user"], by=request.user)
    if form.is_valid():
        return redirect("organisation:unit", unit_id=found.pk)
    return _shown(request, found, employee_form=form)


@page(Permission.UNIT_MANAGE, methods="POST", unit_id="organisation.Unit", employee_id="organisation.UnitEmployee")
def end_employment(request: SignedInRequest, unit_id: uuid.UUID, employee_id: int) -> HttpResponse:
    """Someone who leads the unit no more."""
    found = queries.unit(unit_id)
    actions.end_employment(employee=queries.employee(found, employee_id), by=request.user)
    messages.success(request, _("Personen handler ikke lenger for enheten, og tilgangen er avsluttet."))
    return redirect("organisation:unit", unit_id=found.pk)


@page(Permission.UNIT_MANAGE, methods="POST", unit_id="organisation.Unit")
def employ_teacher(request: SignedInRequest, unit_id: uuid.UUID) -> HttpResponse:
    """Someone who teaches there."""
    found = queries.unit(unit_id)
    form = _teacher_form(request, found)
    if form.is_valid():
        with problems_shown_in(form):
            actions.employ_teacher(unit=found, user=form.cleaned_data["user"], by=request.user)
    if form.is_valid():
        return redirect("organisation:unit", unit_id=found.pk)
    return _shown(request, found, teacher_form=form)


@page(Permission.UNIT_MANAGE, methods="POST", unit_id="organisation.Unit", teacher_id="organisation.UnitTeacher")
def end_teacher(request: SignedInRequest, unit_id: uuid.UUID, teacher_id: int) -> HttpResponse:
    """Someone who teaches there no more."""
    found = queries.unit(unit_id)
    actions.end_teacher(teacher=queries.teacher(found, teacher_id), by=request.user)
    messages.success(request, _("Personen er ikke lenger registrert her, og tilgangen er avsluttet."))
    return redirect("organisation:unit", unit_id=found.pk)


@page(Permission.UNIT_SUBSTITUTE, methods="POST", unit_id="organisation.Unit")
def choose_substitute(request: SignedInRequest, unit_id: uuid.UUID) -> HttpResponse:
    """Another who works there leads from a day to a day."""
    found = queries.unit(unit_id)
    form = _substitute_form(found, request)
    if form.is_valid():
        given = form.cleaned_data
        with problems_shown_in(form):
            leader = queries.leader(found, given.pop("user"))
            standing_in.choose_substitute(unit=found, user=leader, **given, by=request.user)
    if form.is_valid():
        messages.success(request, _("Vikaren er valgt."))
        return redirect("organisation:unit", unit_id=found.pk)
    return _shown(request, found, substitute_form=form)


@page(Permission.UNIT_SUBSTITUTE, methods="POST", unit_id="organisation.Unit", absence_id="organisation.UnitAbsence")
def end_substitute(request: SignedInRequest, unit_id: uuid.UUID, absence_id: uuid.UUID) -> HttpResponse:
    """The leader is back."""
    found = queries.unit(unit_id)
    absence = one(UnitAbsence.objects.select_related("unit").filter(unit=found), pk=absence_id)
    standing_in.end_substitute(absence=absence, by=request.user)
    messages.success(request, _("Vikaren har ikke lenger tilgang."))
    return redirect("organisation:unit", unit_id=found.pk)


def _shown(request: SignedInRequest, found: Unit, **refused: Form) -> HttpResponse:
    """The unit's page, with the form that was not accepted when there is one."""
    is_open = found.closed_on is None
    context = _about(found) | {
        "may_manage": request.user.may(Permission.UNIT_MANAGE) and is_open,
        "may_stand_in": request.user.may(Permission.UNIT_SUBSTITUTE),
    }
    if context["may_manage"]:
        context["contact_form"] = _contact_form(None)
        context["employee_form"] = _employee_form(None, found)
        context["teacher_form"] = _teacher_form(None, found)
    if context["may_stand_in"] and is_open and context["teachers"]:
        context["substitute_form"] = _substitute_form(found)
    return render(request, "organisation/unit.html", context | refused, status=422 if refused else 200)


def _about(found: Unit) -> dict[str, Any]:
    """Who acts for the unit, now and before."""
    return {
        "unit": found,
        "contact": queries.contact_of(found),
        "employees": list(queries.employees(found)),
        "substitutes": leading.rows_of(found),
        "teachers": list(queries.teachers(found)),
        "history": queries.history(found),
        "merged_here": queries.merged_here(found),
        "today": clock.today(),
    }


def _contact_form(request: SignedInRequest | None) -> PersonForm:
    data = request.POST if request else None
    return PersonForm(data, people=queries.possible_contacts(), label=_("PPTs kontaktperson"), auto_id="kontakt_%s")


def _employee_form(request: SignedInRequest | None, unit: Unit) -> PersonForm:
    data = request.POST if request else None
    label = _("Rektor") if unit.is_school else _("Styrer")
    return PersonForm(data, people=queries.possible_employees(unit), label=label, auto_id="leder_%s")


def _teacher_form(request: SignedInRequest | None, unit: Unit) -> PersonForm:
    data = request.POST if request else None
    label = _("Kontaktlærer") if unit.is_school else _("Pedagogisk leder")
    return PersonForm(data, people=queries.possible_teachers(unit), label=label, auto_id="laerer_%s")


def _substitute_form(unit: Unit, request: SignedInRequest | None = None) -> SubstituteForm:
    """Who leads the unit, and who works there."""
    return SubstituteForm(
        request.POST if request else None,
        leaders=[(row.user_id, row.name) for row in queries.employees(unit)],
        people=[(row.user_id, row.name) for row in queries.teachers(unit)],
        auto_id="vikar_%s",
    )
