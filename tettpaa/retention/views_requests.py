"""Somebody asks for their file: registered, gone through paper by paper, seen before it is answered, handed out."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.documents import downloads, masking, rendering
from tettpaa.documents import queries as documents
from tettpaa.people.models import Guardian
from tettpaa.retention import printing, requesting
from tettpaa.retention import requests as actions
from tettpaa.retention.forms_requests import CorrectionForm, HandingOutForm, ItemForm, RequestForm
from tettpaa.retention.models_requests import AccessItem, AccessRequest

REQUEST, ITEM = "retention.AccessRequest", "retention.AccessItem"


@page(Permission.ACCESS_REQUEST, methods="GET POST", child_id="people.Child")
def new(request: SignedInRequest, child_id: uuid.UUID) -> HttpResponse:
    """Who asks, for what, since when."""
    case = requesting.newest_case(child_id)
    people = requesting.may_ask(case.child)
    form = RequestForm(request.POST or None, people=people)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            made = actions.register(
                case=case,
                guardian=_guardian(form.cleaned_data["who"], case.child.scope_id),
                asked_for=form.cleaned_data["asked_for"],
                received_on=form.cleaned_data["received_on"],
                by=request.user,
            )
        if form.is_valid():
            return redirect("retention:request", request_id=made.pk)
    months = ruleset(clock.today()).number("access_request_months")
    context = {"case": case, "form": form, "people": people, "months": months}
    return render(request, "retention/request_new.html", context, status=422 if form.errors else 200)


def _guardian(value: str, folder_id: int) -> Guardian | None:
    return Guardian.objects.filter(pk=value, scope_id=folder_id).first() if value != RequestForm.PUPIL else None


@page(Permission.ACCESS_REQUEST, request_id=REQUEST)
def show(request: SignedInRequest, request_id: uuid.UUID) -> HttpResponse:
    """Everything that was found, and what is decided about each."""
    return _shown(request, requesting.request(request_id))


def _shown(request: SignedInRequest, asked: AccessRequest, *, status: int = 200, **more: Any) -> HttpResponse:
    items = list(asked.items.all())
    context = {
        "asked": asked,
        "items": items,
        "undecided": sum(not item.choice for item in items),
        "answer": requesting.answer_of(asked),
        "corrections": requesting.corrections(asked.case),
        "each_for_itself": requesting.pupil_decides(asked),
        "tests_left_out": requesting.tests_left_out(asked, request.user),
        "handing_out": HandingOutForm(initial={"handed_out_on": clock.today()}),
        "law": ruleset(clock.today()).reference("party_access").label.in_form(get_language() or "nb"),
    }
    return render(request, "retention/request.html", context | more, status=status)


@page(Permission.ACCESS_REQUEST, methods="GET POST", item_id=ITEM)
def item(request: SignedInRequest, item_id: uuid.UUID) -> HttpResponse:
    """One paper: its words as they are, and what becomes of it."""
    found = requesting.item(item_id)
    pages = requesting.maskable_pages(found)
    grounds = requesting.grounds(get_language() or "nb")
    form = ItemForm(request.POST or None, item=found, grounds=grounds, pages=pages)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            actions.decide(item=found, values=form.cleaned_data, by=request.user)
        if form.is_valid():
            return _after(request, found)
    asked = requesting.request(found.request_id)
    context = {"item": found, "asked": asked, "form": form, "each_for_itself": requesting.pupil_decides(asked)}
    context["pages"] = range(1, pages + 1)
    return render(request, "retention/request_item.html", context, status=422 if form.errors else 200)


def _after(request: SignedInRequest, found: AccessItem) -> HttpResponse:
    """A file that was made is looked over now; else on to the next paper that waits, and back when none does."""
    if found.masked_file_id is not None:
        return redirect("retention:item", found.pk)
    following = requesting.next_undecided(found)
    if following is None:
        return redirect("retention:request", found.request_id)
    messages.success(request, _("Lagret. Her er det neste dokumentet som ikke er bestemt."))
    return redirect("retention:item", following.pk)


@page(Permission.ACCESS_REQUEST, item_id=ITEM)
def page_picture(request: SignedInRequest, item_id: uuid.UUID) -> HttpResponse:
    """One page of the file as it looks, to draw masks on (``?nr=``, else the first); logged as reading the file."""
    found, asked = requesting.item(item_id), request.GET.get("nr", "1")
    number = int(asked) if asked.isascii() and asked.isdecimal() else 0
    if not 1 <= number <= requesting.maskable_pages(found):
        raise Http404("filen har ikke denne siden")
    file = documents.stored_file(found.file_id)  # type: ignore[arg-type]  # a file with pages is there
    png = masking.picture(documents.whole_file(file), file.media_type, number)
    return downloads.made(png, _("Side %(n)s") % {"n": number} + ".png", "image/png")


@page(Permission.ACCESS_REQUEST, methods="POST", item_id=ITEM)
def look_over(request: SignedInRequest, item_id: uuid.UUID) -> HttpResponse:
    """Somebody has looked it over."""
    found = requesting.item(item_id)
    try:
        actions.look_over(item=found, by=request.user)
    except Problem as problem:
        messages.error(request, str(problem))
    return redirect("retention:request", request_id=found.request_id)


@page(Permission.ACCESS_REQUEST, request_id=REQUEST)
def preview(request: SignedInRequest, request_id: uuid.UUID) -> HttpResponse:
    """The answer as it will be, before anybody decides."""
    asked = requesting.request(request_id)
    decided = [one for one in asked.items.all() if one.choice]
    pdf = rendering.render(printing.answer(asked, decided, request.user))
    return downloads.made(pdf, _("Utkast til svar.pdf"), "application/pdf")


@page(Permission.ACCESS_REQUEST, methods="POST", request_id=REQUEST)
def answer(request: SignedInRequest, request_id: uuid.UUID) -> HttpResponse:
    """The decision."""
    asked = requesting.request(request_id)
    try:
        actions.answer(request=asked, by=request.user)
    except Problem as problem:
        messages.error(request, " ".join(str(sentence) for sentence in problem.sentences))
    else:
        messages.success(request, _("Svaret er laget. Se over det, og registrer når det er gitt ut."))
    return redirect("retention:request", request_id=asked.pk)


@page(Permission.ACCESS_REQUEST, methods="POST", fresh=True, request_id=REQUEST)
def hand_out(request: SignedInRequest, request_id: uuid.UUID) -> HttpResponse:
    """It is given out."""
    asked = requesting.request(request_id)
    form = HandingOutForm(request.POST)
    answered = requesting.answer_of(asked)
    if form.is_valid() and answered is not None:
        with problems_shown_in(form):
            values = form.cleaned_data
            actions.hand_out(
                answered=answered, on=values["handed_out_on"], how=values["handed_out_how"], by=request.user
            )
        if form.is_valid():
            return redirect("retention:request", request_id=asked.pk)
    return _shown(request, asked, handing_out=form, status=422)


@page(Permission.ACCESS_REQUEST, methods="GET POST", request_id=REQUEST)
def correct(request: SignedInRequest, request_id: uuid.UUID) -> HttpResponse:
    """Something is wrong, says the one who asked."""
    asked = requesting.request(request_id)
    form = CorrectionForm(request.POST or None, papers=[one.title for one in asked.items.all()])
    if request.method == "POST" and form.is_valid():
        actions.correct(case=asked.case, guardian=asked.guardian, values=form.cleaned_data, by=request.user)
        messages.success(request, _("Det er skrevet inn."))
        return redirect("retention:request", request_id=asked.pk)
    return render(
        request, "retention/request_correct.html", {"asked": asked, "form": form}, status=422 if form.errors else 200
    )
