"""The end of a document: a colleague reads, it becomes final, it goes to those who shall have it."""

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from tettpaa.access import fresh
from tettpaa.access.asking import problems_shown_in
from tettpaa.access.models import User
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import queries as cases
from tettpaa.cases.actions import guardian_copies
from tettpaa.documents.forms import CorrectionForm
from tettpaa.organisation.staff_queries import stands_in_for
from tettpaa.papers.actions import correcting, finishing
from tettpaa.papers.actions import writing as actions
from tettpaa.papers.forms_writing import AnswerForm, ReaderForm, SendForm
from tettpaa.papers.models import CaseDocument
from tettpaa.papers.queries import writing
from tettpaa.papers.rules.content import Receiver
from tettpaa.papers.views.writing import DOCUMENT, both_ways, crumbs, told_outside


@page(Permission.CASE_WORK, methods="GET POST", document_id=DOCUMENT)
def ask(request: SignedInRequest, document_id: uuid.UUID) -> HttpResponse:
    """Asks a colleague to read."""
    found = writing.written(document_id)
    whole = writing.draft(found)
    form = ReaderForm(request.POST or None, colleagues=writing.colleagues(whole))
    if request.method == "POST" and form.is_valid():
        reader: User = form.cleaned_data["reader"]
        with problems_shown_in(form):
            actions.ask_review(written=found, reader=reader, by=request.user)
        if form.is_valid():
            messages.success(request, _("%(name)s er spurt og får en oppgave.") % {"name": reader.name})
            return redirect("papers:document", document_id=found.pk)
    context = {"form": form, "written": found, "heading": _("Be en kollega lese"), "submit": _("Spør")}
    context["crumbs"] = [*crumbs(whole.case, found.document.title)]
    return render(request, "papers/step.html", context, status=422 if form.errors else 200)


@page(Permission.CASE_WORK, methods="GET POST", document_id=DOCUMENT)
def hand_over(request: SignedInRequest, document_id: uuid.UUID) -> HttpResponse:
    """Another reads instead."""
    found = writing.written(document_id)
    asked, whole = writing.reviews(found), writing.draft(found)
    if not asked or asked[0].answered_at is not None:
        messages.error(request, _("Kollegaen har svart, eller en annen leser alt."))
        return redirect("papers:document", document_id=found.pk)
    able = writing.colleagues(whole).exclude(pk=asked[0].reader_id)
    form = ReaderForm(request.POST or None, colleagues=able)
    form.initial["reader"] = stands_in_for(User.objects.get(pk=asked[0].reader_id))
    if request.method == "POST" and form.is_valid():
        reader: User = form.cleaned_data["reader"]
        with problems_shown_in(form):
            actions.hand_over_review(review=asked[0], to=reader, by=request.user)
        if form.is_valid():
            messages.success(request, _("%(name)s er spurt og får en oppgave.") % {"name": reader.name})
            return redirect("papers:document", document_id=found.pk)
    context = {"form": form, "written": found, "heading": _("La en annen lese"), "submit": _("Spør")}
    context["crumbs"] = [*crumbs(whole.case, found.document.title)]
    return render(request, "papers/step.html", context, status=422 if form.errors else 200)


@page(Permission.ASSESSMENT_CONTROL, methods="GET POST", document_id=DOCUMENT)
def answer(request: SignedInRequest, document_id: uuid.UUID) -> HttpResponse:
    """What the colleague who was asked says."""
    found = writing.written(document_id)
    asked = writing.reviews(found)
    if not asked or asked[0].reader_id != request.user.pk or asked[0].answered_at is not None:
        messages.error(request, _("Bare den som er bedt om å lese, kan svare."))
        return redirect("papers:document", document_id=found.pk)
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        with problems_shown_in(form):
            actions.answer_review(
                review=asked[0],
                is_approved=given["approved"] == "yes",
                remarks=given["remarks"],
                is_impartial=given["is_impartial"],
                by=request.user,
            )
        if form.is_valid():
            messages.success(request, _("Svaret er sendt. Tilgangen din til saken er avsluttet."))
            return redirect("desk:my_day")
    case = cases.visible().select_related("child").get(pk=found.case_id)
    context = {"form": form, "written": found, "heading": _("Svar på dokumentet"), "submit": _("Send svaret")}
    context |= {"crumbs": crumbs(case, found.document.title), "keep": f"svar-{found.pk}"}
    return render(request, "papers/step.html", context, status=422 if form.errors else 200)


