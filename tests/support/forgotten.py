"""An address as somebody might add it who forgot to say who may open it. Used by ``tests/test_walk_urls.py`` only."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from tettpaa.cases.models import IndividualCase


def forgotten(request: HttpRequest, case_id: uuid.UUID) -> HttpResponse:
    """Declares nothing."""
    return HttpResponse(IndividualCase.objects.get(pk=case_id).number)


urlpatterns = [path("glemt/<uuid:case_id>/", forgotten), path("", include("tettpaa.urls"))]
