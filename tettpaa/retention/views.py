"""«Det som skal bort»: what may go, what waits, what is stopped, what is gone; and the decision in two steps."""

import uuid
from contextlib import suppress

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.logbook import log_list
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.core import clock
from tettpaa.core.rulesets import ruleset
from tettpaa.retention import actions, queries
from tettpaa.retention.forms import HoldForm
from tettpaa.retention.rules import is_preserved, of_case
from tettpaa.retention.shields import shields

CASE, REFERRAL, IMPORT = "cases.IndividualCase", "referrals.Referral", "cases.CaseImport"


@page(Permission.DISPOSAL_READ)
def overview(request: SignedInRequest) -> HttpResponse:
    """Everything whose time has run out, and how much comes in the years ahead."""
    found = queries.lists()
    log_list("disposal_list", [row.scope_id for row in (*found.may_go, *found.waiting, *found.held)])
    context = {
        "lists": found,
        "years": queries.coming_years(),
        "certificates": [(one, queries.kind_name(one.kind)) for one in queries.certificates()[:20]],
        "figures": queries.figures(),
        "shields": shields(),
        "may_approve": request.user.may(Permission.DISPOSAL_APPROVE),
    }
    return render(request, "retention/overview.html", context)


@page(Permission.DISPOSAL_APPROVE, fresh=True)
def look(request: SignedInRequest) -> HttpResponse:
    """The first step: what was ticked off, what of it is kept, and what happens when."""
    rows = queries.chosen(_ids(request.GET))
    log_list("disposal_list", [row.scope_id for row in rows])
    rules, form = ruleset(clock.today()), get_language() or "nb"
    context = {
        "rows": rows,
        "kept": sum(row.kept for row in rows),
        "wait_days": rules.number("disposal_wait_days"),
        "law": rules.reference("disposal").label.nb,
        "papers": [(one.title.in_form(form), is_preserved(one)) for one in of_case(rules)],
        "has_cases": any(row.paper == queries.CASE for row in rows),
    }
    return render(request, "retention/look.html", context)


@page(Permission.DISPOSAL_APPROVE, methods="POST", fresh=True)
def approve(request: SignedInRequest) -> HttpResponse:
    """The second step: the decision."""
    ids = _ids(request.POST)
    try:
        made = actions.approve(case_ids=ids, seen=len(ids), by=request.user)
    except Problem as problem:
        messages.error(request, " ".join(str(sentence) for sentence in problem.sentences))
        return redirect("retention:overview")
    text = ngettext("%(n)s er godkjent for kassasjon.", "%(n)s er godkjent for kassasjon.", len(made))
    messages.success(request, text % {"n": len(made)})
    return redirect("retention:overview")


@page(Permission.DISPOSAL_STOP, methods="GET POST", case_id=CASE)
def case(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """One closed case: when its papers may go, and stopping that."""
    return _one(request, case_id, queries.CASE)


@page(Permission.DISPOSAL_STOP, methods="GET POST", referral_id=REFERRAL)
def referral(request: SignedInRequest, referral_id: uuid.UUID) -> HttpResponse:
    """The same for a referral that never became a case."""
    return _one(request, referral_id, queries.REFERRAL)


@page(Permission.DISPOSAL_STOP, methods="GET POST", import_id=IMPORT)
def import_list(request: SignedInRequest, import_id: uuid.UUID) -> HttpResponse:
    """The same for a list that cases were entered from."""
    return _one(request, import_id, queries.IMPORT)


def _one(request: SignedInRequest, pk: uuid.UUID, paper: str) -> HttpResponse:
    row = queries.one_ended(pk, paper)
    if request.method == "POST" and "lift" in request.POST:
        actions.lift(case_id=pk, by=request.user, paper=paper)
        messages.success(request, _("Stansen er opphevet."))
        return redirect(request.path)
    form = HoldForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            actions.hold(case_id=pk, by=request.user, paper=paper, **form.cleaned_data)
        if form.is_valid():
            messages.success(request, _("Kassasjonen er stanset."))
            return redirect(request.path)
    log_list("disposal_list", [row.scope_id])
    held = queries.is_held(row, clock.today())
    context = {"row": row, "form": form, "is_held": held}
    return render(request, "retention/case.html", context, status=422 if form.errors else 200)


def _ids(sent: QueryDict) -> list[uuid.UUID]:
    """What was ticked off, each once; what is no id is nobody's."""
    found: dict[uuid.UUID, None] = {}
    for text in sent.getlist("sak")[: queries.SHOWN]:
        with suppress(ValueError):
            found[uuid.UUID(text)] = None
    return list(found)
