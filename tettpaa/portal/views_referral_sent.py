"""Looking a referral over, sending it, what happens afterwards, and answers to what PPT misses."""

import datetime as dt
import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.core.rulesets import ruleset
from tettpaa.documents import downloads
from tettpaa.portal import referral_units
from tettpaa.portal.referral_steps import step_links
from tettpaa.portal.unit_shell import unit_shell
from tettpaa.referrals import actions, printing, queries, reading_queries
from tettpaa.referrals.actions import showing
from tettpaa.referrals.forms import AnswerForm, SeenForm, SendForm
from tettpaa.referrals.models import Referral


@page(Permission.UNIT_REFER, methods="GET POST", referral_id="referrals.Referral")
def review(request: SignedInRequest, referral_id: uuid.UUID) -> HttpResponse:
    """Everything on one page, what is missing with a link to each, and the button that sends."""
    unit, referral = referral_units.own(request.user, referral_id)
    if referral.submitted_at:
        return redirect("portal:referral", referral_id=referral.pk)
    form = SendForm(request.POST if request.method == "POST" else None)
    if request.method == "POST":
        with problems_shown_in(form):
            actions.submit(referral=referral, by=request.user)
        if form.is_valid():
            return redirect("portal:referral", referral_id=referral.pk)
    steps = step_links(referral, "review")
    context = {
        "referral": referral,
        "form": form,
        "steps": steps,
        "lacking": list(dict.fromkeys(one for step in steps for one in step.missing)),
        "form_failed": bool(form.errors),
    }
    said = [said for one in reading_queries.readers(referral) for said in one.said]
    context |= queries.parts(referral) | {"responses": said} | unit_shell(request.user, unit, "referrals")
    return render(request, "portal/referral_review.html", context, status=422 if form.errors else 200)


@page(Permission.UNIT_REFER, methods="GET POST", referral_id="referrals.Referral")
def seen(request: SignedInRequest, referral_id: uuid.UUID) -> HttpResponse:
    """The family sees all of it with the attachments before it is sent; who did, how and when."""
    unit, referral = referral_units.own(request.user, referral_id)
    if referral.submitted_at:
        return redirect("portal:referral", referral_id=referral.pk)
    parts = queries.parts(referral)
    people = [(str(one.pk), one.name) for one in parts["guardians"]]
    if queries.pupil_decides(referral):
        people.append((showing.PUPIL, referral.child_name))
    form = SeenForm(request.POST or None, people=people, initial={"seen_on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            showing.record_viewing(referral=referral, **form.cleaned_data, by=request.user)
        if form.is_valid():
            messages.success(request, _("Det er lagret at de har sett henvisningen."))
            return redirect(request.path)
    context = {"referral": referral, "form": form, "steps": step_links(referral, "seen"), "people": people}
    readers = reading_queries.readers(referral)
    inside = {one.reading.who for one in readers if one.reading.user_id and not one.reading.ended_at}
    context |= {
        "viewings": queries.viewings(referral),
        "readers": readers,
        "must_show_again": any(one.version.changed_at and not one.reading.ended_at for one in readers),
        "invitable": [] if referral.protected_address else [one for one in people if one[1] not in inside],
    }
    context |= parts | unit_shell(request.user, unit, "referrals")
    return render(request, "portal/referral_seen.html", context, status=422 if form.errors else 200)


@page(Permission.UNIT_REFER, referral_id="referrals.Referral")
def sent(request: SignedInRequest, referral_id: uuid.UUID) -> HttpResponse:
    """The receipt: what happens next and when; and later, where it is. A draft goes to its form."""
    unit, referral = referral_units.own(request.user, referral_id)
    if not referral.submitted_at:
        return redirect("portal:referral_child", referral_id=referral.pk)
    told = {"answer": queries.answer(referral), "letters": queries.letters(referral)}
    context = {"referral": referral, "form": AnswerForm()} | told | dates_of(referral)
    context |= queries.parts(referral) | unit_shell(request.user, unit, "referrals")
    return render(request, "portal/referral_sent.html", context)


@page(Permission.UNIT_REFER, methods="POST", referral_id="referrals.Referral", notice_id="referrals.DeficiencyNotice")
def answer(request: SignedInRequest, referral_id: uuid.UUID, notice_id: uuid.UUID) -> HttpResponse:
    """The answer to what PPT misses, with a file when there is one."""
    unit, referral = referral_units.own(request.user, referral_id)
    notice = queries.notice(referral, notice_id)
    if notice.answered_at is not None:
        return redirect("portal:referral", referral_id=referral.pk)
    form = AnswerForm(request.POST, request.FILES)
    if form.is_valid():
        sent_file = form.cleaned_data["file"]
        with problems_shown_in(form):
            if sent_file:
                actions.add_attachment(
                    referral=referral,
                    name=sent_file.name,
                    data=sent_file.file,
                    is_report=False,
                    declared_type=sent_file.content_type or "",
                    by=request.user,
                )
            actions.answer_missing(notice=notice, answer=form.cleaned_data["answer"], by=request.user)
        if form.is_valid():
            messages.success(request, _("Svaret er sendt til PPT."))
            return redirect("portal:referral", referral_id=referral.pk)
    context = {"referral": referral, "form": form} | dates_of(referral)
    context |= queries.parts(referral) | unit_shell(request.user, unit, "referrals")
    return render(request, "portal/referral_sent.html", context, status=422)


@page(Permission.UNIT_REFER, referral_id="referrals.Referral")
def printed(request: SignedInRequest, referral_id: uuid.UUID) -> HttpResponse:
    """The referral as a document that can be kept."""
    _unit, referral = referral_units.own(request.user, referral_id)
    return downloads.made(printing.pdf(referral), "henvisning.pdf", "application/pdf")


def dates_of(referral: Referral) -> dict[str, dt.date]:
    """When the unit hears from PPT at the latest, and when the whole case should be done."""
    day = referral.received_on or timezone.localdate()
    rules = ruleset(day)
    months = rules.number("preliminary_answer_months")
    norm_on = day + dt.timedelta(days=rules.number("processing_norm_days"))
    return {"answer_by": _months_after(day, months), "norm_on": norm_on}


def _months_after(day: dt.date, months: int) -> dt.date:
    """The same day some months on, or the last one there is."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = (dt.date(year + (month == 11), (month + 1) % 12 + 1, 1) - dt.timedelta(days=1)).day
    return dt.date(year, month + 1, min(day.day, last))
