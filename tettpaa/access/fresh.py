"""«Bekreft at det er deg»: what is too much to do from a page that somebody left open."""

import time
from typing import Any

from allauth.account.authentication import get_authentication_records
from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from tettpaa.access.accounts import JUST_NOW


def must_confirm(request: Any) -> HttpResponse | None:
    """The way to the page that asks again, unless the person has just shown who they are. Not in the demo."""
    if settings.DEMO:
        return None
    records = get_authentication_records(request, request.user)
    if any(time.time() - record["at"] < JUST_NOW for record in records):
        return None
    return redirect(f"{reverse('account_reauthenticate')}?{urlencode({'next': request.path})}")
