"""What is kept apart in a case: test protocols, and papers that are shut."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from tettpaa.access.asking import one
from tettpaa.access.models import User
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import protocol_queries, queries, shut_queries
from tettpaa.cases.actions import protocols
from tettpaa.cases.forms_apart import ProtocolForm, ShutForm, TestUserForm
from tettpaa.cases.views.shown import CASE, FormPage
from tettpaa.documents.actions import shielding

PROTOCOLS = FormPage(
    view="journal",
    title=_("Testprotokoller"),
    lead=_("Utfylte testskjemaer ligger for seg. De kommer aldri i portalen eller i søk."),
    submit=_("Legg inn protokollen"),
    done=_("Protokollen er lagt inn."),
    template="cases/protocols.html",
)
TEST_USER = FormPage(
    view="journal",
    title=_("Gi en kollega tilgang til testprotokollene"),
    submit=_("Gi tilgang"),
    done=_("Kollegaen kan lese testprotokollene."),
)
SHUT = FormPage(
    view="journal",
    title=_("Sperr et dokument"),
    lead=_("For et dokument som er lagt feil, eller som vi ikke har lov til å ha. Det blir ikke slettet."),
    effects=(
        _("Ingen kan lese det: ikke i saken, i søk, i portalen eller i et svar på innsyn. Kopiene blir også sperret."),
        _("I saken står det at noe er sperret, av hvem og når."),
        _("Fagleder eller arkivaren avgjør om sperren oppheves, eller om dokumentet destrueres."),
    ),
    submit=_("Sperr dokumentet"),
    done=_("Dokumentet er sperret."),
    danger=True,
)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def show(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """The protocols and the form for one more, for test users; for others that they lie apart."""
    case = queries.case(case_id, page="case.protocols")
    may_read = protocol_queries.may_read(case, request.user)
    form = ProtocolForm(request.POST, request.FILES) if request.method == "POST" else ProtocolForm()

    def act(given: dict[str, Any]) -> None:
        file, declared = given["file"], given["file"].content_type or ""
        protocols.add_protocol(
            case=case, test=given["test"], taken_on=given["taken_on"], name=file.name, data=file.file,
            declared_type=declared, by=request.user,
        )  # fmt: skip

    more = {
        "protocols": protocol_queries.protocols(case) if may_read else [],
        "may_read": may_read,
        "test_users": protocol_queries.test_users(case),
        "may_let_in": request.user.pk == case.holder_id or request.user.may(Permission.INTAKE_DECIDE),
        "after": reverse("cases:protocols", args=[case.pk]),
    }
    return PROTOCOLS.answer(request, case, form, act, **more)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def let_in(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """A colleague reads the protocols too."""
    case = queries.case(case_id, page="case.protocols")
    people = protocol_queries.may_be_let_in(case, request.user)
    form = TestUserForm(request.POST or None, people=people)

    def act(given: dict[str, Any]) -> None:
        protocols.let_in_test_user(case=case, user=given["user"], by=request.user)

    after = reverse("cases:protocols", args=[case.pk])
    return TEST_USER.answer(request, case, form, act, after=after)


@page(Permission.CASE_WORK, methods="POST", case_id=CASE, user_id="access.User")
def let_out(request: SignedInRequest, case_id: uuid.UUID, user_id: int) -> HttpResponse:
    """And no more."""
    case = queries.case(case_id, page="case.protocols")
    try:
        protocols.let_out_test_user(case=case, user=one(User.objects.all(), pk=user_id), by=request.user)
        messages.success(request, _("Kollegaen leser ikke testprotokollene lenger."))
    except Problem as problem:
        messages.error(request, str(problem))
    return redirect("cases:protocols", case_id=case.pk)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def shut(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Which paper, and why; ``?dokument=`` names the paper that one came from."""
    case = queries.case(case_id, page="case.shut")
    papers = shut_queries.papers(case)
    form = ShutForm(request.POST or None, papers=papers, initial={"paper": request.GET.get("dokument", "")})

    def act(given: dict[str, Any]) -> None:
        kind, pk = form.chosen()
        place = shut_queries.place_of(case, kind, pk)
        shielding.shut(
            scope_id=place, kind=kind, paper_id=pk, case_number=case.number, reason=given["reason"], by=request.user
        )

    return SHUT.answer(request, case, form, act)
