"""From a case, one click to a report to the child welfare service; and below, what one has reported oneself."""

import uuid
from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases import concern_queries, conversation_queries, queries
from tettpaa.cases.actions import concern
from tettpaa.cases.forms_concern import ConcernForm
from tettpaa.cases.models import IndividualCase
from tettpaa.cases.views.shown import CASE, FormPage

REPORT = FormPage(
    view="case",
    title=_("Meld fra til barnevernet"),
    lead=_("Plikten er din egen. Ingen skal godkjenne meldingen. Er det fare nå, ring 112 eller barnevernvakta."),
    effects=(
        _("Meldingen vises ikke for familien, skolen, barnehagen eller kommunen, og heller ikke i saken."),
        _("Bare du og fagleder kan lese den her."),
    ),
    submit=_("Meld fra til barnevernet"),
    done=_("Meldingen er skrevet. Lever den nå: hent dokumentet under."),
    template="cases/concern.html",
)


@page(Permission.CONCERN_REPORT, methods="GET POST", case_id=CASE)
def report(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """The report. Opening the page is noted as opening the case: the log does not tell that somebody reported."""
    case = queries.case(case_id)
    form = ConcernForm(request.POST or None, initial={"child_words": _said(case, request.GET.get("samtale", ""))})

    def act(given: dict[str, Any]) -> None:
        concern.report_concern(case=case, **given, by=request.user)

    more = {
        "reports": concern_queries.reports(case),
        "law": concern_queries.law(case).label.in_form(get_language() or "nb"),
        "after": reverse("cases:concern", args=[case.pk]),
    }
    return REPORT.answer(request, case, form, act, **more)


def _said(case: IndividualCase, value: str) -> str:
    """The child's own words, when one comes from a conversation: nothing is written twice."""
    try:
        talk = conversation_queries.conversation(case, uuid.UUID(value)) if value else None
    except ValueError as wrong:
        raise Http404("Samtalen finnes ikke, eller er skjult") from wrong
    return talk.own_words[:4_000] if talk else ""
