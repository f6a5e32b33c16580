"""The child has moved: the one who decides says what the new school, kindergarten or municipality may be given."""

import uuid
from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.models import Scope
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases.actions import sharing
from tettpaa.cases.transfer_queries import choices
from tettpaa.participation.models import Channel
from tettpaa.portal import queries
from tettpaa.portal.family_shell import family_form_page, family_thanks


class AllowForm(forms.Form):
    """What may be shared. Nothing chosen is a no."""

    allowed = forms.MultipleChoiceField(
        label=gettext_lazy("Dette kan dere dele"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, offered: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["allowed"].choices = offered  # type: ignore[attr-defined]  # a choice field


@page(Permission.FAMILY_ANSWER, methods="GET POST", case_id="cases.IndividualCase")
def moving(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Yes to some of it, all of it, or nothing."""
    progress = queries.family_case(case_id)
    own = queries.own_scope(progress)
    question = queries.transfer_question(progress, own)
    if question is None:
        raise Http404("Ingen spør om dette nå")
    before = queries.own_transfer_answer(question, own)
    offered = choices(question, _("Hvor saken står, hva barnet får mens vi venter, og hvem i PPT som kan kontaktes"))
    first = before.allowed if before else []
    form = AllowForm(request.POST if request.method == "POST" else None, offered=offered, initial={"allowed": first})
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            sharing.answer(
                question=question,
                scope=Scope.objects.get(pk=own.scope_id),
                guardian_id=own.guardian_id,
                allowed=form.cleaned_data["allowed"],
                channel=Channel.PORTAL,
                by=request.user,
            )
        if form.is_valid():
            return family_thanks(request, progress, _("Takk. Vi deler bare det alle som bestemmer, har sagt ja til."))
    more = {"question": question, "before": before, "is_pupil": queries.is_pupil(own)}
    return family_form_page(request, "portal/family_moving.html", form, progress, **more)
