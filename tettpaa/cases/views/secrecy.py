"""Telling another service: asking, writing down what was answered, and the law that lets us without a yes."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases import printing, queries, secrecy_queries
from tettpaa.cases.actions import secrecy as acts
from tettpaa.cases.forms_secrecy import AnswerForm, AskForm, ExceptionForm
from tettpaa.cases.reading import read
from tettpaa.cases.views.shown import CASE, FormPage
from tettpaa.documents import downloads, rendering

RELEASE = "cases.SecrecyRelease"
ASK = FormPage(
    view="voices",
    title=_("Be om samtykke til å dele opplysninger"),
    lead=_("Ett spørsmål for hver mottaker. Ingenting kan sendes før alle som bestemmer, har sagt ja."),
    submit=_("Be om samtykke"),
    done=_("Spørsmålet står i portalen. Ring dem som ikke bruker den, eller skriv det ut."),
    keep="dele",
)
ANSWER = FormPage(
    view="voices",
    title=_("Registrer svar om å dele opplysninger"),
    lead=_("Nei og trukket tilbake gjelder med en gang. Brev som venter på å bli sendt, blir stoppet."),
    submit=_("Lagre svaret"),
    done=_("Svaret er lagret."),
)
EXCEPTION = FormPage(
    view="voices",
    title=_("Når loven lar oss dele uten samtykke"),
    lead=_("Hovedregelen er at familien sier ja først. Bruk dette bare når en av reglene under gjelder."),
    effects=(
        _("Et brev til denne mottakeren kan gjøres ferdig og sendes uten samtykke."),
        _("Familien ser ikke dette i portalen. Hvem som skrev det og hvorfor, står i saken."),
        _("Skal du melde fra til barnevernet, bruker du «Meld fra til barnevernet». Den meldingen spør aldri noen."),
    ),
    submit=_("Lagre"),
    done=_("Det er skrevet hvilken regel dere bruker, og hvorfor."),
    keep="uten-samtykke",
)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def ask(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """To whom, what for, which information, until when."""
    case = queries.case(case_id, page="case.ask_exchange")
    form = AskForm(request.POST or None, initial={"service": request.GET.get("til", "")})

    def act(given: dict[str, Any]) -> None:
        acts.ask(case=case, about=acts.Exchange(**given), by=request.user)

    return ASK.answer(request, case, form, act)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE, release_id=RELEASE)
def answer(request: SignedInRequest, case_id: uuid.UUID, release_id: uuid.UUID) -> HttpResponse:
    """Somebody told us, or signed."""
    case = queries.case(case_id, page="case.exchange_answer")
    view = secrecy_queries.one_of(read(case), release_id)
    form = AnswerForm(request.POST or None, request.FILES or None, people=view.people)

    def act(given: dict[str, Any]) -> None:
        sent = given.pop("file")
        scan = {"name": sent.name, "data": sent.file} if sent else {}
        acts.record_answer(case=case, release=view.row, **given, **scan, by=request.user)

    return ANSWER.answer(request, case, form, act, heading=view.row.recipient)


@page(Permission.CASE_WORK, case_id=CASE, release_id=RELEASE)
def paper(request: SignedInRequest, case_id: uuid.UUID, release_id: uuid.UUID) -> HttpResponse:
    """The question on paper, for those who sign by hand."""
    case = queries.case(case_id, page="case.exchange_paper")
    reading = read(case)
    view = secrecy_queries.one_of(reading, release_id)
    alone = all(one.role in secrecy_queries.ALONE for one in secrecy_queries.who_must(reading).parties)
    pdf = rendering.render(printing.release_form(case, view, is_pupil=alone))
    return downloads.made(pdf, "samtykke-til-deling.pdf", "application/pdf")


@page(Permission.CASE_WORK, methods="POST", case_id=CASE, release_id=RELEASE)
def put_away(request: SignedInRequest, case_id: uuid.UUID, release_id: uuid.UUID) -> HttpResponse:
    """Nobody needs it any more."""
    case = queries.case(case_id, page="case.end_exchange")
    view = secrecy_queries.one_of(read(case), release_id)
    acts.put_away(case=case, release=view.row, by=request.user)
    messages.success(request, _("Spørsmålet er lagt bort. Ingenting mer kan sendes dit."))
    return redirect("cases:voices", case_id=case.pk)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def exception(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Which rule lets us, to whom, and why here."""
    case = queries.case(case_id, page="case.exchange_exception")
    form = ExceptionForm(
        request.POST or None, grounds=secrecy_queries.grounds(), initial={"service": request.GET.get("til", "")}
    )

    def act(given: dict[str, Any]) -> None:
        acts.except_by_law(case=case, **given, by=request.user)

    return EXCEPTION.answer(request, case, form, act)
