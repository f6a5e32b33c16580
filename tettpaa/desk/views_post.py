"""Letters on paper: printed together with the address for the window first, marked as sent, printed again."""

import io
import uuid

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from pypdf import PdfWriter

from tettpaa.access.asking import one, problems_shown_in
from tettpaa.access.logbook import log_read
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.cases.actions import withholding
from tettpaa.core.written_dates import DATES
from tettpaa.desk import post
from tettpaa.documents import downloads, postal, rendering
from tettpaa.documents import queries as documents
from tettpaa.documents.actions import sending
from tettpaa.documents.models import Dispatch

SENT_SHOWN = 50


class SentForm(forms.Form):
    """Which day they went in the post."""

    on = forms.DateField(
        label=_("Sendt"),
        input_formats=DATES,
        error_messages={"required": _("Skriv dagen de ble sendt."), "invalid": _("Skriv datoen slik: 22.11.2026.")},
    )
    letters = forms.Field(required=False, widget=forms.MultipleHiddenInput)


@page(Permission.POST_SEND)
def letters(request: SignedInRequest) -> HttpResponse:
    """Those that wait."""
    return _page(request, SentForm(initial={"on": timezone.localdate()}), frozenset())


@page(Permission.POST_SEND)
def sent(request: SignedInRequest) -> HttpResponse:
    """Those that have gone, to be printed again or put back."""
    written = request.GET.get("side", "")
    number = max(1, int(written[:4])) if written.isdecimal() else 1
    rows = post.sent((number - 1) * SENT_SHOWN, SENT_SHOWN + 1)
    context = {"rows": rows[:SENT_SHOWN], "number": number, "has_more": len(rows) > SENT_SHOWN}
    return render(request, "desk/post_sent.html", context)


@page(Permission.POST_SEND, methods="POST")
def print_chosen(request: SignedInRequest) -> HttpResponse:
    """All that are ticked off as one file, so that the printer is asked once."""
    found = post.chosen(request.POST.getlist("letters"))
    if _some_are_stopped(request, found):
        return redirect("desk:post")
    if not found:
        messages.error(request, gettext("Velg minst ett brev."))
        return redirect("desk:post")
    try:
        sending.mark_printed(letters=found, by=request.user)
    except Problem as refused:
        messages.error(request, str(refused))
        return redirect("desk:post")
    whole = PdfWriter()
    for row in found:
        log_read("file", row.file)
        whole.append(io.BytesIO(rendering.address_page(row.recipient, postal.lines(row.address))))
        whole.append(io.BytesIO(documents.whole_file(row.file)))
    buffer = io.BytesIO()
    whole.write(buffer)
    name = f"{gettext('Brev')} {timezone.localtime():%d.%m.%Y %H.%M}.pdf"
    return downloads.made(buffer.getvalue(), name, "application/pdf")


@page(Permission.POST_SEND, methods="POST")
def mark_sent(request: SignedInRequest) -> HttpResponse:
    """They are in the post."""
    form, ids = SentForm(request.POST), request.POST.getlist("letters")
    if form.is_valid() and _some_are_stopped(request, post.chosen(ids)):
        return redirect("desk:post")
    if form.is_valid():
        with problems_shown_in(form):
            count = sending.mark_sent(letters=post.chosen(ids), on=form.cleaned_data["on"], by=request.user)
        if form.is_valid():
            said = ngettext("%(n)s brev er merket som sendt.", "%(n)s brev er merket som sendt.", count)
            messages.success(request, said % {"n": count})
            return redirect("desk:post")
    return _page(request, form, frozenset(ids))


@page(Permission.POST_SEND, methods="POST", dispatch_id="documents.Dispatch")
def not_sent(request: SignedInRequest, dispatch_id: uuid.UUID) -> HttpResponse:
    """Marked by mistake: it waits again."""
    letter = one(Dispatch.objects.filter(channel=Dispatch.Channel.PAPER), pk=dispatch_id)
    sending.mark_not_sent(letter=letter, by=request.user)
    messages.success(request, gettext("Brevet til %(name)s venter igjen.") % {"name": letter.recipient})
    return redirect("desk:post")


def _some_are_stopped(request: SignedInRequest, chosen: list[Dispatch]) -> bool:
    """A yes may have run out since the letter was laid in the pile: then nothing is done, and it is said."""
    stopped = withholding.hold(letters=chosen, by=request.user)
    if not stopped:
        return False
    names = ", ".join(post.shown_name(row) for row in stopped)
    said = gettext("Stoppet, samtykket til å dele gjelder ikke lenger: %(names)s. Velg de andre brevene på nytt.")
    messages.error(request, said % {"names": names})
    return True


def _page(request: SignedInRequest, form: SentForm, ticked: frozenset[str]) -> HttpResponse:
    rows = post.waiting()
    context = {
        "form": form,
        "form_failed": bool(form.errors),
        "rows": [(row, str(row.pk) in ticked) for row in rows],
        "most": post.MOST,
        "lacking": [row for row in rows if not row.has_address],
    }
    return render(request, "desk/post.html", context, status=422 if form.errors else 200)
