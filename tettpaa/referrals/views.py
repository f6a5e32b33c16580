"""The desk's work with a referral: what has come, is everything there, which child is it."""

import datetime as dt
import uuid
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.core.rulesets import ruleset
from tettpaa.documents import downloads
from tettpaa.people import queries as people
from tettpaa.referrals import actions, printing, queries
from tettpaa.referrals.forms_desk import MissingForm, NoticeAnswerForm, PaperForm

PAGE = 50


@page(Permission.REFERRAL_REGISTER, methods="GET POST")
def waiting(request: SignedInRequest) -> HttpResponse:
    """Referrals that wait for the check, the oldest first. A name is sent by POST, so that it stands in no address."""
    text, state = request.POST.get("q", "")[:80], (request.POST or request.GET).get("vis", "")
    shown = Paginator(queries.waiting_for_check(text, state), PAGE).get_page(request.GET.get("side"))
    queries.log_shown("referrals.waiting_for_check", shown.object_list)
    today = timezone.localdate()
    rows = [(row, (today - (row.received_on or today)).days) for row in shown.object_list]
    context = {"page": shown, "rows": rows, "q": text, "state": state}
    return render(request, "referrals/waiting.html", context)


@page(Permission.REFERRAL_READ, referral_id="referrals.Referral")
def referral(request: SignedInRequest, referral_id: uuid.UUID) -> HttpResponse:
    """All of one referral, for those who need it."""
    return _shown(request, referral_id, MissingForm(initial={"answer_by": _answer_day()}))


def _shown(request: SignedInRequest, referral_id: uuid.UUID, form: Any) -> HttpResponse:
    """The referral's page, with the form that asks for what is missing as it stands now."""
    found = queries.referral(referral_id)
    checks = request.user.may(Permission.REFERRAL_REGISTER)
    context = {
        "referral": found,
        "form": form,
        "may_check": checks and not found.is_complete and not found.is_decided,
        "child": queries.linked_child(found),
        "answer_form": NoticeAnswerForm(),
    } | queries.parts(found)
    return render(request, "referrals/referral.html", context, status=422 if form.errors else 200)


def _answer_day() -> Any:
    """When an answer is due unless the clerk says otherwise."""
    today = timezone.localdate()
    return today + dt.timedelta(days=ruleset(today).number("deficiency_days"))


@page(Permission.REFERRAL_REGISTER, methods="POST", referral_id="referrals.Referral")
def ask(request: SignedInRequest, referral_id: uuid.UUID) -> HttpResponse:
    """Asks the unit for what is missing."""
    found = queries.referral(referral_id)
    form = MissingForm(request.POST)
    if form.is_valid():
        with problems_shown_in(form):
            actions.ask_for_missing(referral=found, **form.cleaned_data, by=request.user)
        if form.is_valid():
            messages.success(request, _("Skolen eller barnehagen ser nå i portalen hva som mangler."))
            return redirect("referrals:referral", referral_id=referral_id)
    return _shown(request, referral_id, form)


@page(
    Permission.REFERRAL_REGISTER,
    methods="POST",
    referral_id="referrals.Referral",
    notice_id="referrals.DeficiencyNotice",
)
def answered(request: SignedInRequest, referral_id: uuid.UUID, notice_id: uuid.UUID) -> HttpResponse:
    """Writes down an answer that came another way than the portal."""
    found = queries.referral(referral_id)
    text = request.POST.get("answer", "")
    return _done_or_told(
        request,
        found,
        lambda: actions.answer_missing(notice=queries.notice(found, notice_id), answer=text, by=request.user),
        _("Svaret er skrevet inn."),
    )


@page(Permission.REFERRAL_REGISTER, methods="POST", referral_id="referrals.Referral")
def complete(request: SignedInRequest, referral_id: uuid.UUID) -> HttpResponse:
    """Everything is there."""
    found = queries.referral(referral_id)
    return _done_or_told(
        request,
        found,
        lambda: actions.confirm_complete(referral=found, by=request.user),
        _("Henvisningen er komplett. Fagleder ser den nå i inntak."),
    )


@page(Permission.REFERRAL_REGISTER, referral_id="referrals.Referral")
def find_child(request: SignedInRequest, referral_id: uuid.UUID) -> HttpResponse:
    """Search before create: children here who may be the one, beside what the referral says."""
    found = queries.referral(referral_id)
    context = {"referral": found, "alike": queries.alike(found), "may_register": found.child_birth_date is not None}
    return render(request, "referrals/find_child.html", context)


@page(Permission.REFERRAL_REGISTER, methods="POST", referral_id="referrals.Referral", child_id="people.Child")
def link_child(request: SignedInRequest, referral_id: uuid.UUID, child_id: uuid.UUID) -> HttpResponse:
    """This is the child."""
    found = queries.referral(referral_id)
    child = people.child(child_id)
    return _done_or_told(
        request,
        found,
        lambda: actions.link_child(referral=found, child=child, by=request.user),
        _("Henvisningen er koblet til barnets mappe."),
    )


@page(Permission.REFERRAL_REGISTER, methods="POST", referral_id="referrals.Referral")
def register_child(request: SignedInRequest, referral_id: uuid.UUID) -> HttpResponse:
    """A new folder from what the referral says. Pressed twice, it is one child."""
    found = queries.referral(referral_id)
    if found.child_id is not None:
        return redirect("referrals:referral", referral_id=referral_id)
    return _done_or_told(
        request,
        found,
        lambda: actions.register_child(referral=found, by=request.user),
        _("Barnet er registrert med foresatte fra henvisningen. Sjekk foreldreansvaret i mappen."),
    )


def _done_or_told(request: SignedInRequest, found: Any, act: Any, done: str) -> HttpResponse:
    """Does it, or says why not, and shows the referral again."""
    try:
        act()
        messages.success(request, done)
    except Problem as refused:
        for sentence in refused.sentences:
            messages.error(request, str(sentence))
    return redirect("referrals:referral", referral_id=found.pk)


@page(Permission.REFERRAL_REGISTER, methods="GET POST")
def new_paper(request: SignedInRequest) -> HttpResponse:
    """A referral that came on paper."""
    form = PaperForm(request.POST or None, request.FILES or None, initial={"received_on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        sent = values.pop("file")
        with problems_shown_in(form):
            made = actions.register_paper(
                unit=values.pop("unit"),
                received_on=values.pop("received_on"),
                referrer_kind=values.pop("referrer_kind"),
                kind=values.pop("kind"),
                values=values,
                name=sent.name,
                data=sent.file,
                declared_type=sent.content_type or "",
                by=request.user,
            )
        if form.is_valid():
            messages.success(request, _("Henvisningen er registrert. Se nå hvilket barn det gjelder."))
            return redirect("referrals:find_child", referral_id=made.pk)
    return render(request, "referrals/new_paper.html", {"form": form}, status=422 if form.errors else 200)


@page(Permission.REFERRAL_READ, referral_id="referrals.Referral")
def printed(request: SignedInRequest, referral_id: uuid.UUID) -> HttpResponse:
    """The referral as a document."""
    found = queries.referral(referral_id)
    return downloads.made(printing.pdf(found), "henvisning.pdf", "application/pdf")
