"""A unit's own referrals: the list, and the form page by page. What is written is saved, complete or not."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.defaultfilters import date as format_date
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import NotNow
from tettpaa.access.roles import Permission
from tettpaa.documents.uploads import LARGEST_FILE
from tettpaa.papers.queries import reports
from tettpaa.portal import referral_units
from tettpaa.portal.referral_steps import step_links
from tettpaa.portal.unit_shell import unit_shell
from tettpaa.referrals import actions, queries
from tettpaa.referrals.forms import (
    AttachmentForm,
    ChildForm,
    DraftForm,
    GuardianForm,
    MeasureForm,
    OrderForm,
    Rows,
    TriedForm,
    VoicesForm,
)
from tettpaa.referrals.models import Referral
from tettpaa.systemwork import referral_queries


@dataclass
class Step:
    """One page of the form: its fields, its rows, and where it leads."""

    key: str
    form: type[DraftForm]
    template: str
    next_page: str
    rows: tuple[str, type[DraftForm]] | None = None


CHILD = Step("child", ChildForm, "portal/referral_child.html", "portal:referral_order")
ORDER = Step("order", OrderForm, "portal/referral_order.html", "portal:referral_tried")
TRIED = Step("tried", TriedForm, "portal/referral_tried.html", "portal:referral_voices", ("measures", MeasureForm))
VOICES = Step(
    "voices", VoicesForm, "portal/referral_voices.html", "portal:referral_attachments", ("guardians", GuardianForm)
)


@page(Permission.OWN_ACCOUNT)
def home(request: SignedInRequest) -> HttpResponse:
    """Where a leader, a teacher or an officer comes in: all that waits, the reports, or the decisions."""
    if request.user.may(Permission.PARTNER_READ):
        return redirect("portal:partner")
    if request.user.may(Permission.UNIT_REPORT) and not request.user.may(Permission.UNIT_REFER):
        return redirect("portal:reports")
    if not request.user.may(Permission.UNIT_REFER) and not request.user.may(Permission.UNIT_DECIDE):
        return redirect("portal:family")
    return redirect("portal:front" if request.user.may(Permission.UNIT_REFER) else "portal:decisions")


@page(Permission.UNIT_REFER)
def own_list(request: SignedInRequest) -> HttpResponse:
    """Drafts, what has been sent, and what PPT misses."""
    units = referral_units.units_of(request.user)
    found = [row for unit in units for row in queries.of_unit(unit)]
    context = {
        "units": units,
        "missing": [row for row in found if row.submitted_at and row.is_missing],
        "drafts": [row for row in found if not row.submitted_at],
        "sent": [row for row in found if row.submitted_at and not row.is_missing],
        "systems": referral_queries.of_units(units),
    }
    return render(request, "portal/referrals.html", context | unit_shell(request.user, units[0], "referrals"))


@page(Permission.UNIT_REFER, methods="POST")
def start(request: SignedInRequest) -> HttpResponse:
    """A new draft. An untouched one from before is used again, so that a double click makes one."""
    unit = referral_units.chosen_unit(request, request.user)
    referral = queries.untouched(unit) or actions.start(unit=unit, by=request.user)
    return redirect("portal:referral_child", referral_id=referral.pk)


@page(Permission.UNIT_REFER, methods="GET POST", referral_id="referrals.Referral")
def child(request: SignedInRequest, referral_id: uuid.UUID) -> HttpResponse:
    """Who it is about."""
    return _step(request, referral_id, CHILD)


@page(Permission.UNIT_REFER, methods="GET POST", referral_id="referrals.Referral")
def order(request: SignedInRequest, referral_id: uuid.UUID) -> HttpResponse:
    """What PPT is asked to answer."""
    return _step(request, referral_id, ORDER)


@page(Permission.UNIT_REFER, methods="GET POST", referral_id="referrals.Referral")
def tried(request: SignedInRequest, referral_id: uuid.UUID) -> HttpResponse:
    """What the unit has done."""
    return _step(request, referral_id, TRIED)


@page(Permission.UNIT_REFER, methods="GET POST", referral_id="referrals.Referral")
def voices(request: SignedInRequest, referral_id: uuid.UUID) -> HttpResponse:
    """The child's view, the guardians and their view."""
    return _step(request, referral_id, VOICES)


def _step(request: SignedInRequest, referral_id: uuid.UUID, step: Step) -> HttpResponse:
    """Shows a page of the form, saves it by itself, or saves it and goes on."""
    unit, referral = referral_units.own(request.user, referral_id)
    by_itself = request.headers.get("X-Requested-With") == "fetch"
    if referral.submitted_at:
        return HttpResponse(status=409) if by_itself else redirect("portal:referral", referral_id=referral.pk)
    data = request.POST if request.method == "POST" else None
    form, rows = _forms(step, referral, data)
    if data is not None:
        saved = _save(request, referral, step, form, rows)
        if by_itself:
            return _autosave_answer(request, [form, *(rows.forms if rows else [])], saved)
        if saved:
            return _onwards(request, referral, step)
    shown = [form, *(rows.forms if rows else [])]
    context = {
        "referral": referral,
        "form": form,
        "rows": rows,
        "all_forms": shown,
        "form_failed": any(one.errors for one in shown),
        "steps": step_links(referral, step.key),
    }
    status = 422 if context["form_failed"] else 200
    return render(request, step.template, context | unit_shell(request.user, unit, "referrals"), status=status)


