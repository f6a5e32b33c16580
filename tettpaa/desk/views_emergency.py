"""Emergency access: taken by an employee, and gone through by a leader the next working day."""

import uuid
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import F
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from tettpaa.access.asking import one, problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.cases.actions import emergency
from tettpaa.cases.form_fields import day, line, pick
from tettpaa.cases.models import EmergencyAccess
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset

LATEST = 100


class EmergencyForm(forms.Form):
    """Which child, why it cannot wait, and what has happened."""

    cause = pick(_("Hvorfor kan det ikke vente?"), EmergencyAccess.Cause.choices, _("Velg hvorfor det ikke kan vente."))
    reason = line(_("Hva har skjedd?"), _("Skriv hva som har skjedd."), most=300)
    number = line(_("Saksnummer"), most=20, help_text=_("Kan du det ikke, skriver du navn og fødselsdato."))
    name = line(_("Barnets fulle navn"), most=200)
    born = day(_("Barnets fødselsdato"), required=False)

    def clean(self) -> dict[str, Any]:
        """A number, or name and birthday."""
        given = super().clean() or {}
        if not given.get("number") and not (given.get("name") and given.get("born")) and "born" not in self.errors:
            self.add_error("number", _("Skriv saksnummeret, eller navn og fødselsdato."))
        return given


class ReviewForm(forms.Form):
    """In order or not, and what was done."""

    is_justified = forms.TypedChoiceField(
        choices=[("yes", _("Bruken var nødvendig")), ("no", _("Meld avvik"))], coerce=lambda value: value == "yes"
    )
    follow_up = forms.CharField(max_length=500, required=False)


@page(Permission.CASE_WORK, methods="GET POST", fresh=True)
def take(request: SignedInRequest) -> HttpResponse:
    """Opens one case for a day; the answer is the same for a case that is not there and one that is shut off."""
    form = EmergencyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        taken = None
        with problems_shown_in(form):
            taken = emergency.take(**form.cleaned_data, by=request.user)
        if taken is not None:
            messages.success(request, gettext("Saken er åpnet med nødtilgang. Lederen har fått beskjed."))
            return redirect("cases:case", case_id=taken.case_id)
        if form.is_valid():
            form.add_error(None, gettext("Vi finner ingen sak som kan åpnes med nødtilgang. Spør fagleder."))
    hours = ruleset(clock.today()).number("emergency_access_hours")
    sees_all = request.user.may(Permission.ACCESS_FOLLOW_UP)
    context = {"form": form, "hours": hours, "sees_all": sees_all}
    return render(request, "desk/emergency.html", context, status=422 if form.errors else 200)


@page(Permission.ACCESS_FOLLOW_UP)
def emergencies(request: SignedInRequest) -> HttpResponse:
    """Those that wait for an answer, and the latest that have one."""
    rows = EmergencyAccess.objects.annotate(
        who=F("user__name"),
        number=F("case__number"),
        first_name=F("case__child__first_name"),
        last_name=F("case__child__last_name"),
        justified=F("review__is_justified"),
        follow_up=F("review__follow_up"),
        reviewer=F("review__reviewed_by__name"),
        reviewed_at=F("review__reviewed_at"),
    ).order_by("-taken_at")
    context = {
        "waiting": list(rows.filter(review=None).order_by("taken_at")),
        "done": list(rows.exclude(review=None)[:LATEST]),
    }
    return render(request, "desk/emergencies.html", context)


@page(Permission.ACCESS_FOLLOW_UP, methods="POST", taken_id="cases.EmergencyAccess")
def review(request: SignedInRequest, taken_id: uuid.UUID) -> HttpResponse:
    """The leader's answer."""
    taken, form = one(EmergencyAccess.objects.all(), pk=taken_id), ReviewForm(request.POST)
    if not form.is_valid():
        messages.error(request, gettext("Velg om bruken var nødvendig, eller meld avvik."))
        return redirect("desk:emergencies")
    try:
        emergency.review(taken=taken, **form.cleaned_data, by=request.user)
        messages.success(request, gettext("Etterkontrollen er lagret."))
    except Problem as problem:
        messages.error(request, str(problem))
    return redirect("desk:emergencies")
