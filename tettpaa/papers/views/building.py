"""Changing a draft: the whole, each section, the order; and taking in a template from another service."""

import uuid
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.core.sentences import Text
from tettpaa.core.wording import in_words
from tettpaa.papers.actions import templates as actions
from tettpaa.papers.actions.templates import FaultyTemplate
from tettpaa.papers.forms import HeadForm, SectionForm, TakeInForm
from tettpaa.papers.models import TemplateVersion
from tettpaa.papers.queries import templates
from tettpaa.papers.rules.content import Content, Kind, Section
from tettpaa.papers.views.template_pages import VERSION, crumbs
from tettpaa.papers.wording import FIELD_NAMES, KINDS, say


@page(Permission.TEMPLATE_MANAGE, methods="GET POST")
def add(request: SignedInRequest) -> HttpResponse:
    """A new template, to be filled with sections."""
    blank = Content(title=Text("", ""))
    form = HeadForm(request.POST or None, initial=HeadForm.initial_of(blank, 0))
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.make_template(content=form.changed(blank), by=request.user)
            return redirect("templates:show", version_id=made.pk)
        except Problem as problem:
            tell(form, problem)
    context = {"form": form, "heading": _("Ny mal"), "cancel": reverse("templates:list"), "keep": "ny-mal"}
    context["crumbs"] = [(_("Maler"), reverse("templates:list")), (_("Ny mal"), "")]
    return render(request, "papers/template_form.html", context, status=422 if form.errors else 200)


@page(Permission.TEMPLATE_MANAGE, methods="GET POST", version_id=VERSION)
def head(request: SignedInRequest, version_id: uuid.UUID) -> HttpResponse:
    """Name, when it fits, looks, review, who may get it."""
    version = templates.version(version_id)
    content = templates.content(version)
    form = HeadForm(request.POST or None, initial=HeadForm.initial_of(content, version.revision))
    if request.method == "POST" and form.is_valid() and _saved(request, version, form, form.changed):
        return redirect("templates:show", version_id=version.pk)
    return _form_page(request, version, form, _("Navn og bruk"))


@page(Permission.TEMPLATE_MANAGE, methods="GET POST", version_id=VERSION, kind="text")
def add_section(request: SignedInRequest, version_id: uuid.UUID, kind: str) -> HttpResponse:
    """A new section of one kind, last in the template."""
    version = templates.version(version_id)
    if kind not in set(Kind):
        raise Http404(kind)
    content = templates.content(version)
    blank = Section(key="ny", title=Text("", ""), kind=Kind(kind))
    form = SectionForm(request.POST or None, kind=Kind(kind), initial=SectionForm.initial_of(blank, version.revision))
    if request.method == "POST" and form.is_valid():
        section = form.section(actions.new_section_key(content, form.cleaned_data["title_nb"]))
        if _saved(request, version, form, lambda old: actions.with_section(old, section)):
            return _to(version, section.key)
    return _form_page(request, version, form, _("Nytt avsnitt: %(kind)s") % {"kind": KINDS[Kind(kind)]})


@page(Permission.TEMPLATE_MANAGE, methods="POST", version_id=VERSION)
def choose_kind(request: SignedInRequest, version_id: uuid.UUID) -> HttpResponse:
    """From the list of kinds to the form of the one chosen."""
    kind = request.POST.get("kind", "")
    return redirect("templates:add_section", version_id=version_id, kind=kind if kind in set(Kind) else Kind.TEXT.value)


@page(Permission.TEMPLATE_MANAGE, methods="GET POST", version_id=VERSION, key="text")
def section(request: SignedInRequest, version_id: uuid.UUID, key: str) -> HttpResponse:
    """Changes one section."""
    version = templates.version(version_id)
    found = templates.content(version).section(key)
    if found is None:
        raise Http404(key)
    initial = SectionForm.initial_of(found, version.revision)
    form = SectionForm(request.POST or None, kind=found.kind, initial=initial)
    if request.method == "POST" and form.is_valid():
        changed = form.section(key)
        if _saved(request, version, form, lambda old: actions.with_section(old, changed)):
            return _to(version, key)
    return _form_page(request, version, form, in_words(found.title))


@page(Permission.TEMPLATE_MANAGE, methods="POST", version_id=VERSION, key="text")
def move(request: SignedInRequest, version_id: uuid.UUID, key: str) -> HttpResponse:
    """One place up or down."""
    up = request.POST.get("way") != "down"
    return _changed(request, version_id, key, lambda old: actions.moved(old, key, up=up), "")


