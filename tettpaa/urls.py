"""The map of addresses. Each page declares its permission; ``tests/test_walk_urls.py`` walks them all."""

from django.urls import include, path

from tettpaa.core import failures
from tettpaa.organisation.urls import waiting_people
from tettpaa.papers.urls import template_urls

urlpatterns = [
    path("", include("tettpaa.desk.urls")),
    path("", include("tettpaa.access.urls")),
    path("brukere/venter/", include(waiting_people)),
    path("enheter/", include("tettpaa.organisation.urls")),
    path("barn/", include("tettpaa.people.urls")),
    path("henvisninger/", include("tettpaa.referrals.urls")),
    path("saker/", include("tettpaa.cases.urls")),
    path("systemarbeid/", include("tettpaa.systemwork.urls")),
    path("vurderinger/", include("tettpaa.assessments.urls")),
    path("maler/", include(template_urls)),
    path("dokumenter/", include("tettpaa.papers.urls")),
    path("filer/", include("tettpaa.documents.urls")),
    path("", include("tettpaa.retention.urls")),
    path("kvalitet/", include("tettpaa.quality.urls")),
    path("portal/", include("tettpaa.portal.urls")),
    path("favicon.ico", failures.echo_nothing),
]

handler404 = failures.not_found
handler403 = failures.forbidden
handler500 = failures.broken
