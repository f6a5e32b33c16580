"""Those who work in the service: the register, one employee with the history, and the forms that keep it in order."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.models import User
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.core import clock
from tettpaa.desk import staff_rows, worklist
from tettpaa.desk.forms_ties import EmployeeNumberForm
from tettpaa.organisation import staff_queries
from tettpaa.organisation.actions import staff as actions
from tettpaa.organisation.forms_staff import EmployeeForm, LastDayForm, PositionForm, values_of
from tettpaa.organisation.models import StaffMember
from tettpaa.organisation.rules import per_full_position
from tettpaa.people import ties

EMPLOYEE = "organisation.StaffMember"


@page(Permission.STAFF_READ)
def staff(request: SignedInRequest) -> HttpResponse:
    """Everybody who works here now; for who keeps the register, also those to come, who left, and who is missing."""
    may_manage = request.user.may(Permission.STAFF_MANAGE)
    sees_load = may_manage and worklist.sees_all(request.user)
    with_load = sees_load and staff_rows.may_show_load()
    context: dict[str, Any] = {
        "now": staff_rows.staff("now", with_load=with_load),
        "may_manage": may_manage,
        "with_load": with_load,
        "load_is_off": sees_load and not with_load,
    }
    if may_manage:
        context["coming"] = staff_rows.staff("coming", with_load=False)
        context["left"] = staff_rows.staff("left", with_load=with_load)
        context["missing"] = staff_queries.not_registered()
    return render(request, "desk/staff.html", context)


@page(Permission.STAFF_MANAGE, methods="GET POST")
def add(request: SignedInRequest) -> HttpResponse:
    """Somebody begins."""
    form = EmployeeForm(request.POST or None, initial={"user": request.GET.get("bruker")})
    made: StaffMember | None = None
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            made = actions.register_employee(**form.cleaned_data, by=request.user)
        if form.is_valid() and made is not None:
            return redirect("desk:employee", employee_id=made.pk)
    return render(request, "desk/staff_form.html", {"form": form}, status=422 if form.errors else 200)


@page(Permission.STAFF_MANAGE, employee_id=EMPLOYEE)
def employee(request: SignedInRequest, employee_id: int) -> HttpResponse:
    """One employee: positions, when away, whom units call, and what is left when somebody leaves."""
    return _shown(request, staff_queries.employee(employee_id))


@page(Permission.STAFF_MANAGE, methods="POST", employee_id=EMPLOYEE)
def change_position(request: SignedInRequest, employee_id: int) -> HttpResponse:
    """More, less or something else from a day on."""
    form = PositionForm(request.POST, auto_id="stilling_%s")
    if changed := _changed(request, employee_id, form, actions.change_position):
        return changed
    return _shown(request, staff_queries.employee(employee_id), position_form=form)


@page(Permission.STAFF_MANAGE, methods="POST", employee_id=EMPLOYEE)
def end_employment(request: SignedInRequest, employee_id: int) -> HttpResponse:
    """The last day."""
    form = LastDayForm(request.POST, auto_id="slutt_%s")
    if changed := _changed(request, employee_id, form, actions.end_employment):
        return changed
    return _shown(request, staff_queries.employee(employee_id), last_day_form=form)


@page(Permission.STAFF_MANAGE, methods="POST", employee_id=EMPLOYEE)
def undo_end(request: SignedInRequest, employee_id: int) -> HttpResponse:
    """Does not leave after all."""
    try:
        actions.undo_end(employee=staff_queries.employee(employee_id), by=request.user)
        messages.success(request, _("Siste dag er fjernet."))
    except Problem as problem:
        messages.error(request, str(problem))
    return redirect("desk:employee", employee_id=employee_id)


@page(Permission.STAFF_MANAGE, methods="POST", employee_id=EMPLOYEE)
def number(request: SignedInRequest, employee_id: int) -> HttpResponse:
    """The identity number, by which the children that the employee is a guardian of are shut off."""
    form = EmployeeNumberForm(request.POST, auto_id="nummer_%s")

    def act(*, employee: StaffMember, identity_number: str, by: User) -> None:
        ties.register_number(user=employee.user, identity_number=identity_number, by=by)

    if changed := _changed(request, employee_id, form, act):
        return changed
    return _shown(request, staff_queries.employee(employee_id), number_form=form)


def _changed(
    request: SignedInRequest, employee_id: int, form: forms.Form, act: Callable[..., Any]
) -> HttpResponse | None:
    """Does what one of the page's forms asks for. Nothing when something is wrong with it."""
    if form.is_valid():
        with problems_shown_in(form):
            act(employee=staff_queries.employee(employee_id), **form.cleaned_data, by=request.user)
    if not form.is_valid():
        return None
    messages.success(request, _("Lagret."))
    return redirect("desk:employee", employee_id=employee_id)


def _shown(request: SignedInRequest, found: StaffMember, **given: forms.Form) -> HttpResponse:
    """The employee's page, with the form that was not accepted when there is one."""
    today = clock.today()
    position = staff_queries.position_on(found, today)
    load = staff_rows.open_cases_of(found.user_id) if worklist.sees_all(request.user) else None
    context = {
        "employee": found,
        "role": found.user.get_role_display(),
        "positions": staff_queries.positions(found),
        "absences": staff_queries.absences_of(found.user_id),
        "units": staff_queries.contact_for(found.user_id),
        "load": load,
        "per_full": per_full_position(load, position.percent) if load and position and position.percent < 100 else None,
        "has_left": found.ends_on is not None and found.ends_on < today,
        "may_hand_over": request.user.may(Permission.INTAKE_DECIDE),
        "numbered_at": ties.numbered_at(found.user),
        "number_form": EmployeeNumberForm(auto_id="nummer_%s"),
        "position_form": PositionForm(initial=values_of(found, position), auto_id="stilling_%s"),
        "last_day_form": LastDayForm(initial={"ends_on": found.ends_on or today}, auto_id="slutt_%s"),
    }
    return render(request, "desk/employee.html", context | given, status=422 if given else 200)
