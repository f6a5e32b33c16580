"""Who has access to a case, and who has read it."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from tettpaa.access import change_log
from tettpaa.access import read_log as log
from tettpaa.access.forms_read_log import ChangeLogForm, ReadLogForm
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.cases import access_queries, queries, secrecy_queries, transfer_queries
from tettpaa.cases.actions import keeping_out, letting_in, partners
from tettpaa.cases.forms_access import EndAccessForm, KeepOutForm, PartnerForm, TeamQuestionForm
from tettpaa.cases.reading import read
from tettpaa.cases.views.shown import CASE, FormPage, context_of

LATEST = 8
ASK_TEAM = FormPage(
    view="access",
    title=_("Spør en kollega om noe i saken"),
    lead=_("Kollegaen ser saken til og med siste dag, og svarer på det du spør om."),
    effects=(
        _("Det én forelder eller eleven har sagt alene, åpnes ikke."),
        _("Alt kollegaen åpner, står i leseloggen."),
    ),
    submit=_("Gi tilgang"),
    done=_("Kollegaen har tilgang nå."),
)
PARTNER = FormPage(
    view="access",
    title=_("Del dokumenter med en samarbeidspart"),
    lead=_("For den som hjelper barnet i en annen tjeneste: BUP, helsestasjon, barnevern, en annen kommune."),
    effects=(
        _("Personen leser bare de dokumentene du velger, i portalen, til og med siste dag."),
        _("Det står her hvem som har fått hva, og familien ser i sin leselogg når noen har lest."),
    ),
    submit=_("Del dokumentene"),
    done=_("Dokumentene er delt. Personen finner dem i portalen."),
)
KEEP_OUT = FormPage(
    view="access",
    title=_("Sperr en ansatt fra saken"),
    lead=_("For den som er forelder, i nær slekt eller på annen måte inhabil."),
    effects=(
        _("Den ansatte kan aldri åpne noe om barnet, heller ikke gjennom rollen sin eller med nødtilgang."),
        _("Barnet finnes ikke i den ansattes søk og lister."),
    ),
    submit=_("Sperr tilgang"),
    done=_("Den ansatte er sperret."),
    danger=True,
)


@page(Permission.CASE_WORK, case_id=CASE)
def access(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Who has access, why, since when, until when and who gave it; and the latest readings."""
    case = queries.case(case_id, page="case.access")
    leads, question = request.user.may(Permission.INTAKE_DECIDE), transfer_queries.question(case)
    may_change = leads or case.holder_id == request.user.pk
    context = context_of(request, case, "access") | {
        "ways": access_queries.ways_in(case),
        "by_role": access_queries.by_role(),
        "kept_out": access_queries.kept_out(case),
        "reasons": list(enumerate(EndAccessForm.REASONS)),
        "may_change": may_change,
        "may_keep_out": request.user.may(Permission.ACCESS_FOLLOW_UP),
        "can_share": may_change and case.closed_on is None,
        "can_transfer": leads and case.closed_on is None,
        "question": question,
        "new_place": transfer_queries.new_place(case, question) if question else "",
        "log": log.of_scopes(access_queries.scope_ids(case), log.Asked(most=LATEST)),
    }
    return render(request, "cases/access.html", context)


