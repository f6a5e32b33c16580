"""The addresses of the portal."""

from tettpaa.access import urls_portal

app_name = "portal"
urlpatterns = [
    *urls_portal.urlpatterns,
]