def _forms(step: Step, referral: Referral, data: Any) -> tuple[DraftForm, Rows | None]:
    """The page's form and its rows, with what is saved or what was sent."""
    initial = {name: getattr(referral, name, None) for name in step.form.base_fields}
    form = step.form(data, initial=initial)
    form.ask_about(referral)
    if step.rows is None:
        return form, None
    part, row_form = step.rows
    names = list(row_form.base_fields)
    saved = [{name: getattr(row, name) for name in names} for row in queries.parts(referral)[part]]
    return form, Rows(row_form, part, data, saved)


def _save(request: SignedInRequest, referral: Referral, step: Step, form: DraftForm, rows: Rows | None) -> bool:
    """Saves every field that can be read; true when there was nothing to mend."""
    fields_ok = form.is_valid()
    with problems_shown_in(form):
        actions.save_draft(referral=referral, values=form.written(), by=request.user)
    if step.rows is None or rows is None:
        return fields_ok and form.is_valid()
    if rows.is_valid() and rows.forms:
        holder: DraftForm = rows.forms[0]
        replace: Callable[..., None] = (
            actions.replace_measures if step.rows[0] == "measures" else actions.replace_guardians
        )
        with problems_shown_in(holder):
            replace(referral=referral, by=request.user, **{step.rows[0]: rows.values()})
    return fields_ok and form.is_valid() and rows.is_valid()


def _autosave_answer(request: SignedInRequest, forms: list[DraftForm], saved: bool) -> HttpResponse:
    """What the page's own script expects: when it was saved, or what is to be mended."""
    if not saved:
        first = next((text for form in forms for texts in form.errors.values() for text in texts), "")
        return JsonResponse({"error": str(first)}, status=422)
    base = request.POST.get("base_revision", "0")
    number = int(base) + 1 if base.isdigit() and len(base) < 9 else 1
    return JsonResponse({"revision": number, "saved_at": format_date(timezone.localtime(), "H.i")})


def _onwards(request: SignedInRequest, referral: Referral, step: Step) -> HttpResponse:
    """To the next page, or back to the same when only saved."""
    if request.POST.get("do") == "next":
        return redirect(step.next_page, referral_id=referral.pk)
    messages.success(request, _("Utkastet er lagret. Du kan fortsette når du vil."))
    return redirect(request.path)


@page(Permission.UNIT_REFER, methods="GET POST", referral_id="referrals.Referral")
def attachments(request: SignedInRequest, referral_id: uuid.UUID) -> HttpResponse:
    """Files beside the referral, one at a time."""
    unit, referral = referral_units.own(request.user, referral_id)
    if referral.submitted_at:
        return redirect("portal:referral", referral_id=referral.pk)
    form = AttachmentForm(request.POST, request.FILES) if request.method == "POST" else AttachmentForm()
    if form.is_bound and form.is_valid():
        sent = form.cleaned_data["file"]
        with problems_shown_in(form):
            actions.add_attachment(
                referral=referral,
                name=sent.name,
                data=sent.file,
                is_report=form.cleaned_data["is_report"],
                declared_type=sent.content_type or "",
                by=request.user,
            )
        if form.is_valid():
            messages.success(request, _("Filen er lagt ved."))
            return redirect(request.path)
    _tell_too_large(request, form)
    context = {
        "referral": referral,
        "form": form,
        "files": queries.parts(referral)["attachments"],
        "about_reports": reports.about(referral=referral),
        "start_report_url": reverse("portal:start_referral_report", args=[referral.pk]),
        "steps": step_links(referral, "attachments"),
    } | unit_shell(request.user, unit, "referrals")
    return render(request, "portal/referral_attachments.html", context, status=422 if form.errors else 200)


def _tell_too_large(request: SignedInRequest, form: AttachmentForm) -> None:
    """A file beyond all measure is dropped on its way in; then it was not forgotten, it was too large."""
    if "file" in form.errors and not request.FILES and int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST_FILE:
        del form.errors["file"]
        form.add_error("file", _("Filen er for stor. Den kan være 25 MB. Del den i to, eller lagre den som PDF."))


@page(
    Permission.UNIT_REFER,
    methods="POST",
    referral_id="referrals.Referral",
    attachment_id="referrals.ReferralAttachment",
)
def remove_attachment(request: SignedInRequest, referral_id: uuid.UUID, attachment_id: uuid.UUID) -> HttpResponse:
    """Takes a file out of the draft."""
    _unit, referral = referral_units.own(request.user, referral_id)
    try:
        actions.remove_attachment(attachment=queries.attachment(referral, attachment_id), by=request.user)
        messages.success(request, _("Filen er fjernet."))
    except NotNow as refused:
        messages.error(request, str(refused))
    return redirect("portal:referral_attachments", referral_id=referral.pk)
