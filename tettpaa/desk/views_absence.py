"""Who is away, when, and who does the work meanwhile."""

import uuid
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import F, QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from tettpaa.access.asking import one, problems_shown_in
from tettpaa.access.models import User
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases.actions import absences as actions
from tettpaa.cases.form_fields import DATE_WRONG
from tettpaa.cases.forms import caseworkers, colleagues
from tettpaa.core import clock
from tettpaa.core.written_dates import DATES
from tettpaa.organisation.models import Absence

_DAY = {"required": _("Skriv datoen."), "invalid": DATE_WRONG}


class OwnAbsenceForm(forms.Form):
    """Who instead, and which days. Why is not asked."""

    substitute: Any = forms.ModelChoiceField(
        label=_("Vikar"),
        queryset=None,
        required=False,
        empty_label=_("Ingen vikar"),
        help_text=_("Uten vikar ser lederen sakene dine så lenge du er borte."),
    )
    starts_on = forms.DateField(label=_("Første dag"), input_formats=DATES, error_messages=_DAY)
    ends_on = forms.DateField(label=_("Siste dag"), input_formats=DATES, error_messages=_DAY)

    def __init__(self, *args: Any, me: User | None = None, **kwargs: Any) -> None:
        """Nobody stands in for themselves."""
        super().__init__(*args, **kwargs)
        self.fields["substitute"].queryset = colleagues().exclude(pk=me.pk if me else None)  # type: ignore[attr-defined]  # a model choice
        self.fields["starts_on"].initial = clock.today


class AbsenceForm(OwnAbsenceForm):
    """The same about anybody, for the leader."""

    user: Any = forms.ModelChoiceField(
        label=_("Hvem er borte?"), queryset=None, error_messages={"required": _("Velg hvem som er borte.")}
    )
    leave = forms.BooleanField(
        label=_("Permisjon"),
        required=False,
        help_text=_("Den som har permisjon, står ikke i listene over dem som kan få en sak."),
    )
    field_order = ("user", "substitute", "starts_on", "ends_on", "leave")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["user"].queryset = caseworkers()  # type: ignore[attr-defined]  # a model choice
        self.fields["substitute"].help_text = _("Uten vikar står sakene på din egen Min dag.")


@page(Permission.CASE_WORK, methods="GET POST")
def mine(request: SignedInRequest) -> HttpResponse:
    """When I am away, and who answers for me: cases, messages and notices."""
    form = OwnAbsenceForm(request.POST or None, me=request.user)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            actions.register_absence(user=request.user, **form.cleaned_data, by=request.user)
        if form.is_valid():
            messages.success(request, _("Fraværet er registrert."))
            return redirect("desk:my_absence")
    rows = _standing().filter(user=request.user).annotate(instead=F("substitute__name"))
    context = {"form": form, "rows": list(rows), "today": clock.today()}
    return render(request, "desk/my_absence.html", context, status=422 if form.errors else 200)


@page(Permission.CASE_WORK, methods="POST", absence_id="organisation.Absence")
def end_mine(request: SignedInRequest, absence_id: uuid.UUID) -> HttpResponse:
    """I am back."""
    actions.end_absence(absence=one(_standing().filter(user=request.user), pk=absence_id), by=request.user)
    messages.success(request, _("Fraværet er avsluttet."))
    return redirect("desk:my_absence")


def _standing() -> QuerySet[Absence]:
    return Absence.objects.filter(called_off_at=None, ends_on__gte=clock.today()).order_by("starts_on", "pk")


@page(Permission.INTAKE_DECIDE, methods="GET POST")
def absences(request: SignedInRequest) -> HttpResponse:
    """Those who are or will be away; and one more."""
    form = AbsenceForm(request.POST or None, initial={"user": request.GET.get("hvem")})
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            actions.register_absence(**form.cleaned_data, by=request.user)
        if form.is_valid():
            messages.success(request, _("Fraværet er registrert."))
            return redirect("desk:absences")
    shown = _standing().annotate(who=F("user__name"), instead=F("substitute__name"))
    context = {"form": form, "rows": list(shown), "today": clock.today()}
    return render(request, "desk/absences.html", context, status=422 if form.errors else 200)


@page(Permission.INTAKE_DECIDE, methods="POST", absence_id="organisation.Absence")
def end(request: SignedInRequest, absence_id: uuid.UUID) -> HttpResponse:
    """Back again."""
    actions.end_absence(absence=one(Absence.objects.all(), pk=absence_id), by=request.user)
    messages.success(request, _("Fraværet er avsluttet."))
    return redirect("desk:absences")
