"""«Utsendinger»: everything that goes out, by whatever way, how it went, and another try."""

import uuid

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from tettpaa.access.asking import one, problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import recipients
from tettpaa.desk import post
from tettpaa.documents.actions import sending
from tettpaa.documents.models import Dispatch

DISPATCH = "documents.Dispatch"
SHOWN = 50
VIEWS = (
    ("alle", _("Alle")),
    ("venter", _("Venter på post")),
    ("stoppet", _("Stoppet")),
    ("papir", _("Sendt på papir")),
    ("portal", _("Sendt i portalen")),
    ("feil", _("Ikke levert")),
)


class AddressForm(forms.Form):
    """As it stands in the window of the envelope, below the name."""

    address = forms.CharField(
        label=_("Adresse"),
        widget=forms.Textarea({"rows": 4, "autofocus": True}),
        max_length=250,
        help_text=_("Uten navnet. Slik: Storgata 1, ny linje, 1338 Sandvika."),
        error_messages={"required": _("Skriv gate eller postboks, postnummer og sted.")},
    )


class FailureForm(forms.Form):
    """Why it came back."""

    failure = forms.CharField(
        label=_("Hvorfor kom det ikke fram?"),
        max_length=200,
        help_text=_("For eksempel: kom i retur, flyttet."),
        error_messages={"required": _("Skriv hvorfor det ikke kom fram.")},
    )


@page(Permission.POST_SEND, methods="GET POST")
def dispatches(request: SignedInRequest) -> HttpResponse:
    """The latest first; ``?vis=`` narrows, and a name that is posted, so that no name stands in an address."""
    view = request.GET.get("vis", "alle")
    view = view if view in post.FILTERS else "alle"
    written = request.GET.get("side", "")
    number = max(1, int(written[:4])) if written.isdecimal() else 1
    text = " ".join(request.POST.get("q", "").split())[:100]
    first = (number - 1) * SHOWN
    rows = post.found(view, text, SHOWN + 1) if text else post.dispatches(view, first, SHOWN + 1)
    context = {"rows": rows[:SHOWN], "number": number, "has_more": len(rows) > SHOWN, "view": view, "filters": VIEWS}
    context |= {"text": text, "most": SHOWN}
    return render(request, "desk/dispatches.html", context)


@page(Permission.POST_SEND, methods="GET POST", dispatch_id=DISPATCH)
def address(request: SignedInRequest, dispatch_id: uuid.UUID) -> HttpResponse:
    """Where one letter is posted to. From one that lacked an address one goes on to the next that does."""
    letter = _letter(dispatch_id)
    following = None if letter.address else post.next_without_address(letter)
    form = AddressForm(request.POST or None, initial={"address": letter.address or post.known_address(letter)})
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            sending.write_address(letter=letter, address=form.cleaned_data["address"], by=request.user)
        if form.is_valid():
            messages.success(request, gettext("Adressen til %(name)s er lagret.") % {"name": post.shown_name(letter)})
            return redirect("desk:dispatch_address", following.pk) if following else redirect("desk:post")
    context = {
        "form": form,
        "name": post.shown_name(letter),
        "title": _("Adressen på brevet"),
        "submit": _("Lagre og ta neste") if following else _("Lagre adressen"),
        "letter": letter,
        "following": following,
        "left": post.without_address().count() if following else 0,
    }
    return render(request, "desk/dispatch_form.html", context, status=422 if form.errors else 200)


@page(Permission.POST_SEND, methods="GET POST", dispatch_id=DISPATCH)
def failed(request: SignedInRequest, dispatch_id: uuid.UUID) -> HttpResponse:
    """It came back."""
    letter = _letter(dispatch_id)
    form = FailureForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            sending.mark_failed(letter=letter, why=form.cleaned_data["failure"], by=request.user)
        if form.is_valid():
            messages.success(request, gettext("Det er registrert at brevet ikke kom fram."))
            return redirect("desk:dispatches")
    context = {"form": form, "name": post.shown_name(letter), "title": _("Brevet kom ikke fram"), "submit": _("Lagre")}
    return render(request, "desk/dispatch_form.html", context, status=422 if form.errors else 200)


@page(Permission.POST_SEND, methods="POST", dispatch_id=DISPATCH)
def again(request: SignedInRequest, dispatch_id: uuid.UUID) -> HttpResponse:
    """«Prøv igjen», or another way."""
    letter, how = _letter(dispatch_id), request.POST.get("how", "")
    try:
        if how == "portal":
            sending.send_in_portal(letter=letter, has_portal=_has_portal(letter), by=request.user)
            messages.success(request, gettext("%(name)s har det i portalen.") % {"name": post.shown_name(letter)})
        else:
            act = sending.send_on_paper if how == "paper" else sending.try_again
            act(letter=letter, by=request.user)
            messages.success(
                request, gettext("Brevet til %(name)s venter på post.") % {"name": post.shown_name(letter)}
            )
    except Problem as refused:
        messages.error(request, str(refused))
    return redirect("desk:dispatches")


def _letter(dispatch_id: uuid.UUID) -> Dispatch:
    return one(Dispatch.objects.all(), pk=dispatch_id)


def _has_portal(letter: Dispatch) -> bool:
    """Whether the receiver can read it there today."""
    case = post.case_of(letter)
    return case is not None and any(
        one.name == letter.recipient and one.has_portal for one in recipients.addressees(case)
    )
