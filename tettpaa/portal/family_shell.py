"""What stands around every page of the family, and how a form of theirs is shown and thanked for."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.access.models import User
from tettpaa.access.pages import SignedInRequest
from tettpaa.cases.models import SharedProgress
from tettpaa.cases.queries import kind_of
from tettpaa.core.jobs import enqueue


def family_shell(user: User) -> dict[str, Any]:
    """What stands around every page of the family."""
    url = reverse("portal:set_language")
    names = (("nb", "Bokmål"), ("nn", "Nynorsk"), ("en", "English"))
    return {
        "portal_place": _(settings.SERVICE_NAME),
        "portal_home": reverse("portal:family"),
        "who": user.name.split(" ")[0],
        "user_key": user.pk,
        "me_links": [
            {"label": _("Varsler"), "url": reverse("portal:notices")},
            {"label": _("Hvor du er logget inn"), "url": reverse("portal:sessions")},
        ],
        "sign_in_url": reverse("portal:sign_in"),
        "sign_out_url": reverse("portal:sign_out"),
        "service_phone": settings.SERVICE_PHONE,
        "languages": [{"code": code, "label": label, "url": url} for code, label in names],
    }


def family_thanks(request: SignedInRequest, progress: SharedProgress, sentence: str) -> HttpResponse:
    """Tells PPT's side, thanks, and goes back to the case."""
    enqueue("cases.apply_registrations", case_id=str(progress.case_id))
    messages.success(request, sentence)
    return redirect("portal:family_case", case_id=progress.case_id)


def family_form_page(
    request: SignedInRequest, template: str, form: Any, progress: SharedProgress, **more: Any
) -> HttpResponse:
    """A form in the family's frame; 422 when there is something to mend."""
    home = reverse("portal:family_case", kwargs={"case_id": progress.case_id})
    crumbs = [(progress.child_first_name, reverse("portal:family")), (_("Hvor er saken?"), home)]
    context = {"form": form, "progress": progress, "crumbs": crumbs, "back": home} | more
    context["is_adult"] = not kind_of(progress).is_about_child
    return render(request, template, context | family_shell(request.user), status=422 if form.errors else 200)
