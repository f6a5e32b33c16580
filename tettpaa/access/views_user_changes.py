"""A user's name, e-mail and role changed by the system administrator."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tettpaa.access import queries, user_changes
from tettpaa.access.asking import problems_shown_in
from tettpaa.access.forms import CorrectionForm, RoleForm
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission


@page(Permission.USER_MANAGE, methods="GET POST", user_id="access.User")
def correct(request: SignedInRequest, user_id: int) -> HttpResponse:
    """What was written wrong, or has changed."""
    found = queries.user(user_id)
    form = CorrectionForm(request.POST or None, initial={"name": found.name, "email": found.email})
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            user_changes.correct_user(user=found, **form.cleaned_data, by=request.user)
        if form.is_valid():
            messages.success(request, _("Rettelsen er lagret."))
            return redirect("user", user_id=user_id)
    context = {"form": form, "person": found}
    return render(request, "access/user_correct.html", context, status=422 if form.errors else 200)


@page(Permission.USER_MANAGE, methods="GET POST", fresh=True, user_id="access.User")
def role(request: SignedInRequest, user_id: int) -> HttpResponse:
    """Another role, and the old one ended."""
    found = queries.user(user_id)
    form = RoleForm(request.POST or None, initial={"role": found.role})
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            user_changes.change_role(user=found, **form.cleaned_data, by=request.user)
        if form.is_valid():
            messages.success(
                request, _("%(name)s har fått en annen rolle, og må logge inn på nytt.") % {"name": found.name}
            )
            return redirect("user", user_id=user_id)
    context = {"form": form, "person": found}
    return render(request, "access/user_role.html", context, status=422 if form.errors else 200)
