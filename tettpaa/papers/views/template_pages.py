"""The pages where the service keeps its templates: the list, one version, what differs, pages as they become."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.core.wording import in_words
from tettpaa.documents import downloads, rendering
from tettpaa.documents.problems import TextProblem
from tettpaa.papers.actions import templates as actions
from tettpaa.papers.built_in import built_in, built_in_example
from tettpaa.papers.models import TemplateVersion
from tettpaa.papers.queries import printing, templates
from tettpaa.papers.rules.changes import changes
from tettpaa.papers.rules.content import Content, Section
from tettpaa.papers.wording import FACTS, GROUPS, KINDS, PAPERS, RECEIVERS, REVIEWS, SHAPES, VOICES, say_all

VERSION = "papers.TemplateVersion"
LANGUAGES = {"nb": _("bokmål"), "nn": _("nynorsk")}


@page(Permission.TEMPLATE_READ)
def listed(request: SignedInRequest) -> HttpResponse:
    """All templates, and the documents that the service makes by itself."""
    rows = templates.by_group(templates.listed())
    context = {
        "groups": [(GROUPS[group], [(row, in_words(row.content.title)) for row in found]) for group, found in rows],
        "built_in": built_in(),
        "may_manage": request.user.may(Permission.TEMPLATE_MANAGE),
        "crumbs": [],
    }
    return render(request, "papers/templates.html", context)


@page(Permission.TEMPLATE_READ, version_id=VERSION)
def show(request: SignedInRequest, version_id: uuid.UUID) -> HttpResponse:
    """One version: what it asks for, section by section; a draft can be changed here."""
    version = templates.version(version_id)
    return render(request, "papers/version.html", shown(request, version))


@page(Permission.TEMPLATE_READ, version_id=VERSION)
def differences(request: SignedInRequest, version_id: uuid.UUID) -> HttpResponse:
    """What is different from the version before, in words."""
    version = templates.version(version_id)
    before = templates.earlier(version)
    content = templates.content(version)
    found = changes(templates.content(before), content) if before else ()
    context = {"version": version, "before": before, "changes": say_all(found), "title": in_words(content.title)}
    return render(request, "papers/differences.html", context | {"crumbs": crumbs(content, version, _("Endringer"))})


@page(Permission.TEMPLATE_READ, version_id=VERSION, language="text")
def preview(request: SignedInRequest, version_id: uuid.UUID, language: str) -> HttpResponse:
    """The pages it becomes, with an invented child."""
    version = templates.version(version_id)
    if language not in LANGUAGES:
        raise Http404("bokmål eller nynorsk")
    content = templates.content(version)
    try:
        pdf = rendering.render(printing.example(content, language))
    except TextProblem as problem:
        messages.error(request, str(problem))
        return redirect("templates:show", version_id=version.pk)
    return downloads.made(pdf, f"{content.title.in_form(language)}.pdf", "application/pdf")


@page(Permission.TEMPLATE_READ, key="text", language="text")
def preview_built_in(request: SignedInRequest, key: str, language: str) -> HttpResponse:
    """A document that the service makes by itself, with an invented child."""
    found = built_in_example(key, language) if language in LANGUAGES else None
    if found is None:
        raise Http404(key)
    return downloads.made(rendering.render(found), f"{found.title}.pdf", "application/pdf")


@page(Permission.TEMPLATE_READ, version_id=VERSION)
def export(request: SignedInRequest, version_id: uuid.UUID) -> HttpResponse:
    """The template as a file that another service can take in."""
    version = templates.version(version_id)
    name = f"{version.template.key}-{version.number}.json"
    return downloads.made(actions.exported(version).encode(), name, "application/json")


@page(Permission.TEMPLATE_MANAGE, methods="POST", version_id=VERSION)
def start_draft(request: SignedInRequest, version_id: uuid.UUID) -> HttpResponse:
    """A draft to change, with what this version says."""
    made = actions.start_draft(version=templates.version(version_id), by=request.user)
    return redirect("templates:show", version_id=made.pk)


@page(Permission.TEMPLATE_MANAGE, methods="POST", version_id=VERSION)
def undo(request: SignedInRequest, version_id: uuid.UUID) -> HttpResponse:
    """As it was before the last change."""
    version = templates.version(version_id)
    return _done(request, version, lambda: actions.undo(version=version, by=request.user), _("Endringen er angret."))


@page(Permission.TEMPLATE_MANAGE, methods="POST", version_id=VERSION)
def publish(request: SignedInRequest, version_id: uuid.UUID) -> HttpResponse:
    """New documents are made from it."""
    version = templates.version(version_id)
    said = _("Malen er publisert. Nye dokumenter blir laget fra denne utgaven.")
    return _done(request, version, lambda: actions.publish(version=version, by=request.user), said)


@page(Permission.TEMPLATE_MANAGE, methods="GET POST", version_id=VERSION)
def withdraw(request: SignedInRequest, version_id: uuid.UUID) -> HttpResponse:
    """Says what happens, and does it."""
    version = templates.version(version_id)
    content = templates.content(version)
    if request.method == "POST":
        was_draft = version.is_draft
        actions.withdraw(version=version, by=request.user)
        messages.success(request, _("Utkastet er forkastet.") if was_draft else _("Malen er trukket tilbake."))
        return redirect("templates:list")
    context = {"version": version, "title": in_words(content.title)}
    context["crumbs"] = crumbs(content, version, _("Forkast utkastet") if version.is_draft else _("Trekk tilbake"))
    return render(request, "papers/withdraw.html", context)


def shown(request: SignedInRequest, version: TemplateVersion) -> dict[str, Any]:
    """What the page of a version needs."""
    content, rows = templates.content(version), templates.versions(version.template)
    may_manage = request.user.may(Permission.TEMPLATE_MANAGE)
    return {
        "version": version,
        "versions": rows,
        "before": templates.earlier(version),
        "sections": [_section(one) for one in content.sections],
        "title": in_words(content.title),
        "purpose": in_words(content.purpose),
        "shape": SHAPES[content.shape],
        "review": REVIEWS[content.review],
        "paper": PAPERS[content.paper],
        "receivers": [str(RECEIVERS[one]) for one in content.receivers],
        "group": GROUPS[content.group],
        "kinds": [(kind.value, label) for kind, label in KINDS.items()],
        "may_manage": may_manage,
        "may_edit": may_manage and version.is_draft,
        "draft": next((row for row in rows if row.is_draft), None),
        "crumbs": crumbs(content, None, ""),
    }


def _section(section: Section) -> dict[str, Any]:
    """One row of the list."""
    legal = templates.laws()
    return {
        "section": section,
        "title": in_words(section.title),
        "guidance": in_words(section.guidance),
        "ready": in_words(section.ready),
        "kind": KINDS[section.kind],
        "voice": VOICES[section.voice],
        "law": printing.law_of(section, legal, get_language() or "nb"),
        "law_is_old": bool(section.law) and section.law not in legal.references,
        "columns": [in_words(word) for word in section.columns],
        "choices": [in_words(word) for word in section.choices],
        "facts": [str(FACTS[name]) for name in section.facts],
    }


def crumbs(content: Content, version: TemplateVersion | None, last: str) -> list[tuple[str, str]]:
    """Maler / this template / this page."""
    found = [(_("Maler"), reverse("templates:list"))]
    if version is not None:
        found.append((in_words(content.title), reverse("templates:show", args=[version.pk])))
    return [*found, (last, "")] if last else found


def _done(request: SignedInRequest, version: TemplateVersion, act: Any, said: str) -> HttpResponse:
    try:
        act()
        messages.success(request, said)
    except Problem as problem:
        for one in problem.sentences:
            messages.error(request, str(one))
    return redirect("templates:show", version_id=version.pk)