@page(Permission.CASE_WORK, methods="POST", document_id=DOCUMENT)
def finish(request: SignedInRequest, document_id: uuid.UUID) -> HttpResponse:
    """Final: cannot be changed. What a colleague must read is signed, by somebody who has just proved who they are."""
    found = writing.written(document_id)
    if writing.needs_review(writing.draft(found)) and not fresh.is_fresh(request):
        return fresh.ask_again(request)
    try:
        finishing.finish(written=found, by=request.user)
        messages.success(request, _("Dokumentet er ferdig og kan ikke endres."))
        return redirect("papers:final", document_id=found.pk)
    except Problem as problem:
        for one in problem.sentences:
            messages.error(request, str(one))
    return redirect("papers:document", document_id=found.pk)


@page(Permission.CASE_WORK, methods="GET POST", document_id=DOCUMENT)
def final(request: SignedInRequest, document_id: uuid.UUID) -> HttpResponse:
    """The finished document, who has got it, and sending it to more."""
    found = writing.written(document_id)
    done = writing.final_of(found)
    if done is None:
        return redirect("papers:document", document_id=found.pk)
    whole = writing.draft(found)
    form = _send_form(request, whole)
    if request.method == "POST" and form.is_valid() and _sent(request, found, form):
        return redirect("papers:final", document_id=found.pk)
    receivers = whole.content.receivers
    context = told_outside(whole) | {
        "written": found,
        "final": done,
        "sha256": bytes(done.sha256).hex(),
        "sendings": writing.sendings(found),
        "copies": writing.guardian_copies(found, done),
        "form": form if receivers and writing.may_write(request.user, found) else None,
        "stays": not receivers,
        "may_correct": whole.case.closed_on is None and writing.may_write(request.user, found),
        "crumbs": crumbs(whole.case, found.document.title),
    }
    return render(request, "papers/final.html", context | both_ways(found), status=422 if form.errors else 200)


@page(Permission.CASE_WORK, methods="GET POST", document_id=DOCUMENT)
def correct(request: SignedInRequest, document_id: uuid.UUID) -> HttpResponse:
    """Says what a correction is, asks why, and begins it."""
    found = writing.written(document_id)
    if writing.final_of(found) is None:
        return redirect("papers:document", document_id=found.pk)
    form = CorrectionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            made = correcting.correct(written=found, by=request.user, **form.given())
        if form.is_valid():
            messages.success(request, _("Her er teksten slik den var ferdig. Rett den, og gjør den ferdig på nytt."))
            return redirect("papers:document", document_id=made.pk)
    case = cases.visible().select_related("child").get(pk=found.case_id)
    context = {
        "form": form,
        "heading": _("Rett dokumentet"),
        "lead": _("Du får et nytt utkast med den samme teksten. Det ferdige dokumentet blir ikke endret."),
        "crumbs": crumbs(case, found.document.title),
    }
    return render(request, "documents/correct.html", context, status=422 if form.errors else 200)


def _send_form(request: SignedInRequest, whole: writing.Draft) -> SendForm:
    receivers = whole.content.receivers
    waits = Receiver.FAMILY in receivers and guardian_copies.must_wait(whole.case)
    outside = writing.outside_of(whole)
    return SendForm(request.POST or None, receivers=receivers, waits=waits, outside=outside)


def _sent(request: SignedInRequest, found: CaseDocument, form: SendForm) -> bool:
    """Whether it went; otherwise the form says why not."""
    given = form.cleaned_data
    with problems_shown_in(form):
        sent = finishing.send(
            written=found,
            to={Receiver(one) for one in given["to"]},
            other=given.get("other", ""),
            by=request.user,
        )
    if not form.is_valid():
        return False
    if sent.to:
        messages.success(request, _("Sendt til %(names)s.") % {"names": ", ".join(one.recipient for one in sent.to)})
    if sent.held:
        messages.info(request, _("De foresatte får ikke dokumentet før du har hørt eleven og bestemt det."))
    return True
