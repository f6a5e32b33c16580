"""The unit lets the family read its draft in the portal: the invitation, a new version, answers, and the end of it."""

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.portal import referral_units
from tettpaa.portal.unit_shell import unit_shell
from tettpaa.referrals import reading_queries
from tettpaa.referrals.actions import inviting

REFERRAL = "referrals.Referral"


@page(Permission.UNIT_REFER, methods="POST", referral_id=REFERRAL)
def invite(request: SignedInRequest, referral_id: uuid.UUID) -> HttpResponse:
    """A letter with a code, shown this once: to be printed and handed over, or read aloud."""
    unit, referral = referral_units.own(request.user, referral_id)
    try:
        reading, code = inviting.invite(referral=referral, who=request.POST.get("who", ""), by=request.user)
    except Problem as problem:
        messages.error(request, str(problem))
        return redirect("portal:referral_seen", referral_id=referral.pk)
    context = {
        "referral": referral,
        "reading": reading,
        "code": code,
        "address": request.build_absolute_uri(reverse("portal:read_code")),
    }
    answer = render(request, "portal/referral_invitation.html", context | unit_shell(request.user, unit, "referrals"))
    answer["Cache-Control"] = "no-store"
    return answer


@page(Permission.UNIT_REFER, methods="POST", referral_id=REFERRAL)
def new_version(request: SignedInRequest, referral_id: uuid.UUID) -> HttpResponse:
    """«Legg fram den nye versjonen»."""
    _unit, referral = referral_units.own(request.user, referral_id)
    try:
        inviting.show_new_version(referral=referral, by=request.user)
        messages.success(request, _("De som leser i portalen, ser nå henvisningen slik den er."))
    except Problem as problem:
        messages.error(request, str(problem))
    return redirect("portal:referral_seen", referral_id=referral.pk)


@page(Permission.UNIT_REFER, methods="POST", referral_id=REFERRAL, reading_id="referrals.ReferralReading")
def end(request: SignedInRequest, referral_id: uuid.UUID, reading_id: uuid.UUID) -> HttpResponse:
    """«Avslutt lesingen»."""
    _unit, referral = referral_units.own(request.user, referral_id)
    reading = reading_queries.of_referral(referral, reading_id)
    inviting.end(reading=reading, by=request.user)
    messages.success(request, _("%(name)s ser ikke utkastet lenger.") % {"name": reading.who})
    return redirect("portal:referral_seen", referral_id=referral.pk)


@page(Permission.UNIT_REFER, methods="POST", referral_id=REFERRAL, response_id="referrals.ReferralResponse")
def answer_correction(request: SignedInRequest, referral_id: uuid.UUID, response_id: uuid.UUID) -> HttpResponse:
    """What was put right, or why it stands as it does."""
    _unit, referral = referral_units.own(request.user, referral_id)
    response = reading_queries.correction(referral, response_id)
    try:
        inviting.answer_correction(response=response, answer=request.POST.get("answer", "")[:4000], by=request.user)
        messages.success(request, _("Svaret er lagret. %(name)s ser det.") % {"name": response.who})
    except Problem as problem:
        messages.error(request, str(problem))
    return redirect("portal:referral_seen", referral_id=referral.pk)
