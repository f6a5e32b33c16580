"""How a section of a draft is shown, and what is answered when it cannot be kept: at the desk and in the portal."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from tettpaa.access.pages import SignedInRequest
from tettpaa.access.problems import Problem
from tettpaa.documents import richtext
from tettpaa.documents.section_posts import is_script, refused_text
from tettpaa.papers.queries import printing, writing
from tettpaa.papers.rules.content import Kind
from tettpaa.papers.wording import PRINTED_VOICES


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


def refused(request: SignedInRequest, problem: Problem, shown: dict[str, Any]) -> HttpResponse:
    """Choices have no text to mend: the page is shown again, with what was wrong over it."""
    if "choices" in request.POST and not is_script(request):
        messages.error(request, str(problem))
        return redirect(f"{shown['back_url']}#{shown['section'].key}")
    return refused_text(request, problem, shown)
