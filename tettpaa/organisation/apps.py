"""The app of this context."""

from django.apps import AppConfig


class OrganisationConfig(AppConfig):
    """Nothing but a name."""

    name = "tettpaa.organisation"
    label = "organisation"
    verbose_name = "Organisasjon"
