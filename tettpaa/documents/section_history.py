"""The page of one section's earlier versions: read one, see what differs between two, bring one back."""

from typing import Any

from django.db.models import F
from django.http import HttpRequest

from tettpaa.access.logbook import log_read
from tettpaa.documents import richtext
from tettpaa.documents.comparing import Kind, compare
from tettpaa.documents.models import Revision, Section

MOST = 200


def history(section: Section) -> list[Revision]:
    """Every text that has stood in the section, and those that came too late, newest first."""
    rows = Revision.objects.filter(section=section, scope_id=section.scope_id).annotate(writer=F("saved_by__name"))
    return list(rows.order_by("-saved_at", "-number")[:MOST])


def history_context(request: HttpRequest, section: Section) -> dict[str, Any]:
    """``versjon`` is the one to read; ``mot`` the one it is compared with: the one before, unless another is chosen."""
    log_read("section.history", section)
    found = history(section)
    chosen = _asked_for(found, request.GET.get("versjon")) or (found[0] if found else None)
    against = _asked_for(found, request.GET.get("mot")) or _before(found, chosen)
    context: dict[str, Any] = {"section": section, "revisions": found, "chosen": chosen, "against": against}
    if chosen is not None:
        context["is_current"] = not chosen.set_aside and chosen.number == section.revision
    if chosen is not None and against is not None:
        pieces = compare(richtext.plain(against.html), richtext.plain(chosen.html))
        context["pieces"] = pieces
        context["is_alike"] = all(piece.kind is Kind.SAME for piece in pieces)
        context["looks_other"] = context["is_alike"] and against.html != chosen.html
    return context


def _asked_for(found: list[Revision], asked: str | None) -> Revision | None:
    return next((row for row in found if str(row.pk) == asked), None)


def _before(found: list[Revision], chosen: Revision | None) -> Revision | None:
    """The text that the chosen one was written over; one that came too late is compared with the one that stands."""
    if chosen is None:
        return None
    used = [row for row in found if not row.set_aside and row.pk != chosen.pk]
    if chosen.set_aside:
        return used[0] if used else None
    return next((row for row in used if row.number < chosen.number), None)
