"""A unit asks PPT for system work, sees what becomes of it, answers a question, and withdraws."""

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.portal.referral_units import units_of
from tettpaa.portal.unit_shell import unit_shell
from tettpaa.systemwork import referral_queries, referring
from tettpaa.systemwork.forms_referral import MoreForm, SystemReferralForm

ONE = "systemwork.SystemReferral"


@page(Permission.UNIT_REFER, methods="GET POST")
def ask(request: SignedInRequest) -> HttpResponse:
    """The form. It is sent at once; there is no draft to forget."""
    units = units_of(request.user)
    form = SystemReferralForm(request.POST or None, units=units)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            sent = referring.ask(**form.values(), by=request.user)
        if form.is_valid():
            messages.success(request, _("Sendt til PPT. Svaret kommer her."))
            return redirect("portal:system_referral", referral_id=sent.pk)
    back = reverse("portal:referrals")
    context = {"form": form, "back": back, "crumbs": [(_("Henvisninger"), back)]}
    shell = unit_shell(request.user, units[0], "referrals")
    return render(request, "portal/system_ask.html", context | shell, status=422 if form.errors else 200)


@page(Permission.UNIT_REFER, methods="GET POST", referral_id=ONE)
def system_referral(request: SignedInRequest, referral_id: uuid.UUID) -> HttpResponse:
    """What was asked for, what PPT has answered, and the answer to a question from PPT."""
    units = units_of(request.user)
    found = referral_queries.own(referral_id, units)
    form = MoreForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            referring.add_more(referral=found, text=form.cleaned_data["text"], by=request.user)
        if form.is_valid():
            messages.success(request, _("Sendt til PPT. Svaret kommer her."))
            return redirect(request.path)
    context = {
        "referral": found,
        "steps": referral_queries.steps(found),
        "form": form,
        "is_asked": found.state == found.State.ASKED or form.is_bound,
        "crumbs": [(_("Henvisninger"), reverse("portal:referrals"))],
    }
    shell = unit_shell(request.user, found.unit, "referrals")
    return render(request, "portal/system_referral.html", context | shell, status=422 if form.errors else 200)


@page(Permission.UNIT_REFER, methods="POST", referral_id=ONE)
def withdraw(request: SignedInRequest, referral_id: uuid.UUID) -> HttpResponse:
    """Not needed after all. When PPT was first, the page says so."""
    found = referral_queries.own(referral_id, units_of(request.user))
    try:
        referring.withdraw_referral(referral=found, by=request.user)
        messages.success(request, _("Systemhenvisningen er trukket tilbake. PPT gjør ikke noe med den."))
    except Problem as refused:
        messages.error(request, str(refused))
    return redirect("portal:system_referral", referral_id=found.pk)
