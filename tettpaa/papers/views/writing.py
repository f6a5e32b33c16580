"""A document of a case: chosen, written section by section, moved to a newer version."""

import uuid
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from tettpaa.access.asking import one
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import queries as cases
from tettpaa.cases import secrecy_queries
from tettpaa.cases.models import IndividualCase
from tettpaa.core import clock
from tettpaa.core.wording import in_words
from tettpaa.core.workdays import workdays_since
from tettpaa.documents import downloads, rendering
from tettpaa.documents.actions.drafts import be_present
from tettpaa.documents.models import Revision
from tettpaa.documents.problems import TextProblem
from tettpaa.documents.queries import correction_of, corrects, others_here
from tettpaa.documents.section_history import history_context
from tettpaa.documents.section_posts import (
    shown_again,
)
from tettpaa.papers.actions import writing as actions
from tettpaa.papers.models import CaseDocument
from tettpaa.papers.queries import reports, templates, writing
from tettpaa.papers.rules.changes import move
from tettpaa.papers.rules.content import Receiver
from tettpaa.papers.section_pages import shown, taken
from tettpaa.papers.wording import GROUPS, say_all

DOCUMENT, SECTION = "papers.CaseDocument", "documents.Section"


@page(Permission.CASE_WORK, methods="GET POST", case_id="cases.IndividualCase")
def choose(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Which template; then the draft."""
    case = cases.case(case_id, page="case.new_document")
    usable = [row for row in templates.usable() if reports.is_for(row.template.key, case.unit)]
    problems: list[str] = []
    if request.method == "POST":
        chosen = next((row for row in usable if str(row.version.pk) == request.POST.get("version")), None)
        try:
            found = chosen.version if chosen else templates.version(_uuid(request.POST.get("version")))
            made = actions.start(case=case, version=found, by=request.user)
            return redirect("papers:document", document_id=made.pk)
        except Problem as problem:
            problems = [str(one) for one in problem.sentences]
    groups = [
        (GROUPS[group], [(row, in_words(row.content.title), in_words(row.content.purpose)) for row in rows])
        for group, rows in templates.by_group(usable)
    ]
    context = {"case": case, "groups": groups, "problems": problems, "crumbs": crumbs(case, _("Nytt dokument"))}
    context["mine"] = writing.of_case(case)
    return render(request, "papers/choose.html", context, status=422 if problems else 200)


@page(Permission.CASE_WORK, document_id=DOCUMENT)
def document(request: SignedInRequest, document_id: uuid.UUID) -> HttpResponse:
    """The draft with its sections; after it is final, the document and who has got it."""
    found = writing.written(document_id)
    whole = writing.draft(found)
    if writing.final_of(found) is not None:
        return redirect("papers:final", document_id=found.pk)
    stopped = writing.why_not(whole)
    context = {
        "written": found,
        "case": whole.case,
        "draft": whole,
        "parts": [shown(part, whole.language, "papers:save", "papers:history") for part in whole.parts],
        "can_write": not stopped and writing.may_write(request.user, found) and whole.case.closed_on is None,
        "stopped": stopped,
        "others": others_here(found.document, request.user),
        "last": max((part.section.saved_at for part in whole.parts if part.section.saved_at), default=None),
        "crumbs": crumbs(whole.case, found.document.title),
        "not_released": writing.not_released(whole),
    }
    context |= told_outside(whole)
    return render(
        request, "papers/document.html", context | both_ways(found) | _versions(found) | _reviews(request, whole)
    )


def told_outside(whole: writing.Draft) -> dict[str, Any]:
    """Whether another service is told by this document, and where to ask for a yes."""
    service = secrecy_queries.service_of(whole.written.version.template.key)
    asks = Receiver.OTHER in whole.content.receivers and whole.case.closed_on is None
    query = f"?til={service}" if service else ""
    return {"asks_outside": asks, "outside_query": query}


@page(Permission.CASE_WORK, methods="POST", document_id=DOCUMENT)
def here(request: SignedInRequest, document_id: uuid.UUID) -> HttpResponse:
    """«Jeg er her»: answers with who else is."""
    found = writing.written(document_id)
    if writing.may_write(request.user, found):
        be_present(document=found.document, by=request.user)
    return render(request, "papers/_here.html", {"others": others_here(found.document, request.user)})


@page(Permission.CASE_WORK, methods="POST", section_id=SECTION)
def save(request: SignedInRequest, section_id: uuid.UUID) -> HttpResponse:
    """Takes one section: from the editor, from the plain field of a page without script, or its choices."""
    section, found = writing.of_section(section_id)
    again = shown_again(section, "papers:save", reverse("papers:document", args=[found.pk]))
    save_text, choose = (partial(act, written=found, by=request.user) for act in (actions.save_text, actions.choose))
    return taken(request, section, again, save_text=save_text, choose=choose)


@page(Permission.CASE_WORK, section_id=SECTION)
def history(request: SignedInRequest, section_id: uuid.UUID) -> HttpResponse:
    """Every text that has stood here, who wrote it and when, and what differs."""
    section, found = writing.of_section(section_id)
    whole, context = writing.draft(found), history_context(request, section)
    is_open = writing.final_of(found) is None and not writing.why_not(whole) and whole.case.closed_on is None
    context |= {
        "heading": next((part.title for part in whole.parts if part.asked.key == section.key), ""),
        "can_write": is_open and writing.may_write(request.user, found),
        "restore_url": reverse("papers:restore", args=[context["chosen"].pk]) if context["chosen"] else "",
        "crumbs": [*crumbs(whole.case, ""), *_last(found, _("Tidligere versjoner"))],
    }
    return render(request, "documents/history.html", context)


@page(Permission.CASE_WORK, methods="POST", revision_id="documents.Revision")
def restore(request: SignedInRequest, revision_id: uuid.UUID) -> HttpResponse:
    """An earlier text comes back as a new version."""
    revision = one(Revision.objects.all(), pk=revision_id)
    section, found = writing.of_section(revision.section_id)
    try:
        actions.restore(written=found, revision=revision, by=request.user)
        messages.success(request, _("Den tidligere teksten står i avsnittet igjen."))
    except Problem as problem:
        messages.error(request, str(problem))
    return _back(found, section.key)


@page(Permission.CASE_WORK, document_id=DOCUMENT)
def preview(request: SignedInRequest, document_id: uuid.UUID) -> HttpResponse:
    """The draft as it would look, called a draft."""
    found = writing.written(document_id)
    try:
        pdf = rendering.render(writing.document(writing.draft(found), is_draft=True))
    except TextProblem as problem:
        messages.error(request, str(problem))
        return redirect("papers:document", document_id=found.pk)
    return downloads.made(pdf, _("Utkast.pdf"), "application/pdf")


@page(Permission.CASE_WORK, methods="GET POST", document_id=DOCUMENT)
def newer(request: SignedInRequest, document_id: uuid.UUID) -> HttpResponse:
    """What a newer version of the template changes here, in words; then over to it."""
    found = writing.written(document_id)
    whole, version = writing.draft(found), templates.in_use(found.version.template_id)
    if request.method == "POST":
        try:
            actions.to_newer(written=found, by=request.user)
            messages.success(request, _("Dokumentet følger nå den nye utgaven av malen."))
        except Problem as problem:
            for one in problem.sentences:
                messages.error(request, str(one))
        return redirect("papers:document", document_id=found.pk)
    what = move(whole.content, templates.content(version), whole.with_text) if version else None
    context = {
        "written": found,
        "says": say_all(what.says) if what else [],
        "hindered": say_all(what.hindered) if what else [],
        "crumbs": [*crumbs(whole.case, ""), *_last(found, _("Ny utgave av malen"))],
    }
    return render(request, "papers/newer.html", context)


@page(Permission.CASE_WORK, methods="GET POST", document_id=DOCUMENT)
def discard(request: SignedInRequest, document_id: uuid.UUID) -> HttpResponse:
    """Asks once, and throws the draft away."""
    found = writing.written(document_id)
    case = cases.visible().select_related("child").get(pk=found.case_id)
    if request.method == "POST":
        try:
            actions.discard(written=found, by=request.user)
            messages.success(request, _("Dokumentet er forkastet."))
            return redirect("cases:documents", case_id=case.pk)
        except Problem as problem:
            messages.error(request, str(problem))
            return redirect("papers:document", document_id=found.pk)
    context = {"written": found, "crumbs": [*crumbs(case, ""), *_last(found, _("Forkast"))]}
    return render(request, "papers/discard.html", context)


def both_ways(found: CaseDocument) -> dict[str, Any]:
    """What the pages say of the one that takes its place, and of the one it takes the place of."""
    newer, older = correction_of(found.document_id), corrects(found.document_id)
    return {
        "corrected": newer,
        "corrected_url": reverse("papers:document", args=[newer.document_id]) if newer else "",
        "corrects": older,
        "corrects_url": reverse("papers:document", args=[older.replaces_id]) if older else "",
    }


def _versions(found: CaseDocument) -> dict[str, Any]:
    """Whether the template has a newer version, or none any more."""
    newest = templates.in_use(found.version.template_id)
    is_other = newest is not None and newest.pk != found.version_id
    return {"newer": newest if is_other else None, "is_withdrawn": newest is None}


def _reviews(request: SignedInRequest, whole: writing.Draft) -> dict[str, Any]:
    """Who reads, and how far that has come."""
    asked = writing.reviews(whole.written)
    is_waiting = bool(asked) and asked[0].answered_at is None
    return {
        "needs_review": writing.needs_review(whole),
        "reviews": asked,
        "is_approved": writing.approval(whole, asked) is not None,
        "is_reader": is_waiting and asked[0].reader_id == request.user.pk,
        "is_waiting": is_waiting,
        "waited": workdays_since(timezone.localdate(asked[0].asked_at), clock.today()) if is_waiting else 0,
    }


def crumbs(case: IndividualCase, last: str) -> list[tuple[str, str]]:
    """Saker / the child / documents / this page."""
    found = [
        (_("Saker"), "/saker/"),
        (case.child.name, f"/saker/{case.pk}/"),
        (_("Dokumenter"), reverse("cases:documents", args=[case.pk])),
    ]
    return [*found, (last, "")] if last else found


def _last(found: CaseDocument, last: str) -> list[tuple[str, str]]:
    return [(found.document.title, reverse("papers:document", args=[found.pk])), (last, "")]


def _uuid(given: str | None) -> uuid.UUID:
    try:
        return uuid.UUID(given or "")
    except ValueError as wrong:
        raise Http404(given) from wrong


def _back(found: CaseDocument, key: str) -> HttpResponse:
    return redirect(f"{reverse('papers:document', args=[found.pk])}#{key}")
