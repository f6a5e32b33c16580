"""What every page of a case has: who it is about, the parts of the case as links, and one way to show a form."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.pages import SignedInRequest
from tettpaa.access.roles import Permission
from tettpaa.cases import queries
from tettpaa.cases.models import IndividualCase, Step

CASE = "cases.IndividualCase"
VIEWS = (
    ("case", _("Oversikt")),
    ("journal", _("Journal")),
    ("messages", _("Meldinger")),
    ("tasks", _("Oppgaver")),
    ("voices", _("Samtykker og stemmer")),
    ("timeline", _("Tidslinje")),
    ("documents", _("Dokumenter")),
    ("plan", _("Plan")),
    ("decision", _("Vedtak")),
    ("access", _("Hvem har tilgang")),
)
ENVELOPE_VIEWS = frozenset({"case", "timeline"})
"""What those who see time and steps, and no text, may open."""


@dataclass(frozen=True)
class ViewLink:
    """One part of the case, as a link."""

    label: Any
    url: str
    current: bool


def context_of(request: SignedInRequest, case: IndividualCase, view: str) -> dict[str, Any]:
    """What the head of the page needs."""
    works = request.user.may(Permission.CASE_WORK)
    links = [
        ViewLink(label, reverse(f"cases:{name}", args=[case.pk]), name == view)
        for name, label in VIEWS
        if (works or name in ENVELOPE_VIEWS) and (name != "decision" or queries.kind_of(case).has_decision)
    ]
    return {
        "case": case,
        "works": works,
        "views": links,
        "kind": capfirst(case.get_kind_display()),
        "step": Step(case.step).label,
        "is_closed": case.closed_on is not None,
        "hides_place": case.hides_place,
    }


@dataclass(frozen=True, kw_only=True)
class FormPage:
    """A form of a case: its words, what it does, and where one comes afterwards."""

    view: str
    title: Any
    submit: Any
    done: Any
    lead: Any = ""
    effects: tuple[Any, ...] = ()
    danger: bool = False
    template: str = "cases/form.html"
    back: str = ""
    keep: str = ""
    is_part: bool = False
    """One of the parts in the case's own menu, which then stands above."""

    def answer(
        self,
        request: SignedInRequest,
        case: IndividualCase,
        form: BaseForm,
        act: Callable[[dict[str, Any]], object],
        **more: Any,
    ) -> HttpResponse:
        """Shows the form, or does what it says and goes on; what is refused is shown with all that was typed."""
        back = reverse(f"cases:{self.back or self.view}", args=[case.pk])
        if request.method == "POST" and form.is_valid():
            with problems_shown_in(form):
                act(form.cleaned_data)
            if form.is_valid():
                messages.success(request, str(self.done))
                return redirect(more.get("after", back))
        context = context_of(request, case, self.view) | {"page": self, "form": form, "cancel_url": back} | more
        context["keep"] = f"{self.keep}-{case.pk}" if self.keep else ""
        return render(request, self.template, context, status=422 if form.errors else 200)
