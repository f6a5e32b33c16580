"""What a page that saves one section is sent, and how it answers: to the editor's script, and to a page without one."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse

from tettpaa.access.problems import Problem
from tettpaa.core.templatetags.ui import clock_time
from tettpaa.documents import richtext
from tettpaa.documents.actions.drafts import Conflict, SavedSection
from tettpaa.documents.models import Section
from tettpaa.documents.problems import TextProblem


def is_script(request: HttpRequest) -> bool:
    """Whether the editor asks, and not a page without script."""
    return "application/json" in request.headers.get("Accept", "")


def whole_number(written: str | None) -> int:
    """A revision or a place in a list; nought for what is none."""
    return int(written) if written and written.isascii() and written.isdecimal() and len(written) < 10 else 0


def posted_text(request: HttpRequest, section: Section) -> str:
    """From the plain field: when nothing was changed the marks stay, otherwise the lines become paragraphs."""
    if "plain" not in request.POST:
        return request.POST.get("html", "")
    written = request.POST["plain"].replace("\r\n", "\n").strip()
    if written == richtext.plain(section.html):
        return section.html
    try:
        return richtext.from_plain(written).html
    except TextProblem as problem:
        raise Problem(str(problem), field="html") from problem


def shown_again(section: Section, save: str, back: str) -> dict[str, Any]:
    """What the two pages below need: the names of the page that saves, and the address to go back to."""
    return {"section": section, "save_url": reverse(save, args=[section.pk]), "back_url": back}


def saved_answer(saved: SavedSection) -> JsonResponse:
    """What the editor needs to go on."""
    return JsonResponse({"revision": saved.revision, "saved_at": str(clock_time(saved.saved_at))})


def refused_text(request: HttpRequest, problem: Problem, shown: dict[str, Any]) -> HttpResponse:
    """The text cannot be kept as it is: says why, beside it; without script it is shown back to be mended."""
    if is_script(request):
        return JsonResponse({"error": str(problem)}, status=422)
    mine = request.POST.get("plain", request.POST.get("html", ""))
    return render(request, "documents/refused.html", shown | {"problem": str(problem), "mine": mine}, status=422)


def both_texts(request: HttpRequest, conflict: Conflict, shown: dict[str, Any]) -> HttpResponse:
    """Somebody else was first: both texts are shown, and both are kept."""
    when = str(clock_time(conflict.saved_at)) if conflict.saved_at else ""
    if is_script(request):
        answer = {"revision": conflict.revision, "html": conflict.html, "by": conflict.saved_by, "saved_at": when}
        return JsonResponse(answer, status=409)
    texts = {"mine": richtext.plain(conflict.set_aside.html), "theirs": richtext.plain(conflict.html)}
    more = {"conflict": conflict, "when": when}
    return render(request, "documents/conflict.html", shown | texts | more, status=409)
