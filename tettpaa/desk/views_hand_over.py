"""Many cases to another adviser at once: whose they are now, which of them, and who gets them."""

import uuid
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.logbook import log_list
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases.actions import assigning
from tettpaa.cases.forms import ColleagueForm, caseworkers
from tettpaa.cases.models import IndividualCase
from tettpaa.desk import list_filter, whose
from tettpaa.people.models import AddressGrading

NOBODY, CHOSEN = "ingen", "valgte"
COLUMNS = ("pk", "scope_id", "number", "child__first_name", "child__last_name", "unit__name", "shielded", "next_title")


class HandOverForm(ColleagueForm):
    """Which cases, and who gets them."""

    colleague_field = "holder"
    cases = forms.MultipleChoiceField(
        label=_("Hvilke saker?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Velg minst én sak."), "invalid_choice": _("Velg saker som står i lista.")},
    )
    holder: Any = forms.ModelChoiceField(
        label=_("Hvem skal ha sakene?"),
        queryset=None,
        error_messages={
            "required": _("Velg hvem som skal ha sakene."),
            "invalid_choice": _("Velg en av dem som står i lista."),
        },
    )

    def __init__(self, *args: Any, rows: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["cases"].choices = [(str(row.pk), _label(row)) for row in rows]  # type: ignore[attr-defined]


@page(Permission.INTAKE_DECIDE, methods="GET POST")
def hand_over(request: SignedInRequest) -> HttpResponse:
    """All open cases of one colleague, or those that nobody has."""
    return _page(request, request.GET.get("fra", NOBODY), request.POST or None)


@page(Permission.INTAKE_DECIDE, methods="POST")
def hand_over_chosen(request: SignedInRequest) -> HttpResponse:
    """Those that are ticked off in the list; who gets them is asked next."""
    if not request.POST.getlist("cases"):
        messages.error(request, gettext("Velg minst én sak i listen."))
        return redirect("desk:cases")
    return _page(request, CHOSEN, request.POST if "holder" in request.POST else None)


def _page(request: SignedInRequest, giver: str, given: QueryDict | None) -> HttpResponse:
    found = _cases(request, giver)
    rows = list(found.values_list(*COLUMNS, named=True)[: assigning.MOST_AT_ONCE])
    log_list("hand_over", [row.scope_id for row in rows])
    form = HandOverForm(given, rows=rows, initial={"cases": [row.pk for row in rows] if giver == CHOSEN else []})
    if given is not None and form.is_valid():
        with problems_shown_in(form):
            count = _hand_over(request, form.cleaned_data)
        if form.is_valid():
            said = ngettext("%(n)s sak er overført til %(name)s.", "%(n)s saker er overført til %(name)s.", count)
            messages.success(request, said % {"n": count, "name": form.cleaned_data["holder"].name})
            return redirect("desk:cases" if giver == CHOSEN else f"{reverse('desk:hand_over')}?fra={giver}")
    context = {
        "giver": giver,
        "chosen": giver == CHOSEN,
        "form": form,
        "rows": rows,
        "people": [(str(one.pk), one.name) for one in caseworkers()],
    }
    return render(request, "desk/hand_over.html", context, status=422 if form.errors else 200)


def _cases(request: SignedInRequest, giver: str) -> QuerySet[IndividualCase]:
    """Open ones, by the child's name."""
    graded = AddressGrading.objects.filter(child_id=OuterRef("child_id"), lifted_at=None)
    rows = IndividualCase.objects.filter(closed_on=None).annotate(shielded=Exists(graded))
    if giver == CHOSEN:
        mine = rows.filter(pk__in=filter(None, map(list_filter.known_id, request.POST.getlist("cases"))))
    else:
        mine = rows.filter(holder=int(giver)) if giver.isdecimal() else rows.filter(_nobodys(request))
    return mine.order_by("shielded", "child__sort_key", "pk")


def _nobodys(request: SignedInRequest) -> Any:
    return whose.asked(whose.UNATTENDED, request.user)


def _hand_over(request: SignedInRequest, given: dict[str, Any]) -> int:
    ids = [uuid.UUID(pk) for pk in given["cases"]]
    chosen = IndividualCase.objects.filter(pk__in=ids, closed_on=None).select_related("child", "unit").order_by("pk")
    return assigning.hand_over(cases=chosen, holder=given["holder"], by=request.user)


def _label(row: Any) -> str:
    """The child, as a list of cases says it; a shielded case has its number only."""
    if row.shielded:
        return f"{_('Skjermet sak')} {row.number}"
    who = f"{row.child__last_name}, {row.child__first_name}"
    return " · ".join(filter(None, [who, row.unit__name, row.next_title]))
