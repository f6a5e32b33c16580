"""How a section of a draft is shown, and what is answered when it cannot be kept: at the desk and in the portal."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.access.pages import SignedInRequest
from tettpaa.access.problems import Problem
from tettpaa.documents import richtext
from tettpaa.documents.actions.drafts import Conflict, SavedSection
from tettpaa.documents.models import Section
from tettpaa.documents.section_posts import (
    both_texts,
    is_script,
    posted_text,
    refused_text,
    saved_answer,
    whole_number,
)
from tettpaa.papers.queries import printing, writing
from tettpaa.papers.rules.content import Kind
from tettpaa.papers.wording import PRINTED_VOICES

Saved = SavedSection | Conflict


def shown(part: writing.Part, language: str, save: str, history: str = "") -> dict[str, Any]:
    """One section as the page shows it; ``save`` and ``history`` name the pages that take it and show what it was."""
    asked, html = part.asked, part.section.html
    picked = richtext.plain(html).splitlines() if asked.kind is Kind.CHOICE else []
    words = {one.lstrip("- ").strip() for one in picked}
    return {
        "part": part,
        "key": asked.key,
        "save_url": reverse(save, args=[part.section.pk]),
        "history_url": reverse(history, args=[part.section.pk]) if history and part.section.revision else "",
        "voice": PRINTED_VOICES.get(asked.voice, ""),
        "is_text": asked.kind in (Kind.TEXT, Kind.TABLE),
        "start": html or (printing.table_to_fill(asked, language) if asked.kind is Kind.TABLE else ""),
        "choices": [(n, one.in_form(language), one.in_form(language) in words) for n, one in enumerate(asked.choices)],
        "lines": [one.in_form(language) for one in asked.columns] if asked.kind is Kind.LINES else [],
    }


def taken(
    request: SignedInRequest,
    section: Section,
    again: dict[str, Any],
    *,
    save_text: Callable[..., Saved],
    choose: Callable[..., Saved],
) -> HttpResponse:
    """One section: from the editor, from the plain field of a page without script, or its choices.

    The two actions are asked for what was sent and on which revision; ``again`` is what :func:`shown_again` gave.
    """
    base = whole_number(request.POST.get("base_revision"))
    try:
        if "choices" in request.POST:
            picked = {whole_number(one) for one in request.POST.getlist("choice")}
            saved = choose(section=section, picked=picked, base_revision=base)
        else:
            saved = save_text(section=section, html=posted_text(request, section), base_revision=base)
    except Problem as problem:
        return refused(request, problem, again)
    if isinstance(saved, Conflict):
        return both_texts(request, saved, again)
    if is_script(request):
        return saved_answer(saved)
    messages.success(request, _("Lagret."))
    return redirect(f"{again['back_url']}#{section.key}")


def refused(request: SignedInRequest, problem: Problem, shown: dict[str, Any]) -> HttpResponse:
    """Choices have no text to mend: the page is shown again, with what was wrong over it."""
    if "choices" in request.POST and not is_script(request):
        messages.error(request, str(problem))
        return redirect(f"{shown['back_url']}#{shown['section'].key}")
    return refused_text(request, problem, shown)