@page(Permission.TEMPLATE_MANAGE, methods="POST", version_id=VERSION, key="text")
def remove(request: SignedInRequest, version_id: uuid.UUID, key: str) -> HttpResponse:
    """Out of the draft; «Angre» brings it back."""
    said = _("Avsnittet er tatt bort. Angrer du, trykker du «Angre siste endring».")
    return _changed(request, version_id, "", lambda old: actions.without_section(old, key), said)


@page(Permission.TEMPLATE_MANAGE, methods="GET POST")
def take_in(request: SignedInRequest) -> HttpResponse:
    """A file from another service. What is wrong is told beside the text, which can be mended on the spot."""
    form, faults = TakeInForm(request.POST or None, request.FILES or None), []
    if request.method == "POST" and form.is_valid():
        text = _text_of(form)
        try:
            made = actions.take_in(text=text, by=request.user)
            messages.success(
                request, _("Malen er hentet inn som utkast. Se over den, og publiser den når den er klar.")
            )
            return redirect("templates:show", version_id=made.pk)
        except FaultyTemplate as problem:
            faults = [_place(fault) for fault in problem.faults]
            form = TakeInForm({"text": text})
            form.add_error("text", _("Malen er ikke hentet inn. Rett det som står under."))
        except Problem as problem:
            form = TakeInForm({"text": text})
            form.add_error("text", str(problem))
    context = {"form": form, "faults": faults, "cancel": reverse("templates:list")}
    context["crumbs"] = [(_("Maler"), reverse("templates:list")), (_("Hent inn en mal"), "")]
    return render(request, "papers/take_in.html", context, status=422 if form.errors else 200)


def tell(form: forms.Form, problem: Problem) -> None:
    """Each sentence beside its field."""
    if isinstance(problem, FaultyTemplate):
        for fault in problem.faults:
            name = fault.field if fault.field in form.fields else f"{fault.field}_nb"
            form.add_error(name if name in form.fields else None, say(fault.said))
        return
    for one in problem.sentences:
        form.add_error(problem.field if problem.field in form.fields else None, str(one))


def _text_of(form: TakeInForm) -> str:
    """The file, where one is chosen; otherwise what stands in the field."""
    file = form.cleaned_data.get("file")
    if file is None:
        return str(form.cleaned_data["text"])
    found: bytes = file.read(actions.LARGEST_FILE + 1)
    return found.decode("utf-8-sig", "replace").replace("\x00", "")


def _place(fault: Any) -> tuple[str, str, str]:
    """Which section, which field, and what to do."""
    where = _("Avsnitt %(n)s") % {"n": fault.section} if fault.section else _("Hele malen")
    return where, str(FIELD_NAMES.get(fault.field, fault.field)), say(fault.said)


def _saved(request: SignedInRequest, version: TemplateVersion, form: Any, change_to: Any) -> bool:
    """Whether the change was taken; otherwise the form says why, and a newer draft is what the next try is about."""
    base = form.cleaned_data["base_revision"]
    try:
        actions.save_content(version=version, base_revision=base, by=request.user, change_to=change_to)
    except Problem as problem:
        tell(form, problem)
        form.data = form.data.copy()
        form.data["base_revision"] = str(version.revision)
        return False
    return True


def _changed(request: SignedInRequest, version_id: uuid.UUID, key: str, change_to: Any, said: str) -> HttpResponse:
    version = templates.version(version_id)
    written = request.POST.get("base_revision", "")
    base = int(written) if written.isascii() and written.isdecimal() and len(written) < 10 else -1
    try:
        actions.save_content(version=version, base_revision=base, by=request.user, change_to=change_to)
        if said:
            messages.success(request, said)
    except Problem as problem:
        for one in problem.sentences:
            messages.error(request, str(one))
    return _to(version, key)


def _to(version: TemplateVersion, key: str) -> HttpResponse:
    return redirect(f"{reverse('templates:show', args=[version.pk])}{f'#avsnitt-{key}' if key else ''}")


def _form_page(request: SignedInRequest, version: TemplateVersion, form: Any, heading: str) -> HttpResponse:
    content = templates.content(version)
    context = {
        "form": form,
        "heading": heading,
        "cancel": reverse("templates:show", args=[version.pk]),
        "crumbs": crumbs(content, version, heading),
        "keep": f"mal-{version.pk}-{request.path.rsplit('/', 2)[-2]}",
    }
    if not version.is_draft:
        messages.error(request, _("Denne utgaven er publisert eller trukket tilbake og kan ikke endres."))
        return redirect("templates:show", version_id=version.pk)
    return render(request, "papers/template_form.html", context, status=422 if form.errors else 200)
