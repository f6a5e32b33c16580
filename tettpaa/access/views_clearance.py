"""Training in privacy and the code of conduct: what I lack, what others lack, and registering it."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from tettpaa.access import clearance
from tettpaa.access.asking import one, problems_shown_in
from tettpaa.access.forms_clearance import ConductForm, TrainingForm
from tettpaa.access.models import CodeOfConduct
from tettpaa.access.oidc.flow import named
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.problems import Problem
from tettpaa.access.roles import Permission
from tettpaa.core import clock, doorways
from tettpaa.core.doorways import Doorway


@page(Permission.OWN_ACCOUNT, methods="GET POST")
def mine(request: SignedInRequest) -> HttpResponse:
    """What I lack before cases open, and what I can do about it myself."""
    conduct = clearance.conduct_in_force()
    if request.method == "POST" and conduct is not None:
        try:
            given = one(CodeOfConduct.objects.all(), pk=request.POST.get("conduct") or None)
            clearance.accept_conduct(conduct=given, by=request.user)
        except Problem as problem:
            messages.error(request, str(problem))
            return redirect(named("clearance"))
        if not clearance.missing(request.user):
            messages.success(request, _("Takk. Du har tilgang til sakene dine."))
            return redirect("/" if doorways.current() is Doorway.DESK else "/portal/")
        return redirect(named("clearance"))
    context = {
        "missing": clearance.missing(request.user),
        "trainings": clearance.trainings_of(request.user),
        "conduct": conduct,
        "lines": _text(conduct),
        "today": clock.today(),
        "base": "core/desk_base.html" if doorways.current() is Doorway.DESK else "core/portal_base.html",
    }
    return render(request, "access/clearance.html", context)


@page(Permission.TRAINING_REGISTER, methods="GET POST")
def training(request: SignedInRequest) -> HttpResponse:
    """Those who lack it first, twenty-five at a time; it is registered for all who are ticked.

    A name that is searched for is sent by POST, so that it stands in no address.
    """
    seeks = "q" in request.POST
    text, needing = request.POST.get("q", ""), (request.POST if seeks else request.GET).get("vis") == "mangler"
    form = TrainingForm(None if seeks else request.POST or None, people=clearance.people())
    if form.is_valid():
        with problems_shown_in(form):
            made = clearance.register_training(**_given(form), by=request.user)
            said = ngettext("Opplæringen er registrert for %(n)s.", "Opplæringen er registrert for %(n)s.", len(made))
            messages.success(request, said % {"n": len(made)})
            return redirect("training")
    today = clock.today()
    shown = Paginator(clearance.people(text, needing=needing), 25).get_page(request.GET.get("side"))
    context = {
        "form": form,
        "page": shown,
        "rows": [(person, _state(person, today)) for person in shown],
        "ticked": request.POST.getlist("who"),
        "text": text,
        "needing": needing,
        "may_publish": request.user.may(Permission.CONDUCT_PUBLISH),
        "conduct": clearance.conduct_in_force(),
    }
    return render(request, "access/training.html", context, status=422 if form.errors else 200)


@page(Permission.TRAINING_REGISTER, methods="GET POST", user_id="access.User")
def training_of(request: SignedInRequest, user_id: int) -> HttpResponse:
    """One person's trainings; one that was registered by mistake is taken back."""
    person = one(clearance.people(), pk=user_id)
    if request.method == "POST":
        wrong = one(clearance.trainings_of(person), pk=request.POST.get("training") or None)
        clearance.withdraw_training(training=wrong, by=request.user)
        messages.success(request, _("Opplæringen teller ikke lenger."))
        return redirect("training_of", user_id=user_id)
    context = {"person": person, "trainings": clearance.trainings_of(person)}
    return render(request, "access/training_of.html", context)


@page(Permission.CONDUCT_PUBLISH, methods="GET POST")
def conduct(request: SignedInRequest) -> HttpResponse:
    """A new version of the code of conduct, begun from the one in force."""
    now = clearance.conduct_in_force()
    initial = {"text_nb": now.text_nb, "text_nn": now.text_nn, "starts_on": clock.today()} if now else {}
    form = ConductForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            clearance.publish_conduct(**form.cleaned_data, by=request.user)
            messages.success(request, _("Publisert. Alle i tjenesten blir spurt fra dagen den gjelder."))
            return redirect("training")
    return render(request, "access/conduct.html", {"form": form, "now": now}, status=422 if form.errors else 200)


def _given(form: TrainingForm) -> dict[str, Any]:
    return {**form.cleaned_data, "who": list(form.cleaned_data["who"])}


def _state(person: Any, today: Any) -> str:
    """How it stands: for the colour and the words of the row."""
    if person.last_day is None or person.last_day < today:
        return "missing"
    return "soon" if person.last_day <= today + clearance.SOON else "fine"


def _text(conduct: CodeOfConduct | None) -> list[str]:
    """One line for each rule, in the reader's own language."""
    if conduct is None:
        return []
    text = conduct.text_nn if get_language() == "nn" and conduct.text_nn else conduct.text_nb
    return [line for line in text.splitlines() if line.strip()]
