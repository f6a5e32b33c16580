"""A paper to the guardians of a pupil who decides alone: whether they get this one."""

import uuid
from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from tettpaa.access.asking import one
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases import queries
from tettpaa.cases.actions import guardian_copies
from tettpaa.cases.forms_voices import GuardianCopyForm
from tettpaa.cases.models import GuardianCopy
from tettpaa.cases.views.shown import CASE, FormPage

DECIDE = FormPage(
    view="voices",
    title=_("Skal de foresatte få dokumentet?"),
    lead=_(
        "Eleven bestemmer selv. Foreldre har fortsatt rett til opplysninger, men hvert dokument må vurderes for seg."
    ),
    submit=_("Lagre"),
    done=_("Avgjørelsen er lagret."),
    template="cases/guardian_copy.html",
)


@page(Permission.CASE_WORK, methods="GET POST", case_id=CASE, copy_id="cases.GuardianCopy")
def decide(request: SignedInRequest, case_id: uuid.UUID, copy_id: uuid.UUID) -> HttpResponse:
    """What the pupil wishes, whether they get it, and why."""
    case = queries.case(case_id, page="case.sharing")
    held = one(GuardianCopy.objects.filter(case=case, scope_id=case.scope_id), pk=copy_id)
    form = GuardianCopyForm(request.POST or None)

    def act(given: dict[str, Any]) -> None:
        guardian_copies.decide(held=held, **given, by=request.user)

    return DECIDE.answer(request, case, form, act, heading=held.title, held=held)
