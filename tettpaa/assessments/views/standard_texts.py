"""The library of standard texts."""

import uuid
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.access.asking import one, problems_shown_in
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.assessments.actions import standard_texts as acts
from tettpaa.assessments.forms_texts import StandardTextForm
from tettpaa.assessments.models import StandardText
from tettpaa.assessments.queries import standard_texts

PER_PAGE = 50
TEXT = "assessments.StandardText"


@page(Permission.ASSESSMENT_READ)
def library(request: SignedInRequest) -> HttpResponse:
    """All that can be put in, by title; searched by words and form of Norwegian."""
    words, language = request.GET.get("ord", "").strip()[:100], request.GET.get("maalform", "")
    shown = Paginator(standard_texts.matching(words, language), PER_PAGE).get_page(request.GET.get("side"))
    context = {"page": shown, "words": words, "language": language, "may_write": _may_write(request)}
    return render(request, "assessments/standard_texts.html", context)


@page(Permission.ASSESSMENT_WRITE, methods="GET POST")
def add(request: SignedInRequest) -> HttpResponse:
    """A new text."""
    return _written(request, None, StandardTextForm(request.POST or None))


@page(Permission.ASSESSMENT_WRITE, methods="GET POST", text_id=TEXT)
def replace(request: SignedInRequest, text_id: uuid.UUID) -> HttpResponse:
    """A new text in its place, with the earlier ones under it."""
    text = one(standard_texts.in_force(), pk=text_id)
    initial = {name: getattr(text, name) for name in ("title", "language", "element", "html")}
    return _written(request, text, StandardTextForm(request.POST or None, initial=initial))


@page(Permission.ASSESSMENT_WRITE, methods="POST", text_id=TEXT)
def withdraw(request: SignedInRequest, text_id: uuid.UUID) -> HttpResponse:
    """Out of the library."""
    text = one(StandardText.objects.all(), pk=text_id)
    try:
        acts.withdraw_standard_text(text=text, by=request.user)
        messages.success(request, _("Teksten er trukket tilbake."))
    except Problem as problem:
        messages.error(request, str(problem))
    return redirect("assessments:standard_texts")


def _written(request: SignedInRequest, text: StandardText | None, form: StandardTextForm) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            acts.write_standard_text(replaces=text, by=request.user, **form.cleaned_data)
        if form.is_valid():
            messages.success(request, _("Teksten står i biblioteket."))
            return redirect("assessments:standard_texts")
    title = _("Endre standardtekst") if text else _("Ny standardtekst")
    context: dict[str, Any] = {
        "form": form,
        "text": text,
        "title": title,
        "earlier": standard_texts.earlier(text) if text else [],
        "crumbs": [(_("Standardtekster"), reverse("assessments:standard_texts")), (title, "")],
    }
    return render(request, "assessments/standard_text.html", context, status=422 if form.errors else 200)


def _may_write(request: SignedInRequest) -> bool:
    return request.user.may(Permission.ASSESSMENT_WRITE)