@page(Permission.CASE_WORK, case_id=CASE)
def read_log(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Everything that has been read about the case, narrowed as asked."""
    case = queries.case(case_id, page="case.read_log")
    form = ReadLogForm(request.GET or None)
    found = log.of_scopes(access_queries.scope_ids(case), form.asked())
    leads = request.user.may(Permission.ACCESS_FOLLOW_UP)
    context = context_of(request, case, "access") | {"form": form, "log": found, "leads": leads}
    return render(request, "cases/read_log.html", context)


@page(Permission.CASE_WORK, case_id=CASE)
def changes(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Everything that has been done in the case, narrowed as asked."""
    case = queries.case(case_id, page="case.change_log")
    form = ChangeLogForm(request.GET or None)
    found = change_log.of_scopes(access_queries.scope_ids(case), form.asked())
    leads = request.user.may(Permission.ACCESS_FOLLOW_UP)
    rows = [(row, None) for row in found.rows]
    context = context_of(request, case, "access") | {"form": form, "log": found, "rows": rows, "leads": leads}
    return render(request, "cases/change_log.html", context)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def ask_team(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """A question to a colleague, who comes in until a day."""
    found = queries.case(case_id, page="case.ask_team")
    form = TeamQuestionForm(request.POST or None)

    def act(given: dict[str, Any]) -> None:
        letting_in.ask_team(case=found, **given, by=request.user)

    return ASK_TEAM.answer(request, found, form, act)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE)
def share_with_partner(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Named papers to somebody outside the service, until a day."""
    found = queries.case(case_id, page="case.partner")
    offered = [(one["key"], one["title"]) for one in partners.offered(found)]
    answers = secrecy_queries.of_case(read(found))
    standing = [f"{one.row.recipient} ({one.service}): {one.word}" for one in answers if one.row.ended_at is None]
    deciders = partners.must_agree(found)
    form = PartnerForm(request.POST or None, offered=offered, deciders=deciders, standing=standing)

    def act(given: dict[str, Any]) -> None:
        partners.share(case=found, **given, by=request.user)

    return PARTNER.answer(request, found, form, act, missing=_missing(form, has_papers=bool(offered)))


def _missing(form: PartnerForm, *, has_papers: bool) -> list[str]:
    """What must be there before anything can be shared; then no form is shown that cannot be sent."""
    said = []
    if not has_papers:
        said.append(
            gettext(
                "Det er ikke noe å dele ennå. Bare ferdige dokumenter som familien har fått, kan deles. "
                "Gjør dokumentet ferdig og del det med familien først."
            )
        )
    if not form.fields["user"].queryset.exists():  # type: ignore[attr-defined]  # a model choice
        said.append(gettext("Ingen samarbeidspart er registrert. Be systemadministratoren invitere personen."))
    return said


@page(Permission.CASE_WORK, methods="POST", case_id=CASE)
def end_access(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """Somebody is let out now; oneself too."""
    case = queries.case(case_id, page="case.end_access")
    form = EndAccessForm(request.POST)
    if not form.is_valid():
        messages.error(request, gettext("Velg hvem som ikke lenger skal ha tilgang."))
        return redirect("cases:access", case_id=case.pk)
    given = form.cleaned_data
    try:
        letting_in.end_way_in(case=case, **given, by=request.user)
    except Problem as problem:
        messages.error(request, str(problem))
        return redirect("cases:access", case_id=case.pk)
    name = given["user"].name
    messages.success(request, gettext("%(name)s har ikke lenger tilgang.") % {"name": name})
    return redirect("desk:cases") if given["user"].pk == request.user.pk else redirect("cases:access", case_id=case.pk)


@page(Permission.CASE_WORK, methods="POST", case_id=CASE)
def give_access(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """What was ended by mistake is given once more."""
    case = queries.case(case_id, page="case.give_access")
    form = EndAccessForm(request.POST)
    if form.is_valid():
        user, basis = form.cleaned_data["user"], form.cleaned_data["basis"]
        try:
            letting_in.give_again(case=case, user=user, basis=basis, by=request.user)
            messages.success(request, gettext("%(name)s har tilgang igjen.") % {"name": user.name})
        except Problem as problem:
            messages.error(request, str(problem))
    return redirect("cases:access", case_id=case.pk)


@page(Permission.ACCESS_FOLLOW_UP, methods="GET POST", case_id=CASE)
def keep_out(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """A named employee is kept out of everything about the child."""
    found = queries.case(case_id, page="case.keep_out")
    form = KeepOutForm(request.POST or None)

    def act(given: dict[str, Any]) -> None:
        keeping_out.keep_out(case=found, **given, by=request.user)

    return KEEP_OUT.answer(request, found, form, act)


@page(Permission.ACCESS_FOLLOW_UP, methods="POST", case_id=CASE, denial_id="access.Denial")
def lift_denial(request: SignedInRequest, case_id: uuid.UUID, denial_id: int) -> HttpResponse:
    """The block is lifted."""
    found = queries.case(case_id, page="case.lift_denial")
    try:
        keeping_out.lift(case=found, denial_id=denial_id, by=request.user)
        messages.success(request, gettext("Sperren er opphevet."))
    except Problem as problem:
        messages.error(request, str(problem))
    return redirect("cases:access", case_id=found.pk)
