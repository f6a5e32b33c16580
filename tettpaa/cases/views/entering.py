"""Entering a case that runs already: one page, made for the keyboard and for several after each other."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases import entry_queries, kept_uploads
from tettpaa.cases.actions import entering
from tettpaa.cases.forms_entering import ChildLookForm, RunningCaseForm
from tettpaa.cases.models import IndividualCase, Step


@page(Permission.CASE_ENTER, methods="GET POST")
def enter(request: SignedInRequest) -> HttpResponse:
    """Shows the page, or opens the case that is written in it."""
    initial = {"unit": request.GET.get("enhet", ""), "is_impartial": False}
    data = (request.POST, request.FILES) if request.method == "POST" else ()
    chooses, several = request.user.may(Permission.CHILD_REGISTER), "neste" in request.GET
    draft = kept_uploads.draft_of(request.POST.get("utkast", ""))
    kept_uploads.forget(request.user, draft, request.POST.getlist("ta-ut")) if request.POST.getlist("ta-ut") else None
    before = kept_uploads.kept(request.user, draft) if request.method == "POST" else []
    form = RunningCaseForm(
        *data, initial=initial, by=request.user, chooses_holder=chooses, goes_on=several, kept=before
    )
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            case = entering.open_running(entry=form.entry(), by=request.user)
        if form.is_valid():
            kept_uploads.forget(request.user, draft)
            return _opened(request, form, case)
    if form.errors:
        kept_uploads.keep(files=form.sent_files(), draft=draft, user=request.user)
        before = kept_uploads.kept(request.user, draft)
    context = {
        "form": form,
        "several": several,
        "draft": draft,
        "kept": before,
        "entered": entry_queries.entered_today(request.user),
        "may_import": request.user.may(Permission.CASE_IMPORT),
    }
    return render(request, "cases/enter.html", context, status=422 if form.errors else 200)


@page(Permission.CASE_ENTER, methods="POST")
def look(request: SignedInRequest) -> HttpResponse:
    """Who is here that may be the child, while one writes the rest."""
    form = ChildLookForm(request.POST)
    offered = form.alike if form.is_valid() else []
    context = {"offered": offered, "chosen": request.POST.get("child", "")}
    return render(request, "cases/_alike.html", context)


def _opened(request: SignedInRequest, form: RunningCaseForm, case: IndividualCase) -> HttpResponse:
    """To the case; or to an empty page for the next, with the same unit."""
    words = {
        "name": case.child.name,
        "step": Step(case.step).label,
        "next": case.next_title,
    }
    messages.success(request, _("Saken om %(name)s er åpnet: %(step)s. Neste steg: %(next)s.") % words)
    if "igjen" not in request.POST:
        return redirect("cases:case", case_id=case.pk)
    asked = urlencode({"neste": "1", "enhet": form.cleaned_data["unit"]})
    return redirect(f"{reverse('cases:enter')}?{asked}")
