"""A guardian, or a pupil from fifteen, asks PPT for help: one page to write, one button to send, and a receipt."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.portal.family_shell import family_shell
from tettpaa.portal.views_referral_sent import dates_of
from tettpaa.referrals import actions, queries, wording
from tettpaa.referrals.actions import family
from tettpaa.referrals.forms import AttachmentForm, FamilyForm
from tettpaa.referrals.models import Referral


@page(Permission.FAMILY_REFER, methods="POST")
def start(request: SignedInRequest) -> HttpResponse:
    """A new draft; one that is not sent yet is used again, so that a double click makes one."""
    drafts = [row for row in queries.begun_by(request.user) if not row.submitted_at]
    referral = drafts[0] if drafts else family.start_own(by=request.user)
    return redirect("portal:own_referral", referral_id=referral.pk)


@page(Permission.FAMILY_REFER, methods="GET POST", referral_id="referrals.Referral")
def own(request: SignedInRequest, referral_id: uuid.UUID) -> HttpResponse:
    """What I write; and when it is sent, what happens now."""
    referral = queries.own_of_family(referral_id, request.user)
    if referral.submitted_at:
        return _receipt(request, referral)
    form = _form(referral, request.POST if request.method == "POST" else None)
    if request.method == "POST":
        form.is_valid()
        with problems_shown_in(form):
            _save(referral, form.written(), request)
        if form.is_valid() and request.POST.get("do") == "send":
            return _send(request, referral)
        if form.is_valid():
            messages.success(request, _("Det du har skrevet, er lagret. Du kan fortsette når du vil."))
            return redirect("portal:own_referral", referral_id=referral.pk)
    return _shown(request, referral, form, AttachmentForm())


def _save(referral: Referral, values: dict[str, Any], request: SignedInRequest) -> None:
    if "unit" in values:
        kind = values.pop("kind", "")
        family.place_own(referral=referral, unit=values.pop("unit"), kind=kind, by=request.user)
    actions.save_draft(referral=referral, values=values, by=request.user)


def _form(referral: Referral, data: Any) -> FamilyForm:
    saved = {name: getattr(referral, name) for name in FamilyForm.base_fields if name != "unit"}
    is_pupil = referral.referrer_kind == Referral.Referrer.PUPIL
    return FamilyForm(data, initial=saved | {"unit": referral.unit_id}, is_pupil=is_pupil)


@page(Permission.FAMILY_REFER, methods="POST", referral_id="referrals.Referral")
def attach(request: SignedInRequest, referral_id: uuid.UUID) -> HttpResponse:
    """A paper of one's own beside it."""
    referral = queries.own_of_family(referral_id, request.user)
    form = AttachmentForm(request.POST, request.FILES)
    if form.is_valid():
        sent = form.cleaned_data["file"]
        kept = {"name": sent.name, "data": sent.file, "declared_type": sent.content_type or ""}
        with problems_shown_in(form):
            actions.add_attachment(referral=referral, is_report=False, **kept, by=request.user)
        if form.is_valid():
            messages.success(request, _("Filen er lagt ved."))
            return redirect("portal:own_referral", referral_id=referral.pk)
    return _shown(request, referral, _form(referral, None), form)


def _send(request: SignedInRequest, referral: Referral) -> HttpResponse:
    try:
        actions.submit(referral=referral, by=request.user)
    except Problem as refused:
        for sentence in refused.sentences:
            messages.error(request, str(sentence))
    return redirect("portal:own_referral", referral_id=referral.pk)


def _shown(request: SignedInRequest, referral: Referral, form: FamilyForm, attachment: AttachmentForm) -> HttpResponse:
    context = {
        "referral": referral,
        "form": form,
        "attachment": attachment,
        "files": queries.parts(referral)["attachments"],
        "lacking": [wording.MISSING[one.key] for one in queries.missing(referral)],
    }
    status = 422 if form.errors or attachment.errors else 200
    return render(request, "portal/own_referral.html", context | family_shell(request.user), status=status)


def _receipt(request: SignedInRequest, referral: Referral) -> HttpResponse:
    told = {"answer": queries.answer(referral), "letters": queries.letters(referral)}
    context = {"referral": referral} | told | dates_of(referral) | queries.parts(referral) | family_shell(request.user)
    return render(request, "portal/own_referral_sent.html", context)
