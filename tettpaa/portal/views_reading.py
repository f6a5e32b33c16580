"""One of the family reads a unit's draft: with a code from the unit, and says what they will, each act their own."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.portal.family_shell import family_shell
from tettpaa.portal.forms import CodeForm, SayForm
from tettpaa.referrals import reading_queries
from tettpaa.referrals.actions import reading as acts
from tettpaa.referrals.models import ReferralReading, ReferralResponse

Kind = ReferralResponse.Kind
LABELS = {"view": gettext_lazy("Hva er viktig for barnet?"), "correct": gettext_lazy("Hva er feil, og hva er riktig?")}


@page(Permission.FAMILY_ANSWER, methods="GET POST")
def code(request: SignedInRequest) -> HttpResponse:
    """«Har du fått en kode?»"""
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            found = acts.redeem(code=form.cleaned_data["code"], born=form.cleaned_data["born"], by=request.user)
        if form.is_valid():
            return redirect("portal:reading", reading_id=found)
    context = {"form": form} | family_shell(request.user)
    return render(request, "portal/read_code.html", context, status=422 if form.errors else 200)


@page(Permission.FAMILY_ANSWER, methods="GET POST", reading_id="referrals.ReferralReading")
def reading(request: SignedInRequest, reading_id: uuid.UUID) -> HttpResponse:
    """All of the draft with its files; that it is read; what is important; what is wrong; yes or no."""
    found = reading_queries.own(reading_id, request.user)
    do = request.POST.get("do", "")
    forms = {
        key: SayForm(request.POST if do == key else None, prefix=key, label=label) for key, label in LABELS.items()
    }
    form = forms.get(do) or SayForm({}, prefix="act")
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            told = _act(request, found, do, form.cleaned_data["text"])
        if form.is_valid():
            messages.success(request, told)
            return redirect("portal:reading", reading_id=found.pk)
        for sentence in form.non_field_errors():
            messages.error(request, str(sentence))
    return _shown(request, found, forms, failed=bool(form.errors) and request.method == "POST")


def _act(request: SignedInRequest, found: ReferralReading, do: str, text: str) -> str:
    """One act, and the thanks for it."""
    more: dict[str, Any] = {"reading": found, "by": request.user}
    if do == "read":
        acts.mark_read(**more)
        return _("Takk. Skolen eller barnehagen ser at du har lest.")
    if do in {"yes", "no"}:
        acts.respond(kind=Kind.CONSENT, agreed=do == "yes", **more)
        return _("Takk, du har sagt ja.") if do == "yes" else _("Du har sagt nei.")
    if do == "correct":
        acts.respond(kind=Kind.CORRECTION, text=text, **more)
        return _("Takk. De får beskjed om hva som er feil, og svarer deg her.")
    acts.respond(kind=Kind.VIEW, text=text, **more)
    return _("Takk. Det du skrev, følger henvisningen med dine egne ord.")


def _shown(
    request: SignedInRequest, found: ReferralReading, forms: dict[str, SayForm], *, failed: bool
) -> HttpResponse:
    said = reading_queries.responses(found)
    context = {
        "reading": found,
        "version": reading_queries.latest_version(found),
        "view_form": forms["view"],
        "correct_form": forms["correct"],
        "form_failed": failed,
        "views": [one for one in said if one.kind == Kind.VIEW],
        "corrections": [one for one in said if one.kind == Kind.CORRECTION],
        "consent": next((one for one in reversed(said) if one.kind == Kind.CONSENT), None),
    }
    return render(request, "portal/reading.html", context | family_shell(request.user), status=422 if failed else 200)
