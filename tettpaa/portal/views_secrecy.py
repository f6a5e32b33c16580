"""May we tell another service? Each answers for oneself, and may take the yes back the same minute."""

import uuid

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.models import Scope
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases import consent_words, secrecy_queries
from tettpaa.cases.actions import secrecy
from tettpaa.cases.models import SecrecyAnswer
from tettpaa.participation.models import Channel
from tettpaa.portal import queries
from tettpaa.portal import secrecy_queries as asked
from tettpaa.portal.family_shell import family_form_page, family_thanks
from tettpaa.portal.forms import ExchangeForm

THANKS = {
    SecrecyAnswer.Kind.YES: lambda: _("Takk, du har sagt ja."),
    SecrecyAnswer.Kind.NO: lambda: _("Du har sagt nei. Vi deler det ikke."),
    SecrecyAnswer.Kind.WITHDRAWN: lambda: _("Du har trukket tilbake ditt ja. Vi deler ikke mer."),
}


@page(Permission.FAMILY_ANSWER, methods="GET POST", case_id="cases.IndividualCase", release_id="cases.SecrecyRelease")
def exchange(request: SignedInRequest, case_id: uuid.UUID, release_id: uuid.UUID) -> HttpResponse:
    """Who would be told what, why and how long; yes, no, or the yes taken back; and what went under the yes."""
    progress = queries.family_case(case_id)
    own = queries.own_scope(progress)
    found = asked.exchange(progress, own, release_id)
    form = ExchangeForm(request.POST or None)
    if request.method == "POST" and not found.may_answer:
        raise Http404("Ingen spør om dette nå")
    if request.method == "POST" and form.is_valid():
        kind = SecrecyAnswer.Kind(form.cleaned_data["answer"])
        with problems_shown_in(form):
            secrecy.answer(
                release=found.row,
                scope=Scope.objects.get(pk=own.scope_id),
                kind=kind,
                channel=Channel.PORTAL,
                language=request.user.language,
                by=request.user,
            )
        if form.is_valid():
            return family_thanks(request, progress, THANKS[kind]())
    is_pupil = queries.is_pupil(own)
    words = consent_words.release(name=progress.child_first_name, recipient=found.row.recipient, is_pupil=is_pupil)
    sent = asked.sent_under(found) if found.answer else []
    more = {"words": words, "found": found, "sent": sent, "service": secrecy_queries.service_words(found.row.service)}
    return family_form_page(request, "portal/family_exchange.html", form, progress, **more)
