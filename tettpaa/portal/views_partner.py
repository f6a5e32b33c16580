"""What a partner outside the service sees: the papers that are shared, for what, and until which day. Nothing else."""

from typing import Any

from django.conf import settings
from django.db.models import OuterRef, Subquery
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from tettpaa.access.logbook import log_list
from tettpaa.access.models import User
from tettpaa.access.pages import SignedInRequest, page
from tettpaa.access.roles import Permission
from tettpaa.cases.models import PartnerShare
from tettpaa.documents.models import Release


@page(Permission.PARTNER_READ)
def shared(request: SignedInRequest) -> HttpResponse:
    """Each sharing that lasts, the newest first."""
    # A leader who shared it need not be among the people this portal knows.
    sharer = User.objects.filter(pk=OuterRef("shared_by_id")).values("name")[:1]
    rows = PartnerShare.objects.filter(user=request.user, ended_at=None).annotate(sharer=Subquery(sharer))
    found = list(rows.order_by("-shared_at"))
    scopes = [row.scope_id for row in found]
    papers = list(Release.objects.filter(scope_id__in=scopes, ended_at=None).order_by("title"))
    log_list("partner_shares", scopes)
    shares = [{"row": row, "papers": [one for one in papers if one.scope_id == row.scope_id]} for row in found]
    return render(request, "portal/partner.html", {"shares": shares} | _shell(request.user))


def _shell(user: User) -> dict[str, Any]:
    """What stands around the page."""
    return {
        "portal_place": _(settings.SERVICE_NAME),
        "portal_home": reverse("portal:partner"),
        "who": user.name,
        "user_key": user.pk,
        "sign_in_url": reverse("portal:sign_in"),
        "sign_out_url": reverse("portal:sign_out"),
    }
