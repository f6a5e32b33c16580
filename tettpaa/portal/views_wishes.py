"""A family asks for the file, or for an interpreter."""

import uuid

from django.http import HttpResponse
from django.utils.translation import gettext as _

from tettpaa.access.asking import problems_shown_in
from tettpaa.access.models import Scope
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission, Role
from tettpaa.participation import actions
from tettpaa.participation.models import FamilyWish
from tettpaa.portal import queries
from tettpaa.portal.family_shell import family_form_page, family_thanks
from tettpaa.portal.forms import FileWishForm, InterpreterWishForm


@page(Permission.FAMILY_ANSWER, methods="GET POST", case_id="cases.IndividualCase")
def ask_file(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """«Be om å få se dokumentene»: an employee answers with what one has a right to."""
    form = FileWishForm(request.POST or None, is_pupil=request.user.role == Role.PUPIL)
    thanks = _("Vi har fått ønsket ditt. PPT tar kontakt.")
    return _wish(request, case_id, form, what=FamilyWish.What.FILE, thanks=thanks)


@page(Permission.FAMILY_ANSWER, methods="GET POST", case_id="cases.IndividualCase")
def interpreter(request: SignedInRequest, case_id: uuid.UUID) -> HttpResponse:
    """An interpreter in the talks with PPT. It is free, and a child never interprets."""
    form = InterpreterWishForm(request.POST or None)
    thanks = _("Vi bestiller tolk til neste samtale.")
    return _wish(request, case_id, form, what=FamilyWish.What.INTERPRETER, thanks=thanks)


def _wish(
    request: SignedInRequest,
    case_id: uuid.UUID,
    form: FileWishForm | InterpreterWishForm,
    *,
    what: FamilyWish.What,
    thanks: str,
) -> HttpResponse:
    progress = queries.family_case(case_id)
    own = queries.own_scope(progress)
    if request.method == "POST" and form.is_valid():
        with problems_shown_in(form):
            scope = Scope.objects.get(pk=own.scope_id)
            actions.wish(scope=scope, what=what, text=form.cleaned_data["text"], by=request.user)
        if form.is_valid():
            return family_thanks(request, progress, thanks)
    more = {"is_pupil": queries.is_pupil(own), "mine": queries.own_wishes(own, what)}
    template = "ask_file" if what == FamilyWish.What.FILE else "interpreter"
    return family_form_page(request, f"portal/family_{template}.html", form, progress, **more)
